"""The scraped article, labelled by hand, line by line."""

import pytest

from reader.folding import fold_article
from reader.formats import read_file
from reader.text import prepare


@pytest.fixture
def article(real_article):
    return prepare(next(iter(read_file(real_article))))


def test_copies_are_folded_where_they_stand_whole(article):
    """The three paragraphs that stand word for word in another are hidden behind it."""
    line = {paragraph.index: paragraph.line for paragraph in article.paragraphs}
    folded = {
        (line[fold.paragraph], line[fold.onto])
        for fold in fold_article(article, reworded=False).folds
    }
    assert folded == {(28, 61), (66, 78), (72, 61)}


def test_reworded_copy_shows_its_own_words(article):
    """The one reworded paragraph is folded with what it says in other words."""
    line = {paragraph.index: paragraph.line for paragraph in article.paragraphs}
    [fold] = [fold for fold in fold_article(article).folds if fold.own_words]
    assert (line[fold.paragraph], line[fold.onto], fold.relation) == (30, 73, "reworded")
    assert any("crumbling" in own for own, _ in fold.own_words)


def test_sentences_that_stand_twice_are_repeats(article):
    """Three sentences of line 69 and one of line 62 stand in another shown paragraph."""
    paragraphs = article.paragraphs
    repeats = [
        (
            paragraphs[repeat.paragraph].line,
            paragraphs[repeat.within].line,
            paragraphs[repeat.paragraph].text[repeat.start : repeat.end].split()[0],
        )
        for repeat in fold_article(article).repeats
    ]
    assert repeats == [
        (62, 67, "Other"),
        (69, 62, "'This"),
        (69, 62, "Mothers"),
        (69, 62, "There"),
    ]
