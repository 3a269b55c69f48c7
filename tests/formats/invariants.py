"""The invariants of reading, whatever the bytes; the fuzzers look for inputs that break them."""

from __future__ import annotations

from collections.abc import Iterable

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats import Limits, read_articles
from reader.text import clean

LIMITS = Limits(size=20_000, paragraphs=300, articles=50)


def read_anything(data: bytes, name: str = "a.txt", limits: Limits = LIMITS) -> None:
    """Bytes give clean articles or one clean sentence, and never another error."""
    refused: list[UnreadableError] = []
    articles: tuple[Article, ...] = ()
    try:
        articles = read_articles(data, name, limits=limits, on_error=refused.append)
    except UnreadableError as error:
        refused.append(error)
    assert articles or len(refused) == 1
    check_invariants(articles, refused, name)
    for number, article in enumerate(articles):
        assert article.item == (number if len(articles) > 1 else None)


def check_invariants(
    articles: Iterable[Article], refused: Iterable[UnreadableError], name: str
) -> None:
    """Nothing in articles and sentences acts, and paragraphs are numbered and not blank."""
    for refusal in refused:
        assert clean(str(refusal)) == str(refusal)
        assert refusal.path == name
    for article in articles:
        strings = [article.title, article.path, article.url or "", article.author or ""]
        strings += [text for p in article.paragraphs for text in (p.text, p.original)]
        assert all(clean(string) == string for string in (*strings, *article.remarks))
        assert all(p.text.strip() == p.text != "" for p in article.paragraphs)
        assert [p.index for p in article.paragraphs] == list(range(len(article.paragraphs)))
        assert article.url is None or article.url.lower().startswith(("http://", "https://"))
        assert article.key
