"""Changes of a statement that folding takes for a copy.

Theory. Within an article it does no harm to hide "he is serving" behind "he was serving", or a
statement behind the same one with its condition: the reader sees the other one. In two articles
such words are what is new. So a proof is refused if, between its common words,

- an auxiliary stands in another tense or person ("is" for "was"), or one is left out ("they were
  turned away", "they turned away");
- a word is left out that restricts the next one ("often", "former", "most", "all but", "unlike",
  "about" before a figure), or a figure is approximate that is exact there ("About 26 were hurt",
  "26 were hurt");
- a condition is left out ("if convicted, he faces ten years");
- the beginning is left out that tells who it is about ("a man who hated the mayor stole it", "the
  mayor stole it"); names, connectives and what a comma separates may be left out;
- it is left out who says so ("police said", ``attributions``), or a detail on which a negation,
  "all" or "the first" depends, or a clause with "who" that no comma separates (``scopes``);
- one word stands shown in the place of another one ("left" for "right" in a caption).

In a language without word lists nothing of a sentence may be left out: its first word may be "not".

Known limit: the time that a clause with "when" or "until" tells may be left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.folding.alignment import Gap, find_gaps
from reader.folding.analysis import AnalysedText
from reader.folding.lexicons import WordClass
from reader.folding.relations import Verdict
from reader.known.attributions import has_attribution, names_speaker
from reader.known.pauses import has_double_mark
from reader.known.scopes import loses_scope
from reader.text import word_set

_AUXILIARIES = {
    word: number
    for number, words in enumerate(
        (
            "is are am 're",
            "was were",
            "has have 've",
            "had",
            "do does",
            "did",
            "be",
            "been",
            "being",
        )
    )
    for word in words.split()
}
_CONDITIONS = word_set("if unless whether lest permitting depending pending assuming subject")
_RESTRICTING = word_set(
    """
    often sometimes occasionally rarely seldom usually generally frequently mostly partly mainly
    typically normally largely primarily initially originally previously briefly temporarily
    partially relatively roughly approximately former ex acting interim self-described so-called
    would-be unlikely likely few some most many several half
    only just merely solely exclusively apparently supposedly presumably
    """
)
_APPROXIMATING = word_set(
    "about around some over under nearly almost roughly approximately up least most more less fewer"
)
_EXCLUDING = word_set("unlike except excluding barring besides")
_ALL = word_set(
    "all any every everyone everybody everything none nobody nothing anyone anybody anything"
)
_APPROXIMATION_WORDS = 3  # "no more than"
_FIGURES = word_set("half halfway midway noon midnight all every everyone everything")
_RELATIVE = word_set("who whom whose whoever which what whatever")
_SAID = word_set("that said says say saying added adds")
_MIN_CLAUSE_CONTENT_WORDS = 2  # left out: so many are a clause with a verb of its own
_CONDITION_WORDS = 3  # of what is left out at the end: so near a condition is the statement's own


def changes_statement(own: AnalysedText, read: AnalysedText, verdict: Verdict) -> bool:
    """Return whether ``own``, which the verdict finds in ``read``, says something else there."""
    if verdict.relation == "same":
        return False
    gaps = [gap for gap in find_gaps(own, read, verdict.blocks) if not gap.is_empty]
    if not own.lexicon.function_words:
        return any(gap.other_indices for gap in gaps)
    return any(
        _changes_auxiliary(gap)
        or _loses_restriction(gap)
        or _adds_approximation(gap)
        or _loses_condition(gap)
        or _loses_subject(gap)
        or _loses_attribution(gap)
        or loses_scope(gap)
        for gap in gaps
    ) or _shows_other_word(own, read, verdict)


def _changes_auxiliary(gap: Gap) -> bool:
    """Return whether an auxiliary is another one, or is left out without its clause."""
    own = _auxiliaries(gap.own_words())
    there = _auxiliaries(gap.other_words())
    if own:
        return not _is_subsequence(own, there)
    if not there or not gap.is_inner:
        return False
    content = sum(word_class >= WordClass.CONTENT for word_class in gap.other_classes())
    return content < _MIN_CLAUSE_CONTENT_WORDS


def _auxiliaries(words: Sequence[str]) -> list[int]:
    """Return the numbers of the auxiliaries among words; "'s" and "'d" may be several and count
    for none."""
    return [_AUXILIARIES[word] for word in words if word in _AUXILIARIES]


def _is_subsequence(one: Sequence[int], other: Sequence[int]) -> bool:
    """Return whether ``other`` has all of ``one``, in order."""
    rest = iter(other)
    return all(number in rest for number in one)


def _loses_restriction(gap: Gap) -> bool:
    """Return whether a word that restricts what follows is left out."""
    own, there = gap.own_words(), gap.other_words()
    if not there or gap.at_end or there[-1] in own:
        return False
    if there[-1] in _RESTRICTING or there[-1] in _EXCLUDING:
        return True
    if there[-1] == "but" and not _ALL.isdisjoint(there[-2:]):  # "all but three"
        return True
    if not _APPROXIMATING.isdisjoint(there[-_APPROXIMATION_WORDS:]):
        # Of "to up to 26" either "to" may be the common one: the gap is "to up" or "up to".
        at = gap.own_range.stop
        if _is_figure(gap.a, at) or (gap.a.words[at] == there[0] and _is_figure(gap.a, at + 1)):
            return True
    content = [
        word
        for word, word_class in zip(there, gap.other_classes(), strict=True)
        if word_class >= WordClass.CONTENT
    ]
    return gap.is_inner and bool(content) and _RESTRICTING.issuperset(content)


def _adds_approximation(gap: Gap) -> bool:
    """Return whether a figure is approximate that is exact there: "about 26" for "26"."""
    own, there = gap.own_words(), gap.other_words()
    added = _APPROXIMATING.intersection(own[-_APPROXIMATION_WORDS:]).difference(there)
    return bool(added) and not gap.at_end and _is_figure(gap.a, gap.own_range.stop)


def _is_figure(text: AnalysedText, i: int) -> bool:
    """Return whether word ``i``, if there is one, is a figure, also one with an article."""
    if i >= len(text.words):
        return False
    if text.word_classes[i] == WordClass.EMPTY and i + 1 < len(text.words):
        i += 1
    return text.word_classes[i] >= WordClass.NUMBER or text.words[i] in _FIGURES


def _loses_condition(gap: Gap) -> bool:
    """Return whether a condition of the statement is left out."""
    if not _CONDITIONS.isdisjoint(gap.own_words()):
        return False
    words = gap.other_words()
    if gap.at_end:
        words = words[:_CONDITION_WORDS]
    return not _CONDITIONS.isdisjoint(words)


def _loses_subject(gap: Gap) -> bool:
    """Return whether words before the statement are left out that may be its subject."""
    if not gap.at_start:
        return False
    read = gap.b
    left_out: list[int] = []
    for j in reversed(gap.other_indices):
        if not read.text[read.ends[j] : read.starts[j + 1]].isspace():
            break
        left_out.append(j)
    while left_out and read.word_classes[left_out[0]] == WordClass.EMPTY:
        left_out.pop(0)
    if not left_out or read.words[left_out[0]] in _SAID:
        return False
    return any(
        read.words[j] in _RELATIVE
        or (read.word_classes[j] >= WordClass.CONTENT and not read.text[read.starts[j]].isupper())
        for j in left_out
    )


def _loses_attribution(gap: Gap) -> bool:
    """Return whether it is left out who says so: a claim becomes a fact."""
    if names_speaker(gap.own_words()):
        return False
    keeps_marks = has_double_mark(gap.a.text)
    return has_attribution(gap.b, gap.other_indices, keeps_marks)


def _shows_other_word(own: AnalysedText, read: AnalysedText, verdict: Verdict) -> bool:
    """Return whether a shown difference has other words in its place, not only other marks."""
    for block in verdict.shown_differences:
        words = "".join(own.words[block.a : block.a_end])
        there = "".join(read.words[block.b : block.b_end])
        if words and there and not there.startswith(words):
            return True
    return False
