"""The command line: `jiangyi build | outline | plan | theme list`. A door; it decides nothing."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, NoReturn

from builder import __version__, say
from builder.build import build, plan, understand
from builder.disk import write_files
from builder.model.recipe import Recipe
from builder.model.remark import Refusal, Remark
from builder.shelves import recipe_file, shelves, theme_names

BUILT, REFUSED = 0, 1


def run() -> NoReturn:
    """The command `jiangyi`."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a stream that the caller closed
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  open to the end
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Callable[..., None] = getattr(stream, "reconfigure", lambda **_: None)
        reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Carries out one command; its exit status: 0 done, 1 refused, 2 wrong use."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except Refusal as error:
        return _refused(error, getattr(options, "json", False))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BUILT
    except Exception as error:
        if os.environ.get("JIANGYI_DEBUG"):
            raise
        return _refused(Refusal("internal", cause=f"{type(error).__name__}: {error}"), getattr(options, "json", False))


def _parser() -> argparse.ArgumentParser:
    setattr(argparse, "_", lambda sentence: say.USAGE.get(sentence, sentence))  # noqa: B010  its own way to be translated
    parser = argparse.ArgumentParser("jiangyi", description=say.HELP["description"], formatter_class=_formatter)
    parser.add_argument("--version", action="version", version=f"jiangyi {__version__}", help=say.HELP["version"])
    commands = parser.add_subparsers(required=True, metavar="build|outline|plan|theme", dest="name", prog="jiangyi")
    make = _command(commands, "build", _build)
    make.add_argument("source", metavar="SPEECH|RECIPE", help=say.HELP["source"])
    make.add_argument("--theme", metavar="NAME|FOLDER", help=say.HELP["theme_option"])
    make.add_argument("--out", metavar="FOLDER", default="out", help=say.HELP["out"])
    make.add_argument("--make", metavar="KINDS", help=say.HELP["make"])
    make.add_argument("--set", metavar="KEY=VALUE", action="append", default=[], help=say.HELP["set"])
    make.add_argument("--force", action="store_true", help=say.HELP["force"])
    outline = _command(commands, "outline", _outline)
    outline.add_argument("speech", metavar="SPEECH", help=say.HELP["speech"])
    show = _command(commands, "plan", _plan)
    show.add_argument("source", metavar="SPEECH|RECIPE", help=say.HELP["source"])
    show.add_argument("--theme", metavar="NAME|FOLDER", help=say.HELP["theme_option"])
    show.add_argument("--make", metavar="KINDS", help=say.HELP["make"])
    show.add_argument("--set", metavar="KEY=VALUE", action="append", default=[], help=say.HELP["set"])
    theme = commands.add_parser(
        "theme", help=say.HELP["theme"], description=say.HELP["theme"], formatter_class=_formatter
    )
    _command(
        theme.add_subparsers(required=True, metavar="list", dest="verb", prog="jiangyi theme"),
        "list",
        _theme_list,
        "theme_list",
    )
    return parser


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Help at a fixed width: finding the terminal's own makes argparse import half of the archive formats."""
    return argparse.HelpFormatter(prog, width=100)


def _command(commands: Any, name: str, command: Callable[..., int], help_: str = "") -> argparse.ArgumentParser:
    text = say.HELP[help_ or name]
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text, formatter_class=_formatter)
    parser.add_argument("--json", action="store_true", help=say.HELP["json"])
    parser.set_defaults(command=command)
    return parser


def _build(options: argparse.Namespace) -> int:
    recipe, folders = _recipe(options)
    made, remarks = build(recipe, folders, _progress)
    files = [(os.path.join(options.out, file.name), file.data) for file in made]
    write_files(files, options.force)
    _progress("")
    if options.json:
        listed = [
            {"kind": file.kind, "path": path, "slides" if file.kind == "deck" else "paragraphs": file.count}
            for file, (path, _) in zip(made, files, strict=True)
        ]
        return _json({"schema": "jiangyi.build/1", "files": listed, "remarks": _remark_data(remarks)})
    for file, (path, _) in zip(made, files, strict=True):
        _say(f"{path}　{say.KINDS[file.kind]}，{say.UNITS[file.kind].format(count=file.count)}")
    _print_remarks(remarks)
    return BUILT


def _outline(options: argparse.Namespace) -> int:
    from builder.show import outline_data, outline_text

    speech, outline, remarks = understand(options.speech)
    if options.json:
        return _json({**outline_data(speech, outline), "remarks": _remark_data(remarks)})
    _say(outline_text(outline, say.WORDS))
    _print_remarks(remarks)
    return BUILT


def _plan(options: argparse.Namespace) -> int:
    from builder.show import deck_data, deck_text, handout_data, handout_text

    recipe, folders = _recipe(options)
    decided, _ = plan(recipe, folders, _progress)
    _progress("")
    if options.json:
        files = [*map(deck_data, decided.decks), *map(handout_data, decided.handouts)]
        return _json({"schema": "jiangyi.plan/1", "files": files, "remarks": _remark_data(decided.remarks)})
    for deck in decided.decks:
        _say(deck_text(deck, say.WORDS))
    for handout in decided.handouts:
        _say(f"══ {say.KINDS[handout.kind]}")
        _say(handout_text(handout))
    _print_remarks(decided.remarks)
    return BUILT


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

        recipe = read_recipe(path, settings)
    elif settings:
        from builder.read.recipe import recipe_of

        recipe = recipe_of(options.source, settings)
    else:
        recipe = Recipe(options.source)
    if options.theme:
        recipe = replace(recipe, theme=options.theme)
    return recipe, shelves("themes", os.path.dirname(os.path.abspath(path)) if path else "")


def _progress(code: str) -> None:
    """Says on a terminal what takes its time, and wipes it off again; says nothing where nobody watches."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{say.PROGRESS.get(code, '')}")
        sys.stderr.flush()


def _refused(error: Refusal, as_json: bool) -> int:
    _progress("")
    message = say.refusal(error)
    if as_json:
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
        raise Refusal("output", cause=error.strerror or "other_cause") from error


def _facts(error: Refusal) -> dict[str, object]:
    """What a refusal names, numbers as numbers."""
    return {name: int(fact) if fact.isdecimal() and name != "file" else fact for name, fact in error.facts.items()}


def _print_remarks(remarks: Iterable[Remark]) -> None:
    listed = [
        f"  {say.words('line', line=remark.line)}　{say.remark(remark)}" if remark.line else f"  {say.remark(remark)}"
        for remark in remarks
    ]
    if listed:
        _say(say.words("remarks", count=len(listed)))
        _say("\n".join(listed))


def _remark_data(remarks: Iterable[Remark]) -> list[dict[str, object]]:
    return [{"code": r.code, "severity": r.severity.value, "line": r.line, "message": say.remark(r)} for r in remarks]


def _json(data: dict[str, Any]) -> int:
    import json

    _say(json.dumps(data, ensure_ascii=False, indent=1))
    return BUILT
