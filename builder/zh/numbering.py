"""Numbering (序次语): what may open a section or a point, as one table.

Forms after GB/T 9704-2012 7.3.3 and GB/T 15834-2011 annex B; the spoken series are those of speeches. Whether a
marker counts is for the sequence rule to say (parse/points.py): here is only what it looks like.
"""

from __future__ import annotations

from builder.value import Value

NUMERALS = "一二三四五六七八九十"
SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "然后": 3, "最后": 4}
LAST = 4
"""最后 ends its series, however many went before."""
SIDES = {"一方面": 1, "另一方面": 2}
ROMAN = dict(zip("VIII III VII II IV VI IX I V X".split(), (8, 3, 7, 2, 4, 6, 9, 1, 5, 10), strict=True))
"""Longest first, so that I is not found in III."""
IN_WORDS = "首先，"
"""The kind whose members are words: its numbers leave gaps, and it may end with 最后 at any time."""
SPOKEN = 0
"""The rank of the spoken series: they hang wherever they start."""

_PAUSES = "， 、 ：".split()
_NOUNS = (
    "点 个问题 个方面 方面 个要点 件事 件 件大事 桩 句 句话 条 项 层意思 个意思 个词 个关键词 个字 个 场 场仗 仗 关 课 招 笔账 笔 本账 道题 道关 张牌 个故事 个例子 类 种 层 块 组数字 "
    "点希望 点要求 点体会 点建议 点意见 点想法 点感受 点认识 点考虑 点启示 个希望 个体会 个感受 个认识 个道理 个变化 个转变 个特点 个原因 个建议 条建议 条意见"
).split()
"""What is counted; 第一点希望的种子 has no pause behind it and counts nothing."""
_HEADINGS = "关键词 关键字 主题词 主题 任务 行动 体会 感悟 启示 建议 意见 希望 要求 措施 举措 做法 经验 案例 变化 亮点 目标 原则 重点 抓手 故事 镜头 课题 战役 篇章".split()
"""What a count may stand behind, ahead of a colon: 关键词一：通达."""


def _each(*parts: str | list[str]) -> str:
    """Every way to put the parts together, as one list of examples."""
    out = [""]
    for part in parts:
        out = [ahead + word for ahead in out for word in ([part] if isinstance(part, str) else part)]
    return " ".join(out)


class Form(Value):
    """One kind of marker, by examples of its first member: 一 stands for every numeral, 1 for every number.

    Forms of one `kind` count on from each other (一是…二要…). A lower `rank` is a higher level of the written norms; SPOKEN series
    have no rank. `words` are members by themselves. Nothing of `unless` may stand behind, but where that opens one of WORDS. `keeps` tells that what follows the
    count is no part of the marker but of the headline (首先要抓). An example that ends with 　 wants white space there.
    """

    kind: str
    rank: int
    examples: str
    unless: str = ""
    keeps: bool = False
    words: tuple[str, ...] = ()


FORMS = (
    Form("第一部分", 1, _each("第一", ["部分", "章", "篇", "篇章"], ["　", *_PAUSES])),
    Form("一、", 2, "一、 一． 一："),
    Form("一、", 2, "一　", unless="是要"),
    Form("关键词一：", 2, _each(_HEADINGS, "一", ["：", "　", "、"])),
    Form("I.", 2, ". 、 ）", words=tuple(ROMAN)),
    Form("Ⅰ.", 2, "Ⅰ. Ⅰ、 Ⅰ　"),
    Form("（一）", 3, "（一）、 （一）． （一）， （一）： （一） 一） ㈠"),
    Form("第一节", 3, _each("第一", ["节"], ["　", *_PAUSES])),
    Form("1.", 4, "1． 1、 ⒈"),
    Form("1　", 4, "1　"),
    Form("1.1", 5, ""),
    Form("1.1.1", 6, ""),
    Form("1）", 7, "1）、 1）"),
    Form("（1）", 8, "（1）、 （1）． （1） ⑴"),
    Form("①", 9, "①、 ①. ①"),
    Form("a.", 10, "a． a、 a） A． A、 A）"),
    Form("一是", SPOKEN, "一是， 一是： 一是"),
    Form("一是", SPOKEN, "一要", unless="件素点领塞闻义务道害旨诀因"),
    Form("一，", SPOKEN, "一，"),
    Form("第一，", SPOKEN, _each("第一", _PAUSES)),
    Form("第一，", SPOKEN, "第一是", unless=NUMERALS),
    Form("第一，", SPOKEN, _each("第一", _NOUNS, [*_PAUSES, "是"])),
    Form("第一，", SPOKEN, _each("头一", ["件事", "件", "桩", "条", "个"], [*_PAUSES, "是"])),
    Form("其一，", SPOKEN, _each("其一", [*_PAUSES, "是"])),
    Form("第一步", SPOKEN, _each("第一步", [*_PAUSES, "是"])),
    Form("一来，", SPOKEN, _each("一", ["来", "则"], ["，"])),
    Form("一愿", SPOKEN, _each("一", list("愿盼望祝谢靠问")), unless="意者君三", keeps=True),
    Form(IN_WORDS, SPOKEN, "， ： 是， 是", words=tuple(SEQUENCE)),
    Form(IN_WORDS, SPOKEN, "要", keeps=True, words=tuple(SEQUENCE)),
    Form("一方面，", SPOKEN, "， 是 要", words=tuple(SIDES)),
)
"""Every kind of marker. Add an example (or a row), and three lines to a case file, to know one more."""

WORDS = tuple(
    "务实 务必 因地 因时 因势 因材 因人 因企 因村 领导 领会 领跑 领先 领着 点面 点亮 点对 点滴 件件 道道 素质 闻令 闻过 害怕".split()
)
"""Words of their own behind 一要, that need no more: 一要务实, 二要因地制宜, where 要务, 要因 would be words, and no marker."""
UNITS = frozenset("亿万千百十元个%％‰倍米吨公次人户年月日号点时分秒度级届件亩斤克升岁")
"""What stands behind a decimal that measures: 1.5亿元 opens no point."""
BULLETS = ("——", "—", "--", "•", "●", "◆", "◇", "■", "□", "▪", "★", "☆", "※", "▶", "➢", "✓", "√", "·")
"""What opens the members of a list without numbers."""
NEAR = 12
"""Characters in which a marker and the first of its words stand."""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_SIGNS = ("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", _CIRCLED, "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")
_DIGITS = "0123456789"
_SETS = (NUMERALS, _DIGITS, *_SIGNS, "abcdefgh", "ABCDEFGH")
"""What counts; the first of each stands for its set in the examples."""
_LONGEST = {NUMERALS: 3, _DIGITS: 2}
_SPACE = " \t\u3000\u00a0"
_MARKS = frozenset("，。、；：！？,.;:!?" + _SPACE)
_SAME = str.maketrans("０１２３４５６７８９().．,:", "0123456789（）..，：")
"""Full-width digits, half-width brackets and pauses count as the others do."""


class Marker(Value):
    """What may be a marker at a line's start: text[:end] is it, `number` what it counts.

    It is `doubtful` where the next number follows it (一、二季度), or nothing but a space (1 工作回顾).
    """

    kind: str
    rank: int
    number: int
    end: int
    doubtful: bool = False


class _Shape(Value):
    """What stands behind the count in an example of a form."""

    form: Form
    after: str


class _Group(Value):
    """Shapes with the same count, by the character behind it: the count is read once for all of them."""

    before: str
    digits: str
    words: tuple[str, ...]
    shapes: dict[str, tuple[_Shape, ...]]


_STANDS = {digits[digits is _DIGITS]: digits for digits in _SETS}
"""The set that a sign of an example stands for."""


def _apart(example: str) -> tuple[str, str, str]:
    """What an example has ahead of its count, the signs that this may have, and what is behind it."""
    at = next((at for at, sign in enumerate(example) if sign in _STANDS), -1)
    if at < 0:
        return "", "", example.translate(_SAME)
    return example[:at].translate(_SAME), _STANDS[example[at]], example[at + 1 :].translate(_SAME)


def _by_opening() -> dict[str, tuple[_Group, ...]]:
    """The groups by the character that a text must open with."""
    grouped: dict[tuple[str, str, tuple[str, ...]], dict[str, list[_Shape]]] = {}
    for form in FORMS:
        for before, digits, after in dict.fromkeys(map(_apart, form.examples.split(" "))):
            by_next = grouped.setdefault((before, digits, form.words), {})
            by_next.setdefault(after[:1].replace("　", ""), []).append(_Shape(form, after))
    out: dict[str, list[_Group]] = {}
    for (before, digits, words), by_next in grouped.items():
        group = _Group(before, digits, words, {key: tuple(shapes) for key, shapes in by_next.items()})
        for character in {word[0] for word in words} or set(before[:1] or digits):
            out.setdefault(character, []).append(group)
    return {character: tuple(groups) for character, groups in out.items()}


_GROUPS = _by_opening()


def _values() -> dict[str, int]:
    """What each count is worth, to 99."""
    tens = ["", "十", *(f"{ten}十" for ten in NUMERALS[1:9])]
    han = [ten + one for ten in tens for one in ("", *NUMERALS[:9])]
    out = {words: value for value, words in enumerate(han)}
    out |= {f"一十{one}": 10 + value for value, one in enumerate(("", *NUMERALS[:9]))}
    out |= {form.format(value): value for value in range(1, 100) for form in ("{}", "{:02d}")}
    out |= {sign: value for signs in _SETS[2:] for value, sign in enumerate(signs, 1)}
    return out | SEQUENCE | SIDES | ROMAN


_VALUES = _values()
OPENING = frozenset(_GROUPS) | frozenset("０１２３４５６７８９(")
"""A text that opens with none of these has no marker."""


def marker(text: str, doubtful: bool = False) -> Marker | None:
    """The marker that `text` (no leading space) opens with, if it may be one and words follow it.

    三、四线城市 is hardly one, 二、三项任务 may be: such are given only if asked for.
    """
    if not text or text[0] not in OPENING:
        return None
    near = text[: 2 * NEAR].translate(_SAME)
    if near[0] in _DIGITS and (decimal := _decimal(near)) is not None:
        return decimal
    for group in _GROUPS[near[0]]:
        found = _of_group(group, near)
        if found is None or (found.doubtful and not doubtful):
            continue
        if any(character not in _MARKS for character in near[found.end : found.end + NEAR]):
            return found
    return None


def bullet(text: str) -> int:
    """Where the bullet ends that `text` opens with; 0 where it opens with none, or where no words follow."""
    sign = next((sign for sign in BULLETS if text.startswith(sign)), "")
    end = _past_space(text, len(sign))
    return end if sign and any(map(str.isalnum, text[end : end + NEAR])) else 0


def alone(text: str) -> bool:
    """Whether `text` is a marker and nothing else: its words stand on the next line."""
    found = marker(f"{text}　文") if len(text) <= NEAR else None
    return found is not None and found.end == len(text) + 1


def number(words: str) -> int:
    """The value of 十二, 12, ⑫ or 其次; 0 where it is none."""
    return _VALUES.get(words, 0)


def numeral(value: int, style: str) -> str:
    """`value` as a theme writes it: han 一 (to 99), arabic 1, padded 01."""
    if style == "padded":
        return f"{value:02d}"
    if style == "arabic" or not 0 < value < 100:
        return str(value)
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{NUMERALS[tens - 1]}十"
    return head + (NUMERALS[ones - 1] if ones else "")


def _of_group(group: _Group, text: str) -> Marker | None:
    if not text.startswith(group.before):
        return None
    start = _past_space(text, len(group.before))
    count = _count(group, text[start : start + 8])
    value = number(count) if count else 0
    if not value:
        return None
    behind = start + len(count)
    following = text[_past_space(text, behind) : behind + NEAR][:1]
    for key in (following, ""):
        for shape in group.shapes.get(key, ()):
            found = _found(shape, text, behind, value)
            if found is not None:
                return found
    return None


def _found(shape: _Shape, text: str, behind: int, value: int) -> Marker | None:
    form = shape.form
    after = _after(text, behind, shape.after)
    if after < 0 or _refused(form, text, _past_space(text, after)):
        return None
    end = _past_space(text, behind if form.keeps else after)
    doubtful = form.kind == "1　" or (form.kind in ("一、", "一，") and _next(text[end:], value))
    if form.kind == "1." and text[end : end + 1] in _DIGITS and text[end:]:
        doubtful = not _is_year(text[end : end + 5])
    return Marker(form.kind, form.rank, value, end, doubtful)


def _after(text: str, start: int, after: str) -> int:
    """Where what stands behind the count ends; -1 where something else stands there."""
    bare = after.rstrip("　")
    at = start if text.startswith(bare, start) else _past_space(text, start)
    if not text.startswith(bare, at):
        return -1
    at += len(bare)
    return -1 if bare != after and (_past_space(text, at) == at or at == 0) else at


def _refused(form: Form, text: str, end: int) -> bool:
    """Whether what follows a marker shows that it is none."""
    behind = text[end : end + 1]
    if form.unless and behind and behind in form.unless and not text.startswith(WORDS, end):
        return True
    if form.kind == "1." and text[end - 1] not in _SPACE:
        return behind in _DIGITS and bool(behind) and not _is_year(text[end : end + 5])
    return form.kind == "一是" and not form.keeps and _proverb(text[end : end + NEAR])


def _next(behind: str, value: int) -> bool:
    """三、四线城市, 一、二季度: the next number follows, and both are one word."""
    length = 0
    while behind[length : length + 1] and behind[length] in NUMERALS:
        length += 1
    return number(behind[:length]) == value + 1


def _is_year(words: str) -> bool:
    """1.2025年工作: a year follows the marker, no decimals."""
    return words[4:5] == "年" and words[:4].isdecimal()


def _count(group: _Group, text: str) -> str:
    """The count that `text` opens with."""
    if group.words:
        return next((word for word in group.words if text.startswith(word)), "")
    digits = group.digits
    longest, length = _LONGEST.get(digits, 1), 0
    while length < longest and text[length : length + 1] and text[length] in digits:
        length += 1
    return text[:length] if not text[length : length + 1] or text[length] not in digits else ""


def _decimal(text: str) -> Marker | None:
    """1.1 and 1.1.1, as firms number; a decimal that measures is none."""
    end = 0
    while end < len(text) and (text[end] in _DIGITS or text[end] == "."):
        end += 1
    parts = text[:end].rstrip(".").split(".")
    if not 2 <= len(parts) <= 3 or not all(0 < len(part) <= 2 and part[0] != "0" for part in parts):
        return None
    if text[end : end + 1] in UNITS or (text[end : end + 1] in _MARKS and text[end] not in "、" + _SPACE):
        return None
    if text[end : end + 1] == "、":
        end += 1
    form = "1.1" if len(parts) == 2 else "1.1.1"
    return Marker(form, 3 + len(parts), int(parts[-1]), _past_space(text, end))


def _past_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


def _proverb(behind: str) -> bool:
    """一是一，二是二: what follows 是 is a number again, and nothing more."""
    length = 0
    while behind[length : length + 1] and behind[length] in NUMERALS:
        length += 1
    return length > 0 and behind[length : length + 1] in ("", "是", "，", "。", "、")
