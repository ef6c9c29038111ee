"""Marks: set in an exemplar's XML where the stencil is to be cut. They collide with no text of a theme: those between
elements are processing instructions, those in attributes begin and end with control characters that no setting may hold."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

_TARGET = "jiangyi"
_OPEN, _CLOSE = "\x91", "\x92"
_MARK = re.compile(rf"<\?{_TARGET} ([^?]*)\?>|{_OPEN}([^{_CLOSE}]*){_CLOSE}")
_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


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


def value(element: Any, *names: str) -> None:
    """Makes marks of the values of these attributes."""
    for name in names:
        element.set(name, f"{_OPEN}{name}{_CLOSE}")


def split(root: Any) -> list[tuple[str, str]]:
    """The serialised tree cut at its marks: the name of each mark ("" first) with the text that follows it."""
    text = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True).decode()
    pieces = _MARK.split(text)
    signs = [sign or name or "" for sign, name in zip(pieces[1::3], pieces[2::3], strict=True)]
    return [("", pieces[0]), *zip(signs, pieces[3::3], strict=True)]


def form(element: Any, declared: bool = True) -> tuple[str, ...]:
    """An element cut at its marks, as it stands inside a part that has its namespaces `declared`, or not."""
    text = etree.tostring(element, encoding="unicode")
    return tuple(_MARK.split(_NAMESPACES.sub("", text) if declared else text)[::3])
