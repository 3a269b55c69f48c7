"""Every test runs with a home of its own and touches nothing of the user's."""

from pathlib import Path

import pytest
from hypothesis import settings

# A property is no less true on a busy machine.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def reader_home(tmp_path_factory, monkeypatch):
    """A fresh READER_HOME for each test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("READER_HOME", str(home))
    return home


@pytest.fixture
def real_article() -> Path:
    """The scraped article in seeds/."""
    return next((ROOT / "seeds").glob("000_*.txt"))
