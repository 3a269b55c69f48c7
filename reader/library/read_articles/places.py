"""Places of runs as the database holds them: text, paragraph and neighbours in one integer.

The paragraph's index has 17 bits, the neighbours have twelve below them, the text's number has the
rest, so that places are in the order of reading. Up to number 262,143 SQLite stores six bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.known.read_index import RunPlaces
from reader.known.runs import NEIGHBOUR_VALUES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[Any]

_MAX_PARAGRAPHS = 1 << 17  # of a text; more than is read of any
PLACES_PER_TEXT = _MAX_PARAGRAPHS * NEIGHBOUR_VALUES


def encode_places(number: int, runs: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Return the (run, place) of the text with a number; ``runs`` are as ``known`` gives them."""
    first = number * PLACES_PER_TEXT
    return [
        (run, first + paragraph * NEIGHBOUR_VALUES + neighbours)
        for run, paragraph, neighbours in runs
        if paragraph < _MAX_PARAGRAPHS
    ]


def decode_places(runs: Ints, places: Ints) -> RunPlaces:
    """Return the places of runs as a search asks for them, ``int64[n_places]`` each."""
    rest = places % PLACES_PER_TEXT
    return RunPlaces(
        runs, places // PLACES_PER_TEXT, rest // NEIGHBOUR_VALUES, rest % NEIGHBOUR_VALUES
    )
