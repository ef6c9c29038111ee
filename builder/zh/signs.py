"""The block of signs that stand for a unit's words while its slides are planned (CJK Extension A): no speech is written in them."""

FIRST, LAST = 0x3400, 0x4DB5


def stands_in(sign: str) -> bool:
    """Whether a character, or none, is such a sign."""
    return sign != "" and FIRST <= ord(sign) < LAST
