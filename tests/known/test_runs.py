"""Runs: what is stored of a sentence, the same in every process."""

import subprocess
import sys

from reader.known import find_stored_runs
from reader.known.runs import KEPT, match_neighbours
from tests.known.articles import make

TEXT = "Ines Calloway, who owns the bakery, gave bread to all 240 passengers on the quay."
STORED = [
    (-2129955553, 0, 3415),
    (-2129955553, 2, 3415),
    (-1770264948, 0, 266),
    (-1770264948, 2, 266),
]
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
    assert all(-(2**31) <= run < 2**31 for run, *_ in stored)
    assert {paragraph for _, paragraph, _ in stored} == {0}


def test_a_run_of_two_sentences_counts_by_the_words_beside_it():
    """The same words on both sides or at the edge of one: 1; on one side: 0.5; on none: 0."""
    import numpy as np

    pair = [(5, 7, 5, 7), (5, 7, 5, 0), (0, 7, 5, 7), (0, 7, 0, 7), (5, 7, 5, 8), (4, 7, 5, 7)]
    pair += [(4, 8, 5, 7), (0, 0, 5, 7), (0, 8, 0, 7), (0, 8, 5, 7)]
    ours, theirs = (
        np.array([before * 64 + behind for before, behind in side])
        for side in zip(*[((a, b), (c, d)) for a, b, c, d in pair], strict=True)
    )
    expected = [1, 1, 1, 1, 0.5, 0.5, 0, 0, 0, 0]
    assert match_neighbours(ours, theirs).tolist() == expected
    assert match_neighbours(theirs, ours).tolist() == expected


def test_initials_with_and_without_points_have_the_same_runs():
    """Two houses write one sentence."""
    one, other = (
        find_stored_runs(make(f"Few of the {us} soldiers in the harbour had seen a ferry sink."))
        for us in ("U.S.", "US")
    )
    assert one == other
    assert len(one) == KEPT
