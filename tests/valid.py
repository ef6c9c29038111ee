"""The validator of the Open XML formats, for many files that share most of their parts."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from openxml_audit import OpenXmlValidator


class _Known:
    """Holds parts against the schema as the validator's own does, but those once found good not again: nothing but their bytes counts there."""

    def __init__(self, schema: Any) -> None:
        self._schema = schema
        self._good: set[tuple[str | None, bytes]] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._schema, name)

    def validate_part(self, part: Any, context: Any) -> Any:
        """What the schema has against a part, in `context`."""
        key = (part.content_type, sha256(part.raw_content or b"").digest())
        if key not in self._good:
            before = len(context.errors)
            self._schema.validate_part(part, context)
            if len(context.errors) == before:
                self._good.add(key)
        return context.errors


_KNOWN = _Known(OpenXmlValidator()._schema_validator)


def faults(path: Path) -> list[str]:
    """What the validator has against the file at `path`: its package, its relationships, ids and properties, each part against the schema."""
    validator = OpenXmlValidator()
    validator._schema_validator = _KNOWN
    return [str(error) for error in validator.validate(path).errors]
