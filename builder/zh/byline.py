"""Lines of a title block (题头): how titles end, who speaks, when, marks of a draft."""

from __future__ import annotations

import re
from functools import cache

from builder.zh.blanks import SURNAMES

LONGEST_BYLINE = 40
LONGEST_NAMED = 8
"""A name with an honorific has no more characters: 做一名好老师 is no name."""
LONGEST_DATED = 40
_KINDS = tuple(
    "讲话 报告 发言 致辞 致词 讲稿 讲话稿 发言稿 演讲 演讲稿 动员 总结 提纲 讲义 党课 意见 要点 指示 说明 述职 主持词 贺词 献词 寄语 汇报 部署 讲评 发布词 发布稿 通报 开幕词 闭幕词 欢迎词 欢送词 答谢词 祝酒词 颁奖词 感言 倡议书".split()
)
"""How a title ends."""
_POSTS = tuple(
    "书记 主任 局长 市长 县长 区长 省长 镇长 乡长 州长 厅长 部长 处长 科长 股长 所长 站长 队长 校长 院长 园长 行长 社长 台长 馆长 会长 理事长 秘书长 "
    "董事长 总经理 经理 总裁 总监 主席 委员长 委员 代表 教授 老师 同志 政委 司令 检察长 庭长 组长 班长 段长 厂长 矿长 村长 支队长 总工 工程师 专员 参谋长 主管 发言人 负责人 召集人 院士 研究员 调研员 审判长 法官 检察官 总编辑".split()
)
_HONORIFICS = ("同志", "老师", "教授", "代表")
_UNITS = tuple(
    "局 委 委员会 办 办公室 厅 部 院 校 公司 集团 中心 支队 大队 总队 医院 学校 学院 大学 街道 社区 协会 银行 党委 党组 政府 工会 团委 所 站".split()
)
_SURNAMES = SURNAMES | frozenset(
    "高曾于任卢谭石金夏方史万戴孔向施牛安齐聂章翟殷詹申欧关俞左甘包尚符舒柯梅童单裴成曲盛柴路辛"
)
"""At the head of a name alone, those count too that are more often words."""
_PADDING = "\u3000 "
_OPEN = "×某*＊"
_LABELS = (
    "讲话人 主讲人 讲述人 报告人 发言人 致辞人 演讲者 作者 主持人 汇报人 述职人 主讲 讲人 单位 时间 日期 地点".split()
)
"""What may stand ahead of ： in a title block, behind one of these too: 会议时间：."""
_OF = ("会议", "讲话", "报告", "授课", "活动", "发布")
_ASIDES = ("地点", "会议", "主题", "单位")
"""Labels of lines that name neither who speaks nor when."""
_PUBLISHED = tuple(
    "来源 信息来源 文章来源 稿件来源 发布时间 发布日期 发布机构 发布单位 更新时间 浏览次数 浏览量 点击数 点击量 阅读 阅读量 访问量 编辑 责编 责任编辑 供稿 审核 字体 字号 索引号".split()
)
"""Labels of a line that a web page puts below a title."""
_BEHIND = ("", "，", "）", ")")
"""What ends a date: no hour stands behind it."""
_PLACES = tuple("室 厅 堂 馆 楼 场 会场 酒店 宾馆 礼堂 基地 园区 主席台 报告厅 现场 村部 党校".split())
"""How a place ends that stands behind a date."""
_COLONS = ("：", ":")


def ends_title(words: str) -> bool:
    """Whether `words` end as titles do, a bracket behind them aside."""
    return words.partition("（")[0].rstrip().endswith(_KINDS)


def bracketed(words: str) -> bool:
    """Whether all of `words` stands in brackets."""
    return len(words) > 1 and words[0] in "（(" and words[-1] in "）)"


def label(words: str) -> int:
    """Where a label ends that `words` open with (主讲人：, 时间:); 0 where they open with none."""
    return _labelled(words, _LABELS)


def is_aside(words: str) -> bool:
    """地点：…, 会议：…: a line that names neither who speaks nor when."""
    return _labelled(words, _ASIDES) > 0


def is_published(words: str) -> bool:
    """来源：…　时间：…, 浏览次数：…: a line of the page from which the draft was taken."""
    return _labelled(words, _PUBLISHED) > 0


def is_unit(words: str) -> bool:
    """Whether `words` end as the name of a unit does."""
    return words.endswith(_UNITS)


def is_draft_mark(words: str) -> bool:
    """送审稿, 根据录音整理, 摘要: marks of a draft, which say nothing of the speech."""
    return _draft_mark().fullmatch(words) is not None


def is_place(words: str) -> bool:
    """县委党校二号教室: what stands behind a date where nobody speaks."""
    return words.endswith(_PLACES) and not any(mark in words for mark in "，。；：！？")


def is_date(words: str) -> bool:
    """（2025年3月22日）, 二〇二五年三月, 20××年×月×日, 9月1日, 时间：2025年3月: a short line that opens with a date, or a bracket with one.

    Behind the date may stand an hour, a place, a name (2024年5月4日上午　二号教室).
    """
    inner = words[1:-1].strip() if bracketed(words) else words
    inner = inner[label(inner) :]
    if "年" not in inner and "月" not in inner and not any(map(str.isdigit, inner)):
        return False
    match = _date().match(inner) if len(inner) <= LONGEST_DATED else None
    if bracketed(words):
        return match is not None or ("月" in inner and len(inner) <= 30)
    rest = inner[_hour(inner, match.end()) :].strip(_PADDING + "，,") if match else inner
    return match is not None and (not rest or bracketed(rest) or is_byline(rest) or is_place(rest))


def date_span(words: str) -> tuple[int, int] | None:
    """Where the first date stands in `words`, with the day of the week and the hour behind it."""
    match = _date().search(words)
    if match is None:
        return None
    return match.start(), len(words[: _hour(words, match.end())].rstrip(" \u3000.-—"))


def is_byline(words: str) -> bool:
    """Whether a line names who speaks: a post and a name, a name alone, a label (主讲人：)."""
    inner = words.strip("（()） ")
    if len(inner) > LONGEST_BYLINE or ends_title(inner) or "讲话" in inner:
        return False
    if label(inner) or is_name(inner):
        return True
    bare = inner.partition("（")[0].rstrip()
    if bare.endswith(_HONORIFICS):
        return len(bare) <= LONGEST_NAMED
    posts = [post for post in _POSTS if post in bare] if not any(mark in bare for mark in "，。；") else []
    return any(bare.endswith(post) or _name_behind(bare, post) for post in posts)


def is_name(words: str) -> bool:
    """张三, 张　三, 欧阳小明, 某某某: a name and nothing else."""
    known = words[:1] in _SURNAMES or any(sign in words for sign in _PADDING + _OPEN)
    return known and _may_be_name(words)


def _may_be_name(words: str) -> bool:
    """Whether `words` are two to four characters of a name, or signs for one, padded in the middle."""
    signs = [sign for sign in words if sign not in _PADDING]
    if signs and not set(signs) - set("_＿"):
        return len(signs) > 1
    letters = all("\u4e00" <= sign <= "\u9fff" or sign in "×*＊xXＸ○〇" for sign in signs)
    return 2 <= len(signs) <= 4 and letters and words == words.strip(_PADDING)


def _name_behind(words: str, post: str) -> bool:
    """Whether the last `post` in `words` is followed by a name and nothing more; behind 同志 a surname must tell (和年轻同志聊聊天)."""
    at = words.rfind(post)
    behind = words[at + len(post) :] if at >= 0 else ""
    name = behind.strip(_PADDING + "：:")
    apart = name != behind or post not in _HONORIFICS or name[:1] in _SURNAMES
    return apart and _may_be_name(name)


def _labelled(words: str, labels: tuple[str, ...] | list[str]) -> int:
    name, colon = "", -1
    for sign in _COLONS:
        if (at := words.find(sign, 0, 10)) > 0 and (colon < 0 or at < colon):
            name, colon = words[:at].rstrip(_PADDING), at
    kept = next((name[len(of) :] for of in _OF if name.startswith(of) and name != of), name)
    if name not in labels and kept not in labels:
        return 0
    return len(words) - len(words[colon + 1 :].lstrip(_PADDING))


@cache
def _date() -> re.Pattern[str]:
    """A year, with its month and its day, or a day and its month alone (9月1日); to a second day."""
    count = r"[\d０-９一二三四五六七八九十×xXＸ*＊_＿\s]{0,8}"
    year = r"(?:[12２１][\d０-９×xXＸ*＊_＿○〇]{1,5}|[一二][一二三四五六七八九〇○零Ｏ0]{3}|[×xXＸ*＊_＿]{2,4})\s*"
    day = rf"{count}[日号](?:\s*[—–~～至到-]{{1,2}}{count}月?{count}[日号])?"
    numbers = r"[-./．—]\d\d?(?!\d)(?:[-./．—]\d\d?日?)?"
    return re.compile(
        rf"{year}(?:年(?:{count}月(?:{day})?)?|{numbers})|(?<![\d一二三四五六七八九十])(?:1?\d|[一二三四五六七八九十]{{1,2}}|[×xXＸ*＊_＿]{{1,3}})月{day}"
    )


def _hour(words: str, start: int) -> int:
    """Where the day of the week, the feast and the hour end that stand behind a date which ends at `start`."""
    found = _hours().match(words, start) if words[start : start + 1] not in _BEHIND else None
    return found.end() if found else start


@cache
def _hours() -> re.Pattern[str]:
    hour = r"\d\d?(?:[时点](?:\d\d?分|半|整)?|[:：]\d\d)"
    named = r"(?:星期|周)[一二三四五六日天]|(?:农历)?[一二三四五六七八九十正腊冬]{1,2}月[初廿一二三四五六七八九十]{1,3}|除夕"
    part = rf"(?:{named}|[上下中]午|[晚早清夜凌][上晨间]?|{hour}|\s)"
    return re.compile(rf"(?:{part}|[（(]{part}+[）)]|[—~～至到-]{{1,2}}{hour})+")


@cache
def _draft_mark() -> re.Pattern[str]:
    return re.compile(
        r"(?:送审|征求意见|讨论|代拟|审议|修改|修订|草|初|定|终|二|三)?稿|.*(?:录音|记录|速记)整理.*|摘要|节选|提纲|内部资料.*|.*审阅.*"
    )
