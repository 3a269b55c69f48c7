"""Subjects: of whom or what a sentence speaks, as far as its words tell.

Known limit: a subject behind a long clause is not seen as one.
"""

from __future__ import annotations

import re

from reader.known.day_mentions import names_day
from reader.word_counts import count_words

MIN_WORDS = 8  # shorter sentences are said of many things

_PERSONS = (
    "men women boys? girls? child children baby youngster teenagers? teens? pensioner man woman"
    " couple pair duo trio team side squad group gang family parents mother father brothers?"
    " sisters? son daughter husband wife suspects? victims? defendants? accused killer"
    " attackers? gunm[ae]n driver pilot passengers? patient prisoner player striker defender"
    " midfielder goalkeeper coach manager captain club visitors hosts champions company firm"
    " business bank airline retailer organi[sz]ation charity agency department school hospital"
    " court judge jury police officers? authorities officials? government minister president"
    " senator mayor spokes(?:man|woman|person) actor actress singer star author artist"
    " researchers scientists"
)
_THINGS = (
    "study survey polls? results? report video footage film show book incident"
    " attack accident crash fire blaze explosion storm quake earthquake game match race case"
    " trial hearing deal bill law decision move plane aircraft car vehicle ship boat building"
    " house property animal dog"
)
_NOUNS = f"{_PERSONS} {_THINGS}"
_NOUN_PHRASE = rf"\b(?:the|a|an) (?:[\w-]+ )?(?:{_NOUNS.replace(' ', '|')})\b"
# What stands before a subject: a connective, or a phrase with its comma.
_BEFORE_SUBJECT = (
    r"[\W_]*(?:(?:and|but|so|then|yet|also|however|meanwhile|still|later|now|when|while|after|as|if"
    r"|although|though|because|since|before|until)\b,? )?(?:[^,;:]{1,40}, )?[\W_]*"
)
_REFERRING_SUBJECT = re.compile(
    rf"{_BEFORE_SUBJECT}(?:(?:he|she|they|it|his|her|their|its|this|these|those)\b|{_NOUN_PHRASE})",
    re.IGNORECASE,
)
# A name before it does not tell which thing: a president is named above many surveys.
_THING_SUBJECT = re.compile(
    rf"{_BEFORE_SUBJECT}\b(?:the|a|an) (?:[\w-]+ )?(?:{_THINGS.replace(' ', '|')})\b", re.IGNORECASE
)
# An interviewer asks many people the same.
_ASKS_SOMEBODY = re.compile(r"\byou(?:r|rs|['’]\w+)?\b.*\?", re.IGNORECASE)
# "Tomeka Jones, CNN: time for a question!" is about nobody; the name tells who speaks. What
# "your son says: look" is about does not.
_SPEAKER = re.compile(r"^[^:.!?]{1,60}(?<! says)(?<! said)(?<! asks)(?<! asked):\s")
# A standing phrase may speak to the reader, but of nobody else.
_ABOUT_SOMEBODY = re.compile(
    rf"\b(?:he|she|they|him|her|his|hers|their|them|police|officials|authorities)\b|{_NOUN_PHRASE}",
    re.IGNORECASE,
)
# Names in such lines are the writers', not those of whom the article is about.
_CREDITS = re.compile(
    r"\b(?:contributed to|reporting by|(?:written|edited|compiled|reported|editing) by|copyright"
    r"|all rights reserved|follow (?:us|him|her|them|@\w+)|click here|e-?mail|sign up)\b|©",
    re.IGNORECASE,
)
_MAX_CREDIT_WORDS = 30  # a longer one has lost the full stop before a credit line
# "CNN's Sara Sidner contributed to this report": another report.
_OF_THIS_TEXT = re.compile(
    r"\bthis (?:report|article|story|commentary|column|piece|post|interview|page)\b", re.IGNORECASE
)


def refers(text: str) -> bool:
    """Return whether a sentence's subject is somebody or something that has no name in it."""
    return bool(_REFERRING_SUBJECT.match(text))


def is_about_thing(text: str) -> bool:
    """Return whether the subject is such a thing ("the survey")."""
    return bool(_THING_SUBJECT.match(text))


def asks_somebody(text: str) -> bool:
    """Return whether a sentence is a question to somebody."""
    return bool(_ASKS_SOMEBODY.search(text))


def is_credit(text: str) -> bool:
    """Return whether a sentence says who wrote the text, or offers something to its readers."""
    return bool(_CREDITS.search(text))


def without_speaker(text: str) -> str:
    """Return a sentence without the label that tells who speaks, if what is said is short."""
    said = _SPEAKER.sub("", text)
    return said if count_words(said) < MIN_WORDS else text


def is_part_of_its_text(text: str) -> bool:
    """Return whether a sentence is about the text that it is in, or a presenter's phrase in it."""
    if without_speaker(text) != text:
        return True
    return count_words(text) <= _MAX_CREDIT_WORDS and bool(_OF_THIS_TEXT.search(text))


def is_standing_phrase(text: str) -> bool:
    """Return whether a sentence that many articles have is about nobody and no day in them."""
    return not (_ABOUT_SOMEBODY.search(text) or names_day(text) or any(map(str.isdigit, text)))
