"""Something that happens in one object and is followed up by others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Event(Generic[T]):
    """Calls its subscribers, in the order in which they subscribed, on the caller's thread.

    Textual's ``Signal`` needs a mounted widget as its owner; models know no widget.
    """

    def __init__(self) -> None:
        self._subscribers: list[Callable[[T], object]] = []

    def subscribe(self, subscriber: Callable[[T], object]) -> None:
        """Call ``subscriber`` whenever the event happens."""
        self._subscribers.append(subscriber)

    def emit(self, value: T) -> None:
        """Call every subscriber with ``value``."""
        for subscriber in self._subscribers:
            subscriber(value)
