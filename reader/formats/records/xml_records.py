"""XML of records, as Scrapy and Solr write it: a root, and in it an element for each article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.article import Article
from reader.formats.exports.news_xml import parse_tree
from reader.formats.records.record_articles import RecordReader
from reader.formats.records.record_detection import NAMED_TAGS
from reader.formats.shared.source import Source
from reader.formats.web.html_paragraphs import tree_paragraphs


def read(source: Source) -> Iterator[Article]:
    """Yield the articles; raises ``UnreadableError`` for what cannot be read as XML."""
    root = parse_tree(source)
    records = ((number, _values(element)) for number, element in enumerate(root, start=1))
    yield from RecordReader(source, "element").articles(records)


def _values(record: Any) -> dict[str, Any]:
    """Return the values of an element's children by their names; the first of a name counts."""
    values: dict[str, Any] = {}
    for child in record:
        name = (child.get("name") if child.tag in NAMED_TAGS else None) or child.tag
        value = _value(child)
        if value:
            values.setdefault(name, value)
    return values


def _value(element: Any) -> str | list[str]:
    """Return the text of an element, of one with elements in it the list of its paragraphs."""
    if len(element) == 0:
        return element.text or ""
    around = [element.text, *(child.tail for child in element)]
    if any(text and text.strip() for text in around):
        return list(tree_paragraphs(element))
    return ["".join(child.itertext()) for child in element]
