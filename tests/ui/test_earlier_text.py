"""What of an updated article was read in its earlier text is said to be so."""

from reader.ui.model.known_text import describe_source
from tests.ui.conftest import SAMPLE
from tests.ui.test_changed_text import AFTER, EDITED, change, show_new


async def test_the_earlier_text_is_named_as_such(open_screen, tmp_path):
    """And not by the headline of the article itself, as if that were another one."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("m")
        library = driver.app.library
        await driver.wait_until(lambda: library.read_articles.is_read_whole(1))
        await driver.wait_until(lambda: not library.read_articles.count_pending())
        await change(driver, tmp_path, EDITED)
        await show_new(driver, AFTER)
        pane = driver.main_screen.article
        await driver.wait_until(lambda: pane.known is not None)
        labels = {known.label for known in pane.known.paragraphs.values()}
        assert labels
        assert all(label.endswith("in the earlier text") for label in labels)
        source = next(iter(pane.known.sources.values()))
        there = describe_source(source, source.read_at.date(), own=None)
        assert source.title in there
