"""Pictures of the screen at three widths and in two themes.

``pytest --snapshot-update tests/snapshots`` makes them anew after a change that is meant; look at
each before it is committed.
"""

import asyncio
import time
from contextlib import contextmanager

import pytest

from reader.changes import compare_articles
from reader.digesting import Digester, DigestError
from reader.library import Library
from reader.paths import find_paths
from reader.settings import Settings
from reader.ui.app import ReaderApp
from reader.ui.layout.list_rows import list_row
from reader.ui.model import open_article
from reader.ui.sheets.changes_sheet import ChangesSheet

from . import listed_stories, told
from .shelf import add_earlier_text, fill, keep_new_words

SIZES = [(60, 20), (100, 30), (160, 45)]
THEMES = ["night", "paper"]


def at_each_width(test):
    """Have a picture taken at each width, in each theme."""
    for mark in (
        pytest.mark.parametrize("theme", THEMES),
        pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}"),
    ):
        test = mark(test)
    return test


@pytest.fixture(autouse=True)
def no_child(monkeypatch, forked_children, kept_messages):
    """Every digest is there, so nothing is to be made."""

    async def refuse(*_):
        raise AssertionError("a digest is wanted that is not kept")

    async def nothing(_):
        pass

    async def fail(*_):
        raise DigestError("nothing is counted for a picture")

    monkeypatch.setattr(Digester, "start", nothing)
    monkeypatch.setattr(open_article, "_SAVE_SECONDS", 600)  # it is kept where a test wants it
    monkeypatch.setattr(Digester, "digest", refuse)
    monkeypatch.setattr(Digester, "count_new_words", fail)
    # Else a picture depends on how much was compared when it was taken.
    monkeypatch.setattr(list_row, "UNCOMPARED_SIGN", "")


@pytest.fixture
def snap_compare(snap_compare):
    """Compare pictures, taken once the library has all changes and the list shows them."""

    def compare(reader, *, run_before=None, **options):
        async def settle(pilot):
            if run_before is not None:
                await run_before(pilot)
            rows, wants_new = pilot.app.main_screen.rows, pilot.app.settings.known_sentences
            async with asyncio.timeout(60):
                while pilot.app.writer.is_busy or (wants_new and not rows.shows_new):
                    await asyncio.sleep(0.005)
            await pilot.pause()

        return snap_compare(reader, run_before=settle, **options)

    return compare


@contextmanager
def app(theme, folder=None, *, toured=True, **settings):
    """The app over a library of its own, with articles where a folder for them is given."""
    paths = find_paths()
    with Library.open(paths) as library:
        if folder is not None:
            fill(library, folder)
        library.save_session({"toured": toured})
        yield ReaderApp(library, Settings(theme=theme, **settings), paths)


def pressing(*keys, read=True):
    """Return what opens the first article, presses keys and lets the screen settle."""

    async def press(pilot):
        main_screen = pilot.app.main_screen
        if read:
            await pilot.press("enter")
            async with asyncio.timeout(60):
                while main_screen.article.digest is None or not main_screen.article.has_focus:
                    await asyncio.sleep(0.01)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        if read:
            # Progress and the mark of a finished article stand in the list once they are kept.
            await pilot.pause()
            main_screen.open_article.save()
            await pilot.pause()

    return press


@at_each_width
def test_list(snap_compare, tmp_path, size, theme):
    """The list at the start: unread, starred, begun, finished, with and without a date."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing(read=False))


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@at_each_width
def test_list_with_what_is_new(snap_compare, tmp_path, size, theme, density):
    """The minutes that are new of each article; nothing where all is new."""
    with app(theme, tmp_path, words_per_minute=50, density=density) as reader:
        keep_new_words(reader.library)
        assert snap_compare(reader, terminal_size=size, run_before=pressing(read=False))


@at_each_width
def test_article(snap_compare, tmp_path, size, theme):
    """An article with its folds, its repeat and its summary."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing())


@at_each_width
def test_folded_group_opened(snap_compare, tmp_path, size, theme):
    """The copies of the first paragraph, shown in place."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("x"))


@at_each_width
def test_summary(snap_compare, tmp_path, size, theme):
    """The summary with the cursor on its second sentence."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("3", "j"))


@at_each_width
def test_source_of_a_sentence(snap_compare, tmp_path, size, theme):
    """Where a sentence of the summary stands, marked in the article."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("3", "j", "enter"))


@at_each_width
def test_help(snap_compare, tmp_path, size, theme):
    """Every key on a sheet."""
    with app(theme, tmp_path) as reader:
        keys = pressing("question_mark", read=False)
        assert snap_compare(reader, terminal_size=size, run_before=keys)


@at_each_width
def test_welcome(snap_compare, size, theme):
    """What an empty library offers."""
    with app(theme) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing(read=False))


@at_each_width
def test_first_time(snap_compare, tmp_path, size, theme):
    """The list with five lines for someone who is here for the first time."""
    with app(theme, tmp_path, toured=False) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing(read=False))


@at_each_width
def test_find(snap_compare, tmp_path, size, theme):
    """What is typed to be found, the matches marked and counted."""
    with app(theme, tmp_path) as reader:
        keys = pressing("slash", *"the")
        assert snap_compare(reader, terminal_size=size, run_before=keys)


@at_each_width
def test_selection(snap_compare, tmp_path, size, theme):
    """Selected sentences, and the keys for them."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("v", "j"))


@at_each_width
def test_note(snap_compare, tmp_path, size, theme):
    """A note being written on a selection."""
    with app(theme, tmp_path) as reader:
        keys = pressing("v", "w", *"Ask Ida")
        assert snap_compare(reader, terminal_size=size, run_before=keys)


@at_each_width
def test_tags(snap_compare, tmp_path, size, theme):
    """Tags being given."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("t", *"harbour"))


@at_each_width
def test_differences(snap_compare, tmp_path, size, theme):
    """What the copies of a paragraph say differently."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("D"))


@at_each_width
def test_reasons(snap_compare, tmp_path, size, theme):
    """The summary with the reasons of its sentences."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("3", "i"))


@at_each_width
def test_all_paragraphs(snap_compare, tmp_path, size, theme):
    """The article as it stood, nothing folded."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("c"))


@at_each_width
def test_captions_apart(snap_compare, tmp_path, size, theme):
    """The article with its captions at the end."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("P", "G"))


@at_each_width
def test_zen(snap_compare, tmp_path, size, theme):
    """The article alone, in the middle."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("z"))


@at_each_width
def test_methods(snap_compare, tmp_path, size, theme):
    """The choice of a method."""
    with app(theme, tmp_path) as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing("3", "a"))


@at_each_width
def test_search(snap_compare, tmp_path, size, theme):
    """What a search finds in the library, with the words where they stand."""
    with app(theme, tmp_path) as reader:
        keys = pressing("slash", *"the", "enter", read=False)
        assert snap_compare(reader, terminal_size=size, run_before=keys)


@at_each_width
def test_adding(snap_compare, tmp_path, size, theme):
    """A path that is not there, being typed."""
    with app(theme, tmp_path) as reader:
        keys = pressing("O", *"/nowhere", "enter", read=False)
        assert snap_compare(reader, terminal_size=size, run_before=keys)


@at_each_width
def test_compact(snap_compare, tmp_path, size, theme):
    """The list with an article a row."""
    with app(theme, tmp_path, density="compact") as reader:
        assert snap_compare(reader, terminal_size=size, run_before=pressing(read=False))


@at_each_width
def test_unread(snap_compare, tmp_path, size, theme):
    """The unread articles alone, by title."""
    with app(theme, tmp_path) as reader:
        keys = pressing("f", "2", "S", "3", read=False)
        assert snap_compare(reader, terminal_size=size, run_before=keys)


@at_each_width
def test_selected_articles(snap_compare, tmp_path, size, theme):
    """Two articles selected in the list, and the keys for them."""
    with app(theme, tmp_path) as reader:
        keys = pressing("v", "j", "j", "v", read=False)
        assert snap_compare(reader, terminal_size=size, run_before=keys)


@pytest.mark.parametrize("keys", [(), ("C", "C"), ("G",)], ids=["top", "figure", "end"])
@at_each_width
def test_briefing(snap_compare, tmp_path, monkeypatch, size, theme, keys):
    """A briefing: its beginning, at a figure that sources tell differently, at its end."""

    async def make(_, request):
        return told.make_result(tmp_path, request.ids)

    async def compare(_, request):
        return told.STATEMENTS

    async def press(pilot):
        shown = pilot.app.main_screen.control.shown_briefing
        await pressing("v", "j", "v", "j", "v", "B", read=False)(pilot)
        async with asyncio.timeout(60):
            while shown.opened is None or shown.opened.statements is None:
                await asyncio.sleep(0.01)
        await pressing(*keys, read=False)(pilot)

    monkeypatch.setattr(Digester, "make_briefing", make)
    monkeypatch.setattr(Digester, "find_read_statements", compare)
    with app(theme) as reader:
        told.fill(reader.library, tmp_path)
        assert snap_compare(reader, terminal_size=size, run_before=press)


@pytest.mark.parametrize("key", ["j", "G"], ids=["top", "end"])
@at_each_width
def test_stories(snap_compare, tmp_path, size, theme, key):
    """The list of stories: a followed one first, one unfolded, a muted one, a wide headline."""

    async def press(pilot):
        rows = pilot.app.main_screen.rows
        await pilot.press("T")
        async with asyncio.timeout(60):
            while not rows.view.by_story:
                await asyncio.sleep(0.01)
        await pressing("j", "x", key, read=False)(pilot)

    with app(theme) as reader:
        listed_stories.fill(reader.library, tmp_path)
        assert snap_compare(reader, terminal_size=size, run_before=press)


@at_each_width
def test_changes(snap_compare, tmp_path, monkeypatch, size, theme):
    """What changed in an article, with a removed sentence opened."""

    async def compare(_, request):
        return compare_articles(request.earlier, request.later, "english")

    async def press(pilot):
        await pressing("H")(pilot)
        async with asyncio.timeout(60):
            while not isinstance(pilot.app.screen, ChangesSheet):
                await asyncio.sleep(0.01)
        await pressing("n", "n", "n", "enter", read=False)(pilot)

    monkeypatch.setattr(Digester, "find_changes", compare)
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    try:
        with app(theme, tmp_path) as reader:
            add_earlier_text(reader.library)
            assert snap_compare(reader, terminal_size=size, run_before=press)
    finally:
        monkeypatch.undo()
        time.tzset()
