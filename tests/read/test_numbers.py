"""Automatic numbers: what Word would print, from the list's definition."""

import pytest
from lxml import etree

from builder.read.counting import written
from builder.read.numbers import UNCOUNTED, Counters, List, advanced, lists, printed
from tests.read.word import abstract, level, num, root

WRITTEN = [
    ("decimal", 12, "12"),
    ("decimalZero", 7, "07"),
    ("decimalZero", 12, "12"),
    ("decimalFullWidth", 12, "１２"),
    ("decimalEnclosedCircle", 3, "③"),
    ("decimalEnclosedCircleChinese", 10, "⑩"),
    ("decimalEnclosedCircleChinese", 21, "㉑"),
    ("decimalEnclosedCircle", 36, "㊱"),
    ("decimalEnclosedCircle", 51, "51"),
    ("decimalEnclosedParen", 2, "⑵"),
    ("decimalEnclosedFullstop", 2, "⒉"),
    ("chineseCounting", 1, "一"),
    ("chineseCounting", 10, "十"),
    ("chineseCounting", 11, "十一"),
    ("chineseCounting", 20, "二十"),
    ("chineseCounting", 99, "九十九"),
    ("chineseCountingThousand", 5, "五"),
    ("chineseCountingThousand", 10, "十"),
    ("chineseCountingThousand", 19, "十九"),
    ("chineseCountingThousand", 100, "一百"),
    ("chineseCountingThousand", 101, "一百零一"),
    ("chineseCountingThousand", 110, "一百一十"),
    ("chineseCountingThousand", 1001, "一千零一"),
    ("taiwaneseCounting", 12, "十二"),
    ("taiwaneseCountingThousand", 21, "二十一"),
    ("japaneseCounting", 10, "十"),
    ("japaneseCounting", 12, "十二"),
    ("japaneseCounting", 101, "百一"),
    ("chineseLegalSimplified", 3, "叁"),
    ("chineseLegalSimplified", 10, "壹拾"),
    ("chineseLegalSimplified", 21, "贰拾壹"),
    ("ideographLegalTraditional", 3, "參"),
    ("ideographDigital", 10, "一〇"),
    ("ideographTraditional", 1, "甲"),
    ("ideographTraditional", 10, "癸"),
    ("ideographTraditional", 11, "11"),
    ("ideographZodiac", 12, "亥"),
    ("ideographZodiacTraditional", 13, "丙子"),
    ("ideographEnclosedCircle", 2, "㊁"),
    ("upperLetter", 1, "A"),
    ("upperLetter", 28, "BB"),
    ("lowerLetter", 26, "z"),
    ("upperRoman", 14, "XIV"),
    ("lowerRoman", 9, "ix"),
    ("ordinal", 2, "2nd"),
    ("ordinal", 11, "11th"),
    ("bullet", 4, ""),
    ("none", 4, ""),
    ("unheardOf", 4, "4"),
    ("upperRoman", 4000, "4000"),
    ("lowerLetter", 0, "0"),
    ("chineseCounting", 10**8, "100000000"),
]


@pytest.mark.parametrize(("form", "value", "expected"), WRITTEN)
def test_a_number_is_written_in_its_format(form: str, value: int, expected: str) -> None:
    """As Word prints it; in plain digits where the format has no more."""
    assert written(value, form) == expected


@pytest.mark.parametrize("form", sorted({form for form, _, _ in WRITTEN}))
def test_any_number_can_be_written(form: str) -> None:
    """Negative, nothing, larger than any list."""
    for value in (*range(-3, 1200), 3999, 4000, 9999, 10000, 10**12):
        assert isinstance(written(value, form), str)


def of(inner: str, styles: dict[str, str] | None = None) -> dict[str, List]:
    """The lists of this numbering.xml."""
    return lists(etree.fromstring(root("numbering", inner)), styles or {})


def counted(found: dict[str, List], *steps: tuple[str, int]) -> list[str]:
    """The numbers of paragraphs in these lists, at these depths."""
    counters = Counters()
    return [counters.number(found[name], depth) for name, depth in steps]


CHINESE = abstract(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
)
GOVERNMENT = CHINESE + num(1, 0)


def test_four_levels_count_and_begin_again() -> None:
    """A deeper level begins again below a higher one, and only there."""
    steps = [("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 3), ("1", 3), ("1", 0), ("1", 1), ("1", 2)]

    assert counted(of(GOVERNMENT), *steps) == [
        "一、",
        "（一）",
        "（二）",
        "1.",
        "（1）",
        "（2）",
        "二、",
        "（一）",
        "1.",
    ]


def test_higher_levels_stand_in_a_number() -> None:
    """1.2.3: also where a higher level has not begun, which shows its start."""
    found = of(
        abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3"))
        + num(1, 0)
    )

    assert counted(found, ("1", 1), ("1", 0), ("1", 1), ("1", 2)) == ["1.1", "1", "1.1", "1.1.1"]


def test_a_legal_number_is_all_digits() -> None:
    """w:isLgl turns 一 into 1, in this level only."""
    found = of(
        abstract(0, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + num(1, 0)
    )

    assert counted(found, ("1", 0), ("1", 0), ("1", 1)) == ["第一章", "第二章", "2.1"]


def test_lists_of_one_definition_count_together() -> None:
    """A second w:num goes on where the first stopped, unless it begins anew."""
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    found = of(CHINESE + num(1, 0) + num(2, 0) + num(3, 0, anew))

    assert counted(found, ("1", 0), ("2", 0), ("3", 0), ("3", 0), ("1", 0)) == ["一、", "二、", "一、", "二、", "三、"]


def test_lists_of_other_definitions_count_apart() -> None:
    """（一）（二） between 一、 and 二、 as two lists."""
    found = of(
        abstract(0, level(0, "chineseCounting", "%1、"))
        + abstract(1, level(0, "chineseCounting", "（%1）"))
        + num(1, 0)
        + num(2, 1)
    )

    assert counted(found, ("1", 0), ("2", 0), ("2", 0), ("1", 0), ("2", 0)) == [
        "一、",
        "（一）",
        "（二）",
        "二、",
        "（三）",
    ]


def test_a_list_may_start_elsewhere() -> None:
    """w:start, and a start that only one list has."""
    five = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    found = of(
        abstract(0, level(0, "decimal", "%1.").replace('start w:val="1"', 'start w:val="3"'))
        + num(1, 0)
        + num(2, 0, five)
    )

    assert counted(found, ("1", 0), ("1", 0), ("2", 0), ("2", 0)) == ["3.", "4.", "5.", "6."]


def test_a_list_may_replace_a_level() -> None:
    """w:lvlOverride with a level of its own."""
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "chineseCounting", "第%1，")}</w:lvlOverride>'

    assert counted(of(CHINESE + num(1, 0, own)), ("1", 0), ("1", 0)) == ["第一，", "第二，"]


@pytest.mark.parametrize(("restart", "expected"), [("0", "（三）"), ("1", "（一）")])
def test_a_level_may_count_through(restart: str, expected: str) -> None:
    """w:lvlRestart 0: （三） below 二、."""
    more = f'<w:lvlRestart w:val="{restart}"/>'
    found = of(
        abstract(0, level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", more)) + num(1, 0)
    )

    assert counted(found, ("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1))[-1] == expected


def test_a_level_that_begins_again_below_a_certain_one_only() -> None:
    """w:lvlRestart 1 on the third level: the second does not make it begin again."""
    found = of(
        abstract(
            0,
            level(0, "decimal", "%1"),
            level(1, "decimal", "%2"),
            level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>'),
        )
        + num(1, 0)
    )

    assert counted(found, ("1", 0), ("1", 1), ("1", 2), ("1", 1), ("1", 2), ("1", 0), ("1", 2)) == [
        "1",
        "1",
        "1",
        "2",
        "2",
        "2",
        "1",
    ]


def test_bullets_give_no_number_and_unknown_formats_digits() -> None:
    """A dot is no number; a picture neither."""
    picture = '<w:lvlPicBulletId w:val="0"/>'
    found = of(
        abstract(0, level(0, "bullet", "•"), level(1, "decimal", "%2.", picture), level(2, "nonsense", "%3."))
        + num(1, 0)
    )

    assert counted(found, ("1", 0), ("1", 1), ("1", 2), ("1", 8)) == ["", "", "1.", ""]


def test_words_without_a_count() -> None:
    """A level may print only words."""
    assert counted(of(abstract(0, level(0, "none", "附件：%1")) + num(1, 0)), ("1", 0)) == ["附件："]


def test_a_numbering_style_stands_for_a_list() -> None:
    """w:numStyleLink leads over the style to its list; a circle of them leads nowhere."""
    linked = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="公文"/></w:abstractNum>'
    found = of(CHINESE + linked + num(1, 0) + num(2, 7), {"公文": "1"})

    assert counted(found, ("2", 0), ("2", 0)) == ["一、", "二、"]
    assert of(linked + num(2, 7), {"公文": "2"})["2"].levels == {}


def test_a_custom_format_falls_back() -> None:
    """A format of a newer Word: the usual one beside it counts."""
    custom = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
    )
    own = f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{custom}<w:lvlText w:val="%1."/></w:lvl>'

    assert counted(of(abstract(0, own) + num(1, 0)), ("1", 0)) == ["01."]


def test_nonsense_in_a_definition_is_no_fault() -> None:
    """No levels, levels beyond the ninth, numbers that are none, a definition that is missing."""
    wild = level(0, "decimal", "%1.").replace('w:val="1"', 'w:val="x"').replace('ilvl="0"', 'ilvl="77777777777777"')
    found = of(abstract(0, wild) + num(1, 0) + num(2, 9) + num(3, 0, '<w:lvlOverride w:ilvl="-4"/>'))

    assert set(found) == {"1", "3"}
    assert counted(found, ("1", 0), ("1", 8), ("3", 0)) == ["1.", "", "2."]


def test_counting_is_a_function() -> None:
    """The counts before stay what they were."""
    a_list = of(GOVERNMENT)["1"]
    one = advanced(UNCOUNTED, a_list, 0)
    two = advanced(one, a_list, 1)

    assert (printed(one, a_list, 0), printed(two, a_list, 1)) == ("一、", "（一）")
    assert advanced(one, a_list, 1) == two
