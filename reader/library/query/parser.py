"""The parser of queries: from tokens to a tree.

query        = alternatives
alternatives = conjunction {"OR" conjunction}
conjunction  = part {["AND"] part}
part         = ("-" | "NOT") part | "(" alternatives ")" | word | "phrase" | field:value
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import QueryError
from reader.late_modules import LateModule
from reader.library.query.lexer import Token, tokenise
from reader.library.query.tree import All, Any, Author, Not, Query, SourceHost, Tag, Words
from reader.library.query.words import split_query_words
from reader.text import is_written_in_pairs

if TYPE_CHECKING:
    from reader.library.query import values
else:
    values = LateModule("reader.library.query.values")

MAX_DEPTH = 20  # groups and signs one inside the other
MAX_TOKENS = 100  # tokens
MIN_PREFIX_LENGTH = 3  # letters before a *: what begins with fewer takes seconds to find


def parse(query: str, *, is_typed: bool = False) -> Query:
    """Return what a query says; raises ``QueryError``.

    Of a query that ``is_typed`` on, the last word may be the beginning of one, and what is open
    at its end need not be closed.
    """
    tokens = tokenise(query, is_typed=is_typed)
    if len(tokens) > MAX_TOKENS:
        raise QueryError(
            f"The query has more than {MAX_TOKENS} parts; remove some.",
            tokens[MAX_TOKENS].start,
            tokens[-1].end,
        )
    return _Parser(tokens, is_typed).parse_query()


class _Parser:
    def __init__(self, tokens: list[Token], is_typed: bool) -> None:
        self._tokens = tokens
        self._is_typed = is_typed
        self._position = 0
        self._depth = 0

    def parse_query(self) -> Query:
        found = self._parse_alternatives()
        if self._position < len(self._tokens):
            token = self._tokens[self._position]
            raise _syntax_error(token, "closes no bracket; remove it, or write ( before it")
        return found

    def _peek(self) -> Token | None:
        return self._tokens[self._position] if self._position < len(self._tokens) else None

    def _parse_alternatives(self) -> Query:
        """Read to the end, or to the bracket that closes."""
        alternatives: list[Query] = []
        sign: Token | None = None
        while True:
            start = self._position
            conjunction = self._parse_conjunction()
            token = self._peek()
            is_or = token is not None and token.kind == "OR"
            is_open = self._is_typed and token is None
            if start == self._position and (is_or or (sign is not None and not is_open)):
                dangling_or = token if is_or else sign
                assert dangling_or is not None
                raise _syntax_error(dangling_or, "needs a word on both sides, as in rain OR sun")
            if conjunction != All():
                alternatives.append(conjunction)
            if not is_or:
                break
            sign = token
            self._position += 1
        if not alternatives:
            return All()
        return alternatives[0] if len(alternatives) == 1 else Any(tuple(alternatives))

    def _parse_conjunction(self) -> Query:
        parts: list[Query] = []
        while (token := self._peek()) is not None and token.kind not in (")", "OR"):
            if token.kind == "AND":
                self._skip_and(token, has_left=bool(parts))
                continue
            part = self._parse_part(token)
            if part != All():
                parts.append(part)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _skip_and(self, sign: Token, *, has_left: bool) -> None:
        """Read an AND, which parts do without; raises where one of its sides is missing."""
        self._position += 1
        token = self._peek()
        is_open = self._is_typed and token is None
        has_right = token is not None and token.kind not in (")", "OR", "AND")
        if not has_left or not (has_right or is_open):
            raise _syntax_error(sign, "needs a word on both sides, as in rain AND sun")

    def _parse_part(self, token: Token) -> Query:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _syntax_error(
                token, f"is inside more than {MAX_DEPTH} other brackets; remove some"
            )
        self._position += 1
        try:
            match token.kind:
                case "-":
                    return self._parse_not(token)
                case "(":
                    return self._parse_group(token)
                case "field":
                    return self._parse_field(token)
                case _:
                    return self._parse_words(token)
        finally:
            self._depth -= 1

    def _parse_not(self, sign: Token) -> Query:
        token = self._peek()
        if token is None and self._is_typed:
            return All()
        if token is None or token.kind in (")", "OR", "AND"):
            raise _syntax_error(sign, "excludes nothing; write a word after it")
        part = self._parse_part(token)
        return part if part == All() else Not(part)

    def _parse_group(self, bracket: Token) -> Query:
        found = self._parse_alternatives()
        closing = self._peek()
        if closing is not None:
            self._position += 1
        elif not self._is_typed:
            raise _syntax_error(bracket, "is not closed; write ) where the group ends")
        return found

    def _parse_words(self, token: Token, *, in_title: bool = False) -> Query:
        words, is_letter = split_query_words(token.text)
        if not words:
            return All()
        if is_letter or is_written_in_pairs(words[-1]):  # found within words in any case
            return Words(words, in_title=in_title, is_prefix=is_letter)
        is_prefix = token.text.endswith("*") and not token.is_quoted
        if is_prefix and len(words[-1]) < MIN_PREFIX_LENGTH:
            raise _syntax_error(
                token, f"needs {MIN_PREFIX_LENGTH} letters before the *; write more of the word"
            )
        is_typed = self._is_typed and token.is_open and not is_prefix
        if is_typed and token.is_quoted and not token.text[-1:].isalnum():
            is_typed = False
        elif is_typed and token.is_quoted and len(words) > 1:
            # A phrase is found by its finished words as long as the last one is not.
            words, is_typed = words[:-1], False
        elif is_typed and not token.text[-1].isalnum():
            is_typed = False
        has_forms = len(words) == 1 and not (token.is_quoted or is_prefix)
        spelling = token.text if has_forms else ""
        return Words(words, in_title, is_prefix, is_typed, spelling)

    def _parse_field(self, token: Token) -> Query:
        is_typed = self._is_typed and token.is_open
        if not token.text.strip():
            if is_typed:
                return All()
            raise values.field_error(token, "has no value", _EXAMPLES[token.field])
        match token.field:
            case "title":
                return self._parse_words(token, in_title=True)
            case "source":
                return SourceHost(token.text.strip().lower())
            case "author":
                return self._parse_author(token, is_typed=is_typed)
            case "lang":
                return values.read_language(token, is_typed=is_typed)
            case "tag":
                return Tag(token.text.strip(), is_typed=is_typed)
            case "date":
                return values.read_dates(token)
            case "is":
                return values.read_mark(token)
            case "has":
                return values.read_attribute(token)
            case "folds":
                return values.read_number(token, "folds")
            case "story":
                return values.read_story(token)
            case "new":
                return values.read_number(token, "new")
            case _:
                return values.read_number(token, "words")

    def _parse_author(self, token: Token, *, is_typed: bool) -> Query:
        """Return the condition on a name; a ``*`` after it lets its last word go on."""
        words, is_letter = split_query_words(token.text)
        if not words:
            raise values.field_error(token, "is no name", _EXAMPLES["author"])
        goes_on = token.text.endswith("*") and not token.is_quoted
        return Author(words, is_letter or is_typed or goes_on)


_EXAMPLES = {
    "title": 'title:war or title:"price cap"',
    "source": "source:example.org",
    "author": 'author:lunde or author:"Ida Lunde"',
    "lang": "lang:german or lang:de",
    "tag": "tag:later",
    "date": "date:2022, date:2022-03 or date:2022-03..",
    "is": "is:unread or is:starred",
    "has": "has:note or has:tag",
    "folds": "folds:>3",
    "words": "words:<500",
    "new": "new:>2 or new:0",
    "story": "story:12, the number that reader stories shows",
}


def _syntax_error(token: Token, what: str) -> QueryError:
    text = token.text if len(token.text) <= 40 else f"{token.text[:40]}…"
    return QueryError(
        f"{text} (at character {token.start + 1} of the query) {what}.", token.start, token.end
    )
