"""What a theme's own template shows behind a place of its slides, measured as at its import."""

from __future__ import annotations

from builder.bring.canvas import Canvas
from builder.bring.colours import Palette
from builder.bring.metafile import Metafiles
from builder.bring.paints import Lights
from builder.bring.parts import families
from builder.bring.view import View
from builder.compile.geometry import Box, Page
from builder.compile.source import TEMPLATES, Source
from builder.compile.template import LARGEST, colour_map, named_colours, told_as_template
from builder.disk import read_bytes
from builder.zipped import open_package


class Seen:
    """Where a page shows the template itself, how light that is."""

    def __init__(self, source: Source) -> None:
        path = source.beside(TEMPLATES[0], source.get(*TEMPLATES[0]))
        with told_as_template(path):
            package = open_package(path, read_bytes(path, LARGEST))
            main = next((t.name for t in package.targets("").values() if t.kind == "officeDocument"), "")
            family = families(package, main)[0]
            theme = package.xml(family.theme)
        palette = Palette(named_colours(theme, colour_map(family.master.root)), theme)
        self._view = View(package, family, palette, (source.page[2], source.page[3]), Metafiles())
        self._canvases: dict[tuple[str, bool], Canvas] = {}
        self._known: dict[tuple[tuple[str, bool], Box], Lights] = {}

    def lights(self, page: Page, box: Box) -> Lights:
        """The luminance within a box of a page: of its darkest tenth, the middle, of its lightest tenth."""
        key = (page.look, page.bare)
        if key not in self._canvases:
            sheet = next((sheet for sheet in self._view.family.layouts if sheet.name == page.look), None)
            self._canvases[key] = self._view.canvas(sheet, page.bare)
        if (key, box) not in self._known:
            self._known[key, box] = self._canvases[key].lights(box)
        return self._known[key, box]
