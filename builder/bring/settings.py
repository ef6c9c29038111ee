"""The settings of an imported theme as the text of its theme.toml: what was guessed is marked, to be corrected by hand."""

from __future__ import annotations

import json
from typing import Any

from builder.toml import Table

GUESSED = "猜的，可改"
"""Stands behind a setting that the template does not say itself."""
_HEAD = """# 由 {file} 导入。模板的样子在旁边的文件里，这里是认出来的位置、颜色和字体；标有“{guessed}”的是推断，不对就直接改。
# 每个键的意思见 themes/base/theme.toml 和 themes/IMPORT.zh.md。
"""


class Settings:
    """Tables of settings in the order in which they were first put, and which of them are guessed."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, ...], dict[str, Any]] = {(): {}}
        self._guessed: set[tuple[str, ...]] = set()

    def put(self, keys: tuple[str, ...], values: Table, guessed: bool = False) -> None:
        """Settings of the table at `keys`, over those that it had."""
        table = self._tables.setdefault(keys, {})
        table.update(values)
        if guessed:
            self._guessed.update((*keys, name) for name in values)

    def doubtful(self) -> int:
        """How many tables hold something guessed."""
        return len({keys[:-1] for keys in self._guessed})

    def text(self, files: list[str]) -> str:
        """The whole file, made of `files`."""
        out = [_HEAD.format(file="、".join(map(_one_line, files)), guessed=GUESSED)]
        for keys, table in self._tables.items():
            if not table:
                continue
            if keys:
                out.append(f"\n[{'.'.join(keys)}]\n")
            out += [self._line(keys, name, value) for name, value in table.items()]
        return "".join(out)

    def _line(self, keys: tuple[str, ...], name: str, value: Any) -> str:
        line = f"{name} = {_said(value)}"
        return f"{line:<43}# {GUESSED}\n" if (*keys, name) in self._guessed else f"{line}\n"


def _said(value: Any) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{round(value, 3):g}" if value % 1 else f"{value:.1f}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_said, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{name} = {_said(inner)}' for name, inner in value.items())} }}"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _one_line(name: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in name)
