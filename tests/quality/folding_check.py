"""An independent look at a fold: is every number, name, quotation and content word on screen?

Written without folding's own code, with other means: plain words, and letters without spaces.
"""

from __future__ import annotations

import re

from reader.text import stop_words

_WORD = re.compile(r"\d[\d.,:]*\d|\w+")
_QUOTATION = re.compile(
    r"[\"“](?=\S)([^\"“”]{2,}?)(?<=\S)[\"”]|(?<!\w)['‘](\w[^'‘’]{2,}?)(?<=\S)['’](?!\w)"
)
_FREE = {"a", "an", "the", "that", "also"}
_PICTURE = re.compile(r"^(?:(?:pictured|picture|photo|image|above|below) ?)+:", re.IGNORECASE)


def violations(folded: str, shown: str, own_words: tuple[tuple[str, str], ...]) -> list[str]:
    """Return what the folded text says that neither the shown one nor the own words have."""
    screen = " \n ".join([shown, *(own for own, _ in own_words)])
    on_screen = _words(screen)
    folded = _PICTURE.sub("", folded)  # that there is a picture is no loss
    known = set(on_screen)
    joined = {"".join(on_screen[i : i + n]) for n in (2, 3, 4) for i in range(len(on_screen))}
    words = _words(folded)
    found = [
        word
        for i, word in enumerate(words)
        if _matters(word)
        and word not in known
        and word not in joined
        and not _glued_on_screen(words, i, known)
        and not _in_context(words, i, "".join(on_screen))
        and not _damaged(folded, words, i, known)
    ]
    letters, without = "".join(on_screen), _without_free(on_screen)
    for match in _QUOTATION.finditer(folded):
        for sentence in re.split(r"[.!?]", match[1] or match[2]):  # who speaks may stand between
            sentence_words = _words(sentence)
            if (
                "".join(sentence_words) not in letters
                and _without_free(sentence_words) not in without
            ):
                found.append(sentence)
    return found


def _words(text: str) -> list[str]:
    return [match.group().lower().replace(",", "") for match in _WORD.finditer(text)]


def _matters(word: str) -> bool:
    if any(map(str.isdigit, word)):
        return True
    return len(word) > 1 and word not in _FREE and word not in stop_words("english")


def _without_free(words: list[str]) -> str:
    return "".join(word for word in words if word not in _FREE)


def _glued_on_screen(words: list[str], i: int, known: set[str]) -> bool:
    """Return whether the shown text has lost the space beside the word."""
    return any(
        "".join(words[start : start + n]) in known
        for n in (2, 3, 4)
        for start in range(max(0, i - n + 1), i + 1)
    )


def _in_context(words: list[str], i: int, letters: str) -> bool:
    """Return whether the word and one beside it stand there when no space is looked at."""
    beside = (words[max(0, i - 1) : i + 1], words[i : i + 2])
    return any(len(pair) > 1 and "".join(pair) in letters for pair in beside)


def _damaged(text: str, words: list[str], i: int, known: set[str]) -> bool:
    """Return whether the word is the first without its first letter, or the last and cut."""
    if i == 0 and any(word[1:] == words[0] for word in known):
        return True
    cut = i == len(words) - 1 and text.rstrip()[-1:].isalpha()
    return cut and any(word.startswith(words[i]) for word in known)
