"""Each form that public bug reports describe is read as it should be."""

import pytest

from tests.formats.reported import find_faults
from tests.formats.reported.document_cases import DOCUMENT_CASES
from tests.formats.reported.feed_cases import FEED_CASES
from tests.formats.reported.further_cases import FURTHER_CASES
from tests.formats.reported.later_cases import LATER_CASES
from tests.formats.reported.metadata_cases import METADATA_CASES
from tests.formats.reported.moving_cases import MOVING_CASES
from tests.formats.reported.page_cases import PAGE_CASES

_TABLES = {
    "page": PAGE_CASES,
    "metadata": METADATA_CASES,
    "feed": FEED_CASES,
    "document": DOCUMENT_CASES,
    "moving in": MOVING_CASES,
}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{kind}: {case[0]}")
        for kind, cases in _TABLES.items()
        for case in (*cases, *FURTHER_CASES[kind], *LATER_CASES[kind])
    ],
)
def test_what_was_reported_is_right(case):
    """Text, headline, date, author, address, language, tags, state and notes, as the case says."""
    assert find_faults(case) == []
