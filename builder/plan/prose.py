"""Paragraphs -> slides: each part of them as a quotation, as a picture of words, or as claims."""

from __future__ import annotations

from collections.abc import Sequence

from builder.memo import Memo
from builder.model.deck import Fill, Layout
from builder.model.text import NOTHING, Text
from builder.plan.bounds import bounds
from builder.plan.brief import Kit
from builder.plan.cited import GOES_ON, beside, cited, opens
from builder.plan.claims import claim_of, count_of
from builder.plan.draft import Draft
from builder.plan.families import CLAIMS
from builder.plan.fit import lines, title
from builder.plan.heads import follows, heads
from builder.plan.known import known, laid
from builder.plan.lay import alone
from builder.plan.notes import paragraphs
from builder.plan.parts import Part, parts, split
from builder.plan.pieces import LEAD, PAUSES, TAIL, best_piece, first_clauses
from builder.plan.rows import MOST_ROWS, RUN_WEIGHT, Row, rows
from builder.plan.said import person_told_of, speaker
from builder.plan.same import all_same, periods
from builder.plan.scene import Item, Scene, Texts, overlap
from builder.plan.staffed import rooted, staffed
from builder.plan.strips import below, led, over
from builder.plan.texts import bare, excerpt, lead_in
from builder.plan.thoughts import COUNTED_IN, scene_of
from builder.plan.titled import announcement, announcing, fresh, headed, named, without
from builder.plan.weigh import binds, of_meeting
from builder.value import replace
from builder.zh.bound import waits
from builder.zh.marks import clauses
from builder.zh.stands import imperative
from builder.zh.told import counts
from builder.zh.topics import announces, narrates

LONGEST_TITLE = 30
WALL = 50
"""Characters of a paragraph from which it is a thought of its own."""
PANELS = (2, 4)
PANEL_HEAD, TILE = 18, 14
"""Characters that a head of a panel, and a claim on a tile should not exceed."""


def prose(texts: Sequence[Text], titles: Texts, lead: Texts, kit: Kit, spare: Text = NOTHING) -> list[Draft]:
    """Slides for `texts`; `titles` are their titles, as far as they go; `lead` opens the first slide's notes, `spare` titles that where its words do not."""
    found = [
        known(replace(part, serial=_is_serial(group)), kit.memo)
        for group in _walled(texts, kit.memo)
        for part in parts(group, kit)
    ]
    made = [_titled(part, titles, n, kit, () if n or not spare else (spare,)) for n, part in enumerate(found)]
    said = [(*lead, *part.sentences) if not n else part.sentences for n, part in enumerate(found)]
    out = [kit.memo(_noted, draft, texts) for draft, texts in zip(made, said, strict=True)]
    return staffed(cited(out, _under_headline(found, out, titles, kit), titles, kit), kit)


def _under_headline(found: list[Part], drafts: list[Draft], titles: Texts, kit: Kit) -> list[Draft]:
    """The slides as they would be below the headline: those beside a quotation, for there they need no title of their own."""
    out = list(drafts)
    for n in range(len(titles), len(drafts)) if titles else ():
        near = (*drafts[n - 1 : n], *drafts[n + 1 : n + 2])
        if not found[n].quoted and any(draft.layout is Layout.QUOTE for draft in near):
            out[n] = kit.memo(_noted, kit.memo(slide, found[n], titles[:1], kit, ()), found[n].sentences)
    return out


def _titled(part: Part, titles: Texts, n: int, kit: Kit, spare: Texts = ()) -> Draft:
    """The slide of a part, the `n`-th below a headline: from the second on, one that urges has its own title, rather than what else the headline says."""
    given, spare = all_same(titles[n:], kit.memo), all_same(titles[:1] or spare, kit.memo)
    if n and given:
        own: Draft = kit.memo(slide, part, (), kit, spare)
        if own.titles and own.titles[0].words.startswith(URGES):
            return own
    return kit.memo(slide, part, given, kit, spare)


URGES = ("要", "必须", "务必")
"""How a title begins that tells what is to be done."""


def _noted(draft: Draft, said: Texts) -> Draft:
    return replace(draft, notes=paragraphs(said))


def _walled(texts: Sequence[Text], memo: Memo) -> list[list[Text]]:
    """The sentences of `texts`; a paragraph that says enough for a slide is none with those before it that do too."""
    out: list[list[Text]] = []
    for text in texts:
        size = sum(len(sentence.words) for sentence in out[-1]) if out else 0
        if out and (size < WALL or len(text.words) < WALL):
            out[-1] += periods((text,), memo)
        else:
            out.append(periods((text,), memo))
    return out


def slide(part: Part, titles: Texts, kit: Kit, spare: Texts = ()) -> Draft:
    """The slide of one part, without notes; `spare` titles it where its own words do not."""
    if titles and announces(titles[0].words):
        titles, spare = announcing(part, titles, spare, LONGEST_TITLE)
    draft = (
        _quote(part, titles, kit, spare)
        if part.quoted
        else _bounds(part, titles, kit, spare) or _picture(part, titles, kit, spare)
    )
    return draft or _claims(part, titles, kit)


def _bounds(part: Part, titles: Texts, kit: Kit, spare: Texts) -> Draft | None:
    """What is to be done beside what must not be done."""
    scene = bounds(part, titles, kit)
    if scene is None:
        return None
    shown = [text for item in scene.items for text in item.listed]
    own = _apart(part, shown, kit)
    named = (*titles, *own, *spare, shown[0])
    return laid(below(replace(scene, titles=named), named, part.beside), kit)


def _picture(part: Part, titles: Texts, kit: Kit, spare: Texts) -> Draft | None:
    """What the part shows, with the best claims of its other sentences before and behind it."""
    if part.thought is None:
        return None
    scene = rooted(over(scene_of(part.thought, kit.memo), part.thought), part.sentences)
    if not titles:
        scene = headed(scene)
        titles = named(scene, part, _heads(part, kit), spare) or _best(part, kit)
    if any(text.words == titles[0].words for text in scene.core):
        scene = replace(scene, core=())
    first, last = part.shown
    near = part.sentences[first].line
    ahead, behind = (
        [text for text in side if text.line == near] for side in (part.sentences[:first], part.sentences[last:])
    )
    claim = NOTHING if scene.lead and not scene.core else claim_of(ahead, LEAD, titles[:1], kit)
    claim = claim or _above(scene, part)
    lead = scene.lead or claim
    tail = scene.tail or _ending(scene, behind, titles[:1], kit)
    above = fresh(scene.above, titles[0])
    lead = without(lead, titles[0]) or announcement(spare, scene, titles)
    scene = _unsaid(scene, titles[0])
    framed = replace(scene, titles=titles, lead=lead, tail=fresh(tail, titles[0]), above=above, ahead=claim)
    return laid(led(below(framed, titles, part.beside), part.beside), kit)


def _above(scene: Scene, part: Part) -> Text:
    """What a sentence says ahead of the root that its items have, and of what leads to that."""
    thought = part.thought
    if thought is None or not thought.runs or not scene.core or not scene.lead:
        return NOTHING
    start = min(text.start for text in (*scene.core, scene.lead)) - thought.sentence.start
    return best_piece(thought.sentence.cut(0, max(0, start)), LEAD) if not thought.sentence.holes else NOTHING


def _best(part: Part, kit: Kit) -> Texts:
    """The title of a picture where no clause could be one: the best claim of the part, else what it opens with."""
    claim = claim_of(list(part.sentences), LONGEST_TITLE, (), kit, TOLD)
    return (claim,) if claim else (first_clauses(part.sentences[0], LONGEST_TITLE),)


def _unsaid(scene: Scene, heading: Text) -> Scene:
    """A scene whose figures have nothing below them that the title says."""
    if scene.families[:1] != COUNTED_IN[:1]:
        return scene
    items = [replace(i, listed=tuple([t for t in i.listed if not overlap(t, heading)])) for i in scene.items]
    return replace(scene, items=tuple(items))


def _ending(scene: Scene, behind: Sequence[Text], titles: Texts, kit: Kit) -> Text:
    """What is said behind a picture and stands below it: what it asks for; below one that says little what it tells, too."""
    if _thin(scene):
        return claim_of(list(filter(_tells, behind)), TAIL, titles, kit, TOLD)
    claim = claim_of(behind, TAIL, titles, kit)
    if scene.families[:1] == COUNTED_IN[:1] and counts(claim.words) and not narrates(claim.words):
        return claim
    return _urged(claim)


def _apart(part: Part, said: Sequence[Text], kit: Kit) -> Texts:
    """The clauses of a part that could title it, but those that `said` says already."""
    return tuple(text for text in _heads(part, kit) if not any(overlap(text, other) for other in said))


def _heads(part: Part, kit: Kit) -> list[Text]:
    """What could title a part: none of several sentences that ask for one thing each, as points without marks do, or that tell of one item each."""
    found = heads(split(part.sentences, kit.memo), LONGEST_TITLE, kit.memo)
    asked = [sentence for sentence in part.sentences if part.serial and sentence.words.startswith(URGES)]
    told = part.sentences[slice(*part.shown)] if part.thought and part.thought.families[:1] == ("panels",) else ()
    one_each = told if len(told) >= SERIES else ()
    free = [text for text in found if not any(overlap(text, sentence) for sentence in (*asked, *one_each))]
    return free or [text for text in found if not any(overlap(text, sentence) for sentence in asked)]


def _is_serial(sentences: Sequence[Text]) -> bool:
    """Whether several sentences ask for one thing each."""
    return sum(sentence.words.startswith(URGES) for sentence in sentences) >= SERIES


SERIES = 3
"""Sentences that make a series."""


def _urged(claim: Text) -> Text:
    """A claim below a picture tells people what to do, who, or by when; what it tells of besides is for the notes."""
    return claim if imperative(claim.words) or binds(claim.words) else NOTHING


def _thin(scene: Scene) -> bool:
    """Whether a scene says so little that what is told behind it has room, too."""
    return sum(len(item.head.words) + len(item.text.words) for item in scene.items) <= THIN


def _tells(sentence: Text) -> bool:
    """Whether a sentence tells something of the subject: not who spoke before, nor what somebody has yet to fill in."""
    return not (sentence.open_holes() or of_meeting(sentence.words) or sentence.words.startswith(BEFORE))


TOLD = 0.5
"""What a claim must weigh to stand below a picture that says little."""
BEFORE = ("刚才", "刚刚", "今天", "下面", "会前", "首先")
THIN = 20
"""Characters of items that leave a slide all but empty."""


def _quote(part: Part, titles: Texts, kit: Kit, spare: Texts) -> Draft | None:
    """The quotation with its source, beside what else is told or with what follows from it; None where it is too long for its slot."""
    first = part.shown[0]
    sentence, origin = part.sentences[first], part.origin
    told_of = (origin,) if person_told_of(sentence, part.quoted, origin) else ()
    behind = sentence.cut(sentence.words.find(part.quoted.words) + len(part.quoted.words), len(sentence.words))
    behind = behind.cut(len(behind.words) - len(behind.words.lstrip(PAUSES)), len(behind.words))
    told_behind = origin and (origin.line, origin.start) > (part.quoted.line, part.quoted.start)
    own = [] if titles else _heads(part, kit)
    others = tuple([head for head in own if not (told_behind and overlap(head, origin))])
    said = [o for o in others if not overlap(o, part.quoted) and o.words != origin.words]
    free = tuple([o for o in said if not o.words.startswith(GOES_ON)])
    who = speaker(origin)
    candidates = titles or (*told_of, *free) or (*spare, *said, who)
    headings = tuple(filter(None, (*candidates, *said, *spare, who)))
    after = tuple([_beyond(text, origin) for text in (behind, *part.sentences[first + 1 :])])
    tail = claim_of(after, TAIL, titles[:1], kit)
    tail = tail if opens(tail, split(after, kit.memo)) else NOTHING
    scene = Scene((), (), headings, tail=tail, quoted=part.quoted, source=_untold(origin, headings[0]))
    ahead = part.sentences[:first]
    told = beside(scene, (*ahead, *after), kit)
    figure = NOTHING if told or tail else count_of(ahead, headings[:1], kit)
    return told or alone(replace(scene, tail=tail or figure), kit)


def _untold(origin: Text, heading: Text) -> Text:
    """Who said something without the clause that titles it, and stands ahead of that."""
    told = f"{heading.words}，"
    return origin.cut(len(told), len(origin.words)) if origin.words.startswith(told) else origin


def _beyond(text: Text, origin: Text) -> Text:
    """What is said behind the clause that tells whose words were quoted ahead of it."""
    if not overlap(text, origin):
        return text
    end = origin.start - text.start + len(origin.words)
    return text.cut(next(b for _, b in clauses(text.words) if b >= end), len(text.words))


def _claims(part: Part, titles: Texts, kit: Kit) -> Draft:
    """What is left: one claim as a statement, several side by side or one below the other."""
    sentences = split(part.sentences, kit.memo)
    own = [] if titles else _heads(part, kit)
    picked = [row for row in rows(sentences, memo=kit.memo) if not overlap(row.head, titles[0])] if titles else []
    if not titles:
        head, picked = _untitled(sentences, own, kit)
        titles = (head,)
    if len(picked) <= 1 and (draft := statement(titles, picked, kit)):
        return draft
    picked = picked or [Row(bare(sentences[0]), NOTHING, 0.0)]
    titles = (*titles, *own, picked[0].head)
    for kept in range(len(picked), 0, -1):
        scene = Scene(_families(picked[:kept]), tuple(Item(row.head, row.line) for row in picked[:kept]), titles)
        if (draft := laid(below(scene, titles, part.beside), kit)) is not None:
            return draft
    scene = Scene(("list",), (Item(excerpt(picked[0].head, 60)),), titles)
    return laid(scene, kit) or Draft(Layout.POINTS, titles)


def _families(picked: Sequence[Row]) -> tuple[str, ...]:
    """Claims side by side where each has a short head and more to say; large where all are short; else a list."""
    alike = PANELS[0] <= len(picked) <= PANELS[1]
    heads_ = max(len(row.head.words) for row in picked)
    if alike and all(row.line for row in picked) and heads_ <= PANEL_HEAD:
        return ("panels", *CLAIMS)
    if len(picked) > 1 and not any(row.line for row in picked) and heads_ <= TILE:
        return ("tiles", *CLAIMS) if all(row.weight == RUN_WEIGHT for row in picked) else (*CLAIMS, "tiles")
    return (*CLAIMS, "panels") if all(row.line for row in picked) else CLAIMS


def _untitled(sentences: Sequence[Text], own: list[Text], kit: Kit) -> tuple[Text, list[Row]]:
    """A title found in the words themselves, and the rows below it: a run of clauses under what it belongs to."""
    picked = rows(sentences, MOST_ROWS + 1, kit.memo)
    run = [row for row in picked if row.weight == RUN_WEIGHT]
    if run and len(picked) - len(run) <= 1 and (head := lead_in(sentences, run[0].head, LONGEST_TITLE)):
        return head, run
    head = own[0] if own else picked[0].head if picked else bare(sentences[0])
    below = [left for row in picked if (left := _left(row, head)).head]
    if picked and not below:  # one thought: the whole of it is the title
        return picked[0].head, [Row(picked[0].line, NOTHING, 0.0)] if picked[0].line else []
    return head, below


def _left(row: Row, head: Text) -> Row:
    """What a title leaves of a row: what follows its claim where the claim is the title, nothing where it says that too."""
    if not overlap(row.head, head):
        return row if not overlap(row.line, head) else Row(row.head, NOTHING, row.weight)
    said = row.head.cut(len(head.words), len(row.head.words)) if row.head.words.startswith(head.words) else NOTHING
    rest = said.cut(len(said.words) - len(said.words.lstrip(PAUSES)), len(said.words))
    if rest and waits(head.words, rest.words):
        return Row(rest, row.line, row.weight)
    more = follows(row.line.words) and not overlap(row.line, head)
    return Row(row.line if more else NOTHING, NOTHING, row.weight)


def statement(titles: Texts, picked: list[Row], kit: Kit) -> Draft | None:
    """One thought: its claim large, what follows it below. None where it has a title of its own and more to say."""
    if not titles:
        return None
    room = kit.theme.rooms[Layout.STATEMENT][0]
    claim, row = titles[0], picked[0] if picked else Row(NOTHING, NOTHING, 0.0)
    if title(claim, room["title"], kit.breaker) is None:
        return None
    fills: tuple[Fill, ...] = ()
    if row.head:
        shown = lines([row.head, row.line] if row.line else [row.head], room["body"], kit.breaker)
        if shown is None:
            return None
        fills = (Fill("body", shown),)
    return Draft(Layout.STATEMENT, (claim, *titles), fills)
