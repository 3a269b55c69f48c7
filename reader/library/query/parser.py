"""From a query's pieces to what it says.

query   = choice
choice  = every {"OR" every}
every   = {part}
part    = "-" part | "(" choice ")" | word | "phrase" | field:value
"""

from __future__ import annotations

from reader.errors import QueryError
from reader.library.query.lexer import Piece, read_pieces
from reader.library.query.tree import All, Any, Not, Query, Source, Tag, Words
from reader.library.query.values import read_dates, read_mark, read_number, read_thing, wrong
from reader.library.query.words import split

DEEPEST = 20  # groups and signs one inside the other
MOST = 100  # pieces
SHORTEST = 3  # letters before a *: what begins with fewer takes seconds to find


def parse(query: str, *, is_typed: bool = False) -> Query:
    """Return what a query says; raises ``QueryError``.

    Of a query that ``is_typed`` on, the last word may be the beginning of one, and what is open
    at its end need not be closed.
    """
    pieces = read_pieces(query, is_typed=is_typed)
    if len(pieces) > MOST:
        raise QueryError(
            f"The query has more than {MOST} parts; leave out some.",
            pieces[MOST].start,
            pieces[-1].end,
        )
    return _Parser(pieces, is_typed).query()


class _Parser:
    def __init__(self, pieces: list[Piece], is_typed: bool) -> None:
        self._pieces = pieces
        self._is_typed = is_typed
        self._at = 0
        self._depth = 0

    def query(self) -> Query:
        found = self._choice()
        if self._at < len(self._pieces):
            piece = self._pieces[self._at]
            raise _stray(piece, "closes nothing; take it away or write ( before it")
        return found

    def _next(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _choice(self) -> Query:
        """Read to the end, or to the bracket that closes."""
        choices: list[Query] = []
        sign: Piece | None = None
        while True:
            begun = self._at
            every = self._every()
            piece = self._next()
            is_or = piece is not None and piece.kind == "OR"
            is_open = self._is_typed and piece is None
            if begun == self._at and (is_or or (sign is not None and not is_open)):
                lone = piece if is_or else sign
                assert lone is not None
                raise _stray(lone, "needs something to choose on both sides, as in rain OR sun")
            if every != All():
                choices.append(every)
            if not is_or:
                break
            sign = piece
            self._at += 1
        if not choices:
            return All()
        return choices[0] if len(choices) == 1 else Any(tuple(choices))

    def _every(self) -> Query:
        parts: list[Query] = []
        while (piece := self._next()) is not None and piece.kind not in (")", "OR"):
            part = self._part(piece)
            if part != All():
                parts.append(part)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _part(self, piece: Piece) -> Query:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _stray(piece, f"is inside more than {DEEPEST} others; write fewer brackets")
        self._at += 1
        try:
            match piece.kind:
                case "-":
                    return self._not(piece)
                case "(":
                    return self._group(piece)
                case "field":
                    return self._field(piece)
                case _:
                    return self._words(piece)
        finally:
            self._depth -= 1

    def _not(self, sign: Piece) -> Query:
        piece = self._next()
        if piece is None or piece.kind in (")", "OR"):
            raise _stray(sign, "has nothing after it to leave out; write a word there")
        part = self._part(piece)
        return part if part == All() else Not(part)

    def _group(self, bracket: Piece) -> Query:
        found = self._choice()
        closing = self._next()
        if closing is not None:
            self._at += 1
        elif not self._is_typed:
            raise _stray(bracket, "is never closed; write ) where the group ends")
        return found

    def _words(self, piece: Piece, *, in_title: bool = False) -> Query:
        words = split(piece.text)
        is_prefix = piece.text.endswith("*") and not piece.is_quoted
        if not words:
            return All()
        if is_prefix and len(words[-1]) < SHORTEST:
            raise _stray(piece, f"needs {SHORTEST} letters before the *; write more of the word")
        is_typed = self._is_typed and piece.is_open and not is_prefix
        if is_typed and piece.is_quoted and not piece.text[-1:].isalnum():
            is_typed = False
        elif is_typed and piece.is_quoted and len(words) > 1:
            # A phrase is found by its finished words as long as the last one is not.
            words, is_typed = words[:-1], False
        elif is_typed and not piece.text[-1].isalnum():
            is_typed = False
        return Words(words, in_title=in_title, is_prefix=is_prefix, is_typed=is_typed)

    def _field(self, piece: Piece) -> Query:
        is_typed = self._is_typed and piece.is_open
        if not piece.text.strip():
            if is_typed:
                return All()
            raise wrong(piece, "has no value", _EXAMPLES[piece.field])
        match piece.field:
            case "title":
                return self._words(piece, in_title=True)
            case "source":
                return Source(piece.text.strip().lower())
            case "tag":
                return Tag(piece.text.strip(), is_typed=is_typed)
            case "date":
                return read_dates(piece)
            case "is":
                return read_mark(piece)
            case "has":
                return read_thing(piece)
            case "folds":
                return read_number(piece, "folds")
            case _:
                return read_number(piece, "words")


_EXAMPLES = {
    "title": 'title:war or title:"price cap"',
    "source": "source:example.org",
    "tag": "tag:later",
    "date": "date:2022, date:2022-03 or date:2022-03..",
    "is": "is:unread or is:starred",
    "has": "has:note or has:tag",
    "folds": "folds:>3",
    "words": "words:<500",
}


def _stray(piece: Piece, what: str) -> QueryError:
    text = piece.text if len(piece.text) <= 40 else f"{piece.text[:40]}…"
    return QueryError(
        f"{text} (at character {piece.start + 1} of the query) {what}.", piece.start, piece.end
    )
