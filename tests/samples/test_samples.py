"""The samples are read, repaired, folded and summarised as a careful reader has labelled them."""

from __future__ import annotations

import pytest

from reader.samples import sample_files, sample_folder
from reader.summarising import Length, summarise
from tests.samples.labelled import (
    LABELS,
    conflicts_of,
    copies,
    digest_of,
    each,
    find_lines,
    folds_of,
    name,
    repeats_of,
    ways,
)


@pytest.fixture(params=["003", "005", "010"])
def sample_of_many_words(request):
    """A sample of which a long summary is a part."""
    return digest_of(request.param)


HIDDEN = {"same", "contained"}
WITH_OWN_WORDS = {"variant", "reworded"}


def test_library_holds_fourteen_samples_and_not_the_real_article():
    """What ships is numbered 1 to 14, each with its labels."""
    names = [path.name for path in sample_files()]
    assert [name[:3] for name in names] == [f"{number:03}" for number in range(1, 15)]
    assert names == [labels["sample"] for labels in LABELS.values()]
    assert all(path.parent == sample_folder() and path.is_file() for path in sample_files())


@pytest.mark.parametrize("sample", LABELS)
def test_header_and_language(sample):
    """Headline, date, address and language are found, in every order of the header lines."""
    labels, digest = LABELS[sample], digest_of(sample)
    article = digest.article
    assert article.title == labels["title"]
    assert (article.date.isoformat() if article.date else None) == labels["date"]
    assert article.url == labels["url"]
    assert article.language == labels["language"]
    assert len(article.paragraphs) == labels["paragraphs"]
    assert not article.remarks


@pytest.mark.parametrize("sample", LABELS)
def test_labels_speak_of_the_sample(sample):
    """Every labelled line is a paragraph, and no pair is labelled both ways."""
    labels, lines = LABELS[sample], find_lines(sample)
    may = {frozenset(pair) for pair in copies(labels)}
    must_not = {frozenset(label["lines"]) for label in labels["must_not_fold"]}
    repeated = {frozenset(way) for label in labels["repeats"] for way in ways(label)}
    assert all(line in lines for pair in may | must_not | repeated for line in pair)
    assert not may & must_not
    assert not may & repeated
    for label in labels["conflicts"]:
        assert frozenset(label["lines"]) in must_not
        texts = [lines[line] for line in label["lines"]]
        assert all(any(value in text for text in texts) for value in label["values"])


@pytest.mark.parametrize(("sample", "label"), each("repairs"), ids=name)
def test_repairs(sample, label):
    """A lost space is back in the text that is read."""
    assert label["text"] in find_lines(sample)[label["line"]]


@pytest.mark.parametrize(("sample", "label"), each("folds"), ids=name)
def test_folds(sample, label):
    """A copy is hidden behind what holds it, and what it says of its own is on screen."""
    fold = next((folds_of(sample)[way] for way in ways(label) if way in folds_of(sample)), None)
    assert fold, label["note"]
    _check_fold(fold, label)


@pytest.mark.parametrize(("sample", "label"), each("may_fold"), ids=name)
def test_allowed_folds_show_their_own_words(sample, label):
    """A copy that may be folded is not folded without its own words."""
    for fold in (folds_of(sample)[way] for way in ways(label) if way in folds_of(sample)):
        _check_fold(fold, label)


@pytest.mark.parametrize(("sample", "label"), each("must_not_fold"), ids=name)
def test_statements_of_their_own_stay(sample, label):
    """What says another thing in nearly the same words is never hidden behind the other."""
    a, b = label["lines"]
    assert not {(a, b), (b, a)} & folds_of(sample).keys(), label["why"]


@pytest.mark.parametrize("sample", LABELS)
def test_nothing_else_is_folded_or_dimmed(sample):
    """Folds and repeats without a label would hide what nobody has asked to hide."""
    labels = LABELS[sample]
    assert folds_of(sample).keys() <= copies(labels)
    repeated = {way for label in labels["repeats"] for way in ways(label)}
    known = {frozenset(pair) for pair in copies(labels) | repeated}
    assert {frozenset(pair) for pair in repeats_of(sample)} <= known


@pytest.mark.parametrize(("sample", "label"), each("repeats"), ids=name)
def test_repeats(sample, label):
    """A sentence that stands in two paragraphs is found in one of them."""
    found = repeats_of(sample)
    texts = [text for way in ways(label) for text in found.get(way, ())]
    assert any(text.startswith(label["text"]) for text in texts)


@pytest.mark.parametrize("sample", LABELS)
def test_conflicts(sample):
    """Statements that are equal but for a number, date or unit are told, and no others."""
    found, labels = conflicts_of(sample), LABELS[sample]["conflicts"]
    assert found.keys() == {tuple(label["lines"]) for label in labels}
    for label in labels:
        kind, *values = found[tuple(label["lines"])]
        assert kind == label["kind"]
        assert all(any(value in text for text in label["values"]) for value in values)


@pytest.mark.parametrize("sample", LABELS)
def test_summary_is_five_whole_sentences(sample):
    """Each stands verbatim in a shown paragraph, from its beginning to its end, and once."""
    digest = digest_of(sample)
    shown = {paragraph.index: paragraph for paragraph in digest.shown}
    sentences = digest.summary.sentences
    assert len(sentences) == len({sentence.text for sentence in sentences}) == 5
    for sentence in sentences:
        paragraph = shown[sentence.paragraph]
        assert paragraph.text[sentence.start : sentence.end] == sentence.text
        assert (sentence.start, sentence.end) in {(s.start, s.end) for s in paragraph.sentences}
        assert sentence.text.rstrip("'\"’”»“").endswith((".", "!", "?", "。", "？"))


@pytest.mark.parametrize("words", [200, 300])
def test_a_limit_in_words_is_filled(sample_of_many_words, words):
    """More than is told in brief is asked for to be had: what is left is less than a sentence."""
    digest = sample_of_many_words
    summary = summarise(digest.article, digest.folding, "gist", Length(words=words))
    assert words - 15 <= summary.words <= words


def _check_fold(fold, label):
    allowed = {label["relation"], label.get("or", label["relation"])}
    assert any(fold.relation in kind for kind in (HIDDEN, WITH_OWN_WORDS) if kind & allowed)
    own = " ".join(part for pair in fold.own_words for part in pair)
    assert all(words in own for words in label.get("own_words", ()))
