"""The manual, held against the program that it describes."""

import re

import pytest

from reader.cli import HELP
from reader.commands import COMMANDS
from reader.library.query import parse
from reader.paths import find_paths
from reader.settings import load_settings
from tests.docs import keys, paths, settings
from tests.docs.documents import blocks, calls, check_call
from tests.docs.manual import FILE, commands, markdown

MANUAL = FILE.read_text("utf-8")


def test_the_manual_is_that_of_the_program():
    """``python -m tests.docs.manual`` writes it anew, with the program's own tables."""
    assert markdown() == MANUAL
    for table in (keys.markdown(), commands(), settings.markdown(), paths.markdown()):
        assert table in MANUAL


def test_every_command_is_named():
    """The manual and ``reader --help`` know the same commands."""
    assert set(COMMANDS) == set(re.findall(r"^\| `reader ([a-z]+)` \|", MANUAL, re.MULTILINE))
    assert set(COMMANDS) == set(re.findall(r"^  reader ([a-z]+) ", HELP, re.MULTILINE))


@pytest.mark.parametrize("words", calls(MANUAL), ids=" ".join)
def test_a_command_line_of_the_manual_works(words, capsys):
    """Its command and its options exist."""
    check_call(words, capsys)


def test_every_query_shown_is_understood():
    """Each example of the table of queries is parsed; a placeholder alone is left out."""
    _, _, rest = MANUAL.partition("\n| query |")
    rows = re.findall(r"^\| (`.*`) \|", rest.partition("\n\n")[0], re.MULTILINE)
    queries = [query for row in rows for query in re.findall(r"`([^`]+)`", row)]
    assert len(queries) > 20
    for query in queries:
        if query != "(…)":
            parse(query)


def test_the_settings_shown_are_read():
    """A file with all of them is read without a problem."""
    (example,) = blocks(MANUAL, "toml")
    file = find_paths().settings
    file.parent.mkdir(parents=True)
    file.write_text(example, "utf-8")
    read, problems = load_settings(find_paths())
    assert problems == ()
    assert {name: getattr(read, name) for name in ("language", "keys")} == {
        "language": "german",
        "keys": {"app.export": "ctrl+e"},
    }
