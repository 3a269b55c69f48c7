"""All documents of the project: their length, and that what they name is there."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

from tests.docs.documents import FILES, LINES, ROOT

EACH = pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
FIGURES = {"folding", "known", "summaries", "formats", "languages", "library", "network", "screen"}


def anchors(text: str) -> set[str]:
    """Return the anchors of a document's headlines, as GitHub makes them."""
    headlines = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", line.lower()).replace(" ", "-") for line in headlines}


@EACH
def test_it_is_short_enough_to_be_read(file):
    """No document has more lines than its bound."""
    (bound,) = {most for pattern, most in LINES.items() if file.match(str(ROOT / pattern))}
    assert len(file.read_text("utf-8").splitlines()) <= bound


def test_every_document_is_there():
    """The bounds find each file, and there is one of figures for each part."""
    names = {str(file.relative_to(ROOT)) for file in FILES}
    assert {name for name in LINES if "*" not in name} <= names
    assert {f"tests/quality/figures/{name}.md" for name in FIGURES} <= names


@EACH
def test_links_lead_somewhere(file):
    """Files and headlines that are linked are in the repository."""
    for link in re.findall(r"\]\(([^)\s]+)\)", file.read_text("utf-8")):
        if "://" not in link:
            name, _, anchor = link.partition("#")
            target = (file.parent / name).resolve() if name else file
            assert target.is_file(), link
            assert not anchor or anchor in anchors(target.read_text("utf-8")), link


@EACH
def test_every_path_that_is_named_is_there(file):
    """Paths lead somewhere, in the repository or below the package."""
    text = file.read_text("utf-8")
    for name in re.findall(r"`((?:[a-z_]+/)+(?:[a-z_.]*\.(?:py|json|md))?)`", text):
        if name not in {"seeds/", "notes/"}:
            assert (ROOT / name).exists() or (ROOT / "reader" / name).exists(), name


@EACH
def test_every_module_that_is_run_is_there(file):
    """``python -m tests...`` names a module that can be run."""
    for name in re.findall(r"(?<![\w.])(tests(?:\.[a-z_]+)+)", file.read_text("utf-8")):
        if not name.endswith(".py"):
            spec = importlib.util.find_spec(name)
            assert spec is not None, name
            text = Path(spec.origin).read_text("utf-8")
            assert '__name__ == "__main__"' in text, name


def test_every_folder_of_tests_is_described():
    """The table of ``tests/README.md`` has each folder of tests, and no other."""
    text = (ROOT / "tests/README.md").read_text("utf-8")
    described = re.findall(r"^\| `(tests/[a-z]+/)` \|", text, re.MULTILINE)
    folders = {f"tests/{path.parent.name}/" for path in (ROOT / "tests").glob("*/__init__.py")}
    assert sorted(described) == sorted(folders)


def test_every_document_of_figures_is_linked():
    """``tests/README.md`` leads to each."""
    text = (ROOT / "tests/README.md").read_text("utf-8")
    for file in (ROOT / "tests/quality/figures").iterdir():
        assert f"quality/figures/{file.name}" in text


def test_source_packages_hold_the_documents():
    """Each lies in what the source package includes; the wheel leaves the architecture out."""
    targets = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    included = set(targets["targets"]["sdist"]["include"])
    for file in FILES:
        name = str(file.relative_to(ROOT))
        assert {name, name.partition("/")[0]} & included, name
    assert "reader/ARCHITECTURE.md" in targets["targets"]["wheel"]["exclude"]
