"""What `jiangyi outline` and `jiangyi plan` show of every sample, as files: accepted on purpose with `make accept`."""

import os
from pathlib import Path

import pytest

from builder.build import understand
from builder.say import ZH, Voice
from builder.say.phrases import WORDS
from builder.show import deck_text, handout_text, outline_text
from tests.samples import CASES, ROOT, SEEDS, planned

LABELS = Voice(ZH).labels(WORDS)
GOLDENS = Path(__file__).parent / "goldens"


def same(name: str, shown: str) -> None:
    """Compares with the golden, or replaces it where ACCEPT is set."""
    path = GOLDENS / name
    if os.environ.get("ACCEPT"):
        path.write_text(shown + "\n", encoding="utf-8")

    assert path.read_text(encoding="utf-8") == shown + "\n"


@pytest.mark.parametrize("seed", SEEDS)
def test_outlines_stay(seed: str) -> None:
    """The tree of each sample."""
    same(f"{seed}.outline", outline_text(understand(str(ROOT / "seeds" / seed))[1], LABELS))


@pytest.mark.parametrize(("seed", "theme"), [case for case in CASES if case[0].endswith(".txt")])
def test_plans_stay(seed: str, theme: str) -> None:
    """The storyboard of each sample in each theme."""
    deck, handout = planned(seed, theme)
    same(f"{seed}.{theme}.plan", f"{deck_text(deck, LABELS)}\n\n{handout_text(handout)}")
