"""Searching the library from the list."""

import asyncio

import pytest
from textual.events import Key
from textual.widgets import Input

from reader.digesting import Digester, DigestError
from reader.library import View
from reader.library.search import facets
from reader.ui.control.library import facet_finding
from reader.ui.control.tasks import watcher
from tests.ui.conftest import SAMPLE, long_article, type_at_once

FERRY = """A ferry finds its rudder
20250102
https://other.example.org/ferry
The rudder of the ferry came up with the mud after a hundred years.
A diver had told the museum about it in the spring.
"""
BEES = """Bees move into the town hall
20250103
https://third.example.org/bees
The bees came in May and stayed.
The mayor likes the honey.
"""
FILES = {"a.txt": SAMPLE, "b.txt": FERRY, "c.txt": BEES}


def titles(driver):
    return [row.title for row in driver.main_screen.list.on_screen]


async def test_the_list_shows_what_is_found_as_one_types(open_screen):
    """Each letter narrows the list; where the words stand is shown and marked."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"rudde")
        await driver.wait_until(lambda: "2 articles" in driver.screen_text())
        assert [title[:9] for title in titles(driver)] == ["A ferry f", "A harbour"]
        await driver.wait_until(lambda: "The rudder of the ferry came up" in driver.screen_text())
        await driver.press(*"r spring", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        assert driver.main_screen.navigation.pane == "list"
        assert "“rudder spring”" in driver.screen_text()
        await driver.press("escape")
        assert driver.main_screen.list.count == 3
        assert driver.main_screen.list.chosen.title == "A ferry finds its rudder"


async def test_escape_while_typing_shows_all_again(open_screen):
    """A search that is left leaves the list as it was."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"honey")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        await driver.press("escape")
        assert driver.main_screen.list.count == 3
        assert "honey" not in driver.screen_text()


async def test_a_wrong_query_is_explained_while_it_is_typed(open_screen):
    """The list stays as it was, and a sentence says what is wrong."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"date:never")
        await driver.wait_until(lambda: "never" in driver.screen_text().split("\n")[-2])
        assert driver.main_screen.list.count == 3
        await driver.press(*["backspace"] * 10, *"bees")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        assert "never" not in driver.screen_text()


async def test_enter_leaves_a_wrong_query_and_its_explanation_there(open_screen):
    """It can be changed at once; nothing of the list has changed."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"site:Oden", "enter")
        assert "source: finds by the host" in driver.screen_text()
        assert driver.main_screen.is_searching
        await driver.press(*["backspace"] * 9, *"honey", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        assert not driver.main_screen.is_searching


async def test_enter_finds_what_the_command_line_finds(open_screen):
    """The last word is whole then; what is found with longer words is told."""
    files = {**FILES, "b.txt": FERRY.replace("A diver", "A heronry")}  # no form of "heron"
    async with open_screen(files) as driver:
        await driver.press("slash", *"heron")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        assert driver.app.library.count(View(query="heron")) == 1
        assert "heron* finds 1 more, with longer words" in driver.main_screen.footer._note
        await driver.press("slash", *"museu", "enter")
        await driver.wait_until(lambda: "museu* finds 2." in driver.screen_text())
        assert driver.main_screen.list.count == driver.app.library.count(View(query="museu")) == 0
        await driver.press("slash", "end", "asterisk", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)


async def test_hits_are_marked_in_the_opened_article(open_screen):
    """n and N go through what the article was found by; J and K keep to what is found."""
    text = SAMPLE + long_article(100).split("\n", 3)[3] + "The bell was cast in 1911.\n"
    async with open_screen({**FILES, "a.txt": text}) as driver:
        await driver.press("slash", *"bell", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        await driver.read()
        await driver.wait_until(lambda: "3 found" in driver.screen_text())
        await driver.press("n")
        assert "1 of 3" in driver.screen_text()
        await driver.press("n", "n")
        assert "3 of 3" in driver.screen_text()
        assert "The bell was cast in 1911." in driver.screen_text()
        await driver.press("J")
        assert "no further article" in driver.screen_text()
        await driver.press("escape", "escape")
        assert driver.main_screen.list.count == 3
        assert "of 3" not in driver.screen_text().split("\n")[-1]


async def test_saved_searches_stand_above_the_list(open_screen):
    """F saves a search; Enter on it shows what it finds; F on it forgets it."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"rudder", "enter", "F", *"ships", "enter", "escape")
        await driver.wait_until(lambda: "/ ships  rudder" in driver.screen_text())
        assert driver.main_screen.list.count == 3
    async with open_screen() as driver:
        await driver.press("g", "k", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)
        await driver.press("k", "F")
        await driver.wait_until(lambda: "/ ships" not in driver.screen_text())


async def test_a_search_is_taken_up_again(open_screen):
    """The next session shows what was searched for."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"rudder", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)
    async with open_screen() as driver:
        assert driver.main_screen.list.count == 2
        assert "“rudder”" in driver.screen_text()


async def test_a_search_that_was_being_typed_is_not_taken_up_again(open_screen):
    """The one before it is: of half a word nothing is found at the next start."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"rudder", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)
        await driver.press("slash", *"sprin")
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
    async with open_screen() as driver:
        assert driver.main_screen.list.count == 2
        assert "“rudder”" in driver.screen_text()


async def test_what_no_digest_counted_is_counted_when_it_is_asked_for(open_screen, monkeypatch):
    """A search by folds says how many articles are not counted yet, and counts them."""
    compute, seen = Digester.compute_stats, asyncio.Event()

    async def compute_once_seen(self, request):
        await seen.wait()
        return await compute(self, request)

    monkeypatch.setattr(Digester, "compute_stats", compute_once_seen)
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"folds:>0", "enter")
        await driver.wait_until(lambda: "not folded yet" in driver.screen_text())
        seen.set()
        await driver.wait_until(lambda: driver.main_screen.list.count == 1)
        assert driver.main_screen.list.chosen.title.startswith("A harbour is dredged")
        await driver.wait_until(lambda: "not folded yet" not in driver.screen_text())
        await driver.wait_until(lambda: "% folded" in driver.screen_text())


async def test_how_many_are_not_counted_is_said_in_words(open_screen, monkeypatch):
    """In as many words as the list has room for, also when the next session takes it up."""

    async def fail(self, stored):
        raise DigestError("It cannot be counted.")

    monkeypatch.setattr(Digester, "compute_stats", fail)
    many = {f"{n:02}.txt": f"Report {n}\n202501{n:02}\nBoat {n}.\n" for n in range(1, 13)}
    async with open_screen(many) as driver:
        await driver.press("slash", *"folds:0", "enter")
        await driver.wait_until(lambda: "· 12 not folded yet · Esc" in driver.screen_text())
        await driver.wait_until(lambda: len(driver.main_screen.control.stats._uncountable) == 12)
    async with open_screen(size=(90, 45)) as driver:
        await driver.wait_until(lambda: "· 12 not folded yet" in driver.screen_text())


async def test_keys_that_come_with_the_one_that_opens_the_search_are_typed(open_screen):
    """None is lost while the line is being opened, and they replace the search before."""
    async with open_screen(FILES) as driver:
        for query, found in (("honey", 1), ("rudder", 2)):
            for key in ("slash", *query):
                driver.app.post_message(Key(key, "/" if key == "slash" else key))
            await driver.press("enter")
            await driver.wait_until(lambda q=query: f"“{q}”" in driver.screen_text())
            assert driver.main_screen.list.count == found


@pytest.mark.parametrize(("end", "query", "count"), [("enter", "harbour", 2), ("escape", "", 3)])
async def test_a_key_behind_the_end_of_a_search_is_for_the_list(open_screen, end, query, count):
    """However soon it comes: it is no letter of what was searched for."""
    files = {**FILES, "d.txt": SAMPLE.replace("Ostby", "Nordby")}
    del files["b.txt"]
    async with open_screen(files) as driver:
        await driver.press("slash")
        await driver.wait_until(lambda: isinstance(driver.app.focused, Input))
        type_at_once(driver, *"harbour", end, "G")
        await driver.wait_until(lambda: f"{count}/{count}" in driver.screen_text())
        assert driver.main_screen.rows.view.query == query


async def test_a_letter_behind_a_wrong_search_changes_it(open_screen):
    """The line is still there, with what is wrong above it."""
    async with open_screen(FILES) as driver:
        await driver.press("slash")
        await driver.wait_until(lambda: isinstance(driver.app.focused, Input))
        type_at_once(driver, *"tag:", "enter", *"x OR honey", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.query == "tag:x OR honey")
        assert driver.main_screen.list.count == 1


async def test_the_first_search_by_language_finds_those_of_all_articles(open_screen, monkeypatch):
    """It says how far it is, and what it found is there for the next one."""
    monkeypatch.setattr(facet_finding, "_TOLD_ARTICLES", 2)
    monkeypatch.setattr(watcher, "_START_SECONDS", 3600)  # else the background finds them before
    async with open_screen(FILES) as driver:
        library = driver.app.library
        with library.connections.writing() as db:
            facets.forget_all(db)
        notes = []
        driver.main_screen.footer.show_note = notes.append
        await driver.press("slash", *"lang:en author:nobody")
        await driver.wait_until(lambda: driver.main_screen.list.count == 0)
        assert library.count_without("language") == library.count_without("author") == 0
        assert set(notes) == {"Finding the language of each article, once: 3 articles to go."}


async def test_languages_are_found_in_the_background(open_screen, monkeypatch):
    """Behind the look for new files."""
    monkeypatch.setattr(watcher, "_START_SECONDS", 0.01)
    async with open_screen(FILES) as driver:
        await driver.wait_until(lambda: not driver.app.library.count_without("language"))
