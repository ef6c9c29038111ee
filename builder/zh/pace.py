"""How long words take to say, in whole minutes."""

from __future__ import annotations

from builder.zh.spoken import spoken

RATE = 160
"""Characters a minute where nobody says."""


def minutes(words: str, rate: int) -> int:
    """Whole minutes that `words` take at `rate` characters a minute (0: at a usual one), one at the least."""
    return max(1, round(spoken(words) / (rate or RATE)))
