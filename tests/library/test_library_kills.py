"""A program that is killed at any moment loses nothing that it acknowledged."""

import subprocess
import sys

from tests.library.kill_everything import ROOT
from tests.library.kills import kill_many


def test_kills_lose_nothing(tmp_path):
    """Twenty kill -9 at random moments of opening, importing and reading."""
    losses, acknowledged = kill_many(tmp_path, 20)
    assert losses == []
    assert acknowledged > 200


def test_every_kind_of_program_is_killed_while_others_look():
    """A few of the kills that are made by the thousand by hand."""
    command = [sys.executable, "-m", "tests.library.kill_everything", "10", "--homes", "2"]
    ran = subprocess.run([*command, "--load", "0"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "10 kills in" in ran.stdout
