"""Modules that are imported when something of them is first used.

Starting is most of the time that a short command takes, and of what the first paint waits for. A
facade that hands each call on to another module would import all of them for one call.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


class LateModule:
    """Stands for a module; any attribute is the module's, which is imported by the first.

    Type checkers and the checks of the layers see the import that stands beside it::

        if TYPE_CHECKING:
            from reader.library.annotations import notes
        else:
            notes = LateModule("reader.library.annotations.notes")
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        """Return the module's attribute."""
        return getattr(import_module(self._name), attribute)
