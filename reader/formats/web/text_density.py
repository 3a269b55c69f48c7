"""The block of a page with the most running text: for pages without markup of an article.

After Readability (Arc90, 2009): the length of running text counts for the block that contains it,
and half of it for the next block around that one; text in links does not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from reader.formats.web.html_paragraphs import Block
from reader.formats.web.html_parser import BLOCKS

_BOILERPLATE = frozenset(("nav", "footer", "aside", "header", "form", "menu"))
_MENUS = frozenset(("nav", "menu"))
_OTHER_NAME = re.compile(
    r"comment|related|recommend|teaser|sidebar|widget|latest|ticker|trending|popular|footer|promo"
    r"|newsletter|cookie|consent|disclaim|\bbio|card|signup|subscri|banner|replies|respond|notice",
    re.IGNORECASE,
)
_UNCOUNTED = frozenset(
    ("a", "script", "style", "noscript", "button", "select", "option", "textarea")
)
MIN_RUNNING_WORDS = 10
_MAX_LINKED = 0.4
# Thai and Lao have no mark for the end of a sentence.
_SENTENCE_END = re.compile(r"[.!?…。．！？:：।॥။។۔؟։።\u0e00-\u0eff][\"'”’»)\]」』）]*$")
_MIN_RUNNING_CHARS = 40  # menus and labels have fewer
# Characters of scripts without spaces between words: each counts as four letters, half a word.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def count_words(texts: Iterable[str]) -> int:
    """Return the words of texts; of scripts without spaces two characters are one."""
    return sum(
        len(text.split()) + (0 if text.isascii() else len(_UNSPACED.findall(text)) // 2)
        for text in texts
    )


def is_unspaced(texts: Iterable[str]) -> bool:
    """Whether most of the characters of texts are of scripts without spaces between words."""
    length = unspaced = 0
    for text in texts:
        length += len(text)
        unspaced += 0 if text.isascii() else len(_UNSPACED.findall(text))
    return 2 * unspaced > length


def is_running_text(text: str) -> bool:
    """Whether a paragraph is a sentence or more, and no label, heading or entry of a menu."""
    return _SENTENCE_END.search(text) is not None and count_words([text]) >= MIN_RUNNING_WORDS


def linked_too_much(block: Block) -> bool:
    """Whether so much of a paragraph is links that it may be a list of them."""
    return block.linked > _MAX_LINKED


def running_texts(blocks: Iterable[Block]) -> list[str]:
    """Return the paragraphs of running text that are no links, nor in menus and the like."""
    others: dict[Any, bool] = {}
    return [
        block.text
        for block in blocks
        if is_running_text(block.text)
        and not linked_too_much(block)
        and not _is_in_boilerplate(block.element, others)
    ]


def own_texts(blocks: Iterable[Block]) -> list[str]:
    """Return the running texts of a page that stand in no box named after something else."""
    others: dict[Any, bool] = {}
    return running_texts(block for block in blocks if not _is_in_other_box(block.element, others))


def _is_in_other_box(element: Any, others: dict[Any, bool]) -> bool:
    seen = []
    found = False
    while element is not None:
        if element in others:
            found = others[element]
            break
        seen.append(element)
        if _OTHER_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            found = True
            break
        element = element.getparent()
    others.update(dict.fromkeys(seen, found))
    return found


def _is_in_boilerplate(element: Any, others: dict[Any, bool]) -> bool:
    seen = []
    while element is not None and element not in others:
        if element.tag in _BOILERPLATE:
            others[element] = True
            break
        seen.append(element)
        element = element.getparent()
    found = element is not None and others[element]
    others.update(dict.fromkeys(seen, found))
    return found


class Densest(NamedTuple):
    """The densest block of a page and its paragraphs; None and [] where no text runs."""

    element: Any
    texts: list[str]


def find_densest(root: Any, blocks: Iterable[Block], *, is_anywhere: bool = False) -> Densest:
    """Return the densest block of a page, outside of side boxes unless it may be anywhere.

    ``blocks`` are all paragraphs of the page.
    """
    others = _MENUS if is_anywhere else _BOILERPLATE
    scores: dict[Any, float] = {}
    for element in root.iter("*"):
        if isinstance(element.tag, str):
            length = 0
            if element.tag not in _UNCOUNTED:
                length = _running_length(element.text)
                length += sum(_running_length(child.tail) for child in element)
            if length:
                _add_score(scores, element, length, others)
    best = max(scores, key=lambda element: scores[element], default=None)
    if best is None:
        return Densest(None, [])
    within = {best: True}
    return Densest(best, [block.text for block in blocks if is_within(block.element, within)])


def is_within(element: Any, within: dict[Any, bool]) -> bool:
    """Whether an element is in one of those that are known to be; notes what it finds."""
    seen = []
    while element is not None and element not in within:
        seen.append(element)
        element = element.getparent()
    found = element is not None and within[element]
    within.update(dict.fromkeys(seen, found))
    return found


def _running_length(text: str | None) -> int:
    length = len(text) if text else 0
    if text and not text.isascii():
        length += 3 * len(_UNSPACED.findall(text))
    return length if length >= _MIN_RUNNING_CHARS else 0


def _add_score(scores: dict[Any, float], element: Any, length: int, others: frozenset[str]) -> None:
    blocks: list[Any] = []
    while element is not None and element.tag not in others:
        if element.tag in BLOCKS and len(blocks) < 2:
            blocks.append(element)
        element = element.getparent()
    if element is not None:
        return  # it is in a menu or the like
    for share, block in zip((1.0, 0.5), blocks, strict=False):
        scores[block] = scores.get(block, 0.0) + share * length
