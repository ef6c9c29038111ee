"""Handout + stencils -> .docx."""

from __future__ import annotations

from builder.model.handout import Handout
from builder.model.stencil import HandoutStencils
from builder.write.package import between, escape, package_bytes


def handout_bytes(handout: Handout, stencils: HandoutStencils) -> bytes:
    """The .docx file of `handout`."""
    blocks = [
        between(
            stencils.paragraphs[block.style.value],
            "".join(between(stencils.runs[run.role.value], escape(run.text.words)) for run in block.runs),
        )
        for block in handout.blocks
    ]
    parts = [
        ("word/document.xml", between(stencils.document, "".join(blocks))),
        (stencils.header_part, between(stencils.header, escape(handout.header))),
    ]
    return package_bytes(stencils.package, parts, (), handout.title, handout.author)
