"""HTML parsing that hostile pages cannot slow down, by lxml (libxml2), which fetches nothing.

libxml2 cuts a tree off at a depth of 256: such a page is flattened and parsed again. Elements with
tens of thousands of attributes would take it too long: most attributes are removed before. Of the
elements that have no content it does not know four, and would take what follows for their content.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from reader.text import strip_escape_sequences

_MAX_TAGS = 300_000  # a long book on one page has a tenth of it

# A tag as the HTML standard's tokenizer reads it (13.2.5). The pattern matches up to the end of the
# text if need be, so that no text is scanned twice.
_ATTRIBUTES = (
    r"(?:[\s/]++|[^\s/>=]++"
    r"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'>][^\s>]*+)?+)?+|=)*+(?:>|\Z)"""
)
# In comments, scripts and the like a "<" begins no tag; what is not closed goes on to the end.
_TAG = re.compile(
    r"<!--(?s:.*?)(?:-->|\Z)"
    r"|(?P<start><(?P<name>script|style|textarea|xmp|iframe|noembed|noframes)(?=[\s/>])"
    rf"{_ATTRIBUTES})(?P<raw>(?s:.*?)(?:(?=</(?P=name)[\s/>])|\Z))"
    rf"|<[a-zA-Z][^\s/>]*+{_ATTRIBUTES}",
    re.IGNORECASE,
)
_UNKNOWN_VOID = re.compile(
    rf"<(?P<name>embed|source|track|wbr)(?=[\s/>]){_ATTRIBUTES}", re.IGNORECASE
)
_TAG_NAME = re.compile(r"<[a-zA-Z][^\s/>]*+")
_ANY_TAG = re.compile(rf"{_TAG.pattern}|</(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+(?:>|\Z)", re.IGNORECASE)
# What a page that nests too deeply keeps of its tags: those of the head, of what is not read, and
# those that nest nothing. Of the others each is a paragraph, where it is a block, or nothing.
_FLAT_KEPT = frozenset(
    "html head body title base link meta script style template noscript textarea xmp iframe noembed"
    " noframes pre br hr img input wbr col area source track svg math select option object".split()
)
_LONG_TAG_CHARS = 600  # room for more than fifty attributes
_MANY_ATTRIBUTES = 50
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{600,}")
_UNCLOSED = re.compile(r"<[^<>]*+(?=<)")
_VALUE_OUTSIDE = re.compile(r">[^<>=]*+=")
_KEPT_ATTRIBUTE = re.compile(
    r"""\s(charset|class|content|datetime|hidden|href|http-equiv|id|itemprop|lang|name|property|rel|style|type)"""
    r"""\s*+=\s*+("[^"]{0,5000}+"|'[^']{0,5000}+')""",
    re.IGNORECASE,
)
_LARGE_PAGE_CHARS = 2_000_000
_DATA_URL = re.compile(r"data:[\w/+.;=-]{0,80}+;base64,[A-Za-z0-9+/=\s]++")
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*+([1-8]|1[124-9]|2[0-9]|3[01]|6553[45])|[xX]0*+([1-8bBcCeEfF]|1[0-9a-fA-F]|[fF]{3}[eEfF]))"
    r"(?![0-9a-fA-F]);?"
)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main"
    " menu nav noscript ol optgroup option p pre search section summary table tbody td tfoot th"
    " thead title tr ul".split()
)
_INLINE = frozenset(
    "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output"
    " picture q s samp small span strike strong sub sup time tt u var".split()
)
# What follows them is text of the page too, where a page is made of several.
_EARLY_END = re.compile(r"</(?:body|html)\s*+>", re.IGNORECASE)
_MAX_MOVES = 100_000
_COMMON_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|blockquote|img|figure|table|pre|font)"
    r"(?:\s[^<>]*)?/?>|&(?:amp|lt|gt|quot|nbsp|#[0-9]{1,6}|#x[0-9a-f]{1,5}|[lr][sd]quo|[mn]dash);",
    re.IGNORECASE,
)


def has_markup(text: str) -> bool:
    """Whether a text, which may be plain, is HTML."""
    return _COMMON_MARKUP.search(text) is not None


def has_too_many_tags(text: str) -> bool:
    """Whether HTML has more tags than reader parses."""
    return text.count("<") > _MAX_TAGS


def parse_html(text: str) -> Any | None:
    """Return the tree of a page or a fragment as lxml's ``<html>`` element; None if empty."""
    if "base64," in text:
        text = _DATA_URL.sub("data:,", text)
    text = _remove_controls(_XML_DECLARATION.sub("", text, count=1))
    text = _UNKNOWN_VOID.sub(_close, text)
    text = _EARLY_END.sub("", text)
    if len(text) >= _LARGE_PAGE_CHARS:
        text = _TAG.sub(_trim, text)
    elif _may_have_many_attributes(text):
        text = _TAG.sub(_trim_if_long, text)
    root, is_cut = _parse(text)
    if is_cut:
        root, _ = _parse(_ANY_TAG.sub(_flatten, text))
    if root is not None:
        _close_inline_elements(root)
        for line_break in root.iter("br"):
            # The words before and after it are two, however a text is taken from the tree.
            line_break.tail = f"\n{line_break.tail or ''}"
    return root


def _close(match: re.Match[str]) -> str:
    """Return a tag with its end tag; one that the text ends within, as it is."""
    return f"{match[0]}</{match['name']}>" if match[0].endswith(">") else match[0]


def _flatten(match: re.Match[str]) -> str:
    """Return what stands for a tag in a page that nests too deeply."""
    tag = match[0]
    if match["start"] or tag.startswith("<!"):
        return tag
    name = match["end"]
    if name is None:
        found = _TAG_NAME.match(tag)
        name = found[0][1:] if found else ""
    name = name.lower()
    if name in _FLAT_KEPT:
        return tag
    return "<p>" if name in BLOCKS else ""


def bounded_text(element: Any, max_chars: int) -> str:
    """Return an element's text as it stands, "" if it has more than ``max_chars`` characters."""
    texts: list[str] = []
    for text in element.itertext():
        texts.append(text)
        max_chars -= len(text)
        if max_chars < 0:
            return ""
    return "".join(texts)


def _close_inline_elements(root: Any) -> None:
    """Take paragraphs out of inline elements and of the paragraphs around these.

    An inline element that is not closed goes on over all paragraphs that follow it.
    """
    moves = 0
    for paragraph in list(root.iter("p")):
        block, parent = paragraph, paragraph.getparent()
        while parent is not None and (parent.tag in _INLINE or parent.tag == "p"):
            around = parent.getparent()
            if around is None or moves > _MAX_MOVES:
                return
            first = parent.index(block)
            if first == 0 and not (parent.text or "").strip():
                parent.tag = "div"
                block = parent
            else:
                following = parent[first:]
                moves += len(following)
                place = around.index(parent) + 1
                around[place:place] = following
            parent = around


def _parse(text: str) -> tuple[Any | None, bool]:
    """Return the tree of HTML, and whether it was cut off because of its depth."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        # Not document_fromstring, which parses the text twice.
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


def _remove_controls(text: str) -> str:
    """Return HTML without the control characters that a tree cannot hold, also as references."""
    if "&#" in text:
        text = _CONTROL_REFERENCE.sub(_control_character, text)
    if _CONTROL.search(text):
        text = _CONTROL.sub("", strip_escape_sequences(text))
    return text


def _control_character(match: re.Match[str]) -> str:
    return chr(int(match[1]) if match[1] else int(match[2], 16))


def _may_have_many_attributes(text: str) -> bool:
    """Whether a tag may have very many attributes; quick, and sometimes wrongly true.

    The values of attributes may hold "<" and ">" in quotes: then many "<" are followed by another
    one, or many ">" by a value.
    """
    return (
        any(
            tag.count("=") > _MANY_ATTRIBUTES or tag.count(" ") > 10 * _MANY_ATTRIBUTES
            for tag in _LONG_TAG.findall(text)
        )
        or len(_UNCLOSED.findall(text)) > 1_000
        or len(_VALUE_OUTSIDE.findall(text)) > 1_000
    )


def _trim_if_long(match: re.Match[str]) -> str:
    """Keep a few attributes of a tag if it is long."""
    tag = match["start"] or match[0]
    if len(tag) < _LONG_TAG_CHARS or tag.startswith("<!"):
        return match[0]
    return _keep_attributes(tag, 12) + (match["raw"] or "")


def _trim(match: re.Match[str]) -> str:
    """Keep a few attributes of every tag of a large page, as each one takes memory."""
    tag = match["start"] or match[0]
    return tag if tag.startswith("<!") else _keep_attributes(tag, 4) + (match["raw"] or "")


def _keep_attributes(tag: str, max_attributes: int) -> str:
    name = _TAG_NAME.match(tag)
    assert name is not None
    kept = "".join(found.group() for found in islice(_KEPT_ATTRIBUTE.finditer(tag), max_attributes))
    return f"{name.group()}{kept}>"
