"""What is known of the order of an article's paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Judgement = Literal["author", "unsure", "scrambled"]
AUTHORS: Judgement = "author"
UNSURE: Judgement = "unsure"
SCRAMBLED: Judgement = "scrambled"


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """What the paragraphs tell of their order.

    ``by_topic`` are the indices of all paragraphs with the lead first, then one matter after
    another, and captions last; empty where the order is the author's, or nothing can be told.
    """

    judgement: Judgement = UNSURE
    by_topic: tuple[int, ...] = ()
