"""What a page says of itself: headline, date, author, address, and sometimes its whole text.

Read, in this order, from JSON-LD (schema.org), OpenGraph and meta elements, microdata, and what
is to be seen. Pages of one publisher say the same thing in several of these ways.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from itertools import islice
from typing import Any
from urllib.parse import urljoin

from reader.formats.dates import read_date
from reader.formats.markup import short_text
from reader.formats.source import tidy, web_address

_DATES = (
    "article:published_time og:published_time og:article:published_time datepublished"
    " date.published publish_date publish-date published_date pubdate pub_date publishdate date"
    " dc.date dc.date.issued dcterms.date dcterms.created dcterms.issued parsely-pub-date"
    " sailthru.date citation_publication_date citation_date originalpublicationdate"
    " last-modified article:modified_time"
).split()
_AUTHORS = (
    "author article:author dc.creator dcterms.creator byl parsely-author sailthru.author"
    " citation_author og:article:author twitter:data1"
).split()
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "headline", "title")
_URLS = ("og:url", "twitter:url", "parsely-link", "url")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher")

_SAVED = re.compile(
    r"saved from url=\([0-9]+\)(\S{1,2000})|saved with SingleFile\s+url:\s*(\S{1,2000})"
)
_BEGINNING = 10_000  # characters in which a browser notes where it saved a page from
_IN_PATH = re.compile(r"/((?:19|20)[0-9]{2})[/-]([01]?[0-9])[/-]([0-3]?[0-9])(?:[/-]|$)")
_BY = re.compile(r"\s*(?:by|von|por|par|di|door|af|av)\s+", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s+[|–—·»:-]+\s+")
_MOST_JSON = 2_000_000  # characters
_MOST_OBJECTS = 2_000
_MOST_AUTHOR = 8  # words
_MOST_AUTHORS = 5


@dataclass(slots=True)
class Metadata:
    """What is known of a page; ``body`` is its text as JSON-LD gives it, plain or HTML."""

    title: str | None = None
    date: Date | None = None
    url: str | None = None
    author: str | None = None
    body: str | None = None


def read_metadata(root: Any, text: str) -> Metadata:
    """Return what a page's tree, or the comment at the beginning of its text, says of it."""
    meta = _read_meta(root)
    linked = _read_linked_data(root)
    url = _find_url(root, meta, linked, text)
    return Metadata(
        title=_find_title(root, meta, linked),
        date=_find_date(root, meta, linked, url),
        url=url,
        author=_find_author(root, meta, linked),
        body=linked.get("articleBody") if isinstance(linked.get("articleBody"), str) else None,
    )


def _read_meta(root: Any) -> dict[str, str]:
    """Return the first content of each meta element by its lower-case name."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if content and name and content.strip():
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _first(values: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (values[name] for name in names if name in values)


# JSON-LD


def _read_linked_data(root: Any) -> dict[str, Any]:
    """Return the object that describes the article, {} if there is none."""
    best: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        for candidate in _articles(_load(script.text)):
            if "articleBody" in candidate and "articleBody" not in best:
                best = {**best, **candidate}
            elif not best:
                best = candidate
    return best


def _load(text: str) -> Any:
    if len(text) > _MOST_JSON:
        return None
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects that are articles, wherever they stand."""
    waiting = [data]
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting += value[:100]
        elif isinstance(value, dict):
            kinds = value.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(
                isinstance(k, str) and k.endswith(("Article", "Posting", "Report")) for k in kinds
            ):
                yield value
            waiting += [value[key] for key in ("@graph", "mainEntity") if key in value]


def _names(value: Any) -> list[str]:
    """Return the names in what JSON-LD gives for people: texts, objects, or lists of them."""
    values = value if isinstance(value, list) else [value]
    names = [one.get("name") if isinstance(one, dict) else one for one in values[:_MOST_AUTHORS]]
    return [html.unescape(name) for name in names if isinstance(name, str)]


# What is chosen


def _find_title(root: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    headings = [short_text(element, 1000) for element in islice(root.iter("h1"), 5)]
    headings = [heading for heading in headings if heading]
    headline = linked.get("headline")
    if isinstance(headline, str) and headline.strip():
        said = html.unescape(headline)
    else:
        said = next(_first(meta, _TITLES), None) or _title_element(root) or ""
    said = tidy(said)
    for heading in headings:
        if said.casefold().startswith(heading.casefold()) and len(heading) > 10:
            return heading
    if not said:
        return headings[0] if headings else None
    site = next((tidy(name).casefold() for name in _first(meta, _SITES)), None)
    parts = _SEPARATORS.split(said)
    if site and len(parts) > 1 and parts[-1].casefold() == site:
        said = said[: said.casefold().rindex(site)].rstrip(" |–—·»:-")
    elif "|" in said and len(parts) > 1 and len(parts[0].split()) > 3:
        said = said[: said.index("|")].rstrip()
    return said


def _title_element(root: Any) -> str | None:
    element = root.find(".//title")
    return None if element is None else short_text(element, 2000)


def _find_url(root: Any, meta: dict[str, str], linked: dict[str, Any], text: str) -> str | None:
    saved_at = _SAVED.search(text[:_BEGINNING])
    saved = web_address(saved_at[1] or saved_at[2]) if saved_at else None
    said = [
        *(link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"),
        *_first(meta, _URLS),
    ]
    page = linked.get("mainEntityOfPage")
    said += [linked.get("url"), page.get("@id") if isinstance(page, dict) else page, saved]
    base = saved or next(filter(None, (web_address(_string(one)) for one in said)), None)
    for one in said:
        address = _string(one)
        if address and base:
            try:
                address = urljoin(base, address)
            except ValueError:
                continue
        if found := web_address(address):
            return found
    return None


def _string(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None


def _find_date(
    root: Any, meta: dict[str, str], linked: dict[str, Any], url: str | None
) -> Date | None:
    said = [linked.get("datePublished"), *_first(meta, _DATES), linked.get("dateModified")]
    for value in said:
        if found := read_date(value):
            return found
    for element in root.iter("time"):
        if found := read_date(element.get("datetime")) or read_date(element.text):
            return found
    if url and (match := _IN_PATH.search(url)):
        found = read_date(f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}")
        if found:
            return found
    for name in ("date", "published", "byline", "meta"):
        for element in _of_class(root, name):
            if found := read_date(short_text(element)):
                return found
    return None


def _find_author(root: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    said = [", ".join(_names(linked.get("author"))), *_first(meta, _AUTHORS)]
    seen = [
        *(e for e in root.iter("a", "span", "div", "p") if "author" in _roles(e)),
        *_of_class(root, "byline"),
        *_of_class(root, "author"),
    ]
    said += [short_text(element) for element in seen[:5]]
    for value in said:
        name = _BY.sub("", tidy(value), count=1).split(" | ")[0].strip(" ,")
        if name and len(name.split()) <= _MOST_AUTHOR and "://" not in name:
            return name
    return None


def _roles(element: Any) -> tuple[str, str]:
    return element.get("itemprop") or "", element.get("rel") or ""


def _of_class(root: Any, name: str) -> list[Any]:
    """Return the first elements with little text one of whose classes contains a word."""
    found = root.xpath("(.//*[contains(@class, $name)])[position() <= 20]", name=name)
    return [element for element in found if short_text(element, 120)][:3]
