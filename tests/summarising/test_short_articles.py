"""The summary of a short article, which has most of it, is read in the article's order."""

from reader.digest import make_digest
from reader.export.digest_text import render_plain
from reader.formats import read_articles

HEAD = "Harbour bridge of Ostby stays closed\n20240316\nhttps://news.example.org/bridge\n"
SHORT = (
    "A fisherman heard two bangs before dawn and rang the harbour office.\n"
    "He thought at first that a boat had hit the quay.\n"
    "The harbour bridge of Ostby stays closed for a month, since two of its cables are torn.\n"
    "Divers will look at the piers of the bridge on Thursday.\n"
    "School buses take the road along the lake until the bridge of Ostby is open again.\n"
)


def digest(text):
    """Return the digest of a text."""
    (article,) = read_articles((HEAD + text).encode(), "bridge.txt")
    return make_digest(article)


def test_it_stands_in_the_order_of_the_article():
    """On screen; what commands print is as ever, what matters first."""
    made = digest(SHORT)
    assert made.is_mostly_summary
    assert made.order == "unknown"
    places = [(one.paragraph, one.start) for one in made.summary.sentences]
    assert places != sorted(places)
    told = made.told_sentences
    assert [(one.paragraph, one.start) for one in told] == sorted(places)
    assert set(told) == set(made.summary.sentences)
    numbered = [f"{n}. {one.text}" for n, one in enumerate(made.summary.sentences, start=1)]
    text = render_plain(made)
    assert [text.index(line) for line in numbered] == sorted(map(text.index, numbered))


def test_that_of_a_longer_article_begins_with_what_matters():
    """And of one that lost its order."""
    more = "".join(
        f"Shop number {n} in the street of smiths sold {n * 7} lamps, and its owner was content.\n"
        for n in range(3, 40)
    )
    made = digest(SHORT + more)
    assert not made.is_mostly_summary
    assert made.told_sentences == made.summary.sentences
