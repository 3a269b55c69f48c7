"""The same article twice: said, opened, and read with the other where the settings say so."""

from tests.ui.conftest import SAMPLE, long_article

BODY = long_article(40).split("\n", 3)[3]
ONE = f"A long list of boats\n20240101\nhttps://one.example.org/boats\n{BODY}"
EDITED = BODY.replace("day 7,", "day seven,").replace("day 9,", "day nine,")
OTHER = f"Boats, a long list\n20240102\nhttps://other.example.org/list\n{EDITED}"
FILES = {"a.txt": ONE, "b.txt": OTHER, "c.txt": SAMPLE}


async def test_a_reprint_is_named_below_the_headline_and_opened(open_screen):
    """The other one is named with what differs; V opens it, ctrl+o comes back."""
    async with open_screen(FILES) as driver:
        await driver.press("j", "j")
        await driver.read()
        await driver.wait_until(
            lambda: "Reprint: “Boats, a long list”, other.example.org" in driver.screen_text()
        )
        assert "paragraphs" in driver.screen_text()
        await driver.press("V")
        assert driver.main_screen.open_article.row.title == "Boats, a long list"
        await driver.press("ctrl+o")
        assert driver.main_screen.open_article.row.title == "A long list of boats"


async def test_an_article_without_near_duplicates_says_so(open_screen):
    """V has nothing to open where no other version is."""
    async with open_screen(FILES) as driver:
        await driver.read()
        await driver.press("V")
        assert "no other version" in driver.screen_text()


async def test_mark_copies_read_marks_a_reprint_read(open_screen):
    """Opening one marks the other read, and U takes it back."""
    async with open_screen(FILES, mark_copies_read=True) as driver:
        await driver.press("j", "j")
        await driver.read()
        await driver.wait_until(
            lambda: sum(row.unread for row in driver.main_screen.list.on_screen) == 1
        )
    async with open_screen() as driver:
        unread = [row.title for row in driver.main_screen.list.on_screen if row.unread]
        assert unread == ["A harbour is dredged, and the mud is given to farmers"]
