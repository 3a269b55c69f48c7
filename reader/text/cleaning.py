"""Cleaning: what is left of a string is characters that a reader can see, and plain spaces.

Article text is hostile: a terminal obeys escape sequences and C1 bytes, bidi overrides show one
thing and mean another, zero-width and tag characters hide words from search and folding.
"""

from __future__ import annotations

import re

# ECMA-48, 5.4: parameter bytes, intermediate bytes, one final byte. Such a sequence only paints
# or moves, so that it goes whole; of an 8-bit introducer more is asked, as it may be a quote of
# text decoded wrongly. A string sequence (OSC, DCS) may lack its end and would then take the
# article along: it loses its introducer and its end, and its payload is shown.
_SEQUENCES = re.compile(
    "\x1b\\[[0-?]{0,64}[ -/]{0,2}[@-~]|\x9b[0-?]{1,64}[ -/]{0,2}[@-~]|\x1b[()][0B]|\x1b\\\\"
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
    0x3164,  # hangul filler: a letter by its category, a blank to the eye
    0xFFA0,  # halfwidth hangul filler
)

_GONE = (
    range(0x00, 0x20),  # C0
    range(0x7F, 0xA0),  # delete, C1
    (0xAD,),  # soft hyphen
    (0x034F,),  # combining grapheme joiner: joins nothing that is seen
    (0x061C,),  # arabic letter mark (bidi)
    (0x115F, 0x1160),  # hangul fillers
    (0x17B4, 0x17B5),  # khmer inherent vowels, not seen
    range(0x180B, 0x1810),  # mongolian variation selectors and vowel separator
    (0x200B,),  # zero-width space
    range(0x200E, 0x2010),  # left-to-right and right-to-left marks
    range(0x202A, 0x202F),  # bidi embeddings and overrides
    range(0x2060, 0x2070),  # word joiner, invisible operators, bidi isolates, deprecated formats
    range(0xFE00, 0xFE10),  # variation selectors: terminals disagree on the width they make
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

_TABLE: dict[int, str | None] = {
    **{code: None for codes in _GONE for code in codes},
    **{code: "\N{REPLACEMENT CHARACTER}" for codes in _REPLACED for code in codes},
    **dict.fromkeys(_SPACES, " "),
}


# Most text has none of these: to find that out costs a fifth of a translation.
_SUSPECTS = frozenset(map(chr, (*_TABLE, 0x200C, 0x200D)))

# A no-break or thin space between digits groups one number; as a plain space it would make two.
_GROUPING = re.compile("(?<=[0-9])[\xa0\u2007\u2009\u202f](?=[0-9])")
_KEPT_GROUPING = "\x1a"  # stands for the grouping space while the table is applied

# Zero-width joiner and non-joiner make other words in Persian and other letters in Indic scripts,
# so that they stay between letters of scripts that join: Arabic, Syriac, N'Ko, Mandaic, Arabic
# Extended, Indic from Devanagari to Sinhala, Tibetan, Myanmar, Khmer, Mongolian. Elsewhere they
# only hide, and between emoji terminals disagree on what they make: 👩‍🚀 becomes 👩🚀.
_JOINERS = re.compile("[\u200c\u200d]+")
_JOINING = re.compile("[\u0620-\u08ff\u0900-\u0dff\u0f40-\u109f\u1780-\u17d3\u1820-\u18aa]")

_WITH_GROUPING = {**_TABLE, ord(_KEPT_GROUPING): "\xa0"}


def clean(text: str) -> str:
    """Return ``text`` as one line of visible characters, combining marks and spaces.

    Gone are control characters, terminal sequences, bidi controls, zero-width and other
    invisible characters; every white space is a plain space, but a no-break one between the
    digits of a number; what is no character is U+FFFD. ``clean(clean(s)) == clean(s)``, and the
    result has no character of the categories Cc, Cs, Zl and Zp.
    """
    if (text.isascii() and text.isprintable()) or _SUSPECTS.isdisjoint(text):
        return text
    if "\x1b" in text or "\x9b" in text:
        text = _SEQUENCES.sub("", text)
    text = text.replace(_KEPT_GROUPING, "")
    text = _GROUPING.sub(_KEPT_GROUPING, text).translate(_WITH_GROUPING)
    if "\u200c" in text or "\u200d" in text:
        text = _JOINERS.sub(_keep_joiner, text)
    return text


def strip_sequences(text: str) -> str:
    """Return ``text`` without terminal sequences; single control characters stay."""
    return _SEQUENCES.sub("", text)


def _keep_joiner(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    if start and end < len(text) and _JOINING.match(text[start - 1]) and _JOINING.match(text[end]):
        return match.group()[0]
    return ""
