"""What a template's theme part does not say as every program looks for it: its fonts, a colour that only its drawings have."""

from __future__ import annotations

from typing import Any

from lxml import etree

from builder.compile.harvest import A


def set_faces(theme: Any, faces: dict[str, tuple[str, str]]) -> None:
    """Names Chinese and Latin fonts (by "major" and "minor") in a theme part: where only its script list had one, or its styles another."""
    for kind, (han, latin) in faces.items():
        fonts = theme.find(f".//{A}{kind}Font")
        if fonts is None:
            continue
        for tag, face in (("latin", latin), ("ea", han)):
            element = fonts.find(f"{A}{tag}")
            if element is not None:
                element.set("typeface", face)


def set_colours(theme: Any, colours: dict[str, str]) -> None:
    """Gives slots of a theme part's scheme other colours."""
    for slot, digits in colours.items():
        element = theme.find(f".//{A}clrScheme/{A}{slot}")
        if element is not None:
            element[:] = [etree.Element(f"{A}srgbClr", val=digits)]
