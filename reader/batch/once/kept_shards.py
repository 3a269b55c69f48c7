"""A shard is digested and kept, with the runs that its articles are found by."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.batch.once.kept_files import KeptShardWriter
from reader.batch.output_folder import KEPT, shard_error
from reader.errors import UnexpectedError
from reader.failures import contain
from reader.known.analysed_article import analyse_article
from reader.known.runs import find_query_runs, sample_runs
from reader.log import log_error


def keep_shard(
    task: dict[str, Any], records: Iterable[tuple[dict[str, Any], Article | None]]
) -> dict[str, Any]:
    """Keep the objects of a task's shard; return how many articles and rows it has.

    ``records`` are the objects and their prepared articles. Raises ``ExportError``.
    """
    folder = Path(task["folder"]) / KEPT
    try:
        writer = KeptShardWriter(folder, task["shard"]["name"])
    except OSError as error:
        raise shard_error(task["shard"]["label"], folder, error) from error
    try:
        for made, article in records:
            number = writer.add_object(made, None if article is None else article.key)
            if article is not None:
                _keep_runs(writer, number, article)
        writer.finish(task["made_of"])
    except OSError as error:
        raise shard_error(task["shard"]["label"], folder, error) from error
    finally:
        with contextlib.suppress(OSError):  # of a full disk, once more
            writer.close()
    return {}


def _keep_runs(writer: KeptShardWriter, number: int, article: Article) -> None:
    """Keep the runs of an article, none if it cannot be analysed."""
    import numpy as np

    try:
        with contain(f"{article.path} cannot be compared with", OSError):
            texts = analyse_article(article)
            stored, query = sample_runs(texts), find_query_runs(texts)
            asked = np.zeros(0, np.int64) if query is None else np.unique(query.runs)
            writer.add_runs(number, stored, asked)
    except UnexpectedError as error:
        log_error(error)
