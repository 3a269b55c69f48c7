"""How much of an article is found on a page: ``python -m tests.quality.extraction [ROUNDS]``.

Word F1 of reader, of trafilatura alone as it comes, and of readability-lxml if it is installed
(``pip install readability-lxml``), on pages of every layout of ``tests.quality.pages`` around
ROUNDS stories each. Captions, bylines and the headline count neither for nor against. Then how many
paragraphs stayed whole, and whether headline, date, author and address were found where the page
has them. Status 1 if reader is not ahead of both.
"""

from __future__ import annotations

import logging
import re
import sys
from collections import Counter
from collections.abc import Callable

from reader.article import Article
from reader.formats import read_articles
from tests.quality.pages import LAYOUTS, Page, make_pages

_WORD = re.compile(r"\w+")
_MISSED = 0.97


def main(rounds: int) -> int:
    """Print the figures."""
    logging.disable(logging.CRITICAL)
    pages = make_pages(LAYOUTS, rounds)
    print(f"{len(pages)} pages of {len(LAYOUTS)} layouts")
    ours = [_read(page) for page in pages]
    found = {
        "reader": [_text(article) for article in ours],
        "trafilatura": [_by_trafilatura(page) for page in pages],
    }
    if (readability := _readability()) is not None:
        found["readability"] = [readability(page) for page in pages]
    means = {name: _tell(name, texts, pages) for name, texts in found.items()}
    _tell_rest(ours, pages)
    return 0 if all(means["reader"] >= mean for mean in means.values()) else 1


def f1(text: str, page: Page) -> tuple[float, float, float]:
    """Return F1, precision and recall of the words of a text against those of a page's article."""
    body = _words("\n".join(page.body))
    allowed = _words("\n".join((*page.may, page.title)))
    found = _words(text)
    found -= (found - body) & allowed
    hits = sum((found & body).values())
    if not hits:
        return 0.0, 0.0, 0.0
    precision, recall = hits / sum(found.values()), hits / sum(body.values())
    return 2 * precision * recall / (precision + recall), precision, recall


def _words(text: str) -> Counter[str]:
    return Counter(word.lower() for word in _WORD.findall(text))


def _read(page: Page) -> Article:
    (article,) = read_articles(page.data, page.layout)
    return article


def _text(article: Article) -> str:
    return "\n".join(paragraph.text for paragraph in article.paragraphs)


def _by_trafilatura(page: Page) -> str:
    import trafilatura

    found = trafilatura.bare_extraction(page.data, include_comments=False)
    return (found.text or "") if found is not None else ""


def _readability() -> Callable[[Page], str] | None:
    try:
        from readability import Document
    except ImportError:
        print("readability-lxml is not installed")
        return None
    from lxml import html

    def read(page: Page) -> str:
        summary = Document(page.data).summary()
        return " ".join(html.fromstring(summary).itertext())

    return read


def _tell(name: str, texts: list[str], pages: list[Page]) -> float:
    scores = [f1(text, page) for text, page in zip(texts, pages, strict=True)]
    mean, precision, recall = (sum(column) / len(scores) for column in zip(*scores, strict=True))
    print(f"{name:12} F1 {mean:.4f}  precision {precision:.4f}  recall {recall:.4f}")
    missed = {
        page.layout: score[0]
        for page, score in zip(pages, scores, strict=True)
        if score[0] < _MISSED
    }
    if missed:
        print(f"{'':12} below {_MISSED}: {', '.join(f'{k} {v:.2f}' for k, v in missed.items())}")
    return mean


def _tell_rest(articles: list[Article], pages: list[Page]) -> None:
    whole = wanted = 0
    right = dict.fromkeys(("headline", "date", "author", "address"), 0)
    for article, page in zip(articles, pages, strict=True):
        texts = {paragraph.text for paragraph in article.paragraphs}
        body = {" ".join(text.split()) for text in page.body}
        whole += len(texts & body)
        wanted += len(body)
        right["headline"] += article.title == page.title
        right["date"] += article.date == page.date
        right["author"] += article.author == page.author
        right["address"] += article.url == page.url
    counted = {name: sum(_says(page, name) for page in pages) for name in right}
    print(f"paragraphs whole: {whole:,} of {wanted:,}")
    print(", ".join(f"{name} {count} of {counted[name]}" for name, count in right.items()))


def _says(page: Page, name: str) -> bool:
    """Whether a page says that of itself, in its head or in what is seen."""
    text = page.data.decode("utf-8", "replace")
    day = f"{page.date.day} {page.date:%B %Y}"
    return {
        "headline": True,
        "date": page.date.isoformat() in text or day in text,
        "author": page.author in text,
        "address": page.url in text,
    }[name]


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 4))
