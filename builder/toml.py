"""A TOML file as a checked table: every fault is named with file, key, line, what was found and what is allowed."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
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
MOST_NAMED = 12
"""How many of the allowed names a refusal lists."""


class Kind(Value):
    """What a value must be: `allowed` names it in the catalogue of messages.

    `wrong` tells of a value that is not accepted which part of it is wrong, and what that should be; None: the whole of it.
    """

    allowed: str
    accepts: Callable[[Any], bool]
    wrong: Callable[[Any], tuple[Any, Kind] | None] = lambda _: None


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
    """The file at `path`. Refuses what is no file, no UTF-8, no TOML, or nested deeper than any of ours."""
    data = _read(path)
    try:
        text = data.decode("utf-8-sig")
        for number, line in enumerate(text.splitlines(), 1):
            if len(line) > LONGEST_LINE:
                raise Refusal("toml_long_line", file=path, line=number, most=LONGEST_LINE)
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise Refusal("toml_not_text", file=path, line=data.count(b"\n", 0, error.start) + 1) from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+)", str(error))
        where = place[1] if place else max(1, len(text.rstrip().splitlines()))
        raise Refusal("toml_syntax", file=path, line=where, cause=str(error)) from error
    except (RecursionError, ValueError) as error:
        cause = "nested_too_deep" if isinstance(error, RecursionError) else "value_unreadable"
        raise Refusal("toml_syntax", file=path, line=1, cause=cause) from error
    return TomlFile(path, text, table)


def _read(path: str) -> bytes:
    """The bytes of a settings file; what is none is told as that, and not as a speech that is none."""
    try:
        return read_bytes(path, LARGEST)
    except Refusal as error:
        if error.code == "too_large":
            raise Refusal("toml_too_large", file=path, largest=LARGEST >> 20) from error
        if error.code in ("is_folder", "no_regular_file"):
            raise Refusal("toml_no_file", file=path) from error
        raise


def check(file: TomlFile, schema: Schema) -> None:
    """Refuses the first key that the schema does not know or whose value it does not allow."""
    _check_table(file, file.table, schema, ())


def _check_table(file: TomlFile, table: Table, schema: Schema, keys: tuple[str, ...]) -> None:
    for key, value in table.items():
        path = (*keys, key)
        expected = schema.get(key, schema.get("*"))
        if expected is None or len(path) > DEEPEST:
            raise file.refuse("key_unknown", path, known=nearest(key, [known for known in schema if known != "*"]))
        if isinstance(expected, Kind):
            if not expected.accepts(value):
                raise _wrong(file, path, value, expected)
        elif isinstance(expected, list):
            if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
                raise file.refuse("value_wrong", path, found=_shown(value), allowed="tables")
            for n, item in enumerate(value, 1):
                _check_table(file, item, expected[0], (*path, f"#{n}"))
        elif isinstance(value, dict):
            _check_table(file, value, expected, path)
        else:
            raise file.refuse("value_wrong", path, found=_shown(value), allowed="table")


def _wrong(file: TomlFile, path: tuple[str, ...], value: Any, expected: Kind) -> Refusal:
    """What is wrong with a value, as near as its kind can tell."""
    while part := expected.wrong(value):
        value, expected = part
    return file.refuse("value_wrong", path, found=_shown(value), allowed=expected.allowed)


def nearest(name: str, known: Sequence[str]) -> str:
    """What `name` was probably meant to be; where nothing is like it, the first of what there is."""
    near = difflib.get_close_matches(name, known, 1, 0.6)
    return "、".join(near or known[:MOST_NAMED])


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
            _note(places, table, number)
            if header[1] == "[[":
                counts[table] = counts.get(table, 0) + 1
                table = (*table, f"#{counts[table]}")
                places[table] = number
        elif pair := re.match(r"\s*([\w\-.\"' ]+?)\s*=", line):
            _note(places, (*table, *_split(pair[1])), number)
    return places


def _note(places: dict[tuple[str, ...], int], keys: tuple[str, ...], line: int) -> None:
    """That `keys`, and the tables around them, stand on `line`, where they are not known from further up."""
    for n in (len(keys), *range(1, min(len(keys), DEEPEST))):
        places.setdefault(keys[:n], line)


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
        lambda value: first_wrong(value, of) if isinstance(value, list) and least <= len(value) <= most else None,
    )


def first_wrong(values: list[Any], of: Kind) -> tuple[Any, Kind] | None:
    """The first of `values` that is not of the kind `of`, and that kind."""
    return next(((value, of) for value in values if not of.accepts(value)), None)
