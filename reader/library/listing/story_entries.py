"""The entries of the list of stories, all of them or those that its first screens show."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.listing.entry_marks import StoryMarks
    from reader.library.listing.result_sets import ResultSet
    from reader.library.listing.sort_orders import StoryVersion
    from reader.library.listing.story_members import HiddenMembers, StoryMembers

_WALK = 64  # entries whose articles are looked up at once


class StoryOrder:
    """The entries of the list of stories.

    An entry is the id of a story of several articles, or minus the id of an article that is alone.
    ``parts`` has the entries that are known, by the number of the first of each part; ``count`` is
    how many entries there are, ``muted_count`` how many of them are muted. ``followed`` and
    ``muted`` are entries, be they listed or not. ``found`` has a byte for each id of an article, 1
    where the view finds it; None where the view finds all.

    Articles of a story come in the order of the view, those too that the view does not find. They
    are looked up in the library, so that methods that give articles raise ``LibraryError``.
    """

    def __init__(
        self,
        parts: Mapping[int, array[int]],
        count: int,
        muted_count: int,
        followed: Collection[int],
        muted: Collection[int],
        members: StoryMembers,
        found: bytes | None = None,
    ) -> None:
        self.parts = parts
        self.count = count
        self.muted_count = muted_count
        self.followed = followed
        self.muted = muted
        self._members = members
        self._found = found

    def is_found(self, article: int) -> bool:
        """Return whether the view finds an article, be its story listed or not."""
        found = self._found
        return found is None or (article < len(found) and bool(found[article]))

    def finds_all(self) -> bool:
        """Return whether the view finds every article of the stories that are known."""
        return self._found is None or all(map(self.is_found, self.get_articles()))

    def get_found(self) -> list[int]:
        """Return the articles that the view finds, in order."""
        return list(filter(self.is_found, self.get_articles()))

    @property
    def is_whole(self) -> bool:
        """Whether all entries are known, as one part."""
        return len(self.parts[0]) == self.count

    @property
    def entries(self) -> array[int]:
        """All entries, where these are known."""
        return self.parts[0]

    @cached_property
    def story_count(self) -> int:
        """How many entries are stories of several articles, where all are known."""
        return sum(entry > 0 for entry in self.entries)

    @cached_property
    def lacks_stories(self) -> bool:
        """Whether there are articles, each of which is known to be alone in its story."""
        found = any(entry > 0 for part in self.parts.values() for entry in part)
        return self.count > 0 and self.is_whole and not found

    def get_entry(self, number: int) -> int | None:
        """Return an entry by its number from 0, None where it is not known."""
        for first, part in self.parts.items():
            if first <= number < first + len(part):
                return part[number - first]
        return None

    def find_entry(self, entry: int) -> int | None:
        """Return the number of an entry, None where it is not listed or not known."""
        for first, part in self.parts.items():
            try:
                return first + part.index(entry)
            except ValueError:
                continue
        return None

    def find(self, article: int) -> int | None:
        """Return the number of the entry that has an article, None as in ``find_entry``."""
        return self.find_entry(self._members.find_entry(article))

    def get_articles_of(self, story: int) -> Sequence[int]:
        """Return the articles of a story of several."""
        return self._members.get([story])[0]

    def get_articles(self, start: int = 0, stop: int | None = None) -> list[int]:
        """Return the articles of the entries from one number to another, in order.

        Those of entries that are not known are left out.
        """
        entries = [
            entry
            for first, part in self.parts.items()
            for entry in part[
                max(start - first, 0) : None if stop is None else max(stop - first, 0)
            ]
        ]
        return [article for articles in self._members.get(entries) for article in articles]

    def walk(self, article: int, *, backwards: bool) -> Iterator[int]:
        """Yield the articles after one, or before it; all of them where it is not listed.

        All entries must be known.
        """
        start = self.find(article)
        if start is None:
            yield from () if backwards else self._walk_entries(self.entries, backwards=False)
            return
        own = self.get_articles(start, start + 1)
        place = own.index(article) if article in own else 0  # it may have been moved meanwhile
        if backwards:
            yield from reversed(own[:place])
            yield from self._walk_entries(self.entries[:start][::-1], backwards=True)
        else:
            yield from own[place + 1 :]
            yield from self._walk_entries(self.entries[start + 1 :], backwards=False)

    def _walk_entries(self, entries: Sequence[int], *, backwards: bool) -> Iterator[int]:
        for start in range(0, len(entries), _WALK):
            for articles in self._members.get(entries[start : start + _WALK]):
                yield from reversed(articles) if backwards else articles


class KeptEntries:
    """The entries of a view before any is followed or muted, with what they were made of."""

    def __init__(
        self,
        results: ResultSet,
        version: StoryVersion,
        muted: Sequence[int],
        hidden: HiddenMembers,
        entries: array[int],
    ) -> None:
        self._results = results
        self._version = version
        self._muted = muted
        self.hidden = hidden
        self.entries = entries

    def holds(self, results: ResultSet, version: StoryVersion, muted: Sequence[int]) -> bool:
        """Return whether the entries are those of these articles and stories, without ``muted``."""
        return (
            self._version == version
            and self._muted == muted
            and self._results.order is results.order
            and self._results.chosen == results.chosen
        )


class KeptOrder:
    """The order that was made last, with what it was made of."""

    def __init__(self, entries: array[int], marks: StoryMarks, order: StoryOrder) -> None:
        self._entries = entries
        self._marks = marks
        self.order = order

    def holds(self, entries: array[int], marks: StoryMarks) -> bool:
        """Return whether the order is the one of these entries and marks."""
        return self._entries is entries and self._marks == marks
