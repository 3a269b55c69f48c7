"""The one way from an article to what is read of it: repaired text, folds and a summary."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass, replace
from datetime import date as Date  # noqa: N812
from typing import Any, TypeVar

from reader.article import Article, Paragraph, Sentence
from reader.disagreements import (
    Claim,
    Contradiction,
    Disagreement,
    find_contradictions,
    find_disagreements,
    list_contradictions,
)
from reader.errors import ReaderError
from reader.failures import (
    CAPTIONS,
    COMPARING,
    DISAGREEING,
    FOLDING,
    ORDERING,
    PREPARING,
    RENDERING,
    SUMMARISING,
    Failure,
    contain,
    describe_missing_parts,
)
from reader.folding import Conflict, Difference, Fold, Folding, Repeat, fold_article
from reader.ordering import AUTHORS, SCRAMBLED, FoundOrder, find_order
from reader.summarising import Length, OnShare, Summary, SummarySentence, check_method, summarise
from reader.text import check_language
from reader.text.garbage_collection import paused_garbage_collection
from reader.word_counts import count_words

Made = TypeVar("Made")

# Raise when any rule that a digest depends on changes: kept digests of older versions are remade.
VERSION = 31

_MOST = 0.5  # of the words that are shown; above it a summary saves little


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
    """A prepared article with its folding, summary, disagreements and the indices of its captions.

    ``failures`` are the steps that failed: what they make is missing, the article's text is whole.
    ``scrambled`` says that the paragraphs look like those of a page whose order was lost;
    ``by_topic`` are their indices in an order that can be read, empty where theirs is the author's.
    """

    article: Article
    folding: Folding
    summary: Summary
    captions: frozenset[int] = frozenset()
    failures: tuple[Failure, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    scrambled: bool = False
    by_topic: tuple[int, ...] = ()

    @property
    def error(self) -> str | None:
        """What could not be made and why, in one sentence in lower case; None for nothing."""
        return describe_missing_parts(self.failures)

    @property
    def order(self) -> str:
        """Whose order the paragraphs are known to be in: "author" or "unknown"."""
        return "author" if self.article.ordered else "unknown"

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
        folded = self.folding.folded
        return self.words - sum(
            count_words(p.text) for p in self.article.paragraphs if p.index in folded
        )

    @property
    def contradictions(self) -> list[Contradiction]:
        """What contradicts each other: conflicts of sentences first, then figures."""
        return list_contradictions(self.folding.conflicts, self.disagreements)

    def find_contradictions(self, sentence: SummarySentence) -> list[Contradiction]:
        """Return what says otherwise than a sentence of the summary, that side first."""
        place = sentence.paragraph, sentence.start, sentence.end
        return find_contradictions(self.folding.conflicts, self.disagreements, *place)

    @property
    def compression(self) -> float:
        """The summary's words as a share of the words shown, 0 for an article without words."""
        return self.summary.words / self.words_shown if self.words_shown else 0.0

    @property
    def is_mostly_summary(self) -> bool:
        """Whether the summary has most of the article, which is then a short one."""
        return self.compression > _MOST

    @property
    def told_sentences(self) -> tuple[SummarySentence, ...]:
        """The summary's sentences as the screen has them: what matters first.

        Of most of a short article this would be the article in disorder, so there they stand as in
        the article, unless that has lost its order.
        """
        sentences = self.summary.sentences
        if not self.is_mostly_summary or self.scrambled:
            return sentences
        return tuple(sorted(sentences, key=lambda sentence: (sentence.paragraph, sentence.start)))


def make_digest(
    article: Article, options: DigestOptions | None = None, progress: OnShare | None = None
) -> Digest:
    """Prepare, fold and summarise an article; a pure function of its arguments.

    An article that is too long is not folded or summarised, which would take too much memory.
    A step that fails is among the digest's ``failures``, and those that need nothing of it go on:
    without repair there is neither folding nor summary, without folding every paragraph is shown
    and summarised. ``progress`` is called with a share from 0 to 1 while a slow method works; what
    it raises leaves the work. Raises ``UsageError`` for a method or language that does not exist.
    """
    (digest,) = _make_digests([article], options or DigestOptions(), progress)
    return digest


def make_digests(articles: Sequence[Article], options: DigestOptions | None = None) -> list[Digest]:
    """Return what ``make_digest`` returns for each article, made together.

    Each step is done for all articles before the next one begins: what it needs, some thousand
    words and two hundred functions, is then in the processor's cache for all but the first.
    """
    return _make_digests(articles, options or DigestOptions(), None)


def _make_digests(
    articles: Sequence[Article], options: DigestOptions, progress: OnShare | None
) -> list[Digest]:
    """Return the digests of articles, step by step."""
    check_method(options.method)
    language = check_language(options.language) if options.language else None
    in_making = [_DigestInMaking(article, options, language, progress) for article in articles]
    # Once for all steps: between two of them, the collector would scan what the first one made.
    with paused_garbage_collection() if options.method == "gist" else nullcontext():
        for step in _DigestInMaking.STEPS:
            for digest in in_making:
                step(digest)
        return [digest.finish() for digest in in_making]


class _DigestInMaking:
    """The digest of one article, as far as it is made; without a prepared one no step follows."""

    def __init__(
        self,
        article: Article,
        options: DigestOptions,
        language: str | None,
        progress: OnShare | None,
    ) -> None:
        self._article, self._options, self._language = article, options, language
        self._steps = _Steps(progress)
        self._prepared: Article | None = None
        self._folding = Folding()
        self._captions: frozenset[int] = frozenset()
        self._found = FoundOrder()
        self._summary = Summary(options.method)
        self._disagreements: tuple[Disagreement, ...] = ()

    def _prepare(self) -> None:
        self._prepared = self._steps.run(PREPARING, lambda: _prepare(self._article, self._language))

    def _fold(self) -> None:
        if (prepared := self._prepared) is not None and not self._is_too_long():
            reworded = self._options.reworded
            folding = self._steps.run(FOLDING, lambda: fold_article(prepared, reworded=reworded))
            self._folding = folding or self._folding

    def _find_captions(self) -> None:
        from reader.text.captions import find_captions

        if (prepared := self._prepared) is not None:
            self._captions = (
                self._steps.run(CAPTIONS, lambda: find_captions(prepared)) or self._captions
            )

    def _order_and_summarise(self) -> None:
        """Judge the order, then choose sentences: both ask for the same matrix of terms."""
        if (prepared := self._prepared) is not None:
            found = self._steps.run(ORDERING, lambda: _find_order(prepared, self._captions))
            self._found = found or self._found
            is_ordered = prepared.ordered or self._found.judgement == AUTHORS
            self._prepared = ordered = replace(prepared, ordered=is_ordered)
            self._summary = self._steps.summarise(
                ordered, self._folding, self._options, self._captions
            )

    def _find_disagreements(self) -> None:
        if (prepared := self._prepared) is not None and not self._is_too_long():
            found = self._steps.run(
                DISAGREEING, lambda: find_disagreements(prepared, self._folding.folded)
            )
            self._disagreements = found or ()

    def _is_too_long(self) -> bool:
        from reader.text import is_too_long

        return is_too_long(self._article)

    STEPS = (_prepare, _fold, _find_captions, _order_and_summarise, _find_disagreements)

    def finish(self) -> Digest:
        """Return the digest."""
        return Digest(
            self._prepared or replace(self._article, language=self._language),
            self._folding,
            self._summary,
            self._captions,
            self._steps.failures,
            self._disagreements,
            scrambled=self._found.judgement == SCRAMBLED,
            by_topic=self._found.by_topic,
        )


def summarise_again(
    digest: Digest, options: DigestOptions, progress: OnShare | None = None
) -> Digest:
    """Return a digest with another summary of the same folded article.

    ``options`` must have the language and folding of the options that made ``digest``.
    """
    check_method(options.method)
    steps = _Steps(progress)
    summary = steps.summarise(digest.article, digest.folding, options, digest.captions)
    others = tuple(failure for failure in digest.failures if failure.step != SUMMARISING)
    return replace(digest, summary=summary, failures=(*others, *steps.failures))


def reduce_to_text(digest: Digest, error: ReaderError) -> Digest:
    """Return a digest of the text alone, where ``error`` kept the digest from being rendered."""
    failures = (*digest.failures, Failure.of(RENDERING, error))
    return Digest(digest.article, Folding(), Summary(digest.summary.method), failures=failures)


def leave_uncompared(digest: Digest, error: ReaderError) -> Digest:
    """Return a digest of which ``error`` kept reader from finding what of it was read before."""
    return replace(digest, failures=(*digest.failures, Failure.of(COMPARING, error)))


class _Steps:
    """The steps of one digest, which fail each for itself."""

    def __init__(self, progress: OnShare | None) -> None:
        self.failures: tuple[Failure, ...] = ()
        self._progress = progress
        self._left: BaseException | None = None

    def run(self, step: str, work: Callable[[], Made]) -> Made | None:
        """Return what a step makes, None where it fails; raises what ``progress`` raised."""
        made = None
        # The methods of sumy, which may take minutes and much memory, need the collector.
        paused = nullcontext() if step == SUMMARISING else paused_garbage_collection()
        try:
            with contain(), paused:
                made = work()
        except ReaderError as error:  # also one foreseen, as of an article too long for a method
            self.failures = (*self.failures, Failure.of(step, error))
        if self._left is not None:  # the caller leaves, whatever became of its exception since
            raise self._left
        return made

    def summarise(
        self, article: Article, folding: Folding, options: DigestOptions, captions: frozenset[int]
    ) -> Summary:
        """Return the summary, an empty one where it fails."""
        method, length = options.method, options.length
        progress = self._report if self._progress else None
        made = self.run(
            SUMMARISING, lambda: summarise(article, folding, method, length, progress, captions)
        )
        return made or Summary(method)

    def _report(self, share: float) -> None:
        """Report progress, and note where the caller answers with an exception: it leaves."""
        assert self._progress is not None
        try:
            self._progress(share)
        except BaseException as error:
            self._left = error
            raise


def _prepare(article: Article, language: str | None) -> Article:
    from reader.text import prepare

    return prepare(article, language)


def _find_order(prepared: Article, captions: frozenset[int]) -> FoundOrder:
    """Return what the paragraphs tell of their order, where the format tells nothing."""
    from reader.text import DEFAULT_LANGUAGE, is_too_long

    if prepared.ordered or is_too_long(prepared):
        return FoundOrder()
    texts = [paragraph.text for paragraph in prepared.paragraphs]
    return find_order(texts, prepared.title, prepared.language or DEFAULT_LANGUAGE, captions)


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
                "differences": tuple(
                    Difference(**difference) for difference in fold["differences"]
                ),
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
        tuple(Failure(**failure) for failure in fields["failures"]),
        tuple(
            Disagreement(**{**group, "claims": tuple(Claim(**claim) for claim in group["claims"])})
            for group in fields["disagreements"]
        ),
        fields["scrambled"],
        tuple(map(int, fields["by_topic"])),
    )
