"""``reader digest``: order, forms, lengths, errors."""

import json
import os

import pytest
import yaml

from reader.paths import find_paths

from .face import read_line


def test_json_lines_in_input_order(run, news):
    """Files as given, a folder's in sorted order with its folders', one line each."""
    ran = run("digest", "--json", news / "older", news, news / "a.txt")
    read = [read_line(line) for line in ran.lines]
    assert [one["path"] for one in read] == [
        f"{news}/older/c.txt",
        f"{news}/a.txt",
        f"{news}/b.txt",
        f"{news}/empty.txt",
        f"{news}/older/c.txt",
        f"{news}/a.txt",
    ]
    assert [list(one) for one in read if "error" in one] == [["path", "error"]]
    assert ran.status == 1
    assert ran.err == ""


def test_paths_are_as_given(run, news, monkeypatch):
    """A relative path stays relative, joined with what is below it."""
    monkeypatch.chdir(news.parent)
    paths = [read_line(line)["path"] for line in run("digest", "--json", "news").lines]
    assert paths == ["news/a.txt", "news/b.txt", "news/empty.txt", "news/older/c.txt"]
    assert read_line(run("digest", "--json", "./news/a.txt").out.strip())["path"] == "./news/a.txt"


def test_what_cannot_be_read_is_narrated(run, news, tmp_path):
    """Without --json errors go to standard error, and the rest is done."""
    ran = run("digest", tmp_path / "missing.txt", news / "empty.txt", news / "a.txt")
    assert ran.status == 1
    assert ran.out.startswith("A tram is late\n4 January 2023\n")
    missing, empty = ran.err.split("\n")[:-1]
    assert str(tmp_path / "missing.txt") in missing
    assert str(news / "empty.txt") in empty


def test_bad_files_of_every_kind(run, tmp_path):
    """A FIFO, a link to itself and mere bytes are an object each; a loop of folders ends."""
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "up").symlink_to(".")
    (tmp_path / "well.txt").write_text("Well\n20230101\nAll is well here.\n")
    ran = run("digest", "--json", tmp_path)
    read = {one["path"].rsplit("/")[-1]: one for one in map(read_line, ran.lines)}
    assert ran.status == 1
    assert {"binary", "fifo", "loop"} <= {name for name in read if "error" in read[name]}
    assert read["well.txt"]["title"] == "Well"


def test_names_that_are_no_text(run, tmp_path):
    """Undecodable bytes and escapes of a name reach nobody's terminal."""
    folder = os.fsencode(tmp_path)
    for name in (b"a\xff.txt", b"b\x1b]52;c;x\x07.txt"):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(b"A line of text that is long enough.")
    with open(os.path.join(folder, b"c\x1b[31m.txt"), "wb"):
        pass
    ran = run("digest", "--json", tmp_path)
    paths = [read_line(line)["path"] for line in ran.lines]
    assert paths[0].endswith("/a\ufffd.txt")
    assert "\x1b" not in ran.out
    assert "\x1b" not in run("digest", tmp_path).err


def test_standard_input(run):
    """A dash is standard input, once."""
    ran = run("digest", "--json", "-", stdin=b"Ice\n20230105\nThe harbour froze.\n")
    read = read_line(ran.out.strip())
    assert (ran.status, read["path"], read["title"]) == (0, "-", "Ice")
    empty = run("digest", "--json", "-")
    assert empty.status == 1
    assert read_line(empty.out.strip())["path"] == "-"


def test_plain_is_the_default(run, news):
    """No flag and --plain print the same, with a gap between articles."""
    ran = run("digest", news / "b.txt", news / "a.txt")
    assert ran == run("digest", "--plain", news / "b.txt", news / "a.txt")
    assert ran.status == 0
    assert "\n\n\nA tram is late\n" in ran.out
    assert "\nShips waited outside.\n" not in ran.out
    assert ran.out.startswith("Ice in the harbour\nexample.org · 5 January 2023\n\nSummary: ")


def test_markdown(run, news):
    """Front matter, summary and link; the article where it is asked for."""
    ran = run("digest", "--markdown", news / "b.txt")
    front = yaml.safe_load(ran.out.split("---\n")[1])
    assert front["title"] == "Ice in the harbour"
    assert front["folded"] == 1
    assert "## Article" not in ran.out
    assert "## Article" in run("digest", "--markdown", "--article", news / "b.txt").out


@pytest.mark.parametrize(
    ("flags", "check"),
    [
        ((), lambda sentences, _: len(sentences) == 5),
        (("--sentences", 2), lambda sentences, _: len(sentences) == 2),
        (("--words", 60), lambda sentences, _: 0 < words(sentences) <= 60),
        (("--words", 1), lambda sentences, _: len(sentences) == 1),
        (("--ratio", 0.1), lambda sentences, shown: 0 < words(sentences) <= 0.1 * shown),
        (("--ratio", 1), lambda sentences, shown: words(sentences) > 0.2 * shown),
    ],
    ids=["five", "two", "60-words", "one-word", "tenth", "all"],
)
def test_lengths(run, real_article, flags, check):
    """Each way to say how long gives a summary that is so long."""
    read = read_line(run("digest", "--json", *flags, real_article).out.strip())
    assert check(read["summary"]["sentences"], read["words_shown"])


def words(sentences) -> int:
    return sum(len(sentence["text"].split()) for sentence in sentences)


def test_method_and_language(run, real_article):
    """Both are taken by name."""
    ran = run("digest", "--json", "--method", "luhn", "--language", "german", real_article)
    assert read_line(ran.out.strip())["summary"]["method"] == "luhn"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--json",),
        ("a", "--json", "--plain"),
        ("a", "--sentences", "0"),
        ("a", "--sentences", "-1"),
        ("a", "--sentences", "two"),
        ("a", "--sentences", "٣"),
        ("a", "--sentences", "9" * 5000),
        ("a", "--words", "1.5"),
        ("a", "--ratio", "0"),
        ("a", "--ratio", "1.01"),
        ("a", "--ratio", "nan"),
        ("a", "--ratio", "x"),
        ("a", "--words", "3", "--sentences", "3"),
        ("a", "--method", "magic"),
        ("a", "--language", "klingon"),
        ("a", "--jso"),
        ("a", "--wrong\x1b[31m"),
    ],
)
def test_wrong_usage(run, arguments):
    """Status 2, one sentence, no data, and nothing was read."""
    ran = run("digest", *arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert ran.err.startswith("reader: ")
    assert ran.err.endswith("; see reader digest --help.\n")
    assert "\x1b" not in ran.err


def test_a_wrong_language_is_told_in_one_line(run, news):
    """With the nearest name and where the others are; capitals make no other name."""
    ran = run("digest", "--language", "germna", news / "a.txt")
    assert (ran.status, ran.out) == (2, "")
    assert "no language 'germna'; the nearest name is german," in ran.err
    assert len(ran.err) < 200
    assert run("digest", "--language", "German", news / "a.txt").status == 0


def test_no_library_and_no_settings(run, news):
    """Digest leaves no trace, and wrong settings do not matter."""
    paths = find_paths()
    paths.config.mkdir(parents=True)
    paths.settings.write_text("measure = ")
    ran = run("digest", news / "a.txt")
    assert (ran.status, ran.err) == (0, "")
    assert not paths.data.exists()
    assert not paths.cache.exists()


def test_how_bytes_were_decoded_is_narrated(run, tmp_path):
    """What is not UTF-8 is read, and standard error says as what."""
    file = tmp_path / "old.txt"
    file.write_bytes(
        "Über den Fluß führt keine Brücke, sagte der Bürgermeister.\n".encode("cp1252") * 5
    )
    ran = run("digest", file)
    assert ran.status == 0
    assert "Brücke" in ran.out
    assert "decoded as" in ran.err


def test_how_a_file_of_several_articles_was_decoded_is_narrated_once(run, tmp_path):
    """Rather than once for each article."""
    item = "<item><title>Fluß</title><description>Über den Fluß.</description></item>"
    feed = f"<rss><channel>{item}{item}</channel></rss>"
    (tmp_path / "feed.xml").write_bytes(feed.encode("cp1252"))
    assert run("digest", tmp_path / "feed.xml").err.count("decoded as windows-1252") == 1


def test_a_file_of_several_articles_gives_an_object_for_each(run, tmp_path):
    """Numbered from 0, and what cannot be read of it is an object with an error."""
    lines = '{"title": "A", "text": "One.", "author": "Ann"}\n{"title": "B", "text": "Two."}\n{\n'
    (tmp_path / "a.jsonl").write_text(lines)
    ran = run("digest", "--json", tmp_path / "a.jsonl")
    first, second, error = map(json.loads, ran.lines)
    assert ran.status == 1
    assert (first["item"], first["title"], first["author"]) == (0, "A", "Ann")
    assert (second["item"], second["title"], second["author"]) == (1, "B", None)
    assert first["paragraphs"][0]["line"] is None
    assert error == {
        "path": str(tmp_path / "a.jsonl"),
        "error": f"{tmp_path}/a.jsonl: one line is not JSON (first: line 3); correct or remove it.",
    }


def test_a_number_that_is_too_long_is_not_said_to_be_none(run):
    """It is one, of too many digits, and is not repeated."""
    ran = run("digest", "a", "--sentences", "9" * 5000)
    assert ran.status == 2
    assert "at most 9 digits" in ran.err
    assert "99" not in ran.err
