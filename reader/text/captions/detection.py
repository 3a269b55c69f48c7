"""Detection of captions among the paragraphs of a scraped article, by their wording.

A paragraph is a caption if it has a mark ("(left)", "Pictured:"), a kicker before a colon ("Final
embrace: ..."), a photographer's credit, or describes a scene in the present tense, mostly together
with a missing full stop. If a page has such captions and nearly all other paragraphs end with a
full stop, a missing full stop alone is enough, unless the paragraph repeats another one (a pull
quote, a cut copy) or reports what somebody said. In doubt a paragraph is no caption: a hidden
statement would be missed, a caption among statements only disturbs.

Known misses: captions worded like statements on a page with few other captions, captions joined
with a statement, and in other languages than English all but a few marks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from reader.article import Article, Paragraph
from reader.text.captions.caption_lexicon import CaptionLexicon
from reader.text.captions.classification import (
    ends_like_sentence,
    find_main_words,
    is_caption,
    may_be_caption,
    split_words,
)
from reader.text.languages.stop_words import stop_words
from reader.text.normalisation import CAPITALS, SMALL_LETTERS, normalise

_MIN_CLEAR_CAPTIONS = 2  # so many clear captions show that a page has captions
_MIN_ENDED_SHARE = 0.8  # of the other paragraphs end with a full stop
_MIN_WORDS = 8  # shorter paragraphs without a full stop are headings
_COPY_SHARE = 0.7  # of the content words are in one other paragraph: a copy
_PLAIN_WORD = re.compile(r"[^\W_]+")
_CAPITALISED_WORD = re.compile(rf"[{CAPITALS}](?<=[{SMALL_LETTERS},] .)[\w-]+")


def find_captions(article: Article) -> frozenset[int]:
    """Return the indices of the paragraphs of a prepared article that are captions."""
    lexicon = _lexicon_of(article.language)
    if lexicon is None:
        return frozenset()
    candidates = [p for p in article.paragraphs if may_be_caption(p)]
    has_colon = any(":" in paragraph.text for paragraph in candidates)  # as kickers have
    names = _find_names(article) if lexicon.kickers and has_colon else frozenset()
    clear = frozenset(p.index for p in candidates if is_caption(p.text.strip(), lexicon, names))
    if len(clear) < _MIN_CLEAR_CAPTIONS or not lexicon.report_verbs:
        return clear
    unended = [p for p in candidates if p.index not in clear and _only_lacks_end(p, lexicon)]
    statements = len(article.paragraphs) - len(clear) - len(unended)
    ended = sum(ends_like_sentence(p.text) for p in article.paragraphs if p.index not in clear)
    if ended < _MIN_ENDED_SHARE * (statements + len(unended)):
        return clear
    return clear | _drop_copies(unended, article)


def _lexicon_of(language: str | None) -> CaptionLexicon | None:
    """Return the caption lexicon of a language, None where there is none."""
    if language == "english":
        from reader.text.captions.english_captions import LEXICON

        return LEXICON
    from reader.text.captions.other_languages import LEXICONS

    return LEXICONS.get(language or "")


def _find_names(article: Article) -> frozenset[str]:
    """Return the words that have a capital inside a sentence, in lower case."""
    return frozenset(
        name.lower()
        for paragraph in article.paragraphs
        for name in _CAPITALISED_WORD.findall(paragraph.text)
    )


def _only_lacks_end(paragraph: Paragraph, lexicon: CaptionLexicon) -> bool:
    """Return whether a paragraph is worded like a whole sentence but has no full stop."""
    text = paragraph.text.strip()
    words = split_words(text)
    return (
        len(words) >= _MIN_WORDS
        and len(paragraph.sentences) == 1
        and not ends_like_sentence(text)
        and not text.endswith(".")
        and text[0].isupper()
        and words[0] not in lexicon.non_scene_openings | lexicon.link_labels
        and words[-1] not in stop_words("english")
        and lexicon.report_verbs.isdisjoint(find_main_words(text))
    )


def _drop_copies(paragraphs: Iterable[Paragraph], article: Article) -> frozenset[int]:
    """Return the indices of those paragraphs that do not repeat another paragraph of the article.

    A paragraph that shares ``_COPY_SHARE`` of its content words with another one shares at least
    one of its rarest words; so only paragraphs that have one of these are compared.
    """
    content_words = {p.index: _content_words(p.text) for p in article.paragraphs}
    holders = defaultdict(set)
    for index, words in content_words.items():
        for word in words:
            holders[word].add(index)
    kept = set()
    for paragraph in paragraphs:
        words = content_words[paragraph.index]
        needed = int((1 - _COPY_SHARE) * len(words)) + 1
        rarest = sorted(words, key=lambda word: (len(holders[word]), word))[:needed]
        compared = set().union(*(holders[word] for word in rarest)) - {paragraph.index}
        if all(len(words & content_words[other]) < _COPY_SHARE * len(words) for other in compared):
            kept.add(paragraph.index)
    return frozenset(kept)


def _content_words(text: str) -> frozenset[str]:
    """Return the normalised words of a text that are no stop words."""
    return frozenset(_PLAIN_WORD.findall(normalise(text))) - stop_words("english")
