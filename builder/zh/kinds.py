"""What a blank probably stands for, guessed from its own words and from those on either side, by tables."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What is to be filled in."""

    UNIT = "单位"
    PERSON = "人名"
    POST = "职务"
    PLACE = "地点"
    DATE = "日期"
    NUMBER = "数字"
    MEETING = "会议"
    PLAN = "方案"
    DOCUMENT = "文件"
    OTHER = "其他"


def kind(text: str, ahead: str, behind: str) -> Kind:
    """The kind of the blank `text` between the words `ahead` and `behind`.

    What the blank says of itself (【姓名】) counts first, then what follows it (*方案), then what leads to it (定于**).
    """
    for told in (_told(text), _dated(text, ahead, behind), _followed(behind), _led(ahead), _alone(ahead, behind)):
        if told is not None:
            return told
    return Kind.OTHER


_LABELS = {
    Kind.MEETING: "会议名称 会议主题 活动名称 会议 活动",
    Kind.PLAN: "方案 计划 规划",
    Kind.DOCUMENT: "文件 文号 题目 标题",
    Kind.DATE: "日期 时间 年月 年份 月份 几月",
    Kind.PLACE: "地点 地名 地区 会场 省 市名 县名 市 县 区 城市 乡镇 村名",
    Kind.UNIT: "单位 部门 机构 公司 企业 学校 医院 全称 简称",
    Kind.POST: "职务 职位 职称",
    Kind.PERSON: "姓名 名字 人名 讲话人 主讲人 报告人 发言人 主持人 联系人 领导",
    Kind.NUMBER: "数字 数据 数量 数值 金额 人数 比例 百分比 次数 电话 联系方式",
}
"""Words inside the blank. Earlier kinds win: 会议时间 is asked for as a date, see _told."""
_BEHIND: tuple[tuple[Kind, str], ...] = (
    (
        Kind.PERSON,
        "同志 先生 女士 老师 教授 院士 书记 主任 主席 局长 市长 县长 区长 省长 镇长 乡长 村长 校长 院长 部长 厅长 处长 科长 总经理 董事长 经理 "
        "副书记 副主任 副主席 副局长 副市长 副县长 副校长 副院长 常委 秘书长 等同志 等领导",
    ),
    (
        Kind.NUMBER,
        "% ％ 个百分点 亿 万元 万 余 多 元 名 人次 人 个 项 条 次 件 户 家 场 份 台 辆 吨 亩 公里 平方 立方 倍 分钟 小时 天 周年 岁 点意见 个方面 点要求 届 号文 期",
    ),
    (Kind.POST, "职务 职位 一职"),
    (Kind.PLAN, "实施方案 工作方案 方案 计划 规划 行动方案 预案"),
    (Kind.DOCUMENT, "文件 意见 通知 办法 条例 规定 决定 报告》 》 纪要 号）"),
    (Kind.MEETING, "会议 大会 座谈会 动员会 部署会 推进会 现场会 全会 论坛 培训班 工作会 活动 仪式 党代会 学习会 会上"),
    (
        Kind.UNIT,
        "单位 区委 市委 县委 省委 党委 市政府 县政府 区政府 省政府 人民政府 公司 集团 企业 局 委员会 委 厅 部门 党委 党组 党支部 支部 机关 学校 大学 学院 中学 小学 医院 银行 中心 办公室 办 厂 院 校 所 站 队 "
        "负责 牵头 主办 承办 协办 作了 要牵头 正处于 系统",
    ),
    (Kind.PLACE, "省 市 县 区 镇 乡 村 街道 社区 广场 会议室 礼堂 召开 举行 举办 地区 自治"),
)
"""What follows a blank; the longest that fits wins, an earlier row among equals."""
_AHEAD: tuple[tuple[Kind, str], ...] = (
    (Kind.DATE, "定于 时间： 日期： 时间定在 日期定在 截至 截止 起草于 时间为 日期为 时间: 日期:"),
    (Kind.PLACE, "地点： 地点定在 地点在 会场设在 位于 地点为 来到 赴 前往 坐落在 地点: 现代化 在 到"),
    (
        Kind.PERSON,
        "主持人： 主讲人： 报告人： 发言人： 联系人： 讲话人： 姓名： 书记 主任 局长 市长 县长 校长 院长 部长 主席 董事长 总经理 处长 科长 组长 同志 第 先生".replace(
            " 第", ""
        ),
    ),
    (Kind.POST, "职务： 担任 兼任 任职 出任 现任 职务:"),
    (Kind.NUMBER, "达到 增长 下降 完成 共有 超过 累计 约 投入 同比增长 电话： 电话: 共计 总额 人数： 突破 第"),
    (Kind.DOCUMENT, "《 〕 关于 印发 文号： 根据 依据 文件："),
    (Kind.MEETING, "召开 参加 出席 举办 举行 会议名称： 会议："),
    (Kind.UNIT, "单位： 代表 由 部门： 主办： 承办： 我是来自 来自 单位:"),
)
"""What leads to a blank."""


def _longest(words: str, table: tuple[tuple[Kind, str], ...], at_end: bool) -> Kind | None:
    found: tuple[int, Kind] | None = None
    for guessed, listed in table:
        for word in listed.split():
            fits = words.endswith(word) if at_end else words.startswith(word)
            if fits and (found is None or len(word) > found[0]):
                found = (len(word), guessed)
    return found[1] if found else None


def _told(text: str) -> Kind | None:
    """What a labelled blank says: the last label that it names is its noun (会议时间, 单位负责人姓名)."""
    if len(text) < 4:
        return None
    places = (
        (text.rfind(word) + len(word), len(word), guessed)
        for guessed, listed in _LABELS.items()
        for word in listed.split()
        if word in text
    )
    best = max(places, key=lambda place: place[:2], default=None)
    return best[2] if best else None


def _dated(text: str, ahead: str, behind: str) -> Kind | None:
    """Ahead of 年 月 日 or behind a year; a count of years or days is no date."""
    if ahead.endswith(("定于", "截至", "截止", "时间：", "日期：")) and not behind.startswith("在"):
        return Kind.DATE
    year = text[:2] in ("20", "19", "二〇", "二○", "二零")
    month = behind[:1] in ("月", "日") or (behind.startswith("年") and len(text) > 2 and not behind.startswith("年来"))
    return Kind.DATE if year or month or (behind.startswith("号") and ahead.endswith("月")) else None


def _followed(behind: str) -> Kind | None:
    return _longest(behind, _BEHIND, at_end=False)


def _led(ahead: str) -> Kind | None:
    return _longest(ahead.rstrip("“"), _AHEAD, at_end=True)


def _alone(ahead: str, behind: str) -> Kind | None:
    """Alone in its line or bracket, as a speaker's name is below a title."""
    return Kind.PERSON if ahead in ("", "（", "(") and behind in ("", "）", ")") else None
