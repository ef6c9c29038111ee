"""Blanks (待填项): places that a draft leaves open, in any of their usual forms (domain.md 1), and what only looks like one.

No expression is compiled for a draft without blanks: a sign is looked for, and its rule looks at what stands around it.
No blanks: a product (3×5, 5*3=15, 长×宽, A*B), a masked number (138****1234), X光, XX染色体, XXL, 二〇〇八年, 某些 某种 某位 某人,
a footnote (*注：, 《条例》*), a line of stars (a rule), 各部门（单位）, 县（市、区）, main(), a tick box ([ ] at a line's start), ……
A person who is anonymous on purpose (李某某受贿) is none either, but 某某 before 同志 or a post is.
"""

from __future__ import annotations

from collections.abc import Callable

from builder.zh.numbering import NUMERALS

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张曹严魏陶姜谢邹苏潘葛范彭鲁韦马苗袁柳唐薛贺倪汤罗毕郝邬雷傅康伍余顾孟黄萧尹姚邵汪祁毛狄宋庞熊纪"
    "项祝董梁杜阮贾江郭林钟徐邱骆蔡田樊胡凌霍虞莫丁邓洪崔龚程邢陆翁段焦侯宁武刘景龙叶黎白温庄阎廖耿肖涂覃闫易岳"
)
"""Characters that are a surname more often than a word."""
_POSTS = (
    "同志",
    "书记",
    "主任",
    "主席",
    "局长",
    "市长",
    "县长",
    "校长",
    "院长",
    "部长",
    "处长",
    "科长",
    "总经理",
    "董事长",
    "先生",
    "女士",
    "老师",
)

_UNITS = (
    "省 市 县 区 镇 乡 村 局 委 厅 办 校 院 厂 单位 公司 集团 企业 学校 大学 高校 中学 小学 学院 医院 银行 机关 部门 部委 部队 支部 党委 "
    "街道 社区 小区 园区 乡镇 中心 科室 处室 派出所 研究所 同志"
).split()
"""What follows 某 where a unit, a place or a person is to be named."""
_NO_UNITS = (
    "市场",
    "市民",
    "市值",
    "区域",
    "区间",
    "区别",
    "局面",
    "局部",
    "办法",
    "办事",
    "办理",
    "委员",
    "院士",
    "校友",
    "村民",
    "县里",
)
_COUNTED = frozenset("年月日时省市县区镇乡村局厅委校院名个次项条户人元万亿届期号%％")
"""What follows a single X where a number or a name is missing."""
_NO_X = ("染色体", "市场", "区域", "区间", "人民", "号线")

_STRONG = frozenset("单位名称 单位全称 单位简称 单位 姓名 日期 时间 地点 职务".split())
"""Labels that make a blank in any bracket."""
_LABELS = _STRONG | frozenset(
    "本单位 上级 上级单位 上级部门 主管部门 部门 部门名称 机构名称 公司 公司名称 企业名称 学校 学校名称 医院名称 名称 全称 简称 名字 人名 领导 领导姓名 讲话人 主讲人 报告人 发言人 主持人 联系人 "
    "职位 职称 年月日 年份 月份 会议时间 会议地点 地名 地区 省 市 县 区 省份 城市 县名 市名 乡镇 村名 会场 会议 会议名称 活动名称 活动 主题 题目 标题 方案 "
    "方案名称 文件 文件名 文件名称 文号 项目 项目名称 数字 数据 数量 数值 金额 人数 比例 百分比 次数 电话 联系方式 内容 具体内容 案例 事例 具体事例".split()
)
"""Labels that make a blank in a bracket that is not round."""
_ORDERS = (
    "此处",
    "这里填",
    "在此填",
    "请填",
    "请输入",
    "请插入",
    "请补充",
    "请写",
    "填写",
    "填入",
    "填上",
    "输入",
    "插入",
)
"""How an instruction to the clerk opens."""
_LATER = frozenset("待定 待填 待填写 待补 待补充 待核 待核实 待确定 待确认".split())
_JOINED = str.maketrans("，,/／和及与 \u3000", "、、、、、、、、、")
_CLOSERS = {
    "（": "）)",
    "(": ")）",
    "【": "】",
    "[": "]",
    "［": "］",
    "〔": "〕",
    "{": "}",
    "｛": "｝",
    "《": "》",
    "<": ">",
    "＜": "＞",
}
_ROUND = "（("
_LONGEST = 24
"""Characters inside a bracket that may be a blank."""
_SPACE = " \u3000\t\xa0"
_PAUSES = str.maketrans("，。；：", "、、、、")
_BETWEEN = frozenset("门区镇业构关道级局委县市办位")
"""Ahead of （单位） these make it another word for what stands there: 各部门（单位）."""
_STARS, _TIMES, _CROSSES, _LINES = "*＊", "×✕", "XxＸｘ", "_＿﹍"
_RINGS = "〇○◯"
_DIGITS = frozenset(f"{NUMERALS}零百千{_RINGS}")
_OPEN = f"{_STARS}{_TIMES}{_CROSSES}{_LINES}"
"""Marks that stand for what is missing, one for each character or several for all."""


def blanks(text: str) -> list[tuple[int, int]]:
    """The spans of the blanks in `text`, in order. A year with some of its digits open (20××, 202X) is one."""
    out: list[tuple[int, int]] = []
    if _RULES.keys().isdisjoint(text) or _is_rule(text):
        return out
    at = 0
    for start in [place for place, sign in enumerate(text) if sign in _RULES]:
        if start < at:
            continue
        end, found = _RULES[text[start]](text, start)
        if found:
            year = _year_ahead(text, start) if text[start] in _OPEN or text[start] in _SPACE else 0
            out.append((max(start - year, out[-1][1] if out else 0), end))
        at = end
    return out


def _is_rule(text: str) -> bool:
    """A line of stars or strokes and nothing else, which parts two sections."""
    if text[:1] not in ("*", "＊", "_", "＿", " ", "\u3000"):
        return False
    bare = text.strip(_SPACE)
    return (len(bare) > 4 and not bare.strip("*＊_＿ ")) or bare == "* * *"


def _run(text: str, start: int, marks: str) -> int:
    """The end of the run of one and the same of `marks` that opens at `start`."""
    end, size = start + 1, len(text)
    while end < size and text[end] in marks:
        end += 1
    return end


def _year_ahead(text: str, start: int) -> int:
    """How many characters ahead of `start` are a year's first digits: 20, 202, 二〇, 二〇二."""
    for length in (3, 2):
        ahead = text[max(0, start - length) : start]
        if len(ahead) == length and (ahead[:2] in ("20", "19") or (ahead[0] == "二" and ahead[1] in "〇○零")):
            before = text[start - length - 1 : start - length]
            known = ahead[2:].isdigit() or all(character in _DIGITS for character in ahead[2:])
            return length if known and not before.isdigit() and before not in _DIGITS else 0
    return 0


def _is_year(text: str, start: int, end: int) -> bool:
    """20××, 二〇××: two digits open; 202×年: one, and a word that says it is a year."""
    ahead = _year_ahead(text, start)
    if ahead == 2 and end - start == 2:
        return not _latin(text[end : end + 1])
    return ahead > 0 and text[end : end + 1] in ("年", "级", "届") and end - start + ahead <= 8


def _opens(text: str, start: int) -> bool:
    """Whether nothing but space and a bullet stands ahead in the line."""
    return start < 9 and not text[:start].strip(_SPACE + "-*+")


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _product(text: str, start: int, end: int) -> bool:
    """Whether the mark multiplies: between Latin letters or digits, between measures, ahead of an equals sign."""
    ahead, behind = text[max(0, start - 2) : start].rstrip(_SPACE)[-1:], text[end : end + 2].lstrip(_SPACE)[:1]
    if (_latin(ahead) or ahead in ("米", "）", ")")) and (_latin(behind) or behind in ("宽", "高", "长", "（")):
        return True
    if ahead in ("长", "宽", "高", "厚") and behind in ("长", "宽", "高", "厚") and end - start == 1:
        return True
    if end - start > 1 or not ahead or "=" not in text[max(0, start - 12) : end + 12]:
        return False
    left, right = (part.translate(_PAUSES) for part in (text[max(0, start - 12) : start], text[end : end + 12]))
    return "=" in left.rpartition("、")[2] + right.partition("、")[0]


def _stars(text: str, start: int) -> tuple[int, bool]:
    end = _run(text, start, _STARS)
    if _is_year(text, start, end):
        return end, True
    ahead, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    if end - start == 1:
        note = ahead in tuple("》”）)%％") and ahead and behind in ("", "，", "。", "；", "、")
        bullet = _opens(text, start) and (behind in tuple(_SPACE) or text.startswith(("注", "备注", "说明"), end))
        if note or bullet:
            return end, False
    return end, not _product(text, start, end)


def _times(text: str, start: int) -> tuple[int, bool]:
    end = _run(text, start, _TIMES)
    if _is_year(text, start, end):
        return end, True
    far = 2 if end - start == 1 else 1  # several do not multiply
    ahead, behind = text[max(0, start - far) : start].rstrip(_SPACE)[-1:], text[end : end + far].lstrip(_SPACE)[:1]
    counts = ahead.isdigit() or behind.isdigit() or ahead == "米"
    return end, not counts and not _product(text, start, end)


def _crosses(text: str, start: int) -> tuple[int, bool]:
    end = _run(text, start, _CROSSES)
    if _is_year(text, start, end):
        return end, True
    ahead, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    if (ahead.isascii() and ahead.isalpha()) or (behind.isascii() and behind.isalpha()):
        return end, False
    if text.startswith(_NO_X, end) or (ahead.isdigit() and (behind.isdigit() or text[start] in "xｘ")):
        return end, False
    if end - start > 1:
        return end, True
    if ahead.isdigit() or behind.isdigit():
        return end, False
    named = ahead in SURNAMES and behind in ("", "，", "、", "。", "；", "和", "同")
    return end, named or ahead == "第" or behind in _COUNTED or text.startswith(_POSTS, end)


def _some(text: str, start: int) -> tuple[int, bool]:
    """某: twice it is a blank by itself, once ahead of a unit."""
    end = _run(text, start, "某")
    ahead = text[start - 1 : start] if start else ""
    if ahead in SURNAMES:
        return end, text.startswith(_POSTS, end)
    if end - start > 1:
        return end, True
    date = text.startswith("月某日", end) or (text.startswith("日", end) and text.endswith("某月", 0, start))
    return end, date or (text.startswith(tuple(_UNITS), end) and not text.startswith(_NO_UNITS, end))


def _lines(text: str, start: int) -> tuple[int, bool]:
    end = _run(text, start, _LINES)
    if _is_year(text, start, end):
        return end, True
    ahead, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    return end, end - start > 1 and not (_latin(ahead) and not ahead.isdigit()) and not (
        _latin(behind) and not behind.isdigit()
    )


def _rings(text: str, start: int) -> tuple[int, bool]:
    """〇〇公司, but no zero: 二〇〇八."""
    end = _run(text, start, _RINGS)
    around = (text[start - 1 : start] if start else "", text[end : end + 1])
    return end, end - start > 1 and not any(character in _DIGITS for character in around if character)


def _triangles(text: str, start: int) -> tuple[int, bool]:
    end = _run(text, start, "△")
    bullet = _opens(text, start) and end - start == 1 and text[end : end + 1] in ("", *_SPACE)
    return end, not bullet


def _boxes(text: str, start: int) -> tuple[int, bool]:
    """□□□: missing characters; one box is to be ticked."""
    end = _run(text, start, "□")
    return end, end - start > 1


def _gaps(text: str, start: int) -> tuple[int, bool]:
    """Space that a day, a month or the end of a year is written into: 20　　年　月　日."""
    end = _run(text, start, _SPACE)
    ahead, behind = text[start - 1 : start], text[end : end + 1]
    dated = (ahead == "年" and behind == "月") or (ahead == "月" and behind == "日")
    return end, dated or (end - start > 1 and behind == "年" and text.endswith("20", 0, start))


def _brackets(text: str, start: int) -> tuple[int, bool]:
    """An empty bracket, or one that says what is to be filled in."""
    closers = _CLOSERS[text[start]]
    inside = text[start + 1 : start + 2 + _LONGEST]
    length = inside.find(closers[0])
    if length < 0 and len(closers) > 1:
        length = inside.find(closers[1])
    if length < 0:
        return start + 1, False
    end, words = start + length + 2, inside[:length].strip(_SPACE)
    ahead = text[start - 1 : start] if start else ""
    if not words:
        empty = text[start] not in "《<＜" if length else text[start] in "（(【" and not _latin(ahead)
        box = text[start] == "[" and _opens(text, start)
        return (end, True) if empty and not box else (start + 1, False)
    if text[start] in "【[［{｛" and not words.strip(_OPEN):
        return end, True
    return (end, True) if _asks(words, text[start] in _ROUND, ahead) and text[start] != "《" else (start + 1, False)


def _asks(words: str, is_round: bool, ahead: str) -> bool:
    """Whether `words` in a bracket are for the clerk: 单位名称, 姓名、职务, 此处填写日期, 待定."""
    if words in _LATER or words.startswith(_ORDERS):
        return True
    if is_round and ahead in _BETWEEN:
        return False
    parts = [part for part in words.translate(_JOINED).split("、") if part] if len(words) > 2 else [words]
    if not is_round:
        return all(part in _LABELS for part in parts)
    return any(part in _STRONG for part in parts) and all(part in _LABELS for part in parts)


_Rule = Callable[[str, int], "tuple[int, bool]"]
_RULES: dict[str, _Rule] = {
    **dict.fromkeys(_STARS, _stars),
    **dict.fromkeys(_TIMES, _times),
    **dict.fromkeys(_CROSSES, _crosses),
    **dict.fromkeys(_LINES, _lines),
    **dict.fromkeys(_RINGS, _rings),
    **dict.fromkeys(_CLOSERS, _brackets),
    " ": _gaps,
    "\u3000": _gaps,
    "某": _some,
    "△": _triangles,
    "□": _boxes,
}
"""For each sign the rule that tells, from where it stands, where it ends and whether it is a blank."""
