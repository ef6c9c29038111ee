"""Words that are told without marks: on a slide as a quotation with whoever said them, beside what else is told; not where they ask for many things."""

from __future__ import annotations

from builder.model.deck import Layout
from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.prose import prose
from tests.plan.tables import BREAKER
from tests.samples import theme_of

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)


def slides(words: str, title: str = "") -> list[Draft]:
    """The slides of a paragraph."""
    return prose((Text(words, 3),), (Text(title, 2),) if title else (), (), KIT)


def shown(draft: Draft, slot: str) -> str:
    """The words in a slot of a slide."""
    return "".join(paragraph.words for fill in draft.fills if fill.slot == slot for paragraph in fill.paragraphs)


def test_words_that_are_told_stand_as_a_quotation_with_whoever_said_them() -> None:
    (slide,) = slides("习近平总书记曾指出，调查研究是谋事之基，是成事之道。")

    assert slide.layout is Layout.QUOTE
    assert shown(slide, "words") == "调查研究是谋事之基，是成事之道"
    assert shown(slide, "source") == "习近平总书记曾指出"


def test_in_a_tale_whoever_is_told_of_has_said_them() -> None:
    (slide,) = slides("首任院长陈伯年带着大家用门板搭手术台。他常说，医院可以简陋，医德不能简陋。")

    assert shown(slide, "words") == "医院可以简陋，医德不能简陋"
    assert shown(slide, "source") == "首任院长陈伯年"


def test_many_things_asked_for_stay_side_by_side() -> None:
    (slide,) = slides("总书记强调，要更加注重理论武装、更加注重分类指导、更加注重强基固本、更加注重统筹协调。")

    assert slide.layout is Layout.TILES_4


def test_sayings_of_neighbouring_sentences_share_a_slide() -> None:
    (slide,) = slides("老子讲，慎终如始，则无败事。俗话说得好，千里之堤，溃于蚁穴。小洞不补，大洞吃苦，历来如此。")

    assert "老子讲" in slide.fills[0].paragraphs[1].words
    assert [fill.paragraphs[0].words for fill in slide.fills[:2]] == ["慎终如始，则无败事", "千里之堤，溃于蚁穴"]


def test_what_else_is_told_stands_beside_them() -> None:
    (slide,) = slides(
        "焦裕禄同志常说，吃别人嚼过的馍没有味道。干部离群众远一寸，群众的心就离我们远一尺。每名党员每年下基层不少于30天，联系2户困难群众。",
        "始终在服务中显情怀",
    )

    assert slide.layout is Layout.CITED_2
    assert shown(slide, "words") == "吃别人嚼过的馍没有味道"


TALE = "桥东社区网格员王小梅，管着三百二十户。那天她巡楼，发现四楼的李大爷两天没有出门。她常说：“门敲勤一点，心就近一点，事就少一点。”"


def test_words_belong_to_whom_the_tale_is_of() -> None:
    """Not to whom she met; and the tale is titled by her."""
    (slide, *_) = slides(TALE)

    assert slide.titles[0].words == "桥东社区网格员王小梅"
    assert any("王小梅" in p.words for fill in slide.fills if fill.slot == "source" for p in fill.paragraphs)


def test_a_headline_stays_above_a_tale() -> None:
    assert slides(TALE, "把门敲开")[0].titles[0].words == "把门敲开"


def test_whose_words_they_are_may_stand_behind_them() -> None:
    """In the same sentence or the next; that is no claim, then, nor a title above them."""
    words = (
        "“人而无信，不知其可也”，《论语》里的这句话，对政府同样适用。全区尚有未兑现的奖补资金2870万元，涉及企业39家。"
    )
    (slide, *_) = slides(words, "政策兑现要更快")
    assert (shown(slide, "words"), shown(slide, "source")) == ("“人而无信，不知其可也”", "《论语》")
    assert not any("这句话" in p.words for fill in slide.fills for p in fill.paragraphs)

    (slide, *_) = slides(
        "“人命至重，有贵千金，一方济之，德逾于此。”孙思邈在《千金方》序里写下的这句话，今天就挂在大厅的墙上。",
        "不忘初心",
    )
    assert shown(slide, "source") == "孙思邈在《千金方》序"


def test_who_said_it_is_no_title() -> None:
    words = "孟子说：“老吾老，以及人之老；幼吾幼，以及人之幼。”这话落到每天，其实很小：小到打饭时说一声谢谢，小到晚归时轻轻带上门，小到雨天让出半把伞。"
    (slide,) = slides(words)

    assert slide.titles[0].words != "孟子说"
    assert shown(slide, "source") == "孟子说"


def test_a_saying_of_nobody_stands_above_what_it_leads_to() -> None:
    """It has no slide of its own where the rest of the paragraph surely has one."""
    words = (
        "“宁可千日不松无事，不可一日不防酿灾。”水利部门要对全市316座水库再过一遍筛子，病险水库一律空库度汛；"
        "住建部门要对主城区27处易涝点逐个会诊，5月20日前完成管网清淤；林业部门要清理穿林输电线路，4月15日前完成树障清除。"
    )
    (slide,) = slides(words, "要把隐患排查在前")

    assert slide.layout is not Layout.QUOTE
    assert shown(slide, "lead") == "“宁可千日不松无事，不可一日不防酿灾。”"


def test_who_says_something_titles_it_without_the_verb() -> None:
    (slide,) = slides("张桂梅校长说过：“只要还有一口气，我就要站在讲台上。”")

    assert slide.titles[0].words == "张桂梅校长"
