"""What is not imported, and what of it is left out: macros, links, objects, bombs; and that nothing is written half."""

from __future__ import annotations

import contextlib
import io
import json
import random
import re
import struct
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx.oxml import parse_xml

from builder.bring.folder import write_folder
from builder.compile import cache
from builder.compile.source import read_theme
from builder.compile.theme import compile_theme
from builder.model.remark import Refusal
from tests.bring import papers
from tests.bring.brought import brought, codes, deck_of, opened, template
from tests.bring.templates import SPACES, ground, logo, picture, presentation, rewritten, saved
from tests.bring.test_deck import drawings
from tests.samples import SHELVES
from tests.write.test_package import parts

OUTSIDE = '<Relationship Id="rId88" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"{}/></Relationships>'


def refused(data: bytes, suffix: str = ".pptx") -> str:
    """The code under which a template is refused."""
    with pytest.raises(Refusal) as error:
        brought(data, suffix)
    return error.value.code


def changed(part: str, change: Callable[[bytes], bytes], more: dict[str, bytes] | None = None) -> bytes:
    """A plain template with a part as `change` gives it."""
    return rewritten(template("plain"), lambda name, data: change(data) if name == part else data, more)


def related(kind: str, target: str, outside: bool = True) -> Callable[[str, bytes], bytes]:
    """A master with a relationship more."""
    mode = ' TargetMode="External"' if outside else ""

    def change(name: str, data: bytes) -> bytes:
        if name == "ppt/slideMasters/_rels/slideMaster1.xml.rels":
            return data.replace(b"</Relationships>", OUTSIDE.format(kind, target, mode).encode())
        return data

    return change


def drawn_on_master(data: bytes, xml: str) -> bytes:
    """A template with a shape more on its master."""
    return rewritten(
        data,
        lambda name, part: (
            part.replace(b"</p:spTree>", f"{xml}</p:spTree>".encode())
            if name == "ppt/slideMasters/slideMaster1.xml"
            else part
        ),
    )


REFUSED = {
    "macros": (lambda: changed("x", bytes, {"ppt/vbaProject.bin": b"x"}), "template_macros"),
    "macros elsewhere": (lambda: changed("x", bytes, {"evil/VbaProject.BIN": b"x"}), "template_macros"),
    "a type with macros": (lambda: changed("[Content_Types].xml", lambda data: data.replace(b"presentationml.presentation.main+xml", b"presentation.macroEnabled.main+xml")), "template_macros"),
    "a bomb": (lambda: changed("x", bytes, {"ppt/media/x.png": bytes(30 << 20)}), "zip_bomb"),
    "many parts": (lambda: changed("x", bytes, {f"ppt/media/{n}.png": b"" for n in range(2100)}), "zip_bomb"),
    "a document type": (lambda: changed("ppt/slideMasters/slideMaster1.xml", lambda data: data.replace(b"<p:sldMaster", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p:sldMaster', 1)), "doctype"),
    "a broken master": (lambda: changed("ppt/slideMasters/slideMaster1.xml", lambda data: data[:-30]), "no_template"),
    "no master": (lambda: changed("ppt/presentation.xml", lambda data: re.sub(rb"<p:sldMasterIdLst>.*</p:sldMasterIdLst>", b"", data)), "no_template"),
    "no zip": (lambda: b"hello", "no_template"),
    "a password": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "template_old"),
    "an upright page": (lambda: changed("ppt/presentation.xml", lambda data: data.replace(b'cx="12192000" cy="6858000"', b'cx="6858000" cy="12192000"')), "template_size"),
    "a huge page": (lambda: changed("ppt/presentation.xml", lambda data: data.replace(b'cx="12192000" cy="6858000"', b'cx="91206400" cy="58803600"')), "template_size"),
    "no page": (lambda: changed("ppt/presentation.xml", lambda data: re.sub(rb"<p:sldSz[^>]*/>", b"", data)), "template_size"),
}  # fmt: skip


@pytest.mark.parametrize(("made", "code"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_template_is_refused(made: Callable[[], bytes], code: str) -> None:
    assert refused(made()) == code


@pytest.mark.parametrize(
    ("suffix", "code"),
    [
        (".pptm", "template_macros"),
        (".dotm", "template_macros"),
        (".dpt", "template_kind"),
        (".pdf", "template_kind"),
        ("", "template_kind"),
    ],
)
def test_kinds_are_told_by_their_names_first(suffix: str, code: str) -> None:
    assert refused(template("plain"), suffix) == code


def test_a_file_of_another_kind_under_a_right_name_is_read_as_what_it_is() -> None:
    """A presentation that is called .docx."""
    assert brought(template("plain"), ".docx").files == ("theme.toml", "deck.pptx")


def test_a_table_of_numbers_is_no_template() -> None:
    sheet = changed("ppt/presentation.xml", lambda data: data.replace(b"p:presentation", b"p:workbook"))

    assert refused(sheet) == "no_template"


LEFT_OUT = {
    "a linked picture": (
        '<p:pic><p:nvPicPr><p:cNvPr id="77" name="外"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link="rId88"/></p:blipFill><p:spPr/></p:pic>',
        related("image", "http://example.org/x.png"), "template_linked",
    ),
    "an object": (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="77" name="外"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rId88" progId="Excel.Sheet.12"/></a:graphicData></a:graphic></p:graphicFrame>',
        related("oleObject", "../embeddings/x.bin", outside=False), "template_embedded",
    ),
    "a link": (
        '<p:sp><p:nvSpPr><p:cNvPr id="77" name="留"><a:hlinkClick r:id="rId88"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>',
        related("hyperlink", "http://example.org/"), "template_link",
    ),
    "a film": (
        '<p:sp><p:nvSpPr><p:cNvPr id="77" name="留"/><p:cNvSpPr/><p:nvPr><a:videoFile r:link="rId88"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>',
        related("video", "http://example.org/x.mp4"), "template_film",
    ),
}  # fmt: skip
"""A shape on the master, what it leads to, how its loss is told."""


@pytest.mark.parametrize(("xml", "relation", "code"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_leads_elsewhere_is_left_out_and_told(
    xml: str, relation: Callable[[str, bytes], bytes], code: str
) -> None:
    """Nothing of it is in the theme or in a deck; a shape that only carried it stays."""
    made = brought(rewritten(drawn_on_master(template("plain"), xml), relation))
    everything = b"".join(
        [*parts((Path(made.folder) / "deck.pptx").read_bytes()).values(), *parts(deck_of(made)).values()]
    )

    assert code in codes(made)
    assert b"example.org" not in everything
    assert b"rId88" not in everything
    assert drawings(opened(deck_of(made)).slide_master) == (["留"] if "留" in xml else [])


VALUES = ("", "-1", "x", "99999999999999999", "1e9", "NaN", "rId99", "50%")


def mangled(data: bytes, seed: int) -> bytes:
    """A template with some attributes of some parts as they should not be, and some elements gone."""
    rng = random.Random(seed)

    def change(name: str, part: bytes) -> bytes:
        if not re.match(r"(ppt/(slideMasters|slideLayouts|theme)|word)/\w+\.xml", name) or rng.random() < 0.5:
            return part
        text = part.decode()
        for pattern in (r'(?<==")[^"]*(?=")', r"<[\w:]+[^<>]*/>"):
            found = rng.choice(list(re.finditer(pattern, text)))
            text = text[: found.start()] + (rng.choice(VALUES) if "=" in pattern else "") + text[found.end() :]
        return text.encode()

    return rewritten(data, change)


@pytest.mark.parametrize("seed", range(16))
def test_whatever_a_file_states_it_is_imported_or_refused(seed: int) -> None:
    """No number, name or reference of a damaged file makes the program itself fail."""
    data, suffix = (template("bureau"), ".pptx") if seed % 2 else (papers.saved(papers.office()), ".docx")
    with contextlib.suppress(Refusal):
        assert len(brought(mangled(data, seed), suffix).files) == 2


def test_animations_are_left_out() -> None:
    timing = b'<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"/></p:par></p:tnLst></p:timing>'
    made = brought(
        changed(
            "ppt/slideMasters/slideMaster1.xml", lambda data: data.replace(b"<p:txStyles>", timing + b"<p:txStyles>")
        )
    )

    assert "template_animation" in codes(made)
    assert b"p:timing" not in parts(deck_of(made))["ppt/slideMasters/slideMaster1.xml"]


def with_svg(svg: bytes) -> bytes:
    """A template whose mark is a drawing in lines, with a picture for programs that know none."""
    made = presentation()
    shape = picture(made.slide_master, logo(), (1, 1, 1, 1))
    blip = shape.find(".//{*}blip")
    blip.append(
        parse_xml(
            f'<a:extLst {SPACES}><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId88"/></a:ext></a:extLst>'
        )
    )
    more = {"ppt/media/mark.svg": svg}
    data = rewritten(saved(made), related("image", "../media/mark.svg", outside=False), more)
    return rewritten(
        data,
        lambda name, part: (
            part.replace(b"<Default ", b'<Default Extension="svg" ContentType="image/svg+xml"/><Default ', 1)
            if name == "[Content_Types].xml"
            else part
        ),
    )


def test_drawings_in_lines_cross_unless_they_do_more_than_draw() -> None:
    """Their picture stays either way."""
    good = brought(with_svg(b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>'))
    bad = brought(with_svg(b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))
    media = [
        sorted(name.rpartition(".")[2] for name in parts(deck_of(made)) if "/media/" in name) for made in (good, bad)
    ]

    assert media == [["png", "svg"], ["png"]]
    assert "template_picture" in codes(bad)
    assert "template_picture" not in codes(good)


def test_a_picture_that_cannot_be_looked_at_crosses_and_is_told() -> None:
    """A metafile behind everything: its bytes are there, the colours of words are guessed."""
    metafile = struct.pack("<II", 1, 88) + bytes(80)
    made = presentation()
    ground(made.slide_master, data=logo())
    data = rewritten(saved(made), lambda name, part: metafile if name.endswith(".png") else part)
    theme = brought(data)

    assert "template_unseen" in codes(theme)
    assert metafile in parts(deck_of(theme)).values()


def test_a_picture_of_no_known_kind_does_not_cross() -> None:
    made = presentation()
    picture(made.slide_master, logo(), (1, 1, 1, 1))
    theme = brought(rewritten(saved(made), lambda name, part: b"MZ\x90\x00program" if name.endswith(".png") else part))

    assert "template_picture" in codes(theme)
    assert not [name for name in parts(deck_of(theme)) if "/media/" in name]


def test_names_in_a_package_lead_nowhere_else() -> None:
    """A part called as if it lay outside is none that is read."""
    stream = io.BytesIO(template("plain"))
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("../../evil.png", logo())
    data = rewritten(
        drawn_on_master(stream.getvalue(), LEFT_OUT["a linked picture"][0].replace("r:link", "r:embed")),
        related("image", "../../../../evil.png", outside=False),
    )

    assert not [name for name in parts(deck_of(brought(data))) if "evil" in name]


def test_the_command_says_where_the_theme_is_and_what_was_found(run, tmp_path: Path) -> None:
    """In words, and for programs; it can be used by its name at once."""
    (tmp_path / "模板.pptx").write_bytes(template("school"))
    said = run("theme", "import", "模板.pptx", "--name", "一中")
    told = run("theme", "import", "模板.pptx", "--name", "two", "--json")
    data = json.loads(told.out)

    assert said.status == 0
    assert str(tmp_path / "themes" / "一中") in said.out
    assert "cover：用模板的版式“标题幻灯片”。" in said.out
    assert (data["schema"], data["files"]) == ("jiangyi.import/1", ["theme.toml", "deck.pptx"])
    assert "一中" in run("theme", "list").out


def test_a_presentation_and_a_document_make_one_theme(run, tmp_path: Path) -> None:
    """Slides over the one, paper of the other, whichever is named first; colours on paper are the document's, those of slides are not touched."""
    (tmp_path / "a.pptx").write_bytes(template("school"))
    (tmp_path / "b.docx").write_bytes(papers.saved(papers.tabled()))
    (tmp_path / "speech.txt").write_text("标题\n同志们：\n一、要实\n干。\n", "utf-8")
    made = [
        run("theme", "import", *files, "--name", name, "--json")
        for name, files in (("one", ("a.pptx", "b.docx")), ("two", ("b.docx", "a.pptx")), ("three", ("a.pptx",)))
    ]
    one, two, alone = (tmp_path / "themes" / name for name in ("one", "two", "three"))
    said = tomllib.loads((one / "theme.toml").read_text("utf-8"))
    slides = tomllib.loads((alone / "theme.toml").read_text("utf-8"))

    assert [json.loads(done.out)["files"] for done in made[:2]] == [["theme.toml", "deck.pptx", "handout.docx"]] * 2
    assert [(one / file).read_bytes() for file in ("deck.pptx", "handout.docx")] == [
        (two / file).read_bytes() for file in ("deck.pptx", "handout.docx")
    ]
    assert (said["deck"], said["fonts"]) == (slides["deck"], slides["fonts"])
    assert (said["roles"]["accent1"], slides["roles"]["accent1"]) == ("#1B4F91", "#A31F23")
    assert "a.pptx、b.docx" in (one / "theme.toml").read_text("utf-8")
    assert run("build", "speech.txt", "--theme", "one").status == 0


def test_two_templates_of_one_kind_are_refused(run, tmp_path: Path) -> None:
    """With both named, and nothing written."""
    for name in ("a.pptx", "b.pptx"):
        (tmp_path / name).write_bytes(template("plain"))
    made = run("theme", "import", "a.pptx", "b.pptx", "--name", "mine")

    assert made.status == 1
    assert "b.pptx" in made.err
    assert "a.pptx" in made.err
    assert not (tmp_path / "themes").exists()


def test_a_name_that_is_taken_is_refused(run, tmp_path: Path) -> None:
    """One here, and one that ships; with --force it is replaced."""
    (tmp_path / "t.pptx").write_bytes(template("plain"))
    run("theme", "import", "t.pptx", "--name", "mine")
    (tmp_path / "themes" / "mine" / "theme.toml").write_text("mine = 1", "utf-8")
    again, shipped, odd = (run("theme", "import", "t.pptx", "--name", name) for name in ("mine", "red_gold", "a/b"))

    assert [made.status for made in (again, shipped, odd)] == [1, 1, 1]
    assert (tmp_path / "themes" / "mine" / "theme.toml").read_text("utf-8") == "mine = 1"
    assert run("theme", "import", "t.pptx", "--name", "mine", "--force").status == 0
    assert "extends" in (tmp_path / "themes" / "mine" / "theme.toml").read_text("utf-8")
    assert sorted(path.name for path in (tmp_path / "themes").iterdir()) == ["mine"]


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """What is refused at the last moment leaves what stood there, and nothing else."""
    target = tmp_path / "theme"
    write_folder(str(target), {"a": b"1"}, lambda _: None)

    def refuse(_: str) -> None:
        raise Refusal("template_unfit", file="x", cause="y")

    with pytest.raises(Refusal):
        write_folder(str(target), {"a": b"2", "b": b"3"}, refuse)
    assert [(path.name, path.read_bytes()) for path in target.iterdir()] == [("a", b"1")]
    assert [path.name for path in tmp_path.iterdir()] == ["theme"]


def test_the_first_build_finds_the_theme_compiled() -> None:
    """As it is compiled where it now stands, under its name."""
    folder, told = brought(template("school")).folder, []
    cache.theme(folder, SHELVES, told.append)

    assert told == []
    assert cache._kept(folder, SHELVES, "") == cache._packed(*compile_theme(read_theme(folder, SHELVES)))
