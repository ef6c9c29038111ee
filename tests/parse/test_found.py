"""Quotations, dates and figures of a whole outline, each with the line and place it stands in."""

from __future__ import annotations

from builder.model.block import Cell, Table
from builder.model.speech import Speech
from builder.model.text import Text
from builder.parse.found import dates, figures, lines, quotes, tables
from builder.parse.speech import parse
from builder.read.plain import plain_lines
from builder.value import replace

DRAFT = """在全市会议上的讲话
（2025年3月22日）
同志们：
习近平总书记在广东考察时作了重要讲话。
一、提高认识
他强调：“要坚持问题导向。要奔着问题去。”
一是学习“要学深。要悟透”，这是**同志说的。第二批从9月5日开始，投入1.5亿元。
同志们！9月底前见效。
"""
RAW = DRAFT.split("\n")


def test_found_things_stand_where_they_say() -> None:
    """Each is found in its line of the draft at its offset."""
    outline, _ = parse(Speech("", "", plain_lines(DRAFT)))
    found = [*quotes(outline), *dates(outline), *figures(outline)]
    texts = [one.text for one in found]

    assert [text.words for text in texts] == [RAW[t.line - 1][t.start : t.start + len(t.words)] for t in texts]
    assert [(date.text.words, date.text.line) for date in dates(outline)] == [
        ("2025年3月22日", 2),
        ("9月5日", 7),
        ("9月底", 8),
    ]
    assert [(figure.text.words, figure.value, figure.unit) for figure in figures(outline)] == [
        ("1.5亿元", "150000000", "元")
    ]


def test_a_speaker_may_be_named_in_the_line_above() -> None:
    outline, _ = parse(Speech("", "", plain_lines(DRAFT)))

    quote, *_ = quotes(outline)

    assert quote.text.words == "要坚持问题导向。要奔着问题去。"
    assert (quote.speaker, quote.occasion) == ("习近平总书记", "广东考察")


def test_lines_are_whole_again() -> None:
    """Marker, headline, stop and body of one line are one text, which knows its place and its blanks."""
    outline, _ = parse(Speech("", "", plain_lines(DRAFT)))
    whole = list(lines(outline))

    assert [text.words for text in whole] == [line for line in RAW if line]
    assert [hole.was for text in whole for hole in text.holes] == ["**"]


def test_cells_of_a_table_stay_apart() -> None:
    """Two cells of one line are two texts, each looked through by itself."""
    row = tuple(Cell((Text(words, 9),)) for words in ("2025年", "3月", "12个"))
    outline, _ = parse(Speech("", "", plain_lines("讲话\n同志们：\n好。")))
    outline = replace(outline, attachments=(Table(9, (row,)),))

    assert [date.text.words for date in dates(outline)] == ["2025年", "3月"]
    assert [figure.value for figure in figures(outline)] == ["12"]
    assert [table.line for table in tables(outline)] == [9]


def test_space_between_pieces_keeps_the_place() -> None:
    """Space that parsing dropped inside a line moves no offset."""
    draft = "讲话\n同志们：\n一、 提高认识。  9月5日开会。"
    outline, _ = parse(Speech("", "", plain_lines(draft)))
    (date,) = dates(outline)

    assert (date.text.line, date.text.start) == (3, draft.split("\n")[2].index("9月"))
