"""Refusals: file, place, cause, cure in one line, each code with its Chinese and its English."""

from __future__ import annotations

from builder.model.remark import Refusal
from builder.say.causes import allowed, cause
from builder.say.settings import FILES_OF_SETTINGS

REFUSALS: dict[str, tuple[str, str]] = {
    **FILES_OF_SETTINGS,
    "missing": (
        "{file}：找不到这个文件。请核对路径和文件名。",
        "{file}: no such file. Check the path and the name.",
    ),
    "is_folder": (
        "{file}：这是文件夹，不是讲话稿。请指明里面的一个文件。",
        "{file}: a folder, not a speech. Name one of the files in it.",
    ),
    "no_regular_file": (
        "{file}：这不是普通文件，读不了。请先存成 .docx、.txt 或 .md 文件。",
        "{file}: this is no regular file and cannot be read. Save it as a .docx, .txt or .md file first.",
    ),
    "too_large": (
        "{file}：文件太大（{size} MB，最多 {largest} MB）。请只保留讲话稿的文字。",
        "{file}: too large ({size} MB, at most {largest} MB). Keep only the words of the speech.",
    ),
    "unreadable": (
        "{file}：读不出来（{cause}）。请检查权限后再试。",
        "{file}: cannot be read ({cause}). Check its permissions and try again.",
    ),
    "logo_missing": (
        "{file}：读不到这个标志文件。请核对路径；路径从写着它的文件算起。",
        "{file}: this logo cannot be read. Check its path, which counts from the file that names it.",
    ),
    "logo_too_large": (
        "{file}：标志太大。每份文件都要带上它，请压缩到 {largest} MB、长宽 {pixels} 像素以内。",
        "{file}: the logo is too large. It goes into every file: keep it within {largest} MB and {pixels} pixels on either side.",
    ),
    "logo_broken": (
        "{file}：这个标志不是完整的 PNG、JPEG 或 SVG 图片，或者太窄长。请换一个图片文件。",
        "{file}: this logo is no whole PNG, JPEG or SVG picture, or it is too narrow. Use another picture.",
    ),
    "logo_unsafe": (
        "{file}：这个 SVG 标志里有脚本、外部链接或实体，不能用。请另存为只有图形的 SVG，或存成 PNG。",
        "{file}: this SVG logo holds scripts, links to elsewhere or entities. Save it as a plain SVG of shapes, or as a PNG.",
    ),
    "logo_svg": (
        "{file}：SVG 标志要用 LibreOffice 转成一份 PNG 备用，这台机器上没有或转换失败。请存成 PNG 再用。",
        "{file}: an SVG logo needs a PNG beside it, which LibreOffice makes; it was not found here, or failed. Save the logo as a PNG.",
    ),
    "empty": (
        "{file}：里面没有文字。请确认选对了文件。",
        "{file}: there is no text in it. Check that it is the right file.",
    ),
    "binary": (
        "{file}：这不是文本文件。请另存为 .txt（UTF-8 或 GB18030）再试。",
        "{file}: not a text file. Save it as .txt (UTF-8 or GB18030) and try again.",
    ),
    "no_docx": (
        "{file}：这个文件不是 Word 文档，或者已经损坏。请用 Word 或 WPS 打开后另存为 .docx 再试。",
        "{file}: this is no Word document, or it is damaged. Open it in Word or WPS, save it as .docx and try again.",
    ),
    "locked": (
        "{file}：这个文档设了打开密码，读不了。请在 Word 或 WPS 里取消密码、保存后再试。",
        "{file}: this document needs a password to open. Take the password off in Word or WPS, save it and try again.",
    ),
    "no_office": (
        "{file}：内容与文件名的后缀不符，或者已经损坏。请用 Word 或 WPS 打开后另存为 .docx 再试。",
        "{file}: what it holds is not what its name says, or it is damaged. Open it in Word or WPS, save it as .docx and try again.",
    ),
    "office_missing": (
        "{file}：读这种文件要借助 LibreOffice，这台机器上没有找到。请安装 LibreOffice，或用 Word、WPS 另存为 .docx。",
        "{file}: this kind of file is read through LibreOffice, which was not found here. Install LibreOffice, or save the file as .docx in Word or WPS.",
    ),
    "office_failed": (
        "{file}：LibreOffice 转换不了这个文件（可能设了密码，或已经损坏）。请用 Word 或 WPS 另存为 .docx 再试。",
        "{file}: LibreOffice cannot convert this file (it may need a password, or be damaged). Save it as .docx in Word or WPS and try again.",
    ),
    "office_slow": (
        "{file}：LibreOffice 转换超过 {seconds} 秒，已经停止。请用 Word 或 WPS 另存为 .docx 再试。",
        "{file}: LibreOffice took more than {seconds} seconds to convert this file and was stopped. Save it as .docx in Word or WPS and try again.",
    ),
    "pdf_office_missing": (
        "{file}：生成 PDF 要用 LibreOffice，这台机器上没有找到。{others}安装办法见 jiangyi doctor。",
        "{file}: a PDF is made with LibreOffice, which was not found here.{others} jiangyi doctor tells what to install.",
    ),
    "pdf_no_fonts": (
        "{file}：这台机器上没有中文字体，PDF 里的汉字显示不出来，所以没有生成。{others}安装办法见 jiangyi doctor，或用 Office、WPS 打开后导出。",
        "{file}: there is no Chinese font here, so a PDF would show no characters and was not made.{others} jiangyi doctor tells what to install; or export it from Office or WPS.",
    ),
    "pdf_slow": (
        "{file}：LibreOffice 超过 {seconds} 秒还没有生成 PDF，已经停止。{others}请再试一次。",
        "{file}: LibreOffice took more than {seconds} seconds to make this PDF and was stopped.{others} Try again.",
    ),
    "pdf_failed": (
        "{file}：LibreOffice 没能生成完整的 PDF。{others}请再试一次，或用 Office、WPS 打开后导出。",
        "{file}: LibreOffice made no whole PDF of it.{others} Try again, or export it from Office or WPS.",
    ),
    "pdf_unwritable": (
        "{file}：生成 PDF 时临时文件写不进去（{cause}）。请腾出空间再试。",
        "{file}: a temporary file for the PDF cannot be written ({cause}). Make room and try again.",
    ),
    "no_pdf": (
        "{file}：这不是 PDF 文件，或者已经损坏。请换一个文件。",
        "{file}: this is no PDF, or it is damaged. Choose another file.",
    ),
    "pages_missing": (
        "{file}：把幻灯片变成图片要用 poppler（pdftoppm），这台机器上没有找到。安装办法见 jiangyi doctor。",
        "{file}: slides become pictures through poppler (pdftoppm), which was not found here. jiangyi doctor tells what to install.",
    ),
    "pages_failed": (
        "{file}：没能把幻灯片变成图片。请再试一次。",
        "{file}: its slides could not be turned into pictures. Try again.",
    ),
    "print_no_lp": (
        "{file}：没有找到打印命令 lp，没有打印。安装办法见 jiangyi doctor，或打开 PDF 打印。",
        "{file}: the command lp was not found, so nothing was printed. jiangyi doctor tells what to install; or print the PDF.",
    ),
    "print_failed": (
        "{file}：打印系统没有接收（{cause}）。请检查打印机的名字和状态。",
        "{file}: the printing system did not take it ({cause}). Check the printer's name and state.",
    ),
    "print_slow": (
        "{file}：打印系统 {seconds} 秒没有答复，没有打印。请检查打印机。",
        "{file}: the printing system did not answer in {seconds} seconds, so it was not printed. Check the printer.",
    ),
    "preview_name": (
        "{file}：样张的文件名要以 .png 或 .pdf 结尾。请换个名字。",
        "{file}: a sample's name ends in .png or .pdf. Choose such a name.",
    ),
    "preview_no_office": (
        "{file}：画样张要用 LibreOffice，这台机器上没有找到。安装办法见 jiangyi doctor。",
        "{file}: a sample is drawn with LibreOffice, which was not found here. jiangyi doctor tells what to install.",
    ),
    "preview_failed": (
        "{file}：LibreOffice 没能画出样张，什么也没有写。请再试一次。",
        "{file}: LibreOffice could not draw the sample, so nothing was written. Try again.",
    ),
    "zip_bomb": (
        "{file}：解压后大得不合常理，出于安全不予读取。请用 Word 或 WPS 打开后另存为 .txt。",
        "{file}: unpacks to far too much, so for safety it was not read. Open it in Word or WPS and save it as .txt.",
    ),
    "doctype": (
        "{file}：含有 DOCTYPE 声明，出于安全不予读取。请用 Word 或 WPS 打开后另存为 .txt。",
        "{file}: has a DOCTYPE, so for safety it was not read. Open it in Word or WPS and save it as .txt.",
    ),
    "recipe_no_speech": (
        '{file}：没有写 speech（讲话稿的路径）。请补上一行 speech = "…"。',
        '{file}: speech (the path of the speech) is missing. Add a line speech = "…".',
    ),
    "entry_incomplete": (
        "{file}，第 {line} 行：第 {number} 个 [[{entry}]] 缺少“{missing}”。请补上。",
        '{file}, line {line}: [[{entry}]] number {number} has no "{missing}". Add it.',
    ),
    "words_invented": (
        "{file}，第 {line} 行：“{at}”的 {key}“{words}”不是这一页所讲的原话。请从讲话稿里原样选取。",
        '{file}, line {line}: {key} "{words}" of "{at}" is no piece of what this slide says. Pick words of the speech as they are.',
    ),
    "words_cut": (
        "{file}，第 {line} 行：“{at}”的 {key}“{words}”切断了引文、括号或待填项。请整个选取。",
        '{file}, line {line}: {key} "{words}" of "{at}" cuts a quotation, a bracket or a blank. Pick the whole of it.',
    ),
    "split_inside": (
        "{file}，第 {line} 行：“{at}”的 {key}“{words}”在一句话中间。请写一句话开头的几个字。",
        '{file}, line {line}: {key} "{words}" of "{at}" stands within a sentence. Write how a sentence begins.',
    ),
    "no_toml_name": (
        "{file}：编排方案的文件名要以 .toml 结尾。请换个名字。",
        "{file}: a recipe's name ends in .toml. Choose such a name.",
    ),
    "path_unspeakable": (
        "{file}：这个路径太长或有不能写进编排方案的字符。请先给它改名。",
        "{file}: this path is too long for a recipe or has characters that cannot stand there. Rename it first.",
    ),
    "stands_already": (
        "{file}：已经有这个文件，没有覆盖。确要覆盖请加 --force，或换个文件名。",
        "{file}: there is such a file already, so it was kept. Replace it with --force, or choose another name.",
    ),
    "fill_gone": (
        "{file}：[[fill]] 的 {id} 前后的字变了，认不出是哪一处。请用 jiangyi blanks 重新列出，或写上 after、before。",
        "{file}: the words around [[fill]] {id} have changed, so its blank is unknown. List them again with jiangyi blanks, "
        "or state after, before.",
    ),
    "not_final": (
        "{file}：还有 {count} 处待填，不能作定稿（{open}）。请填好它们，或者去掉 --final。",
        "{file}: {count} blanks are open, so this is no final copy ({open}). Fill them, or leave out --final.",
    ),
    "set_syntax": (
        "--set {setting}：应写成 键=值，例如 --set unit.name=市水务局。",
        "--set {setting}: should be KEY=VALUE, for example --set unit.name=Finance.",
    ),
    "too_many_slides": (
        "{file}：会做出 {slides} 页，最多 {most} 页。请检查讲话稿是不是完整的一篇，或把它分成几篇。",
        "{file}: would make {slides} slides, at most {most} are allowed. Check that it is one speech, or split it up.",
    ),
    "folder": (
        "{file}：建不了这个输出文件夹（{cause}）。请用 --out 换一个位置。",
        "{file}: this output folder cannot be made ({cause}). Choose another place with --out.",
    ),
    "unwritable": (
        "{file}：写不进去（{cause}）。原有文件没有改动。",
        "{file}: cannot be written ({cause}). Existing files were left as they were.",
    ),
    "open_elsewhere": (
        "{file}：正在 Office 或 WPS 里打开着。请先关闭它再生成；其实没有打开的话，请删掉旁边以 ~$ 或 .~lock 开头的文件。",
        "{file}: open in Office or WPS. Close it first; if it is not open, delete the file beside it that begins with "
        "~$ or .~lock.",
    ),
    "changed_by_hand": (
        "{file}：这个文件生成之后被人改过，没有覆盖。确要覆盖请加 --force，或用 --out 换个文件夹。",
        "{file}: somebody changed this file after it was made, so it was kept. Replace it with --force, or choose "
        "another folder with --out.",
    ),
    "in_the_way": (
        "{file}：这个位置上有别的东西（文件夹、链接之类），没有动它。请移开它，或用 --out 换个文件夹。",
        "{file}: something else is in the way (a folder, a link) and was left alone. Move it, or choose another folder "
        "with --out.",
    ),
    "template_kind": (
        "{file}：模板要是 .pptx、.potx、.docx 或 .dotx。请在 PowerPoint、Word 或 WPS 里另存后再试。",
        "{file}: a template is a .pptx, .potx, .docx or .dotx file. Save it as one in PowerPoint, Word or WPS.",
    ),
    "template_twice": (
        "{file}：和 {other} 是同一类模板。一个主题只收一份演示文稿、一份文档。",
        "{file}: a template of the same kind as {other}. A theme is made of one presentation and one document.",
    ),
    "template_old": (
        "{file}：这是旧格式，或者设了打开密码。请取消密码，另存为新格式再试。",
        "{file}: an old format, or it needs a password. Take the password off and save it in the new format.",
    ),
    "template_macros": (
        "{file}：里面有宏，不能导入。请另存为不带宏的格式再试。",
        "{file}: there are macros in it, so it is not imported. Save it without macros and try again.",
    ),
    "no_template": (
        "{file}：读不出模板的内容，可能不是演示文稿或 Word 文件，或已损坏。请用 Office 或 WPS 打开后另存。",
        "{file}: no template can be read; it may be no presentation or Word file, or damaged. Open it in Office or WPS and save it anew.",
    ),
    "template_size": (
        "{file}：页面大小不合用，要横向。请在“设计—幻灯片大小”里改好再试。",
        "{file}: its slides must be wider than high. Change their size and try again.",
    ),
    "template_large": (
        "{file}：模板里的图片太大（{size} MB，最多 {largest} MB）。请压缩图片后再试。",
        "{file}: its pictures are too large ({size} MB, at most {largest} MB). Compress them and try again.",
    ),
    "template_unfit": (
        "{file}：按它的位置排不下我们的版式（{cause}）。请把“标题和内容”版式的正文框放大再试。",
        "{file}: our layouts do not fit where it has room ({cause}). Make the body of its content layout larger.",
    ),
    "template_layout": (
        "{file}，第 {line} 行：{key} 说的版式 {found} 模板里没有。有的是：{known}。",
        "{file}, line {line}: the template has no layout {found}, as {key} says. It has: {known}.",
    ),
    "template_none": (
        "{file}，第 {line} 行：{key} 说的是模板里的版式 {found}，可这个主题没有模板。请删去这一项，或在 [deck] 里写上 template。",
        "{file}, line {line}: {key} names a layout of a template, {found}, and this theme has none. Leave it out, or state template in [deck].",
    ),
    "theme_stands": (
        "{file}：已经有同名主题“{theme}”。请换个名字，或用 --force 覆盖；演示文稿和文档要合成一个主题，就写在同一条命令里。",
        '{file}: there is a theme "{theme}" already. Choose another name, or replace it with --force; name a presentation and a document in one command to have both in one theme.',
    ),
    "internal": (
        "程序内部出错（{cause}）。请把命令和讲话稿反馈给我们；设 JIANGYI_DEBUG=1 可看详情。",
        "The program itself failed ({cause}). Please send us the command and the speech; JIANGYI_DEBUG=1 shows more.",
    ),
    "output": (
        "说明写不出去（{cause}）。成品文件已经写好。",
        "Nothing more can be printed ({cause}). The files themselves are complete.",
    ),
}

SIGNS: dict[str, tuple[str, str]] = {
    "others": ("其他成品照常做好。", " All else is made."),
    "nothing": ("（空）", "(empty)"),
    "between": ("、", ", "),
    "line": ("，第 {line} 行", ", line {line}"),
}


def sentence(error: Refusal, language: int) -> str:
    """What `error` says: causes, kinds and lists of names in the same language; no line where the line is 0."""
    facts = dict(error.facts)
    facts["file"] = facts.get("file", "") or SIGNS["nothing"][language]
    facts["cause"] = cause(facts.get("cause", ""), language)
    facts["others"] = SIGNS["others"][language] if facts.get("others") else ""
    facts["allowed"] = allowed(facts.get("allowed", ""), language)
    facts["known"] = facts.get("known", "").replace("、", SIGNS["between"][language])
    said = REFUSALS[error.code][language]
    if facts.get("line") == "0":  # what the command line sets has none
        said = said.replace(SIGNS["line"][language], "")
    return said.format(**facts)
