"""Searching the library from the list."""

import asyncio

from textual.events import Key

from reader.digesting import Digester, DigestError
from tests.ui.conftest import SAMPLE, long_article

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


def titles(hands):
    return [row.title for row in hands.room.list.on_screen]


async def test_the_list_shows_what_is_found_as_one_types(room):
    """Each letter narrows the list; where the words stand is shown and marked."""
    async with room(FILES) as hands:
        await hands.press("slash", *"rudde")
        await hands.until(lambda: "2 articles" in hands.screen())
        assert [title[:9] for title in titles(hands)] == ["A ferry f", "A harbour"]
        await hands.until(lambda: "The rudder of the ferry came up" in hands.screen())
        await hands.press(*"r spring", "enter")
        await hands.until(lambda: hands.room.list.count == 1)
        assert hands.room.navigation.pane == "list"
        assert "“rudder spring”" in hands.screen()
        await hands.press("escape")
        assert hands.room.list.count == 3
        assert hands.room.list.chosen.title == "A ferry finds its rudder"


async def test_escape_while_typing_shows_all_again(room):
    """A search that is left leaves the list as it was."""
    async with room(FILES) as hands:
        await hands.press("slash", *"honey")
        await hands.until(lambda: hands.room.list.count == 1)
        await hands.press("escape")
        assert hands.room.list.count == 3
        assert "honey" not in hands.screen()


async def test_a_wrong_query_is_explained_while_it_is_typed(room):
    """The list stays as it was, and a sentence says what is wrong."""
    async with room(FILES) as hands:
        await hands.press("slash", *"date:never")
        await hands.until(lambda: "never" in hands.screen().split("\n")[-2])
        assert hands.room.list.count == 3
        await hands.press(*["backspace"] * 10, *"bees")
        await hands.until(lambda: hands.room.list.count == 1)
        assert "never" not in hands.screen()


async def test_hits_are_marked_in_the_opened_article(room):
    """n and N go through what the article was found by; J and K keep to what is found."""
    text = SAMPLE + long_article(100).split("\n", 3)[3] + "The bell was cast in 1911.\n"
    async with room({**FILES, "a.txt": text}) as hands:
        await hands.press("slash", *"bell", "enter")
        await hands.until(lambda: hands.room.list.count == 1)
        await hands.read()
        await hands.until(lambda: "3 found" in hands.screen())
        await hands.press("n")
        assert "1 of 3" in hands.screen()
        await hands.press("n", "n")
        assert "3 of 3" in hands.screen()
        assert "The bell was cast in 1911." in hands.screen()
        await hands.press("J")
        assert "no further article" in hands.screen()
        await hands.press("escape", "escape")
        assert hands.room.list.count == 3
        assert "of 3" not in hands.screen().split("\n")[-1]


async def test_saved_searches_stand_above_the_list(room):
    """F saves a search; Enter on it shows what it finds; F on it forgets it."""
    async with room(FILES) as hands:
        await hands.press("slash", *"rudder", "enter", "F", *"ships", "enter", "escape")
        await hands.until(lambda: "/ ships  rudder" in hands.screen())
        assert hands.room.list.count == 3
    async with room() as hands:
        await hands.press("g", "k", "enter")
        await hands.until(lambda: hands.room.list.count == 2)
        await hands.press("k", "F")
        await hands.until(lambda: "/ ships" not in hands.screen())


async def test_a_search_is_taken_up_again(room):
    """The next session shows what was searched for."""
    async with room(FILES) as hands:
        await hands.press("slash", *"rudder", "enter")
        await hands.until(lambda: hands.room.list.count == 2)
    async with room() as hands:
        assert hands.room.list.count == 2
        assert "“rudder”" in hands.screen()


async def test_what_no_digest_counted_is_counted_when_it_is_asked_for(room, monkeypatch):
    """A search by folds says how many articles are not counted yet, and counts them."""
    compute, seen = Digester.compute_stats, asyncio.Event()

    async def compute_once_seen(self, request):
        await seen.wait()
        return await compute(self, request)

    monkeypatch.setattr(Digester, "compute_stats", compute_once_seen)
    async with room(FILES) as hands:
        await hands.press("slash", *"folds:>0", "enter")
        await hands.until(lambda: "not yet counted" in hands.screen())
        seen.set()
        await hands.until(lambda: hands.room.list.count == 1)
        assert hands.room.list.chosen.title.startswith("A harbour is dredged")
        await hands.until(lambda: "not yet counted" not in hands.screen())
        assert "% folded" in hands.screen()


async def test_how_many_are_not_counted_is_said_in_words(room, monkeypatch):
    """In as many words as the list has room for, also when the next session takes it up."""

    async def fail(self, stored):
        raise DigestError("It cannot be counted.")

    monkeypatch.setattr(Digester, "compute_stats", fail)
    many = {f"{n:02}.txt": f"Report {n}\n202501{n:02}\nBoat {n}.\n" for n in range(1, 13)}
    async with room(many) as hands:
        await hands.press("slash", *"folds:0", "enter")
        await hands.until(lambda: "· 12 articles not yet counted" in hands.screen())
        await hands.until(lambda: len(hands.room.control.stats._uncountable) == 12)
    async with room(size=(90, 45)) as hands:
        await hands.until(lambda: "· 12 not yet counted" in hands.screen())


async def test_keys_that_come_with_the_one_that_opens_the_search_are_typed(room):
    """None is lost while the line is being opened, and they replace the search before."""
    async with room(FILES) as hands:
        for query, found in (("honey", 1), ("rudder", 2)):
            for key in ("slash", *query):
                hands.app.post_message(Key(key, "/" if key == "slash" else key))
            await hands.press("enter")
            await hands.until(lambda q=query: f"“{q}”" in hands.screen())
            assert hands.room.list.count == found
