"""What is written beside decks and handouts, for people to check: the report."""

from __future__ import annotations

import json

from builder.build import Plan, ledger
from builder.model.remark import Remark
from builder.model.stencil import Stencils
from builder.show import report_data
from builder.value import Value

REPORT = b'{\n "schema": "jiangyi.report/1"'
"""How a report begins: what begins so is ours to replace."""


class Paper(Value):
    """A text in memory; `count` is of its sentences."""

    data: bytes
    count: int
    remarks: tuple[Remark, ...] = ()


def report(decided: Plan, stencils: Stencils) -> Paper:
    """The account of a plan, as JSON."""
    told = report_data(ledger(decided, stencils))
    parts = [f' "{key}": {_json(value)}' for key, value in told.items()]
    text = "{\n" + ",\n".join(parts) + "\n}\n"
    return Paper(text.encode("utf-8", "replace"), len(told["sentences"]), decided.remarks)


def _json(value: object) -> str:
    """`value` as JSON, of a list each entry on a line of its own."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"  {_json(entry)}" for entry in value) + "\n ]"
    return json.dumps(value, ensure_ascii=False)
