"""What a house says of its own text: corrections, and notes on what was changed.

They are news of the house, not of the event, and stand in no summary. Word lists are English.
"""

from __future__ import annotations

import re

from reader.article import Article

_TITLE = re.compile(
    r"\W*(?:corrections?(?: and clarifications?)?|clarifications?|errat(?:um|a))\b"
    r"(?:\s*[:–—-]|\s*$)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^[(\[]\s?(?:corrects|corrected|adds|updates|updated|recasts|refiles|repeats)\b"
    r"|\bas we (?:first |wrongly |incorrectly |previously )*(?:reported|wrote|said|stated)\b"
    r"|\b(?:an|the) earlier version of this (?:article|story|report|text)\b"
    r"|\bthis (?:article|story|report) (?:was|has been) (?:amended|updated|corrected|changed)\b",
    re.IGNORECASE,
)


def is_correction(article: Article) -> bool:
    """Return whether an article corrects another one of its house, by its headline.

    "CORRECTED-Norvik to cut jobs" is the whole text told anew.
    """
    return bool(_TITLE.match(article.title))


def tells_correction(text: str) -> bool:
    """Return whether a sentence tells what a house has changed in a text, or told wrongly."""
    return bool(_NOTE.search(text))
