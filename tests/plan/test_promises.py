"""The promises: nothing lost, nothing invented, nothing overflows, titles unique; every sample in every theme."""

import re

import pytest

from builder.build import understand
from builder.model.block import texts
from builder.model.deck import FRAMED, Fill, Layout, Paragraph, Role, Slide, kind_size, slots_of, unit_size
from builder.model.handout import Block, Grid
from builder.model.theme import PITCH, Slot, Theme
from builder.zh.breaks import line_ends
from builder.zh.marks import quotations, sentences
from builder.zh.width import ems
from tests.samples import CASES, ROOT, SEEDS, THEMES, planned, theme_of

NUMBER = re.compile(r"[一二三四五六七八九十\d]{1,3}|　?\d+/\d+")


def source_lines(seed: str) -> list[str]:
    """The lines of a sample, without their marks, as they were read."""
    lines = understand(str(ROOT / "seeds" / seed))[0].lines
    return [text.words for text in texts(line.block or line.text for line in lines)]


def squeezed(words: str) -> str:
    """`words` without white space."""
    return re.sub(r"\s", "", words)


def words_of(block: Block | Grid) -> str:
    """The words of a paragraph or of a table."""
    cells = block.rows if isinstance(block, Grid) else ()
    runs = (
        block.runs if isinstance(block, Block) else (r for row in cells for c in row for p in c.paragraphs for r in p)
    )
    return "".join(run.text.words for run in runs if run.text.line)


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_nothing_is_lost(seed: str, theme: str) -> None:
    """Notes, slide after slide, and the handout, each give the whole speech back, in order."""
    deck, handout = planned(seed, theme)
    speech = squeezed("".join(source_lines(seed)))

    noted = "".join(r.text.words for slide in deck.slides for p in slide.notes for r in p.runs if r.text.line)
    assert speech == squeezed(noted)
    assert speech == squeezed("".join(words_of(block) for block in handout.blocks))


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_nothing_is_invented(seed: str, theme: str) -> None:
    """Every run on a slide is a piece of one line of the speech, or furniture: a number, 2/4, 目录, 续."""
    deck, _ = planned(seed, theme)
    made = theme_of(theme)
    lines = understand(str(ROOT / "seeds" / seed))[0].lines
    speech: dict[int, str] = {}
    for text in texts(line.block or line.text for line in lines):
        speech[text.line] = f"{speech.get(text.line, '')}\n{text.words}"
    for slide in deck.slides:
        for fill in slide.fills:
            for run in (run for paragraph in fill.paragraphs for run in paragraph.runs if run.text.words):
                if run.text.line:
                    assert run.text.words in speech[run.text.line]
                else:
                    furniture = run.text.words in (made.agenda, made.continued) or NUMBER.fullmatch(run.text.words)
                    assert furniture or run.text.words.strip("（续）").isdigit(), run.text.words


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_no_quotation_is_cut(seed: str, theme: str) -> None:
    """What a slide shows opens and closes as many quotation marks and brackets."""
    deck, _ = planned(seed, theme)
    for slide in deck.slides:
        for fill in slide.fills:
            for paragraph in fill.paragraphs:
                for opening, closing in ("“”", "《》", "（）"):
                    assert paragraph.words.count(opening) == paragraph.words.count(closing), paragraph.words


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_titles_are_unique(seed: str, theme: str) -> None:
    """Every slide has a title of its own."""
    titles = [slide.title for slide in planned(seed, theme)[0].slides]

    assert all(titles)
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_nothing_overflows(seed: str, theme: str) -> None:
    """Measured anew from the finished plan, every slot holds its words, at no less than its least size."""
    made = theme_of(theme)
    for slide in planned(seed, theme)[0].slides:
        overflowing(slide, made)


def lines_of(paragraph: Paragraph, slot: Slot, size: int) -> int:
    """How many lines `paragraph` takes; chosen ones fit, and so does a figure with its unit, in one."""
    width = (slot.width - slot.indent) / size
    if any(run.role is Role.UNIT for run in paragraph.runs):
        own = [unit_size(size) if run.role is Role.UNIT else size for run in paragraph.runs]
        assert sum(ems(run.text.words) * pt for run, pt in zip(paragraph.runs, own, strict=True)) <= slot.width
        return 1
    pieces = "".join("\n" if run.role is Role.BREAK else run.text.words for run in paragraph.runs).split("\n")
    if len(pieces) > 1:
        assert all(ems(piece) <= width for piece in pieces), pieces
    return sum(len(line_ends(piece, width)) for piece in pieces)


def overflowing(slide: Slide, theme: Theme) -> None:
    """Asserts that the words of `slide` fit."""
    room = theme.rooms[slide.layout][slide.rung]
    for fill in (fill for fill in slide.fills if fill.slot != "footer"):
        if not isinstance(fill, Fill):
            continue  # tables are measured in test_tables.py
        slot, height = room[fill.slot], 0.0
        for n, paragraph in enumerate(fill.paragraphs):
            size = paragraph.size or (slot.second if paragraph.level else slot.size)
            lines = lines_of(paragraph, slot, size)
            height += lines * size * PITCH * slot.pct / 100 + (slot.gap / (4 if paragraph.level else 1) if n else 0)
            if any(run.role is Role.KIND for run in paragraph.runs):  # a line of its own
                height += (kind_size(size) - size) * PITCH * slot.pct / 100

            assert size >= min(slot.least, slot.second or slot.least)
        assert height <= slot.height + 0.01, (slide.layout, fill.slot, [p.words for p in fill.paragraphs])


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_room_for_every_layout(theme: str) -> None:
    """Each layout with exactly its slots, in every room; only a lead and a tail may be wanting."""
    rooms = theme_of(theme).rooms

    assert set(Layout) == set(rooms)
    for layout, rungs in rooms.items():
        assert rungs
        for room in rungs:
            own = (
                ("sub",) if layout is Layout.SECTION and "entry1" in room else ()
            )  # which the list may take the place of
            wanting = [slot for slot in (*FRAMED, *own) if slot not in room]
            assert tuple(room) == tuple(slot for slot in slots_of(layout) if slot not in wanting)


@pytest.mark.parametrize("seed", SEEDS)
def test_long_quotations_stand_whole(seed: str) -> None:
    """Sentences join back to the line, and none cuts a quotation."""
    for line in source_lines(seed):
        found = [line[start:end] for start, end in sentences(line)]

        assert line == "".join(found)
        whole = [line[start:end] for start, end in quotations(line, 15) if "。" not in line[start : end - 2]]
        assert all(any(quote in sentence for sentence in found) for quote in whole)
