"""The command line, called in this process."""

import io
import json
import sys
from typing import NamedTuple

import pytest

from reader.cli import main


class Ran(NamedTuple):
    """What a run of the command line came to."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.split("\n")[:-1]


@pytest.fixture
def run(capsys, monkeypatch):
    """Run the command line with arguments, and bytes on standard input."""

    def run(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        return Ran(status, *capsys.readouterr())

    return run


@pytest.fixture
def news(tmp_path):
    """A folder of two articles and an empty file, and one article below it."""
    folder = tmp_path / "news"
    (folder / "older").mkdir(parents=True)
    (folder / "b.txt").write_text(
        "Ice in the harbour\n20230105\nhttps://www.example.org/ice\n"
        "The harbour froze on Monday after nine cold nights. Ships waited outside.\n"
        "Ships waited outside.\n"
        "The mayor said that the ice was thick and that nobody should walk on it.\n"
    )
    (folder / "a.txt").write_text("A tram is late\n20230104\nThe tram was late by an hour.\n")
    (folder / "empty.txt").write_text("")
    (folder / ".hidden.txt").write_text("hidden")
    (folder / "README.md").write_text("readme")
    (folder / "older" / "c.txt").write_text("Snow\n20221201\nIt snowed for a day and a night.\n")
    return folder


@pytest.fixture
def rows(run):
    """The objects that ``reader list --json`` prints."""
    return lambda *query: [json.loads(line) for line in run("list", "--json", *query).lines]
