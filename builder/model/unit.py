"""What differs from unit to unit: its words."""

from __future__ import annotations

from collections.abc import Mapping

from builder.value import Value


class Unit(Value):
    """A unit's own words (单位资料); each empty where not stated. `confidential` stands at the foot of every page.

    `name` is its full name and `short` the usual short one, `parent` the unit above it; `province`, `city` and `county` are where
    it lies; `speaker`, `post`, `meeting` and `date` are who speaks, as what, where and when. `logo` is the path of a picture.
    """

    name: str = ""
    speaker: str = ""
    date: str = ""
    confidential: str = ""
    short: str = ""
    parent: str = ""
    province: str = ""
    city: str = ""
    county: str = ""
    post: str = ""
    meeting: str = ""
    logo: str = ""

    @property
    def byline(self) -> str:
        """Who speaks, with the post ahead; the unit where nobody is named."""
        return "　".join(filter(None, (self.post, self.speaker))) if self.speaker else self.name


NO_UNIT = Unit()

ALIASES = {
    "全称": "name",
    "简称": "short",
    "上级": "parent",
    "省": "province",
    "市": "city",
    "县": "county",
    "讲话人": "speaker",
    "职务": "post",
    "会议": "meeting",
    "日期": "date",
}
"""The Chinese names of a unit's words, which files may use as well."""


def unit_of(words: Mapping[str, str]) -> Unit:
    """The unit that a file's table states, by either name of each word."""
    return Unit(**{ALIASES.get(key, key): value.strip() for key, value in words.items()})


def over(upper: Unit, under: Unit) -> Unit:
    """What `upper` states, and where it states nothing what `under` does."""
    return Unit(*(getattr(upper, name) or getattr(under, name) for name in Unit.__slots__))
