"""What the rows of an article say of a paragraph that was read in another one."""

from __future__ import annotations

from typing import NamedTuple


class KnownParagraph(NamedTuple):
    """A paragraph with known sentences.

    ``label`` says where they were read, ``own_words`` what this paragraph says differently, a line
    each. A ``is_whole`` one has no other sentences, and is one quiet line until it is opened.
    """

    label: str
    is_whole: bool
    own_words: tuple[str, ...] = ()
