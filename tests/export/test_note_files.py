"""Notes in the user's folder: whole or not there, and never over anyone's work."""

import errno
import os
import re
import signal
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ExportError
from reader.export.library_export import export_library
from reader.export.note_files import export_article

from .digests import make_digest, make_plain_digest

ROOT = Path(__file__).parents[2]
NOW = datetime(2023, 1, 6, 7, 8, 9)
NAME = "2023-01-05 Harbour frozen.md"
SECOND = "2023-01-05 Harbour frozen (2).md"


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_note_is_written(tmp_path):
    """The path comes back, the folder is made, nothing else is in it."""
    folder = tmp_path / "deep" / "notes"
    note = export_article(make_digest(), folder, exported=NOW)
    assert note == folder / NAME
    assert names(folder) == [NAME]
    front = yaml.safe_load(note.read_text("utf-8").split("---\n")[1])
    assert front["title"] == "Harbour frozen"
    article, key, checksum, seal = front["exported_by_reader"].replace(",", "").split()
    assert (article, checksum) == ("article", "checksum")
    assert key == make_digest().article.key
    assert len(seal) == 32


def test_a_note_of_an_earlier_version_is_known(tmp_path):
    """What was exported before the line got its present name is renewed, unless it was edited."""
    note = export_article(make_digest(), tmp_path, exported=NOW)
    text = note.read_text("utf-8")
    former = re.sub('exported_by_reader: "article (.*), checksum (.*)"', r'reader: "\1 \2"', text)
    assert former != text
    note.write_text(former, "utf-8")
    assert export_article(make_digest(), tmp_path, exported=NOW) == note
    assert note.read_text("utf-8") == former
    assert export_article(make_digest(), tmp_path, with_article=True) == note
    assert 'exported_by_reader: "article' in note.read_text("utf-8")
    note.write_text(former.replace("frozen", "thawed"), "utf-8")
    assert export_article(make_digest(), tmp_path).name == SECOND


def test_a_note_may_be_read_by_whom_the_user_lets(tmp_path):
    """A note is a document: its mode is that of any new file."""
    other = tmp_path / "other"
    other.touch()
    note = export_article(make_digest(), tmp_path)
    assert note.stat().st_mode == other.stat().st_mode


def test_an_untouched_note_is_renewed(tmp_path):
    """The second export of an article replaces the first."""
    first = export_article(make_digest(), tmp_path, exported=NOW)
    before = first.read_text("utf-8")
    second = export_article(make_digest(), tmp_path, with_article=True)
    assert first == second
    assert names(tmp_path) == [NAME]
    assert "## Article" in second.read_text("utf-8")
    assert "## Article" not in before


def test_a_note_that_would_say_the_same_is_left(tmp_path):
    """Where nothing but the time of the export would change, the file is not written again."""
    note = export_article(make_digest(), tmp_path, exported=NOW, tags=["ice"])
    before = note.stat()
    assert export_article(make_digest(), tmp_path, tags=["ice"]) == note
    assert (note.stat().st_ino, note.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert export_article(make_digest(), tmp_path, tags=["snow"]) == note
    assert note.stat().st_ino != before.st_ino
    assert names(tmp_path) == [NAME]


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text + "my thoughts\n",
        lambda text: "",
        lambda text: text.replace("title:", "tags: [a]\ntitle:"),
        lambda text: text.replace("frozen", "thawed", 1),
        lambda text: text.replace("\nexported_by", "\nexparted_by"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text[:-1],
    ],
    ids=["appended", "emptied", "property", "word", "seal", "newlines", "cut"],
)
def test_an_edited_note_stays(tmp_path, edit):
    """Any change makes the file its owner's; the new note gets another name, once."""
    note = export_article(make_digest(), tmp_path, exported=NOW)
    edited = edit(note.read_text("utf-8")).encode()
    note.write_bytes(edited)
    assert export_article(make_digest(), tmp_path).name == SECOND
    assert export_article(make_digest(), tmp_path).name == SECOND
    assert note.read_bytes() == edited
    assert names(tmp_path) == [SECOND, NAME]


def test_the_note_of_another_article_stays(tmp_path):
    """One headline on one day: each article keeps a note of its own."""
    first = export_article(make_digest(), tmp_path)
    before = first.read_bytes()
    other = make_plain_digest(texts=("Another harbour.",))
    assert export_article(other, tmp_path).name == SECOND
    assert export_article(make_digest(), tmp_path) == first
    assert export_article(other, tmp_path).name == SECOND
    assert b"Another" not in first.read_bytes()
    assert len(before) == len(first.read_bytes())
    assert names(tmp_path) == [SECOND, NAME]


@pytest.mark.parametrize(
    "seal", ['reader: "{} {}"', 'exported_by_reader: "article {}, checksum {}"']
)
def test_a_foreign_file_stays(tmp_path, seal):
    """Also one that has the text of a seal in it."""
    key = make_digest().article.key
    foreign = f"---\ntitle: x\n{seal.format(key, '0' * 32)}\n---\n"
    (tmp_path / NAME).write_text(foreign)
    assert export_article(make_digest(), tmp_path).name == SECOND
    assert (tmp_path / NAME).read_text() == foreign


def test_what_is_no_file_stays(tmp_path):
    """A folder, a link that leads nowhere, a FIFO that would be waited for, a link to a note."""
    stem = "2023-01-05 Harbour frozen"
    elsewhere = export_article(make_digest(), tmp_path / "elsewhere")
    before = elsewhere.read_bytes()
    (tmp_path / NAME).mkdir()
    (tmp_path / SECOND).symlink_to("nowhere")
    os.mkfifo(tmp_path / f"{stem} (3).md")
    (tmp_path / f"{stem} (4).md").symlink_to(elsewhere)
    assert export_article(make_digest(), tmp_path).name == f"{stem} (5).md"
    assert elsewhere.read_bytes() == before
    assert (tmp_path / SECOND).is_symlink()


def test_names_do_not_end(tmp_path):
    """After many notes of one headline the name has the article's key."""
    for number in range(1, 100):
        mark = "" if number == 1 else f" ({number})"
        (tmp_path / f"2023-01-05 Harbour frozen{mark}.md").touch()
    key = make_digest().article.key
    assert export_article(make_digest(), tmp_path).name == f"2023-01-05 Harbour frozen ({key} 1).md"


@given(
    title=st.text(max_size=300) | st.text(st.sampled_from("./\\:\0\n~ é日")),
    url=st.none() | st.text(),
    day=st.none() | st.dates(),
    texts=st.lists(st.text(), max_size=3),
)
def test_any_article_has_a_note(tmp_path_factory, title, url, day, texts):
    """Whatever it holds, the note is in the folder, is found again, and no other file is there."""
    folder = tmp_path_factory.mktemp("notes")
    digest = make_plain_digest(title=title, url=url, day=day, texts=tuple(texts))
    note = export_article(digest, folder, with_article=True)
    assert export_article(digest, folder) == note
    assert names(folder) == [note.name]
    assert note.parent == folder


def test_a_file_system_without_links(tmp_path, monkeypatch):
    """FAT and network shares get notes too, and as little is overwritten there."""

    def refuse(*_):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / NAME).write_text("mine")
    note = export_article(make_digest(), tmp_path)
    assert note.name == SECOND
    assert export_article(make_digest(), tmp_path) == note
    assert note.read_text("utf-8").startswith("---\n")
    assert (tmp_path / NAME).read_text() == "mine"
    assert names(tmp_path) == [SECOND, NAME]


@pytest.mark.parametrize(
    "place", [lambda folder: folder / "file" / "notes", lambda folder: folder / "file"]
)
def test_a_folder_that_cannot_be(tmp_path, place):
    """One sentence names the folder and what to do."""
    (tmp_path / "file").touch()
    with pytest.raises(ExportError) as raised:
        export_article(make_digest(), place(tmp_path))
    sentence = str(raised.value)
    assert str(place(tmp_path)) in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


SMALL_DISK = """
import resource, signal, sys
from pathlib import Path
from reader.errors import ExportError
from reader.export.note_files import export_article
from tests.export.digests import make_plain_digest

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
try:
    export_article(make_plain_digest(texts=("ice " * 5000,)), Path(sys.argv[1]), with_article=True)
except ExportError as error:
    print(error)
"""


def start_python(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Run code in a process of its own, in which tests can be imported."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_full_disk_leaves_the_old_note(tmp_path):
    """Where the new note does not fit, the old one stays whole and nothing lies about."""
    digest = make_plain_digest(texts=("ice " * 5000,))
    note = export_article(digest, tmp_path)
    before = note.read_bytes()
    output, errors = start_python(SMALL_DISK, tmp_path).communicate(timeout=60)
    assert str(tmp_path) in output, errors
    assert "file too large" in output
    assert note.read_bytes() == before
    assert names(tmp_path) == [note.name]


CRASHER = """
import os, signal, sys
from pathlib import Path
from reader.export import atomic_files
from tests.export.digests import make_digest
from reader.export.note_files import export_article

step, folder = int(sys.argv[1]), Path(sys.argv[2])
calls = 0

def dying(call):
    def wrapped(*given):
        global calls
        calls += 1
        if calls == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*given)
    return wrapped

for name in ("fsync", "link", "replace"):
    setattr(os, name, dying(getattr(os, name)))
export_article(make_digest(), folder, with_article=True)
print(calls)
"""


@pytest.mark.parametrize("known", [False, True], ids=["new", "renewed"])
def test_kill_at_any_step(tmp_path, known):
    """After a kill -9 before each system call the folder has the old note, the new one, or none."""
    steps = 0
    for step in range(1, 10):
        folder = tmp_path / str(step)
        if known:
            export_article(make_digest(), folder)
        run = start_python(CRASHER, step, folder)
        _, errors = run.communicate(timeout=60)
        notes = [name for name in names(folder) if not name.startswith(".reader-")]
        assert notes in ([NAME], []), errors
        assert notes or not known
        for note in notes:
            text = (folder / note).read_text("utf-8")
            assert text.endswith(("2023\n", "other quotation marks\n"))
        assert names(folder) == notes or run.returncode == -signal.SIGKILL
        assert export_article(make_digest(), folder).name == NAME
        if run.returncode == 0:
            break
        assert run.returncode == -signal.SIGKILL, errors
        steps += 1
    assert steps >= 2


OFTEN = """
import sys
from pathlib import Path
from reader.export.note_files import export_article
from tests.export.digests import make_plain_digest

for _ in range(20):
    export_article(make_plain_digest(texts=(sys.argv[2],)), Path(sys.argv[1]))
"""


def test_two_programs_at_once(tmp_path):
    """Two that export one headline at a time: two notes, both whole, no other file."""
    programs = [start_python(OFTEN, tmp_path, text) for text in ("One.", "Two.")]
    for program in programs:
        _, errors = program.communicate(timeout=60)
        assert program.returncode == 0, errors
    assert names(tmp_path) == [SECOND, NAME]


def test_records(tmp_path):
    """A line for each record, in a new file each time."""
    first = export_library(iter([{"a": "é\u2028"}, {"b": None}]), tmp_path / "new")
    assert first.name == "library.jsonl"
    assert first.read_text("utf-8") == '{"a": "é\u2028"}\n{"b": null}\n'
    assert export_library([], tmp_path / "new").name == "library (2).jsonl"
    assert first.stat().st_size > 0


def test_records_that_break_off(tmp_path):
    """Where the records end in an error there is no file."""

    def records():
        yield {}
        raise ExportError("no more")

    with pytest.raises(ExportError, match="no more"):
        export_library(records(), tmp_path)
    assert names(tmp_path) == []


def test_new_tags_renew_a_note(tmp_path):
    """An untouched note gets the tags; one that was edited stays, and the new one lies beside."""
    file = export_article(make_digest(), tmp_path)
    assert export_article(make_digest(), tmp_path, tags=["ice"]) == file
    assert 'tags: ["ice"]' in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8") + "mine\n")
    other = export_article(make_digest(), tmp_path, tags=["sea"])
    assert other != file
    assert file.read_text("utf-8").endswith("mine\n")


def test_dates_sort_notes(tmp_path):
    """A note's name begins with its date."""
    export_article(make_digest(day=date(1999, 12, 31)), tmp_path)
    assert names(tmp_path) == ["1999-12-31 Harbour frozen.md"]
