"""Blanks are filled one by one, by the words around them; the source stays known."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from builder.fill.speech import fill
from builder.model.outline import Outline, Point
from builder.model.recipe import Fill
from builder.model.remark import Remark
from builder.model.speech import Speech
from builder.model.text import Text
from builder.parse.speech import parse
from builder.read.plain import plain_lines

TWO = "按照*方案要求，由我对**单位进行指导。刚刚**单位领导讲了话。"
FILLS = {
    "by the words after it": (
        TWO,
        Fill("*", "主题教育", before="方案"),
        "按照主题教育方案要求，由我对**单位进行指导。刚刚**单位领导讲了话。",
    ),
    "by the words before it": (
        TWO,
        Fill("**", "本", after="刚刚"),
        "按照*方案要求，由我对**单位进行指导。刚刚本单位领导讲了话。",
    ),
    "by the words on both sides": (
        TWO,
        Fill("**", "本", "对", "单位"),
        "按照*方案要求，由我对本单位进行指导。刚刚**单位领导讲了话。",
    ),
    "widened over the word behind": (
        TWO,
        Fill("**单位", "市水务局", after="对"),
        "按照*方案要求，由我对市水务局进行指导。刚刚**单位领导讲了话。",
    ),
    "widened, by the words behind": (
        TWO,
        Fill("**单位", "市水务局", before="领导"),
        "按照*方案要求，由我对**单位进行指导。刚刚市水务局领导讲了话。",
    ),
    "the only one of its kind": (
        TWO,
        Fill("*", "主题教育"),
        "按照主题教育方案要求，由我对**单位进行指导。刚刚**单位领导讲了话。",
    ),
    "at a line's start": ("**正处于窗口期。", Fill("**", "我市", before="正处于"), "我市正处于窗口期。"),
    "at a line's end": ("地点定在××", Fill("××", "礼堂", after="定在"), "地点定在礼堂"),
    "alone in its line": ("大家好。\n××", Fill("××", "张三"), "大家好。\n张三"),
    "by many words before it": (
        "今天我们在这里召开全市节水行动动员部署会由**主持。",
        Fill("**", "李四", after="今天我们在这里召开全市节水行动动员部署会由"),
        "今天我们在这里召开全市节水行动动员部署会由李四主持。",
    ),
    "by many words behind it": (
        "由**主持今天我们在这里召开的全市节水行动动员部署会。",
        Fill("**", "李四", before="主持今天我们在这里召开的全市节水行动动员部署会。"),
        "由李四主持今天我们在这里召开的全市节水行动动员部署会。",
    ),
    "a year": ("20××年工作总结。", Fill("20××", "2025"), "2025年工作总结。"),
    "brackets": ("请（单位名称）发言。", Fill("（单位名称）", "市水务局"), "请市水务局发言。"),
    "with a shorter value": ("由____负责。", Fill("____", "我"), "由我负责。"),
    "with the mark of another blank": (
        TWO,
        Fill("*", "**", before="方案"),
        "按照**方案要求，由我对**单位进行指导。刚刚**单位领导讲了话。",
    ),
    "widened over another blank": ("由××市××局负责。", Fill("××市××局", "清溪市水务局"), "由清溪市水务局负责。"),
}


@pytest.mark.parametrize(("draft", "asked", "expected"), FILLS.values(), ids=FILLS)
def test_a_fill(draft: str, asked: Fill, expected: str) -> None:
    outline, remarks = _filled(_parsed(draft), (asked,))

    assert "\n".join(part.words for part in _parts(outline)) == expected
    assert {remark.code for remark in remarks} <= {"blank_open"}


def test_a_widened_fill_leaves_no_blank_open_within() -> None:
    outline, remarks = _filled(_parsed("由××市××局负责。"), (Fill("××市××局", "清溪市水务局"),))

    (text,) = _parts(outline)
    assert text.open_holes() == ()
    assert remarks == ()


def test_blanks_without_a_fill_are_remarked_on() -> None:
    outline = _parsed(TWO)

    unfilled, remarks = _filled(outline, ())

    assert unfilled == outline
    assert _told(remarks) == [
        ("blank_open", 1, ("按照", "*", "方案要求，由我对**单位")),
        ("blank_open", 1, ("按照*方案要求，由我对", "**", "单位进行指导。刚刚**单")),
        ("blank_open", 1, ("对**单位进行指导。刚刚", "**", "单位领导讲了话。")),
    ]


def test_a_fill_that_fits_several_fills_none() -> None:
    outline, remarks = _filled(_parsed(TWO), (Fill("**单位", "市水务局"),))

    assert _words(outline) == TWO
    assert _told(remarks)[0] == ("fill_ambiguous", 0, ("", "**单位", ""))


@pytest.mark.parametrize(
    "asked",
    [Fill("**", "本", after="由你对"), Fill("**", "本", before="部门"), Fill("***", "本"), Fill("××", "本")],
    ids=["other words before", "other words behind", "a longer mark", "another mark"],
)
def test_a_fill_that_fits_nothing_is_remarked_on(asked: Fill) -> None:
    outline, remarks = _filled(_parsed(TWO), (asked,))

    assert _words(outline) == TWO
    assert _told(remarks)[0] == ("fill_unused", 0, (asked.after, asked.blank, asked.before))


def test_words_beyond_the_line_do_not_fit() -> None:
    """由** at a line's start is not 要由**, and **牵头 at a line's end is not **牵头抓总."""
    outline, remarks = _filled(
        _parsed("由**牵头。\n要由**组织。\n请××主持\n请××主持会议。"),
        (Fill("**", "市局", after="要由"), Fill("××", "县局", before="主持会议")),
    )

    assert _words(outline) == "由**牵头。\n要由市局组织。\n请××主持\n请县局主持会议。"
    assert [remark.code for remark in remarks] == ["blank_open", "blank_open"]


def test_two_fills_in_one_line() -> None:
    draft = "对**单位和**单位分别指导。"

    outline, remarks = _filled(_parsed(draft), (Fill("**单位", "市水务局", "对"), Fill("**单位", "县局", "和")))

    (text,) = _parts(outline)
    assert text.words == "对市水务局和县局分别指导。"
    assert [text.words[hole.start : hole.end] for hole in text.holes] == ["市水务局", "县局"]
    assert [hole.was for hole in text.holes] == ["**单位", "**单位"]
    assert [text.source(text.words.index(word)) for word in ("市水务局", "和", "县局", "分别")] == [1, 5, 6, 10]
    assert (text.open_holes(), remarks) == ((), ())


def test_a_fill_beside_an_open_blank() -> None:
    outline, _ = _filled(_parsed("由****年的××局负责。"), (Fill("××", "水务"),))

    (text,) = _parts(outline)
    assert text.words == "由****年的水务局负责。"
    assert [hole.was for hole in text.open_holes()] == ["****"]
    assert [text.source(i) for i in range(len(text.words))] == list(range(len(text.words)))


def test_a_blank_in_a_headline() -> None:
    """Headline, heading and body are filled, each with its own source; the address stays that of the draft."""
    draft = "一是**单位要带头，××局要跟上。**单位是表率。\n二是督查。要严。"

    outline, _ = _filled(
        _parsed(draft), (Fill("**单位", "水务局", "一是"), Fill("××", "农业"), Fill("**单位", "它", "。"))
    )

    point = outline.sections[0]
    assert (point.heading.words, point.headline.words) == ("水务局要带头", "水务局要带头，农业局要跟上")
    assert [text.words for text in point.body] == ["它是表率。"]
    assert point.at == "一 **单位要带头，"
    assert [text.source(text.words.index("要")) for text in (point.heading, point.headline)] == [6, 6]
    assert [point.headline.source(point.headline.words.index("跟")), point.body[0].source(1)] == [14, 21]


def test_every_part_is_filled() -> None:
    draft = (
        "在△△会议上的讲话\n——写给△△\n局长　△△\n（△△年三月）\n△△的同志们：\n来到△△。\n"
        "一、看△△\n说△△。\n一是学△△\n（做△△）\n二是访△△\n二、问△△\n谢谢大家！再见△△。"
    )
    outline = _parsed(draft)
    fills = tuple(Fill("△△", f"甲{blank.number}", blank.ahead, blank.behind) for blank in outline.blanks)

    filled, remarks = _filled(outline, fills)

    assert len(fills) == draft.count("△△") == 13
    assert [f"甲{n}" in text.words for n, text in enumerate(_with_blanks(filled), 1)] == [True] * 13
    assert (remarks, "△" in _words(filled)) == ((), False)


def test_filling_changes_nothing_else() -> None:
    outline = _parsed("在**会议上的讲话\n同志们：\n今天开会。\n一、提高**认识\n好。\n二、抓好落实\n好。\n谢谢大家！")

    filled, _ = _filled(outline, (Fill("**", "节水", after="在"),))

    assert [part.words.replace("节水", "**") for part in _parts(filled)] == [part.words for part in _parts(outline)]
    assert [(part.line, part.start) for part in _parts(filled)] == [(part.line, part.start) for part in _parts(outline)]
    assert filled.blanks == outline.blanks


def _filled(outline: Outline, fills: tuple[Fill, ...]) -> tuple[Outline, tuple[Remark, ...]]:
    made = fill(outline, fills)
    return made.outline, made.remarks


def _parsed(draft: str) -> Outline:
    return parse(Speech("draft", "", plain_lines(draft)))[0]


def _told(remarks: tuple[Remark, ...]) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(remark.code, remark.line, remark.args) for remark in remarks]


def _parts(outline: Outline) -> list[Text]:
    """All the lines of the outline, a point's own line in its parts."""
    return [*outline.header, *outline.salutation, *outline.lead, *_inner(outline.sections), *outline.closing]


def _inner(points: tuple[Point, ...]) -> Iterator[Text]:
    for point in points:
        yield from filter(None, (point.marker, point.headline, point.stop, *point.body))
        yield from _inner(point.points)


def _with_blanks(outline: Outline) -> list[Text]:
    return [part for part in _parts(outline) if part.holes]


def _words(outline: Outline) -> str:
    return "\n".join(part.words for part in _parts(outline))
