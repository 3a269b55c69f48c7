"""``reader tidy``: a rule, what it would let go, what it lets go, and the way back."""

import pytest

from reader.library import Library, View
from reader.paths import find_paths
from tests.library.making import make_article
from tests.network.feeds import feed, item
from tests.network.server import Server

DAY = 24 * 60 * 60 * 1000


@pytest.fixture
def old():
    """The ids of three old articles that were read, the last of which is starred."""
    with Library.open(find_paths()) as library:
        ids = [library.add(make_article(f"Number {n}")) for n in range(3)]
        library.set_starred(ids[2])
        with library.connections.writing() as db:
            db.execute("UPDATE article SET added = added - ?", (400 * DAY,))
            db.execute("UPDATE state SET unread = 0")
    return ids


@pytest.fixture
def rule():
    """A rule for articles that were read."""

    def rule(text="keep_read_days = 365\n"):
        paths = find_paths()
        paths.settings.parent.mkdir(parents=True, exist_ok=True)
        paths.settings.write_text(f"allow_private_addresses = true\n{text}")

    return rule


def titles():
    """The headlines in the library."""
    with Library.open(find_paths()) as library:
        return sorted(row.title for row in library.rows(View(), 0, 9))


def test_without_a_rule_everything_stays(run, old):
    """And the settings are named."""
    ran = run("tidy")
    assert (ran.status, ran.out) == (0, "")
    assert "keep_read_days" in ran.err
    assert len(titles()) == 3


def test_a_dry_run_prints_what_would_go(run, old, rule):
    """And changes nothing."""
    rule()
    ran = run("tidy", "--dry-run")
    assert (ran.status, len(ran.lines)) == (0, 2)
    assert ran.lines[0].startswith(f"{old[0]}\topened\t")
    assert ran.err == "reader: By your rule 2 articles would go.\n"
    assert len(titles()) == 3


def test_what_went_comes_back(run, old, rule):
    """Once; a second undo has nothing."""
    rule()
    assert run("tidy").err == (
        "reader: By your rule 2 articles left the library; reader tidy --undo brings them back.\n"
    )
    assert titles() == ["Number 2"]
    assert run("tidy").err == "reader: Nothing is to go by your rule.\n"
    assert run("tidy", "--undo").err == "reader: Undone: 2 articles brought back.\n"
    assert titles() == ["Number 0", "Number 1", "Number 2"]
    ran = run("tidy", "--undo")
    assert (ran.status, "nothing that left" in ran.err) == (1, True)


def test_a_refresh_applies_the_rule_and_says_so(run, old, rule):
    """Never in silence."""
    rule()
    with Server() as server:
        server.pages["/"] = feed(item(1))
        run("feeds", "add", server.url())
        assert len(titles()) == 4
        ran = run("feeds", "refresh")
    assert "By your rule 2 articles left the library" in ran.err
    assert titles() == ["Item 1", "Number 2"]


def test_wrong_usage(run, rule):
    """Both at once say nothing, and a number that is none is named with its line."""
    assert run("tidy", "--undo", "--dry-run").status == 2
    rule("keep_read_days = 0\n")
    assert "keep_read_days is 0 but must be a whole number" in run("tidy").err
