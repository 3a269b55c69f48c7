"""Caches: computed attributes and results of functions of strings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")

_MAX_ENTRIES = 1 << 16  # so that a program that runs for days needs bounded memory
_MAX_KEY_LENGTH = 64  # characters; longer strings hardly occur twice


class StringCache(dict[str, T]):
    """The results of a function of strings: ``cache[key]`` costs a third of ``lru_cache``."""

    def __init__(self, compute: Callable[[str], T]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, key: str) -> T:
        if len(self) >= _MAX_ENTRIES:
            self.clear()
        value = self._compute(key)
        if len(key) <= _MAX_KEY_LENGTH:
            self[key] = value
        return value


class cached_attribute(Generic[T]):  # noqa: N801 - a decorator
    """A property computed once, like ``functools.cached_property``, which locks in Python 3.11.

    That lock alone takes a twentieth of folding's time.
    """

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: object, owner: type) -> T:
        value = self._compute(instance)
        object.__setattr__(instance, self._name, value)
        return value


def set_cached(instance: object, **values: object) -> None:
    """Set cached attributes whose values are known already."""
    for name, value in values.items():
        object.__setattr__(instance, name, value)
