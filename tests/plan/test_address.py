"""Addresses of slides: unique, made of what stays, found again as long as the words stand."""

from pathlib import Path

import pytest

from builder.build import understand
from builder.model.deck import Fill, Layout, Paragraph, Run
from builder.model.text import Text
from builder.plan.address import Atlas, Found, atlas, find, moved, nearest, place, said, stands
from builder.plan.draft import Draft
from builder.plan.notes import paragraphs

SPEECH = """会上的讲话
同志们：
先说两句。再说一句。
一、认清形势，绷紧弦
形势喜人，也逼人。我们要看到，成绩来之不易。我们要看到，差距还不小。
1.形势总体向好。好在产业。好在民生。
2. 143家企业要整改。
二、压实责任
1.形势总体向好也要干。
十个指头弹钢琴。
谢谢大家！
"""


@pytest.fixture
def slides(tmp_path: Path) -> Atlas:
    """A slide for each line, one more for each sentence in it that begins alike, some without notes."""
    (tmp_path / "a.txt").write_text(SPEECH, encoding="utf-8")
    outline = understand(str(tmp_path / "a.txt"))[1]
    lines = [Text(words, n) for n, words in enumerate(SPEECH.splitlines(), 1)]
    notes = [
        (lines[2],), (lines[3],), (lines[4].cut(0, 9),), (lines[4].cut(9, 22),), (lines[4].cut(22, 35),), (lines[5].cut(0, 9),),
        (lines[5].cut(9, 19),), (lines[6],), (lines[7],), (lines[8],), (lines[9],),
    ]  # fmt: skip
    cover = Draft(Layout.COVER, (lines[0],), notes=paragraphs(lines[:2]))
    item = Fill("head1", (Paragraph((Run(lines[8].cut(2, 8)),)),))
    bare = [Draft(Layout.AGENDA_2, ()), Draft(Layout.AGENDA_3, ()), Draft(Layout.OVERVIEW_2, (), (item,))]
    told = [Draft(Layout.POINTS, (), notes=paragraphs(texts)) for texts in notes]
    closing = Draft(Layout.CLOSING, (), notes=paragraphs(lines[10:]))
    drafts = [cover, told[0], *bare[:2], *told[1:9], bare[2], *told[9:], closing]
    return atlas(drafts, stands(drafts, outline))


ADDRESSES = [
    "封面",
    "引言 / 先说两句。再说一",
    "目录",
    "目录 / 2",
    "一 认清形势，绷紧弦",
    "一 / 形势喜人，也逼人",
    "一 / 我们要看到，成绩",
    "一 / 我们要看到，差距",
    "一 / 1 形势总体向好",
    "一 / 1 / 好在产业。好在民",
    "一 / 2 143家企业要整",
    "二 压实责任",
    "二 / 形势总体向好",
    "二 / 1 形势总体向好也要",
    "二 / 1 / 十个指头弹钢琴。",
    "结尾",
]


def test_addresses(slides: Atlas) -> None:
    """Ordinals and first words; as many of them as tell one from another; a name for what stands for no point."""
    assert [stand.at for stand in slides.stands] == ADDRESSES


@pytest.mark.parametrize("at", ADDRESSES)
def test_an_address_finds_its_slide(at: str, slides: Atlas) -> None:
    assert find(at, slides) == Found(ADDRESSES.index(at))


FOUND = {
    "fewer words": ("一 / 1 形势总体", 8),
    "fewer words that the place tells apart": ("二 / 1 形势", 13),
    "ordinals alone": ("一 / 2", 10),
    "a section alone": ("二", 11),
    "the lead alone": ("引言", 1),
    "words alone": ("好在产业", 9),
    "a point elsewhere": ("七 / 3 143家企业", 10),
    "a line elsewhere": ("三 / 2 / 好在产业", 9),
    "words that open with a number": ("一 / 1 / 十个指头", 14),
    "more spaces": ("一  /  2  143家企业", 10),
    "more words than the address has": ("一 / 2 143家企业要整改", 10),
}


@pytest.mark.parametrize(("at", "index"), FOUND.values(), ids=FOUND)
def test_a_slide_is_found(at: str, index: int, slides: Atlas) -> None:
    """By the words that stand, wherever they stand now."""
    assert find(at, slides) == Found(index)


MISSING = {
    "nothing": ("", Found()),
    "a point that is not there": ("一 / 7", Found()),
    "words of nobody": ("一 / 1 天地玄黄", Found()),
    "words of two": ("四 / 我们要看到", Found(several=True)),
    "words of two points": ("五 / 5 形势总体向好", Found(several=True)),
    "a sentence within": ("一 / 1 / 好在民生", Found(9, (6, 14))),
    "a sentence within the lead": ("引言 / 再说一句", Found(1, (3, 5))),
}


@pytest.mark.parametrize(("at", "found"), MISSING.values(), ids=MISSING)
def test_no_slide_begins_so(at: str, found: Found, slides: Atlas) -> None:
    """None does, several do, or a sentence within one does."""
    assert find(at, slides) == found


def test_the_nearest_address(slides: Atlas) -> None:
    """The one that looks most alike, for whatever was written."""
    assert nearest("一 / 2 144家企业", slides) == "一 / 2 143家企业要整"
    assert nearest("封", slides) == "封面"


@pytest.mark.parametrize(("at", "away"), [("一 / 2 143家企业", False), ("二 / 2 143家企业", True), ("一 / 2", False)])
def test_what_moved(at: str, away: bool, slides: Atlas) -> None:
    """Other ordinals than those written; ordinals alone cannot move."""
    assert moved(at, slides.stands[10]) is away


def test_what_a_slide_stands_for(slides: Atlas) -> None:
    """Where its words begin, and their sentences; nothing of one without notes."""
    assert place(slides.drafts[9]) == (6, 9)
    assert [text.words for text in said(slides.drafts[1])] == ["先说两句。", "再说一句。"]
    assert (place(slides.drafts[2]), said(slides.drafts[2])) == (None, [])
