"""A rare character with its reading over it (w:ruby), cut where the reading and the character go."""

from __future__ import annotations

from builder.model.stencil import Cut

_SHARE = 0.5
"""Size of a reading beside that of the text."""
_SPACE = ' xml:space="preserve"'


def ruby_cuts(size: float) -> dict[str, Cut]:
    """The two pieces of a ruby in text of `size` pt: around the reading, then around the character."""
    small, whole, raised = (round(size * share * 2) for share in (_SHARE, 1, 1 - _SHARE / 5))
    look = (
        f'<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="{small}"/><w:hpsRaise w:val="{raised}"/>'
        f'<w:hpsBaseText w:val="{whole}"/><w:lid w:val="zh-CN"/></w:rubyPr>'
    )
    run = f"<w:r><w:rPr>{{}}</w:rPr><w:t{_SPACE}>"
    above = run.format(f'<w:rFonts w:hint="eastAsia"/><w:sz w:val="{small}"/>')
    base = run.format('<w:rFonts w:hint="eastAsia"/>')
    return {
        "ruby_above": (f"<w:r><w:ruby>{look}<w:rt>{above}", "</w:t></w:r></w:rt>"),
        "ruby_base": (f"<w:rubyBase>{base}", "</w:t></w:r></w:rubyBase></w:ruby></w:r>"),
    }
