"""The metadata of a page: headline, date, author, address, and sometimes the whole text.

Taken, in this order, from JSON-LD (schema.org), OpenGraph and other meta elements, microdata, and
the visible text. Most pages give the same data in several of these ways.
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

from reader.formats.shared.dates import read_date
from reader.formats.shared.source import clean_line, valid_web_url
from reader.formats.web.html_paragraphs import short_text

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

_SAVED_FROM = re.compile(
    r"saved from url=\([0-9]+\)(\S{1,2000})|saved with SingleFile\s+url:\s*(\S{1,2000})"
)
_HEAD_CHARS = 10_000  # at the beginning, where browsers note the address of a saved page
_DATE_IN_PATH = re.compile(r"/((?:19|20)[0-9]{2})[/-]([01]?[0-9])[/-]([0-3]?[0-9])(?:[/-]|$)")
_BY = re.compile(r"\s*(?:by|von|por|par|di|door|af|av)\s+", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s+[|–—·»:-]+\s+")
_MAX_JSON_CHARS = 2_000_000
_MAX_JSON_VALUES = 2_000
_MAX_AUTHOR_WORDS = 8
_MAX_AUTHORS = 5


@dataclass(slots=True)
class Metadata:
    """The metadata of a page; ``body`` is its text from JSON-LD, plain or HTML."""

    title: str | None = None
    date: Date | None = None
    url: str | None = None
    author: str | None = None
    body: str | None = None


def read_metadata(root: Any, text: str) -> Metadata:
    """Return the metadata of a page; ``text`` has the comments that its tree lacks."""
    meta = _read_meta(root)
    json_ld = _read_json_ld(root)
    url = _find_url(root, meta, json_ld, text)
    return Metadata(
        title=_find_title(root, meta, json_ld),
        date=_find_date(root, meta, json_ld, url),
        url=url,
        author=_find_author(root, meta, json_ld),
        body=json_ld.get("articleBody") if isinstance(json_ld.get("articleBody"), str) else None,
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


def _values_of(values: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (values[name] for name in names if name in values)


# JSON-LD


def _read_json_ld(root: Any) -> dict[str, Any]:
    """Return the JSON-LD object that describes the article, {} if there is none."""
    best: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        for candidate in _json_ld_articles(_load_json(script.text)):
            if "articleBody" in candidate and "articleBody" not in best:
                best = {**best, **candidate}
            elif not best:
                best = candidate
    return best


def _load_json(text: str) -> Any:
    if len(text) > _MAX_JSON_CHARS:
        return None
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _json_ld_articles(data: Any) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects that are articles, at any depth."""
    queue = [data]
    for _ in range(_MAX_JSON_VALUES):
        if not queue:
            return
        value = queue.pop(0)
        if isinstance(value, list):
            queue += value[:100]
        elif isinstance(value, dict):
            types = value.get("@type")
            types = types if isinstance(types, list) else [types]
            if any(
                isinstance(k, str) and k.endswith(("Article", "Posting", "Report")) for k in types
            ):
                yield value
            queue += [value[key] for key in ("@graph", "mainEntity") if key in value]


def _person_names(value: Any) -> list[str]:
    """Return the names of people in a JSON-LD value: texts, objects, or a list of them."""
    values = value if isinstance(value, list) else [value]
    names = [
        person.get("name") if isinstance(person, dict) else person
        for person in values[:_MAX_AUTHORS]
    ]
    return [html.unescape(name) for name in names if isinstance(name, str)]


# The choice among several values


def _find_title(root: Any, meta: dict[str, str], json_ld: dict[str, Any]) -> str | None:
    headings = [short_text(element, 1000) for element in islice(root.iter("h1"), 5)]
    headings = [heading for heading in headings if heading]
    headline = json_ld.get("headline")
    if isinstance(headline, str) and headline.strip():
        title = html.unescape(headline)
    else:
        title = next(_values_of(meta, _TITLES), None) or _title_element(root) or ""
    title = clean_line(title)
    for heading in headings:
        if title.casefold().startswith(heading.casefold()) and len(heading) > 10:
            return heading
    if not title:
        return headings[0] if headings else None
    site = next((clean_line(name).casefold() for name in _values_of(meta, _SITES)), None)
    parts = _SEPARATORS.split(title)
    if site and len(parts) > 1 and parts[-1].casefold() == site:
        title = title[: title.casefold().rindex(site)].rstrip(" |–—·»:-")
    elif "|" in title and len(parts) > 1 and len(parts[0].split()) > 3:
        title = title[: title.index("|")].rstrip()
    return title


def _title_element(root: Any) -> str | None:
    element = root.find(".//title")
    return None if element is None else short_text(element, 2000)


def _find_url(root: Any, meta: dict[str, str], json_ld: dict[str, Any], text: str) -> str | None:
    saved_match = _SAVED_FROM.search(text[:_HEAD_CHARS])
    saved = valid_web_url(saved_match[1] or saved_match[2]) if saved_match else None
    candidates = [
        *(link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"),
        *_values_of(meta, _URLS),
    ]
    page = json_ld.get("mainEntityOfPage")
    candidates += [json_ld.get("url"), page.get("@id") if isinstance(page, dict) else page, saved]
    base = saved or next(
        filter(None, (valid_web_url(_nonblank_string(candidate)) for candidate in candidates)), None
    )
    for candidate in candidates:
        address = _nonblank_string(candidate)
        if address and base:
            try:
                address = urljoin(base, address)
            except ValueError:
                continue
        if found := valid_web_url(address):
            return found
    return None


def _nonblank_string(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None


def _find_date(
    root: Any, meta: dict[str, str], json_ld: dict[str, Any], url: str | None
) -> Date | None:
    candidates = [
        json_ld.get("datePublished"),
        *_values_of(meta, _DATES),
        json_ld.get("dateModified"),
    ]
    for value in candidates:
        if found := read_date(value):
            return found
    for element in root.iter("time"):
        if found := read_date(element.get("datetime")) or read_date(element.text):
            return found
    if url and (match := _DATE_IN_PATH.search(url)):
        found = read_date(f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}")
        if found:
            return found
    for name in ("date", "published", "byline", "meta"):
        for element in _elements_of_class(root, name):
            if found := read_date(short_text(element)):
                return found
    return None


def _find_author(root: Any, meta: dict[str, str], json_ld: dict[str, Any]) -> str | None:
    candidates = [", ".join(_person_names(json_ld.get("author"))), *_values_of(meta, _AUTHORS)]
    seen = [
        *(e for e in root.iter("a", "span", "div", "p") if "author" in _itemprop_and_rel(e)),
        *_elements_of_class(root, "byline"),
        *_elements_of_class(root, "author"),
    ]
    candidates += [short_text(element) for element in seen[:5]]
    for value in candidates:
        name = _BY.sub("", clean_line(value), count=1).split(" | ")[0].strip(" ,")
        if name and len(name.split()) <= _MAX_AUTHOR_WORDS and "://" not in name:
            return name
    return None


def _itemprop_and_rel(element: Any) -> tuple[str, str]:
    return element.get("itemprop") or "", element.get("rel") or ""


def _elements_of_class(root: Any, name: str) -> list[Any]:
    """Return the first elements with little text and ``name`` in their class attribute."""
    found = root.xpath("(.//*[contains(@class, $name)])[position() <= 20]", name=name)
    return [element for element in found if short_text(element, 120)][:3]
