"""What the styles of a document look like, as our own settings say it: by the names of styles, and by what its sample text shows."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from builder.bring.numbers import number
from builder.compile.chains import PARAGRAPH, RUN, Chains, Properties, W, over
from builder.model.handout import Style
from builder.toml import Table

_CALLED = {
    Style.TITLE: "title 标题 文件标题 公文标题 大标题 主标题 总标题 正标题",
    Style.SUBTITLE: "subtitle 副标题",
    Style.HEADING_1: "heading1 标题1 一级标题 1级标题 标题一",
    Style.HEADING_2: "heading2 标题2 二级标题 2级标题 标题二",
    Style.HEADING_3: "heading3 标题3 三级标题 3级标题 标题三",
    Style.HEADING_4: "heading4 标题4 四级标题 4级标题 标题四",
    Style.BODY: "bodytext 正文文本 公文正文 正文首行缩进 bodytextfirstindent normal 正文",
}
"""What each of our styles may be called, the surest first; blanks and capitals do not count."""
_ALIGNED = {
    "both": "justify",
    "distribute": "justify",
    "left": "left",
    "start": "left",
    "center": "centre",
    "right": "right",
    "end": "right",
}
_FORMS = {
    Style.HEADING_1: re.compile(r"[一二三四五六七八九十]+、"),
    Style.HEADING_2: re.compile(r"[（(][一二三四五六七八九十]+[）)]"),
    Style.HEADING_3: re.compile(r"\d{1,2}[.．、]\s*\D"),
    Style.HEADING_4: re.compile(r"[（(]\d{1,2}[）)]"),
}
"""How headlines begin, where no style says what they are."""
_LONGEST, _LARGE = 40, 18.0
"""Characters of a headline; the least size in pt of a title."""
_LEAST_BODY = 40
"""Characters that stand in a look before it counts as that of the words."""
_SMALLEST = 12.0
"""The least size in pt of words that are read aloud."""
_LINE = 1.3
"""Of a size: a single line, where a document counts by lines."""


class Looks:
    """The looks of a document whose main section has the paragraphs `inside`."""

    def __init__(self, chains: Chains, inside: list[Any]) -> None:
        self._chains = chains
        self.styles = chains.styles
        self._by_role = {role: identity for identity, role in reversed(plays(chains).items())}
        self._shown: dict[Style, tuple[Properties, Properties]] = {}
        self._sampled(inside)

    @property
    def known(self) -> tuple[Style, ...]:
        """The styles of ours that are looked for."""
        return tuple(_CALLED)

    def look(self, style: Style) -> Table | None:
        """A style as settings say it, without its colour; None where the document has nothing like it, or names no Chinese font for it:
        then it is as the program had it, and no choice of the unit's.
        """
        found = self._found(style)
        fonts = None if found is None else found[1].get("rFonts")
        if found is None or fonts is None or not fonts.get(f"{W}eastAsia"):
            return None
        return self._said(*found, style)

    def colour(self, style: Style) -> str:
        """Six digits; "" where none is stated."""
        found = self._found(style)
        element = None if found is None else found[1].get("color")
        value = "" if element is None else element.get(f"{W}val", "")
        return value.upper() if re.fullmatch("[0-9A-Fa-f]{6}", value) else ""

    def _found(self, style: Style) -> tuple[Properties, Properties] | None:
        if style in self._shown:
            return self._shown[style]
        name = self._by_role.get(style, "")
        return self._chains.paragraph(name) if name else None

    def _sampled(self, inside: list[Any]) -> None:
        """What most of the sample text of each role looks like, fonts and sizes set by hand included."""
        counts: dict[Style, Counter[str]] = {}
        found: dict[str, tuple[Properties, Properties]] = {}
        roles = plays(self._chains)
        for paragraph in inside:
            own, run = paragraph.find(f"{W}pPr"), paragraph.find(f"{W}r/{W}rPr")
            name = "" if own is None or own.find(f"{W}pStyle") is None else own.find(f"{W}pStyle").get(f"{W}val", "")
            length = sum(len(text.text or "") for text in paragraph.iter(f"{W}t"))
            role = roles.get(name, Style.BODY if not name else None)
            if role is None or not length:
                continue
            blocks, runs = self._chains.paragraph(name)
            look = (over(own, PARAGRAPH, blocks), over(run, RUN, runs))
            if role is Style.BODY:
                role = _by_form(
                    "".join(text.text or "" for text in paragraph.iter(f"{W}t")), look, Style.TITLE in counts
                )
            key = repr([sorted((n, sorted(e.attrib.items())) for n, e in part.items()) for part in look])
            found[key] = look
            counts.setdefault(role, Counter())[key] += length
        for role, counted in counts.items():
            key, count = counted.most_common(1)[0]
            if role is not Style.BODY or count >= _LEAST_BODY:
                self._shown[role] = found[key]

    def _said(self, blocks: Properties, runs: Properties, style: Style) -> Table:
        size = _number(runs.get("sz"), "val", 21) / 2
        size = min(72.0, max(_SMALLEST, size))
        han, latin = (_face(face) for face in self._chains.faces(runs.get("rFonts")))
        look: Table = {**({"han": han} if han else {}), **({"latin": latin} if latin else {}), "size": size}
        look["line"] = _line(blocks.get("spacing"), size)
        align = blocks.get("jc")
        look["align"] = _ALIGNED.get("left" if align is None else align.get(f"{W}val", "left"), "left")
        look["indent"] = _indent(blocks.get("ind"), size) if look["align"] in ("left", "justify") else 0.0
        spacing = blocks.get("spacing")
        look["before"], look["after"] = (_between(spacing, name, size) for name in ("before", "after"))
        if style is not Style.BODY:
            look["bold"] = _is_on(runs.get("b"))
        return look


def _by_form(words: str, look: tuple[Properties, Properties], titled: bool) -> Style:
    """What a paragraph without a style of its own is: a headline by its number, the title by its size and place, else text."""
    words = words.strip()
    if len(words) > _LONGEST:
        return Style.BODY
    role = next((role for role, form in _FORMS.items() if form.match(words)), Style.BODY)
    blocks, runs = look
    centred = blocks.get("jc") is not None and blocks["jc"].get(f"{W}val") == "center"
    large = _number(runs.get("sz"), "val", 0) / 2 >= _LARGE
    return Style.TITLE if centred and large and not titled and role is Style.BODY else role


def plays(chains: Chains) -> dict[str, Style]:
    """The ids of the styles of a document that play a role of ours."""
    names = {
        plain(element.find(f"{W}name").get(f"{W}val", "")): identity
        for identity, element in reversed(chains.styles.items())
        if element.get(f"{W}type", "paragraph") == "paragraph" and element.find(f"{W}name") is not None
    }
    found = {
        role: next((names[name] for name in called.split() if name in names), "") for role, called in _CALLED.items()
    }
    return {identity: role for role, identity in found.items() if identity}


def plain(name: str) -> str:
    """The name of a style as it is looked up."""
    return re.sub(r"[\s_\-]+", "", name.lower())


def _face(face: str) -> str:
    return "".join(sign for sign in face if sign.isprintable())[:60]


def _number(element: Any, name: str, usual: float) -> float:
    return number(element, f"{W}{name}", usual)


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "off")


def _line(spacing: Any, size: float) -> float:
    """The pitch of lines in pt: ours are exact."""
    stated = _number(spacing, "line", 240)
    rule = "auto" if spacing is None else spacing.get(f"{W}lineRule", "auto")
    pitch = (
        stated / 240 * size * _LINE if rule == "auto" else max(stated / 20, size * (1.0 if rule == "exact" else 1.2))
    )
    return round(min(120.0, max(pitch, size * 1.05)), 2)


def _indent(indent: Any, size: float) -> float:
    """The indent of a first line, in characters."""
    if indent is None:
        return 0.0
    characters = _number(indent, "firstLineChars", 0) / 100 or _number(indent, "firstLine", 0) / 20 / size
    return round(min(8.0, max(0.0, characters)) * 2) / 2


def _between(spacing: Any, name: str, size: float) -> float:
    """The room in pt above or below a paragraph."""
    lines = _number(spacing, f"{name}Lines", 0) / 100 * size * _LINE
    return round(min(60.0, lines or _number(spacing, name, 0) / 20), 1)
