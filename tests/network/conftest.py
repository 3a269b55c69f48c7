"""A server for each test, and what may be asked of it."""

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
    """Small bounds, under which this machine may be asked."""
    return Bounds(
        connect=2.0, idle=0.5, total=3.0, size=1_000_000, backoff=0.02, allow_private=True
    )
