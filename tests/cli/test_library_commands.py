"""``reader import``, ``list``, ``export`` and ``where``: the library without the screen."""

import errno
import json
import os
from datetime import datetime

import pytest
import yaml

from reader.commands import import_ as import_command
from reader.errors import LibraryError
from reader.library import Library, View
from reader.paths import find_paths

ROW = [
    "id", "title", "date", "url", "path", "unread", "starred", "progress", "words", "words_shown",
    "words_new",
    "story", "changed", "source", "author", "tags", "folded", "finished", "outlet",
]  # fmt: skip


def test_import_prints_a_report(run, news):
    """Counts on standard error, a sentence for what could not be read, status 1."""
    ran = run("import", news)
    assert (ran.status, ran.out) == (1, "")
    message, error = ran.err.split("\n")[:-1]
    assert message == "reader: Checked 4 files: 3 new, 1 could not be read."
    assert str(news / "empty.txt") in error


def test_an_import_that_is_interrupted(run, news, monkeypatch):
    """It says what came of it, and what to do; the same command goes on."""
    real = import_command.import_paths

    def importing(*arguments, **options):
        real(*arguments, **options)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(import_command, "import_paths", importing)
        ran = run("import", news)
    assert ran.status == 130
    assert ran.err == (
        "reader: What was read so far is in the library; give the command again to go on.\n"
    )
    assert "3 unchanged" in run("import", news).err


def test_an_empty_path_is_not_the_current_folder(run, news, monkeypatch):
    """A variable of the shell that was never set gives one."""
    monkeypatch.chdir(news)
    names = sorted(os.listdir(news))
    ran = run("import", "")
    assert ran.status == 1
    assert "The path is empty; name a file or a folder." in ran.err
    assert run("list").out == ""
    ran = run("import", "", news / "older")
    assert "1 new, 1 other path could not be read" in ran.err
    for arguments in (("export", "--to", ""), ("backup", ""), ("brief", "--epub", "", "x.txt")):
        ran = run(*arguments)
        assert (ran.status, ran.out) == (2, "")
        assert "the path is empty" in ran.err
    assert sorted(os.listdir(news)) == names


def test_import_again_changes_nothing(run, news):
    """The same files are the same articles."""
    (news / "empty.txt").unlink()
    run("import", news)
    ran = run("import", news)
    assert ran == (0, "", "reader: Checked 3 files: 3 unchanged.\n")


def test_a_file_that_was_edited(run, news, rows):
    """The import says that it changed, and the list has when, as long as it was not opened."""
    run("import", news)
    assert [row["changed"] for row in rows()] == [None] * 3
    file = news / "a.txt"
    file.write_text(file.read_text("utf-8") + "A correction.\n", "utf-8")
    ran = run("import", file)
    assert ran == (0, "", "reader: Checked 1 file: 1 updated.\n")
    (row,) = rows("is:changed")
    assert row["path"] == str(file)
    assert datetime.fromisoformat(row["changed"]).tzinfo is not None
    assert len(run("list", "is:changed").lines) == 1
    with Library.open(find_paths()) as library:
        library.mark_opened(row["id"])
    assert rows("is:changed") == []


def test_import_of_nothing(run, tmp_path):
    """A folder without files and one that is not there are a sentence each, and nothing else."""
    (tmp_path / "empty").mkdir()
    ran = run("import", tmp_path / "empty", tmp_path / "missing")
    assert ran.status == 1
    assert [str(tmp_path / "empty") in ran.err, str(tmp_path / "missing") in ran.err] == [True] * 2
    assert ran.err.count("\n") == 2


def test_import_from_a_pipe(run, rows):
    """A dash is standard input here too."""
    assert run("import", "-", stdin=b"Ice\n20230105\nThe harbour froze.\n").status == 0
    assert [row["title"] for row in rows()] == ["Ice"]
    assert run("import", "-").status == 1


def test_import_keeps_to_the_limits_of_the_settings(run, news, rows):
    """Files beyond the limit are named, the rest is imported."""
    paths = find_paths()
    paths.config.mkdir(parents=True)
    paths.settings.write_text("max_paragraphs = 1")
    ran = run("import", news)
    assert ran.status == 1
    assert str(news / "b.txt") in ran.err
    assert sorted(row["title"] for row in rows()) == ["A tram is late", "Snow"]


def test_list_json(run, news, rows):
    """An object a line with the keys of the contract, the newest first."""
    run("import", news)
    listed = rows()
    assert [list(row) for row in listed] == [ROW] * 3
    assert [row["date"] for row in listed] == ["2023-01-05", "2023-01-04", "2022-12-01"]
    ice = listed[0]
    assert ice["title"] == "Ice in the harbour"
    assert ice["url"] == "https://www.example.org/ice"
    assert ice["path"] == str(news / "b.txt")
    assert (ice["unread"], ice["starred"], ice["progress"]) == (True, False, 0)
    assert isinstance(ice["id"], int)
    assert ice["words"] > 20
    assert ice["words_shown"] is None
    assert ice["words_new"] is None
    assert (ice["source"], ice["author"], ice["tags"], ice["folded"]) == (
        "example.org", None, [], None,
    )  # fmt: skip


def test_list_prints_the_reading_state(run, news, rows):
    """What was read, starred and begun on the screen is seen here."""
    run("import", news)
    ice = rows("ice")[0]["id"]
    with Library.open(find_paths()) as library:
        library.mark_opened(ice)
        library.set_starred(ice)
        library.set_position(ice, 1, 0, 0.5)
    (row,) = rows("ice")
    assert (row["unread"], row["starred"], row["progress"]) == (False, True, 0.5)
    assert run("list", "ice").lines[0].split("\t")[1] == "opened", "it was not read to its end"
    with Library.open(find_paths()) as library:
        library.add_tag(ice, "frost")
        library.mark_read(ice)
    assert run("list", "ice").lines[0].split("\t")[1] == "read"
    assert rows("ice")[0]["tags"] == ["frost"]


def test_list_json_names_authors(run, tmp_path, rows):
    """As the file of an article names them."""
    (tmp_path / "a.json").write_text('{"title": "Ice", "text": "It is thick.", "author": "Ann"}')
    run("import", tmp_path / "a.json")
    assert [row["author"] for row in rows()] == ["Ann"]


def test_list_as_text(run, news):
    """Tabs between id, state, date, source and headline."""
    run("import", news)
    lines = [line.split("\t") for line in run("list").lines]
    assert [line[1:] for line in lines] == [
        ["unread", "2023-01-05", "example.org", "Ice in the harbour"],
        ["unread", "2023-01-04", "-", "A tram is late"],
        ["unread", "2022-12-01", "-", "Snow"],
    ]


def test_list_of_a_query(run, news, rows):
    """The words may be given apart, and case does not matter."""
    run("import", news)
    assert [row["title"] for row in rows("HARBOUR", "ice")] == ["Ice in the harbour"]
    ran = run("list", "harbour", "tram")
    assert (ran.status, ran.out) == (0, "")
    assert "harbour tram" in ran.err
    assert [row["title"] for row in rows("walked OR walk", "-tram")] == ["Ice in the harbour"]
    assert [row["title"] for row in rows('"a day and a night"')] == ["Snow"]
    assert [row["title"] for row in rows("-harbour", "date:2023..", "-is:starred")] == [
        "A tram is late"
    ]


@pytest.mark.parametrize("command", [("list",), ("list", "--json"), ("export", "--to", "notes")])
def test_a_wrong_query_is_wrong_usage(run, news, command):
    """Status 2, nothing on standard output, and one sentence that says what and where."""
    run("import", news)
    ran = run(*command, "ice", "is:cold")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("reader: is:cold (at character 5 of the query) is not known; write")
    assert ran.err.count("\n") == 1


def test_an_option_that_is_none_is_still_wrong(run):
    """A word may begin with one dash; what begins with two is an option or an error."""
    assert run("list", "--josn").status == 2
    assert run("list", "-josn").status == 0


def test_list_of_nothing(run):
    """An empty library says how it is filled, and is no error."""
    ran = run("list", "--json")
    assert (ran.status, ran.out) == (0, "")
    assert "reader import" in ran.err


def test_list_of_more_than_a_page(run, rows, tmp_path, monkeypatch):
    """All rows come, once each, in order."""
    monkeypatch.setattr("reader.commands.list._PAGE", 3)
    for number in range(10):
        (tmp_path / f"{number}.txt").write_text(f"Headline {number}\n2023010{number}\nText.\n")
    run("import", tmp_path)
    assert len({row["id"] for row in rows()}) == 10
    titles = [row["title"] for row in rows() if row["date"]]
    assert titles == [f"Headline {number}" for number in range(9, 0, -1)]


def test_export_prints_the_paths_of_notes(run, news, tmp_path):
    """A note for each article; the paths are the data."""
    run("import", news)
    ran = run("export", "--to", tmp_path / "notes")
    assert (ran.status, ran.err) == (0, "")
    assert ran.lines == [
        f"{tmp_path}/notes/2023-01-05 Ice in the harbour.md",
        f"{tmp_path}/notes/2023-01-04 A tram is late.md",
        f"{tmp_path}/notes/2022-12-01 Snow.md",
    ]
    assert sorted(os.listdir(tmp_path / "notes")) == sorted(
        line.rsplit("/", 1)[1] for line in ran.lines
    )


def test_export_of_a_query_and_of_ids(run, news, rows, tmp_path):
    """Only what is asked for is written."""
    run("import", news)
    assert len(run("export", "tram", "--to", tmp_path / "a").lines) == 1
    ids = [row["id"] for row in rows()][:2]
    ran = run("export", "--id", ids[0], "--id", ids[1], "--to", tmp_path / "b")
    assert len(ran.lines) == 2
    nothing = run("export", "nowhere", "--to", tmp_path / "c")
    assert (nothing.status, nothing.out) == (0, "")
    assert "nowhere" in nothing.err
    assert len(run("export", "-harbour", "-tram", "--to", tmp_path / "d").lines) == 1


@pytest.mark.parametrize(
    "arguments",
    [(), ("--id", "1"), ("--to",), ("x", "--id", "1", "--to", "a"), ("--id", "0", "--to", "a")],
)
def test_wrong_usage_of_export(run, arguments):
    """Status 2 and one sentence."""
    ran = run("export", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1


def test_export_of_an_id_that_is_not_there(run, tmp_path):
    """One sentence tells how ids are found."""
    ran = run("export", "--id", 99, "--to", tmp_path / "a")
    assert (ran.status, ran.out) == (2, "")
    assert "no article 99" in ran.err


def test_export_follows_the_settings(run, news, tmp_path):
    """Method, length and the article in the note are the user's."""
    run("import", news)
    paths = find_paths()
    paths.config.mkdir(parents=True, exist_ok=True)
    paths.settings.write_text(
        "method = 'luhn'\nsummary_sentences = 1\nexport_article = true\nmeasures = 1"
    )
    ran = run("export", "ice", "--to", tmp_path / "notes")
    assert "measures" in ran.err
    with open(ran.lines[0], encoding="utf-8") as file:
        note = file.read()
    front = yaml.safe_load(note.split("---\n")[1])
    assert (front["method"], front["sentences"]) == ("luhn", 1)
    assert "## Article" in note


def test_export_has_tags_and_notes(run, news, tmp_path):
    """What the reader gave an article stands in its note."""
    run("import", news)
    with Library.open(find_paths()) as library:
        (ice,) = library.ids(View("ice"))
        library.add_tag(ice, "winter")
        library.add_note(ice, 0, None, None, "The harbour froze", "How cold was it?")
    (line,) = run("export", "ice", "--to", tmp_path / "notes").lines
    with open(line, encoding="utf-8") as file:
        note = file.read()
    assert yaml.safe_load(note.split("---\n")[1])["tags"] == ["winter"]
    assert "> The harbour froze (paragraph 1, line 4)\n\nHow cold was it?\n" in note


def test_json_lines_come_back(run, news, tmp_path, monkeypatch):
    """Another home that imports the file exports the same one."""
    run("import", news)
    with Library.open(find_paths()) as library:
        library.set_tags(library.ids(View()), ["winter"])
        library.mark_opened(library.ids(View())[0])
    (first,) = run("export", "--jsonl", "--to", tmp_path / "first").lines
    monkeypatch.setenv("READER_HOME", str(tmp_path / "elsewhere"))
    message = "reader: Checked 1 file with 3 articles: 3 new.\n"
    assert run("import", first) == (0, "", message)
    (second,) = run("export", "--jsonl", "--to", tmp_path / "second").lines
    with open(first, "rb") as one, open(second, "rb") as other:
        assert one.read() == other.read()


def test_export_that_cannot_write(run, news, tmp_path):
    """One sentence for all notes that a folder does not take, status 1."""
    run("import", news)
    (tmp_path / "file").touch()
    ran = run("export", "--to", tmp_path / "file")
    assert (ran.status, ran.out) == (1, "")
    assert str(tmp_path / "file") in ran.err
    assert ran.err.count("\n") == 1


def test_export_of_json_lines(run, news, tmp_path):
    """One file with an object for each article: the list's keys, the state and the text as read."""
    run("import", news)
    ran = run("export", "--jsonl", "--to", tmp_path)
    assert ran.lines == [f"{tmp_path}/library.jsonl"]
    with open(ran.lines[0], encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    of_the_list = {"words_new", "story", "source", "author", "tags", "folded", "finished", "outlet"}
    kept = [name for name in ROW if name not in of_the_list]
    assert [list(record)[: len(kept)] for record in records] == [kept] * 3
    assert records[2]["paragraphs"] == [{"line": 3, "text": "It snowed for a day and a night."}]
    assert (records[0]["paragraph"], records[0]["opened_at"]) == (0, None)


def test_where(run, reader_home):
    """Every place is named once, below READER_HOME, and none is made by asking."""
    ran = run("where")
    places = dict(line.split("\t") for line in ran.lines)
    assert ran.status == 0
    paths = find_paths()
    assert places["library"] == str(paths.database)
    assert places["settings"] == str(paths.settings)
    assert places["export"] == str(paths.export)
    assert all(path.startswith(f"{reader_home}/") for path in places.values())
    assert os.listdir(reader_home) == []


def test_where_notes_go_by_the_settings(run, tmp_path):
    """The folder of the settings is told, and what is wrong in them."""
    paths = find_paths()
    paths.config.mkdir(parents=True)
    paths.settings.write_text(f"export_folder = '{tmp_path}'\nmeasure = 1")
    ran = run("where")
    assert f"export\t{tmp_path}\n" in ran.out
    assert "measure is 1" in ran.err


@pytest.mark.parametrize(
    ("status", "arguments"),
    [
        (0, ("list",)),
        (0, ("list", "--json")),
        (0, ("stories",)),
        (0, ("stories", "--all")),
        (0, ("export", "--to", "notes")),
        (0, ("export", "--to", "notes", "--stories")),
        (1, ("show",)),
        (1, ("show", "--changes")),
        (1, ("mark", "read")),
        (1, ("forget", "--yes")),
        (1, ("brief", "--query")),
    ],
)
def test_a_query_that_finds_nothing(run, news, status, arguments, tmp_path, monkeypatch):
    """Is an answer where what is found is listed, status 1 where a command needs an article."""
    monkeypatch.chdir(tmp_path)
    run("import", news)
    ran = run(*arguments, "zebra")
    assert (ran.status, ran.out) == (status, "")
    assert ran.err == "reader: No article matches the query zebra.\n"


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EDQUOT, "free some space"),
        (errno.EACCES, "give a folder that you may write to"),
        (errno.EROFS, "give a folder that you may write to"),
        (errno.ENOENT, "give another folder"),
        (errno.EIO, "give another folder"),
    ],
)
def test_an_export_that_fails_says_what_to_do(run, news, tmp_path, monkeypatch, number, advice):
    """Space is asked for where space is missing alone."""

    def fail(*_arguments, **_names):
        raise OSError(number, "This Is Why")

    run("import", news)
    monkeypatch.setattr("os.makedirs", fail)
    monkeypatch.setattr("pathlib.Path.mkdir", fail)
    ran = run("export", "--to", tmp_path / "notes")
    assert ran.status == 1
    assert ran.err.endswith(f": this is why; {advice}.\n")


@pytest.mark.parametrize("forms", [(), ("--jsonl",)])
@pytest.mark.parametrize("below", ["", "notes"])
def test_an_export_into_a_file_says_so(run, news, tmp_path, forms, below):
    """And not to free some space."""
    run("import", news)
    file = tmp_path / "notes.md"
    file.write_text("mine")
    ran = run("export", "--to", file / below, *forms)
    assert ran.status == 1
    assert f"{file} is a file; give a folder, or a name that is free." in ran.err
    assert "space" not in ran.err
    assert file.read_text() == "mine"


def test_the_first_query_for_a_language_finds_those_of_all_articles(run, news):
    """An import leaves them; the answer is the same, and the next one needs no texts."""
    run("import", news)
    with Library.open(find_paths()) as library:
        assert (library.count_without("language"), library.count_without("author")) == (3, 0)
    found = run("list", "lang:english")
    assert len(found.out.splitlines()) == 3
    with Library.open(find_paths()) as library:
        assert library.count_without("language") == 0
    assert run("list", "lang:english") == found
    assert run("list", "-lang:english").out == ""


def test_a_language_is_found_where_nothing_can_be_kept(run, news, monkeypatch):
    """As on a disk that is full: the answer is the same."""
    run("import", news)

    def find_none(library, facet):
        raise LibraryError("The library was not changed, because the disk is full.")

    monkeypatch.setattr(Library, "find_more_facets", find_none)
    found = run("list", "lang:english")
    assert (found.status, len(found.out.splitlines())) == (0, 3)
