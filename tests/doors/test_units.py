"""The same speech for many units: what a memo knows changes no byte, is not worked out again, and does not grow."""

import gc
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import builder.plan.known
import builder.plan.refs
import builder.plan.section
import builder.write.deck
import builder.write.package
from builder.build import Prepared, build, for_unit, prepared
from builder.memo import LAST, Memo
from builder.model.outline import within
from builder.model.recipe import Fill, Recipe
from builder.model.remark import Refusal
from builder.model.unit import NO_UNIT, Unit, over
from builder.value import replace
from builder.write.package import CUT, SHORTEST, Packed, packed
from tests.media import png
from tests.samples import ROOT, SHELVES

SPEECH = str(ROOT / "seeds" / "mobilisation.txt")
NAMES = st.sampled_from(["", "水务局", "云泽市水务局", "清溪县河湖长制与水土保持综合管理服务中心", "<局>&“局”"])
PLACES = st.sampled_from(["", "云泽市", "江北市"])
UNITS = st.builds(
    Unit,
    name=NAMES,
    speaker=st.sampled_from(["", "林致远"]),
    date=st.sampled_from(["", "2026年3月23日"]),
    short=NAMES,
    city=PLACES,
    post=st.sampled_from(["", "局长"]),
)
BLANKS = [
    Fill("*", "", "按照"),
    Fill("**单位", "", "刚才，"),
    Fill("**", "", before="同志代表"),
    Fill("*", "", "现代化"),
    Fill("**", "", before="正处于"),
    Fill("**单位", "", "要由"),
]
FILLS = st.lists(
    st.tuples(st.sampled_from(BLANKS), st.sampled_from(["市水务局", "云泽", "全市节水行动", "××局", "<&>"])), max_size=6
).map(lambda pairs: tuple(replace(fill, value=value) for fill, value in pairs))

DRAWN = (
    "# 在推进会上的讲话\n\n同志们：\n\n## 一、认清形势\n\n去年成效明显。完成情况如下：\n\n"
    "| 指标 | 目标 | 完成 |\n|---|---|---|\n| 投资 | 320亿元 | **单位报 |\n| 合计 | 1 | 2 |\n\n"
    "现场热火朝天。\n\n![现场](a.png)\n\n再看一张。\n\n![](b.png)\n\n图2 全景图像\n\n"
    "## 二、压实责任\n\n**单位要带头。\n\n![](a.png)\n\n谢谢大家！\n"
)
"""A table with a blank in it, and pictures, one of them twice."""


@pytest.fixture(scope="module")
def ready() -> Prepared:
    """The speech for many units, whatever came before."""
    return prepared(Recipe(SPEECH, "red_gold"), SHELVES)


@given(UNITS, FILLS)
@settings(derandomize=True, deadline=None, max_examples=40)
def test_a_further_unit_is_built_as_if_it_were_the_first(ready: Prepared, unit: Unit, fills: tuple[Fill, ...]) -> None:
    """Files, names, counts and remarks, after whatever units came before it."""
    assert for_unit(ready, unit, fills) == build(replace(ready.recipe, unit=unit, fills=fills), SHELVES)


@pytest.mark.parametrize("seed", ["brief.txt", "hospital.txt", "safety.txt", "school.md"])
def test_every_sample_is_built_as_if_it_were_the_first(seed: str) -> None:
    """With tables, without sections, with lists: there and back between two units."""
    recipe = Recipe(str(ROOT / "seeds" / seed), "ink")
    shared = prepared(recipe, SHELVES)
    for unit in (Unit("云泽市水务局"), Unit("清溪县", "张三", "2026年1月5日"), Unit("云泽市水务局"), NO_UNIT):
        assert for_unit(shared, unit)[0] == build(replace(recipe, unit=unit), SHELVES)[0]


@pytest.mark.parametrize(
    "other",
    [
        {"make": ("speech_text",), "preset": "公文版式", "contents": True},
        {"make": ("deck", "reading_copy")},
        {"make": ("deck", "study", "speech_text"), "contents": True},
        {"make": ("deck", "speech_text"), "unit": Unit(confidential="内部资料")},
        {"make": ("deck", "speech_text", "reading_copy"), "rate": 0, "refs": False},
    ],
    ids=lambda other: "-".join(other["make"]),
)
def test_every_handout_is_built_as_if_for_the_first(other: dict[str, object]) -> None:
    """There and back between units that differ in names, in blanks, in both."""
    recipe = replace(Recipe(SPEECH, "red_gold"), **other)
    shared = prepared(recipe, SHELVES)
    filled = (replace(BLANKS[1], value="市水务局"), replace(BLANKS[5], value="住房和城乡建设局"))
    units = [(Unit("云泽市水务局", short="水务局"), ()), (NO_UNIT, filled), (Unit("清溪县"), filled[:1]), (NO_UNIT, ())]
    for unit, fills in (*units, *reversed(units)):
        first = replace(recipe, unit=over(unit, recipe.unit), fills=fills)
        assert for_unit(shared, unit, fills) == build(first, SHELVES)


@pytest.mark.parametrize("seed", sorted(path.name for path in (ROOT / "seeds").iterdir()))
def test_every_blank_of_every_sample_is_filled_as_if_for_the_first(seed: str) -> None:
    """All blanks, some of them, others, none."""
    recipe = Recipe(str(ROOT / "seeds" / seed))
    shared = prepared(recipe, SHELVES)
    blanks = shared.outline.blanks
    for step in (1, 2, 3, 0, 1):
        chosen = blanks[::step] if step else ()
        fills = tuple(Fill(b.text, f"{step}号镇", b.ahead, b.behind) for b in chosen)
        assert for_unit(shared, NO_UNIT, fills) == build(replace(recipe, fills=fills), SHELVES)


def test_tables_and_pictures_are_built_as_if_for_the_first(tmp_path: Path) -> None:
    """One picture or another, a blank in a cell: slides that stand where other ones stood show their own."""
    (tmp_path / "a.png").write_bytes(png(1231, 1000))
    (tmp_path / "b.png").write_bytes(png(900, 300))
    (tmp_path / "a.md").write_text(DRAWN, encoding="utf-8")
    recipe = Recipe(str(tmp_path / "a.md"), "red_gold")
    shared = prepared(recipe, SHELVES)
    for unit in (Unit(short="水务局"), NO_UNIT, Unit(short="住房和城乡建设局"), Unit(short="水务局")):
        (deck, *_), _ = made = for_unit(shared, unit)
        assert made == build(replace(recipe, unit=unit), SHELVES)
        with zipfile.ZipFile(BytesIO(deck.data)) as package:
            assert len([name for name in package.namelist() if name.startswith("ppt/media/")]) == 2
            slides = "".join(package.read(n).decode() for n in package.namelist() if n.startswith("ppt/slides/slide"))
            assert f"{unit.short or '**单位'}报" in re.sub("<[^>]*>", "", slides)


def test_the_words_of_a_unit_come_before_those_of_the_recipe(tmp_path: Path) -> None:
    """And its fills; what it does not state, the recipe does."""
    (tmp_path / "a.txt").write_text("题目\n同志们：\n由**单位牵头，请××配合。\n", encoding="utf-8")
    fills = (Fill("**单位", "recipe"), Fill("××", "recipe"))
    recipe = Recipe(str(tmp_path / "a.txt"), "base", ("speech_text",), Unit("recipe"), fills)
    (made,), remarks = for_unit(prepared(recipe, SHELVES), Unit("unit"), (Fill("**单位", "unit"),))

    assert "由unit牵头，请recipe配合。" in text_of(made.data, "word/document.xml")
    assert "unit" in text_of(made.data, "word/header1.xml")
    assert [remark.code for remark in remarks] == ["fill_twice"]


def text_of(data: bytes, part: str) -> str:
    """A part without its tags."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        name = part if part in package.namelist() else next(n for n in package.namelist() if "header" in n)
        return re.sub("<[^>]*>", "", package.read(name).decode())


def test_what_did_not_change_is_not_planned_again(ready: Prepared, monkeypatch) -> None:
    """A unit that fills one blank plans the point that it stands in; the same unit again plans nothing.

    The points beside it stay known, though nobody asked for them by themselves.
    """
    planned: list[str] = []

    def told(point, *rest):
        planned.append(point.at)
        return point_drafts(point, *rest)

    point_drafts = builder.plan.section._point
    shared = prepared(ready.recipe, SHELVES)
    monkeypatch.setattr(builder.plan.section, "_point", told)
    for_unit(shared)
    every = [point.at for point in within(shared.outline.sections) if point not in shared.outline.sections]
    assert planned == [at for at in every if at in planned]
    assert len(planned) > 10

    planned.clear()
    for_unit(shared, fills=(Fill("**单位", "市水务局", "要由"),))
    assert planned == ["三 / 4 用好科技装备“助"]
    planned.clear()
    for_unit(shared, fills=(Fill("**单位", "市水务局", "要由"),))
    assert planned == []
    for _ in range(3 * LAST):
        for_unit(shared, fills=(Fill("**单位", "市水务局", "要由"),))
    for_unit(shared)
    assert planned == ["三 / 4 用好科技装备“助"]


def test_a_blank_costs_its_slide_and_its_paragraph() -> None:
    """What is worked out for another unit that fills one blank: a few results, beside the thousand of the first."""
    shared = prepared(Recipe(SPEECH, "red_gold"), SHELVES)
    for_unit(shared, fills=(Fill("**单位", "市水务局", "刚才，"),))
    first = shared.kit.memo.size()
    for_unit(shared, fills=(Fill("**单位", "市农业农村局", "刚才，"),))

    assert first > 1000
    assert shared.kit.memo.size() - first < 50


def test_a_blank_that_only_notes_hold_leaves_what_its_slide_shows(monkeypatch) -> None:
    """It is neither laid out nor stamped again, in whatever layout it stands beside its neighbours."""
    shared = prepared(Recipe(SPEECH, "red_gold"), SHELVES)
    made: list[str] = []

    def told(module: object, name: str) -> None:
        work = getattr(module, name)

        def telling(*given: object) -> object:
            made.append(name)
            return work(*given)

        monkeypatch.setattr(module, name, telling)

    for module, name in (
        (builder.plan.known, "lay"),
        (builder.plan.refs, "lay"),
        (builder.plan.refs, "_said"),
        (builder.write.deck, "_slide"),
        (builder.write.deck, "_notes"),
    ):
        told(module, name)
    for value in ("第一号", "第二号"):
        made.clear()
        for_unit(shared, fills=(replace(BLANKS[0], value=value),))

    assert made == ["_notes"]


def test_only_what_fills_a_blank_is_packed_again(monkeypatch) -> None:
    """By itself: neither the words around it, nor what stands around notes, nor what other slides and paragraphs say."""
    shared = prepared(Recipe(SPEECH, "red_gold"), SHELVES)
    for_unit(shared)
    made: list[str] = []

    def told(piece: str) -> Packed:
        made.append(piece)
        return packed(piece)

    for module in (builder.write.deck, builder.write.package):
        monkeypatch.setattr(module, "packed", told)
    fills = tuple(replace(fill, value=f"第{n}局") for n, fill in enumerate(BLANKS))
    for_unit(shared, fills=fills)
    assert len([piece for piece in made if len(piece) >= SHORTEST]) > 10
    made.clear()
    for_unit(shared, fills=tuple(replace(fill, value=f"{fill.value[:-1]}院") for fill in fills))

    assert {fill.value[:-1] + "院" for fill in fills} <= set(made)
    assert [piece for piece in made if len(piece) >= SHORTEST] == []


def test_the_memo_does_not_grow(ready: Prepared) -> None:
    """It holds what the last units used: as many results, as many objects, however many units there were."""
    shared = prepared(ready.recipe, SHELVES)

    def after(units: range) -> tuple[int, int]:
        for n in units:
            for_unit(shared, Unit(f"第{n:03}局", short=f"第{n:03}局"), (Fill("*", f"第{n:03}号", "按照"),))
        gc.collect()
        return shared.kit.memo.size(), len(gc.get_objects())

    after(range(2 * LAST))
    kept, objects = after(range(2 * LAST, 32 * LAST))  # by then what is known of words apart from the memo is full
    later, many = after(range(32 * LAST, 64 * LAST))

    assert later == kept
    assert many < objects + 200


def test_a_refused_unit_leaves_the_next_one_alone(ready: Prepared) -> None:
    """A batch goes on."""
    shared = prepared(replace(ready.recipe, final=True), SHELVES)
    with pytest.raises(Refusal) as refused:
        for_unit(shared, Unit("市水务局"))
    every = tuple(Fill(b.text, "值", b.ahead, b.behind) for b in shared.outline.blanks)

    assert refused.value.code == "not_final"
    assert gc.isenabled()
    assert for_unit(shared, NO_UNIT, every)[0] == build(replace(ready.recipe, fills=every), SHELVES)[0]


def test_no_sign_of_the_cutting_stays(ready: Prepared) -> None:
    """Parts are whole when they are read."""
    for made in for_unit(ready, Unit("市水务局"))[0]:
        with zipfile.ZipFile(BytesIO(made.data)) as package:
            assert [name for name in package.namelist() if CUT.encode() in package.read(name)] == []


def test_a_memo_is_each_ones_own() -> None:
    """Two batches side by side know nothing of each other."""
    one, other = (prepared(Recipe(SPEECH, "base"), SHELVES) for _ in range(2))
    for_unit(one)

    assert isinstance(one.kit.memo, Memo)
    assert one.kit.memo.size() > 100
    assert other.kit.memo.size() == 0
