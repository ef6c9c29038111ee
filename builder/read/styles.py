"""Styles: what a paragraph or a run looks like and is, through w:basedOn (ISO/IEC 29500-1 17.7)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from builder.model.speech import As
from builder.read.xml import A, W, child, is_on, value, whole
from builder.value import Value

NONE: Mapping[str, Any] = MappingProxyType({})
_LONGEST_CHAIN = 30
_BODY = 9
"""The outline level that says: no heading."""

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])$|([一二三四五六])级标题$", re.IGNORECASE)
_TITLE = re.compile(r"title$|(?:[主大总]|公文|文章|讲话|发言|文件)?标题$", re.IGNORECASE)
_SUBTITLE = re.compile(r"subtitle$|副标题$", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|contents)\s*(?:[1-9]|heading|标题)$", re.IGNORECASE)


OURS = frozenset(("幻灯片号", "停顿", "部分"))
"""Styles in which this program's own handouts hold what is no word of the speech: slides cited, signs to take breath, minutes of a part."""


class Face(Value):
    """How characters look; None where nothing is said. `font` is the one for Chinese, `size` in points."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    hidden: bool | None = None

    def over(self, other: Face) -> Face:
        """This, and what it does not say from `other`."""
        return Face(
            other.font if self.font is None else self.font,
            other.size if self.size is None else self.size,
            other.bold if self.bold is None else self.bold,
            other.hidden if self.hidden is None else self.hidden,
        )


class Numbered(Value):
    """A paragraph's w:numPr: its list, and how deep (from 0); None where it is not said."""

    name: str | None = None
    depth: int | None = None

    def over(self, other: Numbered) -> Numbered:
        """This, and what it does not say from `other`."""
        return Numbered(
            other.name if self.name is None else self.name, other.depth if self.depth is None else self.depth
        )


class Style(Value):
    """A style with all that it inherits. `level` is the heading level, 0 for none; `place` is w:jc."""

    name: str = ""
    face: Face = Face()
    numbered: Numbered = Numbered()
    level: int = 0
    stated: As | None = None
    contents: bool = False
    place: str = ""


class Styles(Value):
    """The styles of a document by their w:styleId; `usual` is that of a paragraph that names none."""

    named: Mapping[str, Style] = NONE
    usual: str = ""
    fonts: Mapping[str, str] = NONE

    def of(self, name: str) -> Style:
        """The style `name`, the usual one for "" and for what is not there."""
        return self.named.get(name) or self.named.get(self.usual) or Style()

    def is_ours(self, properties: Any, kind: str) -> bool:
        """Whether these w:rPr or w:pPr name, by w:rStyle or w:pStyle (`kind`), a style that holds no words of a speech."""
        name = value(properties, kind) if properties is not None else ""
        return bool(name) and name in self.named and self.named[name].name in OURS

    def face(self, properties: Any, below: Face) -> Face:
        """How a run with these w:rPr looks in a paragraph that looks like `below`."""
        if properties is None:
            return below
        style = self.named.get(value(properties, "rStyle"))
        inherited = style.face.over(below) if style else below
        return face(properties, self.fonts).over(inherited)


def styles(root: Any, theme: Any) -> Styles:
    """The styles of styles.xml and of the document's theme; either may be None."""
    fonts = _theme_fonts(theme)
    if root is None:
        return Styles(fonts=fonts)
    elements = {element.get(f"{W}styleId", ""): element for element in root.findall(f"{W}style")}
    base = face(child(root, "docDefaults", "rPrDefault", "rPr"), fonts)
    named = {name: _style(_chain(name, elements), base, fonts) for name in elements}
    usual = next(
        (
            name
            for name, element in elements.items()
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default", "0") in ("1", "true", "on")
        ),
        "",
    )
    return Styles(named, usual, fonts)


def style_lists(root: Any) -> dict[str, str]:
    """The list that each numbering style stands for: w:numId by w:styleId."""
    if root is None:
        return {}
    found = {element.get(f"{W}styleId", ""): value(element, "pPr", "numPr", "numId") for element in root}
    return {name: number for name, number in found.items() if number}


def face(properties: Any, fonts: Mapping[str, str]) -> Face:
    """What these w:rPr say by themselves."""
    if properties is None:
        return Face()
    points = whole(value(properties, "sz"), 0) / 2
    switches = (child(properties, name) for name in ("b", "vanish"))
    bold, hidden = (None if switch is None else is_on(switch) for switch in switches)
    return Face(_font(child(properties, "rFonts"), fonts), points or None, bold, hidden)


def numbered(properties: Any) -> Numbered:
    """What these w:pPr say of a list."""
    element = child(properties, "numPr")
    if element is None:
        return Numbered()
    depth = child(element, "ilvl")
    return Numbered(value(element, "numId") or None, None if depth is None else whole(value(element, "ilvl"), 0))


def outline_level(properties: Any) -> int | None:
    """The heading level that these w:pPr state, 0 for none; None where they say nothing."""
    element = child(properties, "outlineLvl")
    if element is None:
        return None
    level = whole(element.get(f"{W}val", ""), _BODY)
    return level + 1 if 0 <= level < _BODY else 0


def _font(element: Any, fonts: Mapping[str, str]) -> str | None:
    """The font for Chinese: that of the theme wins over a named one."""
    if element is None:
        return None
    themed = element.get(f"{W}eastAsiaTheme")
    return fonts.get(themed) or element.get(f"{W}eastAsia") or themed


def _chain(name: str, elements: Mapping[str, Any]) -> list[Any]:
    """A style and those that it is based on, nearest first."""
    chain: list[Any] = []
    while name in elements and len(chain) < _LONGEST_CHAIN:
        chain.append(elements[name])
        name = value(elements[name], "basedOn")
    return chain


def _style(chain: list[Any], base: Face, fonts: Mapping[str, str]) -> Style:
    looks = base if chain[0].get(f"{W}type") == "paragraph" else Face()
    place, listed = "", Numbered()
    level: int | None = None
    stated: As | None = None
    contents = False
    for element in reversed(chain):
        properties = child(element, "pPr")
        looks = face(child(element, "rPr"), fonts).over(looks)
        listed = numbered(properties).over(listed)
        place = value(properties, "jc") or place
        name = value(element, "name").strip()
        stated = _stated(name) or stated
        contents = bool(_CONTENTS.match(name)) or contents
        said = outline_level(properties)
        level = _level(name) or level if said is None else said
    return Style(value(chain[0], "name"), looks, listed, 0 if stated else level or 0, stated, contents, place)


def _level(name: str) -> int:
    """The heading level in a style's name, 0 for none."""
    match = _HEADING.match(name)
    if not match:
        return 0
    return int(match[1]) if match[1] else "一二三四五六".index(match[2]) + 1


def _stated(name: str) -> As | None:
    return As.SUBTITLE if _SUBTITLE.match(name) else As.TITLE if _TITLE.match(name) else None


def _theme_fonts(theme: Any) -> dict[str, str]:
    """The Chinese fonts of a theme, by the words that w:eastAsiaTheme uses for them."""
    out: dict[str, str] = {}
    for kind in ("major", "minor") if theme is not None else ():
        scheme = next(theme.iter(f"{A}{kind}Font"), None)
        for font in scheme if scheme is not None else ():
            named = font.get("typeface", "")
            if named and (font.tag == f"{A}ea" or font.get("script") == "Hans"):
                out.setdefault(f"{kind}EastAsia", named)
    return out
