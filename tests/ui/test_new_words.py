"""The list says how much of each article is new: in its rows, in an order, and to a search."""

import asyncio
import re
from contextlib import asynccontextmanager

import pytest

from reader.digesting import Digester, DigestError
from reader.ui.model.digests import Digests
from tests.ui.test_known_sentences import ANGRY, BRIDGE, BUS, SHOES, SHOPS, TRAM

MORE = "Karel Benes, who drives the number 9, said that 14 of his colleagues would leave by June."
FILES = {
    "a.txt": f"Bridge to close\n20260301\nhttps://news.example.org/a\n{BRIDGE}\n{TRAM}\n{BUS}\n",
    "b.txt": "Trams stop\n20260302\nhttps://daily.example.com/b\n"
    f"{ANGRY}\n{TRAM}\n{BRIDGE}\n{BUS} {SHOPS}\n{SHOES}\n{MORE}\n",
    "c.txt": f"Closed until autumn\n20260303\nhttps://www.example.net/c\n{BRIDGE}\n{TRAM}\n",
    "d.txt": f"A driver speaks\n20260304\nhttps://www.example.net/d\n{MORE}\n{ANGRY}\n{SHOPS}\n"
    f"{SHOES}\n",
}
TITLES = {"a": "Bridge", "b": "Trams", "c": "Closed", "d": "A dri"}


@pytest.fixture
def open_read(open_screen):
    """Return what opens the screen and reads the article ``a`` to its end, from the list."""

    @asynccontextmanager
    async def opened(**options):
        async with open_screen(FILES, words_per_minute=50, **options) as driver:
            await driver.press("G", "m")
            await driver.wait_until(lambda: driver.app.library.new_words.has_read())
            yield driver

    return opened


def rows(driver):
    """The rows of the list by article, as they are on screen."""
    width = driver.main_screen.list.size.width
    lines = [line[:width].rstrip() for line in driver.screen_text().split("\n")]
    starts = {name: next((n for n, line in enumerate(lines) if title in line), None)
              for name, title in TITLES.items()}  # fmt: skip
    return {name: " ".join(lines[n : n + 3]) for name, n in starts.items() if n is not None}


def order(driver):
    shown = rows(driver)
    text = driver.screen_text()
    return sorted(shown, key=lambda name: text.index(TITLES[name]))


def words_new(driver):
    count = driver.main_screen.rows.count
    listed = [driver.main_screen.rows.row_at(number) for number in range(count)]
    return {row.title: row.words_new for row in listed}


async def test_rows_say_how_many_minutes_are_new(open_read):
    """Nothing where all is; and nothing any more once the article that was read is not."""
    async with open_read() as driver:
        await driver.wait_until(lambda: "nothing new" in rows(driver)["c"])
        await driver.wait_until(lambda: "2 min · 1 new" in rows(driver)["b"])
        assert " min" in rows(driver)["d"]
        assert "new" not in rows(driver)["d"]
        await driver.press("m")
        await driver.wait_until(
            lambda: not any(re.search(r"\d new|nothing new", r) for r in rows(driver).values())
        )
        await driver.press("U")
        await driver.wait_until(lambda: "nothing new" in rows(driver)["c"])


@pytest.mark.parametrize(
    ("size", "options", "expected"),
    [
        ((160, 45), {}, "1 min · nothing new"),
        ((100, 30), {}, "1 min · 0 new"),
        ((60, 20), {}, "1 min · nothing new"),
        ((160, 45), {"density": "compact"}, "… · 3 Mar · nothing new"),
        ((100, 30), {"density": "compact"}, "net · 0 new"),
        ((60, 20), {"density": "compact"}, " · nothing new"),
    ],
)
async def test_every_width_has_room_for_it(open_read, size, options, expected):
    """The reading time gives way first, then the date where the list is about what is new."""
    async with open_read(size=size, **options) as driver:
        if options and size != (60, 20):
            await driver.press("S", "8")
        await driver.wait_until(lambda: expected in rows(driver)["c"])
        await driver.wait_until(lambda: " 1 new" in rows(driver)["b"])
        assert "Closed" in driver.screen_text()


async def test_notes_say_how_many_words_were_new(open_read, tmp_path):
    """Of the one under the cursor, and of all."""
    async with open_read(export_folder=tmp_path / "notes") as driver:
        await driver.press("k", "k", "e")
        await driver.wait_until(lambda: any("1 note written" in t for t in driver.toasts()))
        (note,) = (tmp_path / "notes").glob("*.md")
        assert "\nwords_new: 0\n" in note.read_text("utf-8")
        await driver.press("E")
        await driver.wait_until(lambda: any("4 notes written" in t for t in driver.toasts()))
        texts = {path.name: path.read_text("utf-8") for path in (tmp_path / "notes").glob("*.md")}
        assert all("\nwords_new: " in text for text in texts.values())


async def test_an_order_has_what_is_most_new_first(open_read):
    """It is said while articles are not compared yet, and kept for the next session."""
    async with open_read() as driver:
        await driver.press("S", "8")
        await driver.wait_until(lambda: "compared" not in driver.screen_text())
        assert "most new first" in driver.screen_text()
        await driver.wait_until(
            lambda: order(driver) in (["d", "b", "a", "c"], ["b", "d", "a", "c"])
        )
        new = words_new(driver)
        assert list(new.values()) == sorted(new.values(), reverse=True)


async def test_a_search_finds_by_the_minutes_that_are_shown(open_read):
    """Those that are new; as they are counted anew, articles come and go."""
    async with open_read() as driver:
        await driver.press("slash", *"new:0", "enter")
        await driver.wait_until(lambda: order(driver) == ["c"])
        await driver.press("escape", "slash", *"new:1", "enter")
        await driver.wait_until(lambda: set(order(driver)) == {"a", "b", "d"})


async def test_what_cannot_be_compared_is_said(open_read, monkeypatch):
    """In the title, as long as it is so."""
    count, fails = Digester.count_new_words, True

    async def fail(self, request):
        if fails:
            raise DigestError("It cannot be compared.")
        return await count(self, request)

    monkeypatch.setattr(Digester, "count_new_words", fail)
    async with open_read() as driver:
        await driver.press("slash", *"new:0", "enter")
        await driver.wait_until(lambda: "4 not compared yet" in driver.screen_text())
        assert "No article matches" in driver.screen_text()


async def test_scrolling_counts_nothing_until_the_list_has_the_keys(open_screen, monkeypatch):
    """Each line that is read changes what counts as read a little."""
    count, requests = Digester.count_new_words, []

    async def record(self, request):
        requests.append(request.article_id)
        return await count(self, request)

    monkeypatch.setattr(Digester, "count_new_words", record)
    filler = "\n".join(f"Line {n} of the long report names boat number {n}." for n in range(400))
    files = {**FILES, "a.txt": f"Bridge to close\n20260301\n\n{BRIDGE}\n{filler}\n{TRAM}\n{BUS}\n"}
    async with open_screen(files, words_per_minute=50) as driver:
        await driver.press("G")
        await driver.read()
        library, screen = driver.app.library, driver.main_screen
        await driver.read_on("space")
        await driver.wait_until(lambda: library.new_words.has_read())
        await driver.wait_until(lambda: library.read_articles.count_pending() == 0)
        await driver.press("1", "k", "j")
        await driver.wait_until(
            lambda: all(c.is_counted for c in library.new_words.load(other_ids(screen)).values())
        )
        await driver.press("enter")
        before = len(requests)
        for _ in range(3):
            place = library.state(screen.open_article.id).paragraph
            await driver.read_on("space")
            await driver.wait_until(
                lambda place=place: library.state(screen.open_article.id).paragraph > place
            )
            screen.control.stats.rows_shown()
            await asyncio.sleep(0.3)  # none comes: what is waited for does not happen
        assert len(requests) == before
        await driver.press("1")
        await driver.wait_until(lambda: len(requests) > before)


def other_ids(screen):
    return [row.id for row in screen.list.on_screen if row.title != "Bridge to close"]


async def test_without_the_setting_nothing_is_shown_or_counted(open_read, monkeypatch):
    """Neither in rows nor as an order, and a search says why it finds nothing."""

    async def fail(self, request):
        raise AssertionError("nothing is to be counted")

    monkeypatch.setattr(Digester, "count_new_words", fail)
    async with open_read(known_sentences=False) as driver:
        await driver.wait_until(
            lambda: all(r.words_shown for r in driver.main_screen.list.on_screen)
        )
        assert "new" not in rows(driver)["c"]
        await driver.press("S")
        assert "covered" in driver.screen_text()
        assert "that is new to you" not in driver.screen_text()
        await driver.press("escape")
        await driver.press("slash", *"new:0")
        await driver.wait_until(lambda: "known_sentences is false" in driver.screen_text())


async def test_numbers_of_other_settings_are_not_shown(open_read, open_screen):
    """A day from which reading counts changes them all."""
    import datetime

    async with open_read() as driver:
        await driver.wait_until(lambda: "nothing new" in rows(driver)["c"])
    later = datetime.date.today() + datetime.timedelta(days=9)
    async with open_screen(words_per_minute=50, known_since=later) as driver:
        seen = set()
        await driver.wait_until(
            lambda: seen.add(rows(driver).get("c", "")) or driver.main_screen.rows.shows_new
        )
        await driver.wait_until(
            lambda: (
                seen.add(rows(driver).get("c", ""))
                or all(
                    words_new(driver)[t] is not None for t in words_new(driver) if "Bridge" not in t
                )
            )
        )
        assert not any("nothing new" in row for row in seen)


async def test_a_sign_stands_until_an_article_is_compared(open_read, monkeypatch):
    """Not where there is a number already, nor in an article that was read."""
    may_go_on, count = asyncio.Event(), Digests.count_new_words

    async def wait_and_count(self, article_id):
        await may_go_on.wait()
        return await count(self, article_id)

    monkeypatch.setattr(Digests, "count_new_words", wait_and_count)
    async with open_read() as driver:
        await driver.wait_until(lambda: "1 min · …" in rows(driver)["c"])
        assert "2 min · …" in rows(driver)["b"]
        assert "· …" not in rows(driver)["a"]
        may_go_on.set()
        await driver.wait_until(lambda: "1 min · nothing new" in rows(driver)["c"])
        await driver.wait_until(lambda: "· …" not in "".join(rows(driver).values()))


@pytest.mark.parametrize("key", ["m", "A"])
async def test_of_what_was_marked_read_nothing_is_new(open_read, key):
    """As of what was finished; until it is marked unread, or that is undone."""
    async with open_read() as driver:
        await driver.wait_until(lambda: "2 min · 1 new" in rows(driver)["b"])
        await driver.press("k", key)
        await driver.wait_until(lambda: "new" not in rows(driver)["b"])
        row = driver.main_screen.list.chosen
        assert row.title.startswith(TITLES["b"])
        assert (row.finished, row.is_read_whole) == (False, True)
        driver.main_screen.reload_list()
        await driver.pilot.pause()
        assert "new" not in rows(driver)["b"]
        await driver.press("U")
        await driver.wait_until(lambda: "2 min · 1 new" in rows(driver)["b"])


async def test_what_was_marked_read_adds_nothing_to_its_story(open_stories):
    async with open_stories() as driver:
        await driver.wait_until(lambda: driver.main_screen.rows.shows_new)
        story = driver.main_screen.list.chosen_story
        assert story.words_new
        await driver.press("m")
        await driver.wait_until(lambda: not driver.main_screen.list.chosen_story.words_new)
        assert "nothing new" in driver.screen_text()
