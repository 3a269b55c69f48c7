"""The one way from an article to what is read of it: repaired text, folds and a summary."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date as Date  # noqa: N812
from typing import Any

from reader.article import Article, Paragraph, Sentence
from reader.folding import Conflict, Difference, Fold, Folding, Repeat, fold_article
from reader.summarising import Length, Summary, SummarySentence, summarise

Progress = Callable[[float], None]

# Raise when any rule that a digest depends on changes: kept digests of older versions are remade.
VERSION = 11


@dataclass(frozen=True, slots=True)
class DigestOptions:
    """What a digest depends on beside the article; ``language`` None detects it."""

    method: str = "gist"
    length: Length = Length(sentences=5)
    language: str | None = None
    reworded: bool = True

    @property
    def key(self) -> str:
        """What tells apart the kept digests of one article; those of older rules are others."""
        length = self.length
        parts = (self.method, length.sentences, length.words, length.ratio)
        return "|".join(map(str, (VERSION, *parts, self.language, self.reworded)))


@dataclass(frozen=True, slots=True)
class Digest:
    """A prepared article with its folding, its summary and the indices of its captions."""

    article: Article
    folding: Folding
    summary: Summary
    captions: frozenset[int] = frozenset()

    @property
    def shown(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are not folded, in file order."""
        folded = self.folding.folded
        return tuple(p for p in self.article.paragraphs if p.index not in folded)

    @property
    def words(self) -> int:
        """White-space tokens of all paragraphs."""
        return self.article.words

    @property
    def words_shown(self) -> int:
        """White-space tokens of the paragraphs that are not folded."""
        return sum(len(paragraph.text.split()) for paragraph in self.shown)

    @property
    def compression(self) -> float:
        """The summary's words as a share of the words shown, 0 for an article without words."""
        return self.summary.words / self.words_shown if self.words_shown else 0.0


def make_digest(
    article: Article, options: DigestOptions | None = None, progress: Progress | None = None
) -> Digest:
    """Prepare, fold and summarise an article; a pure function of its arguments.

    An endless one is neither folded nor summarised, so that no text takes the machine's memory.
    ``progress`` is called with a share from 0 to 1 while a slow method works; what it raises
    leaves the work. Raises ``UsageError`` for a method or language that does not exist.
    """
    from reader.text import is_endless, prepare
    from reader.text.captions import find_captions

    options = options or DigestOptions()
    prepared = prepare(article, options.language)
    endless = is_endless(article)
    folding = Folding() if endless else fold_article(prepared, reworded=options.reworded)
    summary = summarise(prepared, folding, options.method, options.length, progress)
    return Digest(prepared, folding, summary, find_captions(prepared))


def summarise_again(
    digest: Digest, options: DigestOptions, progress: Progress | None = None
) -> Digest:
    """Return a digest with another summary of the same folded article.

    ``options`` must have the language and folding of the options that made ``digest``.
    """
    summary = summarise(digest.article, digest.folding, options.method, options.length, progress)
    return replace(digest, summary=summary)


def encode(digest: Digest) -> str:
    """Return a digest as JSON text for a cache or another process; ``decode`` reads it back."""
    fields = {**asdict(digest), "captions": sorted(digest.captions)}
    return json.dumps(fields, ensure_ascii=False, default=str, separators=(",", ":"))


def decode(text: str) -> Digest:
    """Return the digest that ``encode`` wrote; raises ValueError, KeyError or TypeError if not."""
    fields: dict[str, Any] = json.loads(text)
    article, folding, summary = fields["article"], fields["folding"], fields["summary"]
    paragraphs = tuple(
        Paragraph(**{**p, "sentences": tuple(Sentence(**s) for s in p["sentences"])})
        for p in article["paragraphs"]
    )
    date = article["date"] and Date.fromisoformat(article["date"])
    folds = tuple(
        Fold(
            **{
                **fold,
                "own_words": tuple((own, shown) for own, shown in fold["own_words"]),
                "differences": tuple(Difference(**place) for place in fold["differences"]),
            }
        )
        for fold in folding["folds"]
    )
    sentences = tuple(
        SummarySentence(**{**sentence, "why": tuple(sentence["why"])})
        for sentence in summary["sentences"]
    )
    return Digest(
        Article(
            **{
                **article,
                "paragraphs": paragraphs,
                "date": date,
                "remarks": tuple(article["remarks"]),
            }
        ),
        Folding(
            folds,
            tuple(Repeat(**repeat) for repeat in folding["repeats"]),
            tuple(Conflict(**conflict) for conflict in folding["conflicts"]),
        ),
        Summary(summary["method"], sentences, tuple(summary["keywords"])),
        frozenset(map(int, fields["captions"])),
    )
