"""Frames: a figure alone, under a lead line, over a tail band, or between both; what each leaves to the figure."""

from __future__ import annotations

from builder.compile.geometry import Box, Place, place
from builder.compile.source import Source
from builder.value import Value

FRAMES: dict[str, tuple[str, ...]] = {"plain": (), "lead": ("lead",), "tail": ("tail",), "both": ("lead", "tail")}
"""The slots of each frame, in the order in which a layout's rooms stand. Every layout has the plain one."""
LABELS = {"plain": "", "lead": "引语", "tail": "小结", "both": "引语小结"}
"""What people see of a frame in a layout's name."""
LEAST = 1.5
"""The lowest area that a figure can do with, in inches."""


class Frame(Value):
    """`area` is what is left to the figure; `places` are the slots of the frame."""

    name: str
    area: Box
    places: tuple[Place, ...]

    @property
    def label(self) -> str:
        """What people see of it."""
        return LABELS[self.name]


def frames(source: Source, keys: tuple[str, ...]) -> list[Frame]:
    """The frames of the layout or grid at `keys`. Refuses a lead or tail that leaves too little between them."""
    stated = source.find(*keys, "frames", default=[])
    return [_frame(source, keys, name) for name in FRAMES if name == "plain" or name in stated]


def _frame(source: Source, keys: tuple[str, ...], name: str) -> Frame:
    x, y, width, height = source.find(*keys, "area", default=source.get("deck", "content"))
    top, bottom = y, y + height
    places = {slot: place(source, keys, slot, source.page) for slot in FRAMES[name]}
    air = source.get("deck", "air") if places else 0.0
    if "lead" in places:
        top = max(top, places["lead"].box[1] + places["lead"].box[3] + air)
    if "tail" in places:
        bottom = min(bottom, places["tail"].box[1] - air)
    if places and bottom - top < LEAST:
        slot = next(iter(places))
        raise source.refuse("frame_low", ("deck", "slots", slot, "box"), left=f"{bottom - top:.2f}", least=LEAST)
    return Frame(name, (x, top, width, bottom - top), tuple(places.values()))
