"""Remarks, and the words of the command line: each code with its Chinese and its English."""

from __future__ import annotations

REMARKS: dict[str, tuple[str, str]] = {
    "controls_dropped": ("去掉了 {0} 个看不见的控制字符。", "Unseen control characters dropped: {0}."),
    "blank_open": ("待填：…{0}【{1}】{2}…", "Blank to fill: …{0}[{1}]{2}…"),
    "fill_unused": ("[[fill]]“{0}{1}{2}”没有找到对应的待填项。", '[[fill]] "{0}{1}{2}" fits no blank.'),
    "fill_ambiguous": (
        "[[fill]]“{0}{1}{2}”对应不止一处，没有填。请写上前后的字（after、before）。",
        '[[fill]] "{0}{1}{2}" fits more than one blank, so none was filled. Add the words around it (after, before).',
    ),
    "series_starts_late": ("“{0}”前面没有见到这一序列的开头。", 'The series of "{0}" has no beginning.'),
    "number_repeated": ("“{0}”这个序号重复了。", 'The number "{0}" is repeated.'),
    "number_missing": ("“{0}”前面缺了序号。", 'A number is missing before "{0}".'),
    "revisions_accepted": (
        "修订已按全部接受处理：插入 {0} 处，删除 {1} 处。",
        "Tracked changes are taken as accepted: {0} insertions, {1} deletions.",
    ),
    "boxes_taken": (
        "{0} 个文本框里的文字接在所在段落之后。",
        "The text of {0} text boxes follows the paragraphs that hold them.",
    ),
    "notes_kept": ("{0} 条脚注、尾注放在文末。", "{0} footnotes and endnotes stand at the end."),
    "contents_dropped": ("目录没有读入。", "The table of contents is left out."),
    "comments_dropped": ("{0} 条批注没有读入。", "{0} comments are left out."),
    "macros_ignored": ("文件里的宏没有读入，也不会运行。", "The macros of the file are neither read nor run."),
    "hidden_dropped": ("有 {0} 段含隐藏文字，隐藏的部分没有读入。", "Hidden text of {0} paragraphs is left out."),
    "pictures_linked": (
        "{0} 张图片只是外部链接，没有读入。",
        "{0} pictures are mere links to elsewhere and are left out.",
    ),
    "objects_dropped": (
        "{0} 个图表或嵌入对象没有读入。",
        "{0} charts or embedded objects are left out.",
    ),
    "number_out_of_order": ("“{0}”的序号与前面接不上。", 'The number "{0}" is out of order.'),
    "numbering_mixed": ("“{0}”与前面的序号写法不一致。", '"{0}" is numbered in another form than those before it.'),
    "correction_unused": (
        "[[line]]“{0}”在讲话稿里找不到了，没有用上。",
        '[[line]] "{0}" is no longer found in the speech and was not used.',
    ),
    "correction_ambiguous": (
        "[[line]]“{0}”对应不止一行，没有用上。请多写几个字。",
        '[[line]] "{0}" fits more than one line and was not used. Write a few more of its words.',
    ),
    "correction_too_low": ("[[line]]“{0}”不在开头几行，不能作标题。", '[[line]] "{0}" stands too low to be a title.'),
    "count_differs": ("“{0}”说的是 {1} 项，下面有 {2} 项。", '"{0}" says {1}, but {2} follow.'),
    "headline_long": ("小标题“{0}…”有 {1} 个字，偏长。", 'The headline "{0}…" has {1} characters, which is long.'),
    "words_doubled": ("“{0}”可能重复了：…{1}…", '"{0}" may be doubled: …{1}…'),
    "marks_mixed": (
        "汉字之间有 {0} 处半角标点，如“{1}”。",
        'Half-width marks between Chinese characters: {0}, such as "{1}".',
    ),
    "quotes_unpaired": ("这一段的引号“”不成对。", "The quotation marks of this paragraph are not paired."),
    "pictures_not_printed": (
        "{0} 张图片不是 PNG 或 JPEG，没有放进成品。",
        "{0} pictures are neither PNG nor JPEG and are left out.",
    ),
    "picture_broken": ("图片“{0}”读不出来，没有放。", 'The picture "{0}" cannot be read and is left out.'),
    "picture_too_large": (
        "图片“{0}”太大，没有放：边长最多 {1} 像素，最多 {2} MB，全稿图片合计有限。",
        'The picture "{0}" is too large and is left out: at most {1} pixels a side and {2} MB, and all pictures are limited too.',
    ),
    "picture_missing": ("找不到图片“{0}”，没有放。", 'The picture "{0}" is not found and is left out.'),
    "picture_outside": (
        "图片“{0}”不在讲话稿所在的文件夹里，没有放。",
        'The picture "{0}" is not in the folder of the speech and is left out.',
    ),
    "table_in_notes": (
        "这个表格字太多，页面上放不下；文字在备注里，表格在讲话稿文档里。",
        "This table says too much for slides: its words are in the notes, the table is in the handout.",
    ),
    "series_of_one": ("“{0}”这一序列只有一项。", 'The series of "{0}" has only one item.'),
}

KINDS: dict[str, tuple[str, str]] = {"deck": ("演示文稿", "deck"), "speech_text": ("讲话稿", "handout")}
UNITS: dict[str, tuple[str, str]] = {
    "deck": ("{count} 页", "slides: {count}"),
    "speech_text": ("{count} 段", "paragraphs: {count}"),
}

PROGRESS: dict[str, tuple[str, str]] = {
    "compiling_theme": ("正在编译主题……", "Compiling the theme …"),
    "compiling_lexicon": ("正在编译词典（只在第一次）……", "Compiling the dictionary (first time only) …"),
}

WORDS: dict[str, tuple[str, str]] = {
    "made": ("{path}　{kind}，{count}", "{path}  {kind} ({count})"),
    "remarks": ("提示 {count} 条：", "Remarks ({count}):"),
    "remark": ("  {message}", "  {message}"),
    "remark_at_line": ("  第 {line} 行　{message}", "  line {line}  {message}"),
    "title": ("标题", "title"),
    "subtitle": ("副标题", "subtitle"),
    "speaker": ("讲话人", "speaker"),
    "date": ("日期", "date"),
    "salutation": ("称谓", "salutation"),
    "lead": ("引言", "lead"),
    "closing": ("结尾", "closing"),
    "blanks": ("待填项：", "blanks:"),
    "paragraphs": ("（正文 {count} 段）", "(paragraphs: {count})"),
    "implicit": ("（并列）", "(parallel) "),
    "slide": ("第 {number} 页", "slide {number}"),
    "notes": ("备注 {count} 字", "notes: {count} characters"),
}

HELP: dict[str, tuple[str, str]] = {
    "description": (
        "讲义：把讲话稿变成演示文稿和讲话稿文档，用各单位自己的主题。",
        "Jiangyi turns a speech into a deck and a handout, in each unit's own theme.",
    ),
    "build": ("生成演示文稿和讲话稿文档", "make the deck and the handout"),
    "outline": ("看看读懂了什么：讲话稿的结构", "show what was understood: how the speech is built"),
    "plan": ("看看会做出哪些页、哪些段", "show which slides and paragraphs would be made"),
    "theme": ("主题", "themes"),
    "theme_list": ("列出能用的主题", "list the themes there are"),
    "source": (
        "讲话稿（.docx、.txt、.md；装有 LibreOffice 时还有 .doc、.wps、.odt、.rtf），或编排方案（.toml 文件，或 decks 里的名字）",
        "a speech (.docx, .txt, .md; with LibreOffice also .doc, .wps, .odt, .rtf), or a recipe (a .toml file, or a name in decks)",
    ),
    "theme_option": ("主题的名字，或主题文件夹", "name of a theme, or its folder"),
    "out": ("存放成品的文件夹（默认 out/）", "folder for what is made (default out/)"),
    "make": ("做哪些，用逗号分开：deck,speech_text", "what to make, with commas between: deck,speech_text"),
    "set": (
        "改写编排方案里的一项，可以多次使用，例如 unit.name=市水务局",
        "change one key of the recipe, may be repeated, e.g. unit.name=Finance",
    ),
    "force": ("成品被人改过也照样覆盖", "replace what was made even where somebody changed it"),
    "json": ("输出 JSON，供程序读取", "print JSON, for programs"),
    "version": ("显示版本", "show the version"),
}

USAGE: dict[str, str] = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这份说明",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "the following arguments are required: %s": "还缺少：%s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "expected one argument": "后面要跟一个值",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r，可以用 %(choices)s",
    "ignored explicit argument %r": "不带值，多了 %r",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 不够明确，可能是 %(matches)s",
    "%(prog)s: error: %(message)s\n": "%(prog)s：%(message)s。加 -h 看用法。\n",
}
"""The sentences of argparse, by its own English."""
