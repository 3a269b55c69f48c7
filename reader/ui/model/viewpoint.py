"""What is on screen of an article."""

from __future__ import annotations

from typing import NamedTuple

from reader.ui.layout.article import Position


class Viewpoint(NamedTuple):
    """What was on screen of an article: the position at the upper edge, the current paragraph."""

    position: Position
    paragraph: int
