"""What a refusal names in words: causes, and what a value must be; each with its Chinese and its English."""

from __future__ import annotations

import re

CAUSES: dict[str, tuple[str, str]] = {
    "disk_full": ("磁盘已满", "the disk is full"),
    "no_permission": ("没有权限", "no permission"),
    "read_only": ("只读", "read-only"),
    "name_too_long": ("文件名太长", "the name is too long"),
    "not_a_folder": ("同名的文件挡在那里", "a file of that name is in the way"),
    "is_a_folder": ("同名的文件夹挡在那里", "a folder of that name is in the way"),
    "file_too_large": ("文件太大", "the file is too large"),
    "other_cause": ("系统报错", "the system reports an error"),
    "nested_too_deep": ("嵌套太深", "nested too deeply"),
    "value_unreadable": ("值读不出来，例如数字太长", "a value cannot be read, such as a number of too many digits"),
}

TOML_CAUSES: dict[str, tuple[str, str]] = {
    r"Invalid statement": ("这不是 键 = 值，也不是 [表]", "neither KEY = VALUE nor a [table]"),
    r"Invalid value": ("值的写法不对，文字要放在英文引号里", "an invalid value; text needs straight quotes"),
    r"Invalid initial character for a key part": (
        "键的写法不对，英文字母以外的要加英文引号",
        "an invalid key; all but plain letters need quotes",
    ),
    r"Invalid date or datetime": ("没有这样的日期或时间", "no such date or time"),
    r"Invalid hex value": ("反斜杠后面的十六进制数不对", "an invalid hexadecimal number after a backslash"),
    r"Illegal character '\\n'": ("这一行的引号没有收尾", "a quotation mark is missing on this line"),
    r"(?:Illegal|Found invalid) character (.+)": ("有不能用的字符 {0}", "character {0} is not allowed"),
    r"Expected '=' after a key in a key/value pair": ("键后面缺少 =", "= is missing after a key"),
    r"Expected newline or end of document after a statement": ("这里应该换行", "a new line is missing here"),
    r"Expected ('\]\]?') at the end of an? (?:table|array) declaration": ("[表] 的名字后面缺少 {0}", "{0} is missing"),
    r"""Expected ["'](?:'+|"+)["']""": ("引号没有收尾", "a quotation mark is missing"),
    r"Expected (.+)": ("缺少 {0}", "{0} is missing"),
    r"Cannot declare (.+) twice": ("[{0}] 写了两次", "[{0}] stands twice"),
    r"Cannot redefine namespace (.+)": ("“{0}”已经写过了", '"{0}" was set before'),
    r"Cannot mutate immutable namespace (.+)": ("“{0}”已经写完，不能再加", '"{0}" is complete and takes no more'),
    r"Cannot overwrite a value": ("同一个键写了两次", "the same key stands twice"),
    r"Duplicate inline table key (.+)": ("{0} 写了两次", "{0} stands twice"),
    r"Unclosed array": ("[…] 没有收尾", "[…] has no end"),
    r"Unclosed inline table": ("{{…}} 没有收尾", "{{…}} has no end"),
    r"Unescaped '\\' in a string": (
        r"文字里的 \ 要写成 \\，或把文字放在单引号里",
        r"\ in text must be \\, or the text in single quotes",
    ),
    r"Escaped character is not a Unicode scalar value": (
        "反斜杠写出的不是字符",
        "a backslash sequence is no character",
    ),
    r"Unterminated string": ("引号没有收尾", "a quotation mark is missing"),
}
"""What tomllib says, as patterns: the first that fits counts. Anything else is told in tomllib's own words."""

PLACES: dict[str, tuple[str, str]] = {
    r"at line \d+, column (\d+)": ("，第 {0} 列", ", column {0}"),
    r"at end of document": ("，直到文件末尾", ", up to the end of the file"),
}
"""Where tomllib says it; the line stands in the sentence."""

KINDS_OF_VALUE: dict[str, tuple[str, str]] = {
    "text": ("一行文字（最多 200 字）", "one line of text (at most 200 characters)"),
    "path": ("一个路径或名字", "a path or a name"),
    "words": ("一行文字，或若干行的列表", "a line of text, or a list of them"),
    "lines": (
        "若干条文字的列表，一条可以是 [文字, 下面的文字]",
        "a list of lines of text, each of which may be [words, words below]",
    ),
    "flag": ("true 或 false", "true or false"),
    "table": ("一个表", "a table"),
    "tables": ("若干个表 [[…]]", "tables [[…]]"),
    "name": ("由字母、数字、下划线组成的名字", "a name of letters, digits and underscores"),
    "colour": ('调色板里的颜色名，或 "#RRGGBB"', 'a colour of the palette, or "#RRGGBB"'),
    "font": ("字体名", "the name of a font"),
    "file": ("主题文件夹里的 .pptx 或 .docx 文件名", "the name of a .pptx or .docx file in the theme's folder"),
    "box": ("[左, 上, 宽, 高] 四个数（英寸）", "[left, top, width, height], four numbers (inches)"),
    "area": (
        "[左, 上, 宽, 高] 四个数（英寸），宽和高大于 0",
        "[left, top, width, height], four numbers (inches), width and height above 0",
    ),
    "share": (
        "[左, 上, 宽, 高] 四个数，各占整块的几成（0 到 1），不超出整块",
        "[left, top, width, height], four shares (0 to 1) of the whole, not beyond it",
    ),
    "paint": (
        '角色名，淡色如 "accent1@20"，透明色如 "accent2%15"，渐变如 "accent1>dk2/90"，或空',
        'a role, a tint such as "accent1@20", a film such as "accent2%15", a run such as "accent1>dk2/90", or nothing',
    ),
    "slot": (
        '模板配色里的位置（tx1 bg1 tx2 bg2 accent1 … accent6），后面可加一两个百分数，如 "accent1 75"、"tx1 65 35"',
        'a slot of the template\'s scheme (tx1 bg1 tx2 bg2 accent1 … accent6), with one or two shares behind it as in "accent1 75", "tx1 65 35"',
    ),
    "stroke": (
        '角色名，淡色如 "accent1@20"，透明色如 "accent2%15"，或空',
        'a role, a tint such as "accent1@20", a film such as "accent2%15", or nothing',
    ),
    "curve": (
        '从 M 起的路径，只用 M、L、C、Z 和 0 到 1 的数，如 "M0 .5 C.3 0 .7 1 1 .5 L1 1 L0 1 Z"',
        'a path that begins with M, of M, L, C, Z and numbers from 0 to 1, such as "M0 .5 C.3 0 .7 1 1 .5 L1 1 L0 1 Z"',
    ),
    "shape": (
        "[形状, 左, 上, 宽, 高, 填充, 线条, 线宽]",
        "[shape, left, top, width, height, fill, line, line width]",
    ),
    "label": ("1 到 40 个字", "1 to 40 characters"),
    "short": ("不超过 24 个字的一行文字", "one line of at most 24 characters"),
    "depth": ("1 到 6 的整数", "a whole number from 1 to 6"),
    "line": ("[颜色角色, 线宽（磅）]，或空的 []", "[role, width in points], or [] for none"),
    "mark": ("一个符号，或空", "one sign, or nothing"),
}


LIST = ("{0} 到 {1} 个的列表，每个是 {2}", "a list of {0} to {1}, each: {2}")
"""A list, by how many it holds of what."""


def cause(code: str, language: int) -> str:
    """A cause of ours by its code, one of tomllib's put plainly; any other as the system told it."""
    if code in CAUSES:
        return CAUSES[code][language]
    if told := re.fullmatch(r"(.+) \((at line \d+, column \d+|at end of document)\)", code, re.DOTALL):
        return _first(TOML_CAUSES, told[1], language) + _first(PLACES, told[2], language)
    return code


def allowed(kind: str, language: int) -> str:
    """What a value must be; a range or a choice of words needs no translation."""
    if found := re.fullmatch(r"\[(\d+)…(\d+) × (.+)\]", kind):
        return LIST[language].format(found[1], found[2], allowed(found[3], language))
    return KINDS_OF_VALUE[kind][language] if kind in KINDS_OF_VALUE else kind


def _first(patterns: dict[str, tuple[str, str]], said: str, language: int) -> str:
    """`said` by the first of `patterns` that fits, with what its groups caught; else `said` itself."""
    for pattern, pair in patterns.items():
        if found := re.fullmatch(pattern, said, re.DOTALL):
            return pair[language].format(*map(_plain, found.groups()))
    return said


def _plain(key: str) -> str:
    """A key as TOML writes it, from the tuple that tomllib shows: ('unit', 'name') is unit.name."""
    return ".".join(re.findall(r"'([^']*)'", key)) if key.startswith("('") else key
