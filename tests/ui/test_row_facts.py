"""What the rows of an article keep: headline, source and date, whatever else is said."""

import pytest

from tests.ui.conftest import SAMPLE

HEADLINE = "A harbour is dredged, and the mud is given to farmers of Ostby who wait on the quay"
FOUND = SAMPLE.replace("A harbour is dredged, and the mud is given to farmers", HEADLINE)
NO_ADDRESS = FOUND.replace("https://www.news.example.org/harbour\n", "\n")


@pytest.mark.parametrize("size", [(100, 30), (160, 45)], ids="{0[0]}x{0[1]}".format)
async def test_what_a_search_found_stands_below_headline_and_facts(open_screen, size):
    """The headline keeps its second row; nothing moves when the found words come."""
    async with open_screen({"a.txt": FOUND}, size=size) as driver:

        def read_rows():
            return [row.partition("│")[0].strip("▌ ") for row in driver.screen_text().split("\n")]

        before = read_rows()[1:4]
        assert before[1]
        assert "Mar" in before[2]
        await driver.press("slash", *"anchors", "enter")
        await driver.wait_until(lambda: "two anchors" in read_rows()[4])
        assert read_rows()[1:4] == before


async def test_in_the_list_of_stories_the_headline_has_both_rows_too(open_screen):
    """What was found has a row where the headline needs one alone."""
    short = SAMPLE.replace("harbour", "pier").replace("A pier is dredged, and the mud is", "Mud is")
    async with open_screen({"a.txt": FOUND, "b.txt": short}, size=(100, 30)) as driver:
        await driver.press("slash", *"anchors", "enter", "T")
        await driver.wait_until(lambda: driver.main_screen.rows.view.by_story)
        title = [HEADLINE[:29], HEADLINE[30:44]]

        def has_both_rows():  # one article, or the story of both once they are grouped
            rows = [row.partition("│")[0].strip("▌●▸ ") for row in driver.screen_text().split("\n")]
            return [rows[1], rows[2][:14], "Mar" in rows[3]] == [*title, True]

        await driver.wait_until(has_both_rows)


async def test_an_article_without_an_address_names_its_file(open_screen):
    """In the list, compact or not, and above the text."""
    async with open_screen({"school-bell.txt": NO_ADDRESS}) as driver:
        assert "school-bell.txt · 16 Mar 2024" in driver.screen_text()
        await driver.read()
        assert driver.screen_text().count("school-bell.txt · ") == 2
    async with open_screen(density="compact", size=(220, 60)) as driver:
        assert "school-bell…" in driver.screen_text()


async def test_a_piped_article_has_no_file_to_name(open_screen):
    async with open_screen(piped=NO_ADDRESS.encode()) as driver:
        await driver.wait_until(lambda: driver.main_screen.open_article.id is not None)
        assert "- · " not in driver.screen_text()
