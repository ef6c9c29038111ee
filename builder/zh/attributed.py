"""Whose words a quotation is, told behind it: “…”孙思邈在《备急千金要方》序里|写下的这句话，今天就挂在…; “…”，《左传》里|的这句老话，….

Plain looks without expressions: a cold call asks every quotation that nothing brings in.
"""

from __future__ import annotations

from builder.zh.affixes import prefix, suffix
from builder.zh.blanks import SURNAMES
from builder.zh.marks import clauses
from builder.zh.reported import CLASSICS, LEADERS
from builder.zh.run import Span

_WORDS = tuple(
    f"{which}{what}"
    for which in ("的", "的这", "的这一", "的那", "这", "的一", "的这几", "这几", "这两", "的这两")
    for what in "句话 段话 番话 句老话 句古话 句诗 首诗 两句诗 句名言 句古训 句教诲 话 名言 古训 古话 老话 诗句 教诲 教导 嘱托 告诫".split()
)
"""What tells that words were somebody's."""
_TOLD = ("说的", "讲的", "写的", "写下的", "说过的", "讲过的", "提出的", "留下的", "留给我们的")
"""How a clause ends that tells so without naming them words."""
_FROM = ("这句话出自", "这段话出自", "这话出自", "语出", "出自")
_OPENS = ("这是", "正是", "这就是", "这正是", "这也是")
_VERBS = tuple("写下 写过 写 说过 说 讲过 讲 留下 提出 告诫我们 留给我们 里面 里 中 上 的 当年 曾".split())
"""How the words end that tell who, or where."""
LONGEST = 24
"""Characters that tell whose words they are."""


def attributed(words: str) -> Span | None:
    """Where `words`, which stand behind a quotation, tell whose it is; None where they do not."""
    spans = clauses(words)
    clause = words[slice(*spans[0])].rstrip("，。；：！") if spans else ""
    begin, end = len(prefix(clause, _OPENS)), 0
    if source := prefix(clause, _FROM):
        begin, end = len(source), len(clause)
    elif begin and clause.endswith(_TOLD):
        end = len(clause)
    else:
        end = min((at for word in _WORDS if (at := clause.find(word, begin)) > 0), default=0)
    while end > begin and (verb := suffix(clause, _VERBS, begin, end)):
        end -= len(verb)
    return (begin, end) if _is_somebody(clause[begin:end]) else None


def _is_somebody(words: str) -> bool:
    """Whether words name somebody known, or a book."""
    if not 2 <= len(words) <= LONGEST:
        return False
    known = words.startswith(LEADERS) or bool(prefix(words, tuple(CLASSICS)))
    named = words[0] in SURNAMES and (len(words) <= _NAME or words[2:4].find("在") >= 0)
    return known or words.startswith("《") or ("《" in words and words.endswith(("》", "》序"))) or named


_NAME = 4
"""Characters of a name."""
