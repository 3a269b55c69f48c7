"""Places count in a summary where, and only where, the order is known to be the author's."""

from dataclasses import replace

from reader.folding import Folding
from reader.summarising import Length, summarise
from reader.summarising.candidate_sentences import find_candidates
from reader.summarising.selection import Gist
from tests.summarising.articles import FLOOD, make_article

SENTENCES = [paragraph.text for paragraph in FLOOD.paragraphs[1:6]]
AUTHORS = replace(make_article(*([text] for text in SENTENCES), title=FLOOD.title), ordered=True)
REVERSED = replace(
    make_article(*([text] for text in SENTENCES[::-1]), title=FLOOD.title), ordered=True
)


def probability_of(article, text):
    """Return the probability of a sentence to be in a good summary."""
    gist = Gist(article, find_candidates(article, Folding()), "english")
    return gist.score([c.text for c in gist.candidates].index(text))


def test_what_opens_an_article_in_order_counts_more():
    """The same sentence at its end counts less; in an unknown order both are one."""
    first = SENTENCES[0]
    assert probability_of(AUTHORS, first) > probability_of(REVERSED, first)
    unknown = [replace(article, ordered=False) for article in (AUTHORS, REVERSED)]
    assert probability_of(unknown[0], first) == probability_of(unknown[1], first)


def test_a_summary_in_order_is_read_in_order():
    """The sentences come as their author put them."""
    for article in (AUTHORS, REVERSED):
        summary = summarise(article, Folding(), "gist", Length(sentences=3))
        places = [sentence.paragraph for sentence in summary.sentences]
        assert len(places) == 3
        assert places == sorted(places)


def test_places_count_in_languages_without_weights_of_words():
    """What is learned of places needs no words of English."""
    german = [replace(article, language="german") for article in (AUTHORS, REVERSED)]
    assert probability_of(german[0], SENTENCES[0]) > probability_of(german[1], SENTENCES[0])


def test_an_article_of_one_sentence_has_a_summary_in_order():
    """There is no place but the first."""
    article = replace(make_article([SENTENCES[0]]), ordered=True)
    summary = summarise(article, Folding(), "gist", Length(sentences=3))
    assert [sentence.text for sentence in summary.sentences] == [SENTENCES[0]]
