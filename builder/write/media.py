"""Pictures in a package: their files, each once, in the order in which they are shown, and what refers to them."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.aside import Figure
from builder.model.image import Image
from builder.model.stencil import Form
from builder.write.package import escape, filled

Media = dict[str, tuple[str, bytes]]
"""By digest: the name in the package's folder of pictures, and the bytes."""

_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
QUARTER = 5_400_000
"""A quarter turn in 1/60,000 of a degree."""


def media(shown: Iterable[str], images: Iterable[Image]) -> Media:
    """The pictures with the digests `shown`, named by their number."""
    known = {image.digest: image for image in images}
    used = [known[digest] for digest in dict.fromkeys(shown)]
    return {image.digest: (f"image{n}.{image.kind}", image.data) for n, image in enumerate(used, 1)}


def link_id(digest: str) -> str:
    """The name by which a part refers to the picture with this digest."""
    return f"image-{digest[:16]}"


def links(shown: Iterable[str], files: Media, folder: str) -> str:
    """The relationships of a part to the pictures that it shows, which lie in `folder` as seen from there."""
    return "".join(
        f'<Relationship Id="{link_id(digest)}" Type="{_KIND}" Target="{folder}{files[digest][0]}"/>'
        for digest in dict.fromkeys(shown)
    )


def figure_run(figure: Figure, number: int, form: Form) -> str:
    """The run of a handout that holds a picture, the `number`th thing in it. One that lies on its side reaches beyond its box."""
    size = (str(figure.width), str(figure.height))
    beyond = (figure.width - figure.height) // 2 if figure.turn % 2 else 0
    across, down = str(max(0, -beyond)), str(max(0, beyond))
    named = (str(number), escape(figure.alt), link_id(figure.image))
    turn = str(figure.turn * QUARTER)
    return filled(form, (*size, across, down, across, down, *named, *map(str, figure.crop), turn, *size))
