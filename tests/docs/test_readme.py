"""What the README says of the program, held against the program."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from reader.cli import HELP, main
from reader.commands import COMMANDS
from reader.paths import find_paths
from reader.settings import load_settings
from tests.docs import keys, places, settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def blocks(language: str) -> list[str]:
    """The README's code blocks in a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def told() -> list[list[str]]:
    """The words of each command line that begins with reader, in blocks or in a sentence."""
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    lines += re.findall(r"`(reader[^`\n]*)`", README)
    calls = [re.split(r"\s*[#|;]", line)[0] for line in lines if re.match(r"reader(\s|$)", line)]
    return [shlex.split(call)[1:] for call in calls]


def test_the_two_commands_come_first():
    """Each is one line that makes an environment, installs, and runs."""
    run, test = blocks("sh")[:2]
    assert README.index(run) < README.index(test) < 600
    assert re.findall(r"<!-- (\w+) -->\n```sh\n", README) == ["run", "test"]
    for command in (run, test):
        assert command.count("\n") == 1
        steps = command.strip().split(" && ")
        assert steps[0] == "python3 -m venv .venv"
        assert steps[1].startswith(".venv/bin/pip install ")
    assert run.endswith("&& .venv/bin/reader seeds/\n")
    assert test.endswith("&& .venv/bin/python -m pytest\n")
    assert PROJECT["project"]["scripts"] == {"reader": "reader.cli:main"}
    extras = re.findall(r"\.\[(\w+)\]|--extra (\w+)", README)
    assert {name for pair in extras for name in pair if name} == {"dev"}
    assert "dev" in PROJECT["project"]["optional-dependencies"]


def test_the_keys_are_those_of_the_program():
    """``python -m tests.docs.keys`` prints the table."""
    assert keys.markdown() in README


def test_files_lie_where_the_readme_says():
    """``python -m tests.docs.places`` prints the table."""
    assert places.markdown() in README


def test_every_command_is_told():
    """The README and ``reader --help`` know the same commands."""
    assert set(COMMANDS) == {words[0] for words in told() if words and words[0] in COMMANDS}
    assert set(COMMANDS) == set(re.findall(r"^  reader ([a-z]+) ", HELP, re.MULTILINE))


@pytest.mark.parametrize("words", told(), ids=" ".join)
def test_a_command_line_of_the_readme_works(words, capsys):
    """Its command and its options exist; what is no command is a file, a pipe or a placeholder."""
    command, options = (words or [""])[0], {word for word in words if word.startswith("--")}
    if command not in COMMANDS:
        assert command in {"", "-", "PATH...", "FOLDER", "seeds/", "COMMAND"}
        known = HELP
    else:
        with pytest.raises(SystemExit):
            main([command, "--help"])
        known = capsys.readouterr().out
    assert options <= set(re.findall(r"--[a-z]+", known)) | {"--help"}


def test_the_settings_shown_are_those_of_the_program():
    """``python -m tests.docs.settings`` prints them, and they are read without a problem."""
    assert settings.markdown() in README
    (example,) = blocks("toml")
    file = find_paths().settings
    file.parent.mkdir(parents=True)
    file.write_text(example, "utf-8")
    read, problems = load_settings(find_paths())
    assert problems == ()
    assert {name: getattr(read, name) for name in ("language", "keys")} == {
        "language": "german",
        "keys": {"app.export": "ctrl+e"},
    }


def test_links_lead_somewhere():
    """Every picture and file that is linked is in the repository, and every picture is shown."""
    linked = re.findall(r"\]\(([^)\s]+)\)", README)
    files = {link.partition("#")[0] for link in linked if "://" not in link}
    assert [name for name in files if name and not (ROOT / name).exists()] == []
    pictures = {f"screenshots/{path.name}" for path in (ROOT / "screenshots").iterdir()}
    assert pictures == {name for name in files if name.startswith("screenshots/")}
    assert pictures
