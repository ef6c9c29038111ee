"""A picture says what the speaker says: prohibitions stay such, wholes have their own parts, nobody else's opinion is stated, no thought is cut in two."""

from __future__ import annotations

import pytest

from builder.model.deck import Fill
from builder.model.text import Text
from builder.plan.bounds import bounds
from builder.plan.brief import Kit
from builder.plan.draft import family
from builder.plan.parts import parts
from builder.plan.pieces import first_clauses, last_clauses
from builder.plan.prose import prose
from builder.plan.rows import rows
from builder.plan.same import periods
from builder.plan.thoughts import thoughts
from builder.zh.bans import bans, forbids
from tests.plan.tables import BREAKER
from tests.samples import theme_of

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)


def shown(words: str) -> dict[str, list[str]]:
    """What the only slide of a paragraph shows, by the family of its slots."""
    (draft,) = prose((Text(words, 3),), (), (), KIT)
    out: dict[str, list[str]] = {}
    for fill in draft.fills:
        if isinstance(fill, Fill):
            out.setdefault(fill.slot.rstrip("0123456789"), []).extend(p.words for p in fill.paragraphs)
    return out


@pytest.mark.parametrize("words", [
    "严禁以罚代管，严禁以停代改，严禁弄虚作假，严禁说情打招呼。",
    "要坚决防止走过场、坚决防止打折扣、坚决防止一阵风。",
    "不得擅离岗位，不得瞒报漏报，不得推诿扯皮。",
])  # fmt: skip
def test_what_is_forbidden_keeps_the_word_that_forbids_it(words: str) -> None:
    """Each of them, or the line above them."""
    told = shown(words)
    lead = told.pop("lead", []) + told.pop("core", []) + told.pop("named", [])
    said = [text for found in told.values() for text in found]

    assert said
    assert any(map(bans, lead)) or all(map(forbids, said)), told


def test_two_wholes_stand_beside_each_other_with_their_own_parts() -> None:
    told = shown(
        "面对三个“没有变”和三个“正在变”：肩上的责任没有变，群众的期盼没有变，发展的主题没有变；但是，市场需求正在变，种地的人正在变，政策导向正在变，"
        "从撒胡椒面转向扶优扶强。"
    )

    assert told["head"] == ["三个“没有变”", "三个“正在变”"]
    assert told["list"] == [
        *("肩上的责任没有变", "群众的期盼没有变", "发展的主题没有变"),
        *("市场需求正在变", "种地的人正在变", "政策导向正在变"),
    ]


def test_a_whole_that_is_not_theirs_is_no_root_of_items() -> None:
    said = [Text("面临两个“老问题”和三个“没想到”：市场在变，技术在变，人心在变，都要早作打算。", 3)]

    assert "三个“没想到”" not in [core.words for thought in thoughts(said, KIT) for core in thought.scene.core]


def test_what_stands_in_one_of_several_groups_is_no_picture_of_them_all() -> None:
    told = shown(
        "企业主体责任是根本，法定代表人必须每月到工地带班；部门监管责任是关键，管行业必须管安全、管业务必须管安全、管生产经营必须管安全；"
        "属地管理责任是兜底，县区领导要亲自带队检查。"
    )

    assert told["head"] == ["企业主体责任是根本", "部门监管责任是关键", "属地管理责任是兜底"]


def test_a_clause_with_two_verbs_is_not_cut_into_a_contrast() -> None:
    said = [Text("年纪大的再干两个月就要回老家；年纪小的只有24岁，手机里还存着没有发出去的一条语音。", 3)]

    assert not [thought for thought in thoughts(said, KIT) if thought.runs]


def test_an_opinion_that_the_speaker_does_not_share_is_no_claim() -> None:
    said = periods((Text("有的同志可能会说，工期是领导定的，节点是上面压的。任何工期都要给安全让路。", 3),), KIT.memo)

    assert [row.head.words for row in rows(said)] == ["任何工期都要给安全让路"]


def test_comfort_forbids_nothing() -> None:
    said = [Text("请大家保重身体，要走很长的路，不要怕慢，不要怕错，更不要怕没有人看见。", 3)]
    (part,) = parts(said, KIT, one=True)

    assert bounds(part, (), KIT) is None


def test_to_whom_each_sentence_is_said_stands_above_it() -> None:
    told = shown(
        "对老同志，我想说，你们用一生把冷门走成了热路，请常回来看看。对中年同志，我想说，你们上有老、下有小，请保重身体。"
        "对年轻人，我想说，不要怕慢，不要怕没有人看见，要走很长很长的路。"
    )

    assert told["head"] == ["对老同志", "对中年同志", "对年轻人"]


@pytest.mark.parametrize(("words", "expected"), [
    ("总部是服务部，不是审批部，凡基层请示事项，三天内要有回音。", "总部是服务部，不是审批部"),
    ("习近平总书记考察时提出，做好老师要有理想信念、有仁爱之心，要有扎实学识。", ""),
    ("第20个工作日才办结，合规是合规，群众的心却凉了半截，再来一次谁也不愿意。", "第20个工作日才办结"),
    ("对招标采购、海外项目开展专项审计，发现一起查处一起，绝不手软。", "对招标采购、海外项目开展专项审计"),
])  # fmt: skip
def test_no_piece_ends_where_its_thought_goes_on(words: str, expected: str) -> None:
    assert first_clauses(Text(words, 3), 22).words == expected


def test_what_stands_ahead_of_a_stop_within_a_sentence_leads_nothing_behind_it() -> None:
    assert last_clauses(Text("再干两个月就回老家；年纪小的", 3), 30).words == "年纪小的"


@pytest.mark.parametrize(("words", "turns"), [
    ("全市行动选在这个时候启动，不是应一时之急，而是立一地之本。", True),
    ("教授给本科生上课是必须坚持的一项基本制度，不是可有可无的额外贡献。", False),
])  # fmt: skip
def test_what_is_not_meant_stands_back_behind_what_is(words: str, turns: bool) -> None:
    """Where it is said first, as it mostly is."""
    (draft,) = prose((Text(words, 3),), (), (), KIT)

    assert (family(draft.layout) == "turn") == turns
