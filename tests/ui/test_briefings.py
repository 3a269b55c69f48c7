"""A briefing in the place of the article: opened, followed, returned to, read, exported."""

import asyncio

import pytest

from reader.digesting import Digester, DigestError
from reader.ingest import import_paths
from reader.library import View

from .briefing_keys import briefing_text, chosen_text, go_to, open_briefing
from .ferry_news import AGENCY, FILES, HERALD, LATER

AGROUND = "The ferry Aurora ran aground on the rocks near Felling at dawn on 3 March"


async def test_the_story_of_the_article_under_the_cursor(open_screen):
    """B shows its parts in their order, each statement once, with its sources."""
    async with open_screen(FILES) as driver:
        await open_briefing(driver, "j", "B")
        text = briefing_text(driver)
        parts = ["Told once", "Only in [", "Figures that differ", "Timeline", "Articles"]
        assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
        assert "4 articles of 4 outlets" in text
        assert "Snow" not in text
        body = text[text.index("Told once") : text.index("Figures that differ")]
        for sentence in ("Captain Ines Olsen said", "Divers found", "The lifeboat from", "214"):
            assert body.count(sentence) == 1
        captain = next(line for line in body.split("\n") if line.startswith("since the storm on"))
        assert sorted(captain.split()[-1]) == sorted("[1][2][3]")
        assert "≠Fourteen people were injured" in body
        assert "≠Nineteen people were injured" in body
        # The summary has its pane in a wide terminal.
        assert "Summary" not in text
        summary = driver.main_screen.summary
        assert any("[2]" in row.text and "[1]" in row.text for row in summary._rows)


async def test_figures_stand_side_by_side(open_screen):
    """With source and date, in the order of time; C goes from one to the next."""
    async with open_screen(FILES) as driver:
        await open_briefing(driver, "j", "B")
        figures = briefing_text(driver).split("Figures that differ")[1].split("Timeline")[0]
        rows = [row.split() for row in figures.split("\n") if "[" in row]
        assert [row[0] for row in rows] == ["Fourteen", "Nineteen"]
        assert rows[0][2:] == "herald.example · 3 March 2026".split()
        seen = []
        for _ in range(4):
            await driver.press("C")
            seen.append(chosen_text(driver))
            note = driver.main_screen.footer._note
            assert note.index("Fourteen ([") < note.index("Nineteen ([")
        assert {text.split()[0] for text in seen[:2]} == {"Fourteen", "Nineteen"}
        assert "Fourteen" in seen[2]
        assert "Nineteen" in seen[2]
        assert seen[3] == seen[0]


async def test_a_statement_leads_to_its_article_and_back(open_screen):
    """Enter goes to article and paragraph; Ctrl+O comes back to the same place."""
    async with open_screen(FILES, size=(100, 20)) as driver:
        await open_briefing(driver, "j", "B")
        await go_to(driver, "letter shows")
        screen = driver.screen_text().split("\n")[:-1]
        await driver.press("enter")
        article = driver.main_screen.article
        assert driver.main_screen.focused is article
        assert article.article.title.startswith("Aurora aground")
        assert article.current == 2
        assert article.decorations.marks[2]
        assert "Ctrl+O goes back to the briefing." in driver.screen_text()
        await driver.press("ctrl+o")
        assert driver.main_screen.focused is driver.main_screen.briefing
        assert "letter shows" in chosen_text(driver)
        shown = driver.screen_text().split("\n")[:-1]
        assert [row[36:] for row in shown] == [row[36:] for row in screen]


async def test_of_several_sources_one_is_chosen(open_screen):
    """A picker names them; Esc leaves it."""
    async with open_screen(FILES) as driver:
        await open_briefing(driver, "j", "B")
        await go_to(driver, "Captain Ines Olsen")
        await driver.press("enter")
        await driver.wait_until(lambda: "Who says this" in driver.screen_text())
        assert "news.wire.example" in driver.screen_text()
        await driver.press("escape")
        assert driver.main_screen.focused is driver.main_screen.briefing
        await driver.press("enter")
        await driver.wait_until(lambda: "Who says this" in driver.screen_text())
        await driver.press("j", "enter")
        article = driver.main_screen.article
        await driver.wait_until(lambda: driver.main_screen.focused is article)
        (marked,) = article.decorations.marks
        assert "Captain Ines Olsen" in article.article.paragraphs[marked].text


async def test_a_sentence_of_the_summary_is_followed(open_screen):
    """Enter in the summary's pane; + and - make it longer and shorter."""
    async with open_screen(FILES) as driver:
        await open_briefing(driver, "j", "B")
        opened = driver.main_screen.control.shown_briefing.opened
        assert len(opened.briefing.sentences) == 5
        await driver.press("3", "minus")
        await driver.wait_until(lambda: len(opened.briefing.sentences) == 4)
        await driver.press("plus")
        await driver.wait_until(lambda: len(opened.briefing.sentences) == 5)
        single = next(n for n, s in enumerate(opened.briefing.sentences) if len(s.sources) == 1)
        await driver.press(*["j"] * single, "enter")
        sentence = opened.briefing.sentences[single]
        article = driver.main_screen.article
        assert driver.main_screen.focused is article
        assert sentence.text in article.article.paragraphs[sentence.paragraph].text
        await driver.press("ctrl+o")
        assert driver.main_screen.control.shown_briefing.is_shown


@pytest.mark.parametrize("key", ["escape", "q", "ctrl+o"])
async def test_back_to_where_it_was_opened(open_screen, key):
    """To the list, or to the article at its place, even after other articles were opened."""
    async with open_screen(FILES) as driver:
        await open_briefing(driver, "j", "B")
        await driver.press(key)
        main_screen = driver.main_screen
        assert main_screen.focused is main_screen.list
        await driver.read()
        title = main_screen.article.article.title
        await open_briefing(driver, "B")
        await go_to(driver, "two metres" if "Aurora aground" not in title else "Mayor")
        await driver.press("enter")
        await driver.press("ctrl+o")
        await driver.press(key)
        assert main_screen.focused is main_screen.article
        assert main_screen.article.article.title == title


async def test_selected_articles(open_screen):
    """v marks rows visibly, Esc takes the marks away, B tells the selected ones."""
    async with open_screen(FILES) as driver:
        await driver.press("v", "j", "v")
        screen = driver.screen_text()
        assert screen.count("◆") == 2
        assert "2 selected" in screen
        assert "B briefing of these" in screen
        await driver.press("v")
        assert "1 selected" in driver.screen_text()
        await driver.press("escape")
        assert "◆" not in driver.screen_text()
        assert "briefing of these" not in driver.screen_text()
        await open_briefing(driver, "v", "j", "v", "B")
        assert "2 articles of 2 outlets" in briefing_text(driver)
        assert not driver.main_screen.list.selected


async def test_what_a_search_finds(open_screen):
    """By the palette's command, whatever stories there are."""
    async with open_screen(FILES) as driver:
        driver.main_screen.run_command("app.briefing_found")
        await driver.press()
        assert "Search the library first" in driver.screen_text()
        await driver.press("slash", *"divers", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 2)
        driver.main_screen.run_command("app.briefing_found")
        shown = driver.main_screen.control.shown_briefing
        await driver.wait_until(lambda: shown.opened and shown.opened.statements)
        assert sorted(head.source for head in shown.opened.heads) == [
            "gazette.example",
            "post.example",
        ]


async def test_a_story_of_one_article(open_screen):
    """One sentence says that there is nothing to tell."""
    async with open_screen(FILES) as driver:
        await driver.press("j", "j", "B")
        note = "No other article of the library tells this event."
        await driver.wait_until(lambda: note in driver.screen_text())
        assert not driver.main_screen.control.shown_briefing.is_shown


async def test_read_statements_are_dim(open_screen):
    """Those of a read article, and those that say nothing beyond it, with a sign."""
    async with open_screen(FILES) as driver:
        await driver.press("G")
        await driver.read()
        driver.clock.seconds += 100
        row = driver.main_screen.open_article.row
        await driver.wait_until(lambda: driver.app.library.read_articles.is_read_whole(row.id))
        await open_briefing(driver, "B")
        blocks = driver.main_screen.briefing._briefing_blocks

        def find_styles(words):
            (block,) = (b for b in blocks if words in b.texts[0].text and not b.is_heading)
            return block.mark, {span.style for span in block.texts[0].spans}

        read = driver.main_screen.article.article.title
        assert read == HERALD.split("\n")[0]
        assert find_styles("Mayor Karl Oduya") == ("✓", {"known", "quiet"})
        mark, styles = find_styles("letter shows")
        assert (mark, "known" in styles) == ("", False)
        mark, styles = find_styles("Captain Ines Olsen")
        assert (mark, "known" in styles) == ("✓", True)


async def test_what_was_jumped_over_is_not_dim(open_screen):
    """A statement of an article counts as read where it was on the screen."""
    async with open_screen(FILES, words_per_minute=1) as driver:
        await driver.press("G")
        await driver.read()
        library, row = driver.app.library, driver.main_screen.open_article.row
        paragraphs = library.article(row.id).paragraphs
        (jumped,) = (p.index for p in paragraphs if "Mayor Karl Oduya" in p.text)
        gap = ((jumped, 4), (jumped + 1, 0))
        library.set_position(row.id, 0, 0, 1.0, end=(len(paragraphs), 0), gaps=[gap])
        await open_briefing(driver, "B")
        blocks = driver.main_screen.briefing._briefing_blocks
        (block,) = (b for b in blocks if "Mayor Karl Oduya" in b.texts[0].text and not b.is_heading)
        assert block.mark == ""
        assert [block.mark for block in blocks].count("✓") >= 2


async def test_opened_again_it_says_what_is_new(open_screen, tmp_path):
    """Also after a restart; H goes to each new statement."""
    async with open_screen(FILES) as driver:
        await open_briefing(driver, "j", "B")
        assert "Told last" not in briefing_text(driver)
    async with open_screen({"f.txt": LATER}) as driver:
        await open_briefing(driver, "j", "B")
        text = briefing_text(driver)
        assert "articles told before, last" in " ".join(text.split())
        assert "2 statements are new since" in " ".join(text.split())
        assert "+Two tugs pulled the ferry" in text
        assert "+The harbour board will pay" in text
        assert text.count("+") == 3
        await driver.press("H")
        assert "Two tugs pulled" in chosen_text(driver) or "board will pay" in chosen_text(driver)
        await driver.press("escape")
        await open_briefing(driver, "B")
        assert "nothing is new since" in briefing_text(driver)
        await driver.press("H")
        assert "Nothing is new since last time." in driver.screen_text()


async def test_what_another_briefing_told_is_no_briefing_opened_before(open_screen):
    """A selection has one article of a story: the story's briefing says how many were told."""
    async with open_screen(FILES) as driver:
        await driver.press("j", "v", "j", "v")
        await open_briefing(driver, "B")
        assert "2 articles" in briefing_text(driver)
        assert "Told last" not in briefing_text(driver)
        assert "told before" not in briefing_text(driver)
        await driver.press("escape")
        await driver.press("g", "j")
        await open_briefing(driver, "B")
        text = briefing_text(driver).split("Told once")[0]
        assert "Told last" not in text
        assert "1 of 4 articles told before, last" in " ".join(text.split())
        await driver.press("escape")
        await open_briefing(driver, "B")
        assert "Told last" in briefing_text(driver)


@pytest.mark.parametrize("marks", [True, False])
async def test_read_to_its_end_it_marks_its_articles_read(open_screen, marks):
    """Only where the setting says so; one step of undo takes it back."""
    async with open_screen(FILES, size=(100, 20), briefing_marks_read=marks) as driver:
        library = driver.app.library
        await open_briefing(driver, "j", "B")
        assert library.count(View("is:unread")) == 5
        await driver.press("G")
        if not marks:
            await driver.press("G")
            assert library.count(View("is:unread")) == 5
            return
        await driver.wait_until(lambda: library.count(View("is:unread")) == 1)
        await driver.wait_until(lambda: "4 articles marked read" in driver.screen_text())
        await driver.press("U")
        await driver.wait_until(lambda: library.count(View("is:unread")) == 5)
        await driver.press("g", "G")
        assert library.count(View("is:unread")) == 5


async def test_marks_and_copies_of_a_statement(open_screen, monkeypatch):
    """m marks all articles read, s stars the one that says the statement, y copies it."""
    copied = []
    monkeypatch.setattr(
        "reader.ui.control.library.outside_programs.copy_to_system", lambda t: copied.append(t) or 1
    )
    async with open_screen(FILES) as driver:
        library = driver.app.library
        await open_briefing(driver, "j", "B")
        await driver.press("m")
        await driver.wait_until(lambda: library.count(View("is:unread")) == 1)
        await driver.wait_until(lambda: "4 articles marked read" in driver.screen_text())
        await driver.press("m")
        await driver.wait_until(lambda: library.count(View("is:unread")) == 5)
        await go_to(driver, "letter shows")
        await driver.press("s")
        await driver.wait_until(lambda: library.count(View("is:starred")) == 1)
        (row,) = library.rows(View("is:starred"), 0, 9)
        assert row.source == "post.example"
        await driver.wait_until(
            lambda: f"(the article that says this): {row.title[:20]}" in driver.screen_text()
        )
        await driver.press("y")
        await driver.wait_until(lambda: copied)
        assert "letter shows." in copied[0]
        assert "https://www.post.example/aurora-aground" in copied[0]


async def test_preferred_outlets_lead(open_screen):
    """The headline is theirs, and what others say too is quoted from them."""
    async with open_screen(FILES, preferred_outlets=("gazette",)) as driver:
        await open_briefing(driver, "j", "B")
        opened = driver.main_screen.control.shown_briefing.opened
        assert opened.briefing.title == "Nordline to tow the Aurora to Ardley"
        entry = next(
            e for e in opened.briefing.entries if "Divers" in opened.briefing.get_shown_text(e)
        )
        assert opened.heads[entry.article].source == "gazette.example"


async def test_exports(open_screen, tmp_path):
    """e writes a note, the palette's command a book, and stories one note each."""
    folder = tmp_path / "notes"
    async with open_screen(FILES, export_folder=folder) as driver:
        await open_briefing(driver, "j", "B")
        await driver.press("e")
        await driver.wait_until(lambda: driver.toasts())
        (note,) = folder.glob("*.md")
        assert note.name.startswith("2026-03-05 Briefing ")
        text = note.read_text()
        assert "## Figures" in text
        assert "^article-" in text
        driver.main_screen.run_command("briefing.book")
        await driver.wait_until(lambda: list(folder.glob("*.epub")))
        note.unlink()
        stories = driver.app.library.stories.list_ids()
        await driver.wait_until(lambda: not driver.main_screen.control.export_task.is_running)
        driver.app._notifications.clear()  # a sentence that still stands is not said again
        driver.main_screen.control.briefing_exports.export_stories(
            stories, lambda _: True, is_narrowed=False
        )
        await driver.wait_until(driver.toasts)
        assert [path.name for path in folder.glob("*.md")] == [note.name]


async def test_what_came_since_the_last_visit(open_screen):
    """What the library got after the screen was left."""
    async with open_screen(FILES) as driver:
        await driver.press("j")
    async with open_screen({"f.txt": LATER}) as driver:
        driver.main_screen.run_command("app.briefing_since")
        shown = driver.main_screen.control.shown_briefing
        await driver.wait_until(lambda: shown.opened and shown.opened.statements)
        assert [head.title for head in shown.opened.heads] == ["Aurora is towed to Ardley"]
    async with open_screen() as driver:
        driver.main_screen.run_command("app.briefing_since")
        await driver.press()
        assert "No article came since the last visit." in driver.screen_text()


@pytest.mark.parametrize("size", [(60, 20), (100, 30)])
async def test_in_narrower_terminals_the_summary_comes_first(open_screen, size):
    """It is the first part of the briefing, since no pane beside it shows it."""
    async with open_screen(FILES, size=size) as driver:
        await open_briefing(driver, "j", "B")
        text = briefing_text(driver)
        assert text.index("Summary") < text.index("Told once")
        await driver.press("enter")
        assert driver.main_screen.article.article is not None or "Who says" in driver.screen_text()


async def test_its_articles_are_shown_before_it_is_made(open_screen, monkeypatch):
    """A key waits for nothing; Esc cancels, and another briefing can be opened."""
    made = Digester.make_briefing
    waiting = asyncio.Event()

    async def never(self, request):
        waiting.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(Digester, "make_briefing", never)
    async with open_screen(FILES) as driver:
        await driver.press("j", "B")
        await driver.wait_until(waiting.is_set)
        await driver.press()
        assert "Briefing of 4 articles" in driver.screen_text()
        assert "news.wire.example · 3 March 2026" in driver.screen_text()
        await driver.press("escape")
        assert driver.main_screen.focused is driver.main_screen.list
        assert driver.app.library.briefings.find_told(range(9)) == {}
        monkeypatch.setattr(Digester, "make_briefing", made)
        await open_briefing(driver, "B")
        assert "Told once" in briefing_text(driver)


async def test_a_briefing_that_cannot_be_made(open_screen, monkeypatch):
    """One sentence says so, and the articles stay in view."""

    async def fail(self, request):
        raise DigestError("The briefing could not be made, because the memory is full.")

    monkeypatch.setattr(Digester, "make_briefing", fail)
    async with open_screen(FILES) as driver:
        await driver.press("j", "B")
        await driver.wait_until(lambda: driver.toasts())
        assert driver.toasts() == ["The briefing could not be made, because the memory is full."]
        assert "Briefing of 4 articles" in driver.screen_text()


async def test_hostile_text_is_only_shown(open_screen):
    """Markup and control bytes in headlines and sentences do nothing."""
    nasty = "[red]Ferry[/] aground \x1b]0;owned\x07[link=x]y[/link] [@click=app.quit]z[/]"
    files = {
        name: text.replace("Captain Ines Olsen", f"Captain {nasty} Ines Olsen").replace(
            "Ferry with", f"{nasty} Ferry with"
        )
        for name, text in FILES.items()
    }
    files["c.txt"] = files["c.txt"].replace(
        AGENCY.split("\n")[2], "https://news.wire.example/2026/ferry?[red]&a=b c"
    )
    async with open_screen(files) as driver:
        await open_briefing(driver, "j", "B")
        assert "[red]Ferry[/] aground" in briefing_text(driver)
        assert "\x1b" not in briefing_text(driver)
        assert "\x07" not in driver.screen_text()
        await go_to(driver, "Captain")
        await driver.press("enter")
        await driver.wait_until(lambda: "Who says this" in driver.screen_text())
        assert "[red]Ferry[/]" in driver.screen_text()


async def test_headlines_are_links_where_the_terminal_has_them(open_screen):
    """OSC 8, to addresses of the web alone."""
    files = FILES | {"b.txt": FILES["b.txt"].replace("https://www.post", "ftp://post")}
    async with open_screen(files) as driver:
        await open_briefing(driver, "j", "B")
        await driver.press("G")
        pane = driver.main_screen.briefing
        links = {
            segment.style.link
            for row in range(pane.rows)
            for segment in pane.render_row(row)
            if segment.style and segment.style.link
        }
        assert "https://www.herald.example/ferry" in links
        assert not any(link.startswith("ftp") for link in links)


async def test_keys_of_articles_are_explained(open_screen):
    """Those that act on an article say so, and change nothing behind the briefing."""
    async with open_screen(FILES) as driver:
        await driver.press("j")
        await driver.read()
        await open_briefing(driver, "B")
        await driver.press("V")
        assert "This works in an article" in driver.screen_text()
        await driver.press("w")
        assert "leaves the briefing" in driver.screen_text()
        driver.main_screen.run_command("article.note")
        await driver.press()
        assert not driver.main_screen.control.shown_briefing.is_shown


async def test_a_story_that_is_not_grouped_yet_is_grouped_first(open_screen, tmp_path):
    """What an import has left is no reason to wait for another one."""
    async with open_screen(FILES) as driver:
        assert driver.app.library.stories.count_pending() == 5
        await open_briefing(driver, "j", "B")
        (tmp_path / "articles" / "f.txt").write_text(LATER)
        import_paths(driver.app.library, [str(tmp_path / "articles")])
        await driver.press("escape", "ctrl+r")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 6)
        await open_briefing(driver, "g", "B")
        assert "5 articles of 4 outlets" in briefing_text(driver)


async def test_a_page_key_before_the_briefing_is_drawn(open_screen):
    """On a narrow screen the summary stands in its place until then."""
    async with open_screen(FILES, size=(60, 20)) as driver:
        await open_briefing(driver, "j", "B")
        await driver.press("3", "colon", *"briefing.page_down", "enter")
        await driver.press("colon", *"briefing.half_up", "enter")
        assert driver.main_screen.navigation.pane == "article"
        await driver.press("B")
        assert "This is the briefing of these articles." in driver.screen_text()
        await driver.press("1", "B")
        assert driver.main_screen.navigation.pane == "article"
