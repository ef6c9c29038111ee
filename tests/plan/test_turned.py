"""Headlines of two lines: no second line of a character or two."""

from pathlib import Path

import pytest

from builder.build import plan
from builder.model.deck import Role
from builder.model.handout import Block, Style
from builder.model.recipe import Recipe
from tests.samples import SHELVES

TURNS = {
    "一、敬畏生命，质量安全是医院的“命根子”": "一、敬畏生命，质量安全是医院的/“命根子”",
    "一、从现实的检视看，立场一偏，政绩必然变形": "一、从现实的检视看，立场一偏，/政绩必然变形",
    "一、最后向远看，我们要成为一家什么样的企业": "一、最后向远看，我们要成为一家/什么样的企业",
    "一、认清形势": "一、认清形势",
    "一、看清水情家底、认清节水之要，真正把节约用水摆到关系全市长远发展的位置上来抓": "一、看清水情家底、认清节水之要，真正把节约用水摆到关系全市长远发展的位置上来抓",
}
"""A headline of the reading copy, and its lines where they are chosen; a short one, and one that fills two lines, flow."""


def lines_of(words: str, folder: Path, **keys: object) -> tuple[str, bool]:
    """The headline as it is drawn, and whether its words are still those of the draft."""
    path = folder / "a.txt"
    path.write_text(
        f"在会上的讲话\n同志们：\n今天讲两点。\n{words}\n好，很好。\n二、压实责任\n好，很好。\n", encoding="utf-8"
    )
    blocks = plan(Recipe(str(path), **keys), SHELVES)[0].handouts[0].blocks
    head = next(b for b in blocks if isinstance(b, Block) and b.style is Style.HEADING_1)
    drawn = "".join("/" if run.role is Role.BREAK else run.text.words for run in head.runs)
    return drawn, "".join(run.text.words for run in head.runs if run.text.line) == words


@pytest.mark.parametrize(("words", "drawn"), TURNS.items())
def test_no_second_line_of_a_character_or_two(words: str, drawn: str, tmp_path: Path) -> None:
    assert lines_of(words, tmp_path, make=("reading_copy",)) == (drawn, True)


def test_the_speech_text_too_but_not_as_the_norm_fills_lines(tmp_path: Path) -> None:
    words = "一、以最坚决的态度营造新时代风清气正的党内政治生态环境"
    turned = lines_of(words, tmp_path, make=("speech_text",))[0]

    assert len(turned.partition("/")[2]) >= 4
    assert lines_of(words, tmp_path, make=("speech_text",), preset="公文版式") == (words, True)
