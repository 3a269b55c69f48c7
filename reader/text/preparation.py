"""Preparation: repair the text of a cleaned article and find its language and sentences."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article, Paragraph
from reader.text.garbage_collection import paused_garbage_collection
from reader.text.languages.identification import detect_language
from reader.text.languages.supported import check_language
from reader.text.repair.lost_spaces import repair_paragraphs
from reader.text.sentences import find_sentences

_MAX_WORDS = 800_000  # the Bible has 783,000; takes 5 s and 200 MB, at worst twice that
_CHARACTERS_PER_WORD = 8  # without spaces, so many characters count as one word


def is_too_long(article: Article) -> bool:
    """Return whether an article is too long to be repaired, folded and summarised."""
    size = sum(len(paragraph.original) for paragraph in article.paragraphs)
    limit = _MAX_WORDS * _CHARACTERS_PER_WORD
    return size > limit or (size > _MAX_WORDS and article.words > _MAX_WORDS)


def prepare(article: Article, language: str | None = None) -> Article:
    """Return the article with repaired text, sentences and language.

    ``original`` and the headline do not change, so the content key does not change either.
    ``language`` is used instead of detection, in which the language that the article has already,
    as its file names it, counts; raises ``UsageError`` if Punkt has no model of it.
    An article that is too long keeps its text, gets no sentences, and a remark says so.
    """
    known = check_language(language) if language else None
    with paused_garbage_collection():
        return _prepare(article, known)


def _prepare(article: Article, known: str | None) -> Article:
    """Return the prepared article, in a ``known`` language or in the one that is found."""
    if is_too_long(article):
        remark = f"longer than {_MAX_WORDS:,} words: not repaired, folded or summarised"
        return replace(article, language=known, remarks=(*article.remarks, remark))
    known = known or detect_language(
        [article.title, *(p.original for p in article.paragraphs)], declared=article.language
    )
    texts = repair_paragraphs([p.original for p in article.paragraphs], [article.title], known)
    paragraphs = (
        Paragraph(
            paragraph.index, paragraph.line, paragraph.original, text, find_sentences(text, known)
        )
        for paragraph, text in zip(article.paragraphs, texts, strict=True)
    )
    return replace(article, paragraphs=tuple(paragraphs), language=known)
