"""What stands in a file that is not the speech's: numerals, a unit's words, page numbers, minutes, the prompts of empty places."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator

from builder.model.aside import Figure, Ruby, flat
from builder.model.deck import Deck, Layout, Paragraph, Run, Slide
from builder.model.handout import Block, Grid, Handout, Ink, Piece, Style
from builder.model.ledger import Furniture
from builder.model.stencil import DeckStencils, HandoutStencils, Member
from builder.write.deck import kept_layouts, layout_members, layouts_of

WHY = {
    "number": "numeral",
    "table": "numeral",
    "footer": "unit",
    "unit": "unit",
    "speaker": "unit",
    "date": "unit",
    "page": "page number",
    "confidential": "confidentiality",
}
"""Why a slot holds words that are not the speech's, by its name without its count."""
FOOT = ("crumb", "footer")
SIGNS = {re.compile(r"\s*\d+/\d+"): "progress", re.compile(" · "): "separator"}
"""Why words stand at the foot of a slide that belong neither to the unit nor to the speech."""
PARTS = {
    "slideLayout": "prompt",
    "slideMaster": "prompt",
    "notesMaster": "prompt",
    "notes": "page number",
    "footer": "page number",
    "header": "unit",
    "app": "program",
}
"""Why a part that every file of a theme has holds words, by the name of the part without its count."""
INKS = {Ink.PAUSE: "breath", Ink.REF: "slide reference", Ink.NUMERAL: "numeral"}
"""Why a run of a handout holds words that are not the speech's, by its look."""
STYLES = {
    Style.PART: "part",
    Style.REF: "slide reference",
    Style.LABEL: "label",
    Style.PLACE: "minutes",
    Style.CONTENTS: "contents",
    Style.CONTENTS_1: "page number",
    Style.CONTENTS_2: "page number",
}
"""Why a paragraph of a handout does, by its style."""
_STRINGS = re.compile(r"<(?:[aw]:t|Application)(?: [^<>]*)?>([^<]+)</")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&"}


def deck_furniture(deck: Deck, stencils: DeckStencils, spoken: str) -> tuple[Furniture, ...]:
    """Every string of the deck's file that is not the speech's, a string that stands in each part of a kind once. `spoken` is the speech."""
    found: list[tuple[str, str, str]] = []
    for n, slide in enumerate(deck.slides, 1):
        found += [(f"slide {n} {place}", words, why) for place, words, why in _of_slide(slide)]
        if "\npage\t" in stencils.layouts[slide.layout.value, slide.rung].shapes:
            found.append((f"slide {n} page", str(n), WHY["page"]))
    found += [("notes", words, PARTS["notes"]) for words in _strings("".join(stencils.notes))]
    found += [
        ("sections", section.name, "section name") for section in deck.sections if _is_foreign(section.name, spoken)
    ]
    found += _properties(deck.title, deck.author, spoken)
    found += _fixed((*stencils.package.members, *layout_members(kept_layouts(layouts_of(deck), stencils), stencils)))
    found += [("slideMaster", words, PARTS["slideMaster"]) for words in _strings("".join(stencils.master))]
    found += [("slideMaster", deck.logo.alt, "logo")] if deck.logo else []
    return tuple(Furniture("deck", *place) for place in dict.fromkeys(found))


def handout_furniture(handout: Handout, stencils: HandoutStencils, spoken: str) -> tuple[Furniture, ...]:
    """Every string of the handout's file that is not the speech's."""
    why = PARTS["header"] if handout.kind == "speech_text" else "header"
    found = [("header", handout.header, why)] if handout.header else []
    for n, part in enumerate(handout.blocks, 1):
        found += [(f"paragraph {n}", *told) for block in flat((part,)) for told in _of_block(block)]
    found += _properties(handout.title, handout.author, spoken)
    found += _fixed(stencils.package.members)
    return tuple(Furniture(handout.kind, *place) for place in dict.fromkeys(found))


def _of_slide(slide: Slide) -> Iterator[tuple[str, str, str]]:
    """Slot (or notes), words and reason of what comes from no line of the speech."""
    for fill in slide.fills:
        kind = fill.slot.rstrip("0123456789")
        for words, why in _foreign(_runs(fill.paragraphs)):
            yield fill.slot, words, why or _why(slide.layout, fill.slot, words) or WHY.get(kind, kind)
    if slide.pace:
        yield "notes", slide.pace.words, "minutes"
    for words, why in _foreign(_runs(slide.notes)):
        yield "notes", words, why or "notes"


def _runs(paragraphs: Iterable[Paragraph]) -> Iterator[Run]:
    return (run for paragraph in paragraphs for run in paragraph.runs)


def _foreign(runs: Iterable[Piece]) -> Iterator[tuple[str, str]]:
    """What among `runs` is not the speech's: words of no line ("" for the reason, which their place tells), and what fills its blanks."""
    for text in (run.text for run in runs):
        if not text.line and text.words:
            yield text.words, ""
        for hole in text.holes:
            value = text.words[hole.start : hole.end]
            if value and hole.was and value != hole.was:
                yield value, "filled blank"


def _why(layout: Layout, slot: str, words: str) -> str:
    """What stands beside others' words; a title: the word for an agenda, a sign that a title goes on, the name of the file."""
    if slot in FOOT:
        return next((why for sign, why in SIGNS.items() if sign.fullmatch(words)), "")
    if slot != "title":
        return ""
    if layout.value.startswith("agenda"):
        return "agenda word"
    return "file name" if layout is Layout.COVER else "continued"


def _of_block(block: Block | Grid | Figure) -> Iterator[tuple[str, str]]:
    """Words and reason of what stands in a paragraph or a table of a handout and is not the speech's."""
    if isinstance(block, Figure):
        return
    usual = STYLES.get(block.style, "heading") if isinstance(block, Block) else "label"
    for run in block.runs if isinstance(block, Block) else _cell_runs(block):
        if isinstance(run, Ruby):
            yield run.above, "pinyin"
        for words, why in _foreign((run,)):
            look = INKS.get(run.role, usual) if isinstance(run.role, Ink) else usual
            yield words, why or (INKS[Ink.NUMERAL] if words.strip().isdecimal() and look == "heading" else look)


def _cell_runs(grid: Grid) -> Iterable[Piece]:
    return (run for row in grid.rows for cell in row for paragraph in cell.paragraphs for run in paragraph)


def _properties(title: str, author: str, spoken: str) -> list[tuple[str, str, str]]:
    """The file's own title, where the speech has none, and its author."""
    found = [("properties", title, "file name")] if _is_foreign(title, spoken) else []
    return [*found, ("properties", author, "unit")] if author else found


def _is_foreign(words: str, spoken: str) -> bool:
    """Whether `words` are no piece of the speech, whatever white space stands in it."""
    return "".join(words.split()) not in "".join(spoken.split())


def _fixed(members: Iterable[Member]) -> Iterator[tuple[str, str, str]]:
    """The strings of the parts that never change."""
    for member in members:
        name = member.name.rpartition("/")[2].partition(".")[0].rstrip("0123456789")
        if member.name.endswith(".xml"):
            xml = zlib.decompress(member.deflated, -15).decode()
            yield from ((name, words, PARTS.get(name, name)) for words in _strings(xml))


def _strings(xml: str) -> Iterable[str]:
    """The words between the tags of `xml`."""
    for found in _STRINGS.findall(xml):
        for entity, sign in _ENTITIES.items():
            found = found.replace(entity, sign)
        yield found
