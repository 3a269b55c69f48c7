"""A digest in one of the forms of ``reader digest``, small enough to go to another process."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from reader.digest import Digest
from reader.export.read_before import FindKnown, ReadBefore, compare_or_leave
from reader.export.reduced_digests import form_or_reduce
from reader.failures import Failure


@dataclass(frozen=True, slots=True)
class RenderedDigest:
    """The text of a digest, what is remarked about its article, and what is missing in it.

    ``error`` says in one sentence what could not be made, for which ``failures`` are to be logged.
    """

    text: str
    remarks: tuple[str, ...] = ()
    error: str | None = None
    failures: tuple[Failure, ...] = ()


def render_digest(
    digest: Digest, form: str, *, with_article: bool, find_known: FindKnown | None = None
) -> RenderedDigest:
    """Return a digest as ``"json"``, ``"markdown"`` or ``"plain"`` text.

    One that cannot be rendered is given up for its text. Raises ``UnexpectedError`` where that
    cannot be rendered either.
    """
    read_before = None
    if find_known is not None:
        digest, read_before = compare_or_leave(digest, find_known)
    render = partial(_render, form=form, with_article=with_article, read_before=read_before)
    text, made = form_or_reduce(digest, render, digest.article.path)
    return RenderedDigest(text, digest.article.remarks, made.error, made.failures)


def _render(
    digest: Digest, form: str, *, with_article: bool, read_before: ReadBefore | None
) -> str:
    # Only what the form needs is imported: each child process of ``--jobs`` imports it too.
    if form == "json":
        from reader.export.digest_json import format_digest_line

        return format_digest_line(digest, read_before) + "\n"
    if form == "plain":
        from reader.export.digest_text import render_plain

        return render_plain(digest, read_before=read_before)
    from reader.export.digest_markdown import render_markdown

    return render_markdown(
        digest, datetime.now(), with_article=with_article, read_before=read_before
    )
