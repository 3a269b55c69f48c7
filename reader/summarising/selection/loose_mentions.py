"""Loose mentions: what an English sentence mentions as known in ways that anaphora lets pass.

They count for the risk of a sentence alone, not for which sentences may be in a summary: each is
harmless in some sentences.

Known limits. Gender is known from titles and nouns of kinship; a woman with a name alone is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.summarising.anaphora.anaphora_words import PERSON_NOUNS, PRONOUNS
from reader.summarising.terms import find_words
from reader.text import word_set

_LIKE_THIS = re.compile(
    r"\blike (?:this|that|these|those|it)\b(?=[,.;?!]| (?:should|can|could|will|would|may|might|is"
    r"|are|was|were|do|does|did|has|have|had)(?:n['’]t)?\b)"
)
# "It was only the latest chapter in a feud": no "that", "who" or "to" tells what it was.
_IT_ALONE = re.compile(
    r"\W*It (?:is|was) (?:not (?:only|just|merely|simply) (?!that|to|about|because|until)\w+"
    r"|(?:only|just|but|also|hardly|yet)? ?(?:an?|the|one of|another) "
    r"(?![^,.]*\b(?:that|who|to|when|where|how|why)\b))"
)
_QUESTION_OF_OTHERS = re.compile(
    r"[\"“‘'](?:How|Why|When|Where|What) (?:can|could|did|do|does|is|are|was|were|should|would"
    r"|will) (?:they|he|she|it|that|this)\b"
)
# "In John's Gospel, he is": whoever has the Gospel is not meant.
_HE_BEHIND_OWNER = re.compile(
    r"(?:In|At|On|From|By|To|According to) (?:the )?[A-Z][\w-]+['’]s? [\w ]{3,30}, (?:he|she)\b"
)
_ONE_OF_LISTED = re.compile(
    r"\W*The (?:first|second|third|other|latter|former|next|last|latest|result|answer|reason"
    r"|upshot) (?:is|was|are|were|has|had|will|would|came|comes)\b"
)
_SOME_OF_LISTED = re.compile(
    r"\W*(?:(?:while|but|and|though|although|yet) )?(?:a few|some|many|most|several|others|both|few"
    r"|none|half) (?:have|has|are|is|were|was|had|will|would|do|did|say|said|also|even|may|might)"
    r"\b",
    re.IGNORECASE,
)
_LEADING_ON = re.compile(
    r"\W*(?:Read on|Keep reading|Scroll (?:down|through)|Click (?:on|through)|(?:If you"
    r"(?:'d|’d| would) like|For those who want) to (?:read|know|learn|see) more)\b"
)
_QUOTED_THAT = re.compile(r"[\"“](?:That|It) (?:means|is|was|will be|would be|has to|should be)\b")
_REASON_ALONE = re.compile(r"\W*Because (?:maybe|perhaps|[^,]*[.!?]\W*$)")
_CUT_BRACKET = re.compile(r"[^(]*\)|\W*\([^)]*$")
_THAT_DAY = re.compile(
    r"\b(?:like|on|since|until|after|before|from) that (?:[MTWFS][a-z]{2,5}day|day|night|morning"
    r"|week|afternoon|evening|year|moment)\b(?! (?:when|that|he|she|they|the))"
)
_THAT_ALONE = re.compile(
    r"\b(?:solve|fix|do|doing|done|change|stop|explain|say|doubt|believe|prevent|address|support"
    r"|oppose|achieve|avoid|handle|match|beat|top|repeat) (?:that|this)\b"
    r"(?=[,.;?!]| (?:long|again|by|in|at|for|with|now|soon|when|if|because|would|will|is|was|could"
    r"|might))"
)
_THAT_CASE = re.compile(
    r"\b(?:that|this)(?:['’]s| is| was| were) (?:the case|why|what|when|where|how"
    r"|not (?:true|so))\b|\bthe same (?:is|was|goes|applies) (?:true|for|to)\b",
    re.IGNORECASE,
)
_PEOPLE_THERE = re.compile(
    r"\b(?:folks|people|some|those|others|everyone|residents|many|officials|men|women|children"
    r"|troops|forces|student|students) there\b"
)
_INVITATION = re.compile(
    r"\b[Aa]nyone with (?:any )?information\b|\b(?:encouraged|asked|urged) to (?:call|contact)\b"
    r"|\b(?:call|contact) [^.]*\d{3}[-.]\d{4}"
)
# Of whom: "Nearly 30% said they had".
_THEY_BEHIND_ADVERB = re.compile(
    r"\W*(?:Today|Now|Often|Sometimes|Usually|Still|Here|Soon|Later|Eventually|Finally|Currently"
    r"|Recently|Back then|These days|In fact|Of course|Unfortunately|Luckily),? (?:they|he|she)\b"
)
_SHARE_ALONE = re.compile(
    r"\W*(?:(?:nearly|about|almost|some|only|just|more than|over|at least|roughly|fewer than"
    r"|less than|another|around) )*\d[\d.,]*(?:%| percent| per cent)? (?:said|say|were|are|had|have"
    r"|did|do|reported|believe|think|agreed|told|thought|feel|felt)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\b(?:\w+) of (?:them|these|those)\b(?! (?:who|that|in|on|at))")
_PLURAL = re.compile(r"\b[a-z]{2,}[a-hj-tv-z]s\b|\b(?:people|children|men|women)\b")
_THOSE = re.compile(
    r"\b[Tt]hose (?:two|three|four|five|six|seven|eight|nine|ten|same|other|latter)\b"
    r"(?! (?:who|that|which|whose|whom|in|of|with|from|on|at|under|over|for|to|he|she|it|they|we))"
)
# Who denied it, and what: "The company denied that and said", "called that 'nonsense'".
_THAT_TOLD = re.compile(
    r"\b(?:denie[sd]|deny|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)|doubt(?:s|ed)"
    r"|contradict(?:s|ed)) (?:that|this)\b(?=[,.;]| (?:and|but)\b)"
    r"|\bcall(?:s|ed) (?:that|this) (?:an? |['‘\"“])"
)
_AT_ITS = re.compile(r"\W*At (?:its|his|her|their) [\w-]+,? (?:it|they)\b")
_OF_IT = re.compile(
    r"\W*(?:[A-Z]\w+ (?:said|says) (?:that )?)?(?:none|most|all|half|some|much|part) of it\b", re.I
)
_FURTHER_SPEECH = re.compile(
    r"\bin an? (?:later|second|further|earlier|subsequent|separate) "
    r"(?:statement|interview|tweet|post|message|letter|report)\b"
)
_OF_TWO = re.compile(r"\bthe (?:younger|older|elder|taller|latter|former) of the\b")
_SUCH = re.compile(r"\b(?:one|two|three|several|many|no) such\b(?! thing)")
# An answer whose question is another sentence's: "the answer seems to be no".
# A question whose answer is another sentence: "Mr Hale was asked whether he would stay."
_ASKED_WHETHER = re.compile(
    r"\b(?:(?:was|were) asked|asked (?:him|her|them)) (?:whether|if|why|how|about)\b"
    r"(?!.*\b(?:said|says|answered|replied|responded|declined|refused|told|called)\b)"
)
_JOIN_THEM = re.compile(r"\b(?:join|joined|joining|joins|among|like|follow|followed) them(?=[,.;])")
_THE_ANSWER = re.compile(r"\bthe answer (?:is|was|seems|seemed|appears|appeared)\b")
# What was said is another sentence: "Mr Hale made the remarks at a briefing".
_SAID_ELSEWHERE = re.compile(
    r"\b(?:made|making|posted|issued) (?:the|his|her|their|those|these) "
    r"(?:remark|comment|announcement|statement|claim|call|plea)s?"
    r"(?=\.| (?:at|in|on|during|to|after|before|while|when|as|via|last|this|from|a)\b)"
)
# Of whom: "In six more, the dose was too small", "Two others were hurt".
_MORE_OF_LISTED = re.compile(
    r"\W*(?:(?:in|for|at|of|to|on|with) )?(?:another )?(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|several|many|\d+) (?:more|others?)"
    r"(?:,|(?= (?:is|are|was|were|had|have|has|said|say|did|do)\b))",
    re.IGNORECASE,
)
# Whose: "A statement said it would follow the advice".
_NOBODYS_STATEMENT = re.compile(
    r"\W*(?:An?|The) (?:statement|spokes(?:man|woman|person)|post|message|source|notice) "
    r"(?:said|says|added|told|read|reads|confirmed|denied|declined)\b"
)
# "by the same group" where nothing before it names one: "A study by the same group found".
_BY_THE_SAME = re.compile(
    r"^(?:[A-Z]?[a-z0-9'’]+ ){0,6}(?:by|from|of|with|for|in|at) the same "
    r"(?:group|firm|company|team|man|woman|author|court|study|report|street|house|hospital|school)"
    r"\b(?! (?:as|that|who|where|which)\b)"
)
# Whom: "I thought her comments were wrong," said Mr Hale.
_OF_WHOM = re.compile(
    r"[\"“‘'](?:I|We|You) (?:think|thought|hope|hoped|know|knew|believe|love|like|feel|felt"
    r"|don['’]t (?:think|know|like|believe)) (?:that )?"
    r"(?:her|his|he|she|they|their|it|this|these|those)\b"
)
# What: "The rescue service is against it", "The bank said it had done so by letter".
_OBJECT_IT = re.compile(
    r"^\W*(?:The|An?|[A-Z][\w'’-]+)(?: [\w'’-]+){0,4} (?:is|are|was|were) (?:not |also |still )?"
    r"(?:against|opposed to|in favou?r of|behind|for|aware of) (?:it|this|that|them)"
    r"(?=[,.;]| (?:because|as|since|and|but)\b)"
)
_DONE_SO = re.compile(
    r"\b(?:said|says|told) (?:that )?(?:it|he|she|they) (?:had|has|have|would) (?:already )?"
    r"(?:done|do) so\b"
)
# Who said nothing: "The club was not available for comment".
_NO_COMMENT = re.compile(
    r"\bnot (?:immediately )?(?:available (?:for|to) comment|respond(?:ed)? to (?:a|requests?)\b"
    r"|return(?:ed)? (?:a|calls|messages)\b)|\bcould not (?:immediately )?be reached\b"
)
_THAT_LINE = re.compile(
    r"\b(?:used|uses|repeated|quoted|wrote|made) (?:that|this|those|these) "
    r"(?:line|word|phrase|argument|term|figure|point|claim|statement|comparison)s?\b"
)
# Whose: "Under her direction, the board closed two mills".
_UNDER_HER = re.compile(
    r"\W*(?:Under|In|With|Despite|After|During|Since|On|At|For) (?:her|his) [\w ]{3,30}, "
    r"(?:the|an?|it|they|its)\b"
)
_EITHER_ISSUE = re.compile(
    r"\b(?:on|in|of) (?:either|both) (?:issue|case|matter|question|point|occasion)s?\b"
)
# "Police said they would look at how it had been led": no word before it is a thing.
_HOW_IT = re.compile(
    r"^\W*(?:Police|Officials|Investigators|Prosecutors|Detectives|Doctors|Experts|Authorities"
    r"|Scientists|Engineers|Critics|Supporters|Residents|Lawyers|Lawmakers|They|He|She|We)"
    r"(?: (?!(?:an?|the|this|that|its|his|her|their|our|my|of|with|for)\b)[a-z]+){1,6}? "
    r"(?:how|why|what|when|where|whether) it\b"
)
_THOSE_WORDS = re.compile(
    r"\bthose (claim|remark|comment|figure|allegation|accusation|report|charge|plan|talk|concern"
    r"|question|effort|result|attack|change|measure|rule|condition|demand)s\b"
    r"(?! (?:of|that|which|who|made|by|for|with|against|to|from|where|when)\b)"
)
# "A student fell to her death there": a place that no "in Elm" names.
_THERE = re.compile(
    r"(?<!\bsaid )(?<!\bsays )(?<!\bthat )(?<!\b(?:over|back) )(?<!\b(?:up|it) )(?<!\bout )\bthere"
    r"(?=[,.;]| (?:in|on|at|for|by|since|until|after|before|last|this|every|each|again|and|as)\b)"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:across|where|visit(?:s|ed)?|left|leav(?:es|ing|e)|reach(?:es|ed)?|(?:[IiOo]n|[Aa]t"
    r"|[Tt]o|[Ff]rom|[Nn]ear|[Ii]nto|[Oo]utside|[Ii]nside) (?:the|an?|his|her|their|its))"
    r" (?:\w+ ){0,3}?\w|\b(?:[Ii]n|[Aa]t|[Tt]o|[Ff]rom|[Nn]ear) [A-Z]|\bhere and\b"
)
_SHE = word_set("she her hers herself")
_HE = word_set("he him his himself")
_WOMEN = word_set(
    "mrs ms miss lady dame madam woman women girl girls mother mothers daughter daughters sister "
    "sisters wife wives widow aunt niece queen princess duchess actress waitress grandmother bride"
    " girlfriend female"
)
_MEN = word_set(
    "mr sir lord man men boy boys father fathers son sons brother brothers husband husbands uncle "
    "nephew king prince duke actor grandfather groom boyfriend male"
)
_GROUPS = word_set(
    "members senators lawmakers republicans democrats critics officials prosecutors police voters "
    "people supporters opponents fans lawyers investigators reporters journalists users leaders "
    "congress senate house parliament government court washington"
)
_NO_NAMES = _GROUPS | _MEN | _WOMEN
_NAME_OR_WORD = re.compile(r"[\w'’.-]+")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Sir|Lady)\b")
_OPENINGS = (
    _IT_ALONE,
    _QUESTION_OF_OTHERS,
    _HE_BEHIND_OWNER,
    _ONE_OF_LISTED,
    _SOME_OF_LISTED,
    _LEADING_ON,
    _QUOTED_THAT,
    _REASON_ALONE,
    _SHARE_ALONE,
    _THEY_BEHIND_ADVERB,
    _AT_ITS,
    _OF_IT,
    _MORE_OF_LISTED,
    _NOBODYS_STATEMENT,
    _OF_WHOM,
    _UNDER_HER,
)
# Most sentences have none of these openings: one pattern of all tells.
_ANY_OPENING = re.compile(
    "|".join(
        f"(?{'i' if pattern.flags & re.IGNORECASE else ''}:{pattern.pattern})"
        for pattern in _OPENINGS
    )
)
# Each with parts of which a sentence has one, in lower case, where the pattern is found: to look
# for these takes a tenth of the time.
_ANYWHERE = (
    (_LIKE_THIS, ("like ",)),
    (_THOSE, ("those ",)),
    (_THAT_DAY, (" that ",)),
    (_THAT_ALONE, (" that", " this")),
    (
        _THAT_CASE,
        (
            *("that's ", "that’s ", "that is ", "that was ", "that were ", "the same "),
            *("this's ", "this’s ", "this is ", "this was ", "this were "),
        ),
    ),
    (_PEOPLE_THERE, (" there",)),
    (_INVITATION, ("call", "contact", "anyone with ")),
    (_THAT_TOLD, (" that", " this")),
    (_FURTHER_SPEECH, ("in a", "in an ")),
    (_OF_TWO, (" of the",)),
    (_SUCH, (" such",)),
    (_THE_ANSWER, ("the answer ",)),
    (_NO_COMMENT, ("for comment", "to comment", "not respond", "not return", "be reached")),
    (_JOIN_THEM, (" them",)),
    (_ASKED_WHETHER, (" asked ",)),
    (_DONE_SO, ("done so", "do so")),
    (_THAT_LINE, ("used t", "uses t", "repeated t", "quoted t", "wrote t", "made t")),
    (_EITHER_ISSUE, (" either ", " both ")),
    (_SAID_ELSEWHERE, ("made t", "made h", "making ", "posted ", "issued ")),
    (_BY_THE_SAME, ("the same ",)),
    (_HOW_IT, ("how it", "why it", "what it", "when it", "where it", "whether it")),
    (_OBJECT_IT, ("against ", "opposed to ", " of it", " of t", "behind ", "for it", "for th")),
)
_OF_SEVERAL = (" of them", " of these", " of those")
_OPENING_PREPOSITIONS = word_set(
    "in on at by for with after before during since despite as while when although though if once "
    "from to of under through until because like unlike"
)
_FEWEST_BEFORE = 2  # words before the pronoun


def _names_nobody(before: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether no word before a pronoun is a person, and the subject does not follow."""
    opens = before[0] in _OPENING_PREPOSITIONS or before[0].endswith("ing")
    return (
        not opens
        and not any(
            word in PERSON_NOUNS
            or word in PRONOUNS
            or word.endswith(("er", "or", "ist", "ian", "ee"))
            or word
            in ("who", "whose", "i", "we", "you", "student", "child", "president", "patient")
            for word in before
        )
        and "who" not in after[:4]
    )


def count_loose_mentions(text: str, words: Sequence[str] | None = None) -> int:
    """Return how many such mentions a sentence has; ``words`` are its words, if known already."""
    words = find_words(text) if words is None else words
    lower_case = text.lower()
    openings = _OPENINGS if _ANY_OPENING.match(text) else ()
    return (
        sum(pattern.match(text) is not None for pattern in openings)
        + ((")" in text or text[0] == "(") and _CUT_BRACKET.match(text) is not None)
        + sum(
            pattern.search(text) is not None
            for pattern, parts in _ANYWHERE
            if _has_any(lower_case, parts)
        )
        + (_has_any(lower_case, _OF_SEVERAL) and _lacks_several(text))
        + (" there" in text and _lacks_place(text))
        + ("those " in text and _lacks_words(text))
        + _lacks_person(text, words)
    )


def _has_any(text: str, parts: Sequence[str]) -> bool:
    """Return whether a text has one of some parts."""
    for part in parts:  # noqa: SIM110 - a generator takes twice the time
        if part in text:
            return True
    return False


def _lacks_several(text: str) -> bool:
    """Return whether "three of them" comes where nothing named several: "Only three of them"."""
    match = _OF_THEM.search(text)
    return match is not None and _PLURAL.search(text, 0, match.start()) is None


def _lacks_place(text: str) -> bool:
    """Return whether "there" means a place that no name before it tells: "He was born there"."""
    match = _THERE.search(text)
    return match is not None and _PLACE_BEFORE.search(text, 0, match.start()) is None


def _lacks_words(text: str) -> bool:
    """Return whether "those claims" comes where nothing was claimed before it."""
    match = _THOSE_WORDS.search(text)
    return match is not None and match[1] not in text[: match.start()].lower()


def _lacks_person(text: str, words: Sequence[str]) -> bool:
    """Return whether "her" comes where only men, or only groups, were named: "Members call her"."""
    for pronouns, own, others in ((_SHE, _WOMEN, _MEN), (_HE, _MEN, _WOMEN)):
        if pronouns.isdisjoint(words):
            continue
        place = next((i for i, word in enumerate(words) if word in pronouns), 0)
        before = words[:place]
        if place < _FEWEST_BEFORE or not own.isdisjoint(before):
            continue
        names = [
            word
            for word in _NAME_OR_WORD.findall(text)[:place]
            if word[:1].isupper() and word.lower().strip(".") not in _NO_NAMES
        ]
        if not others.isdisjoint(before):
            titled = _TITLED.search(text) is not None
            if titled and len(names) <= 1 + (before[0] in others or text[:4] == "The "):
                return True
        elif not names and (not _GROUPS.isdisjoint(before) or _names_nobody(before, words[place:])):
            return True
    return False
