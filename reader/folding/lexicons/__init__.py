"""The word lists that folding needs of a language.

A language has a module here with a ``Lexicon``, that of English with what each word does in a
statement, those of the others with numbers, dates, units and synonyms. For further languages the
lexicon is empty, and folding uses only the relations that need no word list.
"""

from __future__ import annotations

from functools import cache

from reader.folding.lexicons.english_lexicon import ENGLISH as ENGLISH
from reader.folding.lexicons.english_verbs import IRREGULAR_VERBS
from reader.folding.lexicons.lexicon import Lexicon, WordClass
from reader.folding.lexicons.spelling_rules import SpellingRules, rules_of

__all__ = [
    "EMPTY_LEXICON",
    "ENGLISH",
    "IRREGULAR_VERBS",
    "Lexicon",
    "WordClass",
    "lexicon_of",
]

EMPTY_LEXICON = Lexicon()


@cache  # each is made when the first article of its language is read
def lexicon_of(language: str | None) -> Lexicon:
    """Return the lexicon of a language, the empty one where there is none."""
    match language:
        case "english":
            return ENGLISH
        case "french":
            from reader.folding.lexicons.french_lexicon import FRENCH

            return FRENCH
        case "german":
            from reader.folding.lexicons.german_lexicon import GERMAN

            return GERMAN
        case "russian":
            from reader.folding.lexicons.russian_lexicon import RUSSIAN

            return RUSSIAN
        case "spanish":
            from reader.folding.lexicons.spanish_lexicon import SPANISH

            return SPANISH
    rules = rules_of(language)
    return EMPTY_LEXICON if rules == EMPTY_LEXICON.spelling_rules else _empty_lexicon(rules)


@cache
def _empty_lexicon(rules: SpellingRules) -> Lexicon:
    """Return the lexicon of the languages that have these rules and no word lists."""
    return Lexicon(spelling_rules=rules)
