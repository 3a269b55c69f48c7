"""Cleaning: remove the characters that a reader cannot see, and those that control a terminal.

Article text comes from strangers. A terminal executes escape sequences and C1 control characters,
bidi overrides show text in another order, and zero-width and tag characters hide words from the
search and from folding.
"""

from __future__ import annotations

import re

# ECMA-48, section 5.4: parameter bytes, intermediate bytes, one final byte. Such a sequence only
# sets colours or moves the cursor, so all of it is removed. After the 8-bit introducer at least one
# parameter is required, because the same byte may be a quotation mark that was decoded wrongly. A
# command of the system (OSC: a window's title, a link's address) is removed where it has its number
# and its end; where that is missing, and of other strings, the rest of the article would be removed
# with it: so only the introducer and the end are removed, and the content is shown.
_ESCAPE_SEQUENCES = re.compile(
    "\x1b\\[[0-?]{0,64}[ -/]{0,2}[@-~]|\x9b[0-?]{1,64}[ -/]{0,2}[@-~]|\x1b[()][0B]"
    "|\x1b\\][0-9]{1,4}(?:;[^\x07\x1b\n]{0,2000})?(?:\x07|\x1b\\\\)|\x1b\\\\"
)

_SPACES = (
    *range(0x09, 0x0E),  # tab, line feed, vertical tab, form feed, carriage return
    *range(0x1C, 0x20),  # the four information separators
    0x85,  # next line
    0xA0,  # no-break space
    0x1680,  # ogham space mark
    *range(0x2000, 0x200B),  # en quad to hair space
    0x2028,  # line separator
    0x2029,  # paragraph separator
    0x202F,  # narrow no-break space
    0x205F,  # medium mathematical space
    0x3000,  # ideographic space
    0x3164,  # hangul filler: a letter by its category, but blank
    0xFFA0,  # halfwidth hangul filler
)

_REMOVED = (
    range(0x00, 0x20),  # C0
    range(0x7F, 0xA0),  # delete, C1
    (0xAD,),  # soft hyphen
    (0x034F,),  # combining grapheme joiner, invisible
    (0x061C,),  # arabic letter mark (bidi)
    (0x115F, 0x1160),  # hangul fillers
    (0x17B4, 0x17B5),  # khmer inherent vowels, invisible
    range(0x180B, 0x1810),  # mongolian variation selectors and vowel separator
    (0x200B,),  # zero-width space
    range(0x200E, 0x2010),  # left-to-right and right-to-left marks
    range(0x202A, 0x202F),  # bidi embeddings and overrides
    range(0x2060, 0x2070),  # word joiner, invisible operators, bidi isolates, deprecated formats
    range(0xFE00, 0xFE10),  # variation selectors: terminals disagree on their width
    (0xFEFF,),  # byte order mark, zero-width no-break space
    range(0xFFF0, 0xFFFC),  # interlinear annotation, and unassigned ignorables before it
    range(0x13430, 0x13456),  # hieroglyph format controls
    range(0x1BCA0, 0x1BCA4),  # shorthand format controls
    range(0x1D173, 0x1D17B),  # musical format controls
    range(0xE0000, 0xE1000),  # tags, variation selectors supplement
)

_REPLACED = (
    range(0xD800, 0xE000),  # lone surrogates
    range(0xFDD0, 0xFDF0),  # noncharacters
    *(range(plane + 0xFFFE, plane + 0x10000) for plane in range(0, 0x110000, 0x10000)),
)

_TRANSLATION: dict[int, str | None] = {
    **{code: None for codes in _REMOVED for code in codes},
    **{code: "\N{REPLACEMENT CHARACTER}" for codes in _REPLACED for code in codes},
    **dict.fromkeys(_SPACES, " "),
}


# Most texts have none of these. This check takes a fifth of the time of a translation.
_CHANGED = frozenset(map(chr, (*_TRANSLATION, 0x200C, 0x200D)))

# A no-break or thin space between digits is part of one number; a plain space would make two.
_DIGIT_GROUP_SPACE = re.compile("(?<=[0-9])[\xa0\u2007\u2009\u202f](?=[0-9])")
_DIGIT_GROUP_MARK = "\x1a"  # replaces that space while the table is applied

# Zero-width joiner and non-joiner change words in Persian and letters in Indic scripts. So they
# stay between letters of scripts that join: Arabic, Syriac, N'Ko, Mandaic, Arabic Extended, Indic
# from Devanagari to Sinhala, Tibetan, Myanmar, Khmer, Mongolian. Elsewhere they are removed, also
# between emoji, because terminals disagree on the width of the result: 👩‍🚀 becomes 👩🚀.
_ZERO_WIDTH_JOINERS = re.compile("[\u200c\u200d]+")
_JOINING_LETTER = re.compile("[\u0620-\u08ff\u0900-\u0dff\u0f40-\u109f\u1780-\u17d3\u1820-\u18aa]")

_TRANSLATION_WITH_MARK = {**_TRANSLATION, ord(_DIGIT_GROUP_MARK): "\xa0"}


def clean(text: str) -> str:
    """Return ``text`` as one line of visible characters, combining marks and spaces.

    Control characters, terminal escape sequences, bidi controls and invisible characters are
    removed. Every white-space character becomes a plain space, but a no-break or thin space
    between two digits becomes a no-break space. Surrogates and noncharacters become U+FFFD.
    ``clean(clean(s)) == clean(s)``; the result has no character of the Unicode categories Cc,
    Cs, Zl and Zp.
    """
    if (text.isascii() and text.isprintable()) or _CHANGED.isdisjoint(text):
        return text
    if "\x1b" in text or "\x9b" in text:
        text = _ESCAPE_SEQUENCES.sub("", text)
    text = text.replace(_DIGIT_GROUP_MARK, "")
    text = _DIGIT_GROUP_SPACE.sub(_DIGIT_GROUP_MARK, text).translate(_TRANSLATION_WITH_MARK)
    if "\u200c" in text or "\u200d" in text:
        text = _ZERO_WIDTH_JOINERS.sub(_keep_joiner, text)
    return text


def strip_escape_sequences(text: str) -> str:
    """Return ``text`` without terminal escape sequences; single control characters stay."""
    return _ESCAPE_SEQUENCES.sub("", text)


def _keep_joiner(match: re.Match[str]) -> str:
    """Return one joiner if it stands between two letters of a script that joins, else nothing."""
    text, start, end = match.string, match.start(), match.end()
    if (
        start
        and end < len(text)
        and _JOINING_LETTER.match(text[start - 1])
        and _JOINING_LETTER.match(text[end])
    ):
        return match.group()[0]
    return ""
