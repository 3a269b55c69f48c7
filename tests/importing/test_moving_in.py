"""What an export brings along: given once, undone as other changes are, and never taking away."""

import json

import pytest

from reader.ingest import import_paths, rescan
from reader.library import Library, View
from reader.paths import find_paths
from tests.formats.export_samples import ADDRESS, FIRST, HTML, POCKET, SAMPLES, SECOND, WALLABAG


@pytest.fixture
def library():
    """An empty library."""
    with Library.open(find_paths()) as opened:
        yield opened


@pytest.fixture
def put(tmp_path):
    """Write a file, and return its path."""

    def put(name, data):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return put


def only(library):
    """Return the one article of a library."""
    (row,) = library.rows(View(), 0, 10)
    return row


def test_a_new_article_gets_tags_star_state_and_notes(library, put):
    """The note stands on the words that it was written on."""
    import_paths(library, [put("export.json", SAMPLES["wallabag.json"])])
    row = only(library)
    assert (row.starred, row.unread, library.tags_of(row.id)) == (True, False, ("coast",))
    (note,) = library.notes(row.id)
    assert (note.quote, note.text, note.paragraph) == (SECOND, "ask the divers", 1)
    assert (note.start, note.stop) == (0, len(SECOND))
    assert (note.made_at.year, note.made_at.day) == (2024, 5)


def test_marks_and_tags_can_be_undone_and_come_back(library, put):
    """One change for each kind, however many articles a file has."""
    entries = [{**WALLABAG[0], "title": f"Pier {n}", "url": f"{ADDRESS}/{n}"} for n in range(3)]
    import_paths(library, [put("export.json", json.dumps(entries))])
    for _ in range(3):
        assert library.undo().articles == 3
    assert library.undo() is None
    rows = library.rows(View(), 0, 10)
    assert not any(row.starred or library.tags_of(row.id) for row in rows)
    assert all(row.unread for row in rows)
    while library.redo() is not None:
        pass
    assert all(row.starred and not row.unread for row in library.rows(View(), 0, 10))


def test_what_the_reader_set_stays(library, put):
    """After the export was written anew, read again or imported from another file."""
    path = put("export.json", SAMPLES["wallabag.json"])
    import_paths(library, [path])
    article = only(library).id
    library.set_starred(article, False)
    library.mark_read(article, False)
    library.set_tags(article, ["mine"])
    path.write_text(
        json.dumps([{**WALLABAG[0], "is_archived": 1}, {**WALLABAG[0], "title": "B", "url": None}])
    )
    rescan(library)
    row = library.row(article)
    assert (row.starred, row.unread, library.tags_of(article)) == (False, True, ("mine",))
    import_paths(library, [put("again.json", SAMPLES["wallabag.json"])])
    row = library.row(article)
    assert row.unread
    assert "mine" in library.tags_of(article)
    assert len(library.notes(article)) == 1


def test_an_article_of_the_library_gets_what_it_lacks(library, put):
    """Of a link whose page is there already, the state comes to the page's article."""
    import_paths(library, [put("page.webarchive", SAMPLES["page.webarchive"])])
    article = only(library).id
    report = import_paths(library, [put("pocket.zip", SAMPLES["pocket.zip"])])
    assert (report.links, report.copies) == (0, 1)
    row = only(library)
    assert row.id == article
    assert (row.unread, library.tags_of(article)) == (False, ("coast", "work"))
    (note,) = library.notes(article)
    assert (note.quote, note.paragraph) == (FIRST, 0)


def test_a_text_takes_the_place_of_its_link(library, put):
    """With the link's state, and without an earlier text that was none."""
    report = import_paths(library, [put("part_0.csv", POCKET)])
    assert (report.added, report.links) == (1, 1)
    assert report.links_sentence == "1 link without text; `reader fetch` gets its page."
    link = only(library)
    assert (link.title, link.words, link.unread) == ("The pier stands", 0, False)
    entry = {"title": "The pier stands at last", "url": ADDRESS, "content": HTML}
    report = import_paths(library, [put("entries.json", json.dumps([entry]))])
    assert (report.added, report.updated) == (0, 1)
    row = only(library)
    assert (row.id, row.title) == (link.id, "The pier stands at last")
    assert library.versions_of(row.id) == ()
    assert library.tags_of(row.id) == ("coast", "work")


def test_links_of_one_headline_and_of_one_address(library, put):
    """The first are two articles, the second are one."""
    rows = [
        ("Home", "https://a.example/start", "one"),
        ("Home", "https://b.example/start", "two"),
        ("Start", "https://www.a.example/start?utm_source=x", "three"),
        ("Start", "https://a.example/start#/other", ""),
    ]
    table = "title,url,time_added,tags,status\n" + "".join(
        f"{title},{url},1709280000,{tag},unread\n" for title, url, tag in rows
    )
    import_paths(library, [put("part_0.csv", table)])
    found = {row.url: library.tags_of(row.id) for row in library.rows(View(), 0, 10)}
    assert found == {
        "https://a.example/start": ("one", "three"),
        "https://b.example/start": ("two",),
        "https://a.example/start#/other": (),
    }


def test_a_highlight_of_several_paragraphs_is_on_each(library, put):
    """And one that the text does not have is kept at its beginning."""
    notes = [
        {"quote": f"{FIRST}\n{SECOND}", "text": "both"},
        {"quote": "words that nobody wrote here", "text": "lost"},
    ]
    import_paths(library, [put("e.json", json.dumps([{**WALLABAG[0], "annotations": notes}]))])
    found = {(note.quote, note.text, note.paragraph) for note in library.notes(only(library).id)}
    assert found == {
        (FIRST, "both", 0),
        (SECOND, "", 1),
        ("words that nobody wrote here", "lost", 0),
    }


def test_links_outlast_an_export_of_the_library(library, put):
    """Their pages can still be fetched in the library that reads it."""
    import_paths(library, [put("part_0.csv", POCKET)])
    line = json.dumps(library.object_of(only(library).id))
    library.forget(only(library).id)
    import_paths(library, [put("library.jsonl", line + "\n")])
    assert library.object_of(only(library).id)["is_link"] is True


def test_what_was_taken_away_stays_away(library, put):
    """Whatever other export has it: a star, a tag, a note; what was given anew stays too."""
    import_paths(library, [put("export.json", SAMPLES["wallabag.json"])])
    article = only(library).id
    (note,) = library.notes(article)
    library.set_starred(article, False)
    library.set_tags(article, [])
    library.remove_note(note.id)
    before = library.object_of(article)
    import_paths(library, [put("again.json", SAMPLES["wallabag.json"])])
    assert library.object_of(article) == before
    library.set_starred(article)
    library.set_starred(article, False)
    library.set_tags(article, ["Coast"])
    library.set_tags(article, ["other"])
    import_paths(library, [put("third.json", SAMPLES["wallabag.json"])])
    assert (only(library).starred, library.tags_of(article)) == (False, ("other",))


def test_what_an_undo_took_away_stays_away(library, put):
    """An import that was undone is not done again by the next one; a redo gives it back."""
    import_paths(library, [put("export.json", SAMPLES["wallabag.json"])])
    while library.undo() is not None:
        pass
    import_paths(library, [put("again.json", SAMPLES["wallabag.json"])])
    row = only(library)
    assert (row.starred, row.unread, library.tags_of(row.id)) == (False, True, ())
    while library.redo() is not None:
        pass
    assert (only(library).starred, library.tags_of(row.id)) == (True, ("coast",))


def test_a_note_written_anew_does_not_come_twice(library, put):
    """Its former words are not given back beside the new ones."""
    import_paths(library, [put("export.json", SAMPLES["wallabag.json"])])
    article = only(library).id
    library.change_note(library.notes(article)[0].id, "the divers were asked")
    import_paths(library, [put("again.json", SAMPLES["wallabag.json"])])
    assert [note.text for note in library.notes(article)] == ["the divers were asked"]


def test_a_link_keeps_what_was_taken_away_when_it_comes_again(library, put):
    """From another list, by its address."""
    import_paths(library, [put("part_0.csv", POCKET)])
    article = only(library).id
    library.set_tags(article, ["work"])
    import_paths(library, [put("part_1.csv", POCKET.replace("The pier stands", "The pier"))])
    assert (only(library).id, library.tags_of(article)) == (article, ("work",))


def test_the_librarys_own_export_gives_back(library, put):
    """It is a former state of the library, wanted again; so is an article that was forgotten."""
    import_paths(library, [put("export.json", SAMPLES["wallabag.json"])])
    article = only(library).id
    line = json.dumps(library.object_of(article)) + "\n"
    library.set_starred(article, False)
    library.set_tags(article, [])
    library.remove_note(library.notes(article)[0].id)
    import_paths(library, [put("library.jsonl", line)])
    assert (only(library).starred, library.tags_of(article)) == (True, ("coast",))
    assert len(library.notes(article)) == 1
    library.set_starred(article, False)
    library.forget(article)
    import_paths(library, [put("again.json", SAMPLES["wallabag.json"])])
    assert (only(library).starred, library.tags_of(only(library).id)) == (True, ("coast",))
