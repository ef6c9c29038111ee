"""The command line: `jiangyi build | outline | blanks | plan | print | doctor | theme`. A door; it decides nothing."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from builder.build import Made, plan, printed, understand
from builder.disk import cause, write_files
from builder.model.recipe import Recipe
from builder.model.remark import Refusal, Remark
from builder.options import parser
from builder.say import Voice, voice_of
from builder.say.phrases import KINDS, PROGRESS, UNITS, WORDS
from builder.shelves import recipe_file, shelves, theme_names
from builder.value import TYPE_CHECKING, replace

if TYPE_CHECKING:
    import argparse
    from typing import Any, NoReturn

BUILT, REFUSED = 0, 1
COUNTED = {"deck": "slides", "recipe": "slides", "report": "sentences", "pdf": "pages"}
"""What is counted of a file, by its kind; of handouts their paragraphs."""


def run() -> NoReturn:
    """The command `jiangyi`."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a stream that the caller closed
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  open to the end
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] = getattr(stream, "reconfigure", lambda **_: None)
        reconfigure(errors="replace")
    status = main(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)  # nothing is left to tidy; taking the interpreter down costs as much as reading a speech


def main(arguments: Sequence[str]) -> int:
    """Carries out one command; its exit status: 0 done, 1 refused, 2 wrong use."""
    voice = voice_of(os.environ)
    options = parser(voice, COMMANDS, arguments[:1]).parse_args(arguments)
    try:
        return int(options.command(options))
    except Refusal as error:
        return _refused(error, options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BUILT
    except Exception as error:
        if os.environ.get("JIANGYI_DEBUG"):
            raise
        return _refused(Refusal("internal", cause=f"{type(error).__name__}: {error}"), options)


def _build(options: argparse.Namespace) -> int:
    voice: Voice = options.voice
    progress = partial(_progress, voice)
    recipe, folders = _recipe(options)
    decided, stencils = plan(recipe, folders, progress)
    made, remarks = printed(decided, stencils, progress)
    made, refused = _with_pdf(made, recipe, folders, options)
    files = [(os.path.join(options.out, file.name), file.data) for file in made]
    listed = [
        (path, file.kind, _figures(file.kind, file.count, file.minutes))
        for file, (path, _) in zip(made, files, strict=True)
    ]
    if options.report:
        from builder.papers import REPORT, report

        paper = report(decided, stencils)
        write_files(files, options.force, [(options.report, paper.data)], REPORT)
        listed.append((options.report, "report", _figures("report", paper.count)))
    else:
        write_files(files, options.force)
    if refused is None or not options.json:
        _made(listed, remarks, options)
    if refused is not None:
        refused.facts["others"] = "made"
        raise refused
    return BUILT


def _with_pdf(
    made: tuple[Made, ...], recipe: Recipe, folders: tuple[str, ...], options: argparse.Namespace
) -> tuple[tuple[Made, ...], Refusal | None]:
    """The files with their PDFs, where they are asked for; where none can be made the files alone, and why."""
    if not options.pdf:
        return made, None
    from builder.pdfs import on_paper

    try:
        return on_paper(made, recipe, folders, partial(_progress, options.voice)), None
    except Refusal as error:  # what could be made is written all the same
        return made, error


def _figures(kind: str, count: int, minutes: int = 0) -> dict[str, int]:
    """How much a file of `kind` holds; of a deck also how long its speech takes, 0 where that is not told."""
    return {COUNTED.get(kind, "paragraphs"): count, **({"minutes": minutes} if kind == "deck" else {})}


def _made(
    listed: Sequence[tuple[str, str, dict[str, int]]], remarks: Iterable[Remark], options: argparse.Namespace
) -> int:
    """Tells what was written, each with its path, its kind, and how much it holds."""
    voice: Voice = options.voice
    _progress(voice, "")
    if options.json:
        files = [{"kind": kind, "path": path, **figures} for path, kind, figures in listed]
        return _json({"schema": "jiangyi.build/1", "files": files, "remarks": _remark_data(remarks, voice)})
    for path, kind, figures in listed:
        count, minutes = (*figures.values(), 0)[:2]
        unit = "deck_timed" if minutes else kind if kind in UNITS else "handout"
        counted = voice.say(UNITS, unit, count=count, minutes=minutes)
        _say(voice.say(WORDS, "made", path=path, kind=voice.say(KINDS, kind), count=counted))
    _print_remarks(remarks, voice)
    return BUILT


def _outline(options: argparse.Namespace) -> int:
    from builder.show import outline_data, outline_text

    recipe, _ = _recipe(options)
    speech, outline, remarks = understand(recipe.speech, recipe.corrections)
    if options.json:
        return _json({**outline_data(speech, outline), "remarks": _remark_data(remarks, options.voice)})
    _say(outline_text(outline, options.voice.labels(WORDS)))
    _print_remarks(remarks, options.voice)
    return BUILT


def _blanks(options: argparse.Namespace) -> int:
    from builder.build import blanks
    from builder.fill.form import form
    from builder.show import blanks_data

    recipe, _ = _recipe(options)
    entries = blanks(recipe)
    if options.out:
        write_files([], options.force, [(options.out, form(entries).encode("utf-8", "replace"))])
    if options.json:
        return _json({**blanks_data(entries), "path": options.out})
    if options.out:
        _say(options.voice.say(WORDS, "listed", path=options.out, count=len(entries)))
    else:
        _say(form(entries))
    return BUILT


def _plan(options: argparse.Namespace) -> int:
    from builder.show import deck_data, deck_text, handout_data, handout_text

    recipe, folders = _recipe(options)
    voice: Voice = options.voice
    if options.out:
        return _storyboard(options, recipe, folders)
    decided, _ = plan(recipe, folders, partial(_progress, voice))
    _progress(voice, "")
    if options.json:
        files = [*(deck_data(deck, decided.theme) for deck in decided.decks), *map(handout_data, decided.handouts)]
        return _json(
            {"schema": "jiangyi.plan/1", "files": files, "remarks": _remark_data(decided.remarks, options.voice)}
        )
    for deck in decided.decks:
        _say(deck_text(deck, voice.labels(WORDS)))
    for handout in decided.handouts:
        _say(f"══ {voice.say(KINDS, handout.kind)}")
        _say(handout_text(handout))
    _print_remarks(decided.remarks, options.voice)
    return BUILT


def _on_paper(options: argparse.Namespace) -> int:
    """`print` and `doctor`."""
    from builder.desk import COMMANDS

    status, data = COMMANDS[options.name](options, _recipe, _say, partial(_progress, options.voice))
    return max(status, _json(data) if options.json else BUILT)


def _storyboard(options: argparse.Namespace, recipe: Recipe, folders: tuple[str, ...]) -> int:
    from builder.papers import board

    paper = board(recipe, options.out, folders, partial(_progress, options.voice))
    write_files([], options.force, [(options.out, paper.data)])
    return _made([(options.out, "recipe", _figures("recipe", paper.count))], paper.remarks, options)


def _theme_list(options: argparse.Namespace) -> int:
    folders = shelves("themes")
    found = []
    for name in theme_names(folders):
        path = next(
            os.path.join(f, name, "theme.toml") for f in folders if os.path.isfile(os.path.join(f, name, "theme.toml"))
        )
        found.append({"name": name, "title": _title_of(path), "path": os.path.dirname(path)})
    if options.json:
        return _json({"schema": "jiangyi.themes/1", "themes": found})
    for theme in found:
        _say(f"{theme['name']:<16} {theme['title']}")
    return BUILT


def _wardrobe(options: argparse.Namespace) -> int:
    """The commands over a theme."""
    from builder.wardrobe.commands import carried_out

    status, data = carried_out(options, _say, partial(_progress, options.voice))
    return max(status, _json(data) if options.json else BUILT)


def _theme_import(options: argparse.Namespace) -> int:
    from builder.bring.theme import bring

    voice: Voice = options.voice
    _progress(voice, "importing")
    made = bring(tuple(options.sources), options.name, shelves("themes"), options.force)
    _progress(voice, "")
    if options.json:
        remarks = _remark_data(made.remarks, voice)
        return _json({"schema": "jiangyi.import/1", "path": made.folder, "files": list(made.files), "remarks": remarks})
    _say(voice.say(WORDS, "imported", path=made.folder, name=options.name))
    _print_remarks(made.remarks, voice)
    return BUILT


def _title_of(path: str) -> str:
    """A theme's title; "" for one that cannot be read, which hides no other."""
    from builder.toml import load

    try:
        return str(load(path).table.get("title", ""))
    except Refusal:
        return ""


def _recipe(options: argparse.Namespace) -> tuple[Recipe, tuple[str, ...]]:
    """The recipe that the arguments ask for, and where its theme may be."""
    path = recipe_file(options.source)
    settings = [("--set", setting) for setting in options.set]
    if options.make:
        settings.append(("--make", f"make={options.make}"))
    if path:
        from builder.read.recipe import read_recipe  # tomllib is worth its time only where there is TOML

        recipe = read_recipe(path, settings, options.unit)
    elif settings or options.unit:
        from builder.read.recipe import recipe_of

        recipe = recipe_of(options.source, settings, options.unit)
    else:
        recipe = Recipe(options.source)
    if options.theme:
        recipe = replace(recipe, theme=options.theme)
    if getattr(options, "final", False):
        recipe = replace(recipe, final=True)
    return recipe, shelves("themes", os.path.dirname(os.path.abspath(path)) if path else "")


def _progress(voice: Voice, code: str) -> None:
    """Says on a terminal what takes its time, and wipes it off again; says nothing where nobody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{voice.say(PROGRESS, code) if code else ''}")
        sys.stderr.flush()


def _refused(error: Refusal, options: argparse.Namespace) -> int:
    _progress(options.voice, "")
    message = options.voice.refusal(error)
    if getattr(options, "json", False):
        _json({"schema": "jiangyi.error/1", "error": {"code": error.code, "message": message, **_facts(error)}})
    else:
        print(message, file=sys.stderr)
    return REFUSED


def _say(text: str) -> None:
    """Prints to standard output, at once."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise Refusal("output", cause=cause(error)) from error


def _facts(error: Refusal) -> dict[str, object]:
    """What a refusal names, numbers as numbers."""
    return {name: int(fact) if fact.isdecimal() and name != "file" else fact for name, fact in error.facts.items()}


def _print_remarks(remarks: Iterable[Remark], voice: Voice) -> None:
    listed = [
        voice.say(WORDS, "remark_at_line" if r.line else "remark", line=r.line, message=voice.remark(r))
        for r in remarks
    ]
    if listed:
        _say(voice.say(WORDS, "remarks", count=len(listed)))
        _say("\n".join(listed))


def _remark_data(remarks: Iterable[Remark], voice: Voice) -> list[dict[str, object]]:
    return [{"code": r.code, "severity": r.severity.value, "line": r.line, "message": voice.remark(r)} for r in remarks]


def _json(data: dict[str, Any]) -> int:
    import json

    _say(json.dumps(data, ensure_ascii=False, indent=1))
    return BUILT


COMMANDS = {
    "build": _build,
    "outline": _outline,
    "blanks": _blanks,
    "plan": _plan,
    "print": _on_paper,
    "doctor": _on_paper,
    "theme_list": _theme_list,
    "theme_show": _wardrobe,
    "theme_new": _wardrobe,
    "theme_check": _wardrobe,
    "theme_preview": _wardrobe,
    "theme_import": _theme_import,
}
