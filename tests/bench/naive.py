"""The baseline: our slides and paragraphs through python-pptx and python-docx as their tutorials do it, words cut with jieba."""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

import docx
import jieba
import jieba.analyse
import pptx


def main(folder: Path) -> None:
    """Reads plan.json in `folder`, writes naive.pptx and naive.docx."""
    jieba.setLogLevel(logging.ERROR)
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    jieba.lcut("\n".join(plan["lines"]))
    jieba.analyse.extract_tags("\n".join(plan["lines"]), topK=20)
    deck = pptx.Presentation()
    for slide in plan["slides"]:
        made = deck.slides.add_slide(deck.slide_layouts[1])
        made.shapes.title.text = slide["title"]
        made.placeholders[1].text_frame.text = "\n".join(slide["rows"])
        made.notes_slide.notes_text_frame.text = "\n".join(slide["notes"])
    deck.save(str(folder / "naive.pptx"))
    handout = docx.Document()
    for line in plan["lines"]:
        handout.add_paragraph(line)
    handout.save(str(folder / "naive.docx"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
