"""The hands of vim: counts, a command line, ZZ, places; each key acts at its first press."""

import pytest

from reader.ui.layout.wrap import cut

from .conftest import SAMPLE, long_article, type_at_once

FILES = {
    f"{name}.txt": SAMPLE.replace("harbour", name)
    for name in ("quay", "pier", "dock", "wharf", "jetty", "slip", "mole")
}


def note(driver):
    """What the footer says for a few seconds."""
    return driver.main_screen.footer._note


async def test_a_count_repeats_a_movement_or_names_a_row(open_screen):
    """It begins with 4 to 9; 1 to 3 go on with it."""
    async with open_screen({"a.txt": long_article(60)}) as driver:
        await driver.read()
        article = driver.main_screen.article
        await driver.press("4", "right_curly_bracket")
        assert article.current == 4
        await driver.press("4", "2", "G")
        assert article.page.shown[41] == article.current
        await driver.press("5", "g")
        assert article.current == 4
        await driver.press("G")
        assert article.current == 59


async def test_a_count_in_the_list_and_in_the_summary(open_screen):
    async with open_screen(FILES) as driver:
        await driver.press("4", "j", "k")
        assert driver.main_screen.list.cursor == 3
        await driver.press("6", "G")
        assert driver.main_screen.list.cursor == 5
        await driver.press("9", "9", "k")
        assert driver.main_screen.list.cursor == 0
        await driver.read()
        await driver.press("3", "4", "j")
        assert driver.main_screen.summary.cursor == 4


async def test_a_number_behind_the_last_one_says_how_many_there_are(open_screen):
    """And goes to the last."""
    async with open_screen(FILES) as driver:
        await driver.press("colon", *"999", "enter")
        assert note(driver) == "There are 7 rows."
        assert driver.main_screen.list.cursor == 6
        await driver.read()
        await driver.press("colon", *"999", "enter")
        shown = len(driver.main_screen.article.page.shown)
        assert note(driver) == f"There are {shown} paragraphs."
        await driver.press("3", "9", "9", "G")
        assert note(driver) == "There are 5 sentences."


async def test_a_count_is_said_and_left(open_screen):
    """Esc drops it, and a command that takes none acts once."""
    async with open_screen(FILES) as driver:
        await driver.press("7")
        assert note(driver) == "7 …"
        await driver.press("escape", "j")
        assert driver.main_screen.list.cursor == 1
        await driver.press("7", "s")
        await driver.wait_until(lambda: driver.main_screen.list.chosen.starred)
        await driver.press("j")
        assert driver.main_screen.list.cursor == 2


async def test_one_to_three_go_to_panes_or_begin_counts(open_screen):
    """As the settings say; then Alt goes to the panes."""
    async with open_screen(FILES) as driver:
        await driver.press("2")
        assert driver.main_screen.navigation.pane == "article"
    async with open_screen(counts_from_1=True) as driver:
        await driver.press("1", "2", "k", "2", "j")
        assert driver.main_screen.list.cursor == 2
        await driver.press("alt+3")
        assert driver.main_screen.navigation.pane == "summary"


async def test_the_command_line_goes_to_a_paragraph(open_screen):
    async with open_screen({"a.txt": long_article(60)}) as driver:
        await driver.read()
        await driver.press("colon", *"42", "enter")
        assert driver.main_screen.article.page.shown[41] == driver.main_screen.article.current
        assert driver.main_screen.article.has_focus


@pytest.mark.parametrize("typed", ["q", "q!", "wq", "x", "quit", "qa"])
@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_the_command_line_quits_from_every_pane(open_screen, typed, pane):
    """As vim does; `q` alone goes back."""
    async with open_screen(FILES) as driver:
        await driver.read()
        await driver.press(pane, "colon", *typed, "enter")
        assert driver.app._exit


OPEN_SHEETS = {
    "sort": ("S",),
    "filter": ("f",),
    "method": ("enter", "3", "a"),
    "help": ("question_mark",),
    "rules": ("exclamation_mark",),
    "export": ("ctrl+x",),
}


@pytest.mark.parametrize("keys", OPEN_SHEETS.values(), ids=OPEN_SHEETS)
@pytest.mark.parametrize("quit", [(*":q", "enter"), ("Z", "Z"), ("Z", "Q")], ids="".join)
async def test_a_sheet_does_not_keep_one_from_quitting(open_screen, keys, quit):
    """It is closed unanswered, and the keys are those of the screen below."""
    async with open_screen(FILES) as driver:
        await driver.press(*keys)
        await driver.wait_until(lambda: driver.app.screen is not driver.main_screen)
        type_at_once(driver, *quit)
        await driver.wait_until(lambda: driver.app._exit)


async def test_close_goes_back(open_screen):
    """As the key does: from the summary to the article, to the list, then out."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("3")
        for pane in ("article", "list"):
            await driver.press("colon", *"close", "enter")
            assert driver.main_screen.navigation.pane == pane
        assert driver.app.return_value is None


async def test_the_command_line_runs_commands_by_name_and_by_words(open_screen):
    """What may be meant stands above the line; down chooses the next."""
    async with open_screen(FILES) as driver:
        await driver.press("colon", *"filter unread", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.filter == "unread")
        await driver.press("colon", *"sort title", "enter")
        assert driver.main_screen.rows.view.sort == "title"
        await driver.press("colon", *"sort ")
        assert "time       the shortest reading time first" in driver.screen_text()
        await driver.press(*"date", "enter")
        assert driver.main_screen.rows.view.sort == "newest"
        await driver.press("colon", *"sort ti")
        assert "▌ title" not in driver.screen_text()
        await driver.press("enter")
        assert "“ti” may be title or time." in driver.screen_text()
        await driver.press("x", "enter")
        assert "sort is followed by one of" in driver.screen_text()
        await driver.press("backspace")
        await driver.press("m", "enter")
        assert driver.main_screen.rows.view.sort == "time"
        await driver.press("colon", *"filter unr")
        assert "▌ unread" in driver.screen_text()
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.rows.view.filter == "unread")
        await driver.press("colon", *"sort old", "enter")
        assert driver.main_screen.rows.view.sort == "oldest"
        await driver.press("colon", *"star")
        assert "Star the article, or remove its star  (s)" in driver.screen_text()
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.list.chosen.starred)
        await driver.press("g", "colon", *"next row", "enter")
        assert driver.main_screen.list.cursor == 1
        await driver.press("colon", *"row", "down", "enter")
        assert driver.main_screen.list.cursor == 0
        assert driver.main_screen.list.has_focus


async def test_an_unknown_command_is_said_and_can_be_changed(open_screen):
    async with open_screen(FILES) as driver:
        await driver.press("colon", *"frobnicate", "enter")
        assert "There is no command “frobnicate”" in driver.screen_text()
        assert driver.main_screen.is_searching
        await driver.press("escape")
        assert "frobnicate" not in driver.screen_text()
        assert driver.main_screen.list.has_focus


@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_zq_quits_from_every_pane(open_screen, pane):
    async with open_screen(FILES) as driver:
        await driver.read()
        await driver.press(pane, "Z", "Q")
        assert driver.app._exit


async def test_zz_quits_and_another_key_acts(open_screen):
    async with open_screen(FILES) as driver:
        await driver.press("Z", "j")
        assert driver.main_screen.list.cursor == 1
        assert not driver.app._exit
        type_at_once(driver, "Z", "Z")
        await driver.wait_until(lambda: driver.app._exit)


async def test_what_waits_for_a_key_says_so_until_it_comes(open_screen, monkeypatch):
    """A count, a place, a second Z: however long the reader takes; other notes go."""
    monkeypatch.setattr("reader.ui.widgets.footer_bar._NOTE_SECONDS", 0.01)
    async with open_screen(FILES) as driver:
        for key, said in (
            ("5", "5 …"),
            ("Z", "Z again quits."),
            ("M", "A letter sets this place."),
            ("apostrophe", "No place is set yet; ' goes back."),
        ):
            await driver.press(key)
            later = []
            driver.app.set_timer(0.05, lambda later=later: later.append(1))
            await driver.wait_until(lambda later=later: later)
            assert said in driver.screen_text()
            await driver.press("escape")
            assert said not in driver.screen_text()
        await driver.press("dollar_sign")
        await driver.wait_until(lambda: not note(driver))


async def test_places_are_named_by_headline_and_paragraph(open_screen):
    """In a narrow screen too, of several letters; `:marks` asks as well."""
    async with open_screen(FILES, size=(60, 20)) as driver:
        for letter in "abcde":
            await driver.press("enter", "M", letter, "q", "j")
        await driver.press("apostrophe")
        words = " ".join(driver.screen_text().split())
        for letter, row in zip("abcd", driver.main_screen.rows.all_rows(), strict=False):
            text = driver.app.library.article(row.id).paragraphs[0].text
            assert f"{letter} {cut(row.title, 12)}: {cut(text, 18)}" in words
        assert "· e" in words
        await driver.press("escape", "colon", *"marks", "enter")
        assert "Go to which place? a A" in driver.screen_text()
        await driver.press("c")
        third = driver.main_screen.rows.all_rows()[2]
        assert driver.main_screen.open_article.id == third.id


async def test_a_dollar_behind_the_colon_is_the_end(open_screen):
    """Of the pane that has the keys."""
    async with open_screen({"a.txt": long_article(60), **FILES}) as driver:
        await driver.press("colon", "dollar_sign", "enter")
        assert driver.main_screen.list.cursor == len(FILES)
        await driver.press("colon", "0", "enter")
        await driver.read()
        await driver.press("colon", "dollar_sign", "enter")
        page = driver.main_screen.article.page
        assert driver.main_screen.article.current == page.shown[-1]


async def test_what_is_offered_stays_in_its_column(open_screen):
    """Where a row has no room for all that a command does."""
    async with open_screen(FILES, size=(60, 20)) as driver:
        await driver.press("colon", *"exp")
        rows = [row.rstrip() for row in driver.screen_text().split("\n")]
        first = next(number for number, row in enumerate(rows) if "▌ export " in row)
        assert rows[first].endswith("Export this article's summary to")
        assert rows[first + 1] == " " * rows[first].index("Export") + "Markdown  (e)"


async def test_places_lead_back_also_in_the_next_session(open_screen):
    """Each under a letter; ' twice goes back to before the jump."""
    files = {"a.txt": long_article(60), "b.txt": SAMPLE.replace("20240316", "20200101")}
    async with open_screen(files) as driver:
        await driver.read()
        long_id = driver.main_screen.open_article.id
        await driver.press("4", "2", "G", "M", "a")
        assert note(driver) == "Place a is set."
        await driver.press("1", "j", "M", "b")
        assert note(driver) == f"Place b is set in “{driver.main_screen.open_article.row.title}”."
        await driver.press("k", "2")
        await driver.press("J")
        assert driver.main_screen.open_article.id != long_id
        await driver.press("apostrophe", "a")
        assert driver.main_screen.open_article.id == long_id
        assert driver.main_screen.article.current == 41
        await driver.press("apostrophe", "apostrophe")
        assert driver.main_screen.open_article.id != long_id
        await driver.press("apostrophe", "z")
        assert note(driver) == "There is no place z."
    async with open_screen() as driver:
        await driver.press("apostrophe", "a")
        assert driver.main_screen.open_article.id == long_id
        assert driver.main_screen.article.current == 41


async def test_a_key_without_a_command_says_so(open_screen):
    """Whatever it is; where one types it writes."""
    async with open_screen(FILES) as driver:
        for key, name in (("dollar_sign", "$"), ("0", "0"), ("ctrl+e", "Ctrl+E")):
            await driver.press(key)
            assert note(driver) == f"{name} has no command; ? shows all keys."
        await driver.press("slash", "dollar_sign", "0")
        assert driver.main_screen.bar._query == "$0"


@pytest.mark.parametrize("size", [(60, 20), (160, 45)])
async def test_a_key_that_cannot_move_further_says_so(open_screen, size):
    """In each pane, at both ends."""
    async with open_screen(FILES, size=size) as driver:
        await driver.press("k")
        assert note(driver) == "This is the first row."
        await driver.press("G", "ctrl+f")
        assert note(driver) == "This is the last row."
        await driver.press("k")
        assert driver.main_screen.list.cursor == len(FILES) - 2
        await driver.read()
        await driver.press("u")
        assert note(driver) == "The article begins here."
        await driver.press("G", "j")
        assert note(driver) == "The article ends here."
        await driver.press("3", "G", "j")
        assert note(driver) == "This is the last sentence."


async def test_w_and_e_do_what_vim_does_with_them(open_screen, tmp_path):
    """:w writes a note, :e asks for what to open."""
    async with open_screen(FILES, export_folder=tmp_path / "out") as driver:
        await driver.press("colon", "w", "enter")
        await driver.wait_until(lambda: list((tmp_path / "out").glob("*.md")))
        await driver.press("colon", "e", "enter")
        await driver.wait_until(lambda: driver.app.screen is not driver.main_screen)


async def test_keys_that_need_an_article_say_so_in_an_empty_list(open_screen):
    """Whatever they would do with one."""
    async with open_screen(FILES) as driver:
        await driver.press("slash", *"zeppelin", "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 0)
        for keys in ("m", "s", "e", "E", "v", "y", "B", "vertical_line"):
            await driver.press(keys)
            assert note(driver) == "There is no article in this list."
        for key, kind in (("J", "article"), ("K", "article"), ("p", "unread article")):
            await driver.press(key)
            assert note(driver) == f"There is no further {kind} in this list."
        await driver.press("V")
        assert note(driver) == "Open an article first."


async def test_the_next_article_of_a_saved_search_is_the_first(open_screen):
    """It stands above all of them."""
    async with open_screen(FILES) as driver:
        driver.app.library.save_search("Boats", "ferry")
        driver.main_screen.reload_list()
        await driver.press("g", "k")
        assert driver.main_screen.list.chosen_search is not None
        await driver.press("p")
        assert note(driver) == "There is no further unread article in this list."
        await driver.press("n")
        assert driver.main_screen.open_article.id == driver.main_screen.list.first_article.id
