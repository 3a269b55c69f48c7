"""Made-up English sentences, about as unlike each other as those of newspapers are.

Common words are English, the rest is built of syllables: 15,000 words and names in all, each
drawn by its rank as Zipf's law has it (with Mandelbrot's offset). Sentences are put together of
phrases and clauses, so that two of them hardly ever share three words in a row beside common ones.
They name somebody or some place and no day: "he" and "on Monday" are others in another article.
"""

import random
from bisect import bisect
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate

_OFFSET = 2.7  # of Zipf's law: the most common words are less common than it says

_NOUNS = (
    "government year people company police city school family report market country minister group"
    " case house party court bank team price week plan hospital week law deal bill road vote club"
    " officer water election budget season industry report campaign decision worker student office"
    " service union board council train border factory harbour bridge museum library prison airport"
    " patient doctor lawyer judge witness farmer engineer teacher neighbour driver soldier customer"
    " village island river forest storm fire flood crash strike protest trial meeting contract loan"
    " tax pension wage job visit letter photograph book film song game match goal record project"
    " building tunnel street kitchen garden window engine vehicle ship machine phone network system"
).split()
_VERBS = (
    "opened closed visited rejected announced defended attacked welcomed criticised ordered blamed"
    " planned delayed promised warned refused accepted covered discovered reported investigated"
    " charged arrested protected replaced repaired damaged destroyed finished started offered"
    " bought sold built lost won followed changed raised lowered ended joined left told asked"
    " praised ignored supported opposed examined measured painted cleaned moved carried watched"
).split()
_ADJECTIVES = (
    "new old large small public private local national early late long short high low young former"
    " senior empty full strong weak foreign rural urban famous secret legal medical political cheap"
    " expensive broken heavy light dark bright narrow wide wooden stone annual daily"
).split()
_ADVERBS = "quietly quickly slowly publicly reluctantly repeatedly finally openly briefly".split()
_FIRST_NAMES = (
    "Anna Boris Carla David Elena Frank Greta Henry Irina James Karin Louis Maria Nadia Oscar Paula"
    " Robert Sarah Thomas Ursula Victor Wanda Peter Julia Simon Laura Martin Alice George Helen"
).split()
_SOUNDS = (
    "b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sh sk st t tr v w".split()
)
_VOWELS = "a e i o u a e i o ai ea ou".split()
_ENDS = "b ck d ft g l ld lt m mp n nd nk nt p r rd rk rn sk ss st t th x".split()
_SMALL_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()


class Lexis:
    """Words by their rank, the first one drawn most often."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._sums = list(accumulate(1 / (rank + _OFFSET) for rank in range(len(words))))

    def draw(self, chance: random.Random) -> str:
        """Return a word."""
        return self._words[bisect(self._sums, chance.random() * self._sums[-1])]


def _make_lexis(common: Sequence[str], number: int, endings: Sequence[str]) -> Lexis:
    """Return the common words and, behind them, made ones with these endings, ``number`` in all."""
    chance = random.Random(f"{endings}")
    words = dict.fromkeys(common)
    while len(words) < number:
        syllables = (
            chance.choice(_SOUNDS) + chance.choice(_VOWELS) + chance.choice(_ENDS)
            for _ in range(chance.choice((1, 1, 2)))
        )
        words["".join(syllables) + chance.choice(endings)] = None
    return Lexis(tuple(words))


def _capitals(lexis: Lexis) -> Lexis:
    return Lexis(tuple(word.capitalize() for word in lexis._words))


@cache
def _lexes() -> dict[str, Lexis]:
    names = _make_lexis((), 4000, ("er", "son", "ov", "ini", "ez", "mann", "ley", "aux", "ko", ""))
    places = _make_lexis((), 1500, ("ton", "burg", "ville", "stad", "mouth", "ia", "ford", "holm"))
    return {
        "noun": _make_lexis(_NOUNS, 5000, ("er", "ing", "ment", "age", "ure", "ness", "et", "le")),
        "verb": _make_lexis(_VERBS, 2000, ("ed", "ened", "ised", "ated")),
        "adjective": _make_lexis(_ADJECTIVES, 2500, ("ous", "al", "ive", "ish", "y", "able")),
        "adverb": _make_lexis(_ADVERBS, 400, ("ously", "ally", "ively", "ishly")),
        "first": _make_lexis(_FIRST_NAMES, 30, ("",)),
        "last": _capitals(names),
        "place": _capitals(places),
    }


class Story:
    """What an article is about: persons, places and things that its sentences come back to."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._persons = [f"{self._word('first')} {self._word('last')}" for _ in range(4)]
        self._places = [self._word("place") for _ in range(3)]
        self._nouns = [self._word("noun") for _ in range(12)]

    def _word(self, kind: str) -> str:
        return _lexes()[kind].draw(self._chance)

    def _is(self, probability: float) -> bool:
        return self._chance.random() < probability

    def make_sentence(self, has_figure: bool = False) -> str:
        """Return a sentence; one with a figure has a number in digits."""
        for _ in range(100):
            text = self._chance.choice(_SENTENCES)(self)
            has_digits = any(word.isdigit() for word in text.split(" "))
            has_name = any(word[:1].isupper() for word in text.split(" ")[1:])
            if has_name and has_digits >= has_figure:
                return text[0].upper() + text[1:]
        raise AssertionError("a sentence has a name soon")

    def person(self) -> str:
        """Return a person's name, at times with who it is."""
        if self._is(0.5):
            name = self._chance.choice(self._persons)
        else:
            name = f"{self._word('first')} {self._word('last')}"
        if self._is(0.25):
            return f"{name}, a {self._word('adjective')} {self.noun()} from {self.place()},"
        return name

    def place(self) -> str:
        """Return a place."""
        return self._chance.choice(self._places) if self._is(0.4) else self._word("place")

    def noun(self) -> str:
        """Return a noun, often one that the article is about."""
        return self._chance.choice(self._nouns) if self._is(0.3) else self._word("noun")

    def verb(self) -> str:
        """Return a verb of the past."""
        return self._word("verb")

    def thing(self) -> str:
        """Return a phrase around a noun."""
        words = [self._chance.choice(("the", "the", "a", "its", "their", "every", "another"))]
        if self._is(0.55):
            words.append(self._word("adjective"))
        words.append(self.noun())
        if self._is(0.2):
            words.append(f"of {self.place()}")
        elif self._is(0.25):
            words.append(f"of the {self.noun()}")
        return " ".join(words)

    def amount(self) -> str:
        """Return a phrase with a number."""
        number = int(10 ** self._chance.uniform(1.1, 4.5))
        match self._chance.randrange(5):
            case 0:
                return f"{number} {self._word('adjective')} {self.noun()}s"
            case 1:
                return f"{number % 90 + 2} percent of the {self.noun()}s"
            case 2:
                return f"{number} of {self._chance.randint(40, 90) * 1000} {self.noun()}s"
            case 3:
                return f"{number} {self.noun()}s from {self.place()}"
        return f"{self._chance.choice(_SMALL_NUMBERS)} {self._word('adjective')} {self.noun()}s"

    def subject(self) -> str:
        """Return who or what does something."""
        return self.person() if self._is(0.55) else self.thing()

    def object(self) -> str:
        """Return what something is done to."""
        if self._is(0.3):
            return self.amount()
        return self.person().rstrip(",") if self._is(0.15) else self.thing()

    def where(self) -> str:
        """Return a phrase of a place or a manner."""
        match self._chance.randrange(5):
            case 0:
                return f"in {self.place()}"
            case 1:
                return f"near {self.thing()}"
            case 2:
                return f"with {self.thing()}"
            case 3:
                return f"since {self._chance.randint(1950, 2019)}"
        return f"behind the {self.noun()} of {self.place()}"

    def deed(self) -> str:
        """Return a predicate."""
        match self._chance.randrange(6):
            case 0:
                return f"was {self.verb()} by {self.object()}"
            case 1:
                return f"{self._word('adverb')} {self.verb()} {self.object()} {self.where()}"
            case 2:
                return f"had {self.verb()} {self.object()} and {self.verb()} {self.object()}"
            case 3:
                return f"{self.verb()} {self.object()} {self.where()}"
            case 4:
                return f"was {self._word('adjective')} {self.where()}"
        return f"{self.verb()} {self.object()}"

    def clause(self) -> str:
        """Return subject and predicate."""
        return f"{self.subject()} {self.deed()}"


_SENTENCES: tuple[Callable[[Story], str], ...] = (
    lambda story: f"{story.clause()}.",
    lambda story: f"{story.clause()} {story.where()}.",
    lambda story: f"{story.clause()}, while {story.clause()}.",
    lambda story: f"{story.clause()} after {story.clause()}.",
    lambda story: f"{story.clause()} because {story.clause()}.",
    lambda story: f"{story.thing()}, which {story.deed()}, {story.deed()}.",
    lambda story: f"{story.person()} said that {story.clause()}.",
    lambda story: f"{story.person()} told {story.thing()} that {story.clause()} {story.where()}.",
    lambda story: f"according to {story.person().rstrip(',')}, {story.clause()}.",
    lambda story: f"{story.where()}, {story.clause()}, and {story.clause()}.",
    lambda story: f"{story.amount()} were {story.verb()} {story.where()}, {story.person()} said.",
    lambda story: f"neither {story.thing()} nor {story.person()} {story.deed()}.",
    lambda story: f"if {story.clause()}, {story.clause()} {story.where()}.",
)
