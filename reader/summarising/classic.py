"""sumy's summarisers by name, on sentences and words that are given.

sumy rates sentences in dictionaries keyed by their text, so a text is handed over once. Its
parsers and tokenizers are never used: they want nltk's data, which nobody has on a first run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache, partial
from typing import Any

from reader.errors import UsageError
from reader.summarising.candidates import Candidate
from reader.summarising.terms import find_words, stop_words
from reader.text.words import stem

_DIGITS = 9  # ratings closer than this are equal: sums may differ in the last bits
_MOST = {"lexrank": 3000, "textrank": 3000, "reduction": 3000, "lsa": 2000}  # a matrix must fit
_EDMUNDSON_PARTS = 3
_NO_WORD = frozenset({"\0"})  # sumy refuses an empty set; no text has this word

Share = Callable[[Sequence[Candidate]], float]


def rank(
    method: str,
    candidates: Sequence[Candidate],
    title: str,
    language: str,
    progress: Callable[[float], None],
    share: Share,
) -> list[tuple[Candidate, float]]:
    """Return candidates and ratings, best first, equal ones in the article's order.

    A text that stands twice is rated once. ``share`` says how much of the wanted length some
    candidates fill: methods that pick one sentence after the other end when it is 1, and the
    ranking is as long as was needed. Raises ``UsageError`` for an article beyond a method's reach.
    """
    from reader.summarising.sumy_methods import CLASSES

    by_text: dict[str, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: c.repeated):
        by_text.setdefault(candidate.text.strip(), candidate)
    ordered = sorted(by_text.values(), key=lambda c: (c.paragraph, c.start))
    words = {
        text: tuple(word for word in find_words(text) if not word[0].isdigit()) for text in by_text
    }
    if not any(words.values()):
        return [(candidate, 0.0) for candidate in ordered]
    most = _MOST.get(method)
    if most is not None and len(ordered) > most:
        raise UsageError(
            f"{method} takes at most {most} sentences and this article has {len(ordered)}: "
            "choose gist, luhn or edmundson for it."
        )
    summarizer = CLASSES[method](_stemmer(language))
    _give_words(summarizer, method, language, find_words(title), words.values())
    document = _document(ordered, title, words)
    if method in ("kl", "sumbasic"):
        return _pick(summarizer, document, ordered, progress, share)
    _give_steps(summarizer, _EDMUNDSON_PARTS if method == "edmundson" else len(ordered), progress)
    infos: list[Any] = []

    def keep(rated: list[Any]) -> list[Any]:
        infos.extend(rated)
        return []

    summarizer(document, keep)
    ratings = {info.order: round(float(info.rating), _DIGITS) for info in infos}
    order = sorted(ratings, key=lambda i: (-ratings[i], i))
    return [(ordered[i], ratings[i]) for i in order]


def _pick(
    summarizer: Any,
    document: Any,
    ordered: Sequence[Candidate],
    progress: Callable[[float], None],
    share: Share,
) -> list[tuple[Candidate, float]]:
    """Let a method pick sentences until the length is full; the rating is minus the turn."""
    from reader.summarising.sumy_methods import Finished

    left, picked = list(ordered), list[Candidate]()

    def pick(index: int) -> None:
        picked.append(left.pop(index))
        done = share(picked)
        progress(min(done, 1.0))
        if done >= 1 or not left:
            raise Finished

    summarizer.pick = pick
    with suppress(Finished):
        summarizer(document, len(ordered))
    return [(candidate, -float(turn)) for turn, candidate in enumerate(picked)]


def _give_steps(summarizer: Any, steps: int, progress: Callable[[float], None]) -> None:
    """Let a method tell of each of its steps, when it begins."""
    done = 0

    def step() -> None:
        nonlocal done
        progress(min(done / steps, 1.0))
        done += 1

    summarizer.step = step


class _Words:
    """Gives sumy the words that are known already, in place of its tokenizers."""

    def __init__(self, words: dict[str, tuple[str, ...]]) -> None:
        self._words = words

    def to_words(self, text: str) -> tuple[str, ...]:
        known = self._words.get(text)
        return tuple(find_words(text)) if known is None else known


def _document(
    candidates: Sequence[Candidate], title: str, words: dict[str, tuple[str, ...]]
) -> Any:
    """Return sumy's document: the article's paragraphs, the headline a heading of the first."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    given = _Words(words)
    paragraphs: dict[int, list[Any]] = {}
    for candidate in candidates:
        paragraphs.setdefault(candidate.paragraph, []).append(Sentence(candidate.text, given))
    parts = list(paragraphs.values())
    # A paragraph's words include its headings': a headline of its own would be counted as text.
    heading = Sentence(title, _Words({}), is_heading=True)
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
    """Return sumy's function words of a language, or ours where sumy has no list."""
    from sumy.utils import get_stop_words

    try:
        return frozenset(get_stop_words(language))
    except LookupError:
        return stop_words(language)


def _give_words(
    summarizer: Any, method: str, language: str, headline: list[str], given: Iterable[Iterable[str]]
) -> None:
    """Give a summariser its stop words, and Edmundson's method the headline's as bonus words."""
    stops = _stop_words(language)
    if method != "edmundson":
        summarizer.stop_words = stops
        return
    bonus = set(headline) - stops
    if not bonus:
        counts = Counter(word for words in given for word in set(words) - stops)
        bonus = {word for word, count in counts.items() if count > 1} or set(counts)
    summarizer.bonus_words = bonus or _NO_WORD
    summarizer.null_words = stops or _NO_WORD
    summarizer.stigma_words = _NO_WORD
