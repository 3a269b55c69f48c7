"""File names that are valid on every system, from a date and any headline."""

from __future__ import annotations

import unicodedata
from datetime import date as Date  # noqa: N812
from functools import lru_cache

# In UTF-8. Most file systems take 255; encrypted home folders (eCryptfs) take 143.
MAX_NAME_BYTES = 140

_SEPARATORS = "/\\|"
_FORBIDDEN = '<>:"?*'  # on Windows
_LINK_CHARACTERS = "#^[]"  # in Obsidian's links

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with any suffix, in any case
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"
}


def make_file_name(
    title: str, date: Date | None = None, discriminator: str = "", suffix: str = ".md"
) -> str:
    """Return a file name for an article: "2022-03-02 Headline.md".

    ``discriminator`` goes before the suffix and makes names with one headline unique: " (2)". The
    name is never empty, hidden, reserved, longer than ``MAX_NAME_BYTES``, or a path.
    """
    text = _clean_text(f"{date.isoformat()} {title}" if date else title)
    max_bytes = MAX_NAME_BYTES - len(f"_{discriminator}{suffix}".encode())
    text = _cut(text, max_bytes).rstrip(" .-") or "article"
    reserved = text.partition(".")[0].rstrip().upper() in _RESERVED
    return f"{'_' if reserved else ''}{text}{discriminator}{suffix}"


@lru_cache(8)  # articles of one headline ask for it with one mark after another
def _clean_text(text: str) -> str:
    text = unicodedata.normalize("NFC", "".join(map(_clean_character, text)))
    return " ".join(text.split()).lstrip(" .-~")


def _clean_character(character: str) -> str:
    if character in _SEPARATORS:
        return "-"
    if character in _FORBIDDEN or character in _LINK_CHARACTERS:
        return ""
    if character.isspace():
        return " "
    return "" if unicodedata.category(character).startswith("C") else character


def _cut(text: str, max_bytes: int) -> str:
    """Cut a text to a number of bytes, at the end of a word if one is near, not in a character."""
    data = text.encode()
    if len(data) <= max_bytes:
        return text
    cut = data[:max_bytes].decode(errors="ignore")
    while cut and unicodedata.category(text[len(cut)]).startswith("M"):
        cut = cut[:-1]  # the next character is its accent
    words = cut if text[len(cut)] == " " else cut.rpartition(" ")[0]
    return words if len(words) * 2 > len(cut) else cut
