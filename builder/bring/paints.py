"""Our roles in a template's colour scheme: which slot each is, as much lighter or darker as it takes to be read where it will stand."""

from __future__ import annotations

import colorsys
from collections.abc import Iterable, Iterator

from builder.compile.colours import Triple, luminance, parts, ratio
from builder.compile.hues import Paint, lit

Lights = tuple[float, float, float]
"""The luminance of a ground: of its darkest tenth, the middle, its lightest tenth."""
WHITE: Lights = (1.0, 1.0, 1.0)
TEXT, READABLE, DEEP = 7.0, 4.8, 7.0
"""Contrasts: of words that are read for long, of any words, of deep fields."""
_NEUTRAL = ("tx1", "bg1", "tx2", "bg2")
_ACCENTS = tuple(f"accent{n}" for n in range(1, 7))
_CHROMA = 0.18
"""The least saturation of a colour that is one."""
_STEP = 5
ROLES = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")


class Choice:
    """The paints of a scheme's `colours` for slides whose content stands on `ground`; `main` is the accent to lead with, "" for the first."""

    def __init__(self, colours: dict[str, str], ground: Lights, main: str = "") -> None:
        self._colours = colours
        self._ground = ground
        self.dark = ratio(1.0, ground[1]) > ratio(0.0, ground[1])
        self._worst = ground[2] if self.dark else ground[0]
        self._main = main
        self.paints = self._all()

    def parts(self, role: str) -> Triple:
        """The colour of a role."""
        return self.said(self.paints[role])

    def said(self, paint: Paint) -> Triple:
        """The colour of a paint."""
        slot, kept, added = paint
        return lit(parts(self._colours[slot]), kept, added)

    def _light(self, paint: Paint) -> float:
        return luminance(self.said(paint))

    def _all(self) -> dict[str, Paint]:
        text = self._text()
        paper = max(((s, 100, 0) for s in _NEUTRAL), key=lambda p: (self._paper(p, text), p[0] == "bg1"))
        tint = self._tint(text, paper)
        on = [self._worst, self._light(paper), self._light(tint)]
        accents = self._accents()
        first, *others = [self._until(slot, on, READABLE) for slot in accents]
        ornament = self._ornament(accents[1], self._light(text))
        quiet = self._until_quiet(text[0], on)
        return {
            "dk1": text, "lt1": paper, "dk2": self._deep(first, text, on), "lt2": tint, "accent1": first, "accent2": ornament,
            "accent3": others[0], "accent4": others[1], "accent5": others[2], "accent6": quiet,
        }  # fmt: skip

    def _text(self) -> Paint:
        """Words: the first of the neutral slots that is read well, else the best, lighter or darker still."""
        plain = [(slot, 100, 0) for slot in _NEUTRAL]
        good = (paint for paint in plain if ratio(self._light(paint), self._worst) >= TEXT)
        best = max(plain, key=lambda paint: ratio(self._light(paint), self._worst))
        return next(good, None) or self._until(best[0], [self._worst], TEXT)

    def _paper(self, paint: Paint, text: Paint) -> float:
        """How well a paint is paper: read on it are words; up to a point that is all that counts."""
        return min(12.0, ratio(self._light(paint), self._light(text)))

    def _tint(self, text: Paint, paper: Paint) -> Paint:
        """What panels are filled with: paper itself where the ground is none, else the scheme's own tint, else one of ours."""
        words, ground = self._light(text), self._ground[1]
        if not self.dark and ratio(self._light(paper), ground) > 1.08:
            return paper
        own: list[Paint] = [(slot, 100, 0) for slot in ("bg2", "tx2") if self._tinted(slot)]
        made: list[Paint] = (
            [(slot, kept, 100 - kept) for slot in (*(slot for slot, *_ in own), paper[0]) for kept in (85, 75)]
            if self.dark
            else [(self._accents()[0], 12, 88), (paper[0], 95, 0)]
        )
        fits = (
            paint
            for paint in (*own, *made)
            if ratio(self._light(paint), words) >= TEXT
            and 1.04 <= ratio(self._light(paint), ground) <= (2.4 if self.dark else 1.35)
        )
        return next(fits, made[-1])

    def _tinted(self, slot: str) -> bool:
        """Whether a slot is no mere grey."""
        return max(self.said((slot, 100, 0))) - min(self.said((slot, 100, 0))) > 0.025

    def _accents(self) -> list[str]:
        """Four slots that are colours, the main one first; those that are black, white or grey come last, for want of others."""
        listed = sorted(_ACCENTS, key=lambda slot: (slot != self._main, not self._coloured(slot)))
        return listed[:4]

    def _coloured(self, slot: str) -> bool:
        _, lightness, saturation = colorsys.rgb_to_hls(*parts(self._colours[slot]))
        return saturation > _CHROMA and 0.08 < lightness < 0.96

    def _until(self, slot: str, on: Iterable[float], least: float) -> Paint:
        """A slot, as much darker (on dark grounds lighter) as it takes to be read on all of `on`."""
        grounds = list(on)
        return next(
            (p for p in self._steps(slot) if min(ratio(self._light(p), g) for g in grounds) >= least),
            (slot, 5, 90) if self.dark else (slot, 10, 0),
        )

    def _steps(self, slot: str) -> Iterator[Paint]:
        for share in range(100, 15, -_STEP):
            yield (slot, share, 100 - share if self.dark else 0)

    def _until_quiet(self, slot: str, on: list[float]) -> Paint:
        """Words that stand back: as little of their strength as is still read well."""
        steps: list[Paint] = [(slot, s, 0 if self.dark else 100 - s) for s in range(60, 101, _STEP)]
        return next((p for p in steps if min(ratio(self._light(p), g) for g in on) >= READABLE), (slot, 100, 0))

    def _ornament(self, slot: str, words: float) -> Paint:
        """A colour on which words are read: paler where they are dark, deeper where they are luminance."""
        steps: list[Paint] = [(slot, s, 0 if self.dark else 100 - s) for s in range(100, 15, -_STEP)]
        return next((p for p in steps if ratio(self._light(p), words) >= TEXT), (slot, 20, 0 if self.dark else 80))

    def _deep(self, first: Paint, text: Paint, on: list[float]) -> Paint:
        """Titles and deep fields: the second text colour where it is one, else the main colour, deeper."""
        if (
            text[0] != "tx2"
            and self._coloured("tx2")
            and min(ratio(self._light(("tx2", 100, 0)), g) for g in on) >= DEEP
        ):
            return ("tx2", 100, 0)
        slot, kept, added = first
        deeper: list[Paint] = [
            (slot, round(kept * s / 100), added if not self.dark else 100 - round(kept * s / 100))
            for s in range(90, 25, -_STEP)
        ]
        return next((p for p in deeper if min(ratio(self._light(p), g) for g in on) >= DEEP), text)


def paint_text(paint: Paint) -> str:
    """A paint as a theme states it."""
    slot, kept, added = paint
    return " ".join([slot, *([str(kept)] if (kept, added) != (100, 0) else []), *([str(added)] if added else [])])


def digits(parts: Triple) -> str:
    """A colour as a theme states it."""
    return "#" + "".join(f"{round(part * 255):02X}" for part in parts)


def best_role(wanted: Triple | None, lights: Lights, choice: Choice, quiet: bool = False) -> str:
    """The role for words on a ground: that nearest to what the template wants, where it is read there; else the best read of all.

    `quiet`: that of words which stand back may be taken too.
    """
    least = 4.5
    known: tuple[str, ...] = ("dk1", "lt1", "dk2", "accent1", "accent3", "lt2", *(("accent6",) if quiet else ()))
    read = {role: _read(choice.parts(role), lights) for role in known}
    if wanted is not None:
        near = min(read, key=lambda role: _far(choice.parts(role), wanted))
        if read[near] >= least and _far(choice.parts(near), wanted) < 0.5:
            return near
    good = [role for role in ("dk2", "dk1", "lt1") if read[role] >= least]
    return good[0] if good else max(read, key=lambda role: read[role])


def best_read(lights: Lights, choice: Choice) -> float:
    """How well the best of the roles is read on a ground."""
    return max(_read(choice.parts(role), lights) for role in ("dk1", "lt1", "dk2", "accent1", "accent3", "lt2"))


def _read(parts: Triple, lights: Lights) -> float:
    """How well a colour is read on a ground, where that is worst."""
    return min(ratio(luminance(parts), value) for value in lights)


def _far(one: Triple, other: Triple) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)
