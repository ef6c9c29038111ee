"""A recipe and the storyboard of its deck -> a recipe's file, its slides as comments to be taken up.

Lines that open with ## are for reading; those that open with # are a slide's table: without that sign they count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.model.board import Board, Entry
from builder.model.recipe import MADE, RATE, Recipe
from builder.model.wishes import NO_WISHES, Line, Pin, Wishes

HEAD = """\
## 编排方案：jiangyi build 这个文件，就照它生成。
## 每一页先写它是什么（## 开头），再写它的表（# 开头）。要改哪一页，去掉那张表各行开头的“# ”再改；没去掉的照原样安排。
##   layout 版式；title 标题、lines 各条文字（都要从这一页所讲的话里原样选取）；split = ["…"] 从这样开头的句子起另成一页；
##   skip = true 不要这一页（讲的话并入前一页的备注）；after = "…" 移到那一页后面。
## A recipe: take the "# " off the lines of a slide's table and edit them; slides left as comments are planned as before.
"""
PER_PAGE = 3
OUT, LOST = "不要的一页", "讲话稿里找不到的页"


def recipe_text(recipe: Recipe, board: Board) -> str:
    """The file, which reads back as `recipe` with its slides as they are."""
    wishes = recipe.wishes or NO_WISHES
    count = sum(entry.number > 0 for entry in board.entries)
    parts = [HEAD, _top(recipe, board.planned), _length(wishes, count), *_tables(recipe)]
    parts += [_entry(entry) for entry in board.entries]
    if board.lost:
        parts += [f"## ── {LOST}", *map(_pin, board.lost)]
    return "\n".join(part for part in parts if part).rstrip("\n") + "\n"


def _top(recipe: Recipe, planned: str) -> str:
    made = f"make = {_list(recipe.make)}\n" if recipe.make != MADE else ""
    told = _pace(recipe.rate) + _paper(recipe)
    return f"speech = {_text(recipe.speech)}\ntheme = {_text(recipe.theme)}\n{made}{told}planned = {_text(planned)}"


def _pace(rate: int) -> str:
    if not rate:
        return "minutes = false\n"
    return f"rate = {rate}\n" if rate != RATE else ""


def _paper(recipe: Recipe) -> str:
    """What is said of the handouts, where it is not as usual."""
    preset = f"preset = {_text(recipe.preset)}\n" if recipe.preset else ""
    each = f"per_page = {recipe.per_page}\n" if recipe.per_page != PER_PAGE else ""
    refs = "" if recipe.refs else "refs = false\n"
    return preset + each + refs + ("contents = true\n" if recipe.contents else "")


def _length(wishes: Wishes, count: int) -> str:
    slides = f"slides = {wishes.slides}" if wishes.slides else f"# slides = {count}"
    density = f"density = {_text(wishes.density)}" if wishes.density else '# density = "normal"'
    return f"{slides}\n{density}   ## low, normal, high\n"


def _tables(recipe: Recipe) -> list[str]:
    """What belongs to the occasion: the unit, the blanks that are filled, the lines that are put right."""
    unit = [(key, getattr(recipe.unit, key)) for key in recipe.unit.__slots__]
    fills = [[(key, getattr(fill, key)) for key in fill.__slots__] for fill in recipe.fills]
    lines = [[("at", line.at), ("as", line.is_.value), ("depth", line.depth)] for line in recipe.corrections]
    out = [_table("[unit]", unit)] if any(value for _, value in unit) else []
    return [*out, *(_table("[[fill]]", fill) for fill in fills), *(_table("[[line]]", line) for line in lines)]


def _table(head: str, pairs: Iterable[tuple[str, object]]) -> str:
    return "".join(f"{line}\n" for line in (head, *(f"{key} = {_value(value)}" for key, value in pairs if value)))


def _value(value: object) -> str:
    return _text(value) if isinstance(value, str) else str(value)


def _entry(entry: Entry) -> str:
    """A slide: what it is, and its table, as a comment where nothing was decided of it."""
    if entry.pin is not None and not entry.number:
        return f"## ── {OUT}\n{_pin(entry.pin)}"
    head = f"## ── 第 {entry.number} 页　{entry.layout}　{entry.title}\n"
    told = "".join(f"##    {words}\n" for words in entry.shown)
    if entry.pin is not None:
        return head + told + _pin(entry.pin)
    table = _pin(Pin(entry.at, entry.layout, entry.title, entry.lines))
    return head + told + "".join(f"# {line}\n" for line in table.splitlines())


def _pin(pin: Pin) -> str:
    """The table of one slide, with what is decided."""
    rows = ["[[slide]]", f"at = {_text(pin.at)}"]
    rows += [f"{key} = {_text(getattr(pin, key))}" for key in ("layout", "title", "after") if getattr(pin, key)]
    if pin.lines:
        rows += ["lines = [", *(f"  {_line(line)}," for line in pin.lines), "]"]
    if pin.split:
        rows.append(f"split = {_list(pin.split)}")
    if pin.skip:
        rows.append("skip = true")
    return "".join(f"{row}\n" for row in rows)


def _line(line: Line) -> str:
    return _text(line[0]) if len(line) == 1 else _list(line)


def _list(words: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, words))}]"


def _text(words: str) -> str:
    """`words` as TOML has text."""
    plain = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() or c in " \u3000" else f"\\U{ord(c):08X}" for c in plain) + '"'
