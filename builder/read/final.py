"""The tree of a Word part, made to hold what its final print would: changes accepted, results instead of field codes."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from builder.read.xml import MC, W

Tally = Counter[str]
"""How often something was taken in or left out, by the remark that says so."""

SHOWN = tuple(
    W + name
    for name in "t tab ptab br cr sym noBreakHyphen drawing pict object footnoteReference endnoteReference".split()
)
_FIELD = f"{W}fldChar"
_CODE = f"{W}instrText"
_MARKS = (f"{W}rPr", f"{W}trPr", f"{W}tcPr", f"{W}numPr")
"""Where w:ins and w:del say that a mark, a row or a number was changed; elsewhere they hold what was."""

_OVERLAY = re.compile(r"\s*eq\b.*\\o\s*(?:\\\w+\s*)*\((.*)\)", re.IGNORECASE | re.DOTALL)


def settle(root: Any, tally: Tally) -> None:
    """Takes out of `root` what was deleted, every field's code, and tables of contents; counts what it took."""
    _accept(root, tally)
    _take_contents(root, tally)
    _take_codes(root, tally)


def drop_fallbacks(root: Any) -> None:
    """Takes out what only an old program would show: it says again what stands in front of it."""
    _remove(list(root.iter(f"{MC}Fallback")))
    for choices in [list(either.findall(f"{MC}Choice")) for either in root.iter(f"{MC}AlternateContent")]:
        _remove(choices[1:])


def _accept(root: Any, tally: Tally) -> None:
    for code, tags in (("inserted", ("ins", "moveTo")), ("deleted", ("del", "moveFrom"))):
        found = list(root.iter(*(W + tag for tag in tags)))
        held = [element for element in found if element.getparent().tag not in _MARKS and len(element)]
        tally[code] += len(held) or len(found)
        if code == "deleted":
            _remove(held)


def _take_contents(root: Any, tally: Tally) -> None:
    """A content control that Word made for a table of contents."""
    for gallery in list(root.iter(f"{W}docPartGallery")):
        control = next(gallery.iterancestors(f"{W}sdt"), None)
        if gallery.get(f"{W}val") == "Table of Contents" and control is not None:
            tally["contents_dropped"] = 1
            _remove([control])


def _take_codes(root: Any, tally: Tally) -> None:
    whole = _matched(root)
    frames: list[_Frame] = []
    doomed: list[Any] = []
    for element in root.iter(_FIELD, _CODE, *SHOWN):
        if element.tag == _CODE:
            if frames:
                frames[-1].code += element.text or ""
        elif element.tag == _FIELD:
            if element in whole:
                _step(frames, element)
        elif frames and frames[-1].silent:
            doomed.append(element)
            if frames[-1].contents:
                tally["contents_dropped"] = 1
    _remove(doomed)
    for simple in list(root.iter(f"{W}fldSimple")):
        if simple.get(f"{W}instr", "").split()[:1] == ["TOC"]:
            tally["contents_dropped"] = 1
            _remove([simple])


class _Frame:
    """A field that is open. `silent` tells that nothing in it is shown, for now or at all."""

    __slots__ = ("code", "contents", "outer", "silent")

    def __init__(self, outer: _Frame | None) -> None:
        self.code = ""
        self.outer: bool = outer is not None and outer.silent
        self.contents: bool = outer is not None and outer.contents
        self.silent: bool = True


def _step(frames: list[_Frame], element: Any) -> None:
    kind = element.get(f"{W}fldCharType")
    if kind == "begin":
        frames.append(_Frame(frames[-1] if frames else None))
    elif kind == "separate" and frames:
        frames[-1].contents |= frames[-1].code.split()[:1] == ["TOC"]
        frames[-1].silent = frames[-1].outer or frames[-1].contents
    elif kind == "end" and frames:
        frame = frames.pop()
        shown = "" if frame.outer else _overlay(frame.code)
        if shown:
            text = element.makeelement(f"{W}t")
            text.text = shown
            element.getparent().append(text)


def _matched(root: Any) -> set[Any]:
    """The marks of fields that both begin and end; a torn field hides nothing."""
    opened: list[list[Any]] = []
    whole: set[Any] = set()
    for mark in root.iter(_FIELD):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            opened.append([mark])
        elif opened:
            opened[-1].append(mark)
            if kind == "end":
                whole.update(opened.pop())
    return whole


def _overlay(code: str) -> str:
    """What a field of characters put over each other shows: EQ \\o\\ac(○,1) is ①, a reading over a character is that."""
    match = _OVERLAY.match(code)
    if not match:
        return ""
    ring, _, last = match[1].rpartition(",")
    last = last.strip()
    if ring.strip() in ("○", "〇") and last.isascii() and last.isdecimal() and 0 < int(last[:3]) <= 20:
        return chr(ord("①") + int(last) - 1)
    return last


def is_contents_heading(words: str) -> bool:
    """Whether a paragraph is only the word that stands above a table of contents."""
    return "".join(words.split()) == "目录"


def deleted_mark(paragraph: Any) -> bool:
    """Whether the end of the paragraph was deleted, so that the next one goes on in it."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return marks is not None and any(marks.find(W + name) is not None for name in ("del", "moveFrom"))


def deleted_row(row: Any) -> bool:
    """Whether a row of a table was deleted."""
    return row.find(f"{W}trPr/{W}del") is not None


def is_note(note: Any) -> bool:
    """Whether a footnote holds words, rather than the line above the footnotes."""
    return bool(note.get(f"{W}type", "normal") == "normal")


def _remove(elements: list[Any]) -> None:
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
