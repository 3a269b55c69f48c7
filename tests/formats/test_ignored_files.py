"""``.readerignore``: what of a folder is not read, by git's patterns."""

import os

import pytest

from reader.formats import find_files


@pytest.fixture
def folder(tmp_path):
    """Return a function that writes files, and returns the names that are read and the errors."""

    def make(files: dict[str, str]) -> tuple[list[str], list[str]]:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        found = list(find_files([tmp_path]))
        errors = [str(one) for one in found if isinstance(one, Exception)]
        read = [one.path for one in found if not isinstance(one, Exception)]
        return [os.path.relpath(path, tmp_path) for path in read], errors

    return make


TREE = dict.fromkeys(("a.md", "b.txt", "drafts/a.md", "drafts/b.md", "news/drafts/c.md"), "x")


@pytest.mark.parametrize(
    ("patterns", "read"),
    [
        ("", ["a.md", "b.txt", "drafts/a.md", "drafts/b.md", "news/drafts/c.md"]),
        ("# a comment\n\n*.md\n", ["b.txt"]),
        ("*.md\n!b.md\n", ["b.txt", "drafts/b.md"]),
        ("/drafts/\n", ["a.md", "b.txt", "news/drafts/c.md"]),
        ("drafts\n!drafts/b.md\n", ["a.md", "b.txt"]),
        ("news/**\n", ["a.md", "b.txt", "drafts/a.md", "drafts/b.md"]),
        ("\ufeff*.txt\r\n", ["a.md", "drafts/a.md", "drafts/b.md", "news/drafts/c.md"]),
    ],
)
def test_patterns_are_those_of_git(folder, patterns, read):
    """With order, folders, negation and roots."""
    assert folder({**TREE, ".readerignore": patterns}) == (read, [])


def test_a_folder_below_has_the_last_word(folder):
    """Its patterns are of its own names, and count before those above."""
    rules = {".readerignore": "*.md\n", "drafts/.readerignore": "!/a.md\n*.txt\n"}
    assert folder({**TREE, **rules})[0] == ["b.txt", "drafts/a.md"]


@pytest.mark.parametrize(
    ("line", "said"),
    [("!", "no pattern that git knows"), ("*a*b*c*d", "more than 3 asterisks")],
)
def test_a_wrong_line_is_named_and_the_others_count(folder, line, said):
    """Nothing is left out by it."""
    read, (error,) = folder({**TREE, ".readerignore": f"{line}\n*.md\n"})
    assert read == ["b.txt"]
    assert ".readerignore, line 1: " in error
    assert said in error


@pytest.mark.parametrize("lines", ["**/*.draft.*\n", "a/**/b/**/*.md\n"])
def test_usual_patterns_have_few_asterisks(folder, lines):
    """A folder of any depth is no asterisk."""
    assert folder({**TREE, ".readerignore": lines})[1] == []


def test_a_file_that_is_too_long_leaves_out_nothing(folder):
    """And says so."""
    read, (error,) = folder({"a.md": "x", ".readerignore": "*.md\n" * 30_000})
    assert read == ["a.md"]
    assert "100,000 bytes" in error


def test_a_file_that_is_given_is_read(folder, tmp_path):
    """Whoever names it wants it."""
    folder({"a.md": "x", ".readerignore": "*.md\n"})
    (found,) = find_files([tmp_path / "a.md"])
    assert found.path == str(tmp_path / "a.md")
