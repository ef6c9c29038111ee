"""The blanks of a speech as a file to complete: what `jiangyi blanks` writes, and --unit reads.

Its comments are in both languages, for it is a file, and files do not depend on anybody's locale.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.model.outline import Blank
from builder.model.unit import ALIASES
from builder.value import Value
from builder.zh.kinds import Kind, kind

LONGEST = 200
"""Characters that a key of ours holds."""
_UNSAID = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
"""What no key of ours holds: the words around a blank are told up to it."""
_HEAD = """\
# 待填项：在 value 的引号里填好，再 jiangyi build 讲话稿 --unit 本文件。留空的不填，成品里会标出来。
# Blanks: complete each value, then jiangyi build SPEECH --unit THIS-FILE. What stays empty stays open and is highlighted.
# 认的是前后的字（after、before）和 id，别处怎么改都有效。blank 后面多写几个字就一起替换，如 "**单位"。
# Each is known by the words around it and its id, whatever changes elsewhere. Words added to blank are replaced with it.

# 单位资料，每项都可以空着；能推断的待填项会照它填 / the unit's own words, each optional; they fill what leaves no doubt
[unit]
"""


class Entry(Value):
    """A blank with its id, what it probably stands for, and what the unit's words would fill in, "" where they do not."""

    id: str
    blank: Blank
    guess: str = ""

    @property
    def kind(self) -> Kind:
        """What it probably stands for."""
        return kind(self.blank.text, self.blank.ahead, self.blank.behind)

    @property
    def after(self) -> str:
        """The words ahead of it, as a key can hold them."""
        return _UNSAID.split(self.blank.ahead)[-1]

    @property
    def before(self) -> str:
        """The words behind it, as a key can hold them."""
        return _UNSAID.split(self.blank.behind)[0]


def form(entries: Iterable[Entry]) -> str:
    """The file, in TOML."""
    unit = [f'{key:<8} = ""  # {name}' for name, key in ALIASES.items()]
    return _HEAD + "\n".join((*unit, "", *(line for entry in entries for line in _lines(entry))))


def _lines(entry: Entry) -> list[str]:
    blank = entry.blank
    guess = f"；不填就是 / else: {_UNSAID.sub('', entry.guess)}" if entry.guess else ""
    keys = {"id": entry.id, "blank": blank.text, "after": entry.after, "before": entry.before}
    if _UNSAID.search(blank.text) or len(blank.text) > LONGEST:
        del keys["blank"]
    widen = f'# 填单位名称就写 / for a unit\'s name: blank = "{blank.text}单位"'
    offer = [widen] if "blank" in keys and entry.kind == Kind.UNIT and blank.behind.startswith("单位") else []
    written = [f"{key:<6} = {_quoted(words)}" for key, words in keys.items() if words]
    return [
        "[[fill]]",
        f"# 第 {blank.line} 行 / line {blank.line}：{entry.kind.value}{guess}",
        *offer,
        *written,
        'value  = ""',
        "",
    ]


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
