"""What a section says behind the last of its points has slides of its own, behind theirs."""

from __future__ import annotations

from pathlib import Path

from builder.build import plan
from builder.model.recipe import Recipe
from tests.samples import SHELVES

POINT = (
    "按照年初的部署，各部门分头推进，全年完成投资八十七亿元，比上年增长一成，进度居全市前列。机器真正转起来了，工人有活干、有钱挣，企业信得过、留得住。"
    "有的项目从签约到封顶只用了七个月，创下全县纪录。群众看得见、摸得着，逢人就说今年变化大。明年还要接着干，把没有开工的项目一个一个盯到底，不留尾巴。"
)
DRAFT = f"""在全县总结会上的讲话
同志们：
今天总结全年的工作。
一、总结成绩
一是工业挑起了大梁。{POINT}
二是项目撑起了后劲。{POINT}
三是消费有了回暖。{POINT}
四是质量有所提升。{POINT}
成绩来得很不容易，是全县上下苦干实干的结果，也是企业家咬牙坚持的结果。
二、抓好落实
要压实责任，做到守土有责、守土负责、守土尽责。
"""


def test_what_is_said_of_all_points_stands_behind_them(tmp_path: Path) -> None:
    """Each point keeps its slides; the notes of what follows are no point's."""
    speech = tmp_path / "speech.txt"
    speech.write_text(DRAFT, "utf-8")
    decided, _ = plan(Recipe(str(speech), theme="base"), SHELVES)
    slides = [(slide.title, "".join(note.words for note in slide.notes)) for slide in decided.decks[0].slides]

    said = [n for n, (_, notes) in enumerate(slides) if "不容易" in notes]
    points = [n for n, (_, notes) in enumerate(slides) if "创下全县纪录" in notes]

    assert said == [max(points) + 1]
    assert [slides[n][0] for n in points] == ["工业挑起了大梁", "项目撑起了后劲", "消费有了回暖", "质量有所提升"]
