"""The header (题头): title, subtitle, speaker, date, occasion; and the salutation below it."""

from __future__ import annotations

import re

from builder.model.speech import As, Line
from builder.model.text import NOTHING, Text
from builder.value import replace
from builder.zh.address import is_address
from builder.zh.numbering import marker

LONGEST_TITLE = 60
LONGEST_SALUTATION = 50
LONGEST_BYLINE = 40
MOST_SIGNED = 3
MOST_LINES = 10
"""A header has no more lines than this; what follows is the lead."""

_KINDS = tuple(
    "讲话 报告 发言 致辞 致词 讲稿 讲话稿 发言稿 演讲 演讲稿 动员 总结 提纲 讲义 党课 意见 要点 指示 说明 述职 主持词 贺词 献词 寄语 汇报 部署 讲评".split()
)
"""How a title ends."""
_POSTS = (
    "书记 主任 局长 市长 县长 区长 省长 镇长 乡长 州长 厅长 部长 处长 科长 股长 所长 站长 队长 校长 院长 园长 行长 社长 台长 馆长 会长 理事长 秘书长 "
    "董事长 总经理 经理 总裁 总监 主席 委员长 委员 代表 教授 老师 同志 政委 司令 检察长 庭长 组长 班长 段长 厂长 矿长 村长 支队长 总工 工程师 专员 参谋长 主管"
).split()
_HONORIFICS = ("同志", "老师", "教授", "代表")
LONGEST_NAMED = 8
"""A name with an honorific has no more characters: 做一名好老师 is no name."""
_LABELS = re.compile(
    r"(?:主?讲(?:话|述)?人|报告人|发言人|致辞人|演讲者|作者|主持人|汇报人|述职人|单位|时间|日期|地点)\s*[：:]\s*"
)
_ASIDE = re.compile(r"(?:地点|会议|主题|单位)\s*[：:]")
"""Labels of lines that name neither who speaks nor when."""
_DRAFT = re.compile(
    r"(?:送审|征求意见|讨论|代拟|审议|修改|修订|草|初|定|终|二|三)?稿|根据录音整理.*|.*录音整理.*|摘要|节选|提纲|未经本人审阅|内部资料.*|.*审阅.*"
)
"""Marks of a draft in brackets: they stand in the header and say nothing of the speech."""
_UNITS = tuple(
    "局 委 委员会 办 办公室 厅 部 院 校 公司 集团 中心 支队 大队 总队 医院 学校 学院 大学 街道 社区 协会 银行 党委 党组 政府 工会 团委 所 站".split()
)
MOST_TITLE_LINES = 3
_DATE = re.compile(
    r"(?:[12２１][\d０-９×xXＸ*＊_＿○〇]{1,5}|[一二][一二三四五六七八九〇○零Ｏ0]{3}|[×xXＸ*＊_＿]{2,4})\s*(?:年|[-./．—]\d)"
    r"(?:[\d０-９一二三四五六七八九十×xXＸ*＊_＿\s./．—-]{0,12}[月日号]?)*"
)
_NAME = re.compile(r"[\u4e00-\u9fff×*＊xXＸ某○〇]{1,2}[\s\u3000]*[\u4e00-\u9fff×*＊xXＸ某○〇]{1,2}")
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏傅方"
    "邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万钱严武戴莫孔向汤温康施牛樊葛邢安齐庞伍庄聂章鲁岳翟殷詹申欧耿关焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗曲盛洪柴路辛倪"
)
_DASHES = ("——", "--", "—", "──", "－－")
_BRACKETS = "（(）)"


class Header:
    """What stands above the lead, while it is told apart. `lines` are all its lines but the salutations, in order."""

    __slots__ = ("date", "lines", "occasion", "salutation", "speaker", "subtitle", "title")

    def __init__(self, lines: tuple[Text, ...]) -> None:
        self.lines = lines
        self.title: list[Text] = []
        self.subtitle: list[Text] = []
        self.speaker: list[Text] = []
        self.date, self.occasion = NOTHING, NOTHING
        self.salutation: tuple[Text, ...] = ()


def header(lines: tuple[Line, ...]) -> tuple[Header, tuple[Line, ...]]:
    """The header of a draft, and the lines below it."""
    size = _size(lines)
    salutation: list[Text] = []
    rest = lines[size:]
    while rest and is_salutation(rest[0].text.words) and rest[0].stated is not As.BODY:
        salutation.append(rest[0].text)
        rest = rest[1:]
    if rest and not salutation and (end := _addressed(rest[0].text.words)):
        text = rest[0].text
        salutation.append(text.cut(0, end))
        rest = (replace(rest[0], text=text.cut(end, len(text.words)).strip()), *rest[1:])
    found = _sorted(lines[:size])
    found.salutation = tuple(salutation)
    return found, rest


def signature(lines: tuple[Line, ...]) -> int:
    """How many of the last lines are the signature (落款): a date, with the unit or the name above or below it."""
    short = 0
    while short < min(MOST_SIGNED, len(lines) - 1) and _may_sign(lines[-1 - short]):
        short += 1
    dated = next((n for n in range(short, 0, -1) if _is_date(lines[-n].text.words)), 0)
    if not dated:
        return 0
    above = dated < short and len(lines[-dated - 1].text.words) <= LONGEST_BYLINE
    return dated + above


def signed(lines: tuple[Line, ...]) -> Header:
    """What the lines of a signature say: names and a date."""
    found = Header(lines=tuple(line.text for line in lines))
    for text in found.lines:
        if _is_date(text.words):
            _take_bracket(found, text)
        else:
            _take_byline(found, text)
    return found


def _may_sign(line: Line) -> bool:
    words = line.text.words
    plain = line.block is None and not line.level and not line.stated and not line.item
    return plain and len(words) <= LONGEST_BYLINE and words[-1] not in "。！？；：，" and marker(words) is None


def is_salutation(words: str) -> bool:
    """Whether `words` address the hall and say no more: 同志们：, 各位领导、各位来宾！"""
    named = words.rstrip("：:！!")
    ends = named != words or words.endswith("们")
    return len(words) <= LONGEST_SALUTATION and ends and is_address(named, loosely=words[-1] in "：:")


def _addressed(words: str) -> int:
    """Where a salutation ends that the lead follows in the same line (同志们：今天…); 0 where there is none."""
    end = min((at for mark in "：:" if (at := words.find(mark, 0, LONGEST_SALUTATION)) > 0), default=0)
    return end + 1 if end and end + 1 < len(words) and is_address(words[:end], loosely=True) else 0


def _size(lines: tuple[Line, ...]) -> int:
    """How many of the first lines belong to the header."""
    stated = [i for i, line in enumerate(lines[:MOST_LINES]) if line.stated in (As.TITLE, As.SUBTITLE)]
    least = stated[-1] + 1 if stated else 0
    for i, line in enumerate(lines[: MOST_LINES + 1]):
        words = line.text.words
        if is_salutation(words) or _addressed(words):
            above = lines[:i]
            return i if all(_is_above(line, n, lines) for n, line in enumerate(above)) else _recognised(lines, least)
        if not _is_above(line, i, lines):
            break
    return _recognised(lines, least)


def _is_above(line: Line, index: int, lines: tuple[Line, ...]) -> bool:
    """Whether a line may stand above the salutation: short, no sentence, no section."""
    words = line.text.words
    if line.stated in (As.TITLE, As.SUBTITLE) or _bracketed(words) or words.startswith(_DASHES):
        return True
    if line.block or line.stated or line.item or (line.level and not _heads_all(line, index, lines)):
        return False
    if index == 0 and _ends_title(words) and len(words) <= 2 * LONGEST_TITLE:
        return True
    ends = "。；：:" if index == 0 else "。；：:，！？!?"
    longest = LONGEST_TITLE if index == 0 else LONGEST_BYLINE
    return marker(words) is None and len(words) <= longest and words[-1] not in ends and not {"。", "；"} & set(words)


def _heads_all(line: Line, index: int, lines: tuple[Line, ...]) -> bool:
    """Whether the file's first heading stands over all others: no other of its level is like it."""
    if index:
        return _is_date(line.text.words) or (_is_byline(line.text.words) and not _NAME.fullmatch(line.text.words))
    if _ends_title(line.text.words) and marker(line.text.words) is None:
        return True
    others = [other for other in lines[1:] if other.level and other.level <= line.level]
    return all(marker(other.text.words) is not None for other in others) if others else True


def _recognised(lines: tuple[Line, ...], least: int) -> int:
    """How many of the first lines read as a header where no salutation ends it: a title, and what is surely no text."""
    size, titled = least, False
    for i, line in enumerate(lines[:MOST_LINES]):
        words = line.text.words
        if i < least:
            titled = titled or line.stated is As.TITLE
            continue
        if not _is_above(line, i, lines) or (not titled and i and not _is_title_line(words)):
            break
        furnished = _is_date(words) or _is_byline(words) or _bracketed(words) or words.startswith(_DASHES)
        below = lines[i + 1].text.words if i + 1 < len(lines) else ""
        if titled and not furnished and not _goes_on(lines[:i], words) and not below.startswith(_DASHES):
            break
        if not titled and _turns_away(words):
            break
        titled = titled or not furnished
        size = i + 1
    return size


def _turns_away(words: str) -> bool:
    """同志们！…: a line that speaks already."""
    return words[-1] in "！!" and is_address(words.partition("，")[0].rstrip("！!"))


def _is_title_line(words: str) -> bool:
    return not _is_date(words) and not _is_byline(words)


def _goes_on(above: tuple[Line, ...], words: str) -> bool:
    """Whether a line below a title is its second: it ends as titles do, and the first does not."""
    title = next((line.text.words for line in above if _is_title_line(line.text.words)), "")
    return not _ends_title(title) and _ends_title(words)


def _sorted(lines: tuple[Line, ...]) -> Header:
    out = Header(lines=tuple(line.text for line in lines))
    for line in lines:
        text, words = line.text, line.text.words
        if line.stated is As.SUBTITLE or words.startswith(_DASHES):
            out.subtitle.append(text)
        elif line.stated is As.TITLE:
            out.title.append(text)
        elif _is_date(words) or _bracketed(words):
            _take_bracket(out, text)
        elif not out.title and (len(lines) == 1 or not _is_byline(words)):
            _take_title(out, text)
        elif out.title and not out.speaker and not out.subtitle and _is_second(out, words):
            out.title.append(text)
        else:
            _take_byline(out, text)
    if not out.title and out.subtitle:
        out.title.append(out.subtitle.pop(0))
    return out


def _is_second(found: Header, words: str) -> bool:
    """Whether a line behind the first of the title goes on with it."""
    if len(found.title) >= MOST_TITLE_LINES or found.date or _ends_title(found.title[-1].words):
        return False
    return _ends_title(words) or not (_is_byline(words) or _ASIDE.match(words) or words.endswith(_UNITS))


def _take_title(found: Header, text: Text) -> None:
    """A title, with the date that may stand behind it in brackets."""
    inside = _trailing_bracket(text.words)
    if inside and _is_date(text.words[inside + 1 : -1]):
        found.date = _bare_date(text.cut(inside, len(text.words)))
        text = text.cut(0, inside).strip()
    found.title.append(text)


def _take_bracket(found: Header, text: Text) -> None:
    """（2025年3月1日）, （在…会议上）, （2025年3月1日　张三）: a date, an occasion, or both, with or without a name."""
    inner = _unbracketed(text)
    if _DRAFT.fullmatch(inner.words):
        return
    label = _LABELS.match(inner.words)
    inner = inner.cut(label.end(), len(inner.words)) if label else inner
    date = _date_in(inner)
    rest = [inner.cut(0, date[0]).strip(), inner.cut(date[1], len(inner.words)).strip()] if date else [inner]
    if date and not found.date:
        found.date = inner.cut(*date).strip()
    for part in rest:
        part = _trimmed(part)
        if not part:
            continue
        if _is_byline(part.words):
            found.speaker.append(part)
        elif not found.occasion:
            found.occasion = part


def _take_byline(found: Header, text: Text) -> None:
    """市委书记　张三（2025年3月1日）: a name, with the date that may stand in its line."""
    if _ASIDE.match(text.words):
        return
    date = None if found.date else _date_in(text)
    if date is None:
        name = _trimmed(text)
        label = _LABELS.match(name.words)
        found.speaker.append(name.cut(label.end(), len(name.words)) if label else name)
        return
    found.date = _bare_date(text.cut(*date))
    for part in (text.cut(0, date[0]), text.cut(date[1], len(text.words))):
        if part := _trimmed(part):
            label = _LABELS.match(part.words)
            found.speaker.append(part.cut(label.end(), len(part.words)) if label else part)


def _bare_date(text: Text) -> Text:
    inner = _unbracketed(text)
    span = _date_in(inner)
    return inner.cut(*span).strip() if span else inner


def _date_in(text: Text) -> tuple[int, int] | None:
    match = _DATE.search(text.words)
    if match is None:
        return None
    end = match.start() + len(match[0].rstrip(" \u3000.-—"))
    return match.start(), end


def _trimmed(text: Text) -> Text:
    """`text` without the brackets, pauses and spaces that a date left at its ends."""
    signs = "（）()，,、：: \u3000\t"
    left = len(text.words) - len(text.words.lstrip(signs))
    return text.cut(left, max(left, len(text.words.rstrip(signs))))


def _unbracketed(text: Text) -> Text:
    return text.cut(1, len(text.words) - 1).strip() if _bracketed(text.words) else text


def _trailing_bracket(words: str) -> int:
    """Where the bracket begins that ends `words`; 0 where none does."""
    return max(words.rfind("（"), words.rfind("("), 0) if words[-1:] in "）)" else 0


def _ends_title(words: str) -> bool:
    return words.partition("（")[0].rstrip().endswith(_KINDS)


def _bracketed(words: str) -> bool:
    return len(words) > 1 and words[0] in "（(" and words[-1] in "）)"


def _is_date(words: str) -> bool:
    """（2025年3月22日）, 二〇二五年三月, 20××年×月×日, 时间：2025年3月: a short line that opens with a year, or a bracket with one."""
    inner = _LABELS.sub("", words.strip("（()） "), count=1)
    match = _DATE.match(inner) if len(inner) <= 40 else None
    if _bracketed(words):
        return match is not None or ("月" in inner and len(inner) <= 30)
    rest = inner[len(match[0]) :].strip(" \u3000") if match else inner
    return match is not None and (not rest or _bracketed(rest) or _is_byline(rest))


def _is_byline(words: str) -> bool:
    """Whether a line names who speaks: a post and a name, a name alone, a label (主讲人：), a unit."""
    inner = words.strip("（()） ")
    if len(inner) > LONGEST_BYLINE or _ends_title(inner) or "讲话" in inner:
        return False
    if _LABELS.match(inner) or _is_name(inner):
        return True
    bare = inner.partition("（")[0].rstrip()
    named = any(post in bare for post in _POSTS) and not any(mark in bare for mark in "，。；")
    if bare.endswith(_HONORIFICS):
        return len(bare) <= LONGEST_NAMED
    return named and (bare.endswith(tuple(_POSTS)) or any(_name_behind(bare, post) for post in _POSTS))


def _name_behind(words: str, post: str) -> bool:
    """Whether the last `post` in `words` is followed by a name and nothing more."""
    at = words.rfind(post)
    return at >= 0 and _NAME.fullmatch(words[at + len(post) :].strip(" \u3000：:")) is not None


def _is_name(words: str) -> bool:
    """张三, 张　三, 欧阳小明, 某某某: a name and nothing else."""
    return _NAME.fullmatch(words) is not None and (
        words[0] in _SURNAMES or any(sign in words for sign in "\u3000 ×某*＊")
    )
