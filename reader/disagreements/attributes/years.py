"""Years that a thing has one of, told differently: built, founded, born, last inspected.

"The bridge, built in 1968" beside "The Lune bridge was built in 1967". Better few and right. Two
years are compared if one verb stands before both, and if both are of one thing: its nouns are
equal and no name or adjective tells them apart ("the old bridge"). A thing without a name must be
what both articles are about, by their headlines or first sentences, or have one adjective in both
("the great telescope"). Of several things with one noun and verb in an article only those with
names count. What is planned, doubted or denied, a span of years and a part ("the bridge's southern
span") tell no year of the thing.

Known limits: English alone; a pronoun ("it was built") tells nothing, nor a person's age.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from reader.disagreements.disagreement import YEAR, StoryArticle, StoryClaim, StoryFigure
from reader.disagreements.quantity_lexicon import QuantityLexicon
from reader.text import word_set

_MAX_APART = 30  # years; more are of two things
_MAX_LETTERS = 420  # of a sentence
_MAX_WORDS = 8  # of what names a thing
_LEAD_SENTENCES = 2

_KINDS = {
    verb: verbs.split()[0]
    for verbs in (
        "built constructed erected",
        "founded established",
        "opened inaugurated",
        "completed finished",
        "installed fitted",
        "renovated refurbished restored",
        "widened enlarged",
        *("born", "launched", "rebuilt", "closed", "died", "retired", "married", "elected"),
        *("appointed", "nationalised", "privatised", "decommissioned", "commissioned"),
    )
    for verb in verbs.split()
}
_MONTH = (
    r"(?:(?:\d\d? )?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) )"
)
_YEAR = rf"in {_MONTH}?(?P<year>1\d{{3}}|20[0-3]\d)(?![\d/–-]|s\b| (?:and|or|to) \d{{4}})"
_MIDDLE = r"(?P<middle>(?: (?!in\b|and\b|but\b|then\b|or\b)[^\W\d_][\w’'-]*){0,5}?)"
_AUXILIARY = (
    r"(?P<relative>(?:which|that|who) )?(?:(?P<be>was|were|is|has been|had been) )?"
    r"(?P<adverb>first |originally )?"
)
_MATCH = re.compile(
    rf"\b{_AUXILIARY}(?P<verb>{'|'.join(_KINDS)})\b{_MIDDLE} {_YEAR}", re.IGNORECASE
)
# "Last inspected", "last won the cup": any verb in the past.
_LAST = re.compile(
    r"\b(?P<relative>(?:which|that|who) )?(?:(?P<be>was|were) )?(?P<adverb>last) "
    rf"(?P<verb>[a-z]+ed|won|lost|sunk|sank|seen|shown|held|played|rebuilt)\b{_MIDDLE} {_YEAR}"
)
_BOUNDARY = re.compile(
    r".*(?:[;:(–—“\"]|, |\b(?:and|but|that|said|says|say|because|when|where|while|as|since|although"
    r"|though|after|before|how) )"
)
_RIGHT = re.compile(
    r", (?P<thing>(?:the |its )?[\w’'-]+(?: [\w’'-]+){0,5}?)"
    r"(?=,| (?:is|was|were|are|has|had|have|will|can|[a-z]+(?:ed|s))\b|[.]?$)"
)
_ASIDE = re.compile(r"(.*?), (?P<aside>[^,;]+), $")
_NAMED = re.compile(r"(?:the )?[A-Z]")
_UNSURE = re.compile(
    r"\b(?:will|would|to be|should|may|might|could|not|never|perhaps|probably|reportedly|believed"
    r"|thought|legend|claims?|claimed|supposedly|planned|due|if|until|around|about|circa)\b|n[’']t\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLES = word_set("the its this that his her their")
_MANY = word_set(
    """
    a an one two three four five six seven eight nine ten both all some many most several other
    another each every these those it he she they we who which what there
    """
)
_PREPOSITIONS = word_set("of in at on over across near above below from for under between")
_NO_THING = word_set(
    """
    is are was were be been has have had will would said says not with by to and or but when if than
    """
)
# With one of these it is another thing than without it.
_TELLING = word_set(
    """
    old new former first second third previous original neighbouring neighboring nearby twin
    temporary northern southern eastern western upper lower great small main sister next last
    present current
    """
)


class _Thing(NamedTuple):
    """What a year is told of: its words, its noun, those with capitals, and its adjectives."""

    called: str
    head: str
    names: frozenset[str]
    others: frozenset[str]


class _Year(NamedTuple):
    """A year of a thing: ``head`` is its noun, ``names`` its words with capitals.

    ``others`` are its adjectives, ``topic`` the words of the article's headline and lead.
    """

    article: int
    kind: str
    called: str
    head: str
    names: frozenset[str]
    others: frozenset[str]
    topic: frozenset[str]
    value: int
    paragraph: int
    start: int


def find_years(articles: Sequence[tuple[int, StoryArticle, QuantityLexicon]]) -> list[StoryFigure]:
    """Return the years that differ, by thing; articles come with their numbers in the story."""
    of_number = {number: one for number, one, _ in articles}
    told = [
        year for number, one, _ in articles for year in _leave_unclear(list(_read(number, one)))
    ]
    told.sort(key=lambda year: (of_number[year.article].article.key, year.paragraph, year.start))
    group_of: dict[int, set[int]] = {}
    for i, j in combinations(range(len(told)), 2):
        joined = group_of.get(i, {i}) | group_of.get(j, {j})
        if _are_one([told[k] for k in joined]):
            group_of.update(dict.fromkeys(joined, joined))
    groups = {id(group): [told[k] for k in sorted(group)] for group in group_of.values()}
    made = [_make(_first_of_each(group), of_number) for group in groups.values() if _differ(group)]
    return sorted(made, key=lambda figure: (figure.about, [c.value for c in figure.claims]))


def _read(number: int, one: StoryArticle) -> Iterator[_Year]:
    """Yield the years that an article tells of things."""
    sentences = [
        (paragraph, sentence, paragraph.get_sentence_text(sentence))
        for paragraph in one.article.paragraphs
        if paragraph.index not in one.folded
        for sentence in paragraph.sentences
    ]
    for at, (paragraph, sentence, text) in enumerate(sentences):
        if len(text) > _MAX_LETTERS:
            continue
        lead = [other for i, (_, _, other) in enumerate(sentences[:_LEAD_SENTENCES]) if i != at]
        words = _WORD.findall(" ".join([one.article.title, *lead]))
        topic = frozenset(word.lower() for word in words)
        for pattern in (_MATCH, _LAST):
            for match in pattern.finditer(text):
                thing = _find_thing(text, match)
                names = _complete(thing.head, thing.names, one) if thing else None
                if thing is None or names is None:
                    continue
                verb = match["verb"].lower()
                kind = _KINDS.get(verb, verb)
                if match["adverb"] == "last":
                    kind = " ".join(["last", verb, *match["middle"].lower().split()])
                yield _Year(
                    number, kind, thing.called, thing.head, names, thing.others,
                    topic, int(match["year"]),
                    paragraph.index, sentence.start + match.start("year"),
                )  # fmt: skip


def _find_thing(text: str, match: re.Match[str]) -> _Thing | None:
    """Return what a year is told of, None where it is not sure."""
    before = text[: match.start()]
    clause_start = max((m.end() for m in re.finditer(r"; | [–—] ", before)), default=0)
    if _UNSURE.search(text[clause_start : match.end("middle")]):
        return None
    if not before.strip(" “\"'"):
        if match["be"] or not (right := _RIGHT.match(text, match.end())):
            return None
        return _parse(right["thing"])
    is_whole = (match["be"] or _is_active(match)) and not match["relative"]
    if is_whole and (found := _ASIDE.match(before)):
        # "The club, founded in 1899, last won", "Its sister ship, the Borea, was built"
        before = found["aside"] if _NAMED.match(found["aside"]) else found[1]
    if before.endswith((", ", " (", "– ", "— ")) and (match["relative"] or not match["be"]):
        said = before[: re.search(r"[,(–— ]+$", before).start()]  # type: ignore[union-attr]
        return _parse(_take_last(said))
    if match["relative"] or (not match["be"] and not _is_active(match)):
        return None  # "the bridge built in 1968" is one of several
    return _parse(_take_last(before))


def _is_active(match: re.Match[str]) -> bool:
    """Return whether the verb needs no form of "be": "last erupted", "the theatre opened"."""
    return match["adverb"] == "last" or match["verb"].lower() in (
        *("opened", "closed", "died", "retired", "married"),
    )


def _take_last(text: str) -> str:
    """Return what stands behind the last boundary of clauses."""
    found = _BOUNDARY.match(text.rstrip())
    return text[found.end() :] if found else text


def _parse(thing: str) -> _Thing | None:
    """Return the noun, the names and the other words of one thing, None where it is none."""
    words = [_POSSESSIVE.sub("’s", word) if word[-2:] in ("'s", "’s") else word
             for word in _WORD.findall(thing)]  # fmt: skip
    has_article = bool(words) and words[0].lower() in _ARTICLES
    words = words[1:] if has_article else words
    lower = [word.lower() for word in words]
    if not words or len(words) > _MAX_WORDS or not _MANY.isdisjoint(lower):
        return None
    if not _NO_THING.isdisjoint(lower) or any(map(str.isdigit, "".join(words))):
        return None
    end = next((i for i, word in enumerate(lower) if word in _PREPOSITIONS), len(words))
    behind = [word for word in words[end:] if word.lower() not in _PREPOSITIONS | _ARTICLES]
    if end == 0 or any(not word[0].isupper() for word in behind):
        return None  # "the span of the bridge, built in 1968"
    if any(word.endswith("’s") for word in words[:end]) or words[end - 1].endswith("s’"):
        return None  # a part
    names = frozenset(word.lower() for word in (*words[:end], *behind) if word[0].isupper())
    if not has_article and not words[end - 1][0].isupper() and not names:
        return None
    head = lower[end - 1]
    others = frozenset(word for word in lower[: end - 1] if word not in names)
    return _Thing(" ".join(words[:end]), head, names, others)


def _complete(head: str, names: frozenset[str], one: StoryArticle) -> frozenset[str] | None:
    """Return names with the first name that the article tells of a surname, None of several."""
    if names != {head}:
        return names
    whole = re.compile(rf"\b([A-Z][\w’'-]+) {re.escape(head)}\b", re.IGNORECASE)
    firsts = {
        found[1].lower()
        for paragraph in one.article.paragraphs
        for found in whole.finditer(paragraph.text)
        if found[1][0].isupper()
    } - _ARTICLES
    return names | firsts if len(firsts) <= 1 else None


def _leave_unclear(years: list[_Year]) -> Iterator[_Year]:
    """Yield the years of an article but those of a thing without a name beside another such."""
    for year in years:
        rivals = [
            other
            for other in years
            if (other.kind, other.head) == (year.kind, year.head)
            and other.value != year.value
            and not (other.others ^ year.others) & _TELLING
        ]
        names = year.names - {year.head}
        if not rivals:
            yield year
        elif names and not any(names & other.names - {other.head} for other in rivals):
            yield year._replace(topic=frozenset())


def _are_of_one_thing(one: _Year, other: _Year) -> bool:
    """Return whether two articles tell a year of one thing and one verb."""
    if one.kind != other.kind or abs(one.value - other.value) > _MAX_APART:
        return False
    if (one.others ^ other.others) & _TELLING:
        return False
    if one.head != other.head:
        return bool(one.names & other.names & {one.head, other.head})
    names, others = one.names - {one.head}, other.names - {other.head}
    if names and others:
        return bool(names & others)
    if one.head in one.names & other.names:
        return True
    if one.others and other.others and one.others.isdisjoint(other.others):
        return False
    if names or others:
        topic = other.topic if names else one.topic
        if not topic.isdisjoint(names or others):
            return True
    elif one.others and one.others == other.others:
        return True
    return all(not year.topic.isdisjoint({year.head, f"{year.head}s"}) for year in (one, other))


def _are_one(group: Sequence[_Year]) -> bool:
    """Return whether years are of one thing, each with each, and one value of an article."""
    return all(
        one.value == other.value if one.article == other.article else _are_of_one_thing(one, other)
        for one, other in combinations(group, 2)
    )


def _differ(group: Sequence[_Year]) -> bool:
    return len({year.value for year in group}) > 1


def _first_of_each(group: Sequence[_Year]) -> list[_Year]:
    """Return one claim of each article."""
    first: dict[int, _Year] = {}
    for year in group:
        first.setdefault(year.article, year)
    return list(first.values())


def _make(group: Sequence[_Year], articles: dict[int, StoryArticle]) -> StoryFigure:
    claims = [
        StoryClaim(
            float(year.value), str(year.value), year.article, year.paragraph, year.start,
            year.start + len(str(year.value)), articles[year.article].source,
            articles[year.article].date,
        )
        for year in group
    ]  # fmt: skip
    thing = max((year.called for year in group), key=lambda called: (len(called), called))
    return StoryFigure(
        f"{thing} {group[0].kind}", YEAR, tuple(sorted(claims, key=lambda claim: claim.when))
    )
