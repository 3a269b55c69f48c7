"""Finding words in a text: smart case, letters as the search of the library folds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.text import MARKS, find_folded_letters, join_prefixes

if TYPE_CHECKING:
    from reader.article import Article
    from reader.folding import Folding

Finder = Callable[[str], list[tuple[int, int]]]
"""From a text to the places that are looked for: (start, end) in code points, in order."""

# Each is typed as its first.
_EQUIVALENT_SIGNS = ("'‘’‚‛ʼ′´`", '"“”„‟«»″', "-‐‑‒–—―−")
_TYPED_SIGNS = {sign: kinds[0] for kinds in _EQUIVALENT_SIGNS for sign in kinds}


class Match(NamedTuple):
    """A place in an article; ``folded`` where a copy has it that is folded away."""

    paragraph: int
    start: int
    end: int
    folded: bool


def make_finder(query: str) -> Finder | None:
    """Return what finds a query, None for an empty one.

    Without a capital the query finds capitals too. Letters are compared as the search of the
    library folds them, but a query is found within words, and its signs count. A space stands for
    any white space.
    """
    query = join_prefixes(query)
    has_capitals = any(c.isupper() for c in query)
    words = [word for typed in query.split() if (word := _Folded(typed, has_capitals).text)]
    if not words:
        return None
    flags = 0 if has_capitals else re.IGNORECASE
    typed_pattern = re.compile(r"\s+".join(map(re.escape, query.split())), flags)
    # A mark belongs to the letter before it: what ends between them is another letter.
    pattern = re.compile(r"\s+".join(map(re.escape, words)) + f"(?![{MARKS}])")
    is_plain = query.isascii() and not any(c.isdigit() for c in query)

    def find(text: str) -> list[tuple[int, int]]:
        if is_plain and text.isascii():
            return [match.span() for match in typed_pattern.finditer(text)]
        folded = _Folded(text, has_capitals)
        found = [folded.span(*match.span()) for match in pattern.finditer(folded.text)]
        if not is_plain and text.isascii():  # "9,0" before it has become "9,000"
            found += [match.span() for match in typed_pattern.finditer(text)]
            return sorted(set(found))
        return found

    return find


class _Folded:
    """A text folded letter by letter, that knows where each character of it came from."""

    def __init__(self, text: str, has_capitals: bool) -> None:
        letters: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        for folded, start, end in find_folded_letters(text):
            original = text[start:end]
            if folded == " ":
                folded = _TYPED_SIGNS.get(original, original)
            elif has_capitals and folded:
                folded = original if original.isascii() else _capitalise(folded, original)
            letters.append(folded)
            if not folded and self._ends and self._ends[-1] == start:
                self._ends[-1] = end  # a mark that is left out belongs to the letter before it
            if len(folded) == end - start:
                self._starts += range(start, end)
                self._ends += range(start + 1, end + 1)
            else:
                self._starts += [start] * len(folded)
                self._ends += [end] * len(folded)
        self.text = "".join(letters)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of the folded text stands in the text."""
        return self._starts[start], self._ends[end - 1]


def _capitalise(folded: str, original: str) -> str:
    """Return a folded letter as a capital where it was one."""
    return folded.upper() if original[:1].isupper() else folded


def find_matches(
    article: Article, folding: Folding, find: Finder, *, folded: bool = True
) -> Iterator[list[Match]]:
    """Yield for each shown paragraph, as one reads, its matches and then those of its copies.

    With ``folded`` false every paragraph is a shown one.
    """
    copies = folding.copies if folded else {}
    hidden = {fold.paragraph for fold in folding.folds} if folded else set()
    for paragraph in article.paragraphs:
        index = paragraph.index
        if index in hidden:
            continue
        found = [Match(index, start, end, False) for start, end in find(paragraph.text)]
        for fold in copies.get(index, ()):
            spans = find(article.paragraphs[fold.paragraph].text)
            found += [Match(fold.paragraph, start, end, True) for start, end in spans]
        yield found
