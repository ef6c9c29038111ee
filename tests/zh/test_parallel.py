"""Parallel structure against the cases in parallel.cases and aligned.cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.zh.aligned import aligned
from builder.zh.parallel import runs, unwanted
from builder.zh.run import Kind, Run, Span
from tests.cases import cases
from tests.zh.words import ends

HERE = Path(__file__).parent
NAMES = {
    Kind.SET: "并列",
    Kind.SEQUENCE: "先后",
    Kind.SCALE: "递进",
    Kind.CONTRAST: "对照",
    Kind.CONDITIONS: "分情形",
    Kind.BOTH: "两面",
    Kind.PAIRING: "成对",
    Kind.PARTS: "总分",
}


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "parallel.cases"))
def test_runs(given: str, expected: str) -> None:
    actual = "\n".join(_told(given, run) for run in runs(given, ends))

    assert expected == (actual or "没有")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "aligned.cases"))
def test_aligned(given: str, expected: str) -> None:
    assert expected == _aligned(given)


@pytest.mark.parametrize(
    ("sentence", "which"),
    [
        ("节水不是应一时之急，而是立一地之本。", 0),
        ("推动监管由事后处置向事前预防转变。", 0),
        ("多到一线听真话，少在办公室看材料。", 1),
        ("这是责任，不是负担。", 1),
        ("真拉真练，不搞脚本表演。", 1),
        ("改革只有进行时，没有完成时。", 1),
        ("没有旁观者，只有责任人。", 0),
        ("宁可备而不用，不可用时无备。", 1),
        ("只求过得去，不求过得硬。", -1),
        ("既要管得住，也要放得活。", -1),
    ],
)
def test_which_side_of_a_contrast_is_not_wanted(sentence: str, which: int) -> None:
    (run,) = runs(sentence, ends)

    assert unwanted(sentence, run) == which


def _aligned(given: str) -> str:
    """The frames with ＋ between them, then what varies in each headline."""
    headlines = tuple(given.split("\n"))
    found = aligned(headlines, ends)
    if found is None:
        return "不对齐"
    rows = ("｜".join(words[a:b] for a, b in spans) for words, spans in zip(headlines, found.columns, strict=True))
    return "\n".join(["＋".join(found.frames), *rows])


def _told(text: str, run: Run) -> str:
    """The kind, the lead in 〔〕, the items, the tail in 〔〕 and the words for the whole; the items whole where they differ."""

    def piece(span: Span) -> str:
        return text[span[0] : span[1]]

    lead, tail, core = (piece(span) for span in (run.lead, run.tail, run.core))
    told = NAMES[run.kind] + (f"〔{lead}〕" if lead else "：") + "｜".join(map(piece, run.items))
    told += f"〔{tail}〕" if tail else ""
    told += f"＝{core}" if core else ""
    return told if run.items == run.whole else told + "\n  全：" + "｜".join(map(piece, run.whole))
