"""The summary pane of a short article."""

from tests.summarising.test_short_articles import HEAD, SHORT


async def test_it_stands_in_the_order_of_the_article(open_screen):
    """Which the pane says; the sentences that it copies come in that order too."""
    async with open_screen({"bridge.txt": HEAD + SHORT}) as driver:
        await driver.read()
        summary = driver.main_screen.summary
        await driver.wait_until(lambda: len(summary.sentences) > 1)
        places = [(one.paragraph, one.start) for one in summary.sentences]
        assert places == sorted(places)
        assert "in its order" in " ".join(row.text for row in summary._rows)
