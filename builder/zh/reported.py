"""What somebody said, told without quotation marks: a leader, a classic, a document, a proverb; or somebody of whom a tale is told.

习近平总书记曾指出，X，Y。 · 老子讲，X。 · 俗话说得好，X。 · 条例明确规定，X。 All that stands behind the words that bring it in, up to
the end of the sentence, is theirs. No quotation is what some meeting stressed, what unnamed people say, or what begins as the speaker's own words do.
Plain looks without expressions: a cold call asks every sentence.
"""

from __future__ import annotations

from builder.zh.affixes import prefix, suffix
from builder.zh.blanks import SURNAMES
from builder.zh.marks import clauses
from builder.zh.run import Span
from builder.zh.stands import balanced

SHORTEST, LONGEST = 6, 64
"""Characters of what somebody said."""

LEADERS = tuple(
    "习近平总书记 习近平同志 习近平主席 习主席 总书记 毛泽东同志 毛泽东 毛主席 周恩来总理 周恩来同志 周恩来 邓小平同志 邓小平 江泽民同志 胡锦涛同志 陈云同志 列宁 马克思 恩格斯".split()
)
CLASSICS = frozenset(
    "孔子 孟子 老子 荀子 庄子 曾子 墨子 韩非子 管子 王阳明 诸葛亮 司马迁 司马光 范仲淹 顾炎武 林则徐 曾国藩 鲁迅 欧阳修 王安石 苏轼 朱熹 "
    "古人 先贤 先哲 前人 俗话 俗语 古语 古话 老话 常言 谚语 民谚 农谚 古训 古诗".split()
)
_DOCUMENTS = tuple(
    "报告 全会 党章 宪法 条例 准则 墓志铭 家训 校训 祖训 院训 碑文 遗书 箴言 宣言 法典 刑法 民法典 安全生产法".split()
)
"""What may say something and is no person."""
_RANKS = tuple("先生 同志 教授 院士 博士 大师 将军 元帅 烈士 总理 主席 总统 女士".split())
_SAYS = tuple("说 讲 云 曰 言 写道 有言 有云".split())
_TEACHES = tuple("指出 强调 告诫 提醒 要求 勉励 叮嘱 教导 警示 号召 嘱托 寄语 提出".split())
_STATES = ("规定", "指出", "强调", "要求", "提出")
_VERBS = tuple(sorted((*_SAYS, *_TEACHES, *_STATES), key=len, reverse=True))
_AFTER = ("得好", "的好", "过", "道", "得妙", "了")
_HEARERS = tuple(
    "我们 全党同志 全党 全体党员 党员干部 领导干部 年轻干部 各级干部 大家 世人 后人 青年 人们 同志们".split()
)
_ENDS = frozenset(word[-1] for word in (*_VERBS, *_AFTER, *_HEARERS, "正所谓", "有道是"))
_HABITS = tuple("曾经 曾 常常 经常 常 总 总是 一再 再三 反复 多次 早就 生前".split())
_MANNERS = (
    *_HABITS,
    *"深刻 明确 鲜明 郑重 严肃 谆谆 殷切 语重心长地 深情地 动情地 还 也 都 就 又 这样 特别 着重 专门 始终 是这样 里 中 上".split(),
)
_OPENINGS = ("正如", "正像", "诚如", "就像", "恰如", "犹记得", "记得", "同时，", "当年", "早在", "我们要牢记", "要牢记")
_UNNAMED = tuple(
    "有 一 些 很多 许多 不少 大家 我 他 她 你 这 那 别人 人们 群众 老百姓 同志们 专家 领导 会议 大会".split()
)
_OWN = tuple("今天 现在 他 她 这次 这项 这是 本次 刚才 刚刚 下面 会议 要召开 第一 一是 一要 首先".split())
"""How words begin that are no quotation: they tell of somebody, or go on with the speech."""


def reported(words: str) -> Span | None:
    """Where the words of a leader, a classic, a document or a proverb stand that a sentence tells without marks; None where it tells none."""
    for n, (start, end) in enumerate(clauses(words)[:2]):
        if n and not _when(words[:start]):
            break
        if words[end - 2 : end - 1] in _ENDS and words[end - 1] in "，：" and _brings_in(words[start : end - 1]):
            return _said(words, end)
    return None


def told_by(words: str, name: str) -> Span | None:
    """Where the words of `name`, of whom the sentences ahead tell, stand in a sentence that brings them in with 他说， or 小王常对人讲，."""
    for start, end in clauses(words):
        clause = words[start : end - 1]
        him = (clause.startswith(("他", "她")) and clause[1:2] != "们") or (
            len(name) > 1 and clause.startswith((name, name[-2:]))
        )
        if him and words[end - 1 : end] in ("，", "：") and _speaks(clause):
            found = _said(words, end)
            plain = found is not None and not any(sign in words[found[0] : found[1]] for sign in "他她")
            return found if plain else None
    return None


def brings_in(clause: str) -> bool:
    """Whether a clause says no more than who said what follows: 俗话说得好, 老子讲."""
    return _brings_in(clause.rstrip("，："))


def _when(clause: str) -> bool:
    """Whether a clause ahead only tells when or where: 在广东考察时, 党的十八大以来."""
    bare = clause.rstrip("，：")
    return bare.endswith(("时", "以来", "上", "中", "期间", "后", "年", "里", "同时")) and len(bare) <= 30


def _speaks(clause: str) -> bool:
    """Whether a clause of a tale ends in a verb of saying: 他常说, 老谭跟我讲."""
    bare = _without(clause, _AFTER)
    return bare.endswith(("说", "讲", "回答", "叮嘱", "写道")) and not bare.endswith(
        ("听说", "据说", "比如说", "宣讲", "演讲")
    )


def _brings_in(clause: str) -> bool:
    if clause in ("正所谓", "有道是", "常言道", "古人云", "诗云"):
        return True
    past = clause.endswith(("过", "过的"))
    bare = _without(_without(clause, _HEARERS), _AFTER)
    verb = suffix(bare, _VERBS)
    who = bare[: len(bare) - len(verb)]
    if not verb or not who:
        return False
    habit = past or verb in ("有言", "有云")
    while (manner := suffix(who, _MANNERS)) and len(manner) < len(who):
        habit = habit or manner in _HABITS
        who = who[: len(who) - len(manner)]
    who = who[len(prefix(who, _OPENINGS)) :]
    at = who.find("在", 1)
    return _speaker(who[:at] if at > 0 else who, verb, habit)


def _without(words: str, ends: tuple[str, ...]) -> str:
    end = suffix(words, ends)
    return words[: len(words) - len(end)]


def _speaker(who: str, verb: str, habit: bool) -> bool:
    """Whether `who` is somebody, or something, whose words are quoted: known to all, or told of as one who says so again and again."""
    if who.startswith(LEADERS) and len(who) - len(prefix(who, LEADERS)) <= 1:
        return True
    if who in CLASSICS:
        return True
    if who.startswith("《") or who.endswith(_DOCUMENTS):
        return verb in (*_STATES, *_SAYS) and who not in ("报告", "条例")
    if verb in _TEACHES or not habit or who.startswith(_UNNAMED) or who.endswith("们"):
        return False
    return who.endswith(_RANKS) or "·" in who or 2 <= len(who) <= 4


def _said(words: str, start: int) -> Span | None:
    """What stands from `start` to the end of the sentence, without its stop, where it could be somebody's words."""
    end = len(words.rstrip("。；”" if words[start : start + 1] == "“" else "。；"))
    said = words[start:end]
    marked = said.startswith("“") or said.count("“") > 2
    if marked or not SHORTEST <= len(said) <= LONGEST or said.startswith(_OWN) or not balanced(said):
        return None
    return start, end


_ROLES = tuple(
    "院长 主任 护士长 校长 队长 班组长 班长 支书 书记 老师 医生 护士 教授 工程师 大学生 毕业生 同学 老兵 战士 民警 司机 工人 社区干部 驻村干部 网格员 烈士 所长 站长 社长 组长 村民 党员 师傅 总经理 经理 主管 局长 副局长 科长 大户 骑手 车工 教师 农民".split()
)
_TITLES = tuple("同学 同志 老师 医生 师傅 护士长 烈士 书记 支书 院士 教授 阿姨 爷爷 奶奶 大爷 大娘".split())
_FAMILY = SURNAMES | frozenset("谷谭任高石金安尚戴柴詹关车麦游欧章古卢卜童鲍史钟尤兰")
_BEHIND = frozenset("，。、：；在对曾说讲带随把去从就也和与是为被跟一三两十每已当到用写站走回老家的同：")


def person(words: str) -> Span | None:
    """Where a sentence names somebody with what he or she is: 首任院长陈伯年, 高二（3）班的马晓东同学; None where it does not."""
    for start, end in clauses(words)[:3]:
        found = _person(words[start:end].rstrip("，。：；！"))
        if found:
            return start + found[0], start + found[1]
    return None


def _person(clause: str) -> Span | None:
    for role in _ROLES:
        at = clause.find(role)
        if at >= 0 and (size := _named(clause, at + len(role))) and at + len(role) + size <= _DESIGNATED:
            return _begin(clause, at), at + len(role) + size
    for title in _TITLES:
        at = clause.find(title)
        for size in (3, 2, 1) if at > 0 else ():
            known = at >= size and (clause[at - size] in _FAMILY or clause[at - size] in "老小")
            if known and (at == size or clause[at - size - 1] in "的，、员组班科级长生手市县村站队"):
                return _begin(clause, at - size), at + len(title)
    bare = _named(clause, 0) == _BARE and clause[0] in _FAMILY and clause[2] not in _PLACES
    return (0, _BARE) if bare else None


_BARE, _PLACES = 3, "村县镇区乡市社队组部会是少种类项型器"
"""Characters of a name that is told without what its bearer is; and what ends no name."""


_DESIGNATED = 20
"""Characters of somebody's name with what he or she is."""


def _named(clause: str, at: int) -> int:
    """How many characters the name has that stands at `at`; 0 for none: a surname ahead of what goes on with it."""
    sign = clause[at : at + 1]
    if not sign or (sign not in _FAMILY and sign not in "老小"):
        return 0
    sizes = (2,) if sign in "老小" or clause[at + 1 : at + 2] == "某" else (3, 2)
    return next(
        (
            n
            for n in sizes
            if len(clause) == at + n or (clause[at + n : at + n + 1] in _BEHIND and len(clause) > at + n)
        ),
        0,
    )


def _begin(clause: str, at: int) -> int:
    """Where the words begin that say what somebody is: behind a verb that leads to them (我想起了|护士长王桂兰)."""
    return max(
        (
            clause.rfind(word, 0, at) + len(word)
            for word in ("想起了", "感谢", "想起", "有位", "有个", "就是", "叫")
            if word in clause[:at]
        ),
        default=0,
    )
