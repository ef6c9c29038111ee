"""Word drafts: bytes of a .docx -> lines, as its final print would have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from builder.model.image import Image
from builder.model.remark import Refusal, Remark, Severity
from builder.model.speech import As, Line
from builder.read.final import Tally, drop_fallbacks, is_note, settle
from builder.read.images import Album
from builder.read.looks import by_looks
from builder.read.numbers import Counters, lists
from builder.read.pictures import Files
from builder.read.story import Item, Sheet, Story
from builder.read.styles import style_lists, styles
from builder.read.xml import W
from builder.value import replace
from builder.zipped import Package, Target, main_part, open_package

_STOPS = "。！；"


def docx_lines(path: str, data: bytes) -> tuple[tuple[Line, ...], tuple[Remark, ...], tuple[Image, ...]]:
    """The lines of the Word draft `data`, what could not be kept or was taken in some way, and its pictures.

    A line's number is that of its paragraph: every w:p of the main part counts, from 1. Footnotes and endnotes
    come last, as attachments; their paragraphs count on.
    """
    package = open_package(path, data)
    main = main_part(package)
    root = package.xml(main)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise Refusal("no_docx", file=path)
    tally: Tally = Counter()
    targets = package.targets(main)
    album = Album()
    story = Story(_sheet(package, targets), Files(targets, package, tally, album))
    drop_fallbacks(root)
    story.count(root)
    settle(root, tally)
    lines = [*_levelled(list(story.items(body))), *_notes(package, targets, story, tally)]
    tally["macros_ignored"] = any(name.endswith("vbaProject.bin") for name in package.names)
    return tuple(lines), (*_remarks(tally), *album.told()), album.images


def _sheet(package: Package, targets: dict[str, Target]) -> Sheet:
    """What the draft's paragraphs refer to: styles and lists."""
    sheet = package.xml(_part(targets, "styles"))
    known = styles(sheet, package.xml(_part(targets, "theme")))
    return Sheet(known, lists(package.xml(_part(targets, "numbering")), style_lists(sheet)), Counters())


def _part(targets: dict[str, Target], kind: str) -> str:
    """The name of the part of this kind; the usual one where no relationship tells."""
    named = (target.name for target in targets.values() if target.kind == kind and not target.outside)
    return next(named, f"word/{kind}.xml")


def _levelled(items: Sequence[Item]) -> Iterable[Line]:
    """The lines with their heading levels: those that the file states, else those that it shows."""
    if any(item.line.level for item in items):
        return _one_title(items)
    shown = [n for n, item in enumerate(items) if item.look]
    lines = [item.line for item in items]
    levels = by_looks([item.look for item in items if item.look])
    titled = any(line.stated for line in lines)
    for n, (level, stated) in zip(shown, levels, strict=True):
        if not lines[n].stated:
            lines[n] = replace(lines[n], level=level, stated=None if titled else stated)
    return lines


def _one_title(items: Sequence[Item]) -> Iterable[Line]:
    """A title stands above the speech: the same style below the first sentence is that of a heading."""
    said = False
    for line in (item.line for item in items):
        if said and line.stated:
            yield replace(line, stated=None, level=1 if line.stated is As.TITLE else 2)
        else:
            yield line
        said = said or line.text.words.endswith(tuple(_STOPS))


def _notes(package: Package, targets: dict[str, Target], story: Story, tally: Tally) -> list[Line]:
    """The footnotes and endnotes that the speech refers to, in this order."""
    wanted = list(dict.fromkeys(story.notes))
    known = {}
    for kind in sorted({kind for kind, _ in wanted}):
        root = package.xml(_part(targets, kind))
        if root is None:
            continue
        drop_fallbacks(root)
        settle(root, tally)
        known.update({(kind, note.get(f"{W}id", "")): note for note in root if is_note(note)})
    out: list[Line] = []
    for note in (known[name] for name in wanted if name in known):
        story.count(note)
        found = [item.line for item in story.items(note)]
        tally["notes_kept"] += bool(found)
        out += [replace(line, level=0, item=0, stated=As.ATTACHMENT) for line in found]
    return out


def _remarks(tally: Tally) -> Iterable[Remark]:
    if tally["inserted"] or tally["deleted"]:
        counts = (str(tally["inserted"]), str(tally["deleted"]))
        yield Remark("revisions_accepted", Severity.WARNING, 0, counts)
    told = (
        Remark("boxes_taken", Severity.NOTE, 0, (str(int(tally["boxes_taken"])),)),
        Remark("notes_kept", Severity.NOTE, 0, (str(int(tally["notes_kept"])),)),
        Remark("contents_dropped", Severity.NOTE, 0, (str(int(tally["contents_dropped"])),)),
        Remark("comments_dropped", Severity.NOTE, 0, (str(int(tally["comments_dropped"])),)),
        Remark("macros_ignored", Severity.NOTE, 0, (str(int(tally["macros_ignored"])),)),
        Remark("controls_dropped", Severity.NOTE, 0, (str(int(tally["controls_dropped"])),)),
        Remark("hidden_dropped", Severity.WARNING, 0, (str(int(tally["hidden_dropped"])),)),
        Remark("pictures_linked", Severity.WARNING, 0, (str(int(tally["pictures_linked"])),)),
        Remark("objects_dropped", Severity.WARNING, 0, (str(int(tally["objects_dropped"])),)),
    )
    yield from (remark for remark in told if tally[remark.code])
