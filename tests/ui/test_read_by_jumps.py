"""What a jump passes over does not count as read, and what was scrolled over does."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.layout.passed_text import PassedText, count_paragraphs
from tests.ui.conftest import SAMPLE, long_article

LONG = {"a.txt": long_article(60)}
# What matters stands at the end, where the summary leads to.
LATE = {"a.txt": long_article(40) + SAMPLE.split("\n", 3)[3]}
FAST = 1_000_000  # words a minute: what is on the screen can be skimmed at once
SLOW = 1  # of no screen is there time enough


def find_gaps(driver):
    """Return what of the open article was passed over, as first and last paragraph of each."""
    library, open_article = driver.app.library, driver.main_screen.open_article
    (text,) = library.read_articles.load_read_texts(open_article.id)
    return [(gap.start.paragraph, gap.end.paragraph) for gap in text.unread_gaps]


def count_read(driver):
    """Return how many sentences of the open article are known to one that has all of them."""
    articles = driver.app.library.read_articles
    articles.check_version(None)
    while articles.index_pending(100, None):
        pass
    copy = replace(driver.main_screen.article.digest.article, title="The same elsewhere")
    return len({span.paragraph for span in articles.find_known(copy).spans})


async def save(driver):
    """Have the position kept, without waiting for the rest."""
    driver.main_screen.open_article.save()
    await driver.press()


async def test_a_jump_to_the_end_finishes_nothing(open_screen):
    """It says why, and m counts all as read."""
    async with open_screen(LONG, words_per_minute=FAST) as driver:
        await driver.read()
        library, row = driver.app.library, driver.main_screen.open_article.row
        await driver.press("G")
        await driver.wait_until(lambda: "jumped over" in driver.screen_text())
        state = library.state(row.id)
        assert state.finished_at is None
        assert state.progress == 1
        assert not library.read_articles.is_read_whole(row.id)
        ((first, last),) = find_gaps(driver)
        assert first > 0  # the first screen was there for long enough
        assert last > 30
        await driver.press("m")
        assert library.read_articles.is_read_whole(row.id)


async def test_the_end_counts_after_the_time_in_which_it_can_be_read(open_screen):
    """Which is longer than the rest after which a position is kept."""
    async with open_screen(LONG, words_per_minute=2_000) as driver:
        await driver.read()
        await driver.press("G")
        await driver.wait_until(lambda: "jumped over" in driver.screen_text())
        assert driver.main_screen.article.position.paragraph > 20
        (text,) = driver.app.library.read_articles.load_read_texts(
            driver.main_screen.open_article.id
        )
        assert (text.paragraph, text.char) == (60, 0)


async def test_a_sentence_of_the_summary_leaves_out_what_is_above_it(open_screen):
    async with open_screen(LATE, (160, 24), words_per_minute=SLOW) as driver:
        await driver.read()
        await driver.press("3")
        summary = driver.main_screen.summary
        while summary.chosen.paragraph < 40:
            await driver.press("j")
        there = summary.chosen.paragraph
        await driver.press("enter")
        top = driver.main_screen.article.position
        assert top.paragraph > 20
        await save(driver)
        assert find_gaps(driver) == [(0, top.paragraph)]
        assert count_read(driver) == 0
        await driver.press("space")
        await save(driver)
        assert find_gaps(driver) == [(0, top.paragraph)]
        assert driver.main_screen.article.at_end
        paragraphs = driver.main_screen.article.article.paragraphs
        assert 0 < count_read(driver) <= len(paragraphs) - top.paragraph
        assert there >= top.paragraph


async def test_what_was_left_out_can_be_read_later(open_screen):
    """In the same session, and in another one; then the article is read to its end."""
    async with open_screen(LONG, (100, 60), words_per_minute=SLOW) as driver:
        await driver.read()
        await driver.press("space")
        read_before = driver.main_screen.article.position.paragraph
        assert read_before > 0
        await driver.press("G")
        await save(driver)
        ((first, _),) = find_gaps(driver)
        assert first == read_before
    async with open_screen(words_per_minute=SLOW) as driver:
        await driver.read()
        row = driver.main_screen.open_article.row
        assert find_gaps(driver)[0][0] == read_before
        await driver.press("g", *["space"] * 30)
        await driver.wait_until(lambda: driver.app.library.state(row.id).finished_at is not None)
        assert find_gaps(driver) == []
        assert driver.app.library.read_articles.is_read_whole(row.id)


async def test_a_jump_by_a_few_rows_leaves_them_out(open_screen):
    """Though they were on the screen: not for long enough."""
    files = {"a.txt": long_article(8) + SAMPLE.split("\n", 3)[3]}
    async with open_screen(files, (160, 24), words_per_minute=SLOW) as driver:
        await driver.read()
        await driver.press("slash", *"dredged", "enter")
        top = driver.main_screen.article.position
        assert 0 < top.paragraph < 8
        await driver.press("j")
        await save(driver)
        assert find_gaps(driver) == [(0, top.paragraph)]


async def test_reading_that_was_broken_off_is_finished_later(open_screen):
    """What was scrolled over in an earlier session was read."""
    async with open_screen(LONG, words_per_minute=SLOW) as driver:
        await driver.read()
        await driver.press("space", "space")
    async with open_screen(words_per_minute=SLOW) as driver:
        await driver.read()
        article, row = driver.main_screen.article, driver.main_screen.open_article.row
        assert article.position.paragraph > 10
        while not article.at_end:
            await driver.press("space")
        await driver.wait_until(lambda: driver.app.library.state(row.id).finished_at is not None)


async def test_scrolling_counts_whatever_its_steps(open_screen):
    """Lines, half pages, pages, paragraphs and the wheel: the end is the article's end."""
    keys = ["j", "ctrl+d", "space", "J", "pagedown", "right_curly_bracket"]
    async with open_screen(LONG, words_per_minute=SLOW) as driver:
        await driver.read()
        article = driver.main_screen.article
        row = driver.main_screen.open_article.row
        for number in range(300):
            if article.at_end:
                break
            await driver.pilot.press(keys[number % len(keys)])
            article.scroll_by_wheel(1)
        await driver.wait_until(lambda: driver.app.library.state(row.id).finished_at is not None)


async def test_an_article_opened_at_a_match_leaves_out_what_is_above(open_screen):
    async with open_screen(LATE, words_per_minute=SLOW) as driver:
        await driver.press("slash", *"rudder", "enter")
        await driver.read()
        article = driver.main_screen.article
        await driver.press("n")
        assert article.position.paragraph > 20
        await driver.press("j", "j", "j")
        await save(driver)
        (gap,) = find_gaps(driver)
        assert gap[0] == 0
        assert 20 < gap[1] <= article.position.paragraph


places = st.tuples(st.integers(0, 9), st.integers(0, 5))
spans = st.lists(st.tuples(places, places), max_size=8)


def list_places(parts):
    """Return every place of a small text that stands in one of the spans."""
    return {
        (paragraph, char)
        for paragraph in range(10)
        for char in range(6)
        if any(start <= (paragraph, char) < end for start, end in parts)
    }


@given(spans, places)
def test_gaps_are_what_was_not_passed(passed, end):
    text = PassedText(passed[:3])
    text.add(passed[3:])
    gaps = text.find_gaps(end)
    wanted = list_places([((0, 0), end)]) - list_places(passed)
    assert list_places(gaps) == wanted
    assert gaps == sorted(gaps)
    assert all(start < stop for start, stop in gaps)
    assert count_paragraphs(gaps) >= len({paragraph for paragraph, _ in wanted})


def test_paragraphs_are_counted_once():
    assert count_paragraphs([]) == 0
    assert count_paragraphs([((0, 0), (1, 0))]) == 1
    assert count_paragraphs([((0, 5), (2, 3)), ((2, 8), (3, 0)), ((3, 0), (3, 1))]) == 4
