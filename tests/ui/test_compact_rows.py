"""Rows of the compact list: the headline has the room, then come source, date and time."""

from datetime import date

import pytest

from reader.library import Row
from reader.ui.layout.list_rows.list_row import ListRow
from reader.ui.layout.list_rows.row_differences import Difference

LONG = "Bird flu at Stane: second farm tests positive, and the zone becomes wider"
SHORT = "Fog bell rings"
HOST = "sentinelpost.example"


def make_row(title, source, **values):
    """Return an article's row; what a compact row does not show is as of any article."""
    fields = dict.fromkeys(Row._fields)
    fields |= {"id": 1, "title": title, "source": source, "date": date(2026, 11, 29)}
    fields |= {"words": 230, "words_shown": 230, "unread": True, "starred": False, **values}
    return Row(**fields)


def show(width, title, source=HOST, **options):
    """Return the text of a row."""
    row = ListRow(width, date(2026, 11, 30), 230, focused=True, shows_folded=False, **options)
    return "".join(text for text, _ in row.compact(make_row(title, source)))


@pytest.mark.parametrize(
    ("width", "least"), [(25, 6), (31, 11), (37, 18), (47, 25), (56, 35), (60, 39), (75, 46)]
)
def test_a_long_headline_has_most_of_the_row(width, least):
    """Beside it the source is cut, and no reading time stands whole; there is always a date."""
    text = show(width, LONG)
    assert len(text) == width - 1
    assert text[3 : 3 + least] == LONG[:least]
    assert "sent" in text
    assert text.rstrip().endswith("29 Nov")
    assert HOST not in text
    assert "min" not in text


@pytest.mark.parametrize(
    ("size", "least"), [((60, 20), 39), ((80, 24), 18), ((100, 30), 25), ((160, 45), 35)]
)
async def test_a_compact_list_is_wide_enough_for_headlines(open_screen, size, least):
    """It takes more of the screen than a list with three rows an article."""
    text = f"{LONG}\n20261129\nhttps://{HOST}/1\nThe zone of Stane is wider.\n"
    async with open_screen({"a.txt": text}, size=size, density="compact") as driver:
        row = driver.screen_text().split("\n")[1]
        assert row[3 : 3 + least] == LONG[:least]
        assert "sent" in row
        assert "29 Nov" in row


@pytest.mark.parametrize("width", [34, 45, 60, 76])
def test_a_short_headline_is_whole_with_all_that_has_room(width):
    text = show(width, SHORT)
    assert SHORT in text
    assert "senti" in text
    assert "29 Nov" in text
    assert ("29 Nov · 1 min" in text) == (width >= 60)  # the source is cut for no minutes
    assert (f"{HOST} · 29 Nov · 1 min" in text) == (width >= 60)


def test_a_headline_that_just_fits_is_never_cut_for_facts():
    """What is said beside it gives way cell by cell."""
    for length in range(5, 58):
        title = "x" * length
        text = show(80, title)
        assert f" {title} " in text
        assert "29 Nov" in text


@pytest.mark.parametrize("width", [25, 31, 39, 60, 100])
def test_equal_headlines_are_told_apart_beside_the_date(width):
    """The name that tells them apart has its room."""
    one, other = (
        show(width, LONG, difference=Difference(name=f"…{name}")) for name in ("north", "south")
    )
    assert one != other
    assert "29 Nov" in one


def test_an_older_date_has_its_year():
    """In the narrowest list that there is beside an article."""
    for width in (25, 31, 39):
        text = show_old(width)
        assert "Mar 2022" in text
        assert "sent" in text


def show_old(width):
    """Return the text of a row of 2022."""
    row = ListRow(width, date(2026, 11, 30), 230, focused=True, shows_folded=False)
    return "".join(text for text, _ in row.compact(make_row(LONG, HOST, date=date(2022, 3, 2))))
