"""The lexer of queries: from characters to tokens."""

from __future__ import annotations

import re
from typing import Literal

from reader.errors import QueryError
from reader.library.query.words import TYPED_SIGNS
from reader.records import Record
from reader.text import join_prefixes

FIELDS = (
    "title", "source", "author", "lang", "tag", "date", "is", "has", "folds", "words", "new",
    "story",
)  # fmt: skip
MAX_CHARACTERS = 1000  # characters

Kind = Literal["(", ")", "-", "OR", "AND", "words", "phrase", "field"]

_OPERATORS: dict[str, Kind] = {"OR": "OR", "AND": "AND", "NOT": "-"}  # in capitals alone
# Fields that others have, and what finds the same here.
_OTHERS_FIELDS = {
    **dict.fromkeys(("by", "byline", "writer"), "author: finds by the name of who wrote it"),
    "language": "lang: finds by the language, as lang:german or lang:de",
    **dict.fromkeys(("site", "host", "domain", "feed", "from"), "source: finds by the host"),
    **dict.fromkeys(("intitle", "headline"), "title: finds by the headline"),
    **dict.fromkeys(("label", "category", "folder"), "tag: finds by a tag"),
    **dict.fromkeys(
        ("after", "since", "before", "until"), "write date:2022-03.. or date:..2022-03"
    ),
}

_FIELD = re.compile(r"([A-Za-z]+):")
_HEBREW_QUOTE = re.compile('(?<=[א-ת])"(?=[א-ת])')
_WORD = re.compile(r'[^\s()"]+')
_VALUE = re.compile(r'[^\s()"]*')


class Token(Record):
    """A token of a query, and where it stands; ``text`` is a field's value or the words.

    ``is_open`` says that it reaches the end of the query and may be typed on.
    """

    kind: Kind
    text: str
    start: int
    end: int
    field: str = ""
    is_quoted: bool = False
    is_open: bool = False


def tokenise(query: str, *, is_typed: bool) -> list[Token]:
    """Return the tokens of a query; raises ``QueryError``.

    Of a query that ``is_typed`` on, the last quotation need not be closed.
    """
    if len(query) > MAX_CHARACTERS:
        raise QueryError(
            f"The query has {len(query):,} characters; shorten it to {MAX_CHARACTERS:,} at most.",
            MAX_CHARACTERS,
            len(query),
        )
    text = query.encode("utf-8", "replace").decode("utf-8").translate(TYPED_SIGNS)
    text = _HEBREW_QUOTE.sub("״", join_prefixes(text))  # are parts of words
    return list(_Scanner(text, is_typed).tokens())


class _Scanner:
    def __init__(self, text: str, is_typed: bool) -> None:
        self._text = text
        self._is_typed = is_typed
        self._position = 0

    def tokens(self) -> list[Token]:
        found: list[Token] = []
        text = self._text
        while self._position < len(text):
            char = text[self._position]
            if char.isspace():
                self._position += 1
            elif char in "()":
                found.append(
                    self._make_token("(" if char == "(" else ")", char, self._position + 1)
                )
            elif char == "-":
                following = text[self._position + 1 : self._position + 2]
                if following.strip() and following != ")":
                    found.append(self._make_token("-", char, self._position + 1))
                else:
                    self._position += 1
            elif char == '"':
                found.append(self._read_quoted("phrase", self._position))
            else:
                found.append(self._read_word())
        return found

    def _make_token(self, kind: Kind, text: str, end: int) -> Token:
        start, self._position = self._position, end
        is_open = end == len(self._text)
        return Token(kind, text, start, end, is_open=is_open)

    def _read_word(self) -> Token:
        start = self._position
        name = _FIELD.match(self._text, start)
        if name is not None:
            value = _VALUE.match(self._text, name.end())
            is_quoted = self._text.startswith('"', name.end())
            field = name[1].lower()
            if field in FIELDS:
                if is_quoted:
                    return self._read_quoted("field", name.end(), field)
                end = name.end() if value is None else value.end()
                return self._make_token("field", self._text[name.end() : end], end).replace(
                    field=field
                )
            if (value and value.group()) or is_quoted:
                raise _unknown_field_error(name[0], start, name.end())
        word_match = _WORD.match(self._text, start)
        end = word_match.end() if word_match else start + 1
        word = self._text[start:end]
        return self._make_token(_OPERATORS.get(word, "words"), word, end)

    def _read_quoted(self, kind: Kind, opening: int, field: str = "") -> Token:
        """Return what stands in quotation marks, the first of which is at ``opening``."""
        closing = self._text.find('"', opening + 1)
        if closing < 0 and not self._is_typed:
            raise QueryError(
                f"The quotation mark at character {opening + 1} of the query is not closed;"
                ' write another one after the last word, as in "price cap".',
                opening,
                len(self._text),
            )
        inner = self._text[opening + 1 : closing if closing >= 0 else None]
        end = closing + 1 if closing >= 0 else len(self._text)
        token = self._make_token(kind, inner, end)
        return token.replace(field=field, is_quoted=True, is_open=closing < 0)


def _unknown_field_error(name: str, start: int, end: int) -> QueryError:
    fields = ", ".join(f"{field}:" for field in FIELDS)
    if (instead := _OTHERS_FIELDS.get(name.rstrip(":").lower())) is not None:
        return QueryError(
            f"There is no field {name} (at character {start + 1} of the query); {instead}.",
            start,
            end,
        )
    return QueryError(
        f"There is no field {name} (at character {start + 1} of the query); the fields are"
        f" {fields}. To search for the text itself, put it in quotation marks.",
        start,
        end,
    )
