"""What holds for any text: parsing never fails, nothing is lost, doubled or moved, and offsets tell where it stood."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.fill.filled import filled
from builder.model.block import texts
from builder.model.outline import Outline, Point, words_of
from builder.model.speech import Line, Speech
from builder.model.text import Hole, Text
from builder.parse.speech import parse
from builder.read.markdown import markdown_lines
from builder.read.plain import plain_lines

WORDS = (
    "一、 二、 三、 五、 十一、 （一） （二） (三) 1. 2、 3． （1） (2) ① ② 一是 二是 四是 一要 二要 第一， 第二， 第三， 其一， 其二， "
    "首先， 其次， 再次， 最后， 一方面， 另一方面， 第一步， 同志们： 同志们！ 各位代表： 谢谢大家！ 让我们 ——在会上的讲话 （2025年3月1日） "
    "讲话 工作 提高认识 各单位 十一是国庆节 一是一，二是二 1.5亿元 ** × XX 某市 （　　） 【单位】 20××年 “ ” 《 》 （ ） 。 ， ； ： ！ ？ 、 "
    "# ## ### - * > \u3000 1 a"
).split(" ")
LINES = st.lists(st.sampled_from(WORDS), max_size=7).map("".join)
DRAFTS = st.lists(LINES | st.text(max_size=12), max_size=14).map("\n".join)
LAW = settings(derandomize=True, deadline=None, max_examples=250)
BLANK = "**"


@given(DRAFTS)
@LAW
@example("")
@example("# \n## \n一、\n二是。")
def test_every_character_has_its_one_place(draft: str) -> None:
    """The parts of the outline, one behind the other, are the draft, up to white space."""
    for lines in (plain_lines(draft), markdown_lines(draft)):
        outline = _parsed(lines)

        assert _squeezed("".join(line.text.words for line in lines)) == _squeezed(_words(_parts(outline)))


@given(DRAFTS)
@LAW
def test_parts_know_where_they_stand(draft: str) -> None:
    """Each part is found in the draft where it says, and parts follow each other without overlap."""
    lines = plain_lines(draft)
    said = {line.text.line: (line.text.words, line.text.start) for line in lines}
    parts = [part for part in _parts(_parsed(lines)) if part]

    assert [part.words for part in parts] == [
        said[p.line][0][p.start - said[p.line][1] :][: len(p.words)] for p in parts
    ]
    assert all((a.line, a.start + len(a.words)) <= (b.line, b.start) for a, b in pairwise(parts))


@given(DRAFTS)
@LAW
def test_points_hang_together(draft: str) -> None:
    """A heading opens its headline; addresses are unique; every blank is a hole in one part, in order."""
    outline = _parsed(plain_lines(draft))
    points = list(_points(outline.sections))
    holes = [(part.line, part.source(hole.start), hole.was) for part in _parts(outline) for hole in part.holes]

    assert all(point.headline.words.startswith(point.heading.words) for point in points)
    assert len({point.at for point in points}) == len(points)
    assert holes == [(blank.paragraph, blank.start, blank.text) for blank in outline.blanks]


@given(DRAFTS, st.integers(0, 40))
@LAW
def test_empty_lines_above_only_shift_line_numbers(draft: str, count: int) -> None:
    outline, lower = _parsed(plain_lines(draft)), _parsed(plain_lines("\n" * count + draft))

    assert [(p.words, p.line + count) for p in _parts(outline)] == [(p.words, p.line) for p in _parts(lower)]


@st.composite
def filled_texts(draw: st.DrawFn) -> tuple[str, Text]:
    """A line of a draft with blanks, and the text of it from some offset on, with some of the blanks filled."""
    plain = draw(st.lists(st.text("甲乙，。a ", max_size=4), min_size=1, max_size=5))
    ahead = draw(st.text("前", max_size=3))
    holes, at = [], 0
    for words in plain[:-1]:
        at += len(words)
        holes.append(Hole(at, at + len(BLANK), BLANK))
        at += len(BLANK)
    unfilled = Text(BLANK.join(plain), 7, len(ahead), tuple(holes))
    values = draw(st.lists(st.none() | st.text("市水务局", min_size=1, max_size=4), min_size=4, max_size=4))
    chosen = {
        (7, unfilled.source(hole.start)): (value, len(BLANK))
        for hole, value in zip(holes, values, strict=False)
        if value is not None
    }
    return ahead + unfilled.words, filled(unfilled, chosen)


@given(filled_texts())
@LAW
def test_source_survives_filling(case: tuple[str, Text]) -> None:
    """Outside the blanks every character stands where its source says; a hole starts where its blank starts."""
    draft, text = case
    inside = {i for hole in text.holes for i in range(hole.start, hole.end)}
    for i in set(range(len(text.words))) - inside:
        assert draft[text.source(i)] == text.words[i]
    for hole in text.holes:
        start = text.source(hole.start)
        assert draft[start : start + len(hole.was)] == hole.was


@given(filled_texts(), st.data())
@LAW
def test_cuts_keep_their_source(case: tuple[str, Text], data: st.DataObject) -> None:
    """A cut outside the holes knows its source as the whole does, and two neighbours are the whole again."""
    _, text = case
    inside = {i for hole in text.holes for i in range(hole.start + 1, hole.end)}
    ends = sorted(set(range(len(text.words) + 1)) - inside)
    start, end = sorted((data.draw(st.sampled_from(ends)), data.draw(st.sampled_from(ends))))
    piece = text.cut(start, end)

    assert piece.words == text.words[start:end]
    assert [piece.source(i - start) for i in ends if start <= i < end] == [
        text.source(i) for i in ends if start <= i < end
    ]
    assert text.cut(0, start).with_next(text.cut(start, len(text.words))) == text


def test_a_cut_at_a_gap_knows_its_source() -> None:
    """White space between two pieces that were joined belongs to neither when they are cut apart again."""
    joined = Text("甲乙", 3).with_next(Text("丙丁", 3, 4))
    ahead, behind = joined.cut(0, 2), joined.cut(2, 4)

    assert (ahead, behind) == (Text("甲乙", 3), Text("丙丁", 3, 4))
    assert [behind.source(i) for i in (0, 1)] == [4, 5]
    assert ahead.with_next(behind) == joined


@given(filled_texts())
@LAW
def test_strip_keeps_the_source(case: tuple[str, Text]) -> None:
    _, text = case
    stripped = text.strip()
    left = len(text.words) - len(text.words.lstrip())

    assert stripped.words == text.words.strip()
    assert [stripped.source(i) for i in range(len(stripped.words))] == [
        text.source(left + i) for i in range(len(stripped.words))
    ]


def _parsed(lines: tuple[Line, ...]) -> Outline:
    return parse(Speech("draft", "", lines))[0]


def _points(found: tuple[Point, ...]) -> Iterator[Point]:
    for point in found:
        yield point
        yield from _points(point.points)


def _parts(outline: Outline) -> list[Text]:
    """All the parts of the outline, as they follow each other in the draft."""
    inner = [text for section in outline.sections for text in words_of(section)]
    parts = (
        outline.header,
        outline.salutation,
        outline.lead,
        inner,
        outline.closing,
        outline.signature,
        outline.attachments,
    )
    return [text for part in parts for text in texts(part)]


def _words(parts: list[Text]) -> str:
    return "".join(part.words for part in parts)


def _squeezed(words: str) -> str:
    return "".join(words.split())


def test_lists_nested_without_end_do_no_harm() -> None:
    """Two thousand bullets, each deeper than the one above: points some levels deep, and nothing lost."""
    lines = markdown_lines("# 讲话\n## 一、甲\n" + "\n".join(f"{'  ' * n}- 项目{n}" for n in range(2000)))
    outline = _parsed(lines)

    assert len(list(_points(outline.sections))) == 2001
    assert _squeezed("".join(line.text.words for line in lines)) == _squeezed(_words(_parts(outline)))
