"""What the README says of the program, held against the program."""

import re
import tomllib

import pytest

from reader.commands import COMMANDS
from tests.docs import keys
from tests.docs.documents import ROOT, blocks, calls, check_call

README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def _line_of(part: str) -> int:
    """The number of the line in which a part of the README begins."""
    return README[: README.index(part)].count("\n") + 1


def test_it_begins_with_a_sentence_and_a_picture():
    """One sentence says what the program is; a picture follows before line 30."""
    _, first, *_ = README.split("\n\n")
    assert first.startswith("**reader** is ")
    assert re.findall(r"\.(?=\s|$)", first) == ["."]
    assert first.endswith(".")
    assert _line_of("![") < 30


def test_the_two_commands_come_first():
    """Each is one line that makes an environment, installs, and runs."""
    run, test = blocks(README, "sh")[:2]
    assert _line_of(run) < _line_of(test) <= 60
    assert re.findall(r"<!-- (\w+) -->\n```sh\n", README) == ["run", "test"]
    for command in (run, test):
        assert command.count("\n") == 1
        steps = command.strip().split(" && ")
        assert steps[0] == "python3 -m venv .venv"
        assert steps[1].startswith(".venv/bin/pip install ")
    assert run.endswith("&& .venv/bin/reader seeds/\n")
    assert test.endswith("&& .venv/bin/python -m pytest\n")
    assert PROJECT["project"]["scripts"] == {"reader": "reader.__main__:run"}
    extras = re.findall(r"\.\[(\w+)\]|--extra (\w+)", README)
    assert {name for pair in extras for name in pair if name} == {"dev"}
    assert "dev" in PROJECT["project"]["optional-dependencies"]


def test_the_twelve_keys_are_those_of_the_program():
    """Each row stands in the program's own tables of keys."""
    _, _, rest = README.partition("## Twelve keys\n")
    rows = re.findall(r"^\| `.*\|$", rest.partition("\n## ")[0], re.MULTILINE)
    assert len(rows) == 12
    assert set(rows) <= set(keys.rows())


def test_eight_commands_are_shown():
    """The block under their headline has a line for each of eight commands."""
    _, _, rest = README.partition("## Eight commands\n")
    names = [words[0] for words in calls(blocks(rest, "sh")[0].join(["```sh\n", "```\n"]))]
    assert len(names) == len(set(names)) == 8
    assert set(names) <= set(COMMANDS)


@pytest.mark.parametrize("words", calls(README), ids=" ".join)
def test_a_command_line_of_the_readme_works(words, capsys):
    """Its command and its options exist."""
    check_call(words, capsys)


def test_every_picture_is_shown():
    """The README shows each file of the folder of pictures."""
    pictures = {f"screenshots/{path.name}" for path in (ROOT / "screenshots").iterdir()}
    assert pictures == set(re.findall(r"!\[[^]]+\]\((screenshots/[^)]+)\)", README))
    assert pictures
