"""Captions of tables and pictures (表1 …, 图1 …, …如下：): lines that belong to what stands below or above them, not to the talk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.model.block import Block, Table
from builder.model.outline import Outline, Point
from builder.model.text import NOTHING, Text
from builder.plan.texts import bare, clause_texts, sentence_texts
from builder.value import Value, replace

LONGEST = 40
"""A caption has no more characters."""
LEAST, MOST = 3, 28
"""What is left of it can be a title."""

_NUMBER = r"\s*[\d一二三四五六七八九十]{1,3}(?:\s*[\-－—.．]\s*\d{1,2})?\s*[：:.．、]?\s*"
_TABLE = re.compile(rf"附?表{_NUMBER}(?=\S)|附表\s*[：:]\s*")
_PICTURE = re.compile(rf"(?:附?图|照片){_NUMBER}|[▲△↑]\s*|图为")
_POINTS_AT = re.compile(
    r"[，,]?(?:(?:具体|详细|有关)(?:情况|内容|安排|分工)?)?(?:请看|请见|详见|参见|见|如)?(?:下表|附表|表\s*\d{1,2}|下面这张表|如下|表格)(?:所示|如下)?[：:。]?$"
)
_TABLE_ENDS = ("表", "一览", "清单", "统计", "明细", "台账")
_UNIT = re.compile(r"[（(]?\s*(?:计量)?单位\s*[：:].{1,12}")
_TALKS = ("我", "请", "现", "下面", "大家", "一起", "这里")
"""Words that turn to the hall are no title."""
_STOPS = "。；！？…"


class Caption(Value):
    """`said` are the lines (or the last sentence of one) that belong to a table or picture, `title` what of them can be its
    title, `units` the line that states those of its figures, `topic` the heading that it stands under; each may be empty."""

    said: tuple[Text, ...] = ()
    title: Text = NOTHING
    units: Text = NOTHING
    topic: Text = NOTHING


Captions = dict[Block, Caption]


def apart(outline: Outline) -> tuple[Outline, Captions]:
    """`outline` without the captions in its lead and its sections; and those of each table and picture there."""
    found: Captions = {}
    lead = _without(outline.lead, NOTHING, found)
    sections = tuple(_point(section, found) for section in outline.sections)
    return replace(outline, lead=lead, sections=sections), found


def is_table_caption(line: str) -> bool:
    """Whether a line names the table below it, and does no more."""
    words = line.strip()
    if not LEAST <= len(words) <= LONGEST or words[-1] in _STOPS:
        return False
    return _TABLE.match(words) is not None or words.endswith(_TABLE_ENDS)


def is_picture_caption(line: str) -> bool:
    """Whether a line names the picture above or below it, and does no more."""
    words = line.strip()
    return 0 < len(words) <= LONGEST and _PICTURE.match(words) is not None


def states_units(line: str) -> bool:
    """Whether a line states the units of the table below it: （单位：万元）."""
    return _UNIT.fullmatch(line.strip()) is not None


def title_of(text: Text) -> Text:
    """What of a caption, or of words that announce a table, can be a title: without number, and without 如下：."""
    start = next((m.end() for m in (_TABLE.match(text.words), _PICTURE.match(text.words)) if m), 0)
    named = bare(text.cut(start, len(text.words)))
    pointing = _POINTS_AT.search(named.words)
    title = bare(named.cut(0, pointing.start())) if pointing else named
    return title if LEAST <= len(title.words) <= MOST and not title.words.startswith(_TALKS) else NOTHING


def announcing(text: Text) -> Text:
    """The last sentence of a paragraph, where it announces what stands below (…见下表：); NOTHING where it does not."""
    sentences = sentence_texts(text)
    last = sentences[-1] if sentences else NOTHING
    announces = last.words.rstrip().endswith(("：", ":")) or _POINTS_AT.search(bare(last).words)
    return last if announces else NOTHING


def _point(point: Point, found: Captions) -> Point:
    """`point` without captions, all below it likewise."""
    below = tuple(_point(child, found) for child in point.points)
    return replace(point, body=_without(point.body, point.heading, found), points=below)


def _without(body: Sequence[Block], topic: Text, found: Captions) -> tuple[Block, ...]:
    """`body`, which stands under `topic`, without captions: those go to `found`."""
    left = list(body)
    for n, block in enumerate(body):
        if isinstance(block, Text):
            continue
        said = _above(left, n) if isinstance(block, Table) else _around(left, n)
        units = next((text for text in said if states_units(text.words)), NOTHING)
        clauses = (clause for text in said if text is not units for clause in _titling(text))
        title = next((title for clause in clauses if (title := title_of(clause))), NOTHING)
        found[block] = Caption(said, title, units, topic)
    return tuple(block for block in left if not isinstance(block, Text) or block)


def _titling(text: Text) -> list[Text]:
    """What of a caption may title, best first: all of it; of a sentence its last clauses."""
    clauses = clause_texts(text)[::-1]
    return [text, *clauses] if is_table_caption(text.words) or is_picture_caption(text.words) else [*clauses, text]


def _above(left: list[Block], n: int) -> tuple[Text, ...]:
    """Takes from `left` the caption above a table, or the sentence that announces it, with the line between that states units."""
    out: tuple[Text, ...] = ()
    at = n - 1
    if states_units((text := _line(left, at)).words):
        out, left[at] = (text,), NOTHING
        at -= 1
    text = _line(left, at)
    if is_table_caption(text.words):
        left[at] = NOTHING
        return (text, *out)
    if last := announcing(text):
        left[at] = text.cut(0, len(text.words) - len(last.words)).strip()
        return (last, *out)
    return out


def _around(left: list[Block], n: int) -> tuple[Text, ...]:
    """Takes from `left` the caption below a picture, else the one above it."""
    for at in (n + 1, n - 1):
        text = _line(left, at)
        if is_picture_caption(text.words):
            left[at] = NOTHING
            return (text,)
    return ()


def _line(left: Sequence[Block], at: int) -> Text:
    """The paragraph at this place; NOTHING where there is none."""
    block = left[at] if 0 <= at < len(left) else NOTHING
    return block if isinstance(block, Text) else NOTHING
