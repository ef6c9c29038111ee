"""Fonts that are missing, and what stands in for them where pages are drawn."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from builder.compile.schema import LOOKS
from builder.paper.fonts import configuration, environment, standing_in
from builder.paper.pdf import Sheet, pdfs
from tests.office import REQUIRED, have_office
from tests.samples import THEMES, handout_of, look_of, theme_of

WANTED = {"仿宋": ("FangSong", "宋体"), "黑体": ("SimHei",), "小标宋": ("宋体:bold",), "楷体": ("KaiTi",)}


def test_the_first_that_is_there_stands_in() -> None:
    found = standing_in(WANTED, ["宋体", "SimHei", "楷体"])

    assert found == {"仿宋": "宋体", "黑体": "SimHei", "小标宋": "宋体:bold", "楷体": ""}
    assert standing_in({"仿宋": ("FangSong",)}, ["Arial"]) == {"仿宋": "?"}


def test_the_private_file_includes_the_system_s(tmp_path: Path) -> None:
    root = ElementTree.fromstring(configuration({"小<标>宋": "宋体:bold", "仿宋": "宋体"}, "/etc/a&b.conf"))

    assert root.findtext("include") == "/etc/a&b.conf"
    assert [rule.findtext("test/string") for rule in root.findall("match")] == ["小<标>宋", "仿宋"]
    assert [len(rule.findall("edit")) for rule in root.findall("match")] == [2, 1]


def test_nothing_is_set_where_nothing_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No fontconfig: the system decides, and no file is written."""
    monkeypatch.setenv("PATH", str(tmp_path))

    assert environment(WANTED, str(tmp_path)) == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_font_of_a_theme_has_substitutes(theme: str) -> None:
    """Those of slides and of every look of its handouts."""
    named = set()
    for look in LOOKS:
        stencils = look_of(theme, look)[1]
        table = next(member for member in stencils.package.members if member.name == "word/fontTable.xml")
        import re
        import zlib

        named |= set(re.findall('w:name="([^"]+)"', zlib.decompress(table.deflated, -15).decode()))

    assert named - set(theme_of(theme).substitutes) == set()


@pytest.mark.skipif(
    (not have_office() or not shutil.which("pdffonts")) and not REQUIRED,
    reason="LibreOffice or poppler is not installed",
)
def test_a_preview_looks_as_the_paper_will(tmp_path: Path) -> None:
    """仿宋 and 小标宋 are drawn with serifs where Noto is what there is, 黑体 without."""
    known = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True).stdout
    if "Noto Serif CJK SC" not in known or "仿宋" in known or "FangSong" in known:
        pytest.skip("other fonts are here")
    data = handout_of("safety.txt", "red_gold", "speech_text", "公文版式")[1]
    (drawn,) = pdfs([Sheet("a.docx", data)], theme_of("red_gold").substitutes)
    (tmp_path / "a.pdf").write_bytes(drawn)
    fonts = subprocess.run(["pdffonts", tmp_path / "a.pdf"], capture_output=True, text=True, check=True).stdout

    assert "NotoSerifCJK" in fonts
    assert fonts.count("NotoSansCJK") <= 2
