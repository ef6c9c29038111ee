"""Pictures on slides: cropped to their slot as long as little is lost, else whole; beside few words, else alone."""

import pytest

from builder.model.block import Picture
from builder.model.deck import Fill, Layout, Paragraph, Role, Run
from builder.model.sheet import Plate
from builder.model.text import NOTHING, Hole, Text
from builder.plan.draft import Draft
from builder.plan.fit import plain
from builder.plan.plates import WHOLE, alone, beside, is_shown
from tests.samples import THEMES, theme_of

BASE = theme_of("base")


def picture(width: int, height: int, kind: str = "jpeg", **more: object) -> Picture:
    """A picture of this size."""
    return Picture(5, "0" * 64, kind, (width, height), **more)


def plate(draft: Draft) -> Plate:
    """The picture on a slide."""
    return next(fill for fill in draft.fills if isinstance(fill, Plate))


def aspect(found: Picture, made: Plate) -> float:
    """Width to height of what is seen of a picture, as it stands on the slide."""
    left, top, right, bottom = made.crop
    width = found.pixels[0] * (WHOLE - left - right)
    height = found.pixels[1] * (WHOLE - top - bottom)
    return height / width if made.turn % 2 else width / height


FILLING = {
    "a little too wide": picture(1600, 1000),
    "just right": picture(1231, 1000),
    "a little too high": picture(1000, 1000),
    "cropped by the draft": picture(3000, 1000, crop=(20_000, 0, 30_000, 0)),
    "turned": picture(1000, 1250, turn=1),
    "upside down": picture(1300, 1000, turn=2),
}


@pytest.mark.parametrize("found", FILLING.values(), ids=FILLING)
def test_a_photograph_fills_its_slot(found: Picture) -> None:
    """What is seen has the slot's own proportion, nothing is stretched, and no more than the draft shows is seen."""
    draft = beside(
        Draft(Layout.POINTS, (Text("题", 1),), (Fill("body", (plain(Text("抓落实", 2)),)),)), found, "景", BASE
    )
    slot = BASE.rooms[Layout.PICTURE][0]["picture"]

    assert draft is not None
    made = plate(draft)
    assert aspect(found, made) == pytest.approx(slot.width / slot.height, rel=1e-3)
    assert all(own >= said for own, said in zip(made.crop, found.crop, strict=True))
    if found.turn:
        left, top, width, height = made.box
        assert (left + width / 2, top + height / 2) == pytest.approx(
            (slot.left + slot.width / 2, slot.top + slot.height / 2), abs=0.02
        )
        seen = (height, width) if found.turn % 2 else (width, height)
        assert seen == pytest.approx((slot.width, slot.height), abs=0.02)
    else:
        assert made.box == ()


def test_less_is_cut_off_above_than_below() -> None:
    """Heads are in the upper part."""
    made = plate(alone(picture(1000, 600), "景", (), BASE))

    assert 0 < made.crop[1] < made.crop[3]


WHOLE_ONES = {
    "a high one": picture(1000, 1500),
    "a wide drawing": picture(1600, 1000, "png"),
    "a very wide one": picture(5000, 1000),
    "a high one, turned": picture(3000, 1000, turn=3),
}


@pytest.mark.parametrize("found", WHOLE_ONES.values(), ids=WHOLE_ONES)
@pytest.mark.parametrize("name", THEMES)
def test_one_that_would_lose_much_stands_whole(name: str, found: Picture) -> None:
    """In its own proportion, in the middle of the slot, touching two of its sides."""
    theme = theme_of(name)
    slot = theme.rooms[Layout.PICTURE_FULL][0]["picture"]
    made = plate(alone(found, "景", (), theme))
    left, top, width, height = made.box
    seen = (height, width) if found.turn % 2 else (width, height)

    assert made.crop == found.crop
    assert width / height == pytest.approx(found.pixels[0] / found.pixels[1], rel=1e-3)
    assert left + width / 2 == pytest.approx(slot.left + slot.width / 2, abs=0.02)
    assert top + height / 2 == pytest.approx(slot.top + slot.height / 2, abs=0.02)
    assert min(slot.width - seen[0], slot.height - seen[1]) == pytest.approx(0, abs=0.02)
    assert seen[0] <= slot.width + 0.02
    assert seen[1] <= slot.height + 0.02


def test_words_stand_beside_it_whole() -> None:
    """Lines and blanks are put together again before they are measured for their new place."""
    blank = Text("**单位", 2, 3, (Hole(0, 2, "**"),))
    runs = (Run(Text("请各", 2, 1)), Run(NOTHING, Role.BREAK), Run(blank.cut(0, 2), Role.BLANK), Run(blank.cut(2, 4)))
    held = Draft(Layout.STATEMENT, (Text("题", 1),), (Fill("body", (Paragraph(runs, 0, 30),)),))
    draft = beside(held, picture(1231, 1000), "景", BASE)

    assert draft is not None
    assert draft.layout is Layout.PICTURE
    body = next(fill for fill in draft.fills if isinstance(fill, Fill))
    assert [paragraph.words for paragraph in body.paragraphs] == ["请各**单位"]
    assert [run.role for run in body.paragraphs[0].runs] == [Role.PLAIN, Role.BLANK, Role.PLAIN]
    assert draft.titles == held.titles


def points(*words: str) -> Draft:
    """A slide of claims."""
    return Draft(Layout.POINTS, (Text("题", 1),), (Fill("body", tuple(plain(Text(said, 2)) for said in words)),))


ALONE = {
    "four claims": (points("甲", "乙", "丙", "丁"), picture(1231, 1000)),
    "a claim too long": (points("很长的话，" * 60), picture(1231, 1000)),
    "other slots": (Draft(Layout.QUOTE, (), (Fill("words", (plain(Text("话", 2)),)),)), picture(1231, 1000)),
    "a claim alone": (Draft(Layout.STATEMENT, ()), picture(1231, 1000)),
    "a picture that would be small there": (points("甲"), picture(4000, 1000)),
}


@pytest.mark.parametrize(("held", "found"), ALONE.values(), ids=ALONE)
def test_it_stands_alone_where_it_finds_no_place(held: Draft, found: Picture) -> None:
    """Beside many words, or other than claims."""
    assert beside(held, found, "景", BASE) is None


def test_an_ornament_is_not_shown() -> None:
    """It is too small to be looked at."""
    assert is_shown(picture(160, 160))
    assert not is_shown(picture(2000, 159))
