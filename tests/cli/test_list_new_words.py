"""What is new in the articles of the library: ``list --json``, and queries with ``new:``."""

import json
from pathlib import Path

import pytest
import yaml

from reader.library import Library, View
from reader.paths import find_paths

from .face import read_line
from .test_digest_read import BAKER, CHANGED, FERRY, NEW, write_articles

TITLES = ["News", "A copy", "The bakery"]


@pytest.fixture
def ids(run, tmp_path):
    """A library of three articles, of which two were written to be read; their ids by headline."""
    run("import", *write_articles(tmp_path))
    with Library.open(find_paths()) as library:
        return {row.title: row.id for row in library.rows(View(), 0, 9)}


def listed(run, *query):
    """What is new of each article, by headline."""
    ran = run("list", "--json", *query)
    assert (ran.status, ran.err) == (0, "")
    return {row["title"]: row["words_new"] for row in map(json.loads, ran.lines)}


def words(*texts):
    return sum(len(text.split()) for text in texts)


def set_settings(text):
    find_paths().config.mkdir(parents=True, exist_ok=True)
    find_paths().settings.write_text(text)


def test_before_anything_was_read_all_is_new_that_was_counted(run, ids):
    """Nothing is folded for that; what is not folded yet is unknown."""
    assert listed(run) == dict.fromkeys(TITLES)
    shown = read_line(run("show", "--json", "--id", ids["News"]).out.strip())
    assert listed(run)["News"] == shown["words_shown"]
    assert listed(run)["A copy"] is None


def test_the_list_says_what_show_says(run, ids):
    """After each change of what counts as read."""
    for change in (("read", "copy"), ("read", "bakery"), ("unread", "copy"), ("read", "news")):
        run("mark", *change)
        for title, new in listed(run).items():
            found = read_line(run("show", "--json", "--id", ids[title]).out.strip())
            assert new == found["words_new"], title
    assert listed(run)["News"] < words(FERRY, NEW, BAKER, CHANGED)


def test_an_article_that_was_left_half_way_counts_up_to_there(run, ids):
    """Forwards and backwards."""
    all_words = read_line(run("show", "--json", "--id", ids["News"]).out.strip())["words_shown"]
    with Library.open(find_paths()) as library:
        library.mark_opened(ids["A copy"])
        for place in (len(BAKER), len(BAKER) + 1 + len(FERRY), 3):
            library.set_position(ids["A copy"], 0, place, 0.5)
            known = {3: 0, len(BAKER): words(BAKER)}.get(place, all_words - words(NEW, CHANGED))
            assert listed(run)["News"] == all_words - known


def test_many_articles_are_not_compared_for_a_list(run, ids, monkeypatch):
    """Their numbers are null until a query asks for them; those that are known are printed."""
    monkeypatch.setattr("reader.commands.shared.new_words._FEW", 1)
    run("mark", "read", "copy")
    assert listed(run) == dict.fromkeys(TITLES)
    assert listed(run, "title:news") == {"News": words(NEW, CHANGED)}
    assert listed(run, "title:news", "OR", "title:copy") == {
        "News": words(NEW, CHANGED),
        "A copy": words(BAKER, FERRY),
    }
    run("mark", "read", "title:bakery")
    assert listed(run) == dict.fromkeys(TITLES)
    assert listed(run, "new:>0", "-title:bakery")["News"] == words(NEW, CHANGED)


def test_minutes_that_are_new(run, ids):
    """By the reading speed of the settings; a change of what is read changes the answer."""
    set_settings("words_per_minute = 50")
    assert run("list", "new:>1").lines == []
    assert len(run("list", "new:1").lines) == 3
    run("mark", "read", "--id", ids["News"])
    assert list(listed(run, "new:0")) == ["A copy"]
    assert list(listed(run, "-new:0")) == ["News", "The bakery"]
    run("mark", "unread", "new:0", "OR", "title:news")
    assert run("list", "new:0").lines == []


def test_notes_say_how_much_was_new(run, ids, tmp_path):
    """In their front matter, by what was read elsewhere; their text is complete."""

    def export():
        ran = run("export", "--article", "--to", tmp_path / "notes", "--id", ids["News"])
        assert (ran.status, ran.err) == (0, "")
        text = Path(ran.lines[0]).read_text("utf-8")
        return yaml.safe_load(text.split("---\n")[1]), text

    fields, _ = export()
    assert fields["words_new"] == fields["words_shown"]
    run("mark", "read", "copy")
    fields, text = export()
    assert fields["words_new"] == words(NEW, CHANGED)
    assert list(fields).index("words_new") == list(fields).index("words_shown") + 1
    assert all(sentence in text for sentence in (FERRY, NEW, BAKER, CHANGED))
    set_settings("known_sentences = false")
    fields, _ = export()
    assert "words_new" not in fields


def test_a_change_of_the_settings_counts_anew(run, ids):
    """What was read before a day does not count; without the setting nothing does."""
    run("mark", "read", "copy")
    assert listed(run)["News"] == words(NEW, CHANGED)
    set_settings("known_since = 2999-01-01")
    assert listed(run)["News"] == listed(run, "new:>0")["News"] > words(NEW, CHANGED)
    set_settings("known_sentences = false")
    assert listed(run) == dict.fromkeys(TITLES)
    ran = run("list", "new:>0")
    assert (ran.status, ran.out) == (2, "")
    assert "known_sentences is false in the settings" in ran.err


def test_what_cannot_be_compared_is_said_and_in_no_answer(run, ids, monkeypatch):
    """The list has null for it; a query leaves it out and says so."""
    from reader.errors import ReaderError
    from reader.library import article_new_words

    run("mark", "read", "copy")
    listed(run)
    run("mark", "read", "title:bakery")
    get_digest = article_new_words.get_digest

    def fail(library, article, *args, **options):
        if article.title == "News":
            raise ReaderError("It has no end.")
        return get_digest(library, article, *args, **options)

    monkeypatch.setattr(article_new_words, "get_digest", fail)
    ran = run("list", "--json")
    assert {row["title"]: row["words_new"] for row in map(json.loads, ran.lines)}["News"] is None
    assert ran.status == 1
    assert ran.err == "reader: What is new in 1 article could not be counted: It has no end.\n"
    ran = run("list", "new:>0")
    assert ran.status == 1
    assert [line.split("\t")[-1] for line in ran.lines] == TITLES[1:]
    assert ran.err == (
        "reader: 1 article is not compared yet, so conditions on folds, words and what is new"
        " leave it out. News: It has no end.\n"
    )


def test_an_article_whose_text_is_damaged_is_listed(run, ids):
    """Its author is in its text alone and not known any more; all else is told."""
    with Library.open(find_paths()) as library, library.connections.writing() as db:
        db.execute("UPDATE body SET content = x'00' WHERE id = ?", (ids["News"],))
    ran = run("list", "--json")
    assert {row["title"] for row in map(json.loads, ran.lines)} == set(TITLES)
    assert [row["author"] for row in map(json.loads, ran.lines)] == [None] * 3
