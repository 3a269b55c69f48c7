"""Digests of single articles on several processes, in the order of the articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reader.article import Article
from reader.batch.digest_groups import count_letters, group_articles
from reader.batch.local_run import LocalRunner
from reader.batch.runners import Task
from reader.digest import Digest, DigestOptions
from reader.errors import ReaderError, UnreadableError
from reader.export.rendered_digest import RenderedDigest

Read = Article | UnreadableError
"""An article, or why there is none."""


def digest_in_order(
    articles: Iterable[Read],
    options: DigestOptions,
    jobs: int,
    render: Callable[[Digest], RenderedDigest] | None = None,
) -> Iterator[tuple[Read, Digest | RenderedDigest | ReaderError]]:
    """Yield each article with its digest or what is wrong with it, made by ``jobs`` processes.

    Few articles are read before the digest of the first of them is asked for. An article that ends
    its process twice has an error of its own; to leave the iterator ends the processes. With
    ``render``, a function that other processes can import, they render the digests too, and what
    comes back is the text: whole digests would take as long to hand over as to render.
    """
    runner = LocalRunner(jobs, forked=options.method == "gist")
    groups = group_articles(articles, count_letters)
    parts: list[list[Read]] = []

    def make_tasks() -> Iterator[Task]:
        for group in groups:
            parts.append(group)
            own = [read for read in group if isinstance(read, Article)]
            label = own[0].path if own else ""
            yield {
                "step": "articles",
                "label": label,
                "articles": own,
                "options": options,
                "render": render,
            }

    try:
        for result in runner.run_in_order(make_tasks()):
            group = parts.pop(0)
            lost = ReaderError(str(result.get("error")))
            made = iter(result.get("made", ()))
            for read in group:
                yield read, next(made, lost) if isinstance(read, Article) else read
    finally:
        runner.close()
