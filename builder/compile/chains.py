"""What a paragraph of somebody else's document looks like: its own properties, its style's, those that is based on, the defaults."""

from __future__ import annotations

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PARAGRAPH = (
    "keepNext keepLines pageBreakBefore framePr widowControl pBdr shd tabs snapToGrid spacing ind contextualSpacing jc textAlignment"
).split()
"""Properties of a paragraph that may be taken over, in the order of the format."""
RUN = "rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u shd vertAlign".split()
"""Properties of a run, likewise."""
DEEPEST = 12

Properties = dict[str, Any]
"""Elements by their names."""


class Chains:
    """The styles of a document; `theme` is its theme part's tree or None."""

    def __init__(self, styles: Any, theme: Any) -> None:
        listed = [] if styles is None else styles.findall(f"{W}style")
        self.styles = {style.get(f"{W}styleId", ""): style for style in listed}
        self._theme = theme
        self._defaults = None if styles is None else styles.find(f"{W}docDefaults")
        self._usual = {
            kind: next((style.get(f"{W}styleId", "") for style in listed if _is_default(style, kind)), "")
            for kind in ("paragraph", "character")
        }

    def paragraph(self, style: str) -> tuple[Properties, Properties]:
        """The properties of paragraphs in a style ("": the usual one), and of their runs."""
        chain = self._chain(style or self._usual["paragraph"])
        blocks = [element.find(f"{W}pPr") for element in chain]
        runs = [element.find(f"{W}rPr") for element in chain]
        defaults = self._defaults
        if defaults is not None:
            blocks.append(defaults.find(f"{W}pPrDefault/{W}pPr"))
            runs.append(defaults.find(f"{W}rPrDefault/{W}rPr"))
        return _merged(blocks, PARAGRAPH), _merged(runs, RUN)

    def run(self, style: str) -> Properties:
        """The properties of runs in a character style."""
        return _merged([element.find(f"{W}rPr") for element in self._chain(style)], RUN)

    def faces(self, fonts: Any) -> tuple[str, str]:
        """Chinese and Latin as rFonts names them, itself or by way of the theme; "" for what it does not."""
        if fonts is None:
            return "", ""
        return self._face(fonts, "eastAsia", "eastAsiaTheme"), self._face(fonts, "ascii", "asciiTheme")

    def _face(self, fonts: Any, name: str, themed: str) -> str:
        way = fonts.get(f"{W}{themed}", "")
        if way and self._theme is not None:
            scheme = self._theme.find(f".//{A}{'major' if way.startswith('major') else 'minor'}Font")
            paths = (f"{A}ea", f"{A}font[@script='Hans']") if way.endswith("EastAsia") else (f"{A}latin",)
            found = [scheme.find(path) for path in paths] if scheme is not None else []
            named = [face for one in found if one is not None and (face := one.get("typeface", ""))]
            if named:
                return str(named[0])
        return str(fonts.get(f"{W}{name}", ""))

    def _chain(self, style: str) -> list[Any]:
        out: list[Any] = []
        while style in self.styles and len(out) < DEEPEST:
            out.append(self.styles[style])
            base = out[-1].find(f"{W}basedOn")
            style = "" if base is None else base.get(f"{W}val", "")
        return out


def over(nearer: Any, names: list[str], further: Properties) -> Properties:
    """The properties of an element (pPr, rPr, None) over those behind it."""
    return {**further, **_merged([nearer], names)}


def _merged(elements: list[Any], names: list[str]) -> Properties:
    """The properties that elements state, the first of them first. Parts of spacing, indents and fonts are taken one by one."""
    made: Properties = {}
    for element in reversed([element for element in elements if element is not None]):
        for child in element:
            name = str(child.tag).removeprefix(W)
            if name not in names:
                continue
            old = made.get(name)
            if old is not None and name in ("spacing", "ind", "rFonts"):
                both = child.makeelement(child.tag, dict(old.attrib))
                _lay(both, child)
                child = both
            made[name] = child
    return made


def _lay(under: Any, upper: Any) -> None:
    """The attributes of an element over those of another; a font by name takes the place of one by way of the theme, and the other way round."""
    for key, value in upper.attrib.items():
        name = str(key).removeprefix(W)
        other = {
            "eastAsia": "eastAsiaTheme",
            "ascii": "asciiTheme",
            "eastAsiaTheme": "eastAsia",
            "asciiTheme": "ascii",
        }.get(name)
        if other:
            under.attrib.pop(f"{W}{other}", None)
        under.set(key, value)


def _is_default(style: Any, kind: str) -> bool:
    return style.get(f"{W}type") == kind and style.get(f"{W}default") in ("1", "true", "on")
