"""``reader show``: what the screen shows, as linear text."""

import re
import unicodedata

import pytest

from reader.library import Library, View
from reader.paths import find_paths


@pytest.fixture
def kept(run, news):
    """A library of the articles of a folder."""
    run("import", news)


def test_a_file(run, news):
    """Headline, source and date, summary, each paragraph once, what is folded in brackets."""
    ran = run("show", news / "b.txt", "--plain")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Ice in the harbour\nexample.org · 5 January 2023\n\nSummary: ")
    assert ran.out.count("Ships waited outside.\n[1 copy folded]\n") == 1
    assert run("show", news / "b.txt").out == ran.out


def test_nothing_is_drawn(run, real_article):
    """No line, box, colour or control character stands in the way of a voice."""
    out = run("show", real_article).out
    assert not re.search(r"[\u2500-\u259f\ue000-\uf8ff]", out)
    assert {c for c in out if unicodedata.category(c) == "Cc"} == {"\n"}
    assert " folded]" in out


def test_the_pipe_and_a_folder(run, news):
    """Articles from standard input and all of a folder; what cannot be read is said."""
    piped = run("show", "-", stdin=(news / "a.txt").read_bytes())
    assert piped.out == run("show", news / "a.txt").out
    folder = run("show", news)
    assert folder.status == 1
    assert folder.out.count("Article: ") == 3
    assert folder.err.count("\n") == 1


def test_an_article_of_the_library(run, kept):
    """By words of its headline, or by id, with tags and notes; nothing is marked read."""
    with Library.open(find_paths()) as library:
        (ice,) = library.rows(View(query="ice"), 0, 9)
        library.add_tag(ice.id, "winter")
        library.add_note(ice.id, 0, None, None, "", "Was it cold?")
    ran = run("show", "ice", "harbour")
    assert (ran.status, ran.err) == (0, "")
    assert "\nTags: winter\n" in ran.out
    assert "Ships waited outside.\n[1 copy folded]\n[Note: Was it cold?]\n" in ran.out
    assert run("show", "--id", ice.id).out == ran.out
    with Library.open(find_paths()) as library:
        assert library.row(ice.id).unread


def test_the_newest_of_several(run, kept):
    """More than one is found: the newest is shown, and that there are others is said."""
    ran = run("show", "was")
    assert ran.out.startswith("Ice in the harbour\n")
    assert ran.err.endswith(" articles match; the newest is shown.\n")


def test_nothing_to_show(run, kept):
    """Words that no article has are a sentence and status 1; an id that is none is wrong usage."""
    ran = run("show", "xylophone")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    ran = run("show", "--id", "99")
    assert (ran.status, ran.out) == (2, "")
    assert "99" in ran.err


@pytest.mark.parametrize("arguments", [(), ("ice", "--id", "1")])
def test_one_way_to_say_which(run, arguments):
    """Nothing, or a search beside an id, is wrong usage."""
    assert run("show", *arguments).status == 2


def test_the_settings_count(run, news):
    """Unlike ``reader digest`` it is the user's own view: their length of a summary."""
    find_paths().settings.parent.mkdir(parents=True)
    find_paths().settings.write_text("summary_sentences = 1\n")
    assert "Summary: 1 sentence by gist" in run("show", news / "b.txt").out
