"""The notes that reader itself wrote: they are told by their front matter and never imported.

Who keeps the articles and the notes in one vault would read each article twice.
"""

from __future__ import annotations

import os

from reader.locked_files import is_locked

_SUFFIX = ".md"
_MAX_BYTES = 20_000  # a front matter names at most some hundred outlets and addresses
_OWN_FIELD = "exported_by_reader"  # also where a template of the user's names all others
_FIELDS = frozenset(("title", "exported", "method", "sentences", "words", "words_shown"))


def is_exported_note(path: str) -> bool:
    """Return whether a file has the front matter of a note that reader exports."""
    if not path.lower().endswith(_SUFFIX):
        return False
    try:
        if not os.path.isfile(path) or is_locked(os.stat(path)):
            return False
        with open(path, "rb") as file:
            start = file.read(_MAX_BYTES)
    except (OSError, ValueError):
        return False  # reading it says what is wrong
    lines = start.removeprefix(b"\xef\xbb\xbf").splitlines()
    if not lines or lines[0].rstrip() != b"---":
        return False
    fields: set[str] = set()
    for line in lines[1:]:
        if line.rstrip() == b"---":
            return _OWN_FIELD in fields or fields >= _FIELDS
        name, colon, _ = line.partition(b":")
        if colon and not name.startswith((b" ", b"-")):
            fields.add(name.decode("utf-8", "replace"))
    return False
