"""Colours as numbers: six hexadecimal digits, their light, their contrast (WCAG 2), and what the eye makes of them (OKLCH)."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin

READABLE = 4.5
"""The contrast that words need on their ground."""
LARGE = 3.0
"""The contrast that large words need: 24 pt and more, or 18.67 pt and bold."""

Lch = tuple[float, float, float]
"""Lightness 0 to 1, chroma, hue in degrees."""

_TO_LMS = ((0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566), (0.0883024619, 0.2817188376, 0.6299787005))  # fmt: skip
_TO_LAB = ((0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099), (0.0259040371, 0.7827717662, -0.8086757660))  # fmt: skip
_FROM_LAB = ((1.0, 0.3963377774, 0.2158037573), (1.0, -0.1055613458, -0.0638541728), (1.0, -0.0894841775, -1.2914855480))  # fmt: skip
_FROM_LMS = ((4.0767416621, -3.3077115913, 0.2309699292), (-1.2684380046, 2.6097574011, -0.3413193965), (-0.0041960863, -0.7034186147, 1.7076147010))  # fmt: skip
"""The matrices of OKLab (Björn Ottosson, 2020), for linear sRGB."""
_WHOLE = 1e-4
"""How far a part of a colour may leave sRGB and still be rounded into it."""

Triple = tuple[float, float, float]


def luminance(parts: Triple) -> float:
    """The relative luminance, 0 to 1, of a colour whose red, green and blue are 0 to 1."""
    red, green, blue = map(_linear, parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: float, other: float) -> float:
    """The contrast of two luminances, 1 to 21."""
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours in hexadecimal digits, 1 to 21."""
    return ratio(luminance(parts(one)), luminance(parts(other)))


def parts(digits: str) -> Triple:
    """Red, green and blue, 0 to 1, of six hexadecimal digits."""
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def lch(digits: str) -> Lch:
    """What the eye makes of six hexadecimal digits; a grey has some hue, too, which means nothing."""
    red, green, blue = map(_linear, parts(digits))
    long, middle, short = (part ** (1 / 3) for part in _times(_TO_LMS, (red, green, blue)))
    light, a, b = _times(_TO_LAB, (long, middle, short))
    return light, hypot(a, b), degrees(atan2(b, a)) % 360


def digits(colour: Lch) -> str:
    """The six digits nearest to `colour`: where no screen shows it, as much of its chroma as one does."""
    light, most, hue = colour
    least = 0.0
    if _shown(_linear_of((light, most, hue))):
        least = most
    while most - least > _WHOLE:
        middle = (least + most) / 2
        least, most = (middle, most) if _shown(_linear_of((light, middle, hue))) else (least, middle)
    return "".join(f"{round(255 * _curved(part)):02X}" for part in _linear_of((light, least, hue)))


def _linear_of(colour: Lch) -> Triple:
    light, chroma, hue = colour
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long, middle, short = (part**3 for part in _times(_FROM_LAB, (light, a, b)))
    return _times(_FROM_LMS, (long, middle, short))


def _shown(linear: Triple) -> bool:
    return all(-_WHOLE <= part <= 1 + _WHOLE for part in linear)


def _times(matrix: tuple[Triple, Triple, Triple], vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _curved(part: float) -> float:
    held = min(1.0, max(0.0, part))
    return held * 12.92 if held <= 0.0031308 else 1.055 * held ** (1 / 2.4) - 0.055
