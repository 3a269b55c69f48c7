"""Feeds in the installed program: a refresh never keeps anybody from leaving."""

import pytest

from reader.ingest import import_paths
from reader.library import Library
from reader.paths import find_paths
from tests.network import server as misdeeds
from tests.network.feeds import feed, item
from tests.network.server import Server
from tests.ui.conftest import SAMPLE

from .terminal import Terminal


@pytest.mark.parametrize("keys", ["q", "\x11"])
def test_leaving_amid_a_refresh(tmp_path, keys):
    """The program ends at once, with what came, though a server would go on for two minutes."""
    settings = find_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text("allow_private_addresses = true\n")
    (tmp_path / "a.txt").write_text(SAMPLE)
    with Server({"/1": feed(item(1)), "/2": misdeeds.slow_without_end}) as server:
        with Library.open(find_paths()) as library:
            import_paths(library, [tmp_path / "a.txt"])
            library.add_feeds((server.url(path), "") for path in server.pages)
        with Terminal() as terminal:
            terminal.until("A harbour is dredged").rest()
            terminal.press("R").until("1 of 2").until(lambda: "/2" in server.asked())
            terminal.child.send(keys)
            assert terminal.end(seconds=90) == 0
            assert terminal.modes_left() == {}
    with Library.open(find_paths()) as library:
        assert library.feeds()[0].articles == 1
