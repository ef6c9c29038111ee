"""A recipe's file: what is written reads back as it was, whatever the words."""

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.board import Board, Entry
from builder.model.recipe import RATE, Correction, Fill, Recipe
from builder.model.speech import As
from builder.model.unit import ALIASES, Unit
from builder.model.wishes import Pin, Wishes
from builder.read.recipe import RECIPE, read_recipe
from builder.value import replace
from builder.write.recipe import recipe_text

PIN = Pin("二 / 1 以学铸魂", "cards", "以学铸魂", (("甲",), ("乙", "丙")), ("要先算",), True, "目录")
WHOLE = Recipe(
    "speech.txt",
    "base",
    ("deck",),
    Unit(
        "市水务局", "林致远", '"二月"', "内部资料", "水务局", "省水利厅", "省", "市", "县", "局长", "会议", "logo.png"
    ),
    (Fill("**单位", "市水务局", "由", "牵头", "B1-9c41d2"), Fill("××", "三")),
    (Correction("一 / 要先算清水账", As.POINT, 3), Correction("结语", As.CLOSING)),
    Wishes("", "0123456789abcdef", 20, "high", (PIN,)),
    180,
    "公文版式",
    6,
    False,
    True,
)
"""A recipe with every key but `minutes`, which is there where it has no `rate`."""
ENTRIES = (
    Entry(1, "封面", "cover", "讲话", (), ("夜校",)),
    Entry(2, PIN.at, "points_2", "以学铸魂", (("甲",),), (), PIN),
    Entry(0, "二 / 2", pin=Pin("二 / 2", skip=True)),
    Entry(3, "结尾", "closing", "谢谢", (("丁",), ("戊", "己"))),
)


def read(folder: Path, text: str) -> Recipe:
    """What the file says, without where it says it."""
    (folder / "r.toml").write_text(text, encoding="utf-8")
    recipe = read_recipe(str(folder / "r.toml"))
    assert recipe.wishes is not None
    pins = tuple(replace(pin, places={}) for pin in recipe.wishes.pins)
    speech = str(Path(recipe.speech).relative_to(folder))
    unit = replace(recipe.unit, logo=Path(recipe.unit.logo).name)
    return replace(recipe, speech=speech, unit=unit, wishes=replace(recipe.wishes, file="", pins=pins))


def taken_up(text: str) -> str:
    """The file with every slide's table taken up."""
    return re.sub(r"(?m)^# ", "", text)


def test_every_key_is_written(tmp_path: Path) -> None:
    """A key that recipes have and this sample has not would be lost without a test."""
    text = recipe_text(WHOLE, Board((Entry(1, PIN.at, pin=PIN),), (), "0123456789abcdef"))
    table = tomllib.loads(text)

    assert set(table) == set(RECIPE) - {"minutes"}
    for key, schema in RECIPE.items():
        if isinstance(schema, list):
            assert set().union(*table[key]) == set(schema[0]), key
        elif isinstance(schema, dict):
            assert set(table[key]) == set(schema) - set(ALIASES), key
    assert read(tmp_path, text) == WHOLE


@pytest.mark.parametrize(("rate", "told"), [(0, {"minutes": False}), (RATE, {}), (180, {"rate": 180})])
def test_minutes_are_written_as_they_were(rate: int, told: dict[str, object], tmp_path: Path) -> None:
    """The usual rate goes without saying."""
    text = recipe_text(replace(WHOLE, rate=rate), Board((), (), "0"))

    assert {key: value for key, value in tomllib.loads(text).items() if key in ("minutes", "rate")} == told
    assert read(tmp_path, text).rate == rate


def test_slides_are_comments_until_they_are_taken_up(tmp_path: Path) -> None:
    """What was decided counts at once, what was not after its sign is off; what stays left out stays so."""
    text = recipe_text(WHOLE, Board(ENTRIES, (Pin("三 / 9 找不到的", title="甲"),), "0"))
    plain, taken = read(tmp_path, text).wishes, read(tmp_path, taken_up(text)).wishes
    assert plain is not None
    assert taken is not None

    assert [pin.at for pin in plain.pins] == [PIN.at, "二 / 2", "三 / 9 找不到的"]
    assert [pin.at for pin in taken.pins] == ["封面", PIN.at, "二 / 2", "结尾", "三 / 9 找不到的"]
    assert taken.pins[3] == Pin("结尾", "closing", "谢谢", (("丁",), ("戊", "己")))
    assert (taken.slides, taken.density) == (20, "high")


def test_length_is_offered(tmp_path: Path) -> None:
    """As many slides as there are, at the usual density, as comments."""
    text = recipe_text(replace(WHOLE, wishes=None), Board(ENTRIES, (), "0"))
    plain, taken = read(tmp_path, text).wishes, read(tmp_path, taken_up(text)).wishes

    assert plain is not None
    assert taken is not None
    assert (plain.slides, plain.density) == (0, "")
    assert (taken.slides, taken.density) == (3, "normal")


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=1, max_size=40)
)
@settings(derandomize=True, deadline=None, max_examples=200)
def test_any_words_read_back(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    """Quotes, backslashes, signs of TOML, signs that nobody sees."""
    folder = tmp_path_factory.mktemp("r")
    entry = Entry(1, words, "points", words, ((words,), (words, words)))
    wishes = read(folder, taken_up(recipe_text(WHOLE, Board((entry,), (), "0")))).wishes

    assert wishes is not None
    assert wishes.pins == (Pin(words, "points", words, ((words,), (words, words))),)


@pytest.mark.parametrize("line", recipe_text(WHOLE, Board(ENTRIES, (), "0")).splitlines())
def test_every_line_says_what_it_is(line: str) -> None:
    """A reading comment, a table to take up, or what counts; nothing trails."""
    assert re.match(r"## |# \S|# {3}\S|#$|[^#]|$", line)
    assert line == line.rstrip()
