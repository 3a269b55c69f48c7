"""Briefings of a library's articles: made, and compared with what was read and told before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from reader.article import Article
from reader.briefing import make_briefing
from reader.digesting.briefing_messages import (
    BriefingRequest,
    BriefingResult,
    ReadStatements,
    ReadStatementsRequest,
    Statement,
)
from reader.errors import ReaderError, UnexpectedError
from reader.failures import contain
from reader.log import log_error

if TYPE_CHECKING:
    from reader.known import KnownSpan
    from reader.library import Library
    from reader.library.read_articles.read_texts import ReadText


def make_library_briefing(library: Library, request: BriefingRequest) -> BriefingResult:
    """Return the briefing of articles of a library; those that cannot be read are named.

    Raises ``UnexpectedError`` where it cannot be made.
    """
    from reader.text import prepare

    articles: list[Article] = []
    ids: list[int] = []
    missing: list[str] = []
    for article_id in request.ids:
        try:
            with contain("An article cannot be prepared"):
                articles.append(prepare(library.article(article_id), request.language))
            ids.append(article_id)
        except ReaderError as error:
            missing.append(str(error))
    if not articles:
        return BriefingResult(None, missing=tuple(missing))
    with contain("The briefing could not be made"):
        briefing = make_briefing(articles, request.length, request.preferred)
    return BriefingResult(briefing, tuple(ids), tuple(missing))


def find_read_statements(library: Library, request: ReadStatementsRequest) -> ReadStatements:
    """Return which shown statements of a briefing were read, and which are new since it was told.

    A statement was read where its own article was read so far, or where it says nothing beyond
    what was read in others; and it is new where it says something beyond the texts that were told.
    """
    shown = [
        (entry.article, entry.paragraph, sentence.start)
        for entry in request.briefing.entries
        for sentence in entry.shown
    ]
    read = frozenset(_find_read(library, request, shown)) if request.finds_read else frozenset()
    return ReadStatements(read, _find_new(library, request, shown) if request.told else None)


def _find_read(
    library: Library, request: ReadStatementsRequest, shown: Iterable[Statement]
) -> set[Statement]:
    found: set[Statement] = set()
    places = set(shown)
    has_read = library.new_words.has_read()
    for number, article in enumerate(request.briefing.articles):
        own = [place for place in places if place[0] == number]
        if not own or not has_read:
            continue
        texts = library.read_articles.load_read_texts(request.ids[number], request.since)
        text = next((text for text in texts if text.key.hex() == article.key), None)
        if text is not None:
            found |= {place for place in own if _was_read(article, place, text)}
        spans = _find_or_none(
            article, lambda read: library.read_articles.find_known(read, request.since).spans
        )
        found |= {(number, span.paragraph, span.start) for span in spans}
    return found & places


def _find_or_none(
    article: Article, find: Callable[[Article], Sequence[KnownSpan]]
) -> Sequence[KnownSpan]:
    """Return the known sentences of an article, none where a mistake of ours keeps them from it."""
    try:
        with contain(f"{article.path} cannot be compared with what was read"):
            return find(article)
    except UnexpectedError as error:
        log_error(error)
        return ()


def _was_read(article: Article, place: Statement, text: ReadText) -> bool:
    """Return whether a statement stands in what was read of its article."""
    if text.paragraph is None:
        return True
    _, paragraph, start = place
    if (paragraph, start) >= max(
        (text.paragraph, text.char or 0), (text.marked_paragraph, text.marked_char)
    ):
        return False
    end = start + len(_get_sentence(article, place))
    return not any(gap.overlaps(paragraph, start, end) for gap in text.unread_gaps)


def _find_new(
    library: Library, request: ReadStatementsRequest, shown: Iterable[Statement]
) -> frozenset[Statement]:
    from reader.changes.word_changes import normalise_sentence
    from reader.known import find_known
    from reader.known.memory_index import MemoryIndex

    index = MemoryIndex()
    verbatim: set[str] = set()
    told_keys: set[str] = set()
    for told in _load_told(library, request):
        index.add(told)
        told_keys.add(told.key)
        verbatim |= {
            normalise_sentence(paragraph.get_sentence_text(sentence))
            for paragraph in told.paragraphs
            for sentence in paragraph.sentences
        }
    known: set[Statement] = set()
    for number, article in enumerate(request.briefing.articles):
        if article.key not in told_keys:
            spans = _find_or_none(article, lambda read: find_known(read, index))
            known |= {(number, span.paragraph, span.start) for span in spans}
    return frozenset(
        place
        for place in shown
        if (article := request.briefing.articles[place[0]]).key not in told_keys
        and place not in known
        and normalise_sentence(_get_sentence(article, place)) not in verbatim
    )


def _load_told(library: Library, request: ReadStatementsRequest) -> Iterable[Article]:
    """Yield the texts that were told, prepared; one that is kept no more is left out."""
    from reader.text import prepare

    for article_id, key in request.told.items():
        present = dict(zip(request.ids, request.briefing.articles, strict=True)).get(article_id)
        if present is not None and present.key == key:
            yield present
            continue
        try:
            yield prepare(library.article(article_id, key), request.language)
        except ReaderError:
            continue


def _get_sentence(article: Article, place: Statement) -> str:
    """Return the text of a sentence."""
    _, number, start = place
    paragraph = article.paragraphs[number]
    end = next((s.end for s in paragraph.sentences if s.start == start), len(paragraph.text))
    return paragraph.text[start:end]
