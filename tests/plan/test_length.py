"""How long a deck is: near what was asked for, whole in its notes, with what holds it together."""

import re
from pathlib import Path

import pytest

from builder.build import plan
from builder.model.deck import Deck, Layout
from builder.model.recipe import Recipe
from builder.model.wishes import Wishes
from builder.plan.draft import family
from builder.zh.marks import sentences
from tests.plan.test_promises import overflowing, source_lines
from tests.samples import ROOT, SEEDS, SHELVES, planned, theme_of
from tests.wishes import POINTS, SPEECH, built, codes, decided, noted, pin, shown, spoken, squeezed, titles

FIXED = ("cover", "agenda", "section", "closing")
WISHES = {
    "few": Wishes(slides=12),
    "fewest": Wishes(slides=1),
    "many": Wishes(slides=60),
    "low": Wishes(density="low"),
    "high": Wishes(density="high"),
    "low and few": Wishes(slides=10, density="low"),
    "high and few": Wishes(slides=20, density="high"),
}
SAMPLES = [seed for seed in SEEDS if seed.endswith(".txt")]


def of(seed: str, wishes: Wishes, theme: str = "red_gold") -> Deck:
    return plan(Recipe(str(ROOT / "seeds" / seed), theme, wishes=wishes), SHELVES)[0].decks[0]


def fixed(deck: Deck) -> list[tuple[Layout, str]]:
    """The slides that hold the deck together, by what they show."""
    return [(slide.layout, slide.title) for slide in deck.slides if family(slide.layout) in FIXED]


@pytest.mark.parametrize("name", WISHES)
@pytest.mark.parametrize("seed", SAMPLES)
def test_the_promises_hold(seed: str, name: str) -> None:
    """Nothing lost, nothing overflows, titles unique; cover, agenda, dividers and closing as they were."""
    deck = of(seed, WISHES[name])
    speech = squeezed("".join(source_lines(seed)))

    assert spoken(deck) == speech
    assert len(set(titles(deck))) == len(deck.slides)
    assert fixed(deck) == fixed(planned(seed, "red_gold")[0])
    for slide in deck.slides:
        overflowing(slide, theme_of("red_gold"))


@pytest.mark.parametrize("name", WISHES)
@pytest.mark.parametrize("seed", SAMPLES)
def test_nothing_is_invented(seed: str, name: str) -> None:
    """What stands on slides is a piece of the speech, or counts."""
    speech = squeezed("".join(source_lines(seed)))
    runs = [run.text for s in of(seed, WISHES[name]).slides for f in s.fills for p in f.paragraphs for run in p.runs]
    foreign = {text.words for text in runs if squeezed(text.words) not in speech}

    assert [
        words for words in foreign if not re.fullmatch(r"[一二三四五六七八九十\d]+|目录|（续\d*）|\u3000\d+/\d+", words)
    ] == []


@pytest.mark.parametrize("wanted", [12, 14, 16, 18, 20])
def test_as_many_slides_as_asked(wanted: int, tmp_path: Path) -> None:
    """From the fewest that hold it together to the most that its sentences give: exactly so many, without a remark."""
    made = decided(tmp_path, f"slides = {wanted}\n")

    assert len(made.decks[0].slides) == wanted
    assert codes(made.remarks) == []


@pytest.mark.parametrize(("wanted", "code"), [(3, "slides_fewer"), (900, "slides_more")])
def test_what_cannot_be_reached_is_told(wanted: int, code: str, tmp_path: Path) -> None:
    """With how many were wanted and how many are made."""
    made = decided(tmp_path, f"slides = {wanted}\n")
    remark = next(remark for remark in made.remarks if remark.code == code)

    assert remark.args == (str(wanted), str(len(made.decks[0].slides)))


def test_as_many_as_there_are_changes_nothing(tmp_path: Path) -> None:
    """Nor does the density of a plan without one."""
    count = len(decided(tmp_path).decks[0].slides)

    assert built(tmp_path, f'slides = {count}\ndensity = "normal"\n') == built(tmp_path)


def test_low_density_gives_each_point_a_slide(tmp_path: Path) -> None:
    """Of a point, and of a section's own prose, one; those of points with one stay as they are."""
    before, after = decided(tmp_path).decks[0], decided(tmp_path, 'density = "low"\n').decks[0]
    prose = [slide for slide in after.slides if "42所夜校" in noted(slide)]

    assert len(after.slides) < len(before.slides)
    assert set(POINTS) <= set(titles(after))
    assert "《礼记》" in noted(prose[0])


def test_high_density_parts_prose() -> None:
    """A slide stands for four sentences below its headline at most, where it shows none but its own words."""
    deck = of("mobilisation.txt", WISHES["high"])
    free = [slide for slide in deck.slides if family(slide.layout) not in (*FIXED, "cited", "motto", "recited")]
    free = [slide for slide in free if all(squeezed(words) in noted(slide) for words in shown(slide))]
    counts = [sum(len(sentences(note.words)) for note in slide.notes) for slide in free]

    assert len(deck.slides) > len(planned("mobilisation.txt", "red_gold")[0].slides)
    assert len(counts) > 20
    assert max(counts) <= 6  # with the headline and the line that tells where the handout says it


def test_sections_give_up_slides_in_turn() -> None:
    """No section loses all its points while another keeps all of its own."""
    left = titles(of("mobilisation.txt", Wishes(slides=20)))
    sections = (
        ("以农业增效", "以工业循环", "以管网降损", "以再生利用"),
        ("用好取水许可", "用好计量监测", "用好水价改革", "用好科技装备", "用好执法监督"),
        ("责任要压", "资金要投", "宣传要做", "作风要硬"),
    )
    kept = [sum(any(title.startswith(point) for title in left) for point in points) for points in sections]

    assert max(kept) - min(kept) <= 1


@pytest.mark.parametrize("wanted", [1, 12, 13])
def test_what_somebody_decided_over_stays(wanted: int, tmp_path: Path) -> None:
    """However few slides are wanted: the thinnest of all with a title of its own."""
    deck = decided(tmp_path, f"slides = {wanted}\n" + pin("二 / 4 服务要周到", title="缺课的能补课")).decks[0]

    assert "缺课的能补课" in titles(deck)
    assert spoken(deck) == squeezed(SPEECH)


def test_a_list_over_two_slides_goes_as_one(tmp_path: Path) -> None:
    """Seven short points under a headline: the slide that carries on goes where the first one goes."""
    points = "".join(f"{n}是第{n}件事要办好。\n" for n in "一二三四五六七")
    speech = f"会上的讲话\n同志们：\n一、办七件事，把事办好\n{points}二、加强领导，把责任压实\n有人管，有人问。\n谢谢大家！\n"
    all_, few = (decided(tmp_path, wishes, speech).decks[0] for wishes in ("", "slides = 5\n"))
    counts = [
        sum(any("件事要办好" in words for words in shown(slide)) for slide in deck.slides) for deck in (all_, few)
    ]

    assert counts == [2, 0]
    assert spoken(few) == squeezed(speech)
