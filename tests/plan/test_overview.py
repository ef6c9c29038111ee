"""Days in order ahead of what the sentence of one of them shows: an overview, and each sentence once in the notes."""

from __future__ import annotations

from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.draft import family, joined
from builder.plan.prose import prose
from tests.plan.tables import BREAKER
from tests.samples import theme_of

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)
SAID = (
    "这次活动是一次重要部署。活动开展以来，各级高度重视、精心谋划部署。"
    "在8月底召开的会议上，领导充分肯定了第一批成果，强调要更加注重理论武装、更加注重分类指导、更加注重强基固本、更加注重统筹协调、更加注重领导指导，"
    "特别是要解决实际问题。9月5日，我们召开了总结会议，对下一步工作作出全面部署。"
)


def test_days_stand_ahead_of_what_one_of_them_asks_for() -> None:
    days, asked = prose((Text(SAID, 3),), (), (), KIT)

    assert (family(days.layout), family(asked.layout)) == ("timeline", "tiles")
    assert [fill.paragraphs[0].words for fill in days.fills if fill.slot.startswith("date")] == [
        "活动开展以来",
        "8月底",
        "9月5日",
    ]


def test_each_sentence_stands_once_in_the_notes_in_order() -> None:
    slides = prose((Text(SAID, 3),), (), (), KIT)

    assert "".join(joined(paragraph).words for slide in slides for paragraph in slide.notes) == SAID


def test_no_day_titles_the_others() -> None:
    (days,) = prose(
        (
            Text(
                "三月份，我们关停了旧产线。四月份，新产品下线。八月份，工厂三天恢复生产。这一步一步都是大家用汗水走出来的。",
                3,
            ),
        ),
        (),
        (),
        KIT,
    )

    assert days.titles[0].words == "这一步一步都是大家用汗水走出来的"
