"""The tasks of a batch, each a function of a shard: made anywhere, the result is the same.

An error that every other task would meet too, as a disk that is full, is fatal.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from reader.article import Article
from reader.batch.batch_options import BatchOptions
from reader.batch.digest_groups import count_letters, group_articles
from reader.batch.output_folder import OutputFolder
from reader.batch.runners import Report, Result, Task
from reader.batch.shards import Shard
from reader.digest import Digest, make_digests
from reader.errors import ExportError, ReaderError, UnexpectedError
from reader.export.digest_json import make_digest_object
from reader.export.reduced_digests import form_or_reduce
from reader.export.rendered_digest import RenderedDigest
from reader.log import log_error, log_failures

if TYPE_CHECKING:
    from reader.batch.shard_records import ShardRecord

Item = TypeVar("Item")

Killers = Collection[int] | None
"""Lines of records that have killed a process twice; None as long as the task has killed none."""


def run_task(task: Task, killers: Killers, report: Report) -> Result:
    """Do a task; the records of ``killers`` become errors."""
    try:
        match task["step"]:
            case "digest":
                return _digest_shard(task, killers, report)
            case "articles":
                return _digest_articles(task, killers, report)
            case "keep":
                from reader.batch.once.kept_shards import keep_shard

                return keep_shard(task, digest_records(task, killers, report))
            case "join":
                from reader.batch.once.place_join import join_places

                return join_places(task)
            case "tell":
                from reader.batch.once.told_shards import tell_shard

                return tell_shard(task, killers or (), report)
        raise ValueError(task["step"])
    except ExportError as error:
        return {"error": str(error), "fatal": True}
    except ReaderError as error:
        return {"error": str(error)}


def _digest_shard(task: Task, killers: Killers, report: Report) -> Result:
    shard, options = Shard.from_object(task["shard"]), BatchOptions(**task["options"])
    folder = OutputFolder(Path(task["folder"]), options.form)
    with folder.writing(shard, options.key) as output:
        for made, _ in digest_records(task, killers, report):
            output.write(made)
    return asdict(output.counts)


def _digest_articles(task: Task, killers: Killers, report: Report) -> Result:
    """Return the digest of each article of a task, or its error, as ``made``.

    Where the task says how to ``render`` a digest, that is done too. Articles are numbered from 1.
    """
    articles: list[Article] = task["articles"]
    render = task.get("render")
    made: list[Digest | RenderedDigest | ReaderError] = []
    for numbered in _group(enumerate(articles, 1), killers, lambda one: count_letters(one[1])):
        number = numbered[-1][0]
        report(number, (number - 1) / len(articles))
        try:
            if killers is not None and number in killers:
                raise ReaderError(
                    f"{articles[number - 1].path} ended the process that worked on it, twice;"
                    " correct or remove it."
                )
            digests = make_digests([article for _, article in numbered], task["options"])
        except ReaderError as error:
            made += [error] * len(numbered)
            continue
        for digest in digests:
            try:
                made.append(digest if render is None else render(digest))
            except ReaderError as error:
                made.append(error)
    return {"made": made}


def digest_records(
    task: Task, killers: Killers, report: Report
) -> Iterator[tuple[dict[str, Any], Article | None]]:
    """Yield the object of each record of a task's shard, and its prepared article.

    The article is None where the object is that of an error. Raises ``UnreadableError`` if the
    shard is missing or damaged.
    """
    shard, options = Shard.from_object(task["shard"]), BatchOptions(**task["options"])
    records = _read_records(shard, options, killers, report)
    for group in _group(records, killers, lambda one: count_letters(one[1])):
        digests = iter(_make_digests([read for _, read in group], options))
        for record, read in group:
            place = {"shard": shard.label, "line": record.line}
            try:
                made, digest = _finish_record(record, read, digests)
            except ReaderError as error:
                if isinstance(error, UnexpectedError):
                    log_error(error)
                yield {"path": record.path, "error": str(error)} | place, None
            else:
                yield made | place, digest.article


def _group(
    items: Iterable[Item], killers: Killers, size_of: Callable[[Item], int]
) -> Iterator[list[Item]]:
    """Yield what is worked on together; once a process has died, each is worked on alone."""
    return group_articles(items, size_of) if killers is None else ([item] for item in items)


def _read_records(
    shard: Shard, options: BatchOptions, killers: Killers, report: Report
) -> Iterator[tuple[ShardRecord, Article | ReaderError]]:
    """Yield each record with its article, or what is wrong with it."""
    from reader.batch.shard_records import read_records  # with all formats: not for read articles

    for record in read_records(shard, options.limits):
        report(record.line, record.share)
        read: Article | ReaderError
        try:
            if killers is not None and record.line in killers:
                raise ReaderError(
                    f"{record.path}: line {record.line:,} ended the process that worked on it,"
                    " twice; correct or remove it."
                )
            read = record.read()
        except ReaderError as error:
            read = error
        yield record, read


def _make_digests(
    reads: Sequence[Article | ReaderError], options: BatchOptions
) -> list[Digest | ReaderError]:
    """Return the digest of each article among what was read, or why there is none."""
    articles = [read for read in reads if isinstance(read, Article)]
    try:
        return [*make_digests(articles, options.digest)]
    except ReaderError as error:
        return [error] * len(articles)


def _finish_record(
    record: ShardRecord, read: Article | ReaderError, digests: Iterator[Digest | ReaderError]
) -> tuple[dict[str, Any], Digest]:
    """Return the object of a record's digest; raises ``ReaderError`` where there can be none."""
    digest = read if isinstance(read, ReaderError) else next(digests)
    if isinstance(digest, ReaderError):
        raise digest
    label = f"{record.path}: line {record.line:,}"
    made, digest = form_or_reduce(digest, make_digest_object, label)
    log_failures(label, digest.failures)
    return made, digest
