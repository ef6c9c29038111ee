"""The contents (目录) of a handout: its headlines with their pages, on pages of their own ahead of the text."""

from __future__ import annotations

from builder.model.aside import Contents, Entry
from builder.model.deck import Run
from builder.model.handout import Block, Handout, Part, Style
from builder.model.text import Text
from builder.model.theme import Paper
from builder.plan.pages import pages
from builder.value import replace

LEVELS = {
    Style.HEADING_1: Style.CONTENTS_1,
    Style.PLAIN_1: Style.CONTENTS_1,
    Style.HEADING_2: Style.CONTENTS_2,
    Style.PLAIN_2: Style.CONTENTS_2,
}


def with_contents(handout: Handout, paper: Paper) -> Handout:
    """`handout` with its contents ahead, the pages measured; as it is where no headline has a line of its own."""
    marked: list[Part] = []
    entries: list[Entry] = []
    for part in handout.blocks:
        if isinstance(part, Block) and part.style in LEVELS:
            part = replace(part, mark=f"_Toc{len(entries) + 1:09d}")
            words = tuple(Run(run.text) for run in part.runs if run.text.line)
            entries.append(Entry(Block(LEVELS[part.style], words), part.mark, 0))
        marked.append(part)
    if not entries:
        return handout
    title = Block(Style.CONTENTS, (Run(Text(paper.words["contents"])),))
    whole = (Contents(title, tuple(entries)), Block(Style.FRESH, ()), *marked)
    return paged(replace(handout, blocks=whole), pages(whole, paper))


def paged(handout: Handout, found: dict[str, int]) -> Handout:
    """`handout` with these pages in its contents, by bookmark."""
    return replace(handout, blocks=tuple(_paged(part, found) for part in handout.blocks))


def _paged(part: Part, found: dict[str, int]) -> Part:
    if not isinstance(part, Contents):
        return part
    entries = tuple(replace(entry, page=found.get(entry.mark, entry.page)) for entry in part.entries)
    return replace(part, entries=entries)


def drawn_pages(handout: Handout, outline: list[tuple[str, int]]) -> dict[str, int]:
    """The pages of the contents by bookmark, as the `outline` of a PDF has them: titles in order, each with its page."""
    found: dict[str, int] = {}
    at = 0
    for entry in (entry for part in handout.blocks if isinstance(part, Contents) for entry in part.entries):
        words = _squeezed("".join(run.text.words for run in entry.block.runs))
        n = next((n for n in range(at, len(outline)) if _squeezed(outline[n][0]).startswith(words)), -1)
        if n >= 0:
            found[entry.mark], at = outline[n][1], n + 1
    return found


def _squeezed(words: str) -> str:
    return "".join(words.split())
