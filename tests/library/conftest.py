"""A fresh library for each test, and a user without the rights of root."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from reader.library import Library
from reader.paths import Paths, find_paths

NOBODY = 65534


@pytest.fixture
def paths(reader_home):
    """The places of a fresh home."""
    return find_paths()


@pytest.fixture
def library(paths):
    """A fresh library."""
    with Library.open(paths) as opened:
        yield opened


@pytest.fixture
def plain_home():
    """Places in a home whose owner is stopped by permissions, as root is not.

    As that user this Python cannot read its own library where it belongs to root: tests that use
    this import what they need before.
    """
    home = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    if root:
        os.chown(home, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield Paths(home / "data", home / "config", home / "cache", home / "logs", home / "export")
    if root:
        os.seteuid(0)
    shutil.rmtree(home)
