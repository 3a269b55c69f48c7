"""Preparing: from a clean article to one whose text is repaired and cut into sentences."""

from __future__ import annotations

from dataclasses import replace

from reader.article import Article
from reader.text.language import detect_language
from reader.text.languages import check_language
from reader.text.repairing import repair_all
from reader.text.sentences import find_sentences

_MOST_WORDS = 800_000  # the Bible has 783,000; so many take 5 s and 200 MB, the worst twice that
_LONG_WORD = 8  # characters; longer words count for several


def is_endless(article: Article) -> bool:
    """Whether an article is longer than what is repaired, folded and summarised."""
    size = sum(len(paragraph.original) for paragraph in article.paragraphs)
    most = _MOST_WORDS * _LONG_WORD
    return size > most or (size > _MOST_WORDS and article.words > _MOST_WORDS)


def prepare(article: Article, language: str | None = None) -> Article:
    """Return the article with repaired text, sentences and language.

    ``original`` and the headline stay as they are, so that the content key does. ``language``
    overrides detection; raises ``UsageError`` for one that Punkt has no model of. An endless
    article stays as it is, without sentences, and says so.
    """
    known = check_language(language) if language else None
    if is_endless(article):
        remark = f"longer than {_MOST_WORDS:,} words: not repaired, folded or summarised"
        return replace(article, language=known, remarks=(*article.remarks, remark))
    known = known or detect_language([article.title, *(p.original for p in article.paragraphs)])
    texts = repair_all([p.original for p in article.paragraphs], [article.title], known)
    paragraphs = (
        replace(paragraph, text=text, sentences=find_sentences(text, known))
        for paragraph, text in zip(article.paragraphs, texts, strict=True)
    )
    return replace(article, paragraphs=tuple(paragraphs), language=known)
