"""Who wrote a page: from its data, or from the byline that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from reader.formats.shared.month_names import find_month
from reader.formats.shared.source import clean_line
from reader.formats.web.html_paragraphs import short_text
from reader.formats.web.json_ld import JsonObject, person_names
from reader.formats.web.page_elements import find_elements, texts_after
from reader.word_counts import count_words

_META = (
    "article:author author article:author_name dc.creator dcterms.creator dc.contributor byl"
    " parsely-author sailthru.author citation_author og:article:author og:author authors"
    " rnews:author bt:author twitter:creator:name rbauthors web_author cxenseparse:author"
    " article:authors creator writer"
).split()
_LABELLED = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
_BY_WORDS = (
    r"(?:(?:written|posted|reported|published|story|words|text|created|reviewed|edited|article|report"
    r"|analysis|opinion|interview)\s+)?by"
    r"|(?:authors?|von|par|por|di|door|af|av|przez|tekst|text[eo]?|autor(?:in|a|es?|ka|i)?"
    r"|auteurs?|autor[ei]|avtor|kirjoittanut|kirjoittaja|teksti|skrevet\s+a[fv]|skriven\s+av|yazan|yazar"
    r"|redacción|redazione|forfatter|författare|szerző|escrito\s+por|publicado\s+por|scritto\s+da"
    r"|pubblicato\s+da|publié\s+par|rédigé\s+par|écrit\s+par|geschreven\s+door|geschrieben\s+von"
    r"|veröffentlicht\s+von|napisała?|napsala?|napisal|autorius|autors|автор|текст|του|από|γράφει"
    r"|συντάκτης|作者|记者|記者|撰文|編集|文|取材|글|기자)"
)
_BY = re.compile(rf"(?:{_BY_WORDS})(?:\s*[:：]\s*|\s+)", re.IGNORECASE)
_DATED_BY = re.compile(r"(?:posted|published|updated)\b.{0,60}?[0-9]\s+by\s+", re.IGNORECASE)
_ONLY_BY = re.compile(rf"(?:{_BY_WORDS})\s*[:：]?", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"\s*(?:[|·•—–\t／]|\s-\s|/\s|[\s(<]@|\sin\s(?-i:(?=[A-Z]))|,\s+(?:[\w-]+\s+){0,3}(?:writer|reporter|correspondent|editor"
    r"|contributor|columnist|journalist|redakteur(?:in)?|journaliste|redactora?|giornalista)\b"
    r"|\b(?:photo(?:graph)?s?|pictures?|illustrations?|video|fotos?|bilder)\s+(?:by|von|de|di)\b"
    r"|\b(?:posted|published|updated|last\s+updated|follow|share|read|min\s+read|veröffentlicht"
    r"|publié|publicado|pubblicato|for\s+the\s+\w+|(?:on|le|am|el|il|den|at)(?=\s+(?:[\w.]+\s+)?[0-9]))"
    r"\b)",
    re.IGNORECASE,
)
_BARS = re.compile(r"\s+[|·•]\s+")
_ADDRESS = re.compile(r"\s*[(<\[]?\s*[\w.+-]+@[\w-]+\.[\w.-]+\s*[)>\]]?")
_REPORTED = re.compile(r"[\s／/]*(?:報導|报道|報道|撰文|攝影|摄影|기자|記者|记者)$")
_CONNECTORS = frozenset(
    ("", ",", "and", "&", "und", "et", "y", "e", "en", "og", "och", "i", "и", "ve")
)
_NO_NAMES = frozenset(
    "posted published updated share follow admin administrator guest staff unknown none null author"
    " authors editor comments anonymous facebook twitter reply".split()
)
_NAMED = " or ".join(
    f"contains(@{attribute}, '{name}')"
    for name in ("byline", "Byline", "author", "Author", "autor", "auteur", "writer", "dt-author")
    for attribute in ("class", "id")
)
_DATA = (
    "contains(@rel, 'author') or contains(@itemprop, 'author') or contains(@itemprop, 'creator')"
    " or @property='dc:creator' or contains(@property, 'schema:author')"
)
_NAME_WITHIN = (
    ".//*[contains(@itemprop, 'name')] | .//*[contains(@rel, 'author')]"
    " | .//*[contains(concat(' ', @class, ' '), ' fn ')] | .//a"
)
_MAX_NAME_WORDS = 8
_MAX_NAMES = 10
_MAX_META = 500
_MAX_LEVELS = 3
_MAX_BYLINE_CHARS = 300
_TEXTS_AFTER_HEADING = 15


def find_author(
    root: Any, meta: dict[str, str], json_ld: JsonObject, heading: Any, no_names: Iterable[str]
) -> str | None:
    """Return who wrote a page, several with commas between them, or None.

    A name among ``no_names``, such as that of the site, is taken only where there is no other.
    """
    sites = {name.casefold() for name in no_names if name}
    fallback: str | None = None
    for names in _candidates(root, meta, json_ld, heading):
        cleaned = [
            name for value in names if (name := _without_site(_clean_name(value) or "", sites))
        ]
        persons = list(dict.fromkeys(n for n in cleaned if n.casefold() not in sites))
        if persons:
            return ", ".join(persons[:_MAX_NAMES])
        if cleaned and fallback is None:
            fallback = cleaned[0]
    return fallback


def find_byline(text: str) -> str | None:
    """Return the name in a line that begins as bylines do ("By Jane Doe"), None for other text."""
    by = _BY.match(text)
    if by is None or len(text) >= _MAX_BYLINE_CHARS or not text[by.end() :][:1].isupper():
        return None
    return _clean_name(text)


def _without_site(name: str, sites: set[str]) -> str:
    """Return names without that of the site, where it stands behind them: "Jane Doe, Herald"."""
    first, *others = name.split(",")
    kept = [part for part in others if part.strip().casefold() not in sites]
    return ",".join([first, *kept]) if len(kept) < len(others) else name


def _candidates(
    root: Any, meta: dict[str, str], json_ld: JsonObject, heading: Any
) -> Iterator[list[str]]:
    yield person_names(json_ld.get("author"))
    yield person_names(json_ld.get("creator"))
    for name in _META:
        if name in meta:
            yield _values_of_meta(root, name)
    for label, data in _LABELLED:
        if _BY.match(f"{meta.get(label, '')} ") and data in meta:
            yield [meta[data]]
    for condition in (_DATA, _NAMED):
        for element in find_elements(root, heading, condition):
            yield _names_beside(element)
            yield from _names_in(element)
    lines = (
        part
        for text in texts_after(heading, _TEXTS_AFTER_HEADING)
        for part in (_BARS.split(text) if len(text) < _MAX_BYLINE_CHARS else ())
    )
    for text in lines:
        by = _BY.match(text)
        if by and len(text) < _MAX_BYLINE_CHARS and text[by.end() :][:1].isupper():
            yield [text]


def _values_of_meta(root: Any, name: str) -> list[str]:
    """Return the contents of the meta elements of one name: each may give one author."""
    found = [
        (element.get("content") or "").strip()
        for element in islice(root.iter("meta"), _MAX_META)
        if name
        in {(element.get(kind) or "").strip().lower() for kind in ("name", "property", "itemprop")}
    ]
    return [value for value in found if value][:_MAX_NAMES]


def _names_beside(element: Any) -> list[str]:
    """Return the names of a byline that has each in an element of its own, [] for another one.

    It is the largest element around a name that has nothing but such names and words between them.
    """
    found: list[str] = []
    around = element.getparent()
    for _ in range(_MAX_LEVELS):
        if around is None or around.tag in ("body", "article", "main"):
            break
        text = short_text(around, _MAX_BYLINE_CHARS)
        if not text:
            break
        parts = around.xpath(f".//*[{_DATA}]")[:_MAX_NAMES]
        names = list(dict.fromkeys(name for part in parts if (name := short_text(part))))
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, " ")
        text = _ONLY_BY.sub(" ", text.strip(), count=1)
        if any(word.strip(" ,;:").casefold() not in _CONNECTORS for word in text.split()):
            break
        found = names
        around = around.getparent()
    return found if len(found) > 1 else []


def _names_in(element: Any) -> Iterator[list[str]]:
    """Yield the names in a byline: those that are marked as names or linked, then its texts."""
    if element.tag in ("meta", "link"):
        return
    if not short_text(element, _MAX_BYLINE_CHARS):
        if content := element.get("content"):
            yield [content]
        return
    marked: list[str] = []
    for part in element.xpath(_NAME_WITHIN)[:_MAX_NAMES]:
        marked.append(short_text(part, _MAX_BYLINE_CHARS) or part.get("content") or "")
        if clean_line(part.tail or "").casefold().strip(" ,") not in _CONNECTORS:
            break
    yield marked
    if next(element.iterdescendants("div", "p", "li", "h2", "h3", "h4"), None) is not None:
        # Lines of their own, such as a name and an office.
        yield from ([clean_line(text)] for text in element.itertext() if len(text.split()) > 1)
    yield [short_text(element, _MAX_BYLINE_CHARS)]
    yield from ([clean_line(text)] for text in element.itertext())


def _clean_name(value: str) -> str | None:
    """Return the name or names in a text, None if there are none."""
    text = clean_line(value[:_MAX_BYLINE_CHARS])
    if "@" in text and (without := _ADDRESS.sub(" ", text).strip()):
        text = clean_line(without)
    if (by := _BY.match(text) or _DATED_BY.match(text)) is not None:
        text = text[by.end() :]
    if (after := _AFTER_NAME.search(text)) is not None:
        text = text[: after.start()]
    text = _REPORTED.sub("", text)
    words = text.split()
    for number, word in enumerate(words):
        # The date that follows a name: "Jane Doe March 25, 2015".
        nexts = words[number + 1 : number + 2]
        if any(map(str.isdigit, word)) or (
            nexts and nexts[0][0].isdigit() and find_month(word.strip(","))
        ):
            words = words[:number]
            break
    name = " ".join(words).strip(" ,;:([<")
    if _ONLY_BY.fullmatch(name) or name.casefold() in _NO_NAMES or "://" in value or "@" in name:
        return None
    if not any(map(str.isalpha, name)) or any(
        count_words(part) > _MAX_NAME_WORDS for part in name.split(",")
    ):
        return None
    return name if count_words(name) <= 5 * _MAX_NAME_WORDS else None
