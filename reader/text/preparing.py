"""Preparing: from a clean article to one whose text is repaired and cut into sentences."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article
from reader.text.language import detect_language
from reader.text.languages import check_language
from reader.text.repairing import repair_all
from reader.text.sentences import find_sentences


def prepare(article: Article, language: str | None = None) -> Article:
    """Return the article with repaired text, sentences and language.

    ``original`` and the headline stay as they are, so that the content key does. ``language``
    overrides detection; raises ``UsageError`` for one that Punkt has no model of.
    """
    known = (
        check_language(language)
        if language
        else detect_language([article.title, *(p.original for p in article.paragraphs)])
    )
    texts = repair_all([p.original for p in article.paragraphs], [article.title], known)
    paragraphs = (
        replace(paragraph, text=text, sentences=find_sentences(text, known))
        for paragraph, text in zip(article.paragraphs, texts, strict=True)
    )
    return replace(article, paragraphs=tuple(paragraphs), language=known)
