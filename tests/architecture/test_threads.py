"""Numpy calculates on one thread; the user's own commands do not know of it."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import os
from reader.user_commands.command_run import run_user_command
print(os.environ["OPENBLAS_NUM_THREADS"])
print(run_user_command('echo "<$OPENBLAS_NUM_THREADS>"', "").output, end="")
"""


@pytest.mark.parametrize(("given", "printed"), [(None, "1\n<>"), ("3", "3\n<3>")])
def test_threads_are_chosen_for_reader_alone(given, printed):
    """One for reader, unless its user chose; a command gets what its user chose."""
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_NUM_THREADS"}
    if given is not None:
        environment["OPENBLAS_NUM_THREADS"] = given
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout == printed
