"""Files and folders: which are read, in which order, and what cannot block or break the rest."""

import io
import os
import socket
from contextlib import ExitStack

import pytest

from reader.errors import UnreadableError
from reader.formats import FoundFile, Limits, find_files, read_file, read_stream, show_path

ARTICLE = "A headline\n20220302\nOne.\n"


@pytest.fixture
def folder(tmp_path):
    """A folder with two articles, one of them in a folder below."""
    (tmp_path / "news" / "b").mkdir(parents=True)
    (tmp_path / "news" / "a.txt").write_text(ARTICLE)
    (tmp_path / "news" / "b" / "c.txt").write_text(ARTICLE)
    return tmp_path / "news"


def shown(paths):
    """Return the paths of what is found, errors included."""
    return [
        found.path if isinstance(found, UnreadableError) else found.display_path for found in paths
    ]


def only_error(paths):
    """Return the one thing found, which is an error."""
    (error,) = find_files(paths)
    assert isinstance(error, UnreadableError)
    return error


def test_folders_are_read_recursively_in_the_order_of_names(folder):
    """As the path was given, joined with the path below."""
    for name in ("z.txt", "B.txt", "b.txt", "a b.txt", "é.txt"):
        (folder / name).write_text(ARTICLE)
    found = list(find_files([folder]))
    names = ["B.txt", "a b.txt", "a.txt", "b/c.txt", "b.txt", "z.txt", "é.txt"]
    assert shown(found) == [f"{folder}/{name}" for name in names]
    assert all(isinstance(file, FoundFile) for file in found)


def test_a_relative_path_stays_relative(folder, monkeypatch):
    """What the user gave is what is shown."""
    monkeypatch.chdir(folder.parent)
    assert shown(find_files(["news", "./news/a.txt"])) == [
        "news/a.txt",
        "news/b/c.txt",
        "./news/a.txt",
    ]


def test_hidden_files_and_readmes_of_a_folder_are_left_out(folder):
    """But read where they are given by name."""
    (folder / ".hidden").mkdir()
    for name in (".a.txt", "README", "README.md", ".hidden/d.txt"):
        (folder / name).write_text(ARTICLE)
    assert shown(find_files([folder])) == [f"{folder}/a.txt", f"{folder}/b/c.txt"]
    assert shown(find_files([folder / ".a.txt", folder / "README"])) == [
        f"{folder}/.a.txt",
        f"{folder}/README",
    ]


NO_ARTICLES = (
    *(
        "logo.svg",
        "PHOTO 1.JPG",
        "song.mp3",
        "letter.woff2",
        "style.css",
        "app.min.js",
        "app.js.map",
    ),
    *("tool.py", "run.sh", "poetry.lock", "package-lock.json", "site.webmanifest", "a.yaml"),
    *("pyproject.toml", "Thumbs.db", "desktop.ini", "Makefile", "robots.txt", "SHA256SUMS"),
    *("LICENSE", "CHANGELOG.md", "a.txt~", "#a.txt#", "a.txt.bak", "b.txt.part", "c.crdownload"),
)
ARTICLES = (
    *("index.php", "story.asp", "a", "a.log", "The makers of Node.js", "License to live.txt"),
    *("news.xml", "list.json", "page.html", "Changes.txt", "notes.text", "book.docx"),
)


def test_files_that_are_no_articles_by_their_name_are_left_out_of_folders(tmp_path):
    """Of folders that are walked; what may be one is read, whatever its name ends in."""
    for name in (*NO_ARTICLES, *ARTICLES):
        (tmp_path / name).write_text(ARTICLE)
    found = shown(find_files([tmp_path]))
    assert {path.rpartition("/")[2] for path in found} == set(ARTICLES)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>Hi</text></svg>", "an image"),
        ("b", "<?xml version='1.0'?>\n<svg><title>A logo</title></svg>", "XML without an article"),
        ("a.css", "p { color: red }", "a style sheet"),
        ("a.js", "function f() { return 1 }", "program code"),
        ("a.xml", "<config><a>1</a></config>", "XML without an article"),
        (
            "b.xml",
            "<?xml version='1.0'?><urlset><url><loc>x</loc></url></urlset>",
            "a sitemap, a list",
        ),
        ("poetry.lock", "[[package]]\nname = 'a'\n", "a settings file"),
        ("package-lock.json", '{"lockfileVersion": 3}', "a settings file"),
        ("run", "#!/bin/sh\necho\n", "program code"),
        ("a.php", "<?php echo 1;", "program code"),
        ("a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "data for programs"),
    ],
)
def test_a_file_that_is_no_article_is_one_sentence_where_it_is_named(tmp_path, name, text, kind):
    """It says what the file is and what to give instead."""
    file = tmp_path / name
    file.write_text(text)
    with pytest.raises(UnreadableError) as refused:
        read_file(file)
    assert str(refused.value).startswith(f"{file} is {kind}")
    assert str(refused.value).endswith(", which reader does not read; give a file with an article.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("index.js", "<!DOCTYPE html><html><body><p>A page of a server.</p></body></html>"),
        ("a.txt.bak", ARTICLE),
        ("README.md", ARTICLE),
        ("Node.js", "<html><body><p>About Node.js, which is a program.</p></body></html>"),
        ("a.xml", "<?xml version='1.0'?><nitf><body><p>A wire story of today.</p></body></nitf>"),
        ("b.xml", "<rss><channel><item><title>A</title><description>One.</description></item>"),
        ("a.txt", "<Reuters> - The harbour was dredged.\n"),
    ],
)
def test_a_file_whose_content_is_an_article_is_read_where_it_is_named(tmp_path, name, text):
    """Whatever its name says."""
    (tmp_path / name).write_text(text)
    assert read_file(tmp_path / name)[0].words


def test_the_parts_of_a_saved_page_are_left_out(folder):
    """Browsers keep its scripts and pictures in a folder beside it."""
    for name in ("page.html", "page_files/style.css", "other_files/d.txt", "Seite.htm"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(ARTICLE)
    (folder / "Seite-Dateien").mkdir()
    (folder / "Seite-Dateien" / "x.js").write_text(ARTICLE)
    names = ["Seite.htm", "a.txt", "b/c.txt", "other_files/d.txt", "page.html"]
    assert shown(find_files([folder])) == [f"{folder}/{name}" for name in names]


def test_a_missing_path_is_one_sentence_and_the_rest_goes_on(folder):
    """In the place of the path."""
    missing, *rest = find_files([folder / "no.txt", folder / "a.txt/x", folder])
    assert str(missing) == f"{folder}/no.txt does not exist; check the path."
    assert shown(rest) == [f"{folder}/a.txt/x", f"{folder}/a.txt", f"{folder}/b/c.txt"]


@pytest.mark.parametrize("name", ["a\0b", "\ud800", "x" * 300])
def test_a_name_that_no_file_can_have_is_one_sentence(name):
    """Whoever typed it."""
    assert only_error([name]).path == show_path(name)
    with pytest.raises(UnreadableError):
        read_file(name)


def test_an_empty_folder_is_one_sentence(tmp_path):
    """Silence would look like success."""
    assert "has no files to read" in str(only_error([tmp_path]))


def test_links_that_lead_back_are_one_sentence_each(folder):
    """To itself, to a folder above, to nothing."""
    (folder / "b" / "up").symlink_to("..")
    (folder / "self").symlink_to("self")
    (folder / "gone").symlink_to("nowhere")
    found = list(find_files([folder]))
    sentences = {e.path: str(e) for e in found if isinstance(e, UnreadableError)}
    assert sentences == {
        f"{folder}/b/up": f"{folder}/b/up is a link to a folder that contains it; remove the link.",
        f"{folder}/self": f"{folder}/self is a link that leads back to itself; remove or"
        " correct the link.",
        f"{folder}/gone": f"{folder}/gone is a link to a file that does not exist; remove"
        " or correct the link.",
    }
    assert len(found) == 5


def test_a_folder_that_links_lead_to_is_read_once(folder):
    """However many links lead there, and into each other."""
    (folder / "x").symlink_to("b")
    (folder / "b" / "y").symlink_to("../../news2")
    (folder.parent / "news2").mkdir()
    (folder.parent / "news2" / "d.txt").write_text(ARTICLE)
    (folder / "c").symlink_to("../news2")
    assert shown(find_files([folder])) == [
        f"{folder}/a.txt",
        f"{folder}/b/c.txt",
        f"{folder}/b/y/d.txt",
    ]


def test_pipes_sockets_and_devices_are_refused_without_being_opened(folder):
    """A pipe would wait for ever."""
    os.mkfifo(folder / "pipe")
    with ExitStack() as stack:
        plug = stack.enter_context(socket.socket(socket.AF_UNIX))
        stack.enter_context(pytest.MonkeyPatch.context()).chdir(folder)
        plug.bind("plug")
        found = list(find_files([folder, "/dev/null"]))
    sentences = [str(error) for error in found if isinstance(error, UnreadableError)]
    assert sentences == [
        f"{folder}/pipe is a pipe, not a file; give a text file.",
        f"{folder}/plug is a socket, not a file; give a text file.",
        "/dev/null is a device, not a file; give a text file.",
    ]
    for path in (folder / "pipe", folder, "/dev/zero"):
        with pytest.raises(UnreadableError, match=r"is a (pipe|folder|device), not a file"):
            read_file(path)


def test_a_folder_that_may_not_be_listed_is_one_sentence(folder, monkeypatch):
    """The rest goes on."""
    scandir = os.scandir

    def forbid(path):
        if str(path).endswith("/b"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", forbid)
    found = list(find_files([folder]))
    assert shown(found) == [f"{folder}/a.txt", f"{folder}/b"]
    assert "You have no permission to read" in str(found[1])


def test_a_file_that_may_not_be_read_or_fails_is_one_sentence(folder, monkeypatch):
    """Whatever the system says."""
    for error, sentence in (
        (PermissionError(13, "Permission denied"), "change its permissions"),
        (OSError(5, "Input/output error"), r"cannot be read \(input/output error\); copy it"),
    ):

        def fail(*args, error=error, **kwargs):
            raise error

        monkeypatch.setattr(os, "open", fail)
        with pytest.raises(UnreadableError, match=sentence) as caught:
            read_file(folder / "a.txt")
        assert caught.value.path == f"{folder}/a.txt"


def test_a_file_is_read_with_its_path_as_given(folder):
    """And with another for display where one is given."""
    (article,) = read_file(folder / "a.txt")
    assert (article.path, article.title) == (f"{folder}/a.txt", "A headline")
    assert read_file(folder / "a.txt", "shown.txt")[0].path == "shown.txt"


def test_ten_thousand_files_with_three_broken_ones(tmp_path):
    """Found one by one, each broken one is one sentence."""
    (tmp_path / "00000.txt").write_text(ARTICLE)
    for number in range(1, 10_000):
        (tmp_path / f"{number:05}.txt").hardlink_to(tmp_path / "00000.txt")
    (tmp_path / "00007.txt").unlink()
    os.mkfifo(tmp_path / "00007.txt")
    (tmp_path / "05000.txt").unlink()
    (tmp_path / "05000.txt").symlink_to("05000.txt")
    (tmp_path / "09999.txt").unlink()
    (tmp_path / "09999.txt").symlink_to("nowhere")
    found = list(find_files([tmp_path]))
    assert len(found) == 10_000
    assert [e.path[-9:] for e in found if isinstance(e, UnreadableError)] == [
        "00007.txt",
        "05000.txt",
        "09999.txt",
    ]


def test_finding_goes_on_only_as_far_as_it_is_asked(folder):
    """A walk through a whole disk can be left."""
    files = find_files([folder, "/proc/does/not/exist"])
    assert isinstance(next(files), FoundFile)
    files.close()


def test_a_file_that_is_too_large_is_refused(tmp_path):
    """Whatever its size, and if it grows, it is read no further than the limit."""
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(33 * 2**20)
    with pytest.raises(
        UnreadableError, match=r"large\.txt is larger than 32 MB; split it, or raise max_file_mb"
    ):
        read_file(large)

    class Endless(io.RawIOBase):
        given = 0

        def read(self, size=-1):
            self.given += size
            return b"a" * size

    stream = Endless()
    with pytest.raises(UnreadableError, match=r"Standard input is larger than 1\.91 MB"):
        read_stream(stream, limits=Limits(size=2_000_000))
    assert stream.given == 2_000_001


def test_a_stream_is_read_to_its_end():
    """Standard input, in as many pieces as it comes."""

    class Dripping(io.BytesIO):
        def read(self, size=-1):
            return super().read(min(size, 3))

    (article,) = read_stream(Dripping(ARTICLE.encode()))
    assert (article.path, article.title, len(article.paragraphs)) == ("-", "A headline", 1)
    with pytest.raises(UnreadableError, match="Standard input is empty"):
        read_stream(io.BytesIO())


def test_a_name_that_cannot_be_decoded_or_trusted_is_shown_harmless(tmp_path):
    """U+FFFD for its bytes, no escapes; the file is read all the same."""
    name = os.fsencode(tmp_path) + b"/\xff\x1b[31mred\x1b]52;c;aGk=\x07.txt"
    with open(name, "wb") as stream:
        stream.write(b"It ended here.\n")
    (found,) = find_files([os.fsdecode(tmp_path)])
    assert found.display_path == f"{tmp_path}/\ufffdred.txt"
    (article,) = read_file(found.path, found.display_path)
    assert article.path == found.display_path
    assert article.title == "\ufffdred.txt"
    assert show_path(os.fsdecode(name)) == found.display_path
    with pytest.raises(UnreadableError, match=r"redx does not exist; check the path\.$"):
        read_file(os.fsdecode(name[:-4] + b"x"))
