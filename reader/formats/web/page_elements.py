"""Elements of a page by their place and names: what stands near the headline comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_ELSEWHERE_TAGS = frozenset(("aside", "footer", "nav"))
_ELSEWHERE = re.compile(
    r"comment|related|recommend|teaser|sidebar|widget|latest|ticker|trending|most-?read|popular"
    r"|copyright|footer|newsletter|promo",
    re.IGNORECASE,
)
_NEAR_LEVELS = 4  # an ancestor of the headline so far up holds its byline
_MAX_FOUND = 40
_UNREAD = ("script", "style", "noscript", "template", "textarea")


def find_elements(
    root: Any, heading: Any, condition: str, *, also_elsewhere: bool = True
) -> Iterator[Any]:
    """Yield elements that fulfil an XPath condition, those near the headline first.

    Elements in boxes of other articles, in comments and at the foot come last, or never.
    """
    found: dict[Any, None] = {}
    late: list[Any] = []
    area = _area_around(heading)
    for start in (root,) if area is None or area is heading else (area, root):
        for element in _select(start, condition):
            if element in found:
                continue
            found[element] = None
            if _is_elsewhere(element):
                late.append(element)
            else:
                yield element
    if also_elsewhere:
        yield from late


def texts_after(heading: Any, count: int) -> Iterator[str]:
    """Yield the first texts that follow a heading."""
    if heading is None:
        return
    unread = " or ".join(f"parent::{tag}" for tag in _UNREAD)
    for text in heading.xpath(
        f"following::text()[normalize-space()][not({unread})][position() <= $count]", count=count
    ):
        yield " ".join(text.split())


def _select(start: Any, condition: str) -> list[Any]:
    found: list[Any] = start.xpath(f"(descendant::*[{condition}])[position() <= {_MAX_FOUND}]")
    return found


def _area_around(heading: Any) -> Any:
    area = heading
    for _ in range(_NEAR_LEVELS):
        parent = None if area is None else area.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        area = parent
    return area


def _is_elsewhere(element: Any) -> bool:
    """Whether an element stands in a box beside the article."""
    while element is not None and element.tag not in ("body", "html", "article", "main"):
        if element.tag in _ELSEWHERE_TAGS:
            return True
        if _ELSEWHERE.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            return True
        element = element.getparent()
    return False
