"""One colour of a unit -> the twelve of a colour scheme: harmonious, and words on each of its grounds read well."""

from __future__ import annotations

from builder.compile.colours import READABLE, Lch, contrast, digits, lch

WHITE = "FFFFFF"
GREY = 0.03
"""Chroma under which a colour is none."""
PALE = 0.60
"""Lightness over which a colour is too light to carry words, so that it ornaments."""
LIGHTEST = 0.90
"""Lightness of an ornament that is still seen on white."""
DARKEST = 0.27
"""Lightness of the colour where it has a hue: a tint of a blacker one would be a glaring field."""
DEEP = 7.0
"""The contrast of the colour itself: with the tint, and with white words on it."""
FIRM = 5.0
"""That of the second colour, with the tint."""
QUIET = 5.7
"""That of quiet words with the tint: a film of ornament over it leaves them readable."""
BRASS, STEEL = 85.0, 250.0
"""The hue of ornament and second colour, and that which is taken where the brand's own is near the first."""
NEAR = 40.0
ASIDE = 35.0
"""How far the hues of the colours for charts stand from the brand's, either way."""
STEP = 0.005
"""By how much a colour becomes darker or lighter at a time."""

Scheme = dict[str, str]
"""A role and its six digits, in the order of the file format."""


def scheme(brand: str) -> Scheme:
    """A scheme in which `brand` works: as accent1 where it is deep, else its dark twin, and itself as ornament."""
    light, chroma, hue = lch(brand)
    grey = chroma < GREY
    strong = 0.0 if grey else min(max(chroma, 0.06), 0.17)
    tint = digits((0.972, min(0.012, strong), hue))
    accent = _darker((min(max(light, DARKEST * (not grey)), 0.52), strong, hue), tint, DEEP)
    ornament = _lighter(_ornament(light, chroma, hue), accent)
    made = {**_deep(accent, strong, hue), "lt1": WHITE, "lt2": tint, "accent1": accent, "accent2": ornament}
    return {**made, **_others(tint, strong, hue), "hlink": accent}


def worn_second(brand: str) -> Scheme:
    """A scheme of greys in which `brand` is the second colour, accent3, for themes that wear their colour there."""
    light, chroma, hue = lch(brand)
    breath = 0.0 if chroma < GREY else 1.0
    strong = breath * min(max(chroma, 0.06), 0.17)
    tint = digits((0.965, 0.003 * breath, hue))
    accent = digits((0.38, 0.02 * breath, hue))
    second = _darker((min(light, 0.56), strong, hue), tint, FIRM)
    ornament = _lighter((0.80, min(strong, 0.10), hue), accent)
    deep = {"dk1": digits((0.24, 0.008 * breath, hue)), "dk2": digits((0.33, 0.012 * breath, hue))}
    made = {**deep, "lt1": WHITE, "lt2": tint, "accent1": accent, "accent2": ornament}
    return {**made, **_others(tint, strong, hue), "accent3": second, "hlink": second}


def ruled(ornament: str) -> tuple[str, str]:
    """Two colours of lines to write on, pale twins of the ornament: as good as one, for paragraphs with like borders are drawn as one."""
    _, chroma, hue = lch(ornament)
    line = digits((0.82, 0.0 if chroma < GREY else min(chroma, 0.06), hue))
    return line, line[:5] + format(int(line[5], 16) ^ 1, "X")


def colourless(digits_: str) -> bool:
    """Whether a colour is a grey."""
    return lch(digits_)[1] < GREY


def _deep(accent: str, strong: float, hue: float) -> Scheme:
    """Text, and titles and deep fields: a step under the colour."""
    dark = max(0.20, lch(accent)[0] - 0.10)
    return {"dk1": digits((0.22, min(0.02, strong), hue)), "dk2": digits((dark, 0.8 * strong, hue))}


def _ornament(light: float, chroma: float, hue: float) -> Lch:
    """A light brand itself; beside a deep one brass, or steel where the brand is near brass; beside grey a light grey."""
    pale = min(light, LIGHTEST) if light > PALE else 0.70
    if chroma < GREY:
        return max(pale, 0.75), 0.0, hue
    return (pale, min(chroma, 0.15), hue) if light > PALE else (pale, 0.12, _other(hue))


def _others(tint: str, strong: float, hue: float) -> Scheme:
    """What follows from the hue alone: a second colour, two for charts, quiet words, links."""
    grey, aside = not strong, (-ASIDE, ASIDE)
    charts = [
        _darker((0.55 - 0.12 * grey * n, 0.75 * strong, hue + turn), tint, READABLE) for n, turn in enumerate(aside)
    ]
    quiet = _darker((0.60, min(0.025, strong), hue), tint, QUIET)
    second = _darker((0.52, 0.0 if grey else 0.09, _other(hue)), tint, FIRM)
    names = ("accent3", "accent4", "accent5", "accent6", "folHlink")
    return dict(zip(names, (second, *charts, quiet, digits((0.42, 0.06, 310.0))), strict=True))


def _other(hue: float) -> float:
    """Brass, or steel where `hue` is near brass."""
    away = abs((hue - BRASS + 180) % 360 - 180)
    return STEEL if away < NEAR else BRASS


def _darker(colour: Lch, ground: str, least: float) -> str:
    """`colour`, so much darker that it has that contrast with `ground`."""
    light, chroma, hue = colour
    while contrast(made := digits((max(light, 0.0), chroma, hue)), ground) < least and light > 0:
        light -= STEP
    return made


def _lighter(colour: Lch, ground: str) -> str:
    """`colour`, so much lighter that words of it are read on `ground`."""
    light, chroma, hue = colour
    while contrast(made := digits((min(light, 1.0), chroma, hue)), ground) < READABLE and light < 1:
        light += STEP
    return made
