"""The index holds what jieba has, all of it; damage is noticed; equal bytes come out on any day."""

from __future__ import annotations

import mmap
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from builder.compile import lexicon as compiling
from builder.compile.lexicon import compile_lexicon
from builder.model.lexicon import HEAD, NEVER, ROOT_DIGEST, UNKNOWN, Lexicon, LexiconDamaged
from builder.zh.cut import cut, weights

ROOT = Path(__file__).parents[2]
TEXT = "同志们：今年以来，全市水务系统认真学习贯彻，王龘龘说以学铸魂。"
FEW_WORDS = "水务 50 n\n水务局 20 n\n水 90 n\n学习 40 v\n同志们 30 r\n同志 30 n\n认 5 v\n今年以来 7 t\n"
FEW_IDF = "水务 5.5\n水 1.0\n学习 2.25\n同志们 3.0\n今年以来 9.75"
FEW_CHANCES = {
    "start": {"B": -0.26, "E": NEVER, "M": NEVER, "S": -1.46},
    "trans": {"B": {"E": -0.5, "M": -0.9}, "E": {"B": -0.6, "S": -0.8}, "M": {"E": -0.3, "M": -1.3}}
    | {"S": {"B": -0.7, "S": -0.7}},
    "emit": {"B": {"全": -3.0, "贯": -9.0}, "E": {"市": -4.0, "彻": -8.0}, "M": {}, "S": {"说": -2.0}},
}


@pytest.fixture(scope="module")
def index() -> bytes:
    return compile_lexicon()


@pytest.fixture
def few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """An index of a few words, so small that every byte of it can be damaged."""
    (tmp_path / "analyse").mkdir()
    (tmp_path / "finalseg").mkdir()
    (tmp_path / "dict.txt").write_text(FEW_WORDS, "utf-8")
    (tmp_path / "analyse" / "idf.txt").write_text(FEW_IDF, "utf-8")
    for name, table in FEW_CHANCES.items():
        (tmp_path / "finalseg" / f"prob_{name}.py").write_text(f"P = {table!r}", "utf-8")
    monkeypatch.setattr(compiling, "_jieba", lambda: tmp_path)
    return compile_lexicon()


@pytest.fixture(scope="module")
def jieba() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
        import jieba.analyse

        jieba.setLogLevel(60)
        return jieba


def test_every_word_has_jieba_s_frequency(index: bytes, jieba: Any) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frequencies, total = jieba.Tokenizer.gen_pfdict(jieba.Tokenizer().get_dict_file())
    plain = Lexicon(index).plain
    assert plain.total == total
    assert [word for word, frequency in frequencies.items() if plain.frequency(word) != frequency] == []
    rows = sum(len(plain.rows[pair]) for pair in {word[:2] for word in frequencies if len(word) > 1})
    assert rows + sum(len(word) == 1 for word in frequencies) == len(frequencies), "and there are no others"


def test_what_the_dictionary_lacks_is_unknown(index: bytes) -> None:
    plain = Lexicon(index).plain
    assert {plain.frequency(word) for word in ("", "龘龘", "水务局龘", "𠮷", "\ud800", "\0", "水\n", "的" * 9)} == {
        UNKNOWN
    }


def test_every_word_has_jieba_s_idf(index: bytes, jieba: Any) -> None:
    idf, median = jieba.analyse.default_tfidf.idf_loader.get_idf()
    lexicon = Lexicon(index)
    assert [word for word, value in idf.items() if len(word) > 1 and lexicon.idf(word) != value] == []
    assert {lexicon.idf(word) for word in ("龘龘", "水务局龘", "This", "工作作", "𠮷野")} == {median}


def test_every_character_has_jieba_s_chances(index: bytes, jieba: Any) -> None:
    model, hmm = jieba.finalseg, Lexicon(index).hmm
    assert hmm.start == tuple(model.start_P[state] for state in "BEMS")
    steps = ("BE", "BM", "EB", "ES", "ME", "MM", "SB", "SS")
    assert hmm.steps == tuple(model.trans_P[old][new] for old, new in steps)
    assert sum(map(len, model.trans_P.values())) == len(steps)
    for char in {char for table in model.emit_P.values() for char in table} | set("龘𠮷a\ud800"):
        assert hmm.emissions[char] == tuple(model.emit_P[state].get(char, NEVER) for state in "BEMS")


def test_a_memory_map_reads_as_bytes_do(index: bytes, tmp_path: Path) -> None:
    (tmp_path / "lexicon").write_bytes(index)
    with (tmp_path / "lexicon").open("rb") as file:
        mapped = Lexicon(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    assert cut(TEXT, mapped) == cut(TEXT, Lexicon(index))
    assert mapped == Lexicon(index)
    assert hash(mapped) == hash(Lexicon(index))


def answers(index: bytes | bytearray) -> tuple[object, ...]:
    lexicon = Lexicon(bytes(index))
    return cut(TEXT, lexicon), cut(TEXT, lexicon, ("以学铸魂",)), weights(TEXT, lexicon)


def test_any_changed_byte_of_a_small_index_is_noticed_or_not_read(few: bytes) -> None:
    expected, noticed = answers(few), 0
    for place in range(len(few)):
        for change in (1, 0x80, few[place] or 0xFF):  # a bit, another bit, zero
            damaged = bytearray(few)
            damaged[place] ^= change
            try:
                assert answers(damaged) == expected
            except LexiconDamaged:
                noticed += 1
    assert noticed > len(few), "most of it was read"


def test_a_small_index_cut_short_is_noticed_at_once(few: bytes) -> None:
    for size in range(len(few)):
        with pytest.raises(LexiconDamaged):
            Lexicon(few[:size])


def places(index: bytes) -> Iterator[int]:
    yield from range(HEAD.size + ROOT_DIGEST)
    yield from range(HEAD.size + ROOT_DIGEST, len(index), len(index) // 700)


def test_damage_anywhere_in_the_real_index_is_noticed_or_not_read(index: bytes) -> None:
    expected, noticed, damaged = answers(index), 0, bytearray(index)
    for place in places(index):
        damaged[place] ^= 0xFF
        try:
            lexicon = Lexicon(damaged)  # type: ignore[arg-type]
            assert (cut(TEXT, lexicon), weights(TEXT, lexicon)) == (expected[0], expected[2])
        except LexiconDamaged:
            noticed += 1
        damaged[place] ^= 0xFF
    assert noticed > HEAD.size + ROOT_DIGEST


@pytest.mark.parametrize("other", [b"", b"\0" * 4096, b"PK\3\4" + b"x" * 4096], ids=["empty", "zeros", "zip"])
def test_what_is_no_index_is_damaged(other: bytes) -> None:
    with pytest.raises(LexiconDamaged):
        Lexicon(other)


def test_blocks_do_not_stand_in_for_each_other(few: bytes) -> None:
    """A block that is whole, but in another's place, is as bad as a broken one."""
    expected = answers(few)
    for size in (8, 16, 32, 64):
        for place in range(0, len(few) - 2 * size, size):
            swapped = bytearray(few)
            swapped[place : place + size] = few[place + size : place + 2 * size]
            swapped[place + size : place + 2 * size] = few[place : place + size]
            try:
                assert answers(swapped) == expected
            except LexiconDamaged:
                continue


COMPILE = """
import sys
from hashlib import sha256
from builder.compile.lexicon import compile_lexicon
from builder.zh import cut
print(sha256(compile_lexicon()).hexdigest(), "jieba" in sys.modules)
"""


@pytest.mark.parametrize("seed", ["0", "1848"])
def test_bytes_are_equal_under_any_hash_seed_and_nothing_is_left_behind(
    seed: str, index: bytes, tmp_path: Path
) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-W", "error", "-c", COMPILE]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [sha256(index).hexdigest(), "False"]
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_a_missing_jieba_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "find_spec", lambda _: None)
    with pytest.raises(ModuleNotFoundError, match="jieba"):
        compile_lexicon()
