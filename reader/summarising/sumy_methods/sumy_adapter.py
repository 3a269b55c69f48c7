"""Adapter to sumy: its summarisers by name, with our sentences and words.

sumy keeps ratings in dictionaries keyed by sentence text, so each text is given once. Its parsers
and tokenizers are not used: they need nltk's data, which is not there on a first run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache, partial
from typing import Any

from reader.errors import UsageError
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.terms import find_words
from reader.text import stem, stop_words

_DIGITS = 9  # ratings are compared rounded: sums may differ in the last bits
_MAX_SENTENCES = {
    "lexrank": 3000,
    "textrank": 3000,
    "reduction": 3000,
    "lsa": 2000,
}  # bounds the memory of a matrix
_EDMUNDSON_STEPS = 3
_IMPOSSIBLE_WORD = frozenset({"\0"})  # sumy rejects an empty set; no text contains this

FilledShare = Callable[[Sequence[CandidateSentence]], float]


def rank_sentences(
    method: str,
    candidates: Sequence[CandidateSentence],
    title: str,
    language: str,
    progress: Callable[[float], None],
    filled_share: FilledShare,
) -> list[tuple[CandidateSentence, float]]:
    """Return candidates and ratings, best first; equal ones in the article's order.

    A text that occurs twice is rated once. ``filled_share`` returns the share of the wanted length
    that some candidates fill: methods that pick one sentence after the other stop at 1, and the
    ranking ends there. Raises ``UsageError`` if the article is too long for the method.
    """
    from reader.summarising.sumy_methods.sumy_summarizers import SUMMARIZERS

    by_text: dict[str, CandidateSentence] = {}
    for candidate in sorted(candidates, key=lambda c: c.repeated):
        by_text.setdefault(candidate.text.strip(), candidate)
    ordered = sorted(by_text.values(), key=lambda c: (c.paragraph, c.start))
    words = {
        text: tuple(word for word in find_words(text) if not word[0].isdigit()) for text in by_text
    }
    if not any(words.values()):
        return [(candidate, 0.0) for candidate in ordered]
    limit = _MAX_SENTENCES.get(method)
    if limit is not None and len(ordered) > limit:
        raise UsageError(
            f"{method} takes at most {limit} sentences and this article has {len(ordered)}: "
            "choose gist, luhn or edmundson for it."
        )
    summarizer = SUMMARIZERS[method](_stemmer(language))
    _set_words(summarizer, method, language, find_words(title), words.values())
    document = _make_document(ordered, title, words)
    if method in ("kl", "sumbasic"):
        return _pick_in_turns(summarizer, document, ordered, progress, filled_share)
    _report_steps(summarizer, _EDMUNDSON_STEPS if method == "edmundson" else len(ordered), progress)
    ratings_by_order: list[Any] = []

    def record(rated: list[Any]) -> list[Any]:
        """Keep the ratings; sumy then has no sentences to sort."""
        ratings_by_order.extend(rated)
        return []

    summarizer(document, record)
    ratings = {info.order: round(float(info.rating), _DIGITS) for info in ratings_by_order}
    order = sorted(ratings, key=lambda i: (-ratings[i], i))
    return [(ordered[i], ratings[i]) for i in order]


def _pick_in_turns(
    summarizer: Any,
    document: Any,
    ordered: Sequence[CandidateSentence],
    progress: Callable[[float], None],
    filled_share: FilledShare,
) -> list[tuple[CandidateSentence, float]]:
    """Let a method pick sentences until the length is full; the rating is minus the turn."""
    from reader.summarising.sumy_methods.sumy_summarizers import SelectionDone

    remaining, picked = list(ordered), list[CandidateSentence]()

    def pick(index: int) -> None:
        picked.append(remaining.pop(index))
        done = filled_share(picked)
        progress(min(done, 1.0))
        if done >= 1 or not remaining:
            raise SelectionDone

    summarizer.pick = pick
    with suppress(SelectionDone):
        summarizer(document, len(ordered))
    return [(candidate, -float(turn)) for turn, candidate in enumerate(picked)]


def _report_steps(summarizer: Any, steps: int, progress: Callable[[float], None]) -> None:
    """Make a method report its progress at the beginning of each step."""
    done = 0

    def step() -> None:
        nonlocal done
        progress(min(done / steps, 1.0))
        done += 1

    summarizer.step = step


class _KnownWords:
    """Gives sumy words that are known already, in place of its tokenizers."""

    def __init__(self, words: dict[str, tuple[str, ...]]) -> None:
        self._words = words

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a text, in sumy's interface."""
        known = self._words.get(text)
        return tuple(find_words(text)) if known is None else known


def _make_document(
    candidates: Sequence[CandidateSentence], title: str, words: dict[str, tuple[str, ...]]
) -> Any:
    """Return sumy's document: the paragraphs, with the headline as heading of the first one."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    known_words = _KnownWords(words)
    paragraphs: dict[int, list[Any]] = {}
    for candidate in candidates:
        paragraphs.setdefault(candidate.paragraph, []).append(Sentence(candidate.text, known_words))
    parts = list(paragraphs.values())
    # sumy counts headings as words of their paragraph; a separate headline would count as text.
    heading = Sentence(title, _KnownWords({}), is_heading=True)
    return ObjectDocumentModel([Paragraph([heading, *parts[0]]), *map(Paragraph, parts[1:])])


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    """Return the stemmer that sumy has for a language, else ours; a stem is never empty.

    Those for Greek and Polish can be made, but want packages that reader does without, and raise
    ValueError for each word.
    """
    from sumy.nlp.stemmers import Stemmer

    try:
        stemmer = Stemmer(language)
        stemmer("a")
    except (LookupError, ValueError):
        return cache(partial(stem, language=language))
    return cache(lambda word: stemmer(word) or word.lower())


@cache
def _stop_words(language: str) -> frozenset[str]:
    """Return sumy's stop words of a language, or ours if sumy has none."""
    from sumy.utils import get_stop_words

    try:
        return frozenset(get_stop_words(language))
    except LookupError:
        return stop_words(language)


def _set_words(
    summarizer: Any,
    method: str,
    language: str,
    headline: list[str],
    known_words: Iterable[Iterable[str]],
) -> None:
    """Set the stop words of a summariser; for Edmundson also the headline as bonus words."""
    stop_word_set = _stop_words(language)
    if method != "edmundson":
        summarizer.stop_words = stop_word_set
        return
    bonus = set(headline) - stop_word_set
    if not bonus:
        counts = Counter(word for words in known_words for word in set(words) - stop_word_set)
        bonus = {word for word, count in counts.items() if count > 1} or set(counts)
    summarizer.bonus_words = bonus or _IMPOSSIBLE_WORD
    summarizer.null_words = stop_word_set or _IMPOSSIBLE_WORD
    summarizer.stigma_words = _IMPOSSIBLE_WORD
