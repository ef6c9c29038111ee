"""Fills, case by case: fills.cases beside this file."""

from pathlib import Path

import pytest

from builder.fill.speech import fill
from builder.model.outline import Outline, within
from builder.model.recipe import Fill
from builder.model.remark import Remark
from builder.model.speech import Speech
from builder.model.text import Text
from builder.model.unit import unit_of
from builder.parse.speech import parse
from builder.read.plain import plain_lines
from builder.say import ZH, Voice
from tests.cases import cases


@pytest.mark.parametrize(("given", "expected"), cases(Path(__file__).with_name("fills.cases")))
def test_fills(given: str, expected: str) -> None:
    lines = given.split("\n")
    draft = [line for line in lines if not line.startswith(("填 ", "资料 "))]
    asked = [line[2:].split("｜") for line in lines if line.startswith("填 ")]
    unit = unit_of(dict(line[3:].split("｜") for line in lines if line.startswith("资料 ")))
    fills = tuple(Fill(blank, value, after, before) for blank, after, before, value in asked)
    outline = parse(Speech("draft", "", plain_lines("\n".join(draft))))[0]

    made = fill(outline, fills, unit)

    actual = "\n".join([*_words(made.outline), *map(_said, made.remarks)])
    assert expected == actual


def _said(remark: Remark) -> str:
    place = f"第 {remark.line} 行　" if remark.line else ""
    return place + Voice(ZH).remark(remark)


def _words(outline: Outline) -> list[str]:
    """The lines of the outline."""
    parts: list[Text] = [*outline.header, *outline.salutation]
    for blocks in (outline.lead, outline.closing, outline.signature, outline.attachments):
        parts += [block for block in blocks if isinstance(block, Text)]
    for point in within(outline.sections):
        parts += [*filter(None, point.opening), *point.paragraphs]
    by_line: dict[int, str] = {}
    for text in sorted(parts, key=lambda text: (text.line, text.start)):
        by_line[text.line] = by_line.get(text.line, "") + text.words
    return list(by_line.values())
