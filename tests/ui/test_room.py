"""The room, by its keys."""

import random

from textual.widgets import OptionList

from reader.errors import LibraryError
from tests.ui.conftest import SAMPLE, long_article

OTHER = (
    SAMPLE.replace("A harbour is dredged", "Another harbour is dredged")
    .replace("Ostby", "Vestby")
    .replace("20240316", "20240210")
)


async def test_the_list_shows_headline_source_date_and_time(room):
    """A row has what one chooses by."""
    async with room({"a.txt": SAMPLE}) as hands:
        screen = hands.screen()
        assert "● A harbour is dredged" in screen
        assert "news.example.org · 16 Mar 2024 · 1 min" in screen
        assert "1/1" in screen


async def test_enter_opens_and_marks_read(room):
    """Opening shows the article and its summary, and takes the unread mark away."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        screen = hands.screen()
        assert "●" not in screen.split("\n")[1]
        assert "A heron stood on the dredger all day" in screen
        assert "gist · 5 sentences" in screen
        assert hands.room.navigation.pane == "article"


async def test_copies_are_folded_and_enter_shows_them(room):
    """A copy is one quiet line; Enter opens it in place, and again closes it."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        assert "+ 1 copy folded" in hands.screen()
        hands.room.article.current = next(iter(hands.room.article.digest.folding.copies))
        await hands.press("enter")
        assert "- 1 copy folded" in hands.screen()
        assert "the same words" in hands.screen()
        await hands.press("x")
        assert "+ 1 copy folded" in hands.screen()


async def test_c_shows_every_paragraph_as_it_stood(room):
    """Folding off and on again."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        sentence = "The harbour of Ostby was"
        before = hands.screen().count(sentence)
        await hands.press("c")
        assert hands.screen().count(sentence) == before + 1
        assert "folding off" in hands.screen()
        await hands.press("c")
        assert hands.screen().count(sentence) == before


async def test_a_summary_sentence_leads_to_its_paragraph_and_back(room):
    """Enter goes to the source and marks it; ctrl+o comes back."""
    async with room({"a.txt": SAMPLE + long_article(60).split("\n", 3)[3]}) as hands:
        await hands.read()
        await hands.press("space")
        before = hands.room.article.position
        await hands.press("3", "j", "enter")
        sentence = hands.room.summary.chosen
        assert hands.room.navigation.pane == "article"
        assert hands.room.article.current == sentence.paragraph
        assert sentence.text.split(",")[0][:30] in hands.screen()
        await hands.press("ctrl+o")
        assert hands.room.article.position == before


async def test_reading_goes_on_where_it_stopped(room):
    """Another session opens the same article at the same place."""
    files = {"a.txt": long_article(200), "b.txt": SAMPLE}
    async with room(files) as hands:
        await hands.press("G")
        await hands.read()
        await hands.press("space", "space", "j")
        before = hands.room.article.position
        title = hands.room.article.article.title
        assert before.paragraph > 5
    async with room() as hands:
        await hands.until(lambda: hands.room.article.digest is not None)
        assert hands.room.article.article.title == title
        assert hands.room.article.position == before


async def test_what_was_open_is_there_again_whatever_the_filter(room):
    """An article that was read out of the unread ones is open at the next start."""
    files = {"a.txt": long_article(200), "b.txt": SAMPLE}
    async with room(files) as hands:
        await hands.press("f", "G")
        await hands.read()
        title = hands.room.article.article.title
    async with room() as hands:
        await hands.until(lambda: hands.room.article.digest is not None)
        assert hands.room.article.article.title == title


async def test_opening_is_not_reading_on(room):
    """A glance at the first page leaves no progress; a page further does."""
    async with room({"a.txt": long_article(200)}) as hands:
        await hands.read()
    async with room() as hands:
        await hands.until(lambda: hands.room.article.digest is not None)
        assert hands.room.list.chosen.progress == 0
        await hands.press("space")
    async with room() as hands:
        assert hands.room.list.chosen.progress > 0


async def test_the_place_outlives_a_resize(room):
    """The paragraph at the top stays at the top in any width."""
    async with room({"a.txt": long_article(200)}) as hands:
        await hands.read()
        await hands.press("space", "space", "space")
        before = hands.room.article.position
        for size in ((60, 20), (100, 30), (1, 1), (160, 45)):
            await hands.pilot.resize_terminal(*size)
            await hands.pilot.pause()
            await hands.pilot.pause()
        after = hands.room.article.position
        assert after.paragraph == before.paragraph


async def test_n_and_space_at_the_end_go_to_the_next_unread(room):
    """The way through the unread ones needs no list."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER, "c.txt": long_article(3)}) as hands:
        await hands.read()
        first = hands.room.article.article.title
        await hands.press("n")
        second = hands.room.article.article.title
        assert second != first
        await hands.press("G", "space")
        third = hands.room.article.article.title
        assert third not in {first, second}
        await hands.press("G", "space")
        assert "no further unread article" in hands.screen()


async def test_j_and_k_open_neighbours(room):
    """J and K walk the list, read or not."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER}) as hands:
        await hands.read()
        first = hands.room.article.article.title
        await hands.press("J")
        assert hands.room.article.article.title != first
        await hands.press("K")
        assert hands.room.article.article.title == first


async def test_marks_are_kept(room):
    """Star and unread outlive the session."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("s", "m")
        assert "★" in hands.screen()
    async with room() as hands:
        row = hands.room.list.chosen
        assert row.starred
        # The article is open again, and opening is reading.
        await hands.until(lambda: not hands.room.list.chosen.unread)


async def test_all_read_is_taken_back_by_undo(room):
    """A marks without asking and says how to take it back; U does, also in a later session."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER}) as hands:
        await hands.press("f", "A")
        await hands.until(lambda: not any(row.unread for row in hands.room.list.on_screen))
        assert "2 articles marked read. U undoes it." in hands.screen()
        assert hands.room.list.count == 1, "the one under the cursor stays"
    async with room() as hands:
        await hands.press("U")
        await hands.until(lambda: "Mark 2 articles unread, marked read on" in hands.screen())
        await hands.press("y")
        await hands.until(lambda: hands.room.list.count == 2)
        assert "Undone: 2 articles marked unread. Ctrl+Y brings it back." in hands.screen()
        await hands.press("U")
        await hands.until(lambda: "There is nothing to undo." in hands.screen())
        await hands.press("ctrl+y")
        await hands.until(lambda: not any(row.unread for row in hands.room.list.on_screen))
        assert "Redone: 2 articles marked read. U takes it back." in hands.screen()


async def test_filter_and_sort(room):
    """f and S change what is listed, and say so."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER}) as hands:
        await hands.press("s", "f")
        assert hands.room.list.count == 2
        assert "Unread · newest first" in hands.screen()
        await hands.press("f")
        assert "Starred" in hands.screen()
        assert hands.room.list.count == 1
        await hands.press("S")
        assert "Starred · oldest first" in hands.screen()


async def test_what_turns_read_stays_in_an_unread_list(room):
    """An article does not vanish under the cursor."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER}) as hands:
        await hands.press("f")
        await hands.read()
        await hands.press("S", "1")
        assert hands.room.list.count == 2


async def test_export_writes_a_note_and_says_where(room, reader_home):
    """e writes Markdown into the export folder."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("e")
        await hands.until(lambda: any("Written:" in toast for toast in hands.toasts()))
    notes = list(reader_home.rglob("*.md"))
    assert len(notes) == 1
    assert "A harbour is dredged" in notes[0].read_text(encoding="utf-8")


async def test_export_all(room, reader_home):
    """E writes a note for each article shown."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER}) as hands:
        await hands.press("E")
        await hands.until(lambda: any("2 notes written" in toast for toast in hands.toasts()))
    assert len(list(reader_home.rglob("*.md"))) == 2


async def test_length_and_method(room):
    """+ and - change the number of sentences, a the method."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("3", "minus")
        await hands.until(lambda: "gist · 4 sentences" in hands.screen())
        await hands.press("plus")
        await hands.until(lambda: "gist · 5 sentences" in hands.screen())
        await hands.press("a", "j", "enter")
        await hands.until(lambda: "lexrank · 5 sentences" in hands.screen())


async def test_a_length_can_be_chosen(room):
    """L offers sentences, seconds and shares, and plus goes on from there."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        before = hands.room.summary.digest.summary.words
        await hands.press("3", "L")
        assert "30 seconds" in hands.screen()
        await hands.press("k", "enter")
        await hands.until(lambda: "gist · 3 sentences" in hands.screen())
        assert hands.room.summary.digest.summary.words < before


async def test_i_tells_why_a_sentence_was_chosen(room):
    """The reasons stand below the sentences until i hides them."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.until(lambda: hands.room.list.chosen.finished)  # a mark that comes by itself
        await hands.press("3")
        before = hands.screen()
        await hands.press("i")
        assert hands.screen() != before
        await hands.press("i")
        assert hands.screen() == before


REWORDED = SAMPLE + "Pictured: A heron stood on the dredger all day and would not be moved\n"


async def test_what_a_copy_says_differently_is_told_and_shown(room):
    """The quiet line has the own words; D shows both texts with them."""
    async with room({"a.txt": REWORDED}) as hands:
        await hands.read()
        assert "1 copy differs: Pictured:" in hands.screen()
        fold = next(f for f in hands.room.article.digest.folding.folds if f.own_words)
        hands.room.article.current = fold.onto
        await hands.press("D")
        assert "What the copies say differently" in hands.screen()
        assert hands.screen().count("A heron stood on the dredger") >= 3
        await hands.press("escape")
        hands.room.article.current = 1
        await hands.press("D")
        assert "no folded copies" in hands.screen()


DISPUTED = (
    SAMPLE
    + "A bell and 43 coins were found under the quay by the divers of the navy.\n"
    + ("A bell and 41 coins were found under the quay by the divers of the navy.\n")
)


async def test_c_goes_through_the_conflicts(room):
    """C marks one side, then the other; without conflicts it says so."""
    async with room({"a.txt": DISPUTED}) as hands:
        await hands.read()
        await hands.press("C")
        assert "43 ≠ 41" in hands.screen()
        first = hands.room.article.current
        await hands.press("C")
        assert hands.room.article.current != first
        assert "≠" in hands.screen().split("Summary")[1]


async def test_c_says_where_there_is_no_conflict(room):
    """An article that agrees with itself has nothing to go through."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("C")
        assert "No two paragraphs here differ" in hands.screen()


async def test_an_empty_library_offers_the_samples(room):
    """The first screen leads to something to read."""
    async with room() as hands:
        await hands.until(lambda: "Read the twelve sample articles" in hands.screen())
        await hands.press("enter")
        await hands.until(lambda: hands.room.list.count == 12)


async def test_a_path_can_be_typed(room, tmp_path):
    """O asks for a folder; a wrong one is named, a right one imported."""
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.txt").write_text(OTHER, encoding="utf-8")
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.press("O")
        await hands.press(*str(tmp_path / "nowhere"), "enter")
        assert "There is no" in hands.screen()
        await hands.press("ctrl+u", *str(tmp_path / "more"), "enter")
        await hands.until(lambda: hands.room.list.count == 2)


async def test_what_cannot_be_read_is_listed(room, tmp_path):
    """One bad file does not keep the good one out, and is named."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_text(SAMPLE, encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")
    async with room(paths=[str(folder)]) as hands:
        await hands.until(lambda: "These could not be read" in hands.screen())
        assert "b.txt" in hands.screen()
        await hands.press("escape")
        assert hands.room.list.count == 1


async def test_a_single_file_is_opened(room, tmp_path):
    """`reader FILE` shows that file."""
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    async with room({"a.txt": SAMPLE}, paths=[str(tmp_path / "b.txt")]) as hands:
        await hands.until(lambda: hands.room.article.digest is not None)
        assert hands.room.article.article.title.startswith("Another harbour")


async def test_a_piped_article_is_opened(room):
    """`reader -` shows what came through the pipe."""
    async with room(piped=SAMPLE.encode()) as hands:
        await hands.until(lambda: hands.room.article.digest is not None)
        assert "A heron stood" in hands.screen()


async def test_zen_and_back(room):
    """z leaves the article alone; q goes back step by step and out."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.read()
        await hands.press("z")
        assert "gist ·" not in hands.screen()
        await hands.press("q")
        assert "gist ·" in hands.screen()
        await hands.press("q")
        assert hands.room.navigation.pane == "list"
        await hands.press("q")
        assert hands.app.return_code == 0


async def test_help_shows_every_key(room):
    """? shows all, and any of its keys puts it away."""
    async with room({"a.txt": SAMPLE}, size=(100, 100)) as hands:
        await hands.press("question_mark")
        assert "Go to the paragraph it comes from" in hands.screen()
        await hands.press("escape")
        assert "Go to the paragraph it comes from" not in hands.screen()


async def test_middle_width_shows_the_summary_on_3(room):
    """At 100 columns list and article share the screen until the summary is asked for."""
    async with room({"a.txt": SAMPLE}, size=(100, 30)) as hands:
        await hands.read()
        assert "gist ·" not in hands.screen()
        await hands.press("3")
        assert "gist ·" in hands.screen()
        assert "The harbour of Ostby was dredged" in hands.screen()


async def test_narrow_width_shows_one_pane(room):
    """At 60 columns each pane has the screen."""
    async with room({"a.txt": SAMPLE}, size=(60, 20)) as hands:
        assert "Articles" in hands.screen()
        await hands.read()
        assert "Articles ·" not in hands.screen()
        assert "A heron stood" in hands.screen()
        await hands.press("3")
        assert "gist ·" in hands.screen()
        await hands.press("q", "q")
        assert "Articles ·" in hands.screen()


async def test_keys_can_be_changed(room):
    """A key from the settings stands in for the table's, in the footer too."""
    async with room({"a.txt": SAMPLE}, keys={"app.export": "ctrl+e"}) as hands:
        await hands.read()
        assert "Ctrl+E export" in hands.screen()
        await hands.press("ctrl+e")
        await hands.until(lambda: any("Written:" in toast for toast in hands.toasts()))


async def test_the_palette_runs_a_command(room):
    """ctrl+p finds a command by what it does."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.press("ctrl+p")
        await hands.press(*"star the")
        await hands.until(lambda: "Star the article" in hands.screen())
        await hands.until(lambda: hands.app.screen.query_one(OptionList).highlighted is not None)
        await hands.press("enter")
        await hands.until(lambda: hands.room.list.chosen.starred)


async def test_a_slow_method_can_be_left(room):
    """Esc leaves a summary that takes long; the one before stays, and the room goes on."""
    words = [f"{a}{b}{c}o" for a in "bdfgk" for b in "aeiou" for c in "lmnprstvz"]
    chance = random.Random(7)
    body = "".join(f"The {' '.join(chance.choices(words, k=18))}.\n" for _ in range(1500))
    async with room({"a.txt": f"Words\n20240101\nhttps://example.org/w\n{body}"}) as hands:
        await hands.read()
        await hands.press("3", "a", "j", "j", "j", "enter")
        await hands.until(lambda: "lsa" in hands.screen().split("\n")[0])
        await hands.press("escape")
        assert "lsa" not in hands.screen().split("\n")[0]
        await hands.until(lambda: "The summary by lsa was cancelled" in hands.screen())
        assert hands.room.control.summaries.options.method == "gist"
        await hands.press("minus")
        await hands.until(lambda: "gist · 4 sentences" in hands.screen())


async def test_what_could_not_be_kept_is_told(room, reader_home, monkeypatch):
    """A change that the library refuses is told in a sentence, and reading goes on."""
    async with room({"a.txt": SAMPLE}) as hands:

        def refuse(*args):
            raise LibraryError("The library cannot be written: the disk is full; make room.")

        monkeypatch.setattr(hands.app.library, "set_starred", refuse)
        await hands.press("s")
        await hands.until(lambda: any("the disk is full" in toast for toast in hands.toasts()))
        await hands.until(lambda: not hands.room.list.chosen.starred)
        assert "Starred" not in hands.screen()
        await hands.read()


async def test_the_first_articles_come_with_five_lines_that_never_come_back(room):
    """The keys that matter stand over the list until one is pressed, and that one acts."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER}) as hands:
        assert "Your first time here" in hands.screen()
        await hands.press("j")
        assert "Your first time here" not in hands.screen()
        assert hands.room.list.cursor == 1
    async with room() as hands:
        assert "Your first time here" not in hands.screen()


async def test_the_help_is_searched(room):
    """Words narrow the help to what has them; Esc gives all back, and then closes."""
    async with room({"a.txt": SAMPLE}) as hands:
        await hands.press("question_mark", "slash", *"star remove")
        screen = hands.screen()
        assert "Star the article" in screen
        assert "Open the next article" not in screen
        await hands.press("escape")
        assert "Open the next article" in hands.screen()
        await hands.press("slash", *"qqq")
        assert "No command has these words." in hands.screen()
        await hands.press("escape", "escape")
        assert "Star the article" not in hands.screen()


async def test_widths_and_zen_are_taken_up_again(room):
    """Panes grow and shrink, and the next session has them as they were."""
    async with room({"a.txt": SAMPLE}) as hands:
        before = hands.room.list.size.width
        await hands.press("greater_than_sign", "greater_than_sign")
        assert hands.room.list.size.width == before + 8
        await hands.read()
        await hands.press("3", "less_than_sign", "1", "2")
        summary = hands.room.summary.size.width
        await hands.press("z")
    async with room() as hands:
        await hands.until(lambda: hands.room.has_class("-zen"))
        await hands.press("z", "1")
        assert hands.room.list.size.width == before + 8
        assert hands.room.summary.size.width == summary


async def test_ctrl_o_goes_back_through_the_articles_that_were_read(room):
    """From article to article and back, to where one was in each."""
    async with room({"a.txt": long_article(100), "b.txt": SAMPLE}) as hands:
        await hands.press("G")
        await hands.read()
        await hands.press("space")
        before, title = hands.room.article.position, hands.room.open_article.row.title
        await hands.press("K")
        assert hands.room.open_article.row.title != title
        await hands.press("ctrl+o")
        assert hands.room.open_article.row.title == title
        assert hands.room.article.position == before


async def test_time_spent_reading_is_kept(room):
    """Reading on counts as reading time."""
    async with room({"a.txt": long_article(100)}) as hands:
        await hands.read()
        await hands.press("space", "space")
        number = hands.room.open_article.id
    async with room() as hands:
        assert hands.app.library.state(number).seconds > 0


async def test_a_compact_list_has_a_row_an_article(room):
    """With the density compact each article stands on one row, and is opened as ever."""
    async with room({"a.txt": SAMPLE, "b.txt": OTHER}, density="compact") as hands:
        rows = hands.screen().split("\n")
        assert "A harbour is dredged" in rows[1]
        assert "Another harbour is dredged" in rows[2]
        await hands.press("j")
        await hands.read()
        assert hands.room.article.article.title.startswith("Another")


async def test_a_theme_from_the_palette_stays(room):
    """The next session wears it, unless the settings name another."""
    async with room({"a.txt": SAMPLE}) as hands:
        hands.app.theme = "paper"
        await hands.press("j")
    async with room() as hands:
        assert hands.app.theme == "paper"
    async with room(theme="nord") as hands:
        assert hands.app.theme == "nord"
