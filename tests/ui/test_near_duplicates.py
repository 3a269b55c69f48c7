"""The same article twice: said, opened, and read with the other where the settings say so."""

import pytest
from rich.cells import cell_len

from reader.digesting import Digester, DigestError
from reader.ui.layout.article_columns import ArticleLabel, format_article_rows
from tests.ui.conftest import SAMPLE, long_article

BODY = long_article(40).split("\n", 3)[3]
ONE = f"A long list of boats\n20240101\nhttps://one.example.org/boats\n{BODY}"
EDITED = BODY.replace("day 7,", "day seven,").replace("day 9,", "day nine,")
OTHER = f"Boats, a long list\n20240102\nhttps://other.example.org/list\n{EDITED}"
FILES = {"a.txt": ONE, "b.txt": OTHER, "c.txt": SAMPLE}


def article_text(driver):
    """What the pane of the article shows, on one line."""
    rows = driver.screen_text().split("\n")
    return " ".join(
        " ".join(row.split("│")[1].strip(" ▐") for row in rows if row.count("│") == 2).split()
    )


async def test_a_reprint_is_named_below_the_headline_and_opened(open_screen):
    """The other one is named with what differs; V opens it, ctrl+o comes back."""
    async with open_screen(FILES) as driver:
        await driver.press("j", "j")
        await driver.read()
        named = "Another version: “Boats, a long list”, other.example.org, 2 January 2024"
        await driver.wait_until(lambda: named in article_text(driver))
        # Days that are written as words are other figures; a date stands where it is another one.
        await driver.wait_until(lambda: f"{named} (2 of 40 sentences new)" in article_text(driver))
        await driver.press("V")
        assert driver.main_screen.open_article.row.title == "Boats, a long list"
        await driver.press("ctrl+o")
        assert driver.main_screen.open_article.row.title == "A long list of boats"


async def test_an_article_without_near_duplicates_says_so(open_screen):
    """V has nothing to open where no other version is."""
    async with open_screen(FILES) as driver:
        await driver.read()
        await driver.press("V")
        assert "no other version" in driver.screen_text()


def make_essay(title, things, holders):
    """An essay of a mould: each sentence says another thing of the same form."""
    sentences = (
        f"{holders[n % 2]} that {things[n % 3]} is older than {things[(n + 1) % 3]}, and chapter"
        f" {n} of my book says why.\n"
        for n in range(20)
    )
    return f"{title}\n20240101\nhttps://{title.lower()}.example/\n{''.join(sentences)}"


async def test_an_article_of_the_same_mould_is_named_no_more_once_compared(open_screen):
    """Every sentence of it is new: it is no version, whatever the words that both have."""
    files = {
        "a.txt": make_essay("Moss", ("moss", "tea", "bees"), ("Few say", "We know")),
        "b.txt": make_essay("Salt", ("salt", "ink", "owls"), ("Some hold", "I think")),
    }
    async with open_screen(files) as driver:
        near = driver.main_screen.control.near_duplicates
        assert driver.app.library.related_articles(driver.main_screen.list.chosen.id)
        await driver.read()
        await driver.wait_until(lambda: near._counts)
        assert "Reprint" not in article_text(driver)
        assert "Another version" not in article_text(driver)
        await driver.press("V")
        assert "no other version" in driver.screen_text()


async def test_mark_copies_read_marks_a_reprint_read(open_screen):
    """Opening one marks the other read, and U takes it back."""
    async with open_screen(FILES, mark_copies_read=True) as driver:
        await driver.press("j", "j")
        await driver.read()
        await driver.wait_until(
            lambda: sum(row.unread for row in driver.main_screen.list.on_screen) == 1
        )
    async with open_screen() as driver:
        unread = [row.title for row in driver.main_screen.list.on_screen if row.unread]
        assert unread == ["A harbour is dredged, and the mud is given to farmers"]


LONG = "a-very-long-host-name-of-a-local-newspaper.example.net"
THIRD = f"Boats, and where they went, day by day\n20240103\nhttps://{LONG}/list\n{EDITED}"


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20), (40, 15)])
async def test_one_of_several_is_chosen_by_headline_host_and_date(open_screen, size):
    """Their columns are aligned, and none runs into another; Enter opens the one chosen."""
    files = {"a.txt": ONE, "b.txt": OTHER, "c.txt": THIRD}
    async with open_screen(files, size=size) as driver:
        await driver.press("j", "j")
        await driver.read()
        await driver.wait_until(lambda: driver.main_screen.control.near_duplicates._found)
        counts = driver.main_screen.control.near_duplicates._counts
        await driver.wait_until(lambda: len(counts) == 2)
        await driver.press("V")
        rows = []

        def has_rows():
            shown = driver.screen_text().splitlines()
            rows[:] = [row for row in shown if "other.example.org  " in row]
            rows.extend(row for row in shown if "a-very" in row and "  3 Jan 2024" in row)
            return len(rows) == 2

        await driver.wait_until(has_rows)
        first, second = rows
        assert first.index("other.example.org") == second.index("a-very")
        assert first.index("  2 Jan 2024") == second.index("  3 Jan 2024")
        assert ("Boats, a long list" in first) == (size[0] >= 100)
        await driver.press("j", "enter")
        await driver.wait_until(
            lambda: driver.main_screen.open_article.row.title.startswith("Boats, and where")
        )


@pytest.mark.parametrize("width", [20, 45, 70, 94])
def test_rows_of_articles_fit(width):
    """Whatever the characters are, at most three rows each."""
    labels = [
        ArticleLabel("港の浚渫と泥の行方について" * 5, "ニュース.example", "2 Mar"),
        ArticleLabel("Short", "x.org", "12 Mar 2024", "12 of 38 sentences new"),
        ArticleLabel("", LONG, ""),
    ]
    rows = [line for row in format_article_rows(labels, width) for line in row.split("\n")]
    assert len(rows) in {3, 6, 7}
    assert all(cell_len(row) <= width for row in rows)


async def test_several_are_listed_with_what_is_new(open_screen):
    """Headline, host, date and how much is new, or that nothing is; the chosen one is opened."""
    third = f"Boats, once more [all]\n20240103\nhttps://third.example.org/x\n{BODY}"
    # The nearest is named above the text.
    async with open_screen({**FILES, "d.txt": third}, size=(100, 45)) as driver:
        driver.main_screen.control.opener.open_by_id(1)
        near = driver.main_screen.control.near_duplicates
        await driver.wait_until(lambda: len(near._counts) == 2)
        assert "(1 more: V)" in driver.screen_text()
        await driver.press("V")
        await driver.wait_until(lambda: "  3 Jan 2024" in driver.screen_text())
        shown = " ".join(driver.screen_text().split())
        assert "Boats, once more [all] third.example.org 3 Jan 2024 same text" in shown
        assert "Boats, a long list other.example.org 2 Jan 2024 2 of 40 sentences new" in shown
        await driver.press("j", "enter")
        assert driver.main_screen.open_article.row.title == "Boats, a long list"


async def test_one_that_cannot_be_compared_is_named_all_the_same(open_screen, monkeypatch):
    """The others are counted."""

    async def refuse(*_):
        raise DigestError("The texts could not be compared.")

    async with open_screen(FILES) as driver:
        monkeypatch.setattr(Digester, "count_new_sentences", refuse)
        driver.main_screen.control.opener.open_by_id(1)
        await driver.wait_until(lambda: "Another version: “Boats" in driver.screen_text())
        assert "sentences new" not in driver.screen_text()
        assert "could not be compared" not in driver.screen_text()
