"""Transactions of an import: short ones, whatever is read, and whatever ends it between two."""

import contextlib
import json
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.errors import LibraryError
from reader.ingest import file_records, import_files, import_paths, rescan
from reader.ingest.merge_files import FileMerge
from reader.library import Library, View
from reader.library.content.article_bodies import encode_body
from tests.library.making import age, make_article, write_article
from tests.waiting import PATIENCE, wait_until


def counts(report):
    return (report.added, report.updated, report.unchanged, report.moved, report.copies)


def test_others_write_while_a_file_is_read(library, paths, tmp_path, monkeypatch):
    """However long that takes: what was read before it is stored, and nothing is held for it."""
    monkeypatch.setattr(import_files, "_BATCH_FILES", 1)
    for name in ("1 quick", "2 slow", "3 quick"):
        write_article(tmp_path / "news", f"{name}.txt", name)
    is_slow, may_end = threading.Event(), threading.Event()

    def reading(path, *rest):
        if path.endswith("slow.txt"):
            is_slow.set()
            assert may_end.wait(PATIENCE)
        return read_file(path, *rest)

    read_file = file_records.read_file
    monkeypatch.setattr(file_records, "read_file", reading)
    with ThreadPoolExecutor(1) as pool, Library.open(paths) as other:
        report = pool.submit(import_paths, library, [tmp_path / "news"])
        try:
            assert is_slow.wait(PATIENCE)
            wait_until(lambda: other.count(View()) == 1)
            other.set_starred(1)
            assert other.count(View(filter="starred")) == 1
        finally:
            may_end.set()
        assert counts(report.result()) == (3, 0, 0, 0, 0)


@pytest.fixture
def stored_at_once(library, monkeypatch):
    """How many articles each transaction of the library adds."""
    added = []
    writing = library.connections.writing

    @contextlib.contextmanager
    def counting(**options):
        with writing(**options) as db:
            (before,) = db.execute("SELECT count(*) FROM article").fetchone()
            yield db
            (after,) = db.execute("SELECT count(*) FROM article").fetchone()
            added.append(after - before)

    monkeypatch.setattr(library.connections, "writing", counting)
    return added


def put_lines(file, numbers, age_seconds):
    """Write an article in each line of a file, each with a star."""
    with file.open("w") as lines:
        for number in numbers:
            url = f"https://a.example/{number}"
            lines.write(
                json.dumps({"title": f"Number {number}", "text": f"Of {number}.", "url": url})
            )
            lines.write("\n")
    age(file, age_seconds)


def test_a_file_of_many_articles_is_stored_in_parts(library, tmp_path, monkeypatch, stored_at_once):
    """Others write between them; what the file held before, and now, is the same as at once."""
    monkeypatch.setattr(import_files, "_MAX_STORED", 3)
    file = tmp_path / "many.jsonl"
    put_lines(file, [*range(8), 3], 100)
    report = import_paths(library, [file])
    assert (counts(report), len(report.ids)) == ((8, 0, 0, 0, 1), 9)
    assert stored_at_once == [3, 3, 2, 0]  # and the path that is remembered
    assert library.count(View("number")) == 8
    stored_at_once.clear()
    library.set_starred(report.ids[5])
    put_lines(file, [*range(20, 27), *range(2, 8)], 90)
    assert counts(import_paths(library, [file])) == (7, 0, 6, 0, 0)
    assert max(stored_at_once) == 3
    assert sorted(row.title for row in library.rows(View("is:gone"), 0, 9)) == [
        "Number 0",
        "Number 1",
    ]
    assert [row.title for row in library.rows(View(filter="starred"), 0, 9)] == ["Number 5"]
    assert library.check().findings == ()


def test_a_later_text_is_found_in_every_part(library, tmp_path, monkeypatch):
    """It takes the place of the earlier one, which is kept."""
    monkeypatch.setattr(import_files, "_MAX_STORED", 2)
    file = tmp_path / "many.jsonl"
    put_lines(file, range(6), 100)
    ids = import_paths(library, [file]).ids
    file.write_text(file.read_text().replace("Of 0.", "No 0.").replace("Of 5.", "No 5."))
    age(file, 90)
    assert counts(import_paths(library, [file])) == (0, 2, 4, 0, 0)
    assert [library.article(i).originals for i in (ids[0], ids[5])] == [["No 0."], ["No 5."]]
    assert [len(library.versions_of(i)) for i in ids] == [1, 0, 0, 0, 0, 1]


def test_an_import_that_ends_within_a_file_goes_on(library, tmp_path, monkeypatch):
    """The parts that were stored are there; the next import adds the others, and only these."""
    monkeypatch.setattr(import_files, "_MAX_STORED", 2)
    file = tmp_path / "many.jsonl"
    put_lines(file, range(5), 100)
    parts = iter(range(2))
    store_part = FileMerge.store_part

    def failing(merge, *given):
        if next(parts, None) is None:
            raise LibraryError("The library was not changed, because the disk is full.")
        return store_part(merge, *given)

    monkeypatch.setattr(FileMerge, "store_part", failing)
    report = import_paths(library, [file])
    assert report.errors == ("The library was not changed, because the disk is full.",)
    assert report.added == library.count(View("number")) == 4
    monkeypatch.setattr(FileMerge, "store_part", store_part)
    assert counts(import_paths(library, [file])) == (1, 0, 4, 0, 0)
    assert counts(rescan(library)) == (0, 0, 5, 0, 0)
    assert not library.count(View("is:gone"))


def test_what_is_forgotten_between_two_parts_stays_away(library, tmp_path, monkeypatch):
    """And ends no import."""
    monkeypatch.setattr(import_files, "_MAX_STORED", 2)
    file = tmp_path / "many.jsonl"
    put_lines(file, range(5), 100)
    store_part = FileMerge.store_part

    def forgetting(merge, db, *given):
        if merge.ids:
            db.execute("DELETE FROM article WHERE id = 1")
        return store_part(merge, db, *given)

    monkeypatch.setattr(FileMerge, "store_part", forgetting)
    report = import_paths(library, [file])
    assert (report.errors, report.added, library.count(View())) == ((), 5, 4)
    assert report.ids == (2, 3, 4, 5)


def test_an_import_leaves_the_articles_of_an_older_reader_to_the_background(library, tmp_path):
    """It indexes some of them, so that nobody waits long for it, and all of its own."""
    with library.connections.writing() as db:
        for number in range(1, 300):
            title = f"Old {number}"
            db.execute(
                "INSERT INTO article (id, key, title, title_key, source, date, date_last, words,"
                " path, added) VALUES (?, ?, ?, ?, '', 0, 99999999, 9, 'made.txt', 1)",
                (number, number.to_bytes(16, "big"), title, title.lower()),
            )
            body = encode_body(make_article(title))
            db.execute("INSERT INTO body (id, content) VALUES (?, ?)", (number, body))
            db.execute("INSERT INTO state (id) VALUES (?)", (number,))
    write_article(tmp_path, "a.txt", "Quite new")
    import_paths(library, [tmp_path / "a.txt"])
    assert 0 < library.count_unindexed() < 299
    assert library.count(View("quite")) == 1
    while library.index_more():
        pass
    assert library.count(View("old")) == 299
    assert library.check().findings == ()
