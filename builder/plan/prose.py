"""Paragraphs -> slides: rows of claims, a slide for each long quotation, a statement where there is little."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import Fill, Layout
from builder.model.text import NOTHING, Text
from builder.model.theme import Theme
from builder.plan.draft import Draft, chunks
from builder.plan.fit import Breaker, flowing, lines, plain, title
from builder.plan.notes import paragraphs
from builder.plan.rows import (
    MOST_ROWS,
    RUN_WEIGHT,
    Row,
    bare,
    excerpt,
    heads,
    lead_in,
    quotation,
    rows,
    sentence_texts,
    source,
)
from builder.value import Value

LONGEST_TITLE = 30
MOST_SENTENCES = 8
"""Sentences that one slide stands for."""


class Part(Value):
    """A run of sentences that one slide stands for; `quoted` is its quotation, where it has one to show."""

    sentences: tuple[Text, ...]
    quoted: Text = NOTHING


def prose(
    texts: Sequence[Text], titles: tuple[Text, ...], lead: tuple[Text, ...], theme: Theme, breaker: Breaker
) -> list[Draft]:
    """Slides for `texts`; `titles` are their titles, as far as they go; `lead` opens the first slide's notes."""
    out: list[Draft] = []
    for part in _parts([sentence for text in texts for sentence in sentence_texts(text)]):
        draft = _slide(part, titles[len(out) :] if out else titles, theme, breaker)
        notes = paragraphs((*lead, *part.sentences)) if not out else paragraphs(part.sentences)
        out.append(Draft(draft.layout, draft.titles, draft.fills, notes, draft.rung))
    return out


def _parts(sentences: list[Text]) -> list[Part]:
    """Cuts sentences into parts: a quotation stands alone, with the words too few for a slide of their own."""
    parts: list[Part] = []
    run: list[Text] = []
    for sentence in sentences:
        quoted = quotation(sentence)
        if quoted is None:
            run.append(sentence)
            continue
        few = len(rows(run)) < 2
        if run and not few:
            parts.extend(Part(tuple(run[a:b])) for a, b in chunks(len(run), MOST_SENTENCES))
            run = []
        parts.append(Part((*run, sentence), quoted))
        run = []
    if run and (parts and len(rows(run)) < 2):
        last = parts.pop()
        parts.append(Part((*last.sentences, *run), last.quoted))
    elif run:
        parts.extend(Part(tuple(run[a:b])) for a, b in chunks(len(run), MOST_SENTENCES))
    return parts


def _slide(part: Part, titles: tuple[Text, ...], theme: Theme, breaker: Breaker) -> Draft:
    """The slide of one part, without notes."""
    own = heads(part.sentences, LONGEST_TITLE)
    if part.quoted and (draft := _quote(part, titles, theme, breaker)):
        return draft
    picked = rows(part.sentences) if titles else []
    if not titles:
        head, picked = _untitled(part.sentences, own)
        titles = (head,)
    if len(picked) <= 1 and (draft := _statement(titles, picked, theme, breaker)):
        return draft
    picked = picked or [Row(bare(part.sentences[0]), NOTHING, 0.0)]
    return Draft(Layout.POINTS, (*titles, *own, picked[0].head), (_points(picked, theme),))


def _untitled(sentences: Sequence[Text], own: list[Text]) -> tuple[Text, list[Row]]:
    """A title found in the words themselves, and the rows below it: a run of clauses under what it belongs to."""
    picked = rows(sentences, MOST_ROWS + 1)
    run = [row for row in picked if row.weight == RUN_WEIGHT]
    if run and len(picked) - len(run) <= 1 and (head := lead_in(sentences, run[0].head, LONGEST_TITLE)):
        return head, run
    head = own[0] if own else picked[0].head if picked else bare(sentences[0])
    below = [row for row in picked if not _overlap(row.head, head) and not _overlap(row.line, head)]
    if picked and not below:  # one thought: the whole of it is the title
        return picked[0].head, [Row(picked[0].line, NOTHING, 0.0)] if picked[0].line else []
    return head, below


def _quote(part: Part, titles: tuple[Text, ...], theme: Theme, breaker: Breaker) -> Draft | None:
    """The quotation with its source; None where it is too long for its slot."""
    room = theme.rooms[Layout.QUOTE][0]
    words = lines([part.quoted], room["words"], breaker)
    if words is None:
        return None
    sentence = next(s for s in part.sentences if part.quoted.words in s.words)
    origin = source(sentence, part.quoted)
    shown = lines([origin], room["source"], breaker) if origin else None
    fills = [Fill("words", words)]
    if shown is not None:
        fills.append(Fill("source", shown))
    others = tuple(heads(part.sentences, LONGEST_TITLE))
    candidates = titles or tuple(other for other in others if not _overlap(other, part.quoted)) or (origin,)
    return Draft(Layout.QUOTE, tuple(filter(None, (*candidates, *others, origin))), tuple(fills))


def _statement(titles: tuple[Text, ...], picked: list[Row], theme: Theme, breaker: Breaker) -> Draft | None:
    """One thought: its claim large, what follows it below. None where it has a title of its own and more to say."""
    if not titles:
        return None
    room = theme.rooms[Layout.STATEMENT][0]
    claim, row = titles[0], picked[0] if picked else Row(NOTHING, NOTHING, 0.0)
    below = row.head
    if title(claim, room["title"], breaker) is None:
        return None
    fills: tuple[Fill, ...] = ()
    if below:
        shown = lines([below, row.line] if row.line else [below], room["body"], breaker)
        if shown is None:
            return None
        fills = (Fill("body", shown),)
    return Draft(Layout.STATEMENT, (claim, *titles), fills)


def _points(picked: list[Row], theme: Theme) -> Fill:
    """Rows as paragraphs: the claim, and what follows it one level down. Lines go first where room is short."""
    slot = theme.rooms[Layout.POINTS][0]["body"]
    for kept in range(len(picked), -1, -1):
        body = [(text, level) for n, row in enumerate(picked) for text, level in _levels(row, n < kept)]
        shown = flowing([body], slot)
        if shown is not None:
            return Fill("body", shown[0])
    return _points(picked[:-1], theme) if len(picked) > 1 else Fill("body", (plain(excerpt(picked[0].head, 60)),))


def _levels(row: Row, line: bool) -> list[tuple[Text, int]]:
    return [(row.head, 0), (row.line, 1)] if line and row.line else [(row.head, 0)]


def _overlap(one: Text, other: Text) -> bool:
    return (
        bool(one)
        and one.line == other.line
        and one.start < other.start + len(other.words)
        and other.start < one.start + len(one.words)
    )
