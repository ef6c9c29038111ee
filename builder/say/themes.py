"""What the commands over themes say: each code with its Chinese and its English."""

from __future__ import annotations

THEMES: dict[str, tuple[str, str]] = {
    "begun": (
        "{path}　主题，沿用 {parent}。看样子：jiangyi theme preview {name}；核对：jiangyi theme check {name}",
        "{path}  theme, extends {parent}. To see it: jiangyi theme preview {name}; to check it: jiangyi theme check {name}",
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
}
