"""Case files (*.cases): what is expected, in words that an author of speeches can read and extend.

A case has three parts: its name, what is given, what is expected. A line with a single dot ends each part.
Between cases, empty lines and lines that open with # are for the reader only.
"""

from __future__ import annotations

from pathlib import Path

import pytest


def cases(path: Path) -> list[object]:
    """The cases of a file as parameters (given, expected); a failure names the file and the line of the case."""
    parts, block, lines = [], [], path.read_text("utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        if line == ".":
            parts.append(("\n".join(block).strip("\n"), number))
            block = []
        elif block or len(parts) % 3 or (line and not line.startswith("#")):
            block.append(line)
    names = [name for name, _ in parts[::3]]
    assert not block, f"{path.name}: no dot ends the last case"
    assert len(parts) % 3 == 0, f"{path.name}: a case has not three parts"
    assert [name for n, name in enumerate(names) if "\n" in name or name in names[:n]] == [], path.name
    return [
        pytest.param(given, expected, id=f"{path.stem}:{line - 1}")
        for (_, line), (given, _), (expected, _) in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    ]
