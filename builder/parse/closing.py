"""The closing (结尾): nothing numbers it, so it is found from the end and taken out of the last point."""

from __future__ import annotations

from builder.model.block import Block, words
from builder.model.outline import Point, within, words_of
from builder.value import replace
from builder.zh.address import is_address

_WISHES = tuple(
    "祝愿 祝大家 祝各位 祝同志 祝我们 祝你们 祝大会 祝会议 祝同学 祝老师 祝全 祝愿 预祝 衷心祝 衷心希望 衷心感谢 拜托大家 拜托各位 "
    "愿大家 愿我们 愿各位 愿每 愿同".split()
)
_FAREWELLS = (*_WISHES, *"谢谢 感谢大家 感谢各位 感谢所有 再次感谢 让我们 新征程上，".split())
_OPENS = (
    *_FAREWELLS,
    *"最后， 最后, 最后祝 最后希望 以上说明 以上几点 以上这些 以上是 以上就是 以上意见 以上汇报 以上报告 我的讲话 我的发言 我的报告 我的汇报 不当之处 不妥之处".split(),
    *"好，时间 好了，时间 时间差不多了 时间不早了 时间到了 对了，最后 最后我多 最后我再 最后我想 最后再说 最后再讲 最后再强调 最后说 最后补 总之， 总而言之 现在，我宣布 现在，我提议 现在我宣布 我宣布 再见了 大家辛苦了".split(),
)
_ENDS = tuple("讲到这里 讲这些 讲这么多 说这些 批评指正 谢谢大家 谢谢各位 谢谢 再见 散会".split())
_DONE = ("到这里", "到此结束", "到此为止")
_SAID = tuple("讲 说 谈 聊 介绍 汇报 报告 发言".split())
"""How a first sentence ends that is the last on its matter, and what it tells of: 我先介绍到这里。下面请大家提问。"""
_NOT = tuple("让我们感 让我们担 让我们看 让我们来看 让我们先 让我们回顾 感谢大家的 感谢各位的 谢谢的".split())
_WISHED = tuple(
    "谢谢 再见 感谢所有 感谢大家 祝愿 预祝 祝大家 祝各位 散会 希望大家 希望同志 希望各 希望你们 望你们 希望全 希望在座 拜个早年 圆满成功".split()
)
"""What the very last paragraph says where it takes leave, wherever in it."""
_CALLED = tuple(
    "让我们 同志们 朋友们 我相信 我坚信 我们坚信 我们相信 一起加油 共同努力 努力 奋斗 贡献 新篇章 新局面 新台阶 新辉煌 明天 未来 再接再厉 再创佳绩 奋勇前进".split()
)
"""What it says where it calls upon the hall, and ends with ！."""
MOST = 6
"""A closing has no more paragraphs than this."""
BARE = 12
"""Thanks and nothing more (谢谢大家！) have no more characters."""
STRAY = 3
"""No more paragraphs than these stand behind the last point and are none of its own."""
LAST, TURNED = 2, 3
"""Where nothing is numbered, a closing opens among so many last paragraphs, and among so many where it turns to the hall."""
LEAST = 2
"""So many other points show what is usual."""

Blocks = tuple[Block, ...]


def split_closing(
    lead: Blocks, sections: tuple[Point, ...], pinned: int = 0
) -> tuple[Blocks, tuple[Point, ...], Blocks]:
    """Lead and sections without the closing, and the closing, which begins behind the line `pinned`."""
    if not sections:
        floor = max(1, sum(block.line <= pinned for block in lead))
        addressed = [len(lead) - n for n, block in enumerate(lead) if turns(words(block))]
        turned = next((n for n in addressed if n <= TURNED), LAST)
        last = (
            max(LAST, turned) if len(addressed) <= LAST else 1
        )  # where every paragraph addresses the hall, that shows nothing
        kept, closing = _split(lead, max(floor, len(lead) - last), floor, False)
        return kept, (), closing
    section, closing = _without_closing(sections[-1], _stray(sections), pinned)
    return lead, (*sections[:-1], section), closing


def opens_closing(said: str) -> bool:
    """Whether a paragraph turns to the hall (同志们！…, 各位代表！…) or takes leave (最后，, 让我们…, …谢谢大家)."""
    if said.startswith(_NOT):
        return False
    first = said.partition("。")[0]
    done = len(first) <= BARE and first.endswith(_DONE) and any(verb in first for verb in _SAID)
    return done or said.startswith(_OPENS) or said.rstrip("。！! ").endswith(_ENDS) or turns(said)


def takes_leave(said: str) -> bool:
    """Whether words behind 最后， are a farewell, not the last of a series."""
    return said.startswith(_FAREWELLS)


def turns(said: str) -> bool:
    """Whether a paragraph turns to the hall: 同志们！, 各位代表：, 同学们，…"""
    end = min((said.find(mark) for mark in "！!，,：:" if mark in said[:20]), default=-1)
    if end <= 0 or not is_address(said[:end]):
        return False
    return said[end] not in "，," or said[:end].endswith("们") or said.startswith(("各位", "尊敬的"))


def _without_closing(point: Point, stray: bool, pinned: int) -> tuple[Point, Blocks]:
    below = words_of(point.points[-1])[-1].line if point.points else 0
    if point.points and not point.points[-1].run_on and not any(block.line > below for block in point.body):
        last, closing = _without_closing(point.points[-1], stray, pinned)
        return replace(point, points=(*point.points[:-1], last)), closing
    least = max(_own(point), sum(block.line <= pinned for block in point.body))
    kept, closing = _split(point.body, least, least, stray)
    return replace(point, body=kept), closing


def _own(point: Point) -> int:
    """How many paragraphs are the point's own for sure: those of its line, and of its lists'."""
    last = words_of(point.points[-1])[-1].line if point.points else point.line
    own = sum(block.line <= last for block in point.body)
    first = bool(point.body) and not point.points and not point.stop and not turns(words(point.body[0]))
    return own or int(first)


def _stray(sections: tuple[Point, ...]) -> bool:
    """Whether no other point like the last one has so many paragraphs: then the last ones are none of its own.

    Points are alike whose headlines stand alone, or run into their paragraphs.
    """
    leaves = [point for point in within(sections) if not point.run_on and not point.points]
    *others, last = leaves or [sections[-1]]
    alike = [_behind(point) for point in others if _runs_in(point) == _runs_in(last)]
    most = 0 if _runs_in(last) else 1
    return len(alike) >= LEAST and max(alike) <= most


def _runs_in(point: Point) -> bool:
    return bool(point.stop) or any(block.line == point.line for block in point.body)


def _behind(point: Point) -> int:
    """How many paragraphs stand behind a point's own line."""
    return sum(block.line != point.line for block in point.body)


def _split(paragraphs: Blocks, least: int, floor: int, stray: bool) -> tuple[Blocks, Blocks]:
    """The paragraphs before the closing, and those of the closing: it opens behind `least` of them, and may reach up to `floor`."""
    count = len(paragraphs)
    said = [words(paragraph) for paragraph in paragraphs]
    behind = range(max(least, count - MOST), count)
    opened = next((i for i in behind if turns(said[i])), count)
    if opened == count:
        opened = next((i for i in behind if opens_closing(said[i]) and len(said[i]) > BARE), count)
    if opened == count and stray and least < count <= least + STRAY and all(said[least:]):
        return paragraphs[:least], paragraphs[least:]
    if opened == count:
        opened = next((i for i in behind if opens_closing(said[i])), count)
    if opened == count > least and _calls(said[-1]):
        opened = count - 1
    start = _from(said, opened, floor) if opened < count else count
    return paragraphs[:start], paragraphs[start:]


def _from(said: list[str], start: int, floor: int) -> int:
    """Where a closing begins that opens at `start`: wishes stand ahead of it, and a call ahead of bare thanks."""
    if len(said[start]) <= BARE and "谢" in said[start] and start > floor and _calls(said[start - 1]):
        start -= 1
    while (
        start > floor and said[start - 1].startswith((*_OPENS, "祝", "感谢")) and not said[start - 1].startswith(_NOT)
    ):
        start -= 1
    return start


def _calls(said: str) -> bool:
    """Whether a paragraph wishes well, or calls upon the hall."""
    if said.startswith(_NOT):
        return False
    called = said.rstrip().endswith(("！", "!")) and any(call in said for call in _CALLED)
    return called or said.startswith(("祝", "感谢", "最后，")) or any(wish in said for wish in _WISHED)
