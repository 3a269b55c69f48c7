"""The metadata of a page: headline, date, author, address, language, and sometimes the whole text.

Taken, in this order, from JSON-LD (schema.org), OpenGraph and other meta elements, microdata, and
the visible text. Most pages give the same data in several of these ways.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from reader.formats.shared.languages import find_language, is_day_first
from reader.formats.shared.source import clean_line, valid_web_url
from reader.formats.web.html_paragraphs import short_text
from reader.formats.web.json_ld import JsonObject, read_body, read_json_ld, share_of_words
from reader.formats.web.page_authors import find_author
from reader.formats.web.page_dates import find_page_date
from reader.word_counts import count_words

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "headline", "title")
_URLS = ("og:url", "twitter:url", "parsely-link", "url", "al:web:url")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:site")
_LANGUAGES = ("content-language", "language", "dc.language", "inlanguage", "og:locale")

_SAVED_FROM = re.compile(
    r"saved from url=\([0-9]+\)(\S{1,2000})|saved with SingleFile\s+url:\s*(\S{1,2000})"
)
_HEAD_CHARS = 10_000  # at the beginning, where browsers note the address of a saved page
_SEPARATORS = re.compile(r"\s+[|–—·•»«›‹/:_-]+\s+|:\s+|\s*[_｜|]\s*")
_MARKS = " |–—·•»«›‹/:_-｜"
_WORD = re.compile(r"\w+")
_SHORT_HEADING = 10
_NAMED_HEADLINE = (
    "@itemprop='headline' or contains(@class, 'entry-title') or contains(@class, 'post-title')"
    " or contains(@class, 'article-title') or contains(@class, 'article-headline')"
)
_OWN_LINKS = "//a[@href][@rel='canonical' or contains(@class, 'p-canonical')]"  # Medium's exports
_COUNT = re.compile(r"\([0-9]{1,3}\+?\)\s+")  # of messages that a site has for its user
_SAME = 0.5  # the share of words that two headlines of one article have in common
_TITLE_TAG = re.compile(
    r"</?(?:em|i|b|strong|span|sup|sub|q|cite)(?:\s[^<>]{0,200})?>", re.IGNORECASE
)
_MAX_HEADINGS = 5
_SHORT_NAME_WORDS = 4
_MAX_HEADLINE_WORDS = 30


@dataclass(slots=True)
class Metadata:
    """The metadata of a page; ``body`` is its text from JSON-LD, plain or HTML.

    ``language`` is the name of one that reader supports, or None.
    """

    title: str | None = None
    date: Date | None = None
    url: str | None = None
    author: str | None = None
    body: str | None = None
    language: str | None = None


def read_metadata(root: Any, text: str) -> Metadata:
    """Return the metadata of a page; ``text`` has the comments that its tree lacks."""
    meta = _read_meta(root)
    headings = _read_headings(root)
    given = [*_values_of(meta, _TITLES), _title_element(root)]
    titles = [*(title for title, _ in headings), *given]
    canonical = _canonical_addresses(root)
    urls = filter(None, (*canonical, *_values_of(meta, _URLS)))
    json_ld = read_json_ld(root, titles, urls)
    url = _find_url(canonical, meta, json_ld, text)
    sites = _site_names(meta, json_ld, url) + _names_in_pictures(root)
    title = _find_title(root, meta, json_ld, [heading for heading, _ in headings], sites)
    if len(headings) == 1 and headings[0][1].tag != "h1":
        title = headings[0][0]
    title = _find_fuller_heading(headings, title, given) or title
    heading = _find_heading(headings, title)
    tags = _language_tags(root, meta, json_ld)
    return Metadata(
        title=title,
        date=find_page_date(root, meta, json_ld, url, heading, is_day_first(tags)),
        url=url,
        author=find_author(root, meta, json_ld, heading, sites),
        body=read_body(json_ld),
        language=find_language(tags),
    )


def _canonical_addresses(root: Any) -> list[str]:
    """Return the addresses that links give for the page, whole where the page names its base."""
    base = root.find(".//base[@href]")
    found = []
    for link in root.iter("link"):
        kinds = (link.get("rel") or "").lower().split()
        href = (link.get("href") or "").strip()
        if href and ("canonical" in kinds or link.get("itemprop") == "mainEntityOfPage"):
            href = f"https:{href}" if href.startswith("//") else href
            try:
                found.append(href if base is None else urljoin(base.get("href"), href))
            except ValueError:
                continue
    return found + [(link.get("href") or "").strip() for link in root.xpath(_OWN_LINKS)[:1]]


def _read_meta(root: Any) -> dict[str, str]:
    """Return the first content of each meta element by its lower-case names."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        if not content or not content.strip():
            continue
        for kind in ("property", "name", "itemprop", "http-equiv"):
            if name := element.get(kind):
                found.setdefault(name.strip().lower(), content.strip())
    return found


def _values_of(values: dict[str, str], names: Iterable[str]) -> Iterator[str]:
    return (values[name] for name in names if name in values)


# The choice among several values


def _read_headings(root: Any) -> list[tuple[str, Any]]:
    """Return the first top headings of a page, with their elements."""
    elements = root.iter("h1")
    if root.find(".//h1") is None:
        elements = root.xpath(f"(//*[{_NAMED_HEADLINE}])[position() <= {_MAX_HEADINGS}]")
    found = ((short_text(element, 1000), element) for element in elements)
    return list(islice(((text, element) for text, element in found if text), _MAX_HEADINGS))


def _find_heading(headings: list[tuple[str, Any]], title: str | None) -> Any:
    """Return the element of the headline, None if the page has none."""
    same = (element for text, element in headings if title and share_of_words(text, title) >= _SAME)
    return next(same, headings[0][1] if headings else None)


def _find_fuller_heading(
    headings: list[tuple[str, Any]], title: str | None, given: list[str]
) -> str | None:
    """Return the only top heading within an article if it says the title and more, else None.

    What stands in the head of a page is often shortened for lists and search engines; readers see
    the heading. Where a ``given`` title goes on behind a colon, it is another one, not shorter.
    """
    inside = [
        (text, element)
        for text, element in headings
        if element.tag == "h1" and next(element.iterancestors("article"), None) is not None
    ]
    if title is None or len(inside) != 1:
        return None
    begin = f"{title}:".casefold()
    if any(whole.casefold().startswith(begin) for whole in given):
        return None
    heading, element = inside[0]
    has_kicker = len(element) > 0 and not (element.text or "").strip()
    if has_kicker and heading.casefold().endswith(title.casefold()):
        return None  # <span>River</span> Barges pass the lock
    words, known = count_words(heading), count_words(title)
    says_title = share_of_words(title, heading) > _SAME
    return heading if known < words <= _MAX_HEADLINE_WORDS and says_title else None


def _site_names(meta: dict[str, str], json_ld: JsonObject, url: str | None) -> list[str]:
    """Return the names of the site that a page gives, and its host."""
    names = [clean_line(name).removeprefix("@") for name in _values_of(meta, _SITES)]
    for key in ("publisher", "isPartOf"):
        owner = json_ld.get(key)
        if isinstance(owner, dict) and isinstance(owner.get("name"), str):
            names.append(clean_line(html.unescape(owner["name"])))
    if url:
        host = urlsplit(url).netloc.lower().removeprefix("www.")
        names += [host, host.partition(".")[0]]
    return names


def _names_in_pictures(root: Any) -> list[str]:
    """Return what pictures say that stand for the top heading: a logo, the name of the site."""
    return [clean_line(alt) for alt in root.xpath("//h1//img/@alt")[:_MAX_HEADINGS] if alt.strip()]


def _find_title(
    root: Any, meta: dict[str, str], json_ld: JsonObject, headings: list[str], sites: list[str]
) -> str | None:
    names = {name.casefold() for name in sites}
    tops = {heading.casefold() for heading in headings}
    headings = [heading for heading in headings if heading.casefold() not in names]
    given = [_title_text(json_ld.get("headline")), _title_text(json_ld.get("name"))]
    given += map(_title_text, _values_of(meta, _TITLES))
    given = [title for title in (*given, _title_text(_title_element(root))) if title]
    given = [title[count.end() :] if (count := _COUNT.match(title)) else title for title in given]
    others = [title for title in given if title.casefold() not in names]
    only_site = not others and not any(title.casefold() in tops for title in given)
    given = others or given
    if not given:
        return headings[0] if headings else None
    # The name of the site as a top heading: a title begins or ends with it, beside the headline.
    known = {text.casefold() for text in (*given, *headings)}
    lower = {short_text(element).casefold() for element in islice(root.iter("h2"), _MAX_HEADINGS)}
    site_headings = [h for h in headings if _is_site_name(h, given, known, known | lower)]
    names.update(heading.casefold() for heading in site_headings)
    given = [title for title in given if title.casefold() not in names] or given
    for title in given:
        for heading in headings:
            if heading not in site_headings and (
                _begins_with(title, heading)
                or _ends_with(title, heading)
                or _is_cut(title, heading)
            ):
                return heading
    if headings and (only_site or _names_no_article(given, headings)):
        return headings[0]
    return _remove_site(_confirmed(given, headings), names, headings)


def _is_cut(title: str, heading: str) -> bool:
    """Whether a title is the beginning of a heading, with "…" for the rest."""
    begin = title.rstrip(".… ")
    return len(begin) < len(title) and len(begin) > _SHORT_HEADING and _begins_with(heading, begin)


def _names_no_article(titles: list[str], headings: list[str]) -> bool:
    """Whether the titles are one short name, and the only heading is longer and another one.

    Applications that run in the page give each page the name of the site.
    """
    names = {title.casefold() for title in titles}
    if len(names) != 1 or len(headings) != 1:
        return False
    (name,) = names
    return (
        len(name.split()) <= _SHORT_NAME_WORDS < len(headings[0].split())
        and share_of_words(name, headings[0]) <= _SAME
    )


def _is_site_name(heading: str, titles: list[str], known: set[str], known_before: set[str]) -> bool:
    """Whether a heading stands at an end of a title, and the rest is another known title."""
    folded = heading.casefold()
    for title in titles:
        before, found, after = title.casefold().partition(folded)
        if found and not (before and after):
            rest = (before or after).strip(_MARKS)
            if rest in (known_before if before else known):
                return True
    return False


def _confirmed(given: list[str], headings: list[str]) -> str:
    """Return the first title that another one or a heading resembles, else the first one."""
    for number, title in enumerate(given):
        others = (*headings, *given[:number], *given[number + 1 :])
        if any(share_of_words(title, other) >= _SAME for other in others):
            return title
    return given[0]


def _title_text(value: Any) -> str:
    return clean_line(_TITLE_TAG.sub("", html.unescape(value))) if isinstance(value, str) else ""


def _begins_with(title: str, heading: str) -> bool:
    """Whether a title is a heading, which may be short, and something more, as the site's name."""
    if not title.casefold().startswith(heading.casefold()):
        return False
    rest = title[len(heading) :]
    return not rest or len(heading) > _SHORT_HEADING or _SEPARATORS.match(rest) is not None


def _ends_with(title: str, heading: str) -> bool:
    """Whether a title is a short name and then the heading, which is the longer part."""
    if not title.casefold().endswith(heading.casefold()) or len(heading) <= _SHORT_HEADING:
        return False
    before = title[: len(title) - len(heading)]
    ends = [match.end() for match in _SEPARATORS.finditer(f"{before}x")]
    return bool(ends) and ends[-1] == len(before) and len(before) < len(heading) + 5


def _remove_site(title: str, names: set[str], headings: list[str]) -> str:
    """Return a title without the name of the site, which stands at one of its ends.

    A site that the page does not name is known by a heading that has only the rest of the title.
    """
    parts = _SEPARATORS.split(title)
    if len(parts) > 1:
        if parts[-1].casefold() in names:
            rest = title[: title.casefold().rindex(parts[-1].casefold())].rstrip(_MARKS)
            if "|" in rest and len(parts[0].split()) > 3 and not headings:
                return rest[: rest.index("|")].rstrip()  # a section before the site
            return rest
        if parts[0].casefold() in names:
            return title[len(parts[0]) :].lstrip(_MARKS)
        if "|" in title and count_words(parts[0]) > 3:
            return title[: title.index("|")].rstrip()
        rests = (
            (title[: title.rindex(parts[-1])].rstrip(_MARKS), parts[-1]),
            (title[len(parts[0]) :].lstrip(_MARKS), parts[0]),
        )
        for rest, site in rests:
            if any(_has_words(text, rest) and not _has_words(text, site) for text in headings):
                return rest
    return title


def _has_words(heading: str, part: str) -> bool:
    """Whether some words stand in a heading, one after the other."""
    all_words, words = (" ".join(_WORD.findall(text.casefold())) for text in (heading, part))
    return f" {words} " in f" {all_words} "


def _title_element(root: Any) -> str:
    # A picture in SVG has a title of its own.
    element = root.find("./head/title")
    if element is None:
        titles = root.iter("title")
        element = next((e for e in titles if next(e.iterancestors("svg"), None) is None), None)
    return "" if element is None else short_text(element, 2000)


def _find_url(
    canonical: list[str], meta: dict[str, str], json_ld: JsonObject, text: str
) -> str | None:
    saved_match = _SAVED_FROM.search(text[:_HEAD_CHARS])
    saved = valid_web_url(saved_match[1] or saved_match[2]) if saved_match else None
    saved = saved or valid_web_url(meta.get("savepage-url"))
    candidates: list[Any] = [*canonical, *_values_of(meta, _URLS)]
    page = json_ld.get("mainEntityOfPage")
    candidates += [json_ld.get("url"), page.get("@id") if isinstance(page, dict) else page, saved]
    base = saved or next(
        filter(None, (valid_web_url(_nonblank_string(candidate)) for candidate in candidates)), None
    )
    home: str | None = None
    for candidate in candidates:
        address = _nonblank_string(candidate)
        if address and base:
            try:
                address = urljoin(base, address)
            except ValueError:
                continue
        if found := valid_web_url(address):
            if not _is_home(found):
                return found
            home = home or found  # some sites name it on every page
    return home


def _is_home(url: str) -> bool:
    """Whether an address is that of a whole site."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query


def _nonblank_string(value: Any) -> str | None:
    return value.strip() if isinstance(value, str) and value.strip() else None


def _language_tags(root: Any, meta: dict[str, str], json_ld: JsonObject) -> list[str]:
    """Return the language tags that a page gives ("de-AT"), the most trusted first."""
    html_element = root if root.tag == "html" else root.find(".//html")
    tags = [] if html_element is None else [html_element.get("lang"), html_element.get("xml:lang")]
    spoken = json_ld.get("inLanguage")
    if isinstance(spoken, dict):
        spoken = spoken.get("alternateName") or spoken.get("name")
    tags += [spoken, *_values_of(meta, _LANGUAGES)]
    return [tag for tag in tags if isinstance(tag, str) and tag.strip()]
