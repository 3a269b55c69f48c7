"""Values that are worked out when they are first asked for, and the memory they need."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_REMEMBERED = 1 << 16  # a program that runs for days must not keep every word it read
_LONG = 64  # characters; what is longer is hardly met again


class Memory(dict[str, T]):
    """What a function of strings returned: ``memory[key]`` costs a third of ``lru_cache``."""

    def __init__(self, work: Callable[[str], T]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, key: str) -> T:
        if len(self) >= _REMEMBERED:
            self.clear()
        value = self._work(key)
        if len(key) <= _LONG:
            self[key] = value
        return value


class lazy(Generic[T]):  # noqa: N801 - a decorator
    """A property worked out once, as ``functools.cached_property``, which locks in Python 3.11.

    The lock alone costs folding a twentieth of its time.
    """

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> T:
        value = self._work(instance)
        object.__setattr__(instance, self._name, value)
        return value


def preset(instance: object, **values: object) -> None:
    """Set lazy attributes whose values are known."""
    for name, value in values.items():
        object.__setattr__(instance, name, value)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the garbage collector from looking at a long article's words again and again.

    Nothing that folding makes refers to itself, so there is nothing to be found; the looking takes
    a seventh of the time at 10,000 paragraphs. What other threads make meanwhile waits.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
