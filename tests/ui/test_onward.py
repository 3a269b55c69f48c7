"""Onward: an article in other forms, to the clipboard, and through commands of the settings."""

import json
import zipfile

import pytest

from reader.formats.dispatch import read_articles
from reader.formats.feed.opml import read_opml
from tests.ui.conftest import SAMPLE

STEM = "2024-03-16 A harbour is dredged, and the mud is given to farmers"


async def export_as(driver, form):
    """Choose a form from the sheet."""
    await driver.press("ctrl+x")
    options = driver.app.screen.query_one("OptionList")
    for _ in range([option.id for option in options.options].index(form)):
        await driver.press("j")
    await driver.press("enter")


async def written(driver, folder, name):
    """Wait for a file and return it."""
    await driver.wait_until(lambda: any(name in toast for toast in driver.toasts()))
    return folder / name


@pytest.mark.parametrize("size", [(60, 20), (160, 45)])
async def test_forms(open_screen, tmp_path, size):
    """Each is a file that its readers read; written twice it is one file."""
    folder = tmp_path / "out"
    async with open_screen({"a.txt": SAMPLE}, size=size, export_folder=folder) as driver:
        await export_as(driver, "plain")
        plain = await written(driver, folder, f"{STEM}.txt")
        assert "The harbour of Ostby was dredged" in plain.read_text("utf-8")
        await export_as(driver, "json")
        made = json.loads((await written(driver, folder, f"{STEM}.json")).read_text("utf-8"))
        assert made["title"].startswith("A harbour")
        await export_as(driver, "epub")
        book = await written(driver, folder, f"{STEM}.epub")
        assert zipfile.ZipFile(book).testzip() is None
        (article,) = read_articles(book.read_bytes(), str(book))
        assert any("museum in the old customs" in one.text for one in article.paragraphs)
        await export_as(driver, "markdown")
        assert (await written(driver, folder, f"{STEM}.md")).exists()
        driver.app._notifications.clear()  # a sentence that still stands is not said again
        await export_as(driver, "epub")
        await written(driver, folder, f"{STEM}.epub")
        assert len(list(folder.iterdir())) == 4


async def test_the_note_is_copied(open_screen):
    """To the clipboard, in Markdown."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await export_as(driver, "copy")
        await driver.wait_until(lambda: "## Summary" in driver.app.clipboard)


async def test_an_article_without_an_address_is_copied_as_what_it_is(open_screen):
    """Its headline alone."""
    async with open_screen({"a.txt": "A tram\n20240101\nThe tram was late.\n"}) as driver:
        await driver.press("y")
        await driver.wait_until(lambda: "Headline " in driver.screen_text().split("\n")[-1])
        assert driver.app.clipboard == "A tram"


async def test_feeds_as_opml(open_screen, tmp_path):
    """All of them; where there are none it says how one is added."""
    folder = tmp_path / "out"
    async with open_screen({"a.txt": SAMPLE}, export_folder=folder) as driver:
        await export_as(driver, "feeds")
        await driver.wait_until(lambda: "You have no feeds yet" in driver.screen_text())
        driver.app.library.add_feed("https://example.org/feed", "News")
        await export_as(driver, "feeds")
        file = await written(driver, folder, "feeds.opml")
        (outline,) = read_opml(file.read_bytes(), "feeds.opml")
        assert (outline.url, outline.title) == ("https://example.org/feed", "News")


async def test_a_pipe_gets_the_article(open_screen, tmp_path):
    """As plain text, with headline and address as variables; the summary from its pane."""
    out = tmp_path / "took"
    command = f'{{ cat; echo "$READER_TITLE|$READER_URL"; }} > {out}'
    async with open_screen({"a.txt": SAMPLE}, pipes={"keep": command}) as driver:
        await driver.press("vertical_line")
        await driver.wait_until(lambda: "keep took the article." in driver.screen_text())
        text = out.read_text("utf-8")
        assert "A heron stood on the dredger all day" in text
        assert text.endswith("to farmers|https://www.news.example.org/harbour\n")
        await driver.read()
        await driver.press("3", "vertical_line")
        await driver.wait_until(lambda: "keep took the summary." in driver.screen_text())
        lines = out.read_text("utf-8").split("\n")
        assert lines[0].startswith("A harbour is dredged")
        assert len(lines) == 9


async def test_a_pipe_gets_the_selection(open_screen, tmp_path):
    """The selected sentences alone."""
    out = tmp_path / "took"
    async with open_screen({"a.txt": SAMPLE}, pipes={"keep": f"cat > {out}"}) as driver:
        await driver.read()
        await driver.press("v", "vertical_line")
        await driver.wait_until(lambda: "keep took the selection." in driver.screen_text())
        assert 0 < len(out.read_text("utf-8").split("\n")) < 3


async def test_what_a_command_prints_is_shown_and_does_nothing(open_screen):
    """Without control bytes and markup."""
    command = r"printf '\033]52;c;eA==\007[red]no[/red]\tx\n'"
    async with open_screen({"a.txt": SAMPLE}, pipes={"loud": command}) as driver:
        await driver.press("vertical_line")
        await driver.wait_until(lambda: "[red]no[/red]" in driver.screen_text())
        assert "\033" not in driver.screen_text()


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ("echo 'no such printer' >&2; exit 3", "it ended with status 3: no such printer"),
        ("/no/such/program", "it ended with status 127"),
        ("yes", "it was ended"),
    ],
)
async def test_a_command_that_fails_is_explained(open_screen, command, sentence):
    """In one sentence with its name; one that prints without end is ended."""
    async with open_screen({"a.txt": SAMPLE}, pipes={"bad": command}) as driver:
        await driver.press("vertical_line")
        await driver.wait_until(lambda: any(sentence in toast for toast in driver.toasts()))
        assert driver.toasts()[-1].startswith("bad: ")


async def test_a_slow_command_is_left_by_esc(open_screen):
    """The screen goes on meanwhile, and the command is ended with all that it started.

    What is said names the command: nothing is exported.
    """
    async with open_screen({"a.txt": SAMPLE}, pipes={"slow": "sleep 600 & wait"}) as driver:
        await driver.press("vertical_line")
        await driver.wait_until(lambda: "slow runs" in driver.screen_text())
        await driver.press("enter", "G", "e")
        assert "slow is running; Esc cancels it." in driver.screen_text()
        await driver.press("escape")
        task = driver.main_screen.control.export_task
        await driver.wait_until(lambda: not task.is_running)
        assert "slow was cancelled." in driver.screen_text()


async def test_one_of_several_commands_is_chosen(open_screen, tmp_path):
    """By its name; without any the footer says where one is set."""
    out = tmp_path / "took"
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("vertical_line")
        assert "No command is set: [pipes] in the settings" in driver.screen_text()
    pipes = {"one": "false", "two": f"cat > {out}"}
    async with open_screen(pipes=pipes) as driver:
        await driver.press("vertical_line", "j", "enter")
        await driver.wait_until(lambda: "two took the article." in driver.screen_text())
        assert out.exists()
