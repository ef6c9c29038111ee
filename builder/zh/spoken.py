"""How long words take to say: characters as they are spoken, and a span of time in words."""

from __future__ import annotations

MINUTE = 60
MARKS = "，。、；：？！“”《》（）—…·　"
"""What is seen and not heard, of all that is not ASCII: the usual marks. A rare one more or less makes no second."""
STEP = 10
"""Seconds to which a span is rounded: nobody speaks more evenly."""


def spoken(words: str) -> int:
    """How many characters a speaker says: each Han character and digit, a Latin word as one, marks none."""
    thin = words.encode("ascii", "ignore")
    count = len(words) - len(thin) - sum(map(words.count, MARKS)) + sum(map(thin.count, b"0123456789"))
    if thin.upper() == thin.lower():  # no Latin letter, as in most of a Chinese speech
        return count
    return count + len("".join(c if c.isascii() and c.isalpha() else " " for c in words).split())


def minutes(count: int, rate: int) -> int:
    """Whole minutes that `count` characters take at `rate` a minute, one at the least."""
    return max(1, round(count / rate))


def span(seconds: float) -> str:
    """About so many seconds in words: 40秒, 2分, 1分20秒; 不到10秒 where it is less than one step."""
    if seconds < STEP:
        return f"不到{STEP}秒"
    minutes, rest = divmod(round(seconds / STEP) * STEP, MINUTE)
    return (f"{minutes}分" if minutes else "") + (f"{rest}秒" if rest else "")


def pace(here: float, until: float) -> str:
    """What a speaker glances at: how long this takes and, in seconds too, what has gone by when it is done."""
    about = span(here) if here < STEP else f"约{span(here)}"
    if until < STEP:
        return about
    return f"{about} · 累计{span(until) if until < MINUTE else f'{round(until / MINUTE)}分'}"
