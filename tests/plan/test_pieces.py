"""Pieces that stand for a sentence: no run of parallel clauses thinned, no consequence without its case."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.pieces import GIST, best_piece, gist

PIECES = {
    "a run stands whole, though a little longer": (
        "诉求合理的解决到位，诉求无理的思想教育到位，生活困难的帮扶救助到位，行为违法的依法处理到位。",
        "诉求合理的解决到位，诉求无理的思想教育到位，生活困难的帮扶救助到位，行为违法的依法处理到位",
    ),
    "what is done in a case comes with its case": (
        "逾期未化解的，包案领导要在区委常委会上说明情况。",
        "逾期未化解的，包案领导要在区委常委会上说明情况",
    ),
    "how many of those that were counted": (
        "今年抽查包案卷宗30份，有6份只有批示、没有过程，这里面也包括我分管领域的1份，我带头检讨。",
        "今年抽查包案卷宗30份，有6份只有批示、没有过程，这里面也包括我分管领域的1份",
    ),
    "what is aimed at may stay away": (
        "全年新招护士80名，夜班护士人均照看患者不超过10名，夜班补贴提高30%，让最辛苦的岗位得到最实在的关心。",
        "夜班护士人均照看患者不超过10名，夜班补贴提高30%",
    ),
    "nothing that stands alone": ("这样一来，", ""),
}


@pytest.mark.parametrize(("sentence", "expected"), PIECES.values(), ids=PIECES)
def test_best_piece(sentence: str, expected: str) -> None:
    assert best_piece(Text(sentence, 1), GIST).words == expected


def test_a_limit_weighs_more_than_words_without_one() -> None:
    said = "要充分认识这项工作的意义，11月底前化解10件，12月底前再化解8件，明年一季度末基本清零。"

    assert "11月底前化解10件" in best_piece(Text(said, 1), GIST).words


def test_the_gist_is_where_sentences_turn() -> None:
    """Without the word that ties it to what went before; and a lack without exception weighs more than what was done."""
    turned = Text("热线受理诉求1.93万件，按期办结率98.7%，但回访发现，有812件属于“没解决”。", 1)
    lacking = Text(
        "农业农村局、县应急管理局先后5次到这家企业检查，没有一条涉及有限空间，5次检查没有下达一份处罚决定。", 1
    )

    assert gist([turned], 28).words == "回访发现，有812件属于“没解决”"
    assert gist([lacking], 28).words == "没有一条涉及有限空间，5次检查没有下达一份处罚决定"
