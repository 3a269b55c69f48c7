"""HTML: parsed without harm, and turned into paragraphs.

The parser is lxml's (libxml2): it fetches nothing, and cuts trees off at a depth of 256; what is
deeper is flattened, and read once more. What it takes too long for, an element with tens of
thousands of attributes, is cut off before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from reader.formats.plain import split_paragraphs
from reader.formats.source import tidy
from reader.text.cleaning import strip_sequences

MOST_TAGS = 300_000  # a long book on one page has a tenth of it

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main"
    " menu nav noscript ol optgroup option p pre search section summary table tbody td tfoot th"
    " thead title tr ul".split()
)
_UNREAD = frozenset(
    "applet area audio base button canvas datalist embed frame frameset head iframe input link map"
    " math meta noembed noframes noscript object param progress rp rt script select source style"
    " svg template textarea track video".split()
)
_CELLS = frozenset(("td", "th"))

# The HTML standard's tokenizer (13.2.5): names, then values with or without quotes. It always
# matches to its end, so that no text is scanned twice.
_TAG = re.compile(
    r"<[a-zA-Z][^\s/>]*+(?:[\s/]++|[^\s/>=]++"
    r"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+)?+)?+|=)*+(?:>|\Z)"""
)
_TAG_NAME = re.compile(r"<[a-zA-Z][^\s/>]*+")
_LONG_TAG = 600  # characters in which more than fifty attributes would fit
_KEPT = re.compile(
    r"""\s(charset|class|content|datetime|hidden|href|http-equiv|id|itemprop|name|property|rel|style|type)"""
    r"""\s*+=\s*+("[^"]{0,5000}+"|'[^']{0,5000}+')""",
    re.IGNORECASE,
)
_LARGE = 2_000_000  # characters
_DATA = re.compile(r"data:[\w/+.;=-]{0,80}+;base64,[A-Za-z0-9+/=\s]++")
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*+([1-8]|1[124-9]|2[0-9]|3[01]|6553[45])|[xX]0*+([1-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF]))"
    r"(?![0-9a-fA-F]);?"
)
# Tags that stand in one another, in pages that close none of them and in long threads of answers.
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|big|code|em|font|i|ins|kbd|q|s|small|span|strike|strong|sub|sup|tt|u)"
    r"(?:\s[^>]*+)?>",
    re.IGNORECASE,
)
_BLOCK_TAG = re.compile(
    r"</?(?:article|aside|blockquote|center|dd|div|dl|dt|fieldset|form|li|main|ol|section|table|tbody"
    r"|td|th|tr|ul)(?:\s[^>]*+)?>",
    re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|blockquote|img|figure|table|pre|font)"
    r"(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|nbsp|#[0-9]{1,6}|#x[0-9a-f]{1,5}|[lr][sd]quo|[mn]dash);",
    re.IGNORECASE,
)
_SENTENCE_END = (".", "!", "?", "…", ":", '"', "'", "”", "’", "»", ")", "。")


def has_markup(text: str) -> bool:
    """Whether a text of which that is not known is HTML."""
    return _MARKUP.search(text) is not None


def too_much_markup(text: str) -> bool:
    """Whether HTML has more tags than are read."""
    return text.count("<") > MOST_TAGS


def parse(text: str) -> Any | None:
    """Return the tree of a page or a piece of one as lxml's ``<html>`` element; None if empty."""
    if "base64," in text:
        text = _DATA.sub("data:,", text)
    text = _without_controls(_XML_DECLARATION.sub("", text, count=1))
    text = _TAG.sub(_shorten if len(text) < _LARGE else _strip, text)
    root, is_cut = _parse(text)
    if is_cut:
        root, _ = _parse(_BLOCK_TAG.sub("<p>", _INLINE_TAG.sub("", text)))
    return root


def _parse(text: str) -> tuple[Any | None, bool]:
    """Return the tree of HTML, and whether it was cut off for its depth."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        # Not document_fromstring: it goes over the text twice.
        tree = html.fromstring(
            text.encode("utf-8", "replace"), parser=parser, ensure_head_body=True
        )
    except (etree.ParserError, etree.XMLSyntaxError):
        return None, _is_too_deep(parser)
    return tree.getroottree().getroot(), _is_too_deep(parser)


def _is_too_deep(parser: Any) -> bool:
    from lxml import etree

    return any(
        error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT
        for error in parser.error_log.filter_from_fatals()
    )


def _without_controls(text: str) -> str:
    """Return HTML without characters that a tree cannot hold, written out or as references."""
    if "&#" in text:
        text = _CONTROL_REFERENCE.sub(_control, text)
    if _CONTROL.search(text):
        text = _CONTROL.sub("", strip_sequences(text))
    return text


def _control(match: re.Match[str]) -> str:
    return chr(int(match[1]) if match[1] else int(match[2], 16))


def _shorten(match: re.Match[str]) -> str:
    """Keep a few attributes of a tag that has a great many or huge ones."""
    tag = match.group()
    return tag if len(tag) < _LONG_TAG else _keep(tag, 12)


def _strip(match: re.Match[str]) -> str:
    """Keep a few attributes of every tag of a large text, for the memory that each one takes."""
    return _keep(match.group(), 4)


def _keep(tag: str, most: int) -> str:
    name = _TAG_NAME.match(tag)
    assert name is not None
    kept = "".join(found.group() for found in islice(_KEPT.finditer(tag), most))
    return f"{name.group()}{kept}>"


def html_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of HTML that has nothing but content, such as an item of a feed."""
    root = parse(text)
    return [] if root is None else list(paragraphs_of(root))


def short_text(element: Any, most: int = 300) -> str:
    """Return an element's text on one line, "" if it has more than ``most`` characters.

    Read no further than that: of elements in one another, each may hold the whole page.
    """
    pieces: list[str] = []
    for piece in element.itertext():
        pieces.append(piece)
        most -= len(piece)
        if most < 0:
            return ""
    return tidy("".join(pieces))


def is_hidden(element: Any) -> bool:
    """Whether an element says of itself that it is not shown."""
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    style = element.get("style")
    return style is not None and _HIDDEN_STYLE.search(style) is not None


def paragraphs_of(root: Any) -> Iterator[str]:
    """Yield the texts of the blocks below an element of a tree, hidden ones left out.

    A row of a table whose cells hold no blocks is one paragraph. A line break parts paragraphs
    where two follow one another, or a sentence ends before it.
    """
    return _Flow().run(root)


class _Flow:
    """The text that has come since the last paragraph ended."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._broken = False

    def run(self, root: Any) -> Iterator[str]:
        from lxml import etree

        unread: Any = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag
            if event == "start":
                if unread is not None:
                    continue
                if not isinstance(tag, str) or tag in _UNREAD or is_hidden(element):
                    unread = element
                elif tag == "pre":
                    unread = element
                    yield from self._flush()
                    yield from split_paragraphs("".join(element.itertext()))
                else:
                    yield from self._begin(tag, element)
                continue
            if unread is None:
                yield from self._finish(tag, element)
            elif unread is element:
                unread = None
            if unread is None and element.tail and element is not root:
                self._add(element.tail)
        yield from self._flush()

    def _begin(self, tag: str, element: Any) -> Iterator[str]:
        if tag == "br":
            yield from self._break()
        elif tag == "tr" and _is_plain_row(element):
            yield from self._flush()
        elif tag in _CELLS and _is_plain_row(element.getparent()):
            if any(piece.strip() for piece in self._pieces):
                self._pieces.append(" | ")
        elif tag in BLOCKS:
            yield from self._flush()
        if element.text:
            self._add(element.text)

    def _finish(self, tag: str, element: Any) -> Iterator[str]:
        cell = tag in _CELLS and _is_plain_row(element.getparent())
        if tag in BLOCKS and not cell:
            yield from self._flush()

    def _add(self, text: str) -> None:
        if self._broken and text.strip():
            self._broken = False
        self._pieces.append(text)

    def _break(self) -> Iterator[str]:
        text = "".join(self._pieces).rstrip()
        if self._broken or text.endswith(_SENTENCE_END):
            yield from self._flush()
        else:
            self._pieces = [text, " "]
        self._broken = True

    def _flush(self) -> Iterator[str]:
        text = " ".join("".join(self._pieces).split()).strip(" |")
        self._pieces.clear()
        self._broken = False
        if text:
            yield text


def _is_plain_row(row: Any) -> bool:
    """Whether a row of a table holds several cells and no blocks in them."""
    if row is None or row.tag != "tr":
        return False
    known = row.get("data-plain-row")
    if known is None:
        cells = [cell for cell in row if cell.tag in _CELLS]
        blocks = (below.tag in BLOCKS for cell in cells for below in cell.iterdescendants())
        known = "yes" if len(cells) > 1 and not any(blocks) else "no"
        row.set("data-plain-row", known)
    return bool(known == "yes")
