"""Which files of a folder its user does not want to be read: git's patterns in ``.readerignore``.

Meaning and order are those of a ``.gitignore`` (https://git-scm.com/docs/gitignore): a file's last
matching pattern counts, the patterns of a folder count before those of the folders above, and what
is in an ignored folder cannot be wanted again.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

import pathspec

from reader.errors import UnreadableError
from reader.formats.shared.read_errors import access_error

_MAX_BYTES = 100_000
# A pattern becomes a regular expression. With many asterisks a long name takes hours.
_ASTERISKS = re.compile(r"(?<!\*)\*(?!\*)|\*{2,}(?![*/])|(?<![*/])\*{2,}")
_MAX_ASTERISKS = 3


class IgnoreRules:
    """The patterns of one folder, and behind them those of the folders above."""

    def __init__(self, folder: str, lines: Iterable[str], above: IgnoreRules | None) -> None:
        self._prefix = os.path.join(folder, "")
        self._patterns = pathspec.GitIgnoreSpec.from_lines(lines)
        self._above = above

    def ignores(self, path: str, *, is_folder: bool) -> bool:
        """Return whether a file or folder somewhere below the folder is not wanted."""
        relative = path.removeprefix(self._prefix) + ("/" if is_folder else "")
        found = self._patterns.check_file(relative).include
        if found is None and self._above is not None:
            return self._above.ignores(path, is_folder=is_folder)
        return bool(found)


def load_ignore_rules(
    path: str, display_path: str, above: IgnoreRules | None
) -> tuple[IgnoreRules | None, list[UnreadableError]]:
    """Return the rules of the folder that has the file ``path``, and the errors of its lines.

    Where the file cannot be read these are the rules of the folders ``above``.
    """
    try:
        with open(path, "rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        return above, [access_error(path, display_path, error)]
    if len(content) > _MAX_BYTES:
        return above, [
            UnreadableError(
                f"{display_path} has more than {_MAX_BYTES:,} bytes; nothing is left out by it.",
                display_path,
            )
        ]
    errors, lines = [], []
    text = content.decode("utf-8-sig", "surrogateescape")
    for number, line in enumerate(text.splitlines(), start=1):
        if reason := _find_fault(line):
            errors.append(
                UnreadableError(
                    f"{display_path}, line {number}: {reason}; nothing is left out by it.",
                    display_path,
                )
            )
        else:
            lines.append(line)
    return IgnoreRules(os.path.dirname(path), lines, above), errors


def _find_fault(line: str) -> str:
    """Return why a line is no pattern, "" if it is one, or a comment, or empty."""
    if line.startswith("#"):
        return ""
    if len(_ASTERISKS.findall(line)) > _MAX_ASTERISKS:
        return f"the pattern has more than {_MAX_ASTERISKS} asterisks"
    try:
        pathspec.GitIgnoreSpec.from_lines([line])
    except ValueError:
        return "this is no pattern that git knows"
    return ""
