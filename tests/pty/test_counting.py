"""The installed program counts what a query asks for: progress on the terminal, and Ctrl+C."""

import re

from reader.ingest import import_paths
from reader.library import Library, View
from reader.paths import find_paths
from tests.bench.made import middling_article

from .terminal import Terminal

ARTICLES = 120


def counted():
    with Library.open(find_paths()) as library:
        return ARTICLES - library.count_uncounted(View("folds:>=0"))


def test_counting_is_shown_and_can_be_left(tmp_path):
    """A line tells how far it is; Ctrl+C ends it at once, and the next run does the rest."""
    for n in range(ARTICLES):
        (tmp_path / f"{n}.txt").write_text(middling_article(n))
    with Library.open(find_paths()) as library:
        import_paths(library, [tmp_path])
    with Terminal("list", "folds:>0") as terminal:
        terminal.until(lambda: re.search(rb"folding 120 articles: \d+%", terminal.output))
        terminal.child.sendintr()
        assert terminal.end() == 130
        output = terminal.text
    number = counted()
    assert 0 < number < ARTICLES
    assert f"Interrupted: {ARTICLES - number} articles are not folded yet; the numbers" in output
    assert "%" not in output
    assert "example.org" not in output
    with Terminal("list", "folds:>0", rows=ARTICLES + 5) as terminal:
        assert terminal.end() == 0
        assert len(re.findall(r"example\.org +Article \d+", terminal.text)) == ARTICLES
    assert counted() == ARTICLES
