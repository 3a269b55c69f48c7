"""Reader's risk: how likely a strict reader would want another sentence in a summary.

Learned from 1,210 sentences of summaries of 217 articles, of which a strict reader would have
changed 276: what a sentence leaves open counts most, and words that connect it with the sentence
before. On 62 articles that it was not learned from the area under the curve was .72, on 62 more
.66; of the twentieth with the highest risk the reader changed two of three.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence

from reader.summarising.arrays import Floats
from reader.summarising.candidate_sentences import CandidateSentence
from reader.summarising.selection.dependencies import Dependencies
from reader.summarising.selection.loose_mentions import count_loose_mentions
from reader.summarising.standalone import CLEAR, StandaloneLevels
from reader.summarising.terms import TermMatrix
from reader.text import word_set

_CONSTANT = -1.63
_OF_THINGS = 1.35  # for the weight of things that are taken for known
_OF_NAMES = 2.35  # for that of persons
_OF_WEAK = 1.55
_OF_SHORT = 1.27
_OF_UNCLEAR = 0.38
_OF_CONNECTING_OPENING = 1.67
_OF_CONNECTING = 1.45
_OF_CUT = 3.8  # its speech is missing, or it is a list
_OF_LOOSE = 2.0  # for each loose mention: "Members of Congress call her"
_OF_EARLIER = 0.8  # it has "had", in a clause of its own
_OF_LIKELIHOOD = -0.31  # for the logarithm of its likelihood in a good summary, 0 for the mean
_OF_SPEECH = -0.38
_OF_HEADLINE = -0.1  # for its likeness to the headline, in standard deviations
_SHORT = 12  # words
_CONNECTING_OPENING = re.compile(
    r"\W*(?:Combined|Regardless|Either way|Even so|Nonetheless|Nevertheless|Likewise|Similarly"
    r"|Conversely|By contrast|On the other hand|First|Second|Third|Finally|Then|Soon"
    r"|Once|Again|Later|Earlier|Previously"
    r"|Others?|Another|Among them|Each|As for|Instead|Meanwhile|Of course|To be sure"
    r"|Clearly|Sometimes|Perhaps|Cases|Admit|See|Remember|Imagine|Forget|Which|Whether|One \w+,"
    r"|(?:All )?(?:this|that|This|That) said,"
    r"|All (?:two|three|four|five|six)"
    r"|In (?:one|another|the (?:next|same|first|latest)|response|return|short|fact))\b(?! of\b)"
)
_CONNECTING_WORDS = word_set(
    "however though too meanwhile instead all well course turn fact indeed part example instance"
    " either above below this that"
)
_CONNECTING = re.compile(
    r", (?:however|though|too|meanwhile|instead|after all|as well|of course|in turn|in fact|indeed"
    r"|for (?:his|her|its|their) part|(?:for|as an) example|for instance)\b"
    r"|\b(?:though|as well|too|as an example|instead|either)[.”\"']*$|\bthe above\b|\bbelow\b"
    r"|\b(?:by|after|of|for|from|with|despite|like|about) (?:this|that)[,.;]"
)
# What is left of a sentence whose speech was cut off: "Mr Hale asked at a news conference."
_SPEECH_CUT_OFF = re.compile(
    r"(?!.*\bthat\b)[^\"“”,]{2,60}(?:, [^\"“”,]{2,60},)? (?:said|asked|added|wrote|tweeted|replied"
    r"|told(?: [A-Z]\S+){1,3})(?: (?:in|at|on|during|after)(?: [\w’'-]+){1,6})?\.$"
)
_CUT_VERBS = word_set("said asked added wrote tweeted replied told")
_LISTED = 4  # brackets of a list of players
_LEAST_LIKELIHOOD = 1e-6
_DIGITS = 6  # values are compared rounded: sums may differ in the last bits
_SAYS = word_set("said says told")


class ReaderRisk:
    """The risk of candidate sentences, by number; it depends on the sentences beside them.

    ``probabilities: float64[n_sentences]`` are those to be in a good summary, ``likeness:
    float64[n_sentences]`` the likeness to the headline, in standard deviations; ``ordered`` says
    that the article is in its author's order.
    """

    def __init__(
        self,
        candidates: Sequence[CandidateSentence],
        matrix: TermMatrix,
        words: Sequence[Sequence[str]],
        standalone: StandaloneLevels,
        probabilities: Floats,
        likeness: Floats,
        *,
        ordered: bool,
    ) -> None:
        self._candidates = candidates
        self._words = words
        self._standalone = standalone
        self._is_english = matrix.language == "english"
        self._dependencies = Dependencies(candidates, matrix, standalone, words, ordered=ordered)
        likelihood = (probabilities / probabilities.mean()).round(_DIGITS)
        self._likelihood: list[float] = likelihood.tolist()
        self._likeness: list[float] = likeness.round(_DIGITS).tolist()
        self._odds: dict[int, float] = {}

    def measure(self, number: int, chosen: Collection[int]) -> float:
        """Return the risk of a sentence, 0 to 1, in a summary of ``chosen`` ones."""
        things, names = self._dependencies.weigh_open(number, chosen)
        odds = self._find_odds(number) + _OF_THINGS * things + _OF_NAMES * names
        return 1 / (1 + math.exp(-odds))

    def measure_told(self, number: int) -> float:
        """Return the risk of a sentence where others tell all that it takes for known."""
        return 1 / (1 + math.exp(-self._find_odds(number)))

    def takes_for_known(self, number: int) -> bool:
        """Return whether the risk of a sentence depends on those beside it."""
        return any(self._dependencies.of(number))

    def likelihood_of(self, number: int) -> float:
        """Return how likely a sentence is in a good summary, 1 for the mean."""
        return self._likelihood[number]

    def _find_odds(self, number: int) -> float:
        """Return the log odds of a sentence that leaves nothing open, measured once."""
        odds = self._odds.get(number)
        if odds is None:
            odds = self._odds[number] = self._measure_alone(number)
        return odds

    def _measure_alone(self, number: int) -> float:
        """Return the log odds of a sentence that leaves nothing open."""
        words, standalone = self._words[number], self._standalone
        text = self._candidates[number].text
        is_asked = standalone.cased and self._is_english
        loose = count_loose_mentions(text, words) if is_asked else 0
        return (
            _CONSTANT
            + _OF_LOOSE * loose
            + _OF_WEAK * standalone.is_weak(number)
            + _OF_SHORT * (len(words) < _SHORT)
            + _OF_UNCLEAR * (standalone.level_without_names(number) > CLEAR)
            + _OF_CONNECTING_OPENING * (_CONNECTING_OPENING.match(text) is not None)
            + _OF_CONNECTING * _connects(text, words)
            + _OF_CUT * (_is_speech_cut_off(text, words) or text.count("(") >= _LISTED)
            + _OF_EARLIER * ("had" in words and not standalone.tells_of_before(number))
            + _OF_LIKELIHOOD * math.log(max(self._likelihood[number], _LEAST_LIKELIHOOD))
            + _OF_SPEECH * (not _SAYS.isdisjoint(words))
            + _OF_HEADLINE * self._likeness[number]
        )


def _is_speech_cut_off(text: str, words: Sequence[str]) -> bool:
    """Return whether a sentence is what is left of one without its speech."""
    return not _CUT_VERBS.isdisjoint(words) and _SPEECH_CUT_OFF.match(text) is not None


def _connects(text: str, words: Sequence[str]) -> bool:
    """Return whether a sentence has a word that connects it with another: ", however,"."""
    return not _CONNECTING_WORDS.isdisjoint(words) and _CONNECTING.search(text) is not None
