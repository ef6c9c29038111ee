"""The reading copy (领导用稿): the whole speech in large type, paragraphs that no page cuts, key phrases bold, signs to take breath,
rare characters with how they are said, and above each part how long it takes."""

from __future__ import annotations

from builder.model.aside import Ruby
from builder.model.block import paragraphs
from builder.model.deck import Role, Run
from builder.model.handout import Block, Handout, Ink, Part, Piece, Runs, Span, Style
from builder.model.outline import words_of
from builder.model.text import Text
from builder.model.theme import Paper
from builder.plan.brief import Brief, Kit
from builder.plan.emphasis import key_phrases
from builder.plan.handout import attached, captioned_blocks, held, page_of, paragraph, part_blocks, point_blocks
from builder.plan.masthead import masthead
from builder.plan.recut import pieces
from builder.plan.recut import words_of as joined
from builder.plan.turned import turned
from builder.zh.marks import sentences
from builder.zh.numbering import numeral
from builder.zh.rare import readings
from builder.zh.spoken import minutes, spoken

PAUSE = "∥"
BREATH = 50
"""Characters after which the next full stop is a place to take breath; as many stand behind it, or it is none."""
LONGEST = 150
"""A paragraph of more characters is cut between sentences, so that the page can turn there."""


def _marked(part: Part, kit: Kit) -> list[Part]:
    """A paragraph of the speech as it is read out; a long one in several."""
    if not isinstance(part, Block) or part.style is not Style.BODY:
        return [Block(part.style, _said(part.runs, [])) if isinstance(part, Block) else part]
    words = joined(part.runs)
    pauses = _pauses(words)
    turns = _turns(words)
    bold = key_phrases(words, kit)
    return _cut(_said(part.runs, bold, [*pauses, *turns[1:-1]]), turns)


def _said(runs: Runs, bold: list[tuple[int, int]], pauses: list[int] | None = None) -> Runs:
    words, known = joined(runs), readings()
    rare = {n for n, character in enumerate(words) if character in known}
    stops = set(pauses or ())
    thick = {n for start, end in bold for n in range(start, end)}
    places = {*rare, *(n + 1 for n in rare), *stops, *(n for span in bold for n in span)}
    out: list[Piece] = []
    for at, piece in pieces(runs, places) if places else enumerate(runs):
        if at in stops and piece.text:
            stops.discard(at)
            out.append(Span(Text(PAUSE), Ink.PAUSE))
        if at in rare and piece.role is not Role.BLANK and piece.text:
            out.append(Ruby(piece.text, known[piece.text.words]))
        else:
            strong = at in thick and piece.role is Role.PLAIN and places
            out.append(Run(piece.text, Role.STRONG) if strong else piece)
    return tuple(out)


def plan_reading(brief: Brief, paper: Paper) -> Handout:
    """The reading copy of a speech."""
    outline, words, memo, page = brief.outline, paper.words, brief.kit.memo, brief.kit.memo(page_of, paper)
    parts: list[Part] = [memo(paragraph, Style.SALUTATION, text) for text in outline.salutation]
    parts += part_blocks(outline.lead, page, memo)
    whole = [text.words for text in paragraphs((*outline.lead, *outline.closing))]
    for section in outline.sections:
        said = "".join(text.words for text in words_of(section))
        whole.append(said)
        name = words["part"].replace("{number}", numeral(section.number, "han"))
        parts += [_part(name, said, brief, words), *memo(point_blocks, section, 0, page, memo)]
    closing = "".join(text.words for text in paragraphs(outline.closing))
    parts += [_part(words["closing"], closing, brief, words)] if closing and outline.sections else []
    parts += part_blocks(outline.closing, page, memo)
    parts += [memo(paragraph, Style.SIGNATURE, text) for text in outline.signature]
    parts += attached(part_blocks(outline.attachments, page, memo))
    blocks = [
        *masthead(brief, paper.title),
        *(
            made
            for part in captioned_blocks(parts)
            for made in memo(_marked, memo(turned, part, paper, brief.kit.breaker), brief.kit)
        ),
    ]
    header = "　".join(
        filter(None, (words["header"], _time(words["whole"], whole, brief.rate), brief.unit.confidential))
    )
    return Handout("reading_copy", brief.title, held(blocks, memo), header, brief.unit.name, paper.look)


def _part(name: str, said: str, brief: Brief, words: dict[str, str]) -> Block:
    """The line above a part: its name, and how long it takes."""
    time = _time(words["minutes"], [said], brief.rate)
    return Block(Style.PART, (Run(Text("　".join(filter(None, (name, time))))),))


def _time(form: str, said: list[str], rate: int) -> str:
    """How long `said` takes, in the words of `form`; "" where nobody wants to be told."""
    return form.replace("{minutes}", str(minutes(spoken("\n".join(said)), rate))) if rate else ""


def _pauses(words: str) -> list[int]:
    """Where to take breath: between sentences, far enough from the last such place and from the end."""
    out, last = [], 0
    for start, _ in sentences(words):
        if start - last >= BREATH and len(words) - start >= BREATH:
            out.append(start)
            last = start
    return out


def _turns(words: str) -> list[int]:
    """Where a long paragraph is cut, with its ends: at the sentences nearest to equal parts."""
    if len(words) <= LONGEST:
        return [0, len(words)]
    starts = [start for start, _ in sentences(words)][1:]
    count = -(-len(words) // LONGEST)
    ideal = [len(words) * n / count for n in range(1, count)]
    chosen = {min(starts, key=lambda start: abs(start - place)) for place in ideal} if starts else set()
    return [0, *sorted(chosen), len(words)]


def _cut(runs: Runs, turns: list[int]) -> list[Part]:
    """The paragraph in pieces; a sign to take breath at a cut stands at the end of the piece before it."""
    out: list[list[Piece]] = [[]]
    at, next_ = 0, 1
    for run in runs:
        sign = isinstance(run, Span) and run.role is Ink.PAUSE
        if at >= turns[next_] and next_ < len(turns) - 1 and not sign:
            out.append([])
            next_ += 1
        out[-1].append(run)
        at += 0 if sign else len(run.text.words)
    return [Block(Style.BODY_ON if n else Style.BODY, tuple(piece)) for n, piece in enumerate(out)]
