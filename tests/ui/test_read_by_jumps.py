"""What stood on the screen for long enough counts as read; what passes too quickly does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.layout.passed_text import PassedText, count_paragraphs
from tests.ui.conftest import SAMPLE, long_article

LONG = {"a.txt": long_article(60)}
# What matters stands at the end, where the summary leads to.
LATE = {"a.txt": long_article(40) + SAMPLE.split("\n", 3)[3]}


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


def is_finished(driver):
    """Whether the open article is finished in the library."""
    row = driver.main_screen.open_article.row
    return driver.app.library.state(row.id).finished_at is not None


async def test_a_jump_to_the_end_finishes_nothing(open_screen):
    """It says why, and m counts all as read."""
    async with open_screen(LONG) as driver:
        await driver.read()
        library, row = driver.app.library, driver.main_screen.open_article.row
        await driver.read_on("G")
        driver.clock.seconds += 100
        await driver.wait_until(lambda: "passed over, not read" in driver.screen_text())
        state = library.state(row.id)
        assert state.finished_at is None
        assert not library.read_articles.is_read_whole(row.id)
        ((first, last),) = find_gaps(driver)
        assert first > 0  # the first screen was there for long enough
        assert 30 < last < 60
        # Not the place is said, which is the end, but how much was read.
        assert 0.3 < state.progress < 0.9
        assert f"{int(state.progress * 100)}% read" in driver.screen_text()
        await driver.press("m")
        assert library.read_articles.is_read_whole(row.id)
        await driver.wait_until(lambda: "% read" not in driver.screen_text())


async def test_time_is_counted_as_it_passes(open_screen):
    """A tenth of a second at a time: headline and rows between paragraphs take nothing of it."""
    async with open_screen(LONG, (100, 24)) as driver:
        await driver.read()
        for _ in range(300):
            driver.clock.seconds += 0.1
            driver.main_screen.control.opener.count_time()
        shown = driver.main_screen.article.position
        await driver.press("space", "space")
        await save(driver)
        assert shown.paragraph <= 0
        ((first, _),) = find_gaps(driver)
        assert first > 1


async def test_what_stood_for_long_enough_stays_read(open_screen):
    """The first and the last screen, after a jump back and leaving."""
    async with open_screen(LONG) as driver:
        await driver.read()
        await driver.read_on("G", "g")
        await driver.press("q")
        await save(driver)
        ((first, last),) = find_gaps(driver)
        assert first > 10
        assert last > 30
        assert abs(count_read(driver) - 60 + last - first) <= 2  # both ends may be cut


@pytest.mark.parametrize(
    ("key", "times"), [("space", 12), ("j", 90), ("pagedown", 12), ("d", 20), ("wheel", 30)]
)
async def test_keys_repeated_quickly_read_nothing(open_screen, key, times):
    """What they pass is a gap, and its end is no end of reading."""
    async with open_screen(LONG, (100, 24)) as driver:
        await driver.read()
        article = driver.main_screen.article
        for _ in range(times):
            driver.clock.seconds += 0.05
            if key == "wheel":
                article.scroll_by_wheel(1)
                await driver.pilot.pause()
            elif not article.at_end:
                await driver.pilot.press(key)
        await save(driver)
        assert article.position.paragraph > 20
        assert not is_finished(driver)
        (gap,) = find_gaps(driver)
        assert gap[0] == 0
        assert gap[1] >= article.position.paragraph
        assert count_read(driver) == 0


@pytest.mark.parametrize(("speed", "is_whole"), [(9, False), (7, True)])
async def test_skimming_finishes_an_article(open_screen, speed, is_whole):
    """At seven times the speed of the settings, and not at nine times."""
    async with open_screen(LONG, (100, 24), words_per_minute=200) as driver:
        await driver.read()
        article = driver.main_screen.article
        while not article.at_end:
            words = (article.rows - 2) / 3 * 14  # of a page, in paragraphs of two rows
            await driver.read_on("space", seconds=words / (200 / 60 * speed))
        driver.clock.seconds += 100
        if is_whole:
            await driver.wait_until(lambda: is_finished(driver))
        else:
            await driver.wait_until(lambda: "passed over, not read" in driver.screen_text())
            assert not is_finished(driver)


async def test_a_pause_is_not_saved_up(open_screen):
    """It pays for one screen."""
    async with open_screen(LONG, (100, 24)) as driver:
        await driver.read()
        await driver.read_on("space", seconds=110)
        read = driver.main_screen.article.position.paragraph
        await driver.press(*["space"] * 3)
        await save(driver)
        ((first, _),) = find_gaps(driver)
        assert first <= read + 1


@pytest.mark.parametrize(("keys", "is_read"), [((), True), (("k",), False), (("3",), False)])
async def test_an_article_is_read_from_the_list_while_the_cursor_is_on_it(
    open_screen, keys, is_read
):
    """Not while the cursor goes on, nor while the summary has the keys."""
    files = {**LONG, "b.txt": long_article(50).replace("boats", "carts").replace("very", "other")}
    async with open_screen(files) as driver:
        await driver.press("J")
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        await driver.press("1", *keys)
        await driver.read_on("2", seconds=60)
        assert bool(driver.main_screen.open_article.share_read) is is_read


async def test_what_was_passed_over_is_marked_and_gone_to(open_screen):
    async with open_screen(LONG, (100, 24)) as driver:
        await driver.read()
        await driver.read_on("G")
        await driver.read_on("k")
        await save(driver)
        article = driver.main_screen.article
        await driver.press("right_square_bracket")
        assert "┊" in driver.screen_text()
        first = article.position.paragraph
        assert first == find_gaps(driver)[0][0]
        await driver.press("ctrl+o")
        assert article.position.paragraph > first + 10
        await driver.press("right_square_bracket")  # round to the first
        assert article.position.paragraph == first
        assert "paragraphs; Ctrl+O goes back" in driver.screen_text()


async def test_a_jump_back_after_g_leads_to_where_it_began(open_screen):
    async with open_screen(LONG, (100, 24)) as driver:
        await driver.read()
        await driver.press("space", "space")
        before = driver.main_screen.article.position
        for keys in (("G",), ("g",), ("4", "0", "G")):
            await driver.press(*keys)
            assert driver.main_screen.article.position != before
            await driver.press("ctrl+o")
            assert driver.main_screen.article.position == before


async def test_a_sentence_of_the_summary_leaves_out_what_is_above_it(open_screen):
    async with open_screen(LATE, (160, 24)) as driver:
        await driver.read()
        await driver.press("3")
        summary = driver.main_screen.summary
        while summary.chosen.paragraph < 40:
            await driver.press("j")
        await driver.press("enter")
        top = driver.main_screen.article.position
        assert top.paragraph > 20
        await save(driver)
        assert find_gaps(driver) == [(0, top.paragraph)]
        assert count_read(driver) == 0
        await driver.read_on("space")
        await save(driver)
        assert find_gaps(driver) == [(0, top.paragraph)]
        assert driver.main_screen.article.at_end
        paragraphs = driver.main_screen.article.article.paragraphs
        assert 0 < count_read(driver) <= len(paragraphs) - top.paragraph


async def test_what_was_left_out_can_be_read_later(open_screen):
    """In the same session, and in another one; then the article is read to its end."""
    async with open_screen(LONG, (100, 60)) as driver:
        await driver.read()
        await driver.read_on("space")
        read_before = driver.main_screen.article.position.paragraph
        assert read_before > 0
        await driver.press("G")
        await save(driver)
        ((first, _),) = find_gaps(driver)
        assert read_before <= first <= read_before + 2
    async with open_screen() as driver:
        await driver.read()
        row = driver.main_screen.open_article.row
        assert find_gaps(driver)[0][0] == first
        await driver.press("g")
        await driver.read_on(*["space"] * 8)
        await driver.wait_until(lambda: driver.app.library.state(row.id).finished_at is not None)
        assert find_gaps(driver) == []
        assert driver.app.library.read_articles.is_read_whole(row.id)


async def test_scrolling_counts_whatever_its_steps(open_screen):
    """Lines, half pages, pages, paragraphs and the wheel: the end is the article's end."""
    keys = ["j", "ctrl+d", "space", "J", "pagedown", "right_curly_bracket"]
    async with open_screen(LONG) as driver:
        await driver.read()
        article = driver.main_screen.article
        for number in range(300):
            if article.at_end:
                break
            driver.clock.seconds += 60
            await driver.pilot.press(keys[number % len(keys)])
            driver.clock.seconds += 60
            article.scroll_by_wheel(1)
            await driver.pilot.pause()
        driver.clock.seconds += 60
        await driver.wait_until(lambda: is_finished(driver))


async def test_an_article_opened_at_a_match_leaves_out_what_is_above(open_screen):
    async with open_screen(LATE) as driver:
        await driver.press("slash", *"rudder", "enter")
        await driver.read()
        article = driver.main_screen.article
        await driver.press("n")
        assert article.position.paragraph > 20
        await driver.read_on("j", "j", "j")
        await save(driver)
        (gap,) = find_gaps(driver)
        assert gap[0] == 0
        assert 20 < gap[1] <= article.position.paragraph


async def test_what_was_marked_by_hand_is_a_gap_again_when_that_is_undone(open_screen):
    async with open_screen(LONG, (100, 24)) as driver:
        await driver.read()
        await driver.press("G")
        await save(driver)
        (gap,) = find_gaps(driver)
        await driver.press("full_stop", "k", "k")
        await save(driver)
        assert find_gaps(driver) == []
        await driver.press("U")
        await save(driver)
        assert find_gaps(driver)[0][0] == gap[0] == 0


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
