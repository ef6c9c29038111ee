"""Whom the program speaks to in which language, and that nothing else changes with it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from builder.say import EN, ZH, voice_of
from tests.conftest import SPEECH, files_below
from tests.samples import ROOT

HAN = re.compile(r"[\u4e00-\u9fff\uff00-\uffef]")
ENVIRONMENTS = [
    ({}, ZH),
    ({"LANG": ""}, ZH),
    ({"LANG": "C"}, ZH),
    ({"LANG": "C.UTF-8"}, ZH),
    ({"LC_ALL": "POSIX"}, ZH),
    ({"LANG": "zh_CN.UTF-8"}, ZH),
    ({"LANG": "zh_HK"}, ZH),
    ({"LANG": "zh-Hans-CN"}, ZH),
    ({"LANG": "en_US.UTF-8"}, EN),
    ({"LANG": "en"}, EN),
    ({"LANG": "de_DE.UTF-8"}, EN),
    ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, ZH),
    ({"LC_MESSAGES": "zh_CN.UTF-8", "LC_ALL": "en_GB.UTF-8"}, EN),
    ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US.UTF-8"}, EN),
    ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, ZH),
    ({"LC_CTYPE": "en_US.UTF-8"}, ZH),
    ({"JIANGYI_LANG": "en"}, EN),
    ({"JIANGYI_LANG": "zh", "LC_ALL": "en_US.UTF-8"}, ZH),
    ({"JIANGYI_LANG": "EN_us", "LC_ALL": "zh_CN.UTF-8"}, EN),
    ({"JIANGYI_LANG": "", "LC_ALL": "en_US.UTF-8"}, EN),
    ({"JIANGYI_LANG": "fr", "LANG": "zh_CN.UTF-8"}, ZH),
]


@pytest.mark.parametrize(("environment", "language"), ENVIRONMENTS, ids=str)
def test_the_language_follows_the_environment(environment: dict[str, str], language: int) -> None:
    """JIANGYI_LANG, then LC_ALL, LC_MESSAGES, LANG; none of them means Chinese."""
    assert voice_of(environment).language == language


class Registry:
    """What winreg shows of a person's regional setting."""

    HKEY_CURRENT_USER = 1

    def __init__(self, name: str | None) -> None:
        self.name = name

    def OpenKey(self, *_: object) -> "Registry":  # noqa: N802  winreg's own
        """The key, which closes itself."""
        return self

    def QueryValueEx(self, *_: object) -> tuple[str, int]:  # noqa: N802  winreg's own
        """The value and its type; nothing there is an OSError."""
        if self.name is None:
            raise FileNotFoundError
        return self.name, 1

    def __enter__(self) -> "Registry":
        return self

    def __exit__(self, *_: object) -> None:
        return None


@pytest.mark.parametrize(("name", "language"), [("zh-CN", ZH), ("zh-TW", ZH), ("en-US", EN), ("fr-FR", EN), (None, ZH)])
def test_windows_is_asked_where_no_variable_is_set(name: str | None, language: int, monkeypatch) -> None:
    """The person's regional setting counts there, and only where no variable speaks."""
    monkeypatch.setattr("builder.say.sys", SimpleNamespace(platform="win32"))
    monkeypatch.setitem(sys.modules, "winreg", Registry(name))

    assert voice_of({}).language == language
    assert voice_of({"LANG": "en_US.UTF-8"}).language == EN
    assert voice_of({"JIANGYI_LANG": "zh"}).language == ZH


@pytest.fixture
def english(monkeypatch) -> None:
    """A person who reads English."""
    monkeypatch.setenv("JIANGYI_LANG", "en")


def test_what_was_built_is_told_in_english(english, run, speech: Path) -> None:
    """Paths, counts, remarks with their lines."""
    ran = run("build", speech)

    assert (ran.status, ran.err) == (0, "")
    assert re.search(r"\.pptx  deck \(slides: \d+, minutes to speak: about 1\)\n", ran.out)
    assert re.search(r"\.docx  handout \(paragraphs: 9\)\n", ran.out)
    assert "Remarks (1):\n  line 5  Blank to fill: …" in ran.out


SHOWN = {
    "outline": ["    1  title　在安全", "    2  salutation　", "(paragraphs: 1)", "\nblanks:\n", "closing　谢谢大家"],
    "plan": ["── slide 1　cover　notes: ", " characters　", "══ handout\n"],
}


@pytest.mark.parametrize(("command", "labels"), SHOWN.items())
def test_what_is_shown_is_labelled_in_english(command: str, labels: list[str], english, run, speech: Path) -> None:
    """The words are the speech's, the names of the file's sections the theme's, all around them is English."""
    said = re.sub(r"(?m)^§ .*\n", "", run(command, speech).out)

    assert [label for label in labels if label not in said] == []
    assert re.findall("标题|称谓|引言|结尾|待填|正文|备注|演示|讲话稿|提示|[（）]", said) == []


@pytest.mark.parametrize("arguments", [("-h",), ("build", "-h"), ("theme", "-h"), ("theme", "list", "-h")])
def test_help_is_in_english(arguments: tuple[str, ...], english, run) -> None:
    """argparse's own words, and ours like them; no Chinese."""
    ran = run(*arguments)

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("usage: jiangyi")
    assert "show this help message and exit" in ran.out
    assert not HAN.search(ran.out)


@pytest.mark.parametrize("arguments", [(), ("build",), ("bogus",), ("build", "a", "--bogus"), ("theme", "lsit")])
def test_wrong_use_is_told_in_english(arguments: tuple[str, ...], english, run) -> None:
    """Status 2, the usage and one sentence, as argparse has them, after a call in Chinese too."""
    ran = run(*arguments)

    assert ran.status == 2
    assert ran.err.startswith("usage: jiangyi")
    assert ": error: " in ran.err
    assert not HAN.search(ran.err)


REFUSED = {
    "missing": (("build", "gone.txt"), "gone.txt: no such file. Check the path and the name."),
    "a folder": (("plan", "."), ".: a folder, not a speech. Name one of the files in it."),
    "no path": (("build", ""), "(empty): no such file. Check the path and the name."),
    "no theme": (
        ("build", "speech.txt", "--theme", "x"),
        "x: no such theme. There are: base, business_blue, green, ink, neutral_grey, red_gold.",
    ),
    "no kind": (
        ("build", "speech.txt", "--make", "poster"),
        "--make: \"make\" is ['poster'], but should be [deck speech_text reading_copy study slides].",
    ),
    "no folder": (
        ("build", "speech.txt", "--out", "speech.txt"),
        "speech.txt: this output folder cannot be made (a file of that name is in the way). "
        "Choose another place with --out.",
    ),
    "no TOML": (
        ("build", "r.toml"),
        "r.toml, line 2: not valid TOML (an invalid value; text needs straight quotes, column 9). Correct this line.",
    ),
    "an unknown key": (("build", "k.toml"), 'k.toml, line 2: unknown key "thema". Allowed here: theme.'),
    "a wrong value": (
        ("build", "v.toml"),
        'v.toml, line 3: "unit.name" is 3, but should be one line of text (at most 200 characters).',
    ),
    "too deep": (("build", "d.toml"), "d.toml, line 1: not valid TOML (nested too deeply). Correct this line."),
}
RECIPES = {
    "r.toml": 'speech = "speech.txt"\ntheme = red\n',
    "k.toml": 'speech = "speech.txt"\nthema = "base"\n',
    "v.toml": 'speech = "speech.txt"\n[unit]\nname = 3\n',
    "d.toml": "\n".join("a = [" + "[" * 3000 for _ in range(1)),
}


@pytest.mark.parametrize(("arguments", "sentence"), REFUSED.values(), ids=REFUSED)
def test_a_refusal_is_one_english_line(
    arguments: tuple[str, ...], sentence: str, english, run, speech: Path, tmp_path: Path
) -> None:
    """File, place, cause, cure; the same to a program."""
    for name, text in RECIPES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    ran = run(*arguments)

    assert (ran.status, ran.err) == (1, f"{sentence}\n")
    assert json.loads(run(*arguments, "--json").out)["error"]["message"] == sentence


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="/dev/full is Linux's")
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "说明写不出去（磁盘已满）。成品文件已经写好。\n"),
        ("en", "Nothing more can be printed (the disk is full). The files themselves are complete.\n"),
    ],
)
def test_the_systems_causes_are_in_the_same_language(language: str, said: str, speech: Path, tmp_path: Path) -> None:
    """Never the system's English inside a Chinese sentence."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "builder", "outline", str(speech)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "JIANGYI_LANG": language, "PYTHONIOENCODING": "utf-8"},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert done.stderr.decode() == said


@pytest.mark.parametrize("seed", ["mobilisation.txt", "brief.md"])
def test_files_do_not_change_with_the_language(seed: str, run, monkeypatch) -> None:
    """Not one byte; neither does their name."""
    for language in ("zh", "en"):
        monkeypatch.setenv("JIANGYI_LANG", language)

        assert run("build", ROOT / "seeds" / seed, "--out", language).status == 0
    assert files_below(Path("zh")) == files_below(Path("en"))
    assert len(files_below(Path("en"))) == 2


@pytest.mark.parametrize(
    "arguments", [("build", "a.txt", "--force"), ("outline", "a.txt"), ("plan", "a.txt"), ("plan", "b")]
)
def test_programs_get_the_same_in_both_languages(arguments: tuple[str, ...], run, tmp_path: Path, monkeypatch) -> None:
    """All but the messages, which differ."""
    (tmp_path / "a.txt").write_text(SPEECH.replace("二、", "四、"), encoding="utf-8")
    said = []
    for language in ("zh", "en"):
        monkeypatch.setenv("JIANGYI_LANG", language)
        said.append(run(*arguments, "--json").out)
    without = [re.sub(r'"message": ".*"', "", text) for text in said]

    assert without[0] == without[1]
    assert said[0] != said[1]
