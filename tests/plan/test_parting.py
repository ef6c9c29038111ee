"""The last slide: what is called for, large or below a motto; never thanks, pardons, or that the speech is over."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.parting import parting
from builder.zh.calls import motto, takes_leave
from tests.plan.tables import BREAKER
from tests.samples import theme_of

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)
CLOSINGS = {
    "what runs parallel behind the call is rather parted late": (
        "让我们不负病人的性命相托，不负前辈的筚路蓝缕，不负自己穿上白大褂那天的誓言，以实实在在的成绩迎接院庆！",
        "让我们不负病人的性命相托，不负前辈的筚路蓝缕",
        "不负自己穿上白大褂那天的誓言，以实实在在的成绩迎接院庆！",
    ),
    "what is wished for, rather than what comes next": (
        "同学们，再过一会儿，钟声就要敲响了。愿樟树荫里，有你们的读书声；愿许多年以后，你们眼里依然有光。祝福你们，谢谢大家！",
        "愿樟树荫里，有你们的读书声；愿许多年以后，你们眼里依然有光",
        "",
    ),
    "what stands ahead of the call is no title": (
        "同志们，再过18天就是国庆。检修工人家里也有老小。希望大家今晚就回岗位上去，把每一台机组再看一遍。",
        "希望大家今晚就回岗位上去，把每一台机组再看一遍",
        "",
    ),
    "a motto above the call": (
        "同志们，滴水能把石头穿透，绳锯能把木头锯断。今年还剩三个月。让我们把剩下的活干完，把欠下的账还清！",
        "滴水能把石头穿透，绳锯能把木头锯断",
        "让我们把剩下的活干完，把欠下的账还清！",
    ),
    "a quotation with its source above the call": (
        "古人说：“不积跬步，无以至千里。”愿我们每一名护士，都把小事做到极致。",
        "古人说：“不积跬步，无以至千里。”",
        "愿我们每一名护士，都把小事做到极致",
    ),
    "a long call opens large and goes on below": (
        "任务已经明确。让我们在区委的坚强领导下，拿出开山修路的劲头，一件一件抓落实，一天一天往前赶，把老区的山山水水建设得更加富饶、更加美丽！",
        "让我们在区委的坚强领导下，拿出开山修路的劲头",
        "一件一件抓落实，一天一天往前赶，把老区的山山水水建设得更加富饶、更加美丽！",
    ),
    "what runs parallel stays together": (
        "让我们珍惜这份信任，把每一台手术做精，把每一份病历写实，把每一句解释讲透，向全市人民交出一份合格的答卷！",
        "让我们珍惜这份信任",
        "把每一台手术做精，把每一份病历写实，把每一句解释讲透，向全市人民交出一份合格的答卷！",
    ),
    "a question is not parted from what asks it": (
        "从今天下午第一个窗口开始，请大家都想一想：换了是我来办事，我愿不愿意再跑这一趟？",
        "从今天下午第一个窗口开始，请大家都想一想：换了是我来办事，我愿不愿意再跑这一趟？",
        "",
    ),
    "not that the speech is over": (
        "我们决心把整改一抓到底，不获全胜决不收兵。我的发言完了，不妥之处，请批评指正。谢谢大家！",
        "我们决心把整改一抓到底，不获全胜决不收兵",
        "",
    ),
    "rather what calls than what wishes": (
        "让我们一起把图书角办下去。最后，祝愿同学们身体健康、学习进步！",
        "让我们一起把图书角办下去",
        "",
    ),
}


@pytest.mark.parametrize(("said", "heading", "below"), CLOSINGS.values(), ids=CLOSINGS)
def test_what_the_last_slide_says(said: str, heading: str, below: str) -> None:
    made = parting((Text(said, 9),), KIT)

    assert made.titles[0].words == heading
    assert "".join(p.words for fill in made.fills for p in fill.paragraphs) == below


def test_a_call_ahead_of_bare_thanks() -> None:
    """It stands on the last slide; the notes hold what is said there."""
    made = parting((Text("谢谢大家！", 5),), KIT, Text("馆里晚上也开门。愿这里灯火常明，愿邻里常来常往。", 4))

    assert made.titles[0].words == "愿这里灯火常明，愿邻里常来常往"
    assert [note.words for note in made.notes] == ["谢谢大家！"]


@pytest.mark.parametrize(("words", "expected"), [
    ("我的汇报完了，请各位代表予以审议", True), ("不妥之处，请批评指正", True), ("谢谢大家！", True), ("散会！", True),
    ("希望大家散会就动手、回去就见效", False), ("散会以后，请大家到车间走一走", False),
])  # fmt: skip
def test_what_takes_leave(words: str, *, expected: bool) -> None:
    assert takes_leave(words) is expected


@pytest.mark.parametrize(("words", "expected"), [
    ("春天播下的是种子，秋天收获的是粮食", True), ("质量没有捷径，更没有终点", True), ("再过12天就是春节，再过60天就是春耕", False),
    ("工友们离乡背井，图的是工钱，盼的是一家人团团圆圆", False), ("我们还能等吗？", False),
])  # fmt: skip
def test_what_is_a_motto(words: str, *, expected: bool) -> None:
    assert motto(words) is expected
