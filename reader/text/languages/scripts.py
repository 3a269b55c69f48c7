"""The script that a text is written in, and the languages that are written in it.

A script leaves few languages to choose from, often a single one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from reader.text.languages.supported import CODES_WITHOUT_MODEL, LANGUAGES

# The first code point of each block of letters from U+0370 on, and its script.
_BLOCKS = (
    (0x0370, "greek"),
    (0x0400, "cyrillic"),
    (0x0530, "armenian"),
    (0x0590, "hebrew"),
    (0x0600, "arabic"),
    (0x0700, "other"),
    (0x0750, "arabic"),
    (0x0780, "other"),
    (0x08A0, "arabic"),
    (0x0900, "devanagari"),
    (0x0980, "bengali"),
    (0x0A00, "gurmukhi"),
    (0x0A80, "gujarati"),
    (0x0B00, "odia"),
    (0x0B80, "tamil"),
    (0x0C00, "telugu"),
    (0x0C80, "kannada"),
    (0x0D00, "malayalam"),
    (0x0D80, "sinhala"),
    (0x0E00, "thai"),
    (0x0E80, "lao"),
    (0x0F00, "other"),
    (0x1000, "myanmar"),
    (0x10A0, "georgian"),
    (0x1100, "hangul"),
    (0x1200, "ethiopic"),
    (0x13A0, "other"),
    (0x1780, "khmer"),
    (0x1800, "other"),
    (0x1C80, "cyrillic"),
    (0x1C90, "georgian"),
    (0x1CC0, "other"),
    (0x1E00, "latin"),
    (0x1F00, "greek"),
    (0x2000, "latin"),
    (0x2D00, "georgian"),
    (0x2D30, "other"),
    (0x2E80, "han"),
    (0x3041, "kana"),
    (0x3100, "han"),
    (0x3130, "hangul"),
    (0x3190, "han"),
    (0x31F0, "kana"),
    (0x3200, "han"),
    (0xA000, "other"),
    (0xA640, "cyrillic"),
    (0xA6A0, "other"),
    (0xA8E0, "devanagari"),
    (0xA900, "other"),
    (0xAC00, "hangul"),
    (0xD800, "other"),
    (0xF900, "han"),
    (0xFB00, "latin"),
    (0xFB13, "armenian"),
    (0xFB1D, "hebrew"),
    (0xFB50, "arabic"),
    (0xFF21, "latin"),
    (0xFF66, "kana"),
    (0xFFA0, "hangul"),
    (0x10000, "other"),
    (0x20000, "han"),
)
_FIRST_CODE_POINTS = [first for first, _ in _BLOCKS]

_ARABIC_LANGUAGES = ("arabic", "persian", "urdu", "pashto", "kurdish", "uyghur")
_CYRILLIC_LANGUAGES = (
    *("russian", "ukrainian", "belarusian", "bulgarian", "serbian", "macedonian", "kazakh"),
    *("kyrgyz", "mongolian", "tajik", "tatar", "bashkir"),
)
_LANGUAGES: dict[str, tuple[str, ...]] = {
    "greek": ("greek",),
    "cyrillic": _CYRILLIC_LANGUAGES,
    "armenian": ("armenian",),
    "hebrew": ("hebrew", "yiddish"),
    "arabic": _ARABIC_LANGUAGES,
    "devanagari": ("hindi", "marathi", "nepali"),
    "bengali": ("bengali", "assamese"),
    "gurmukhi": ("punjabi",),
    "gujarati": ("gujarati",),
    "odia": ("odia",),
    "tamil": ("tamil",),
    "telugu": ("telugu",),
    "kannada": ("kannada",),
    "malayalam": ("malayalam",),
    "sinhala": ("sinhala",),
    "thai": ("thai",),
    "lao": ("lao",),
    "myanmar": ("burmese",),
    "georgian": ("georgian",),
    "hangul": ("korean",),
    "ethiopic": ("amharic", "tigrinya"),
    "khmer": ("khmer",),
    "han": ("chinese",),
    "kana": ("japanese",),
}
_WRITTEN_IN_LATIN_TOO = ("serbian", "kurdish")
_LANGUAGES["latin"] = tuple(
    name
    for name in (*LANGUAGES, *CODES_WITHOUT_MODEL)
    if name in _WRITTEN_IN_LATIN_TOO or not any(name in names for names in _LANGUAGES.values())
)

# Letters beyond Latin, and the marks that stand between them.
_BEYOND_LATIN = re.compile(
    "[\u0370-\u1dff\u1f00-\u1fff\u2c80-\u2dff\u2e80-\u2fdf\u3005-\uffef\U00010000-\U0001efff\U00020000-\U0003ffff]"
)
_ASCII = frozenset(map(chr, range(128)))
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_HAN_WEIGHT = 2.5  # a sign of Chinese writes as much as so many letters
_OF_JAPANESE = frozenset({"han", "kana"})
_KANA_SHARE = 0.08  # of signs; Japanese has a half of kana, Chinese none but in names


def count_letters(texts: Iterable[str]) -> Counter[str]:
    """Return how many letters the texts have of each script; a sign of Han counts for more."""
    counts: Counter[str] = Counter()
    for text in texts:
        # Letters with accents are left out: a word has others too, and so it takes a tenth of the
        # time.
        ascii_part = text.encode("ascii", "ignore")
        if letters := len(ascii_part.translate(None, _NO_LETTERS)):
            counts["latin"] = counts.get("latin", 0) + letters
        if len(ascii_part) == len(text) or _BEYOND_LATIN.search(text) is None:
            continue
        scripts = set(map(_find_script_beyond_latin, set(text).difference(_ASCII))) - {None}
        if len(scripts) == 1:
            counts[scripts.pop() or ""] += len(text) - len(ascii_part)
        elif scripts:
            counts.update(filter(None, map(_find_script_beyond_latin, text)))
    for script in ("han", "kana", "hangul"):
        if script in counts:
            counts[script] = round(counts[script] * _HAN_WEIGHT)
    return counts


def find_script(counts: Counter[str]) -> str | None:
    """Return the script of most letters, ``"kana"`` for Japanese; None where there is no letter."""
    if len(counts) == 1 and counts.keys().isdisjoint(_OF_JAPANESE):  # nearly every text
        return next((script for script, letters in counts.items() if letters), None)
    if counts.keys().isdisjoint(_OF_JAPANESE):
        return max(counts, key=lambda name: (counts[name], name)) if counts.total() else None
    signs = counts["han"] + counts["kana"]
    merged = Counter(counts)
    merged["kana" if counts["kana"] > _KANA_SHARE * signs else "han"] = signs
    merged["han" if counts["kana"] > _KANA_SHARE * signs else "kana"] = 0
    script, size = max(merged.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return script if size else None


def languages_of(script: str) -> tuple[str, ...]:
    """Return the languages that a script is used for, none for one that reader does not know."""
    return _LANGUAGES.get(script, ())


@lru_cache(maxsize=1 << 14)
def _find_script_beyond_latin(char: str) -> str | None:
    """Return the script of a letter or its mark, None for Latin and for what is no letter."""
    if not _BEYOND_LATIN.match(char):
        return None
    return _BLOCKS[bisect_right(_FIRST_CODE_POINTS, ord(char)) - 1][1]
