"""Features of sentences; none depends on the order of the article.

The names of the features are the keys of the weights in ``gist.json``.
"""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from reader.summarising.arrays import Bools, Floats, stack_columns, standardise, sum_by_index
from reader.summarising.terms import TermMatrix, find_headline_bigrams, is_number

_QUOTES = "\"'“”‘’„«»‹›"
_QUOTES_WITHOUT_APOSTROPHE = _QUOTES.replace("'", "")
_APOSTROPHE_AS_QUOTE = re.compile(r"'(?:(?<!\w')|(?!\w))")
_DATELINE = re.compile(r"\((?:cnn|reuters|ap|afp|dpa)\)", re.IGNORECASE)

# English word classes with weights; stems as in reader.summarising.terms.
_ENGLISH_CLASSES = {
    "first person": "i we my our me us i'm i've i'd i'll we're we've we'd we'll myself ourselves",
    "second person": "you your you're you've you'll yourself",
    "said": "said say told tell add ask wrot tweet claim explain insist",
    "day": "monday tuesday wednesday thursday friday saturday sunday today yesterday",
    "now": "now will have has",
    "pictured": "pictur left right abov below centre center photo imag seen scroll inset",
}
_CLASS_NUMBERS = {
    word: number for number, words in enumerate(_ENGLISH_CLASSES.values()) for word in words.split()
}
_CLASS_OF_THE = _CLASS_NUMBERS["the"] = len(_ENGLISH_CLASSES)
COMMON_FEATURES = (
    "central",
    "repeated words",
    "coverage",
    "share repeated",
    "headline",
    "headline pairs",
    "length",
    "content words",
    "coverage in long article",
    "length in long article",
    "tiny",
    "long",
    "very long",
    "starts with quotation mark",
    "odd quotation marks",
    "quotation marks",
    "starts with function word",
    "colon",
    "number",
    "full stop",
    "dateline",
)
ENGLISH_FEATURES = (*COMMON_FEATURES, "the first", *_ENGLISH_CLASSES)
# What stands behind the terms, for the opening -1 of a sentence without words.
_NO_FUNCTION_WORD, _NO_CLASS = np.array([True]), np.array([-1])
_MEDIAN_SENTENCES = 25  # median of the training articles


@lru_cache(maxsize=2)  # the steps of a digest may ask for the same
def measure_sentences(matrix: TermMatrix) -> tuple[Floats, Floats]:
    """Return features, ``float64[n_sentences, n_features]``, and frequency scores, ``float64[n]``.

    The columns are ``ENGLISH_FEATURES`` for an English article, else ``COMMON_FEATURES``. The
    frequency score, which uses nothing learned, is the sum of log(sentences with the term) over a
    sentence's content terms, standardised. Centrality is the cosine with the TF-IDF centroid.
    """
    count, rows, columns = len(matrix), matrix.rows, matrix.columns
    is_content_entry = matrix.is_content[columns]
    row, column, is_unique_entry = (
        rows[is_content_entry],
        columns[is_content_entry],
        matrix.entry_is_unique[is_content_entry],
    )
    sentence_counts, is_unique = matrix.sentence_counts, matrix.is_unique
    unique_count = int(is_unique.sum())

    def sum_by_sentence(values: Floats | Bools) -> Floats:
        """Return the sum of values of content entries for each sentence."""
        return sum_by_index(row, values, count)

    rarity = np.log1p(unique_count / np.maximum(sentence_counts, 1))
    weights = rarity[column]
    norms = np.sqrt(sum_by_sentence(weights**2))
    weights = weights / np.where(norms > 0, norms, 1)[row]
    centroid = sum_by_index(
        column[is_unique_entry], weights[is_unique_entry], len(sentence_counts)
    ) / max(unique_count, 1)
    central = sum_by_sentence(weights * centroid[column])
    content_size = matrix.content_sizes.astype(float)
    at_least_one = np.maximum(content_size, 1)
    log_counts = np.log(np.maximum(sentence_counts, 1))[column]
    coverage_sum = sum_by_sentence(log_counts)
    repeated_share = sum_by_sentence((sentence_counts > 1)[column]) / at_least_one
    headline_weights = rarity * matrix.in_headline * matrix.is_content
    headline = sum_by_sentence(weights * headline_weights[column]) / max(
        float(np.sqrt((headline_weights**2).sum())), 1e-9
    )
    first, second, bigram_rows = matrix.word_terms[:-1], matrix.word_terms[1:], matrix.word_rows[1:]
    both_in_headline = matrix.in_headline[first] & matrix.in_headline[second]
    both_in_headline &= matrix.word_rows[:-1] == bigram_rows
    headline_bigrams = sum_by_index(
        bigram_rows, find_headline_bigrams(matrix, first, second, both_in_headline), count
    )
    lengths = np.maximum(matrix.sentence_lengths, 1).astype(float)
    length = np.log(lengths)
    breadth = float(np.log((unique_count + 1) / _MEDIAN_SENTENCES))
    coverage, repeated_share, headline, headline_bigrams, length, content_size, frequency_scores = (
        standardise(
            [
                coverage_sum / np.sqrt(at_least_one),
                repeated_share,
                headline,
                headline_bigrams,
                length,
                content_size,
                coverage_sum,
            ],
            is_unique,
        )
    )
    features = [
        central,
        coverage_sum / at_least_one,
        coverage,
        repeated_share,
        headline,
        headline_bigrams,
        length,
        content_size,
        coverage * breadth,
        length * breadth,
        lengths <= 5,
        (lengths > 30) & (lengths <= 40),
        lengths > 40,
        *_measure_surface(matrix, lengths),
    ]
    return stack_columns(features), frequency_scores


def _measure_surface(matrix: TermMatrix, lengths: Floats) -> list[Floats | Bools]:
    """Return the features of a sentence's surface: punctuation, openings, word classes."""
    texts, is_unique = matrix.texts, matrix.is_unique
    rows, columns, count = matrix.rows, matrix.columns, len(texts)
    firsts = [sequence[0] if sequence else -1 for sequence in matrix.term_sequences]
    quotes = np.array(list(map(_count_quotes, texts)), dtype=float)
    opening = np.array(firsts)
    flags = np.array(
        [
            ~np.concatenate((matrix.is_content, _NO_FUNCTION_WORD))[opening],
            [":" in text for text in texts],
            sum_by_index(rows, matrix.map_terms(is_number)[columns], count) > 0,
            [text.rstrip()[-1:] == "." for text in texts],
            [_has_dateline(text) for text in texts],
        ],
        dtype=np.float64,
    )
    surface: list[Floats | Bools] = [
        np.array([text[:1] in _QUOTES for text in texts]),
        quotes % 2,
        quotes / lengths,
        *_centre(flags, is_unique),
    ]
    if matrix.language != "english":
        return surface
    term_classes = matrix.map_terms(_find_class)
    the_first = np.concatenate((term_classes, _NO_CLASS))[opening] == _CLASS_OF_THE
    classes = term_classes[columns]
    has_class = (classes >= 0) & (classes < _CLASS_OF_THE)
    class_flags = np.zeros((len(_ENGLISH_CLASSES), count))
    class_flags[classes[has_class], rows[has_class]] = 1
    return [*surface, the_first, *_centre(class_flags, is_unique)]


def _centre(values: Floats, is_unique: Bools) -> Floats:
    """Return rows of values minus their means over the unique sentences."""
    unique_values = values[:, is_unique]
    centred: Floats = values - unique_values.sum(axis=1, keepdims=True) / max(
        unique_values.shape[1], 1
    )
    return centred


def _find_class(term: str) -> int:
    """Return the number of a term's English class, -1 if it has none."""
    return _CLASS_NUMBERS.get(term, -1)


def _count_quotes(text: str) -> int:
    # Counting characters is several times faster than a regular expression.
    """Return the number of quotation marks, without apostrophes."""
    count = text.count('"') if text.isascii() else sum(map(text.count, _QUOTES_WITHOUT_APOSTROPHE))
    return count + len(_APOSTROPHE_AS_QUOTE.findall(text)) if "'" in text else count


def _has_dateline(text: str) -> bool:
    """Return whether a text has a dateline: " -- " or an agency in brackets."""
    return " -- " in text or ("(" in text and _DATELINE.search(text) is not None)
