"""Parallel headlines side by side: clauses in lines of their own, what varies large, what repeats small."""

import pytest

from builder.model.deck import Layout
from builder.model.text import Text
from builder.plan.aligned import runs_parallel
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family
from builder.plan.lay import lay
from builder.plan.scene import Item, Scene
from tests.plan.tables import BREAKER
from tests.samples import THEMES, theme_of

HEADS = ("以学铸魂“拉满弓”", "以学增智“拉满弓”", "以学正风“拉满弓”", "以学促干“拉满弓”")
BELOW = (
    "蓄足“忠诚之力”，推动主题教育见质效",
    "蓄足“担当之力”，推动主题教育见成效",
    "蓄足“廉洁之力”，推动主题教育见长效",
    "蓄足“实干之力”，推动主题教育见实效",
)


def items(below: tuple[str, ...]) -> tuple[Item, ...]:
    """Numbered points with what stands behind their headings."""
    heads = zip(HEADS, below, strict=False)
    return tuple(
        Item(Text(head, 3 * n), Text(text, 3 * n, len(head) + 1), n) for n, (head, text) in enumerate(heads, 1)
    )


def laid(below: tuple[str, ...], theme: str = "red_gold") -> Draft | None:
    """Points side by side, else on cards or in a list."""
    return lay(Scene(("aligned", "cards", "list"), items(below)), Kit(theme_of(theme), BREAKER, lambda _: 1.0))


def lines(draft: Draft, slot: str) -> list[tuple[str, int]]:
    """The words of a slot, with their level."""
    return [(p.words, p.level) for fill in draft.fills if fill.slot == slot for p in fill.paragraphs]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", [3, 4])
def test_what_varies_stands_large(count: int, theme: str) -> None:
    """Between the words that all of them share; every item at one size, all words there, numerals ahead."""
    draft = laid(BELOW[:count], theme)

    assert draft is not None
    assert draft.layout is {3: Layout.ALIGNED_3, 4: Layout.ALIGNED_4}[count]
    assert lines(draft, "text1") == [("蓄足", 1), ("“忠诚之力”", 0), ("推动主题教育见质效", 1)]
    assert [fill.slot for fill in draft.fills if fill.slot.startswith("number")] == [
        f"number{n}" for n in range(1, count + 1)
    ]
    sizes = [[(p.size, p.level) for p in fill.paragraphs] for fill in draft.fills if fill.slot.startswith("text")]
    assert all(found == sizes[0] for found in sizes)
    slot = theme_of(theme).rooms[draft.layout][draft.rung]["text1"]
    small, large = (
        {size or full for size, level in sizes[0] if level == n} for n, full in ((1, slot.second), (0, slot.size))
    )
    assert slot.least <= min(small) < min(large)


def test_what_varies_with_next_to_nothing_beside_it_keeps_its_clause() -> None:
    """在 is no line of its own: the clause stands whole, and large."""
    draft = laid(("在理论武装上下功夫", "在调查研究上下功夫", "在检视整改上下功夫"))

    assert draft is not None
    assert [lines(draft, f"text{n}") for n in (1, 2)] == [[("在理论武装上下功夫", 0)], [("在调查研究上下功夫", 0)]]


APART = {
    "nothing in common": ("明确责任", "坚持问题导向，加强督查", "学深悟透"),
    "as many clauses": ("蓄足“忠诚之力”，推动见质效", "蓄足“担当之力”", "蓄足“廉洁之力”，推动见长效"),
    "too many clauses": tuple(f"做到{word}，推动一，推动二，推动三" for word in ("深入", "扎实", "务实")),
}


@pytest.mark.parametrize("below", APART.values(), ids=APART)
def test_what_does_not_run_parallel(below: tuple[str, ...]) -> None:
    assert not runs_parallel([Text(words, n) for n, words in enumerate(below, 1)], BREAKER)


def test_long_clauses_stand_elsewhere() -> None:
    """Where columns have no room for them."""
    draft = laid(tuple(f"{text}{'，坚持不懈抓好各项工作任务落实落地落细' * 2}" for text in BELOW))

    assert draft is not None
    assert family(draft.layout) in ("cards", "points")
