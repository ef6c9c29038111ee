"""Who said it, and on what occasion: read from the words that lead to a quotation, or follow it, by tables.

A subject stands ahead of 在, 对, 曾 and the like (习近平总书记|在广东考察时|强调); an occasion stands between 在 and 时, 上, 中, 里 or 期间.
A clause without a subject (同时强调, 他说) takes the one before it, in its sentence and in those before. What is told is kept as typed.
"""

from __future__ import annotations

import re
from functools import cache

from builder.value import Value
from builder.zh.blanks import SURNAMES

_RANKS = (
    "总书记 总理 主席 委员长 书记 部长 省长 市长 县长 局长 校长 院长 厂长 厅长 主任 同志 先生 女士 老师 教授 院士 将军 元帅 烈士 博士 大夫 爷爷 奶奶 大爷 大娘 "
    "总经理 董事长 班长 队长 所长 站长 村支书 支书"
).split()
_SOURCES = "报告 决定 决议 意见 条例 规定 党章 宪法 公报 通知 方案 纲要 规划 准则 建议 宣言 社论 文章 来信 贺信 回信 批示 指示 全会 大会 会议 中央 党中央 国务院 省委 市委 县委 区委".split()
"""What may say something and is no person."""
_SAYINGS = {
    "常言道": "常言",
    "常言说": "常言",
    "常言": "常言",
    "俗话说": "俗话",
    "俗话讲": "俗话",
    "俗话": "俗话",
    "俗语说": "俗语",
    "俗语讲": "俗语",
    "古人云": "古人",
    "古人说": "古人",
    "古人讲": "古人",
    "古语云": "古语",
    "古语说": "古语",
    "古语讲": "古语",
    "古语有云": "古语",
    "古人有云": "古人",
    "古人有言": "古人",
    "老话说": "老话",
    "老话讲": "老话",
    "谚语说": "谚语",
    "民谚说": "民谚",
    "农谚说": "农谚",
    "诗云": "诗",
    "古诗云": "古诗",
    "有道是": "",
    "正所谓": "",
    "古训": "古训",
    "古话说": "古话",
    "古话讲": "古话",
    "古人常说": "古人",
    "老百姓常说": "老百姓",
    "人们常说": "人们",
    "我们常说": "我们",
    "群众常说": "群众",
    "俗话常说": "俗话",
    "老人常说": "老人",
    "先贤有言": "先贤",
    "古诗有云": "古诗",
}
"""How a proverb is brought in, and whose word it is then."""
_OPENINGS = (
    "正如 正像 诚如 恰如 就像 就如 犹如 如同 早在 比如 例如 譬如 譬如说 同时 并 并且 而 而且 但 但是 因此 所以 此外 随后 接着 后来 最后 其中 一是 二是 三是 "
    "对此 为此 这里 我记得 记得 大家知道 众所周知 我想起 想起 今年 去年 前年 昨天 今天 日前 近日 最近 近期 不久前 刚才 会上 会议上 会前 当时 这次 上次 此前 又 也 还 再次 "
    "多次 反复 一再 曾 曾经 特别 明确 要牢记 牢记 要记住 记住 重温 我们要牢记 要深刻领会 深刻领会 深入领会 认真学习 学习 引用 我们党的 希望大家记住 让我们牢记 请大家记住"
).split()
_CUTS = (
    "在 于 就 对 向 曾 常 也 又 还 竟 却 便 给 再 多次 反复 一再 再三 深刻 明确 鲜明 语重心长 深情 动情 经常 总是 早就 早已 已经 着重 特别 专门 "
    "郑重 严肃 谆谆 殷切 始终 这样 如此 曾经 首次 第一次 有言 有云 有句 有一句 有这样 有 高兴地 激动地 感慨地 坚定地 拉着 握着 去年 今年 昨天 听了 反映 逢人 夸 表态 回忆 感慨 坦言 打比方 "
    "推行 教导 勉励 叮嘱 告诫 主持 出席 参加 考察 视察 调研 作出 发表 写给 写信 引用 说 讲 写 要求 强调 指出 提出 谈到 告诉 的话 的嘱托 的教诲 的名言 的重要 的这 的那"
).split()
"""Where a subject ends."""
_VERBS = (
    "说",
    "讲",
    "要求",
    "强调",
    "指出",
    "提出",
    "写道",
    "谈到",
    "指示",
    "明确",
    "告诫",
    "叮嘱",
    "做到",
    "有一句",
    "有句",
    "有这",
    "有首",
    "对",
    "就",
)
_PRONOUNS = frozenset("他 她 它 他们 她们 其 自己 总书记 这 那 这里".split())
_BEHIND_NAME = frozenset("在对曾说讲强指要就也去听同的，：提写又还常深到用告叮嘱语动")
"""What may follow a name of two characters."""
_EMPTY = frozenset(
    "信 来信 书 日记 文章 诗 歌词 话 有句 文件 同时 并 还 又 也 再 而 随后 接着 文中 书中 信中 信里 其中 一边 另外 此外 进一步 特别 多次 反复 一再 曾 明确 深刻 会上 再次 要 不".split()
)


class Source(Value):
    """Who says something, and on what occasion; each "" where it is not told."""

    speaker: str = ""
    occasion: str = ""


def source(intro: str, near: str, inherited: Source, before: str) -> Source:
    """Who said what follows `intro`, the words of its sentence.

    `near` are the sentences between the last quotation and `intro`, `inherited` is who spoke there, `before` what stands ahead of all.
    """
    saying = proverb(intro)
    if saying is not None:
        return Source(saying)
    occasion = _occasion(intro)
    speaker = _subject_of(intro)
    if speaker and speaker not in _PRONOUNS:
        return Source(speaker, occasion.removeprefix(speaker))
    found = _last_named(near)
    if not found.speaker:
        found = inherited if inherited.speaker else _last_named(before)
    return Source(found.speaker or speaker, occasion or found.occasion)


def is_named(words: str) -> bool:
    """Whether `words` name somebody, or a document that can say something."""
    return bool(_named(words))


def _last_named(words: str) -> Source:
    """The last who is clearly named in the sentences of `words`, with the occasion told there."""
    for sentence in reversed(_SENTENCES.split(words[-_FAR:])[-_MOST_SENTENCES:]):
        if found := _named(sentence):
            return Source(found, _occasion(sentence))
    return Source()


def proverb(intro: str) -> str | None:
    """Whose word it is if `intro` brings in a proverb (俗话, 古人, "" for 正所谓); None if it brings in none."""
    clause = _CLAUSES.split(intro.rstrip("，：:, 　"))[-1]
    bare = _opened(clause)
    return next((whose for words, whose in _BY_LENGTH if bare in (words, f"{words}的好", f"{words}得好")), None)


def behind(words: str) -> Source:
    """The source that is told behind a quotation: ，这是习近平总书记在广东考察时提出的；——毛泽东；，张居正说；。陆游的诗句…"""
    clause = _CLAUSE.split(words.lstrip("，,。！； "), maxsplit=1)[0][:_LONGEST_CLAUSE]
    signed, lead = _SIGNED.match(clause), _LEADS.match(clause)
    rest = clause[lead.end() :] if lead else clause
    if signed and not lead:
        return Source(signed["who"]) if not signed["who"].startswith(_NO_NAMES) else Source()
    end = _TOLD.search(rest)
    named = _named(rest)
    if not end and not (lead and named):
        return Source()
    speaker = named or _subject(rest[: end.start()] if end else rest)
    weak = not lead and (speaker in _PRONOUNS - {"总书记"} or len(speaker) > 14)
    return Source() if weak or speaker in _EMPTY else Source(speaker, _occasion(rest))


_SENTENCES = re.compile("[。！？；\n]+")
_FAR, _MOST_SENTENCES = 400, 4
_CLAUSES = re.compile("[，,：:]")
_BY_LENGTH = sorted(_SAYINGS.items(), key=lambda pair: -len(pair[0]))


_LONGEST_CLAUSE = 48
_CLAUSE = re.compile('[，,。！？；：:“”"）\n]')
_LEADS = re.compile(
    r"(?:——|—)?这?(?:是|句话是|句话出自|句话语出|段话是|番话是|话是|句诗出自|首诗出自)(?:当年|当时)?|(?:此语|此句|此话|此诗|这句诗|这首诗)?(?:语出|出自|引自)"
)
_SIGNED = re.compile(r"(?:——|—|（|\()(?P<who>[一-龥·]{2,8}|《[^《》]{1,20}》)$")
"""A name behind a dash or in a bracket, and nothing more."""
_NO_NAMES = ("这", "是", "我们", "见", "附", "以下", "即", "指", "含", "不", "下同", "略", "也", "就", "摘自")
_TOLD = re.compile(
    r"(?:曾经?)?(?:这样|如是|如此|动情地|深情地)?(?:说过|说道|说|讲过|讲道|讲|指出|强调|写道|告诫|叮嘱|感慨道?|感叹道?|回忆道?|表示|要求)(?:道|我们|大家|全党)?$|"
    r"的(?:这句|这番|这段|这首)?(?:话|嘱托|教诲|名言|诗句|诗|叮咛|寄语|谆谆教诲|殷殷嘱托|殷切嘱托|庄严宣示|誓言|心声|承诺|家训|座右铭|口头禅)"
)


def _subject_of(intro: str) -> str:
    """The subject nearest to the end of `intro`: of its last clause, else the last one that is clearly somebody."""
    clauses = [clause.strip() for clause in _CLAUSES.split(intro) if clause.strip()]
    if not clauses:
        return ""
    pronoun = ""
    for n, clause in enumerate(reversed(clauses)):
        strong = _named(clause)
        subject = strong or (_subject(clause) if n == 0 else "")
        if subject in _PRONOUNS:
            pronoun = pronoun or subject
        elif subject and subject not in _EMPTY:
            return subject
    if pronoun or len(clauses) > 1:
        weak = next((word for clause in reversed(clauses[:-1]) if (word := _doer(clause))), "")
        return weak or pronoun
    return ""


def _doer(clause: str) -> str:
    """The subject of a clause that says what somebody did: 供水集团抢修班长何长河|听漏27年."""
    subject = _subject(clause)
    return (
        subject
        if subject not in _PRONOUNS and subject not in _EMPTY and 2 <= len(subject) <= 20 and subject != clause
        else ""
    )


def _subject(clause: str) -> str:
    """The words of `clause` ahead of its verb."""
    words = _opened(_AT.sub("", _opened(clause)))
    if words.startswith(_VERBS):
        return ""
    if words[:1] in ("他", "她", "我"):
        return words[:2] if words[1:2] == "们" else words[:1]
    if words.startswith("有") and words[1:2] not in ("的", "人", "些"):
        words = words[1:]
    end = min((place for cut in _CUTS if (place := words.find(cut, 2 if len(cut) == 1 else 1)) > 0), default=len(words))
    return _bare(words[:end])


def _bare(words: str) -> str:
    """`words` without what may cling to the end of a subject: 大家都, 入党誓词中."""
    bare = words.strip("的地，、 　").rstrip("都也又还常就逢所")
    return bare.removesuffix("中").removesuffix("里").removesuffix("上")


_KEPT = ("曾子", "曾国", "曾巩", "又红", "还原", "学习强国", "但丁", "会议")
_AT = re.compile(r"^(?:在|于|当)[^，]{1,40}?(?:时|上|中|里|期间|之际|前夕|后)，?")
_TIME = re.compile(r"^(?:\d{4}年|\d{1,2}月|\d{1,2}日|[今去前]年|春节|国庆)+(?:前夕|期间|以来|前|后|初|底)?，?")


def _opened(words: str) -> str:
    """`words` without what only opens a clause: 正如, 同时, 2023年4月."""
    while True:
        cut = next((opening for opening in _OPENINGS if words.startswith(opening) and not words.startswith(_KEPT)), "")
        bare = _TIME.sub("", words[len(cut) :].lstrip("，、 　"))
        if bare == words:
            return words
        words = bare


@cache
def _names() -> re.Pattern[str]:
    ranks, sources = "|".join(_RANKS), "|".join(_SOURCES)
    return re.compile(
        rf"习近平总书记|习近平同志|习近平主席|习近平|(?:(?<=^)|(?<=[在，、时上中里由如是]))[一-龥]{{1,14}}?(?:{ranks})(?![们长处室级])|"
        rf"《[^《》]{{1,40}}》(?:第[一二三四五六七八九十百零\d]{{1,7}}条)?(?=[规明有写记里中讲说指提强要开第卷篇曰云，]|$)|"
        rf"(?:党的|党中央|中央|省委|市委|县委|全国|今年|去年)?[一-龥]{{0,16}}?(?:{sources})(?=[明指强要提写中里规就对特曾，]|$)|"
        r"毛泽东|周恩来|邓小平|刘少奇|朱德|陈云|马克思|恩格斯|列宁|焦裕禄|雷锋|孔子|孟子|老子|荀子|庄子|曾子|墨子|韩非子|诸葛亮|司马迁|苏轼|陆游|杜甫|李白|范仲淹|王阳明|顾炎武|林则徐|鲁迅"
    )


def _named(clause: str) -> str:
    """Somebody or some document in `clause` that can speak: a name with a rank, a title, a congress's report."""
    bare = _opened(clause)
    for match in _names().finditer(bare):
        words = match.group()
        inside = bare[: match.start()].endswith(
            ("在", "于", "《", "学习", "贯彻", "召开的", "主持召开", "向", "对", "和")
        )
        if not inside and not (bare.startswith("在", max(0, match.start() - 1)) and words[0] != "《"):
            return _opened(words + _name_behind(words, bare[match.end() : match.end() + 3])).removeprefix("在")
    letter = _LETTER.search(bare)
    return letter["who"] if letter else ""


_LETTER = re.compile(r"(?:收到|接到|读到)了?(?P<who>[一-龥]{2,12}?)的(?:一封)?来?信")


def _name_behind(rank: str, words: str) -> str:
    """The name behind a post: 省委书记|李明|在."""
    if not (rank.endswith(tuple(_RANKS)) and not rank.endswith("总书记")) or words[:1] not in SURNAMES:
        return ""
    return words[:2] if words[2:3] in _BEHIND_NAME else words


_HERE = r"(?:时(?![代期候间刻常时])|上(?![海级午下市述])|中(?![国央心共华部学原全])|里(?!程)|期间|之际|前夕|会后)"
_OCCASIONS = re.compile(
    rf"(?:在|(?:视察|考察|调研|参加|出席|主持|会见|看望|听取|接见|参观)(?=[^，]{{1,40}}时))[^，,。！？；：:“”]{{1,60}}?{_HERE}(?=[，,]|[一-龥]{{0,12}}$|[一-龥]{{0,8}}(?:强调|指出|说|对|就|曾|要求))|"
    r"(?:^|(?<=[，,]))[^，,。！？；：:“”在]{2,50}(?:会议上|大会上|全会上|座谈会上|会上|讲话中|报告中|考察时|调研时|视察时|期间|来信中|回信中|贺信中|仪式上)(?=[，,]|[一-龥]{0,12}$)"
)


def _occasion(intro: str) -> str:
    """The last occasion in `intro`: 广东考察 of 在广东考察时, 9月5日召开的动员会."""
    found = ""
    for match in _OCCASIONS.finditer(intro[-_FAR:].rstrip("，,：: 　")):
        found = match.group().strip()
    return _FRAME.sub("", found)


_FRAME = re.compile(r"^在|(?:时|上|中|里|期间)$")
"""在广东考察时 is said of 广东考察."""
