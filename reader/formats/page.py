"""HTML pages, from the web or saved: the article without what surrounds it.

The text is found by trafilatura, the date and the rest by ``metadata``. What trafilatura takes for
text now and then is taken away before (what the page itself hides, teasers of other articles, AMP's
machinery); where a page has its text only in JSON-LD, for search engines, it is taken from there.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any

from reader.article import Article
from reader.formats.density import densest_texts
from reader.formats.markup import (
    has_markup,
    html_paragraphs,
    is_hidden,
    paragraphs_of,
    parse,
    short_text,
    too_much_markup,
)
from reader.formats.metadata import read_metadata
from reader.formats.plain import split_paragraphs
from reader.formats.refusals import refuse_markup, refuse_textless
from reader.formats.source import Source, tidy

# trafilatura takes 0.1 ms a tag, and longer for very many.
_MOST_TAGS = 30_000

_NAMES = {
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
_REFERENCE = re.compile(r"(?:\[\w{1,3}\]\s*)+")
_HEADINGS = ("h2", "h3", "h4")
_FEW = 30  # words of an article that may be but a part of it
_MORE = 1.3


def read(source: Source) -> Iterator[Article]:
    """Yield the article of a page; raises ``UnreadableError`` where it has no text."""
    yield read_page(source, source.text)


def read_page(source: Source, text: str, url: str | None = None) -> Article:
    """Return the article of a page; ``url`` is where it was found, if it does not say so itself."""
    if too_much_markup(text):
        raise refuse_markup(source.path)
    root = parse(text)
    if root is None:
        raise refuse_textless(source.path)
    known = read_metadata(root, text)
    tags = text.count("<")
    searched = tags <= _MOST_TAGS and source.budget.take_tags(tags)
    texts = _find_texts(root, searched, known.body)
    if not texts and not known.title:
        raise refuse_textless(source.path)
    title = tidy(known.title or "")
    while texts and tidy(texts[0]).casefold() == title.casefold():
        del texts[0]
    return source.article(
        texts, title=title, date=known.date, url=known.url or url, author=known.author
    )


def _find_texts(root: Any, searched: bool, linked: str | None) -> list[str]:
    """Return the article's paragraphs, from the page or as it gives them to search engines."""
    _remove(root, _is_unseen)
    found = _main_text(root) if searched else []
    given = _linked_texts(linked) if linked else []
    more = _MORE if len(found) > 1 else 0.9  # that trafilatura took it from there in one piece
    if _words(given) > max(_FEW, more * _words(found)):
        return given
    if _words(found) < _FEW:
        body = root.find("body")
        whole = root if body is None else body
        return max(found, densest_texts(root), key=_words) or list(paragraphs_of(whole))
    return found


def _main_text(root: Any) -> list[str]:
    """Return what trafilatura finds, as paragraphs."""
    import trafilatura

    _remove_teasers(root)
    try:
        found: Any = trafilatura.bare_extraction(root, fast=True, include_comments=False)
    except (RecursionError, AttributeError, TypeError, ValueError):  # of pages made to break it
        return []
    if found is None or found.body is None:
        return []
    if _is_guess(found.body):
        return []
    for element in found.body.iter(*_NAMES):
        element.tag = _NAMES[element.tag]
    return [text for text in paragraphs_of(found.body) if not text.startswith(("©", "Copyright ©"))]


def _is_guess(body: Any) -> bool:
    """Whether trafilatura found no article and took all text there is, in one piece."""
    return len(body) <= 2 and any((part.text or "").count("\n") > 1 for part in body)


def _linked_texts(body: str) -> list[str]:
    if has_markup(body):
        unescaped = html.unescape(body) if "&lt;" in body else body
        return html_paragraphs(unescaped)
    return list(split_paragraphs(body))


def _is_unseen(element: Any) -> bool:
    tag = element.tag
    if tag == "sup":  # a reference to a note: [1]
        return _REFERENCE.fullmatch(short_text(element)) is not None
    return is_hidden(element) or tag.startswith("amp-")


def _remove(root: Any, unwanted: Any) -> None:
    for element in [e for e in root.iter("*") if isinstance(e.tag, str) and unwanted(e)]:
        parent = element.getparent()
        if parent is not None and element.tag not in ("html", "body"):
            _empty(element)


def _empty(element: Any) -> None:
    """Leave nothing of an element; to take it out would copy the text behind it each time."""
    element.clear(keep_tail=True)
    element.tag = "span"


def _remove_teasers(root: Any) -> None:
    """Take away groups of boxes each of which has a heading that leads to another page."""
    groups: dict[Any, list[Any]] = {}
    for heading in root.iter(*_HEADINGS):
        box = _teaser_box(heading)
        if box is not None and box.getparent() is not None:
            groups.setdefault((box.getparent(), box.tag, box.get("class")), []).append(box)
    for boxes in groups.values():
        if len(boxes) >= 2:
            for box in boxes:
                _empty(box)


def _teaser_box(heading: Any) -> Any:
    """Return the small box around a heading that is a link, None if it is none."""
    parent = heading.getparent()
    inside = heading.find(".//a[@href]")
    if inside is not None:
        whole = short_text(heading)
        if not whole or len(short_text(inside)) < 0.8 * len(whole) or _is_local(inside):
            return None
        box = parent
    elif parent is not None and parent.tag == "a" and not _is_local(parent):
        box = parent.getparent()
    else:
        return None
    if box is None or box.tag in ("body", "html", "main"):
        return None
    return box


def _is_local(link: Any) -> bool:
    return (link.get("href") or "#").startswith("#")


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)
