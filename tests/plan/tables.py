"""Tables for the tests: from words, and at random."""

from __future__ import annotations

import random

from builder.model.block import Cell, Table
from builder.model.outline import Outline
from builder.model.text import Hole, Text
from builder.model.theme import Theme
from builder.model.unit import NO_UNIT
from builder.plan.brief import Brief, Kit
from builder.plan.fit import Breaker

HAN = "推进重点项目建设落实责任强化要素保障优化营商环境提升服务水平治理河道生态修复乡村振兴产业科技人才安全督查问责"


def by_character(words: str) -> tuple[int, ...]:
    """A breaker for which every character is a word."""
    return tuple(range(1, len(words) + 1))


BREAKER: Breaker = by_character


def brief_of(theme: Theme) -> Brief:
    """A brief of a speech that says nothing."""
    return Brief(Outline(), "题", NO_UNIT, Kit(theme, BREAKER, lambda _: 1.0))


def table(*rows: str, heads: int = 1, line: int = 10) -> Table:
    """A table of rows with | between cells. `<` in front of a cell spans so many columns (3<甲), ^ goes on from above; / parts paragraphs."""
    out: list[tuple[Cell, ...]] = []
    at = line
    for row in rows:
        cells = []
        for said in row.split("|"):
            span, _, words = said.rpartition("<")
            pieces = [piece for piece in words.split("/") if piece and piece != "^"]
            texts = tuple(Text(piece, at + n) for n, piece in enumerate(pieces))
            at += max(1, len(pieces))
            cells.append(Cell(texts, int(span or 1), words == "^"))
        out.append(tuple(cells))
    return Table(line, tuple(out), heads)


def _words(chance: random.Random, least: int, most: int) -> str:
    said = "".join(chance.choice(HAN) for _ in range(chance.randint(least, most)))
    if chance.random() < 0.15:
        said += chance.choice(("2026年", "Wi-Fi 6", "GDP", "12,345.6万元", "“双碳”", "https://www.example.gov.cn/a"))
    return said


def _said(chance: random.Random, kind: str) -> tuple[str, ...]:
    if chance.random() < 0.1:
        return ()
    if kind == "figure":
        return (chance.choice(("12", "3.5%", "420亿元", "—", "1,234.5")),)
    least, most = {"short": (1, 6), "middle": (4, 20), "long": (15, 90)}[kind]
    return tuple(_words(chance, least, most) for _ in range(chance.choice((1, 1, 1, 2))))


def random_table(chance: random.Random, line: int = 10) -> Table:
    """One to seven columns, one to thirty rows, short and long cells, empty ones, merged ones, blanks."""
    columns, count = chance.randint(1, 7), chance.randint(1, 30)
    kinds = [chance.choice(("short", "figure", "middle", "long") if columns < 5 else ("short", "figure", "middle"))
             for _ in range(columns)]  # fmt: skip
    rows: list[tuple[Cell, ...]] = []
    at = line
    for n in range(count):
        row: list[Cell] = []
        column = 0
        while column < columns:
            span = min(chance.choice((1,) * 12 + (2, 3)), columns - column)
            goes_on = n > 0 and chance.random() < 0.08
            texts = []
            for words in () if goes_on else _said(chance, kinds[column]):
                texts.append(
                    Text(f"**{words}", at, 0, (Hole(0, 2, "**"),)) if chance.random() < 0.05 else Text(words, at)
                )
                at += 1
            row.append(Cell(tuple(texts), span, goes_on))
            column += span
        rows.append(tuple(row))
    return Table(line, tuple(rows), min(chance.choice((0, 1, 1, 2)), count - 1))
