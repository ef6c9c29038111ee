"""The header (题头): title, subtitle, speaker, date, occasion; and the salutation below it."""

from __future__ import annotations

from builder.model.speech import As, Line
from builder.model.text import NOTHING, Text
from builder.value import replace
from builder.zh.address import is_address
from builder.zh.byline import (
    LONGEST_BYLINE,
    bracketed,
    date_span,
    ends_title,
    is_aside,
    is_byline,
    is_date,
    is_draft_mark,
    is_name,
    is_place,
    is_published,
    is_unit,
    label,
)
from builder.zh.numbering import marker

LONGEST_TITLE = 60
LONGEST_SALUTATION = 50
MOST_SIGNED = 3
MOST_LINES = 10
"""A header has no more lines than this; what follows is the lead."""

MOST_TITLE_LINES = 3
_DASHES = ("——", "--", "—", "──", "－－")


class Header:
    """What stands above the lead, while it is told apart. `lines` are all its lines but the salutations, in order."""

    __slots__ = ("date", "lines", "occasion", "salutation", "speaker", "subtitle", "title")

    def __init__(self, lines: tuple[Text, ...]) -> None:
        self.lines = lines
        self.title: list[Text] = []
        self.subtitle: list[Text] = []
        self.speaker: list[Text] = []
        self.date, self.occasion = NOTHING, NOTHING
        self.salutation: tuple[Text, ...] = ()


def header(lines: tuple[Line, ...]) -> tuple[Header, tuple[Line, ...]]:
    """The header of a draft, and the lines below it."""
    size = _size(lines)
    salutation: list[Text] = []
    rest = lines[size:]
    while rest and is_salutation(rest[0].text.words) and rest[0].stated is not As.BODY:
        salutation.append(rest[0].text)
        rest = rest[1:]
    if rest and not salutation and (end := _addressed(rest[0].text.words)):
        text = rest[0].text
        salutation.append(text.cut(0, end))
        rest = (replace(rest[0], text=text.cut(end, len(text.words)).strip()), *rest[1:])
    found = _sorted(lines[:size])
    found.salutation = tuple(salutation)
    return found, rest


def signature(lines: tuple[Line, ...]) -> int:
    """How many of the last lines are the signature (落款): a date, with the unit or the name above or below it."""
    short = 0
    while short < min(MOST_SIGNED, len(lines) - 1) and _may_sign(lines[-1 - short]):
        short += 1
    dated = next((n for n in range(short, 0, -1) if is_date(lines[-n].text.words)), 0)
    if not dated:
        return 0
    above = dated < short and len(lines[-dated - 1].text.words) <= LONGEST_BYLINE
    return dated + above


def signed(lines: tuple[Line, ...]) -> Header:
    """What the lines of a signature say: names and a date."""
    found = Header(lines=tuple(line.text for line in lines))
    for text in found.lines:
        if is_date(text.words):
            _take_bracket(found, text)
        else:
            _take_byline(found, text)
    return found


def _may_sign(line: Line) -> bool:
    words = line.text.words
    plain = line.block is None and not line.level and not line.stated and not line.item
    return plain and len(words) <= LONGEST_BYLINE and words[-1] not in "。！？；：，" and marker(words) is None


def is_salutation(words: str) -> bool:
    """Whether `words` address the hall and say no more: 同志们：, 各位领导、各位来宾！"""
    named = words.rstrip("：:！!")
    ends = named != words or words.endswith("们")
    return len(words) <= LONGEST_SALUTATION and ends and is_address(named, loosely=words[-1] in "：:")


def _addressed(words: str) -> int:
    """Where a salutation ends that the lead follows in the same line (同志们：今天…); 0 where there is none."""
    end = min((at for mark in "：:" if (at := words.find(mark, 0, LONGEST_SALUTATION)) > 0), default=0)
    return end + 1 if end and end + 1 < len(words) and is_address(words[:end], loosely=True) else 0


def _size(lines: tuple[Line, ...]) -> int:
    """How many of the first lines belong to the header."""
    stated = [i for i, line in enumerate(lines[:MOST_LINES]) if line.stated in (As.TITLE, As.SUBTITLE)]
    least = stated[-1] + 1 if stated else 0
    for i, line in enumerate(lines[: MOST_LINES + 1]):
        words = line.text.words
        if is_salutation(words) or _addressed(words):
            above = lines[:i]
            return i if all(_is_above(line, n, lines) for n, line in enumerate(above)) else _recognised(lines, least)
        if not _is_above(line, i, lines):
            break
    return _recognised(lines, least)


def _is_above(line: Line, index: int, lines: tuple[Line, ...]) -> bool:
    """Whether a line may stand above the salutation: short, no sentence, no section."""
    words = line.text.words
    if line.stated in (As.TITLE, As.SUBTITLE) or bracketed(words) or words.startswith(_DASHES):
        return True
    if line.block or line.stated or line.item or (line.level and not _heads_all(line, index, lines)):
        return False
    if index == 0 and ends_title(words) and len(words) <= 2 * LONGEST_TITLE:
        return True
    ends = "。；：:" if index == 0 else "。；：:，！？!?"
    longest = LONGEST_TITLE if index == 0 else LONGEST_BYLINE
    return marker(words) is None and len(words) <= longest and words[-1] not in ends and not {"。", "；"} & set(words)


def _heads_all(line: Line, index: int, lines: tuple[Line, ...]) -> bool:
    """Whether the file's first heading stands over all others: no other of its level is like it."""
    if index:
        return is_date(line.text.words) or (is_byline(line.text.words) and not is_name(line.text.words))
    if ends_title(line.text.words) and marker(line.text.words) is None:
        return True
    others = [other for other in lines[1:] if other.level and other.level <= line.level]
    return all(marker(other.text.words) is not None for other in others) if others else True


def _recognised(lines: tuple[Line, ...], least: int) -> int:
    """How many of the first lines read as a header where no salutation ends it: a title, and what is surely no text."""
    size, titled = least, False
    for i, line in enumerate(lines[:MOST_LINES]):
        words = line.text.words
        if i < least:
            titled = titled or line.stated is As.TITLE
            continue
        if not _is_above(line, i, lines) or (not titled and i and not _is_title_line(words)):
            break
        furnished = is_date(words) or is_byline(words) or is_published(words)
        furnished = furnished or bracketed(words) or words.startswith(_DASHES)
        below = lines[i + 1].text.words if i + 1 < len(lines) else ""
        if titled and not furnished and not _goes_on(lines[:i], words) and not below.startswith(_DASHES):
            break
        if not titled and _turns_away(words):
            break
        titled = titled or not furnished
        size = i + 1
    return size


def _turns_away(words: str) -> bool:
    """同志们！…: a line that speaks already."""
    return words[-1] in "！!" and is_address(words.partition("，")[0].rstrip("！!"))


def _is_title_line(words: str) -> bool:
    return not is_date(words) and not is_byline(words)


def _goes_on(above: tuple[Line, ...], words: str) -> bool:
    """Whether a line below a title is its second: it ends as titles do, and the first does not."""
    title = next((line.text.words for line in above if _is_title_line(line.text.words)), "")
    return not ends_title(title) and ends_title(words)


def _sorted(lines: tuple[Line, ...]) -> Header:
    out = Header(lines=tuple(line.text for line in lines))
    below = [*(line.text.words for line in lines[1:]), ""]
    for line, following in zip(lines, below, strict=False):
        text, words = line.text, line.text.words
        if line.stated is As.SUBTITLE or words.startswith(_DASHES):
            out.subtitle.append(_bare(out, text))
        elif line.stated is As.TITLE:
            out.title.append(_bare(out, text))
        elif is_date(words) or bracketed(words):
            _take_bracket(out, text)
        elif len(lines) == 1 or (_is_second(out, words) if out.title else _is_first(words, following)):
            out.title.append(_bare(out, text))
        else:
            _take_byline(out, text)
    if not out.title and out.subtitle:
        out.title.append(out.subtitle.pop(0))
    return out


def _is_first(words: str, below: str) -> bool:
    """Whether a line is the title: nobody's name, or one (县长与局长面对面) that has the subtitle `below` it."""
    named = is_name(words) or label(words) or any(sign.isspace() for sign in words)
    return not is_byline(words) or (below.startswith(_DASHES) and not named)


def _is_second(found: Header, words: str) -> bool:
    """Whether a line behind the first of the title goes on with it."""
    if found.speaker or found.subtitle or found.date or len(found.title) >= MOST_TITLE_LINES:
        return False
    if ends_title(found.title[-1].words):
        return False
    return ends_title(words) or not (is_byline(words) or is_aside(words) or is_published(words) or is_unit(words))


def _bare(found: Header, text: Text) -> Text:
    """A line of the title without the date, or the mark of a draft, that stands behind it in brackets."""
    start = _trailing_bracket(text.words)
    inside = text.words[start + 1 : -1] if start else ""
    if is_date(inside):
        found.date = found.date or _bare_date(text.cut(start, len(text.words)))
    elif not is_draft_mark(inside):
        return text
    return text.cut(0, start).strip()


def _take_bracket(found: Header, text: Text) -> None:
    """（2025年3月1日）, （在…会议上）, （2025年3月1日　张三）: a date, an occasion, or both, with or without a name."""
    inner = _unlabelled(_unbracketed(text))
    date = date_span(inner.words)
    rest = [inner.cut(0, date[0]).strip(), inner.cut(date[1], len(inner.words)).strip()] if date else [inner]
    if date and not found.date:
        found.date = inner.cut(*date).strip()
    for part in rest:
        part = _trimmed(part)
        if not part or is_draft_mark(part.words) or (date and is_place(part.words)):
            continue
        if is_byline(part.words):
            found.speaker.append(part)
        elif not found.occasion:
            found.occasion = part


def _take_byline(found: Header, text: Text) -> None:
    """市委书记　张三（2025年3月1日）: a name, with the date that may stand in its line."""
    if is_aside(text.words):
        return
    date = None if found.date else date_span(text.words)
    if is_published(text.words):
        found.date = _bare_date(text.cut(*date)) if date else found.date
        return
    if date is None:
        name = _trimmed(text)
        found.speaker.append(_unlabelled(name))
        return
    found.date = _bare_date(text.cut(*date))
    for part in (text.cut(0, date[0]), text.cut(date[1], len(text.words))):
        if part := _trimmed(part):
            found.speaker.append(_unlabelled(part))


def _bare_date(text: Text) -> Text:
    inner = _unbracketed(text)
    span = date_span(inner.words)
    return inner.cut(*span).strip() if span else inner


def _unlabelled(text: Text) -> Text:
    return text.cut(label(text.words), len(text.words))


def _trimmed(text: Text) -> Text:
    """`text` without the brackets, pauses and spaces that a date left at its ends."""
    signs = "（）()，,、：: \u3000\t"
    left = len(text.words) - len(text.words.lstrip(signs))
    return text.cut(left, max(left, len(text.words.rstrip(signs))))


def _unbracketed(text: Text) -> Text:
    return text.cut(1, len(text.words) - 1).strip() if bracketed(text.words) else text


def _trailing_bracket(words: str) -> int:
    """Where the bracket begins that ends `words`; 0 where none does."""
    return max(words.rfind("（"), words.rfind("("), 0) if words[-1:] in "）)" else 0
