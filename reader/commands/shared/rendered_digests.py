"""A digest put into a form, or as much of it as can be."""

from __future__ import annotations

from collections.abc import Callable

from reader.commands.shared.stdio import show_message
from reader.digest import Digest
from reader.export.reduced_digests import Form, form_or_reduce


def render_or_reduce(
    digest: Digest, form: Callable[[Digest], Form], label: str = ""
) -> tuple[Form, bool]:
    """Return what ``form`` makes of a digest, and whether something is missing in it.

    What is missing is told to the user, below a label that is the path by default, and to the log.
    A digest that cannot be rendered is given up for its text. Raises ``UnexpectedError`` where that
    cannot be rendered either.
    """
    label = label or digest.article.path
    made, digest = form_or_reduce(digest, form, label)
    if digest.error is not None:
        from reader.log import log_failures

        show_message(f"{label}: {digest.error}")
        log_failures(label, digest.failures)
    return made, digest.error is not None
