"""The paragraphs of an HTML tree: the texts of its blocks, hidden elements left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from reader.formats.shared.source import clean_line
from reader.formats.shared.text_paragraphs import split_paragraphs
from reader.formats.web.html_parser import BLOCKS, bounded_text, parse_html
from reader.formats.web.inline_elements import mend_inline_elements
from reader.text import SENTENCE_ENDS

_SKIPPED = frozenset(
    "annotation annotation-xml applet area audio base button canvas datalist frame frameset head"
    " iframe input link map meta noembed noframes noscript object param progress rp rt script"
    " select style svg template textarea video".split()
)
_CELLS = frozenset(("td", "th"))
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SENTENCE_END = tuple(f"{SENTENCE_ENDS}:：\"'”’»)」』）")


def html_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of HTML that is all content, such as an entry of a feed."""
    root = parse_html(text)
    if root is None:
        return []
    mend_inline_elements(root)
    return list(tree_paragraphs(root))


def short_text(element: Any, max_chars: int = 300) -> str:
    """Return an element's text on one line, "" if it has more than ``max_chars`` characters.

    No more than that is read: of nested elements, each may hold the whole page.
    """
    return clean_line(bounded_text(element, max_chars))


def is_hidden(element: Any) -> bool:
    """Whether an element is hidden by its own attributes."""
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    style = element.get("style")
    return style is not None and _HIDDEN_STYLE.search(style) is not None


class Block(NamedTuple):
    """A paragraph of a tree: its text, the element where it begins, and its share in links."""

    text: str
    element: Any
    linked: float


def tree_paragraphs(root: Any) -> Iterator[str]:
    """Yield the texts of the blocks below an element of a tree, hidden ones left out.

    A row of a table whose cells hold no blocks is one paragraph. A line break (``<br>``) ends a
    paragraph if another one follows it, or a sentence ends before it.
    """
    return (block.text for block in tree_blocks(root))


def tree_blocks(root: Any) -> Iterator[Block]:
    """Yield the paragraphs of a tree with their elements."""
    return _ParagraphWalk().run(root)


class _ParagraphWalk:
    """Walks a tree and collects the text since the last paragraph ended."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._after_break = False
        self._element: Any = None
        self._links = 0
        self._linked_chars = 0

    def run(self, root: Any) -> Iterator[Block]:
        from lxml import etree

        skipped: Any = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag
            if event == "start":
                if skipped is not None:
                    continue
                if not isinstance(tag, str) or tag in _SKIPPED or is_hidden(element):
                    skipped = element
                elif tag == "pre":
                    skipped = element
                    yield from self._flush()
                    for text in split_paragraphs("".join(element.itertext())):
                        yield Block(text, element, 0.0)
                else:
                    yield from self._begin(tag, element)
                continue
            if skipped is None:
                yield from self._finish(tag, element)
            elif skipped is element:
                skipped = None
            if skipped is None and element.tail and element is not root:
                self._add(element.tail, element.getparent())
        yield from self._flush()

    def _begin(self, tag: str, element: Any) -> Iterator[Block]:
        if tag == "br":
            yield from self._break()
        elif _is_link(element):
            self._links += 1
        elif tag == "tr" and _is_plain_row(element):
            yield from self._flush()
        elif tag in _CELLS and _is_plain_row(element.getparent()):
            if any(text.strip() for text in self._texts):
                self._texts.append(" | ")
        elif tag in BLOCKS:
            yield from self._flush()
        if element.text:
            self._add(element.text, element)

    def _finish(self, tag: str, element: Any) -> Iterator[Block]:
        cell = tag in _CELLS and _is_plain_row(element.getparent())
        if _is_link(element):
            self._links -= 1
        elif tag in BLOCKS and not cell:
            yield from self._flush()

    def _add(self, text: str, element: Any) -> None:
        if (self._after_break or self._element is None) and text.strip():
            self._after_break = False
            if self._element is None:
                self._element = element
        if self._links:
            self._linked_chars += len(text)
        self._texts.append(text)

    def _break(self) -> Iterator[Block]:
        text = "".join(self._texts).rstrip()
        if self._after_break or text.endswith(_SENTENCE_END):
            yield from self._flush()
        else:
            self._texts = [text, " "]
        self._after_break = True

    def _flush(self) -> Iterator[Block]:
        text = " ".join("".join(self._texts).split()).strip(" |")
        element, linked = self._element, self._linked_chars
        self._texts.clear()
        self._after_break = False
        self._element = None
        self._linked_chars = 0
        if text:
            yield Block(text, element, min(1.0, linked / len(text)))


def _is_link(element: Any) -> bool:
    """Whether an element leads elsewhere; a place that others lead to does not."""
    return element.tag == "a" and (
        element.get("href") is not None or element.get("onclick") is not None
    )


def _is_plain_row(row: Any) -> bool:
    """Whether a table row has several cells, and no blocks in them."""
    if row is None or row.tag != "tr":
        return False
    cached = row.get("data-plain-row")
    if cached is None:
        cells = [cell for cell in row if cell.tag in _CELLS]
        blocks = (below.tag in BLOCKS for cell in cells for below in cell.iterdescendants())
        cached = "yes" if len(cells) > 1 and not any(blocks) else "no"
        row.set("data-plain-row", cached)
    return bool(cached == "yes")
