"""``reader mark``, and what ``reader show`` says of articles that were read."""

import json
import shutil

import pytest

from reader.library import Library, View
from reader.paths import find_paths

from .face import read_line
from .test_digest_read import BAKER, CHANGED, FERRY, NEW, write_articles


@pytest.fixture
def ids(run, tmp_path):
    """A library of three articles, of which two were written to be read; their ids by headline."""
    read, new = write_articles(tmp_path)
    run("import", read, new)
    with Library.open(find_paths()) as library:
        return {row.title: row.id for row in library.rows(View(), 0, 9)}


def show(run, article_id):
    ran = run("show", "--json", "--id", article_id)
    assert (ran.status, ran.err) == (0, "")
    return read_line(ran.out.strip())


def test_what_was_marked_read_is_known_elsewhere(run, ids):
    """With path, item, the article's id and the place; as ``digest --read`` says it."""
    nothing = show(run, ids["News"])
    assert nothing["words_new"] == nothing["words_shown"]
    assert not any(paragraph["read"] for paragraph in nothing["paragraphs"])
    ran = run("mark", "read", "copy")
    assert (ran.status, ran.out, ran.err) == (0, "", "reader: 1 article marked read.\n")
    found = show(run, ids["News"])
    assert found["words_new"] == sum(len(text.split()) for text in (NEW, CHANGED))
    (span,) = found["paragraphs"][0]["read"]
    assert span["article"] == ids["A copy"]
    assert span["path"].endswith("/read/c.txt")
    assert (span["item"], span["paragraph"]) == (None, 0)
    there = show(run, ids["A copy"])["paragraphs"][0]["text"]
    assert there[span["there_start"] : span["there_end"]] == FERRY
    assert [s["own_words"] for s in found["paragraphs"][3]["read"]] == [[["Scene:", ""]]]


def test_marks_are_taken_back_as_one_step(run, ids):
    """By unread, and by undo of the whole command."""
    run("mark", "read", "--id", ids["A copy"], "--id", ids["The bakery"])
    assert show(run, ids["News"])["paragraphs"][1]["read"]
    with Library.open(find_paths()) as library:
        assert str(library.undo()) == "Undone: 2 articles marked unread."
    assert not show(run, ids["News"])["paragraphs"][1]["read"]
    run("mark", "read", "--id", ids["A copy"])
    run("mark", "unread", "--id", ids["A copy"])
    assert not show(run, ids["News"])["paragraphs"][1]["read"]


def test_an_article_that_was_opened_is_marked_read_whole(run, ids):
    """Opening makes it read, but nobody has seen its end."""
    with Library.open(find_paths()) as library:
        library.mark_opened(ids["A copy"])
    assert not show(run, ids["News"])["paragraphs"][0]["read"]
    assert run("mark", "read", "--id", ids["A copy"]).err == "reader: 1 article marked read.\n"
    assert show(run, ids["News"])["paragraphs"][0]["read"]


def test_how_many_there_are(run, ids):
    """Only said with --dry-run, and how many were so already."""
    ran = run("mark", "star", "title:bakery", "OR", "title:copy", "--dry-run")
    assert (ran.status, ran.err) == (0, "reader: 2 articles would be given a star.\n")
    assert not run("list", "is:starred").out
    assert run("mark", "star", "title:bakery").err == "reader: 1 article given a star.\n"
    ran = run("mark", "star", "title:bakery", "OR", "title:copy")
    assert ran.err == "reader: 1 article given a star. 1 article was so already.\n"
    assert run("mark", "unstar", "is:starred").err == "reader: 2 articles without a star now.\n"
    assert not run("list", "is:starred").out


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (("read",), 2, "Say which articles to mark: either a query or --id ID."),
        (
            ("read", "word", "--id", "1"),
            2,
            "Say which articles to mark: either a query or --id ID.",
        ),
        (("read", "--id", "99"), 2, "There is no article 99; reader list shows all ids."),
        (("read", '""'), 2, 'The query "" has no words and would mark all articles; add a word'),
        (("read", "nowhere"), 1, "No article matches the query nowhere."),
        (("seen", "word"), 2, "'seen' is not one of read, unread, star, unstar: write"),
        (("word",), 2, "write reader mark star word, for example."),
        (("--id", "3"), 2, "Say first one of read, unread, star, unstar: write"),
        (
            ("--star", "word"),
            2,
            "--star is a word here, and stands first: write reader mark star w",
        ),
        (("star", "--star", "3"), 2, "write reader mark star --id 3."),
        (("--unread",), 2, "write reader mark unread QUERY."),
        (("star", "--last", "3"), 2, "There is no option --last; see reader mark --help."),
    ],
)
def test_what_cannot_be_marked(run, ids, arguments, status, sentence):
    ran = run("mark", *arguments)
    assert (ran.status, ran.out) == (status, "")
    assert sentence in ran.err
    assert ran.err.count("\n") == 1
    assert len(run("list", "is:unread").lines) == 3


def test_the_text_leaves_out_what_was_read(run, ids):
    """With a count and where it was read; --all and the setting keep it."""
    whole = run("show", "--id", ids["News"]).out
    run("mark", "read", "copy")
    ran = run("show", "--id", ids["News"])
    assert "[1 sentence read in A copy]" in ran.out
    assert f"\n{NEW}\n" in ran.out
    assert run("show", "--id", ids["News"], "--all").out == whole
    settings = find_paths().settings
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("known_sentences = false\n")
    assert run("show", "--id", ids["News"]).out == whole
    settings.write_text("known_since = 2100-01-01\n")
    assert run("show", "--id", ids["News"]).out.count(NEW) == whole.count(NEW)
    assert "read in" not in run("show", "--id", ids["News"]).out
    settings.write_text('known_since = "long ago"\n')
    assert "known_since" in run("show", "--id", ids["News"]).err


def test_json_is_for_articles_of_the_library(run, ids, tmp_path):
    ran = run("show", "--json", tmp_path / "new.txt")
    assert (ran.status, ran.out) == (2, "")
    assert "reader digest --json PATH" in ran.err


def test_an_index_of_other_rules_is_said_once(run, ids):
    run("mark", "read", "copy")
    with Library.open(find_paths()) as library, library.connections.writing() as db:
        db.execute("UPDATE session SET value = '0' WHERE name = 'read index'")
    ran = run("show", "--json", "--id", ids["News"])
    assert ran.err.count("made anew") == 1
    assert json.loads(ran.out)["paragraphs"][0]["read"]
    assert run("show", "--json", "--id", ids["News"]).err == ""


def test_what_is_forgotten_is_not_known(run, ids, tmp_path):
    run("mark", "read", "copy")
    shutil.rmtree(tmp_path / "read")
    assert run("forget", "--yes", "--id", ids["A copy"]).status == 0
    assert not show(run, ids["News"])["paragraphs"][0]["read"]
    assert BAKER in run("show", "--id", ids["News"]).out


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "--dry-run", "copy"),
        ("--dry-run", "read", "copy"),
        ("read", "A", "--dry-run", "copy", "-tag:done"),
    ],
)
def test_options_stand_before_and_among_the_words_of_a_query(run, ids, arguments):
    """Not only behind them."""
    ran = run("mark", *arguments)
    assert (ran.status, ran.err) == (0, "reader: 1 article would be marked read.\n")
