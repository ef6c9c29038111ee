"""The commands `theme new`, `show`, `check`, `preview`: each says what it did, and tells a status and the same for programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

from builder.compile.cache import Progress
from builder.say import Voice
from builder.say.themes import THEMES
from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from typing import Any, Protocol

    class Say(Protocol):
        """Says the sentence of a code to a person; nothing where a program listens."""

        def __call__(self, code: str, **facts: object) -> None: ...


COMMANDS = {
    "new": ("start", "begin"),
    "show": ("shown", "show"),
    "check": ("examined", "examine"),
    "preview": ("preview", "preview"),
}
"""Of each command its module here and its function: only that one is imported."""


def carried_out(
    options: argparse.Namespace, print_: Callable[[str], None], progress: Progress
) -> tuple[int, dict[str, Any]]:
    """Carries out the command that `options` name; its status, and what a program is told."""
    module, name = COMMANDS[options.verb]
    job = getattr(import_module(f"builder.wardrobe.{module}"), name)
    status, data = job(options, partial(_say, options, print_), progress)
    return int(status), data


def _say(options: argparse.Namespace, print_: Callable[[str], None], code: str, **facts: object) -> None:
    voice: Voice = options.voice
    if not options.json:
        print_(voice.say(THEMES, code, **facts))
