"""What holds for every article: nothing is lost, and the choice of what is shown is sound."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reader.folding.relations.representative
import reader.folding.shared_sentences.sentence_matches
from reader.article import Article, Paragraph
from reader.folding import Folding, fold_article
from reader.folding.relations import find_relation
from reader.text import prepare
from tests.folding.articles import article_of
from tests.quality.folding_check import violations

SENTENCES = (
    "The ferry Aurora lost both engines off the northern pier on Tuesday, the coastguard said.",
    "'We drifted for three hours in the dark,' the captain, Ines Okafor, told reporters.",
    "She said the company had known of the cracked pipe since March.",
    "Two trawlers pulled the ship off the rocks with 214 passengers on board.",
    "The company denied that the pipe had been cracked before the voyage.",
    "Nobody was hurt when the ferry struck the pier, but the pier did not survive it.",
    "'It is a pier with a hole in it,' said the harbour master, who may close the port.",
    "If the pier is closed, the islanders will have to wait for bread until Friday.",
    "The harbour master then told Okafor that the company would pay £3m for the pier.",
    "A photograph of the bow in the kitchen of the lighthouse keeper went round the world.",
)
OTHER_WORDS = (
    "three",
    "Friday",
    "not",
    "Brandt",
    "allegedly",
    "largest",
    "in",
    "£5m",
    "boat",
)
KICKERS = ("Pictured: ", "Above: ", "Okafor: ", "Fresh start: ", "Denied: ")
UNRELATED = "Quartz zebras juggle vexing banjos; eleven mauve kiosks hum beyond Zanzibar."


@st.composite
def statements(draw: st.DrawFn) -> str:
    """Return one to three sentences, whole or damaged as scraping and editing damage them."""
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
    words = " ".join(chosen).split(" ")
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.integers(0, len(words) - 1))
        edit = draw(st.sampled_from(("drop", "swap", "insert", "glue", "quote")))
        if edit == "drop" and len(words) > 4:
            del words[place]
        elif edit == "swap":
            words[place] = draw(st.sampled_from(OTHER_WORDS))
        elif edit == "insert":
            words.insert(place, draw(st.sampled_from(OTHER_WORDS)))
        elif edit == "glue" and place + 1 < len(words):
            words[place : place + 2] = [words[place] + words[place + 1]]
        elif edit == "quote":
            words[place] = f"'{words[place]}'"
    text = " ".join(words)
    cut = draw(st.sampled_from(("", "", "end", "start", "letter", "kicker", "stop")))
    if cut == "end":
        return text[: draw(st.integers(len(text) // 2, len(text)))].rstrip()
    if cut == "start":
        return text[draw(st.integers(1, len(text) // 2)) :].lstrip()
    if cut == "letter":
        return text[1:]
    if cut == "kicker":
        return draw(st.sampled_from(KICKERS)) + text.rstrip(".")
    return text.rstrip(".") if cut == "stop" else text


relaxed = settings(deadline=None, max_examples=int(os.environ.get("FOLDING_EXAMPLES", "60")))
articles = st.lists(statements(), min_size=2, max_size=7)


def hidden(article: Article, folding: Folding) -> list[str]:
    """Return the texts that are folded, in an order that is none of the article's."""
    return sorted(article.paragraphs[fold.paragraph].text for fold in folding.folds)


def dim(article: Article, folding: Folding) -> list[str]:
    """Return the words of the dimmed sentences, in an order that is none of the article's."""
    return sorted(
        article.paragraphs[repeat.paragraph].text[repeat.start : repeat.end]
        for repeat in folding.repeats
    )


@relaxed
@given(articles)
def test_all_that_is_folded_is_on_screen(texts):
    """Every number, name, quotation and content word stands in the shown one or the own words."""
    article = article_of(*texts)
    for fold in fold_article(article).folds:
        folded, shown = (article.paragraphs[i].text for i in (fold.paragraph, fold.onto))
        assert not violations(folded, shown, fold.own_words)


@relaxed
@given(articles)
def test_what_folds_is_shown_and_holds_it_directly(texts):
    """No chains, no two folded onto one another, and the pair alone is folded as well."""
    article = article_of(*texts)
    folding = fold_article(article)
    for fold in folding.folds:
        assert fold.onto not in folding.folded
        assert fold.onto != fold.paragraph
        pair = [article.paragraphs[i] for i in (fold.onto, fold.paragraph)]
        [alone] = fold_article(replace(article, paragraphs=tuple(pair))).folds
        assert replace(alone, paragraph=fold.paragraph, onto=fold.onto) == fold


@relaxed
@given(articles)
def test_folding_twice_changes_nothing(texts):
    """Of what is shown nothing more is folded."""
    article = article_of(*texts)
    folded = fold_article(article).folded
    shown = tuple(p for p in article.paragraphs if p.index not in folded)
    assert fold_article(replace(article, paragraphs=shown)).folds == ()


@relaxed
@given(articles)
def test_own_words_stand_in_their_texts(texts):
    """Own words are verbatim pieces of both texts in order, and empty for same and contained."""
    article = article_of(*texts)
    for fold in fold_article(article).folds:
        assert bool(fold.own_words) == (fold.relation in ("variant", "reworded"))
        sides = [article.paragraphs[i].text for i in (fold.paragraph, fold.onto)]
        for side, pieces in zip(sides, zip(*fold.own_words, strict=True), strict=False):
            at = 0
            for piece in pieces:
                at = side.index(piece, at)
        for place in fold.differences:
            assert 0 <= place.start < place.end <= len(sides[0])
            assert 0 <= place.there_start <= place.there_end <= len(sides[1])


@relaxed
@given(articles, st.randoms(use_true_random=False))
def test_order_of_the_input_plays_no_part(texts, random):
    """The same texts are hidden and the same sentences dimmed, however they are scrambled."""
    article = article_of(*texts)
    scrambled = article_of(*random.sample(texts, len(texts)))
    one, other = fold_article(article), fold_article(scrambled)
    assert hidden(article, one) == hidden(scrambled, other)
    assert len(one.conflicts) == len(other.conflicts)


@relaxed
@given(articles, st.integers(0, 7))
def test_unrelated_paragraph_changes_nothing(texts, place):
    """A paragraph that shares nothing with the others is shown, and all else stays as it was."""
    place = min(place, len(texts))
    article = article_of(*texts)
    more = article_of(*texts[:place], UNRELATED, *texts[place:])
    after = {index: index + (index >= place) for index in range(len(texts))}
    before, now = fold_article(article), fold_article(more)
    assert now.folds == tuple(
        replace(fold, paragraph=after[fold.paragraph], onto=after[fold.onto])
        for fold in before.folds
    )
    assert now.repeats == tuple(
        replace(repeat, paragraph=after[repeat.paragraph], within=after[repeat.within])
        for repeat in before.repeats
    )
    assert now.conflicts == tuple(
        replace(conflict, paragraph=after[conflict.paragraph], other=after[conflict.other])
        for conflict in before.conflicts
    )


@relaxed
@given(articles)
def test_repeats_stand_in_full_elsewhere(texts):
    """A dim sentence stands in a shown paragraph, and never on account of a dim one."""
    article = article_of(*texts)
    folding = fold_article(article)
    wholly_dim = set()
    for paragraph in article.paragraphs:
        spans = {(r.start, r.end) for r in folding.repeats if r.paragraph == paragraph.index}
        if spans and spans >= {(s.start, s.end) for s in paragraph.sentences}:
            wholly_dim.add(paragraph.index)
    for repeat in folding.repeats:
        assert {repeat.paragraph, repeat.within}.isdisjoint(folding.folded)
        assert repeat.paragraph != repeat.within
        assert repeat.within not in wholly_dim
        assert article.paragraphs[repeat.paragraph].text[repeat.start : repeat.end].strip()


@relaxed
@given(st.lists(st.text(max_size=60), max_size=6), st.sampled_from(("english", "german", None)))
def test_any_text_is_folded_without_loss(texts, language):
    """No text is too strange; what has no words is folded onto its equals only."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    article = prepare(Article("", "", None, None, paragraphs), language or "english")
    folding = fold_article(replace(article, language=language))
    for fold in folding.folds:
        folded, shown = (article.paragraphs[i].text for i in (fold.paragraph, fold.onto))
        assert folded == shown or any(map(str.isalnum, folded)) or fold.relation == "same"


def test_folding_leaves_the_text_alone():
    """Each paragraph's text is the same with folding on and off."""
    article = article_of(*SENTENCES, SENTENCES[0])
    texts = [paragraph.text for paragraph in article.paragraphs]
    assert fold_article(article).folds
    assert [paragraph.text for paragraph in article.paragraphs] == texts


def flood(name: str, size: int) -> list[str]:
    """Return texts that are more alike than any article's."""
    if name == "equal":
        return [SENTENCES[0]] * size
    if name == "spaces":
        return [SENTENCES[0].replace(" ", " " * (1 + i % 3), 1 + i % 12) for i in range(size)]
    if name == "template":
        return [
            f"Shares in the firm number {i} rose by a tenth to {i} pence in the trading of Monday."
            for i in range(size)
        ]
    if name == "slots":
        return [
            f"The {word_of(i)} is seen near the {word_of(i * 7)}, to the west of the old capital"
            for i in range(size)
        ]
    return [f"{SENTENCES[i % 10]} {SENTENCES[i // 10 % 10]} {word_of(i)}." for i in range(size)]


def word_of(number: int) -> str:
    """Return a word for a number, each another one."""
    return "x" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


@pytest.mark.parametrize("name", ["equal", "spaces", "template", "slots", "sentences"])
def test_floods_cost_each_paragraph_a_bounded_number_of_comparisons(name, monkeypatch):
    """At most twelve others may hold it, and four tell each of its sentences."""
    calls = []

    def counted(a, b):
        calls.append(None)
        return find_relation(a, b)

    monkeypatch.setattr(reader.folding.relations.representative, "find_relation", counted)
    monkeypatch.setattr(reader.folding.shared_sentences.sentence_matches, "find_relation", counted)
    fold_article(article_of(*flood(name, 600)))
    assert len(calls) <= 600 * 20


def test_long_paragraph_is_read():
    """A paragraph of 100,000 characters is compared like any other."""
    long = " ".join(f"{SENTENCES[i % 10]} {word_of(i)}." for i in range(1200))
    assert len(long) > 100_000
    [fold] = fold_article(article_of(long, long[:-200].rpartition(" ")[0])).folds
    assert (fold.paragraph, fold.relation) == (1, "contained")


def test_texts_without_paragraphs_are_not_compared():
    """Aligning two of 30,000 words would take 110 MB; those that are equal are folded still."""
    long = " ".join(f"{SENTENCES[i % 10]} {word_of(i)}." for i in range(2500))
    cut = long[:-200].rpartition(" ")[0]
    assert len(cut.split()) > 25_000
    [fold] = fold_article(article_of(long, cut, long, SENTENCES[0], SENTENCES[0])).folds[:1]
    assert (fold.paragraph, fold.onto, fold.relation) == (2, 0, "same")
    assert 1 not in fold_article(article_of(long, cut)).folded
