"""What the commands over themes say: each code with its Chinese and its English."""

from __future__ import annotations

THEMES: dict[str, tuple[str, str]] = {
    "begun": (
        "{path}　主题，沿用 {parent}。看样子：jiangyi theme preview {name}；核对：jiangyi theme check {name}",
        "{path}  theme, extends {parent}. To see it: jiangyi theme preview {name}; to check it: jiangyi theme check {name}",
    ),
    "drawn": (
        "{path}　样张，{slides} 个版式，{pages} 种文档",
        "{path}  sample, layouts: {slides}, handouts: {pages}",
    ),
    "head": ("{name}　{title}　{path}", "{name}  {title}  {path}"),
    "chain": ("沿用：{chain}", "Extends: {chain}"),
    "unit": ("单位自己的词（[unit]）", "The unit's own words ([unit])"),
    "palette": ("颜色（[palette]，由谁定）", "Colours ([palette], stated by)"),
    "roles": ("角色（颜色，[palette] 里的名字，由谁定）", "Roles (colour, name in [palette], stated by)"),
    "fonts": ("字体（用处，由谁定，缺了用什么代替）", "Fonts (use, stated by, what stands in for one that is missing)"),
    "sizes": ("字号（磅，最小）", "Sizes (pt, least)"),
    "styles": ("讲话稿等文档的字体字号（磅/行距）", "Handouts (font, pt/line)"),
    "changes": ("比 {parent} 改了什么", "What differs from {parent}"),
    "unchanged": ("与 {parent} 没有不同。", "Nothing differs from {parent}."),
    "row": ("  {row}", "  {row}"),
    "role_missing": ("✗ 角色 {role} 没有颜色", "✗ role {role} has no colour"),
    "role_nowhere": (
        "✗ 角色 {role} 指向“{found}”，[palette] 里没有",
        '✗ role {role} points at "{found}", which [palette] does not have',
    ),
    "roles_good": ("✓ 十二个角色都有颜色", "✓ all twelve roles have a colour"),
    "contrast": ("对比（角色，底色，对比，至少，用在）", "Contrast (role, ground, contrast, at least, where)"),
    "capacity": (
        "各版式能写几个字（每行字数×行数：常用字号、最窄处 – 最小字号、最宽处）",
        "What slots hold (characters x lines: at their size where it is tightest – at the least where it is widest)",
    ),
    "slots_few": (
        "✗ {layout} 的 {slot} 最小 {least} 磅也只放得下 {few} 个字",
        "✗ {slot} of {layout} holds {few} characters, at {least} pt",
    ),
    "slots_good": ("✓ 每一处都放得下字", "✓ every slot holds its words"),
    "tile_idle": ("✗ tile“{name}”没有用到", '✗ nothing uses the tile "{name}"'),
    "fonts_here": ("字体（这台机器上；文档里仍写原名）", "Fonts (on this machine; documents go on naming them)"),
    "font_there": ("✓ {font}　{where}", "✓ {font}  {where}"),
    "font_instead": (
        "○ {font}　{where}　没有，预览时用“{instead}”代替",
        "○ {font}  {where}  not here; previews use {instead}",
    ),
    "font_missing": (
        "○ {font}　{where}　没有，[substitutes] 里也没有能代替的",
        "○ {font}  {where}  not here, nor anything that [substitutes] has for it",
    ),
    "font_unknown": (
        "○ {font}　{where}　没有 fc-list，看不出有没有",
        "○ {font}  {where}  cannot be looked for without fc-list",
    ),
    "good": ("✓ {name}：没有要改的。", "✓ {name}: nothing to correct."),
    "faults": ("✗ {name}：有 {count} 处要改（上面的 ✗）。", "✗ {name}: {count} to correct (✗ above)."),
}
