"""Quotations: somebody's or a document's own words between quotation marks, with who said them and on what occasion.

A quotation is a clause or more that a verb of saying brings in (指出，“…” · 《管子》有言，“…” · 他的话很朴实：“…”), a proverb
(俗话说，“…”), words whose source is told behind them (“…”，这是习近平总书记…提出的), or words that go on with a quotation (“…”“…”).
Marks are “” 「」 『』 ‘’ and "", nested or not; of nested quotations the outer one counts. Indirect speech has no marks and is none.

No quotations: set phrases and names (“两个确立”, “拉满弓”), slogans and demands told as nouns (提出“…”的理念, “…”要求, “…”工作法),
what something is called (被称为“…”), and words that nobody is said to have said.
"""

from __future__ import annotations

import re
from functools import cache

from builder.value import Value
from builder.zh.marks import quoted
from builder.zh.speakers import Source, behind, is_named, proverb, source


class Quotation(Value):
    """words[start:end] were said, without their marks. `speaker` and `occasion` are as typed, "" where they are not told."""

    start: int
    end: int
    speaker: str = ""
    occasion: str = ""


def quotes(words: str, before: str = "") -> list[Quotation]:
    """The quotations in `words`, in order. `before` are the words ahead of them, where a speaker may have been named."""
    out: list[Quotation] = []
    for start, end in quoted(words):
        last = out[-1] if out else Quotation(-1, -1)
        place = _Place(words, start, end, last.end + 1)
        if kept := _kept(place, last, before):
            out.append(Quotation(start + 1, end - 1, kept.speaker, kept.occasion))
    return out


_NEAR = 24
"""Characters in which a verb of saying stands ahead of a quotation."""
_WINDOW = 240
"""Characters ahead of a quotation in which what brings it in stands."""
_PAUSES = "，,：:"

_SAYS = (
    "指出 说 说过 说道 讲 讲过 讲道 写道 写到 写过 写着 写下 写有 告诫 叮嘱 嘱咐 嘱托 寄语 勉励 提醒 警示 警告 有言 有云 诗云 人云 曰 言 问 反问 追问 问道 答 回答 回答道 回忆 回忆说 回忆道 感慨 感慨道 感叹 感叹道 "
    "叹道 坦言 直言 教导 教诲 教育 告诉我们 告诉我 告诉大家 告诉记者 断言 赋诗 题词 题写 批示 批示道 喊道 高呼 宣告 宣布 庄严宣告 阐释 论述 概括 评价 评价道 称赞 赞叹 留言 呼吁 解释 解释道 记载 载 所载 云 讲到 "
    "说到 提到 谈到 谈道 指示 反复讲 常讲 常说 立下誓言 发誓 宣誓 承诺 保证 夸 夸赞 反映 打比方 表态 表态说 表示 认为 高喊 吟诵 唱道 诵道 引用 引述 描述 描写 形容 追忆 诉说 念叨 嘀咕 讲述 竟说 笑着说 批评 批注 批评说 分析 赞 称道"
).split()
"""Verbs that bring in what somebody says."""
_DEMANDS = "强调 要求 提出 明确 明确要求 明确提出 规定 号召 倡导 主张 重申 确定 称 呼唤 表明 宣示 作出规定 部署 作出指示 作出重要指示 作出批示 作出重要批示 作出深刻阐释 发表重要讲话 发问 揭示 阐明".split()
"""Verbs that bring in what somebody wants, or a name for it."""
_NEVER = (
    "据说",
    "听说",
    "比如说",
    "可以说",
    "应该说",
    "就是说",
    "所谓",
    "被称",
    "简称",
    "统称",
    "俗称",
    "堪称",
    "号称",
    "自称",
    "小说",
    "学说",
    "传说",
    "演讲",
    "宣讲",
    "主讲",
    "听讲",
    "语言",
    "发言",
    "访问",
    "慰问",
    "顾问",
    "知道",
    "全称",
    "职称",
    "名称",
    "对称",
    "可言",
    "而言",
    "学问",
    "疑问",
    "提问",
)
_SPEECH = re.compile(
    r"(?:话|句|诗|言|信|语|训|歌|词|声|条|说法|道理|口头禅|回答|日记|遗书|留言|记录|写着|写的|刻着|印着|贴着|嘱托|心声)"
)
"""Nouns for what somebody says: ahead of a colon they bring in a quotation."""
_TITLES = re.compile(
    r"(?:主题|口号|校训|标语|名称|标题|题目|方针|目标|原则|要求|思路|精神|理念|叫做|称为|命名为|定位|关键词|字|总基调)(?:就)?[是为：:]*$"
)
"""Nouns that are told by name: what stands behind them is no quotation."""
_LABEL = re.compile(
    r"的?(?:这一|这个|这种|一|重要|重大|伟大|根本|总|总体|工作|战略|科学|新|发展|基本|鲜明|时代|明确|具体){0,3}(?:理念|要求|思想|目标|战略|口号|原则|精神|方针|论断|论述|倡议|号召|主张|思路|方法|做法|工作法|机制|模式|行动|工程|"
    r"体系|制度|格局|观点|命题|任务|部署|路线|总基调|问题|概念|活动|主题|方式|路径|标准|布局|意识|责任制|计划|决心|态度|现象|氛围|定位|作用|字诀|[一二三四五六七八九十]字|[一二三四五六七八九十]个字|道路|导向|等)"
)
"""Behind a quotation mark these make it the name of something."""
_LINE = re.compile(
    r"的?(?:这一|这句|那句|这样的|一|千古|著名|经典|古|豪迈|铮铮|庄严|深情|由衷|人生){0,3}(?:名句|名言|诗句|佳句|古训|警句|箴言|家训|誓言|谚语|俗语|俗话|古语|老话|绝唱|话|诗|呐喊|感慨|慨叹|感叹|追问|之问|之叹|对联|诗词|遗言|格言|座右铭|口头禅)"
)
"""Behind a quotation mark these tell that it holds somebody's words."""
_CHARGE = re.compile(
    r"的?(?:殷殷|殷切|谆谆|重要|亲切|深情|郑重){0,2}(?:嘱托|教诲|寄语|叮嘱|叮咛|指示|批示|嘱咐|期望|勉励|告诫)"
)
_URGED = re.compile("告诫|勉励|寄语|激励|提醒|叮嘱|要求|比喻|形容|警示|概括|来")
_WITHIN = re.compile(
    r"(?:强调|指出|要求|提出|告诫|叮嘱|勉励|希望|号召|嘱托)[，,：:]?(?:我们|全党同志|全党|各级|广大党员干部|党员干部|领导干部|年轻干部|大家|广大青年)?(?:一定|始终|就是|就)?(?:要|必须|应当|应)?(?:坚持|做到|努力)?$"
)
"""Ahead of a quotation that goes on with indirect speech: 强调，要“…”."""
_GOES = ("同时", "并", "还", "他", "她", "会议", "又", "总书记")
"""Who spoke before speaks on."""
_MODAL = re.compile(
    "要|必须|应|不能|不得|不要|决不|绝不|坚决|坚持|我们|务必|全党|各级|只有|没有|把|让|以|谁|凡|党|人民|中国|一切|任何|我|从|对|推动|通过|加强"
)
_NUMBERED = re.compile(
    r"[一二两三四五六七八九十\d]{1,3}(?:个|项|大|维|为|化|有|要|不|严|实|史|观|讲|学|位|条|步|高|新|力|心|清|单|法|点|股|支|面|本)"
)


class _Place(Value):
    """A span text[start:end] between marks; `free` is where the quotation ahead of it ends."""

    text: str
    start: int
    end: int
    free: int

    @property
    def inside(self) -> str:
        return self.text[self.start + 1 : self.end - 1].strip()

    @property
    def ahead(self) -> str:
        """The words ahead, since the last quotation."""
        return self.text[max(self.free, self.start - _WINDOW) : self.start]

    @property
    def intro(self) -> str:
        """The words of its own sentence ahead of it."""
        return re.split("[。！？；;!?\n]", self.ahead)[-1].lstrip('”’」』"＂ 　')

    @property
    def after(self) -> str:
        return self.text[self.end : self.end + 60]


_HEARERS = "(?:我们|大家|全党同志|全党|各级领导干部|各级|全体党员|党员干部|领导干部|年轻干部|广大青年|青年|同志们|全国人民|记者|徒弟|他们|他|她|我|孩子们|孩子|儿子|后人|世人)?"
_PHRASE = re.compile(
    r"有(?:这样|这么)?一?[句种首](?:老话|俗话|古话|话|诗|名言|谚语|说法|歌|民谣)?(?:叫做|叫作|叫|说得好|说|讲|是|唱)$"
)
"""民间有句话叫: what stands in for a verb of saying."""


@cache
def _verbs() -> re.Pattern[str]:
    says, demands = ("|".join(sorted(verbs, key=len, reverse=True)) for verbs in (_SAYS, _DEMANDS))
    tail = r"(?P<of>的那样|的|的是)?(?P<said>了|过|着|道)?(?:[这那]?(?:样|么)?(?:的)?一?[句段番]话)?"
    return re.compile(rf"(?:(?P<says>{says})|(?P<demands>{demands})){tail}{_HEARERS}$")


def _kept(place: _Place, last: Quotation, before: str) -> Source | None:
    """The source of the words at `place` if they are a quotation."""
    inside, intro, after = place.inside, place.intro, place.after
    size = sum(map(str.isalnum, inside[:_LONGEST]))
    if not size or len(inside) > _LONGEST or (size <= 6 and _NUMBERED.match(inside)):
        return None
    inherited = Source(last.speaker, last.occasion)
    if last.end > 0 and _goes_on(place, size):
        return inherited
    near = place.ahead[: len(place.ahead) - len(intro)]
    if _introduced(intro, inside, after):
        return source(intro, near, inherited, before)
    told = behind(after) if size >= _TOLD_BEHIND else Source()
    if told.speaker:
        return told
    if not intro.strip() and size >= _STANDS_ALONE and inside[-1] in "。！？":
        found = source("", near, inherited, before)
        return found if found.speaker else None
    return None


_LONGEST = 1500
"""Characters of a quotation; beyond this a mark is missing somewhere."""
_TOLD_BEHIND, _STANDS_ALONE, _GOES_ON = 6, 12, 7
"""The fewest characters of a quotation told of behind, of one that stands alone, of one that goes on with another."""


def _goes_on(place: _Place, size: int) -> bool:
    """Another quotation right behind the last one: “…”“…”, “…”、“…”, “…”，“…”."""
    gap = place.text[place.free : place.start].strip(" 　")
    return (
        gap in ("", "、", "，", "和", "以及", "；", "；又", "，又", "，还", "与")
        and size >= _GOES_ON
        and not _LABEL.match(place.after)
    )


def _introduced(intro: str, inside: str, after: str) -> bool:
    """Whether what stands around them brings in the words `inside` as what somebody says, and they are more than a phrase."""
    bare = intro.rstrip(f"{_PAUSES} 　—")
    size = sum(map(str.isalnum, inside))
    if proverb(intro) is not None:
        return size >= 4
    if _LINE.match(after) and not bare.endswith(("叫", "称为", "所谓")):
        return size >= 5
    urged = bare.endswith(("用", "以", "引用")) and _URGED.match(after)
    if (urged or _CHARGE.match(after)) and is_named(bare[-_NEAR:]):
        return size >= (5 if urged else 8)
    return _said(intro, inside, after)


def _said(intro: str, inside: str, after: str) -> bool:
    """Whether a verb of saying, or a noun for what is said, stands ahead of the words `inside`."""
    tail = intro.rstrip(" 　—")
    bare = tail.rstrip(f"{_PAUSES} 　—")
    pause = tail[len(bare) :].strip(" 　—")
    size = sum(map(str.isalnum, inside))
    clausal = size >= 6 and any(mark in inside for mark in "，。！？；：,;!?")
    label = _LABEL.match(after) is not None and not (size >= 20 and clausal)
    verb = None if bare.endswith(_NEVER) else (_verbs().search(bare[-_NEAR:]) or _PHRASE.search(bare[-_NEAR:]))
    if verb and pause:
        short = (label and size < 12) or (after[:1] == "是" and size < 8 and not clausal)
        return not short and (size >= 5 or inside[-1] in "。！？")
    found = verb.groupdict() if verb else {}
    if label or found.get("of"):
        return False
    if verb and not found.get("demands"):
        return size >= 5
    if verb:
        weighty = size >= 8 and (clausal or size >= 16 or _MODAL.match(inside) is not None)
        return weighty and not after.startswith("的")
    if pause:
        return pause[0] in "：:" and size >= 5 and _speaks(bare)
    return (
        size >= 10
        and (clausal or size >= 12)
        and _WITHIN.search(bare[-40:]) is not None
        and (is_named(bare) or bare.startswith(_GOES))
    )


def _speaks(bare: str) -> bool:
    """Whether the clause ahead of a colon is of words that somebody says: 他的话很朴实, or a speaker and no more."""
    clause = re.split("[，,]", bare)[-1]
    if _TITLES.search(bare):
        return False
    return (
        _SPEECH.search(clause) is not None
        or (len(clause) <= 16 and is_named(clause))
        or _SPEECH.search(bare[-30:]) is not None
    )
