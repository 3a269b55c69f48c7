"""Failures in children of reader: thrown while a file exists, and lifted by removing it."""

from __future__ import annotations

import os
from pathlib import Path

_CODE = """
import importlib, os, sys

def throw():
    {action}

if {child!r} in sys.orig_argv:
    module = importlib.import_module({module!r})
    real = getattr(module, {name!r})

    def function(*args, **kwargs):
        if os.path.exists({flag!r}) and {mark!r} in repr((args, kwargs)):
            with open({flag!r}, "a") as flag:
                flag.write("x")
            throw()
        return real(*args, **kwargs)

    setattr(module, {name!r}, function)
"""


class ChildFailure:
    """A function that fails in each child of a kind for what has a mark in its arguments.

    ``action`` is the Python statement that fails; ``count`` says how often it did.
    """

    def __init__(
        self, folder: Path, monkeypatch, child: str, target: str, mark: str, action: str
    ) -> None:
        folder.mkdir()
        self._flag = folder / "flag"
        self._flag.touch()
        module, name = target.rsplit(".", 1)
        code = _CODE.format(
            child=child, module=module, name=name, mark=mark, action=action, flag=str(self._flag)
        )
        (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
        before = os.environ.get("PYTHONPATH")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(folder), before))))

    @property
    def count(self) -> int:
        return self._flag.stat().st_size

    def lift(self) -> None:
        """Let it succeed from now on."""
        self._flag.unlink()
