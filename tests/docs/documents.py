"""The documents of the project: their texts, and what tests read in them."""

import re
import shlex
from pathlib import Path

import pytest

from reader.cli import HELP, main
from reader.commands import COMMANDS

ROOT = Path(__file__).parents[2]

# The lines that each may have at most; what needs more is too long to be read.
LINES = {
    "README.md": 150,
    "CONTRIBUTING.md": 130,
    "reader/MANUAL.md": 200,
    "reader/ARCHITECTURE.md": 200,
    "tests/README.md": 80,
    "tests/quality/figures/*.md": 120,
}
FILES = sorted(path for pattern in LINES for path in ROOT.glob(pattern))


def blocks(text: str, language: str) -> list[str]:
    """Return a text's code blocks in a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def calls(text: str) -> list[list[str]]:
    """Return the words after reader of each command line of a text, in blocks or in a sentence."""
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    lines += re.findall(r"`(reader[^`\n]*)`", text)
    found = [re.split(r"\s*[#|;]", line)[0] for line in lines if re.match(r"reader(\s|$)", line)]
    return [shlex.split(call)[1:] for call in found]


def check_call(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Fail unless a command and its options exist; other first words are files or placeholders."""
    command, options = (words or [""])[0], {word for word in words if word.startswith("--")}
    if command not in COMMANDS:
        assert command in {"", "-", "PATH...", "FOLDER", "seeds/", "COMMAND"}
        known = HELP
    else:
        with pytest.raises(SystemExit):
            main([command, "--help"])
        known = capsys.readouterr().out
    assert options <= set(re.findall(r"--[a-z][a-z-]*", known)) | {"--help"}
