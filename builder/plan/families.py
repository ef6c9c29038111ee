"""Which layouts say what a run says, by its kind and the length of its items."""

from __future__ import annotations

from builder.zh.run import Kind

CLAIMS = ("rows", "pillars", "pool", "list")
"""The layouts that hold claims of any kind, one by one."""
ROOTED = ("hub", "branches", "focus", "temple")
"""Those that show what items hang on or belong to."""
SHORT, MIDDLE = 8, 16
"""Characters up to which an item is a motif, and up to which it is a short line."""
FAMILIES: dict[tuple[Kind, str], tuple[str, ...]] = {
    (Kind.SET, "short"): ("tiles", "hub", "branches", "focus", "temple", "pool", "list"),
    (Kind.SET, "middle"): ("branches", "focus", "temple", "tiles", *CLAIMS),
    (Kind.SET, "long"): (*CLAIMS, "branches", "focus", "temple"),
    (Kind.PARTS, "short"): ("hub", "tiles", "branches", "focus", "temple"),
    (Kind.PARTS, "middle"): ("branches", "focus", "temple", "tiles", *CLAIMS),
    (Kind.PARTS, "long"): ("branches", "focus", "temple", *CLAIMS),
    (Kind.SEQUENCE, "short"): ("process", "chain", "tiles", "rows", "matrix", "pillars", "pool", "list"),
    (Kind.SEQUENCE, "middle"): ("process", "chain", "rows", "matrix", "pillars", "pool", "list"),
    (Kind.SEQUENCE, "long"): ("rows", "matrix", "pillars", "pool", "list"),
    (Kind.SCALE, "short"): ("ladder", "tiles"),
    (Kind.SCALE, "middle"): ("ladder", *CLAIMS),
    (Kind.SCALE, "long"): ("ladder", *CLAIMS),
    (Kind.CONTRAST, "short"): ("tiles", *CLAIMS),
    (Kind.CONTRAST, "middle"): ("tiles", *CLAIMS),
    (Kind.CONTRAST, "long"): CLAIMS,
    (Kind.CONDITIONS, "short"): ("tracks", "tiles", "panels", *CLAIMS),
    (Kind.CONDITIONS, "middle"): ("tracks", "panels", "tiles", *CLAIMS),
    (Kind.CONDITIONS, "long"): ("tracks", "panels", *CLAIMS),
    (Kind.BOTH, "short"): ("tiles", *CLAIMS),
    (Kind.BOTH, "middle"): ("tiles", *CLAIMS),
    (Kind.BOTH, "long"): CLAIMS,
    (Kind.PAIRING, "short"): ("pairs", "tiles"),
    (Kind.PAIRING, "middle"): ("pairs", "tiles"),
    (Kind.PAIRING, "long"): CLAIMS,
}
"""The layouts that say what a kind of run says, by the length of its longest item; best first."""


def families(kind: Kind, longest: int) -> tuple[str, ...]:
    """The layouts of a run whose longest item has so many characters, best first."""
    return FAMILIES[kind, "short" if longest <= SHORT else "middle" if longest <= MIDDLE else "long"]
