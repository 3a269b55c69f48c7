"""The day on which a page was published: from its data, its address, or where readers see it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date as Date  # noqa: N812
from typing import Any

from reader.formats.shared.dates import find_date, read_date
from reader.formats.web.html_paragraphs import short_text
from reader.formats.web.json_ld import JsonObject
from reader.formats.web.page_elements import find_elements, texts_after

_PUBLISHED = (
    "article:published_time og:published_time og:article:published_time article:published"
    " og:pubdate datepublished article.published published_time published_time_telegram"
    " rnews:datepublished dc.date.issued dcterms.issued dc.issued dc.date.published"
    " date.published publish_date publish-date published_date published-date publisheddate"
    " pubdate pub_date publishdate article_date_original originalpublicationdate"
    " article.created_at cxenseparse:recs:publishtime cxenseparse:publishtime"
    " shareaholic:article_published_time"
    " parsely-pub-date sailthru.date citation_publication_date citation_online_date citation_date"
    " bt:pubdate ptime displaydate date dc.date dcterms.date dc.date.created dcterms.created"
    " dc.created datecreated release_date article:post_date date_published video:release_date"
    " publication_date publication-date publicationdate article:publish_time article:publish_date"
    " article:published_date article-date article_date articledate og:release_date"
    " dcsext.articlefirstpublished weibo:article:create_at published published_at"
).split()
_MODIFIED = (
    "article:modified_time og:updated_time og:modified_time datemodified dcterms.modified"
    " dc.date.modified dc.modified last-modified lastmod modified_date revised"
).split()

# The same in names that no list has, such as "vr:published_time"; only the letters of a name count.
_PUBLISHED_NAME = re.compile(
    r"(?<!un)(?:publi(?:shed|sh|cation)(?:date|time|datetime|on|at)?|pubdate|firstpublished"
    r"|(?:date|article|story|post)created(?:date|time|at)?)$"
)
_NO_LETTER = re.compile(r"[\W\d_]+")
# Not given: programs write the first day of their calendar.
_UNSET = frozenset((Date(1970, 1, 1), Date(1900, 1, 1)))
_MIN_YEAR = 1500

_DATE_IN_PATH = re.compile(
    r"[/_-](?P<year>(?:19|20)[0-9]{2})(?:(?P<mark>[/_.-])(?P<month>[01]?[0-9]|[a-z]{3})(?:/|(?P=mark))"
    r"(?P<day>[0-3]?[0-9])|(?P<months>[01][0-9])(?P<days>[0-3][0-9]))(?![0-9])",
    re.IGNORECASE,
)
# Names of classes and the like; XPath compares letters as they are.
_NAMED = " or ".join(
    f"contains(@{attribute}, '{name}')"
    for name in ("date", "Date", "time", "Time", "ublish", "posted", "byline", "meta", "info")
    for attribute in ("class", "id")
)
_DATA = " or ".join(
    f"contains(@{attribute}, '{name}')"
    for attribute in ("itemprop", "property")
    for name in ("datePublished", "dateCreated", "dc:date", "dcterms:issued", "dc:issued")
)
_TIME_TAGS = (
    "self::time or self::relative-time or self::time-ago"
    " or self::abbr[@title][contains(@class, 'publish') or contains(@class, 'date')]"
    " or (@datetime and not(self::ins or self::del))"
)
_UPDATED = re.compile(
    r"\b(?:updated?|modified|aktualisiert|geändert|stand|mis à jour|modifié|actualizado|atualizado"
    r"|aggiornato|bijgewerkt|opdateret|oppdatert|uppdaterad|päivitetty|обновлено|aktualizováno"
    r"|zaktualizowano|güncelleme|ενημέρωση|posodobljeno|uuendatud)",
    re.IGNORECASE,
)
_VALUES = (
    *("datetime", "content", "title", "data-datetime", "date", "data-date", "data-time"),
    *("data-timestamp", "data-published", "data-utc"),
)
_PARTS = re.compile(r"\s[|·•–—]\s|\t")
_MAX_DATELINE_CHARS = 100
_MAX_BEFORE_CHARS = 30
_MAX_DATELINE_WORDS = 5  # of letters: "Posted on Monday, 5 May 2024"
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_TEXTS_AFTER_HEADING = 25


def find_page_date(
    root: Any,
    meta: dict[str, str],
    json_ld: JsonObject,
    url: str | None,
    heading: Any,
    day_first: bool | None,
) -> Date | None:
    """Return the day of publication, that of the last change where no other is given, else None.

    ``heading`` is the element of the headline or None; ``day_first`` how 3/4/2024 is meant.
    """
    published = [json_ld.get("datePublished"), *_values_of(meta, _PUBLISHED)]
    published += [json_ld.get(key) for key in ("dateCreated", "uploadDate")]
    published += [
        meta[name]
        for name in meta
        if _PUBLISHED_NAME.search(_NO_LETTER.sub("", name.lower())) and name not in _PUBLISHED
    ]
    data = (
        _first_date(published, day_first)
        or _date_of_elements(find_elements(root, heading, _DATA), day_first)
        or _date_in_path(url)
    )
    seen = (find_elements(root, heading, c, also_elsewhere=False) for c in (_TIME_TAGS, _NAMED))
    return (
        data
        or next(filter(None, (_date_of_elements(elements, day_first) for elements in seen)), None)
        or _date_of_line(texts_after(heading, _TEXTS_AFTER_HEADING), day_first)
        or _first_date([json_ld.get("dateModified"), *_values_of(meta, _MODIFIED)], day_first)
    )


def _values_of(values: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (values[name] for name in names if name in values)


def _first_date(values: Iterable[object], day_first: bool | None) -> Date | None:
    return next(
        (
            found
            for value in values
            if (found := read_date(value, day_first=day_first)) and _is_given(found)
        ),
        None,
    )


def _is_given(date: Date) -> bool:
    """Whether a date is one of a publication, and not what a program writes for none."""
    return date.year >= _MIN_YEAR and date not in _UNSET


def _date_of_elements(elements: Iterable[Any], day_first: bool | None) -> Date | None:
    """Return the first date of elements; one of a later change only if there is no other."""
    updated: Date | None = None
    for element in elements:
        text = short_text(element, _MAX_DATELINE_CHARS)
        found = _first_date(map(element.get, _VALUES), day_first)
        found = found or find_date(text, day_first=day_first)
        if found:
            names = f"{element.get('class')} {element.get('itemprop')} {text}"
            if not _UPDATED.search(names) and not _UPDATED.search(_text_before(element)):
                return found
            updated = updated or found
    return updated


def _text_before(element: Any) -> str:
    """Return the text directly before an element, within the same one: "Updated "."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        return (before.tail or "")[-_MAX_BEFORE_CHARS:]
    return "" if parent is None else (parent.text or "")[-_MAX_BEFORE_CHARS:]


def _date_of_line(texts: Iterable[str], day_first: bool | None) -> Date | None:
    """Return the first date that stands for itself; one of a change only if there is no other."""
    updated: Date | None = None
    for text in texts:
        for line in _PARTS.split(text) if len(text) <= _MAX_DATELINE_CHARS else ():
            letters = len(_LETTERS.findall(line))
            if letters > _MAX_DATELINE_WORDS or (letters > 1 and line.endswith(".")):
                continue
            found = find_date(line, day_first=day_first)
            if found and not _UPDATED.search(line):
                return found
            updated = updated or found
    return updated


def _date_in_path(url: str | None) -> Date | None:
    for match in _DATE_IN_PATH.finditer(url or ""):
        month, day = match["month"] or match["months"], match["day"] or match["days"]
        if found := (
            read_date(f"{match['year']}-{month:0>2}-{day:0>2}")
            if month.isdecimal()
            else read_date(f"{day} {month} {match['year']}")
        ):
            return found
    return None
