"""A template as it is looked at: its own master, its palette, what stands where on a slide of a layout."""

from __future__ import annotations

from builder.bring.canvas import Canvas
from builder.bring.colours import Palette, Rgba
from builder.bring.holders import BODY, TITLE, Holder, holders, numbers
from builder.bring.metafile import Metafiles
from builder.bring.parts import Family, Sheet
from builder.compile.colours import luminance, parts
from builder.compile.geometry import Box
from builder.value import Value
from builder.zipped import Package

_LIGHT = 0.5
"""The luminance from which words are meant for a dark ground."""


class View(Value):
    """`size` is that of a slide, in inches."""

    package: Package
    family: Family
    palette: Palette
    size: tuple[float, float]
    metafiles: Metafiles

    def holders(self, sheet: Sheet) -> list[Holder]:
        """The placeholders of a layout."""
        return holders(sheet.root, self.family.master.root, self.palette)

    def all_holders(self, sheet: Sheet | None) -> list[Holder]:
        """The placeholders of a layout, and behind them those that only its master has; ahead of them numbers that are none, but are shown."""
        master = self.family.master.root
        own = [] if sheet is None else self.holders(sheet)
        kinds = {holder.kind for holder in own}
        shown = [] if sheet is None else [sheet.root]
        shown += [master] if sheet is None or not sheet.bare else []
        told = [holder for root in shown for holder in numbers(root, master, self.palette)]
        return [*told, *own, *(holder for holder in holders(master, master, self.palette) if holder.kind not in kinds)]

    def canvas(self, sheet: Sheet | None, bare: bool = False) -> Canvas:
        """What stands on a slide of a layout besides words; `bare`: without the master's shapes, whatever the layout says."""
        canvas = Canvas(self.package, self.palette, self.size, self.metafiles, self._supposed())
        master = self.family.master
        canvas.draw(master.root, master.part, self.family.theme, shapes=not bare and (sheet is None or not sheet.bare))
        if sheet is not None:
            canvas.draw(sheet.root, sheet.part, self.family.theme)
        return canvas

    def _supposed(self) -> Rgba | None:
        """What a ground that cannot be looked at is like: the darkest of the neutral colours where the master's words are light, else paper."""
        master = self.family.master.root
        words = next(
            (h.colour for h in holders(master, master, self.palette) if h.kind in (BODY, TITLE) and h.colour), None
        )
        if words is None or luminance(words[:3]) < _LIGHT:
            return None
        neutral = [parts(self.palette.colours[slot]) for slot in ("tx1", "tx2", "bg1", "bg2")]
        return (*min(neutral, key=luminance), 1.0)


def listed(box: Box) -> list[float]:
    """A box as settings state it."""
    return [round(side, 3) for side in box]
