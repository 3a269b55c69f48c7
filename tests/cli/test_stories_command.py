"""``reader stories``: the library's articles by event, and ``story`` in the list."""

import json

import pytest

from reader.library import Library
from reader.paths import find_paths

FERRY = (
    "The ferry Hamnavoe ran aground off Orkney with 120 passengers aboard.",
    "Lifeboats from Kirkwall took the passengers of the Hamnavoe ashore.",
    "The coastguard said that nobody on the ferry was hurt.",
)
FILES = {
    "a.txt": ("Ferry runs aground off Orkney", "20240304", "https://herald.example/1", *FERRY),
    "b.txt": ("Ferry Hamnavoe aground near Orkney", "20240306", "https://www.post.example/2",
              FERRY[1], FERRY[0], "A salvage ship is on its way to Orkney."),
    "c.txt": ("Bank of Norland cuts its rate", "20240305", "https://herald.example/3",
              "The central bank of Norland cut its main interest rate to 3 per cent."),
}  # fmt: skip
KEYS = ["id", "title", "first", "last", "sources", "articles"]
ARTICLE_KEYS = ["id", "title", "date", "url", "source", "path", "unread"]


@pytest.fixture
def news(tmp_path):
    """A folder of two articles on one event, and one on another."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, lines in FILES.items():
        (folder / name).write_text("\n".join(lines) + "\n")
    return folder


def read(run, *arguments):
    """The stories that are printed as JSON."""
    ran = run("stories", "--json", *arguments)
    assert ran.status == 0
    return [json.loads(line) for line in ran.lines]


def test_articles_on_one_event_are_printed_as_one_story(run, news):
    """The newest article first; a story of one article only with --all."""
    run("import", news)
    (story,) = read(run)
    assert list(story) == KEYS
    assert [list(article) for article in story["articles"]] == [ARTICLE_KEYS] * 2
    assert (story["first"], story["last"]) == ("2024-03-04", "2024-03-06")
    assert story["sources"] == ["post.example", "herald.example"]
    newest, oldest = story["articles"]
    assert (newest["date"], oldest["date"]) == ("2024-03-06", "2024-03-04")
    assert newest["source"] == "post.example"
    assert newest["url"] == "https://www.post.example/2"
    assert newest["unread"] is True
    assert newest["path"].endswith("b.txt")
    assert story["title"] in (newest["title"], oldest["title"])
    assert [len(s["articles"]) for s in read(run, "--all")] == [2, 1]


def test_a_query_gives_whole_stories(run, news):
    """Of which one article matches."""
    run("import", news)
    (story,) = read(run, "salvage")
    assert len(story["articles"]) == 2
    assert read(run, "norland") == []
    assert len(read(run, "norland", "--all")) == 1
    ran = run("stories", "norland")
    assert (ran.out, ran.status) == ("", 0)
    assert "--all" in ran.err
    assert run("stories", "zebra").err == "reader: No article matches the query zebra.\n"
    assert run("stories", '"zebra').status == 2


def test_a_line_is_a_story(run, news):
    """With tabs between its parts, as reader list prints articles."""
    run("import", news)
    (line,) = run("stories").lines
    number, span, *counts, title = line.split("\t")
    assert number.isdigit()
    assert (span, counts) == ("2024-03-04..2024-03-06", ["2", "2", "2"])
    assert "Orkney" in title
    run("mark", "read", "ferry")
    assert run("stories").lines[0].split("\t")[4] == "0"


def test_the_list_says_which_story_an_article_is_in(run, news):
    """The ids of reader stories; null where nothing was grouped yet."""
    run("import", news)
    ids = {a["id"]: s["id"] for s in read(run, "--all") for a in s["articles"]}
    rows = [json.loads(line) for line in run("list", "--json").lines]
    assert {row["id"]: row["story"] for row in rows} == ids
    with Library.open(find_paths()) as library:
        library.stories.make_again()
    assert all(json.loads(line)["story"] is None for line in run("list", "--json").lines)
    assert {a["id"]: s["id"] for s in read(run, "--all") for a in s["articles"]} == ids


def test_an_article_without_address_and_date_has_neither(run, tmp_path):
    """Null, and no source among the story's."""
    (tmp_path / "a.txt").write_text("Ferry aground\nThe ferry Hamnavoe ran aground.\n")
    run("import", tmp_path / "a.txt")
    (story,) = read(run, "--all")
    assert (story["first"], story["last"], story["sources"]) == (None, None, [])
    (article,) = story["articles"]
    assert (article["date"], article["url"], article["source"]) == (None, None, None)
    assert run("stories", "--all").lines[0].split("\t")[1] == "-"


def test_an_id_stays_while_articles_come(run, news):
    """And go, as long as the first article of a story is there."""
    (news / "b.txt").rename(news / ".later")
    run("import", news)
    (before,) = read(run, "--all", "ferry")
    (news / ".later").rename(news / "b.txt")
    run("import", news)
    (after,) = read(run, "ferry")
    assert after["id"] == before["id"]
    run("forget", "--yes", "salvage")
    (left,) = read(run, "--all", "ferry")
    assert (left["id"], len(left["articles"])) == (before["id"], 1)


def test_an_empty_library_has_no_stories(run):
    """It says how articles come into it."""
    ran = run("stories", "--json")
    assert (ran.status, ran.out) == (0, "")
    assert "The library is empty" in ran.err
