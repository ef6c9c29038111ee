"""How long words take to say."""

from __future__ import annotations


def minutes(words: str, rate: int) -> int:
    """Whole minutes that `words` take at `rate` characters a minute, one at the least; marks and spaces take no time."""
    return max(1, round(sum(map(str.isalnum, words)) / rate))
