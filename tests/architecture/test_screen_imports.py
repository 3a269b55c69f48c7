"""What the screen may load before its list is usable."""

from tests.architecture.test_imports import loaded_by

SCREEN = """
import sys
import reader.ui.run
print(0, *sorted(set(name.partition(".")[0] for name in sys.modules)), file=sys.stderr)
"""
FOR_DIGESTS = {"numpy", "nltk", "sumy", "lxml", "scipy", "rapidfuzz", "Stemmer", "punkt"}


def test_the_screen_leaves_digests_to_another_process():
    """What folds and sums up is loaded where the first paint does not wait for it."""
    assert loaded_by(SCREEN).isdisjoint(FOR_DIGESTS)
