"""JSON-LD (schema.org): the data that a page gives of its article in scripts.

A page may describe other articles too, such as the ones that it links to: only what has the page's
address, or a headline that is in its titles, is taken.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from reader.formats.shared.source import clean_line

_ARTICLES = ("Article", "Posting", "Report", "Review", "Recipe")
_PAGES = ("WebPage", "ItemPage", "AboutPage", "MedicalWebPage", "FAQPage", "QAPage")
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage")
_FROM_PAGES = ("datePublished", "dateModified", "dateCreated", "author", "creator", "inLanguage")
_MAX_JSON_CHARS = 2_000_000
_MAX_JSON_VALUES = 2_000
_MAX_AUTHORS = 12
_MAX_UPDATES = 500
_BEFORE, _AFTER = ("//", "/*", "*/", "<![CDATA[", "<!--"), (";", "//", "/*", "*/", "]]>", "-->")
_NEEDLESS_COMMA = re.compile(r",\s*+(?=[}\]])")
_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|\w+")
_SAME, _SIMILAR = 0.6, 0.25  # shares of words in common

JsonObject = dict[str, Any]


def read_json_ld(root: Any, titles: Iterable[str], urls: Iterable[str]) -> JsonObject:
    """Return the data of a page's article, {} if there are none.

    ``titles`` and ``urls`` are what the page else says of itself. Names of authors that stand in
    an object of their own are put in.
    """
    articles: list[JsonObject] = []
    pages: list[JsonObject] = []
    persons: dict[str, Any] = {}
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            for value, kinds in _json_objects(_load_json(script.text)):
                if any(kind.endswith(_ARTICLES) for kind in kinds):
                    articles.append(value)
                elif any(kind.endswith(_PAGES) for kind in kinds):
                    pages.append(value)
                if isinstance(value.get("@id"), str) and "name" in value:
                    persons[value["@id"]] = value["name"]
    title_words = [words for title in titles if (words := _words_of(title))]
    addresses = {address for url in urls if (address := _address_of(url))}
    found = _choose(articles, title_words, addresses)
    for page in _matching(pages, title_words, addresses):
        found = {key: page[key] for key in _FROM_PAGES if key in page} | found
    if "author" in found:
        found["author"] = _name_persons(found["author"], persons)
    return found


def read_body(article: JsonObject) -> str | None:
    """Return the text of an article, plain or HTML; that of a live page is all of its updates."""
    body = article.get("articleBody")
    if isinstance(body, str) and body.strip():
        return body
    updates = article.get("liveBlogUpdate")
    texts = [
        html.unescape(text)
        for update in (updates[:_MAX_UPDATES] if isinstance(updates, list) else [updates])
        if isinstance(update, dict)
        for key in ("headline", "articleBody")
        if isinstance(text := update.get(key), str) and text.strip()
    ]
    return "\n\n".join(texts) or None


def person_names(value: Any) -> list[str]:
    """Return the names of people in a JSON-LD value: texts, objects, or a list of them."""
    names: list[Any] = []
    for person in _flatten(value):
        name = _name_of(person) if isinstance(person, dict) else person
        names += name[:_MAX_AUTHORS] if isinstance(name, list) else [name]
    return [html.unescape(name) for name in names if isinstance(name, str)]


def _flatten(value: Any) -> list[Any]:
    """Return the values of a list, of lists within it, and of JSON-LD's ``{"@list": …``."""
    found: list[Any] = []
    waiting = [value]
    for _ in range(10 * _MAX_AUTHORS):
        if not waiting or len(found) == _MAX_AUTHORS:
            break
        one = waiting.pop(0)
        if isinstance(one, dict) and isinstance(one.get("@list"), list):
            one = one["@list"]
        if isinstance(one, list):
            waiting[:0] = one[:_MAX_AUTHORS]
        else:
            found.append(one)
    return found


def _name_of(person: JsonObject) -> Any:
    """Return the name of a person, also where its parts alone are given."""
    parts = [person.get(key) for key in ("givenName", "familyName")]
    joined = " ".join(part.strip() for part in parts if isinstance(part, str))
    return person.get("name") or joined


def share_of_words(one: str, other: str) -> float:
    """Return which share of the words of the shorter of two lines is in the other one."""
    return _share(_words_of(one), _words_of(other))


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _words_of(text: str) -> set[str]:
    return set(_WORD.findall(text[:1000].casefold()))


def _load_json(text: str) -> Any:
    if len(text) > _MAX_JSON_CHARS:
        return None
    text = _unwrap(text)
    for mend in (str, lambda text: _NEEDLESS_COMMA.sub("", html.unescape(text))):
        try:
            return _read_values(mend(text))
        except (ValueError, RecursionError):
            continue
    return None


def _read_values(text: str) -> Any:
    """Return the value of JSON, or a list of several that follow each other."""
    decoder = json.JSONDecoder(strict=False)
    values: list[Any] = []
    end = 0
    while end < len(text) and len(values) < _MAX_JSON_VALUES:
        value, end = decoder.raw_decode(text, end)
        values.append(value)
        end = len(text) - len(text[end:].lstrip(" \t\r\n,;")) if len(values) < 100 else len(text)
    return values[0] if len(values) == 1 else values


def _unwrap(text: str) -> str:
    """Return the content of a script without the marks of comments and CDATA around it."""
    text = text.strip()
    for _ in range(len(_BEFORE)):
        for mark in _BEFORE:
            text = text.removeprefix(mark).lstrip()
        for mark in _AFTER:
            text = text.removesuffix(mark).rstrip()
    return text


def _json_objects(data: Any) -> Iterator[tuple[JsonObject, list[str]]]:
    """Yield the objects of JSON-LD that may describe the page, with their types."""
    queue = [data]
    for _ in range(_MAX_JSON_VALUES):
        if not queue:
            return
        value = queue.pop(0)
        if isinstance(value, list):
            queue += value[:100]
        elif isinstance(value, dict):
            kinds = value.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            yield value, [kind for kind in kinds if isinstance(kind, str)]
            queue += [value[key] for key in _NESTED if key in value]


def _choose(articles: list[JsonObject], titles: list[set[str]], addresses: set[str]) -> JsonObject:
    """Return the article that matches the page best, completed by others that match as well."""
    found: JsonObject = {}
    for article in _matching(articles, titles, addresses):
        if found and _likeness(article, titles, addresses) < _SAME:
            continue  # it may be another article with a word in common
        found = article | found
    return found


def _matching(
    objects: list[JsonObject], titles: list[set[str]], addresses: set[str]
) -> list[JsonObject]:
    """Return the objects that may be the page's, the best first."""
    scored = [(_likeness(value, titles, addresses), value) for value in objects]
    scored.sort(key=lambda pair: -pair[0])
    return [value for likeness, value in scored if likeness >= _SIMILAR]


def _likeness(value: JsonObject, titles: list[set[str]], addresses: set[str]) -> float:
    """Return from 0 to 2 how well an object matches a page."""
    own = {address for address in map(_address_of, _urls_of(value)) if address}
    headlines = [words for key in ("headline", "name") if (words := _text_words(value.get(key)))]
    shares = [_share(headline, title) for headline in headlines for title in titles]
    if own & addresses:
        return 1 + max(shares, default=0.0)
    if not shares:  # nothing to compare
        return 0.0 if own and addresses else _SIMILAR
    return max(shares)


def _text_words(value: Any) -> set[str]:
    return _words_of(html.unescape(clean_line(value))) if isinstance(value, str) else set()


def _urls_of(value: JsonObject) -> Iterator[str]:
    for key in ("url", "@id", "mainEntityOfPage"):
        url = value.get(key)
        url = url.get("@id") or url.get("url") if isinstance(url, dict) else url
        if isinstance(url, str):
            yield url


def _address_of(url: str) -> str:
    """Return host and path of an address; "" where it has none, or is the site's home."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{path}?{parts.query}" if path or parts.query else ""


def _name_persons(value: Any, persons: dict[str, Any]) -> Any:
    """Put the names of persons in, where only their ids are given."""
    values = value if isinstance(value, list) else [value]
    return [
        {"name": persons[one["@id"]], **one}
        if isinstance(one, dict) and isinstance(one.get("@id"), str) and one["@id"] in persons
        else one
        for one in values[:_MAX_AUTHORS]
    ]
