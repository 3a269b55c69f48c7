"""HTML pages, fetched or saved: the article without the boilerplate around it.

trafilatura finds the text, ``page_metadata`` the date and the rest. Removed before, because
trafilatura sometimes takes them for text: hidden elements, teasers of other articles, AMP's own
elements. Some pages have their text only in JSON-LD, for search engines: it is taken from there.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date as Date  # noqa: N812
from typing import Any

from reader.article import Article
from reader.formats.shared.dates import find_date
from reader.formats.shared.read_errors import no_text_error, too_much_markup_error
from reader.formats.shared.source import Source, clean_line
from reader.formats.shared.text_paragraphs import split_paragraphs
from reader.formats.web.dropped_paragraphs import restore_dropped
from reader.formats.web.hidden_parts import empty_element, settle_hidden_parts
from reader.formats.web.html_paragraphs import (
    Block,
    html_paragraphs,
    tree_blocks,
    tree_paragraphs,
)
from reader.formats.web.html_parser import (
    has_markup,
    has_too_many_tags,
    parse_html,
)
from reader.formats.web.inline_elements import (
    has_too_many_mixed_children,
    mark_lone_spaces,
    mend_inline_elements,
    rename_custom_elements,
)
from reader.formats.web.page_metadata import Metadata, read_metadata
from reader.formats.web.side_boxes import remove_dialogs, remove_teasers
from reader.formats.web.text_density import (
    Densest,
    count_words,
    find_densest,
    is_running_text,
    is_unspaced,
    own_texts,
    running_texts,
)
from reader.text.sentences.page_notes import is_page_note

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
# AMP's elements that hold no text of the article; its others do, as accordions and carousels.
_AMP_OTHERS = frozenset(
    f"amp-{name}"
    for name in (
        "ad auto-ads sticky-ad embed consent geo user-notification sidebar lightbox"
        " lightbox-gallery social-share next-page autocomplete date-picker analytics pixel state"
        " iframe img anim video audio youtube brightcove jwplayer vimeo dailymotion nested-menu"
        " mega-menu web-push web-push-widget subscriptions access call-tracking form addthis"
        " install-serviceworker recaptcha-input beopinion skimlinks video-iframe app-banner"
    ).split()
)
_ARTICLE_NAME = re.compile(
    r"(?:article|story|post|entry)[\w-]*(?:content|body|text|main)", re.IGNORECASE
)
_FRAMES = re.compile(r"<frameset\b", re.IGNORECASE)
_NO_FRAMES = re.compile(r"<noframes[^>]{0,200}>", re.IGNORECASE)
_NO_FRAMES_END = re.compile(r"</noframes", re.IGNORECASE)
_MAX_FRAME_CHARS = 10_000
_PAGE_START = re.compile(r"<(?:html|body|head)\b", re.IGNORECASE)
_PAGE_END = re.compile(r"</(?:html|body)\b", re.IGNORECASE)
_MAX_START = 5_000  # characters in which a page begins
_CUT = "the page ends in the middle; what follows is missing"
_WORD = re.compile(r"\w+")
_MAX_HEAD = 8  # paragraphs, which may be headline, byline, date and buttons
_BYLINE_WORDS = frozenset(
    "by and written reported story words text author von und text par et por y da di e door en af"
    " og av och autor auteur автор".split()
)
_RELATIVE = frozenset("ago vor hace y now updated update modified edited".split())
_YEAR = re.compile(r"\d{4}|\d[.:]")
_MIXED_TAGS = 4_000  # fewer are no harm
_MIN_CHARS, _MIN_UNSPACED_CHARS = 250, 80  # of a text that is whole: about fifty words
_MANY_WORDS = 150  # so long a text is an article, whatever else the page has
_FEW_WORDS = 30  # so short a text may be only a part of the article
_MIN_RATIO = 1.3  # by which the text in JSON-LD must be longer


def read(source: Source) -> Iterator[Article]:
    """Yield the article of a page; raises ``UnreadableError`` if it has no text."""
    yield read_page(source, source.text)


def read_page(source: Source, text: str, url: str | None = None) -> Article:
    """Return the article of a page; ``url`` is for pages that do not name their own address."""
    if has_too_many_tags(text):
        raise too_much_markup_error(source.path)
    root = parse_html(_without_frames(text))
    if root is None:
        raise no_text_error(source.path)
    metadata = read_metadata(root, text)
    tags = text.count("<")
    with_trafilatura = tags <= _MAX_TAGS and source.budget.spend_tags(tags)
    texts = _find_texts(root, text, with_trafilatura, metadata)
    if not texts and not metadata.title:
        raise no_text_error(source.path)
    title = clean_line(metadata.title or "")
    texts = _without_head(texts, title, metadata)
    return source.make_article(
        texts,
        title=title,
        date=metadata.date,
        url=metadata.url or url,
        author=metadata.author,
        language=metadata.language,
        ordered=True,
        remarks=(_CUT,) if _is_cut(text) else (),
    )


def _is_cut(text: str) -> bool:
    """Whether a whole page has no end: it stops within a tag, or within a sentence."""
    if _PAGE_START.search(text, 0, _MAX_START) is None or _PAGE_END.search(text) is not None:
        return False
    last = text.rstrip()[-1:]
    return text.rfind("<") > text.rfind(">") or (last.isalnum() or last in ",;:-–—")


def _without_head(texts: list[str], title: str, metadata: Metadata) -> list[str]:
    """Return the paragraphs without the headline, byline, date and buttons that stand above them.

    The article has headline, author and date of its own; another date stays.
    """
    own = _words_of(metadata.author or "")
    head = next((n for n, text in enumerate(texts) if is_running_text(text)), len(texts))
    first = texts[: min(head, _MAX_HEAD)]
    while first and clean_line(first[0]).casefold() == title.casefold():
        del first[0]
    kept = [
        text
        for text in first
        if not _is_byline(_words_of(text), own) and not _is_note(text.strip(), metadata.date)
    ]
    rest = texts[min(head, _MAX_HEAD) :]
    while rest and not kept and clean_line(rest[0]).casefold() == title.casefold():
        del rest[0]  # a headline that is a sentence
    return kept + rest


def _is_byline(words: set[str], author: set[str]) -> bool:
    """Whether some words name the author and say nothing else."""
    return bool(author) and author <= words and words - author <= _BYLINE_WORDS


def _is_note(text: str, date: Date | None) -> bool:
    """Whether a line is a button, a reading time or the article's own date, and nothing else."""
    if not is_page_note(text):
        return False
    if any(word in _RELATIVE for word in _words_of(text)):
        return False  # "updated 3 hours ago" tells what no date of the article does
    return not _YEAR.search(text) or (date is not None and find_date(text) == date)


def _words_of(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _without_frames(text: str) -> str:
    """Return a page of frames with what it has for browsers that know none in their place."""
    frames = _FRAMES.search(text)
    if frames is None:
        return text
    begin = _NO_FRAMES.search(text, frames.end(), frames.end() + _MAX_FRAME_CHARS)
    if begin is None:
        return text
    end = _NO_FRAMES_END.search(text, begin.end())
    return text[: frames.start()] + text[begin.end() : end.start() if end else len(text)]


def _find_texts(root: Any, text: str, with_trafilatura: bool, metadata: Metadata) -> list[str]:
    """Return the article's paragraphs, from the page's elements or from its JSON-LD."""
    blocks = _prepare(root)
    densest = find_densest(root, blocks)
    remove_teasers(root, blocks)
    if with_trafilatura and text.count("<") > _MIXED_TAGS:
        with_trafilatura = not has_too_many_mixed_children(root)
    found = _main_text(root, densest, text, blocks) if with_trafilatura else []
    in_json_ld = _json_ld_texts(metadata.body) if metadata.body else []
    # A single paragraph may be the text of the JSON-LD, which trafilatura takes in one piece.
    ratio = _MIN_RATIO if len(found) > 1 else 0.9
    if count_words(in_json_ld) > max(_FEW_WORDS, ratio * count_words(found)):
        return in_json_ld
    if count_words(found) < _FEW_WORDS:
        found = max(found, densest.texts, key=count_words)
        running = running_texts(blocks)
        if found and 2 * count_words(found) < count_words(running):
            found = running
        found = found or find_densest(root, blocks, is_anywhere=True).texts
        found = found or [block.text for block in blocks]
    elif (
        count_words(found) < _MANY_WORDS
        and 2 * count_words(found) < count_words(own := own_texts(blocks))
        and _marked_article(found, blocks) is None
    ):
        found = own  # what was found is one box of several, as an answer of a forum
    return restore_dropped(found, blocks, metadata.title or "")


def _prepare(root: Any) -> list[Block]:
    """Settle what of a page is to be read, and how; returns its paragraphs."""
    body = root.find("body")
    body = root if body is None else body
    _settle_custom_elements(root)
    settle_hidden_parts(root, body)
    mend_inline_elements(root)
    blocks = list(tree_blocks(body))
    return list(tree_blocks(body)) if remove_dialogs(root, blocks) else blocks


def _main_text(root: Any, densest: Densest, text: str, blocks: list[Block]) -> list[str]:
    """Return the paragraphs that trafilatura finds, [] if it finds no article.

    Where they are less than half of the densest block of the page, they are hardly the article:
    then trafilatura is asked for all that it can do, and the fullest answer is taken. Not so where
    they are in an element that the page marks as its article, and the densest block is outside.
    """
    min_chars = _MIN_UNSPACED_CHARS if is_unspaced(block.text for block in blocks) else _MIN_CHARS
    found = _extract(root, is_fast=True, min_chars=min_chars)
    words = count_words(densest.texts)
    if 2 * count_words(found) >= max(words, 2 * _FEW_WORDS):
        return found
    if _is_marked_article(found, blocks, densest.element):
        return found
    whole = parse_html(text)
    if whole is not None:
        _prepare(whole)
        mark_lone_spaces(whole)
        found = max(found, _extract(whole, is_fast=False, min_chars=min_chars), key=count_words)
    return found if 2 * count_words(found) >= words else densest.texts


def _marked_article(found: list[str], blocks: list[Block]) -> Any:
    """Return the element of an article, with its headline, that holds all texts, or None."""
    texts = {text for text in found if is_running_text(text)}
    marked = {_article_around(block.element) for block in blocks if block.text in texts}
    return marked.pop() if len(texts) > 1 and len(marked) == 1 else None


def _is_marked_article(found: list[str], blocks: list[Block], densest: Any) -> bool:
    """Whether texts are in one element of an article, with its headline, and the densest is not."""
    article = _marked_article(found, blocks)
    return (
        article is not None
        and densest is not None
        and all(around is not article for around in (densest, *densest.iterancestors()))
    )


def _article_around(element: Any) -> Any:
    """Return the element around another one that is marked as an article and has a headline."""
    while element is not None and element.tag != "body":
        if (
            element.tag in ("article", "main")
            or element.get("role") in ("article", "main")
            or _ARTICLE_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        ) and element.find(".//h1") is not None:
            return element
        element = element.getparent()
    return None


def _extract(root: Any, *, is_fast: bool, min_chars: int) -> list[str]:
    """Return the paragraphs that trafilatura finds, [] if it finds no article.

    Where it has fewer than ``min_chars`` characters, it takes more of the page.
    """
    import trafilatura
    from trafilatura.settings import DEFAULT_CONFIG, Extractor

    try:
        options = Extractor(config=DEFAULT_CONFIG, fast=is_fast, comments=False)
        options.min_extracted_size = min_chars
        found: Any = trafilatura.bare_extraction(root, options=options)
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


def _settle_custom_elements(root: Any) -> None:
    """Empty AMP's elements of other things than text, and rename what HTML does not know."""
    custom = root.xpath("//*[contains(name(), '-')]")
    others = [element for element in custom if element.tag in _AMP_OTHERS]
    for element in others:
        empty_element(element)
    if custom:
        rename_custom_elements([element for element in custom if element.tag != "span"])
