"""Makes the pictures in screenshots/ from the running program: ``python -m tests.screenshots``."""

import asyncio
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from textual.pilot import Pilot

from reader.ingest import import_paths
from reader.library import Library, View
from reader.paths import HOME_VARIABLE, find_paths
from reader.samples import sample_files
from reader.settings import Settings
from reader.ui.app import ReaderApp
from reader.ui.widgets.article_pane import ArticlePane

FOLDER = Path(__file__).parents[1] / "screenshots"
ARTICLE = "001"
WIDE, MIDDLE, NARROW = (160, 45), (100, 30), (60, 20)
TO_A_COPY_THAT_DIFFERS = "}…"  # the key that leads to the next paragraph, as often as it takes
# name: terminal size, theme, keys once the article is open
PICTURES: dict[str, tuple[tuple[int, int], str, Sequence[str]]] = {
    "wide": (WIDE, "night", ()),
    "middle": (MIDDLE, "night", ()),
    "narrow": (NARROW, "night", ()),
    "copies": (MIDDLE, "night", (TO_A_COPY_THAT_DIFFERS, "x", *"jjjjjjjjjjjj")),
    "source": (WIDE, "night", ("3", "j", "j", "enter")),
    "paper": (WIDE, "paper", ()),
}
_PATIENCE = 60.0  # seconds


async def _until(pilot: Pilot[int], true: Callable[[], object]) -> None:
    for _ in range(int(_PATIENCE / 0.02)):
        if true():
            await pilot.pause()
            return
        await asyncio.sleep(0.02)
    raise TimeoutError(f"not within {_PATIENCE:.0f} s: {true}")


async def _take(library: Library, name: str) -> None:
    size, theme, keys = PICTURES[name]
    app = ReaderApp(library, Settings(theme=theme), find_paths())
    async with app.run_test(size=size) as pilot:
        main_screen = app.main_screen
        await pilot.pause()
        await _until(pilot, lambda: all(row.words_shown for row in main_screen.list.on_screen))
        chosen = next(row for row in library.rows(View(), 0, 99) if f"/{ARTICLE}_" in row.path)
        main_screen.control.opener.open_by_id(chosen.id)
        main_screen.navigation.go_to_article()
        await _until(pilot, lambda: main_screen.article.digest and main_screen.article.has_focus)
        for key in keys:
            if key == TO_A_COPY_THAT_DIFFERS:
                while not _differs(main_screen.article):
                    await pilot.press("right_curly_bracket")
            else:
                await pilot.press(key)
            await pilot.pause()
        await asyncio.sleep(1)  # progress stands in the list after a rest
        await pilot.pause()
        file = FOLDER / f"{name}.svg"
        file.write_text(app.export_screenshot(title="reader", simplify=True), "utf-8")
        print(file)


def _differs(article: ArticlePane) -> bool:
    assert article.digest
    copies = article.digest.folding.copies.get(article.current, [])
    return any(copy.relation == "reworded" for copy in copies)


def _library_that_is_used(library: Library) -> None:
    """Import the samples, and leave some of them as a reader would."""
    import_paths(library, [str(path) for path in sample_files()])
    read, starred, begun = library.ids(View())[3:6]
    library.mark_finished(read)
    library.set_starred(starred)
    library.set_position(begun, 8, 0, 0.35)


def main() -> None:
    """Make all pictures anew, each over a library of its own."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        with tempfile.TemporaryDirectory() as home:
            os.environ[HOME_VARIABLE] = home
            with Library.open(find_paths()) as library:
                _library_that_is_used(library)
                asyncio.run(_take(library, name))


if __name__ == "__main__":
    main()
