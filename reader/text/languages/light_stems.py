"""Stems of languages that Snowball has no stemmer of, or cuts unevenly: particles and articles.

Korean writes particles at its nouns: 시장은, 시장이. Which of two forms stands there depends on
whether the noun ends in a consonant, so 마을 and 국가 are seen to have none. Arabic writes the
article, and "and", "by", "to" before it, at the noun; Snowball takes off other endings with it than
without.
"""

from __future__ import annotations

import re

# Behind a consonant, behind a vowel, behind both; the longest first. Those of one syllable that end
# many nouns too want two syllables before them.
_AFTER_CONSONANT = ("으로는", "으로", "이나", "과", "은", "이", "을")
_AFTER_VOWEL = ("로는", "로", "와", "는", "가", "를")
_AFTER_BOTH = (
    *(
        "에서는",
        "에게는",
        "에서도",
        "까지는",
        "에서",
        "에게",
        "에는",
        "에도",
        "까지",
        "부터",
        "께서",
    ),
    *("보다", "처럼", "마다", "한테", "에", "의", "도", "만"),
)
_PARTICLES = sorted({*_AFTER_CONSONANT, *_AFTER_VOWEL, *_AFTER_BOTH}, key=len, reverse=True)
_OF_ONE_SYLLABLE = frozenset({"은", "을", "를"})  # which end hardly any noun
_PLURAL = "들"
_NOUN_ENDINGS = ("주의", "대회의", "책회의")  # whose 의 is none of possession
_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
_FINALS = 28  # ways in which a syllable of Hangul may end, the first of them in a vowel
_FINAL_L = 8

_ARABIC_ARTICLE = re.compile("[وف]?(?:ال|بال|كال|لل)(?=.{3})")


def strip_particles(word: str) -> str:
    """Return a Korean word without the particle and the plural that are written at it."""
    bare = _strip_particle(word)
    if bare.endswith(_PLURAL) and len(bare) > 2:
        bare = bare[: -len(_PLURAL)]
    return bare


def _strip_particle(word: str) -> str:
    if word.endswith(_NOUN_ENDINGS):
        return word
    for particle in _PARTICLES:
        if word.endswith(particle):
            noun = word[: -len(particle)]
            least = 1 if len(particle) > 1 or particle in _OF_ONE_SYLLABLE else 2
            if len(noun) >= least and _fits(noun[-1], particle):
                return noun
    return word


def _fits(syllable: str, particle: str) -> bool:
    """Return whether a particle may stand behind a syllable."""
    if not _FIRST_SYLLABLE <= syllable <= _LAST_SYLLABLE:
        return True  # a number or a foreign name
    final = (ord(syllable) - ord(_FIRST_SYLLABLE)) % _FINALS
    if particle in _AFTER_BOTH or (particle.startswith("로") and final == _FINAL_L):
        return True
    return (particle in _AFTER_CONSONANT) == (final > 0)


def strip_article(word: str) -> str:
    """Return an Arabic word without the article and what is written before it."""
    article = _ARABIC_ARTICLE.match(word)
    return word[article.end() :] if article else word
