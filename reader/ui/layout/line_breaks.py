"""Line breaks of what Textual draws itself: dialogs, prompts and sentences beside the panes.

Textual breaks lines at spaces, and cuts a longer word at any letter. Its words are those of
``rich._wrap.words``, and in a field of several lines those of ``textual._wrap.chunks``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import pairwise

from rich import _wrap as rich_wrap
from textual import _wrap as textual_wrap

from reader.ui.layout.wrap import find_breaks

_Words = Callable[[str], Iterable[tuple[int, int, str]]]


@cache  # once
def break_lines_as_panes_do() -> None:
    """Have Rich and Textual break lines of Thai, Chinese and Japanese where the panes do."""
    vars(rich_wrap).update(words=_refine(rich_wrap.words))
    vars(textual_wrap).update(chunks=_refine(textual_wrap.chunks))


def _refine(words: _Words) -> _Words:
    """Return a function that gives words as another one does, divided where a line may end."""

    def refined(text: str) -> Iterator[tuple[int, int, str]]:
        breaks = find_breaks(text)
        for start, end, word in words(text):
            inside = [at for at in breaks if start < at < end and not text[at - 1].isspace()]
            if not inside:
                yield start, end, word
                continue
            for first, last in pairwise((start, *inside, end)):
                yield first, last, text[first:last]

    return refined
