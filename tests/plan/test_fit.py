"""Fitting: what is decided stands in its slot, whole, at the largest size, with its blanks marked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builder.model.deck import Paragraph, Role, Run
from builder.model.text import Hole, Text
from builder.model.theme import PITCH, Slot
from builder.plan.fit import (
    MORE_LINES,
    NEAT,
    SLACK,
    atoms,
    flowing,
    lines,
    plain,
    roomy,
    runs,
    sizes,
    stood_at,
    title,
    titles,
)
from builder.value import replace
from builder.zh.breaks import line_ends
from builder.zh.width import ems

WIDE = Slot(width=480, height=60, size=36, least=24, pct=100)
CARD = Slot(width=200, height=80, size=28, least=18, pct=100)
BODY = Slot(width=400, height=220, size=24, least=16, pct=110, second=20, gap=8, indent=18)
LAW = settings(derandomize=True, deadline=None, max_examples=150)
WORDS = st.lists(
    st.sampled_from(
        "全市 水务 系统 坚持 问题 导向 ， 、 “四个意识” 2025年 3.5% （一） 的 了 ** 推动 高质量 发展".split()
    ),
    min_size=1,
    max_size=16,
).map("".join)
TEXTS = WORDS.map(lambda words: Text(words, 3, 0, _holes(words)))
SLOTS = st.builds(
    Slot,
    width=st.integers(120, 600),
    height=st.integers(20, 300),
    size=st.sampled_from((28, 36)),
    least=st.just(18),
    pct=st.sampled_from((90, 100, 120)),
    second=st.just(20),
    gap=st.integers(0, 12),
    indent=st.sampled_from((0.0, 18.0)),
)


@given(TEXTS, SLOTS)
@LAW
def test_a_title_fits_whole(text: Text, slot: Slot) -> None:
    """Its lines are the text, none wider than the slot, all together no higher."""
    made = title(text, slot, _pairs)
    assume(made is not None)
    size, shown = made.size or slot.size, _lines(made)

    assert "".join(shown) == text.words
    assert [line for line in shown if ems(line) * size > slot.width] == []
    assert len(shown) * size * PITCH * slot.pct / 100 <= slot.height + size * 0.02
    assert slot.least <= size <= slot.size


@given(TEXTS, SLOTS)
@LAW
def test_a_title_is_as_large_as_it_can_be(text: Text, slot: Slot) -> None:
    """No larger size would have done, but for one with more lines where one line is the rule, or a little larger one whose lines end worse; and where none is found, none does."""
    made = title(text, slot, _pairs)
    size = (made.size or slot.size) if made else 0
    larger = [shown for n in sizes(slot) if n > size and (shown := title(text, slot, _pairs, n))]
    low = slot.height < MORE_LINES * slot.size * PITCH * slot.pct / 100

    largest = next((n for n in sizes(slot) if title(text, slot, _pairs, n)), 0)
    assert larger == [] or (low and made is not None and len(_lines(made)) == 1) or size >= largest * NEAT
    assert all(len(_lines(shown)) > 1 for shown in larger)


def test_one_line_rather_than_two_larger_ones() -> None:
    """A title of a slot that is a line or two high; in a higher slot, and where words are large, two lines of the largest size."""
    words = Text("坚持系统观念、注重一体推进，抓出质量成效", 3)

    assert len(_lines(title(words, WIDE, _pairs) or plain(words))) == 1
    assert len(_lines(title(words, replace(WIDE, height=140), _pairs) or plain(words))) == 2
    assert len(_lines(title(words, replace(WIDE, size=40, height=120), _pairs) or plain(words))) == 2


@given(TEXTS, SLOTS)
@LAW
def test_titles_alone_and_together(text: Text, slot: Slot) -> None:
    """A title alone stands wherever parallel ones would."""
    assert (titles([text], slot, _pairs) is None) == (title(text, slot, _pairs) is None)


@given(st.lists(TEXTS, min_size=1, max_size=6), SLOTS)
@LAW
def test_parallel_titles_have_one_size(texts: list[Text], slot: Slot) -> None:
    """All of them stand, at the size of the one that needs most."""
    made = titles(texts, slot, _pairs)
    alone = [next((p for n in sizes(slot) if (p := title(text, slot, _pairs, n))), None) for text in texts]

    assert (made is None) == (None in alone)
    if made is not None:
        assert ["".join(_lines(paragraph)) for paragraph in made] == [text.words for text in texts]
        largest = min((p.size or slot.size for p in alone if p), default=0)
        (size,) = {p.size or slot.size for p in made}
        assert largest * NEAT <= size <= largest


@given(st.lists(TEXTS, min_size=1, max_size=5), SLOTS)
@LAW
def test_what_flows_fits_whole(texts: list[Text], slot: Slot) -> None:
    """All paragraphs stand, in order, no higher than the slot; None only where the least size is too large."""
    body = [(text, n % 2) for n, text in enumerate(texts)]
    made = flowing([body], slot)

    if made is None:
        assert stood_at(body, slot, sizes(slot)[-1])[0] > slot.height
    else:
        size = made[0][0].size or slot.size
        assert [p.words for p in made[0]] == [text.words for text in texts]
        assert [p.level for p in made[0]] == [level for _, level in body]
        assert stood_at(body, slot, size)[0] <= slot.height
        assert size in sizes(slot)


@given(st.lists(TEXTS, min_size=1, max_size=5), SLOTS, st.integers(20, 600))
@LAW
def test_no_size_is_passed_over_that_has_room(texts: list[Text], slot: Slot, width: int) -> None:
    """Of those that are, each is too large for one of the bodies."""
    slot, bodies = replace(slot, width=width), [[(text, 0), (text, 1)][: n + 1] for n, text in enumerate(texts)]
    tried = roomy(bodies, slot)

    assert list(tried) == [size for size in sizes(slot) if size in tried]
    for size in sizes(slot):
        high = [body for body in bodies if stood_at(body, slot, size)[0] > slot.height]
        assert size in tried or high


@given(st.lists(TEXTS, min_size=1, max_size=3), SLOTS)
@LAW
def test_lines_below_a_title_keep_their_words(texts: list[Text], slot: Slot) -> None:
    made = lines(texts, slot, _pairs)
    assume(made is not None)

    assert [p.words for p in made or ()] == [text.words for text in texts]


@given(TEXTS)
@LAW
def test_runs_join_to_the_text_and_mark_its_blanks(text: Text) -> None:
    found = runs(text, Role.STRONG)

    assert "".join(run.text.words for run in found) == text.words
    assert [run.text.words for run in found if run.role is Role.BLANK] == ["**"] * text.words.count("**")
    assert {run.role for run in found} <= {Role.STRONG, Role.BLANK}
    assert [run.text.start for run in found[1:]] == [run.text.start + len(run.text.words) for run in found[:-1]]


def test_filled_blanks_are_not_marked_and_not_split() -> None:
    """The name of a unit that fills a blank stands whole in its line, and looks like the words around it."""
    text = Text("由清溪市水务局牵头组建中心", 1, 0, (Hole(1, 7, "**"),))

    made = title(
        text, Slot(width=150, height=200, size=20, least=20, pct=100), lambda words: tuple(range(1, len(words) + 1))
    )

    assert made is not None
    assert {run.role for run in made.runs} == {Role.PLAIN, Role.BREAK}
    assert atoms(text) == ((1, 7),)
    assert any("清溪市水务局" in line for line in _lines(made))


def test_a_short_title_takes_the_slots_own_size() -> None:
    assert title(Text("提高认识"), WIDE, _never) == plain(Text("提高认识"))


def test_a_title_shrinks_before_it_is_refused() -> None:
    made = [title(Text("节" * count), WIDE, _never) for count in (13, 14, 19, 20)]

    assert [p.size if p else None for p in made] == [0, 32, 24, None]


def test_a_title_breaks_between_words() -> None:
    made = title(Text("提高认识提升站位"), Slot(width=100, height=80, size=24, least=24, pct=100), _pairs)

    assert made is not None
    assert _lines(made) == ["提高认识", "提升站位"]


def test_cards_share_the_size_of_the_longest() -> None:
    made = titles([Text("立志"), Text("勤学苦练"), Text("把隐患消除在事故发生之前")], CARD, _pairs)
    alone = title(Text("把隐患消除在事故发生之前"), CARD, _pairs)

    assert made is not None
    assert alone is not None
    assert [p.size for p in made] == [alone.size] * 3


def test_bodies_side_by_side_share_their_size() -> None:
    few, many = [(Text("好"), 0)], [(Text("各单位要抓好落实" * 9), 0), (Text("督查组要动真碰硬" * 5), 1)]

    made, alone = flowing([few, many], BODY), flowing([many], BODY)

    assert made is not None
    assert alone is not None
    assert (made[0][0].size, made[1]) == (alone[0][0].size, alone[0])


def test_the_second_level_is_smaller_but_not_too_small() -> None:
    body = [(Text("各单位要抓好落实" * 12), 0), (Text("督查组要动真碰硬" * 6), 1)]

    made = flowing([body], BODY)

    assert made is not None
    first, second = made[0]
    assert first.size < BODY.size
    assert second.size == max(BODY.second - (BODY.size - first.size), BODY.least)


def test_too_much_is_refused() -> None:
    assert flowing([[(Text("各单位要抓好落实" * 60), 0)]], BODY) is None


@pytest.mark.parametrize("count", [1, 10, 60])
def test_the_height_of_a_body_is_that_of_its_lines(count: int) -> None:
    text = Text("各单位要抓好落实" * count)
    rows = len(line_ends(text.words, (BODY.width - BODY.indent) * SLACK / 20))

    assert stood_at([(text, 0)] * 2, BODY, 20)[0] == pytest.approx(2 * rows * 20 * PITCH * 1.1 + BODY.gap)


def _holes(words: str) -> tuple[Hole, ...]:
    places = [i for i in range(len(words)) if words.startswith("**", i) and words[:i].count("*") % 2 == 0]
    return tuple(Hole(i, i + 2, "**") for i in places)


def _pairs(words: str) -> tuple[int, ...]:
    """A breaker that takes two characters for a word."""
    return (*range(2, len(words), 2), len(words))


def _never(words: str) -> tuple[int, ...]:
    """A breaker that knows no words."""
    return (len(words),)


def _lines(paragraph: Paragraph) -> list[str]:
    """The words of each chosen line."""
    breaks = [i for i, run in enumerate(paragraph.runs) if run.role is Role.BREAK]
    return [_words(paragraph.runs[start + 1 : end]) for start, end in pairwise((-1, *breaks, len(paragraph.runs)))]


def _words(found: tuple[Run, ...]) -> str:
    return "".join(run.text.words for run in found)


def test_a_few_lines_in_a_narrow_slot_end_between_words() -> None:
    """打好资金“蓄水池” in a card: the quotation stays whole. Many lines, and those without a breaker, flow."""
    text = Text("打好资金“蓄水池”", 3)
    words = (2, 4, 5, 8, 9)
    card = Slot(width=150, height=80, size=24, least=20, pct=100)
    wide = Slot(width=620, height=480, size=24, least=20, pct=100)
    long = Text("打好资金“蓄水池”" * 20, 3)

    def shown(given: Text, slot: Slot, breaker: bool = True) -> list[str]:
        made = flowing([[(given, 0)]], slot, (lambda _: words) if breaker else None)
        assert made is not None
        return ["|" if run.role is Role.BREAK else run.text.words for run in made[0][0].runs]

    assert shown(text, card) == ["打好资金", "|", "“蓄水池”"]
    assert shown(text, card, breaker=False) == [text.words]
    assert shown(long, wide) == [long.words]


def test_quotation_marks_take_more_room_beside_chinese() -> None:
    """Some programs put a gap there: a title that would just fill its line stands smaller."""
    plain_, quoted = Text("一利五率实现一增一稳四提升总体目标任务", 3), Text("“一利五率”实现“一增一稳四提升”目标", 3)
    line = Slot(width=19 * 36 / SLACK + 1, height=50, size=36, least=24, pct=95)

    def size(text: Text) -> int | None:
        made = title(text, line, lambda _: ())
        return made.size if made else None

    assert len(plain_.words) == len(quoted.words) == 19
    assert (size(plain_), size(quoted)) == (0, 34)


def test_no_line_of_large_words_begins_with_of() -> None:
    """弄虚作假 / 的，: smaller words, rather than a line that hangs on the one before."""
    slot = Slot(width=170, height=190, size=48, least=24, pct=100)
    words = "弄虚作假的，不放过"
    made = title(Text(words, 1), slot, lambda _: (2, 4, 5, 6, 7, 9))

    assert made is not None
    assert "的" not in [line[:1] for line in "".join(run.text.words or "/" for run in made.runs).split("/")]


def test_lines_of_a_narrow_slot_end_where_phrases_do() -> None:
    """A little smaller, rather than lines that part a phrase; at its own size where phrases have room, or would be far too small."""
    slot = Slot(width=175, height=140, size=28, least=18, pct=100)
    words = "锤炼党性修养、汲取精神养分"

    def lines_at(slot: Slot) -> tuple[list[str], int]:
        made = flowing([[(Text(words, 1), 0)]], slot, lambda _: (2, 4, 6, 7, 9, 11, 13))
        assert made is not None
        (paragraph,) = made[0]
        return "".join(run.text.words or "/" for run in paragraph.runs).split("/"), paragraph.size

    assert lines_at(slot) == (["锤炼党性修养、", "汲取精神养分"], 24)
    assert lines_at(replace(slot, width=210))[1] == 0
    assert lines_at(replace(slot, width=120))[1] != 16


def test_no_white_space_stays_at_a_lines_end() -> None:
    """凝心聚力抓经营　攻坚克难保目标, centred: the full-width space would move the first line."""
    slot = Slot(width=400, height=200, size=54, least=40, pct=100)
    made = title(Text("凝心聚力抓经营　攻坚克难保目标", 1), slot, lambda _: (2, 4, 5, 7, 8, 10, 12, 13, 15))

    assert made is not None
    assert _lines(made) == ["凝心聚力抓经营", "攻坚克难保目标"]
    assert made.words == "凝心聚力抓经营　攻坚克难保目标"


def test_a_quotation_is_set_smaller_for_lines_that_end_at_its_pauses() -> None:
    """“临渊羡鱼，|不如退而结网”, rather than larger with a line that ends inside of a clause."""
    slot = Slot(width=232, height=140, size=32, least=24, pct=118)
    (made,) = lines([Text("“临渊羡鱼，不如退而结网”", 1)], slot, lambda _: (1, 3, 5, 6, 8, 10, 12, 13)) or ()

    assert _lines(made) == ["“临渊羡鱼，", "不如退而结网”"]
    assert made.size == 30


def test_a_long_line_ends_between_words() -> None:
    """In a wide slot programs would part 县城."""
    slot = Slot(width=500, height=140, size=28, least=20, pct=100)
    ends = (2, 4, 6, 8, 9, 11, 13, 15, 17, 19, 21)
    ((made,),) = flowing([[(Text("全市乡镇所在地以及各县县城污水处理设施", 1), 0)]], slot, lambda _: ends) or [()]

    assert all(sum(map(len, _lines(made)[:n])) in ends for n in range(1, len(_lines(made))))
    assert len(_lines(made)) == 2
