"""Leaving before the screen is complete."""

import asyncio

from reader.library import Library
from reader.paths import find_paths
from reader.settings import Settings
from reader.ui.app import ReaderApp

from .conftest import SAMPLE, long_article


async def test_the_place_of_the_last_session_stays(open_screen):
    """Leaving before the article of the last session is open again forgets neither it nor more."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": long_article(30)}) as driver:
        await driver.read()
        await driver.press("space")
    paths = find_paths()
    with Library.open(paths) as library:
        kept = library.last_session()
        assert kept["article"]
        app = ReaderApp(library, Settings(), paths)
        screen = app.get_default_screen
        # As a key that was typed before the first paint.
        app.get_default_screen = lambda: (asyncio.get_running_loop().call_soon(app.exit), screen())[
            1
        ]
        await app.run_async(headless=True, size=(120, 40))
        assert not app.main_screen._is_started
        assert library.last_session() == kept
