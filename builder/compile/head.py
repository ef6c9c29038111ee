"""A letterhead that stands in a document's body, as on 红头文件: the unit's name in colour and the rule below it, ahead of all text."""

from __future__ import annotations

import copy
import re
from typing import Any

from lxml import etree

from builder.compile.chains import PARAGRAPH, RUN, Chains, W, over
from builder.compile.colours import parts
from builder.compile.harvest import R
from builder.compile.letters import DRAWINGS, PICTURES, LetterHarvest, owned, said
from builder.value import Value
from builder.zipped import Package

MOST = 14
"""Paragraphs and tables at the start of a body that may make a letterhead."""
LONGEST, LONGEST_TABLE = 40, 160
"""Characters of a line in one, of a table."""
_COLOUR = 0.2
"""How far from grey a colour is that is one."""
_SAMPLE = re.compile(r"[×＊*○]|[XxＸ]{2,}|[〔\[]|第.{0,4}[期号]|年.{0,4}月|签发人|示例|样例|模板|标题|此处|输入|替换")
"""What words have that are filled in anew for each document."""
_CONTACT = re.compile(r"地址|电话|邮编|邮政编码|传真|网址|邮箱|www\.|@|Tel|Fax|Add", re.IGNORECASE)
_NONE = ("nil", "none")
_TITLES = re.compile("标题|title|heading", re.IGNORECASE)
"""What styles are called that a letterhead is not in."""
_SPACES = {"w": W[1:-1], "r": R[1:-1]}
_END = f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/></w:pPr></w:p>'
"""What keeps the words off a letterhead that ends with its rule."""


class Head(Value):
    """The XML of a letterhead, "" for none; its words; its pictures; what of it was left out; the elements of the body that made it."""

    said: str
    words: str
    media: dict[str, bytes]
    dropped: tuple[str, ...]
    taken: tuple[Any, ...]


NONE = Head("", "", {}, (), ())


def head_of(package: Package, main: str, body: Any, chains: Chains) -> Head:
    """The letterhead at the start of `body`, that of the part `main`.

    It ends with the last rule among the first short lines, and holds a name in colour, a picture or a table of these. Black lines
    in it (numbers, classifications, days) are filled in for each document, and stay behind.
    """
    first = _first(body)
    block = _block(_copied(LetterHarvest(package), first, main), chains)
    if not block:
        return NONE
    harvest = LetterHarvest(package)
    root = _copied(harvest, first[:block], main)
    kept = [(child, _named(child, chains)) for child in root]
    owned(root, chains)
    for child, named in kept:
        _emptied(child, named)
    _closed_up(root)
    lines = [p for p in root.iter(f"{W}p") if next(p.iterancestors(f"{W}p"), None) is None]
    words = " ".join(filter(None, map(_words, lines)))
    return Head(said(root), words, harvest.media, tuple(harvest.dropped), tuple(first[:block]))


def _first(body: Any) -> list[Any]:
    """The paragraphs and tables that a body starts with, those in content controls too."""
    listed = [c for child in body for c in (child.findall(f"{W}sdtContent/*") if child.tag == f"{W}sdt" else [child])]
    out: list[Any] = []
    for child in listed:
        if len(out) == MOST or child.tag == f"{W}sectPr" or child.find(f".//{W}br[@{W}type='page']") is not None:
            break
        out += [child] if child.tag in (f"{W}p", f"{W}tbl") else []
    return out


def _copied(harvest: LetterHarvest, children: list[Any], main: str) -> Any:
    """Copies of elements of the part `main`, cleaned, under one root."""
    root = etree.Element(f"{W}hdr", nsmap=_SPACES)
    root.extend(copy.deepcopy(child) for child in children)
    return harvest.cleaned(root, main)


def _block(children: Any, chains: Chains) -> int:
    """How many of the first elements make a letterhead, 0 for none."""
    last, named = 0, False
    for n, child in enumerate(children, 1):
        if _is_text(child, chains):
            break
        named = named or _named(child, chains)
        if named and _ruled(child, chains):
            last = n
    follows = last and last < len(children) and not _words(children[last]) and not _is_drawn(children[last])
    return last + 1 if follows and children[last].tag == f"{W}p" else last


def _is_text(child: Any, chains: Chains) -> bool:
    """Whether an element is none of a letterhead: a title, or more than a line."""
    if child.tag == f"{W}tbl":
        return len(_words(child)) > LONGEST_TABLE
    style = chains.styles.get(_style(child))
    name = None if style is None else style.find(f"{W}name")
    return len(_words(child)) > LONGEST or (name is not None and _TITLES.search(name.get(f"{W}val", "")) is not None)


def _named(child: Any, chains: Chains) -> bool:
    """Whether an element shows a picture, or has words in colour that are no sample."""
    if any(True for _ in child.iter(*PICTURES)):
        return True
    return any(_coloured(p, chains) and not _SAMPLE.search(_words(p)) for p in child.iter(f"{W}p"))


def _coloured(paragraph: Any, chains: Chains) -> bool:
    usual = chains.paragraph(_style(paragraph))[1]
    for run in paragraph.iter(f"{W}r"):
        colour = over(run.find(f"{W}rPr"), RUN, usual).get("color")
        value = "" if colour is None else colour.get(f"{W}val", "")
        if re.fullmatch("[0-9A-Fa-f]{6}", value) and _words(run) and max(parts(value)) - min(parts(value)) > _COLOUR:
            return True
    return False


def _ruled(child: Any, chains: Chains) -> bool:
    """Whether an element has a line: a border, or one that is drawn."""
    if _is_drawn(child):
        return True
    if child.tag == f"{W}tbl":
        borders = [*child.iter(f"{W}tblBorders", f"{W}tcBorders")]
    else:
        own = over(child.find(f"{W}pPr"), PARAGRAPH, chains.paragraph(_style(child))[0]).get("pBdr")
        borders = [] if own is None else [own]
    return any(line.get(f"{W}val", "nil") not in _NONE for border in borders for line in border)


def _is_drawn(child: Any) -> bool:
    """Whether something is drawn in an element that is no picture."""
    return any(next(drawing.iter(*PICTURES), None) is None for drawing in child.iter(*DRAWINGS))


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val", ""))


def _words(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t")).strip(" \u3000")


def _emptied(child: Any, named: bool) -> None:
    """Takes the words out that are another document's: of lines in black all but how to reach the unit, of others those that are samples."""
    for paragraph in list(child.iter(f"{W}p")):
        words = _words(paragraph)
        if words and (_SAMPLE.search(words) or not (named or _CONTACT.search(words))):
            for text in list(paragraph.iter(f"{W}t", f"{W}tab", f"{W}ptab")):
                text.getparent().remove(text)


def _closed_up(root: Any) -> None:
    """Of several empty lines in a row one, none at the start, one at the end; all of them where words float over them, in boxes."""
    floats = next(root.iter(f"{W}txbxContent"), None) is not None
    above = not floats
    for child in list(root):
        empty = child.tag == f"{W}p" and not _words(child) and next(child.iter(*DRAWINGS, f"{W}pBdr"), None) is None
        if empty and above and not floats:
            root.remove(child)
        above = empty
    if not above:
        root.append(etree.fromstring(_END))
