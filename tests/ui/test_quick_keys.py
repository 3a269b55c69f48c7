"""Keys so quick that each cancels what the one before began."""

import gc
import warnings

import pytest
from textual.widgets import Input

from tests.ui.conftest import SAMPLE, type_at_once

FILES = {
    f"{name}.txt": SAMPLE.replace("Ostby", name) for name in ("Vestby", "Nordby", "Sorby", "Midby")
}


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("JJJKKJJJKK", "A heron stood"),  # articles, with their digests and kin
        ("/heron", "4 articles"),  # the library's articles, with snippets of them
        ("J2/heron", "1 of "),  # words in an article
    ],
)
async def test_what_is_cancelled_at_once_leaves_no_warning(room, keys, shown):
    """A worker that never took its first step leaves no coroutine that nobody awaits."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RuntimeWarning)
        async with room(FILES) as hands:
            type_at_once(hands, *keys)
            await hands.until(lambda: shown in hands.screen())
        gc.collect()
    assert [str(one.message) for one in caught if one.category is RuntimeWarning] == []


async def test_a_path_is_completed_however_soon(room, tmp_path):
    """Tab completes what was typed, and Enter adds it, though nothing was suggested yet."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", RuntimeWarning)
        (tmp_path / "more-articles").mkdir()
        (tmp_path / "more-articles" / "a.txt").write_text(SAMPLE, encoding="utf-8")
        async with room() as hands:
            await hands.until(lambda: not hands.room.is_active)
            await hands.press("escape")
            hands.room.control.additions.ask()
            await hands.until(lambda: hands.app.screen.query(Input))
            hands.app.screen.query_one(Input).value = f"{tmp_path}/"
            type_at_once(hands, "end", *"mor", "tab", "enter")
            await hands.until(lambda: hands.room.list.count == 1)
        gc.collect()
    assert [str(one.message) for one in caught if one.category is RuntimeWarning] == []
