"""The number formats of Word (ST_NumberFormat, ISO/IEC 29500-1 17.18.59): a number as it would be printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from builder.zh.numbering import numeral

LARGEST = 9999
"""A larger number is no number of a part of a speech; it is written in plain digits."""

_DIGITS = "一二三四五六七八九"
_LEGAL = "壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "壹貳參肆伍陸柒捌玖"
_LEGAL_JAPANESE = "壱弐参四五六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = tuple(
    zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True)
)
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def written(value: int, form: str) -> str:
    """`value` in the number format `form`; "" for bullets and the like, plain digits where the format has no more."""
    if form in ("bullet", "none"):
        return ""
    if not 0 <= value <= LARGEST:
        return str(value)
    return _FORMS.get(form, str)(value) or str(value)


def _thousands(digits: str, units: str, value: int) -> str:
    """一千零一: every unit with its digit, a zero for a gap; 十 alone opens only where the units are the everyday ones."""
    out, gap = "", False
    for place, figure in zip((3, 2, 1, 0), map(int, f"{value:04d}"), strict=True):
        if figure:
            out += ("零" if gap and out else "") + digits[figure - 1] + (units[place - 1] if place else "")
        gap = not figure
    return out[1:] if out.startswith("一十") else out


def _to_99(value: int) -> str:
    return numeral(value, "han") if 0 < value < 100 else _one_by_one(value)


def _one_by_one(value: int) -> str:
    """一〇二: digit by digit."""
    return "".join("〇" if figure == "0" else _DIGITS[int(figure) - 1] for figure in str(value))


def _japanese(value: int) -> str:
    """百一: no 一 before a unit, no zero."""
    out = ""
    for place, figure in zip((3, 2, 1, 0), map(int, f"{value:04d}"), strict=True):
        unit = ("", "十", "百", "千")[place]
        out += "" if not figure else unit if figure == 1 and unit else _DIGITS[figure - 1] + unit
    return out


def _of(characters: str, value: int) -> str:
    """One of these characters; "" beyond the last."""
    return characters[value - 1] if 0 < value <= len(characters) else ""


def _letters(first: str, value: int) -> str:
    """a … z, aa, bb …"""
    turns, rest = divmod(value - 1, 26)
    return chr(ord(first) + rest) * (turns + 1) if 0 < value <= 26 * 30 else ""


def _roman(value: int) -> str:
    out = ""
    for worth, sign in _ROMAN if value < 4000 else ():
        times, value = divmod(value, worth)
        out += sign * times
    return out


def _sexagenary(value: int) -> str:
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12] if value else ""


def _range(first: str, count: int) -> str:
    return "".join(chr(ord(first) + n) for n in range(count))


_CIRCLED = _range("①", 20) + _range("㉑", 15) + _range("㊱", 15)
_EVERYDAY = partial(_thousands, _DIGITS, "十百千")

_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": partial(_of, _CIRCLED),
    "decimalEnclosedCircleChinese": partial(_of, _CIRCLED),
    "decimalEnclosedParen": partial(_of, _range("⑴", 20)),
    "decimalEnclosedFullstop": partial(_of, _range("⒈", 20)),
    "ideographEnclosedCircle": lambda value: _of(_range("㊀", 10), value) or _to_99(value),
    "chineseCounting": _to_99,
    "taiwaneseCounting": _to_99,
    "chineseCountingThousand": _EVERYDAY,
    "taiwaneseCountingThousand": _EVERYDAY,
    "japaneseCounting": _japanese,
    "ideographDigital": _one_by_one,
    "japaneseDigitalTenThousand": _one_by_one,
    "taiwaneseDigital": _one_by_one,
    "chineseLegalSimplified": partial(_thousands, _LEGAL, "拾佰仟"),
    "ideographLegalTraditional": partial(_thousands, _LEGAL_TRADITIONAL, "拾佰仟"),
    "japaneseLegal": partial(_thousands, _LEGAL_JAPANESE, "拾百千"),
    "ideographTraditional": partial(_of, _STEMS),
    "ideographZodiac": partial(_of, _BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "upperLetter": partial(_letters, "A"),
    "lowerLetter": partial(_letters, "a"),
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "ordinal": lambda value: (
        f"{value}{'th' if value // 10 % 10 == 1 else ('th', 'st', 'nd', 'rd', *['th'] * 6)[value % 10]}"
    ),
    "numberInDash": lambda value: f"- {value} -",
}
"""Formats by their names in the file; what is not here is written in plain digits."""
