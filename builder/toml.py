"""A TOML file as a checked table: every fault is named with file, key, line, what was found and what is allowed."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from typing import Any

from builder.disk import read_bytes
from builder.model.remark import Refusal
from builder.value import Value

Table = dict[str, Any]
"""What tomllib gives: the one place where a value's type is not known before it is checked."""

LARGEST = 1 << 20
LONGEST_LINE = 4000
"""No setting of ours is longer, and the parser's time grows faster than a line's length."""
DEEPEST = 12


class Kind(Value):
    """What a value must be: `allowed` names it in the catalogue of messages."""

    allowed: str
    accepts: Callable[[Any], bool]


Schema = Mapping[str, "Kind | Schema | list[Schema]"]
"""Keys and what they hold: a Kind, a table, [table] for an array of tables; "*" stands for any further key."""


class TomlFile(Value):
    """A file's table and the text it was read from."""

    path: str
    text: str
    table: Table

    def line(self, keys: tuple[str, ...]) -> int:
        """The line on which `keys` are set, as near as the text tells; 1 where it does not."""
        if not self.text:
            return 0
        places = self.places()
        return next((places[keys[:n]] for n in range(len(keys), 0, -1) if keys[:n] in places), 1)

    def places(self) -> dict[tuple[str, ...], int]:
        """The line of each key and table; "#2" among the keys is the second of an array's tables."""
        return _places(self.text)

    def refuse(self, code: str, keys: tuple[str, ...], **facts: object) -> Refusal:
        """A refusal that names this file, the key and its line; "#2" among `keys` is the second of an array's tables."""
        key = ".".join(key for key in keys if not key.startswith("#"))
        return Refusal(code, file=self.path, key=key, line=self.line(keys), **facts)


def load(path: str) -> TomlFile:
    """The file at `path`. Refuses what is no UTF-8, no TOML, or nested deeper than any of ours."""
    data = read_bytes(path, LARGEST)
    try:
        text = data.decode("utf-8-sig")
        for number, line in enumerate(text.splitlines(), 1):
            if len(line) > LONGEST_LINE:
                raise Refusal("toml_long_line", file=path, line=number, most=LONGEST_LINE)
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise Refusal("toml_not_text", file=path) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        where = place[1] if place else text.count("\n") + 1
        raise Refusal("toml_syntax", file=path, line=where, cause=str(error)) from error
    except (RecursionError, ValueError) as error:
        cause = "nested_too_deep" if isinstance(error, RecursionError) else "value_unreadable"
        raise Refusal("toml_syntax", file=path, line=1, cause=cause) from error
    return TomlFile(path, text, table)


def check(file: TomlFile, schema: Schema) -> None:
    """Refuses the first key that the schema does not know or whose value it does not allow."""
    _check_table(file, file.table, schema, ())


def _check_table(file: TomlFile, table: Table, schema: Schema, keys: tuple[str, ...]) -> None:
    for key, value in table.items():
        path = (*keys, key)
        expected = schema.get(key, schema.get("*"))
        if expected is None or len(path) > DEEPEST:
            near = difflib.get_close_matches(key, [known for known in schema if known != "*"], 1, 0.5)
            raise file.refuse("key_unknown", path, known="、".join(near or list(schema)[:12]))
        if isinstance(expected, Kind):
            if not expected.accepts(value):
                raise file.refuse("value_wrong", path, found=_shown(value), allowed=expected.allowed)
        elif isinstance(expected, list):
            if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
                raise file.refuse("value_wrong", path, found=_shown(value), allowed="tables")
            for n, item in enumerate(value, 1):
                _check_table(file, item, expected[0], (*path, f"#{n}"))
        elif isinstance(value, dict):
            _check_table(file, value, expected, path)
        else:
            raise file.refuse("value_wrong", path, found=_shown(value), allowed="table")


def _shown(value: object) -> str:
    try:
        shown = repr(value)
    except (RecursionError, ValueError):  # nested without end, a number of thousands of digits
        shown = type(value).__name__
    return shown if len(shown) <= 60 else shown[:57] + "..."


def _places(text: str) -> dict[tuple[str, ...], int]:
    """The line that sets each key first: walks table headers, and dotted or bare keys below them."""
    table: tuple[str, ...] = ()
    counts: dict[tuple[str, ...], int] = {}
    places: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$", line):
            table = _split(header[2])
            places.setdefault(table, number)
            if header[1] == "[[":
                counts[table] = counts.get(table, 0) + 1
                table = (*table, f"#{counts[table]}")
                places[table] = number
        elif pair := re.match(r"\s*([\w\-.\"' ]+?)\s*=", line):
            places.setdefault((*table, *_split(pair[1])), number)
    return places


def _split(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def is_line(value: Any, longest: int) -> bool:
    """Whether `value` is text of one line, not empty, of at most `longest` characters."""
    return (
        isinstance(value, str)
        and 0 < len(value) <= longest
        and not any(c < " " or "\x7f" <= c < "\xa0" or "\ud800" <= c < "\ue000" or c in "\ufffe\uffff" for c in value)
    )


TEXT = Kind("text", lambda value: value == "" or is_line(value, 200))
PATH = Kind("path", lambda value: value == "" or is_line(value, 1000))
SHORT = Kind("short", lambda value: value == "" or is_line(value, 24))
FLAG = Kind("flag", lambda value: isinstance(value, bool))


def whole(least: int, most: int) -> Kind:
    """A whole number from `least` to `most`."""
    return Kind(f"{least} … {most}", lambda value: type(value) is int and least <= value <= most)


def choice(*allowed: str) -> Kind:
    """One of these words."""
    return Kind(" | ".join(allowed), lambda value: value in allowed)


def amount(least: float, most: float) -> Kind:
    """A number from `least` to `most`."""
    return Kind(
        f"{least:g} … {most:g}",
        lambda value: isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most,
    )


def listed(of: Kind, least: int, most: int) -> Kind:
    """A list of `least` to `most` values, each of the kind `of`."""
    return Kind(
        f"[{least}…{most} × {of.allowed}]",
        lambda value: isinstance(value, list) and least <= len(value) <= most and all(map(of.accepts, value)),
    )
