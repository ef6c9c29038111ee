"""Marks: processing instructions set in an exemplar's XML, where the stencil is to be cut. They collide with no text."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

_TARGET = "jiangyi"
_MARK = re.compile(rf"<\?{_TARGET} ([^?]*)\?>")


def mark(name: str) -> Any:
    """A mark to be put into a tree."""
    return etree.ProcessingInstruction(_TARGET, name)


def before(element: Any, name: str) -> None:
    """Puts a mark in front of `element`."""
    element.addprevious(mark(name))


def after(element: Any, name: str) -> None:
    """Puts a mark behind `element`."""
    element.addnext(mark(name))


def around(element: Any, name: str) -> None:
    """Puts a mark in front of `element`, and the mark "end" behind it."""
    before(element, name)
    after(element, "end")


def instead(element: Any, name: str) -> None:
    """Puts a mark in the place of `element`."""
    before(element, name)
    element.getparent().remove(element)


def inside(element: Any, name: str) -> None:
    """Puts a mark in the place of all that `element` holds."""
    for child in list(element):
        element.remove(child)
    element.text = None
    element.append(mark(name))


def split(root: Any) -> list[tuple[str, str]]:
    """The serialised tree cut at its marks: the name of each mark ("" first) with the text that follows it."""
    text = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True).decode()
    pieces = _MARK.split(text)
    return [("", pieces[0]), *zip(pieces[1::2], pieces[2::2], strict=True)]
