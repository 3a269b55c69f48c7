"""Keys that come together, as on a slow line, are for the pane that the first of them goes to."""

from contextlib import contextmanager
from threading import Event

import pytest
from textual.widgets import Input

from tests.waiting import PATIENCE

from .conftest import SAMPLE, type_at_once


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)], ids="{0[0]}x{0[1]}".format)
async def test_keys_that_come_with_the_way_to_a_pane(room, size):
    """The summary grows, the article goes to its end, the list to its last row."""
    files = {f"{name}.txt": SAMPLE.replace("harbour", name) for name in ("quay", "pier", "dock")}
    async with room(files, size=size) as hands:
        await hands.read()
        type_at_once(hands, *"3+2G1j")
        await hands.until(lambda: hands.room.list.cursor == 1)
        assert hands.room.control.summaries.options.length.sentences == 6
        assert hands.room.article.current > 0
        assert hands.room.navigation.pane == "list"
        assert hands.room.focused is hands.room.list


@contextmanager
def held_back(hands, name):
    """Let no import or rescan end before the body has."""
    end, work = Event(), getattr(hands.app.importer, name)

    def held(*args, **kwargs):
        report = work(*args, **kwargs)
        end.wait(PATIENCE)
        return report

    setattr(hands.app.importer, name, held)
    try:
        yield
    finally:
        end.set()


async def test_a_list_waits_until_a_search_is_typed(room, tmp_path):
    """What could not be read is told after the word, not in the middle of it."""
    (tmp_path / "empty.txt").write_bytes(b"")
    async with room({"quay.txt": SAMPLE}) as hands:
        with held_back(hands, "import_paths"):
            hands.room.control.imports.import_paths([str(tmp_path / "empty.txt")])
            await hands.press("slash", "h", "e")
        await hands.until(lambda: not hands.room.control.import_task.is_running)
        await hands.press("r", "o", "n")
        assert hands.room.bar.query_one(Input).value == "heron"
        assert hands.room.is_active
        await hands.press("enter")
        await hands.until(lambda: "These could not be read" in hands.screen())


async def test_the_welcome_does_not_come_over_another_screen(room):
    """Who looks at the help while a look for files finds nothing goes on looking at it."""
    async with room() as hands:
        await hands.until(lambda: not hands.room.is_active)
        await hands.press("escape")
        with held_back(hands, "rescan"):
            hands.room.control.imports.rescan()
            await hands.press("question_mark")
            helped = hands.app.screen
        await hands.until(lambda: not hands.room.control.import_task.is_running)
        await hands.pilot.pause()
        assert hands.app.screen is helped
        assert not hands.room.is_active
