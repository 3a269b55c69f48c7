"""From the characters of a query to its pieces."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from reader.errors import QueryError
from reader.library.query.words import TYPED

FIELDS = ("title", "source", "tag", "date", "is", "has", "folds", "words")
MAX_CHARACTERS = 1000  # characters

Kind = Literal["(", ")", "-", "OR", "words", "phrase", "field"]

_FIELD = re.compile(r"([A-Za-z]+):")
_RUN = re.compile(r'[^\s()"]+')
_VALUE = re.compile(r'[^\s()"]*')


class Piece(NamedTuple):
    """A piece of a query, and where it stands; ``text`` is a field's value or the words.

    ``is_open`` says that it reaches the end of the query and may be typed on.
    """

    kind: Kind
    text: str
    start: int
    end: int
    field: str = ""
    is_quoted: bool = False
    is_open: bool = False


def read_pieces(query: str, *, is_typed: bool) -> list[Piece]:
    """Return the pieces of a query; raises ``QueryError``.

    Of a query that ``is_typed`` on, the last quotation need not be closed.
    """
    if len(query) > MAX_CHARACTERS:
        raise QueryError(
            f"The query has {len(query):,} characters; shorten it to {MAX_CHARACTERS:,} at most.",
            MAX_CHARACTERS,
            len(query),
        )
    text = query.encode("utf-8", "replace").decode("utf-8").translate(TYPED)
    return list(_Scanner(text, is_typed).pieces())


class _Scanner:
    def __init__(self, text: str, is_typed: bool) -> None:
        self._text = text
        self._is_typed = is_typed
        self._at = 0

    def pieces(self) -> list[Piece]:
        found: list[Piece] = []
        text = self._text
        while self._at < len(text):
            char = text[self._at]
            if char.isspace():
                self._at += 1
            elif char in "()":
                found.append(self._piece("(" if char == "(" else ")", char, self._at + 1))
            elif char == "-":
                following = text[self._at + 1 : self._at + 2]
                if following.strip() and following != ")":
                    found.append(self._piece("-", char, self._at + 1))
                else:
                    self._at += 1
            elif char == '"':
                found.append(self._quoted("phrase", self._at))
            else:
                found.append(self._run())
        return found

    def _piece(self, kind: Kind, text: str, end: int) -> Piece:
        start, self._at = self._at, end
        is_open = end == len(self._text)
        return Piece(kind, text, start, end, is_open=is_open)

    def _run(self) -> Piece:
        start = self._at
        name = _FIELD.match(self._text, start)
        if name is not None:
            value = _VALUE.match(self._text, name.end())
            is_quoted = self._text.startswith('"', name.end())
            field = name[1].lower()
            if field in FIELDS:
                if is_quoted:
                    return self._quoted("field", name.end(), field)
                end = name.end() if value is None else value.end()
                return self._piece("field", self._text[name.end() : end], end)._replace(field=field)
            if (value and value.group()) or is_quoted:
                raise _unknown(name[0], start, name.end())
        run = _RUN.match(self._text, start)
        end = run.end() if run else start + 1
        word = self._text[start:end]
        return self._piece("OR" if word == "OR" else "words", word, end)

    def _quoted(self, kind: Kind, opening: int, field: str = "") -> Piece:
        """Return what stands in quotation marks, the first of which is at ``opening``."""
        closing = self._text.find('"', opening + 1)
        if closing < 0 and not self._is_typed:
            raise QueryError(
                f"The quotation mark at character {opening + 1} of the query has no other that"
                ' closes it; write one after the last word, as in "price cap".',
                opening,
                len(self._text),
            )
        inner = self._text[opening + 1 : closing if closing >= 0 else None]
        end = closing + 1 if closing >= 0 else len(self._text)
        piece = self._piece(kind, inner, end)
        return piece._replace(field=field, is_quoted=True, is_open=closing < 0)


def _unknown(name: str, start: int, end: int) -> QueryError:
    fields = ", ".join(f"{field}:" for field in FIELDS)
    return QueryError(
        f"The query has no field {name} (at character {start + 1}); there are {fields},"
        " and quotation marks around it search for the text itself.",
        start,
        end,
    )
