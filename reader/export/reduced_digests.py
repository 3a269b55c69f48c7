"""A digest put into a form; one that cannot be is given up for its text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reader.digest import Digest, reduce_to_text
from reader.errors import UnexpectedError
from reader.failures import contain

Form = TypeVar("Form")


def form_or_reduce(
    digest: Digest, form: Callable[[Digest], Form], label: str
) -> tuple[Form, Digest]:
    """Return what ``form`` makes of a digest, and the digest that it was made of.

    That is the one given, or its text alone, with the failure, if ``form`` fails on it. Raises
    ``UnexpectedError``, which names ``label``, where that cannot be put into the form either.
    """
    try:
        with contain():
            return form(digest), digest
    except UnexpectedError as error:
        digest = reduce_to_text(digest, error)
    with contain(f"{label} cannot be written"):
        return form(digest), digest
