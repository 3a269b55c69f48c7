"""Notes: written, changed, removed, taken back, and found again in a later version."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LibraryError
from reader.ingest import import_paths, rescan
from reader.library import Library, UndoResult, View
from reader.library.annotations.note_anchors import find_quote
from tests.library.making import make_article, write_article

FIRST = "The bridge was closed on Monday. Nobody was hurt, the mayor said."
SECOND = "Repairs will take three weeks, and buses go around by the harbour."


@pytest.fixture
def article_id(library):
    """An article of two paragraphs."""
    return library.add(make_article("A bridge", FIRST, SECOND))


def test_a_note_is_kept(paths):
    """Place, quote and text are there at the next start, in the order of the article."""
    with Library.open(paths) as library:
        article_id = library.add(make_article("A bridge", FIRST, SECOND))
        whole = library.add_note(article_id, 1, None, None, SECOND, "Which buses?")
        part = library.add_note(article_id, 0, 33, 65, FIRST[33:65], "Says he.\n\nWho else?")
    with Library.open(paths) as library:
        assert library.notes(article_id) == (part, whole)
    assert part.quote == "Nobody was hurt, the mayor said."
    assert part.text == "Says he.\n\nWho else?"
    assert part.made_at == part.changed_at
    assert abs(datetime.now(UTC) - part.made_at) < timedelta(minutes=1)


def test_changing_and_removing_are_taken_back(library, article_id):
    """Each undo takes back one change, and says which note has what again."""
    note = library.add_note(article_id, 0, None, None, FIRST, "First thought")
    changed = library.change_note(note.id, "Second thought")
    assert changed.text == "Second thought"
    assert library.change_note(note.id, "Second thought") == library.notes(article_id)[0]
    assert library.remove_note(note.id).id == note.id
    assert library.notes(article_id) == ()
    assert str(library.undo()) == "Undone: note “Second thought” restored."
    assert library.notes(article_id)[0].text == "Second thought"
    assert library.undo() == UndoResult("wording", True, 1, "First thought")
    assert library.undo() == UndoResult("note", False, 1, "First thought")
    assert library.notes(article_id) == ()
    assert library.undo() is None


def test_a_removed_note_is_an_error(library, article_id):
    """Neither it nor an article that is gone is silently passed over."""
    for change in (lambda: library.change_note(7, "x"), lambda: library.remove_note(7)):
        with pytest.raises(LibraryError, match="note is not in the library"):
            change()
    with pytest.raises(LibraryError, match="not in the library"):
        library.add_note(article_id + 1, 0, None, None, "", "x")
    with pytest.raises(LibraryError, match="at most"):
        library.add_note(article_id, 0, None, None, "", "x" * 100_001)


def test_a_note_is_clean(library, article_id):
    """What is pasted into a note does nothing to a terminal; its lines stay lines."""
    note = library.add_note(
        article_id, 0, None, None, FIRST, "\none\x1b[2J\x07\r\ntwo \x9b31m [x]\n"
    )
    assert note.text == "one\ntwo  [x]"


def test_forgotten_articles_take_their_notes_along(library, article_id):
    """Nothing of a note is left, not in what could be undone either."""
    library.remove_note(library.add_note(article_id, 0, None, None, FIRST, "Secret").id)
    library.forget(article_id)
    assert library.undo() is None
    again = library.add(make_article("A bridge", FIRST, SECOND))
    assert library.notes(again) == ()


def test_notes_find_their_paragraphs_in_a_new_version(library, tmp_path):
    """A paragraph that moved, or was edited a little, keeps its note; so does one that is gone."""
    removed = "The ferry of six will not sail this week, its owner wrote on the door."
    write_article(tmp_path, "a.txt", "A bridge", FIRST, SECOND, removed)
    (article_id,) = import_paths(library, [tmp_path]).ids
    library.add_note(article_id, 0, 33, 65, FIRST[33:65], "on a sentence")
    library.add_note(article_id, 1, None, None, SECOND, "on a paragraph")
    library.add_note(article_id, 2, 0, 9, removed[:9], "on what goes")
    edited = SECOND.replace("three weeks", "four weeks")
    write_article(tmp_path, "a.txt", "A bridge", "It is new.", edited, "Late news. " + FIRST)
    assert rescan(library).updated == 1
    texts = [paragraph.text for paragraph in library.article(article_id).paragraphs]
    notes = {note.text: note for note in library.notes(article_id)}
    sentence = notes["on a sentence"]
    assert sentence.paragraph == 2
    assert texts[2][sentence.start : sentence.stop] == "Nobody was hurt, the mayor said."
    assert notes["on a paragraph"].paragraph == 1
    assert notes["on a paragraph"].span(texts[1]) is None
    assert notes["on what goes"].paragraph < len(texts)
    assert len(notes) == 3


def test_a_note_that_comes_back_finds_its_paragraph(library, tmp_path):
    """A version that came between the removing and its undoing is no hindrance."""
    write_article(tmp_path, "a.txt", "A bridge", FIRST, SECOND)
    (article_id,) = import_paths(library, [tmp_path]).ids
    library.remove_note(library.add_note(article_id, 0, None, None, FIRST, "x").id)
    write_article(tmp_path, "a.txt", "A bridge", "New.", SECOND, FIRST)
    rescan(library)
    library.undo()
    assert library.notes(article_id)[0].paragraph == 2
    assert library.count(View()) == 1


def test_the_quote_is_found_in_repaired_text():
    """Spaces put back and other quotation marks hide no quote."""
    raw = "He refused.We stay, he said.It was late."
    repaired = "He refused. We stay, he said. It was late."
    assert find_quote(repaired, "refused.We stay") == (3, 19)
    assert find_quote(raw, "refused. We stay") == (3, 18)
    assert find_quote("It's ‘over’ now", "'over'") == (6, 10)
    assert find_quote("aaa aaa aaa", "aaa", 8) == (8, 11)
    assert find_quote("One. Two.", "Three.") is None


@given(st.text(max_size=30), st.text(min_size=1, max_size=20), st.text(max_size=30))
def test_a_quote_that_stands_there_is_found(before, quote, after):
    """Whatever the characters, what is found at the place of the quote is the quote."""
    text = before + quote + after
    assert find_quote(text, quote, len(before)) == (len(before), len(before) + len(quote))
    start, stop = find_quote(text, quote) or (0, 0)
    assert stop > start or not any(c.isalnum() for c in quote)
