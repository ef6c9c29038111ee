"""What is said of a theme's, a recipe's or a unit's file that cannot be used: each code with its Chinese and its English."""

from __future__ import annotations

FILES_OF_SETTINGS: dict[str, tuple[str, str]] = {
    "toml_not_text": (
        "{file}，第 {line} 行：不是 UTF-8 文本。请用 UTF-8 另存。",
        "{file}, line {line}: not UTF-8 text. Save it as UTF-8.",
    ),
    "toml_no_file": (
        "{file}：这不是普通文件，读不了。请换成一个 .toml 文本文件。",
        "{file}: this is no regular file and cannot be read. Put a .toml text file there.",
    ),
    "toml_too_large": (
        "{file}：太大（最多 {largest} MB）。请只写设置。",
        "{file}: too large (at most {largest} MB). Keep only the settings.",
    ),
    "theme_logo_missing": (
        "{file}，第 {line} 行：“{key}”指向“{found}”，没有这个文件。请把标志放进主题的文件夹。",
        '{file}, line {line}: "{key}" points at "{found}", which is not there. Put the logo into the theme\'s folder.',
    ),
    "logo_outside": (
        "{file}，第 {line} 行：“{key}”的“{found}”不在主题的文件夹里。请把标志抄进来，只写文件名。",
        '{file}, line {line}: "{key}" is "{found}", outside the theme\'s folder. Copy the logo there and state its name.',
    ),
    "logo_no_picture": (
        "{file}，第 {line} 行：“{key}”的“{found}”不是完整的 PNG、JPEG 或 SVG 图片。请换一张。",
        '{file}, line {line}: "{found}" ("{key}") is no whole PNG, JPEG or SVG picture. Choose another.',
    ),
    "toml_long_line": (
        "{file}，第 {line} 行：太长（最多 {most} 个字符）。请分成几行。",
        "{file}, line {line}: too long (at most {most} characters). Break it into several lines.",
    ),
    "toml_syntax": (
        "{file}，第 {line} 行：不合 TOML 写法（{cause}）。请改正这一行。",
        "{file}, line {line}: not valid TOML ({cause}). Correct this line.",
    ),
    "key_unknown": (
        "{file}，第 {line} 行：不认识“{key}”。可以写的是：{known}。",
        '{file}, line {line}: unknown key "{key}". Allowed here: {known}.',
    ),
    "key_twice": (
        "{file}，第 {line} 行：“{key}”和“{other}”说的是同一项。请只留一个。",
        '{file}, line {line}: "{key}" and "{other}" are the same. Keep one of them.',
    ),
    "value_wrong": (
        "{file}，第 {line} 行：“{key}”的值是 {found}，应为 {allowed}。",
        '{file}, line {line}: "{key}" is {found}, but should be {allowed}.',
    ),
    "key_missing": (
        "{file}：缺少“{key}”。请补上，或者用 extends 沿用一个完整的主题（如 base）。",
        '{file}: "{key}" is missing. Add it, or build on a complete theme (such as base) with extends.',
    ),
    "colour_missing": (
        "{file}，第 {line} 行：“{key}”指向“{found}”，[palette] 里没有这个颜色。现有：{known}。",
        '{file}, line {line}: "{key}" points at "{found}", a colour that [palette] does not have. There are: {known}.',
    ),
    "least_over_size": (
        "{file}，第 {line} 行：“{key}”是 {least}，比 size（{size}）还大。请改小。",
        '{file}, line {line}: "{key}" is {least}, which is more than size ({size}). Make it smaller.',
    ),
    "columns_wrong": (
        "{file}，第 {line} 行：“{key}”各行相加应为 {count}。请改正。",
        '{file}, line {line}: the rows of "{key}" should add up to {count}. Correct them.',
    ),
    "count_wrong": (
        "{file}，第 {line} 行：“{key}”应有 {count} 个。请改正。",
        '{file}, line {line}: "{key}" should have {count} entries. Correct it.',
    ),
    "tile_missing": (
        "{file}，第 {line} 行：“{key}”指向“{found}”，没有这种 tile。现有：{known}。",
        '{file}, line {line}: "{key}" points at "{found}", a tile that is not there. There are: {known}.',
    ),
    "tile_circle": (
        "{file}，第 {line} 行：“{key}”：tile 之间的 like 绕成了圈（{chain}）。请去掉其中一个。",
        "{file}, line {line}: {key}: like leads from tile to tile in a circle ({chain}). Take one of them out.",
    ),
    "frame_low": (
        "{file}，第 {line} 行：“{key}”只给正文留下 {left} 英寸，至少要 {least} 英寸。请调整引语或小结的 box。",
        '{file}, line {line}: "{key}" leaves {left} inches to the figure, which needs {least}. Change the box of lead or tail.',
    ),
    "box_outside": (
        "{file}，第 {line} 行：“{key}”：版式“{layout}”的“{slot}”（{box} 英寸）超出页面或太小。请调整 box。",
        '{file}, line {line}: {key}: "{slot}" of layout "{layout}" ({box} inches) leaves the page or is too small. Change its box.',
    ),
    "shape_nothing": (
        "{file}，第 {line} 行：“{key}”：版式“{layout}”里有一个形状宽或高不大于 0。请改正它的 [左, 上, 宽, 高]。",
        '{file}, line {line}: {key}: a shape of layout "{layout}" has no width or height. Correct its [left, top, width, height].',
    ),
    "path_missing": (
        "{file}，第 {line} 行：“{key}”：版式“{layout}”里的形状“path:{found}”没有画法。请在 [deck.paths] 里写它，或改用：{known}。",
        '{file}, line {line}: {key}: layout "{layout}" has a shape "path:{found}" that nothing draws. State it in [deck.paths], or use: {known}.',
    ),
    "slot_low": (
        "{file}，第 {line} 行：“{key}”：版式“{layout}”的“{slot}”太矮，放不下一行 {least} 磅的字。请加高 box 或减小 least。",
        '{file}, line {line}: {key}: "{slot}" of layout "{layout}" is too low for a line of {least} points. '
        "Make its box higher or least smaller.",
    ),
    "extends_circle": (
        "{file}，第 {line} 行：extends 绕成了圈（{chain}）。请去掉其中一个。",
        "{file}, line {line}: extends goes round in a circle ({chain}). Take one of them out.",
    ),
    "extends_missing": (
        "{file}，第 {line} 行：extends 指向的主题“{theme}”不存在。现有：{known}。",
        '{file}, line {line}: extends names a theme that is not there, "{theme}". There are: {known}.',
    ),
    "theme_missing": ("{theme}：没有这个主题。现有：{known}。", "{theme}: no such theme. There are: {known}."),
    "theme_name": (
        "{theme}：不能作主题的名字。请用 1 到 60 个字母、汉字、数字、_ 或 -。",
        "{theme}: no name for a theme. Use 1 to 60 letters, digits, _ or -.",
    ),
    "theme_own_parent": (
        "{theme}：与它要沿用的主题同名（{chain}），会绕成圈。请换个名字。",
        "{theme}: a theme that it would extend has the same name ({chain}). Choose another name.",
    ),
    "theme_far_parent": (
        "{theme}：从 {file} 按名字找不到这个主题。请把它放进 themes，或放在新主题旁边。",
        "{theme}: is not found by its name from {file}. Put it into themes, or beside the new theme.",
    ),
    "theme_unit": (
        "--name {theme}：单位名称应为一行文字，不超过 200 个字。",
        "--name {theme}: a unit's name is one line of at most 200 characters.",
    ),
    "brand_wrong": (
        "--colour {theme}：不是颜色。应写六位十六进制数，例如 1B4F91。",
        "--colour {theme}: no colour. Write six hexadecimal digits, such as 1B4F91.",
    ),
    "brand_unworn": (
        "{theme}：这个主题是黑白的，不用颜色。请用 --from 换一个主题，或去掉 --colour。",
        "{theme}: this theme is black on white and wears no colour. Choose another with --from, or leave out --colour.",
    ),
    "logo_wrong": (
        "{file}：不是完整的 PNG、JPEG 或 SVG 图片，或边长超过 {most} 像素，或超过 {largest} MB。请换一张。",
        "{file}: no whole PNG, JPEG or SVG picture, or more than {most} pixels a side or {largest} MB. Choose another.",
    ),
    "theme_no_file": (
        "{file}：文件夹里没有 theme.toml。请指向主题文件夹。",
        "{file}: no theme.toml in this folder. Point at a theme's folder.",
    ),
}
