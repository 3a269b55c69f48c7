"""Keys that come together, as on a slow line, are for the pane that the first of them goes to."""

import pytest
from textual import events

from .conftest import SAMPLE


def type_at_once(hands, *keys: str) -> None:
    """Send keys as a terminal does that has them in one piece: none waits for another."""
    for key in keys:
        hands.app.post_message(events.Key("plus" if key == "+" else key, key))


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)], ids="{0[0]}x{0[1]}".format)
async def test_keys_that_come_with_the_way_to_a_pane(room, size):
    """The summary grows, the article goes to its end, the list to its last row."""
    files = {f"{name}.txt": SAMPLE.replace("harbour", name) for name in ("quay", "pier", "dock")}
    async with room(files, size=size) as hands:
        await hands.read()
        type_at_once(hands, *"3+2G1j")
        await hands.until(lambda: hands.room.list.cursor == 1)
        assert hands.room.digests.options.length.sentences == 6
        assert hands.room.article.current > 0
        assert hands.room.place == "list"
        assert hands.room.focused is hands.room.list
