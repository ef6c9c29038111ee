"""What a unit's own template brings to slides: its scheme, its master and layouts as XML to be drawn over, its pictures."""

from __future__ import annotations

from builder.value import Value


class Backdrop(Value):
    """A master or a layout: the XML of its ground, "" where it has none of its own, and of its shapes.

    `links` tells of each picture that they show the relationship's id and the file; `bare`: the master's shapes are not shown.
    """

    ground: str = ""
    drawn: str = ""
    links: tuple[tuple[str, str], ...] = ()
    bare: bool = False

    @property
    def numbered(self) -> bool:
        """Whether it tells the number of a slide itself."""
        return 'type="slidenum"' in self.drawn


class Template(Value):
    """`colours` are those of its scheme by the names that shapes call them (tx1, bg1 …), six hexadecimal digits each.

    `theme` is its theme part, `names` the master's colour map, `styles` the XML of its text styles.
    `media` are the files of its pictures by name.
    """

    colours: dict[str, str]
    theme: Backdrop
    names: dict[str, str]
    styles: str
    master: Backdrop
    layouts: dict[str, Backdrop]
    media: dict[str, bytes]


PLAIN = Template({}, Backdrop(), {}, "", Backdrop(), {}, {})
"""That of a theme without a template."""
