"""What stands around the words of a slide: links, sections, progress, footers, minutes; planned from small speeches."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.build import plan
from builder.model.deck import Deck, Fill, Layout, Slide
from builder.model.recipe import Recipe
from builder.model.unit import Unit
from builder.zh.spoken import spoken
from tests.plan.test_promises import overflowing
from tests.samples import CASES, SHELVES, THEMES, planned, theme_of

NUMERALS = "一二三四五六七八九十"
PACE = re.compile(r"(?:不到10秒|约(?:\d+分)?(?:[1-5]0秒)?)(?: · 累计(?:\d+分|[1-5]0秒))?")
CONFIDENTIAL = "内部资料　注意保管"
UNIT = Unit("市水务局")


def speech(count: int, heading: str = "扎实做好第{}项工作") -> str:
    """A speech of so many sections."""
    parts = (f"{n}、{heading.format(n)}。这是重中之重，必须抓紧抓实，一刻也不能放松。" for n in _numerals(count))
    return "\n".join(
        ("在工作会议上的讲话", "同志们：", "今天讲几点意见。", *parts, "同志们，让我们一起努力！", "谢谢大家！")
    )


def _numerals(count: int) -> list[str]:
    return [NUMERALS[n] if n < 10 else f"十{NUMERALS[n - 10]}" for n in range(count)]


def deck(folder: Path, words: str, unit: Unit = UNIT, theme: str = "red_gold", **settings: int) -> Deck:
    """The deck of a speech."""
    path = folder / "speech.txt"
    path.write_text(words, encoding="utf-8")
    return plan(Recipe(str(path), theme, unit=unit, **settings), SHELVES)[0].decks[0]


def words(slide: Slide, slot: str) -> str:
    """What stands in a slot, "" where it is empty."""
    return "".join(p.words for fill in slide.fills if fill.slot == slot for p in fill.paragraphs)


def links(slide: Slide) -> dict[str, int]:
    """Where the slots of a slide lead; a table or a picture leads nowhere."""
    return {fill.slot: fill.link for fill in slide.fills if isinstance(fill, Fill) and fill.link}


def dividers(made: Deck) -> list[int]:
    """The numbers of the slides that open a section."""
    return [n for n, slide in enumerate(made.slides, 1) if slide.layout is Layout.SECTION]


@pytest.mark.parametrize("count", [2, 6, 7, 13])
def test_each_agenda_item_leads_to_its_section_and_back(count: int, tmp_path: Path) -> None:
    """Over several agenda slides; number and words of an item lead the same way; nothing else leads anywhere."""
    made = deck(tmp_path, speech(count))
    agendas = {n: slide for n, slide in enumerate(made.slides, 1) if slide.layout.value.startswith("agenda")}
    ways = [(n, fill) for n, slide in agendas.items() for fill in slide.fills if fill.slot.startswith("item")]

    assert len(agendas) == -(-count // 6)
    assert [fill.link for _, fill in ways] == dividers(made)
    for n, slide in agendas.items():
        assert all(links(slide)[fill.slot.replace("item", "number")] == fill.link for at, fill in ways if at == n)
        assert set(links(slide)) == {f.slot for f in slide.fills if f.slot.startswith(("item", "number"))}
    listed = {fill.link: n for n, fill in ways}
    for n, slide in enumerate(made.slides, 1):
        if slide.layout.value.startswith("agenda"):
            continue
        inside = [divider for divider in dividers(made) if divider < n]
        expected = {"crumb": listed[inside[-1]]} if words(slide, "crumb") else {}
        assert links(slide) == expected


@pytest.mark.parametrize("theme", THEMES)
def test_the_agenda_goes_on_under_its_whole_name(theme: str, tmp_path: Path) -> None:
    """In the narrow place that themes give it, it steps down rather than lose a word; and numbers of two digits fit in theirs."""
    made = deck(tmp_path, speech(13), theme=theme)
    titles = [slide.title for slide in made.slides if slide.layout.value.startswith("agenda")]

    assert titles == ["目录", "目录（续）", "目录（续2）"]
    for slide in made.slides:
        overflowing(slide, theme_of(theme))


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("从今天起，一条街一条街地走，一户一户地问", "从今天起，一条街一条街地走，一户一户地问"),
        ("看清形势、找准方位，把今年的几件大事放到全市大局里来谋划、来推动、来落实", "看清形势、找准方位"),
        ("从今天起，一条街一条街地走，一户人家一户人家地问、地记，把底数摸清", "从今天起，一条街一条街地走"),
    ],
)  # fmt: skip
def test_the_agenda_says_whole_headlines_where_two_lines_hold_them(heading: str, shown: str, tmp_path: Path) -> None:
    """A longer one by its heading, but where that says little by itself."""
    made = deck(tmp_path, speech(3, heading))
    (agenda,) = [slide for slide in made.slides if slide.layout is Layout.AGENDA_3]

    assert {words(agenda, f"item{n}").replace("\v", "") for n in (1, 2, 3)} == {shown}


def test_sections_that_are_called_alike_are_told_apart(tmp_path: Path) -> None:
    made = deck(tmp_path, speech(3, "抓好落实"))
    (agenda,) = [slide for slide in made.slides if slide.layout is Layout.AGENDA_3]

    assert [links(agenda)[f"item{n}"] for n in (1, 2, 3)] == dividers(made)


def test_the_file_has_a_section_for_each_of_the_speech(tmp_path: Path) -> None:
    """Named by number and heading, between one for what goes ahead and one for the closing; each slide is in one."""
    made = deck(tmp_path, speech(3))
    theme = theme_of("red_gold")

    assert [section.name for section in made.sections] == [
        theme.opening,
        *(f"{n}、扎实做好第{n}项工作" for n in "一二三"),
        theme.closing,
    ]
    assert [section.first for section in made.sections] == [1, *dividers(made), len(made.slides)]


def test_a_speech_without_sections_has_none_in_the_file(tmp_path: Path) -> None:
    made = deck(tmp_path, "讲话\n同志们：\n今天只说几句话。\n谢谢大家！")

    assert made.sections == ()
    assert all(not links(slide) for slide in made.slides)


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_sections_and_links_of_samples(seed: str, theme: str) -> None:
    """Sections follow each other from the first slide on, and every link leads to a slide that opens a section or lists it."""
    made, _ = planned(seed, theme)
    firsts = [section.first for section in made.sections]

    assert firsts == sorted(set(firsts))
    assert not firsts or (firsts[0] == 1 and firsts[-1] <= len(made.slides))
    for slide in made.slides:
        for target in links(slide).values():
            kind = made.slides[target - 1].layout
            assert kind is Layout.SECTION if slide.layout.value.startswith("agenda") else "agenda" in kind.value


def test_progress_stands_behind_the_sections_name(tmp_path: Path) -> None:
    """2/3 in a run of its own, furniture; on every slide in a section, and on no other."""
    made = deck(tmp_path, speech(3))
    place = 0
    for slide in made.slides:
        place += slide.layout is Layout.SECTION
        crumbs = [fill for fill in slide.fills if fill.slot == "crumb"]
        if slide.layout in (Layout.POINTS, Layout.STATEMENT) and place:
            *name, behind = crumbs[0].paragraphs[0].runs
            assert (
                "".join(run.text.words for run in name)
                == f"{'一二三'[place - 1]}、扎实做好第{'一二三'[place - 1]}项工作"
            )
            assert (behind.text.words, behind.text.line) == (f"　{place}/3", 0)
        else:
            assert not crumbs


def test_a_lone_section_counts_nothing(tmp_path: Path) -> None:
    made = deck(tmp_path, speech(1))

    assert {words(slide, "crumb") for slide in made.slides} <= {"", "一、扎实做好第一项工作"}
    assert any(words(slide, "crumb") for slide in made.slides)


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        ("以更高的站位谋划全局、以更实的举措推动落实、以更严的标准检验成效", "一、以更高的站位谋划全局　1/2"),
        ("以更高的站位和更宽的视野谋划推动全市经济社会高质量发展各项重点工作", "1/2"),
        ("从“为什么学”中校准思想之标，切实增强开展主题教育的政治自觉和行动自觉", "一、从“为什么学”中校准思想之标　1/2"),
        ("补齐短板，强化支撑", "一、补齐短板，强化支撑　1/2"),
        ("清醒看到差距和不足，用更大的力气补上历史欠账", "一、清醒看到差距和不足　1/2"),
        (
            "对照兄弟单位，看看我们这两年到底慢在哪里、差在哪里、丢分丢在哪里",
            "一、对照兄弟单位，看看我们这两年到底慢在哪里　1/2",
        ),
        ("从今天起，一条街一条街地走，一户人家一户人家地问、地记", "一、从今天起，一条街一条街地走　1/2"),
    ],
)
def test_long_names_are_shortened_at_a_mark_or_left_out(heading: str, shown: str, tmp_path: Path) -> None:
    made = deck(tmp_path, speech(2, heading))

    assert shown in {words(slide, "crumb") for slide in made.slides}


def test_a_line_of_confidentiality_takes_the_middle(tmp_path: Path) -> None:
    """On every slide but the ends; the section's name stands behind the unit's, still leading back."""
    made = deck(tmp_path, speech(2), Unit("市水务局", confidential=CONFIDENTIAL))
    first, *middle, last = made.slides

    assert not words(first, "confidential") + words(last, "confidential")
    place = 0
    for slide in middle:
        place += slide.layout is Layout.SECTION
        name = f" · {'一二'[place - 1]}、扎实做好第{'一二'[place - 1]}项工作　{place}/2" if place else ""
        if slide.layout is Layout.SECTION:
            name = ""

        assert words(slide, "confidential") == CONFIDENTIAL
        assert not words(slide, "crumb")
        assert words(slide, "footer") == "市水务局" + name
        assert ("footer" in links(slide)) == bool(name)


def test_the_last_slide_says_who_and_when(tmp_path: Path) -> None:
    """The unit and the date in one line; a date that the speech itself states comes from there."""
    made = deck(tmp_path, speech(2), Unit("市水务局", date="2026年3月23日"))
    own = deck(
        tmp_path, "讲话\n（2025年1月2日）\n" + speech(2).partition("\n")[2], Unit("市水务局", date="2026年3月23日")
    )
    alone = deck(tmp_path, speech(2), Unit("市水务局"))

    assert words(made.slides[-1], "unit") == "市水务局　2026年3月23日"
    assert words(own.slides[-1], "unit") == "市水务局　2025年1月2日"
    assert words(alone.slides[-1], "unit") == "市水务局"
    assert [len(fill.paragraphs) for fill in made.slides[-1].fills if fill.slot == "unit"] == [1]


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_every_slide_with_words_to_say_tells_how_long(seed: str, theme: str) -> None:
    """Furniture in one form, on exactly the slides that something is said to; the minutes grow to those of the whole."""
    made, _ = planned(seed, theme)
    told = [slide.pace.words for slide in made.slides if slide.pace]

    assert all(PACE.fullmatch(words_) for words_ in told), told
    assert all(slide.pace.line == 0 for slide in made.slides)
    assert all(slide.notes for slide in made.slides if slide.pace)
    minutes = [int(found[1]) for words_ in told if (found := re.search(r"累计(\d+)分", words_))]
    assert minutes == sorted(minutes)
    assert made.minutes == max(1, *minutes[-1:] or [1])


def test_what_nobody_reads_out_takes_no_time(tmp_path: Path) -> None:
    """The title block, the signature and attachments are in the notes, and count nothing."""
    said = speech(2)
    more = (
        said.replace("同志们：", "市水务局局长　张三\n（2026年3月23日）\n\n同志们：", 1)
        + "\n附件：\n1. "
        + "很长的清单" * 200
    )
    plain, longer = deck(tmp_path, said), deck(tmp_path, more)

    assert [slide.pace.words for slide in plain.slides] == [slide.pace.words for slide in longer.slides]
    assert sum(len(p.words) for p in longer.slides[-1].notes) > 1000


def test_the_rate_is_a_persons_choice(tmp_path: Path) -> None:
    """Half the rate, twice the time; 0 tells nothing."""
    words_ = speech(2, "抓" * 20).replace("这是重中之重", "这是重中之重" * 60)
    usual, slow, none = (deck(tmp_path, words_, rate=rate) for rate in (160, 80, 0))
    count = spoken(words_) - spoken("在工作会议上的讲话")

    assert usual.minutes == round(count / 160)
    assert slow.minutes == round(count / 80)
    assert none.minutes == 0
    assert not any(slide.pace for slide in none.slides)


def test_footers_are_only_where_the_look_has_them(tmp_path: Path) -> None:
    made = deck(tmp_path, speech(2))

    assert [bool(words(slide, "footer")) for slide in made.slides] == [False, *[True] * (len(made.slides) - 2), False]


LED = """在全市节水会议上的讲话
同志们：
今天我讲两点。
一、算清账
第二批工作时间紧、任务重、要求高，各级要抓紧安排。
（一）摸清家底，做到每一方水心中有数
要把家底摸清，水库有多少水、渠道有多少漏、地下水还能用多少年，都要有一本账，月月更新，年年公布。要请专家一起算，算细算实。对算不清的，先停下来再算一遍；对算错了的，当面改过来；对算了不用的，要说清楚为什么。年底以前，每个乡镇都要拿出自己的水账，在村里张榜公布，让群众看得见、看得懂。
（二）盯住大户，做到每一户手上有招
要把大户盯住，用水超过计划的，先提醒，再约谈，最后停水，一户一户落实到人，不留死角，不讲情面。要请群众一起看，看紧看住。对带头节水的，给荣誉、给奖励；对明知故犯的，上名单、上电视；对屡教不改的，该罚的罚、该关的关。水利局每个季度通报一次，名单在政府网站上公布，谁也不许打招呼。
二、管住水
要把龙头拧紧。
"""


def test_points_at_a_glance_are_titled_by_what_leads_up_to_them(tmp_path: Path) -> None:
    """Their headline stands on the divider and at the foot already."""
    made = deck(tmp_path, LED)
    titles = [slide.title for slide in made.slides]

    assert "第二批工作时间紧、任务重、要求高，各级要抓紧安排" in titles
    assert not any(title.startswith("一、算清账") for title in titles)


def test_what_is_said_of_all_items_ends_them(tmp_path: Path) -> None:
    """Whatever each of them says."""
    problems = (
        "在全院大会上的讲话\n同志们：\n今天我讲两点。\n一、看清问题\n问题要讲透。一是运行压力大，全年业务收入14.3亿元，支出14.52亿元；二是质量安全有漏洞，全年上报不良事件412例；"
        "三是服务细节跟不上，热线转办投诉231件。这些问题，根子在管理，责任首先在我。\n二、抓紧整改\n要一件一件改到位。\n"
    )
    made = deck(tmp_path, problems)

    assert "这些问题，根子在管理，责任首先在我" in [words(slide, "tail") for slide in made.slides]
