"""`cut` and `weights` against jieba itself, which is the oracle."""

from __future__ import annotations

import random
import warnings
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.compile.lexicon import compile_lexicon
from builder.model.lexicon import Lexicon
from builder.zh.cut import boundaries, cut, weights

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.*"))
WORDS = (
    "主题教育",
    "习近平新时代中国特色社会主义思想",
    "以学铸魂",
    "两个确立",
    "四个意识",
    "拉满弓",
    "不忘初心",
)
ODD_WORDS = {
    "the same twice": ("水务局", "水务局"),
    "one within the other": ("学铸", "以学铸魂", "以学"),
    "the other order": ("以学铸魂", "以学", "学铸"),
    "a single character": ("魂", "囧", "铸"),
    "none": ("",),
    "none, twice, among others": ("", "以学铸魂", "", "学铸"),
    "Latin and figures": ("5G", "B超", "C++", "GB/T", "2024年", "a.b"),
    "known before": ("工作", "学习", "中国", "的"),
    "beyond the dictionary": ("𠮷野家", "龘龘", "★星★", "a b", "一，二", "\n", "\ud800"),
    "what only begins a word": ("中华人民共", "习近", "社会主"),
    "long": ("在全市开展学习贯彻主题教育动员部署会议上的讲话", "市水务局党组书记"),
}
TEXTS = {
    "nothing": "",
    "line ends": "一\r\n二\n三\r四\r\n\r\n\t 五\u3000六\x0b七\x85八\u2028九",
    "Latin": "We use Python3.11 and C++, GB/T 9704-2012, AT&T, e-mail: a_b@c.cn; it is THE end of 3.14.15%",
    "mixed": "2024年5G基站B超T恤A股a1一b2二3.5%三-四_五.六+七#八&九百分之5.5个6.7.8",
    "marks": "——……“四个意识”、‘两个’（一）【二】《三》·〇①％‰×÷+-.%&#_",
    "marks alone": "%%%..--__&&##++",
    "figures": "１２３ 123,456.78 1.2.3.4 50%以上 0.5%. 5% %5 a%b 12.% 1.a",
    "rare": "龘靐齉爩䶮㐂〇囧槑鿕鿖鿿㍿𠮷𪚥豈龜",
    "rare beside common": "王龘龘李靐在龘山齉水鿕城",
    "emoji": "👍🏻加油🇨🇳👨‍👩‍👧中国❤️",
    "half a pair": "中\ud800国\udfff人",
    "names": "习近平同志在李克强王岐山陪同下考察了欧阳娜娜和司马相如故里张三丰家",
    "unknown words": "他来到了网易杭研大厦小明硕士毕业于中国科学院计算所后在日本京都大学深造",
    "ambiguous": "结婚的和尚未结婚的南京市长江大桥发展中国家兔的计划乒乓球拍卖完了研究生命起源",
    "repeated": "的的的的的的的了了了了了人人人人一一一一一",
    "singles that are a word": "不三不四地一五一十说一不二",
    "nul": "工\0作\x01学\x7f习",
    "stop words": "The THE with WITH 的 了 This that This工作This工作",
    "one": "中",
    "other letters": "àéî ñ Ωμέγα Привет 日本語テスト 한국어",
    "quirk": "以学铸魂、以学增智、以学正风、以学促干。两个确立四个意识拉满弓绷紧弦主题教育",
}


class Oracle:
    """jieba with its files read once; every list of words has a dictionary of its own."""

    def __init__(self, folder: Path) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import jieba
            import jieba.analyse

            jieba.setLogLevel(60)
            self._jieba = jieba
            self._tfidf = jieba.analyse.TFIDF()
            self._tokenizer = jieba.Tokenizer()
            self._tokenizer.tmp_dir = str(folder)  # never the shared one
            self._tokenizer.initialize()
        self.frequencies: dict[str, int] = self._tokenizer.FREQ

    def _with(self, words: tuple[str, ...]) -> Any:
        tokenizer = self._jieba.Tokenizer()
        tokenizer.FREQ, tokenizer.total = dict(self.frequencies), self._tokenizer.total
        tokenizer.initialized = True
        for word in words:
            tokenizer.add_word(word)
        return tokenizer

    def cut(self, text: str, words: tuple[str, ...] = ()) -> tuple[str, ...]:
        tokenizer = self._with(words) if words else self._tokenizer
        return tuple(tokenizer.lcut(text, HMM=True))

    def weights(self, text: str, words: tuple[str, ...] = ()) -> tuple[tuple[str, float], ...]:
        self._tfidf.tokenizer = self._with(words) if words else self._tokenizer
        return tuple(self._tfidf.extract_tags(text, topK=None, withWeight=True))


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> Oracle:
    return Oracle(tmp_path_factory.mktemp("jieba"))


@pytest.fixture(scope="module")
def index() -> bytes:
    return compile_lexicon()


@pytest.fixture(scope="module")
def lexicon(index: bytes) -> Lexicon:
    return Lexicon(index)


def quoted(text: str) -> tuple[str, ...]:
    """The speech's own short quotations, as the planner feeds them."""
    pieces = (piece.split("”")[0] for piece in text.split("“")[1:])
    return tuple(dict.fromkeys(piece for piece in pieces if 2 <= len(piece) <= 8))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_seeds_are_cut_and_weighed_as_jieba_does(path: Path, lexicon: Lexicon, oracle: Oracle) -> None:
    text = path.read_text("utf-8")
    for words in ((), WORDS, quoted(text)):
        assert cut(text, lexicon, words) == oracle.cut(text, words)
        assert weights(text, lexicon, words) == oracle.weights(text, words)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("words", [(), WORDS], ids=["plain", "with words"])
def test_odd_texts_are_cut_and_weighed_as_jieba_does(
    text: str, words: tuple[str, ...], lexicon: Lexicon, oracle: Oracle
) -> None:
    assert cut(text, lexicon, words) == oracle.cut(text, words)
    assert weights(text, lexicon, words) == oracle.weights(text, words)


@pytest.mark.parametrize("words", ODD_WORDS.values(), ids=ODD_WORDS)
def test_odd_words_are_added_as_jieba_does(words: tuple[str, ...], lexicon: Lexicon, oracle: Oracle) -> None:
    text = "".join(TEXTS.values()) + "".join(words) + "、".join(words * 2)
    assert cut(text, lexicon, words) == oracle.cut(text, words)
    assert weights(text, lexicon, words) == oracle.weights(text, words)


def test_words_do_not_outlive_the_call_they_were_given_to(index: bytes, oracle: Oracle) -> None:
    lexicon, text = Lexicon(index), TEXTS["quirk"]
    plain, first, other = oracle.cut(text), oracle.cut(text, ("以学铸魂",)), oracle.cut(text, ("拉满弓",))
    assert len({plain, first, other}) == 3
    for words, expected in [
        (("以学铸魂",), first),
        ((), plain),
        (("拉满弓",), other),
        (("以学铸魂",), first),
    ]:
        assert cut(text, lexicon, words) == expected
    assert len(lexicon.enriched) == 1


def test_words_join_to_the_text_and_end_at_the_boundaries(lexicon: Lexicon) -> None:
    for text in TEXTS.values():
        words, ends = cut(text, lexicon), boundaries(text, lexicon)
        assert "".join(words) == text
        assert [text[start:end] for start, end in pairwise((0, *ends))] == list(words)
    assert boundaries("", lexicon) == ()
    assert boundaries("主题教育。", lexicon, ("主题教育",)) == (4, 5)


@pytest.fixture(scope="module")
def dictionary(oracle: Oracle) -> list[str]:
    return sorted(oracle.frequencies)


def test_words_of_the_dictionary_in_any_order(dictionary: list[str], lexicon: Lexicon, oracle: Oracle) -> None:
    chance = random.Random(1848)
    for _ in range(150):
        text = "".join(chance.sample(dictionary, 40))
        assert cut(text, lexicon) == oracle.cut(text)


def test_parts_of_words_in_any_order_with_words_made_of_them(
    dictionary: list[str], lexicon: Lexicon, oracle: Oracle
) -> None:
    chance = random.Random(4681)
    for _ in range(12):
        text = "".join(word[chance.randrange(2) :] for word in chance.sample(dictionary, 60))
        words = tuple(text[at : at + chance.randrange(1, 7)] for at in chance.sample(range(len(text)), 8))
        assert cut(text, lexicon, words) == oracle.cut(text, words)
        assert weights(text, lexicon, words) == oracle.weights(text, words)


def chinese() -> st.SearchStrategy[str]:
    common = st.sampled_from("的一是不了在人有我他这中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年")
    any_of_them = st.characters(min_codepoint=0x4DF0, max_codepoint=0x9FFF)
    other = st.sampled_from("aZ09.%-_+#& \r\n，。“”、１Ａ")
    return st.text(st.one_of(common, common, any_of_them, other), max_size=60)


def test_any_text(lexicon: Lexicon, oracle: Oracle) -> None:
    @settings(max_examples=2000, derandomize=True, deadline=None, database=None)
    @given(chinese())
    def alike(text: str) -> None:
        assert cut(text, lexicon) == oracle.cut(text)
        assert weights(text, lexicon) == oracle.weights(text)

    alike()
