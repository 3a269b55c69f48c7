"""Ways to a place of an article, and what is said of it: matches, letters, sentences, filters."""

from dataclasses import replace

from tests.ui.conftest import SAMPLE, long_article
from tests.ui.test_read_by_jumps import count_read, is_finished

LONG = long_article(60)


async def test_enter_on_a_hit_goes_to_the_match_where_the_article_was_begun(open_screen):
    """A jump back leads to where it was left, and the footer says so."""
    files = {"a.txt": LONG, "b.txt": SAMPLE}
    async with open_screen(files, (100, 24)) as driver:
        article = driver.main_screen.article
        await driver.press("G")
        await driver.read()
        assert article.article.title == "A very long article"
        await driver.press("space", "space")
        left = article.position
        await driver.press("1", "g", "enter", "1", "slash", *"399", "enter")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.is_typed)
        await driver.press("enter")
        await driver.wait_until(lambda: article.position.paragraph > left.paragraph + 10)
        assert "day 57, on which 399 boats" in driver.screen_text()
        assert "Ctrl+O goes to where you left this article." in driver.screen_text()
        await driver.press("ctrl+o")
        assert article.position == left


async def test_an_article_that_was_opened_is_among_the_started_ones(open_screen):
    """Also where nothing of it was read; not once it is finished, nor where it was marked only."""
    async with open_screen({"a.txt": LONG, "b.txt": SAMPLE}) as driver:
        shown = driver.main_screen.list
        await driver.read()
        await driver.press("1", "f")
        assert "opened and not finished" in driver.screen_text()
        await driver.press("escape", "G", "m", "slash", *"is:started", "enter")
        await driver.wait_until(lambda: shown.count == 1)
        await driver.press("escape")
        await driver.wait_until(lambda: shown.count == 2)
        await driver.press("G", "enter", "1", "slash", *"is:started", "enter")
        await driver.wait_until(lambda: shown.count == 2 and not driver.main_screen.is_searching)
        await driver.press("g", "enter")
        driver.clock.seconds += 100
        await driver.wait_until(lambda: is_finished(driver))
        await driver.press("1", "escape", "slash", *"is:started", "enter")
        await driver.wait_until(lambda: shown.count == 1)


async def test_a_place_is_named_by_headline_and_paragraph(open_screen):
    async with open_screen({"a.txt": SAMPLE, "b.txt": LONG}, (100, 24)) as driver:
        await driver.read()
        await driver.press("right_curly_bracket", "M", "b", "J", "space", "M", "a", "apostrophe")
        text = " ".join(driver.screen_text().split())
        assert "a A very long…: Paragraph" in text or "a A very lon…: Paragraph" in text
        assert "b A harbour i…: 'We had waited" in text


async def test_a_sentence_in_the_middle_of_a_paragraph_keeps_the_bar(open_screen):
    """Though the paragraph's first row is above the screen."""
    sentences = [f"Boat {n} left the quay of {n} with crates of fish." for n in range(60)]
    sentences[50] = "The harbour of Ostby was dredged on Monday, says Ida Lunde of the harbour."
    head = "The harbour of Ostby is dredged\n20240101\nhttps://example.org/long\n"
    text = f"{head}{' '.join(sentences)}\n{LONG.split(chr(10), 3)[3]}"
    async with open_screen({"a.txt": text}, (100, 20)) as driver:
        await driver.read()
        await driver.press("3")
        summary = driver.main_screen.summary
        for _ in range(summary.count):
            if summary.chosen.paragraph == 0 and summary.chosen.start > 1_500:
                break
            await driver.press("j")
        assert summary.chosen.paragraph == 0
        await driver.press("enter")
        article = driver.main_screen.article
        assert article.top > (1, 0)  # the paragraph begins above
        assert article.current == 0


async def test_what_was_looked_at_only_is_not_where_it_was_read(open_screen):
    """Opened first and passed quickly, it counts for nothing; the other one is named."""
    files = {
        "a.txt": LONG.replace("A very long article", "Looked at"),
        "b.txt": LONG.replace("A very long article", "Read in part").replace(
            "long\n", "other\n", 1
        ),
    }
    async with open_screen(files, (100, 24)) as driver:
        for title in ("Looked at", "Read in part"):
            await driver.press("1", "g")
            while driver.main_screen.list.chosen.title != title:
                await driver.press("j")
            await driver.read()
            if title == "Looked at":
                await driver.press("space", "space", "space", "G")
            else:
                await driver.read_on("space", "space")
            driver.main_screen.open_article.save()
            await driver.press()
        assert count_read(driver) > 5
        articles = driver.app.library.read_articles
        copy = driver.main_screen.article.digest.article
        known = articles.find_known(replace(copy, title="Somewhere else"))
        assert {source.title for source in known.sources.values()} == {"Read in part"}
