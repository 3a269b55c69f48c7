"""Summaries through the one function that makes them."""

import dataclasses
import random

import pytest

from reader.article import Article
from reader.errors import Cancelled, UsageError
from reader.folding import Fold, Folding, Repeat
from reader.summarising import METHODS, Length, summarise

from .articles import FLOOD, make_article

NOTHING = Folding()
ONE_SENTENCE = make_article(["The lighthouse of Torrin was lit again on Friday after nine years."])
ONLY_CAPTIONS = make_article(["Above: A boat"], ["The harbour on Friday"], title="Boats")


def texts(article, folding=NOTHING, method="gist", **length):
    wanted = Length(**length) if length else Length(sentences=5)
    return [s.text for s in summarise(article, folding, method, wanted).sentences]


def shuffled(article: Article, seed: int) -> Article:
    order = list(article.paragraphs)
    random.Random(seed).shuffle(order)
    moved = tuple(dataclasses.replace(p, index=i, line=i + 1) for i, p in enumerate(order))
    return dataclasses.replace(article, paragraphs=moved)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("article", [FLOOD, ONE_SENTENCE, ONLY_CAPTIONS])
def test_sentences_are_verbatim_and_counted(method, article):
    """Every method gives sentences that stand at their offsets, as many as wanted or had."""
    summary = summarise(article, NOTHING, method, Length(sentences=3))
    assert summary.method == method
    assert 1 <= len(summary.sentences) <= 3
    for sentence in summary.sentences:
        text = article.paragraphs[sentence.paragraph].text
        assert sentence.text == text[sentence.start : sentence.end]


@pytest.mark.parametrize("method", METHODS)
def test_nothing_to_choose_from(method):
    """An article without paragraphs, or with blank ones, has an empty summary."""
    assert summarise(make_article(), NOTHING, method).sentences == ()
    assert summarise(make_article([" "]), NOTHING, method).sentences == ()


@pytest.mark.parametrize("method", METHODS)
def test_words_are_a_limit(method):
    """A length in words holds whole sentences of at most that many words together."""
    summary = summarise(FLOOD, NOTHING, method, Length(words=40))
    assert 15 <= summary.words <= 40
    assert len(summarise(FLOOD, NOTHING, method, Length(words=1)).sentences) == 1


@pytest.mark.parametrize("method", METHODS)
def test_a_share_counts_shown_words(method):
    """A ratio is taken of the words of paragraphs that are not folded."""
    folding = Folding(tuple(Fold(i, 1, "same") for i in range(2, 8)))
    shown = sum(len(p.text.split()) for p in FLOOD.paragraphs if p.index not in folding.folded)
    assert summarise(FLOOD, folding, method, Length(ratio=0.5)).words <= shown / 2


@pytest.mark.parametrize("method", METHODS)
def test_folded_paragraphs_are_not_summarised(method):
    """No sentence comes from a folded paragraph, nor from a repeat whose twin is there."""
    folding = Folding((Fold(6, 1, "contained"),), (Repeat(8, 0, 80, 1),))
    paragraphs = {
        s.paragraph for s in summarise(FLOOD, folding, method, Length(sentences=99)).sentences
    }
    assert paragraphs
    assert paragraphs.isdisjoint({6, 8})


@pytest.mark.parametrize("method", METHODS)
def test_a_text_is_given_once(method):
    """Two paragraphs of one text give one sentence."""
    same = ["The mayor opened the new bridge over the Elm on Monday morning in heavy rain."]
    article = make_article(same, same, ["Cyclists may use the bridge from Wednesday at no charge."])
    assert len(texts(article, method=method)) == 2


def test_progress_runs_from_nothing_to_all():
    """Progress rises from 0 to 1 for every method."""
    for method in METHODS:
        shares: list[float] = []
        summarise(FLOOD, NOTHING, method, progress=shares.append)
        assert (shares[0], shares[-1]) == (0, 1)
        assert shares == sorted(shares)


@pytest.mark.parametrize("method", METHODS)
def test_progress_may_leave(method):
    """What the progress callback raises leaves the work."""

    def leave(share: float) -> None:
        raise Cancelled("left")

    with pytest.raises(Cancelled):
        summarise(FLOOD, NOTHING, method, progress=leave)


def test_unknown_method():
    """A method that does not exist is named, and those that do."""
    with pytest.raises(UsageError, match=r"nonsense.*gist.*lexrank"):
        summarise(FLOOD, NOTHING, "nonsense")


def test_gist_says_a_thing_once_and_in_whole_sentences():
    """Gist leaves out the caption, the fragment, the near copy and the dangling opening."""
    chosen = texts(FLOOD)
    assert len(chosen) == 5
    assert FLOOD.paragraphs[1].text in chosen
    for bad in (0, 4, 6, 10):
        assert FLOOD.paragraphs[bad].text not in chosen


@pytest.mark.parametrize("seed", range(5))
def test_gist_does_not_depend_on_order(seed):
    """The summary of a scrambled article is the summary of the article, in the same order."""
    assert texts(shuffled(FLOOD, seed)) == texts(FLOOD)


def test_gist_takes_a_caption_where_there_is_no_sentence():
    """An article of captions has a summary all the same."""
    assert texts(ONLY_CAPTIONS) == ["The harbour on Friday"]
