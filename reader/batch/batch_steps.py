"""The tasks of a batch, each a function of a shard: made anywhere, the result is the same.

An error that every other task would meet too, as a disk that is full, is fatal.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.article import Article
from reader.batch.batch_options import BatchOptions
from reader.batch.output_folder import OutputFolder
from reader.batch.runners import Report, Result, Task
from reader.batch.shards import Shard
from reader.digest import Digest, make_digest
from reader.errors import ExportError, ReaderError, UnexpectedError
from reader.export.digest_json import make_digest_object
from reader.export.reduced_digests import form_or_reduce
from reader.export.rendered_digest import RenderedDigest
from reader.log import log_error, log_failures

if TYPE_CHECKING:
    from reader.batch.shard_records import ShardRecord


def run_task(task: Task, killers: Collection[int], report: Report) -> Result:
    """Do a task; ``killers`` are the lines of records that have killed a process twice."""
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

                return tell_shard(task, killers, report)
        raise ValueError(task["step"])
    except ExportError as error:
        return {"error": str(error), "fatal": True}
    except ReaderError as error:
        return {"error": str(error)}


def _digest_shard(task: Task, killers: Collection[int], report: Report) -> Result:
    shard, options = Shard.from_object(task["shard"]), BatchOptions(**task["options"])
    folder = OutputFolder(Path(task["folder"]), options.form)
    with folder.writing(shard, options.key) as output:
        for made, _ in digest_records(task, killers, report):
            output.write(made)
    return asdict(output.counts)


def _digest_articles(task: Task, killers: Collection[int], report: Report) -> Result:
    """Return the digest of each article of a task, or its error, as ``made``.

    Where the task says how to ``render`` a digest, that is done too.
    Articles are numbered from 1; those of ``killers`` ended their process twice.
    """
    made: list[Digest | RenderedDigest | ReaderError] = []
    render = task.get("render")
    for number, article in enumerate(task["articles"], 1):
        report(number, (number - 1) / len(task["articles"]))
        try:
            if number in killers:
                raise ReaderError(
                    f"{article.path} ended the process that worked on it, twice; correct or remove"
                    " it."
                )
            digest = make_digest(article, task["options"])
            made.append(digest if render is None else render(digest))
        except ReaderError as error:
            made.append(error)
    return {"made": made}


def digest_records(
    task: Task, killers: Collection[int], report: Report
) -> Iterator[tuple[dict[str, Any], Article | None]]:
    """Yield the object of each record of a task's shard, and its prepared article.

    The article is None where the object is that of an error. Raises ``UnreadableError`` if the
    shard is missing or damaged.
    """
    from reader.batch.shard_records import read_records  # with all formats: not for read articles

    shard, options = Shard.from_object(task["shard"]), BatchOptions(**task["options"])
    for record in read_records(shard, options.limits):
        report(record.line, record.share)
        place = {"shard": shard.label, "line": record.line}
        try:
            if record.line in killers:
                raise ReaderError(
                    f"{record.path}: line {record.line:,} ended the process that worked on it,"
                    " twice; correct or remove it."
                )
            made, digest = _digest_record(record, options)
        except ReaderError as error:
            if isinstance(error, UnexpectedError):
                log_error(error)
            yield {"path": record.path, "error": str(error)} | place, None
        else:
            yield made | place, digest.article


def _digest_record(record: ShardRecord, options: BatchOptions) -> tuple[dict[str, Any], Digest]:
    """Return the object of a record's digest; raises ``ReaderError`` where there can be none."""
    digest = make_digest(record.read(), options.digest)
    label = f"{record.path}: line {record.line:,}"
    made, digest = form_or_reduce(digest, make_digest_object, label)
    log_failures(label, digest.failures)
    return made, digest
