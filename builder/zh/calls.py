"""The last words of a speech: which clause calls upon the hall, which takes leave, what could be a motto over both."""

from __future__ import annotations

from builder.zh.marks import clauses, quotations
from builder.zh.topics import narrates

_LEADING = ("让我们", "让全", "让大家")
_HOPES = tuple(
    "希望大家 希望同志 希望各 希望全 希望你们 希望在座 希望老 希望广大 愿我们 愿大家 愿各 愿每 愿全 愿你们 愿同 愿老 愿这 愿所有 请大家 请同志 请各位 请你们 请全 "
    "我们决心 我们坚信 我们相信 我坚信 我相信 我们将 我们一定 我们有信心 我们要 大家要 各位要 我们必须 我们必将 号召".split()
)
_URGES = tuple("奋力 努力 携手 坚决 务必 一定 为实现 为建设 为谱写 为夺取 为开创 以实际行动 以更加 以更 就让".split())
_WISHES = ("祝", "预祝", "衷心祝")
_CROWNS = tuple("奋斗 贡献 新篇章 新局面 新辉煌 新台阶 答卷 力量 前进".split())
"""How the last clause of a call may end."""
_NO_CALLS = tuple(
    "让我们感 让我们担 让我们看到 让我们来看 让我们先 让我们回顾 我们将近 我们要是 愿意 请大家起立 请大家看".split()
)
_WILL = ("愿意", "愿望", "愿景", "愿不愿")
_LEAVES = tuple(
    "讲话完了 发言完了 表态完了 汇报完了 报告完了 讲完了 完毕 讲到这里 说到这里 汇报到这里 就到这里 到此结束 到此为止 不妥之处 不当之处 不足之处，请 批评指正 敬请指正 "
    "请予审议 请审议 以上发言 以上汇报 以上报告 我就讲这些 就讲这么多 我就说这些".split()
)
_THANKS = ("谢谢", "感谢", "再次感谢", "最后，感谢", "最后，谢谢", "最后，再次感谢")
_LAST = ("最后，", "最后,", "在此，", "借此机会，", "总之，")
HOPES, URGES, WISHES = 2, 1, 1
LONGEST_MOTTO, SHORTEST_SIDE, LONGEST_SIDE = 38, 5, 16
"""Characters of a motto with its source; of each of its sides."""
EVEN, TURNED, EVENEST = 0.7, 0.6, 0.8
"""How much shorter one side of a motto may be than the other; the same where it turns, and where it has more than two."""
_SOON = ("再过", "过一会", "马上", "接下来", "稍后")
"""How a sentence begins that tells what comes next: no motto."""
_TURNS = ("也", "更", "而", "却", "就")


def calls(clause: str) -> int:
    """How surely a clause calls upon the hall: 3 让我们…, 2 希望大家…, 愿我们…, 1 奋力…, 祝…; 0 where it does not."""
    said = clause.removeprefix("最后，")
    if said.startswith(_NO_CALLS):
        return 0
    if said.startswith(_LEADING):
        return 3
    if said.startswith(_HOPES) or (said.startswith("愿") and not said.startswith(_WILL)):
        return HOPES
    if "让我们" in said:
        return HOPES + 1
    crown = said.rstrip("。！!").endswith(_CROWNS)
    return URGES if said.startswith((*_URGES, *_WISHES)) or crown else 0


def takes_leave(words: str) -> bool:
    """Whether a sentence only tells that the speech is over, begs pardon or thanks: 我的发言完了, 不妥之处，请批评指正."""
    bare = words.rstrip("。！!")
    return any(map(words.__contains__, _LEAVES)) or words.startswith(_THANKS) or bare.endswith(("散会", "再见"))


def leave_taken(words: str) -> int:
    """How many characters at the start only tell that this is the last: 最后，."""
    return next((len(word) for word in _LAST if words.startswith(word)), 0)


def motto(sentence: str) -> bool:
    """Whether a sentence could stand large above what is called for: two even sides (伟大思想引领伟大时代，学思践悟永无止境), or a quotation."""
    words = sentence.rstrip("。！!")
    if len(words) > LONGEST_MOTTO or any(map(str.isdecimal, words)) or words.endswith(("？", "?")):
        return False
    if quotations(words, SHORTEST_SIDE * 2):
        return words.endswith("”")
    sides = [words[start:end].rstrip("，；：、") for start, end in _sides(words)]
    short, long = min(map(len, sides)), max(map(len, sides))
    soon = words.startswith(_SOON)
    if soon or len(sides) < 2 or short < SHORTEST_SIDE or long > LONGEST_SIDE or any(map(narrates, sides)):
        return False
    even = EVENEST if len(sides) > 2 else TURNED if sides[-1].startswith(_TURNS) else EVEN
    return short >= long * even


def _sides(words: str) -> list[tuple[int, int]]:
    """The spans of a motto's sides: between ； where it has some, else its clauses."""
    if "；" not in words:
        return clauses(words)
    middle = words.index("；") + 1
    return [(0, middle), (middle, len(words))]
