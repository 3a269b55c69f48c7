"""Repair of the XML of feeds before it is parsed.

libxml2 recovers from errors, but then drops the references that follow, the text of a CDATA section
before a control character, and the elements around unclosed tags. So the most frequent errors of
feeds are repaired before: bare ampersands, control characters, and HTML that is not XML. Everything
here takes linear time.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from xml.parsers import expat

from reader.text import strip_escape_sequences

_XML_NAMES = "amp|lt|gt|quot|apos"
_NAMED_REFERENCE = re.compile(rf"&(?!(?:{_XML_NAMES});)([A-Za-z][A-Za-z0-9]{{1,31}};)")
_NUMERIC_REFERENCE = re.compile(r"&#(?:0{0,20}([0-9]{1,7})|[xX]0{0,20}([0-9A-Fa-f]{1,6}));")
_BARE_AMPERSAND = re.compile(rf"&(?!(?:{_XML_NAMES}|#[0-9]{{1,7}});)")
_BARE_LESS = re.compile(r"<(?=[\x00-\x7f])(?![A-Za-z_:/!?])")  # that does not begin a tag
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0, 2.2
_REPLACEMENTS = {
    **dict.fromkeys([*range(0x09), *range(0x0E, 0x1C)]),
    **dict.fromkeys([0x0B, 0x0C, *range(0x1C, 0x20)], " "),
    **dict.fromkeys([0xFFFE, 0xFFFF], "\N{REPLACEMENT CHARACTER}"),
}
# Quotes, dashes and the like of windows-1252 that somebody took for Latin-1: they are characters of
# control now. None of these begins a sequence of the terminal.
_WINDOWS_SIGN = re.compile("[\x80\x82\x84\x85\x91-\x97\x99]")
_WINDOWS_SIGNS = {
    ord(sign): bytes([ord(sign)]).decode("cp1252")
    for sign in "\x80\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\x99"
}
_COMMENT_OR_CDATA = re.compile(r"<!(?:--|\[CDATA\[)")
_CDATA = "<![CDATA["
_CDATA_END = "]]>"
_BOUNDARY = re.compile(
    r"<!\[CDATA\[|<(/?)((?:(?:content|atom):)?(?:description|content|summary|encoded)|item|entry)"
    r"(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_ITEM_NAMES = ("item", "entry")
_OTHER_ELEMENT = re.compile(
    r"<(?:title|link|guid|pubdate|author|category|comments|enclosure|id|updated|published"
    r"|[a-z]{1,20}[0-9]{0,2}:[a-z]{1,20})(?=[\s/>])",
    re.IGNORECASE,
)
_CHUNK_CHARS = 1 << 16
_COMMENT_CDATA_OR_ENTITY = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|&([\w.:-]{1,64});", re.DOTALL
)
_MARKUP_SIGNS = frozenset("<&%")
_MAX_ENTITIES = 300  # HTML has 252
_MAX_ENTITY_CHARS = 1000
_MAX_EXPANDED_CHARS = 1_000_000


class _StopError(Exception):
    """Stops expat at a feed's first element, or when the answer is known."""


def expand_entities(text: str) -> str | None:
    """Return a feed's XML with the entities that it declares put in; None if one is refused.

    Those of a plain text are put in (hand-made feeds declare ``&nbsp;`` and the like). One that
    names others or markup, or stands in another file, could make much of little or read what was
    not given, so it is refused, as are more texts than ``_MAX_EXPANDED_CHARS`` in all. Naming an
    external set of entities, as RSS 1.0 does for those of HTML, does no harm: it is never fetched.
    """
    if "<!ENTITY" not in text:
        return text
    values = _declared_entities(text)
    if not values:
        return None if values is None else text
    left = _MAX_EXPANDED_CHARS

    def put_in(match: re.Match[str]) -> str:
        nonlocal left
        if match[1] is None:
            return match[0]  # a comment or a CDATA section
        value = values.get(match[1])
        if value is None:
            return match[0]
        left -= len(value)
        return value if left >= 0 else ""

    expanded = _COMMENT_CDATA_OR_ENTITY.sub(put_in, text)
    return expanded if left >= 0 else None


def _declared_entities(text: str) -> dict[str, str] | None:
    """Return the entities of a plain text by name, escaped; None if others are declared."""
    found: dict[str, str] = {}
    is_refused = False

    def refuse(*_: object) -> None:
        nonlocal is_refused
        is_refused = True
        raise _StopError

    def entity(name: str, is_parameter: int, value: str | None, *_: object) -> None:
        if is_parameter and value is None:
            return
        is_plain = (
            not is_parameter
            and value is not None
            and len(value) <= _MAX_ENTITY_CHARS
            and _MARKUP_SIGNS.isdisjoint(value)
        )
        if not is_plain or len(found) >= _MAX_ENTITIES:
            refuse()
        elif value is not None:
            escaped = _escape(value).replace('"', "&quot;").replace("'", "&apos;")
            found.setdefault(name, escaped)

    def stop(*_: object) -> None:
        raise _StopError

    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = entity
    parser.AttlistDeclHandler = refuse  # for many of them expat takes quadratic time
    parser.StartElementHandler = stop
    position = 0
    try:
        while position < len(text):
            # Growing parts, as expat scans an unfinished token from its start for each part.
            end = 2 * position + _CHUNK_CHARS
            parser.Parse(text[position:end].encode("utf-8", "replace"), False)
            position = end
    except (_StopError, expat.ExpatError):
        pass
    return None if is_refused else found


def repair_characters(text: str) -> str:
    """Return a feed's XML without the characters and references that XML does not allow."""
    if _FORBIDDEN.search(text):
        # Without its control character a terminal's sequence would be read as text.
        text = strip_escape_sequences(text).translate(_REPLACEMENTS)
    if _WINDOWS_SIGN.search(text):
        text = text.translate(_WINDOWS_SIGNS)
    return "".join(_repaired_sections(text))


def wrap_html_in_cdata(text: str) -> str:
    """Return a feed's XML with the markup inside its contents wrapped in CDATA, to be read as HTML.

    An unclosed content ends where another element of its item begins, or with its item.
    """
    parts = []
    done = position = 0
    opened: re.Match[str] | None = None
    while boundary := _BOUNDARY.search(text, position):
        position = boundary.end()
        if boundary[2] is None:  # it is CDATA already
            opened = None
            position = text.find(_CDATA_END, position)
            if position < 0:
                break
            continue
        is_item = boundary[2].lower() in _ITEM_NAMES
        is_end = opened is not None and (is_item or (boundary[1] and boundary[2] == opened[2]))
        if opened is not None and is_end:
            end = boundary.start()
            if is_item and (part := _OTHER_ELEMENT.search(text, opened.end(), end)):
                end = part.start()
            inner = text[opened.end() : end]
            if "<" in inner or is_item:
                inner = inner.replace(_CDATA_END, "]]&gt;")
                parts.append(text[done : opened.start()])
                parts.append(f'<{opened[2]} type="html">{_CDATA}{inner}{_CDATA_END}')
                if is_item:
                    parts.append(f"</{opened[2]}>")
                done = end
            opened = None
        elif not boundary[1] and not is_item and not boundary[0].endswith("/>"):
            opened = boundary if opened is None or opened[2] == boundary[2] else opened
    return "".join([*parts, text[done:]])


def _repaired_sections(text: str) -> Iterator[str]:
    done = position = 0
    while section := _COMMENT_OR_CDATA.search(text, position):
        is_cdata = section[0] == _CDATA
        end = text.find(_CDATA_END if is_cdata else "-->", section.end())
        if end < 0 and not is_cdata:
            break
        position = len(text) if end < 0 else end + 3
        if is_cdata:
            yield _repair_markup(text[done : section.start()])
            yield _NAMED_REFERENCE.sub(_resolve_name_in_cdata, text[section.start() : position])
            done = position
            if end < 0:  # the file is cut off
                yield _CDATA_END
    yield _repair_markup(text[done:])


def _repair_markup(text: str) -> str:
    if "&" in text:
        text = _NAMED_REFERENCE.sub(_resolve_name, text)
        text = _NUMERIC_REFERENCE.sub(_normalise_number, text)
        text = _BARE_AMPERSAND.sub("&amp;", text)
    return _BARE_LESS.sub("&lt;", text)


def _resolve_name(match: re.Match[str]) -> str:
    value = html5.get(match[1])
    return match[0] if value is None else _escape(value)


def _resolve_name_in_cdata(match: re.Match[str]) -> str:
    value = html5.get(match[1])
    return match[0] if value is None or not {"<", ">", "&"}.isdisjoint(value) else value


def _normalise_number(match: re.Match[str]) -> str:
    """Return a numeric reference in decimal, "" if XML does not allow its character."""
    code = int(match[1]) if match[1] else int(match[2], 16)
    if 0x80 <= code < 0xA0:  # a byte of windows-1252 is meant: "&#146;" is an apostrophe
        return html.unescape(f"&#{code};")
    is_allowed = (
        code in (0x09, 0x0A, 0x0D)
        or 0x20 <= code < 0xD800
        or 0xE000 <= code < 0xFFFE
        or 0x10000 <= code < 0x110000
    )
    return f"&#{code};" if is_allowed else ""


def _escape(text: str) -> str:
    """Return text as XML; ``xml.sax.saxutils`` would load the libraries of the network for it."""
    return html.escape(text, quote=False)
