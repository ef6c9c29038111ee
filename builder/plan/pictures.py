"""Runs of a sentence -> a scene: what its items hang on leads, what follows from them ends."""

from __future__ import annotations

from builder.model.text import NOTHING, Text
from builder.plan.families import ROOTED, SHORT, families
from builder.plan.pieces import LEAD, PAUSES, TAIL, best_piece, first_clauses, last_clauses
from builder.plan.scene import Item, Scene, Texts, overlap
from builder.plan.texts import bare
from builder.value import replace
from builder.zh.affixes import suffix
from builder.zh.bans import bans, forbids
from builder.zh.marks import clauses, sentences
from builder.zh.parallel import unwanted
from builder.zh.run import Kind, Run, Span
from builder.zh.stands import balanced, imperative
from builder.zh.topics import announces
from builder.zh.wording import VERBS

HUNG = 24
"""Characters that a lead should not exceed on which items hang."""


def picture(runs: tuple[Run, ...], sentence: Text) -> Scene:
    """What runs of one kind in a sentence show together."""
    kind = runs[0].kind
    if kind is Kind.PAIRING:
        return _pairs(runs, sentence)
    return _turns(runs, sentence) if len(runs) > 1 else _run(runs[0], sentence)


def turned(runs: tuple[Run, ...], sentence: Text) -> bool:
    """Whether turns of one sentence are put in the same words, what is not wanted first, so that they stand side by side: 不是…而是…，不是…而是…."""
    opened = {tuple(sentence.words[a : a + SIGN] for a, _ in run.whole) for run in runs}
    sided = all(len(run.whole) == 2 and unwanted(sentence.words, run) == 0 for run in runs)
    return len(runs) > 1 and len(opened) == 1 and sided


SIGN = 2
"""Characters of the words that turn: 不是, 而是, 不要, 而要."""


def _turns(runs: tuple[Run, ...], sentence: Text) -> Scene:
    """What is not wanted, beside what is."""
    sides = []
    for side in (0, 1):
        spans = [run.whole[side] for run in runs]
        listed = tuple(bare(sentence.cut(a + SIGN, b)) for a, b in spans)
        sides.append(Item(sentence.cut(spans[0][0], spans[0][0] + SIGN), listed=listed))
    lead = bare(sentence.cut(runs[0].lead[0], runs[0].whole[0][0]))
    return Scene(
        ("comparison",), tuple(sides), lead=lead, tail=best_piece(_behind(sentence, runs[-1]), TAIL), needs=bool(lead)
    )


def shown(run: Run, sentence: Text) -> tuple[Span, ...]:
    """What is shown of each item: all of it where its frame says how items stand to each other, or forbids what they are (严禁弄虚作假); else what differs."""
    if run.kind in WHOLE:
        return run.whole
    if forbids(sentence.words[slice(*run.whole[0])]) and bans(sentence.words[run.whole[0][0] : run.items[0][0]]):
        return tuple((whole[0], item[1]) for whole, item in zip(run.whole, run.items, strict=True))
    frame = sentence.words[run.whole[0][0] : run.items[0][0]]
    if frame in VERBS and sentence.words[slice(*run.lead)] == frame and _empty(frame):
        return run.whole  # 学出 leads by itself to nothing: 学出忠诚的品格
    return run.items


def _run(run: Run, sentence: Text) -> Scene:
    """A run as a scene: what its items hang on leads, what follows from them ends."""
    spans, core = shown(run, sentence), sentence.cut(*run.core)
    core = core if balanced(core.words) and len(core.words) >= FEWEST else NOTHING
    lead, needs = hung(run, sentence)
    items = _conditions(run, sentence) if run.kind is Kind.CONDITIONS else _items(run, spans, sentence)
    topic = _topic(run, lead)
    ahead = last_clauses(sentence.cut(0, spans[0][0]), HUNG)
    if topic and needs:
        ahead = lead = bare(lead.cut(clauses(lead.words)[1][0], len(lead.words)))
    if needs and _empty(_opened(ahead).words) and not _named(_opened(ahead), run, sentence):
        needs, lead = False, NOTHING
    signs = run.kind in LISTED and all(len(item.head.words) <= SIGNS for item in items)
    signed = bare(sentence.cut(run.lead[0], run.core[1])) if signs and core and run.core[0] >= spans[-1][1] else NOTHING
    hangs = signed if 0 < len(signed.words) <= HUNG else _opened(ahead) if needs else NOTHING
    joint = _joint(items) if run.kind in LISTED and core else NOTHING
    over, above = _over(run, sentence) if needs and spans == run.items else ([], NOTHING)
    scene = Scene(
        SIGNED
        if signs
        else (
            *(("bridge",) if joint else ()),
            *(("turn",) if unwanted(sentence.words, run) == 0 else ()),
            *_families(run, items, bool(core), lead if needs else NOTHING),
        ),
        tuple(replace(item, over=text) for item, text in zip(items, over, strict=True)) if over else tuple(items),
        titles=topic or ((signed,) if hangs == signed and signed else ()),
        lead=hangs or (NOTHING if needs else best_piece(sentence.cut(0, run.span[0]), LEAD)),
        tail=NOTHING if run.kind is Kind.CONDITIONS else _comes_to(_behind(sentence, run)),
        core=_root(_opened(lead) if needs else NOTHING, core),
        needs=needs,
        above=above,
        joint=joint,
    )
    return _telling(scene, sentence.cut(0, spans[0][0])) if topic and announces(topic[0].words) else scene


def _joint(items: list[Item]) -> Text:
    """What joins all items to what they hang on, and each of them ends with: 结合起来; nothing where they end otherwise."""
    word = suffix(items[0].head.words, JOINED)
    ends = word and all(item.head.words.endswith(word) and len(item.head.words) > len(word) + 2 for item in items)
    head = items[0].head
    return head.cut(len(head.words) - len(word), len(head.words)) if ends else NOTHING


JOINED = tuple(
    "有机结合起来 紧密结合起来 结合起来 统一起来 贯通起来 联系起来 衔接起来 统筹起来 有机结合 紧密结合 深度融合 有机融合 有效衔接 相结合 相统一 相促进".split()
)
"""How words end that join one thing to another."""


def _telling(scene: Scene, ahead: Text) -> Scene:
    """A scene whose title only announces something (实践充分证明) has what its items tell of for its root; else a clause ahead of them titles it, and the words that announce lead."""
    topic, name = scene.titles[0], scene.core[-1] if scene.core else NOTHING
    if NAMED_LEAST <= len(name.words) <= NAMED_MOST:
        ahead_ = NOTHING if overlap(scene.lead, name) else scene.lead
        return replace(scene, titles=(topic,), core=(name,), lead=name, needs=True, ahead=ahead_)
    said = [bare(ahead.cut(*span)) for span in clauses(ahead.words)[1:-1]]
    found = tuple(text for text in said if TOPIC[0] <= len(text.words) <= NAMED_MOST and balanced(text.words))
    return replace(scene, titles=(*found, topic), lead=topic, needs=False) if found else scene


NAMED_LEAST, NAMED_MOST = 4, 30
"""The fewest and the most characters of a title that names what items tell of."""


def _comes_to(behind: Text) -> Text:
    """What a sentence comes to behind a run: all of it where that is short and says something, else what says most."""
    whole = bare(behind.cut(len(behind.words) - len(behind.words.lstrip(PAUSES)), len(behind.words)))
    short = 0 < len(whole.words) <= TAIL and balanced(whole.words)
    urges = short and any(
        imperative(whole.words[a:b]) or _turns_into(whole.words[a:b]) for a, b in clauses(whole.words)
    )
    return whole if urges else best_piece(behind, TAIL)


def _turns_into(clause: str) -> bool:
    """Whether a clause tells what is to be made of something: 把调研的过程转变为解决问题的过程."""
    return clause.startswith(("把", "将", "使", "让")) and any(map(clause.__contains__, MADE))


MADE = ("转变为", "转化为", "变为", "变成", "作为", "落到", "落实到", "贯穿", "成为", "融入")


def _over(run: Run, sentence: Text) -> tuple[list[Text], Text]:
    """What all items repeat ahead of what differs, of each its own, and what leads to the first of them; nothing where they repeat nothing, or much."""
    over = [sentence.cut(whole[0], item[0]) for whole, item in zip(run.whole, run.items, strict=True)]
    said = {text.words for text in over}
    if len(said) > 1 or not 1 < len(over[0].words) <= OVER or any(sign in over[0].words for sign in "“”，、《》"):
        return [], NOTHING
    ahead = bare(sentence.cut(0, run.whole[0][0]))
    above = _opened(bare(ahead.cut(*clauses(ahead.words)[-1]))) if ahead else NOTHING
    return over, NOTHING if _empty(above.words) else above


OVER = 6
"""Characters of what items repeat, where each bears it itself."""


def hung(run: Run, sentence: Text) -> tuple[Text, bool]:
    """What the items of a run hang on, and whether they say the same without it."""
    spans = shown(run, sentence)
    lead = bare(sentence.cut(run.lead[0], max(run.lead[0], spans[0][0])))
    lead = NOTHING if _empty(lead.words) and not _named(lead, run, sentence) else lead
    return lead, bool(lead) and (spans != run.whole or not lead.words.endswith((*ADVERBS, *PREPOSITIONS)))


def _named(lead: Text, run: Run, sentence: Text) -> bool:
    """Whether a short lead is the name of what all items tell what it is: 初心, 就是…，就是…，就是…."""
    tells = all(sentence.words.startswith(TELLS, start) for start, _ in run.whole)
    return tells and len(lead.words) == SHORTEST_NAME and lead.words not in PRONOUNS


TELLS, SHORTEST_NAME = ("是", "就是"), 2


def _empty(lead: str) -> bool:
    """Whether a lead says nothing by itself: 我们, 从, 需要有."""
    little = len(lead) <= FEWEST and lead.endswith((*SAYS_LITTLE, *PREPOSITIONS))
    points_ = lead.startswith(("这", "那")) and len(lead) <= POINTING
    moves = lead.startswith(MOVES) and len(lead) <= MOVED
    short = len(lead) < FEWEST and (lead not in VERBS or lead in _LEADS_ON)
    return (little or points_ or moves or short or lead in PRONOUNS) and not bans(lead)


def _items(run: Run, spans: tuple[Span, ...], sentence: Text) -> list[Item]:
    """The items, with what follows each behind a pause (4月，首批设备出口海外；8月，…), where something follows all of them."""
    said = [
        first_clauses(sentence.cut(span[1], whole[1]), TAIL)
        if sentence.words[span[1] : span[1] + 1] in ("，", "：")
        else NOTHING
        for span, whole in zip(spans, run.whole, strict=True)
    ]
    texts = said if all(said) else [NOTHING] * len(spans)
    return [Item(sentence.cut(*span), text) for span, text in zip(spans, texts, strict=True)]


def _topic(run: Run, lead: Text) -> Texts:
    """The first clause of a sentence whose other words lead to its run: 我们要深刻领悟到，…是…，是…，是…."""
    first = bare(lead.cut(*clauses(lead.words)[0])) if lead and not run.lead[0] else NOTHING
    return (first,) if TOPIC[0] <= len(first.words) <= TOPIC[1] and len(first.words) < len(lead.words) else ()


def _root(lead: Text, core: Text) -> Texts:
    """What items belong to: its name, under the few words that lead to it; else the words that they hang on."""
    if core:
        return (lead, core) if 0 < len(lead.words) <= SHORT and not overlap(lead, core) else (core,)
    said = NOTHING if lead.words.endswith(SAYS_LITTLE) else _opened(last_clauses(lead, LEAD))
    return (said,) if said else ()


def _families(run: Run, items: list[Item], core: bool, lead: Text) -> tuple[str, ...]:
    """The layouts of a run; a few words that its items hang on are better their root than a line above them."""
    longest = max(len(item.head.words) for item in items)
    if all(item.text for item in items) and run.kind in LISTED:
        return ("panels", "rows", "matrix", "pillars", "pool", "list")
    found = families(run.kind, longest)
    rooted = (
        run.kind is Kind.SET
        and not core
        and FEWEST <= len(lead.words) <= (NAMED if _tells_of(items) else BRIEF)
        and not lead.words.endswith((*PREPOSITIONS, *SAYS_LITTLE))
    )
    return tuple(dict.fromkeys((*(name for name in ROOTED if (rooted or core) and name in found), *found)))


def _tells_of(items: list[Item]) -> bool:
    """Whether all items say of the words they hang on what that is, or what comes of it (只有…，才能…，才能…)."""
    return any(all(item.head.words.startswith(word) for item in items) for word in SAID_OF)


SAID_OF = tuple("是 才能 才会 才有 方能 就能 就会 就是 就要 就有 必将 必然".split())


def _opened(lead: Text) -> Text:
    """A lead without the quotation mark that its items stand behind, and without words that only take them up (…为动力，突出; 对于推动全党)."""
    said = lead.cut(0, len(lead.words.rstrip("“《（‘"))).strip()
    pause = said.words.rfind("，")
    takes_up = pause > 0 and len(said.words) - pause <= FEWEST + 1 and said.words.endswith(SAYS_LITTLE)
    said = said.cut(0, pause) if takes_up else said
    last = said.words.rfind("，") + 1
    aims = next((word for word in AIMS if said.words.startswith(word, last)), "")
    return said.cut(last + len(aims), len(said.words)) if aims and len(said.words) - last > len(aims) + FEWEST else said


WHOLE = frozenset({Kind.CONTRAST, Kind.BOTH, Kind.SCALE, Kind.CONDITIONS})
"""Kinds whose frame (不是, 而是, 既要, 也要) says how the items stand to each other: they keep it."""
AIMS = ("对于", "关于", "为了")
"""Words ahead of a lead's last clause without which it is a name for what its items are about."""
LISTED = frozenset({Kind.SET, Kind.PARTS})
SIGNS, SIGNED = 2, ("seals", "tiles", "hub", "branches")
"""Items of so few characters (深、实、细、准、效) are largest side by side."""
_LEADS_ON = ("紧扣", "围绕", "聚焦", "按照", "对照", "立足", "面向", "通过", "结合")
"""Verbs that lead to another: by themselves they tell nothing of what is done."""
PRONOUNS = frozenset(("我们", "我", "大家", "他们", "同志们", "对此", "为此"))
"""Leads that say nothing by themselves."""
SAYS_LITTLE = tuple(
    "有 到 是 在 为 出 好 了 着 要 得 以 把 将 突出 坚持 实现 加强 强化 推进 推动 但 而 如 其中 包括".split()
)
"""What ends the words that items hang on, but is no name of what they are."""
MOVES, MOVED = ("推动", "引导", "促使", "教育", "使", "让"), 6
"""How a lead begins that in so few characters tells no more than who is moved to something: 推动全党."""
POINTING = 5
"""Characters of a lead that only points at what was said (这次行动)."""
FEWEST = 3
"""Characters that a root needs at the least."""
BRIEF, NAMED = 6, 20
"""A lead of so few characters is better the root of its items than a line of its own; of so many, where they all say what it is."""
TOPIC = (6, 20)
"""The fewest and the most characters of a clause that titles what follows."""
PREPOSITIONS = tuple("对于 对 在 以 把 将 用 为 与 同 向 从 由 关于 为了".split())
"""Words at the end of a lead that say nothing for themselves."""
ADVERBS = tuple(
    "始终 真正 切实 及时 必须 坚持 努力 不断 进一步 就 都 也 还 要 才 更 能 可以 将 会 一定 坚决 着力 大力 全面 深入".split()
)
"""Words at the end of a lead without which its items say the same."""


def _conditions(run: Run, sentence: Text) -> list[Item]:
    """Each condition with what it asks for, up to the next one; without that where all stand in clauses of their own."""
    ends = [*(start for start, _ in run.items[1:]), len(sentence.words)]
    parted = [_case_end(sentence.words, span) for span in run.items]
    unparted = [sentence.words[a:b] for end, (a, b) in zip(parted, run.items, strict=True) if end == b]
    whole = any(word in words for words in unparted for word in _AT_ONCE)
    cases = run.items if whole else [(start, end) for end, (start, _) in zip(parted, run.items, strict=True)]
    return [
        Item(bare(sentence.cut(*span)), first_clauses(sentence.cut(span[1], end), TAIL))
        for span, end in zip(cases, ends, strict=True)
    ]


_AT_ONCE = ("立即", "马上", "当场", "即刻", "限期", "及时", "尽快", "坚决")
"""Words of a condition that tells in the same clause what is done in it: 对于紧迫性问题立即改."""


def _case_end(words: str, span: Span) -> int:
    """Where a condition ends that stands in the first clause of words[span] (对野外违规用火的，公安机关要…); else where that ends."""
    pause = words.find("，", *span)
    return pause if pause > 0 and words.endswith("的", 0, pause) else span[1]


BELOW = {1: 40, 2: 36, 3: 36}
"""Characters that may stand below each of so many pairs."""


def _pairs(pairs: tuple[Run, ...], sentence: Text) -> Scene:
    """X and Y, side by side, with what is done with them below."""
    items = []
    for n, run in enumerate(pairs):
        (left, right), end = run.items[:2], pairs[n + 1].span[0] if n + 1 < len(pairs) else len(sentence.words)
        behind = sentence.cut(run.span[1], end)
        named = bare(sentence.cut(*run.tail))
        below = best_piece(behind, BELOW[len(pairs)]) or first_clauses(behind, BELOW[len(pairs)])
        items.append(
            Item(
                sentence.cut(*left),
                below,
                other=sentence.cut(*right),
                listed=(named,) if below and _calls(named.words) else (),
            )
        )
    return Scene(families(Kind.PAIRING, 0), tuple(items), titles=())


def _calls(words: str) -> bool:
    """Whether words right behind a pair say what it is called: 同频共振 of “线上+线下”同频共振."""
    return CALLED[0] <= len(words) <= CALLED[1] and words[0] not in JOINS and balanced(words)


CALLED, JOINS = (3, 8), frozenset("的、，和与及相")
"""The fewest and the most characters of what a pair is called, and how it does not begin."""


def _behind(sentence: Text, run: Run) -> Text:
    """What the sentence goes on to say behind a run, up to its next ；."""
    behind = sentence.cut(max(run.span[1], run.tail[1]), len(sentence.words))
    return behind.cut(0, sentences(behind.words)[0][1]) if behind else NOTHING
