"""The contents of a handout as Word keeps them: a TOC field whose entries lead to bookmarks, cut where words and numbers go."""

from __future__ import annotations

from builder.model.stencil import Cut

_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_WORDS = '<w:r><w:instrText xml:space="preserve">{}</w:instrText></w:r>'
_BEGIN, _BETWEEN, _END = (_FIELD.format(part) for part in ("begin", "separate", "end"))


def contents_cuts() -> dict[str, Cut]:
    """The pieces: around all entries of the field, an entry's link, its page's field, a bookmark's two ends."""
    toc = _BEGIN + _WORDS.format(' TOC \\o "1-2" \\h \\z \\u ') + _BETWEEN
    return {
        "toc": (toc, _END),
        "entry": ('<w:hyperlink w:anchor="', '" w:history="1">'),
        "page": (
            "<w:r><w:tab/></w:r>" + _BEGIN + '<w:r><w:instrText xml:space="preserve"> PAGEREF ',
            " \\h </w:instrText></w:r>",
        ),
        "number": (_BETWEEN + "<w:r><w:t>", "</w:t></w:r>" + _END + "</w:hyperlink>"),
        "mark": ('<w:bookmarkStart w:id="', '" w:name="'),
        "marked": ('"/>', '<w:bookmarkEnd w:id="'),
    }
