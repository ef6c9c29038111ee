"""What stands behind the words of a slot, and how well they are read on it (WCAG 2)."""

from __future__ import annotations

from builder.compile.colours import READABLE, luminance, ratio
from builder.compile.geometry import Page, Place, shapes
from builder.compile.hues import Hues
from builder.compile.source import Source
from builder.value import replace


class Grounds:
    """The fields of a theme's pages and their colours."""

    def __init__(self, source: Source) -> None:
        self._hues = Hues(source)
        self._head = shapes(source.find("deck", "head", default=[]), source.page)
        self._known: dict[str, float] = {}

    def told(self, page: Page) -> Page:
        """`page` with each slot told whether it stands on a field too deep for words in the theme's colour."""
        places = [replace(p, filled=self.contrast("accent1", self.under(page, p)) < READABLE) for p in page.places]
        return replace(page, places=tuple(places))

    def under(self, page: Page, place: Place) -> str:
        """The role that the words of `place` stand on: its own fill, else the uppermost filled shape behind its middle, else the ground."""
        if place.look.get("fill"):
            return str(place.look["fill"])
        left, top, width, height = place.box
        return self.behind(page, left + width / 2, top + height / 2)

    def behind(self, page: Page, x: float, y: float) -> str:
        """The role of the uppermost filled shape at a place of a page, in inches, else of its ground."""
        drawn = page.shapes if page.bare else (*self._head, *page.shapes)
        for shape in reversed(drawn):
            x0, y0, w, h = shape.box
            if shape.fill and x0 <= x <= x0 + w and y0 <= y <= y0 + h:
                return shape.fill
        return page.ground

    def contrast(self, role: str, other: str) -> float:
        """The contrast of two roles, 1 to 21."""
        return ratio(self.light(role), self.light(other))

    def light(self, role: str) -> float:
        """The relative luminance of a role or a tint of it."""
        if role not in self._known:
            self._known[role] = luminance(self._hues.parts(role))
        return self._known[role]
