"""A unit's logo in a deck: on the master, and on those layouts that hide the master's shapes; its files once each."""

from __future__ import annotations

import zlib

from builder.memo import Memo
from builder.model.logo import GAP, Box, Logo, fitted, stands_out
from builder.model.stencil import DeckStencils
from builder.write.package import Record, escape, stored, written

NAME, PLATE = "标志", "标志底"
_LINK, _VECTOR = "logo", "logoVector"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_BESIDE = 91440
"""EMU (0.1 in) that a plate is larger than its logo."""
_FIRST_ID = 90
WHITE = 1.0
_SCALABLE = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext></a:extLst>'
)
_END, _END_OF_LINKS = "</p:spTree>", "</Relationships>"

Kept = dict[tuple[str, int], int]


def master_with(logo: Logo, parts: list[tuple[str, str]], stencils: DeckStencils) -> list[tuple[str, str]]:
    """The master and its relationships, as names and texts, with the logo at the foot and the unit's name behind it."""
    (name, text), (links_name, links) = parts
    _, _, wide, _ = fitted(logo, stencils.logo_boxes["foot"])
    x, y, width, height = stencils.logo_boxes["footer"]
    _, ground = stencils.logo_grounds.get(("", 0), ("foot", WHITE))  # no slide may show the master's shapes
    shift = wide + GAP + (_BESIDE if _plated(logo, ground) else 0)
    moved = text.replace(_frame((x, y, width, height)), _frame((x + shift, y, width - shift, height)))
    drawn = moved.replace(_END, _drawn(logo, "foot", ground, stencils) + _END)
    return [(name, drawn), (links_name, _linked(logo, links))]


def layouts_with(logo: Logo, kept: Kept, records: list[Record], stencils: DeckStencils, memo: Memo) -> list[Record]:
    """The parts of the layouts, each with its relationships behind it, with the logo on those that need their own."""
    out = list(records)
    for n, (key, number) in enumerate(kept.items()):
        if key in stencils.logo_grounds:
            kind, ground = stencils.logo_grounds[key]
            layout = stencils.layouts[key]
            text = zlib.decompress(layout.deflated, -15).decode()
            links = zlib.decompress(layout.links[2] or stencils.layout_links.deflated, -15).decode()
            text = text.replace(_END, _drawn(logo, kind, ground, stencils) + _END)
            folder, name = "ppt/slideLayouts/", f"slideLayout{number}.xml"
            out[2 * n] = written(folder + name, (text,), memo)
            out[2 * n + 1] = written(f"{folder}_rels/{name}.rels", (_linked(logo, links),), memo)
    return out


def files(logo: Logo) -> list[Record]:
    """The logo's own files."""
    found = [image for image in (logo.image, logo.vector) if image is not None]
    return [stored(f"ppt/media/logo.{image.kind}", image.data) for image in found]


def _linked(logo: Logo, links: str) -> str:
    """Relationships with those to the logo's files."""
    found = [(_LINK, logo.image), *([(_VECTOR, logo.vector)] if logo.vector else [])]
    own = "".join(
        f'<Relationship Id="{name}" Type="{_IMAGE}" Target="../media/logo.{image.kind}"/>' for name, image in found
    )
    return links.replace(_END_OF_LINKS, own + _END_OF_LINKS)


def _drawn(logo: Logo, kind: str, ground: float, stencils: DeckStencils) -> str:
    """The logo in the box of this kind, on a white plate where it needs one."""
    box = fitted(logo, stencils.logo_boxes[kind])
    plate = _plate(box) if _plated(logo, ground) else ""
    scalable = _SCALABLE.format(_VECTOR) if logo.vector else ""
    return (
        f'{plate}<p:pic><p:nvPicPr><p:cNvPr id="{_FIRST_ID + 1}" name="{NAME}" descr="{escape(logo.alt)}"/><p:cNvPicPr>'
        '<a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:embed="{_LINK}">{scalable}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr><a:xfrm>{_frame(box)}</a:xfrm>{_RECT}</p:spPr></p:pic>"
    )


_RECT = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_PAPER = '<a:schemeClr val="bg1"><a:lumMod val="0"/><a:lumOff val="100000"/></a:schemeClr>'
"""White whatever bg1 is: a map may swap it with the dark slot."""


def _plated(logo: Logo, ground: float) -> bool:
    """Whether a ground would swallow a logo, and white would not."""
    return not stands_out(logo, ground) and stands_out(logo, WHITE)


def _plate(box: Box) -> str:
    x, y, width, height = box
    wider = (x - _BESIDE, y - _BESIDE, width + 2 * _BESIDE, height + 2 * _BESIDE)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{_FIRST_ID}" name="{PLATE}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{_frame(wider)}</a:xfrm>{_RECT}<a:solidFill>{_PAPER}</a:solidFill>"
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _frame(box: Box) -> str:
    x, y, width, height = box
    return f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
