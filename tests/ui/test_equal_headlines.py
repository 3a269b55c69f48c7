"""Rows with one headline: what differs is shown before what does not."""

from datetime import date

import pytest

from tests.ui.conftest import SAMPLE

SIZES = [(60, 20), (80, 24), (100, 30), (160, 45), (220, 60)]
HOST = "www.coast.example.org"


def make_article(number, day="20220402", host=HOST, page="weather", headline="Weather"):
    """Return a text of its own with a headline that others have too."""
    text = SAMPLE.replace("A harbour is dredged, and the mud is given to farmers", headline)
    text = text.replace("20240316", day).replace("forty", f"{number + 40}")
    return text.replace("www.news.example.org/harbour", f"{host}/{page}")


def read_details(driver):
    """Return what stands in the list apart from headlines and titles, one text a row."""
    width = driver.main_screen.list.size.width
    rows = [row[:width].strip("▌▏│ ●·") for row in driver.screen_text().split("\n")[1:-1]]
    rows = [row.removeprefix("Weather").strip() for row in rows]
    return [" ".join(row.split()) for row in rows if "20" in row or "exam" in row or "…" in row]


@pytest.mark.parametrize("is_open", [False, True], ids=["list", "beside an article"])
@pytest.mark.parametrize("density", ["comfortable", "compact"])
@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize(
    ("articles", "told"),
    [
        ([{"day": "20220402"}, {"day": "20220409"}], ["2 Apr 2022", "9 Apr 2022"]),
        ([{"host": "www.coast.example.org"}, {"host": "www.coast.example.net"}], ["org", "net"]),
        ([{"page": "2022/north"}, {"page": "2022/south"}], ["north", "south"]),
        (
            [
                {"day": "20220402"},
                {"day": "20220409"},
                {"day": "20220409", "host": "weather.example"},
            ],
            ["2 Apr 2022", "9 Apr 2022", "weather"],
        ),
    ],
    ids=["day", "source", "page", "day and source"],
)
async def test_equal_headlines_differ_by_what_is_shown(
    open_screen, size, density, is_open, articles, told
):
    """Also where the list is narrow, and beside an article that was opened."""
    files = {f"{n}.txt": make_article(n, **values) for n, values in enumerate(articles)}
    async with open_screen(files, size=size, density=density) as driver:
        await driver.press("g")  # ends the tour
        if is_open:
            await driver.read()
            await driver.press("1")
        details = read_details(driver)
        assert len(details) == len(set(details)) == len(articles), driver.screen_text()
        for text in told:
            assert any(text in row for row in details), driver.screen_text()


async def test_long_equal_beginnings_are_told_apart_in_one_row(open_screen):
    """Two headlines that part only behind what a compact row shows."""
    one = "Storm surge on the coast: what we know so far about the flooded villages of Ostby"
    files = {
        f"{n}.txt": make_article(n, day=f"2022040{n + 1}", headline=f"{one}, part {n}")
        for n in range(2)
    }
    async with open_screen(files, size=(80, 24), density="compact") as driver:
        text = driver.screen_text()
        assert "1 Apr 2022" in text
        assert "2 Apr 2022" in text


def show_details(width, source, **values):
    """Return the row of facts below a headline of an older article."""
    from reader.ui.layout.list_rows.list_row import ListRow
    from tests.ui.test_compact_rows import make_row

    fields = {"date": date(2022, 4, 2), "words": 920, "words_shown": 920, "progress": 0} | values
    row = ListRow(width, date(2026, 11, 30), 230, focused=True, shows_folded=False)
    return "".join(text for text, _ in row.article(make_row("Weather", source, **fields), 1, None))


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (26, "coast.example… · 2022"),
        (28, "coast.example.org · 2022"),
        (30, "coast.example… · Apr 2022"),
        (32, "coast.example… · 2 Apr 2022"),
        (34, "coast.example.org · 2 Apr 2022"),
        (42, "coast.example.org · 2 Apr 2022 · 4 min"),
    ],
)
def test_the_source_stays_before_date_and_reading_time(width, shown):
    """Minutes go first, then day and month of another year, then only the source's ending."""
    assert show_details(width, "coast.example.org").strip() == shown
