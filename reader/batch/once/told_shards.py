"""A kept shard is written out, with what earlier articles of the corpus have said already."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict
from datetime import date as Date  # noqa: N812 - ``date`` is a field of articles
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.article import Article, Paragraph, Sentence
from reader.batch.batch_options import BatchOptions
from reader.batch.once.corpus_plan import load_plan, open_shards
from reader.batch.once.place_join import JoinedPlaces
from reader.batch.output_folder import KEPT, OutputFolder
from reader.batch.shards import Shard
from reader.errors import ReaderError, UnexpectedError
from reader.export.read_before import ReadBefore, ReadSource
from reader.failures import contain
from reader.known import Place, ReadArticle, count_new_words, find_known
from reader.known.read_index import RunPlaces
from reader.log import log_error

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

_MAX_CACHED = 2_000_000  # characters of earlier articles that stay in memory


def tell_shard(
    task: dict[str, Any], killers: Collection[int], report: Callable[[int, float], None]
) -> dict[str, Any]:
    """Write the output of a task's shard; return its counts.

    Raises ``ExportError``, or ``ReaderError`` if something that is needed is gone.
    """
    shard, options = Shard.from_object(task["shard"]), BatchOptions(**task["options"])
    corpus = _Corpus(Path(task["folder"]) / KEPT)
    first, kept = corpus.find_shard(shard.name)
    folder = OutputFolder(Path(task["folder"]), options.form)
    total = max(len(kept.numbers), 1)
    with folder.writing(shard, options.key) as output:
        for position, (number, made) in enumerate(kept.load_objects()):
            report(made["line"], position / total)
            if number >= 0:
                _add_read(made, corpus, first + number, made["line"] in killers)
            output.write(made)
    return asdict(output.counts)


def _add_read(made: dict[str, Any], corpus: _Corpus, number: int, is_killer: bool) -> None:
    """Add to an article's object what was read of it; an article that fails has nothing read."""
    article = _make_article(made)
    read = ReadBefore((), {})
    try:
        if is_killer:
            raise ReaderError("it ended the process that compared it, twice")
        with contain(f"{made['path']}: line {made['line']:,} cannot be compared", OSError):
            index = _EarlierArticles(corpus, number)
            spans = find_known(article, index)
            sources = {span.article: corpus.find_source(span.article) for span in spans}
            read = ReadBefore(spans, sources)
    except ReaderError as error:
        if isinstance(error, UnexpectedError):
            log_error(error)
        reason = f"what was said before could not be found: {str(error).rstrip('.')}."
        made["error"] = (
            f"{made['error']} {reason}" if "error" in made else (f"{made['path']}: {reason}")
        )
    made["words_new"] = 0
    for fields, paragraph in zip(made["paragraphs"], article.paragraphs, strict=True):
        fields["read"] = read.make_span_objects(paragraph.index)
        if fields["folded"] is None:
            made["words_new"] += count_new_words(paragraph, read.get_spans(paragraph.index))


def _make_article(made: dict[str, Any]) -> Article:
    """Return the prepared article that an object was made of, as far as comparing needs it."""
    paragraphs = tuple(
        Paragraph(
            fields["index"],
            None,
            fields["text"],
            fields["text"],
            tuple(Sentence(start, end) for start, end in fields["sentences"]),
        )
        for fields in made["paragraphs"]
    )
    date = made["date"] and Date.fromisoformat(made["date"])
    return Article(
        made["path"], made["title"], date, made["url"], paragraphs, language=made["language"]
    )


class _Corpus:
    """All kept articles, by their numbers over all shards."""

    def __init__(self, folder: Path) -> None:
        plan = load_plan(folder)
        if plan is None:
            raise ReaderError(f"{folder} is gone; run the same command again.")
        self._plan = plan
        self._shards = list(open_shards(folder, plan))
        self._positions = [
            [position for position, number in enumerate(kept.numbers.tolist()) if number >= 0]
            if (kept.numbers < 0).any()
            else None
            for _, kept in self._shards
        ]
        self.places = JoinedPlaces(folder, plan.parts)
        self._cache: OrderedDict[int, tuple[Article, int, int]] = OrderedDict()
        self._cached_chars = 0

    def find_shard(self, name: str) -> tuple[int, Any]:
        """Return the number of the first article of a shard, and the kept shard."""
        return self._shards[self._plan.names.index(name)]

    def find_key(self, number: int) -> bytes:
        """Return the content key of an article."""
        shard = self._plan.find_shard(number)
        first, kept = self._shards[shard]
        return bytes(kept.content_keys[number - first])

    def find_source(self, number: int) -> ReadSource:
        """Return what is told of the place of an article."""
        article, line = self.load(number)
        label = self._plan.labels[self._plan.find_shard(number)]
        return ReadSource(label, None, article.title, line=line)

    def load(self, number: int) -> tuple[Article, int]:
        """Return an article and its line; those asked for last stay in memory."""
        if number in self._cache:
            self._cache.move_to_end(number)
        else:
            article, line = self._load(number)
            chars = sum(len(paragraph.text) for paragraph in article.paragraphs)
            self._cache[number] = article, line, chars
            self._cached_chars += chars
            while self._cached_chars > _MAX_CACHED and len(self._cache) > 1:
                self._cached_chars -= self._cache.popitem(last=False)[1][2]
        return self._cache[number][:2]

    def _load(self, number: int) -> tuple[Article, int]:
        shard = self._plan.find_shard(number)
        first, kept = self._shards[shard]
        positions = self._positions[shard]
        position = number - first if positions is None else positions[number - first]
        made = kept.load_object(position)
        return _make_article(made), made["line"]


class _EarlierArticles:
    """The ``ReadIndex`` of one article: what stands before it in the corpus."""

    def __init__(self, corpus: _Corpus, number: int) -> None:
        self._corpus = corpus
        self._number = number
        self._places = corpus.places.find_places(number)

    def find_places(self, runs: Ints) -> RunPlaces:
        """Return the places of the runs that the article asks for, which were joined."""
        return self._places

    def find_numbers(self, key: str) -> Collection[int]:
        """Return the numbers of the earlier articles with the article's own content key."""
        import numpy as np

        own = self._corpus.find_key(self._number)
        numbers = np.unique(self._places.articles).tolist()
        return [number for number in numbers if self._corpus.find_key(number) == own]

    def find_articles(self, numbers: Collection[int]) -> Mapping[int, ReadArticle]:
        """Return the earlier articles with these numbers."""
        found = {}
        for number in numbers:
            article, _ = self._corpus.load(number)
            key = self._corpus.find_key(number).hex()
            found[number] = ReadArticle(key, article.date, article.language)
        return found

    def find_paragraphs(self, places: Collection[Place]) -> Mapping[Place, Paragraph]:
        """Return the prepared paragraphs at these places; there may be none."""
        found = {}
        for place in places:
            paragraphs = self._corpus.load(place.article)[0].paragraphs
            if place.paragraph < len(paragraphs):
                found[place] = paragraphs[place.paragraph]
        return found
