"""The catalogue of messages, read only at the doors: what a code says to a person."""

from __future__ import annotations

from builder.model.remark import Refusal, Remark

REFUSALS: dict[str, str] = {
    "missing": "{file}：找不到这个文件。请核对路径和文件名。",
    "is_folder": "{file}：这是文件夹，不是讲话稿。请指明里面的一个文件。",
    "no_regular_file": "{file}：这不是普通文件，读不了。请先存成 .docx、.txt 或 .md 文件。",
    "too_large": "{file}：文件太大（{size} MB，最多 {largest} MB）。请只保留讲话稿的文字。",
    "unreadable": "{file}：读不出来（{cause}）。请检查权限后再试。",
    "empty": "{file}：里面没有文字。请确认选对了文件。",
    "binary": "{file}：这不是文本文件。请另存为 .txt（UTF-8 或 GB18030）再试。",
    "no_docx": "{file}：这个文件不是 Word 文档，或者已经损坏。请用 Word 或 WPS 打开后另存为 .docx 再试。",
    "zip_bomb": "{file}：解压后大得不合常理，出于安全不予读取。请用 Word 或 WPS 打开后另存为 .txt。",
    "doctype": "{file}：含有 DOCTYPE 声明，出于安全不予读取。请用 Word 或 WPS 打开后另存为 .txt。",
    "locked": "{file}：这个文档设了打开密码，读不了。请在 Word 或 WPS 里取消密码、保存后再试。",
    "no_office": "{file}：内容与文件名的后缀不符，或者已经损坏。请用 Word 或 WPS 打开后另存为 .docx 再试。",
    "office_missing": "{file}：读这种文件要借助 LibreOffice，这台机器上没有找到。请安装 LibreOffice，或用 Word、WPS 另存为 .docx。",
    "office_failed": "{file}：LibreOffice 转换不了这个文件（可能设了密码，或已经损坏）。请用 Word 或 WPS 另存为 .docx 再试。",
    "office_slow": "{file}：LibreOffice 转换超过 {seconds} 秒，已经停止。请用 Word 或 WPS 另存为 .docx 再试。",
    "toml_not_text": "{file}：不是 UTF-8 文本。请用 UTF-8 另存。",
    "toml_long_line": "{file}，第 {line} 行：太长（最多 {most} 个字符）。请分成几行。",
    "toml_syntax": "{file}，第 {line} 行：不合 TOML 写法（{cause}）。请改正这一行。",
    "key_unknown": "{file}，第 {line} 行：不认识“{key}”。可以写的是：{known}。",
    "value_wrong": "{file}，第 {line} 行：“{key}”的值是 {found}，应为 {allowed}。",
    "key_missing": "{file}：缺少“{key}”。请补上，或者用 extends 沿用一个完整的主题（如 base）。",
    "colour_missing": "{file}，第 {line} 行：“{key}”指向“{found}”，[palette] 里没有这个颜色。现有：{known}。",
    "least_over_size": "{file}，第 {line} 行：“{key}”是 {least}，比 size（{size}）还大。请改小。",
    "columns_wrong": "{file}，第 {line} 行：“{key}”各行相加应为 {count}。请改正。",
    "box_outside": "{file}，第 {line} 行：版式“{layout}”的“{slot}”（{box} 英寸）超出页面或太小。请调整 box。",
    "shape_nothing": "{file}，第 {line} 行：版式“{layout}”里有一个形状宽或高不大于 0。请改正它的 [左, 上, 宽, 高]。",
    "slot_low": "{file}，第 {line} 行：版式“{layout}”的“{slot}”太矮，放不下一行 {least} 磅的字。请加高 box 或减小 least。",
    "extends_circle": "{file}，第 {line} 行：extends 绕成了圈（{chain}）。请去掉其中一个。",
    "extends_missing": "{file}，第 {line} 行：extends 指向的主题“{theme}”不存在。现有：{known}。",
    "theme_missing": "{theme}：没有这个主题。现有：{known}。",
    "theme_no_file": "{file}：文件夹里没有 theme.toml。请指向主题文件夹。",
    "recipe_no_speech": '{file}：没有写 speech（讲话稿的路径）。请补上一行 speech = "…"。',
    "entry_incomplete": "{file}，第 {line} 行：第 {number} 个 [[{entry}]] 缺少“{missing}”。请补上。",
    "set_syntax": "--set {setting}：应写成 键=值，例如 --set unit.name=市水务局。",
    "too_many_slides": "{file}：会做出 {slides} 页，最多 {most} 页。请检查讲话稿是不是完整的一篇，或把它分成几篇。",
    "folder": "{file}：建不了这个输出文件夹（{cause}）。请用 --out 换一个位置。",
    "unwritable": "{file}：写不进去（{cause}）。原有文件没有改动。",
    "open_elsewhere": "{file}：正在 Office 或 WPS 里打开着。请先关闭它再生成；其实没有打开的话，请删掉旁边以 ~$ 或 .~lock 开头的文件。",
    "changed_by_hand": "{file}：这个文件生成之后被人改过，没有覆盖。确要覆盖请加 --force，或用 --out 换个文件夹。",
    "in_the_way": "{file}：这个位置上有别的东西（文件夹、链接之类），没有动它。请移开它，或用 --out 换个文件夹。",
    "internal": "程序内部出错（{cause}）。请把命令和讲话稿反馈给我们；设 JIANGYI_DEBUG=1 可看详情。",
    "output": "说明写不出去（{cause}）。成品文件已经写好。",
}

CAUSES: dict[str, str] = {
    "disk_full": "磁盘已满",
    "no_permission": "没有权限",
    "read_only": "只读",
    "name_too_long": "文件名太长",
    "not_a_folder": "同名的文件挡在那里",
    "is_a_folder": "同名的文件夹挡在那里",
    "file_too_large": "文件太大",
    "other_cause": "系统报错",
}

KINDS_OF_VALUE: dict[str, str] = {
    "text": "一行文字（最多 200 字）",
    "flag": "true 或 false",
    "table": "一个表",
    "tables": "若干个表 [[…]]",
    "name": "由字母、数字、下划线组成的名字",
    "colour": '调色板里的颜色名，或 "#RRGGBB"',
    "font": "字体名",
    "box": "[左, 上, 宽, 高] 四个数（英寸）",
    "area": "[左, 上, 宽, 高] 四个数（英寸），宽和高大于 0",
    "shapes": "若干个 [形状, 左, 上, 宽, 高, 填充, 线条, 线宽]",
    "label": "1 到 40 个字",
    "depth": "1 到 6 的整数",
    "mark": "一个符号，或空",
}

REMARKS: dict[str, str] = {
    "controls_dropped": "去掉了 {0} 个看不见的控制字符。",
    "revisions_accepted": "修订已按全部接受处理：插入 {0} 处，删除 {1} 处。",
    "boxes_taken": "{0} 个文本框里的文字接在所在段落之后。",
    "notes_kept": "{0} 条脚注、尾注放在文末。",
    "contents_dropped": "目录没有读入。",
    "comments_dropped": "{0} 条批注没有读入。",
    "macros_ignored": "文件里的宏没有读入，也不会运行。",
    "hidden_dropped": "有 {0} 段含隐藏文字，隐藏的部分没有读入。",
    "pictures_linked": "{0} 张图片只是外部链接，没有读入。",
    "objects_dropped": "{0} 个图表、嵌入对象或特殊格式的图片没有读入。",
    "blank_open": "待填：…{0}【{1}】{2}…",
    "fill_unused": "[[fill]]“{0}{1}{2}”没有找到对应的待填项。",
    "fill_ambiguous": "[[fill]]“{0}{1}{2}”对应不止一处，没有填。请写上前后的字（after、before）。",
    "series_starts_late": "“{0}”前面没有见到这一序列的开头。",
    "number_repeated": "“{0}”这个序号重复了。",
    "number_missing": "“{0}”前面缺了序号。",
    "number_out_of_order": "“{0}”的序号与前面接不上。",
    "numbering_mixed": "“{0}”与前面的序号写法不一致。",
    "correction_unused": "[[line]]“{0}”在讲话稿里找不到了，没有用上。",
    "correction_ambiguous": "[[line]]“{0}”对应不止一行，没有用上。请多写几个字。",
    "correction_too_low": "[[line]]“{0}”不在开头几行，不能作标题。",
    "count_differs": "“{0}”说的是 {1} 项，下面有 {2} 项。",
    "headline_long": "小标题“{0}…”有 {1} 个字，偏长。",
    "words_doubled": "“{0}”可能重复了：…{1}…",
    "marks_mixed": "汉字之间有 {0} 处半角标点，如“{1}”。",
    "quotes_unpaired": "这一段的引号“”不成对。",
    "series_of_one": "“{0}”这一序列只有一项。",
}

KINDS: dict[str, str] = {"deck": "演示文稿", "speech_text": "讲话稿"}
UNITS: dict[str, str] = {"deck": "{count} 页", "speech_text": "{count} 段"}

PROGRESS: dict[str, str] = {
    "compiling_theme": "正在编译主题……",
    "compiling_lexicon": "正在编译词典（只在第一次）……",
}

WORDS: dict[str, str] = {
    "line": "第 {line} 行",
    "remarks": "提示 {count} 条：",
    "title": "标题",
    "subtitle": "副标题",
    "speaker": "讲话人",
    "date": "日期",
    "salutation": "称谓",
    "lead": "引言",
    "closing": "结尾",
    "blanks": "待填项",
    "paragraphs": "正文 {count} 段",
    "implicit": "（并列）",
    "slide": "第 {number} 页",
    "notes": "备注 {count} 字",
}

HELP: dict[str, str] = {
    "description": "讲义：把讲话稿变成演示文稿和讲话稿文档，用各单位自己的主题。",
    "build": "生成演示文稿和讲话稿文档",
    "outline": "看看读懂了什么：讲话稿的结构",
    "plan": "看看会做出哪些页、哪些段",
    "theme": "主题",
    "theme_list": "列出能用的主题",
    "speech": "讲话稿（.docx、.txt、.md；装有 LibreOffice 时还有 .doc、.wps、.odt、.rtf）",
    "source": "讲话稿（.docx、.txt、.md 等），或编排方案（.toml 文件，或 decks 里的名字）",
    "theme_option": "主题的名字，或主题文件夹",
    "out": "存放成品的文件夹（默认 out/）",
    "make": "做哪些，用逗号分开：deck,speech_text",
    "set": "改写编排方案里的一项，可以多次使用，例如 unit.name=市水务局",
    "force": "成品被人改过也照样覆盖",
    "json": "输出 JSON，供程序读取",
    "version": "显示版本",
}

USAGE: dict[str, str] = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这份说明",
    "show program's version number and exit": "显示版本",
    "unrecognized arguments: %s": "不认识的参数：%s",
    "the following arguments are required: %s": "还缺少：%s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "expected one argument": "后面要跟一个值",
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r，可以用 %(choices)s",
    "ignored explicit argument %r": "不带值，多了 %r",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s 不够明确，可能是 %(matches)s",
    "%(prog)s: error: %(message)s\n": "%(prog)s：%(message)s。加 -h 看用法。\n",
}
"""The sentences of argparse."""


def refusal(error: Refusal) -> str:
    """One line: file, place, cause, cure."""
    facts = {
        name: CAUSES.get(fact, fact)
        if name == "cause"
        else KINDS_OF_VALUE.get(fact, fact)
        if name == "allowed"
        else fact
        for name, fact in error.facts.items()
    }
    facts["file"] = facts.get("file", "") or "（空）"
    said = REFUSALS[error.code].format(**facts).replace("，第 0 行", "")
    return " ".join("".join(c if c.isprintable() or c in " \u3000" else "\ufffd" for c in said).split(" "))


def remark(value: Remark) -> str:
    """What a remark says, without its line."""
    return REMARKS[value.code].format(*value.args)


def words(code: str, **facts: object) -> str:
    """A phrase of the command line."""
    return WORDS[code].format(**facts)
