"""Frames: a figure alone, under a lead line, over a tail band or a strip of chips; what each leaves to the figure."""

from __future__ import annotations

from builder.compile.geometry import Box, Place, place
from builder.compile.source import Source
from builder.model.deck import CHIPS
from builder.value import Value, replace

STRIPS: dict[str, tuple[str, ...]] = {
    "三块": CHIPS[:3],
    "四块": CHIPS[:4],
    "五块": CHIPS,
    "一带二块": ("named", *CHIPS[:2]),
    "一带三块": ("named", *CHIPS[:3]),
    "一带四块": ("named", *CHIPS[:4]),
}
"""The slots of each strip of chips, from left to right, by what people see of it in a layout's name."""
CHIPPED = "chips"
"""What a layout states that has strips of chips, below whatever may stand over them."""
STATED = ("lead", "tail", "both", CHIPPED)
"""The frames that a layout may state besides the plain one."""
NAMED, GAP = 0.3, 0.2
"""The share of a strip that its name takes, and inches between chips."""
LEAST = 1.5
"""The lowest area that a figure can do with, in inches."""


class Frame(Value):
    """`stands` is the name under which a grid states how its tiles stand there: plain, lead, tail, both. `area` is what is left to the figure; `places` are the slots of the frame, `lacks` those of the layout that have no place in it."""

    stands: str
    label: str
    area: Box
    places: tuple[Place, ...]
    lacks: tuple[str, ...] = ()

    @property
    def strip(self) -> bool:
        """Whether chips stand below the figure."""
        return any(made.key in CHIPS for made in self.places)


def frames(source: Source, keys: tuple[str, ...]) -> list[Frame]:
    """The frames of the layout or grid at `keys`, in the order in which its rooms stand. Refuses a lead or tail that leaves too little between them."""
    stated = source.find(*keys, "frames", default=[])
    plain = [(name, label, slots) for name, label, slots in _PLAIN if name == "plain" or name in stated]
    strips = STRIPS.items() if CHIPPED in stated else ()
    led = [("tail", ""), *([("both", "引语")] if "lead" in stated else [])]
    chipped = [
        (stands, lead + label, (*(("lead",) if lead else ()), *slots))
        for label, slots in strips
        for stands, lead in led
    ]
    return [_frame(source, keys, *made) for made in (*plain, *chipped)]


_PLAIN: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("plain", "", ()),
    ("lead", "引语", ("lead",)),
    ("tail", "小结", ("tail",)),
    ("both", "引语小结", ("lead", "tail")),
)


def _frame(source: Source, keys: tuple[str, ...], stands: str, label: str, slots: tuple[str, ...]) -> Frame:
    x, y, width, height = source.find(*keys, "area", default=source.get("deck", "content"))
    top, bottom = y, y + height
    tail = place(source, keys, "tail", source.page)
    places = _strip(source, keys, tail.box, [key for key in slots if key not in ("lead", "tail")])
    places |= {key: place(source, keys, key, source.page) for key in slots if key in ("lead", "tail")}
    air = source.get("deck", "air") if places else 0.0
    if "lead" in places:
        top = max(top, places["lead"].box[1] + places["lead"].box[3] + air)
    if set(places) - {"lead"}:
        bottom = min(bottom, tail.box[1] - air)
    if places and bottom - top < LEAST:
        slot = next(key for key in ("lead", "tail") if key == "tail" or key in places)
        raise source.refuse("frame_low", ("deck", "slots", slot, "box"), left=f"{bottom - top:.2f}", least=LEAST)
    return Frame(stands, label, (x, top, width, bottom - top), tuple(places.values()))


def _strip(source: Source, keys: tuple[str, ...], box: Box, slots: list[str]) -> dict[str, Place]:
    """The slots of a strip, where else the tail stands: its name, then chips of one width."""
    if not slots:
        return {}
    left, top, width, height = box
    name = (width - GAP) * NAMED if slots[0] == "named" else 0.0
    ahead = name + GAP if name else 0.0
    chips = [key for key in slots if key != "named"]
    each = (width - ahead - GAP * (len(chips) - 1)) / len(chips)
    boxes = {"named": (left, top, name, height)}
    boxes |= {key: (left + ahead + n * (each + GAP), top, each, height) for n, key in enumerate(chips)}
    made = {key: _cell(source, keys, key, boxes[key]) for key in slots}
    return made if name else {key: _weighty(source, keys, cell) for key, cell in made.items()}


def _cell(source: Source, keys: tuple[str, ...], key: str, box: Box) -> Place:
    slot = key.rstrip("12345")
    return place(source, keys, slot, box, int(key[len(slot) :] or 0))


def _weighty(source: Source, keys: tuple[str, ...], chip: Place) -> Place:
    """A chip below a figure without a name ahead of it, in the tail's colours where these are plain and the grid states none for chips: there it is what the figure comes to."""
    tail = place(source, keys, "tail", source.page).look
    own = keys[1] != "grids" or source.find(*keys, "slots", "chip", default=None) is not None
    if own or tail.get("shapes") or chip.look.get("shapes"):
        return chip
    return replace(chip, look={**chip.look, **{key: tail[key] for key in PAINT if key in tail}})


PAINT = ("fill", "outline", "weight", "role")
"""What a chip takes from the tail."""
