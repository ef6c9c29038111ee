"""Prose -> rows for a slide: from each sentence a claim, verbatim, and what follows it where there is room.

Nothing is reworded: a row is a piece of one sentence, cut only at ，；：, never inside a quotation or a bracket.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import NOTHING, Text
from builder.value import Value, replace
from builder.zh.address import is_address
from builder.zh.marks import clauses, pieces, quotations, sentences, whole_until
from builder.zh.numbering import marker

MOST_ROWS = 4
MOST_CHARACTERS = 110
"""Rows and characters that a slide should hold (six lines, about ninety characters and a little more)."""
HEAD, LINE = 27, 32
"""Characters that a claim, and the line below it, should not exceed."""
WHOLE = 30
"""A sentence up to this length is its own claim."""
LEAST_PARALLEL, MOST_PARALLEL = 3, 6
"""Clauses that open alike are a run from three on; more than six do not stand on one slide."""
LONGEST_PARALLEL = 42
RUN_WEIGHT = 1.6
FRAMES = frozenset("把是不以在与用为靠让向对从更学有")
"""One of these is enough for clauses to open alike; of other characters it takes two."""
ENDING = 3
"""Characters by which clauses end alike (管行业必须管安全，管业务必须管安全)."""
_MARKS = "，；：、。！？"
MOST_CLAIMS, CLAIM_EVERY = 3, 60
"""A sentence gives a claim, and one more for every so many characters."""
LONGEST = 120
"""Words without any mark are cut here, at the worst."""
SHORTEST = 4
LONGEST_SOURCE = 44
QUOTATION = 15
"""A quotation from this length on stands on a slide of its own."""

_URGES = tuple(
    "要 必须 坚持 加强 推动 推进 深入 坚决 切实 全面 着力 注重 聚焦 紧扣 牢牢 确保 做到 建立 健全 完善 严格 落实 把 不断 努力 实现 提高 提升 "
    "强化 增强 开展 抓 打造 营造 解决 防止 引导 充分 大力 进一步 严禁 杜绝 不搞 不得 学会 珍惜 保持 完成 新增 同比 达到 是".split()
)
"""How a clause begins that tells people what to do, or states."""
_SUPPOSES = tuple("如果 即便 虽然 尽管 只有 假如 要是".split())
_LEANS = _SUPPOSES + tuple(
    "对于 由于 随着 为了 以 在 从 就 而 但 特别是 尤其是 其中 同时 当前 目前 近年来 可以说 因此 所以 从而 并 也 既 还 又 更 甚至 或者 才 "
    "不仅 根据 按照 围绕 通过 今天 下面 比如 例如".split()
)
"""How a clause begins that leans on another."""
_DANGLES = tuple("是把不并使让与为或及被将")
"""How a clause begins that is no title by itself."""
_HANGS = tuple("时 后 下 上 中 来 的 等 之际 起 为 方面".split())
"""How a clause ends that waits for the next one."""
_WHEN = tuple("日 月 年 晚 初 底 以来 以后 之后 期间 前夕 上午 下午 凌晨 早上".split())
LONGEST_WHEN = 16
"""A clause of no more characters that ends so and counts tells when something was, and nothing else."""
_INTRODUCES = tuple("， ： : 。 ； 指出 强调 说 讲 道 曰 云 要求 所言 写 提出 认为".split())
"""What stands before a quotation that is quoted as one, not used as a phrase."""


class Row(Value):
    """A claim and the words that follow it (or none); `weight` tells which rows a slide can do without."""

    head: Text
    line: Text
    weight: float

    @property
    def size(self) -> int:
        """How many characters it puts on a slide."""
        return len(self.head.words) + len(self.line.words)


def sentence_texts(text: Text) -> list[Text]:
    """The sentences of a paragraph, each with its stop."""
    return [text.cut(start, end) for start, end in sentences(text.words)]


def bare(text: Text) -> Text:
    """`text` without the stop or pause at its end: titles and claims have none; ？ and ！ stay."""
    words = text.words.rstrip()
    end = len(words.rstrip("。；，：、;,:"))
    return text.cut(0, end).strip()


def excerpt(text: Text, longest: int) -> Text:
    """The start of `text`, at most `longest` characters, that cuts no quotation and no bracket; it may be empty."""
    return text.cut(0, whole_until(text.words, longest))


def clause_texts(sentence: Text) -> list[Text]:
    """The clauses of a sentence, each without its mark."""
    return [bare(sentence.cut(start, end)) for start, end in clauses(sentence.words)]


def rows(sentences_: Sequence[Text], most: int = MOST_ROWS) -> list[Row]:
    """At most `most` rows from `sentences_`, as spoken, with no more characters than a slide should hold.

    Clauses that run parallel stand together: all of them, or none.
    """
    groups = _together([(bool(marker(s.words)), group) for s in sentences_ for group in _groups(s)])
    kept: list[int] = []
    for i in sorted(range(len(groups)), key=lambda i: (-groups[i][0].weight, i)):
        tried = [*kept, i]
        room = MOST_PARALLEL if any(len(groups[k]) > 1 for k in tried) else most
        if sum(len(groups[k]) for k in tried) <= room:
            kept = tried
    chosen = [row for i in sorted(kept) for row in groups[i]]
    for row in sorted(chosen, key=lambda row: row.weight):
        if sum(r.size for r in chosen) <= MOST_CHARACTERS:
            break
        chosen = [Row(r.head, NOTHING, r.weight) if r is row else r for r in chosen]
    return chosen


def greets(text: Text) -> bool:
    """Whether a sentence only addresses or thanks the hall."""
    said = text.words.strip()
    words = said.rstrip("！!。：:，")
    calls = said.endswith(("！", "!", "：", ":")) or words.endswith("们")
    return (calls and is_address(words)) or (words.startswith("谢谢") and is_address(words[2:]))


def quotation(sentence: Text) -> Text | None:
    """The first quotation of `sentence` that deserves a slide, with its marks: long, and introduced as one."""
    for start, end in quotations(sentence.words, QUOTATION):
        if start == 0 or sentence.words[:start].endswith(_INTRODUCES):
            return sentence.cut(start, end)
    return None


def source(sentence: Text, quoted: Text) -> Text:
    """The words of `sentence` that introduce its quotation, whole clauses, not too many."""
    before = sentence.cut(0, max(0, sentence.words.find(quoted.words)))
    spans = clauses(before.words)
    for start, _ in spans:
        origin = bare(before.cut(start, len(before.words)))
        if len(origin.words) <= LONGEST_SOURCE:
            return origin
    return NOTHING


def heads(sentences_: Sequence[Text], longest: int) -> list[Text]:
    """Clauses that could stand as a title, best first: rather the one that opens the paragraph."""
    found = [clause for sentence in sentences_ if not greets(sentence) for clause in clause_texts(sentence)]
    fitting = [clause for clause in found if SHORTEST <= len(clause.words) <= longest]

    def rank(i: int) -> tuple[float, int]:
        words = fitting[i].words
        opens = 0.0 if fitting[i] is not found[0] else 0.3 if words.startswith(_LEANS) else 1.0
        return -_score(words) - opens + (0.9 if words.startswith(_DANGLES) else 0.0), i

    return [fitting[i] for i in sorted(range(len(fitting)), key=rank)]


def lead_in(sentences_: Sequence[Text], head: Text, longest: int) -> Text:
    """The clause before `head` in its sentence, where it could be a title: what a run of parallel clauses belongs to."""
    for sentence in sentences_:
        if sentence.line == head.line and sentence.start <= head.start < sentence.source(len(sentence.words)):
            earlier = [clause for clause in clause_texts(sentence) if clause.source(len(clause.words)) <= head.start]
            fitting = [clause for clause in earlier if SHORTEST <= len(clause.words) <= longest]
            return fitting[-1] if fitting else NOTHING
    return NOTHING


def _together(groups: list[tuple[bool, list[Row]]]) -> list[list[Row]]:
    """Items of a list that stand one behind the other (一是…；二是…) as one group: the first row of each."""
    out: list[list[Row]] = []
    for n, (marked, group) in enumerate(groups):
        if marked and n and groups[n - 1][0] and len(out[-1]) < MOST_PARALLEL:
            out[-1].append(replace(group[0], weight=RUN_WEIGHT))
        else:
            out.append([replace(group[0], weight=RUN_WEIGHT)] if marked else group)
    return out


def _groups(sentence: Text) -> list[list[Row]]:
    """The rows of a sentence: a run of parallel clauses as one group, else as many claims as its length deserves."""
    mark = marker(sentence.words)
    if mark is not None:
        sentence = sentence.cut(mark.end, len(sentence.words))
    whole = bare(sentence)
    if len(whole.words) < SHORTEST or greets(sentence):
        return []
    if len(whole.words) <= WHOLE:
        return [[Row(whole, NOTHING, 0.2 + _score(whole.words))]]
    spans = clauses(sentence.words)
    run = parallel(sentence.words, spans)
    if run:
        items = [bare(sentence.cut(start, end)) for start, end in run]
        return [[Row(item, NOTHING, RUN_WEIGHT) for item in items]]
    return [[row] for row in _claims(sentence, spans, min(MOST_CLAIMS, 1 + len(whole.words) // CLAIM_EVERY))]


def parallel(words: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of three to six clauses (or of items of one clause) that open alike; empty where there is none."""
    best: list[tuple[int, int]] = []
    for candidates in (spans, *(_items(words, span) for span in spans)):
        run: list[tuple[int, int]] = []
        for n, (start, end) in enumerate(candidates):
            fits = SHORTEST <= end - start <= LONGEST_PARALLEL and words[start] not in "“《（"
            if run and fits and _alike(words, (start, end), run[-1]):
                run = [*run, (start, end)]
            else:
                run = _opened(words, candidates[n - 1 : n], (start, end)) if fits else []
            if MOST_PARALLEL >= len(run) > max(len(best), LEAST_PARALLEL - 1):
                best = run
    return best


def _alike(words: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two clauses open alike: by a framing character, by two others, or by one where they end alike too."""
    first, second = words[one[0] : one[1]].rstrip(_MARKS), words[other[0] : other[1]].rstrip(_MARKS)
    ends = first[-ENDING:] == second[-ENDING:]
    width = 1 if first[:1] in FRAMES or ends else 2
    return first[:width] == second[:width]


def _opened(words: str, before: list[tuple[int, int]], span: tuple[int, int]) -> list[tuple[int, int]]:
    """A run that begins with `span`, and with the end of the clause before it where that opens like `span` there:
    强调要更加注重理论武装，更加注重分类指导 begins with 更加注重理论武装."""
    for start, end in before:
        for width in (4, 3, 2, 1) if words[span[0]] in FRAMES else (4, 3, 2):
            at = words.rfind(words[span[0] : span[0] + width], start + 1, end)
            length, own = end - at, span[1] - span[0]
            whole = at > start and whole_until(words[start:end], at - start) == at - start
            if whole and own * 0.6 <= length <= max(own * 1.6, own + 4):
                return [(at, end), span]
    return [span]


def _items(words: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """The items between 、 of one clause."""
    start, end = span
    return [(start + a, start + b) for a, b in pieces(words[start:end], frozenset("、"))]


def _claims(sentence: Text, spans: list[tuple[int, int]], most: int) -> list[Row]:
    """The best clauses of a sentence, each with what follows it, as spoken; none twice."""
    parts = [bare(sentence.cut(start, end)) for start, end in spans]
    penalty = 0.4 if sentence.words.startswith(_SUPPOSES) else 0.0
    taken: set[int] = set()
    found: list[tuple[int, Row]] = []
    for i in sorted(range(len(parts)), key=lambda i: (-_score(parts[i].words), i)):
        if i in taken or len(found) == most or (found and _score(parts[i].words) < 0.6):
            continue
        head = _shortened(parts[i])
        if not head:
            continue
        free = [k for k in range(i + 1, len(parts)) if not taken & set(range(i + 1, k + 1))]
        complete = len(head.words) == len(parts[i].words)
        line, length = _following(sentence, [spans[k] for k in free]) if complete else (NOTHING, 0)
        taken.update(range(i, i + 1 + length))
        found.append((i, Row(head, line, _score(head.words) - penalty - 0.2 * len(found))))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _following(sentence: Text, spans: list[tuple[int, int]]) -> tuple[Text, int]:
    """The clauses at `spans` that fit in one line, as one piece of the sentence; and how many they are."""
    line, count = NOTHING, 0
    for n, (_, end) in enumerate(spans, 1):
        longer = bare(sentence.cut(spans[0][0], end))
        if len(longer.words) > LINE:
            break
        line, count = longer, n
    return line, count


def _shortened(text: Text) -> Text:
    """A claim longer than two lines gives way to its first items; one without items stands as it is."""
    if len(text.words) <= HEAD * 2:
        return text
    ends = [end for _, end in pieces(text.words, frozenset("、")) if SHORTEST < end <= HEAD * 2]
    return text.cut(0, ends[-1] - 1) if ends else excerpt(text, LONGEST)


def _score(words: str) -> float:
    """How well a clause stands alone: it urges or states, leans on nothing, is neither too short nor too long."""
    score = min(len(words), 14) / 14
    if words.startswith(_URGES):
        score += 0.5
    if words.startswith(_LEANS):
        score -= 0.6
    if words.endswith(_HANGS):
        score -= 0.5
    if len(words) <= LONGEST_WHEN and words.endswith(_WHEN) and any(map(str.isdigit, words)):
        score -= 1.0
    if len(words) > HEAD:
        score -= (len(words) - HEAD) / 14
    if len(words) < 6:
        score -= 0.5
    return score
