"""What a code says to a person, in Chinese or in English: a catalogue that only the doors read."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Mapping

from builder.model.remark import Refusal, Remark
from builder.say.phrases import REMARKS, USAGE
from builder.value import Value

ZH, EN = 0, 1
"""The languages, by their place in every pair of the catalogue."""

Table = Mapping[str, tuple[str, str]]

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The first that is set decides (POSIX.1, 8.2)."""


class Voice(Value):
    """The catalogue in one language."""

    language: int

    def say(self, table: Table, code: str, **facts: object) -> str:
        """The sentence or phrase of `code`, with what it names."""
        return table[code][self.language].format(**facts)

    def labels(self, table: Table) -> dict[str, str]:
        """All of a table, each phrase with its holes."""
        return {code: pair[self.language] for code, pair in table.items()}

    def usage(self, sentence: str) -> str:
        """A sentence of argparse, which speaks English already."""
        return sentence if self.language == EN else USAGE.get(sentence, sentence)

    def remark(self, value: Remark) -> str:
        """What a remark says, without its line."""
        return REMARKS[value.code][self.language].format(*value.args)

    def refusal(self, error: Refusal) -> str:
        """One line: file, place, cause, cure."""
        from builder.say.refusals import sentence  # most calls refuse nothing

        said = sentence(error, self.language)
        return " ".join("".join(c if c.isprintable() or c in " \u3000" else "\ufffd" for c in said).split(" "))


def voice_of(environment: Mapping[str, str]) -> Voice:
    """The voice for a person: JIANGYI_LANG (zh, en), else their locale.

    No locale, C and POSIX mean Chinese, for the offices that use this speak it; of other locales zh* do, the rest
    mean English. Windows sets none of the variables: there the person's own regional setting counts.
    """
    asked = environment.get("JIANGYI_LANG", "").lower()
    if asked[:2] in ("zh", "en"):
        return Voice(ZH if asked[:2] == "zh" else EN)
    name = next(filter(None, map(environment.get, _LOCALE)), None) or _windows_locale()
    name = name.partition(".")[0].lower()
    return Voice(ZH if name in ("", "c", "posix") or name.startswith("zh") else EN)


def _windows_locale() -> str:
    """Such as "zh-CN"; "" elsewhere. From the registry: `locale` and `ctypes` cost a cold call milliseconds."""
    if sys.platform == "win32":
        import winreg

        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as key,
        ):
            return str(winreg.QueryValueEx(key, "LocaleName")[0])
    return ""
