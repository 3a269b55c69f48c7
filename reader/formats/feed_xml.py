"""The XML of feeds as it is found: mended before it is parsed.

After an error libxml2's recovery goes on, but it drops the references that follow, the text of a
CDATA section before a control character, and elements around tags that are not closed. What feeds
break most, bare ampersands, control characters and HTML that is no XML, is thus mended first. All
that is done here takes time in proportion to the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from xml.parsers import expat
from xml.sax.saxutils import escape

_XML_NAMES = "amp|lt|gt|quot|apos"
_NAMED = re.compile(rf"&(?!(?:{_XML_NAMES});)([A-Za-z][A-Za-z0-9]{{1,31}};)")
_NUMBERED = re.compile(r"&#(?:0{0,20}([0-9]{1,7})|[xX]0{0,20}([0-9A-Fa-f]{1,6}));")
_BARE_AMPERSAND = re.compile(rf"&(?!(?:{_XML_NAMES}|#[0-9]{{1,7}});)")
_BARE_LESS = re.compile(r"<(?=[^A-Za-z_:/!?\x80-\U0010ffff])")  # no tag begins so
# Such a sequence only paints; without its first character it would be read as text.
_SEQUENCE = re.compile(r"\x1b\[[0-?]{0,64}[ -/]{0,2}[@-~]")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # XML 1.0, 2.2
_ALLOWED = {
    **dict.fromkeys([*range(0x09), *range(0x0E, 0x1C)]),
    **dict.fromkeys([0x0B, 0x0C, *range(0x1C, 0x20)], " "),
    **dict.fromkeys([0xFFFE, 0xFFFF], "\N{REPLACEMENT CHARACTER}"),
}
_SECTION = re.compile(r"<!(?:--|\[CDATA\[)")
_CDATA = "<![CDATA["
_CDATA_END = "]]>"
_BORDER = re.compile(
    r"<!\[CDATA\[|<(/?)((?:(?:content|atom):)?(?:description|content|summary|encoded)|item|entry)"
    r"(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_ITEMS = ("item", "entry")
_PART = re.compile(
    r"<(?:title|link|guid|pubdate|author|category|comments|enclosure|id|updated|published"
    r"|[a-z]{1,20}[0-9]{0,2}:[a-z]{1,20})(?=[\s/>])",
    re.IGNORECASE,
)
_CHUNK = 1 << 16


class _StopError(Exception):
    """Ends the reading of what stands before a feed's first element."""


def declares_entities(text: str) -> bool:
    """Whether a feed brings entities of its own.

    A set of entities outside the feed, as RSS 1.0 has it for those of HTML, is never fetched, so
    that naming one is no harm.
    """
    if "<!ENTITY" not in text:
        return False
    found = False

    def entity(name: str, is_parameter: int, value: str | None, *_: object) -> None:
        nonlocal found
        if not is_parameter or value is not None:
            found = True
            raise _StopError

    def attributes(*_: object) -> None:  # expat's time grows with the square of their number
        nonlocal found
        found = True
        raise _StopError

    def start(*_: object) -> None:
        raise _StopError

    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = entity
    parser.AttlistDeclHandler = attributes
    parser.StartElementHandler = start
    place = 0
    try:
        while place < len(text):
            end = 2 * place + _CHUNK  # expat begins a token anew with each part of it
            parser.Parse(text[place:end].encode("utf-8", "replace"), False)
            place = end
    except (_StopError, expat.ExpatError):
        pass
    return found


def mend_characters(text: str) -> str:
    """Return a feed's XML without characters and references that end or upset its parsing."""
    if _FORBIDDEN.search(text):
        text = _SEQUENCE.sub("", text).translate(_ALLOWED)
    return "".join(_mended_sections(text))


def enclose_html(text: str) -> str:
    """Return a feed's XML with the markup inside of its contents as CDATA, to be read as HTML.

    A content that is not closed ends where another part of its item begins, or with its item.
    """
    pieces = []
    done = place = 0
    opened: re.Match[str] | None = None
    while border := _BORDER.search(text, place):
        place = border.end()
        if border[2] is None:  # who writes CDATA there needs no help
            opened = None
            place = text.find(_CDATA_END, place)
            if place < 0:
                break
            continue
        is_item = border[2].lower() in _ITEMS
        is_end = opened is not None and (is_item or (border[1] and border[2] == opened[2]))
        if opened is not None and is_end:
            end = border.start()
            if is_item and (part := _PART.search(text, opened.end(), end)):
                end = part.start()
            inner = text[opened.end() : end]
            if "<" in inner or is_item:
                inner = inner.replace(_CDATA_END, "]]&gt;")
                pieces.append(text[done : opened.start()])
                pieces.append(f'<{opened[2]} type="html">{_CDATA}{inner}{_CDATA_END}')
                if is_item:
                    pieces.append(f"</{opened[2]}>")
                done = end
            opened = None
        elif not border[1] and not is_item and not border[0].endswith("/>"):
            opened = border if opened is None or opened[2] == border[2] else opened
    return "".join([*pieces, text[done:]])


def _mended_sections(text: str) -> Iterator[str]:
    done = place = 0
    while section := _SECTION.search(text, place):
        is_cdata = section[0] == _CDATA
        end = text.find(_CDATA_END if is_cdata else "-->", section.end())
        if end < 0 and not is_cdata:
            break
        place = len(text) if end < 0 else end + 3
        if is_cdata:
            yield _mend_markup(text[done : section.start()])
            yield _NAMED.sub(_name_in_cdata, text[section.start() : place])
            done = place
            if end < 0:  # the file breaks off
                yield _CDATA_END
    yield _mend_markup(text[done:])


def _mend_markup(text: str) -> str:
    if "&" in text:
        text = _NAMED.sub(_name, text)
        text = _NUMBERED.sub(_number, text)
        text = _BARE_AMPERSAND.sub("&amp;", text)
    return _BARE_LESS.sub("&lt;", text)


def _name(match: re.Match[str]) -> str:
    value = html5.get(match[1])
    return match[0] if value is None else escape(value)


def _name_in_cdata(match: re.Match[str]) -> str:
    value = html5.get(match[1])
    return match[0] if value is None or not {"<", ">", "&"}.isdisjoint(value) else value


def _number(match: re.Match[str]) -> str:
    """Return a reference in decimal digits, nothing for one to what XML does not allow."""
    code = int(match[1]) if match[1] else int(match[2], 16)
    is_allowed = (
        code in (0x09, 0x0A, 0x0D)
        or 0x20 <= code < 0xD800
        or 0xE000 <= code < 0xFFFE
        or 0x10000 <= code < 0x110000
    )
    return f"&#{code};" if is_allowed else ""
