"""Prepared articles for the tests of changes."""

from reader.article import Article, Paragraph
from reader.text import prepare


def make_prepared(*paragraphs, title="The harbour"):
    """Return a prepared English article."""
    made = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(paragraphs))
    return prepare(Article("a.txt", title, None, None, made), "english")


def get_sentences(article):
    """Return the texts of all sentences, in order."""
    return [p.get_sentence_text(s) for p in article.paragraphs for s in p.sentences]
