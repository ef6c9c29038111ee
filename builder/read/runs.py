"""A paragraph of a Word part: its words with how they look, and what else hangs on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from builder.read.final import Tally
from builder.read.plain import LINE_END, clean
from builder.read.styles import Face, Styles
from builder.read.xml import M, W, is_on
from builder.value import Value

BREAK = "\n"
"""The character of a soft line break."""

_THINGS = {W + name: True for name in ("drawing", "pict", "object")}
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_SKIPPED = {
    W + name: True
    for name in (
        "pPr rPr sdtPr sdtEndPr smartTagPr customXmlPr fldSimplePr delText instrText delInstrText softHyphen rt del "
        "moveFrom p tbl annotationRef footnoteRef endnoteRef pgNum dayLong dayShort monthLong monthShort yearLong yearShort"
    ).split()
}
_FIXED = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": BREAK, f"{W}noBreakHyphen": "-"}
_SPACE = " \t\r\n"
_SPACES = str.maketrans("\t\r\n", "   ")
_KEEP = "{http://www.w3.org/XML/1998/namespace}space"
_WINGDINGS = {
    **{0x81 + n: chr(ord("①") + n) for n in range(10)},
    **{0x8C + n: chr(ord("❶") + n) for n in range(10)},
}
_SYMBOLS = {"wingdings": _WINGDINGS, "symbol": {0xB4: "×", 0xB7: "·", 0xB0: "°", 0xB1: "±"}}
_PRIVATE = 0xF000


class Content(Value):
    """What a paragraph holds: pieces of words, each with its look; drawings and the like, each with the count of
    characters ahead of it; the notes that it refers to, as (part, id)."""

    pieces: tuple[tuple[str, Face], ...] = ()
    things: tuple[tuple[int, Any], ...] = ()
    notes: tuple[tuple[str, str], ...] = ()


class Part(Value):
    """What stands between two soft line breaks: `start` is its offset in the paragraph, `faces` counts characters."""

    start: int
    words: str
    faces: Counter[Face]


def joined(contents: Sequence[Content]) -> Content:
    """Contents that go on in one paragraph, as one."""
    things, shift = [], 0
    for content in contents:
        things += [(place + shift, thing) for place, thing in content.things]
        shift += sum(len(piece) for piece, _ in content.pieces)
    pieces = tuple(piece for content in contents for piece in content.pieces)
    return Content(pieces, tuple(things), tuple(note for content in contents for note in content.notes))


def parts(pieces: Iterable[tuple[str, Face]]) -> list[Part]:
    """The parts of a paragraph between its soft line breaks."""
    out: list[Part] = []
    words: list[str] = []
    faces: Counter[Face] = Counter()
    start = at = 0
    for piece, face in pieces:
        begin = 0
        for match in LINE_END.finditer(piece):
            words.append(piece[begin : match.start()])
            faces[face] += len(words[-1].strip())
            out.append(Part(start, "".join(words), faces))
            words, faces, begin = [], Counter(), match.end()
            start = at + begin
        words.append(piece[begin:])
        faces[face] += len(words[-1].strip())
        at += len(piece)
    return [*out, Part(start, "".join(words), faces)]


def content(paragraph: Any, styles: Styles, face: Face, tally: Tally) -> Content:
    """What `paragraph`, whose characters look like `face`, holds. Hidden text is left out and counted."""
    pieces: list[tuple[str, Face]] = []
    things: list[tuple[int, Any]] = []
    notes: list[tuple[str, str]] = []
    length, hidden = 0, False
    for element, look in _flat(paragraph, styles, face):
        if element.tag in _THINGS:
            things.append((length, element))
        elif element.tag in _NOTES:
            notes.append((_NOTES[element.tag], element.get(f"{W}id", "")))
        elif element.tag == f"{W}commentReference":
            tally["comments_dropped"] += 1
        else:
            words, dropped = clean(_words(element))
            tally["controls_dropped"] += dropped
            if look.hidden:
                hidden = hidden or bool(words.strip())
            elif words:
                pieces.append((words, look))
                length += len(words)
    tally["hidden_dropped"] += hidden
    return Content(tuple(pieces), tuple(things), tuple(notes))


def _flat(parent: Any, styles: Styles, face: Face) -> Iterator[tuple[Any, Face]]:
    """The elements that show something, each with how it looks; through links, content controls and the like."""
    for element in parent:
        if element.tag in _SKIPPED:
            continue
        if element.tag == f"{W}r":
            properties = element.find(f"{W}rPr")
            if not styles.is_ours(properties, "rStyle"):
                yield from _flat(element, styles, styles.face(properties, face))
        elif len(element) and element.tag not in _THINGS:
            yield from _flat(element, styles, face)
        else:
            yield element, face


def _words(element: Any) -> str:
    """The characters that one element shows."""
    tag = element.tag
    if tag in (f"{W}t", f"{M}t"):
        return _text(element)
    if tag == f"{W}br":
        return BREAK if element.get(f"{W}type", "textWrapping") == "textWrapping" else ""
    if tag == f"{W}sym":
        return _symbol(element)
    return _FIXED.get(tag, "")


def _text(element: Any) -> str:
    """Word shows white space at the ends only where it is told to keep it."""
    text = element.text or ""
    return (text if element.get(_KEEP) == "preserve" else text.strip(_SPACE)).translate(_SPACES)


def _symbol(element: Any) -> str:
    """A character of a symbol font, where it is one that other fonts have too."""
    code = element.get(f"{W}char", "")
    try:
        point = int(code, 16) if len(code) <= 6 else 0
    except ValueError:
        return ""
    known = _SYMBOLS.get(element.get(f"{W}font", "").lower())
    if known is not None:
        return known.get(point - _PRIVATE if point >= _PRIVATE else point, "")
    return chr(point) if 0x20 <= point < 0xD800 else ""


def is_hidden(properties: Any) -> bool:
    """Whether the mark at the end of a paragraph with these w:pPr is hidden, and no run of another look goes on."""
    marks = None if properties is None else properties.find(f"{W}rPr")
    return marks is not None and is_on(marks.find(f"{W}vanish")) and marks.find(f"{W}specVanish") is None
