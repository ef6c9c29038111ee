"""What a sentence spells out one by one."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.spelt import spelt

SPELT = {
    "做到“四个绝不”，白纸黑字写进合同：政策绝不打折，承诺绝不反悔，企业的正常经营绝不打扰，合法权益绝不允许侵犯。": [
        "政策绝不打折", "承诺绝不反悔", "企业的正常经营绝不打扰", "合法权益绝不允许侵犯",
    ],
    "重点抓三件事：田里的水要管住，厂里的水要用好，家里的水要省下。": ["田里的水要管住", "厂里的水要用好", "家里的水要省下"],
    "书记是第一责任人，不能只挂帅；班子成员要落实责任，不能只管业务；纪检机构要敢于较真，不能只栽花。": [
        "书记是第一责任人｜不能只挂帅", "班子成员要落实责任｜不能只管业务", "纪检机构要敢于较真｜不能只栽花",
    ],
    "要发挥媒体作用，深入宣传会议精神，加强理论研究阐释，选树先进典型。": [
        "要发挥媒体作用", "深入宣传会议精神", "加强理论研究阐释", "选树先进典型",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SPELT.items())
def test_all_of_it_is_shown(sentence: str, expected: list[str]) -> None:
    """Nothing of it is left out, each thing as it is said."""
    found = spelt(Text(sentence, 1))

    assert found is not None
    assert ["｜".join(filter(None, (item.head.words, item.text.words))) for item in found.items] == expected


@pytest.mark.parametrize("sentence", [
    "重点抓三件事：田里的水要管住，厂里的水要用好。",
    "他说：田里的水要管住，厂里的水要用好，家里的水要省下。",
    "书记是第一责任人；班子成员要落实责任，不能只管业务；纪检机构要敢于较真。",
    "去年雨水少，水库见了底，村民挑水吃，县里派了车。",
    "要“把话说开，把事办好，把账算清，把人心暖热”。",
])  # fmt: skip
def test_what_spells_out_nothing(sentence: str) -> None:
    """Not as many as were announced, none announced, groups of one clause, a tale, one quotation."""
    assert spelt(Text(sentence, 1)) is None
