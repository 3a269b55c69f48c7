"""Lists of paragraphs in one cell of a table."""

from __future__ import annotations

import re
from itertools import pairwise

# Scrapy writes a list of texts into a cell with a comma between them, and no space.
_JOINT = re.compile(r"(?:[.!?…][\"”’»)\]]?),(?=[\"“‘«„(\[]?([^\W\d_]))")
_MIN_JOINTS = 2
_MIN_CHARS = 20  # of each text, so that initials and abbreviations in a row stay together


def split_joined_list(text: str) -> list[str]:
    """Return the texts that were joined to one, or the text alone where nothing says so.

    Only a comma without a space, behind the end of a sentence and before a letter that is no small
    one, stands between two texts; one such comma alone is a slip of the keyboard.
    """
    commas = [match.end() - 1 for match in _JOINT.finditer(text) if not match[1].islower()]
    cuts = [-1, *commas, len(text)]
    texts = [text[start + 1 : end].strip() for start, end in pairwise(cuts)]
    if len(commas) < _MIN_JOINTS or min(map(len, texts)) < _MIN_CHARS:
        return [text]
    return texts
