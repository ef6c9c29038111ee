"""What is said ahead of the first section: what it is for, large; greetings and reports on the meeting have no slide."""

from __future__ import annotations

import pytest

from builder.build import plan
from builder.model.deck import Deck
from builder.model.outline import Point
from builder.model.recipe import Recipe
from builder.model.text import NOTHING, Text
from builder.plan.deck import counted_on
from builder.value import replace
from tests.samples import SHELVES

SECTIONS = "一、算清账\n要把家底摸清。\n二、管住水\n要把龙头拧紧。\n三、讲实效\n要把成效晒出来。\n"
HEAD = "在全市节水会议上的讲话\n同志们：\n"


def deck(tmp_path, lead: str) -> Deck:  # type: ignore[no-untyped-def]
    """The deck of a speech that opens with `lead`."""
    return whole(tmp_path, HEAD + lead + "\n" + SECTIONS)


def whole(tmp_path, text: str) -> Deck:  # type: ignore[no-untyped-def]
    """The deck of the speech `text`."""
    file = tmp_path / "speech.txt"
    file.write_text(text, encoding="utf-8")
    return plan(Recipe(str(file), "base"), SHELVES)[0].decks[0]


def spoken(made: Deck, slide: int) -> str:
    """The notes of a slide."""
    return "".join(paragraph.words for paragraph in made.slides[slide].notes)


@pytest.mark.parametrize(
    ("lead", "claim"),
    [
        (
            "今天我们召开这次会议，主要任务是贯彻落实全省节水工作电视电话会议精神，总结上半年工作。下面我讲三点意见。",
            "主要任务是贯彻落实全省节水工作电视电话会议精神",
        ),
        (
            "大家下午好！今天在这里表彰节水先进单位，我代表市政府，向受到表彰的单位表示热烈的祝贺！",
            "向受到表彰的单位表示热烈的祝贺！",
        ),
    ],
)
def test_what_the_speech_is_for_stands_large(tmp_path, lead: str, claim: str) -> None:  # type: ignore[no-untyped-def]
    made = deck(tmp_path, lead)

    assert made.slides[1].layout.value == "statement"
    assert made.slides[1].title == claim
    assert spoken(made, 1) == lead


@pytest.mark.parametrize(
    "lead",
    [
        "大家晚上好啊！吃了晚饭没有？我这个人不会念稿子，就想到哪里讲到哪里。",
        "刚才几位同志作了发言，讲得很好，我完全赞成。我再讲三个问题。",
        "根据会议安排，我代表区政府通报情况。书记稍后还要作重要讲话，请大家一并抓好落实。",
    ],
)
def test_what_only_greets_is_said_over_the_cover(tmp_path, lead: str) -> None:  # type: ignore[no-untyped-def]
    made = deck(tmp_path, lead)

    assert [slide.layout.value for slide in made.slides[:2]] == ["cover", "agenda_3"]
    assert spoken(made, 0).endswith(lead)


def test_what_was_done_on_the_day_is_said_over_the_cover(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """However long the speaker tells of it."""
    lead = (
        "今天早上六点半，大家从县城坐车出来，一路看了四个村、七个点，走了不少泥巴路，也喝了老乡家里的茶。"
        "在杨柳坝，老支书带着我们爬到坡顶，指着下面的田说了很久，车上的同志都在本子上记。"
        "在上寨村，我们看了茅厕，又看了塘边，洗衣服的大嫂同我们说笑。"
        "到毛田村的时候太阳已经很大了，有的同志帽子也没有带，站在晒坪上晒得脸通红，一个也没有走开。"
        "最后把会场放在桐坪村的院坝里，凳子是从群众家里借来的，坐得不舒服，大家多担待一点。"
        "刚才，三个村的支部书记介绍了经验，都是土话，没有一句套话。我看很多人在车上就坐不住了，说明在想事情，请大家照着抓。"
    )
    made = deck(tmp_path, lead)

    assert [slide.layout.value for slide in made.slides[:2]] == ["cover", "agenda_3"]
    assert spoken(made, 0).endswith(lead)


def test_what_the_closing_counts_up_has_a_slide(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """Ahead of the last words; a closing that counts nothing up is one slide as ever."""
    text = (
        "在全镇工作会议上的讲话\n\n同志们：\n今天我讲两点。\n一、抓春耕\n种子化肥要备足，农机要检修好。\n二、抓防火\n林区路口要有人守，坟山要有人巡。\n"
        "最后我同大家算四笔账：算政治账，一失足成千古恨；算经济账，一贪毁一生；算家庭账，一人错全家痛；算自由账，一步错步步难。\n"
        "让我们把账算清，把路走稳。谢谢大家！\n"
    )
    slides = whole(tmp_path, text).slides

    assert [slide.title for slide in slides[-2:]] == ["最后我同大家算四笔账", "让我们把账算清，把路走稳"]


def test_sections_that_run_on_stand_side_by_side(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """A paragraph of three hopes is one slide, not a divider for each; what stands behind it has its own."""
    text = (
        "在开工仪式上的讲话\n\n同志们：\n图纸画得再漂亮，不如地上立起一根桩。借此机会，提三点希望：一要争分夺秒抢进度，倒排工期、挂图作战；"
        "二要精益求精保质量，把每一根钢筋当成良心工程；三要警钟长鸣守安全，谁违章就停谁的工。\n"
        "有关部门要当好店小二，决不让项目等手续。\n谢谢大家！\n"
    )
    slides = whole(tmp_path, text).slides
    kinds = [slide.layout.value for slide in slides]

    assert "提三点希望" in [slide.title for slide in slides]
    assert "section" not in kinds
    assert "cards_3" in kinds
    said = [note.words for slide in slides for note in slide.notes if not note.words.startswith("〔")]
    assert sum("三要警钟长鸣守安全" in words for words in said) == 1


def test_sections_that_begin_to_count_anew_are_counted_on() -> None:
    words = Text("一、怎么看", 1)
    point = Point("一", 1, words.cut(0, 2), words.cut(2, 5), NOTHING, words.cut(2, 5))
    sections = tuple(replace(point, number=n) for n in (1, 2, 3, 1, 2))

    assert [section.number for section in counted_on(sections)] == [1, 2, 3, 4, 5]
    assert counted_on(sections[:3]) == sections[:3]


def test_what_something_is_and_is_not_has_a_slide_ahead_of_the_sections(tmp_path) -> None:  # type: ignore[no-untyped-def]
    made = deck(
        tmp_path,
        "大家下午好。节水不是哪一个部门的“独角戏”，而是全市上下的“大合唱”。有的同志觉得水是取之不尽的，这个想法要改。下面我讲三点意见。",
    )

    assert made.slides[1].layout.value.startswith("turn")


def test_what_the_speaker_did_is_said_over_the_cover_however_many_figures_it_has(tmp_path) -> None:  # type: ignore[no-untyped-def]
    lead = (
        "今天把大家请来，是想一起算一算水账。去年暑假，我用了三周时间，走了14个乡镇、9座水库，和120多位乡亲面对面交流。"
        "有一位老支书对我说，他不怕天旱，怕的是渠修好了，没有人管。这句话我记了很久。回来以后，我一直在想这件事，也同很多同志谈过这件事。"
        "大家的看法是一致的，都觉得这件事不能再拖下去了。请大家也想一想这件事。"
    )
    made = deck(tmp_path, lead)

    assert [slide.layout.value for slide in made.slides[:2]] == ["cover", "agenda_3"]


def test_stories_ahead_of_three_wishes_are_no_opening(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """What fills two fifths of a speech has its slides; wishes of a few sentences each need no dividers."""
    tale = (
        "第一个故事的主人公叫小禾，三年前坐在你们现在的位置上。他入学成绩排在全年级第九百零四名，第一次测验只考了41分。"
        "可是第二天早上六点，他还是出现在教室里。整整三年，他用掉了217支笔芯，一支也没舍得扔。他说，人可以慢一点，但是不能停下来，停下来就再也不想走了。今年夏天，他被一所农业大学录取，专业是种子科学，他想让家乡的山坡上长出更好的稻子。\n"
        "第二个故事的主人公大家都叫她“伞姑娘”。高一那年下大雨，她用自己的压岁钱买了二十把伞，放在楼梯口，请同学们用完归还。"
        "三年过去，伞没有变少，反而变成了六十三把。毕业那天，她把纸条换成了新的，请后来的同学接着撑下去。那些伞现在还在楼梯口，下雨天，你们可以去看看。一个人为了远方而拼命生长，一个人为了旁人而撑开一把伞，他们都把日子过成了自己的诗。希望你们也一样，把每一天过得踏踏实实、有滋有味。才华也许分先后，志气从来不分高低，只要肯迈步，路就在脚下。\n"
    )
    wishes = (
        "第一，愿你们做一个有好奇心的人。分数当然重要，但比分数更重要的，是你还愿不愿意问一声为什么。图书馆全天开放。\n"
        "第二，愿你们做一个经得起摔打的人。累了可以歇一歇，但不要停在原地；哭了可以靠一靠，但不要忘了赶路。\n"
        "第三，愿你们做一个心里装着别人的人。对阿姨说一声谢谢，轻轻带上宿舍的门，都是很小的事。\n"
    )
    made = whole(tmp_path, "在新生开学典礼上的讲话\n同学们：\n" + tale + wishes)
    kinds = [slide.layout.value for slide in made.slides]

    told = [spoken(made, n) for n in range(1, kinds.index("agenda_3"))]

    assert "第一个故事的主人公叫小禾" in told[0]
    assert "伞姑娘" in "".join(told)
    assert "section" not in kinds
