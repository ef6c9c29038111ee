"""`jiangyi blanks` and `--final`: from a draft with blanks to a final copy without any."""

import json
from pathlib import Path

import pytest

from tests.conftest import SPEECH

TITLE = "在安全工作会上的讲话"
ABOVE = SPEECH.replace("今天讲两点意见", "由××主持，**单位到会。\n今天讲两点意见")
ID = "B1-e00153"


def complete(path: str, value: str) -> None:
    """Writes a value into the one entry of a fill file."""
    form = Path(path).read_text(encoding="utf-8")
    assert form.count('value  = ""') == 1
    Path(path).write_text(form.replace('value  = ""', f'value  = "{value}"'), encoding="utf-8")


def test_a_draft_becomes_a_final_copy(run, speech: Path) -> None:
    """Listed, refused while open, completed, final: also below a paragraph that brings blanks of its own, once those are filled."""
    assert run("build", speech, "--final").status == 1
    assert not Path("out").exists()
    assert run("blanks", speech, "-o", "f.toml").out == "f.toml　待填项 1 处\n"
    complete("f.toml", "局机关")

    assert run("build", speech, "--unit", "f.toml", "--final").status == 0
    speech.write_text(ABOVE, encoding="utf-8")
    assert "身边，局机关单位要带头" in run("plan", speech, "--unit", "f.toml").out
    assert "还有 2 处待填" in run("build", speech, "--unit", "f.toml", "--final").err


def test_a_final_copy_names_what_is_open(run, speech: Path) -> None:
    """One line: the file, how many, each with its line and the words around it; status 1; the same for programs."""
    speech.write_text(ABOVE, encoding="utf-8")
    ran = run("build", speech, "--final")
    told = json.loads(run("build", speech, "--final", "--json").out)["error"]

    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert (
        "（3 由【××】主持，**单位到；3 由××主持，【**】单位到会。；6 隐患就在身边，【**】单位要带头整改。）" in ran.err
    )
    assert (told["code"], told["count"], told["message"]) == ("not_final", 3, ran.err.rstrip("\n"))


def test_a_final_copy_names_only_so_many(run, speech: Path) -> None:
    speech.write_text("题目\n" + "由**牵头，请××配合。\n" * 9, encoding="utf-8")
    ran = run("build", speech, "--final")

    assert "还有 18 处待填" in ran.err
    assert ran.err.count("【") == 8
    assert "…）" in ran.err


def test_a_guess_is_enough_for_a_final_copy(run, speech: Path) -> None:
    """It is told as a remark, with its line."""
    ran = run("build", speech, "--final", "--set", "unit.简称=局机关")

    assert ran.status == 0
    assert "第 5 行　按单位资料推断填写：…隐患就在身边，【**单位 → 局机关】要带头整改。…" in ran.out


def test_the_form_is_printed(run, speech: Path) -> None:
    """What -o writes and nothing else, in any language."""
    printed = run("blanks", speech).out
    run("blanks", speech, "-o", "f.toml")

    assert printed == Path("f.toml").read_text(encoding="utf-8") + "\n"
    assert f'id     = "{ID}"' in printed
    assert "# 第 5 行 / line 5：单位" in printed


def test_the_form_is_the_same_in_any_language(run, speech: Path, monkeypatch) -> None:
    chinese = run("blanks", speech).out
    monkeypatch.setenv("JIANGYI_LANG", "en")

    assert run("blanks", speech).out == chinese


def test_a_form_is_not_replaced(run, speech: Path) -> None:
    """Somebody has filled it in."""
    run("blanks", speech, "-o", "f.toml")
    complete("f.toml", "局机关")
    ran = run("blanks", speech, "-o", "f.toml")

    assert (ran.status, "已经有这个文件" in ran.err) == (1, True)
    assert "局机关" in Path("f.toml").read_text(encoding="utf-8")
    assert run("blanks", speech, "-o", "f.toml", "--force").status == 0
    assert "局机关" not in Path("f.toml").read_text(encoding="utf-8")


def test_only_what_is_left_is_listed(run, speech: Path) -> None:
    """What the recipe fills is done; what the unit's words would fill is told."""
    speech.write_text(ABOVE, encoding="utf-8")
    Path("r.toml").write_text("speech = 'speech.txt'\n[[fill]]\nblank = '××'\nvalue = '张三'\n", encoding="utf-8")
    Path("u.toml").write_text(
        "short = '局机关'\n[[fill]]\nblank = '**单位'\nafter = '边，'\nvalue = '各科室'\n", "utf-8"
    )
    (left,) = json.loads(run("blanks", "r.toml", "--unit", "u.toml", "--json").out)["blanks"]

    assert left == {
        "id": left["id"],
        "blank": "**",
        "after": "由××主持，",
        "before": "单位到会。",
        "kind": "单位",
        "line": 3,
        "guess": "局机关",
    }


def test_json_of_blanks(run, speech: Path) -> None:
    """The ids are those that the outline tells."""
    said = json.loads(run("blanks", speech, "--json", "-o", "f.toml").out)
    outlined = json.loads(run("outline", speech, "--json").out)["blanks"]

    assert (said["schema"], said["path"]) == ("jiangyi.blanks/1", "f.toml")
    assert [blank["id"] for blank in said["blanks"]] == [blank["id"] for blank in outlined] == [ID]


def test_a_draft_without_blanks_has_an_empty_form(run, speech: Path) -> None:
    speech.write_text("题目\n今天开会。\n", encoding="utf-8")

    assert run("blanks", speech, "-o", "f.toml").out == "f.toml　待填项 0 处\n"
    assert run("build", speech, "--unit", "f.toml", "--final").status == 0


@pytest.mark.parametrize("command", [("build",), ("plan",), ("blanks",)])
def test_an_id_whose_words_have_changed_is_refused(command: tuple[str], run, speech: Path) -> None:
    """It might be another's by now. With the words beside it, it is found by them."""
    Path("u.toml").write_text(f"[[fill]]\nid = '{ID}'\nvalue = '局机关'\n", encoding="utf-8")
    assert run(*command, speech, "--unit", "u.toml").status == 0
    speech.write_text(SPEECH.replace("就在身边", "就在眼前"), encoding="utf-8")
    ran = run(*command, speech, "--unit", "u.toml")

    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert ID in ran.err
    Path("u.toml").write_text(f"[[fill]]\nid = '{ID}'\nafter = '，'\nvalue = '局机关'\n", encoding="utf-8")
    assert run(*command, speech, "--unit", "u.toml").status == 0


def test_open_blanks_stand_out(run, speech: Path) -> None:
    """On slides, in notes and in the handout; filled ones do not."""
    import zipfile

    marks = {
        "ppt/slides/": b"a:highlight",
        "ppt/notesSlides/": b"a:highlight",
        "word/document": b'rStyle w:val="JiangyiRun1"',
    }

    def found(folder: str) -> set[str]:
        seen = set()
        for path in Path(folder).iterdir():
            with zipfile.ZipFile(path) as package:
                for name in package.namelist():
                    seen |= {
                        part for part, mark in marks.items() if name.startswith(part) and mark in package.read(name)
                    }
        return seen

    run("build", speech, "--out", "open")
    run("build", speech, "--out", "filled", "--set", "unit.short=局机关")
    assert (found("open"), found("filled")) == (set(marks), set())
