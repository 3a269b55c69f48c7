"""Finding words in a text: smart case, accents and kinds of quotation marks ignored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.article import Article
    from reader.folding import Folding

Finder = Callable[[str], list[tuple[int, int]]]
"""From a text to the places that are looked for: (start, end) in code points, in order."""

_EQUIVALENT_SIGNS = ("'‘’‚‛ʼ′´`", '"“”„‟«»″', "-‐‑‒–—―−")  # each is typed as its first
_COMBINING = "[\\u0300-\\u036f]*"
# The letters with marks of Latin, Greek and Cyrillic, and those of Vietnamese and old Greek.
_ACCENTED_LETTERS = (*range(0xC0, 0x530), *range(0x1E00, 0x2000))


class Match(NamedTuple):
    """A place in an article; ``folded`` where a copy has it that is folded away."""

    paragraph: int
    start: int
    end: int
    folded: bool


def make_finder(query: str) -> Finder | None:
    """Return what finds a query, None for an empty one.

    Without a capital the query finds capitals too. Letters are found with any accent, and the
    accents of the query count for nothing; a space stands for any white space.
    """
    bases = [base for word in query.split() if (base := _strip_marks(word))]
    if not bases:
        return None
    flags = 0 if any(c.isupper() for c in query) else re.IGNORECASE
    ascii_pattern = re.compile(r"\s+".join(re.escape(base) for base in bases), flags)
    accent_pattern = re.compile(
        rf"\s+{_COMBINING}".join("".join(map(_character_pattern, b)) for b in bases), flags
    )

    def find(text: str) -> list[tuple[int, int]]:
        pattern = ascii_pattern if text.isascii() else accent_pattern
        return [match.span() for match in pattern.finditer(text)]

    return find


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


def _strip_marks(text: str) -> str:
    """Return a text without accents, its quotation marks and dashes as they are typed."""
    letters = unicodedata.normalize("NFD", text)
    return "".join(_typed_sign(c) for c in letters if not unicodedata.combining(c))


def _typed_sign(char: str) -> str:
    return next((kinds[0] for kinds in _EQUIVALENT_SIGNS if char in kinds), char)


def _character_pattern(char: str) -> str:
    """Return the pattern of a letter with any accent, or of a mark of any kind."""
    kinds = next((kinds for kinds in _EQUIVALENT_SIGNS if char == kinds[0]), char)
    kinds += "".join(_variants().get(char, ()))
    pattern = f"[{re.escape(kinds)}]" if len(kinds) > 1 else re.escape(char)
    return pattern + _COMBINING


@cache
def _variants() -> dict[str, list[str]]:
    """Return for a letter the letters that are it with an accent."""
    variants: dict[str, list[str]] = {}
    for code in _ACCENTED_LETTERS:
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0]
        if base != letter:
            variants.setdefault(base, []).append(letter)
    return variants
