"""What ARCHITECTURE.md says of the package and the tests, held against them."""

import ast
import re

from tests.docs.documents import ROOT

TEXT = (ROOT / "reader/ARCHITECTURE.md").read_text("utf-8")


def section(title: str) -> str:
    """The text below a headline of the second level."""
    _, found, rest = TEXT.partition(f"\n## {title}\n")
    assert found, title
    return rest.partition("\n## ")[0]


def rows(text: str) -> list[str]:
    """The rows of a text's table, without its head."""
    return re.findall(r"^\|(.*)\|$", text, re.MULTILINE)[2:]


def check_name(name: str) -> None:
    """Fail unless ``path.py`` or ``path.py::definition`` is in the tests or the package."""
    file, _, definition = name.partition("::")
    path = ROOT / file if file.startswith("tests/") else ROOT / "reader" / file
    assert path.exists(), name
    if definition:
        tree = ast.walk(ast.parse(path.read_text("utf-8")))
        assert definition in {getattr(node, "name", getattr(node, "id", "")) for node in tree}, name


def test_every_test_of_the_threat_table_is_there():
    """Each row names tests, and they exist."""
    threats = rows(section("What comes from strangers"))
    assert len(threats) > 20
    for row in threats:
        *_, shown_by = row.split("|")
        named = re.findall(r"`(tests/[^`]+)`", shown_by)
        assert named, row
        for name in named:
            check_name(name)


def test_every_path_that_is_named_is_there():
    """Modules, packages and the definitions in them, in all of the text."""
    named = re.findall(r"`((?:[a-z_]+/)+|(?:[a-z_]+/)*[a-z_]+\.py(?:::\w+)?)`", TEXT)
    assert len(named) > 100
    for name in named:
        check_name(name)


def test_every_part_of_the_package_is_named():
    """The table of packages has each package and module below ``reader/``."""
    parts = set(re.findall(r"`([a-z_]+(?:/|\.py))`", section("The packages")))
    package = ROOT / "reader"
    there = {path.name for path in package.glob("[a-z]*.py")}
    there |= {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    assert there - parts == set()


def test_the_glossary_has_its_terms():
    """Not many more than a reader can keep in mind, each once."""
    terms = [row.split("|")[0].strip() for row in rows(section("Glossary"))]
    assert len(terms) == len(set(terms)) <= 30
