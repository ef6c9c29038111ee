"""What is found where words run parallel: the kind of it, its items, and what they hang on, as spans of one sentence."""

from __future__ import annotations

from enum import Enum

from builder.value import Same

Span = tuple[int, int]


class Kind(Enum):
    """How the items of a run stand to each other."""

    SET = "set"
    """Side by side, in no order: 把实事办好、把好事办实、把急事办妥."""
    SEQUENCE = "sequence"
    """One after the other, and the words say so: 先…再…最后, 动员、排查、整改三个阶段."""
    SCALE = "scale"
    """Rising, and the words say so: 不仅…而且…, 更加…更加…始终…, 不敢腐、不能腐、不想腐."""
    CONTRAST = "contrast"
    """What is not wanted beside what is: 不是…而是…, 由…向…转变. `unwanted` tells which is which."""
    CONDITIONS = "conditions"
    """What is to be done in one case and in the other: 对于…，…；对于…，…, 能…的…、不能…的…."""
    BOTH = "both"
    """Two sides, both wanted: 既要…，也要…."""
    PAIRING = "pairing"
    """Two things taken as one: “线上+线下”, …与…相结合, 一手抓…、一手抓…."""
    PARTS = "parts"
    """A whole that is named, with all its parts: 许可、计量、水价、科技、执法五种手段."""


class Run(Same):
    """Words of a sentence that run parallel. An empty span (n, n) stands for none.

    `span` is all of it, from the lead to the tail. `lead` is what the items hang on, from the start of a clause up to the
    first item and with the frame that all share at their front (强调要更加注重); `items` are what differs where that
    stands alone (理论武装), else the same as `whole` (更加注重理论武装). `tail` is what stands behind the last
    item in its clause (等群众急难愁盼问题), `core` the words that name the whole (群众急难愁盼问题, 五字诀).
    `strength` tells from 0.5 to 1 how surely and how well it runs parallel.
    """

    kind: Kind
    span: Span
    lead: Span
    items: tuple[Span, ...]
    whole: tuple[Span, ...]
    tail: Span
    core: Span
    strength: float
