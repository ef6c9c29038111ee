"""What may stand on the command line: each command and its options, with their help."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from builder import __version__
from builder.say import Voice
from builder.say.usage import HELP
from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    Tell = Callable[[str], str]
    Commands = Mapping[str, Callable[[argparse.Namespace], int]]
    """What carries out each command."""

NAMES = "build|outline|blanks|plan|print|doctor|theme"
VERBS = "list|show|new|check|preview|import"


def parser(voice: Voice, jobs: Commands, named: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of all commands; the options of the rarer ones only where one of them is `named`: they cost a cold call their time."""
    setattr(argparse, "_", voice.usage)  # noqa: B010  its own way to be translated
    tell = partial(voice.say, HELP)
    made = argparse.ArgumentParser("jiangyi", description=tell("description"), formatter_class=_formatter)
    made.set_defaults(voice=voice)
    made.add_argument("--version", action="version", version=f"jiangyi {__version__}", help=tell("version"))
    commands = made.add_subparsers(required=True, metavar=NAMES, dest="name", prog="jiangyi")
    _build(_command(commands, "build", jobs, tell), tell)
    outline = _command(commands, "outline", jobs, tell)
    outline.add_argument("source", metavar="SPEECH|RECIPE", help=tell("source"))
    outline.set_defaults(set=[], make="", theme="", unit="")
    form = _command(commands, "blanks", jobs, tell)
    if "blanks" in named:
        _blanks(form, tell)
    _plan(_command(commands, "plan", jobs, tell), tell)
    send, check = (_command(commands, name, jobs, tell) for name in ("print", "doctor"))
    if {"print", "doctor"} & set(named):
        _print(send, tell)
        check.add_argument("--theme", metavar="NAME|FOLDER", help=tell("theme_option"))
    theme = commands.add_parser("theme", help=tell("theme"), description=tell("theme"), formatter_class=_formatter)
    if "theme" in named:
        _theme(theme, jobs, tell)
    return made


def _theme(theme: argparse.ArgumentParser, jobs: Commands, tell: Tell) -> None:
    verbs = theme.add_subparsers(required=True, metavar=VERBS, dest="verb", prog="jiangyi theme")
    _command(verbs, "list", jobs, tell, "theme_list")
    made = {name: _command(verbs, name, jobs, tell, f"theme_{name}") for name in VERBS.split("|")[1:]}
    _import(made.pop("import"), tell)
    for name, verb in made.items():
        verb.add_argument("theme", metavar="NAME", help=tell("new_theme" if name == "new" else "theme_option"))
    _new(made["new"], tell)
    drawn = made["preview"]
    drawn.add_argument("-o", "--out", metavar="FILE.png|FILE.pdf", default="", help=tell("preview_out"))
    drawn.add_argument("--full", action="store_true", help=tell("preview_full"))
    drawn.add_argument("--force", action="store_true", help=tell("force"))


def _new(new: argparse.ArgumentParser, tell: Tell) -> None:
    new.add_argument("--from", metavar="BASE", dest="base", default="", help=tell("base"))
    new.add_argument("--name", metavar="UNIT", dest="unit_name", default="", help=tell("unit_name"))
    new.add_argument("--logo", metavar="FILE", default="", help=tell("logo"))
    new.add_argument("--colour", metavar="RRGGBB", default="", help=tell("colour"))
    new.add_argument("--force", action="store_true", help=tell("force_file"))


def _build(make: argparse.ArgumentParser, tell: Tell) -> None:
    _asked(make, tell, "SPEECH|RECIPE", "source")
    make.add_argument("--out", metavar="FOLDER", default="out", help=tell("out"))
    make.add_argument("--final", action="store_true", help=tell("final"))
    make.add_argument("--pdf", action="store_true", help=tell("pdf"))
    make.add_argument("--force", action="store_true", help=tell("force"))
    make.add_argument("--report", metavar="FILE.json", default="", help=tell("report"))


def _plan(show: argparse.ArgumentParser, tell: Tell) -> None:
    _asked(show, tell, "SPEECH|RECIPE", "source")
    show.add_argument("-o", "--out", metavar="FILE.toml", default="", help=tell("out_file"))
    show.add_argument("--force", action="store_true", help=tell("force_file"))


def _blanks(form: argparse.ArgumentParser, tell: Tell) -> None:
    form.add_argument("source", metavar="SPEECH|RECIPE", help=tell("source"))
    form.add_argument("--unit", metavar="FILE.toml", default="", help=tell("unit_option"))
    form.add_argument("-o", "--out", metavar="FILE.toml", default="", help=tell("form"))
    form.add_argument("--force", action="store_true", help=tell("form_force"))
    form.set_defaults(set=[], make="", theme="")


def _print(send: argparse.ArgumentParser, tell: Tell) -> None:
    _asked(send, tell, "FILE|RECIPE", "print_source")
    send.add_argument("--printer", metavar="NAME", default="", help=tell("printer"))
    send.add_argument("--copies", metavar="N", type=int, default=1, choices=range(1, 1000), help=tell("copies"))
    send.add_argument("--duplex", action="store_true", help=tell("duplex"))
    send.add_argument("--booklet", action="store_true", help=tell("booklet"))
    send.add_argument("--out", metavar="FOLDER", default="out", help=tell("booklet_out"))
    send.add_argument("--force", action="store_true", help=tell("force"))
    send.add_argument("--yes", action="store_true", help=tell("yes"))


def _import(theme: argparse.ArgumentParser, tell: Tell) -> None:
    theme.add_argument("sources", metavar="FILE", nargs="+", help=tell("template"))
    theme.add_argument("--name", metavar="NAME", required=True, help=tell("theme_name"))
    theme.add_argument("--force", action="store_true", help=tell("theme_force"))


def _asked(command: argparse.ArgumentParser, tell: Tell, source: str, help_: str) -> None:
    """What is made, and what counts for it: the options of each command that plans."""
    command.add_argument("source", metavar=source, help=tell(help_))
    command.add_argument("--theme", metavar="NAME|FOLDER", help=tell("theme_option"))
    command.add_argument("--unit", metavar="FILE.toml", default="", help=tell("unit_option"))
    command.add_argument("--make", metavar="KINDS", help=tell("make"))
    command.add_argument("--set", metavar="KEY=VALUE", action="append", default=[], help=tell("set"))


def _command(commands: Any, name: str, jobs: Commands, tell: Tell, help_: str = "") -> argparse.ArgumentParser:
    text = tell(help_ or name)
    made: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text, formatter_class=_formatter)
    made.add_argument("--json", action="store_true", help=tell("json"))
    made.set_defaults(command=jobs[help_ or name])
    return made


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Help at a fixed width: finding the terminal's own makes argparse import half of the archive formats."""
    return argparse.HelpFormatter(prog, width=100)
