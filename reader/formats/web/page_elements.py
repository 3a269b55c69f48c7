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


def find_elements(root: Any, heading: Any, condition: str) -> list[Any]:
    """Return elements that fulfil an XPath condition, those near the headline first.

    Elements in boxes of other articles, in comments and at the foot come last.
    """
    found: dict[Any, None] = {}
    area = _area_around(heading)
    if heading is not None:
        found.update(dict.fromkeys(_select(heading, "following", condition)[: _MAX_FOUND // 2]))
        inside = [element for element in found if _is_within(element, area)]
        around = _select(area, "descendant", condition)
        found = dict.fromkeys((*inside, *around, *found))
    found.update(dict.fromkeys(_select(root, "descendant", condition)))
    return sorted(found, key=_is_elsewhere)  # sorting keeps the order else


def texts_after(heading: Any, count: int) -> Iterator[str]:
    """Yield the first texts that follow a heading."""
    if heading is None:
        return
    unread = " or ".join(f"parent::{tag}" for tag in _UNREAD)
    for text in heading.xpath(
        f"following::text()[normalize-space()][not({unread})][position() <= $count]", count=count
    ):
        yield " ".join(text.split())


def _select(start: Any, axis: str, condition: str) -> list[Any]:
    found: list[Any] = start.xpath(f"({axis}::*[{condition}])[position() <= {_MAX_FOUND}]")
    return found


def _area_around(heading: Any) -> Any:
    area = heading
    for _ in range(_NEAR_LEVELS):
        parent = None if area is None else area.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        area = parent
    return area


def _is_within(element: Any, area: Any) -> bool:
    return any(ancestor is area for ancestor in element.iterancestors())


def _is_elsewhere(element: Any) -> bool:
    """Whether an element stands in a box beside the article."""
    while element is not None and element.tag not in ("body", "html", "article", "main"):
        if element.tag in _ELSEWHERE_TAGS:
            return True
        if _ELSEWHERE.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            return True
        element = element.getparent()
    return False
