"""What a draft is understood as, case by case: the files *.cases beside this one."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.model.outline import Outline, Point
from builder.model.remark import Remark, Severity
from builder.model.speech import Line, Speech
from builder.model.text import Text
from builder.parse.header import is_salutation
from builder.parse.points import points
from builder.parse.speech import parse
from builder.read.markdown import markdown_lines
from builder.read.plain import plain_lines
from tests.cases import cases

HERE = Path(__file__).parent
LEAD = "今天开会，讲几点意见。"
BEFORE_CLOSING = (
    "一、提高认识\n认识要到位。\n二、抓好落实\n一是压实责任。各单位要负起责任。\n二是强化督查。督查组要动真碰硬。\n"
)
REMARKS = {
    "number_missing": "缺号",
    "number_repeated": "重号",
    "series_of_one": "只有一个",
    "series_starts_late": "不从一起",
    "number_out_of_order": "次序不对",
    "numbering_mixed": "写法不一",
    "count_differs": "数目不符",
    "headline_long": "太长",
    "words_doubled": "重复",
    "marks_mixed": "半角标点",
    "quotes_unpaired": "引号不成对",
}
PLAIN = [
    case
    for name in ("outline", "traps", "numbering", "listed", "heads", "mixed")
    for case in cases(HERE / f"{name}.cases")
]


@pytest.mark.parametrize(("given", "expected"), PLAIN)
def test_outlines(given: str, expected: str) -> None:
    actual = _tree(*_parsed(plain_lines(given)))

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "markdown.cases"))
def test_markdown(given: str, expected: str) -> None:
    actual = _tree(*_parsed(markdown_lines(given)))

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "header.cases"))
def test_headers(given: str, expected: str) -> None:
    outline, _ = _parsed(plain_lines(f"{given}\n{LEAD}"))
    before = [f"引言 {text.words}" for text in outline.lead[:-1]]

    actual = "\n".join([*_header(outline), *before])

    assert expected == actual
    assert outline.lead[-1].words == LEAD


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "closings.cases"))
def test_closings(given: str, expected: str) -> None:
    outline, _ = _parsed(plain_lines(BEFORE_CLOSING + given))

    actual = "\n".join(text.words for text in outline.closing) or "没有结尾"

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "salutations.cases"))
def test_salutations(given: str, expected: str) -> None:
    actual = "称呼" if is_salutation(given) else "不是称呼"

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "headlines.cases"))
def test_headlines(given: str, expected: str) -> None:
    _, (point,), _ = points((Line(Text(given, 1)),))
    rest = "".join(text.words for text in point.body)

    actual = "｜".join((*(t.words.strip() for t in (point.marker, point.heading, point.headline, point.stop)), rest))

    assert expected == actual


def test_addresses() -> None:
    """A point's address counts from the top, whatever its marker says, and names its first eight characters."""
    draft = "一、提高认识，坚定信心决心\n三、抓好落实\n一是压实各级各部门的责任。好。\n二是督查。好。"
    outline, _ = _parsed(plain_lines(draft))

    actual = [(point.at, point.number, point.line) for point in _walked(outline.sections)]

    assert actual == [
        ("一 提高认识，坚定信", 1, 1),
        ("二 抓好落实", 3, 2),
        ("二 / 1 压实各级各部门的", 1, 3),
        ("二 / 2 督查", 2, 4),
    ]


def test_dropped_characters_are_remarked_on() -> None:
    _, remarks = parse(Speech("", "", plain_lines("好。"), (Remark("controls_dropped", Severity.NOTE, 0, ("3",)),)))

    assert [(remark.code, remark.args) for remark in remarks] == [("controls_dropped", ("3",))]


def _parsed(lines: tuple[Line, ...]) -> tuple[Outline, tuple[Remark, ...]]:
    return parse(Speech("draft", "", lines))


def _tree(outline: Outline, remarks: tuple[Remark, ...]) -> str:
    """The outline as the case files write it."""
    out = _header(outline)
    if outline.lead:
        out.append(f"引言 {len(outline.lead)}段")
    for section in outline.sections:
        out += _point(section, "")
    out += [f"结尾 {text.words}" for text in outline.closing]
    out += [f"提醒 第{remark.line}行 {''.join(remark.args[:1]).strip()} {REMARKS[remark.code]}" for remark in remarks]
    return "\n".join(out)


def _header(outline: Outline) -> list[str]:
    parts = (
        ("标题", outline.title),
        ("副标题", outline.subtitle),
        ("署名", outline.speaker),
        ("日期", (outline.date,) if outline.date else ()),
        ("称呼", outline.salutation),
    )
    return [f"{label} {text.words}" for label, texts in parts for text in texts]


def _point(point: Point, indent: str) -> list[str]:
    body = f"（{len(point.body)}段）" if point.body else ""
    out = [f"{indent}{point.marker.words.strip() or '·'} {point.heading.words}{body}"]
    for child in point.points:
        out += _point(child, indent + "  ")
    return out


def _walked(found: tuple[Point, ...]) -> list[Point]:
    """The points and all below them, in order."""
    return [point for top in found for point in (top, *_walked(top.points))]
