"""What stands behind the words of a slot, and how well they are read on it (WCAG 2)."""

from __future__ import annotations

from builder.compile.colours import READABLE, ratio
from builder.compile.fills import ON, is_film, lights
from builder.compile.geometry import Box, Page, Place, Shape, shapes
from builder.compile.hues import Hues
from builder.compile.paths import PREFIX, inside
from builder.compile.source import Source
from builder.value import replace


class Grounds:
    """The fields of a theme's pages and their colours."""

    def __init__(self, source: Source) -> None:
        self._hues = Hues(source)
        self._stress = source.get("deck", "stress")
        self._paths = source.find("deck", "paths", default={})
        self._head = shapes(source.find("deck", "head", default=[]), source.page)
        self._known: dict[str, list[float]] = {}
        self._contrasts: dict[tuple[str, str], float] = {}

    def told(self, page: Page) -> Page:
        """`page` with each slot told whether it stands on a field too deep for key phrases."""
        places = [replace(p, filled=self.contrast(self._stress, self.under(page, p)) < READABLE) for p in page.places]
        return replace(page, places=tuple(places))

    def under(self, page: Page, place: Place) -> str:
        """What the words of `place` stand on: its own fill, else what lies behind its middle."""
        own = str(place.look.get("fill", ""))
        if own and not is_film(own):
            return own
        behind = self.behind(page, *middle(place.box))
        return f"{own}{ON}{behind}" if own else behind

    def behind(self, page: Page, x: float, y: float) -> str:
        """The fill of the uppermost filled shape at a place of a page, in inches, else its ground; under a film, what shows through it too."""
        films, whole = self._drawn(page, x, y)
        return ON.join(films if whole else [*films, page.ground])

    def covered(self, page: Page, box: Box) -> bool:
        """Whether a shape stands behind the middle of a box."""
        return bool(self._drawn(page, *middle(box))[0])

    def _drawn(self, page: Page, x: float, y: float) -> tuple[list[str], bool]:
        """The fills of shapes at a place, from above, down to one that nothing shows through; whether there is such a one."""
        films = []
        drawn = page.shapes if page.bare else (*self._head, *page.shapes)
        for shape in reversed(drawn):
            if shape.fill and self._covers(shape, x, y):
                films.append(shape.fill)
                if not is_film(shape.fill):
                    return films, True
        return films, False

    def _covers(self, shape: Shape, x: float, y: float) -> bool:
        """Whether a shape lies at a place; forms of the format are taken for rectangles."""
        x0, y0, w, h = shape.box
        if not (x0 <= x <= x0 + w and y0 <= y <= y0 + h):
            return False
        own = self._paths.get(shape.form[len(PREFIX) :], "") if shape.form.startswith(PREFIX) else ""
        return not own or inside(own, (x - x0) / w, (y - y0) / h)

    def contrast(self, role: str, other: str) -> float:
        """The contrast of a role with a ground, 1 to 21: the least where the ground runs from one colour to another."""
        if (role, other) not in self._contrasts:
            self._contrasts[role, other] = min(ratio(self.light(role), light) for light in self._lights(other))
        return self._contrasts[role, other]

    def light(self, ground: str) -> float:
        """The relative luminance of a role or a ground, in the middle where it runs from one colour to another."""
        found = self._lights(ground)
        return (min(found) + max(found)) / 2

    def _lights(self, ground: str) -> list[float]:
        if ground not in self._known:
            self._known[ground] = lights(ground, self._hues.parts)
        return self._known[ground]


def middle(box: Box) -> tuple[float, float]:
    """The middle of a box."""
    left, top, width, height = box
    return left + width / 2, top + height / 2
