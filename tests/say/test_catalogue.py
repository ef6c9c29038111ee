"""The catalogue: both languages of every code, alike in what they name; every code said, none said without sentence."""

import argparse
import ast
import inspect
import re
import string
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.model.remark import Refusal
from builder.say import EN, ZH, Voice, causes, desk, phrases, refusals, settings, themes, usage
from tests.samples import ROOT

CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff“”‘’—]")
MODULES = (refusals, settings, causes, phrases, usage, desk, themes)
TABLES = {
    name: table
    for module in MODULES
    for name, table in vars(module).items()
    if isinstance(table, dict) and name.isupper() and name != "USAGE"
}
CODED = {name: table for name, table in TABLES.items() if name not in ("TOML_CAUSES", "PLACES", "SIGNS")}
"""Tables whose keys are codes that the rest of the program says."""
PAIRS = {f"{name}.{code}": pair for name, table in TABLES.items() for code, pair in table.items()}
TREES = {
    path: ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "builder").rglob("*.py"))
    if path.parent.name != "say"
}
CALLS = {
    "Refusal": "REFUSALS",
    "refuse": "REFUSALS",
    "refuse_nearest": "REFUSALS",
    "Remark": "REMARKS",
    "odd": "REMARKS",
    "miss": "REMARKS",
}
"""What makes a refusal or a remark, by its first argument."""


def holes(sentence: str) -> list[str]:
    """The names of what is put into `sentence`."""
    return sorted(name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None)


def strings(tree: ast.AST) -> set[str]:
    """Every string that stands in `tree`."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def first_arguments(tree: ast.AST) -> Iterator[tuple[str, ast.expr, set[str]]]:
    """Each call of CALLS: its table, its first argument, and the strings that a name there may stand for."""
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        given = {argument.arg for argument in function.args.args}
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call) and node.args):
            named = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            first = call.args[0]
            if named not in CALLS or (isinstance(first, ast.Name) and first.id in given):
                continue  # what is only handed on was looked at where it came from
            assigned = (
                node.value
                for node in ast.walk(function)
                if isinstance(node, ast.Assign) and isinstance(first, ast.Name) and first.id in map(_name, node.targets)
            )
            yield CALLS[named], first, strings(first).union(*map(strings, assigned))


def _name(node: ast.expr) -> str:
    return getattr(node, "id", "")


SAID = {
    (table, code, path.name)
    for path, tree in TREES.items()
    for table, _, codes in first_arguments(tree)
    for code in codes
}
NAMED = set().union(*map(strings, TREES.values()))


def test_the_codes_that_are_said_can_be_found() -> None:
    """Every refusal and remark is made from codes that stand in the source, so that the tests here can see them."""
    unseen = [
        (path.name, first.lineno)
        for path, tree in TREES.items()
        for _, first, codes in first_arguments(tree)
        if not codes
    ]

    assert unseen == []
    assert len(SAID) > 40


def test_every_code_that_is_said_has_its_sentences() -> None:
    """A refusal or remark without an entry would be a fault of the program, seen only when it happens."""
    assert [said for said in SAID if said[1] not in TABLES[said[0]]] == []


@pytest.mark.parametrize("name", ["REFUSALS", "REMARKS"])
def test_every_refusal_and_remark_of_the_catalogue_is_said(name: str) -> None:
    """What nothing raises any more is dropped."""
    assert set(TABLES[name]) == {code for table, code, _ in SAID if table == name}


@pytest.mark.parametrize("name", CODED)
def test_every_entry_is_used(name: str) -> None:
    """Each code of each table stands somewhere in the program."""
    assert set(TABLES[name]) - NAMED == set()


def test_what_a_value_must_be_is_in_the_catalogue() -> None:
    """Each Kind is named by a code, or by a range or choice that reads the same in any language."""
    kinds = {
        call.args[0].value
        for tree in TREES.values()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _name(call.func) == "Kind" and isinstance(call.args[0], ast.Constant)
    }

    assert kinds
    assert [kind for kind in kinds if re.fullmatch(r"\w+", kind) and kind not in causes.KINDS_OF_VALUE] == []


@pytest.mark.parametrize("code", PAIRS)
def test_both_languages_name_the_same(code: str) -> None:
    """The same holes, and something to read."""
    chinese, english = PAIRS[code]

    assert holes(chinese) == holes(english)
    assert chinese.strip()
    assert english.strip()


@pytest.mark.parametrize("code", PAIRS)
def test_no_chinese_stands_in_the_english(code: str) -> None:
    """No character, no full-width sign, no space as wide as a character."""
    assert CHINESE.findall(PAIRS[code][EN]) == []


@pytest.mark.parametrize("code", PAIRS)
def test_no_english_stands_in_the_chinese(code: str) -> None:
    """Latin words there are names, keys and suffixes, which the English sentence has too; signs are Chinese ones."""
    chinese, english = (re.sub(r"{\w*}", "", sentence) for sentence in PAIRS[code])
    foreign = set(re.findall(r"[A-Za-z]{2,}", chinese)) - set(re.findall(r"[A-Za-z]{2,}", english))

    assert foreign == set()
    assert CHINESE.search(chinese) or not re.search(r"\w", chinese)
    assert not re.search(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]", re.sub(r"\[[^\]]*\]", "", chinese))


@pytest.mark.parametrize("code", refusals.REFUSALS)
@pytest.mark.parametrize("language", [ZH, EN], ids=["zh", "en"])
def test_every_refusal_ends_and_names_its_place(language: int, code: str) -> None:
    """One line, a full stop at the end, a place for what is at fault."""
    sentence = refusals.REFUSALS[code][language]

    assert sentence.endswith((("。", '…"。'), (".",))[language])
    assert "\n" not in sentence
    assert re.search(r"{(file|theme|setting|cause)}", sentence)
    assert len(sentence) < (100, 170)[language]


@pytest.mark.parametrize("sentence", phrases.USAGE)
def test_argparse_still_says_it(sentence: str) -> None:
    """Its own English, found in its source; the Chinese names the same."""
    source = inspect.getsource(argparse)
    there = {
        node.args[0].value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and _name(node.func) == "_" and isinstance(node.args[0], ast.Constant)
    }
    marks = re.compile(r"%(?:\(\w+\))?[sr]")

    assert sentence in there
    assert sorted(marks.findall(sentence)) == sorted(marks.findall(phrases.USAGE[sentence]))
    assert CHINESE.search(phrases.USAGE[sentence])


MISTAKES = {
    "no statement": ("= 1", "neither KEY = VALUE nor a [table], column 1"),
    "a bare word": ("theme = red", "an invalid value; text needs straight quotes, column 9"),
    "Chinese quotes": ("theme = “red”", "an invalid value; text needs straight quotes, column 9"),
    "a Chinese key": ("主题 = 1", "neither KEY = VALUE nor a [table], column 1"),
    "a Chinese key in a table": ("[主题]", "an invalid key; all but plain letters need quotes, column 2"),
    "no sign": ('theme "red"', "= is missing after a key, column 7"),
    "two on a line": ("a = 1 b = 2", "a new line is missing here, column 7"),
    "no end of text": ('a = "b\n', "a quotation mark is missing on this line, column 7"),
    "no end of text at the end": ('a = "b', "a quotation mark is missing, up to the end of the file"),
    "no end of literal text": ("a = 'b\n", "a quotation mark is missing, up to the end of the file"),
    "no end of long text": ("a = '''b", "a quotation mark is missing, up to the end of the file"),
    "no end of a table's name": ("[a", "']' is missing, up to the end of the file"),
    "no end of an array's name": ("[[a]", "']]' is missing, column 4"),
    "no end of a list": ("a = [1, 2", "[…] has no end, up to the end of the file"),
    "no end of an inline table": ("a = {b = 1", "{…} has no end, up to the end of the file"),
    "a table twice": ("[a.b]\n[a.b]\n", "[a.b] stands twice, column 5"),
    "a key twice": ("a = 1\na = 2", "the same key stands twice, up to the end of the file"),
    "an inline key twice": ("a = {b = 1, b = 2}", "'b' stands twice, column 18"),
    "more for an inline table": (
        "a = {b = 1}\na.c = 2",
        '"a" is complete and takes no more, up to the end of the file',
    ),
    "a dotted table again": ("a.b = 1\n[a]", "[a] stands twice, column 3"),
    "a dotted key below its table": ("[a.b]\n[a]\nb.c = 1", '"a.b" was set before, up to the end of the file'),
    "a Windows path": (r'a = "C:\Users"', "an invalid hexadecimal number after a backslash, column 10"),
    "a path": (r'a = "C:\My"', r"\ in text must be \\, or the text in single quotes, column 10"),
    "half a character": (r'a = "\uD800"', "a backslash sequence is no character, column 12"),
    "a control character": ('a = "\x01"', "character '\\x01' is not allowed, column 6"),
    "no day": ("a = 2026-02-30", "no such date or time, column 5"),
}


@pytest.mark.parametrize(("text", "english"), MISTAKES.values(), ids=MISTAKES)
def test_what_tomllib_says_is_put_plainly(text: str, english: str) -> None:
    """In English and in Chinese, with the column; no word of tomllib's stays in the Chinese."""
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    chinese = causes.cause(str(error.value), ZH)

    assert causes.cause(str(error.value), EN) == english
    assert CHINESE.search(chinese)
    assert re.findall(r"[A-Za-z]{2,}", chinese) == []


def test_tomllib_still_says_all_of_it() -> None:
    """Each of its sentences in its source is matched by a pattern, so that none comes out half translated."""
    parser = Path(tomllib.__file__).with_name("_parser.py").read_text(encoding="utf-8")
    said = {
        "".join(part.value if isinstance(part, ast.Constant) else "'x'" for part in getattr(words, "values", [words]))
        for call in ast.walk(ast.parse(parser))
        if isinstance(call, ast.Call) and _name(call.func) == "suffixed_err"
        for words in call.args[2:]
    }

    assert len(said) > 15
    assert [words for words in said if causes.cause(f"{words} (at line 1, column 1)", EN).startswith(words)] == []


@pytest.mark.parametrize("cause", ["Something new (at line 3, column 5)", "ValueError: x (at last)", "plain"])
def test_an_unknown_cause_is_kept(cause: str) -> None:
    """In the words of whoever said it, in either language."""
    assert cause.partition(" (at line")[0] in causes.cause(cause, ZH)
    assert cause.partition(" (at line")[0] in causes.cause(cause, EN)


def test_a_name_stays_as_it_is_written() -> None:
    """Braces, commas and the words of a place in a file's name change nothing in the sentence around it."""
    said = Voice(EN).refusal(Refusal("value_wrong", file="a{b}, line 0、c", line=0, key="x", found="1", allowed="flag"))

    assert said == 'a{b}, line 0、c: "x" is 1, but should be true or false.'
