"""What stands in a file that is not the speech's: numerals, a unit's words, page numbers, minutes, the prompts of empty places."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator

from builder.model.deck import Deck, Layout, Paragraph, Run, Slide
from builder.model.handout import Block, Grid, Handout, Part, Piece
from builder.model.ledger import Furniture
from builder.model.stencil import DeckStencils, HandoutStencils, Member
from builder.write.deck import kept_layouts, layout_members

WHY = {
    "number": "numeral",
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
    found += _fixed((*stencils.package.members, *layout_members(kept_layouts(deck, stencils), stencils)))
    found += [("slideMaster", words, PARTS["slideMaster"]) for words in _strings("".join(stencils.master))]
    return tuple(Furniture("deck", *place) for place in dict.fromkeys(found))


def handout_furniture(handout: Handout, stencils: HandoutStencils, spoken: str) -> tuple[Furniture, ...]:
    """Every string of the handout's file that is not the speech's."""
    found = [("header", handout.header, PARTS["header"])] if handout.header else []
    for n, block in enumerate(handout.blocks, 1):
        found += [(f"paragraph {n}", words, why or "heading") for words, why in _foreign(_block_runs(block))]
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
    for run in runs:
        text = run.text
        if over := getattr(run, "above", ""):
            yield over, "pinyin"
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


def _block_runs(part: Part) -> Iterable[Piece]:
    if isinstance(part, Block):
        return part.runs
    if isinstance(part, Grid):
        return (run for row in part.rows for cell in row for paragraph in cell.paragraphs for run in paragraph)
    from builder.model.aside import Figure, flat  # only some handouts have more than paragraphs and tables

    return (run for block in flat((part,)) if not isinstance(block, Figure) for run in _block_runs(block))


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
