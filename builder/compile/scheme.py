"""The theme part (theme1.xml) that deck, notes and handout share: colours, fonts, flat fills and lines."""

from __future__ import annotations

import re
from functools import cache
from xml.sax.saxutils import quoteattr

from builder.compile.fills import parted
from builder.compile.schema import ROLES
from builder.compile.source import Source
from builder.toml import nearest

SCHEME = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""Roles that shapes name through the master's colour map, so that a swapped map works."""

_TURN = 60_000
"""A degree, as the format counts angles."""

_FLAT = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="{{}}" cap="flat" cmpd="sng" algn="ctr">{_FLAT}<a:prstDash val="solid"/></a:ln>'
_FORMAT = (
    '<a:fmtScheme name="Jiangyi">'
    f"<a:fillStyleLst>{_FLAT * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{''.join(_LINE.format(width) for width in (9525, 19050, 38100))}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FLAT * 3}</a:bgFillStyleLst>"
    "</a:fmtScheme>"
)


def scheme_xml(source: Source) -> bytes:
    """theme1.xml of the theme. Refuses a role that points at no colour of the palette."""
    title = quoteattr(source.get("title"))
    colours = "".join(f'<a:{role}><a:srgbClr val="{colour(source, role)}"/></a:{role}>' for role in ROLES)
    fonts = "".join(_faces(source, kind, name) for kind, name in (("major", "heading"), ("minor", "body")))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name={title}><a:themeElements>'
        f"<a:clrScheme name={title}>{colours}</a:clrScheme>"
        f"<a:fontScheme name={title}>{fonts}</a:fontScheme>{_FORMAT}"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    ).encode()


def colour(source: Source, role: str) -> str:
    """The six hexadecimal digits behind a role."""
    value = source.get("roles", role)
    if not value.startswith("#"):
        palette = source.find("palette", default={})
        if value not in palette:
            raise source.refuse("colour_missing", ("roles", role), found=value, known=nearest(value, list(palette)))
        value = palette[value]
    return str(value[1:]).upper()


def scheme(role: str) -> str:
    """The colour of a role, or of a tint of it ("accent1@20": a fifth of it on white), as a shape states it."""
    name, _, share = role.partition("@")
    name = SCHEME.get(name, name)
    if not share:
        return f'<a:schemeClr val="{name}"/>'
    part = int(share) * 1000
    return f'<a:schemeClr val="{name}"><a:lumMod val="{part}"/><a:lumOff val="{100_000 - part}"/></a:schemeClr>'


@cache
def fill_xml(fill: str) -> str:
    """A fill in scheme colours, "" for none; hundreds of pages use the same few."""
    if not fill:
        return "<a:noFill/>"
    stops, angle = parted(fill)
    if len(stops) == 1:
        return f"<a:solidFill>{_seen(stops[0])}</a:solidFill>"
    apart = 100_000 // (len(stops) - 1)
    listed = "".join(f'<a:gs pos="{n * apart}">{_seen(stop)}</a:gs>' for n, stop in enumerate(stops))
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{listed}</a:gsLst><a:lin ang="{angle * _TURN}" scaled="0"/></a:gradFill>'


def _seen(stop: str) -> str:
    """A stop as the format says it: a film says how much of it there is."""
    role, _, share = stop.partition("%")
    said = scheme(role)
    if not share:
        return said
    alpha = f'<a:alpha val="{int(share) * 1000}"/></a:schemeClr>'
    return f"{said[:-2]}>{alpha}" if said.endswith("/>") else re.sub("</a:schemeClr>$", alpha, said)


def _faces(source: Source, kind: str, name: str) -> str:
    han, latin = (quoteattr(source.get("fonts", name, script)) for script in ("han", "latin"))
    return (
        f'<a:{kind}Font><a:latin typeface={latin}/><a:ea typeface={han}/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface={han}/></a:{kind}Font>'
    )
