"""Sentences about a second one of something: clear to who has read a headline that counts so."""

import pytest

from reader.folding import fold_article
from reader.summarising import Length, summarise

from .articles import make_article

OTHERS = (
    ["The pier of Marle was shut to boats with more than forty passengers until the spring."],
    ["Divers will look for the anchor and its chain once the wind has turned to the west."],
    ["The harbour office gave the crew dry clothes, soup and beds in the hall of the school."],
    ["Fishermen had asked for a new light on the rocks of Carrow at three meetings last year."],
    ["A tug from Kell is to tow the hull to the yard as soon as the tide allows it."],
    ["Insurers put what was lost of the cargo of timber at some two million pounds."],
)


@pytest.mark.parametrize(
    ("sentence", "headline"),
    [
        (
            "A second ferry ran aground on the rocks of Carrow early on Monday, the pilots said.",
            "Rocks of Carrow: second ferry runs aground",
        ),
        (
            "Another ferry ran aground on the rocks of Carrow early on Monday, the pilots said.",
            "Another ferry runs aground on rocks of Carrow",
        ),
    ],
)
def test_the_event_of_a_headline_that_counts_is_told(sentence, headline):
    """Without that headline it leans on a sentence that tells of the first one."""
    firsts = {}
    for title in (headline, "Fishermen ask for a new light on the rocks"):
        article = make_article(*OTHERS[:3], [sentence], *OTHERS[3:], title=title)
        summary = summarise(article, fold_article(article), "gist", Length(sentences=3))
        firsts[title] = [one.text for one in summary.sentences]
    assert sentence in firsts[headline]
    assert sentence not in firsts["Fishermen ask for a new light on the rocks"]
