"""What changed in an article of the library since an earlier text, for ``reader show``."""

from __future__ import annotations

from collections.abc import Iterable

from reader.commands.shared.stdio import show_message, write
from reader.errors import UsageError
from reader.failures import contain
from reader.library import Library, Row, Version


def find_updated(library: Library, rows: Iterable[Row]) -> Row | None:
    """Return the first of some articles that has an earlier text, None if none has."""
    return next((row for row in rows if library.versions_of(row.id)), None)


def show_changes(
    library: Library, article_id: int, number: int | None, language: str | None, *, as_json: bool
) -> int:
    """Print what the present text says otherwise than an earlier one; return the exit status.

    ``number`` counts the earlier texts from 1, the one replaced last first; None is the one that
    was read last. Raises ``UsageError`` for a number that there is none of.
    """
    from reader.library.articles.versions import find_last_read

    article, versions = library.article(article_id), library.versions_of(article_id)
    if number is not None and number > len(versions):
        texts = "1 earlier text" if len(versions) == 1 else f"{len(versions)} earlier texts"
        raise UsageError(f"Article {article_id} has {texts}; there is no number {number}.")
    last_read = find_last_read(versions)
    version = versions[number - 1] if number is not None else last_read
    changes = None
    if version is not None:
        from reader.changes import compare_articles

        with contain(f"{article.path} cannot be compared"):
            earlier = library.article(article_id, version.key)
            changes = compare_articles(earlier, article, language)
    if as_json:
        from reader.export.changes_json import make_changes_object
        from reader.export.json_line import format_json_line

        compared = None if version is None else versions.index(version) + 1
        made = make_changes_object(article_id, article, versions, compared, changes)
        write(format_json_line(made) + "\n")
        return 0
    if version is None or changes is None:
        show_message(f"Article {article_id} has no earlier text: it came once.")
        return 1
    from reader.export.changes_text import render_changes

    compared_with = _describe_compared(versions, version)
    write(render_changes(article, changes, versions[0].replaced_at, compared_with))
    return 0


def _describe_compared(versions: tuple[Version, ...], version: Version) -> str:
    """Return which texts are compared, and how the others are."""
    from reader.export.changes_text import format_date_and_time

    opened = version.opened_at
    which = (
        f"the text that you opened {format_date_and_time(opened)}"
        if opened is not None
        else f"the text until {format_date_and_time(version.replaced_at)}"
    )
    others = (
        f" ({versions.index(version) + 1} of {len(versions)} earlier texts; --against N compares"
        " with another one)"
        if len(versions) > 1
        else ""
    )
    return f"Compared with {which}{others}"
