"""Which article of a story its headline is taken from.

One whose headline tells the event comes before one that quotes, asks or announces: a feature's
headline names a story badly. Then one that is unread comes before one that was read; among these
the one that says most that is new to the reader, in words, or while that is not known the longest;
then the newest; then the one that came first. So a story is named by what there is still to read
in it. While the screen is open what is read changes no name (``ui/model/shown_stories.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - ``date`` is an argument
from typing import Protocol, TypeVar


class _Article(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def unread(self) -> bool: ...
    @property
    def words(self) -> int: ...
    @property
    def words_shown(self) -> int | None: ...
    @property
    def words_new(self) -> int | None: ...
    @property
    def date(self) -> Date | None: ...


AnyArticle = TypeVar("AnyArticle", bound=_Article)

_QUOTES = "\"'“”„‟‘’‚‛«»‹›「『"
_MIN_QUOTED = 3  # words: fewer are a name or a word that is doubted, “Rogue” trader

# How features and services begin, in English, German, French, Spanish and Russian.
_ASKING = (
    "how|why|what|who|where|when|whose|which|can|could|should|will|is|are|do|does|did|meet|inside"
    "|wie|warum|wieso|was|wer|wo|wann|comment|pourquoi|que|qui|où|quand|cómo|por qué|qué|quién"
    "|dónde|cuándo|как|почему|что|кто|где|когда"
)
_ANNOUNCING = (
    "live|live updates|live blog|watch|video|listen|podcast|in pictures|pictures|gallery|opinion"
    "|comment|analysis|explainer|explained|editorial|letters|letter|review|profile|interview"
    "|obituary|quiz|q&a|timeline|at a glance|briefing|newsletter|liveticker|kommentar|analyse"
    "|meinung|porträt|en direct|direct|opinión|en vivo|análisis|мнение|комментарий|видео"
)
# A word that asks begins a headline, or what stands behind its colon.
_ASKS = re.compile(rf"(?:^|: )(?:{_ASKING})\b(?!['’]s\b)", re.IGNORECASE)
_ANNOUNCES = re.compile(rf"^(?:{_ANNOUNCING}) ?[:|–—-]|[:|–—-] ?(?:{_ANNOUNCING})$", re.IGNORECASE)
_ORGANISATIONS = re.compile(r"^(?:WHO|IS)\b")  # which are no words that ask


def is_plain(headline: str) -> bool:
    """Return whether a headline tells what happened: no quotation, question or announcement."""
    text = headline.strip()
    if not text or text.endswith(("?", "？", "…", "...")):
        return False
    if text[0] in _QUOTES:
        quoted = re.split(rf"[{_QUOTES}](?!\w)", text[1:], maxsplit=1)[0]
        return len(quoted.split()) < _MIN_QUOTED
    if _ANNOUNCES.search(text):
        return False
    return _ORGANISATIONS.match(text) is not None or _ASKS.search(text) is None


def rate_news(article: _Article) -> tuple[bool, int]:
    """Return whether there is something to read in an article, and in how many words.

    This changes as its owner reads: words are those that are new, or while that is not known
    all that are shown.
    """
    known = (article.words_new, article.words_shown, article.words)
    return article.unread, next(words for words in known if words is not None)


def rate_article(
    article: _Article, news: tuple[bool, int]
) -> tuple[bool, tuple[bool, int], Date, int]:
    """Return what is greatest for the article whose headline stands for its story.

    ``news`` is what ``rate_news`` says of it, now or when it was seen first.
    """
    return is_plain(article.title), news, article.date or Date.min, -article.id


def choose_best(articles: Iterable[AnyArticle]) -> AnyArticle:
    """Return the article whose headline stands for a story, by what is to be read now."""
    return max(articles, key=lambda article: rate_article(article, rate_news(article)))
