"""Stories: articles on one event, grouped one by one as they come.

Pure functions over an index of the articles that are grouped already. What may change a grouping
raises ``RULES_VERSION``, and libraries group their articles again.
"""

from __future__ import annotations

from reader.article import Article
from reader.stories.article_vector import (
    Vector,
    compare,
    decode_vector,
    encode_vector,
    find_key_terms,
    make_vector,
)
from reader.stories.lead_words import LeadWords, find_lead_words, is_tiny
from reader.stories.story_choice import JOIN, JOIN_HEADLINE, QUIET_DAYS, choose_story
from reader.stories.story_index import (
    MAX_OF_STORY,
    MAX_OF_TERM,
    GroupedArticle,
    StoryArticles,
    StoryIndex,
)
from reader.stories.story_split import find_split, is_size_to_split
from reader.stories.term_rarity import hash_term, is_counted, weigh_rarity

RULES_VERSION = 4

__all__ = [
    "JOIN",
    "JOIN_HEADLINE",
    "MAX_OF_STORY",
    "MAX_OF_TERM",
    "QUIET_DAYS",
    "RULES_VERSION",
    "GroupedArticle",
    "LeadWords",
    "StoryArticles",
    "StoryIndex",
    "Vector",
    "choose_story",
    "compare",
    "decode_vector",
    "encode_vector",
    "find_join_bound",
    "find_key_terms",
    "find_lead_words",
    "find_split",
    "hash_term",
    "is_counted",
    "is_size_to_split",
    "make_vector",
    "weigh_rarity",
]


def find_join_bound(article: Article) -> float:
    """Return the least likeness of a story that an article joins."""
    return JOIN_HEADLINE if is_tiny(article) else JOIN
