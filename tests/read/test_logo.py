"""A unit's logo: what is taken, what is refused with one line, and what becomes of an SVG."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder import office
from builder.model.logo import STEPS
from builder.model.remark import Refusal
from builder.read.images import seen
from builder.read.logo import LARGEST, MOST_PIXELS, SHAPE, logo_bytes, logo_of
from tests.media import jpeg, png
from tests.office import have_office

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="-10 -5 120 40">{}</svg>'
DISC = '<circle cx="20" cy="15" r="15" fill="#063"/>'
UNSAFE = {
    "script": "<script>alert(1)</script>",
    "handler": '<rect width="9" height="9" onload="x()"/>',
    "foreign": "<foreignObject><p/></foreignObject>",
    "picture elsewhere": '<image href="http://example.com/a.png"/>',
    "file": '<image xlink:href="file:///etc/passwd"/>',
    "another drawing": '<use xlink:href="other.svg#a"/>',
    "paint elsewhere": '<rect width="9" height="9" fill="url(http://example.com/#a)"/>',
    "font": "<style>@import 'http://example.com/a.css';</style>",
    "ground": "<style>rect { fill: url( 'http://example.com/a.svg' ) }</style>",
    "link": '<a href="javascript:alert(1)"/>',
    "animation": '<rect><set attributeName="href" to="http://example.com"/></rect>',
    "drawing as data": '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
}


def refused(data: bytes) -> str:
    """The code with which a file is refused."""
    with pytest.raises(Refusal) as caught:
        logo_of(data, "logo", "标志")
    assert caught.value.facts["file"] == "logo"
    return caught.value.code


def picture(colour: tuple[int, ...], kind: str = "PNG") -> bytes:
    """A plain picture."""
    out = BytesIO()
    Image.new("RGBA" if len(colour) == 4 else "RGB", (30, 20), colour).save(out, kind)
    return out.getvalue()


def test_a_png_or_jpeg_is_taken_as_it_is() -> None:
    for data, kind in ((picture((255, 255, 255)), "png"), (picture((0, 0, 0), "JPEG"), "jpeg")):
        logo = logo_of(data, "logo", "云泽市水务局标志")

        assert (logo.image.data, logo.image.kind, logo.size, logo.vector) == (data, kind, (30, 20), None)
        assert logo.alt == "云泽市水务局标志"
        assert logo.tones[STEPS - 1 if kind == "png" else 0] == sum(logo.tones) == 600


def test_what_shows_through_is_not_counted() -> None:
    assert sum(logo_of(picture((255, 0, 0, 0)), "logo", "").tones) == 0


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", png()[:-20], png(SHAPE * 10 + 1, 10), jpeg(), b"<svg", b"<html><svg/></html>"]
)
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    """Cut off, of another format, without pixels, a mere line."""
    assert refused(data) == "logo_broken"


def test_what_is_missing_or_too_large_is_refused(tmp_path: Path) -> None:
    """In bytes and in pixels."""
    (tmp_path / "large.png").write_bytes(bytes(LARGEST + 1))
    for name, code in (("none.png", "logo_missing"), ("", "logo_missing"), ("large.png", "logo_too_large")):
        with pytest.raises(Refusal) as caught:
            logo_bytes(str(tmp_path / name))
        assert caught.value.code == code
    assert refused(png(MOST_PIXELS + 1, MOST_PIXELS)) == "logo_too_large"


@pytest.mark.parametrize("part", UNSAFE.values(), ids=UNSAFE)
def test_a_drawing_that_does_more_than_draw_is_refused(part: str) -> None:
    assert refused(SVG.format(part).encode()) == "logo_unsafe"


def test_entities_and_shapes_without_a_size_are_refused() -> None:
    entity = '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("<text>&a;</text>")

    assert refused(entity.encode()) == "logo_unsafe"
    assert refused(b'<svg xmlns="http://www.w3.org/2000/svg"/>') == "logo_broken"
    assert refused(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 nan"/>') == "logo_broken"


def test_a_drawing_needs_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where that is missing a PNG is asked for."""
    monkeypatch.setattr(office, "find", lambda: "")

    assert refused(SVG.format(DISC).encode()) == "logo_svg"


@pytest.mark.skipif(not have_office(), reason="LibreOffice draws it")
def test_a_drawing_stands_beside_a_png_of_it() -> None:
    """What it leaves free stays free, what it fills is filled; the drawing itself is kept, without its document type."""
    type_ = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    logo = logo_of((type_ + SVG.format(DISC)).encode(), "logo", "标志")
    drawn = Image.open(BytesIO(logo.image.data))

    assert seen(logo.image.data) is not None
    assert logo.vector is not None
    assert (logo.vector.kind, b"DTD" in logo.vector.data, DISC.encode() in logo.vector.data) == ("svg", False, True)
    assert logo.size == (1200, 400)
    assert max(abs(drawn.size[0] - 1200), abs(drawn.size[1] - 400)) <= 2
    assert drawn.getpixel((0, 0))[3] == drawn.getpixel((1100, 200))[3] == 0
    assert drawn.getpixel((300, 200)) == (0, 0x66, 0x33, 255)
