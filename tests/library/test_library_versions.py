"""No text that was imported is lost when another one takes its place."""

import json
import os
import sqlite3
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.ingest import import_paths, rescan
from reader.library import Library, View
from reader.library.database.schema import schema
from reader.library.jsonl import article_objects
from reader.library.maintenance.salvage import salvage
from reader.paths import Paths
from tests.library.making import age, write_article
from tests.library.test_library_records import export

URL = "https://news.example/1"


def edit(folder, *paragraphs, title="First", url=URL):
    """Write the one file of a folder anew."""
    return write_article(folder, "a.txt", title, *paragraphs, url=url)


def only(library):
    """The row of the only article."""
    (row,) = library.rows(View(), 0, 9)
    return row


def earlier_texts(library, article_id):
    """The paragraphs of the versions of an article, the last replaced first."""
    return [
        library.article(article_id, version.key).originals
        for version in library.versions_of(article_id)
    ]


def all_texts(library):
    """Headline and paragraphs of every article and every version."""
    articles = [library.article(i) for i in library.ids(View())]
    articles += [
        library.article(i, version.key)
        for i in library.ids(View())
        for version in library.versions_of(i)
    ]
    return [(article.title, *article.originals) for article in articles]


def test_an_edited_file(library, tmp_path):
    """The earlier text is a version with all that was known of it; the article is marked."""
    file = edit(tmp_path, "It cost 9 million.", "Two.")
    import_paths(library, [tmp_path])
    before = only(library)
    library.mark_opened(before.id)
    opened = library.state(before.id).opened_at
    edit(tmp_path, "It cost 12 million.", "Two.", title="First!")
    report = rescan(library)
    assert (report.updated, report.unchanged, report.files) == (1, 0, 1)
    assert str(report) == "Checked 1 file: 1 updated."
    row = only(library)
    assert (row.id, row.title, row.unread) == (before.id, "First!", False)
    assert row.changed_at == library.state(row.id).changed_at
    (version,) = library.versions_of(row.id)
    assert (version.key, version.title, version.url) == (before.key, "First", URL)
    assert (version.path, version.item, version.date) == (str(file), None, before.date)
    assert (version.replaced_at, version.opened_at) == (row.changed_at, opened)
    assert earlier_texts(library, row.id) == [["It cost 9 million.", "Two."]]
    assert library.ids(View("is:updated")) == library.ids(View("is:changed")) == [row.id]
    assert library.ids(View("9 million")) == []


def test_opening_ends_the_mark(library, tmp_path):
    """Of the present text; who opened an earlier one has not seen it."""
    edit(tmp_path, "One.")
    import_paths(library, [tmp_path])
    before = only(library)
    edit(tmp_path, "One!")
    rescan(library)
    library.mark_opened(before.id, key=before.key)
    assert library.count(View("is:changed")) == 1
    assert library.versions_of(before.id)[0].opened_at == library.state(before.id).opened_at
    assert library.rows(View("is:changed"), 0, 9) == [only(library)]
    library.mark_opened(before.id, key=only(library).key)
    assert library.count(View("is:changed")) == 0
    assert only(library).changed_at is None
    assert library.count(View("-is:changed")) == 1


def test_a_text_that_goes_back(library, tmp_path):
    """Each text is kept once; whoever has seen it and no other since has nothing new to see."""
    texts = ["One.", "Two.", "Three."]
    edit(tmp_path, "Zero.", texts[0])
    import_paths(library, [tmp_path])
    article_id = only(library).id
    library.mark_opened(article_id)
    for text, marked in ((texts[1], True), (texts[0], False), (texts[1], True)):
        edit(tmp_path, "Zero.", text)
        rescan(library)
        assert bool(library.count(View("is:changed"))) is marked
        assert len(library.versions_of(article_id)) == 1
    library.mark_opened(article_id)
    for text in (texts[0], texts[2]):
        edit(tmp_path, "Zero.", text)
        rescan(library)
        assert library.count(View("is:changed")) == 1
    assert [text[1] for text in earlier_texts(library, article_id)] == ["One.", "Two."]


@pytest.mark.parametrize("later", ["One.\n\n\nTwo.", "One.\r\nTwo.\r\n"])
def test_other_bytes_of_the_same_text(library, tmp_path, later):
    """Another time, blank lines or line ends are no change."""
    file = edit(tmp_path, "One.", "Two.")
    import_paths(library, [tmp_path])
    head = "\n".join(file.read_text().split("\n")[:3])
    file.write_text(f"{head}\n{later}", newline="")
    assert str(rescan(library)) == "Checked 1 file: 1 unchanged."
    os.utime(file, (1, 1))
    assert str(rescan(library)) == "Checked 1 file: 1 unchanged."
    assert library.versions_of(only(library).id) == ()
    assert library.count(View("is:changed")) == 0


def test_another_date_alone_is_no_other_text(library, tmp_path):
    """It is taken over and told apart; there is nothing new to read."""
    file = edit(tmp_path, "One.")
    import_paths(library, [tmp_path])
    file.write_text(file.read_text().replace("20240229", "20240301"))
    assert str(rescan(library)) == "Checked 1 file: 1 with another date or address."
    assert only(library).date.month == 3
    assert library.versions_of(only(library).id) == ()
    assert only(library).changed_at is None


def test_one_of_several_articles_of_an_archive(library, tmp_path):
    """It alone has a version, with its former place in the file."""
    archive = tmp_path / "news.zip"

    def pack(*texts):
        with zipfile.ZipFile(archive, "w") as file:
            for number, text in enumerate(texts):
                name = f"Head {text.split()[0]}\n20240229\nhttps://a.org/{text.split()[0]}"
                file.writestr(f"{number}.txt", f"{name}\n{text}\n")
        age(archive)

    pack("a one.", "b two.")
    import_paths(library, [archive])
    pack("c new.", "a one.", "b 2.")
    report = rescan(library)
    assert str(report) == "Checked 1 file with 3 articles: 1 new, 1 updated, 1 unchanged."
    (changed,) = library.rows(View("is:changed"), 0, 9)
    assert library.article(changed.id).item == 2
    (version,) = library.versions_of(changed.id)
    assert version.item == 1
    assert library.article(changed.id, version.key).originals == ["b two."]


TEXTS = st.lists(st.sampled_from(["One.", "Two.", "Three.", "Four."]), min_size=1, max_size=4)
STEPS = st.lists(
    st.tuples(TEXTS, st.sampled_from(["A", "B"]), st.sampled_from([URL, "https://a.org/2"]),
              st.booleans()),
    min_size=1, max_size=8,
)  # fmt: skip


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_every_text_is_there(tmp_path_factory, steps):
    """Whatever becomes of a file, each text that was imported is there, and once in its article."""
    folder = tmp_path_factory.mktemp("edits")
    with Library.open(Paths(*[folder / "home"] * 5)) as library:
        seen = set()
        for paragraphs, title, url, opens in steps:
            edit(folder / "news", *paragraphs, title=title, url=url)
            assert import_paths(library, [folder / "news"]).errors == ()
            seen.add((title, *paragraphs))
            if opens:
                library.mark_opened(library.ids(View())[0])
            assert seen <= set(all_texts(library))
        for article_id in library.ids(View()):
            keys = [version.key for version in library.versions_of(article_id)]
            keys.append(library.row(article_id).key)
            assert len(keys) == len(set(keys))
        assert library.check().findings == ()


def test_a_position_in_an_earlier_text(library, tmp_path):
    """It is the place of its paragraph in the present one."""
    edit(tmp_path, "One.", "Two.", "Three.")
    import_paths(library, [tmp_path])
    before = only(library)
    edit(tmp_path, "New.", "Newer.", "One.", "Two.", "3.")
    rescan(library)
    for paragraph, char, place in ((1, 2, (3, 2)), (2, 4, (4, 0)), (9, 1, (4, 0))):
        library.set_position(before.id, paragraph, char, 0.5, key=before.key)
        state = library.state(before.id)
        assert (state.paragraph, state.char) == place
    library.set_position(before.id, 1, 2, 0.5, key=only(library).key)
    assert (library.state(before.id).paragraph, library.state(before.id).char) == (1, 2)


def test_a_note_whose_sentence_was_removed(library, tmp_path):
    """Keeps quote and words, and finds its place when the sentence comes back."""
    edit(tmp_path, "One.", "It cost 9 million.", "Three.")
    import_paths(library, [tmp_path])
    row = only(library)
    written = library.add_note(row.id, 1, 0, 18, "It cost 9 million.", "That much?")
    edit(tmp_path, "One.")
    rescan(library)
    (note,) = library.notes(row.id)
    assert (note.quote, note.text, note.paragraph) == (written.quote, "That much?", 0)
    (there,) = library.notes(row.id, row.key)
    assert (there.paragraph, there.start, there.stop) == (1, 0, 18)
    edit(tmp_path, "New.", "One.", "It cost 9 million.", "Three.")
    rescan(library)
    (note,) = library.notes(row.id)
    assert (note.paragraph, note.start, note.stop, note.text) == (2, 0, 18, "That much?")


def test_forgotten_with_their_article(library, tmp_path, paths):
    """Nothing of an earlier text stays in the file."""
    edit(tmp_path, "One.")
    import_paths(library, [tmp_path])
    edit(tmp_path, "Two.")
    rescan(library)
    assert library.forget(only(library).id) == 1
    db = sqlite3.connect(paths.database)
    for table in ("article_version", "version_body"):
        assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    db.close()


def test_versions_come_back(library, tmp_path, paths):
    """From a backup, and from a salvage; one that is damaged is dropped by a check, and said."""
    for text in ("One.", "Two.", "Three."):
        edit(tmp_path / "news", text)
        import_paths(library, [tmp_path / "news"])
    row = only(library)
    versions = library.versions_of(row.id)
    there = Paths(*[tmp_path / "there"] * 5)
    there.data.mkdir()
    library.back_up(there.database)
    with Library.open(there) as restored:
        assert restored.versions_of(row.id) == versions
        assert restored.rows(View(), 0, 9) == [row]
    db = sqlite3.connect(tmp_path / "salvaged.sqlite3", isolation_level=None)
    schema.create(db)
    salvage(paths.database, db)
    (number,) = db.execute(
        "SELECT count(*) FROM article_version NATURAL JOIN version_body"
    ).fetchone()
    assert number == len(versions) == 2
    db.close()
    with library._connections.writing() as db:
        db.execute("UPDATE version_body SET content = x'00' WHERE id = 1")
    (message,) = library.check().findings
    assert message == "Damaged earlier texts of articles were removed: 1."
    assert earlier_texts(library, row.id) == [["Two."]]
    assert library.check().findings == ()


def test_json_lines_hold_versions(library, tmp_path):
    """A second library has them, with their times, and writes the same file."""
    for text in ("One.", "Two.", "Three."):
        edit(tmp_path / "news", text)
        import_paths(library, [tmp_path / "news"])
        library.mark_opened(only(library).id)
    edit(tmp_path / "news", "Four.")
    rescan(library)
    row = only(library)
    file = export(library, tmp_path / "first")
    other = Paths(*[tmp_path / "other"] * 5)
    with Library.open(other) as restored:
        assert import_paths(restored, [file]).errors == ()
        assert restored.versions_of(row.id) == library.versions_of(row.id)
        assert restored.rows(View(), 0, 9) == [row]
        assert export(restored, tmp_path / "second").read_bytes() == file.read_bytes()
        assert import_paths(restored, [file]).unchanged == 1
    with Library.open(Paths(*[tmp_path / "third"] * 5)) as third:
        third.add(library.article(row.id))
        assert import_paths(third, [file]).updated == 1
        assert earlier_texts(third, only(third).id) == [["Three."], ["Two."], ["One."]]


def test_a_line_holds_a_bounded_number_of_versions(library, tmp_path, monkeypatch):
    """The latest; how many there are is said, and the line can be read back."""
    monkeypatch.setattr(article_objects, "_MAX_CHARACTERS", 2_500)
    for number in range(5):
        edit(tmp_path, f"{number} " * 500)
        import_paths(library, [tmp_path])
    record = library.object_of(only(library).id)
    assert record["version_count"] == 4
    assert [version["paragraphs"][0]["text"][0] for version in record["versions"]] == ["3", "2"]


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ([], "versions must be a list of objects"),
        ({"title": "x"}, "paragraphs is missing"),
        ({"title": "x", "paragraphs": [{"text": 1}]}, "text must be text"),
        ({"title": "x", "paragraphs": [{"text": "y"}], "replaced_at": "soon"}, "replaced_at must"),
    ],
)
def test_versions_that_are_none(library, tmp_path, version, expected):
    """A sentence for the line, and nothing of it is stored."""
    line = {"title": "A", "paragraphs": [{"text": "B"}], "versions": [version]}
    good = {"title": "Good", "paragraphs": [{"text": "C"}], "versions": [{**line, "versions": []}]}
    file = tmp_path / "x.jsonl"
    file.write_text("\n".join(json.dumps(value) for value in (good, line)) + "\n")
    (error,) = import_paths(library, [file]).errors
    assert expected in error
    assert earlier_texts(library, only(library).id) == [["B"]]
