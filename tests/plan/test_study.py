"""The study handout: headlines and what to remember, verbatim, beside lines; what is demanded and by when."""

from itertools import pairwise
from pathlib import Path

import pytest

from builder.build import plan, understand
from builder.model.aside import Frame
from builder.model.block import texts
from builder.model.handout import Block, Grid, Handout, Ink, Style
from builder.model.recipe import Recipe
from builder.model.text import Text
from builder.plan.demands import demands
from builder.plan.study import PLANS
from tests.samples import ROOT, SEEDS, SHELVES, handout_of


def blocks_of(handout: Handout) -> list[Block]:
    """Every paragraph, of frames too."""
    out = []
    for part in handout.blocks:
        if isinstance(part, Frame):
            out += [block for row in part.rows for pane in row.panes for block in pane]
        elif isinstance(part, Block):
            out.append(part)
    return out


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_invented(seed: str) -> None:
    """Every run of a line of the speech is a piece of that line."""
    handout = handout_of(seed, "base", "study")[0]
    lines = understand(str(ROOT / "seeds" / seed))[0].lines
    speech = {text.line: text.words for text in texts(line.block or line.text for line in lines)}
    cells = [
        runs
        for part in handout.blocks
        if isinstance(part, Grid)
        for row in part.rows
        for c in row
        for runs in c.paragraphs
    ]
    runs = [run for runs in [*(block.runs for block in blocks_of(handout)), *cells] for run in runs]

    assert [run for run in runs if run.text.line and run.text.words not in speech[run.text.line]] == []


@pytest.mark.parametrize("seed", ["mobilisation.txt", "hospital.txt"])
def test_every_headline_is_there(seed: str) -> None:
    outline = understand(str(ROOT / "seeds" / seed))[1]
    said = ["".join(run.text.words for run in block.runs) for block in blocks_of(handout_of(seed, "base", "study")[0])]

    for section in outline.sections:
        assert any(words.endswith(section.headline.words) for words in said)
        for point in section.points:
            assert point.marker.words + point.headline.words in said


def test_rows_have_as_many_lines_to_write_on_as_words_stand_beside_them() -> None:
    """The two styles of a line come by turns, from row to row too; no headline stands alone in its row."""
    frames = [part for part in handout_of("mobilisation.txt", "base", "study")[0].blocks if isinstance(part, Frame)]
    for frame in frames[:-1]:
        lines = [b.style for row in frame.rows for b in row.panes[2] if b.style is not Style.LABEL]

        assert all(one is not other for one, other in pairwise(lines))
        assert all(len(row.panes[2]) >= len(row.panes[0]) for row in frame.rows)
        assert len(frame.rows[0].panes[0]) > 1


@pytest.mark.parametrize(
    ("theme", "numeral"), [("red_gold", " 一 "), ("business_blue", "01"), ("neutral_grey", "1"), ("ink", "一")]
)
def test_sections_are_numbered_as_the_theme_does(theme: str, numeral: str) -> None:
    blocks = blocks_of(handout_of("safety.txt", theme, "study")[0])

    assert next(run.text.words for b in blocks for run in b.runs if run.role is Ink.NUMERAL) == numeral


DEMANDS = {
    "2026年6月底前，要完成隐患排查。": [("2026年6月底前，要完成隐患排查", "2026年6月底前")],
    "各县区到2028年要全部达标。": [("各县区到2028年要全部达标", "到2028年")],
    "9月30日之前必须整改到位。": [("9月30日之前必须整改到位", "9月30日之前")],
    "任何单位不得瞒报。": [("任何单位不得瞒报", "")],
    "严禁带病作业！": [("严禁带病作业！", "")],
    "各校要在9月15日前制定方案，报局备案，10月底前完成验收。": [
        ("各校要在9月15日前制定方案，报局备案", "9月15日前"),
        ("10月底前完成验收", "10月底前"),
    ],
    "必须在30分钟内电话报告、1小时内书面报告。": [("必须在30分钟内电话报告、1小时内书面报告", "30分钟内 1小时内")],
    "每日17时前向县防汛办报送雨情。": [("每日17时前向县防汛办报送雨情", "每日17时前")],
    "区教师发展中心每月至少组织两次联合教研。": [("区教师发展中心每月至少组织两次联合教研", "每月")],
    "6月底前，养老服务设施全部开工。": [("6月底前，养老服务设施全部开工", "6月底前")],
    "汛期一律不得擅自离开辖区；确需外出的，必须请假。": [
        ("汛期一律不得擅自离开辖区", ""),
        ("确需外出的，必须请假", ""),
    ],
    "县级抢险队伍不少于200人。": [("县级抢险队伍不少于200人", "")],
    "组织部门要把整改情况作为考核的依据。": [("组织部门要把整改情况作为考核的依据", "")],
}


@pytest.mark.parametrize(("words", "expected"), DEMANDS.items())
def test_demands_and_deadlines(words: str, expected: list[tuple[str, str]]) -> None:
    """One for each limit of time, or for each clause that stands alone; who is told, how much, how often counts too."""
    found = demands([Text(words, 7)])

    assert [(demand.text.words, " ".join(by.words for by in demand.by)) for demand in found] == expected
    assert {demand.text.line for demand in found} == {7}


@pytest.mark.parametrize(
    "words",
    [
        "2025年，全市完成投资3亿元。",
        "同志们，隐患就在身边。",
        "从2024年5月1日起施行。",
        "去年9月前来报到的有三人。",
        "截至9月底前，完成了四项任务。",
        "预计到2030年将突破135万人。",
        "习近平总书记强调：“必须坚持人民至上，严禁形式主义。”",
        "各级党组织要提高政治站位。",
        "必须以铁的纪律抓落实。",
        "我们决不能有丝毫侥幸。",
        "这就是我们必须正视的现实。",
        "工作慢不得、等不起，也马虎不得。",
        "这是重要任务，需要大家想清楚。",
    ],
)
def test_what_is_no_demand(words: str) -> None:
    """What was, what may come, what others said, what is to be thought or felt."""
    assert demands([Text(words, 1)]) == []


CHECKED = """# 在会上的讲话

同志们：

## 一、压实责任，确保见效

（一）各镇必须抓紧。各镇6月底前要完成排查。

（二）抓考核。一是每月调度一次；二是一律通报。

| 序号 | 任务 | 责任单位 | 完成时限 |
|---|---|---|---|
| 1 | 建立台账 | 县水务局 | 9月15日前 |
| 2 | 组织验收 | 县审计局 | 年底前 |

会后，各单位要在一周内报送方案。谢谢大家！
"""


def test_the_checklist(tmp_path: Path) -> None:
    """Each demand once, in order, with the numbers that lead to it; the tasks of a table with deadlines; what is said at the end. No headline above others."""
    path = tmp_path / "a.md"
    path.write_text(CHECKED, encoding="utf-8")
    (handout,) = plan(Recipe(str(path), make=("study",)), SHELVES)[0].handouts
    (grid,) = (part for part in handout.blocks if isinstance(part, Grid))
    rows = [["、".join("".join(r.text.words for r in p) for p in c.paragraphs) for c in row] for row in grid.rows]

    assert rows == [
        ["落实", "要求", "时限", "出处"],
        ["□", "各镇6月底前要完成排查", "6月底前", "一、（一）"],
        ["□", "一是每月调度一次", "每月", "一、（二）"],
        ["□", "二是一律通报", "—", "一、（二）"],
        ["□", "建立台账", "9月15日前", "一、（二）"],
        ["□", "组织验收", "年底前", "一、（二）"],
        ["□", "会后，各单位要在一周内报送方案", "一周内", "结尾"],
    ]


def test_what_names_or_announces_a_table_is_nothing_to_remember(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "# 讲话\n\n## 一、抓课堂\n\n课堂是主阵地。要把时间还给学生，把方法教给学生。\n\n路径如下图所示。\n\n清单见表2，请对号入座。\n\n图1 改革路径图\n",
        encoding="utf-8",
    )
    (handout,) = plan(Recipe(str(path), make=("study",)), SHELVES)[0].handouts
    kept = ["".join(run.text.words for run in b.runs) for b in blocks_of(handout) if b.style is Style.KEY]

    assert kept == ["课堂是主阵地。要把时间还给学生，把方法教给学生"]


def test_a_long_demand_keeps_the_clauses_of_its_deadline() -> None:
    words = f"{'前面说了很多别的话，' * 6}到2027年底前，全市要建成三十个示范点，{'后面又说了很多别的话，' * 6}讲完。"
    (found,) = demands([Text(words, 1)])

    assert found.text.words.startswith("到2027年底前，全市要建成三十个示范点")
    assert len(found.text.words) <= 62


def test_a_speech_without_sections_is_kept_paragraph_by_paragraph(tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("贺信\n今天开馆。欢迎大家。\n书在这里。\n", encoding="utf-8")
    (handout,) = plan(Recipe(str(path), make=("study",)), SHELVES)[0].handouts
    kept = ["".join(run.text.words for run in b.runs) for b in blocks_of(handout) if b.style is Style.KEY]

    assert kept == ["今天开馆。欢迎大家", "书在这里"]


def test_lines_for_plans_fill_the_last_page(tmp_path: Path) -> None:
    """What is left of it below the checklist, or a page of their own where that is too little."""
    path = tmp_path / "a.txt"
    counts: dict[bool, set[int]] = {False: set(), True: set()}
    for rows in range(20):
        said = "".join(f"各镇要在6月{day}日前完成隐患点的排查登记，并报县里备案。\n" for day in range(1, rows + 1))
        path.write_text(f"在会上的讲话\n同志们：\n一、抓排查\n大家辛苦了。\n{said}", encoding="utf-8")
        blocks = plan(Recipe(str(path), make=("study",)), SHELVES)[0].handouts[0].blocks
        lines = [b for b in blocks[-1].rows[0].panes[0] if b.style is not Style.LABEL]
        fresh = any(isinstance(part, Block) and part.style is Style.FRESH for part in blocks)
        counts[fresh].add(len(lines))

        assert not any(isinstance(one, Frame) and isinstance(other, Frame) for one, other in pairwise(blocks))
    assert counts[True] == {30}
    assert min(counts[False]) >= PLANS
    assert len(counts[False]) > 5


def test_a_mere_title_has_no_empty_table(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("贺信\n", encoding="utf-8")
    blocks = plan(Recipe(str(path), make=("study",)), SHELVES)[0].handouts[0].blocks

    assert all(part.rows for part in blocks if isinstance(part, Frame))
