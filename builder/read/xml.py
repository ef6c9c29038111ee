"""What WordprocessingML says in attributes and children, read without trusting it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"

_LONGEST = 9
_OFF = ("0", "false", "off", "none")


def child(element: Any, *path: str) -> Any:
    """The first child of these names (w:), step by step; None where one is missing."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return element


def value(element: Any, *path: str) -> str:
    """The w:val of the first such child; "" where there is none."""
    found = child(element, *path)
    return "" if found is None else str(found.get(f"{W}val", ""))


def is_on(element: Any) -> bool:
    """Whether a switch such as w:b is there and not switched off."""
    return element is not None and element.get(f"{W}val", "1").lower() not in _OFF


def whole(text: str, otherwise: int) -> int:
    """A whole number of a file, `otherwise` for what is none or has too many digits."""
    digits = text.strip()
    plain = digits.lstrip("-")
    return int(digits) if plain.isascii() and plain.isdecimal() and len(digits) <= _LONGEST else otherwise


def inside(element: Any, *but: str) -> Iterator[Any]:
    """Every element below `element`, in order; those with a tag of `but` too, but nothing in them."""
    waiting = list(reversed(element))
    while waiting:
        found = waiting.pop()
        yield found
        if found.tag not in but:
            waiting.extend(reversed(found))
