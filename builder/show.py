"""Any value as text a person can read, or as plain data a program can: outlines, plans, remarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from builder.model.aside import Figure, Frame, flat
from builder.model.block import paragraphs
from builder.model.deck import Deck, Fill, Filled, Paragraph, Role, Slide
from builder.model.handout import Block, Grid, Handout, Part, Runs, Style
from builder.model.ledger import Ledger, Sentence, Shown
from builder.model.outline import Outline, Point, ids, tables
from builder.model.sheet import Plate, Sheet
from builder.model.speech import Speech
from builder.model.theme import Slot, Theme
from builder.value import TYPE_CHECKING
from builder.zh.kinds import kind

if TYPE_CHECKING:
    from builder.fill.form import Entry

Data = dict[str, Any]
"""What json can write."""

LINES = (Style.LINE, Style.LINE_ODD)
"""Lines to write on, which hold no words."""


def outline_text(outline: Outline, label: dict[str, str]) -> str:
    """The outline as a tree with line numbers; `label` names the parts."""
    parts = {
        "title": outline.title,
        "subtitle": outline.subtitle,
        "speaker": outline.speaker,
        "date": (outline.date,) if outline.date else (),
        "salutation": outline.salutation,
        "lead": paragraphs(outline.lead),
    }
    out = [
        _tree_line(text.line, 0, f"{label[part]}　{_short(text.words)}")
        for part, found in parts.items()
        for text in found
    ]
    for section in outline.sections:
        out += _point_lines(section, 0, label)
    out += [
        _tree_line(text.line, 0, f"{label['closing']}　{_short(text.words)}") for text in paragraphs(outline.closing)
    ]
    if outline.blanks:
        out.append(label["blanks"])
        out += [_tree_line(b.line, 1, f"{b.number}　…{b.ahead}【{b.text}】{b.behind}…") for b in outline.blanks]
    return "\n".join(out)


def outline_data(speech: Speech, outline: Outline) -> Data:
    """The outline for programs."""
    return {
        "schema": "jiangyi.outline/1",
        "source": {"name": speech.name, "sha256": speech.sha256},
        "title": "".join(text.words for text in outline.title),
        "subtitle": "".join(text.words for text in outline.subtitle),
        "speaker": "　".join(text.words for text in outline.speaker),
        "date": outline.date.words,
        "occasion": outline.occasion.words,
        "salutation": "\n".join(text.words for text in outline.salutation),
        "lead": [text.words for text in paragraphs(outline.lead)],
        "sections": [_point_data(section, "points") for section in outline.sections],
        "closing": [text.words for text in paragraphs(outline.closing)],
        "signature": [text.words for text in outline.signature],
        "attachments": [text.words for text in paragraphs(outline.attachments)],
        "blanks": [
            {
                "id": id_,
                "text": b.text,
                "context": f"{b.ahead}{b.text}{b.behind}",
                "kind": kind(b.text, b.ahead, b.behind).value,
                "line": b.line,
            }
            for id_, b in zip(ids(outline.blanks), outline.blanks, strict=True)
        ],
        **_found_data(outline),
    }


def blanks_data(entries: Iterable[Entry]) -> Data:
    """Blanks to be filled, for programs: as a [[fill]] names them."""
    return {
        "schema": "jiangyi.blanks/1",
        "blanks": [
            {
                "id": entry.id,
                "blank": entry.blank.text,
                "after": entry.after,
                "before": entry.before,
                "kind": entry.kind.value,
                "line": entry.blank.line,
                "guess": entry.guess,
            }
            for entry in entries
        ],
    }


def _found_data(outline: Outline) -> Data:
    """What stands inside the text: quotations, dates, figures, tables."""
    from builder.parse.found import dates, figures, quotes

    return {
        "quotes": [
            {"text": q.text.words, "speaker": q.speaker, "occasion": q.occasion, "line": q.text.line}
            for q in quotes(outline)
        ],
        "dates": [{"text": d.text.words, "line": d.text.line} for d in dates(outline)],
        "figures": [
            {"text": f.text.words, "value": f.value, "unit": f.unit, "line": f.text.line} for f in figures(outline)
        ],
        "tables": [
            {"line": t.line, "rows": [["\n".join(text.words for text in cell.texts) for cell in row] for row in t.rows]}
            for t in tables(outline)
        ],
    }


def deck_text(deck: Deck, label: dict[str, str]) -> str:
    """Every slide with its layout, its slots and their sizes, as a person reads a storyboard: § opens a section, → 4 leads there."""
    out: list[str] = []
    begins = {section.first: section.name for section in deck.sections}
    for n, slide in enumerate(deck.slides, 1):
        out += [f"§ {begins[n]}"] if n in begins else []
        notes = sum(len(run.text.words) for paragraph in slide.notes for run in paragraph.runs if run.text.line)
        rung = f"·{slide.rung + 1}" if slide.rung else ""
        head = f"── {label['slide'].format(number=n)}　{slide.layout.value}{rung}"
        told = [label["notes"].format(count=notes)] if notes else []
        out.append("　".join((head, *told, *([slide.pace.words] if slide.pace else []))))
        out += [f"   {fill.slot:>9}　{line}" for fill in slide.fills for line in _fill_lines(fill)]
    return "\n".join(out)


def _fill_lines(fill: Filled) -> list[str]:
    """A line for each paragraph of a slot, for each row of a table; a picture as what it shows."""
    if isinstance(fill, Fill):
        way = f" → {fill.link}" if fill.link else ""
        return [f"{_paragraph(p)}{way}" for p in fill.paragraphs]
    if isinstance(fill, Sheet):
        size = next((p.size for p in fill.paragraphs if p.runs), 0)
        return [f"[{size}] {'｜'.join(row)}" for row in _sheet_rows(fill)]
    return [f"〔{fill.alt}〕"]


def _sheet_rows(sheet: Sheet) -> list[list[str]]:
    return [["\n".join(p.words for p in cell.paragraphs) for cell in row.cells] for row in sheet.rows]


def handout_text(handout: Handout) -> str:
    """Every paragraph with its style."""
    return "\n".join(line for part in _flat(handout.blocks) for line in _block_lines(part))


def _flat(parts: Iterable[Part]) -> Iterator[Block | Grid | Figure]:
    """What stands side by side one after the other; lines to write on left out."""
    for part in parts:
        inside = isinstance(part, Frame)
        for block in flat((part,)):
            if not isinstance(block, Block) or (block.runs if inside else block.style not in LINES):
                yield block


def _block_lines(block: Block | Grid | Figure) -> list[str]:
    if isinstance(block, Block):
        return [f"   {block.style.value:>10}　{_short(''.join(_run_words(run) for run in block.runs))}"]
    if isinstance(block, Figure):
        return [f"   {Style.PICTURE.value:>10}　〔{block.alt}〕"]
    return [f"   {Style.TABLE.value:>10}　{'｜'.join(row)}" for row in _rows(block)]


def _rows(grid: Grid) -> list[list[str]]:
    return [["\n".join(map(_words, cell.paragraphs)) for cell in row] for row in grid.rows]


def _words(runs: Runs) -> str:
    return "".join(run.text.words for run in runs)


def deck_data(deck: Deck, theme: Theme) -> Data:
    """The deck for programs, each slot with its box in pt: what a page needs to draw it."""
    return {
        "kind": "deck",
        "title": deck.title,
        "width": round(theme.page[0]),
        "height": round(theme.page[1]),
        "minutes": deck.minutes,
        "sections": [{"name": section.name, "first": section.first} for section in deck.sections],
        "slides": [_slide_data(n, slide, theme) for n, slide in enumerate(deck.slides, 1)],
    }


def handout_data(handout: Handout) -> Data:
    """The handout for programs."""
    return {"kind": handout.kind, "title": handout.title, "paragraphs": [_block_data(b) for b in _flat(handout.blocks)]}


def report_data(ledger: Ledger) -> Data:
    """The account of what was made: each sentence with where it stands, and what is not the speech's."""
    counted = len(ledger.sentences)
    shown = {kind.value: sum(s.shown is kind for s in ledger.sentences) for kind in Shown}
    shares = {
        "notes": sum(s.noted for s in ledger.sentences) / counted if counted else 1.0,
        "handout": sum(s.printed for s in ledger.sentences) / counted if counted else 1.0,
    }
    return {
        "schema": "jiangyi.report/1",
        "source": {"name": ledger.name, "sha256": ledger.sha256},
        "summary": {
            "sentences": counted,
            "shown": shown if "deck" in ledger.files else None,
            "notes": shares["notes"] if "deck" in ledger.files else None,
            "handout": shares["handout"] if "speech_text" in ledger.files else None,
            "furniture": len(ledger.furniture),
        },
        "sentences": [_sentence_data(sentence) for sentence in ledger.sentences],
        "furniture": [{"file": f.file, "where": f.where, "text": f.words, "why": f.why} for f in ledger.furniture],
    }


def _sentence_data(sentence: Sentence) -> Data:
    return {
        "line": sentence.line,
        "from": sentence.start,
        "to": sentence.end,
        "text": sentence.words,
        "slides": list(sentence.slides),
        "notes": list(sentence.notes),
        "handout": list(sentence.handout),
        "shown": sentence.shown.value if sentence.shown is not None else None,
    }


def _block_data(block: Block | Grid | Figure) -> Data:
    """A paragraph, a table with its rows, or a picture with what it shows."""
    if isinstance(block, Block):
        return {"style": block.style.value, "text": _words(block.runs), "line": _line(block.runs)}
    if isinstance(block, Figure):
        return {"style": Style.PICTURE.value, "text": "", "line": 0, "alt": block.alt}
    runs = [run for row in block.rows for cell in row for paragraph in cell.paragraphs for run in paragraph]
    return {"style": Style.TABLE.value, "text": "", "line": _line(runs), "rows": _rows(block)}


def _tree_line(line: int, depth: int, words: str) -> str:
    return f"{line:>5}  {'    ' * depth}{words}"


def _point_lines(point: Point, depth: int, label: dict[str, str]) -> list[str]:
    count = len(point.body)
    body = f"　{label['paragraphs'].format(count=count)}" if count else ""
    sign = label["implicit"] if point.implicit else point.marker.words
    out = [_tree_line(point.line, depth, f"{sign}{_short(point.headline.words)}{body}")]
    for child in point.points:
        out += _point_lines(child, depth + 1, label)
    return out


def _point_data(point: Point, below: str) -> Data:
    return {
        "at": point.at,
        "marker": point.marker.words.strip(),
        "heading": point.heading.words,
        "headline": point.headline.words,
        "line": point.line,
        "span": [point.headline.source(0), point.headline.source(len(point.headline.words))],
        "implicit": point.implicit,
        "body": [text.words for text in point.paragraphs],
        below: [_point_data(child, "children") for child in point.points],
    }


def _slide_data(number: int, slide: Slide, theme: Theme) -> Data:
    room = theme.rooms[slide.layout][slide.rung]
    return {
        "number": number,
        "layout": slide.layout.value,
        "rung": slide.rung,
        "title": slide.title,
        "slots": [_fill_data(fill, room.get(fill.slot)) for fill in slide.fills],
        "pace": slide.pace.words,
        "notes": [paragraph.words for paragraph in slide.notes],
        "lines": sorted({run.text.line for paragraph in slide.notes for run in paragraph.runs if run.text.line}),
    }


def _fill_data(fill: Filled, slot: Slot | None) -> Data:
    """A slot with its box, [] where the layout fixes it outside the planner's room (a footer); a table's or a picture's own box."""
    sides: tuple[float, ...] = (slot.left, slot.top, slot.width, slot.height) if slot else ()
    if not isinstance(fill, Fill):
        sides = fill.box or sides
    box = [round(side, 2) for side in sides]
    paragraphs_ = [_paragraph_data(p, slot) for p in fill.paragraphs]
    data: Data = {"slot": fill.slot, "box": box, "link": getattr(fill, "link", 0), "paragraphs": paragraphs_}
    if isinstance(fill, Sheet):
        data["rows"] = _sheet_rows(fill)
    elif isinstance(fill, Plate):
        data["alt"] = fill.alt
    return data


def _paragraph_data(paragraph: Paragraph, slot: Slot | None) -> Data:
    nominal = (slot.second if paragraph.level else slot.size) if slot else 0
    return {
        "level": paragraph.level,
        "size": paragraph.size or nominal,
        "text": paragraph.words,
        "line": _line(paragraph.runs),
    }


def _line(runs: Any) -> int:
    return next((run.text.line for run in runs if run.text.line), 0)


def _paragraph(paragraph: Paragraph) -> str:
    size = f"[{paragraph.size}] " if paragraph.size else ""
    return f"{size}{'　· ' if paragraph.level else ''}{''.join(_run_words(run) for run in paragraph.runs)}"


def _run_words(run: Any) -> str:
    if run.role is Role.BREAK:
        return "／"
    return f"【{run.text.words}】" if run.role is Role.BLANK else run.text.words


def _short(words: str, longest: int = 64) -> str:
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
