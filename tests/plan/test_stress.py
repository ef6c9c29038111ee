"""What stands out on a slide: of items put in the same words each has its phrase, or none has."""

from __future__ import annotations

import pytest

from builder.model.deck import Fill, Role
from builder.model.text import Text
from builder.model.theme import Slot
from builder.plan.brief import Kit
from builder.plan.fit import plain
from builder.plan.stress import stressed
from tests.samples import theme_of
from tests.zh.words import ends

SLOT = Slot(width=600, height=80, size=24, least=20, pct=100)
PARALLEL = {
    ("新建公厕86座，改造老旧公厕", "新增停车泊位1.2万个，错时开放", "新建口袋公园24个，都在家门口"): [
        "86座",
        "1.2万个",
        "24个",
    ],
    ("新建公厕86座，改造老旧公厕", "新老城区都说方便多了，也干净了"): [],
    ("新建公厕86座，改造老旧公厕", "大家都说出门方便多了，也干净了"): ["86座"],
}


@pytest.mark.parametrize(("items", "expected"), PARALLEL.items())
def test_of_parallel_items_all_have_a_phrase_or_none(items: tuple[str, ...], expected: list[str]) -> None:
    fills = [Fill(f"branch{n}", (plain(Text(words, n)),)) for n, words in enumerate(items, 1)]
    kit = Kit(theme_of("red_gold"), ends, lambda _: 0.1)
    made = stressed(fills, {fill.slot: SLOT for fill in fills}, kit)
    runs = [run for fill in made for paragraph in fill.paragraphs for run in paragraph.runs]

    assert [run.text.words for run in runs if run.role is Role.ACCENT] == expected
