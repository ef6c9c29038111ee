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
    "fill_twice": (
        "两个 [[fill]] 填同一处：…{0}【{1}】{2}…，用了“{3}”，没有用“{4}”。",
        'Two [[fill]] fill one blank: …{0}[{1}]{2}…; "{3}" was used, "{4}" was not.',
    ),
    "fill_doubled": ("填上“{0}”以后“{1}”重复了：…{2}…", 'With "{0}" filled in, "{1}" is doubled: …{2}…'),
    "title_grown": (
        "填好以后标题“{0}”由 {1} 行变成 {2} 行。",
        'Filled in, the title "{0}" takes {2} lines instead of {1}.',
    ),
    "title_too_long": (
        "填好以后标题“{0}”放不下了，页面上换用短的。",
        'Filled in, the title "{0}" no longer fits; slides use a shorter one.',
    ),
    "blank_guessed": (
        "按单位资料推断填写：…{0}【{1} → {3}】{2}…",
        "Filled by a guess from the unit's words: …{0}[{1} → {3}]{2}…",
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
    "slides_in_words": (
        "没有 {0}，做不出幻灯片的图片，幻灯片讲义改用文字。安装办法见 jiangyi doctor。",
        "Without {0} there are no pictures of the slides: their handout is in words. jiangyi doctor tells what to install.",
    ),
    "slides_not_drawn": (
        "{0} 没能画出幻灯片，幻灯片讲义改用文字。请再试一次。",
        "{0} could not draw the slides: their handout is in words. Try again.",
    ),
    "slide_missing": (
        "[[slide]]“{0}”在讲话稿里找不到了，没有用上。最接近的是“{1}”。",
        '[[slide]] "{0}" is no longer found in the speech and was not used. The nearest is "{1}".',
    ),
    "slide_ambiguous": (
        "[[slide]]“{0}”对应不止一页，没有用上。请多写几个字。最接近的是“{1}”。",
        '[[slide]] "{0}" fits more than one slide and was not used. Write a few more of its words. The nearest is "{1}".',
    ),
    "slide_moved": ("[[slide]]“{0}”现在是“{1}”，用在那里了。", '[[slide]] "{0}" is "{1}" now and was used there.'),
    "slide_pinned_twice": (
        "[[slide]]“{0}”写了不止一次，同一项以后面的为准。",
        '[[slide]] "{0}" stands more than once; where both decide something, the later counts.',
    ),
    "slide_words_gone": (
        "[[slide]]“{0}”的 {1}“{2}”已不是这一页所讲的原话，没有用上。",
        '[[slide]] "{0}": {1} "{2}" no longer stands in what the slide says and was not used.',
    ),
    "slide_layout_unfit": (
        "[[slide]]“{0}”：版式 {1} 放不下这一页的字，仍用 {2}。",
        '[[slide]] "{0}": the layout {1} cannot hold the words of this slide, so {2} stays.',
    ),
    "slide_lines_unfit": (
        "[[slide]]“{0}”：版式 {1} 不能另选文字，lines 没有用上。",
        '[[slide]] "{0}": the layout {1} takes no lines, so they were not used.',
    ),
    "slide_lines_long": (
        "[[slide]]“{0}”：lines 太多或太长，一页放不下，没有用上。",
        '[[slide]] "{0}": its lines are too many or too long for one slide and were not used.',
    ),
    "slide_title_long": (
        "[[slide]]“{0}”：标题“{1}”太长，放不下，没有用上。",
        '[[slide]] "{0}": the title "{1}" is too long and was not used.',
    ),
    "slide_split_unfit": (
        "[[slide]]“{0}”：不能从“{1}”处另起一页。",
        '[[slide]] "{0}": no new slide can begin at "{1}".',
    ),
    "slide_cover_stays": (
        "[[slide]]“{0}”：封面总是第一页，不能移动或去掉。",
        '[[slide]] "{0}": the cover always comes first and can be neither moved nor skipped.',
    ),
    "slide_after_missing": (
        "[[slide]]“{0}”：after“{1}”找不到，没有移动。最接近的是“{2}”。",
        '[[slide]] "{0}": after "{1}" is not found, so it was not moved. The nearest is "{2}".',
    ),
    "slides_fewer": (
        "要 {0} 页，做了 {1} 页：封面、目录、部分页、结尾和指定过的页都要保留。",
        "{0} slides were wanted, {1} were made: cover, agenda, dividers, closing and slides decided over have to stay.",
    ),
    "slides_more": (
        "要 {0} 页，只做得出 {1} 页：讲话稿里的话只够分这么多。",
        "{0} slides were wanted, {1} were made: the speech has no words for more.",
    ),
    "template_masters": (
        "模板里有 {0} 个母版，用了第 {1} 个。",
        "The template has {0} masters; number {1} was taken.",
    ),
    "template_on_slides": (
        "母版和版式是空白的，示例页上的图片和图形各页不同，认不出哪些是模板的样子，没有带过来。请在 PowerPoint 或 WPS 里把是样子的剪切到幻灯片母版，再导入。",
        "Master and layouts are empty, and no two sample slides share a picture or a shape that would be the template's look; none crossed. Cut those that are to the slide master in PowerPoint or WPS, and import again.",
    ),
    "template_from_slides": (
        "{0}：样子画在示例页上（第 {1} 页），照着做成了 deck.pptx 里的版式“{2}”；文字没有带过来，请核对。",
        '{0}: the look stands on sample slides ({1}); the layout "{2}" of deck.pptx was made of it, without their words. Check it.',
    ),
    "template_left": (
        "{0}：示例页上还有 {1} 幅只出现一次的图片，没有带过来；要用就贴到 deck.pptx 的那个版式上。",
        "{0}: {1} pictures that stand on its sample slide alone did not cross; paste them on that layout of deck.pptx if they belong there.",
    ),
    "template_matched": ("{0}：用模板的版式“{1}”。", '{0}: the layout "{1}" of the template.'),
    "template_alike": (
        "{0}：按样子猜是模板的版式“{1}”，请核对 theme.toml。",
        '{0}: by its looks the layout "{1}" of the template; check theme.toml.',
    ),
    "template_as_cover": (
        "{0}：模板没有这种版式，用了“{1}”的样子。",
        '{0}: the template has no layout for it; it looks like "{1}".',
    ),
    "template_missing": (
        "{0}：模板没有认得出的版式，在母版上另排。",
        "{0}: no layout of the template is known to be that; it is made over the master.",
    ),
    "template_words": (
        "{0}：版式上写死的“{1}”让开了，那里放我们的字。",
        '{0}: "{1}", drawn fast on the layout, gave way to our words.',
    ),
    "template_guessed": (
        "{0}：位置是猜的，请看一看成品，不对就改 theme.toml。",
        "{0}: the place is guessed; look at a deck and correct theme.toml where it is wrong.",
    ),
    "template_unseen": (
        "背景里有看不懂的图片（如 EMF），文字颜色是猜的，请核对。",
        "There is a picture in the background that cannot be looked at (EMF, for one); the colours of words are guessed.",
    ),
    "template_plate": (
        "背景深浅不匀，正文下面垫了一块底板（[deck] head）。",
        "The background is light and dark by turns; a plate stands under the content ([deck] head).",
    ),
    "template_colours": (
        "配色方案没有用上模板画面的颜色，主色取自画面：{0}。",
        "The colour scheme has none of the colours that the template shows; the main one was taken from there: {0}.",
    ),
    "template_head": (
        "正文开头的红头放到首页：{0}。文号、密级等每份文件不同，没有带过来。",
        "The letterhead at the start of the body stands on the first page: {0}. Numbers, classifications and the like were left behind.",
    ),
    "template_animation": ("去掉了动画和切换效果。", "Animations and transitions were left out."),
    "template_film": ("去掉了声音和影片。", "Sounds and films were left out."),
    "template_link": ("去掉了超链接和外部链接。", "Hyperlinks and links to other files were left out."),
    "template_linked": (
        "有图片只是链接，不在模板里，去掉了。",
        "A picture is only linked and not in the template; it was left out.",
    ),
    "template_picture": (
        "有图片的格式认不出或不安全，去掉了。",
        "A picture is of no known or of an unsafe kind; it was left out.",
    ),
    "template_embedded": (
        "去掉了嵌入的对象、图表和控件。",
        "Embedded objects, charts and controls were left out.",
    ),
    "template_page": (
        "纸张 {0} 毫米不合用，仍用 A4。",
        "Paper of {0} mm is not used; A4 stays.",
    ),
    "template_unread": (
        "没有读到“{0}”的样式，用我们自己的。",
        'No style was found for "{0}"; ours is used.',
    ),
    "series_of_one": ("“{0}”这一序列只有一项。", 'The series of "{0}" has only one item.'),
}

KINDS: dict[str, tuple[str, str]] = {
    "deck": ("演示文稿", "deck"),
    "speech_text": ("讲话稿", "handout"),
    "reading_copy": ("领导用稿", "reading copy"),
    "study": ("学习提纲", "study handout"),
    "slides": ("幻灯片讲义", "slide handout"),
    "pdf": ("PDF 文件", "PDF file"),
    "recipe": ("编排方案", "recipe"),
    "report": ("检查报告", "report"),
}
UNITS: dict[str, tuple[str, str]] = {
    "deck": ("{count} 页", "slides: {count}"),
    "deck_timed": ("{count} 页，约讲 {minutes} 分钟", "slides: {count}, minutes to speak: about {minutes}"),
    "handout": ("{count} 段", "paragraphs: {count}"),
    "pdf": ("{count} 页", "pages: {count}"),
    "recipe": ("{count} 页", "slides: {count}"),
    "report": ("{count} 句", "sentences: {count}"),
}

PROGRESS: dict[str, tuple[str, str]] = {
    "drawing": ("正在用 LibreOffice 生成 PDF……", "Making PDF files with LibreOffice …"),
    "importing": ("正在导入模板……", "Importing the template …"),
    "compiling_theme": ("正在编译主题……", "Compiling the theme …"),
    "compiling_lexicon": ("正在编译词典（只在第一次）……", "Compiling the dictionary (first time only) …"),
}

WORDS: dict[str, tuple[str, str]] = {
    "imported": (
        "主题已写好：{path}\n用法：jiangyi build SPEECH --theme {name}",
        "The theme is ready: {path}\nTo use it: jiangyi build SPEECH --theme {name}",
    ),
    "made": ("{path}　{kind}，{count}", "{path}  {kind} ({count})"),
    "listed": ("{path}　待填项 {count} 处", "{path}  blanks: {count}"),
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
