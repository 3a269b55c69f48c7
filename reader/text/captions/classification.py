"""Classification of a single paragraph: is it worded like a caption?"""

from __future__ import annotations

import re

from reader.article import Paragraph
from reader.text.captions.caption_lexicon import CaptionLexicon
from reader.text.normalisation import CLOSING_MARKS, LETTERS, SENTENCE_ENDS, normalise
from reader.word_counts import count_words

_MAX_WORDS = 60  # a longer text is a statement that contains a mark
_MAX_SENTENCES = 3
_MAX_KICKER_WORDS = 4
_MIN_WORDS_AFTER_KICKER = 4
_MIN_WORDS_AFTER_UNLISTED_KICKER = 6  # if the kicker is in no list
_MIN_SCENE_WORDS = 5
_MAX_SUBJECT_WORDS = 14  # the verb comes within so many words
_AGENCY_CHARACTERS = 40  # an agency is named in the last characters
_CLOSERS = f" \t\xa0{CLOSING_MARKS}"
_ENDS = frozenset(f"{SENTENCE_ENDS};:,；：，")
_WORD = re.compile(rf"{LETTERS}(?:['’-]{LETTERS})*|\d[\d.,]*")
_KICKER_AND_COLON = re.compile(r"([^\W\d][^:.!?'‘’\"“”,\d]{0,50}):\s+(?=[^\W\d_])")
_RELATIVE_CLAUSE = re.compile(r",\s+(?:who|whose|whom|which|where)\b[^,]*(?:,|$)", re.IGNORECASE)
_OPENING_QUOTE = re.compile(r"['‘\"“«„]")


def split_words(text: str) -> list[str]:
    """Return the normalised words of a text; numbers are words."""
    return [match[0] for match in _WORD.finditer(normalise(text))]


def find_main_words(text: str) -> list[str]:
    """Return the words without relative clauses (", who ...", ", which ...")."""
    return split_words(_RELATIVE_CLAUSE.sub(",", text))


def ends_like_sentence(text: str) -> bool:
    """Return whether a text ends with a full stop or the like; a stop after a space is none."""
    bare = text.rstrip(_CLOSERS)
    return bare[-1:] in _ENDS and not bare.endswith(" .")


def may_be_caption(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is as short as a caption and neither speech nor a heading."""
    text = paragraph.text.strip()
    # So few letters are few words, which need not be counted.
    is_short = len(text) < 2 * _MAX_WORDS and text.isascii()
    return (
        len(paragraph.sentences) <= _MAX_SENTENCES
        and (is_short or count_words(text) <= _MAX_WORDS)
        and not _OPENING_QUOTE.match(text)
        and not text.isupper()
    )


def is_caption(text: str, lexicon: CaptionLexicon, names: frozenset[str]) -> bool:
    """Return whether a mark, a kicker, a credit or a scene shows that a text is a caption.

    ``names`` are the words that the article writes with a capital inside a sentence, in lower case.
    """
    if lexicon.credit and lexicon.credit.match(text):
        return True
    if lexicon.agency:
        ending = text[-_AGENCY_CHARACTERS:]
        has_hint = any(map(ending.lower().__contains__, lexicon.agency_hints))
        if has_hint and lexicon.agency.search(ending):
            return True
    has_end = ends_like_sentence(text)
    if lexicon.kickers and ":" in text and _has_kicker(text, has_end, lexicon, names):
        return True
    lower_case = text.lower()
    has_mark = any(map(lower_case.__contains__, lexicon.hints)) and lexicon.marks.search(text)
    if has_end and not has_mark:
        return False
    words = find_main_words(text)
    is_report = not lexicon.report_verbs.isdisjoint(words)
    if has_mark and not is_report:
        return True
    if has_end:
        return False
    if lexicon.weak_marks.search(text):
        return True
    if is_report:
        return False
    return _has_bracketed_credit(text, words, lexicon) or _describes_scene(words, lexicon)


def _has_bracketed_credit(text: str, words: list[str], lexicon: CaptionLexicon) -> bool:
    """Return whether a text without a full stop ends with a name in brackets behind a scene."""
    if lexicon.bracketed_credit is None or lexicon.scene_participle is None or text[-1:] != ")":
        return False
    credit = lexicon.bracketed_credit.search(text)
    if credit is None or not lexicon.statement_verbs.isdisjoint(words):
        return False
    return lexicon.scene_participle.search(text, 0, credit.start() + 1) is not None


def _has_kicker(text: str, has_end: bool, lexicon: CaptionLexicon, names: frozenset[str]) -> bool:
    """Return whether the words before a first colon name the topic of a picture, not a speaker.

    If the text ends with a full stop, the kicker must be one known word. Without a full stop it may
    be any single word that is no name, or a few words of which only the first has a capital.
    """
    head = _KICKER_AND_COLON.match(text)
    if head is None or not text[head.end()].isupper():
        return False
    kicker, rest = split_words(head[1]), text[head.end() :]
    if not 0 < len(kicker) <= _MAX_KICKER_WORDS or head[1][1:] != head[1][1:].lower():
        return False
    if rest.endswith("?") or not (lexicon.speech_verbs | lexicon.link_labels).isdisjoint(kicker):
        return False
    count = count_words(rest)
    if count < _MIN_WORDS_AFTER_KICKER:
        return False
    if len(kicker) == 1 and kicker[0] in lexicon.kickers:
        return True
    if len(kicker) == 1 and (kicker[0] in names):
        return False
    if has_end:
        return len(kicker) == 1 and kicker[0].endswith(lexicon.kicker_endings)
    return len(kicker) > 1 or count >= _MIN_WORDS_AFTER_UNLISTED_KICKER


def _describes_scene(words: list[str], lexicon: CaptionLexicon) -> bool:
    """Return whether the first verb is in the present tense and can be seen in a picture."""
    if (
        len(words) < _MIN_SCENE_WORDS
        or words[0] in lexicon.non_scene_openings | lexicon.link_labels
    ):
        return False
    for position in range(1, min(len(words) - 1, _MAX_SUBJECT_WORDS)):
        before, word, after = words[position - 1], words[position], words[position + 1]
        if before in lexicon.words_before_nouns or before.endswith("ing"):
            continue
        if word in ("is", "are") and after in lexicon.shown_participles:
            return words[position + 2 : position + 3] not in (["as"], ["by"])
        if word in lexicon.statement_verbs:
            return False
        if after.endswith(("ed", "wn")):
            continue
        plural = _is_plural(words[:position], lexicon)
        if word in (lexicon.scene_verbs if plural else lexicon.singular_scene_verbs):
            return True
    return False


def _is_plural(subject: list[str], lexicon: CaptionLexicon) -> bool:
    """Return whether the words before a verb name more than one person or thing."""
    last = subject[-1]
    return last.endswith("s") or last in lexicon.plural_subjects or "and" in subject
