"""The manual page in the repository, which packages install."""

import tomllib

from reader.commands.man import make_manual
from tests.docs.man import FILE

ROOT = FILE.parents[2]


def test_the_page_is_that_of_the_program():
    """``python -m tests.docs.man`` writes it anew."""
    assert FILE.read_text("utf-8") == make_manual()


def test_packages_hold_the_page():
    """The wheel installs it where man looks, and the source package has it."""
    targets = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    shared = targets["targets"]["wheel"]["shared-data"]
    assert shared[str(FILE.relative_to(ROOT))] == "share/man/man1/reader.1"
    assert "reader" in targets["targets"]["sdist"]["include"]
