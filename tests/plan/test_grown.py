"""A remark on a title that a fill makes longer than its place, and on no other."""

from pathlib import Path

import pytest

from builder.build import plan
from builder.model.recipe import Fill, Recipe
from tests.samples import SHELVES

LONG = "云泽市河湖长制与水土保持综合管理服务中心"
DRAFT = "在**会上的讲话\n同志们：\n讲两点。\n一、认清**\n情况复杂。\n一是**要带头\n二是抓好××\n二、抓好落实\n好。\n谢谢大家！"


@pytest.mark.parametrize(
    ("fills", "expected"),
    [
        ((Fill("**", "动员部署", "在"),), []),
        ((Fill("**", "全市河湖长制工作暨水土保持目标责任考核推进", "在"),), [("title_grown", 1, "1", "2")]),
        ((Fill("**", "形势", "认清"),), []),
        ((Fill("**", LONG, "认清"),), [("title_grown", 4, "1", "2")]),
        ((Fill("**", LONG, before="要带头"),), []),
        ((Fill("**", LONG * 2, before="要带头"),), [("title_grown", 6, "1", "2")]),
        ((Fill("**", LONG * 4, before="要带头"),), [("title_too_long", 6)]),
        ((Fill("××", "落实", "抓好"), Fill("**", LONG * 2, before="要带头")), [("title_grown", 6, "1", "2")]),
    ],
)
def test_a_title_that_grew(fills: tuple[Fill, ...], expected: list[tuple[object, ...]], tmp_path: Path) -> None:
    """Cover, section and point, each measured in its own place."""
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    decided, _ = plan(Recipe(str(tmp_path / "a.txt"), fills=fills), SHELVES)

    found = [remark for remark in decided.remarks if remark.code.startswith("title_")]
    assert [(remark.code, remark.line, *remark.args[1:]) for remark in found] == expected


def test_a_long_fill_is_broken_between_words(tmp_path: Path) -> None:
    """Rather than cut: the cover says all of the title."""
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    meeting = "全市河湖长制工作暨水土保持目标责任考核推进"
    decided, _ = plan(Recipe(str(tmp_path / "a.txt"), fills=(Fill("**", meeting, "在"),)), SHELVES)

    assert decided.decks[0].slides[0].title == f"在{meeting}会上的讲话"
