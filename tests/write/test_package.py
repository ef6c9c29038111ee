"""The files as packages: whole, clean, native."""

import posixpath
import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from builder.memo import Memo
from builder.write.package import CUT, SHORTEST, package_bytes, pieces, stored, written
from tests.samples import KINDS, SPREAD, THEMES, built, handout_of, stencils_of
from tests.valid import faults

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def parts(data: bytes) -> dict[str, bytes]:
    """Every part of a package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def targets(name: str, xml: bytes) -> list[str]:
    """The parts that a relationships part leads to."""
    folder = posixpath.dirname(posixpath.dirname(name))
    links = etree.fromstring(xml).findall(RELATION)

    assert all(link.get("TargetMode") is None for link in links)
    return [posixpath.normpath(posixpath.join(folder, link.get("Target"))).lstrip("/") for link in links]


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
@pytest.mark.parametrize("which", [0, 1], ids=["deck", "handout"])
def test_every_part_is_reached_and_typed(seed: str, theme: str, which: int) -> None:
    """Each relationship leads to a part, each part is led to and has a content type, no name twice, no old date."""
    data = built(seed, theme)[which].data
    found = parts(data)
    led_to = {target for name, xml in found.items() if name.endswith(".rels") for target in targets(name, xml)}
    types = etree.fromstring(found["[Content_Types].xml"])
    typed = {e.get("PartName").lstrip("/") for e in types if e.get("PartName")}
    plain = {name for name in found if not name.endswith(".rels") and name != "[Content_Types].xml"}

    assert led_to == plain
    assert typed <= set(found)
    assert plain == typed
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert len(set(package.namelist())) == len(package.namelist())
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("theme", THEMES)
def test_slides_are_native(theme: str) -> None:
    """No colour and no typeface of its own on any slide, layout or master; Chinese as the language of each run."""
    found = parts(built("mobilisation.txt", theme)[0].data)
    for name, xml in found.items():
        if not re.match(r"ppt/(slides|slideLayouts|slideMasters|notesSlides)/[^_]", name):
            continue
        root = etree.fromstring(xml)
        faces = {e.get("typeface") for tag in ("latin", "ea", "cs") for e in root.iter(f"{DRAWING}{tag}")}

        assert not list(root.iter(f"{DRAWING}srgbClr")), name
        assert all(face.startswith("+") for face in faces), name
        if "/slides/" in name or "/notesSlides/" in name:
            runs = [*root.iter(f"{DRAWING}r"), *root.iter(f"{DRAWING}br")]
            assert {run.find(f"{DRAWING}rPr").get("lang") for run in runs} <= {"zh-CN"}, name


@pytest.mark.parametrize("theme", THEMES)
def test_autofit_is_off_and_ids_are_unique(theme: str) -> None:
    """Every placeholder of a layout says noAutofit; no two shapes of a slide share an id."""
    for name, xml in parts(built("mobilisation.txt", theme)[0].data).items():
        if name.startswith("ppt/slideLayouts/slide"):
            bodies = list(etree.fromstring(xml).iter(f"{DRAWING}bodyPr"))
            assert bodies
            assert all(body.find(f"{DRAWING}noAutofit") is not None for body in bodies)
        if name.startswith("ppt/slides/slide"):
            ids = re.findall(rb'<p:cNvPr id="(\d+)"', xml)
            assert len(ids) == len(set(ids))


@pytest.mark.parametrize("which", [0, 1], ids=["deck", "handout"])
def test_properties_name_no_stranger(which: int) -> None:
    """Title, author, language; nothing of the libraries' own templates, no date."""
    found = parts(built("safety.txt", "red_gold")[which].data)
    properties = found["docProps/core.xml"] + found["docProps/app.xml"]

    assert "把隐患消除在事故发生之前".encode() in properties
    assert b"zh-CN" in properties
    for stranger in (b"Steve", b"Canny", b"python", b"2013", b"created", b"printerSettings"):
        assert stranger not in properties
    assert not [name for name in found if re.search("thumbnail|printer|customXml|stylesWithEffects", name)]


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
@pytest.mark.parametrize("which", [0, 1], ids=["deck", "handout"])
def test_a_validator_finds_nothing(seed: str, theme: str, which: int, tmp_path) -> None:
    """A schema validator of the Open XML formats reports no error."""
    path = tmp_path / f"file{('.pptx', '.docx')[which]}"
    path.write_bytes(built(seed, theme)[which].data)

    assert faults(path) == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("kind", "preset"), KINDS)
def test_a_validator_finds_nothing_in_any_handout(kind: str, preset: str, theme: str, tmp_path) -> None:
    """Nor is a part of any kind of handout left unreached."""
    path = tmp_path / "file.docx"
    path.write_bytes(handout_of("mobilisation.txt", theme, kind, preset)[1])
    found = parts(path.read_bytes())
    led_to = {target for name, xml in found.items() if name.endswith(".rels") for target in targets(name, xml)}

    assert faults(path) == []
    assert led_to == {name for name in found if not name.endswith(".rels") and name != "[Content_Types].xml"}


@given(
    st.lists(
        st.text(st.characters(exclude_characters=CUT, exclude_categories=("Cs",)), max_size=3 * SHORTEST), max_size=6
    )
)
@example([""])
@example(["", "市" * (SHORTEST - 1), "", "市" * SHORTEST])
@example(["<w:t>节水</w:t>" * 5000, "1"])
@settings(derandomize=True, deadline=None, max_examples=60)
def test_pieces_are_read_as_one_part(given: list[str]) -> None:
    """Stored or deflated, empty, first or last: whoever reads the part reads it whole, with the right sum; cut the same way again."""
    package, text = stencils_of("base").handout.package, CUT.join(given)
    made = [written("word/a.xml", pieces(text), Memo()) for _ in range(2)]
    data = package_bytes(package, ((), made[:1]), (), ("题", "作者"), Memo())

    assert made[0] == made[1]
    with zipfile.ZipFile(BytesIO(data)) as read:
        assert read.testzip() is None
        assert read.read("word/a.xml").decode() == "".join(given)
        assert b"<dc:title>\xe9\xa2\x98</dc:title>" in read.read("docProps/core.xml")


@given(st.binary(max_size=70_000))
@example(b"")
@example(bytes(200_000))
@settings(derandomize=True, deadline=None, max_examples=20)
def test_a_picture_is_read_as_it_was(given: bytes) -> None:
    """Whatever its size."""
    data = package_bytes(
        stencils_of("base").handout.package,
        ((), [stored("word/media/a.png", given)]),
        (),
        ("题", "作者"),
        Memo(),
    )

    with zipfile.ZipFile(BytesIO(data)) as read:
        assert read.testzip() is None
        assert read.read("word/media/a.png") == given
