"""A person's say over slides: what is decided is built while its address stands; a remark or a refusal says where not."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import Plan
from builder.model.deck import Layout, Slide
from builder.model.remark import Refusal
from tests.wishes import POINTS, SPEECH, built, codes, decided, noted, pin, shown, spoken, squeezed, titles

FIRST = "二 / 1 课程要对路"
SECOND = "二 / 2 师资要过硬"
QUOTE = "“手艺不怕人偷，就怕没人来学，来一个我教一个。”"
OTHER = 'planned = "0000000000000000"\n'
"""Says that the decisions were written for another speech."""


def at(plan: Plan, title: str) -> Slide:
    """The slide of a title."""
    return next(slide for slide in plan.decks[0].slides if slide.title == title)


def number(plan: Plan, title: str) -> int:
    return titles(plan.decks[0]).index(title)


# ---- What is decided is built.


def test_a_title(tmp_path: Path) -> None:
    """Words of the slide's own sentences; nothing else changes."""
    before = titles(decided(tmp_path).decks[0])
    plan = decided(tmp_path, pin(FIRST, title="学什么，让学员来点单。"))
    after = titles(plan.decks[0])

    assert codes(plan.remarks) == []
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == [
        ("课程要对路", "学什么，让学员来点单")
    ]


def test_a_title_that_another_slide_bears(tmp_path: Path) -> None:
    """It is the title that was asked for; the divider has it already, so it stands there with its number."""
    plan = decided(tmp_path, pin("二 / 课堂活不活", title="抓住课程、师资、场地、服务四个环节"))

    assert "二、抓住课程、师资、场地、服务四个环节，把课堂办活" in titles(plan.decks[0])


def test_words_picked_from_the_speech(tmp_path: Path) -> None:
    """Exactly those, in that order, with the words below a head; notes stay whole."""
    lines = ["试讲不过关的不排课", ["电工、护理、烘焙、书法", "报名最多的先开班"]]
    plan = decided(tmp_path, pin(FIRST, lines=lines))

    assert codes(plan.remarks) == []
    assert shown(at(plan, "课程要对路")) == ["试讲不过关的不排课", "电工、护理、烘焙、书法", "报名最多的先开班"]
    assert spoken(plan.decks[0]) == squeezed(SPEECH)


def test_white_space_in_picked_words_does_not_matter(tmp_path: Path) -> None:
    """They are found as the speech has them."""
    plan = decided(tmp_path, pin(FIRST, lines=["试讲 不过关的\u3000不排课", "学什么"]))

    assert shown(at(plan, "课程要对路")) == ["试讲不过关的不排课", "学什么"]


def test_items_keep_their_numbers(tmp_path: Path) -> None:
    """One of four points left out at a glance: the others are still the first, third and fourth."""
    plan = decided(tmp_path, pin("二 / 课堂活不活", lines=[POINTS[0], POINTS[2], POINTS[3]]))
    slide = next(slide for slide in plan.decks[0].slides if POINTS[2] in shown(slide))
    numbers = [p.words for fill in slide.fills if fill.slot.startswith("number") for p in fill.paragraphs]

    assert [words for words in shown(slide) if words in POINTS] == [POINTS[0], POINTS[2], POINTS[3]]
    assert numbers == ["1", "3", "4"]


@pytest.mark.parametrize(("wanted", "layout"), [("overview", Layout.OVERVIEW_3), ("overview_3", Layout.OVERVIEW_3)])
def test_words_and_a_layout(wanted: str, layout: Layout, tmp_path: Path) -> None:
    """The layout, or one of the family, that has a place for each."""
    plan = decided(tmp_path, pin(FIRST, lines=["让学员来点单", "手把手地教", "先开班"], layout=wanted))

    assert codes(plan.remarks) == []
    assert at(plan, "课程要对路").layout is layout


def test_a_layout_for_the_words_that_are_there(tmp_path: Path) -> None:
    """The four points at a glance, in rows."""
    plan = decided(tmp_path, pin("二 / 课堂活不活", layout="points"))
    slide = next(slide for slide in plan.decks[0].slides if POINTS[2] in shown(slide))

    assert codes(plan.remarks) == []
    assert slide.layout is Layout.POINTS_4
    assert [words for words in shown(slide) if words in POINTS] == list(POINTS)


def test_a_quotation_becomes_claims_and_back(tmp_path: Path) -> None:
    """The sentences of a slide give both."""
    claims = decided(tmp_path, pin(SECOND, layout="points"))
    back = decided(tmp_path, pin(SECOND, layout="quote"))

    assert at(claims, "师资要过硬").layout is Layout.POINTS
    assert at(back, "师资要过硬").layout is Layout.QUOTE
    assert codes(claims.remarks) == codes(back.remarks) == []


def test_a_slide_is_split(tmp_path: Path) -> None:
    """A new one begins at the sentence; together they hold the words of the one."""
    before = decided(tmp_path)
    plan = decided(tmp_path, pin(FIRST, split="每门课不超过二十人"))
    n = number(plan, "课程要对路")
    first, second = plan.decks[0].slides[n : n + 2]

    assert codes(plan.remarks) == []
    assert noted(second).startswith("每门课不超过二十人")
    assert noted(first) + noted(second) == noted(at(before, "课程要对路"))
    assert all(words in squeezed(noted(second)) for words in map(squeezed, shown(second)))


def test_a_slide_is_split_in_three(tmp_path: Path) -> None:
    """In whatever order the places are written; a new slide can be decided over too."""
    wishes = pin(FIRST, split=["开课之前要试讲", "电工、护理"]) + pin("二 / 1 / 开课之前", title="试讲不过关的不排课")
    plan = decided(tmp_path, wishes)
    n = number(plan, "课程要对路")
    three = plan.decks[0].slides[n : n + 3]

    assert codes(plan.remarks) == []
    assert [noted(slide)[:4] for slide in three] == ["一是课程", "电工、护", "开课之前"]
    assert three[2].title == "试讲不过关的不排课"


def test_a_sentence_within_a_slide_can_be_decided_over(tmp_path: Path) -> None:
    """What an edit of the speech moves into another slide begins one of its own again."""
    plan = decided(tmp_path, pin("二 / 1 / 每门课不超过二十人", title="手把手地教"))

    assert codes(plan.remarks) == []
    assert noted(at(plan, "手把手地教")).startswith("每门课不超过二十人")


def test_a_slide_is_left_out(tmp_path: Path) -> None:
    """Its words go into the notes of the slide ahead; nothing is lost."""
    plan = decided(tmp_path, pin(SECOND, skip=True))

    assert codes(plan.remarks) == []
    assert "师资要过硬" not in titles(plan.decks[0])
    assert "二是师资要过硬" in noted(at(plan, "课程要对路"))
    assert spoken(plan.decks[0]) == squeezed(SPEECH)


def test_slides_in_a_row_are_left_out(tmp_path: Path) -> None:
    """All their words stand, in order, in the notes of the last one that stays."""
    plan = decided(tmp_path, "".join(pin(f"二 / {n}", skip=True) for n in (1, 2, 3, 4)))

    assert not set(POINTS) & set(titles(plan.decks[0]))
    assert spoken(plan.decks[0]) == squeezed(SPEECH)


def test_a_slide_is_moved(tmp_path: Path) -> None:
    """Behind the other one, with its notes."""
    plan = decided(tmp_path, pin("二 / 4 服务要周到", after=FIRST))
    n = number(plan, "课程要对路")

    assert codes(plan.remarks) == []
    assert titles(plan.decks[0])[n : n + 3] == ["课程要对路", "服务要周到", "师资要过硬"]
    assert noted(plan.decks[0].slides[n + 1]).startswith("四是服务要周到")


def test_slides_moved_behind_one_keep_their_order(tmp_path: Path) -> None:
    """That of the recipe."""
    plan = decided(tmp_path, pin("二 / 3", after=FIRST) + pin("二 / 4", after=FIRST))
    n = number(plan, "课程要对路")

    assert titles(plan.decks[0])[n : n + 4] == [POINTS[0], POINTS[2], POINTS[3], POINTS[1]]


def test_a_slide_behind_itself_stays(tmp_path: Path) -> None:
    """Nothing happens."""
    assert built(tmp_path, pin(FIRST, after=FIRST)) == built(tmp_path)


def test_a_slide_decided_over_without_a_decision_stays(tmp_path: Path) -> None:
    """An address alone changes no byte."""
    assert built(tmp_path, pin(FIRST) + pin("封面") + pin("结尾")) == built(tmp_path)


# ---- The speech changes.


def test_decisions_follow_their_words(tmp_path: Path) -> None:
    """A section more ahead of it: the point is found by its words, and a remark says where."""
    speech = SPEECH.replace("一、认清", "一、算清一笔账，把底数摸实\n三个月，账要算。\n二、认清").replace(
        "二、抓住", "三、抓住"
    )
    speech = speech.replace("三、加强", "四、加强")
    plan = decided(tmp_path, OTHER + pin(FIRST, title="让学员来点单"), speech)
    remark = next(remark for remark in plan.remarks if remark.code == "slide_moved")

    assert "让学员来点单" in titles(plan.decks[0])
    assert codes(plan.remarks) == ["slide_moved"]
    assert remark.args == (FIRST, "三 / 1 课程要对路")


def test_a_decision_whose_words_are_gone_is_told(tmp_path: Path) -> None:
    """With the address that is nearest; the others still apply."""
    speech = SPEECH.replace("三是场地要就近。", "三是地点要就近。")
    plan = decided(tmp_path, OTHER + pin("二 / 3 场地要就近", skip=True) + pin(FIRST, title="让学员来点单"), speech)
    remark = next(remark for remark in plan.remarks if remark.code == "slide_missing")

    assert codes(plan.remarks) == ["slide_missing"]
    assert remark.args == ("二 / 3 场地要就近", "二 / 3 地点要就近")
    assert {"地点要就近", "让学员来点单"} <= set(titles(plan.decks[0]))


def test_words_that_changed_under_a_decision_are_told(tmp_path: Path) -> None:
    """The address stands, the words do not: the slide is as planned, and building goes on."""
    speech = SPEECH.replace("手把手地教", "面对面地教")
    wishes = OTHER + pin(FIRST, title="手把手地教", lines=["手把手地教", "学什么"], split="手把手")
    plan = decided(tmp_path, wishes, speech)

    assert codes(plan.remarks) == ["slide_words_gone"] * 3
    assert [r.args[1] for r in plan.remarks if r.code == "slide_words_gone"] == ["split", "lines", "title"]
    assert built(tmp_path, wishes, speech) == built(tmp_path, "", speech)


TWICE = SPEECH.replace("四是服务要周到。", "四是课程要对路。")


def test_points_that_begin_alike_are_told_apart_by_their_place(tmp_path: Path) -> None:
    """The first and the fourth point of a section say the same."""
    plan = decided(tmp_path, pin("二 / 4 课程要对路", title="缺课的能补课"), TWICE)

    assert codes(plan.remarks) == []
    assert noted(at(plan, "缺课的能补课")).startswith("四是")


def test_points_that_begin_alike_elsewhere_are_not_guessed(tmp_path: Path) -> None:
    """Under ordinals that fit neither, nothing is done."""
    plan = decided(tmp_path, pin("三 / 9 课程要对路", skip=True), TWICE)

    assert codes(plan.remarks) == ["slide_ambiguous"]
    assert built(tmp_path, pin("三 / 9 课程要对路", skip=True), TWICE) == built(tmp_path, "", TWICE)


def test_a_slide_decided_over_twice(tmp_path: Path) -> None:
    """What only one of them decides counts; of what both do, the later; a remark says so."""
    wishes = pin(FIRST, title="手把手地教", lines=["学什么", "先开班"]) + pin("二 / 1", title="让学员来点单")
    plan = decided(tmp_path, wishes)

    assert codes(plan.remarks) == ["slide_pinned_twice"]
    assert shown(at(plan, "让学员来点单")) == ["学什么", "先开班"]


# ---- What cannot be done leaves the slide as it was planned.


UNDONE = {
    "the cover left out": (pin("封面", skip=True), "slide_cover_stays"),
    "the cover moved": (pin("封面", after="目录"), "slide_cover_stays"),
    "behind what is not there": (pin(FIRST, after="五 / 1 灯光要明亮"), "slide_after_missing"),
    "behind what is within a slide": (pin(FIRST, after="二 / 2 / 课酬按时"), "slide_after_missing"),
    "a layout with too many places": (pin("二 / 课堂活不活", layout="overview_6"), "slide_layout_unfit"),
    "a layout that needs more words": (pin("二 / 课堂活不活", layout="cards"), "slide_layout_unfit"),
    "a quotation where there is none": (pin(FIRST, layout="quote"), "slide_layout_unfit"),
    "a layout of the deck's own": (pin(FIRST, layout="cover"), "slide_layout_unfit"),
    "another layout for a divider": (pin("二", layout="points"), "slide_layout_unfit"),
    "words for the cover": (pin("封面", lines=["夜校工作会"]), "slide_lines_unfit"),
    "more words than a slide holds": (pin(FIRST, lines=["学什么，让学员来点单。电工、护理、烘焙、书法"] * 20), "slide_lines_long"),
    "a title of four sentences": (
        pin(FIRST, title="学什么，让学员来点单。电工、护理、烘焙、书法，报名最多的先开班。每门课不超过二十人，手把手地教。开课之前要试讲，试讲不过关的不排课。课表贴在门口、发在群里，哪天讲什么、谁来讲，一看就明白"),
        "slide_title_long",
    ),
    "a split at the first sentence": (pin(FIRST, split="一是课程要对路"), "slide_split_unfit"),
    "a split of the cover": (pin("封面", split="同志们"), "slide_split_unfit"),
    "an address of nothing": (pin("天地玄黄", skip=True), "slide_missing"),
    "an address within the closing": (pin("结尾 / 灯亮起来", skip=True), "slide_missing"),
}  # fmt: skip


@pytest.mark.parametrize(("wishes", "code"), UNDONE.values(), ids=UNDONE)
def test_what_cannot_be_done_is_told(wishes: str, code: str, tmp_path: Path) -> None:
    """One remark, and the very files that would be made without."""
    assert codes(decided(tmp_path, wishes).remarks) == [code]
    assert built(tmp_path, wishes) == built(tmp_path)


def test_words_that_take_another_layout_than_asked(tmp_path: Path) -> None:
    """Three heads without words below are no cards: the words count, the layout does not, a remark says so."""
    plan = decided(tmp_path, pin(FIRST, lines=["让学员来点单", "手把手地教", "先开班"], layout="cards"))

    assert codes(plan.remarks) == ["slide_layout_unfit"]
    assert shown(at(plan, "课程要对路")) == ["让学员来点单", "手把手地教", "先开班"]


# ---- What is not the speech's is refused.


REFUSED = {
    "a title that nobody said": (pin(FIRST, title="课程设置优化"), "words_invented", "title"),
    "a title of another slide": (pin(FIRST, title="灯要亮"), "words_invented", "title"),
    "a line that nobody said": (pin(FIRST, lines=["学什么", "学得好"]), "words_invented", "lines"),
    "words below that nobody said": (pin(FIRST, lines=[["学什么", "学得好"], "先开班"]), "words_invented", "lines"),
    "half a quotation": (pin(SECOND, title="老师傅刘守田常说：“手艺不怕人偷"), "words_cut", "title"),
    "a piece within a quotation": (pin(SECOND, lines=["手艺不怕人偷", "课酬按时发到手里"]), "words_cut", "lines"),
    "a split where no sentence begins": (pin(FIRST, split="手把手地教"), "split_inside", "split"),
    "a split in a quotation": (pin(SECOND, split="就怕没人来学"), "split_inside", "split"),
    "a split at words that nobody said": (pin(FIRST, split="首先要点单"), "words_invented", "split"),
    "a name for the agenda": (pin("目录", title="提纲"), "words_invented", "title"),
}


@pytest.mark.parametrize(("wishes", "code", "key"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_the_speech_is_refused(wishes: str, code: str, key: str, tmp_path: Path) -> None:
    """By the file, the key, and the line that sets it."""
    with pytest.raises(Refusal) as refused:
        decided(tmp_path, f"\n{wishes}")
    facts = refused.value.facts
    lines = (tmp_path / "r.toml").read_text(encoding="utf-8").splitlines()

    assert refused.value.code == code
    assert facts["file"] == str(tmp_path / "r.toml")
    assert facts["key"] == f"slide.{key}"
    assert lines[int(facts["line"]) - 1].startswith(f"{key} = ")


@pytest.mark.parametrize("words", [QUOTE, QUOTE[1:-1], "老师傅刘守田常说：" + QUOTE])
def test_a_whole_quotation_is_no_cut(words: str, tmp_path: Path) -> None:
    """With its marks, without them, or with what introduces it."""
    plan = decided(tmp_path, pin(SECOND, lines=[words, "课酬按时发到手里"]))

    assert codes(plan.remarks) == []
    assert any(QUOTE[1:-2] in line for line in shown(at(plan, "师资要过硬")))


def test_a_blank_is_not_cut(tmp_path: Path) -> None:
    """The place left open goes with the words, or stays away with all of it."""
    speech = SPEECH.replace("教育部门牵头", "××部门牵头")
    whole = decided(tmp_path, pin("三 / 夜校不是一阵风", title="××部门牵头"), speech)
    with pytest.raises(Refusal) as refused:
        decided(tmp_path, pin("三 / 夜校不是一阵风", title="×部门牵头"), speech)

    assert "××部门牵头" in titles(whole.decks[0])
    assert refused.value.code == "words_cut"
