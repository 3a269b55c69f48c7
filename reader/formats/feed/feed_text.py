"""Texts of feeds: what of a title or a content is markup, and which content is the fullest.

RSS writes HTML with its "<" and "&" escaped and says so nowhere. Atom says what a text is: without
a type, and with the type "text", a "<" is a "<" (RFC 4287, 3.1.1).
"""

from __future__ import annotations

import binascii
import html
import re
from base64 import b64decode
from typing import Any

from reader.formats.feed.feed_names import Children, FeedNames, find_all, get_text
from reader.formats.web.html_paragraphs import html_paragraphs

_TITLES = ("title", "media:title", "dc:title", "itunes:title")
_CONTENTS = (
    *("content:encoded", "content", "description", "summary", "xhtml:body", "xhtml:div", "body"),
    *("fullitem", "abstract", "dc:description", "media:description", "itunes:summary", "subtitle"),
    "itunes:subtitle",
)
_TAG = re.compile(r"<[^<>]*>")
_TAG_OF_HTML = re.compile(
    r"</?(?:a|abbr|acronym|address|applet|article|aside|audio|b|big|blink|blockquote|br|button|center"
    r"|cite|code|dd|del|details|dfn|div|dl|dt|em"
    r"|embed|figcaption|figure|font|footer|form|frameset|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main"
    r"|mark|marquee|math|nav|noscript|object|ol"
    r"|p|picture|pre|q|rb|rp|rt|ruby|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg"
    r"|table|tbody|td|th|thead|time|tr|tt|u|ul|var|video|wbr)(?:\s[^<>]*)?/?>"
    r"|<(?:base|frame|input|link|meta|param)\s[^<>]*=[^<>]*>",
    re.IGNORECASE,
)
# In Atom without a type "<b>" may be a word about a tag; one that is closed is hardly any.
_CLOSED_TAG = re.compile(r"</(?:p|div|a|b|i|em|strong|ul|ol|li|blockquote|h[1-6]|span)>", re.I)
_EMBEDDED = ("applet", "iframe", "object")
_EMBEDDED_TAG = {name: re.compile(rf"</?{name}(?=[\s/>])[^<>]*>", re.I) for name in _EMBEDDED}
# Its text is for those who cannot show what it embeds; but most say only that they cannot.
_IFRAME = re.compile(
    r"<iframe(?=[\s/>])[^<>]*(?<!/)>([^<]*(?:<(?!/?iframe)[^<]*)*)</iframe\s*>", re.I
)
_FRAME_NOTICE = re.compile(r"brow[sz]|navega|navigat|i-?frame|frames", re.I)
# A parser would skip all up to a ">".
_NO_DECLARATION = re.compile(r"<!(?!--|\[(?!CDATA\[)|doctype\b)", re.I)
_CDATA, _CDATA_END = "<![CDATA[", "]]>"
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def read_title(children: Children, is_atom: bool) -> str:
    """Return the title among the children of an entry or a feed, as plain text."""
    for element in find_all(children, _TITLES):
        text, is_html = _read_text(element, is_atom)
        title = " ".join(html_paragraphs(text) if is_html else text.split())
        if title:
            return title
    return ""


def read_content(names: FeedNames, children: Children, is_atom: bool) -> tuple[str, bool]:
    """Return the fullest content of an entry, and whether it is HTML; "" where there is none."""
    groups = [names.list_children(group) for group in children.get("media:group", ())]
    best, found = 0, ("", False)
    for part in (children, *groups):
        for element in find_all(part, _CONTENTS):
            text, is_html = _read_text(element, is_atom)
            length = count_letters(text, is_html)
            if length > best:
                best, found = length, (text, is_html)
    return found


def count_letters(text: str, is_html: bool) -> int:
    """Return the characters of a text without its tags and white space."""
    if is_html:
        text = html.unescape(_TAG.sub("", text))
    return len("".join(text.split()))


def _read_text(element: Any, is_atom: bool) -> tuple[str, bool]:
    """Return the text of an element, and whether it is HTML."""
    kind = (element.get("type") or "").lower().strip()
    is_xml = kind == "xhtml" or kind.endswith(("+xml", "/xml"))
    if any(isinstance(child.tag, str) for child in element) and (
        is_xml or _is_inline_markup(element, kind)
    ):
        return _inner_markup(element), True
    text, is_html = _read_escaped(element, kind, is_xml, is_atom)
    return (_open_texts(text) if is_html else text), is_html


def _read_escaped(element: Any, kind: str, is_xml: bool, is_atom: bool) -> tuple[str, bool]:
    """Return a text whose markup, if there is any, is escaped, and whether it is HTML."""
    text = _without_second_escape(_without_second_cdata(get_text(element)))
    if element.get("mode") == "base64" or _is_encoded(kind):
        return _decode_base64(text)
    if "html" in kind and not is_xml:
        return text, True
    if kind.startswith("text") or is_xml:
        return text, False
    if is_atom and not kind and not _CLOSED_TAG.search(text):
        return text, False
    if _TAG_OF_HTML.search(text):
        return text, True
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text), False


def _without_second_cdata(text: str) -> str:
    """Return a text out of the CDATA section that some programs put around one.

    The end of the inner one is escaped as XML asks; HTML would take its beginning for a comment.
    """
    inner = text.strip()
    if not inner.startswith(_CDATA):
        return text
    inner = inner.removeprefix(_CDATA).removesuffix("]]&gt;").removesuffix(_CDATA_END)
    return inner if count_letters(inner, True) else text  # an article may be about such a section


def _without_second_escape(text: str) -> str:
    """Return HTML that was escaped twice, so that even its first and its last tag are text."""
    inner = text.strip()
    if not (inner.startswith("&lt;") and inner.endswith("&gt;")) or "<" in inner:
        return text
    opened = html.unescape(inner)
    return opened if _CLOSED_TAG.search(opened) and _TAG_OF_HTML.match(opened) else text


def _open_texts(text: str) -> str:
    """Return HTML with the texts that a parser would take for something embedded or declared.

    All that follows an embedded thing that is not closed is taken for what stands in its place.
    """
    text = _NO_DECLARATION.sub("&lt;!", text)
    text = _IFRAME.sub(lambda found: "" if _FRAME_NOTICE.search(found[1]) else found[1], text)
    for name in _EMBEDDED:
        tags = _EMBEDDED_TAG[name].findall(text)
        if sum(1 if tag[1] != "/" else -1 for tag in tags if not tag.endswith("/>")) > 0:
            text = _EMBEDDED_TAG[name].sub("", text)
    return text


def _is_inline_markup(element: Any, kind: str) -> bool:
    """Return whether HTML stands in a feed without being escaped, against the standards."""
    if kind.startswith("text/plain"):
        return False
    return not (element.text or "").strip() or any((child.tail or "").strip() for child in element)


def _is_encoded(kind: str) -> bool:
    return "/" in kind and not kind.startswith("text/") and not kind.endswith(("xml", "html"))


def _decode_base64(text: str) -> tuple[str, bool]:
    try:
        decoded = b64decode(text, validate=False).decode("utf-8")
    except (binascii.Error, ValueError):
        return "", False
    return decoded, _TAG_OF_HTML.search(decoded) is not None


def _inner_markup(element: Any) -> str:
    """Return what is within an element as HTML."""
    from lxml import etree

    inner = (
        etree.tostring(child, encoding="unicode", method="html", with_tail=True)
        for child in element
    )
    return html.escape(element.text or "", quote=False) + _without_prefixes("".join(inner))


def _without_prefixes(text: str) -> str:
    """Return serialised XHTML without the prefixes of its elements."""
    return re.sub(r"(</?)[A-Za-z][\w-]{0,30}:(?=[A-Za-z])", r"\1", text)
