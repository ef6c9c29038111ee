"""Sections of a few sentences have no dividers; short points that surely show something have slides of their own; no line above points breaks off."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import plan
from builder.model.deck import Deck, Layout
from builder.model.recipe import Recipe
from tests.samples import SHELVES

TALE = """在开学典礼上的讲话
同学们：
我想讲三个故事。
第一个故事，关于坚持。高二（3）班的马晓东同学，家在三十里外的山村。他每天五点起床，读完了十七本书。
第二个故事，关于善良。初三毕业生林小雨看到一位老人摔倒，她撑着伞一直等到救护车来。换了谁，都会这么做的。
第三个故事，关于失败。社团准备了整整一年，机器停在离终点一米的地方。我们回去把线焊死，明年再来。
祝大家学习进步！
"""
TASKS = """在安全工作会议上的讲话
同志们：
今天布置两项工作。
一、排查隐患
从现在起，利用三个月时间，在全市开展拉网式大排查大整治，把所有隐患一个一个找出来，不留任何死角和盲区。
一要全面排查。按照全覆盖的要求逐一过筛子，不漏一处。4月30日前，各单位完成自查；5月31日前，督查组完成检查；7月15日前，隐患全部清零。
二要强化执法。不要当老好人，今天放过一个隐患，明天就可能要人的命。要敢于亮剑，该停的停、该罚的罚、该关的关、该抓的抓，决不手软。
二、压实责任
要坚持管行业必须管安全、管业务必须管安全、管生产经营必须管安全。
"""


def deck(words: str, folder: Path) -> Deck:
    """The deck of a speech."""
    speech = folder / "speech.txt"
    speech.write_text(words, "utf-8")
    return plan(Recipe(str(speech), theme="base"), SHELVES)[0].decks[0]


def test_three_tales_have_no_dividers_and_bear_their_names(tmp_path: Path) -> None:
    made = deck(TALE, tmp_path)

    assert Layout.SECTION not in [slide.layout for slide in made.slides]
    assert {"关于坚持", "关于善良", "关于失败"} <= {slide.title for slide in made.slides}
    notes = "".join(note.words for slide in made.slides for note in slide.notes)
    assert all(notes.count(name) == 1 for name in ("关于坚持", "关于善良", "关于失败"))


@pytest.mark.parametrize("title", ["全面排查", "强化执法"])
def test_short_points_that_show_something_have_slides(title: str, tmp_path: Path) -> None:
    assert title in [slide.title for slide in deck(TASKS, tmp_path).slides]


def test_no_line_above_points_breaks_off(tmp_path: Path) -> None:
    shown = [
        paragraph.words
        for slide in deck(TASKS, tmp_path).slides
        for fill in slide.fills
        for paragraph in getattr(fill, "paragraphs", ())
    ]

    begun = [words for words in shown if words.startswith("从现在起")]
    assert all("开展拉网式大排查" in words for words in begun)
