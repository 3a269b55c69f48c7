"""What a query says: conditions on an article, joined by and, or and not."""

from __future__ import annotations

from typing import Literal

from reader.records import Record

ArticleMark = Literal[
    "unread", "read", "starred", "started", "finished", "changed", "gone", "undigested", "muted"
]
Attribute = Literal["note", "tag", "date"]
Figure = Literal["folds", "words", "new"]
Facet = Literal["language", "author"]
Sign = Literal["<", "<=", "=", ">=", ">"]


class Words(Record):
    """Words one after the other, in headline or text, or with ``in_title`` in the headline.

    The last is the beginning of a word where ``is_prefix``; where ``is_typed`` it may become
    longer: it counts as a word, and as the beginning of one as far as that can be found at once.
    ``spelling`` is the one word as it is written, where other forms of it count too.
    """

    words: tuple[str, ...]
    in_title: bool = False
    is_prefix: bool = False
    is_typed: bool = False
    spelling: str = ""


class SourceHost(Record):
    """The host that an article comes from has this text."""

    text: str


class Author(Record):
    """Who wrote an article has these words in a name; the last may begin one if ``is_prefix``."""

    words: tuple[str, ...]
    is_prefix: bool = False


class InLanguage(Record):
    """The text is in one of some languages; these are names as ``reader.text`` has them."""

    names: tuple[str, ...]


class Tag(Record):
    """A tag is this, or where ``is_typed`` begins so."""

    name: str
    is_typed: bool = False


class Dates(Record):
    """The date, as a number YYYYMMDD, is from ``first`` to ``last``; unknown ones never are."""

    first: int
    last: int


class Is(Record):
    """The article has a mark."""

    mark: ArticleMark


class Has(Record):
    """The article has something."""

    attribute: Attribute


class Compare(Record):
    """A count compares with a number as ``sign`` says; a count that is not known yet never does.

    "new" are the minutes that are new to the library's owner.
    """

    figure: Figure
    sign: Sign
    number: int


class OfStory(Record):
    """The article belongs to the story of a number."""

    story: int


class UncountedWords(Record):
    """No digest has counted the words, and the import counted from ``low`` to ``high``."""

    low: int
    high: int


class NewWords(Record):
    """From ``low`` to ``high`` words are new, or at most that many; None is no limit."""

    low: int
    high: int | None


class UnknownNewWords(Record):
    """How many words are new is unknown, and may be ``low`` or more."""

    low: int


class OutdatedNewWords(Record):
    """More was read since new words were counted: they may compare otherwise with a range now."""

    low: int
    high: int | None


Leaf = (
    Words
    | SourceHost
    | Author
    | InLanguage
    | Tag
    | Dates
    | Is
    | Has
    | Compare
    | OfStory
    | UncountedWords
    | NewWords
    | UnknownNewWords
    | OutdatedNewWords
)


class Not(Record):
    """The part does not hold."""

    part: Query


class All(Record):
    """Every part holds; without parts it always does."""

    parts: tuple[Query, ...] = ()


class Any(Record):
    """One of the parts holds."""

    parts: tuple[Query, ...]


Query = Leaf | Not | All | Any
