"""Articles for the tests of known sentences, prepared as reader prepares them."""

from datetime import date as Date  # noqa: N812

from reader.article import Article, Paragraph
from reader.known import KnownSpan, ReadPosition, find_known
from reader.known.memory_index import MemoryIndex
from reader.text import prepare

DAY = Date(2026, 3, 3)  # a Tuesday


def make(
    *paragraphs: str,
    title: str = "Headline",
    date: Date | None = DAY,
    language: str = "english",
) -> Article:
    made = tuple(Paragraph(i, None, text, text) for i, text in enumerate(paragraphs))
    return prepare(Article(title, title, date, None, made), language)


def index_of(*articles: Article, until: ReadPosition | None = None) -> MemoryIndex:
    index = MemoryIndex()
    for article in articles:
        index.add(article, until)
    return index


def texts_of(article: Article, spans: tuple[KnownSpan, ...]) -> list[str]:
    return [article.paragraphs[span.paragraph].text[span.start : span.end] for span in spans]


def known_texts(article: Article, *read: Article) -> list[str]:
    return texts_of(article, find_known(article, index_of(*read)))


def is_known(
    sentence: str, read: str, *, on: Date | None = DAY, read_on: Date | None = DAY
) -> bool:
    """Whether a sentence in an article of its own is known from another one."""
    article = make(sentence, title="New", date=on)
    return known_texts(article, make(read, title="Read", date=read_on)) == [sentence]
