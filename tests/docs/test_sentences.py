"""The list of sentences holds what users see, and not the rest of the source."""

from .sentences import sentences


def write(folder, source):
    (folder / "module.py").write_text(source, "utf-8")
    return [(line, text) for _, line, text in sentences(folder)]


def test_sentences_of_the_program():
    """Messages, f-strings and help texts are listed with their file."""
    listed = {text: file for file, _, text in sentences()}
    assert listed["The library is empty; reader import PATH... adds articles."].endswith("list.py")
    assert "No article matches the query {query.strip()}." in listed
    assert "List the articles of the library, the newest first." in listed


def test_what_is_not_a_sentence(tmp_path, monkeypatch):
    """Docstrings, SQL, patterns and comparisons are left out."""
    monkeypatch.setattr("tests.docs.sentences.ROOT", tmp_path)
    source = (
        '"""A docstring."""\n'
        "import re\n"
        "PATTERN = 'a pattern here'\n"
        "db.execute('no sentence at all')\n"
        "if text == 'a compared text': pass\n"
        "show('A file was read.')\n"
        "query = 'SELECT id FROM article'\n"
    )
    assert write(tmp_path, source) == [(6, "A file was read.")]
