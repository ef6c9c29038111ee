"""A quotation beside what is made of it; what is to be done beside what must not be done."""

from __future__ import annotations

import pytest

from builder.model.deck import Layout, Role
from builder.model.text import NOTHING, Text
from builder.plan import cited as beside
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family
from builder.plan.fields import QUOTING
from builder.plan.lay import lay
from builder.plan.notes import paragraphs
from builder.plan.prose import prose
from builder.plan.scene import Item, Scene
from builder.value import replace
from builder.zh.bans import forbids
from tests.plan.tables import BREAKER
from tests.samples import theme_of
from tests.zh.words import ends

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)
SAID = Text("古人说，“为者常成，行者常至，贵在坚持不懈。”", 1)
CLAIMS = ("把任务排到月份", "把责任压到人头", "把账算给群众听")


def cited(drafts: list[Draft], headline: tuple[Text, ...], kit: Kit) -> list[Draft]:
    """Drafts that would be the same below the headline."""
    return beside.cited(drafts, drafts, headline, kit)


def quote(title: str = "一步一个脚印") -> Draft:
    """A slide of a quotation alone."""
    made = prose((SAID,), (Text(title, 2),), (), KIT)
    assert [draft.layout for draft in made] == [Layout.QUOTE]
    return made[0]


def claims(texts: tuple[str, ...] = CLAIMS, below: str = "", line: int = 3) -> Draft:
    """A slide of claims, each with `below` under it."""
    items = tuple(
        Item(Text(text, line, 30 * n), Text(below, line, 30 * n + 15) if below else NOTHING)
        for n, text in enumerate(texts)
    )
    made = lay(Scene(("rows", "list"), items, (Text("抓好落实", 4),)), KIT)
    assert made is not None
    return replace(made, notes=paragraphs((Text("，".join(texts) + "。", line),)))


def shown(draft: Draft) -> list[str]:
    """All words of a slide."""
    return [paragraph.words for fill in draft.fills for paragraph in fill.paragraphs]


@pytest.mark.parametrize("turned", [False, True])
def test_a_quotation_stands_beside_the_claims_next_to_it(turned: bool) -> None:
    """Whichever of them comes first; nothing of their words and notes goes astray, the first title stays."""
    pair = [claims(), quote()] if turned else [quote(), claims()]
    (made,) = cited(pair, (), KIT)

    assert family(made.layout) == "cited"
    assert {*shown(pair[0]), *shown(pair[1])} <= set(shown(made))
    assert made.notes == (*pair[0].notes, *pair[1].notes)
    assert made.titles[0] == pair[0].titles[0]


def test_two_of_them_running_do_not_look_alike() -> None:
    """The same words find room under their quotation, too, and beside it on a dark panel: three figures before the first comes again."""
    (made,) = cited([quote(), claims()], (), KIT)
    found = [made]
    while found[-1].scene is not None and (other := lay(found[-1].scene, KIT)) is not None:
        found.append(other)

    assert [family(draft.layout) for draft in found] == [*QUOTING]
    assert all({*shown(draft)} == {*shown(made)} for draft in found)


def test_a_long_quotation_stands_in_more_lines_than_a_title() -> None:
    """Beside items its panel is narrow and high: five lines, which end at its pauses."""
    said = Text("“从科学理论中悟规律、明方向、学方法、增智慧，把看家本领、兴业本领、强身本领学到手”", 1)
    items = tuple(Item(Text(text, 3)) for text in CLAIMS)
    made = lay(Scene(("recited",), items, (Text("以学增智", 4),), quoted=said), Kit(KIT.theme, ends, KIT.weigh))
    assert made is not None
    (words,) = next(fill.paragraphs for fill in made.fills if fill.slot == "words")

    assert sum(run.role is Role.BREAK for run in words.runs) == 4


def test_what_has_no_room_beside_it_stays_apart() -> None:
    """Too many claims, too many words, figures below claims that would be left out."""
    six = claims((*CLAIMS, "把好事办成", "把难事办妥", "把急事办快"))
    told = claims(tuple(text * 2 for text in CLAIMS), "三年更新管网420公里，漏损率降到8.5%以内")

    assert len(cited([quote(), six], (), KIT)) == 2
    assert len(cited([quote(), told], (), KIT)) == 2


def test_words_below_claims_give_way() -> None:
    """Where they hold no figures and do not fit beside a quotation."""
    (made,) = cited(
        [quote(), claims(tuple(text * 2 for text in CLAIMS), "一件一件办好，一步一步走稳，一年一年干下去")], (), KIT
    )

    assert "一件一件办好，一步一步走稳，一年一年干下去" not in shown(made)
    assert [text for text in shown(made) if text in {claim * 2 for claim in CLAIMS}] == [claim * 2 for claim in CLAIMS]


def test_what_else_the_headline_says_leads() -> None:
    """The phrase that would have titled the second slide."""
    headline = (Text("以学铸魂", 2), Text("推动教育见实效", 2, 5))
    second = replace(claims(), titles=headline[1:])
    (made,) = cited([replace(quote(), titles=headline[:1]), second], headline, KIT)

    assert "推动教育见实效" in shown(made)


@pytest.mark.parametrize(
    "clause",
    [
        "不搞花架子",
        "坚决防止形式主义",
        "严禁公车私用",
        "决不允许弄虚作假",
        "也不能当甩手掌柜",
        "不折腾基层、不增加基层负担",
    ],
)
def test_what_forbids(clause: str) -> None:
    assert forbids(clause)


@pytest.mark.parametrize(
    "clause",
    ["不断提高本领", "不得不承认差距", "决不收兵", "不忘初心", "防止", "不可或缺的力量", "不怕困难", "把好事办实"],
)
def test_what_forbids_nothing(clause: str) -> None:
    assert not forbids(clause)


BOTH = "干工作要实打实。把实事办好、把好事办实、把急事办妥。不搞不必要的形式创新，不随意增加“自选动作”，坚决防止形式化、套路化。"


def test_what_is_to_be_done_stands_beside_what_must_not() -> None:
    """All that is forbidden, on the right; what is wanted, on the left."""
    (made,) = prose((Text(BOTH, 5),), (Text("改进作风", 4),), (), KIT)
    sides = {fill.slot: [paragraph.words for paragraph in fill.paragraphs] for fill in made.fills}

    assert made.layout is Layout.BOUNDS_2
    assert sides["list1"] == ["把实事办好", "把好事办实", "把急事办妥"]
    assert sides["list2"] == ["不搞不必要的形式创新", "不随意增加“自选动作”", "坚决防止形式化、套路化"]


def test_what_only_forbids_has_no_other_side() -> None:
    said = "不搞不必要的形式创新，不随意增加“自选动作”，坚决防止形式化、套路化，严禁层层加码。"
    made = prose((Text(said, 5),), (Text("改进作风", 4),), (), KIT)

    assert all(draft.layout is not Layout.BOUNDS_2 for draft in made)
