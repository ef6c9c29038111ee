"""Which layouts say what a run says, by its kind and the length of its items."""

from __future__ import annotations

from builder.zh.run import Kind

SHORT, MIDDLE = 8, 16
"""Characters up to which an item is a motif, and up to which it is a short line."""
FAMILIES: dict[tuple[Kind, str], tuple[str, ...]] = {
    (Kind.SET, "short"): ("tiles", "hub", "branches", "focus", "pool", "list"),
    (Kind.SET, "middle"): ("branches", "focus", "tiles", "rows", "pillars", "pool", "list"),
    (Kind.SET, "long"): ("rows", "pillars", "pool", "list", "branches", "focus"),
    (Kind.PARTS, "short"): ("hub", "tiles", "branches", "focus"),
    (Kind.PARTS, "middle"): ("branches", "focus", "tiles", "rows", "pillars", "pool", "list"),
    (Kind.PARTS, "long"): ("branches", "focus", "rows", "pillars", "pool", "list"),
    (Kind.SEQUENCE, "short"): ("process", "chain", "tiles", "rows", "matrix", "pillars", "pool", "list"),
    (Kind.SEQUENCE, "middle"): ("process", "chain", "rows", "matrix", "pillars", "pool", "list"),
    (Kind.SEQUENCE, "long"): ("rows", "matrix", "pillars", "pool", "list"),
    (Kind.SCALE, "short"): ("ladder", "tiles"),
    (Kind.SCALE, "middle"): ("ladder", "rows", "pillars", "pool", "list"),
    (Kind.SCALE, "long"): ("ladder", "rows", "pillars", "pool", "list"),
    (Kind.CONTRAST, "short"): ("tiles", "rows", "pillars", "pool", "list"),
    (Kind.CONTRAST, "middle"): ("tiles", "rows", "pillars", "pool", "list"),
    (Kind.CONTRAST, "long"): (
        "rows",
        "pillars",
        "pool",
        "list",
    ),
    (Kind.CONDITIONS, "short"): ("tracks", "tiles", "panels", "rows", "pillars", "pool", "list"),
    (Kind.CONDITIONS, "middle"): ("tracks", "panels", "tiles", "rows", "pillars", "pool", "list"),
    (Kind.CONDITIONS, "long"): ("tracks", "panels", "rows", "pillars", "pool", "list"),
    (Kind.BOTH, "short"): ("tiles", "rows", "pillars", "pool", "list"),
    (Kind.BOTH, "middle"): ("tiles", "rows", "pillars", "pool", "list"),
    (Kind.BOTH, "long"): (
        "rows",
        "pillars",
        "pool",
        "list",
    ),
    (Kind.PAIRING, "short"): ("pairs", "tiles"),
    (Kind.PAIRING, "middle"): ("pairs", "tiles"),
    (Kind.PAIRING, "long"): (
        "rows",
        "pillars",
        "pool",
        "list",
    ),
}
"""The layouts that say what a kind of run says, by the length of its longest item; best first."""


def families(kind: Kind, longest: int) -> tuple[str, ...]:
    """The layouts of a run whose longest item has so many characters, best first."""
    return FAMILIES[kind, "short" if longest <= SHORT else "middle" if longest <= MIDDLE else "long"]
