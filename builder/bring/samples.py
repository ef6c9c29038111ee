"""A template's sample slides: what each draws that its layout does not, and where its words stand."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from lxml import etree

from builder.bring.canvas import Frame, box_of, inner
from builder.bring.holders import OTHER, Holder, holder_of, kind_of, placeholders, sign_of
from builder.bring.numbers import number
from builder.bring.parts import Sheet, slides
from builder.bring.scaled import scale
from builder.bring.view import View
from builder.compile.geometry import Box
from builder.compile.harvest import A, P, R, plain_only
from builder.value import Value, replace

MOST = 60
"""Sample slides that are looked at: the first, and the last."""
_SHAPES = ("sp", "pic", "cxnSp", "grpSp")
_UNLIKE = ("txBody", "nvSpPr", "nvPicPr", "nvCxnSpPr", "nvGrpSpPr", "extLst", "effectLst")
"""What does not tell one shape from another: words, names, shadows."""
_FILMS = ("videoFile", "audioFile", "quickTimeFile", "wavAudioFile", "audioCd")


class Drawn(Value):
    """A shape of a sample slide that is seen without its words.

    `key` says what it is, wherever it stands; `leaves` are the boxes of all that it consists of; `picture`, `words`: whether it has any.
    """

    element: Any
    key: str
    box: Box
    leaves: tuple[Box, ...]
    picture: bool
    words: bool


class Sample(Value):
    """A sample slide: its number, its part and tree, its layout.

    `ground` says what its own ground is, "" where it has none; `told` is where its words stand, and how they look; `letters` counts them.
    """

    number: int
    part: str
    root: Any
    layout: Sheet
    ground: str
    drawn: tuple[Drawn, ...]
    told: tuple[Holder, ...]
    letters: int

    @property
    def bare(self) -> bool:
        """Whether it hides what its layout and the master draw."""
        return self.root.get("showMasterSp", "1") in ("0", "false")


def samples(view: View, main: str, by: float) -> list[Sample]:
    """The sample slides that show the view's master, drawn `by` times as large; those that are hidden are left out."""
    named = slides(view.package, main)
    looked = [*enumerate(named[: MOST - 1], 1), *([(len(named), named[-1])] if len(named) >= MOST else [])]
    layouts = {sheet.part: sheet for sheet in view.family.layouts}
    out = []
    for place, part in looked:
        root = view.package.xml(part)
        on = next((t.name for t in view.package.targets(part).values() if t.kind == "slideLayout"), "")
        if root is None or on not in layouts or root.get("show", "1") in ("0", "false"):
            continue
        if root.find(f"{P}cSld/{P}spTree") is None:
            continue
        plain_only(root)
        scale(root, by)
        out.append(_Reader(view, part, layouts[on]).sample(place, root))
    return out


class _Reader:
    """Reads one sample slide."""

    def __init__(self, view: View, part: str, layout: Sheet) -> None:
        self._view, self._part, self._layout = view, part, layout
        self._targets = view.package.targets(part)

    def sample(self, place: int, root: Any) -> Sample:
        canvas = root.find(f"{P}cSld")
        tree = canvas.find(f"{P}spTree")
        ground = canvas.find(f"{P}bg")
        drawn = [one for shape in tree if (one := self._drawn(shape)) is not None]
        told = [made for shape, frame in _walked(tree, Frame()) if (made := self._told(shape, frame)) is not None]
        letters = sum(len(words_of(shape)) for shape, _ in _walked(tree, Frame()))
        key = "" if ground is None else self._key(ground)
        return Sample(place, self._part, root, self._layout, key, tuple(drawn), tuple(told), letters)

    def _drawn(self, shape: Any) -> Drawn | None:
        """A shape, unless there is nothing of it but words, or it is content of a kind that never crosses."""
        if _name(shape) not in _SHAPES or not self._seen(shape) or any(_name(e) in _FILMS for e in shape.iter("{*}*")):
            return None
        box = self._box(shape)
        if box is None or max(box[2:]) <= 0:
            return None
        leaves = [leaf for one, frame in _walked([shape], Frame()) if (leaf := _place(one, frame)) is not None]
        picture = any(element.tag == f"{A}blip" for element in shape.iter("{*}*"))
        words = any(words_of(one) for one, _ in _walked([shape], Frame()))
        return Drawn(shape, self._key(shape), box, tuple(leaves) or (box,), picture, words)

    def _seen(self, shape: Any) -> bool:
        """Whether a shape is seen without its words: a picture, a line, a field with a fill or an edge."""
        kind = _name(shape)
        if kind == "grpSp":
            return any(self._seen(child) for child in shape if _name(child) in _SHAPES)
        if kind != "sp":
            return True
        fill, _ = self._view.palette.fill_of(shape)
        return (fill is not None and _name(fill) != "noFill") or _edged(shape)

    def _box(self, shape: Any) -> Box | None:
        """Where a shape stands: a placeholder that does not say so where its layout has it."""
        own = _place(shape, Frame())
        if own is not None or sign_of(shape) is None:
            return own
        return next((box for above in self._above(shape) if (box := _place(above, Frame())) is not None), None)

    def _above(self, shape: Any) -> list[Any]:
        """What a placeholder takes its looks from: that of the layout, that of the master."""
        sign, kind = sign_of(shape), kind_of(shape)
        in_layout = placeholders(self._layout.root)
        same = [one for one in in_layout if sign.get("idx") and sign_of(one).get("idx") == sign.get("idx")]
        alike = [one for one in in_layout if kind_of(one) == kind]
        master = [one for one in placeholders(self._view.family.master.root) if kind_of(one) == kind]
        return [*(same or alike)[:1], *master[:1]]

    def _told(self, shape: Any, frame: Frame) -> Holder | None:
        """Where a shape's words stand and how they look; None for one without."""
        if not words_of(shape):
            return None
        held = sign_of(shape) is not None
        chain = [shape, *(self._above(shape) if held else [])]
        kind = kind_of(shape) if held else OTHER
        made = holder_of(kind, chain, self._view.family.master.root, self._view.palette, _place(shape, frame))
        return None if made is None else replace(self._as_said(made, shape), name=words_of(shape))

    def _as_said(self, held: Holder, shape: Any) -> Holder:
        """Words as their runs say, which may have other looks than the box states."""
        runs = list(shape.iter(f"{A}rPr"))
        sizes = [size for run in runs if (size := number(run, "sz") / 100)]
        fills = [fill for run in runs if (fill := run.find(f"{A}solidFill")) is not None]
        colour = next((made for fill in fills if (made := self._view.palette.colour(fill))), held.colour)
        first = shape.find(f"{P}txBody/{A}p/{A}pPr")
        align = {"l": "left", "ctr": "centre", "r": "right"}.get(
            "" if first is None else first.get("algn", ""), held.align
        )
        faces = tuple(_face(runs, script) or held.faces[n] for n, script in enumerate(("ea", "latin")))
        return replace(held, size=max(sizes, default=held.size), colour=colour, align=align, faces=faces)

    def _key(self, shape: Any) -> str:
        """What a shape or a ground is, wherever it stands and whatever it says; pictures count by what they hold."""
        plain = copy.deepcopy(shape)
        for element in list(plain.iter("{*}*")):
            if _name(element) in _UNLIKE and element.getparent() is not None:
                element.getparent().remove(element)
                continue
            for name in [name for name in element.attrib if name.startswith(R)]:
                target = self._targets.get(element.get(name))
                data = b"" if target is None or target.outside else self._view.package.read(target.name)
                element.set(name, sha256(data).hexdigest())
        for place in plain.iterfind(f"*/{A}xfrm"):
            for child in list(place)[:2]:
                place.remove(child)
        return sha256(etree.tostring(plain, method="c14n")).hexdigest()


def words_of(shape: Any) -> str:
    """The words of a shape, without the number of the slide."""
    body = shape.find(f"{P}txBody")
    runs = () if body is None else body.iter(f"{A}r")
    return "".join(text.text or "" for run in runs for text in run.iter(f"{A}t")).strip()


def leaves(root: Any) -> list[Box]:
    """The boxes of all that a master or layout draws."""
    tree = root.find(f"{P}cSld/{P}spTree")
    drawn = ((shape, frame) for shape, frame in _walked(tree, Frame()) if sign_of(shape) is None)
    return [box for shape, frame in drawn if (box := _place(shape, frame)) is not None]


def _walked(shapes: Any, frame: Frame) -> Iterator[tuple[Any, Frame]]:
    """Shapes, those in groups one by one, each with the frame that it stands in."""
    for shape in shapes:
        if _name(shape) == "grpSp":
            yield from _walked(shape, inner(shape, frame))
        elif _name(shape) in _SHAPES:
            yield shape, frame


def _place(shape: Any, frame: Frame) -> Box | None:
    properties = "grpSpPr" if _name(shape) == "grpSp" else "spPr"
    return box_of(shape.find(f"{P}{properties}/{A}xfrm"), frame)


def _edged(shape: Any) -> bool:
    """Whether a shape has an edge that is drawn: its own, else that of its style."""
    own = shape.find(f"{P}spPr/{A}ln")
    stated = [] if own is None else [_name(child) for child in own if _name(child).endswith("Fill")]
    return stated[0] != "noFill" if stated else number(shape.find(f"{P}style/{A}lnRef"), "idx") > 0


def _face(runs: list[Any], script: str) -> str:
    """The font that runs name for a script; "" for the theme's own."""
    named = (face.get("typeface", "") for run in runs if (face := run.find(f"{A}{script}")) is not None)
    return next((name for name in named if name and not name.startswith("+")), "")


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
