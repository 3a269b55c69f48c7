"""Small immutable values that are made without generated code.

``dataclass()`` writes the methods of each class as text and compiles it: half a millisecond for a
class, and nine to import what it needs. ``NamedTuple`` compiles the type of each field, .1 to .3. A
short command and the first paint of the screen define dozens of classes: those are records, and
tuples where there are thousands of a class or their values are unpacked. What is not needed at a
start is a dataclass, as everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, NoReturn, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Record:
    """A base of classes that are used as frozen dataclasses are: annotated fields with defaults.

    Two are equal where class and fields are, and then have the same hash.
    """

    field_names: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls.field_names += tuple(cls.__annotations__)
        setattr(cls, "__match_args__", cls.field_names)  # noqa: B010 - mypy makes its own

    def __init__(self, *values: object, **named: object) -> None:
        names = self.field_names
        given = dict(zip(names, values, strict=False), **named)
        missing = [name for name in names if name not in given and not hasattr(self, name)]
        if missing or len(given) != len(values) + len(named) or not given.keys() <= set(names):
            raise TypeError(f"{type(self).__name__} has the fields {', '.join(names)}")
        self.__dict__.update(given)

    def replace(self, **changed: object) -> Self:
        """Return the same with other values in some fields."""
        return type(self)(**(self.__dict__ | changed))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def _values(self) -> Iterator[Any]:
        return (getattr(self, name) for name in self.field_names)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return tuple(self._values()) == tuple(other._values())

    def __hash__(self) -> int:
        return hash((type(self), *self._values()))

    def __repr__(self) -> str:
        fields = zip(self.field_names, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields)})"
