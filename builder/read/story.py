"""The story of a Word part: its paragraphs, tables and drawings as lines, in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from builder.model.block import Cell, Table
from builder.model.speech import Line, of_block
from builder.model.text import NOTHING, Hole, Text
from builder.read.final import deleted_mark, is_contents_heading
from builder.read.looks import LONGEST, Look
from builder.read.numbers import LEVELS, Counters, List, spaced
from builder.read.pictures import Files, boxes, is_inline, pictures
from builder.read.runs import Content, content, is_hidden, joined, parts
from builder.read.styles import Face, Style, Styles, numbered, outline_level
from builder.read.tables import grid
from builder.read.xml import W, value
from builder.value import Value, replace

_P = f"{W}p"
_TABLE = f"{W}tbl"
_OBJECT = f"{W}altChunk"
_CLOSED = {W + name: True for name in "sectPr pPr rPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr del moveFrom".split()}
_STOPS = "。；！"
_ORDINARY = 10.5
"""Points of characters where nothing says: Word's own 五号."""


class Sheet(Value):
    """What paragraphs refer to: styles, lists, and how far the lists have counted."""

    styles: Styles
    lists: Mapping[str, List]
    counters: Counters


class Item(Value):
    """A line, and how it looks where that may tell what it is."""

    line: Line
    look: Look | None = None


class Mark(Value):
    """What Word puts before a paragraph of a list: a number, or a bullet `item` deep."""

    number: str = ""
    item: int = 0


class Story:
    """Walks through the parts of one draft, which number their paragraphs and lists together."""

    def __init__(self, sheet: Sheet, files: Files) -> None:
        self._sheet = sheet
        self._files = files
        self._tally = files.tally
        self._numbers: dict[Any, int] = {}
        self.notes: list[tuple[str, str]] = []
        """The footnotes and endnotes that were referred to: part and id."""

    def count(self, part: Any) -> None:
        """Numbers every paragraph of `part`, after those that have a number."""
        for paragraph in part.iter(_P):
            self._numbers[paragraph] = len(self._numbers) + 1

    def items(self, parent: Any) -> Iterator[Item]:
        """What stands in `parent`. A paragraph whose end was deleted goes on in the next one, under its first number."""
        held: list[Any] = []
        blocks = list(_blocks(parent))
        for at, element in enumerate(blocks):
            goes_on = at + 1 < len(blocks) and blocks[at + 1].tag == _P
            if element.tag == _TABLE:
                yield from self._table(element)
            elif element.tag == _OBJECT:
                self._tally["objects_dropped"] += 1
            elif goes_on and deleted_mark(element):
                held.append(element)
            else:
                yield from self._paragraph([*held, element])
                held = []

    def _paragraph(self, elements: list[Any]) -> Iterator[Item]:
        """The lines of a paragraph (of several where their ends were deleted: the last tells what it is)."""
        properties = elements[-1].find(f"{W}pPr")
        style = self._sheet.styles.of(value(properties, "pStyle"))
        contents = [self._content(element) for element in elements]
        first = next((n for n, content in enumerate(contents) if content.pieces), len(elements) - 1)
        line, held = self._numbers[elements[first]], joined(contents)
        words = "".join(piece for piece, _ in held.pieces)
        self.notes += held.notes
        if style.contents or (is_contents_heading(words) and self._tally["contents_dropped"]):
            self._tally["contents_dropped"] = 1
            return
        if self._sheet.styles.is_ours(properties, "pStyle"):
            return
        gone = deleted_mark(elements[-1]) or is_hidden(properties)
        mark = Mark() if gone and not words.strip() else self._mark(properties, style, words)
        opening = len(words) - len(words.lstrip())
        leads = [place <= opening and is_inline(thing) for place, thing in held.things]
        yield from self._pictures([thing for (_, thing), lead in zip(held.things, leads, strict=True) if lead], line)
        yield from _lines(held, mark, line, style, properties)
        yield from self._pictures(
            [thing for (_, thing), lead in zip(held.things, leads, strict=True) if not lead], line
        )
        yield from self._boxes(held)

    def _content(self, paragraph: Any) -> Content:
        styles = self._sheet.styles
        face = styles.of(value(paragraph, "pPr", "pStyle")).face
        return content(paragraph, styles, face, self._tally)

    def _mark(self, properties: Any, style: Style, words: str) -> Mark:
        """What Word would print before `words`, with what parts a number from them."""
        name = value(properties, "pStyle") or self._sheet.styles.usual
        said = numbered(properties).over(style.numbered)
        a_list = self._sheet.lists.get(said.name or "")
        if a_list is None:
            return Mark()
        by_style = a_list.level_of(name) if numbered(properties).depth is None else None
        depth = by_style if by_style is not None else min(max(said.depth or 0, 0), LEVELS - 1)
        number = self._sheet.counters.number(a_list, depth)
        level = a_list.levels.get(depth)
        if level is None or not number:
            return Mark(item=depth + 1 if level and level.form == "bullet" else 0)
        return Mark(spaced(number, level, words))

    def _pictures(self, things: list[Any], line: int) -> Iterator[Item]:
        for thing in things:
            for picture in pictures(thing, line, self._files):
                yield Item(of_block(picture))

    def _boxes(self, held: Content) -> Iterator[Item]:
        """What stands in the text boxes that hang on a paragraph."""
        for box in (box for _, thing in held.things for box in boxes(thing)):
            found = list(self.items(box))
            self._tally["boxes_taken"] += bool(found)
            yield from (Item(item.line) for item in found)

    def _table(self, table: Any) -> Iterator[Item]:
        """A table as one line, then the pictures in it; the paragraphs of one that only holds them in place."""
        cells = grid(table)
        if cells.is_layout():
            for cell in cells.cells():
                yield from self.items(cell)
            return
        shown: list[Item] = []
        rows: list[tuple[Cell, ...]] = []
        for row in cells.rows:
            filled: list[Cell] = []
            for element, columns, continues in row:
                found = list(self.items(element))
                filled.append(Cell(_texts(found), columns, continues))
                shown += [item for item in found if item.line.block and not isinstance(item.line.block, Table)]
            rows.append(tuple(filled))
        if any(cell.texts for line in rows for cell in line):
            first = next(table.iter(_P))
            yield Item(of_block(Table(self._numbers[first], tuple(rows), cells.heads)))
        yield from shown


def _blocks(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables of `parent`, through content controls and the like."""
    for element in parent:
        if element.tag in (_P, _TABLE, _OBJECT):
            yield element
        elif element.tag not in _CLOSED:
            yield from _blocks(element)


def _texts(items: list[Item]) -> tuple[Text, ...]:
    """The words in a cell; those of a table within it too."""
    out: list[Text] = []
    for line in (item.line for item in items):
        if isinstance(line.block, Table):
            out += [text for row in line.block.rows for cell in row for text in cell.texts]
        elif line.text:
            out.append(line.text)
    return tuple(out)


def _lines(held: Content, mark: Mark, line: int, style: Style, properties: Any) -> Iterator[Item]:
    """The lines of a paragraph: soft line breaks end them. The mark belongs to the first."""
    said = outline_level(properties)
    level = style.level if said is None or style.stated else said
    place = value(properties, "jc") or style.place
    begun = False
    whole = Line(NOTHING, level=level, item=0 if level or style.stated else mark.item, stated=style.stated)
    for part in parts(held.pieces):
        text = Text(part.words, line, part.start).strip()
        if text:
            if begun and (len(text.words) > LONGEST or text.words[-1] in _STOPS):
                whole = Line(NOTHING)  # a heading, and below it what it heads
            shown = _opened(text, mark.number)
            yield Item(replace(whole, text=shown), _look(part.faces, place, shown.words))
            mark, whole, begun = Mark(), replace(whole, item=0), True


def _opened(text: Text, number: str) -> Text:
    """`text` behind its automatic number, which is a hole: the file does not hold it."""
    if not number:
        return text
    return Text(number + text.words, text.line, text.start, (Hole(0, len(number), ""),))


def _look(faces: Counter[Face], place: str, words: str) -> Look:
    """How characters that look like this look in the main."""
    seen = +faces
    main = seen.most_common(1)[0][0] if seen else Face()
    return Look(words, main.font or "", main.size or _ORDINARY, all(face.bold for face in seen), place)
