"""Elements within a paragraph, made ready for the search of the article.

trafilatura takes ``<code>`` and ``<q>`` for blocks of their own, and drops ``<label>``, ``<time>``
and elements that it does not know with the text in them: all become ``<span>``, or ``<div>`` where
they hold blocks. Marks of notes go, as they would be read as digits of the word before them. Words
that are struck out get the signs of Markdown, as they would be read as part of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.formats.web.html_parser import BLOCKS, bounded_text

_RENAMED = frozenset("code q label time output data meter slot picture button svg".split())
_EMPTY_OF_TEXT = ("button", "svg")
_STRUCK = ("del", "s", "strike")
_STRIKE = "~~"
_NOTE_MARK = re.compile(r"(?:[\[(]\s*)?(?:[0-9]{1,3}|\*{1,3}|[†‡§¶]{1,2})(?:\s*[\])])?")
_BRACKETED = re.compile(r"(?:\[\w{1,3}\]\s*)+")
_NOTE_ADDRESS = re.compile(r"#\S{0,40}?(?:note|fn|ref|cite)\S{0,60}$|#_?f\S{0,20}$", re.IGNORECASE)
_NOTE_NAME = re.compile(r"(?:^|[\s_-])(?:footnote|endnote|fn|noteref|sidenote)", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_RAISED_DIGITS = re.compile(r"[+−-]?[0-9]{1,4}")
_OPENING_QUOTES = tuple("\"'“”„‘‚«»‹›「『《")
_LINES = frozenset("p li dt dd h1 h2 h3 h4 h5 h6 figcaption".split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "summary"))
_AROUND_HEARD = frozenset(("a", "p", "span"))
_MAX_MIXED = 2_000
_MAX_STRUCK = 2_000
# A space in characters that are not shown, and that cleaning removes.
_MARKED_SPACE = "\u200b \u200b"
# Words that are there to be heard: "(opens in a new window)".
_HEARD = (
    "//span["
    + " or ".join(
        f"contains(@class, '{name}')"
        for name in ("lly-hidden", "llyhidden", "sr-only", "screen-reader")
    )
    + "]"
)


def mend_inline_elements(root: Any) -> None:
    """Rename elements within paragraphs, raise digits, and remove marks of notes."""
    own_text: dict[Any, bool] = {}
    for element in root.xpath(_HEARD):
        parent = element.getparent()
        # A single letter may be the first one of the text, drawn large.
        words = bounded_text(element, 200).split()
        if len(words) < 2 or parent is None or parent.tag not in _AROUND_HEARD:
            continue
        if _has_own_text(parent):
            _remove(element)
    for element in list(root.iter("sup", "a", "rt", "rp", *_STRUCK, *_RENAMED)):
        tag = element.tag
        if (
            tag in ("rt", "rp")
            or (tag in ("sup", "a") and _is_note_mark(element))
            or (tag == "a" and _is_sign_of_heading(element))
        ):
            _remove(element)
        elif tag == "sup":
            _raise_digits(element)
        elif tag == "code":
            if not _is_code_block(element, own_text):
                element.tag = "span"
        elif tag == "q":
            _quote(element)
        elif tag in _STRUCK:
            _strike(element)
        elif tag in _RENAMED:
            _rename(element)


def rename_custom_elements(elements: list[Any]) -> None:
    """Make elements that HTML does not know, as ``<x-text>``, ``<span>`` or ``<div>``."""
    bare: dict[Any, bool] = {}
    for element in elements:
        parent = element.getparent()
        if parent not in bare:
            bare[parent] = parent is not None and parent.tag in BLOCKS and not _has_own_text(parent)
        is_block = bare[parent] and parent.tag not in _LINES
        element.tag = "div" if is_block or _holds_blocks(element) else "span"


def mark_lone_spaces(root: Any) -> None:
    """Make spaces between two tags of a line more than white space.

    jusText, on which trafilatura falls back, leaves out text that is nothing else, and joins the
    words of two links.
    """
    for element in root.iter("*"):
        if element.tag in BLOCKS or element.tag == "br":
            continue
        if len(element) and (element.text or "").isspace():
            element.text = _MARKED_SPACE
        if (element.tail or "").isspace() and _is_in_line(element.getnext(), element.getparent()):
            element.tail = _MARKED_SPACE


def has_too_many_mixed_children(root: Any) -> bool:
    """Whether text stands between so many elements that removing each one takes too long.

    trafilatura joins the text behind an element to what stands before it, each time as a whole.
    """
    counts: dict[Any, int] = {}
    for element in root.iter("*"):
        if element.tail and element.tag != "br" and not element.tail.isspace():
            parent = element.getparent()
            count = counts.get(parent, 0) + 1
            if count > _MAX_MIXED:
                return True
            counts[parent] = count
    return False


def _is_in_line(following: Any, parent: Any) -> bool:
    """Whether what stands behind an element is on its line: the next one, or the parent's next."""
    behind = parent if following is None else following
    return behind is not None and behind.tag not in BLOCKS and behind.tag != "br"


def _is_note_mark(element: Any) -> bool:
    """Whether an element refers to a note: a raised or marked number that is a link."""
    text = bounded_text(element, 40).strip()
    if element.tag == "sup" and _BRACKETED.fullmatch(text):
        return True
    if not text or not _NOTE_MARK.fullmatch(text):
        return False
    link = element if element.tag == "a" else element.find(".//a")
    if link is None:
        return element.tag == "sup" and _is_named_note(element)
    if element.tag == "a" and element.getparent() is not None and element.getparent().tag == "sup":
        return False  # judged with the <sup> around it
    href = link.get("href") or ""
    within = element.tag == "sup" or link.find(".//sup") is not None
    return _is_named_note(link) or (
        "#" in href and (within or _NOTE_ADDRESS.search(href) is not None)
    )


def _is_named_note(element: Any) -> bool:
    if "noteref" in f"{element.get('role')} {element.get('epub:type')}":
        return True
    return any(_NOTE_NAME.search(element.get(key) or "") for key in ("class", "id", "rel"))


def _is_sign_of_heading(element: Any) -> bool:
    """Whether a link is a heading's own, to copy its address ("¶") or to edit what follows."""
    parent = element.getparent()
    if parent is None:
        return False
    if "editsection" in (parent.get("class") or ""):
        _remove(parent)
        return True
    if "#" not in (element.get("href") or "") or parent.tag not in _HEADINGS:
        return False
    return not any(map(str.isalnum, bounded_text(element, 20) or "x"))


def _remove(element: Any) -> None:
    element.clear(keep_tail=True)
    element.tag = "span"


def _raise_digits(element: Any) -> None:
    """Write 10<sup>3</sup> as 10³, as it is no 103."""
    text = (element.text or "").strip()
    if len(element) == 0 and _RAISED_DIGITS.fullmatch(text):
        element.text = text.translate(_RAISED)
        element.tag = "span"


def _is_code_block(element: Any, own_text: dict[Any, bool]) -> bool:
    """Whether ``<code>`` is a block: in ``<pre>``, or of several lines with no text beside it."""
    parent = element.getparent()
    if parent is None or any(around.tag == "pre" for around in _around(element, 3)):
        return True
    if "\n" not in "".join(element.itertext()).strip():
        return False
    if parent not in own_text:
        own_text[parent] = _has_own_text(parent)
    return not own_text[parent]


def _has_own_text(element: Any) -> bool:
    return bool((element.text or "").strip()) or any((c.tail or "").strip() for c in element)


def _around(element: Any, levels: int) -> Iterator[Any]:
    for _ in range(levels):
        element = element.getparent()
        if element is None:
            return
        yield element


def _strike(element: Any) -> None:
    """Write ~~12~~ for words that are struck out, with the spaces around them outside."""
    if _holds_blocks(element) or not bounded_text(element, _MAX_STRUCK).strip():
        return  # not to be told from an element that was not closed
    element.tag = "span"
    if not len(element):
        text = element.text
        element.text = text.replace(text.strip(), f"{_STRIKE}{text.strip()}{_STRIKE}", 1)
        return
    element.text = f"{_STRIKE}{(element.text or '').lstrip()}"
    element[-1].tail = f"{(element[-1].tail or '').rstrip()}{_STRIKE}"


def _quote(element: Any) -> None:
    """Write the quotation marks that a browser shows around ``<q>``."""
    if _holds_blocks(element):
        element.tag = "blockquote"
        return
    element.tag = "span"
    text = bounded_text(element, 2_000).strip()
    if not text or text.startswith(_OPENING_QUOTES):
        return
    element.text = f"“{(element.text or '').lstrip()}"
    if len(element):
        element[-1].tail = f"{(element[-1].tail or '').rstrip()}”"
    else:
        element.text = f"{element.text.rstrip()}”"


def _rename(element: Any) -> None:
    parent = element.getparent()
    in_heading = parent is not None and parent.tag in _HEADINGS
    if element.tag not in _EMPTY_OF_TEXT or (element.tag == "button" and in_heading):
        element.tag = "span"  # a heading that opens what stands below it
    elif element.find(".//p") is not None:
        # What follows a button or a picture that is not closed is the page.
        element.tag = "div"


def _holds_blocks(element: Any) -> bool:
    return next(element.iter(*BLOCKS), None) is not None
