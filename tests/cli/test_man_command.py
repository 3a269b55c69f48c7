"""``reader man``: the manual page holds all that there is, and is right as roff."""

import re
import shutil
import subprocess

import pytest

from reader.commands import COMMANDS
from reader.settings import OPTIONS
from reader.ui.commands import COMMANDS as KEYS

# What checks a page, of the programs that are here.
CHECKS = [
    command
    for command in (
        ["groff", "-man", "-ww", "-z", "-Kutf8"],
        ["mandoc", "-T", "lint", "-W", "warning"],
    )
    if shutil.which(command[0])
]


def plain(page: str) -> str:
    """The page as characters, without roff's marks."""
    return re.sub(r"\\f[BR]|\\&", "", page).replace(r"\-", "-").replace(r"\(aq", "'")


def test_commands_keys_and_settings_stand_in_the_page(run):
    """Every command with its options, every key, every setting."""
    ran = run("man")
    assert (ran.status, ran.err) == (0, "")
    page = plain(ran.out)
    assert [name for name in COMMANDS if f".SS reader {name}\n" not in page] == []
    assert [key.id for key in KEYS if f"({key.id})" not in page] == []
    assert [name for name in OPTIONS if f".TP\n{name}\n" not in page] == []
    assert "--sentences N\nthis many sentences" in page


def test_no_line_is_an_instruction_by_mistake(run):
    """Each line that begins with a point is a macro of man(7), and none is too much for it."""
    for line in run("man").out.splitlines():
        if line.startswith((".", "'")):
            assert re.match(r"\.(TH|SH|SS|TP|PP|B|br|nf|fi)\b", line), line


@pytest.mark.parametrize("check", CHECKS, ids=lambda command: command[0])
def test_the_page_is_right(run, check):
    """groff and mandoc have nothing to say against it."""
    ran = subprocess.run(check, input=run("man").out.encode(), capture_output=True, check=False)
    assert (ran.stdout + ran.stderr).decode() == ""
