"""A sentence -> the words of somebody that deserve a slide, between quotation marks or told without, and who said them."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import NOTHING, Text
from builder.plan.scene import overlap
from builder.plan.texts import bare
from builder.zh.affixes import suffix
from builder.zh.attributed import attributed
from builder.zh.marks import clauses, quotations
from builder.zh.reported import person, reported, told_by
from builder.zh.stands import imperative, stands

LONGEST_SOURCE = 44
QUOTATION, SPOKEN = 15, 8
"""A quotation from this length on stands on a slide of its own; one that a verb of saying brings in, whole with its stop, from this."""
_SAYS = tuple(
    "句话 ： : 指出 强调 说 讲 道 曰 云 要求 所言 写 提出 认为 指出， 强调， 说， 讲， 道， 曰， 云， 所言， 写道， 认为，".split()
)
_SPEAKS = tuple("指出 强调 句话 说 讲 道 言 问 答 写道 写着 叮嘱 告诫".split())
_INTRODUCES = tuple("， 。 ；".split())
_TELLS, NEAR = tuple("指出 强调 阐释 论述 阐述 要求 提出 告诫 勉励 寄语 说 讲 写 谈 言".split()), 16
_PARTED = frozenset("，。；！？、")
"""What stands before a quotation that is quoted as one; behind a mere pause, it says something if it has marks within: else it is a name."""
_TALES = ("说，", "讲，", "说：", "讲：", "答，", "答：")
_PRONOUNS = ("他", "她")


def quotation(sentence: Text) -> Text | None:
    """The first quotation of `sentence` that deserves a slide: long, with its marks, and introduced as one; else what it tells of somebody's words without marks."""
    for start, end in quotations(sentence.words, SPOKEN):
        ahead, said = sentence.words[:start], sentence.words[start:end]
        if _told_behind(sentence, end):
            return sentence.cut(start, end)
        if end - start - 2 < QUOTATION and not (ahead.rstrip("：，").endswith(_SPEAKS) and said[-2] in "。！？"):
            continue
        paused = not ahead or ahead.endswith(_INTRODUCES)
        told = any(word in ahead[-NEAR:] for word in _TELLS) or not _PARTED.isdisjoint(said)
        if ahead.endswith(_SAYS) or (paused and told):
            return sentence.cut(start, end)
    found = reported(sentence.words)
    return sentence.cut(*found) if found else None


def marked(quoted: Text) -> bool:
    """Whether a quotation stands between marks of its own."""
    return quoted.words.startswith("“")


def source(sentence: Text, quoted: Text) -> Text:
    """The words of `sentence` that introduce its quotation, whole clauses, not too many."""
    before = sentence.cut(0, max(0, sentence.words.find(quoted.words)))
    spans = clauses(before.words)
    for start, _ in spans:
        origin = bare(before.cut(start, len(before.words)))
        if len(origin.words) <= LONGEST_SOURCE:
            return origin
    return NOTHING


def tale(sentences: Sequence[Text], n: int) -> Text:
    """What somebody of whom the sentences ahead of the `n`-th tell says in it, without marks; NOTHING where nobody does."""
    if not any(map(sentences[n].words.__contains__, _TALES)):
        return NOTHING
    who = named(sentences, n)
    found = told_by(sentences[n].words, who.words) if who else None
    return sentences[n].cut(*found) if found else NOTHING


def origin(sentences: Sequence[Text], n: int, quoted: Text) -> Text:
    """Who said what the `n`-th sentence quotes, as it tells; of 他常说 the one whom it, or those ahead of it, name."""
    told = source(sentences[n], quoted)
    if not told and marked(quoted):
        return _behind(sentences, n, quoted)
    if any(sign in told.words for sign in _PRONOUNS) or (not marked(quoted) and not reported(sentences[n].words)):
        return _named_here(sentences[n], quoted) or named(sentences, n) or told
    return told


def _behind(sentences: Sequence[Text], n: int, quoted: Text) -> Text:
    """Whose words they are that open a sentence, as it tells behind them, or the next one does."""
    own = sentences[n]
    if told := _told_behind(own, own.words.find(quoted.words) + len(quoted.words)):
        return told
    following = sentences[n + 1] if n + 1 < len(sentences) and own.words.endswith(quoted.words) else NOTHING
    return _told_behind(following, 0) if following.line == own.line else NOTHING


def _told_behind(sentence: Text, start: int) -> Text:
    """Who said what ends at `start`, as the words there tell."""
    begin = start + len(sentence.words[start:]) - len(sentence.words[start:].lstrip("，、—"))
    found = attributed(sentence.words[begin:])
    return sentence.cut(begin + found[0], begin + found[1]) if found else NOTHING


def speaker(origin_: Text) -> Text:
    """Who said something, without the words that say so: 张桂梅校长 of 张桂梅校长说过."""
    said = suffix(origin_.words, _SAID)
    return origin_.cut(0, len(origin_.words) - len(said)) if len(origin_.words) - len(said) >= SPEAKER else origin_


SPEAKER = 2
"""Characters of who says something, at the least."""
_SAID = tuple("曾经说过 曾说过 常说 曾说 说过 写道 说道 讲过 讲道 强调指出 强调 指出 有言 有云 说 讲 云 曰".split())
"""How words end that tell who says something."""


def person_told_of(sentence: Text, quoted: Text, origin_: Text) -> bool:
    """Whether those words of somebody are part of a tale of him or her (她说：…), whom another sentence names."""
    return (
        bool(origin_) and not overlap(origin_, sentence) and any(s in source(sentence, quoted).words for s in _PRONOUNS)
    )


def _named_here(sentence: Text, quoted: Text) -> Text:
    """Whom a sentence names ahead of 他: by name, else in the words that it opens with (苏霍姆林斯基写过一位历史教师，…，他回答说); NOTHING where it opens with 他."""
    if found := person(sentence.words):
        return sentence.cut(*found)
    ahead = sentence.words[: max(0, sentence.words.find(quoted.words))]
    spans = clauses(ahead)
    first = ahead[: spans[0][1]].rstrip("，：") if len(spans) > 2 else ""
    told = NAMED[0] <= len(first) <= NAMED[1] and not any(sign in first for sign in (*_PRONOUNS, "我"))
    told = told and stands(first) >= CLEAR and not imperative(first)
    return bare(sentence.cut(0, len(first))) if told else NOTHING


NAMED, CLEAR = (6, 30), 0.6
"""Characters of words that name somebody, and how well they stand alone."""


def named(sentences: Sequence[Text], n: int) -> Text:
    """Whom the `n`-th sentence, or the nearest of its paragraph ahead of it, names: 首任院长陈伯年; not whom he or she met (她巡楼，发现李大爷…)."""
    for sentence in reversed(sentences[: n + 1]):
        if sentence.line != sentences[n].line:
            break
        found = person(sentence.words)
        if found and not any(sign in sentence.words[: found[0]] for sign in _PRONOUNS):
            return sentence.cut(*found)
    return NOTHING
