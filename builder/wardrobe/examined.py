"""`theme check`: what is wrong with a theme, what its slots hold, which of its fonts are not here."""

from __future__ import annotations

from collections.abc import Iterable

from builder.compile.audit import Hold, Pair, Seen, colourless_roles, fonts, holds, idle_tiles, pairs
from builder.compile.backdrop import PLAIN
from builder.compile.cache import Progress
from builder.compile.pages import pages
from builder.compile.schema import LOOKS
from builder.compile.source import Source, read_theme
from builder.compile.theme import DEFAULT, compile_paper, compile_theme
from builder.paper.fonts import installed, standing_in
from builder.shelves import shelves, theme_folder
from builder.value import TYPE_CHECKING, Value
from builder.wardrobe.rows import aligned

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from builder.wardrobe.commands import Say

GOOD, BAD = "✓", "✗"
SHARED = "deck"
"""What stands for all layouts whose slots are those that the deck states for all."""


class Font(Value):
    """A font that the theme names, where it does, and how it is here: there, instead (of it, another), missing, unknown."""

    font: str
    where: str
    state: str
    instead: str = ""


class Verdict(Value):
    """All that was found. Fonts are this machine's affair and no fault of the theme."""

    roles: dict[str, str]
    pairs: tuple[Pair, ...] = ()
    holds: tuple[Hold, ...] = ()
    idle: tuple[str, ...] = ()
    fonts: tuple[Font, ...] = ()

    @property
    def faults(self) -> int:
        """How many there are."""
        words = sum(not pair.good for pair in self.pairs) + sum(not hold.good for hold in self.holds)
        return len(self.roles) + len(self.idle) + words


def examine(options: argparse.Namespace, say: Say, progress: Progress) -> tuple[int, dict[str, Any]]:
    """Says it all; status 1 where there is a fault. Refuses a theme that cannot be printed at all."""
    folders = shelves("themes")
    source = read_theme(theme_folder(options.theme, folders), folders)
    progress("compiling_theme")
    found = verdict(source)
    progress("")
    _say_roles(found, say)
    if not found.roles:
        _say_contrast(found.pairs, say)
        _say_capacity(found.holds, say)
        _say_fonts(found.fonts, say)
        for name in found.idle:
            say("tile_idle", name=name)
    say("faults" if found.faults else "good", name=source.name, count=found.faults)
    return int(found.faults > 0), _data(source.name, found)


def verdict(source: Source) -> Verdict:
    """What is found of a theme; where roles have no colours, those alone. Refuses one that cannot be printed."""
    roles = colourless_roles(source)
    if roles:
        return Verdict(roles)
    made = pages(source)
    compile_theme(source, made)
    for look in LOOKS:
        if look != DEFAULT:
            compile_paper(source, look)
    return Verdict(roles, pairs(source, made, _seen(source)), holds(made), idle_tiles(source), fonts_here(source))


def _seen(source: Source) -> Seen | None:
    """What tells how light a theme's own template is behind its words; None for a theme without one."""
    if source.template is PLAIN:
        return None
    from builder.bring.seen import Seen as Shown

    return Shown(source).lights


def fonts_here(source: Source) -> tuple[Font, ...]:
    """Every font that the theme names, and how it is on this machine."""
    known = installed()
    others = source.find("substitutes", default={})
    named = fonts(source)
    standing = standing_in({font: tuple(others.get(font, ())) for font in named}, known)
    return tuple(_font(font, where, standing[font], bool(known)) for font, where in named.items())


def _font(font: str, where: str, other: str, looked: bool) -> Font:
    if not looked:
        return Font(font, where, "unknown")
    if other in ("", "?"):
        return Font(font, where, "missing" if other else "there")
    return Font(font, where, "instead", other.partition(":")[0])


def _say_roles(found: Verdict, say: Say) -> None:
    for role, name in found.roles.items():
        say("role_nowhere" if name else "role_missing", role=role, found=name)
    if not found.roles:
        say("roles_good")


def _say_contrast(found: Iterable[Pair], say: Say) -> None:
    say("contrast")
    rows = [[_sign(p.good), p.role, p.ground, f"{p.ratio:.2f}", f"{p.least:.1f}", p.where] for p in found]
    for row in aligned(rows):
        say("row", row=row)


def _say_capacity(found: tuple[Hold, ...], say: Say) -> None:
    """A row for each layout; slots that are alike in most layouts stand in the first row alone."""
    say("capacity")
    shown = {(hold.layout, hold.slot): f"{hold.slot} {_times(hold.sure)}–{_times(hold.most)}" for hold in found}
    common = _common(shown)
    rows = [[SHARED, *common.values()]]
    for layout in dict.fromkeys(layout for layout, _ in shown):
        own = [words for (at, slot), words in shown.items() if at == layout and words != common.get(slot)]
        rows += [[layout, "  ".join(own)]] if own else []
    for row in aligned([[row[0], "  ".join(row[1:])] for row in rows]):
        say("row", row=row)
    for hold in (hold for hold in found if not hold.good):
        say("slots_few", layout=hold.layout, slot=hold.slot, few=hold.few, least=hold.least)
    if all(hold.good for hold in found):
        say("slots_good")


def _common(shown: dict[tuple[str, str], str]) -> dict[str, str]:
    """What slots hold that stand in most layouts alike."""
    out = {}
    for slot in ("title", "lead", "tail", "crumb", "confidential"):
        alike = [words for (_, at), words in shown.items() if at == slot]
        if alike:
            out[slot] = max(sorted(set(alike)), key=alike.count)
    return out


def _times(count: tuple[int, int]) -> str:
    return f"{count[0]}×{count[1]}"


def _say_fonts(found: Iterable[Font], say: Say) -> None:
    codes = {"there": "font_there", "instead": "font_instead", "missing": "font_missing", "unknown": "font_unknown"}
    say("fonts_here")
    for font in found:
        say(codes[font.state], font=font.font, where=font.where, instead=font.instead)


def _sign(good: bool) -> str:
    return GOOD if good else BAD


def _data(name: str, found: Verdict) -> dict[str, Any]:
    """The same for programs."""
    ratios = [
        {
            "role": p.role,
            "ground": p.ground,
            "ratio": round(p.ratio, 2),
            "least": p.least,
            "where": p.where,
            "good": p.good,
        }
        for p in found.pairs
    ]
    slots = [
        {
            "layout": h.layout,
            "slot": h.slot,
            "size": h.size,
            "least": h.least,
            "sure": h.sure,
            "most": h.most,
            "good": h.good,
        }
        for h in found.holds
    ]
    named = [{"font": f.font, "where": f.where, "state": f.state, "instead": f.instead} for f in found.fonts]
    roles = [{"role": role, "found": value} for role, value in found.roles.items()]
    return {
        "schema": "jiangyi.theme_check/1",
        "name": name,
        "good": not found.faults,
        "roles": roles,
        "contrast": ratios,
        "capacity": slots,
        "fonts": named,
        "idle": list(found.idle),
    }
