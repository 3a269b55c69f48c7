"""A program that is killed at any moment loses nothing that it acknowledged."""

from tests.library.kills import kill_many


def test_kills_lose_nothing(tmp_path):
    """Twenty kill -9 at random moments of opening, importing and reading."""
    losses, acknowledged = kill_many(tmp_path, 20)
    assert losses == []
    assert acknowledged > 200
