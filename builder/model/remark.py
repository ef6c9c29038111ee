"""What the person should know, as a value: the words for it are found at the doors."""

from __future__ import annotations

from enum import Enum

from builder.value import Value


class Severity(Enum):
    """How much a remark matters."""

    NOTE = "note"
    WARNING = "warning"


class Remark(Value):
    """`code` names a sentence of the catalogue, `args` fill it; `line` is a line of the speech or 0."""

    code: str
    severity: Severity
    line: int
    args: tuple[str, ...] = ()


class Refusal(Exception):  # noqa: N818  a decision of an edge, not a fault of the program
    """An edge cannot go on. Arguments: the catalogue's code, then what the sentence names (file, place, cause)."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = {name: str(fact) for name, fact in facts.items()}
