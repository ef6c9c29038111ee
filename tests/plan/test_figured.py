"""Figures that stand large: a series of them whole or not at all, each with a name that says what it counts."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.figured import figured

FIGURED = {
    "side by side, all of them": (
        "养老机构14家、医院5家、学校86所、商场超市23家，国庆节前拉网式过一遍。",
        ["14家｜养老机构", "5家｜医院", "86所｜学校", "23家｜商场超市"],
    ),
    "more than stand side by side: none": (
        "养老机构14家、医院15家、学校86所、商场超市23家、宾馆饭店61家，国庆节前拉网式过一遍。",
        [],
    ),
    "what was done is no name": ("全文158条，与2018年版相比，新增16条、修改76条。", []),
    "what holds others tells nothing by itself": (
        "63个省市重大项目开工49个，开工率77.8%。",
        ["49个｜63个省市重大项目开工", "77.8%｜开工率"],
    ),
    "a range is one figure": ("未来36小时，北部三县累计雨量150至220毫米。", ["150至220毫米｜北部三县累计雨量"]),
    "what a figure fell from is no range": ("门诊平均候诊时间由41分钟压缩到26分钟。", ["26分钟｜门诊平均候诊时间"]),
    "a change behind what changed": (
        "按期办结率96.4%，同比提高2.1个百分点。",
        ["96.4%｜按期办结率", "2.1个百分点｜同比提高"],
    ),
    "a change of what is not shown": ("我们的工作大有起色，同比提高2.1个百分点。", []),
    "a target with its limit": (
        "可燃气体报警器安装率目前是87%，10月15日前必须达到100%。",
        ["87%｜可燃气体报警器安装率", "100%｜10月15日前必须达到"],
    ),
    "a question names nothing": ("乍一看不错，可剩下的315项是些什么？", []),
    "a size is no count": ("300吨级电动轮矿卡样机先后下线。", []),
    "the shares of a whole, all of them": (
        "全年处理1286人次，第一种占68.4%，第二种占24.1%，第三种占3.6%，第四种占3.9%。",
        ["68.4%｜第一种", "24.1%｜第二种", "3.6%｜第三种", "3.9%｜第四种"],
    ),
    "what it came to is no part of the name": ("三年内脐橙面积发展到1.2万亩。", ["1.2万亩｜三年内脐橙面积"]),
    "a noun with a sign of tales in it": ("新增城镇就业4200人。", ["4200人｜新增城镇就业"]),
    "what else is counted, in words": (
        "全院只有11名医护人员、20张病床、一台旧显微镜。",
        ["11名｜医护人员", "20张｜病床"],
    ),
    "a word of its own at the start": ("在岗职工人均收入增长7.3%。", ["7.3%｜在岗职工人均收入增长"]),
}


@pytest.mark.parametrize(("sentence", "expected"), FIGURED.values(), ids=FIGURED)
def test_figures_with_their_names(sentence: str, expected: list[str]) -> None:
    assert [f"{item.head.words}｜{item.text.words}" for item in figured(Text(sentence, 1))] == expected
