"""What holds for runs, alignments and key phrases of any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.zh.aligned import aligned
from builder.zh.blanks import blanks
from builder.zh.events import dated
from builder.zh.parallel import runs
from builder.zh.run import Run, Span
from builder.zh.stands import balanced, stands
from builder.zh.stress import key_phrases
from builder.zh.told import amounts, labelled, telling
from tests.clock import TRIES, cpu_seconds, within

WORDS = tuple(
    "理论 武装 坚持 解决 把 是 要 的 在 不 从 到 向 与 和 等 对 能 既 又 也 更加 始终 不是 而是 不仅 结合 起来 转变 学习 安全 责任 实事 办好 三个 阶段 五项 措施 方面 一是 二是 三是 第一步 先 再 最后 "
    "多 少 凡 该 就 由 变 为 只有 没有 群众 问题 工作 领导 部门 同志 张三 李四 ** ×× 2025年 3月 底前 12.5% 3742人次 15亿元 A B3 + 说 指出 《条例》".split()
)
MARKS = tuple("、、、，，，；：。！？“”（）")


def texts(most: int = 40) -> st.SearchStrategy[str]:
    """Words of speeches and marks in any order, quotation marks and brackets paired or not."""
    return st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(MARKS)), max_size=most).map("".join)


def ends(text: str) -> tuple[int, ...]:
    """The ends of the words above, each longest first; of other characters each is a word."""
    out, at = [], 0
    while at < len(text):
        word = max((word for word in WORDS if text.startswith(word, at)), key=len, default=text[at])
        at += len(word)
        out.append(at)
    return tuple(out)


def spans_of(run: Run) -> tuple[Span, ...]:
    return (run.lead, *run.whole, run.tail)


@settings(max_examples=1200, derandomize=True, deadline=None, database=None)
@given(texts())
def test_spans_are_ordered_inside_and_not_overlapping(text: str) -> None:
    """Runs follow each other; in each, lead, items and tail do, all inside its span and the text; nothing is empty but lead and tail."""
    last = 0
    for run in runs(text, ends):
        assert last <= run.span[0] < run.span[1] <= len(text)
        last = run.span[1]
        assert len(run.items) == len(run.whole) > 1
        at = run.span[0]
        for start, end in run.whole:
            assert at <= start < end <= run.span[1]
            at = end
        for item, whole in zip(run.items, run.whole, strict=True):
            assert whole[0] <= item[0] < item[1] <= whole[1]
        assert run.span[0] <= run.lead[0] <= run.lead[1] <= run.items[0][0]
        assert run.lead[0] == run.lead[1] or run.lead[0] == run.span[0]
        assert run.tail[0] == run.tail[1] or at <= run.tail[0] < run.tail[1] <= run.span[1]
        assert run.span[0] <= run.core[0] <= run.core[1] <= run.span[1]
        assert 0.5 <= run.strength <= 1.0


@settings(max_examples=1200, derandomize=True, deadline=None, database=None)
@given(texts())
def test_pieces_are_whole(text: str) -> None:
    """Items end with no mark, cut no quotation, bracket, blank or number, and begin where a word or what they share begins."""
    places = {0, *ends(text)}
    for run in runs(text, ends):
        words = [text[a:b] for a, b in run.whole]
        for start, end in (*run.items, *run.whole):
            piece = text[start:end]
            assert piece.strip("，、；：。 ") == piece
            assert balanced(piece) or not balanced(text)
            assert not any(a < start < b or a < end < b for a, b in blanks(text))
            assert not (text[start].isdecimal() and text[start - 1 : start].isdecimal())
            frame = sum(word[:2] == piece[:2] for word in words) > 1
            assert start in places or frame or text[start - 1] in "的了着为是要把以与和对从向在让使到于有做用", piece


@settings(max_examples=800, derandomize=True, deadline=None, database=None)
@given(st.lists(texts(8), min_size=2, max_size=6))
def test_alignments_are_what_headlines_share(headlines: list[str]) -> None:
    """Each frame stands in each headline, in order; each headline has as many columns, of more than one character, inside it."""
    found = aligned(tuple(headlines), ends)
    if found is None:
        return
    assert len(found.columns) == len(headlines)
    assert len({len(spans) for spans in found.columns}) == 1
    assert len(found.frames) == len(found.columns[0]) + 1
    for words, spans in zip(headlines, found.columns, strict=True):
        at = 0
        for start, end in spans:
            assert at <= start < end - 1 < len(words)
            assert balanced(words[start:end]) or not balanced(words)
            at = end


@settings(max_examples=600, derandomize=True, deadline=None, database=None)
@given(texts(24))
def test_the_rest_answers_for_any_text(text: str) -> None:
    """Key phrases, figures with their labels, dates with their events: verbatim pieces inside the text."""
    phrases = key_phrases(text, ends, lambda word: len(word) / 10)
    assert len(phrases) <= 2
    assert list(phrases) == sorted(phrases)
    for start, end in phrases:
        assert 2 <= end - start <= 8
        assert balanced(text[start:end]) or not balanced(text)
    for figure in telling(text, amounts(text)):
        for start, end in labelled(text, (figure.start, figure.end), figure.unit):
            assert 0 <= start <= end <= len(text)
            assert end <= figure.start or start >= figure.end or start == end
    for (a, b), (start, end) in dated(text):
        assert 0 <= a < b <= start < end <= len(text)
    assert 0.0 <= stands(text) <= 1.0


UNITS = (
    "就业增收、",
    "甲、",
    "防止形式化、",
    "“甲”“乙”",
    "不是甲，而是乙，",
    "对甲的，",
    "；对甲的，乙",
    "先甲，再乙，",
    "一年甲，两年乙，",
    "更加甲，",
    "甲+乙",
    "“",
    "由甲向乙转变，",
    "多甲，少乙，",
    "甲与乙结合起来，",
    "与乙结合起来，",
    "甲等、",
    "以甲为乙，",
    "他",
    "；一是甲，乙",
    "从甲到乙再到丙，",
    "该甲的甲，",
)


def cost(text: str) -> float:
    """CPU seconds for all runs of `text`."""
    return cpu_seconds(lambda: runs(text, lambda words: tuple(range(1, len(words) + 1))))[0]


@pytest.mark.parametrize("unit", UNITS)
def test_cost_grows_with_length_and_no_faster(unit: str) -> None:
    """A hundred thousand characters of one pattern take well under a second or two, and four times as long as a quarter of them."""
    whole = (unit * (100_000 // len(unit) + 1))[:100_000]
    tried = ((cost(whole[:25_000]), cost(whole)) for _ in range(TRIES))

    assert any(all_of_it < min(2.5, 8 * quarter + 0.05) for quarter, all_of_it in tried)


TOLD = (
    "投资1亿元、",
    "增长5%，",
    "甲1亿元",
    "由1个增加到2个",
    "“1亿元”",
    "9月5日，甲乙丙丁，",
    "《9月5日》",
    "9月5日甲",
)


@pytest.mark.parametrize("unit", TOLD)
def test_figures_and_dates_cost_no_more_than_their_length(unit: str) -> None:
    """Twenty thousand characters of figures and dates take well under a second or two."""
    text = (unit * (20_000 // len(unit) + 1))[:20_000]

    within(3, lambda: (telling(text, amounts(text)), dated(text)))
