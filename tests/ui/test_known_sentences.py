"""What was read in another article is dim, with where, and comes back when asked for."""

import pytest

from reader.library import Library
from reader.paths import find_paths

BRIDGE = "Harbour master Jana Novak said the Vltava bridge would close on 14 May for repairs."
TRAM = "The tram line to Smichov carries 40,000 passengers a day, the Prague city council said."
BUS = "A new bus will replace it from June, Mayor Petr Dvorak told reporters in Prague."
SHOPS = "Shop owner Eva Mala fears that nobody will come to buy her bread."
ANGRY = "Prague will be without one of its tram lines until autumn, and shop owners are angry."
SHOES = "Nobody had asked Marek Hruby, who has repaired shoes in Smichov for 30 years."
FILES = {
    "a.txt": f"Bridge to close\n20260301\nhttps://news.example.org/a\n{BRIDGE}\n{TRAM}\n{BUS}\n",
    "b.txt": "Trams stop\n20260302\nhttps://daily.example.com/b\n"
    f"{ANGRY}\n{TRAM}\n{BRIDGE}\n{BUS} {SHOPS}\n{SHOES}\n{TRAM}\n",
    "c.txt": f"A caption\n20260303\nhttps://www.example.net/c\n{SHOES}\nScene: {BRIDGE}\n",
}


@pytest.fixture
def open_read(open_screen):
    """Return what opens the screen with one article read to its end and another one open."""
    from contextlib import asynccontextmanager

    @asynccontextmanager
    async def opened(**options):
        options = {"words_per_minute": 1_000} | options
        async with open_screen(FILES, **options) as driver:
            await driver.press("G")
            await driver.read()  # it fits on the screen, and is finished once it was skimmed
            driver.clock.seconds += 100
            row = driver.main_screen.open_article.row
            await driver.wait_until(lambda: driver.app.library.read_articles.is_read_whole(row.id))
            await open_article(driver, "K")
            yield driver

    return opened


async def open_article(driver, key):
    """Open an article by a key, and wait for what of it was read."""
    await driver.press(key)
    await driver.wait_until(lambda: driver.main_screen.article.known is not None)


def article_text(driver):
    """The rows of the article pane, each with its mark."""
    pane = driver.main_screen.article
    return "\n".join(
        "".join(part for part, _ in pane._gutter(pane.page, anchor, line)[1:]) + line.text
        for anchor, line in pane.rows_on_screen(pane.page)
    )


async def test_read_paragraphs_are_one_line_and_sentences_dim(open_read):
    async with open_read() as driver:
        rows = article_text(driver)
        assert "✓ + 2 paragraphs read today in Bridge to close · news.example.org" in rows
        assert rows.count("read today") == 2  # the other one below a sentence
        assert "1 sentence read today in Bridge to close · news.example.org" in rows
        assert "3 of 5 paragraphs new" in rows
        assert "Harbour master" not in rows
        assert "✓ A new bus will replace it" in rows
        assert ANGRY[:40] in rows
        known = driver.main_screen.article.known
        assert sorted(known.spans) == [1, 2, 3, 5]
        styles = driver.main_screen.article.decorations
        line = next(
            line
            for line in driver.main_screen.article.page.lines(3)
            if line.kind == "text" and SHOPS[:10] in line.text
        )
        text = f"{BUS} {SHOPS}"
        parts = {style: part for part, style in styles.split(line, text, "text", folded=True)}
        assert "Shop" in parts["text"]


async def test_enter_opens_the_line_in_place_and_c_shows_all(open_read):
    async with open_read() as driver:
        pane = driver.main_screen.article
        await driver.press("right_curly_bracket")
        assert pane.current == 1
        assert TRAM[:30] not in article_text(driver)
        await driver.press("enter")
        assert "✓ - read today in Bridge to close · news.example.org" in article_text(driver)
        assert f"✓ {TRAM[:30]}" in article_text(driver)
        await driver.press("x")
        assert TRAM[:30] not in article_text(driver)
        await driver.press("c")
        rows = article_text(driver)
        assert "read today" not in rows
        assert "✓ " not in rows
        assert rows.count("The tram line to Smichov") == 2  # the copy too
        await driver.press("c")
        assert "✓ + read today" in article_text(driver)


async def test_one_key_goes_to_where_it_was_read_and_ctrl_o_back(open_read):
    async with open_read() as driver:
        pane = driver.main_screen.article
        await driver.press("right_curly_bracket", "enter", "right_curly_bracket", "L")
        await driver.wait_until(lambda: pane.article.title == "Bridge to close")
        assert pane.current == 0
        assert pane.decorations.marks[0][0][:2] == (0, len(BRIDGE))
        await driver.press("ctrl+o")
        await driver.wait_until(lambda: pane.article.title == "Trams stop")
        await driver.press("g", "L")
        assert "Nothing in this paragraph was read" in driver.screen_text()


async def test_an_article_is_shown_again_as_it_was_when_it_was_read(open_read):
    """What was read later in others does not make it known."""
    async with open_read() as driver:
        first = driver.main_screen.open_article.id
        driver.clock.seconds += 100
        await driver.wait_until(lambda: driver.app.library.read_articles.is_read_whole(first))
        await driver.press("J")
        pane = driver.main_screen.article
        await driver.wait_until(lambda: pane.article.title == "Bridge to close" and pane.digest)
        await open_article(driver, "K")
        assert pane.article.title == "Trams stop"
        assert sorted(pane.known.spans) == [1, 2, 3, 5]
        await driver.press("J")
        await driver.wait_until(lambda: pane.article.title == "Bridge to close" and pane.digest)
        await driver.wait_until(lambda: not driver.main_screen.control.indexing.is_running)
        assert pane.known is None


async def test_the_summary_has_known_sentences_last(open_read):
    """Until ``c`` shows all as it stands; that of a short article is in the article's order."""
    async with open_read() as driver:
        pane = driver.main_screen.summary
        known = [TRAM, BRIDGE, BUS]
        order = [sentence.text for sentence in pane.sentences]
        new = [text for text in order if text not in known]
        assert order == [*new, *(text for text in order if text in known)]
        await driver.press("c")
        summary = driver.main_screen.article.digest.summary.sentences
        in_order = sorted(summary, key=lambda sentence: (sentence.paragraph, sentence.start))
        assert [s.text for s in pane.sentences] == [s.text for s in in_order]


async def test_a_variant_shows_its_own_words(open_read):
    async with open_read() as driver:
        await open_article(driver, "K")
        assert driver.main_screen.article.article.title == "A caption"
        rows = article_text(driver)
        assert "✓ + read today in Bridge to close" in rows
        assert "here “Scene:”" in rows
        assert BRIDGE[:20] not in rows


async def test_a_sentence_can_be_called_not_read(open_read):
    async with open_read() as driver:
        pane = driver.main_screen.article
        await driver.press("right_curly_bracket", "enter", "right_curly_bracket", "i")
        await driver.wait_until(lambda: 2 not in pane.known.spans)
        assert BRIDGE[:30] in article_text(driver)
        assert "4 of 5 paragraphs new" in driver.screen_text()
        await driver.press("i")
        assert "Nothing in this paragraph was read" in driver.screen_text()


async def test_unread_and_undo_take_it_back_at_once(open_read):
    async with open_read() as driver:
        pane = driver.main_screen.article
        await driver.press("1", "j", "m")
        await driver.wait_until(lambda: pane.known is None)
        assert "paragraphs new" not in driver.screen_text()
        await driver.press("U")
        await driver.wait_until(lambda: pane.known is not None)
        assert "3 of 5 paragraphs new" in driver.screen_text()


async def test_read_up_to_here_counts_in_other_articles(open_screen):
    long = "".join(f"Line {n} tells of boat {n * 31} at the quay of Ostby.\n" for n in range(60))
    files = FILES | {
        "z.txt": f"A long one\n20260228\nhttps://example.org/z\n{BRIDGE}\n{TRAM}\n{long}{SHOES}\n"
    }
    async with open_screen(files) as driver:
        await driver.press("G")
        await driver.read()
        pane = driver.main_screen.article
        assert pane.article.title == "A long one"
        await driver.press("right_curly_bracket", "full_stop")
        await driver.wait_until(lambda: "Counts as read up to" in driver.screen_text())
        await driver.press("K")
        await open_article(driver, "K")
        assert pane.article.title == "Trams stop"
        assert {1, 2} <= set(pane.known.spans)
        assert 4 not in pane.known.spans


async def test_m_first_marks_read_to_the_end_then_unread(open_screen):
    long = "".join(f"Line {n} tells of boat {n * 31} at the quay of Ostby.\n" for n in range(60))
    async with open_screen({"z.txt": f"A long one\n20260228\n\n{long}"}) as driver:
        await driver.read()
        row = driver.main_screen.open_article.row
        read = driver.app.library.read_articles
        await driver.press("m")
        await driver.wait_until(lambda: read.is_read_whole(row.id))
        assert "Marked read to its end." in driver.screen_text()
        await driver.press("m")
        await driver.wait_until(lambda: driver.app.library.state(row.id).unread)
        assert not read.is_read_whole(row.id)
        await driver.press("m", "m")
        assert driver.app.library.state(row.id).unread


async def test_a_search_opens_what_was_read(open_read):
    async with open_read() as driver:
        await driver.press("2", "slash", *"Novak", "enter")
        await driver.wait_until(lambda: "Harbour master Jana Novak" in article_text(driver))
        pane = driver.main_screen.article
        assert pane.page.is_collapsed(1)
        assert not pane.page.is_collapsed(2)


async def test_the_setting_turns_it_off(open_screen):
    async with open_screen(FILES, known_sentences=False) as driver:
        await driver.press("G")
        await driver.read()
        await driver.press("K")
        pane = driver.main_screen.article
        await driver.wait_until(lambda: pane.article.title == "Trams stop" and pane.digest)
        await driver.pilot.pause(0.2)
        assert pane.known is None
        assert BRIDGE[:30] in driver.screen_text()


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (160, 45)])
async def test_every_width(open_read, size):
    """The place is kept where the lines come, and whatever is read stays within the pane."""
    async with open_read(size=size) as driver:
        pane = driver.main_screen.article
        assert pane.position.paragraph == -1
        assert "read today in Bridge" in driver.screen_text()
        await driver.press("G", "g", "c", "c")
        assert pane.position.paragraph == -1


async def test_an_index_of_another_version_is_made_anew_and_said(open_screen):
    async with open_screen(FILES):
        pass
    with Library.open(find_paths()) as library:
        (row, *_) = library.rows(library_view("Bridge"), 0, 5)
        library.mark_read(row.id)
        library.read_articles.check_version(None)
        library.read_articles.index_pending(9, None)
        with library.connections.writing() as db:
            db.execute("UPDATE session SET value = '0' WHERE name = 'read index'")
    async with open_screen() as driver:
        await driver.wait_until(lambda: any("made anew" in toast for toast in driver.toasts()))
        await driver.wait_until(lambda: not driver.app.library.read_articles.count_pending())
        assert len(driver.toasts()) == 1


def library_view(query):
    from reader.library import View

    return View(query=query)


async def test_paragraphs_that_were_read_in_a_reprint_are_one_line_with_its_outlet(open_screen):
    """Not with the headline of the open article; Enter opens all of them, in their order."""
    told = [
        f"Warden number {n} of Ostby counted {n * 37} geese on the western meadow on 3 March."
        for n in range(1, 6)
    ]
    new = "A museum in the old customs house will show the bell of the dredger from June."
    text = "Geese are counted\n20260303\nhttps://{}/a\n" + "\n".join(told) + "\n"
    files = {"a.txt": text.format("wire.example.org"), "b.txt": text.format("post.example") + new}
    async with open_screen(files, words_per_minute=100_000) as driver:
        await driver.press("m")
        library = driver.app.library
        first = driver.main_screen.list.chosen.id
        await driver.wait_until(lambda: library.read_articles.is_read_whole(first))
        await driver.wait_until(lambda: not library.read_articles.count_pending())
        source = driver.main_screen.list.chosen.source
        await driver.press("j")
        await driver.read()
        pane = driver.main_screen.article
        await driver.wait_until(lambda: pane.known is not None)
        rows = article_text(driver)
        assert f"✓ + 5 paragraphs read today at {source}" in rows
        assert rows.count("read today") == 1
        await driver.press("g", "right_curly_bracket", "left_curly_bracket", "enter")
        rows = article_text(driver)
        places = [rows.index(paragraph[:40]) for paragraph in told]
        assert places == sorted(places)
