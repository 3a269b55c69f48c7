"""Import: incremental, known by content, bad files told in a sentence each."""

import dataclasses
import os
import shutil
import zipfile

import pytest

from reader.errors import UnreadableError
from reader.formats import Limits
from reader.ingest import file_records, import_files, import_paths, rescan
from reader.library import ImportReport, View
from tests.library.making import age, write_article


def titles(library):
    return sorted(row.title for row in library.rows(View(), 0, 1000))


def counts(report):
    return (report.added, report.updated, report.unchanged, report.moved, report.copies)


def test_files_and_folders_are_imported(library, tmp_path):
    """All files below a folder become articles with headline, date, source and path."""
    write_article(tmp_path / "news", "a.txt", "First", url="https://www.a.org/x")
    deep = write_article(tmp_path / "news" / "deep" / "er", "b.txt", "Second")
    alone = write_article(tmp_path, "c.txt", "Third")
    report = import_paths(library, [tmp_path / "news", str(alone)])
    assert counts(report) == (3, 0, 0, 0, 0)
    assert report.errors == ()
    assert titles(library) == ["First", "Second", "Third"]
    row = next(row for row in library.rows(View(), 0, 10) if row.title == "Second")
    assert row.path == str(deep)
    assert library.article(row.id).paragraphs[0].line == 4


def test_relative_paths_mean_the_same_file(library, tmp_path, monkeypatch):
    """Where a path is typed from makes no difference."""
    write_article(tmp_path / "news", "a.txt", "First")
    monkeypatch.chdir(tmp_path)
    import_paths(library, ["news"])
    monkeypatch.chdir(tmp_path / "news")
    report = import_paths(library, ["a.txt", "../news", tmp_path])
    assert counts(report) == (0, 0, 1, 0, 0)
    assert [row.path for row in library.rows(View(), 0, 9)] == [str(tmp_path / "news" / "a.txt")]


def test_what_did_not_change_is_not_read_again(library, tmp_path, monkeypatch):
    """A second look opens no file of the same size and time."""
    for number in range(5):
        write_article(tmp_path / "news", f"{number}.txt", f"Number {number}")
    import_paths(library, [tmp_path / "news"])
    read = []

    def reading(path, *rest):
        read.append(os.path.basename(path))
        return read_file(path, *rest)

    read_file = file_records.read_file
    monkeypatch.setattr(file_records, "read_file", reading)
    assert counts(import_paths(library, [tmp_path / "news"])) == (0, 0, 5, 0, 0)
    assert read == []
    write_article(tmp_path / "news", "3.txt", "Number 3", "Quite another text", "and longer.")
    assert counts(rescan(library)) == (0, 1, 4, 0, 0)
    assert read == ["3.txt"]


def test_a_fresh_file_is_looked_at_again(library, tmp_path):
    """A file that changes twice within a tick of the file system's clock is not missed."""
    file = write_article(tmp_path, "a.txt", "First", "One text.")
    age(file, 0)
    import_paths(library, [file])
    status = file.stat()
    write_article(tmp_path, "a.txt", "First", "Two text.")
    os.utime(file, ns=(status.st_mtime_ns, status.st_mtime_ns))
    assert counts(import_paths(library, [file])) == (0, 1, 0, 0, 0)
    (row,) = library.rows(View(), 0, 9)
    assert library.article(row.id).paragraphs[0].text == "Two text."


def test_a_moved_file_keeps_its_state(library, tmp_path):
    """Renaming a folder loses neither star nor position, and the list shows the new path."""
    write_article(tmp_path / "old", "a.txt", "First")
    import_paths(library, [tmp_path / "old"])
    (row,) = library.rows(View(), 0, 9)
    library.set_starred(row.id)
    library.set_position(row.id, 0, 5, 0.4)
    (tmp_path / "old").rename(tmp_path / "new")
    assert counts(import_paths(library, [tmp_path / "new"])) == (0, 0, 0, 1, 0)
    (moved,) = library.rows(View(), 0, 9)
    assert moved.id == row.id
    assert moved.path == str(tmp_path / "new" / "a.txt")
    state = library.state(row.id)
    assert (state.starred, state.char, state.progress) == (True, 5, 0.4)


def test_a_copy_adds_nothing(library, tmp_path):
    """The same content in two files is one article, which stays where it was first found."""
    first = write_article(tmp_path, "a.txt", "First")
    shutil.copy2(first, tmp_path / "b.txt")
    report = import_paths(library, [tmp_path])
    assert counts(report) == (1, 0, 0, 0, 1)
    assert [row.path for row in library.rows(View(), 0, 9)] == [str(first)]
    assert counts(import_paths(library, [tmp_path])) == (0, 0, 2, 0, 0)


def test_a_copy_fills_in_date_and_url(library, tmp_path):
    """What only the copy knows of its origin is taken from it."""
    plain = tmp_path / "a.txt"
    plain.write_text("https://a.org/\nFirst\nAll about it, in a sentence.\n")
    import_paths(library, [plain])
    dated = tmp_path / "b.txt"
    dated.write_text("First\n20200102\nhttps://b.org/\nAll about it, in a sentence.\n")
    import_paths(library, [dated])
    (row,) = library.rows(View(sort="oldest"), 0, 9)
    assert (str(row.date), row.source) == ("2020-01-02", "a.org")


def test_a_later_version_takes_the_place_of_the_earlier(library, tmp_path):
    """An edited file is the same article: its state stays, and its position follows the text."""
    write_article(tmp_path, "a.txt", "First", "One.", "Two.", "Three.", url="https://a.org/1")
    import_paths(library, [tmp_path])
    (row,) = library.rows(View(), 0, 9)
    library.put_digest(row.key, "o", "text", words_shown=3)
    library.mark_opened(row.id)
    library.set_position(row.id, 1, 2, 0.5)
    write_article(tmp_path, "a.txt", "First!", "New.", "One!", "Two.", url="https://a.org/1")
    assert counts(import_paths(library, [tmp_path])) == (0, 1, 0, 0, 0)
    (later,) = library.rows(View(), 0, 9)
    assert (later.id, later.title, later.unread) == (row.id, "First!", False)
    assert later.key != row.key
    assert later.words_shown is None
    state = library.state(row.id)
    assert (state.paragraph, state.char) == (2, 2)


def test_a_position_in_what_was_cut_stays_inside(library, tmp_path):
    """Where the paragraph is gone, one stands on a paragraph that exists."""
    write_article(tmp_path, "a.txt", "First", "One.", "Two.", "Three.")
    import_paths(library, [tmp_path])
    (row,) = library.rows(View(), 0, 9)
    library.set_position(row.id, 2, 3, 0.9)
    write_article(tmp_path, "a.txt", "First", "One.")
    import_paths(library, [tmp_path])
    state = library.state(row.id)
    assert (state.paragraph, state.char) == (0, 0)


def test_a_file_filled_anew_takes_no_marks_along(library, tmp_path):
    """Today's article under yesterday's file name is a new one, and yesterday's is kept."""
    write_article(tmp_path, "today.txt", "Monday", "Rain.", url="https://a.org/mon")
    import_paths(library, [tmp_path])
    (monday,) = library.rows(View(), 0, 9)
    library.set_starred(monday.id)
    write_article(tmp_path, "today.txt", "Tuesday", "Sun.", url="https://a.org/tue")
    assert counts(import_paths(library, [tmp_path])) == (1, 0, 0, 0, 0)
    tuesday, kept = library.rows(View(sort="added"), 0, 9)
    assert (tuesday.title, tuesday.starred, tuesday.orphaned) == ("Tuesday", False, False)
    assert (kept.title, kept.starred, kept.orphaned) == ("Monday", True, True)


def test_an_article_without_a_file_is_kept_and_marked_orphaned(library, tmp_path):
    """A deleted file leaves its article, which is marked until the file is back."""
    file = write_article(tmp_path / "news", "a.txt", "First")
    write_article(tmp_path / "news", "b.txt", "Second")
    import_paths(library, [tmp_path / "news"])
    file.rename(tmp_path / "elsewhere")
    report = rescan(library)
    assert (report.orphaned, counts(report)) == (1, (0, 0, 1, 0, 0))
    assert [row.orphaned for row in library.rows(View(sort="title"), 0, 9)] == [True, False]
    assert rescan(library).orphaned == 0
    (tmp_path / "elsewhere").rename(file)
    rescan(library)
    assert [row.orphaned for row in library.rows(View(sort="title"), 0, 9)] == [False, False]


def test_a_folder_that_is_away_takes_nothing_with_it(library, tmp_path):
    """A disk that is not mounted is a sentence, and marks nothing as gone."""
    write_article(tmp_path / "disk", "a.txt", "First")
    import_paths(library, [tmp_path / "disk"])
    (tmp_path / "disk").rename(tmp_path / "unmounted")
    report = rescan(library)
    assert len(report.errors) == 1
    assert str(tmp_path / "disk") in report.errors[0]
    assert not library.rows(View(), 0, 9)[0].orphaned


def test_a_lost_single_file_is_no_error_of_a_rescan(library, tmp_path):
    """A file that was imported by itself and deleted is marked, not complained of each time."""
    file = write_article(tmp_path, "a.txt", "First")
    import_paths(library, [file])
    file.unlink()
    report = rescan(library)
    assert (report.errors, report.orphaned) == ((), 1)
    assert library.roots() == []


def test_a_rescan_finds_what_is_new(library, tmp_path):
    """Folders are remembered, one below another is looked through once."""
    write_article(tmp_path / "news", "a.txt", "First")
    write_article(tmp_path / "news" / "deep", "b.txt", "Second")
    import_paths(library, [tmp_path / "news"])
    import_paths(library, [tmp_path / "news" / "deep"])
    write_article(tmp_path / "news" / "deep", "c.txt", "Third")
    report = rescan(library)
    assert counts(report) == (1, 0, 2, 0, 0)
    assert library.roots() == [str(tmp_path / "news")]


def test_bad_files_are_reported_and_the_rest_goes_on(library, tmp_path):
    """Missing, empty, binary, too large files and a FIFO: a sentence each that names the file."""
    good = write_article(tmp_path / "news", "good.txt", "Good")
    (tmp_path / "news" / "empty.txt").write_bytes(b"")
    (tmp_path / "news" / "large.txt").write_bytes(b"word " * 1000)
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    report = import_paths(
        library,
        [tmp_path / "missing", tmp_path / "news", tmp_path / "fifo", tmp_path / "loop"],
        limits=Limits(size=2000),
    )
    assert report.added == 1
    assert len(report.errors) == 5
    for name in ("missing", "empty.txt", "large.txt", "fifo", "loop"):
        (error,) = (error for error in report.errors if str(tmp_path) in error and name in error)
        assert error.endswith(".")
    assert titles(library) == ["Good"]
    assert library.rows(View(), 0, 9)[0].path == str(good)


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9),
        lambda file: (file.unlink(), os.mkfifo(file)),
        lambda file: (file.unlink(), file.symlink_to(file)),
    ],
    ids=["emptied", "overwritten", "a pipe now", "a link to itself"],
)
def test_a_source_that_cannot_be_read_any_more_takes_nothing_along(library, tmp_path, damage):
    """The report names it apart and says what is kept; the text and its state stay."""
    news = tmp_path / "news"
    file = write_article(news, "a.txt", "The article")
    (news / "never.txt").write_bytes(b"")
    (article_id,) = import_paths(library, [news]).ids
    library.set_starred(article_id, True)
    damage(file)
    report = rescan(library)
    (source,) = report.unreadable_sources
    assert source.path == str(file)
    assert str(file) in source.sentence
    assert "keeps its article as it was imported" in source.sentence
    assert source.sentence in report.errors
    assert len(report.errors) == 2
    assert report.orphaned == 0
    assert library.article(article_id).title == "The article"
    assert library.row(article_id).starred


def test_a_folder_that_cannot_be_read_any_more_says_how_many_articles_it_had(library, tmp_path):
    """Also where its disk is away."""
    for name in ("a.txt", "b.txt"):
        write_article(tmp_path / "news" / "below", name, name)
    import_paths(library, [tmp_path / "news"])
    (tmp_path / "news").rename(tmp_path / "elsewhere")
    (source,) = rescan(library).unreadable_sources
    assert "keeps its 2 articles as they were imported" in source.sentence


def test_names_that_are_no_text(library, tmp_path):
    """A file name in bytes that are no UTF-8 is imported, found again, and shown safely."""
    folder = tmp_path / "news"
    folder.mkdir()
    name = os.path.join(os.fsencode(folder), b"caf\xe9\x1b[31m.txt")
    with open(name, "wb") as file:
        file.write(b"A headline\n20200101\nAnd a paragraph.\n")
    age(os.fsdecode(name))
    assert counts(import_paths(library, [folder])) == (1, 0, 0, 0, 0)
    assert counts(rescan(library)) == (0, 0, 1, 0, 0)
    (row,) = library.rows(View(), 0, 9)
    assert "caf\N{REPLACEMENT CHARACTER}" in row.path
    assert "\x1b" not in row.path


def test_an_import_can_be_left(library, tmp_path, monkeypatch):
    """What was read before one left is in the library, and the next import goes on from there."""
    monkeypatch.setattr(import_files, "_BATCH_FILES", 2)
    for number in range(9):
        write_article(tmp_path / "news", f"{number}.txt", f"Number {number}")
    asked = iter([False] * 9 + [False] * 5)
    report = import_paths(library, [tmp_path / "news"], cancelled=lambda: next(asked, True))
    assert report.cancelled
    assert report.added == library.count(View()) == 5
    assert report.orphaned == 0
    assert counts(import_paths(library, [tmp_path / "news"])) == (4, 0, 5, 0, 0)


def test_batches_are_kept_as_they_are_done(library, tmp_path, monkeypatch):
    """Long before an import ends, what it has done is there for others, and after a crash.

    But for the batch that is read, and the one before, which is stored meanwhile.
    """
    monkeypatch.setattr(import_files, "_BATCH_FILES", 2)
    monkeypatch.setattr(import_files, "_REPORT_SECONDS", 0)
    for number in range(7):
        write_article(tmp_path / "news", f"{number}.txt", f"Number {number}")
    stored = []

    def progress(done, found):
        if found == 7 and done:
            stored.append((done, library.count(View())))

    import_paths(library, [tmp_path / "news"], progress=progress)
    assert all(done - count < 4 for done, count in stored)
    assert stored[-1] == (7, 7)


def test_cancelling_a_scan_marks_nothing_orphaned(library, tmp_path):
    """A scan that was cut short does not take the files that it did not reach for lost."""
    for number in range(3):
        write_article(tmp_path / "news", f"{number}.txt", f"Number {number}")
    import_paths(library, [tmp_path / "news"])
    asked = iter([False])
    report = import_paths(library, [tmp_path / "news"], cancelled=lambda: next(asked, True))
    assert report.cancelled
    assert not any(row.orphaned for row in library.rows(View(), 0, 9))


def test_progress_reaches_its_end(library, tmp_path, monkeypatch):
    """Progress grows, never passes what was found, and ends on it."""
    monkeypatch.setattr(import_files, "_REPORT_SECONDS", 0)
    for number in range(4):
        write_article(tmp_path / "news", f"{number}.txt", f"Number {number}")
    progress = []
    import_paths(
        library, [tmp_path / "news"], progress=lambda done, found: progress.append((done, found))
    )
    assert progress[-1] == (4, 4)
    assert all(done <= found for done, found in progress)
    assert progress == sorted(progress)


def test_one_file_with_several_articles(library, tmp_path, monkeypatch):
    """Each is an article of its own; what slides to another place in the file keeps its state."""
    from tests.library.making import make_article

    file = write_article(tmp_path, "many.jsonl", "Placeholder")

    def holding(*names):
        articles = tuple(
            make_article(name, f"Of {name}.", url=f"https://a.org/{name}", item=number)
            for number, name in enumerate(names)
        )
        monkeypatch.setattr(file_records, "read_file", lambda *_: articles)
        age(file, seconds=100 - len(names))
        return import_paths(library, [file])

    assert counts(holding("one", "two", "two")) == (2, 0, 0, 0, 1)
    two = library.rows(View("two"), 0, 9)[0].id
    library.set_starred(two)
    assert counts(holding("zero", "one", "two", "three")) == (2, 0, 2, 0, 0)
    assert [row.title for row in library.rows(View(filter="starred"), 0, 9)] == ["two"]
    holding("three")
    orphaned = [row.title for row in library.rows(View(), 0, 9) if row.orphaned]
    assert sorted(orphaned) == ["one", "two", "zero"]


def test_a_report_of_nothing(library):
    """No paths, nothing done."""
    assert import_paths(library, []) == ImportReport()
    assert rescan(library) == ImportReport()


def test_an_author_is_kept_and_changes_no_key(library, tmp_path):
    """Who wrote it is no part of what it says."""
    page = tmp_path / "a.md"
    page.write_text("---\ntitle: T\nauthor: Ann Bee\n---\nOne paragraph.\n")
    (article_id,) = import_paths(library, [page]).ids
    article = library.article(article_id)
    assert article.author == "Ann Bee"
    assert dataclasses.replace(article, author=None).key == article.key


def test_that_the_order_is_the_author_s_is_kept(library, tmp_path):
    """As the format says."""
    (tmp_path / "a.md").write_text("# A head\n\nOne paragraph.\n\nAnother one.\n")
    (tmp_path / "b.txt").write_text("B head\n20240101\nOne paragraph.\nAnother one.\n")
    ids = [import_paths(library, [tmp_path / name]).ids[0] for name in ("a.md", "b.txt")]
    assert [library.article(article_id).ordered for article_id in ids] == [True, False]


def test_unreadable_members_of_an_archive_are_reported_and_the_rest_imported(library, tmp_path):
    """A sentence among the errors."""
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("a.txt", "A head\n20240101\nOne.\n")
        archive.writestr("b.bin", bytes(range(256)))
        archive.writestr("c.txt", "C head\n20240101\nTwo.\n")
    report = import_paths(library, [tmp_path / "news.zip"])
    assert report.added == 2
    assert [error.partition(" in ")[0] for error in report.errors] == ["b.bin"]
    assert [library.article(one).item for one in report.ids] == [0, 1]


def test_an_emptied_folder_is_no_error_to_a_rescan(library, tmp_path):
    """A folder that was imported may have been emptied; what it held is gone, and that is all."""
    path = write_article(tmp_path / "news", "a.txt", "First")
    import_paths(library, [tmp_path / "news"])
    path.unlink()
    report = rescan(library)
    assert report.orphaned == 1
    assert report.errors == ()
    assert import_paths(library, [tmp_path / "news"]).errors


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize("content", [False, True])
def test_a_folder_in_the_place_of_a_file(library, tmp_path, alone, content):
    """The file is gone, its article stays; what is in the folder is read, and the file again."""
    path = write_article(tmp_path / "news", "a.txt", "First")
    import_paths(library, [path if alone else tmp_path / "news"])
    path.unlink()
    path.mkdir()
    if content:
        write_article(path, "b.txt", "Second")
    report = rescan(library)
    assert (report.orphaned, report.added, report.errors) == (1, int(content), ())
    (gone,) = library.rows(View(query="is:gone"), 0, 9)
    assert gone.title == "First"
    assert rescan(library).orphaned == 0
    shutil.rmtree(path)
    write_article(tmp_path / "news", "a.txt", "First")
    rescan(library)
    gone = [row.title for row in library.rows(View(query="is:gone"), 0, 9)]
    assert gone == ["Second"] * content


def test_a_report_of_what_was_not_read():
    """It counts no files where none was read."""
    error = UnreadableError("a.txt does not exist; check the path.", "a.txt")
    assert str(ImportReport(errors=(error,))) == "No file was read: 1 could not be read."
    assert str(ImportReport()) == "Checked 0 files: no articles found."


def test_more_errors_than_files_are_told_apart(library, tmp_path):
    """A file of several articles has one for each that cannot be read; a path may be no file."""
    lines = ['{"title": "One", "text": "A text of one."}', "{damaged"]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines))
    (tmp_path / "empty.txt").write_text("")
    report = import_paths(library, [str(tmp_path), str(tmp_path / "missing.txt")])
    assert str(report) == (
        "Checked 2 files: 1 new, 1 could not be read, 1 other path could not be read,"
        " 1 entry of a file could not be read."
    )
    assert len(report.errors) == 3
