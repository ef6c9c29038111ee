"""A template as it is looked at: its own master, its palette, what stands where on a slide of a layout."""

from __future__ import annotations

from builder.bring.canvas import Canvas
from builder.bring.colours import Palette
from builder.bring.holders import Holder, holders
from builder.bring.parts import Family, Sheet
from builder.compile.geometry import Box
from builder.value import Value
from builder.zipped import Package


class View(Value):
    """`size` is that of a slide, in inches."""

    package: Package
    family: Family
    palette: Palette
    size: tuple[float, float]

    def holders(self, sheet: Sheet) -> list[Holder]:
        """The placeholders of a layout."""
        return holders(sheet.root, self.family.master.root, self.palette)

    def all_holders(self, sheet: Sheet | None) -> list[Holder]:
        """The placeholders of a layout, and behind them those that only its master has."""
        master = self.family.master.root
        own = [] if sheet is None else self.holders(sheet)
        kinds = {holder.kind for holder in own}
        return [*own, *(holder for holder in holders(master, master, self.palette) if holder.kind not in kinds)]

    def canvas(self, sheet: Sheet | None) -> Canvas:
        """What stands on a slide of a layout besides words."""
        canvas = Canvas(self.package, self.palette, self.size)
        master = self.family.master
        canvas.draw(master.root, master.part, self.family.theme, shapes=sheet is None or not sheet.bare)
        if sheet is not None:
            canvas.draw(sheet.root, sheet.part, self.family.theme)
        return canvas


def listed(box: Box) -> list[float]:
    """A box as settings state it."""
    return [round(side, 3) for side in box]
