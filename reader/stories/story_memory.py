"""Grouped articles in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from reader.stories.article_vector import Vector, find_key_terms
from reader.stories.lead_words import LeadWords
from reader.stories.story_index import MAX_OF_TERM, GroupedArticle, StoryArticles
from reader.stories.term_rarity import hash_term, is_counted


class MemoryIndex:
    """A ``StoryIndex`` in memory, and the counts of the words of its articles."""

    def __init__(self) -> None:
        self.story_of: dict[int, int] = {}
        self.counts: Counter[int] = Counter()
        self.counted = 0
        self._seen = 0
        self._articles: dict[int, GroupedArticle] = {}
        self._of_term: dict[int, list[int]] = {}
        self._of_story: dict[int, list[int]] = {}

    def count_words(self, words: LeadWords) -> None:
        """Count the terms of the next article, if they are to be counted."""
        if is_counted(self._seen):
            self.counts.update({hash_term(term) for term in words.counts})
            self.counted += 1
        self._seen += 1

    def add(self, article: int, day: int, vector: Vector, story: int) -> None:
        """Put an article into a story."""
        self._articles[article] = GroupedArticle(article, day, vector)
        self.story_of[article] = story
        self._of_story.setdefault(story, []).append(article)
        for term in find_key_terms(vector):
            self._of_term.setdefault(term, []).append(article)

    def split(self, articles: Collection[int], story: int) -> None:
        """Bring articles of one story into another one, which is new."""
        for article in sorted(articles):
            self._of_story[self.story_of[article]].remove(article)
            self.story_of[article] = story
            self._of_story.setdefault(story, []).append(article)

    def remove(self, article: int) -> None:
        """Take an article out of its story."""
        found = self._articles.pop(article)
        self._of_story[self.story_of.pop(article)].remove(article)
        for term in find_key_terms(found.vector):
            self._of_term[term].remove(article)

    def find_articles(
        self, terms: Collection[int], first: int, last: int
    ) -> Mapping[int, Sequence[int]]:
        """Return the articles of each term; see ``StoryIndex``."""
        return {
            term: [
                article
                for article in self._of_term.get(term, ())
                if first <= self._articles[article].day <= last
            ][-MAX_OF_TERM:]
            for term in terms
        }

    def find_stories(self, articles: Collection[int]) -> Mapping[int, int]:
        """Return the story of each article."""
        return {article: self.story_of[article] for article in articles}

    def load_story(self, story: int) -> StoryArticles:
        """Return the articles of a story that were added last."""
        return StoryArticles(self._articles[article] for article in self._of_story[story])
