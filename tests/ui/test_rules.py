"""Rules on the screen: made from an article, undone, shown, removed; nothing is deleted."""

from reader.library import Library, View
from reader.library.rules.rule import Rule
from reader.paths import find_paths
from tests.ui.conftest import SAMPLE

TRAM = """A tram is late
20240101
https://example.org/tram
The tram was late by an hour on Monday morning.
"""
FILES = {"a.txt": SAMPLE, "b.txt": TRAM}
MUTE_SOURCE = "mute source:news.example.org (1"  # article, on this line or the next


def titles(driver):
    """The headlines in the list."""
    return [row.title[:6] for row in driver.main_screen.list.on_screen]


async def open_rules(driver):
    """Open the sheet of rules, which counts first."""
    await driver.press("exclamation_mark")
    await driver.wait_until(lambda: driver.app.screen is not driver.main_screen)
    await driver.press()


async def test_a_source_is_muted_and_comes_back(open_screen):
    """Its articles leave the list at once; undo and redo; none is gone."""
    async with open_screen(FILES, size=(60, 20)) as driver:
        assert titles(driver) == ["A harb", "A tram"]
        await open_rules(driver)
        assert MUTE_SOURCE in driver.screen_text()
        await driver.press("enter")
        await driver.wait_until(lambda: titles(driver) == ["A tram"])
        await driver.press("U")
        await driver.wait_until(lambda: titles(driver) == ["A harb", "A tram"])
        await driver.press("ctrl+y")
        await driver.wait_until(lambda: titles(driver) == ["A tram"])
        with Library.open(find_paths()) as other:
            assert other.count(View()) == 2


async def test_an_author_is_muted(open_screen):
    """Each of several is offered alone; what comes of one is muted too."""
    page = "---\nauthor: Ida Lunde, Bo Ek\n---\n# Ice\n\nThe ice was thick.\n"
    files = {"a.md": page, "b.md": page.replace("Ida Lunde, ", "").replace("Ice", "Snow")}
    async with open_screen(files, size=(100, 30)) as driver:
        assert sorted(titles(driver)) == ["Ice", "Snow"]
        await driver.press(*"G" if titles(driver)[0] == "Snow" else ())
        await open_rules(driver)
        assert 'mute author:"Bo Ek" (2 articles)' in driver.screen_text()
        assert 'mute author:"Ida Lunde" (1 article)' in driver.screen_text()
        await driver.press("enter")  # the first of them
        await driver.wait_until(lambda: titles(driver) == ["Snow"])
        await driver.press("U")
        await driver.wait_until(lambda: sorted(titles(driver)) == ["Ice", "Snow"])


async def test_what_is_muted_is_listed_and_the_rule_removed(open_screen):
    """The sheet says how many there are and shows them."""
    async with open_screen(FILES, size=(100, 30), mute=("tram",)) as driver:
        assert titles(driver) == ["A harb"]
        await open_rules(driver)
        screen = driver.screen_text()
        assert "show what is muted (1 article)" in screen
        assert "mute tram (1 article; in the settings)" in screen
        await driver.press("j", "j", "j", "enter")
        await driver.wait_until(lambda: titles(driver) == ["A tram"])
        await driver.press("escape")
        await driver.wait_until(lambda: titles(driver) == ["A harb"])
        await open_rules(driver)
        await driver.press("enter")
        await driver.wait_until(lambda: titles(driver) == [])
        await open_rules(driver)
        await driver.press("G", "end", "enter")
        await driver.wait_until(lambda: titles(driver) == ["A harb"])
        assert Rule("tram") not in driver.app.library.rules.load()


async def test_words_are_muted(open_screen):
    """What they find is said as they are typed; what cannot be a rule is explained."""
    async with open_screen(FILES, size=(60, 20)) as driver:
        await open_rules(driver)
        await driver.press("j", "enter")
        await driver.press(*"is:muted", "enter")
        await driver.wait_until(lambda: "is:muted cannot stand" in driver.screen_text())
        await driver.press(*["backspace"] * 8, *"dredger")
        await driver.wait_until(lambda: "Finds 1 article." in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: titles(driver) == ["A tram"])
        assert "1 article muted (is:muted shows what is)" in driver.screen_text()


async def test_a_tag_is_given_by_words(open_screen):
    """To what is there; the undo log has the rule and its tags."""
    async with open_screen(FILES, size=(100, 30)) as driver:
        await open_rules(driver)
        await driver.press("j", "j", "enter", *"rail", "enter", *"tram", "enter")
        library = driver.app.library
        await driver.wait_until(lambda: library.tags() == [("rail", 1)])
        assert library.rules.load() == [Rule("tram", "rail")]
        await driver.press("U")
        await driver.wait_until(lambda: library.rules.load() == [])
        await driver.press("U")
        await driver.wait_until(
            lambda: library.tags() == [] or "Enter or y" in driver.screen_text()
        )


async def test_what_comes_is_tagged_and_muted(open_screen, tmp_path):
    """By rules that were there before."""
    async with open_screen(FILES, mute=("zebra",), tag_rules={"rail": "tram"}) as driver:
        library = driver.app.library
        await driver.wait_until(lambda: library.tags() == [("rail", 1)])
        folder = tmp_path / "articles"
        (folder / "c.txt").write_text(TRAM.replace("A tram is late", "A second tram"))
        (folder / "d.txt").write_text(TRAM.replace("tram", "zebra"))
        await driver.rescan()
        await driver.wait_until(lambda: library.count(View()) == 4)
        await driver.wait_until(lambda: library.tags() == [("rail", 2)])
        assert len(titles(driver)) == 3
