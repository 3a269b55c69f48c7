"""Ctrl+C says how to leave, in reader's words and with the user's keys, and leaves nothing."""

import pytest

from tests.ui.conftest import SAMPLE

FROM_ROOM = "Ctrl+Q quits reader at once; q goes back, and quits from the list."
FROM_ELSEWHERE = "Ctrl+Q quits reader at once; Esc closes this."


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ((), FROM_ROOM),
        (("enter",), FROM_ROOM),
        (("enter", "3"), FROM_ROOM),
        (("enter", "v"), FROM_ROOM),
        (("slash",), FROM_ELSEWHERE),
        (("enter", "slash", "h"), FROM_ELSEWHERE),
        (("question_mark",), FROM_ELSEWHERE),
        (("question_mark", "slash"), FROM_ELSEWHERE),
        (("O",), FROM_ELSEWHERE),
        (("t",), FROM_ELSEWHERE),
        (("enter", "w"), FROM_ELSEWHERE),
        (("enter", "3", "a"), FROM_ELSEWHERE),
        (("ctrl+p",), FROM_ELSEWHERE),
    ],
    ids=lambda value: "-".join(value) or "list" if isinstance(value, tuple) else "",
)
async def test_ctrl_c_says_how_to_leave(open_screen, keys, sentence):
    """In every pane, prompt, line and sheet; once, however often it is pressed."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press(*keys)
        screen = driver.app.screen
        await driver.press("ctrl+c", "ctrl+c")
        assert driver.toasts() == [sentence]
        assert driver.app.screen is screen
        assert driver.app.return_value is None


async def test_ctrl_c_names_the_keys_of_the_user(open_screen):
    """Whoever has given these commands other keys is told those."""
    keys = {"app.quit": "ctrl+t", "app.back": "backspace"}
    async with open_screen({"a.txt": SAMPLE}, keys=keys) as driver:
        await driver.press("ctrl+c")
        (toast,) = driver.toasts()
        assert toast.startswith("Ctrl+T quits reader at once; backspace goes back")


async def test_ctrl_c_copies_what_is_selected(open_screen):
    """In a line that is written in it copies, and says nothing."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("slash", "h", "e", "r", "o", "n", "shift+home", "ctrl+c")
        assert driver.app.clipboard == "heron"
        await driver.press("escape", "t", "b", "o", "a", "t", "shift+home", "ctrl+c")
        assert driver.app.clipboard == "boat"
        assert driver.toasts() == []


async def test_leaving_before_the_panes_are_laid_out(reader_home, monkeypatch):
    """A key that leaves may come before anything is drawn."""
    from reader.library import Library
    from reader.paths import find_paths
    from reader.settings import Settings
    from reader.ui.app import ReaderApp
    from reader.ui.screens.main_screen import MainScreen

    compose = MainScreen.compose

    def leave_and_compose(self):
        self.app.exit(0)
        yield from list(compose(self))[:0]

    monkeypatch.setattr(MainScreen, "compose", leave_and_compose)
    with Library.open(find_paths()) as library:
        app = ReaderApp(library, Settings(), find_paths())
        async with app.run_test():
            pass
        assert app.return_value == 0


@pytest.fixture
def unwritable(monkeypatch):
    """After the call, libraries are opened as where the disk may only be read."""
    return lambda: monkeypatch.setattr(
        "reader.library.maintenance.library_file.may_write", lambda path: False
    )


@pytest.mark.parametrize(
    "keys",
    [("s",), ("m",), ("A",), ("t", *"mud", "enter"), ("U",)],
    ids=["star", "read", "all read", "tag", "undo"],
)
async def test_what_will_not_be_saved_is_said_once(open_screen, unwritable, keys):
    """At the first change of a session, with the reason and what to do, and not at the next."""
    async with open_screen({"a.txt": SAMPLE}) as driver:
        await driver.press("s")
        assert not any("not saved" in toast for toast in driver.toasts())
    unwritable()

    def warnings(driver):
        return [toast for toast in driver.toasts() if "This is only for now and not saved" in toast]

    async with open_screen() as driver:
        await driver.press("1")
        assert not warnings(driver)
        await driver.press(*keys)
        await driver.wait_until(lambda: warnings(driver))
        (sentence,) = warnings(driver)
        assert str(driver.app.paths.database) in sentence
        assert "then start reader again" in sentence
        driver.app._notifications.clear()
        await driver.press("s", "m")
        assert not warnings(driver)
