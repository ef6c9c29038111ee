"""What the command line says of itself: each command and option, with its Chinese and its English."""

from __future__ import annotations

HELP: dict[str, tuple[str, str]] = {
    "description": (
        "讲义：把讲话稿变成演示文稿和讲话稿文档，用各单位自己的主题。",
        "Jiangyi turns a speech into a deck and a handout, in each unit's own theme.",
    ),
    "build": ("生成演示文稿和讲话稿文档", "make the deck and the handout"),
    "outline": ("看看读懂了什么：讲话稿的结构", "show what was understood: how the speech is built"),
    "blanks": ("列出待填项，写成一份可以填的文件", "list the blanks, as a file to complete"),
    "plan": ("看看会做出哪些页、哪些段", "show which slides and paragraphs would be made"),
    "print": ("打印：先看要送出什么，加 --yes 才打印", "print: shows what would be sent, and sends it with --yes"),
    "doctor": (
        "看看这台机器上有没有 LibreOffice、打印机和字体",
        "tell whether LibreOffice, printer and fonts are here",
    ),
    "print_source": (
        "做好的文件（.docx、.pptx、.pdf），或讲话稿、编排方案（先生成再打印）",
        "a finished file (.docx, .pptx, .pdf), or a speech or recipe (built first)",
    ),
    "printer": ("打印机的名字（默认用系统默认的）", "name of the printer (default: the system's)"),
    "copies": ("份数", "how many copies"),
    "duplex": ("双面打印，左侧装订", "print on both sides, bound on the left"),
    "booklet": ("拼成 A3 对折的小册子，另存为 PDF", "impose as a booklet on A3, written as a PDF"),
    "booklet_out": ("存放小册子的文件夹（默认 out/）", "folder for the booklet (default out/)"),
    "yes": ("真的送去打印", "send it to the printer"),
    "pdf": (
        "另外生成 PDF：幻灯片、备注页、各种讲义（要有 LibreOffice）",
        "PDF files too: slides, notes pages, handouts (needs LibreOffice)",
    ),
    "theme": ("主题", "themes"),
    "theme_list": ("列出能用的主题", "list the themes there are"),
    "theme_show": (
        "看一个主题定了什么：颜色、字体、字号，由谁定，比它沿用的改了什么",
        "show what a theme states: colours, fonts, sizes, by whom, and what differs from the one it extends",
    ),
    "theme_new": (
        "新建一个主题：写 themes 文件夹里的 theme.toml，由一种颜色推出整套配色",
        "begin a theme: writes theme.toml in the folder themes, with all colours derived from one",
    ),
    "theme_check": (
        "核对一个主题：角色、对比、各版式能写几个字、缺的字体；有要改的就是状态 1",
        "check a theme: roles, contrasts, what slots hold, fonts that are missing; status 1 where something is wrong",
    ),
    "theme_preview": (
        "看一个主题的样子：每个版式一页，加各种文档的第一页，拼成一张图或一份 PDF（要有 LibreOffice）",
        "draw a theme: each layout and the first pages of handouts, as a picture or a PDF (needs LibreOffice)",
    ),
    "preview_out": (
        "写到这个文件，.png 或 .pdf（默认在 out/ 里）",
        "write it to this file, .png or .pdf (default: in out/)",
    ),
    "preview_full": ("每一处都写满字", "with as many words as each slot holds"),
    "new_theme": ("新主题的名字，或放它的文件夹", "name of the new theme, or the folder for it"),
    "base": ("沿用哪个主题（默认 red_gold）", "the theme that it extends (default: red_gold)"),
    "unit_name": ("单位名称，写在页脚和封面", "the unit's name, for the foot of slides and the cover"),
    "logo": (
        "单位标志（PNG 或 JPEG），抄进主题的文件夹",
        "the unit's logo (PNG or JPEG), copied into the theme's folder",
    ),
    "colour": (
        "单位的颜色，六位十六进制数，例如 1B4F91",
        "the unit's colour, six hexadecimal digits, e.g. 1B4F91",
    ),
    "theme_import": ("把单位自己的模板做成主题", "make a theme of a unit's own template"),
    "template": (
        "模板：.pptx、.potx、.docx 或 .dotx；演示文稿和文档各一份，可以一起写，合成一个主题",
        "the template: .pptx, .potx, .docx or .dotx; a presentation and a document may be given together, for one theme",
    ),
    "theme_name": ("主题的名字，也是 themes 里的文件夹名", "the theme's name, and its folder's in themes"),
    "theme_force": ("同名主题已有时也覆盖", "replace a theme of that name"),
    "source": (
        "讲话稿（.docx、.txt、.md；装有 LibreOffice 时还有 .doc、.wps、.odt、.rtf），或编排方案（.toml 文件，或 decks 里的名字）",
        "a speech (.docx, .txt, .md; with LibreOffice also .doc, .wps, .odt, .rtf), or a recipe (a .toml file, or a name in decks)",
    ),
    "theme_option": ("主题的名字，或主题文件夹", "name of a theme, or its folder"),
    "unit_option": (
        "单位资料文件（.toml）：单位自己的词，待填项填什么",
        "a unit's file (.toml): its own words, and what fills the blanks",
    ),
    "out": ("存放成品的文件夹（默认 out/）", "folder for what is made (default out/)"),
    "make": ("做哪些，用逗号分开：deck,speech_text", "what to make, with commas between: deck,speech_text"),
    "set": (
        "改写编排方案里的一项，可以多次使用，例如 unit.name=市水务局",
        "change one key of the recipe, may be repeated, e.g. unit.name=Finance",
    ),
    "form": ("写到这个文件（默认显示出来）", "write it to this file (default: print it)"),
    "form_force": ("文件已经有了也照样覆盖", "replace the file if there is one"),
    "final": ("定稿：还有待填项就不生成", "a final copy: refuse while a blank is open"),
    "force": ("成品被人改过也照样覆盖", "replace what was made even where somebody changed it"),
    "out_file": (
        "把各页写成编排方案（.toml 文件），供人改动后再生成",
        "write the slides as a recipe (a .toml file), to be edited and built",
    ),
    "force_file": ("已有这个文件也照样覆盖", "replace the file where it is there already"),
    "report": (
        "另写一份检查报告（JSON）：每句话在哪里，哪些字不是讲话稿的",
        "also write a report (JSON): where each sentence stands, and which words are not the speech's",
    ),
    "json": ("输出 JSON，供程序读取", "print JSON, for programs"),
    "version": ("显示版本", "show the version"),
}
