"""The part of a page that holds most of its text: for pages that have no marks of an article.

After Readability (Arc90, 2009): running text counts for the block it stands in, half as much for
the block around it; what is in links does not count.
"""

from __future__ import annotations

from typing import Any

from reader.formats.markup import BLOCKS, paragraphs_of

_FURNITURE = frozenset(("nav", "footer", "aside", "header", "form", "menu"))
_UNCOUNTED = frozenset(
    ("a", "script", "style", "noscript", "button", "select", "option", "textarea")
)
_RUNNING = 40  # characters; menus and labels have fewer


def densest_texts(root: Any) -> list[str]:
    """Return the paragraphs of the densest part of a page, [] where there is no running text."""
    scores: dict[Any, float] = {}
    for element in root.iter("*"):
        if isinstance(element.tag, str):
            length = 0
            if element.tag not in _UNCOUNTED:
                length = _running(element.text)
                length += sum(_running(child.tail) for child in element)
            if length:
                _credit(scores, element, length)
    best = max(scores, key=lambda element: scores[element], default=None)
    return [] if best is None else list(paragraphs_of(best))


def _running(text: str | None) -> int:
    length = len(text) if text else 0
    return length if length >= _RUNNING else 0


def _credit(scores: dict[Any, float], element: Any, length: int) -> None:
    blocks: list[Any] = []
    while element is not None and element.tag not in _FURNITURE:
        if element.tag in BLOCKS and len(blocks) < 2:
            blocks.append(element)
        element = element.getparent()
    if element is not None:
        return  # it stands in a menu or the like
    for share, block in zip((1.0, 0.5), blocks, strict=False):
        scores[block] = scores.get(block, 0.0) + share * length
