"""What each width has room for: the list, the summary, headlines, sources, long sentences."""

import pytest

from reader.samples import sample_files

from .conftest import SAMPLE

SIZES = [(60, 20), (80, 24), (100, 30), (120, 35), (160, 45), (220, 60)]
LONG = (
    "The council of Ostby votes after nine hours of talks to keep the old harbour crane, which"
    " nobody has used since the winter of 1974, for another ten years, and to paint it"
)


def at(*sizes):
    """Have a test run at each of some sizes."""
    return pytest.mark.parametrize("size", sizes, ids="{0[0]}x{0[1]}".format)


async def test_a_narrow_list_has_the_whole_width(open_screen):
    """Also after it was given a width of its own in a wide terminal."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("greater_than_sign")
        assert driver.main_screen.list.outer_size.width < 80
        await driver.pilot.resize_terminal(60, 20)
        await driver.wait_until(lambda: driver.main_screen.list.outer_size.width == 60)
    async with open_screen(size=(60, 20)) as driver:
        await driver.press("1")
        assert driver.main_screen.list.outer_size.width == 60


@at((80, 24), (100, 30), (119, 30))
async def test_the_summary_shows_at_least_four_of_five_sentences(open_screen, size):
    """In a middle terminal it has as much of the height as it needs."""
    sample = sample_files()[0]
    async with open_screen({sample.name: sample.read_text("utf-8")}, size=size) as driver:
        await driver.read()
        await driver.press("3")
        sentences = driver.main_screen.summary.sentences
        assert len(sentences) == 5
        shown = driver.screen_text()
        assert sum(sentence.text[:20] in shown for sentence in sentences) >= 4
        await driver.press("G")
        assert sentences[-1].text.split()[-1] in driver.screen_text()


async def test_the_article_stays_below_a_short_summary(open_screen):
    async with open_screen({"a.txt": SAMPLE}, size=(100, 45)) as driver:
        await driver.read()
        await driver.press("3", "minus", "minus", "minus")
        await driver.wait_until(lambda: len(driver.main_screen.summary.sentences) < 4)
        await driver.wait_until(lambda: driver.main_screen.article.size.height >= 8)
        assert "The harbour of Ostby was dredged" in driver.screen_text()


async def test_a_very_wide_terminal_is_used(open_screen):
    """List and summary grow, and the article stands in the middle of what is left."""
    async with open_screen({"a.txt": SAMPLE}, size=(220, 60)) as driver:
        await driver.read()
        screen = driver.main_screen
        assert screen.list.outer_size.width > 50
        assert screen.summary.outer_size.width > 60
        rows = driver.screen_text().split("\n")
        texts = [row.split("│")[1] for row in rows[8:30] if row.count("│") == 2]
        left = min(len(text) - len(text.lstrip()) for text in texts if text.strip())
        right = min(len(text) - len(text.rstrip(" ▐")) for text in texts if text.strip())
        assert abs(left - right) < 8


@at((60, 20))
async def test_a_long_headline_leaves_a_low_pane_room(open_screen, size):
    """Two rows of it, until c shows all."""
    async with open_screen(
        {"a.txt": SAMPLE.replace("A harbour is dredged, and the mud is given to farmers", LONG)},
        size=size,
    ) as driver:
        await driver.read()
        headline, more, facts = driver.screen_text().split("\n")[1:4]
        assert headline.strip().startswith("The council of Ostby")
        assert more.strip(" ▐").endswith("…")
        assert "news.example.org" in facts
        await driver.press("c", "g")
        assert "and to paint it" in " ".join(driver.screen_text().replace("▐", " ").split())


async def test_a_headline_without_end_leaves_the_text_room(open_screen):
    """A quarter of a high pane is the most that it takes; c shows it whole."""
    title = " ".join(f"word{n}" for n in range(130))
    files = {"a.txt": SAMPLE.replace(SAMPLE.split("\n")[0], title)}
    async with open_screen(files, size=(100, 30)) as driver:
        await driver.read()
        screen = driver.screen_text()
        assert "news.example.org" in screen
        assert "The harbour of Ostby was dredged" in screen
        cut = screen.count("word")
        await driver.press("c", "g")
        assert driver.screen_text().count("word") > cut


async def test_the_first_card_and_the_help_fit_a_tiny_terminal(open_screen):
    """All of the choices are seen, and keys do not run into what they do."""
    async with open_screen({}, size=(30, 10)) as driver:
        await driver.wait_until(lambda: "fourteen" in driver.screen_text())
        screen = " ".join(driver.screen_text().replace("│", " ").split())
        assert "1 Read the fourteen sample" in screen
        assert "2 Open a folder or a file of" in screen
        await driver.press("escape")
        said = " ".join(driver.screen_text().replace("│", " ").split())
        assert "The library has no articles yet; O adds some." in said
        await driver.press("question_mark")
        await driver.wait_until(lambda: "In the list" in driver.screen_text())
        while "Go to the list" not in driver.screen_text():
            await driver.press("j")
        rows = [row.strip(" │▐") for row in driver.screen_text().split("\n")]
        assert rows[rows.index("1") + 1] == "Go to the list"


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@at(*SIZES)
async def test_a_row_never_loses_its_source(open_screen, size, density):
    """Cut where it must be, also beside what was read and updated of the article."""
    files = {
        "a.txt": SAMPLE,
        "b.txt": SAMPLE.replace("A harbour is", "Another harbour is").replace(
            "20240316", "20240317"
        ),
    }
    async with open_screen(files, size=size, density=density) as driver:
        await driver.read()
        await driver.press("2", "G", "space", "1")
        await driver.wait_until(lambda: driver.main_screen.list.has_focus)
        width = driver.main_screen.list.size.width
        rows = [row[:width] for row in driver.screen_text().split("\n")[1:-1]]
        # In the narrowest rows four letters of it stand between the headline and the date.
        beginning = "news" if density == "compact" and width < 40 else "news.e"
        assert sum(beginning in row for row in rows) == 2
        if width >= 40:
            # Once they are compared, "nothing new" says more than the date, which gives way.
            assert sum("Mar" in row or "nothing new" in row for row in rows) == 2


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@at((60, 20), (100, 30), (160, 45))
async def test_equal_headlines_can_be_told_apart(open_screen, size, density):
    """By source and date, or else by where their addresses part."""
    files = {
        f"{name}.txt": SAMPLE.replace("/harbour", f"/2024/briefing-{name}").replace("forty", name)
        for name in ("north", "south")
    }
    async with open_screen(files, size=size, density=density) as driver:
        width = driver.main_screen.list.size.width
        rows = [row[:width] for row in driver.screen_text().split("\n")[1:-1]]
        assert sum("…nort" in row for row in rows) == 1
        assert sum("…sout" in row for row in rows) == 1


async def test_a_long_sentence_in_the_footer_takes_more_rows(open_screen):
    """Over the panes, which stay as they are; afterwards the keys are there again."""
    async with open_screen({"a.txt": SAMPLE}, size=(60, 20)) as driver:
        await driver.press("slash", *"zebra", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 0)
        height = driver.main_screen.list.size.height
        last = driver.screen_text().split("\n")[-2:]
        assert " ".join(" ".join(last).split()) == (
            "No article matches; / changes the search, Esc ends the search."
        )
        assert driver.main_screen.list.size.height == height == 19
        driver.main_screen.footer.drop_note()
        await driver.wait_until(lambda: "? help" in driver.screen_text().split("\n")[-1])


async def test_going_back_from_a_source_opens_the_summary_again(open_screen):
    """Where that covers the article."""
    async with open_screen({"a.txt": SAMPLE}, size=(100, 30)) as driver:
        await driver.read()
        await driver.press("3", "j", "enter")
        assert driver.main_screen.navigation.pane == "article"
        await driver.press("ctrl+o")
        assert driver.main_screen.navigation.pane == "summary"
        assert driver.main_screen.summary.display
        assert driver.main_screen.summary.cursor == 1
