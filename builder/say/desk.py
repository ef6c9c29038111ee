"""What `print` and `doctor` say: each code with its Chinese and its English."""

from __future__ import annotations

PRINTING: dict[str, tuple[str, str]] = {
    "job": (
        "{name}　{paper}，{pages} 页，{sides}，{copies} 份，共 {sheets} 张纸 → {printer}",
        "{name}  {paper}, pages: {pages}, {sides}, copies: {copies}, sheets: {sheets} -> {printer}",
    ),
    "default": ("默认打印机", "default printer"),
    "not_sent": (
        "以上 {count} 份文件还没有打印。加 --yes 才会送去打印。",
        "Nothing was sent (files: {count}). Add --yes to print.",
    ),
    "sent": ("已送去打印：{count} 份文件。", "Sent to the printer, files: {count}."),
}

SIDES: dict[str, tuple[str, str]] = {
    "one-sided": ("单面", "one-sided"),
    "two-sided-long-edge": ("双面，沿长边翻转，左侧装订", "two-sided, bound on the left"),
    "two-sided-short-edge": ("双面，沿短边翻转，对折骑马订", "two-sided, folded and stapled in the fold"),
}

STATES: dict[str, tuple[str, str]] = {
    "there": ("✓ {what}　{found}", "✓ {what}  {found}"),
    "instead": ("○ {what}　没有，预览时用“{found}”代替", "○ {what}  not here; previews use {found}"),
    "missing": (
        "✗ {what}　没有找到。安装：apt install {install}",
        "✗ {what}  not found. Install: apt install {install}",
    ),
}

FINDINGS: dict[str, tuple[str, str]] = {
    "python": ("Python 版本", "Python version"),
    "office": ("LibreOffice（生成 PDF）", "LibreOffice (makes PDF files)"),
    "pages": ("pdftoppm（把页面变成图片）", "pdftoppm (pages as pictures)"),
    "printer": ("lp（打印）", "lp (prints)"),
    "fontconfig": ("fc-list（列出字体）", "fc-list (lists fonts)"),
    "font": ("字体 {name}", "font {name}"),
}
