"""Bylines: a line that names who wrote a text and says nothing else ("By Jane Doe").

Precision comes first: in doubt a line is none.
"""

from __future__ import annotations

import re
from functools import cache

_MOST_CHARACTERS = 200  # of such a line
_NAME_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*|Mc[A-Z]\w+)"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|ten|la|le|al|el|bin|ibn|du|dos|af|zu)"
_NAME = rf"{_NAME_WORD}(?: (?:{_PARTICLE} )*{_NAME_WORD}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:, | and | & | und | et | y | e | en | og | och ){_NAME}){{0,2}}"
_BY = (
    r"(?:(?:[Ww]ords|[Tt]ext|[Ss]tory|[Rr]eport(?:ing)?|[Ww]ritten|[Aa]nalysis|WORDS|TEXT"
    r"|STORY)\s)?(?:[Bb]y|BY)"
    r"|Von|VON|Par|PAR|Por|POR|Door|(?:[Ww]ritten|[Pp]osted|[Rr]eported) by"
    r"|(?:Texto? de|Text von|Écrit par|Escrito por|Scritto da|Geschreven door)|(?:Text|Words"
    r"|Author|Autor(?:in)?)\s?:"
)
_BYLINE = rf"(?:{_BY})\s(?P<names>{_NAMES})(?P<behind>(?:, | \| | in | for )[\w’'. -]{{2,40}})?\.?"
_AGENCY_LINE = (
    rf"\(?[Rr]eporting by (?P<names>{_NAMES})(?: in [\w’'. -]{{2,40}})?"
    r"(?:[;,.] ?(?:[Ww]riting|[Aa]dditional reporting|[Ee]diting) by [\w’';,. -]{3,120})*\.?\)?"
)
_MOST_WORDS = 6  # of a byline, the word before the name too
_NO_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december christmas easter night morning noon midnight"
    " popular demand numbers land sea air law order day year way end means any all the a an far"
    " then"
    " now contrast comparison chance accident design default email phone post invitation invite"
    " appointment hand train car bus boat bike foot plane road rail staff our your my his her their"
    " and or not with without request request only necessary no some this that these those then"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli"
    " oktober dezember anfang ende hier heute morgen unten oben exemple contre ailleurs conséquent"
    " semana ejemplo favor fin supuesto ahora bulk size weight region country date name author"
    " category topic street north south east west".split()
)

# Of what stands behind a name: where or as what the person works.
_OFFICES = frozenset(
    "news press reuters agency times post herald journal guardian staff writer correspondent"
    " reporter editor today online media bbc afp dpa ap cnn".split()
)


@cache  # compiled when the first article is looked at
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def find_byline_names(text: str) -> str | None:
    """Return the names in a line that is a byline and nothing else ("By Jane Doe"), or None.

    Several stand with commas between them.
    """
    if len(text) > _MOST_CHARACTERS:
        return None
    line = " ".join(text.split()).strip("•·|*_–—- ")
    found = _compile(_AGENCY_LINE).fullmatch(line)
    if found is None:
        found = _compile(_BYLINE).fullmatch(line)
        if found is None or len(line.split()) - len((found["behind"] or "").split()) > _MOST_WORDS:
            return None
    names = re.split(r", | (?:and|&|und|et|y|e|en|og|och) ", found["names"])
    words = " ".join(names).split()
    if any(word.strip(".,").casefold() in _NO_NAMES for word in words):
        return None
    persons = [name for name in names if not _OFFICES.intersection(name.casefold().split())]
    return ", ".join(persons) or None
