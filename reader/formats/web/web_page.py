"""HTML pages, fetched or saved: the article without the boilerplate around it.

trafilatura finds the text, ``page_metadata`` the date and the rest. Removed before, because
trafilatura sometimes takes them for text: hidden elements, teasers of other articles, AMP's own
elements. Some pages have their text only in JSON-LD, for search engines: it is taken from there.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from reader.article import Article
from reader.formats.shared.read_errors import no_text_error, too_much_markup_error
from reader.formats.shared.source import Source, clean_line
from reader.formats.shared.text_paragraphs import split_paragraphs
from reader.formats.web.dropped_paragraphs import restore_dropped
from reader.formats.web.html_paragraphs import (
    Block,
    html_paragraphs,
    is_hidden,
    short_text,
    tree_blocks,
    tree_paragraphs,
)
from reader.formats.web.html_parser import (
    has_markup,
    has_too_many_tags,
    parse_html,
)
from reader.formats.web.page_metadata import Metadata, read_metadata
from reader.formats.web.text_density import count_words, densest_paragraphs

# trafilatura takes 0.1 ms a tag, and longer for very many.
_MAX_TAGS = 30_000

# From trafilatura's names of elements (TEI) to those of HTML.
_HTML_NAMES = {
    "head": "h2",
    "item": "li",
    "lb": "br",
    "list": "ul",
    "quote": "blockquote",
    "row": "tr",
    "cell": "td",
    "code": "pre",
    "hi": "span",
    "ref": "span",
}
_NOTE_REFERENCE = re.compile(r"(?:\[\w{1,3}\]\s*)+")
_HEADINGS = ("h2", "h3", "h4")
_FEW_WORDS = 30  # so short a text may be only a part of the article
_MAX_TEASER_CHARS, _MAX_TEASER_WORDS = 800, 60
_MIN_RATIO = 1.3  # by which the text in JSON-LD must be longer


def read(source: Source) -> Iterator[Article]:
    """Yield the article of a page; raises ``UnreadableError`` if it has no text."""
    yield read_page(source, source.text)


def read_page(source: Source, text: str, url: str | None = None) -> Article:
    """Return the article of a page; ``url`` is for pages that do not name their own address."""
    if has_too_many_tags(text):
        raise too_much_markup_error(source.path)
    root = parse_html(text)
    if root is None:
        raise no_text_error(source.path)
    metadata = read_metadata(root, text)
    tags = text.count("<")
    with_trafilatura = tags <= _MAX_TAGS and source.budget.spend_tags(tags)
    texts = _find_texts(root, text, with_trafilatura, metadata)
    if not texts and not metadata.title:
        raise no_text_error(source.path)
    title = clean_line(metadata.title or "")
    while texts and clean_line(texts[0]).casefold() == title.casefold():
        del texts[0]
    return source.make_article(
        texts,
        title=title,
        date=metadata.date,
        url=metadata.url or url,
        author=metadata.author,
        language=metadata.language,
    )


def _find_texts(root: Any, text: str, with_trafilatura: bool, metadata: Metadata) -> list[str]:
    """Return the article's paragraphs, from the page's elements or from its JSON-LD."""
    _blank_invisible(root)
    body = root.find("body")
    blocks = list(tree_blocks(root if body is None else body))
    densest = densest_paragraphs(root, blocks)
    _remove_teasers(root, blocks)
    found = _main_text(root, densest, text) if with_trafilatura else []
    in_json_ld = _json_ld_texts(metadata.body) if metadata.body else []
    # A single paragraph may be the text of the JSON-LD, which trafilatura takes in one piece.
    ratio = _MIN_RATIO if len(found) > 1 else 0.9
    if count_words(in_json_ld) > max(_FEW_WORDS, ratio * count_words(found)):
        return in_json_ld
    if count_words(found) < _FEW_WORDS:
        found = max(found, densest, key=count_words) or [block.text for block in blocks]
    return restore_dropped(found, blocks, metadata.title or "")


def _main_text(root: Any, densest: list[str], text: str) -> list[str]:
    """Return the paragraphs that trafilatura finds, [] if it finds no article.

    Where they are less than half of the densest block of the page, they are hardly the article:
    then trafilatura is asked for all that it can do, and the fullest answer is taken.
    """
    found = _extract(root, is_fast=True)
    words = count_words(densest)
    if 2 * count_words(found) >= max(words, 2 * _FEW_WORDS):
        return found
    whole = parse_html(text)
    if whole is not None:
        found = max(found, _extract(whole, is_fast=False), key=count_words)
    return found if 2 * count_words(found) >= words else densest


def _extract(root: Any, is_fast: bool) -> list[str]:
    """Return the paragraphs that trafilatura finds, [] if it finds no article."""
    import trafilatura

    try:
        found: Any = trafilatura.bare_extraction(root, fast=is_fast, include_comments=False)
    except (RecursionError, AttributeError, TypeError, ValueError):  # hostile pages
        return []
    if found is None or found.body is None:
        return []
    if _is_fallback(found.body):
        return []
    for element in found.body.iter(*_HTML_NAMES):
        element.tag = _HTML_NAMES[element.tag]
    return [
        text for text in tree_paragraphs(found.body) if not text.startswith(("©", "Copyright ©"))
    ]


def _is_fallback(body: Any) -> bool:
    """Whether trafilatura found no article and took all text of the page, in one piece."""
    return len(body) <= 2 and any((part.text or "").count("\n") > 1 for part in body)


def _json_ld_texts(body: str) -> list[str]:
    if has_markup(body):
        unescaped = html.unescape(body) if "&lt;" in body else body
        return html_paragraphs(unescaped)
    return list(split_paragraphs(body))


def _is_invisible(element: Any) -> bool:
    """Whether an element is hidden, one of AMP's, or a reference to a note."""
    tag = element.tag
    if tag == "sup":  # such as [1]
        return _NOTE_REFERENCE.fullmatch(short_text(element)) is not None
    return is_hidden(element) or tag.startswith("amp-")


def _blank_invisible(root: Any) -> None:
    for element in [e for e in root.iter("*") if isinstance(e.tag, str) and _is_invisible(e)]:
        parent = element.getparent()
        if parent is not None and element.tag not in ("html", "body"):
            _blank(element)


def _blank(element: Any) -> None:
    """Empty an element; removing it would copy the text behind it, each time."""
    element.clear(keep_tail=True)
    element.tag = "span"


def _remove_teasers(root: Any, blocks: list[Block]) -> None:
    """Empty groups of two or more boxes whose headings are links to other pages.

    A teaser has a few lines, and the page has a longer text beside it: else the boxes are the
    sections of the article.
    """
    groups: dict[Any, list[Any]] = {}
    for heading in root.iter(*_HEADINGS):
        box = _teaser_box(heading)
        if box is not None and box.getparent() is not None:
            groups.setdefault((box.getparent(), box.tag, box.get("class")), []).append(box)
    boxes = [box for group in groups.values() if len(group) >= 2 for box in group]
    teasers = [(box, words) for box in boxes if (words := _count_teaser_words(box)) is not None]
    total = count_words(block.text for block in blocks) if teasers else 0
    if 2 * sum(words for _, words in teasers) <= total:
        for box, _ in teasers:
            _blank(box)


def _count_teaser_words(box: Any) -> int | None:
    """Return the words of a box, None where they are more than a teaser has."""
    text = short_text(box, _MAX_TEASER_CHARS)  # "" for a longer one
    words = count_words([text])
    return words if text and words <= _MAX_TEASER_WORDS else None


def _teaser_box(heading: Any) -> Any:
    """Return the box around a heading that is a link to another page, None for other headings."""
    parent = heading.getparent()
    inside = heading.find(".//a[@href]")
    if inside is not None:
        heading_text = short_text(heading)
        if (
            not heading_text
            or len(short_text(inside)) < 0.8 * len(heading_text)
            or _is_page_internal(inside)
        ):
            return None
        box = parent
    elif parent is not None and parent.tag == "a" and not _is_page_internal(parent):
        box = parent.getparent()
    else:
        return None
    if box is None or box.tag in ("body", "html", "main"):
        return None
    return box


def _is_page_internal(link: Any) -> bool:
    return (link.get("href") or "#").startswith("#")
