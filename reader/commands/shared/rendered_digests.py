"""A digest put into a form, or as much of it as can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reader.commands.shared.stdio import show_message
from reader.digest import Digest, reduce_to_text
from reader.errors import UnexpectedError
from reader.failures import contain

Form = TypeVar("Form")


def render_or_reduce(
    digest: Digest, form: Callable[[Digest], Form], label: str = ""
) -> tuple[Form, bool]:
    """Return what ``form`` makes of a digest, and whether something is missing in it.

    What is missing is told to the user, below a label that is the path by default, and to the log.
    A digest that cannot be rendered is given up for its text. Raises ``UnexpectedError`` where that
    cannot be rendered either.
    """
    label = label or digest.article.path
    try:
        with contain():
            made = form(digest)
    except UnexpectedError as error:
        digest = reduce_to_text(digest, error)
        with contain(f"{label} cannot be written"):
            made = form(digest)
    if digest.error is not None:
        from reader.log import log_failures

        show_message(f"{label}: {digest.error}")
        log_failures(label, digest.failures)
    return made, digest.error is not None
