"""The full-text handout: what is a headline in it, what a paragraph, what a signature."""

from pathlib import Path

import pytest

from builder.build import plan
from builder.model.deck import Role
from builder.model.handout import Block, Style
from builder.model.recipe import Recipe
from builder.plan.pages import Measure
from tests.samples import SHELVES, look_of

SPEECH = """在会上的讲话
同志们：
今天讲两点意见。
一、认清形势
隐患就在身边。
（一）老问题没有根除
（二）新风险正在聚集
二、压实责任
（一）要抓党政，谁主管谁负责。
（二）要抓企业，谁生产谁负责。
（三）抓督查。一月一调度。
谢谢大家！
市安全生产委员会
2026年1月9日
"""


@pytest.fixture
def blocks(tmp_path: Path) -> dict[str, Block]:
    """The paragraphs of the handout, by their words."""
    path = tmp_path / "a.txt"
    path.write_text(SPEECH, encoding="utf-8")
    made = plan(Recipe(str(path), make=("speech_text",)), SHELVES)[0].handouts[0].blocks
    return {"".join(run.text.words for run in b.runs): b for b in made if isinstance(b, Block)}


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("一、认清形势", Style.HEADING_1),
        ("（一）老问题没有根除", Style.HEADING_2),
        ("（一）要抓党政，谁主管谁负责。", Style.BODY),
        ("（三）抓督查。一月一调度。", Style.BODY),
        ("市安全生产委员会", Style.SIGNATURE),
        ("2026年1月9日", Style.SIGNATURE),
    ],
)
def test_styles(words: str, style: Style, blocks: dict[str, Block]) -> None:
    """A whole sentence with nothing below it is a paragraph, so that no chain of headlines leaves half a page empty."""
    found = blocks[words].style

    assert {Style.BODY_HELD: Style.BODY}.get(found, found) is style


def test_only_headlines_that_run_in_stand_out(blocks: dict[str, Block]) -> None:
    assert {run.role for run in blocks["（一）要抓党政，谁主管谁负责。"].runs} == {Role.PLAIN}
    assert [run.role for run in blocks["（三）抓督查。一月一调度。"].runs][-2:] == [Role.ACCENT, Role.PLAIN]


@pytest.mark.parametrize("sign", [".", "．", "、"])
def test_attachments_stand_below_each_other(sign: str, tmp_path: Path) -> None:
    """Those behind the first as far in as its number, in every look; one alone, and others than a list, as they are."""
    path = tmp_path / "a.txt"
    listed = f"附件：1{sign}工作要点\n2{sign}评分细则\n"
    path.write_text(f"在会上的讲话\n同志们：\n今天讲一件事。\n谢谢大家！\n\n{listed}", encoding="utf-8")
    for kind in ("speech_text", "reading_copy"):
        blocks = plan(Recipe(str(path), make=(kind,)), SHELVES)[0].handouts[0].blocks

        assert [block.style for block in blocks[-2:]] == [Style.BODY_HELD, Style.ATTACHED]
    looks = [Measure(*look_of("base", look)[0].styles["attached"]) for look in ("speech_text", "official")]
    assert [look.left + look.indent for look in looks] == [5, 2]
