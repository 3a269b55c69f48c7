"""A screen over a library of its own, with keys to press."""

import asyncio
import time
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual import events
from textual.keys import _character_to_key

from reader.ingest import import_paths
from reader.library import Library
from reader.paths import find_paths
from reader.settings import Settings
from reader.ui.app import ReaderApp
from tests.ui.story_articles import make_files
from tests.ui.story_keys import show_stories
from tests.waiting import PATIENCE

SAMPLE = """A harbour is dredged, and the mud is given to farmers
20240316
https://www.news.example.org/harbour
The harbour of Ostby was dredged on Monday for the first time in forty years.
'We had waited for this,' said the harbour master, Ida Lunde, on the quay.
Ida Lunde said the farmers would have the mud for nothing.
The harbour of Ostby was dredged on Monday for the first time in forty years
Farmers came with tractors and trailers and took away nine thousand tonnes of mud.
A heron stood on the dredger all day and would not be moved.
The council had argued about the cost since the winter storms of 2019.
Divers found two anchors, a bell and the rudder of a ferry that sank in 1911.
Fishermen say that the larger boats can now come in at low tide.
A museum in the old customs house will show the bell from June.
The next dredging is planned for the year in which the heron's grandchildren fish here.
"""


def long_article(paragraphs: int) -> str:
    """An article of many different paragraphs."""
    lines = ["A very long article", "20240101", "https://example.org/long"]
    lines += [
        f"Paragraph {n} tells of day {n}, on which {n * 7} boats left and {n * 5} came back."
        for n in range(paragraphs)
    ]
    return "\n".join(lines) + "\n"


@pytest.fixture
def open_screen(reader_home, tmp_path, forked_children, kept_messages):
    """Return a context manager that opens the screen over files: name to text."""

    @asynccontextmanager
    async def opened_screen(
        files: dict[str, str] | None = None,
        size=(160, 45),
        paths=(),
        piped=None,
        **settings,
    ):
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        for name, text in (files or {}).items():
            (folder / name).write_text(text, encoding="utf-8")
        library_paths = find_paths()
        with Library.open(library_paths) as library:
            if files:
                import_paths(library, [str(folder)])
            clock = Clock()
            app = ReaderApp(
                library,
                Settings(**settings),
                library_paths,
                start_paths=paths,
                piped=piped,
                clock=clock.read,
            )
            async with app.run_test(size=size, notifications=True) as pilot:
                await pilot.pause()
                yield ScreenDriver(pilot, app, clock)

    return opened_screen


@pytest.fixture
def open_stories(open_screen):
    """Return what opens the screen with the list of stories of twenty articles."""

    @asynccontextmanager
    async def opened(files=None, **options):
        async with open_screen(make_files() if files is None else files, **options) as driver:
            await show_stories(driver)
            yield driver

    return opened


class Clock:
    """The time that the screen goes by; it stands but for what a test lets pass."""

    def __init__(self):
        self.seconds = 1_000.0

    def read(self) -> float:
        """Return the seconds since some time."""
        return self.seconds


class ScreenDriver:
    """What a person does and sees."""

    def __init__(self, pilot, app, clock):
        self.pilot = pilot
        self.app = app
        self.clock = clock

    async def read_on(self, *keys, seconds=100):
        """Press keys, each after so many seconds in which nothing happens."""
        for key in keys:
            self.clock.seconds += seconds
            await self.press(key)

    @property
    def main_screen(self):
        return self.app.main_screen

    async def press(self, *keys, is_stored=True):
        """Press keys and let the screen settle; ``is_stored`` where the library is to have it.

        Then the next key finds what the one before it has changed.
        """
        if is_stored:
            for key in keys:
                await self.pilot.press(key)
                await self._wait_for_writer()
        else:
            await self.pilot.press(*keys)
        await self.pilot.pause()
        await self.pilot.pause()
        if is_stored:
            await self._wait_for_writer()

    async def wait_until(self, condition):
        """Wait until a condition holds, and until the library has what was changed by then."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, (
                f"not within {PATIENCE} s: {condition}\n{self.screen_text()}"
            )
            await asyncio.sleep(0.02)
        await self.pilot.pause()
        await self._wait_for_writer()

    async def _wait_for_writer(self):
        """Wait until the changes of keys are made, which the screen itself does not wait for."""
        end = time.monotonic() + PATIENCE
        while self.app.writer.is_busy:
            assert time.monotonic() < end, f"a change is not made within {PATIENCE} s"
            await asyncio.sleep(0.005)

    async def read(self):
        """Open the article under the cursor and wait for its digest."""
        await self.press("enter")
        await self.wait_until(lambda: self.main_screen.article.digest is not None)

    async def rescan(self):
        """Look for changed files by the key, which acts once no import is under way."""
        task = self.main_screen.control.import_task
        await self.wait_until(lambda: not task.is_running)
        await self.press("ctrl+r")
        await self.wait_until(lambda: not task.is_running)

    def screen_text(self) -> str:
        """The characters on the screen."""
        from textual._compositor import LayoutUpdate

        update = self.app.screen._compositor.render_update(full=True)
        assert isinstance(update, LayoutUpdate)
        return "\n".join("".join(s.text for s in strip) for strip in update.strips)

    def toasts(self) -> list[str]:
        """The sentences that toasts show."""
        return [notification.message for notification in self.app._notifications]


def type_at_once(driver, *keys: str) -> None:
    """Send keys as a terminal does that has them in one piece: none waits for another."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 else key
        driver.app.post_message(events.Key(name, key if len(key) == 1 else None))


def write(folder: Path, name: str, text: str) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
