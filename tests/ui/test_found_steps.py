"""While the list is searched, n and N go through what is found, in every pane."""

from tests.ui.conftest import SAMPLE, long_article

FILES = {
    "a.txt": SAMPLE,
    "b.txt": SAMPLE.replace("harbour", "pier").replace("Ostby", "Vestby"),
    "c.txt": long_article(40),
}


async def search(driver, query):
    """Search the list."""
    await driver.press("1", "slash", *query, "enter")
    await driver.wait_until(lambda: not driver.main_screen.rows.view.is_typed)


def hint_of_n(driver):
    """What the footer says of n."""
    return dict(driver.main_screen.footer.hints())["n"]


async def test_the_words_are_marked_in_the_article_that_was_open_before(open_screen):
    """From the summary too, n goes to its next match, and never to the next unread article."""
    async with open_screen(FILES) as driver:
        main = driver.main_screen
        await driver.press("slash", *"heron", "enter")
        await driver.read()
        await driver.press("escape", "escape")
        opened = main.open_article.id
        await search(driver, "anchors")
        await driver.press("3")
        await driver.wait_until(lambda: "1 found" in driver.screen_text())
        assert hint_of_n(driver) == "next match"
        await driver.press("n")
        assert main.open_article.id == opened
        assert "1 of 1" in driver.screen_text()


async def test_an_article_without_the_words_leads_on_to_the_next_found(open_screen):
    """Of a query without words of the text, and of an article that it does not find."""
    async with open_screen(FILES) as driver:
        main = driver.main_screen
        await driver.press("G")
        await driver.read()
        await search(driver, "source:news.example.org")
        assert main.list.count == 2
        await driver.press("2")
        for pane in ("2", "3"):
            await driver.press(pane)
            assert hint_of_n(driver) == "next found"
        await driver.press("g", "m", "1", "g", "enter", "n")  # read or not
        assert main.open_article.id == main.rows.row_at(1).id
        await driver.press("N")
        assert main.open_article.id == main.rows.row_at(0).id


async def test_n_in_the_list_goes_round_and_says_so(open_screen):
    """As in an article."""
    async with open_screen(FILES) as driver:
        await search(driver, "source:news.example.org")
        shown = driver.main_screen.list
        await driver.press("n")
        assert shown.cursor == 1
        await driver.press("n")
        assert shown.cursor == 0
        assert "went past the end of the list" in driver.screen_text()
        await driver.press("N")
        assert shown.cursor == 1
        assert "went past the beginning of the list" in driver.screen_text()


async def test_a_search_in_the_article_outlives_one_of_the_list(open_screen):
    """What began in the article is left there."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"heron", "enter")
        await driver.read()
        await driver.press("slash", *"museum", "enter")
        await driver.wait_until(lambda: "“museum”" in driver.screen_text())
        await search(driver, "dredger")
        assert driver.main_screen.control.article_search.search.query == "museum"
