"""What CONTRIBUTING.md says of the tests, held against them."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_every_test_that_is_named_is_there():
    """Each row of the threat model names tests, and they exist."""
    _, _, rest = TEXT.partition("## What comes from strangers")
    rows = re.findall(r"^\|(.*)\|$", rest.partition("\n## ")[0], re.MULTILINE)[2:]
    assert len(rows) > 20
    for row in rows:
        *_, shown_by = row.split("|")
        named = re.findall(r"`(tests/[^`]+)`", shown_by)
        assert named, row
        for name in named:
            file, _, function = name.partition("::")
            assert (ROOT / file).is_file(), name
            tree = ast.parse((ROOT / file).read_text("utf-8"))
            functions = {node.name for node in ast.walk(tree) if hasattr(node, "name")}
            assert not function or function in functions, name


def test_every_module_that_is_named_is_there():
    """Paths in the text lead somewhere, in the repository or below the package."""
    for name in re.findall(r"`((?:[a-z_]+/)+[a-z_]*(?:\.py)?)`", TEXT):
        assert (ROOT / name).exists() or (ROOT / "reader" / name).exists(), name
