"""The validator that remembers good parts finds what the validator finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.bring.templates import rewritten
from tests.samples import built
from tests.valid import faults


@pytest.mark.parametrize(
    ("which", "name", "good", "bad"),
    [
        (0, "ppt/slides/slide2.xml", b"<p:cSld>", b"<p:cSld><p:odd/>"),
        (0, "ppt/slideLayouts/slideLayout1.xml", b"<a:bodyPr", b'<a:bodyPr odd="1"'),
        (0, "ppt/_rels/presentation.xml.rels", b"slides/slide1.xml", b"slides/slide999.xml"),
        (1, "word/document.xml", b"<w:body>", b"<w:body><w:odd/>"),
    ],
)
def test_a_fault_is_found_each_time(which: int, name: str, good: bytes, bad: bytes, tmp_path: Path) -> None:
    """In a part that was good in the file before, and was bad in the last; as often as the validator itself finds it."""
    data, path = built("mobilisation.txt", "base")[which].data, tmp_path / f"file{('.pptx', '.docx')[which]}"
    path.write_bytes(data)
    assert faults(path) == []
    path.write_bytes(rewritten(data, lambda part, xml: xml.replace(good, bad, 1) if part == name else xml))
    expected = [str(error) for error in OpenXmlValidator().validate(path).errors]

    assert expected
    assert faults(path) == faults(path) == expected
