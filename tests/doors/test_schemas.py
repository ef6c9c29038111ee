"""--json keeps to its documented shapes: tests/schemas, for every sample."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.samples import SEEDS

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests" / "schemas"
REGISTRY = Registry().with_resource(
    "outline.json", Resource.from_contents(json.loads((SCHEMAS / "outline.json").read_text(encoding="utf-8")))
)
PARTS = ("lead", "closing", "signature", "attachments")


def faults(name: str, data: object) -> list[str]:
    """Where `data` leaves the shape `name`."""
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(schema, registry=REGISTRY).iter_errors(data)
    ]


@pytest.mark.parametrize("command", ["outline", "plan"])
@pytest.mark.parametrize("seed", SEEDS)
def test_samples_keep_to_the_shapes(seed: str, command: str, run) -> None:
    data = json.loads(run(command, ROOT / "seeds" / seed, "--json").out)

    assert faults(command, data) == []


def test_every_kind_of_handout_keeps_to_the_shape(run) -> None:
    data = json.loads(
        run("plan", ROOT / "seeds" / "hospital.md", "--make", "speech_text,reading_copy,study,slides", "--json").out
    )

    assert faults("plan", data) == []
    assert [file["kind"] for file in data["files"]] == ["speech_text", "reading_copy", "study", "slides"]


def test_the_shapes_can_be_left(run) -> None:
    """A key more, a key less, a line that is no number are all found."""
    data = json.loads(run("outline", ROOT / "seeds" / "safety.txt", "--json").out)
    more = {**data, "extra": 1}
    less = {key: value for key, value in data.items() if key != "date"}
    wrong = {**data, "sections": [{**data["sections"][0], "line": "1"}]}

    assert [len(faults("outline", broken)) for broken in (more, less, wrong)] == [1, 1, 1]
