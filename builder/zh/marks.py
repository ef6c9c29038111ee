"""Marks inside a text: quotations, titles, sentences, clauses."""

from __future__ import annotations

import re
from functools import cache, lru_cache

STOPS = frozenset("。！？；")
PAUSES = frozenset("，；：")
OPENERS = {"“": "”", "《": "》", "（": "）", "「": "」", "『": "』", "‘": "’", "【": "】", "〈": "〉", "(": ")"}
LONGEST_BRACKET = 2000
ASKED = 256
"""How many texts are known in their pieces: those of the paragraphs at hand, each of which is asked about from all sides."""
CLOSERS = frozenset(OPENERS.values())


def find_outside(text: str, marks: frozenset[str], start: int = 0) -> int:
    """The offset of the first of `marks` outside quotes and brackets, or len(text).

    A bracket that does not close within LONGEST_BRACKET characters is no bracket.
    """
    search, at = (_usual() if marks <= _USUAL else _signs(marks)).search, start
    while (found := search(text, at)) is not None:
        sign, place = found.group(), found.start()
        if sign in marks:
            return place
        closer = OPENERS.get(sign)
        at = (max(place, text.find(closer, place + 1, place + LONGEST_BRACKET)) if closer else place) + 1
    return len(text)


_USUAL = STOPS | PAUSES | frozenset("、,;:")


@cache
def _usual() -> re.Pattern[str]:
    """The marks that are mostly looked for, in one expression: compiling a set of Chinese signs costs as much as reading ten lines."""
    return _signs(_USUAL)


@cache
def _signs(marks: frozenset[str]) -> re.Pattern[str]:
    """`marks`, and what opens a quote or a bracket."""
    return re.compile(f"[{re.escape(''.join(sorted(marks | OPENERS.keys())))}]")


def pieces(text: str, marks: frozenset[str]) -> list[tuple[int, int]]:
    """Spans of `text` that end with one of `marks` (and a closing quote behind it), outside quotes and brackets."""
    return [*_pieces(text, marks)]


@lru_cache(maxsize=ASKED)
def _pieces(text: str, marks: frozenset[str]) -> tuple[tuple[int, int], ...]:
    out, start, ahead = [], 0, 0
    for found in (_usual() if marks <= _USUAL else _signs(marks)).finditer(text):
        place = found.start()
        if place < ahead:
            continue
        sign = text[place]
        if sign in marks:
            ahead = place + 1
            while ahead < len(text) and (text[ahead] in marks or text[ahead] in CLOSERS):
                ahead += 1
            out.append((start, ahead))
            start = ahead
        elif sign in OPENERS:
            ahead = text.find(OPENERS[sign], place + 1, place + LONGEST_BRACKET) + 1
    return (*out, (start, len(text))) if start < len(text) else tuple(out)


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences, each with its stop. A quotation that ends in a stop may end the sentence too.

    Marks without a word are no sentence: they go with the one before.
    """
    return [*_sentences(text)]


@lru_cache(maxsize=ASKED)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    for start, end in _pieces(text, STOPS):
        if out and not any(map(str.isalnum, text[start:end])):
            out[-1] = (out[-1][0], end)
        elif text.find("”", start, end - 1) >= 0:
            out.extend(_after_quotes(text, start, end))
        else:
            out.append((start, end))
    return tuple(out)


def _after_quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A quotation that closes with its own stop (。”) ends its sentence, unless the sentence goes on in lower voice."""
    out = []
    at = text.find("”", start, end - 1)
    begin, bracket = start, 0
    while at >= 0:
        for i in (n for n, sign in enumerate(text[begin:at], begin) if sign in "（("):
            bracket = max(bracket, text.find(OPENERS[text[i]], i, end))
        if at >= bracket and text[at - 1] in "。！？" and text[at + 1] not in "，、；：的和等。！？）":
            out.append((start, at + 1))
            start = at + 1
        begin, at = at, text.find("”", at + 1, end - 1)
    out.append((start, end))
    return out


def whole_until(text: str, longest: int) -> int:
    """The largest offset up to `longest` at which no quotation and no bracket is open."""
    if len(text) <= longest:
        return len(text)
    if OPENERS.keys().isdisjoint(text[:longest]):
        return longest
    i = 0
    while i < longest:
        closer = OPENERS.get(text[i])
        end = text.find(closer, i + 1, i + LONGEST_BRACKET) if closer else i
        if end >= longest:
            return i
        i = max(i, end) + 1
    return longest


def clause_begin(text: str, at: int, marks: str = "，；。：") -> int:
    """Where the clause begins in which the character `at` stands, or which ends there."""
    return max(text.rfind(mark, 0, at) for mark in marks) + 1


def clauses(text: str) -> list[tuple[int, int]]:
    """Spans of the clauses, each with the ，；： that ends it."""
    return [*_pieces(text, PAUSES)]


def quotations(text: str, least: int) -> list[tuple[int, int]]:
    """Spans of quotations with their marks “”, of at least `least` characters inside."""
    out, at = [], 0
    while (start := text.find("“", at)) >= 0 and (end := text.find("”", start)) > 0:
        if end - start - 1 >= least:
            out.append((start, end + 1))
        at = end + 1
    return out


def quoted(text: str) -> list[tuple[int, int]]:
    """Spans between quotation marks, marks included, in order; of nested ones the outermost. What never closes is none."""
    if _SIGNS.isdisjoint(text):
        return []
    found: list[tuple[int, int]] = []
    open_marks: list[tuple[str, int]] = []
    for match in _quote_marks().finditer(text):
        mark, place = match.group(), match.start()
        opener = _CLOSES.get(mark)
        inside = bool(open_marks) and any(sign == opener for sign, _ in open_marks[-_DEEPEST:])
        if opener and inside:
            while open_marks[-1][0] != opener:
                open_marks.pop()
            start = open_marks.pop()[1]
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, place + 1))
        elif mark in _OPENS:
            open_marks.append((mark, place))
    return found


_CLOSES = {"”": "“", "’": "‘", "」": "「", "』": "『", '"': '"', "＂": "＂"}
_OPENS = frozenset(_CLOSES.values())
_SIGNS = frozenset(_CLOSES)
_DEEPEST = 4


@cache
def _quote_marks() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_CLOSES)}{''.join(_OPENS)}]")


def titles(text: str) -> list[tuple[int, int]]:
    """Spans of the titles in 《》 with their marks; a title inside a title (《关于〈…〉的决定》) is part of it."""
    out, at = [], 0
    while (start := text.find("《", at)) >= 0 and (end := text.find("》", start)) > 0:
        start = (
            text.rfind("《", start, end) if text.count("《", start, end) > text.count("》", start, end + 1) else start
        )
        if end > start + 1:
            out.append((start, end + 1))
        at = end + 1
    return out
