"""Files of pictures: their size, how they were held, whether they are whole; what an album keeps of them."""

import random

import pytest

from builder.read import images
from builder.read.images import Album, Seen, seen
from tests.media import chunk, exif, jpeg, png

KINDS = {
    "a drawing": (png(), Seen("png", 400, 300)),
    "a photograph": (jpeg(), Seen("jpeg", 400, 300)),
    "a progressive one": (jpeg(frame=0xC2), Seen("jpeg", 400, 300)),
    "fill bytes between marks": (jpeg(more=b"\xff\xff\xff\xfe\0\x02"), Seen("jpeg", 400, 300)),
    "bytes behind the end": (jpeg() + b"trailer", Seen("jpeg", 400, 300)),
    "held upright": (jpeg(more=exif(1)), Seen("jpeg", 400, 300)),
    "held on its right side": (jpeg(more=exif(6)), Seen("jpeg", 400, 300, 1)),
    "held upside down": (jpeg(more=exif(3, "<")), Seen("jpeg", 400, 300, 2)),
    "held on its left side": (jpeg(more=exif(8, "<")), Seen("jpeg", 400, 300, 3)),
}
BROKEN = {
    "nothing": b"",
    "no picture": b"GIF89a" + bytes(40),
    "a sign alone": png()[:8],
    "a drawing cut short": png()[:-5],
    "a drawing without end": png()[:-12],
    "a drawing of no width": png(0, 300),
    "a drawing of no kind": png(colour=5),
    "a drawing with a wrong check": png()[:-60] + b"x" + png()[-59:],
    "a chunk without end": b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", png()[16:29]) + b"\xff\xff\xff\xff",
    "a photograph cut short": jpeg()[:-4],
    "a photograph of no height": jpeg(400, 0),
    "a photograph that few programs draw": jpeg(frame=0xC9),
    "marks without a frame": b"\xff\xd8\xff\xd9",
}


@pytest.mark.parametrize(("data", "found"), KINDS.values(), ids=KINDS)
def test_what_a_head_tells(data: bytes, found: Seen) -> None:
    """Kind, size in px, quarters to turn it by."""
    assert seen(data) == found


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_is_not_whole(data: bytes) -> None:
    """Nothing is told of it."""
    assert seen(data) is None


def test_noise_harms_nothing() -> None:
    """Whatever is changed or cut, the answer is a size or none."""
    noise = random.Random(7)
    for n in range(4000):
        data = bytearray((png(40, 30), jpeg(more=exif(6)), jpeg())[n % 3])
        for _ in range(noise.randint(1, 5)):
            data[noise.randrange(len(data))] = noise.randrange(256)
        found = seen(bytes(data[: noise.randrange(len(data) + 1)] if n % 2 else data))

        assert found is None or min(found.width, found.height) > 0


def test_an_album_keeps_each_picture_once() -> None:
    """In the order in which they come."""
    album = Album()
    first, second, again = (album.add(data, "a", n) for n, data in enumerate((png(), jpeg(), png())))

    assert first == again != second
    assert [image.data for image in album.images] == [png(), jpeg()]
    assert album.told() == ()


LARGE = {
    "too wide": (png(10_001, 2), {}),
    "too high": (jpeg(2, 10_001), {}),
    "too many bytes": (png(), {"LARGEST": 100}),
    "too many bytes together": (png(), {"LARGEST_ALL": 100}),
}


@pytest.mark.parametrize(("data", "limits"), LARGE.values(), ids=LARGE)
def test_what_is_too_large_is_left_out(data: bytes, limits: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """With one remark that names it."""
    for name, value in limits.items():
        monkeypatch.setattr(images, name, value)
    album = Album()

    assert album.add(data, "a.png", 7) is None
    assert [(remark.code, remark.line, remark.args[0]) for remark in album.told()] == [
        ("picture_too_large", 7, "a.png")
    ]
    assert album.images == ()


OTHERS = (b"GIF89a", b"BM12", b"II*\0", b"\xd7\xcd\xc6\x9a", b"\x01\0\0\0", b"RIFF1234WEBP", b"<?xml?><svg/>")


def test_other_formats_are_told_together() -> None:
    """How many, at the first of them; what is no picture at all is broken."""
    album = Album()
    for n, data in enumerate(OTHERS, 3):
        album.add(data + bytes(40), "a", n)
    album.add(b"words", "b.png", 20)

    assert [(remark.code, remark.line, remark.args) for remark in album.told()] == [
        ("picture_broken", 20, ("b.png",)),
        ("pictures_not_printed", 3, (str(len(OTHERS)),)),
    ]
