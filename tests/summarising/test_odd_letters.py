"""One odd character, word or line in an article changes nothing elsewhere.

What decides about a whole article is told by share: its language, whether it has capitals, its
format. Here one thing is put into an article, and what it does not touch stays as it was.
"""

from functools import cache
from pathlib import Path

import pytest

from reader.digest import Digest, make_digest
from reader.formats import read_articles

SEEDS = Path(__file__).parents[2] / "seeds"
ODD = ("{", "#", "É", "Ж", "“", "<", "|", "Pictured:", "東京", "und", "2019", "---")
MOST_CHANGED = 1  # of five sentences: the weight of a word may turn a choice between two


def digest_lines(lines: list[str]) -> Digest:
    """Return the digest of a file's lines."""
    (article,) = read_articles("\n".join(lines).encode(), "article.txt")
    return make_digest(article)


def read_lines(name: str, *, capitals: bool) -> list[str]:
    """Return the lines of a sample article, perhaps in lower case."""
    (path,) = SEEDS.glob(f"{name}*")
    text = path.read_text("utf-8")
    return (text if capitals else text.lower()).split("\n")


@cache
def digest_sample(name: str, *, capitals: bool) -> Digest:
    """Return the digest of a sample article as it is."""
    return digest_lines(read_lines(name, capitals=capitals))


def list_hidden(digest: Digest) -> set[tuple[str, str]]:
    """Return what is folded, and how."""
    texts = [paragraph.text for paragraph in digest.article.paragraphs]
    return {(texts[fold.paragraph], fold.relation) for fold in digest.folding.folds}


def list_chosen(digest: Digest) -> set[str]:
    """Return the sentences of a summary."""
    return {sentence.text for sentence in digest.summary.sentences}


@pytest.mark.parametrize("capitals", [True, False], ids=["cased", "lower case"])
@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("name", ["006", "012"])
def test_one_odd_line_changes_nothing_elsewhere(name, odd, capitals):
    """A line with one odd thing: language, folds and conflicts stay, and the summary nearly."""
    lines = read_lines(name, capitals=capitals)
    before = digest_sample(name, capitals=capitals)
    after = digest_lines([*lines[:9], odd, *lines[9:]])
    assert after.article.language == before.article.language
    assert after.article.title == before.article.title
    assert list_hidden(after) == list_hidden(before)
    assert len(after.folding.conflicts) == len(before.folding.conflicts)
    assert len(after.article.paragraphs) <= len(before.article.paragraphs) + 1
    assert len(list_chosen(before) - list_chosen(after)) <= MOST_CHANGED


def test_one_capital_does_not_make_a_lower_case_article_cased():
    """A caption's "Pictured:" neither shortens the summary nor makes fragments of sentences."""
    lines, before = read_lines("006", capitals=False), digest_sample("006", capitals=False)
    caption = next(i for i, line in enumerate(lines) if i > 5 and line)
    after = digest_lines([*lines[:caption], "Pictured: " + lines[caption], *lines[caption + 1 :]])
    assert len(list_chosen(after)) == len(list_chosen(before)) == 5
    assert len(list_chosen(after) - list_chosen(before)) <= MOST_CHANGED
