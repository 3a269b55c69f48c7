"""File names that every system takes, made of a date and whatever stands in a headline."""

from __future__ import annotations

import unicodedata
from datetime import date as Date  # noqa: N812
from functools import lru_cache

# Bytes of UTF-8. Most file systems take 255; encrypted home folders (eCryptfs) take 143.
LONGEST = 140

_JOINING = "/\\|"
_FORBIDDEN = '<>:"?*'  # on Windows
_LINKING = "#^[]"  # in Obsidian's links

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with any suffix, in any case
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"
}


def safe_name(title: str, date: Date | None = None, mark: str = "", suffix: str = ".md") -> str:
    """Return a file name for an article: "2022-03-02 Headline.md".

    ``mark`` stands before the suffix and tells files of one headline apart: " (2)". The name is
    never empty, hidden, reserved, longer than ``LONGEST`` bytes, or a way to another folder.
    """
    text = _safe_text(f"{date.isoformat()} {title}" if date else title)
    room = LONGEST - len(f"_{mark}{suffix}".encode())
    text = _cut(text, room).rstrip(" .-") or "article"
    reserved = text.partition(".")[0].rstrip().upper() in _RESERVED
    return f"{'_' if reserved else ''}{text}{mark}{suffix}"


@lru_cache(8)  # articles of one headline ask for it with one mark after another
def _safe_text(text: str) -> str:
    text = unicodedata.normalize("NFC", "".join(map(_safe_character, text)))
    return " ".join(text.split()).lstrip(" .-~")


def _safe_character(character: str) -> str:
    if character in _JOINING:
        return "-"
    if character in _FORBIDDEN or character in _LINKING:
        return ""
    if character.isspace():
        return " "
    return "" if unicodedata.category(character).startswith("C") else character


def _cut(text: str, most: int) -> str:
    """Cut a text to a number of bytes, where a word ends if one ends near, never in a character."""
    data = text.encode()
    if len(data) <= most:
        return text
    cut = data[:most].decode(errors="ignore")
    while cut and unicodedata.category(text[len(cut)]).startswith("M"):
        cut = cut[:-1]  # the next one is an accent of this one
    words = cut if text[len(cut)] == " " else cut.rpartition(" ")[0]
    return words if len(words) * 2 > len(cut) else cut
