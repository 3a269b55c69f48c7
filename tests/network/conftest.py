"""A server for each test, and what may be asked of it."""

from dataclasses import replace

import pytest

from reader.network.bounds import Bounds
from tests.network.server import Server


@pytest.fixture
def server():
    """A server on this machine, without pages."""
    with Server() as running:
        yield running


@pytest.fixture
def bounds():
    """Bounds under which this machine may be asked; no answer is late, however busy it is."""
    return Bounds(
        connect_timeout=60.0,
        idle_timeout=60.0,
        total_timeout=120.0,
        slow_timeout=60.0,
        max_bytes=1_000_000,
        backoff=0.02,
        allow_private=True,
    )


@pytest.fixture
def hasty(bounds):
    """Bounds under which a test need not wait long for what never comes."""
    return replace(bounds, connect_timeout=2.0, idle_timeout=0.5, total_timeout=3.0)
