"""What is said beside the matter: applause noted in brackets, questions that only lead on, what speakers tell of themselves."""

from __future__ import annotations

from builder.zh.affixes import prefix

_NOTED = tuple("掌声 鼓掌 笑声 全场 起立 插话 停顿 播放 放视频 展示 举起 指着 PPT 图略".split())
_BRACKETS = {"（": "）", "(": ")"}
_LONGEST = 24
"""Characters of a note in brackets."""
BODIES = "们国省市县区局院校镇乡街社厅委企公司站所中部党军方村厂队班店行"
"""What makes 我 a body that speaks: 我国, 我局."""
_TELLS = tuple(
    "想 说 讲 问 听 看 记 用了 花了 算 翻 去 来 到 跟 给 也 当时 不 没 就 又 还 曾 最近 经常 一直 注意 理解 承认 知道 觉得 感到 认为 相信 发现 了解 统计 反复 特别 很 非常 心里 有时 有一 在 当 刚 这个 个人 本人 自己 一个 常".split()
)
"""How what somebody tells of himself goes on behind 我."""
_PROMISES = ("带头", "在这里承诺", "承诺", "保证", "负总责", "负责")


def noted(words: str) -> int:
    """How many characters at the beginning of words only note what happened in the hall: （掌声）."""
    closing = _BRACKETS.get(words[:1])
    end = words.find(closing, 0, _LONGEST) + 1 if closing else 0
    return end if end and any(note in words[:end] for note in _NOTED) else 0


def asks_itself(words: str) -> bool:
    """Whether words are a question, which says nothing by itself: 管用不管用？"""
    return words.rstrip("”」").endswith(("？", "?"))


def of_somebody(words: str) -> bool:
    """Whether words tell what somebody unnamed said or did, whom the sentences ahead name: 他说得很客气."""
    return words.startswith(_SOMEBODY)


_SOMEBODY = tuple(
    "他说 她说 他问 她问 他讲 他们说 他告诉 她告诉 他跟 她跟 他对 他常 他一个人 他家 她家 他把 她把 他还 她还 他用 他从 她从 他有 她有".split()
)


def of_oneself(words: str) -> bool:
    """Whether words tell what the speaker did, saw or thought: 我当时没有说话, 前几天我去了一趟; not what he binds himself to."""
    at = words.find("我")
    if at < 0 or words[at + 1 : at + 2] in BODIES or any(words.startswith(word, at + 1) for word in _PROMISES):
        return False
    near = at == 0 or "，" not in words[:at]
    return near and "“" not in words[:at] and bool(prefix(words, _TELLS, at + 1))
