"""How closely what stands at either side of a word's end belongs together: what a line's end there costs.

A dictionary cuts finer than readers do (第一/时间, 挣/出来, 一个/工地). What clings to a neighbour is told by tables of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.zh.wording import ADVERBS, COVERBS, HEADS, ONE_VERBS, VERBS

STOPS = frozenset("，；：。！？,;")
"""Marks after which a line ends best."""
PAUSE = "、"
WEAK_START = frozenset("的了着过地得们之等吗呢吧")
"""Characters that a title's line should not begin with."""
ANDS = frozenset("与和及")
"""Those that rather begin a line, though not gladly, than end one: 主流媒体|和新媒体作用."""
WEAK_END = frozenset("大新再全总更最不很较多少各每该本第而之于把被将从由向且或即既仍却")
"""Those that one should not end with: they belong to what follows (营商环境大|提升行动)."""
_TAILS = frozenset("了着过们里上中下内外前后时等者间处家员性化度率型式类级")
"""Single words that close what stands before them."""
_OPENERS = (
    COVERBS
    | ONE_VERBS
    | frozenset(
        "是要须应就都也更又还再才不没无并而却或则即既仅已正将曾可敢肯愿请叫暨一二三四五六七八九十两几各每这那该此其我你他她它"
    )
)
"""Single words that may open a line."""
_PLACES = frozenset("上下中里前后内外间时")
"""Words that tell where, behind a noun: 油灯下."""
_RESULTS = frozenset("到成为出好给于在住牢起开完掉清透")
"""What stands close behind a verb: 落实|到, 转化|为."""
_COMPLEMENTS = frozenset(
    "出来 起来 下去 下来 上来 上去 回来 回去 过来 过去 出去 进来 进去 以上 以下 以内 之内 以外 之外 之前 之后 之间 之中 以前 以后 以来 左右 期间 时候 同时 之际 之时 部分 们 先生 女士 同志 总书记 主席 总理 书记".split()
)
"""Words that nothing parts from what they stand behind."""
_LEANING = ADVERBS | frozenset(
    "通过 根据 按照 关于 围绕 为了 对于 随着 经过 作为 成为 就是 而是 都是 也是 不是 还是 正是 既是 更是 尤其是 特别是 以及 并且 而且 因为 由于 只有 只要 如果 可以 不能 不可 不许 不准 不会 不再 要是 即使 无论 不管 使得 所谓 除了 直到 至于".split()
)
"""Words that lean on what follows them."""
_SET = tuple(
    (
        "急难愁盼 宜居宜业 稳中求进 真抓实干 久久为功 驰而不息 应保尽保 应收尽收 走深走实 见行见效 入脑入心 主题教育 安全生产 重点工作 乡村振兴 全面振兴 高质量发展 党风廉政 党的建设 思想政治 生态环境 "
        "生态文明 营商环境 改革开放 公共服务 经济社会 社会主义 精神文明 粮食安全 食品安全 社会治理 基层治理 教育教学 师德师风 教师队伍 干部队伍 人才队伍 医疗质量 医疗服务 科技创新 数字经济 实体经济 民营经济 "
        "招商引资 项目建设 污染防治 应急管理 应急处置 应急预案 隐患排查 风险隐患 专项整治 专项行动 综合治理 督导检查 监督检查 工作机制 长效机制 体制机制 组织领导 巡视巡察 党员干部 领导干部 领导班子 人民群众 "
        "形式主义 官僚主义 中华民族 伟大复兴 共同富裕 学习贯彻 调查研究 检视整改 重要讲话 指示批示 决策部署 工作部署 目标任务 立德树人 志愿服务 社会实践 第一书记 主要负责 危险化学品 农业农村 群众工作 党组织书记 党委书记 管理层级 作风问题 脱贫攻坚 为核心的党中央 行动上 思想上 政治上 传达到 分解到 落实到 部署到 延伸到 覆盖到 贯彻到"
    ).split()
)
"""Set phrases and terms that the dictionary cuts in two."""
FINE = 0.15
"""What a good line end costs at the most."""


def costs(text: str, words: Sequence[int], allowed: Sequence[bool]) -> list[tuple[int, float]]:
    """The offsets of `words` at which a line of `text` may end, in order, each with what it costs; below 0 where it ends well."""
    held = _held(text)
    found: list[tuple[int, float]] = []
    before = 0
    for n, place in enumerate(words):
        if 0 < place < len(text) and allowed[place] and text[place] != "的":
            after = words[n + 1] if n + 1 < len(words) else len(text)
            found.append((place, bond(text, before, place, after) + held.get(place, 0.0)))
        before = place
    return found


def _held(text: str) -> dict[int, float]:
    """What line ends cost inside of what is said one by one, and of set phrases."""
    found: dict[int, float] = {}
    for term in _SET:
        at = text.find(term)
        while at >= 0:
            found |= dict.fromkeys(range(at + 1, at + len(term)), 0.5)
            at = text.find(term, at + 1)
    for start, middle, end in _doubled(text):
        found |= {place: 0.3 if place == middle else 1.2 for place in range(start + 1, end)}
    return found


def _doubled(text: str) -> Iterator[tuple[int, int, int]]:
    """Where what is told one by one begins, begins anew and ends: 一个工地|一个工地地."""
    start = text.find("一")
    while start >= 0:
        again = text.find("一", start + 2, start + 6)
        once = text[start:again]
        if again > 0 and once.isalnum() and text.startswith(once, again):
            end = again + len(once)
            yield start, again, end + text.startswith("地", end)
            start = end - 1
        start = text.find("一", start + 1)


def _counting(word: str) -> bool:
    """Whether a word counts or points to what follows: 第一, 三个, 这份, 一条."""
    return _counts(word) or (not word[-1].isascii() and _counts(word[:-1]))


def _counts(word: str) -> bool:
    ordinal = word.removeprefix("第")
    return word in _POINTING or bool(ordinal and not ordinal.strip(_NUMERALS))


_NUMERALS = "一二三四五六七八九十百千两几0123456789０１２３４５６７８９"
_POINTING = frozenset("这那每某哪各")


def bond(text: str, before: int, place: int, after: int) -> float:
    """What a line's end at `place` costs, between the words text[before:place] and text[place:after]."""
    cost = _edges(text, place)
    last, sign = text[place - 1], text[place]
    if last in STOPS:
        return cost - (0.4 if last in "，,：" else 0.55)
    if last == PAUSE:
        return cost - (0.1 if PAUSE in text[max(0, place - 4) : place - 1] else 0.3)
    if last.isspace():
        return cost - 0.5
    if last in "”》）" or sign in "“《（":
        ahead = text[before:place]
        return cost + (_leaning(ahead) if sign in "“《（" else -0.05)
    word, following = text[before:place], text[place:after]
    if len(word) == 1 and following in _THEN:
        return cost + FINE
    if text[after : after + 1] == "的" and after - place < 3:
        cost += 0.2
    if len(word) == 1 and text[before - 1 : place] in VERBS:
        word = text[before - 1 : place]
    return cost + _leaning(word) + _clinging(word, following)


_THEN = frozenset("就才都也却便再又还是")
"""What opens the second half of a clause: 一走|就松口气."""


def _edges(text: str, place: int) -> float:
    """What the characters at a line's end cost, whatever their words are."""
    last, sign, cost = text[place - 1], text[place], 0.0
    if sign in WEAK_START:
        cost += 1.0
    elif sign in ANDS or last in ANDS:
        cost += 0.2 if sign in ANDS else 0.8
    if text[place + 1 : place + 2] in _JOINTS:
        cost += 0.8
    elif text[place + 2 : place + 3] in _JOINTS and last not in _JOINTS:
        cost += 0.3
    if last in WEAK_END:
        cost += 0.6
    elif last == "的":
        cost -= 0.05
    if last in "年月" and sign.isdigit() and text[place - 2].isdigit():
        cost += 0.5
    twice = place > 1 and place + 1 < len(text) and (text[place - 2] == sign or last == text[place + 1])
    if twice and last not in _JOINTS:
        cost += 0.6
    return cost + (1.0 if len(text) - place < 2 or place < 2 else 0.0)


_JOINTS = STOPS | {PAUSE}


def _leaning(word: str) -> float:
    """What it costs to part a word from what follows."""
    if word in _LEANING or word.endswith(_UNSURE) or (len(word) == 2 and word[0] == word[1]):
        return 0.4
    if _counting(word):
        return 1.0 if word[0] == "第" else 0.3
    if len(word) == 1:
        if word in WEAK_END or word in ANDS:
            return 0.2
        return 0.0 if word in _TAILS or word == "的" else 0.7 if word in COVERBS else 0.5
    return 0.5 if word[-1] in "到于为达" or (word[-1] == "一" and word not in _ONES) else 0.0


_UNSURE = ("不能", "不会", "不要", "不得", "必须", "应当")
_ONES = frozenset("统一 唯一 万一 之一 同一 专一 单一 逐一 不一 合一 周一 其一 如一".split())


def _clinging(word: str, following: str) -> float:
    """What it costs to part a word from the one before it."""
    if following in _COMPLEMENTS:
        return 0.7
    if len(following) > 1:
        return _following(word, following)
    if following in "于好住牢掉" or (following in _RESULTS and (word[-2:] in VERBS or len(word) == 1)):
        return 0.6
    return -0.05 if following in _OPENERS and (len(word) == 1 or following not in _PLACES) else 0.5


def _following(word: str, following: str) -> float:
    """The same for a following word of two characters or more."""
    if following in _LEANING:
        return -0.1
    if following[-1] == "一" and following not in _ONES:
        return 0.5
    if word[-2:] in VERBS or following in VERBS or word[-1] in "的了着":
        return 0.0
    return 0.25 if following in _NAMED else 0.08


_NAMED = frozenset((*HEADS, "问题", "工作", "活动", "队伍", "作用", "情况", "力度"))
"""Nouns that close a name: 作风问题."""
