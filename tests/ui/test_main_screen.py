"""The main screen, by its keys."""

import pytest
from textual.widgets import OptionList

from reader.errors import LibraryError
from tests.forked_digest_child import start_forked_child
from tests.ui.conftest import SAMPLE, long_article

OTHER = (
    SAMPLE.replace("A harbour is dredged", "Another harbour is dredged")
    .replace("Ostby", "Vestby")
    .replace("20240316", "20240210")
)


async def test_the_list_shows_headline_source_date_and_time(open_screen):
    """A row has what one chooses by."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        screen = driver.screen_text()
        assert "● A harbour is dredged" in screen
        assert "news.example.org · 16 Mar 2024 · 1 min" in screen
        assert "1/1" in screen


async def test_enter_opens_and_marks_read(open_screen):
    """Opening shows the article and its summary, and takes the unread mark away."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        screen = driver.screen_text()
        assert "●" not in screen.split("\n")[1]
        assert "A heron stood on the dredger all day" in screen
        assert "gist · 5 sentences" in screen
        assert driver.main_screen.navigation.pane == "article"


async def test_copies_are_folded_and_enter_shows_them(open_screen):
    """A copy is one quiet line; Enter opens it in place, and again closes it."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        assert "+ 1 copy folded" in driver.screen_text()
        driver.main_screen.article.current = next(
            iter(driver.main_screen.article.digest.folding.copies)
        )
        await driver.press("enter")
        assert "- 1 copy folded" in driver.screen_text()
        assert "the same words" in driver.screen_text()
        await driver.press("x")
        assert "+ 1 copy folded" in driver.screen_text()


async def test_c_shows_every_paragraph_as_it_stood(open_screen):
    """Folding off and on again."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        sentence = "The harbour of Ostby was"
        before = driver.screen_text().count(sentence)
        await driver.press("c")
        assert driver.screen_text().count(sentence) == before + 1
        assert "folding off" in driver.screen_text()
        note = "Every article is shown whole from now on; c folds again."
        assert note in driver.screen_text()
        await driver.press("c")
        assert driver.screen_text().count(sentence) == before
        assert note not in driver.screen_text()


async def test_a_summary_sentence_leads_to_its_paragraph_and_back(open_screen):
    """Enter goes to the source and marks it; ctrl+o comes back."""
    async with open_screen({"a.txt": SAMPLE + long_article(60).split("\n", 3)[3]}) as driver:
        await driver.read()
        await driver.press("space")
        before = driver.main_screen.article.position
        await driver.press("3", "j", "enter")
        sentence = driver.main_screen.summary.chosen
        assert driver.main_screen.navigation.pane == "article"
        assert driver.main_screen.article.current == sentence.paragraph
        assert sentence.text.split(",")[0][:30] in driver.screen_text()
        await driver.press("ctrl+o")
        assert driver.main_screen.article.position == before


async def test_reading_goes_on_where_it_stopped(open_screen):
    """Another session opens the same article at the same place."""
    files = {"a.txt": long_article(200), "b.txt": SAMPLE}
    async with open_screen(files) as driver:
        await driver.press("G")
        await driver.read()
        await driver.press("space", "space", "j")
        before = driver.main_screen.article.position
        title = driver.main_screen.article.article.title
        assert before.paragraph > 5
    async with open_screen() as driver:
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        assert driver.main_screen.article.article.title == title
        assert driver.main_screen.article.position == before


async def test_what_was_open_is_there_again_whatever_the_filter(open_screen):
    """An article that was read out of the unread ones is open at the next start."""
    files = {"a.txt": long_article(200), "b.txt": SAMPLE}
    async with open_screen(files) as driver:
        await driver.press("f", "2", "G")
        await driver.read()
        title = driver.main_screen.article.article.title
    async with open_screen() as driver:
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        assert driver.main_screen.article.article.title == title


async def test_opening_is_not_reading_on(open_screen):
    """A glance at the first page leaves no progress; a page further does."""
    async with open_screen({"a.txt": long_article(200)}) as driver:
        await driver.read()
    async with open_screen() as driver:
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        assert driver.main_screen.list.chosen.progress == 0
        await driver.read_on("space")
    async with open_screen() as driver:
        assert driver.main_screen.list.chosen.progress > 0


async def test_the_place_outlives_a_resize(open_screen):
    """The paragraph at the top stays at the top in any width."""
    async with open_screen({"a.txt": long_article(200)}) as driver:
        await driver.read()
        await driver.press("space", "space", "space")
        before = driver.main_screen.article.position
        for size in ((60, 20), (100, 30), (1, 1), (160, 45)):
            await driver.pilot.resize_terminal(*size)
            await driver.pilot.pause()
            await driver.pilot.pause()
        after = driver.main_screen.article.position
        assert after.paragraph == before.paragraph


async def test_n_and_space_at_the_end_go_to_the_next_unread(open_screen):
    """The way through the unread ones needs no list."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER, "c.txt": long_article(3)}) as driver:
        await driver.read()
        first = driver.main_screen.article.article.title
        await driver.press("n")
        second = driver.main_screen.article.article.title
        assert second != first
        await driver.press("G", "space")
        third = driver.main_screen.article.article.title
        assert third not in {first, second}
        await driver.press("G", "space")
        assert "no further unread article" in driver.screen_text()


async def test_j_and_k_open_neighbours(open_screen):
    """J and K walk the list, read or not."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}) as driver:
        await driver.read()
        first = driver.main_screen.article.article.title
        await driver.press("J")
        assert driver.main_screen.article.article.title != first
        await driver.press("K")
        assert driver.main_screen.article.article.title == first


async def test_marks_are_kept(open_screen):
    """Star and unread outlive the session."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("s", "m")
        assert "★" in driver.screen_text()
    async with open_screen() as driver:
        row = driver.main_screen.list.chosen
        assert row.starred
        # The article is open again, and opening is reading.
        await driver.wait_until(lambda: not driver.main_screen.list.chosen.unread)


async def test_all_read_is_taken_back_by_undo(open_screen):
    """A marks without asking and says how to take it back; U does, also in a later session."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}) as driver:
        await driver.press("f", "2", "A")
        await driver.wait_until(
            lambda: not any(row.unread for row in driver.main_screen.list.on_screen)
        )
        assert "2 articles marked read. U undoes it." in driver.screen_text()
        assert driver.main_screen.list.count == 1, "the one under the cursor stays"
    async with open_screen() as driver:
        await driver.press("U")
        await driver.wait_until(
            lambda: "Mark 2 articles unread, marked read on" in driver.screen_text()
        )
        await driver.press("y")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)
        assert "Undone: 2 articles marked unread. Ctrl+Y redoes it." in driver.screen_text()
        await driver.press("U")
        await driver.wait_until(lambda: "There is nothing to undo." in driver.screen_text())
        await driver.press("ctrl+y")
        await driver.wait_until(
            lambda: not any(row.unread for row in driver.main_screen.list.on_screen)
        )
        assert "Redone: 2 articles marked read. U undoes it again." in driver.screen_text()


async def test_filter_and_sort(open_screen):
    """f and S change what is listed, and say so."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}) as driver:
        await driver.press("s", "f", "2")
        assert driver.main_screen.list.count == 2
        assert "Unread · newest first" in driver.screen_text()
        await driver.press("f", "3")
        assert "Starred" in driver.screen_text()
        assert driver.main_screen.list.count == 1
        await driver.press("S", "2")
        assert "Starred · oldest first" in driver.screen_text()


async def test_what_turns_read_stays_in_an_unread_list(open_screen):
    """An article does not vanish under the cursor."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}) as driver:
        await driver.press("f", "2")
        await driver.read()
        await driver.press("1", "S", "2")
        assert driver.main_screen.list.count == 2


async def test_export_writes_a_note_and_says_where(open_screen, reader_home):
    """e writes Markdown into the export folder."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("e")
        await driver.wait_until(
            lambda: any("1 note written:" in toast for toast in driver.toasts())
        )
    notes = list(reader_home.rglob("*.md"))
    assert len(notes) == 1
    assert "A harbour is dredged" in notes[0].read_text(encoding="utf-8")


async def test_export_all(open_screen, reader_home):
    """E writes a note for each article shown."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}) as driver:
        await driver.press("E")
        await driver.wait_until(
            lambda: any("2 notes written" in toast for toast in driver.toasts())
        )
    assert len(list(reader_home.rglob("*.md"))) == 2


async def test_length_and_method(open_screen):
    """+ and - change the number of sentences, a the method."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("3", "minus")
        await driver.wait_until(lambda: "gist · 4 sentences" in driver.screen_text())
        await driver.press("plus")
        await driver.wait_until(lambda: "gist · 5 sentences" in driver.screen_text())
        await driver.press("a", "j", "enter")
        await driver.wait_until(lambda: "lexrank · 5 sentences" in driver.screen_text())


async def test_a_length_can_be_chosen(open_screen):
    """L offers sentences, seconds and shares, and plus goes on from there."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        before = driver.main_screen.summary.digest.summary.words
        await driver.press("3", "L")
        assert "30 seconds" in driver.screen_text()
        await driver.press("k", "enter")
        await driver.wait_until(lambda: "gist · 3 sentences" in driver.screen_text())
        assert driver.main_screen.summary.digest.summary.words < before


async def test_i_shows_why_a_sentence_was_chosen(open_screen):
    """The reasons stand below the sentences until i hides them."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        driver.clock.seconds += 100
        await driver.wait_until(
            lambda: driver.main_screen.list.chosen.finished
        )  # a mark that comes by itself
        await driver.press("3")
        before = driver.screen_text()
        await driver.press("i")
        assert driver.screen_text() != before
        await driver.press("i")
        assert driver.screen_text() == before


REWORDED = SAMPLE + "Scene: A heron stood on the dredger all day and would not be moved\n"


async def test_the_own_words_of_a_copy_are_shown(open_screen):
    """The quiet line has the own words; D shows both texts with them."""
    async with open_screen({"a.txt": REWORDED}) as driver:
        await driver.read()
        assert "1 copy differs: “Scene:" in driver.screen_text()
        fold = next(f for f in driver.main_screen.article.digest.folding.folds if f.own_words)
        driver.main_screen.article.current = fold.onto
        await driver.press("D")
        assert "What the copies say differently" in driver.screen_text()
        assert driver.screen_text().count("A heron stood on the dredger") >= 2
        await driver.press("escape")
        driver.main_screen.article.current = 1
        await driver.press("D")
        assert "no folded copies" in driver.screen_text()


DISPUTED = (
    SAMPLE
    + "A bell and 43 coins were found under the quay by the divers of the navy.\n"
    + ("A bell and 41 coins were found under the quay by the divers of the navy.\n")
)


async def test_c_goes_through_the_conflicts(open_screen):
    """C marks one side, then the other; without conflicts it says so."""
    async with open_screen({"a.txt": DISPUTED}) as driver:
        await driver.read()
        await driver.press("C")
        assert "“43” or “41”" in driver.screen_text()
        first = driver.main_screen.article.current
        await driver.press("C")
        assert driver.main_screen.article.current != first
        assert "≠" in driver.screen_text().split("Summary")[1]


async def test_c_says_where_there_is_no_conflict(open_screen):
    """An article that agrees with itself has nothing to go through."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("C")
        assert "no two nearly equal sentences differ" in driver.screen_text()


TOLD_DIFFERENTLY = (
    SAMPLE
    + "The pipeline company said that 1,200 barrels had leaked.\n"
    + "The harbour office estimates the spill at 3,000 barrels.\n"
)


async def test_c_goes_through_figures_in_other_words(open_screen):
    """C leads to both claims of a disagreement, which have the mark of conflicts."""
    async with open_screen({"a.txt": TOLD_DIFFERENTLY}) as driver:
        await driver.read()
        await driver.press("C")
        assert "“1,200” or “3,000”" in driver.screen_text()
        first = driver.main_screen.article.current
        await driver.press("C")
        assert driver.main_screen.article.current != first
        assert "≠" in driver.screen_text().split("Summary")[1]


async def test_the_summary_shows_what_contradicts_it(open_screen):
    """With the other side where there is room; C in the summary goes there, Ctrl+O comes back."""
    files = {"a.txt": TOLD_DIFFERENTLY}
    async with open_screen(files, (160, 90), summary_sentences=14) as driver:
        await driver.read()
        await driver.press("3")
        while "3,000" not in driver.main_screen.summary.chosen.text:
            await driver.press("j")
        assert "≠ The harbour office estimates" in driver.screen_text()
        assert "Elsewhere: The pipeline company" in driver.screen_text()
        await driver.press("C")
        assert "“3,000” or “1,200”" in driver.screen_text()
        paragraphs = driver.main_screen.article.article.paragraphs
        current = paragraphs[driver.main_screen.article.current]
        assert current.text.startswith("The pipeline company")
        await driver.press("3", "g", "C")
        assert "No paragraph of this article contradicts this sentence." in driver.screen_text()


async def test_an_empty_library_offers_the_samples(open_screen):
    """The first screen leads to something to read."""
    async with open_screen() as driver:
        await driver.wait_until(lambda: "Read the fourteen sample articles" in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 14)


async def test_a_path_can_be_typed(open_screen, tmp_path):
    """O asks for a folder; a wrong one is named, a right one imported."""
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.txt").write_text(OTHER, encoding="utf-8")
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("O")
        await driver.press(*str(tmp_path / "nowhere"), "enter")
        assert "There is no file or folder" in driver.screen_text()
        await driver.press("ctrl+u", *str(tmp_path / "more"), "enter")
        await driver.wait_until(lambda: driver.main_screen.list.count == 2)


async def test_what_cannot_be_read_is_said(open_screen, tmp_path):
    """Bad files do not keep the good one out, nor take its keys; the next start is quiet."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_text(SAMPLE, encoding="utf-8")
    for name in "bcd":
        (folder / f"{name}.txt").write_bytes(b"")
    async with open_screen(paths=[str(folder)]) as driver:
        await driver.wait_until(lambda: len(driver.toasts()) == 2)
        assert "b.txt" in driver.toasts()[0]
        assert driver.toasts()[1] == "2 more files could not be read: Ctrl+R lists them."
        await driver.press("enter")
        assert driver.main_screen.article.article is not None
        await driver.press("ctrl+r")
        await driver.wait_until(lambda: "Files that could not be read" in driver.screen_text())
        assert all(f"{name}.txt" in driver.screen_text() for name in "bcd")
        await driver.press("escape")
    (folder / "e.txt").write_bytes(b"")
    async with open_screen(paths=[str(folder)]) as driver:
        await driver.wait_until(lambda: "4 could not be read" in driver.screen_text())
        assert ["e.txt" in sentence for sentence in driver.toasts()] == [True]


async def test_a_file_that_cannot_be_read_is_said_at_each_start(open_screen, tmp_path):
    """Who names a file wants it now, whatever an earlier start has said."""
    (tmp_path / "b.txt").write_bytes(b"")
    for _ in range(2):
        async with open_screen({"a.txt": SAMPLE}, paths=[str(tmp_path / "b.txt")]) as driver:
            await driver.wait_until(driver.toasts)
            assert "b.txt" in driver.toasts()[0]


async def test_a_single_file_is_opened(open_screen, tmp_path):
    """`reader FILE` shows that file."""
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    async with open_screen({"a.txt": SAMPLE}, paths=[str(tmp_path / "b.txt")]) as driver:
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        assert driver.main_screen.article.article.title.startswith("Another harbour")


async def test_a_piped_article_is_opened(open_screen):
    """`reader -` shows what came through the pipe."""
    async with open_screen(piped=SAMPLE.encode()) as driver:
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        assert "A heron stood" in driver.screen_text()


async def test_zen_and_back(open_screen):
    """z leaves the article alone; q goes back step by step and out."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("z")
        assert "gist ·" not in driver.screen_text()
        await driver.press("q")
        assert "gist ·" in driver.screen_text()
        await driver.press("q")
        assert driver.main_screen.navigation.pane == "list"
        await driver.press("q")
        assert driver.app.return_code == 0


async def test_help_shows_every_key(open_screen):
    """? shows all, and any of its keys puts it away."""
    async with open_screen({"a.txt": SAMPLE}, size=(100, 140)) as driver:
        await driver.press("question_mark")
        assert "Go to the paragraph of this sentence" in driver.screen_text()
        await driver.press("escape")
        assert "Go to the paragraph of this sentence" not in driver.screen_text()


async def test_help_begins_with_the_keys_of_the_pane(open_screen):
    """Those that work everywhere are three pages of a small terminal."""
    async with open_screen({"a.txt": SAMPLE}, size=(100, 30)) as driver:
        await driver.press("question_mark")
        assert "Choose the order" in driver.screen_text()
        await driver.press("escape", "2", "question_mark")
        assert "Next paragraph" in driver.screen_text()


async def test_middle_width_shows_the_summary_on_3(open_screen):
    """At 100 columns list and article share the screen until the summary is asked for."""
    async with open_screen({"a.txt": SAMPLE}, size=(100, 30)) as driver:
        await driver.read()
        assert "gist ·" not in driver.screen_text()
        await driver.press("3")
        assert "gist ·" in driver.screen_text()
        assert "The harbour of Ostby was dredged" in driver.screen_text()


async def test_narrow_width_shows_one_pane(open_screen):
    """At 60 columns each pane has the screen."""
    async with open_screen({"a.txt": SAMPLE}, size=(60, 20)) as driver:
        assert "Articles" in driver.screen_text()
        await driver.read()
        assert "Articles ·" not in driver.screen_text()
        assert "Farmers came with tractors" in driver.screen_text()
        await driver.press("3")
        assert "gist ·" in driver.screen_text()
        await driver.press("q", "q")
        assert "Articles ·" in driver.screen_text()


@pytest.mark.parametrize("width", [40, 60, 79])
async def test_a_pane_of_a_narrow_screen_has_its_whole_width(open_screen, width):
    """Each of the three; a headline that fits in two rows of the screen is not cut."""
    title = "mole " * (width * 3 // 10) + "in the end"
    sample = SAMPLE.replace(SAMPLE.partition("\n")[0], title)
    async with open_screen({"a.txt": sample}, size=(width, 20)) as driver:
        assert driver.main_screen.list.size.width == width
        assert "in the end" in driver.screen_text()
        await driver.read()
        assert driver.main_screen.article.size.width == width
        await driver.press("3")
        assert driver.main_screen.summary.size.width == width


async def test_chosen_widths_are_for_panes_side_by_side(open_screen):
    """On a screen that became narrow a pane has all of it, and its own width on a wide one."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("1", "greater_than_sign", "3", "greater_than_sign")
        widths = driver.main_screen.list.size.width, driver.main_screen.summary.size.width
        for columns in (60, 100, 160):
            await driver.pilot.resize_terminal(columns, 45)
            await driver.press("1")
            in_list = driver.main_screen.list.size.width
            await driver.press("3")
            in_summary = driver.main_screen.summary.size.width
            if columns == 60:
                assert (in_list, in_summary) == (60, 60)
            elif columns == 100:
                assert in_summary == driver.main_screen.article.size.width
            else:
                assert (in_list, in_summary) == widths


async def test_keys_can_be_changed(open_screen):
    """A key from the settings stands in for the table's, in the footer too."""
    async with open_screen({"a.txt": SAMPLE}, keys={"app.export": "ctrl+e"}) as driver:
        await driver.read()
        assert "Ctrl+E export" in driver.screen_text()
        await driver.press("ctrl+e")
        await driver.wait_until(
            lambda: any("1 note written:" in toast for toast in driver.toasts())
        )


async def test_the_palette_runs_a_command(open_screen):
    """ctrl+p finds a command by what it does."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("ctrl+p")
        await driver.press(*"star the")
        await driver.wait_until(lambda: "Star the article" in driver.screen_text())
        await driver.wait_until(
            lambda: driver.app.screen.query_one(OptionList).highlighted is not None
        )
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.list.chosen.starred)


async def test_a_slow_method_can_be_left(open_screen, monkeypatch):
    """Esc leaves a summary that takes long; the one before stays, and the screen goes on."""
    children = []

    async def start(terminal):
        children.append(await start_forked_child(terminal))
        return children[-1]

    monkeypatch.setattr("reader.digesting.digester.start_digest_child", start)
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.read()
        await driver.press("3", "a", "j", "j", "j")
        for child in children:
            child.pause()
        await driver.press("enter")
        await driver.wait_until(lambda: "lsa" in driver.screen_text().split("\n")[0])
        await driver.press("escape")
        assert "lsa" not in driver.screen_text().split("\n")[0]
        await driver.wait_until(lambda: "The summary by lsa was cancelled" in driver.screen_text())
        assert driver.main_screen.control.summaries.options.method == "gist"
        await driver.press("minus")
        await driver.wait_until(lambda: "gist · 4 sentences" in driver.screen_text())


async def test_a_change_that_could_not_be_stored_is_reported(open_screen, reader_home, monkeypatch):
    """A change that the library refuses is told in a sentence, and reading goes on."""
    async with open_screen({"a.txt": SAMPLE}) as driver:

        def refuse(*args):
            raise LibraryError("The library cannot be written: the disk is full; make room.")

        monkeypatch.setattr(driver.app.library, "set_starred", refuse)
        await driver.press("s")
        await driver.wait_until(
            lambda: any("the disk is full" in toast for toast in driver.toasts())
        )
        await driver.wait_until(lambda: not driver.main_screen.list.chosen.starred)
        assert "Starred" not in driver.screen_text()
        await driver.read()


async def test_the_first_articles_come_with_five_lines_that_never_come_back(open_screen):
    """The keys that matter stand over the list until one is pressed, and that one acts."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}) as driver:
        assert "The most important keys" in driver.screen_text()
        await driver.press("j")
        assert "The most important keys" not in driver.screen_text()
        assert driver.main_screen.list.cursor == 1
    async with open_screen() as driver:
        assert "The most important keys" not in driver.screen_text()


async def test_the_help_is_searched(open_screen):
    """Words narrow the help to what has them; Esc gives all back, and then closes."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("question_mark", "slash", *"star remove")
        screen = driver.screen_text()
        assert "Star the article" in screen
        assert "Open the next article" not in screen
        await driver.press("escape")
        assert "Open the next article" in driver.screen_text()
        await driver.press("slash", *"qqq")
        assert "No command matches." in driver.screen_text()
        await driver.press("escape", "escape")
        assert "Star the article" not in driver.screen_text()


async def test_widths_and_zen_are_taken_up_again(open_screen):
    """Panes grow and shrink, and the next session has them as they were."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        before = driver.main_screen.list.size.width
        await driver.press("greater_than_sign", "greater_than_sign")
        assert driver.main_screen.list.size.width == before + 8
        await driver.read()
        await driver.press("3", "less_than_sign", "1", "2")
        summary = driver.main_screen.summary.size.width
        await driver.press("z")
    async with open_screen() as driver:
        await driver.wait_until(lambda: driver.main_screen.has_class("-zen"))
        await driver.press("z", "1")
        assert driver.main_screen.list.size.width == before + 8
        assert driver.main_screen.summary.size.width == summary


async def test_ctrl_o_goes_back_through_the_articles_that_were_read(open_screen):
    """From article to article and back, to where one was in each."""
    async with open_screen({"a.txt": long_article(100), "b.txt": SAMPLE}) as driver:
        await driver.press("G")
        await driver.read()
        await driver.press("space")
        before, title = (
            driver.main_screen.article.position,
            driver.main_screen.open_article.row.title,
        )
        await driver.press("K")
        assert driver.main_screen.open_article.row.title != title
        await driver.press("ctrl+o")
        assert driver.main_screen.open_article.row.title == title
        assert driver.main_screen.article.position == before


async def test_time_spent_reading_is_kept(open_screen):
    """Reading on counts as reading time."""
    async with open_screen({"a.txt": long_article(100)}) as driver:
        await driver.read()
        await driver.read_on("space", "space", seconds=1)
        number = driver.main_screen.open_article.id
    async with open_screen() as driver:
        assert driver.app.library.state(number).seconds > 0


async def test_a_compact_list_has_a_row_an_article(open_screen):
    """With the density compact each article stands on one row, and is opened as ever."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": OTHER}, density="compact") as driver:
        rows = driver.screen_text().split("\n")
        assert "A harbour is" in rows[1]
        assert "Another harbour" in rows[2]
        assert "news.e… Mar 2024" in rows[1]
        await driver.press("j")
        await driver.read()
        assert driver.main_screen.article.article.title.startswith("Another")


async def test_a_theme_from_the_palette_stays(open_screen):
    """The next session wears it, unless the settings name another."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        driver.app.theme = "paper"
        await driver.press("j")
    async with open_screen() as driver:
        assert driver.app.theme == "paper"
    async with open_screen(theme="nord") as driver:
        assert driver.app.theme == "nord"


async def test_an_article_that_fits_on_the_screen_is_not_read_by_being_opened(open_screen):
    """But by an eighth of its reading time; Space at its end keeps that at once."""
    short = "A tram is late\n20240101\nThe tram to the harbour was late by an hour on Monday.\n"
    trams = " ".join(f"Tram {n} was late by {n} minutes at stop {n}." for n in range(2, 22))
    files = {"a.txt": f"{short}{trams}\n", "b.txt": SAMPLE}
    async with open_screen(files, words_per_minute=60) as driver:
        await driver.press("j")
        await driver.read()
        row, library = driver.main_screen.open_article.row, driver.app.library
        await driver.read_on("space", seconds=1)
        assert library.state(row.id).finished_at is None
        await driver.read_on("space", seconds=60)
        await driver.wait_until(lambda: library.state(row.id).finished_at is not None)
    async with open_screen(
        {"c.txt": short.replace("20240101", "20300101")}, words_per_minute=1000
    ) as driver:
        await driver.read()
        row, library = driver.main_screen.open_article.row, driver.app.library
        driver.clock.seconds += 10
        await driver.wait_until(lambda: library.state(row.id).finished_at is not None)


async def test_the_first_screen_shows_the_keys(open_screen):
    """? works before there are articles; what may be chosen is there again afterwards."""
    async with open_screen({}) as driver:
        await driver.wait_until(lambda: "fourteen sample articles" in driver.screen_text())
        await driver.press("question_mark")
        assert "Search the library" in driver.screen_text() or "First row" in driver.screen_text()
        await driver.press("escape")
        assert "fourteen sample articles" in driver.screen_text()
