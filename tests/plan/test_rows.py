"""Rows are pieces of the speech, word for word, and never cut through a quotation or a bracket."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.model.text import NOTHING, Text
from builder.plan.heads import heads
from builder.plan.rows import MOST_LISTED, MOST_ROWS, Row, rows
from builder.plan.said import QUOTATION, quotation, source
from builder.plan.texts import bare, greets, said_texts, sentence_texts

LINE, START = 7, 2
LAW = settings(derandomize=True, deadline=None, max_examples=150)
WORDS = st.sampled_from(
    "要 把 分类 更加注重理论武装 更加注重统筹 要抓好落实 把责任压实 把资金投到刀刃上 坚持问题导向 2025年完成3.5亿元 同比增长7%".split()
)
MARKS = st.sampled_from("，，、；：")
INNER = st.lists(WORDS | MARKS, min_size=1, max_size=6).map("".join)
QUOTED = INNER.map("“{}”".format) | INNER.map("“{}。”".format)
ENCLOSED = QUOTED | INNER.map("（{}）".format) | INNER.map("《{}》".format) | QUOTED.map("（会上{}很好）".format)
CLAUSES = st.lists(WORDS | MARKS | ENCLOSED, min_size=1, max_size=12).map("".join)
SENTENCES = st.builds(
    "{}{}{}".format, st.sampled_from(("", "一是", "二是", "第一，", "强调")), CLAUSES, st.sampled_from("。！？；")
)
PARAGRAPH = st.lists(SENTENCES, min_size=1, max_size=4).map("".join)
LONG = "，".join(["这是很长很长的一句话里面的一个小句"] * 4)


@given(PARAGRAPH)
@LAW
@example(f"他说“{LONG * 3}”。")
def test_rows_are_pieces_of_the_paragraph(words: str) -> None:
    for piece in _pieces(rows(sentence_texts(_text(words)))):
        start = piece.start - START

        assert piece.line == LINE
        assert piece.words == words[start : start + len(piece.words)] == piece.words.strip()


@given(PARAGRAPH)
@LAW
def test_nothing_cuts_a_quotation_or_a_bracket(words: str) -> None:
    sentences = sentence_texts(_text(words))

    assert _through(words, [*sentences, *heads(sentences, 30), *_pieces(rows(sentences))]) == []


CUTS = {
    "a quotation with a stop, in a bracket": "会上（他说“大家都要行动起来。”很好）气氛热烈。",
    "a quotation longer than a claim may be": f"他说“{LONG * 3}”。",
    "a title that opens as the next clauses do": "会议通过《关于坚持问题导向的意见》，坚持分类指导，坚持强基固本，坚持统筹协调。",
    "a bracket that opens as the next clauses do": "按照方案（要求更加注重理论武装），更加注重分类指导，更加注重强基固本，更加注重统筹协调。",
}


@pytest.mark.parametrize("words", CUTS.values(), ids=CUTS)
def test_rows_do_not_cut(words: str) -> None:
    pieces = _pieces(rows(sentence_texts(_text(words))))

    assert pieces
    assert _through(words, pieces) == []


@given(PARAGRAPH, st.integers(1, 6))
@LAW
def test_rows_are_few_stand_in_order_and_do_not_overlap(words: str, most: int) -> None:
    pieces = _pieces(rows(sentence_texts(_text(words)), most))
    spans = [(piece.start, piece.start + len(piece.words)) for piece in pieces]

    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert len(rows(sentence_texts(_text(words)), most)) <= max(most, MOST_LISTED)


@given(PARAGRAPH)
@LAW
def test_sentences_join_to_the_paragraph(words: str) -> None:
    assert "".join(text.words for text in sentence_texts(_text(words))) == words


ROWS = {
    "a short sentence is its own claim": ("各单位要抓好落实。", ["各单位要抓好落实"]),
    "two short sentences": ("各单位要抓好落实。督查组要动真碰硬。", ["各单位要抓好落实", "督查组要动真碰硬"]),
    "a question keeps its mark": ("我们准备好了吗？", ["我们准备好了吗？"]),
    "a marker goes": ("一是抓好理论学习。", ["抓好理论学习"]),
    "a list that runs on": (
        "一是压实各级责任；二是加强日常督查；三是严格考核奖惩。",
        ["压实各级责任", "加强日常督查", "严格考核奖惩"],
    ),
    "a greeting is no claim": ("谢谢大家！", []),
    "an address is no claim": ("尊敬的各位代表！", []),
    "what ends as an address does is a claim": ("要把责任落实到每一个岗位。", ["要把责任落实到每一个岗位"]),
    "too short": ("好。", []),
    "an answer rather than its question": ("靠什么把大家凝聚在一起？靠的是一条心、一股劲。", ["靠的是一条心、一股劲"]),
    "a question by itself": ("管用不管用？", ["管用不管用？"]),
    "not what the speaker did": ("我当时没有说话，轻轻把门带上了。各处室要把灯管好。", ["各处室要把灯管好"]),
    "not what somebody unnamed said": ("他说得很客气，我听得脸红。各处室要把灯管好。", ["各处室要把灯管好"]),
    "what somebody said rather than that he did": (
        "司马光在家训里这样告诫儿子，“由俭入奢易，由奢入俭难”，这个道理，一千年前的人懂，我们没有理由不懂。",
        ["“由俭入奢易，由奢入俭难”"],
    ),
    "not that points follow": ("成绩要充分肯定。亮点主要有三个。", ["成绩要充分肯定"]),
    "what the speaker binds himself to": (
        "我带头交一份清单。各处室要把灯管好。",
        ["我带头交一份清单", "各处室要把灯管好"],
    ),
    "no note of what happened in the hall": (
        "（掌声）夜班补贴从八月开始执行。（热烈鼓掌）",
        ["夜班补贴从八月开始执行"],
    ),
    "what is done comes with its case": (
        "责任不落实、转移不到位、造成人员伤亡的，依纪依法从严追究，各级各部门务必引起高度重视。",
        ["责任不落实、转移不到位、造成人员伤亡的，依纪依法从严追究", "各级各部门务必引起高度重视"],
    ),
    "a subject keeps what is said of it": (
        "全市万元工业增加值用水量为22.5立方米，是同类城市先进水平的1.6倍，各地各部门务必引起高度重视。",
        ["全市万元工业增加值用水量为22.5立方米，是同类城市先进水平的1.6倍", "各地各部门务必引起高度重视"],
    ),
    "no case": (
        "各级各部门都要把防汛救灾的责任压到每一个具体的人头上，水利部门每天通报一次重点水库的水情。",
        ["各级各部门都要把防汛救灾的责任压到每一个具体的人头上"],
    ),
}


@pytest.mark.parametrize(("words", "expected"), ROWS.values(), ids=ROWS)
def test_rows(words: str, expected: list[str]) -> None:
    actual = [row.head.words for row in rows(sentence_texts(_text(words)))]

    assert expected == actual


def test_no_more_rows_than_asked() -> None:
    words = (
        "各单位要抓好落实。督查组要动真碰硬。宣传要做到家门口。责任要压到人头上。资金要投到刀刃上。作风要硬到最末梢。"
    )
    every = [row.head.words for row in rows(sentence_texts(_text(words)), 6)]

    actual = [row.head.words for row in rows(sentence_texts(_text(words)))]

    assert len(actual) == MOST_ROWS
    assert [claim for claim in every if claim in actual] == actual


QUOTATIONS = {
    "introduced by a comma": ("陆贽说过，“取之有度，用之有节，则常足；取之无度，用之无节”。", "陆贽说过"),
    "introduced by a verb": ("总书记指出“取之有度，用之有节，则常足；取之无度，用之无节”。", "总书记指出"),
    "told of ahead of a comma": (
        "总书记对节水作出深刻阐释，“把节水作为受水区的根本出路一以贯之抓下去”。",
        "总书记对节水作出深刻阐释",
    ),
    "nothing before it": ("“取之有度，用之有节，则常足；取之无度，用之无节。”", ""),
}


@pytest.mark.parametrize(("words", "introduced"), QUOTATIONS.values(), ids=QUOTATIONS)
def test_quotations(words: str, introduced: str) -> None:
    sentence = _text(words)
    quoted = quotation(sentence)

    assert quoted is not None
    assert quoted.words == words[words.index("“") : words.index("”") + 1]
    assert quoted.start == START + words.index("“")
    assert source(sentence, quoted).words == introduced


@pytest.mark.parametrize(
    "words",
    [
        "要增强“四个意识”。",
        "他以“取之有度用之有节取之有度用之有节”的精神节水。",
        f"他说，“{'学' * (QUOTATION - 1)}”。",
        "没有引文。",
        "“超大型智能化矿用挖掘机关键技术研究”获得省科学技术进步一等奖。",
    ],
    ids=["a set phrase", "used as a phrase", "a little too short", "none", "a name that opens the sentence"],
)
def test_no_quotation(words: str) -> None:
    assert quotation(_text(words)) is None


BARE = {
    "好。": "好",
    "好！": "好！",
    "好吗？": "好吗？",
    "好；": "好",
    "好，": "好",
    "他说“好。”": "他说“好。”",
    " 好。 ": "好",
    "。": "",
}


@pytest.mark.parametrize(("words", "expected"), BARE.items())
def test_bare(words: str, expected: str) -> None:
    assert bare(_text(words)).words == expected


@pytest.mark.parametrize(
    "words",
    [
        "同志们！",
        "谢谢大家！",
        "（掌声）",
        "（全场起立，鼓掌。）",
        "尊敬的各位领导、各位来宾：",
        "老师们、同学们！",
        "各位领导！",
    ],
)
def test_greetings(words: str) -> None:
    assert greets(_text(words))


@pytest.mark.parametrize(
    "words",
    [
        "同志们，今天开会。",
        "各单位要抓好落实。",
        "让我们一起努力，感谢同志们！",
        "要尊重科学。",
        "要关心每一个学生。",
        "争做合格党员。",
        "要依靠全体职工。",
    ],
)
def test_no_greetings(words: str) -> None:
    assert not greets(_text(words))


def _text(words: str) -> Text:
    return Text(words, LINE, START)


def _pieces(found: list[Row]) -> list[Text]:
    return [piece for row in found for piece in (row.head, row.line) if piece != NOTHING]


def _through(words: str, pieces: list[Text]) -> list[str]:
    """The pieces of `words` that begin or end within a quotation or a bracket."""
    inside = _inside(words)
    return [piece.words for piece in pieces if {piece.start - START, piece.start - START + len(piece.words)} & inside]


def _inside(words: str) -> set[int]:
    """The offsets at which a cut would go through a quotation or a bracket."""
    depth, out = 0, set()
    for i, character in enumerate(words):
        if depth:
            out.add(i)
        depth += (character in "“（《") - (character in "”）》")
    return out


def test_what_is_told_of_today_keeps_it() -> None:
    found = rows([_text("今天，是我们医院七十岁的生日，请大家一起为它庆贺，为一代代前辈鼓掌。")])

    assert not any(row.head.words.startswith("是") for row in found)


SAYINGS = {
    "halves of a saying": (
        "各级都要记住一条，不能让老实人吃亏，不能让实干的人寒心，这是我们反复讲过的一个道理。",
        "不能让老实人吃亏，不能让实干的人寒心",
    ),
    "halves between semicolons": (
        "我们在走，别人在跑；我们在跑，别人在冲刺。",
        "我们在走，别人在跑；我们在跑，别人在冲刺",
    ),
}


@pytest.mark.parametrize(("words", "whole"), SAYINGS.values(), ids=SAYINGS)
def test_halves_of_a_saying_stand_together(words: str, whole: str) -> None:
    """On a line of their own or within one, never one without the other."""
    shown = [piece.words for piece in _pieces(rows(said_texts(_text(words))))]

    assert any(whole in piece for piece in shown)


def test_what_only_asks_alike_is_no_saying() -> None:
    said = [text.words for text in said_texts(_text("要把责任压实到人；要把进度倒排到天。"))]

    assert said == ["要把责任压实到人；", "要把进度倒排到天。"]


def test_parts_that_open_alike_stand_all_or_not_at_all() -> None:
    """One 有… of three would say that it is the only one."""
    words = (
        "这支队伍里，有的人守了二十年水库；有的人修了三十年渠道；有的人管了十七年闸门；有的人刚刚毕业。大家都不容易。"
    )
    shown = [row.head.words for row in rows(sentence_texts(_text(words)))]

    assert len([head for head in shown if "有的人" in head]) in {0, 4}


def test_thanks_are_no_claim_beside_others() -> None:
    words = "我代表市委，向大家表示衷心的感谢和崇高的敬意！去年粮食产量再创新高。"

    assert [row.head.words for row in rows(sentence_texts(_text(words)))] == ["去年粮食产量再创新高"]


def test_a_claim_keeps_whom_it_tells_of() -> None:
    words = "南面的××县，论区位不如我们，论家底不如我们，却硬是靠“一把手”带队跑了61家企业，把一条产业链“跑”了出来。"
    shown = {row.head.words: row.line.words for row in rows(sentence_texts(_text(words)))}

    assert shown["南面的××县"].startswith("却硬是靠“一把手”带队跑了61家企业")


def test_what_goes_on_with_a_saying_stays_with_it() -> None:
    words = (
        "图书馆全天开放，后山的观星台只要天晴就不上锁。不要怕问题幼稚，不要怕答案出错，不要怕别人笑你“想这些有什么用”。"
    )
    shown = [row.head.words for row in rows(sentence_texts(_text(words)))]

    assert "不要怕问题幼稚，不要怕答案出错，不要怕别人笑你“想这些有什么用”" in shown


def test_what_is_let_pass_comes_with_what_must_not_be() -> None:
    words = "演练中出洋相不要紧，真到了水漫金山、火烧眉毛的时候出洋相，那是要出人命的。"

    assert [row.head.words for row in rows(sentence_texts(_text(words)))] == [words.rstrip("。")]


def test_an_exception_comes_with_its_rule() -> None:
    words = "汛期和戒严期内，各县区党政主要负责同志不得同时离开辖区，确需外出的，须向市委、市政府书面请假。"
    shown = [row.head.words for row in rows(sentence_texts(_text(words)))]

    assert not any(head.startswith("确需外出") for head in shown)
    assert any("不得同时离开辖区，确需外出的，须向市委" in head for head in shown)


def test_what_only_names_something_stands_with_what_is_told_of_it() -> None:
    words = "前旱后涝、旱涝急转，火险高、汛情早，这样的组合，近二十年来是头一回遇到。"
    pieces = [piece.words for piece in _pieces(rows(sentence_texts(_text(words))))]

    assert not any(piece.endswith("这样的组合") for piece in pieces)
    assert [row.head.words for row in rows(sentence_texts(_text("这种精神，什么时候都不能丢。")))] == [
        "这种精神，什么时候都不能丢"
    ]
