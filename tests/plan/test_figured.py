"""Figures that stand large: a series of them whole or not at all, each with a name that says what it counts."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.figured import figured

FIGURED = {
    "a sum with what it is spent on": (
        "区财政今年安排3亿元设立产业引导基金，首批推出15个场景清单，全区净增5300余户经营主体。",
        ["3亿元｜区财政今年安排3亿元设立产业引导基金", "15个｜首批推出15个场景清单", "5300余户｜经营主体"],
    ),
    "公里 ends no clause that tells of how many something is a part": (
        "城区还有老旧燃气管道14.7公里，已经改造9.2公里，安装率目前是88%。",
        ["14.7公里｜城区还有老旧燃气管道｜已经改造9.2公里", "88%｜安装率"],
    ),
    "what is asked of others has a name": (
        "街道向社区要的报表由43张减到18张，工作群由29个并到9个。",
        ["18张｜街道向社区要的报表｜由43张减到18张", "9个｜工作群｜由29个并到9个"],
    ),
    "side by side, all of them": (
        "养老机构14家、医院5家、学校86所、商场超市23家，国庆节前拉网式过一遍。",
        ["14家｜养老机构", "5家｜医院", "86所｜学校", "23家｜商场超市"],
    ),
    "more than stand side by side: none": (
        "养老机构14家、医院15家、学校86所、商场超市23家、宾馆饭店61家、影剧院17家、客运站19个，国庆节前拉网式过一遍。",
        [],
    ),
    "what was done is no name": ("全文158条，与2018年版相比，新增16条、修改76条。", []),
    "what holds others tells nothing by itself": (
        "63个省市重大项目开工49个，开工率77.8%。",
        ["49个｜63个省市重大项目开工", "77.8%｜开工率"],
    ),
    "a range is one figure": ("未来36小时，北部三县累计雨量150至220毫米。", ["150至220毫米｜北部三县累计雨量"]),
    "what a figure fell from is no range": (
        "门诊平均候诊时间由41分钟压缩到26分钟。",
        ["26分钟｜门诊平均候诊时间｜由41分钟压缩到26分钟"],
    ),
    "a change below what changed": (
        "按期办结率96.4%，同比提高2.1个百分点。",
        ["96.4%｜按期办结率｜同比提高2.1个百分点"],
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
    "the figure of each group, with its change": (
        "上半年，全市实现地区生产总值812.6亿元，同比增长5.4%；固定资产投资214.3亿元，同比增长7.1%；进出口总额96.8亿元，同比下降1.2%。",
        [
            "812.6亿元｜全市实现地区生产总值｜同比增长5.4%",
            "214.3亿元｜固定资产投资｜同比增长7.1%",
            "96.8亿元｜进出口总额｜同比下降1.2%",
        ],
    ),
    "groups that have no figure each: none": (
        "粮食产量32万吨，创历史新高；水果产量14万吨；农村面貌焕然一新。",
        [],
    ),
    "points are about more than their figures": (
        "一是底子薄，人均藏书只有1.2册；二是人手少，持证馆员47名；三是活动散，全年举办183场。",
        [],
    ),
    "a share with the whole name of what it is a share of": (
        "森林覆盖率达到46.2%，年收入20万元以上的合作社达到61.5%。",
        ["46.2%｜森林覆盖率", "61.5%｜年收入20万元以上的合作社"],
    ),
    "a part below its whole": (
        "新签订单58亿元，其中出口订单21亿元；在手订单133亿元。",
        ["58亿元｜新签订单｜其中出口订单21亿元", "133亿元｜在手订单"],
    ),
    "what it is one of": (
        "上半年全市完成投资86.4亿元，在全省13个市里面排第6位。",
        ["86.4亿元｜上半年全市完成投资｜在全省13个市里面排第6位"],
    ),
    "a whole of which a part is told": ("17家二级单位里，有5家没有达到规定的次数。", []),
    "no figures of the meeting": ("全集团共设分会场64个，参会人数2300多人。", []),
    "no label that only says where": ("茶叶，全县现有18.6万亩。", []),
    "what a figure means is no name": ("上半年增长5.8%，意味着下半年要达到6.2%左右。", []),
    "a figure in a question": ("全校住读的还有61个孩子到哪里去了？", []),
    "figures that stand together": ("全院先后派出11批287人次支援采样。", ["287人次｜全院先后派出11批287人次支援采样"]),
    "a general law": ("帕累托法则告诉我们，80%的结果来自20%的原因。", []),
    "whom it is owed to": ("这些成绩的背后，是2300多名职工的默默付出。", []),
    "what it came from, and what else its group tells": (
        "平均住院日由7.1天降到6.6天，床位使用率91%；门诊推行“一次挂号管三天”，惠及患者11.7万人次；发明专利31件，比上年多9件。",
        [
            "6.6天｜平均住院日｜由7.1天降到6.6天｜床位使用率91%",
            "11.7万人次｜惠及患者｜门诊推行“一次挂号管三天”",
            "31件｜发明专利｜比上年多9件",
        ],
    ),
    "how much of it is done": (
        "全年收入预算102亿元，上半年完成47.7%，比时间进度慢2.3个百分点；全年利润预算5.2亿元，完成45.6%。",
        ["102亿元｜全年收入预算｜上半年完成47.7%，比时间进度慢2.3个百分点", "5.2亿元｜全年利润预算｜完成45.6%"],
    ),
    "of how many it is a part": ("11名死者中，道路运输领域占了5名。", ["5名｜11名死者中，道路运输领域"]),
    "of a whole with its verb": ("12个棚空了9个，草比人都高。", ["9个｜12个棚空了"]),
    "who was called in": ("这个会，把17个乡镇的书记、213个村的支书都请来。", []),
    "what somebody did": ("头一年烂了一半，赔了1.3万元，一个月挣2600元。", []),
    "a word of its own at the start": ("在岗职工人均收入增长7.3%。", ["7.3%｜在岗职工人均收入增长"]),
}


@pytest.mark.parametrize(("sentence", "expected"), FIGURED.values(), ids=FIGURED)
def test_figures_with_their_names(sentence: str, expected: list[str]) -> None:
    found = [(item.head, item.text, *item.listed) for item in figured(Text(sentence, 1))]
    assert ["｜".join(text.words for text in texts) for texts in found] == expected
