"""Runs: what is stored of a sentence, the same in every process."""

import subprocess
import sys

from reader.known import find_stored_runs
from reader.known.runs import KEPT
from tests.known.articles import make

TEXT = "Ines Calloway, who owns the bakery, gave bread to all 240 passengers on the quay."
STORED = [(-2129955553, 0), (-2129955553, 2), (-1770264948, 0), (-1770264948, 2)]
PROGRAM = f"""
from tests.known.articles import make
from reader.known import find_stored_runs
print(find_stored_runs(make({TEXT!r}, "It was cold.", {TEXT!r})))
"""


def test_runs_are_the_same_in_every_process():
    """Stored runs last: these are changed together with RUNS_VERSION alone."""
    stored = find_stored_runs(make(TEXT, "It was cold.", TEXT))
    assert stored == STORED
    for seed in ("1", "2"):
        ran = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stdout.strip() == str(stored)


def test_so_many_runs_of_a_sentence_are_stored():
    """A few integers of 32 bits with a sign; none of a short sentence."""
    stored = find_stored_runs(make(f"{TEXT} It was cold.", "It was cold."))
    assert len(stored) == KEPT
    assert all(-(2**31) <= run < 2**31 for run, _ in stored)
    assert {paragraph for _, paragraph in stored} == {0}
