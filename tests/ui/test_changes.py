"""What changed in an article: said below its headline, and shown by H sentence by sentence."""

import re

import pytest

from reader.digesting import Digester, DigestError
from reader.ingest import rescan
from reader.ui.sheets.changes_sheet import ChangesSheet
from tests.ui.conftest import SAMPLE, long_article, write

HERON = "A heron stood on the dredger all day and would not be moved.\n"
NEW = "A museum will [bold]show[/bold] the bell, said Kari Dahl."
EDITED = (
    SAMPLE.replace("nine thousand", "twelve thousand")
    .replace(HERON, "")
    .replace("from June.", f"from June. {NEW}")
)
HEAD = re.compile(r"updated \d\d:\d\d · ([\w ,]+)")


async def edit(driver, tmp_path, text, name="a.txt"):
    """Write a file anew and import it, before its article is opened."""
    write(tmp_path / "articles", name, text)
    rescan(driver.app.library)
    driver.main_screen.reload_list()
    await driver.press("escape")


def found_head(driver):
    """What the header says of changes, None where it says nothing."""
    found = HEAD.search(driver.screen_text())
    return found and found[1].strip()


async def show(driver):
    """Press H, and wait for the sheet."""
    await driver.press("2", "H")
    await driver.wait_until(lambda: isinstance(driver.app.screen, ChangesSheet))
    await driver.press()


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (160, 45)])
async def test_the_header_and_the_sheet(open_screen, tmp_path, size):
    """Counts in the header; words marked, what was removed opens in place; markup is text."""
    async with open_screen({"a.txt": SAMPLE}, size=size) as driver:
        await edit(driver, tmp_path, EDITED)
        await driver.read()
        await driver.wait_until(
            lambda: found_head(driver) == "1 sentence new, 1 changed, 1 removed"
        )
        await show(driver)
        shown = " ".join(driver.screen_text().replace("▎", " ").split())
        assert "took away [-nine-]{+twelve+} thousand tonnes" in shown
        assert "1 sentence new, 1 changed, 1 removed, compared with the text until" in shown
        assert "▸ 1 sentence removed" in shown
        assert "change 1 of 3" in shown  # as many as the head says, paragraphs without one apart
        assert "A heron stood" not in shown
        await driver.press("n", "enter")
        shown = " ".join(driver.screen_text().replace("▎", " ").split())
        assert "change 2 of 3" in shown
        assert "▾ 1 sentence removed [-A heron stood" in shown
        await driver.press("enter")
        assert "A heron stood" not in driver.screen_text()
        await driver.press("n")
        shown = " ".join(driver.screen_text().replace("▎", " ").split())
        assert "{+A museum will [bold]show[/bold] the bell, said Kari Dahl.+}" in shown
        await driver.press("escape")
        assert not isinstance(driver.app.screen, ChangesSheet)


async def test_the_text_on_the_screen_is_compared(open_screen, tmp_path):
    """One that was opened is what was read last; the header follows when the new text is shown."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        assert found_head(driver) is None
        write(tmp_path / "articles", "a.txt", EDITED)
        await driver.rescan()
        await driver.wait_until(lambda: driver.main_screen.open_article.has_new_text)
        await show(driver)
        shown = " ".join(driver.screen_text().split())
        assert "compared with the text that you opened" in shown
        assert "[-nine-]{+twelve+}" in shown
        await driver.press("q", "ctrl+l")
        await driver.wait_until(
            lambda: found_head(driver) == "1 sentence new, 1 changed, 1 removed"
        )


async def test_another_earlier_text_is_chosen(open_screen, tmp_path):
    """v lists them, the one replaced last first."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await edit(driver, tmp_path, SAMPLE.replace("A harbour is", "A [red] harbour is"))
        await edit(driver, tmp_path, EDITED)
        await driver.read()
        await show(driver)
        assert "A [-[red]-] harbour is dredged" in driver.screen_text()
        await driver.press("v")
        assert "· A [red] harbour" in driver.screen_text()
        await driver.press("j", "enter")
        await driver.wait_until(lambda: "[-[red]-]" not in driver.screen_text())
        await driver.wait_until(lambda: "[-nine-]{+twelve+}" in driver.screen_text())


async def test_an_article_that_came_once(open_screen):
    """Has nothing to show; nor has a list without an open article."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("2", "H")
        assert "Open an article first." in driver.screen_text()
        await driver.press("1")
        await driver.read()
        await driver.press("H")
        await driver.wait_until(lambda: "no earlier text: it came once" in driver.screen_text())
        assert found_head(driver) is None


async def test_no_other_text_to_choose(open_screen, tmp_path):
    """v does nothing, and is not offered, where there is one earlier text."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await edit(driver, tmp_path, EDITED)
        await driver.read()
        await show(driver)
        assert "v another text" not in driver.screen_text()
        await driver.press("v")
        assert isinstance(driver.app.screen, ChangesSheet)


async def test_a_comparison_that_fails(open_screen, tmp_path, monkeypatch):
    """The header says the time alone; H says what went wrong."""

    async def refuse(*_):
        raise DigestError("The texts could not be compared: no reason.")

    async with open_screen({"a.txt": SAMPLE}) as driver:
        await edit(driver, tmp_path, EDITED)
        monkeypatch.setattr(Digester, "find_changes", refuse)
        await driver.read()
        await driver.wait_until(lambda: re.search(r"updated \d\d:\d\d *[▐│]", driver.screen_text()))
        await driver.press("H")
        await driver.wait_until(lambda: "could not be compared" in driver.screen_text())
        assert not isinstance(driver.app.screen, ChangesSheet)


async def test_nothing_is_compared_for_an_article_that_was_left(open_screen, monkeypatch):
    """A comparison that had to wait is not begun once nobody wants it."""

    async def refuse(*_):
        raise AssertionError("compared")

    async with open_screen({"a.txt": SAMPLE}) as driver:
        monkeypatch.setattr(Digester, "find_changes", refuse)
        monkeypatch.setattr(Digester, "count_new_sentences", refuse)
        digests, article = driver.main_screen.control.digests, driver.app.library.article(1)
        for compare in (digests.find_changes, digests.count_new_sentences):
            assert await compare(article, article, lambda: False) is None


async def test_keys_of_a_long_sheet(open_screen, tmp_path):
    """Every key moves as it does elsewhere, and the current block is always on screen."""
    text = long_article(120)
    later = re.sub(r"(\d+) came back", lambda found: f"{int(found[1]) + 1} came home", text)
    async with open_screen({"a.txt": text}, size=(60, 20)) as driver:
        await edit(driver, tmp_path, later)
        await driver.read()
        await show(driver)
        view = driver.app.screen.query_one("#changes")
        for keys in (["j"] * 30, ["space"] * 3, ["k"] * 9, ["b"], ["G"], ["p", "p"], ["g"], ["n"]):
            await driver.press(*keys)
            assert "▎" in driver.screen_text(), keys
        await driver.press("G")
        assert "Paragraph 119" in driver.screen_text()
        assert view.get_title_parts()[1] == "change 120 of 120"
        await driver.press("g")
        assert "A very long article" in driver.screen_text()
        await driver.pilot.resize_terminal(100, 30)
        await driver.press("j")
        assert "▎" in driver.screen_text()
