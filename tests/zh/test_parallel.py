"""Parallel structure against the cases in parallel.cases and aligned.cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.compile.lexicon import compile_lexicon
from builder.model.lexicon import Lexicon
from builder.zh.aligned import aligned
from builder.zh.cut import boundaries
from builder.zh.parallel import runs
from builder.zh.run import Kind, Run, Span
from tests.cases import cases

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


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(compile_lexicon())


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "parallel.cases"))
def test_runs(given: str, expected: str, lexicon: Lexicon) -> None:
    actual = "\n".join(_told(given, run) for run in runs(given, lambda text: boundaries(text, lexicon)))

    assert expected == (actual or "没有")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "aligned.cases"))
def test_aligned(given: str, expected: str, lexicon: Lexicon) -> None:
    headlines = tuple(given.split("\n"))
    found = aligned(headlines, lambda text: boundaries(text, lexicon))
    lines = []
    if found is not None:
        lines = ["……".join(found.frames)]
        lines += [
            "｜".join(words[a:b] for a, b in spans) for words, spans in zip(headlines, found.columns, strict=True)
        ]

    assert expected == ("\n".join(lines) or "不对齐")


def _told(text: str, run: Run) -> str:
    """The kind, the lead in 〔〕, the items, the tail in 〔〕 and the words for the whole; the items whole where they differ."""

    def piece(span: Span) -> str:
        return text[span[0] : span[1]]

    lead, tail, core = (piece(span) for span in (run.lead, run.tail, run.core))
    told = NAMES[run.kind] + (f"〔{lead}〕" if lead else "：") + "｜".join(map(piece, run.items))
    told += f"〔{tail}〕" if tail else ""
    told += f"＝{core}" if core else ""
    return told if run.items == run.whole else told + "\n  全：" + "｜".join(map(piece, run.whole))
