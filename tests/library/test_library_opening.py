"""Opening: private files, versions, damage, and places where nothing can be written."""

import os
import random
import resource
import shutil
import sqlite3
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from reader.errors import LibraryError
from reader.ingest import import_paths, rescan
from reader.library import Library, View
from reader.library.database.schema import schema, version
from reader.library.maintenance import fallback, library_file, open_library
from reader.paths import Paths
from tests.library.making import make_article, write_article


def fill(paths, number=1, paragraphs=("Some text.",)):
    """Make a library of some starred articles, and close it."""
    with Library.open(paths) as library:
        for n in range(number):
            library.set_starred(library.add(make_article(f"Number {n}", *paragraphs, f"{n}")))


def titles(library):
    return [row.title for row in library.rows(View(sort="title"), 0, 9)]


def test_all_files_are_the_users_alone(paths):
    """Folders are 0700 and files 0600, also those that SQLite makes, whatever the umask."""
    before = os.umask(0)
    try:
        with Library.open(paths) as library:
            library.put_digest(make_article().key, "o", "text")
            library.add(make_article())
            files = [*paths.data.iterdir(), *paths.cache.iterdir()]
            assert len(files) >= 5
            for file in files:
                assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
        for folder in (paths.data, paths.cache):
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    finally:
        os.umask(before)


def test_a_file_open_to_others_is_closed_to_them(paths):
    """A library that was copied with other permissions becomes private again."""
    fill(paths)
    paths.database.chmod(0o644)
    with Library.open(paths) as library:
        assert library.notices == ()
    assert stat.S_IMODE(paths.database.stat().st_mode) == 0o600


def test_the_file_names_its_program_and_version(paths):
    """Other programs can tell what the file is, and a later reader what it finds."""
    fill(paths)
    db = sqlite3.connect(paths.database)
    assert db.execute("PRAGMA application_id").fetchone() == (version.APPLICATION_ID,)
    assert db.execute("PRAGMA user_version").fetchone() == (version.VERSION,)
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    db.close()


@pytest.mark.parametrize(
    "garbage",
    [b"this is no database at all, but text\n" * 100, b"SQLite format 3\0" + b"\xff" * 5000, b"x"],
    ids=["text", "half", "a byte"],
)
def test_garbage_is_kept_aside(paths, garbage):
    """Bytes that are no database stay under another name, said once, and the program starts."""
    paths.data.mkdir(parents=True)
    paths.database.write_bytes(garbage)
    with Library.open(paths) as library:
        (notice,) = library.notices
        (aside,) = paths.data.glob("library.aside-*.sqlite3")
        assert aside.name in notice
        assert aside.read_bytes() == garbage
        library.add(make_article())
    with Library.open(paths) as library:
        assert library.notices == ()
        assert library.count(View()) == 1


def test_an_empty_file_is_kept_aside(paths):
    """And its log, which SQLite would remove; one sentence says so, once."""
    paths.data.mkdir(parents=True)
    paths.database.touch()
    log = paths.database.with_name("library.sqlite3-wal")
    log.write_bytes(b"what the log had")
    with Library.open(paths) as library:
        (aside,) = paths.data.glob("library.aside-*.sqlite3")
        assert library.notices == (
            f"The library {paths.database} was empty. It is kept as {aside.name}, and reader has"
            " created a new library without articles.",
        )
        assert aside.read_bytes() == b""
        assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"what the log had"
        library.add(make_article())
    with Library.open(paths) as library:
        assert library.notices == ()
        assert library.count(View()) == 1


def test_an_end_while_a_library_is_made_leaves_no_empty_file(paths, monkeypatch):
    """The next start makes it anew, and has nothing to say."""

    def fail(db):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("reader.library.database.schema.schema.create", fail)
        with pytest.raises(KeyboardInterrupt):
            Library.open(paths)
    assert not paths.database.exists()
    with Library.open(paths) as library:
        assert library.notices == ()
    assert not list(paths.data.glob("*.part*"))


def test_an_empty_file_that_cannot_be_written_is_named(paths, monkeypatch):
    """Nothing is moved, and the screen works without it."""
    paths.data.mkdir(parents=True)
    paths.database.touch()
    monkeypatch.setattr(
        "reader.library.maintenance.open_library.open_writable",
        lambda file: (_ for _ in ()).throw(PermissionError(13, "Permission denied")),
    )
    with Library.open(paths) as library:
        assert any("was empty, so none of its articles" in notice for notice in library.notices)
    assert paths.database.exists()


def test_a_truncated_library_gives_what_it_has(paths):
    """Half a file is kept aside, and what can be read of it is in the new library."""
    fill(paths, 300, ("Long text. " * 50,))
    size = paths.database.stat().st_size
    os.truncate(paths.database, size // 2)
    with Library.open(paths) as library:
        assert "damaged" in library.notices[0]
        assert len(list(paths.data.glob("library.aside-*.sqlite3"))) == 1
        library.add(make_article("Goes on"))


def test_a_damaged_page_is_survived(paths):
    """Whichever page is overwritten, the program starts and lists, and most of it is there.

    The first 20 pages hold the roots of the tables; behind them every third stands for all.
    """
    fill(paths, 60, ("Long text. " * 50,))
    template = paths.database.read_bytes()
    pages = [*range(1, 20), *range(20, len(template) // 4096, 3)]
    whole = listed = starred = 0
    for page in pages:
        shutil.rmtree(paths.data)
        paths.data.mkdir()
        noise = random.Random(page).randbytes(4096)
        start = page * 4096
        paths.database.write_bytes(template[:start] + noise + template[start + 4096 :])
        with Library.open(paths) as library:
            aside = list(paths.data.glob("library.aside-*.sqlite3"))
            assert len(aside) == len(library.notices) <= 1
            library.mark_all_read(View())
            rows = library.rows(View(), 0, 100)
            listed += len(rows)
            starred += sum(row.starred for row in rows)
            whole += sum(is_whole(library, row) for row in rows)
    everything = 60 * len(pages)
    assert listed > 0.9 * everything
    assert starred > 0.8 * everything
    assert whole > 0.7 * everything


@pytest.mark.parametrize(
    "entry", ["INDEX article_newest", "TRIGGER note_inserted", "TABLE root", "TABLE tagging"]
)
@pytest.mark.parametrize("noise", [b"\xc3\xff\xfe", b"no!"])
def test_a_damaged_schema_is_survived(paths, entry, noise):
    """Bytes that are text or none, in what makes a table, index or trigger: all articles stay."""
    fill(paths, 20)
    whole = paths.database.read_bytes()
    assert whole.count(f"CREATE {entry} ".encode()) == 1
    at = whole.index(f"CREATE {entry} ".encode())
    paths.database.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    with Library.open(paths) as library:
        (notice,) = library.notices
        assert "kept as library.aside-" in notice
        rows = library.rows(View(), 0, 100)
        assert len(rows) == 20
        assert all(row.starred and is_whole(library, row) for row in rows)
    with Library.open(paths) as library:
        assert library.notices == ()


def is_whole(library, row):
    try:
        return library.article(row.id).title == row.title
    except LibraryError as error:
        assert "import its file again" in str(error)  # noqa: PT017 - it may as well be whole
        return False


def test_damage_met_while_reading_is_dealt_with_at_the_next_start(paths, monkeypatch):
    """A library too large to be looked through each time is looked through after an error."""
    monkeypatch.setattr(library_file, "_SMALL_PAGES", 0)
    fill(paths, 60, (os.urandom(3000).hex(),))
    with sqlite3.connect(paths.database) as db:
        (last_root,) = db.execute("SELECT max(rootpage) FROM sqlite_master").fetchone()
    db.close()
    with open(paths.database, "r+b") as file:
        file.seek(0, os.SEEK_END)
        # Behind the roots of all tables, and the list of them.
        for page in range(last_root + 4, file.tell() // 4096, 2):
            file.seek(page * 4096)
            file.write(b"\xee" * 4096)
    with Library.open(paths) as library:
        assert library.notices == ()
        with pytest.raises(LibraryError, match="start reader again"):
            [library.article(article_id) for article_id in range(1, 61)]
    with Library.open(paths) as library:
        (notice,) = library.notices
        assert "kept as library.aside-" in notice
        library.rows(View(), 0, 100)
    with Library.open(paths) as library:
        assert library.notices == ()


def test_a_salvaged_body_comes_back_with_its_file(paths, tmp_path, monkeypatch):
    """State outlives the text that it belongs to, and importing the file again heals the text."""
    for n in range(30):
        write_article(tmp_path / "news", f"{n}.txt", f"Number {n}", os.urandom(3000).hex())
    with Library.open(paths) as library:
        import_paths(library, [tmp_path / "news"])
        library.set_starred(range(1, 31))
    db = sqlite3.connect(paths.database)
    db.execute("UPDATE body SET content = x'00' WHERE id = 7")
    db.execute("DELETE FROM body WHERE id = 8")
    db.commit()
    db.close()
    library_file.damage_mark_path(paths.database).touch()
    monkeypatch.setattr(open_library, "open_writable", unfit_once(open_library.open_writable))
    with Library.open(paths) as library:
        assert "30 articles" in library.notices[0]
        for article_id in (7, 8):
            with pytest.raises(LibraryError, match="import its file again"):
                library.article(article_id)
        rescan(library)
        assert [library.article(i).title for i in (7, 8)] == ["Number 14", "Number 15"]
        assert library.count(View(filter="starred")) == 30


def unfit_once(open_writable):
    """Find the first file that is opened damaged."""
    calls = []

    def opening_fit(file):
        calls.append(file)
        if len(calls) == 1:
            raise library_file.UnusableFileError("was damaged")
        return open_writable(file)

    return opening_fit


def test_a_database_of_another_program_is_not_touched(paths):
    """What some other program keeps under our name is left to it, under another name."""
    paths.data.mkdir(parents=True)
    db = sqlite3.connect(paths.database)
    db.execute("CREATE TABLE theirs (x)")
    db.commit()
    db.close()
    with Library.open(paths) as library:
        assert "another program" in library.notices[0]
    (aside,) = paths.data.glob("library.aside-*.sqlite3")
    db = sqlite3.connect(aside)
    assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]
    db.close()


def test_a_newer_version_is_refused(paths):
    """A library of a later reader is not changed, and the sentence says what to do."""
    fill(paths)
    db = sqlite3.connect(paths.database)
    db.execute(f"PRAGMA user_version = {version.VERSION + 1}")
    db.close()
    before = paths.database.read_bytes()
    with pytest.raises(LibraryError, match=r"newer reader .* update reader"):
        Library.open(paths)
    assert paths.database.read_bytes() == before


def add_a_column(db):
    db.execute("ALTER TABLE article ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")


def test_an_older_version_is_migrated_beside_a_copy(paths, monkeypatch):
    """Articles and state come along, and the file as it was lies beside."""
    fill(paths, 3)
    monkeypatch.setattr(version, "VERSION", version.VERSION + 1)
    monkeypatch.setattr(
        schema, "MIGRATIONS", {**schema.MIGRATIONS, version.VERSION - 1: add_a_column}
    )
    with Library.open(paths) as library:
        assert library.notices == ()
        assert library.count(View(filter="starred")) == 3
    db = sqlite3.connect(paths.database)
    assert db.execute("PRAGMA user_version").fetchone() == (version.VERSION,)
    assert db.execute("SELECT DISTINCT mood FROM article").fetchall() == [("calm",)]
    db.close()
    copy = paths.data / f"library.version-{version.VERSION - 1}.sqlite3"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    db = sqlite3.connect(copy)
    assert db.execute("PRAGMA user_version").fetchone() == (version.VERSION - 1,)
    assert db.execute("SELECT count(*) FROM article").fetchone() == (3,)
    db.close()


def test_a_migration_that_fails_changes_nothing(paths, monkeypatch):
    """Between two versions there is no third."""
    fill(paths, 3)

    def fail(db):
        add_a_column(db)
        raise LibraryError("The migration met something that it did not expect.")

    with monkeypatch.context() as patch:
        patch.setattr(version, "VERSION", version.VERSION + 1)
        patch.setattr(schema, "MIGRATIONS", {**schema.MIGRATIONS, version.VERSION - 1: fail})
        with pytest.raises(LibraryError, match="did not expect"):
            Library.open(paths)
    with Library.open(paths) as library:
        assert library.notices == ()
        assert library.count(View()) == 3


def test_a_read_only_folder_is_read_all_the_same(plain_home):
    """Articles and state are there, changes work until the end, and the sentence says so."""
    fill(plain_home, 2)
    plain_home.data.chmod(0o500)
    try:
        with Library.open(plain_home) as library:
            (notice,) = library.notices
            assert str(plain_home.database) in notice
            assert "will not be saved" in notice
            assert not library.is_kept
            assert titles(library) == ["Number 0", "Number 1"]
            library.mark_all_read(View())
            library.add(make_article("Zero"))
            assert library.count(View(filter="unread")) == 1
    finally:
        plain_home.data.chmod(0o700)
    with Library.open(plain_home) as library:
        assert library.notices == ()
        assert library.is_kept
        assert library.count(View(filter="unread")) == 2


def test_what_was_not_yet_in_the_main_file_is_read_too(plain_home):
    """A library whose last changes stand in its journal, after a kill, is read with them."""
    killed = plain_home.data.parent / "killed"
    killed.mkdir()
    with Library.open(plain_home) as library:
        library.add(make_article("Only in the journal"))
        for file in plain_home.data.iterdir():
            shutil.copy(file, killed)
    plain_home = plain_home.replace(data=killed)
    assert (plain_home.data / "library.sqlite3-wal").stat().st_size > 0
    plain_home.data.chmod(0o500)
    try:
        with Library.open(plain_home) as library:
            assert titles(library) == ["Only in the journal"]
    finally:
        plain_home.data.chmod(0o700)


def test_a_read_only_file_is_read_all_the_same(plain_home):
    """It is the file itself that may not be written."""
    fill(plain_home)
    plain_home.database.chmod(0o400)
    with Library.open(plain_home) as library:
        assert "will not be saved" in library.notices[0]
        assert titles(library) == ["Number 0"]
        library.mark_all_read(View())


def test_a_home_that_cannot_be_made(tmp_path):
    """Where no folder can be made, a library that is not kept stands in."""
    (tmp_path / "file").write_text("in the way")
    home = tmp_path / "file" / "home"
    paths = Paths(home, home, home, home, home)
    with Library.open(paths) as library:
        assert "will not be saved" in library.notices[0]
        library.add(make_article())
        library.put_digest(make_article().key, "o", "text", words_shown=3)
        assert library.get_digest(make_article().key, "o") is None
        assert library.rows(View(), 0, 9)[0].words_shown == 3
        temporary = library._opened.temporary
    assert not temporary.exists()


def test_without_any_place_to_write_it_works_in_memory(plain_home, monkeypatch):
    """With the temporary folder full as well, articles are read from the file into memory."""
    fill(plain_home, 3)
    monkeypatch.setattr(fallback.tempfile, "mkdtemp", refuse)
    plain_home.data.chmod(0o500)
    try:
        with Library.open(plain_home) as library:
            assert "will not be saved" in library.notices[0]
            assert len(titles(library)) == 3
            with ThreadPoolExecutor(4) as threads:
                list(threads.map(lambda n: library.add(make_article(f"{n}")), range(40)))
            assert library.count(View()) == 43
            assert not library.is_kept
    finally:
        plain_home.data.chmod(0o700)


def refuse(*_, **__):
    raise OSError(28, "No space left on device")


@contextmanager
def no_room():
    """Let no file grow beyond a few kB: the disk is full, wherever one turns."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_first_start_on_a_full_disk(paths):
    """Where no library can be made for want of room, one in memory stands in."""
    with no_room(), Library.open(paths) as library:
        assert "will not be saved" in library.notices[0]
        assert not library.is_kept
        library.mark_read(library.add(make_article("Read", os.urandom(50_000).hex())))
        assert library.count(View(filter="unread")) == 0


def test_a_full_disk_at_opening(paths):
    """A library whose journal cannot be made is read into memory, and is there when room is."""
    fill(paths, 3, (os.urandom(20_000).hex(),))
    with no_room(), Library.open(paths) as library:
        assert "will not be saved" in library.notices[0]
        assert titles(library) == ["Number 0", "Number 1", "Number 2"]
        library.mark_all_read(View())
        assert library.count(View(filter="starred")) == 3
    with Library.open(paths) as library:
        assert library.notices == ()
        assert library.count(View(filter="unread")) == 3


def test_the_core_of_the_library_is_light():
    """The list is there before any format, digest or screen is imported."""
    script = (
        "import sys, reader.library\n"
        "heavy = {'reader.formats', 'reader.text', 'reader.digest', 'textual', 'numpy', 'nltk',\n"
        "         'lxml', 'sumy', 'charset_normalizer', 'rapidfuzz'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
