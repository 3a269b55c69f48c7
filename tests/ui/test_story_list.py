"""The list of stories: shown by a key, unfolded, followed, muted, changed by hand, and searched."""

import threading

import pytest

from reader.ingest import Importer, group_stories, import_paths
from tests.ui.conftest import write
from tests.ui.story_articles import ALONE, make_files
from tests.ui.story_keys import (
    BANK,
    FERRY,
    MUSEUM,
    QUAKE,
    STRIKE,
    assert_order,
    chosen,
    note,
    show_stories,
    titles,
)


@pytest.mark.parametrize("size", [(60, 20), (100, 30), (160, 45)])
async def test_a_key_turns_the_list_into_stories_and_back(open_stories, size):
    async with open_stories(size=size) as driver:
        alone = list(ALONE)
        assert_order(driver, FERRY, BANK, QUAKE, STRIKE, MUSEUM, alone[1], alone[0])
        text = driver.screen_text()
        assert ("Stories, then single" if size == (60, 20) else "Stories first · newest") in text
        assert ("1/7" if size == (100, 30) else "1/7 · 20 unread") in text
        in_words = ("5 articles", "4 outlets", "5 unread", " new")
        in_figures = ("5/5 unread",) if size == (100, 30) else ("5/5 unread", "4 outlets", " new")
        for fact in ("20–22 Mar", *(in_words if size == (60, 20) else in_figures)):
            assert fact in text, text
        await driver.press("T")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)
        assert driver.main_screen.rows.count == 20


async def test_x_unfolds_a_story_in_place_and_enter_opens_an_article_of_it(open_stories):
    async with open_stories() as driver:
        await driver.press("j", "x")
        found = titles(driver)
        assert [title.startswith("  ") for title in found] == [False] * 2 + [True] * 4 + [False] * 5
        assert chosen(driver).is_unfolded
        await driver.press("j", "j")
        wanted = driver.main_screen.list.chosen.title
        await driver.press("enter")
        assert driver.main_screen.article.article.title == wanted
        await driver.press("1", "x")
        assert len(titles(driver)) == 7
        assert BANK in chosen(driver).best.title


async def test_enter_on_a_story_opens_its_briefing(open_stories):
    """And Esc comes back to the list, with the cursor on the story."""
    async with open_stories() as driver:
        await driver.press("j")
        title, ids = chosen(driver).best.title, {row.id for row in chosen(driver).rows}
        await driver.press("enter")
        shown = driver.main_screen.control.shown_briefing
        await driver.wait_until(lambda: shown.is_shown)
        await driver.wait_until(lambda: "TOLD ONCE" in driver.screen_text().upper())
        await driver.press("1")
        assert chosen(driver).best.title == title
        assert {row.id for row in chosen(driver).rows} == ids


async def test_a_story_is_selected_with_all_its_articles(open_stories):
    async with open_stories() as driver:
        await driver.press("j", "v")
        ids = [row.id for row in chosen(driver).rows]
        assert list(driver.main_screen.list.selected) == ids
        assert f"{len(ids)} selected" in driver.screen_text()
        assert "◆" in driver.screen_text()
        await driver.press("v")
        assert not driver.main_screen.list.selected


async def test_next_unread_goes_through_the_articles_of_a_story(open_stories):
    async with open_stories() as driver:
        await driver.press("x", "j")
        ids = [row.id for row in driver.main_screen.list.story_above.rows]
        await driver.press("enter")
        opened = [driver.main_screen.open_article.id]
        for _ in range(4):
            await driver.press("n")
            opened.append(driver.main_screen.open_article.id)
        assert opened == ids
        await driver.press("n", "1")
        assert driver.main_screen.open_article.id in [row.id for row in chosen(driver).rows]
        assert BANK in chosen(driver).best.title
        await driver.press("K")
        assert driver.main_screen.open_article.id == ids[-1]


async def test_marks_act_on_all_articles_of_a_story_as_one_change(open_stories):
    async with open_stories() as driver:
        library = driver.app.library
        ids = [row.id for row in chosen(driver).rows]
        await driver.press("m")
        await driver.wait_until(lambda: chosen(driver).unread == 0)
        assert not any(library.row(number).unread for number in ids)
        assert "5 articles marked read" in driver.screen_text()
        await driver.press("U")
        await driver.wait_until(lambda: chosen(driver).unread == 5)
        await driver.press("s")
        await driver.wait_until(lambda: all(row.starred for row in chosen(driver).rows))
        await driver.press("U")
        await driver.wait_until(lambda: not any(row.starred for row in chosen(driver).rows))
        library.set_tags(ids[:1], ["mine"])
        await driver.press("t")
        await driver.press(*"sea", "enter")
        await driver.wait_until(lambda: all("sea" in library.tags_of(number) for number in ids))
        assert library.tags_of(ids[0]) == ("mine", "sea")
        await driver.press("U")
        await driver.wait_until(lambda: not any("sea" in library.tags_of(n) for n in ids))
        assert library.tags_of(ids[0]) == ("mine",)


async def test_e_exports_each_article_of_a_story(open_stories, tmp_path):
    async with open_stories(export_folder=tmp_path / "notes") as driver:
        await driver.press("G", "k", "k")
        assert MUSEUM in chosen(driver).best.title
        await driver.press("e")
        await driver.wait_until(lambda: len(list((tmp_path / "notes").glob("*.md"))) == 2)


async def test_a_followed_story_comes_first_while_it_has_unread_articles(open_stories):
    async with open_stories() as driver:
        await driver.press("j", "j", "plus")
        await driver.wait_until(lambda: QUAKE in titles(driver)[0])
        assert chosen(driver).is_followed  # the cursor has gone along
        assert "+ 4/4 unread" in driver.screen_text()
        await driver.press("m")
        await driver.wait_until(lambda: QUAKE in titles(driver)[2])
        assert chosen(driver).is_followed
        await driver.press("U")
        await driver.wait_until(lambda: QUAKE in titles(driver)[0])
        await driver.press("U")
        await driver.wait_until(lambda: QUAKE in titles(driver)[2])
        assert not chosen(driver).is_followed
        await driver.press("ctrl+y")
        await driver.wait_until(lambda: QUAKE in titles(driver)[0])


async def test_a_muted_story_stands_at_the_end_and_is_counted(open_stories):
    async with open_stories() as driver:
        await driver.press("minus")
        await driver.wait_until(lambda: FERRY in titles(driver)[-1])
        text = driver.screen_text()
        assert "1 muted" in text
        assert "muted" in text.replace("1 muted", "")
        await driver.press("G", "k", "minus")  # an article that is alone
        await driver.wait_until(lambda: driver.main_screen.rows.story_order.muted_count == 2)
        assert "2 muted" in driver.screen_text()
        await driver.press("U", "U")
        await driver.wait_until(lambda: FERRY in titles(driver)[0])
        assert "muted" not in driver.screen_text().replace("Undone", "").split("\n")[0]


async def test_the_cursor_stays_in_its_place_where_a_story_is_muted(open_stories):
    """On what stood below it, whether it is unfolded or not; an article that is alone too."""
    async with open_stories() as driver:
        await driver.press("j", "x", "j", "j", "minus")
        await driver.wait_until(lambda: BANK in titles(driver)[-5])
        assert QUAKE in chosen(driver).best.title
        await driver.press("minus")
        await driver.wait_until(lambda: driver.main_screen.rows.story_order.muted_count == 2)
        assert STRIKE in chosen(driver).best.title
        alone = list(ALONE)
        listed = titles(driver)
        driver.main_screen.list.move_to(listed.index(alone[1]))
        await driver.press("minus")
        await driver.wait_until(lambda: driver.main_screen.rows.story_order.muted_count == 3)
        assert driver.main_screen.list.chosen.title == alone[0]
        await driver.press("G", "minus")  # muted no longer: the cursor goes along
        await driver.wait_until(lambda: driver.main_screen.rows.story_order.muted_count == 2)
        assert driver.main_screen.list.chosen.title == alone[1]


async def test_a_long_name_gives_way_to_what_was_undone(open_stories):
    async with open_stories(size=(60, 20)) as driver:
        await driver.press("x", "j", "j", "j", "j", "plus")
        await driver.wait_until(lambda: "Followed" in driver.main_screen.footer._note)
        await driver.press("U")
        await driver.wait_until(
            lambda: "is no longer followed." in " ".join(driver.screen_text().split())
        )
        said = " ".join(driver.screen_text().split())
        assert "Undone: the story “" in said
        assert "…”" in said


async def test_filter_sort_and_search_work_on_stories(open_stories):
    async with open_stories() as driver:
        rows = driver.main_screen.rows
        await driver.press("S", "2")
        assert_order(driver, MUSEUM, STRIKE, QUAKE, BANK, FERRY, *ALONE)
        await driver.press("S", "0")
        await driver.wait_until(lambda: rows.view.sort == "covered")
        assert "most covered first" in driver.screen_text()
        assert titles(driver)[0].count(FERRY) == 1
        await driver.press("S", "1")
        await driver.press("m")
        await driver.wait_until(lambda: chosen(driver) is not None and chosen(driver).unread == 0)
        await driver.press("j", "f", "2")
        assert_order(driver, BANK, QUAKE, STRIKE, MUSEUM, *reversed(list(ALONE)))
        assert "Unread stories" in driver.screen_text()
        await driver.press("slash", *"beekeepers", "enter")
        await driver.wait_until(lambda: rows.count == 1)
        assert titles(driver) == ["Beekeepers of Gryttan count their hives"]


async def test_most_covered_is_an_order_of_the_articles(open_stories):
    async with open_stories() as driver:
        await driver.press("T")
        rows = driver.main_screen.rows
        await driver.wait_until(lambda: not rows.view.by_story)
        await driver.press("S", "0")
        await driver.wait_until(lambda: rows.view.sort == "covered")
        found = titles(driver)
        words = [FERRY] * 5 + [BANK] * 4 + [QUAKE] * 4 + [STRIKE] * 3 + [MUSEUM] * 2
        assert all(word in title for word, title in zip(words, found, strict=False)), found
        assert found[-2:] == list(reversed(list(ALONE)))


async def test_an_open_article_leads_to_its_story(open_stories):
    async with open_stories() as driver:
        await driver.press("T")
        rows = driver.main_screen.rows
        await driver.wait_until(lambda: not rows.view.by_story)
        await driver.press("enter")
        await driver.wait_until(lambda: "4 more on this · " in driver.screen_text())
        opened = driver.main_screen.open_article.id
        await driver.press("T")
        await driver.wait_until(lambda: rows.view.by_story and rows.count == 12)
        assert driver.main_screen.navigation.pane == "list"
        assert opened in [row.id for row in chosen(driver).rows]


async def test_an_article_is_split_off_and_stays_so(open_stories):
    async with open_stories() as driver:
        await driver.press("x", "j")
        library, article = driver.app.library, driver.main_screen.list.chosen
        await driver.press("X")
        await driver.wait_until(lambda: "Split it off" in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: article.title in titles(driver)[-3:])
        library.stories.make_again()
        group_stories(library)
        story = library.stories.find_ids([article.id])[article.id]
        assert len(library.stories.load([story])[0].articles) == 1
        await driver.press("U")
        await driver.wait_until(lambda: article.title not in titles(driver)[-3:])
        await driver.press("ctrl+y")
        await driver.wait_until(lambda: article.title in titles(driver)[-3:])


async def test_an_article_is_put_into_another_story(open_stories):
    async with open_stories() as driver:
        await driver.press("G")
        article = driver.main_screen.list.chosen
        await driver.press("X")
        await driver.wait_until(lambda: FERRY in driver.screen_text())
        assert "Split it off" not in driver.screen_text()
        await driver.press(*"bronze")
        await driver.wait_until(
            lambda: (
                "Tram"
                not in driver.app.screen.query_one("OptionList").get_option_at_index(0).prompt.plain
            )
        )
        await driver.wait_until(lambda: "2 articles" in driver.screen_text())
        await driver.press("enter")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 6)
        assert MUSEUM in titles(driver)[4]
        assert article.id in [row.id for row in chosen(driver).rows]
        await driver.press("U")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 7)
        await driver.press("ctrl+y")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 6)


async def test_stories_are_shown_again_after_a_restart(open_stories, open_screen):
    async with open_stories() as driver:
        await driver.press("j")
    async with open_screen() as driver:
        assert_order(driver, FERRY, BANK, QUAKE, STRIKE, MUSEUM, *reversed(list(ALONE)))


async def test_an_empty_list_says_so(open_stories):
    async with open_stories() as driver:
        await driver.press("f", "3")
        assert "No articles with this filter." in driver.screen_text()
        await driver.press("x", "plus", "minus", "m", "s", "e", "t", "X", "A", "enter")
        assert driver.main_screen.rows.count == 0
        await driver.press("T")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)


async def test_why_there_is_no_story_is_said(open_screen):
    """With what to do: alone in the library, in what was found, with a filter, in nothing."""
    files = make_files()
    alone = {name: text for name, text in files.items() if name.startswith("alone")}
    async with open_screen(alone) as driver:
        await show_stories(driver)
        assert "No two articles tell one event yet; O or R adds more, X joins" in note(driver)
        await driver.press("j")  # after which the note is gone
        assert "No two tell one event" in driver.screen_text()
        await driver.press("T")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)
        await driver.press("slash", *"bees", "enter")
        await driver.wait_until(lambda: driver.main_screen.rows.count == 1)
        await show_stories(driver)
        assert "tell one event; Esc ends the search." in note(driver)
        await driver.press("escape", "T")
        await driver.wait_until(lambda: not driver.main_screen.rows.view.by_story)
        await driver.press("f", "2")
        await show_stories(driver)
        assert "tell one event; f shows others." in note(driver)


async def test_without_articles_it_says_what_to_do(open_screen):
    async with open_screen({}) as driver:
        await driver.press("escape")
        await show_stories(driver)
        assert "The library has no articles yet; O adds some." in note(driver)


async def test_while_articles_are_grouped_it_says_so(open_screen, monkeypatch):
    """And the stories come without another key."""
    async with open_screen(make_files()) as driver:
        may_go_on, group = threading.Event(), Importer.import_paths
        monkeypatch.setattr(
            Importer, "import_paths", lambda *a, **k: may_go_on.wait() and group(*a, **k)
        )
        driver.app.library.stories.make_again()
        try:
            await driver.press("T")
            await driver.wait_until(lambda: "Grouping 20 articles by event" in note(driver))
            await driver.press("T", "T")
            await driver.wait_until(
                lambda: "once all articles are read and grouped" in note(driver)
            )
        finally:
            may_go_on.set()
        await driver.wait_until(lambda: len(driver.main_screen.rows.story_ids) == 5)


async def test_an_import_and_another_window_are_followed(open_stories, tmp_path):
    async with open_stories() as driver:
        await driver.press("j")
        lead = make_files()["bank-0.txt"].replace("cuts its main rate", "lowers rates")
        write(tmp_path / "articles", "bank-9.txt", lead.replace("bank/0", "bank/9"))
        await driver.rescan()
        await driver.wait_until(lambda: len(chosen(driver).rows) == 5)
        assert BANK in chosen(driver).best.title
        import_paths(driver.app.library, [])
        from reader.library import Library
        from reader.paths import find_paths

        with Library.open(find_paths()) as other:
            other.stories.mute([chosen(driver).id])
        await driver.wait_until(lambda: BANK in titles(driver)[-1])


async def test_hostile_headlines_are_shown_as_text(open_stories):
    files = {
        name: text.replace("Hamnavoe runs", "[red]Hamnavoe[/] \x1b]52;c;aGk=\x07 runs")
        for name, text in make_files().items()
    }
    async with open_stories(files) as driver:
        text = driver.screen_text()
        assert "[red]Hamnavoe[/]" in text
        assert "\x1b" not in text
        await driver.press("X")
        await driver.wait_until(lambda: BANK in driver.screen_text())


async def test_all_stories_are_exported_as_a_note_each(open_stories, reader_home):
    """The articles that are alone have no story to be told, and no note."""
    async with open_stories() as driver:
        stories = driver.main_screen.rows.story_ids
        assert len(stories) >= 2
        await driver.press("E")
        await driver.wait_until(lambda: "briefings written" in driver.screen_text())
    notes = list(reader_home.rglob("*.md"))
    assert len(notes) == len(stories)
    assert all("[1]" in note.read_text() for note in notes)
