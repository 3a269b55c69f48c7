"""Words in one spelling, so that copies in British and in American spelling are the same.

Houses respell the texts of an agency: "organised" and "organized", "harbour" and "harbor", "nine"
and "9". Known limits: numbers of two words ("twenty-one") and the spellings of other languages are
left as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.caches import StringCache, set_cached
from reader.folding.analysis import AnalysedText

_MIN_LETTERS = 7  # of a word with the ending -ize, which in shorter ones is the stem's ("size")
_Z_ENDING = re.compile(r"(?<=[iy])z(?=(?:e[drs]?|ers|es|ing|ations?|ational)$)")
_OUR = re.compile(
    r"^((?:dis)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab"
    r"|neighb|od|parl|ranc|rig|rum|savi|splend|tum|val|vap|vig))our"
)
_DOUBLE_L = re.compile(
    r"^(counsel|cancel|channel|duel|equal|fuel|label|level|marvel|model|pedal|quarrel|revel|rival"
    r"|shovel|signal|snivel|spiral|total|travel|tunnel|unravel|jewel|enrol|instal|fulfil|skil|wil)"
    r"l(?=ed$|ing|er|or|ous|s$|ment|ful|$)"
)
_RE = re.compile(
    r"^((?:centi|kilo|milli)?(?:met|lit)|cent|theat|fib|calib|lust|meag|somb|spect)re(?=s?$)"
)
_OGUE = re.compile(r"^(anal|catal|dial|monol|epil|prol)ogue(?=s?$)")
_ENDINGS = "s ed d ing r rs".split()
_PAIRS = """
    defence defense|offence offense|pretence pretense|licence license|practise practice
    programme program|grey gray|tyre tire|plough plow|mould mold|smoulder smolder|sceptic skeptic
    sceptical skeptical|scepticism skepticism|aluminium aluminum|cheque check|kerb curb
    judgement judgment|acknowledgement acknowledgment|ageing aging|adviser advisor
    protester protestor|whisky whiskey|pyjamas pajamas|moustache mustache|aeroplane airplane
    manoeuvre maneuver|paediatric pediatric|paediatrician pediatrician|orthopaedic orthopedic
    archaeologist archeologist|archaeology archeology|anaesthetic anesthetic|foetus fetus
    leukaemia leukemia|encyclopaedia encyclopedia|diarrhoea diarrhea|sulphur sulfur
    towards toward|afterwards afterward|backwards backward|upwards upward|downwards downward
    amongst among|whilst while|amidst amid|learnt learned|burnt burned|spelt spelled
    spilt spilled|spoilt spoiled|dreamt dreamed|leapt leaped|cosy cozy|artefact artifact
    doughnut donut|enquiry inquiry|enquiries inquiries|furore furor|storey story|storeys stories
"""
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty".split(),
        2,
    )
} | {
    word: str(number)
    for number, word in zip(
        range(30, 100, 10), "thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}


def _list_spellings() -> dict[str, str]:
    """Return the words that are respelled alone, in the forms that they have."""
    spellings = dict(_NUMBERS)
    for pair in _PAIRS.replace("\n", "|").split("|"):
        if pair.strip():
            british, american = pair.split()
            for ending in ("", *_ENDINGS):
                spellings[british + ending] = american + ending
    return spellings


_SPELLINGS = _list_spellings()


def _respell(word: str) -> str:
    """Return the spelling that stands for all spellings of a word."""
    found = _SPELLINGS.get(word)
    if found is not None:
        return found
    if len(word) < _MIN_LETTERS - 1 or not word.isascii():
        return word
    for pattern, instead in ((_OUR, r"\1or"), (_DOUBLE_L, r"\1"), (_OGUE, r"\1og")):
        word = pattern.sub(instead, word)
    word = _RE.sub(r"\1er", word)
    return _Z_ENDING.sub("s", word) if len(word) >= _MIN_LETTERS else word


_RESPELLED = StringCache(_respell)


def respell(analysed: AnalysedText, language: str | None) -> AnalysedText:
    """Return an analysis with English words in one spelling; everything else is the same."""
    if language != "english":
        return analysed
    words = tuple(map(_RESPELLED.__getitem__, analysed.words))
    if words == analysed.words:
        return analysed
    respelled = replace(analysed, words=words)
    set_cached(
        respelled,
        _offsets=analysed._offsets,
        word_classes=analysed.word_classes,
        sentence_starts=analysed.sentence_starts,
        sentence_spans=analysed.sentence_spans,
        sentence_numbers=analysed.sentence_numbers,
        quotation_spans=analysed.quotation_spans,
        in_quotation=analysed.in_quotation,
    )
    return respelled


def respell_word(word: str) -> str:
    """Return the spelling that stands for all spellings of a word in lower case."""
    return _RESPELLED[word]
