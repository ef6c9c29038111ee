"""Tables and pictures of the speech, put among its slides where they stand in the draft, their words into the notes."""

from __future__ import annotations

from collections.abc import Callable

from builder.model.block import Picture, Table, texts
from builder.model.deck import Deck, Layout, Paragraph
from builder.model.outline import Outline, shown, tables
from builder.model.remark import Remark, Severity
from builder.model.text import Text
from builder.plan.brief import Brief
from builder.plan.captions import Caption, apart
from builder.plan.draft import Draft
from builder.plan.notes import paragraphs
from builder.plan.plates import alone, beside, is_shown
from builder.plan.tables import table_drafts
from builder.value import Value, replace


def with_blocks(brief: Brief, plan: Callable[[Brief], list[Draft]]) -> list[Draft]:
    """The slides that `plan` makes of the speech, with those of its tables and pictures."""
    outline, captions = apart(brief.outline)
    brief = replace(brief, outline=outline)
    slides = [_Slide(draft) for draft in plan(brief)]
    talk = shown(outline)
    others = (table for table in tables(outline) if table not in talk)
    for block in sorted((*talk, *others), key=lambda block: block.line):
        caption = captions.get(block, Caption())
        told = block in talk and not _is_crest(block, slides)
        made = _slides(block, caption, slides, brief) if told else None
        if made is not None:
            slides = made
        elif words := (*caption.said, *texts((block,))):
            slides = _noted(slides, block.line, words)
    return [slide.draft for slide in slides]


def missed(outline: Outline, deck: Deck) -> tuple[Remark, ...]:
    """A remark for each table of the talk that says something, and stands on no slide of `deck`."""
    runs = (run for slide in deck.slides for fill in slide.fills for p in fill.paragraphs for run in p.runs)
    lines = {run.text.line for run in runs}
    told = ((block.line, texts((block,))) for block in shown(outline) if isinstance(block, Table))
    return tuple(
        Remark("table_in_notes", Severity.NOTE, line)
        for line, said in told
        if any(text.words.strip() for text in said) and not any(text.line in lines for text in said)
    )


class _Slide(Value):
    """A draft, and the line of the table or picture that it was made for; 0 where it was made for none."""

    draft: Draft
    line: int = 0


def _is_crest(block: Table | Picture, slides: list[_Slide]) -> bool:
    """Whether this is a picture above the speech's own title: a letter's head, not part of the talk."""
    return isinstance(block, Picture) and not any(_line(note) < block.line for s in slides for note in s.draft.notes)


def _slides(block: Table | Picture, caption: Caption, slides: list[_Slide], brief: Brief) -> list[_Slide] | None:
    """`slides` with those of a table or picture; None where it can not be shown."""
    at = _ahead(slides, block.line)
    held = slides[at].draft
    topic = next(slide.draft for slide in reversed(slides[: at + 1]) if not slide.line)
    claim = held.layout is Layout.STATEMENT and not held.fills
    titles = (*held.titles, caption.title) if claim else (caption.title, caption.topic, *topic.titles[:1])
    titles = tuple(filter(None, titles))
    if isinstance(block, Table):
        made = table_drafts(block, titles, brief.kit.theme, brief.kit.breaker)
    else:
        alt = block.alt or next((text.words for text in (*caption.said, *titles)), "")
        together = beside(held, block, alt, brief.kit.theme) if is_shown(block) else None
        if together is not None:
            return _noted([*slides[:at], _Slide(together), *slides[at + 1 :]], block.line, caption.said)
        made = [alone(block, alt, titles, brief.kit.theme)] if is_shown(block) else []
    if not made:
        return None
    made = [replace(made[0], notes=(*paragraphs(caption.said), *made[0].notes)), *made[1:]]
    return _inserted(slides, at, made, block.line, claim)


def _inserted(slides: list[_Slide], at: int, made: list[Draft], line: int, instead: bool) -> list[_Slide]:
    """`slides` with those `made` for a table or picture behind the one it follows, or `instead` of that.

    What is said behind it goes on over its last slide.
    """
    held = slides[at].draft
    split = _split(held.notes, line)
    made = [replace(draft, crumb=held.crumb) for draft in made]
    if instead:
        made[0] = replace(made[0], notes=(*held.notes[:split], *made[0].notes))
    made[-1] = replace(made[-1], notes=(*made[-1].notes, *held.notes[split:]))
    before = [] if instead else [replace(slides[at], draft=replace(held, notes=held.notes[:split]))]
    return [*slides[:at], *before, *(_Slide(draft, line) for draft in made), *slides[at + 1 :]]


def _noted(slides: list[_Slide], line: int, said: tuple[Text, ...]) -> list[_Slide]:
    """`slides` with these words in the notes, where they stand in the speech."""
    if not said:
        return slides
    at = _ahead(slides, line)
    notes = slides[at].draft.notes
    split = _split(notes, said[0].line)
    held = replace(slides[at].draft, notes=(*notes[:split], *paragraphs(said), *notes[split:]))
    return [*slides[:at], replace(slides[at], draft=held), *slides[at + 1 :]]


def _ahead(slides: list[_Slide], line: int) -> int:
    """The last slide that stands for something ahead of `line`."""
    found = [
        n
        for n, slide in enumerate(slides)
        if 0 < slide.line <= line or any(_line(note) < line for note in slide.draft.notes)
    ]
    return found[-1] if found else 0


def _split(notes: tuple[Paragraph, ...], line: int) -> int:
    """How many of the first notes stand ahead of `line`."""
    return next((n for n, note in enumerate(notes) if _line(note) > line), len(notes))


def _line(note: Paragraph) -> int:
    return next((run.text.line for run in note.runs if run.text.line), 0)
