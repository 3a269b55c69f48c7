"""What holds of every article and every order of reading."""

import random
import re
from collections import Counter
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.known import ReadPosition, count_new_words, find_known
from reader.known.memory_index import MemoryIndex
from tests.known.articles import DAY, index_of, make

PEOPLE = ("Ines Calloway", "Tobias Renn", "Karl Oduya", "Margaret Dunn", "Pavel Hrubin")
DEEDS = (
    "repaired {n} boats in the harbour of Felling before the storm came",
    "told the council of Dunmore that {n} houses had no clean water",
    "sold {n} sheep to a farmer from the valley behind the mill",
    "painted the old lighthouse with {n} tins of white paint",
    "counted {n} geese on the lake beside the railway to Ardley",
    "gave {n} books to the school that burned in the great fire",
)
ADDED = ("not", "allegedly", "Kowalski", "eleven", "orange", "may", "Thursday")

sentences = st.builds(
    lambda person, deed, n, day: f"{person} {deed.format(n=n)}{day}.",
    st.sampled_from(PEOPLE),
    st.sampled_from(DEEDS),
    st.integers(12, 60),
    st.sampled_from(("", " on Monday", " yesterday", " two years ago")),
)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
texts = st.lists(paragraphs, min_size=1, max_size=4)
libraries = st.lists(texts, min_size=1, max_size=4)
few = settings(max_examples=60, deadline=None)


def articles_of(library):
    return [
        make(*read, title=f"Read {number}", date=DAY - timedelta(number))
        for number, read in enumerate(library)
    ]


def without_fourths(library):
    """Return a library without the sentences whose deed three sentences before them have."""
    counts = Counter()
    kept = []
    for text in library:
        paragraphs = []
        for paragraph in text:
            sentences = [f"{part.rstrip('.')}." for part in paragraph.split(". ")]
            deeds = [re.sub(r"\d+", "", " ".join(part.split()[2:9])) for part in sentences]
            counts.update(deeds)
            paragraphs.append(
                " ".join(s for s, deed in zip(sentences, deeds, strict=True) if counts[deed] <= 3)
            )
        kept.append([paragraph for paragraph in paragraphs if paragraph] or ["Nothing else."])
    return kept


@few
@given(texts, libraries)
def test_spans_are_sentences_and_say_nothing_that_was_not_read(text, library):
    """Edges are sentences' edges on both sides, and the words of one are among the other's."""
    article, read = make(*text, title="New"), articles_of(library)
    spans = find_known(article, index_of(*read))
    assert list(spans) == sorted(set(spans), key=lambda span: (span.paragraph, span.start))
    assert len({(span.paragraph, span.start) for span in spans}) == len(spans)
    for span in spans:
        own, there = article.paragraphs[span.paragraph], read[span.article].paragraphs[span.there]
        assert (span.start, span.end) in {(s.start, s.end) for s in own.sentences}
        assert span.there_start in {s.start for s in there.sentences}
        assert span.there_end in {s.end for s in there.sentences}
        said = set(own.text[span.start : span.end - 1].split())
        assert said <= set(there.text[span.there_start : span.there_end].replace(".", "").split())
        assert span.relation in ("same", "contained", "variant")
        assert bool(span.own_words) == (span.relation == "variant")
    for paragraph in article.paragraphs:
        of_paragraph = tuple(span for span in spans if span.paragraph == paragraph.index)
        known = sum(len(paragraph.text[s.start : s.end].split()) for s in of_paragraph)
        assert count_new_words(paragraph, of_paragraph) == len(paragraph.text.split()) - known


@few
@given(sentences, libraries, st.sampled_from(ADDED), st.integers(0, 2**30))
def test_a_word_more_is_never_known(sentence, library, added, seed):
    """A name, number, negation, hedge, day or word that was not read keeps a sentence new."""
    words = sentence.rstrip(".").split()
    place = random.Random(seed).randint(3, len(words) - 1)
    changed = " ".join([*words[:place], added, *words[place:]]) + "."
    index = index_of(make(sentence, title="Read"), *articles_of(library))
    assert find_known(make(changed, title="New"), index) == ()


@few
@given(sentences, st.integers(61, 99))
def test_another_figure_is_never_known(sentence, figure):
    """In a sentence that is known otherwise."""
    index = index_of(make(sentence, title="Read"))
    number = next(word for word in sentence.split() if word.isdigit())
    assert len(find_known(make(sentence, title="New"), index)) == 1
    changed = sentence.replace(f" {number} ", f" {figure} ")
    assert find_known(make(changed, title="New"), index) == ()


@few
@given(texts, libraries, st.randoms(use_true_random=False))
def test_the_order_of_reading_decides_the_place_alone(text, library, draw):
    """Which sentences are known does not depend on it, and the first of several places is named.

    So it is where at most three read sentences share their words: of more, those that were read
    first are preferred, and not all are compared.
    """
    article, read = make(*text, title="New"), articles_of(without_fourths(library))
    spans = find_known(article, index_of(*read))
    order = list(range(len(read)))
    draw.shuffle(order)
    again = find_known(article, index_of(*(read[number] for number in order)))
    assert [(s.paragraph, s.start) for s in again] == [(s.paragraph, s.start) for s in spans]
    for span in again:
        earlier = index_of(*(read[number] for number in order[: span.article]))
        assert (span.paragraph, span.start) not in {
            (s.paragraph, s.start) for s in find_known(article, earlier) if s.relation == "same"
        }


@few
@given(texts, libraries)
def test_an_article_never_knows_itself(text, library):
    """With or without it in the index, the same is known."""
    article, read = make(*text, title="New"), articles_of(library)
    alone = find_known(article, index_of(*read))
    with_itself = find_known(article, index_of(*read, article, article))
    assert with_itself == alone


@few
@given(texts, texts, st.integers(0, 4), st.integers(0, 250))
def test_what_lies_behind_the_position_was_not_read(text, read_text, paragraph, offset):
    """An article read in part counts as one that ends there."""
    article, read = make(*text, title="New"), make(*read_text, title="Read")
    index = MemoryIndex()
    index.add(read, ReadPosition(paragraph, offset))
    part = find_known(article, index)
    assert {(s.paragraph, s.start) for s in part} <= {
        (s.paragraph, s.start) for s in find_known(article, index_of(read))
    }
    for span in part:
        assert (span.there, span.there_end) <= (paragraph, offset) or span.there < paragraph
