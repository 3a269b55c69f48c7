"""``reader rules``: made, listed, removed, and what they do to other commands."""

import json

import pytest

from reader.paths import find_paths


@pytest.fixture
def imported(run, news):
    """A library with three articles."""
    run("import", news)


def test_a_rule_is_made_listed_and_removed(run, imported):
    """With how many articles it is for; the list of commands leaves nothing out."""
    assert run("rules") == (
        0, "", "reader: There are no rules yet; reader rules --help says how one is made.\n"
    )  # fmt: skip
    assert run("rules", "mute", "harbour", "-tram").err == "reader: 1 article is muted.\n"
    assert (
        run("rules", "tag", "cold", "ice OR snow").err == "reader: 2 articles get the tag cold.\n"
    )
    assert run("rules").out == "1\t1\tmute harbour -tram\n2\t2\ttag cold: ice OR snow\n"
    assert len(run("list").lines) == 3
    assert run("list", "is:muted").out.endswith("Ice in the harbour\n")
    assert len(run("list", "-is:muted").lines) == 2
    assert len(run("list", "tag:cold").lines) == 2
    assert run("rules", "remove", "1").err == "reader: The rule “mute harbour -tram” was removed.\n"
    made = [json.loads(line) for line in run("rules", "--json").lines]
    assert made == [{"number": 1, "query": "ice OR snow", "tag": "cold", "articles": 2}]


def test_rules_of_the_settings(run, imported):
    """They count, have no number, and a wrong one is named with its line."""
    file = find_paths().settings
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('mute = ["tram", "is:cold"]\n[tag_rules]\nwinter = "snow"\n')
    ran = run("rules")
    assert ran.out == "-\t1\tmute tram\n-\t1\ttag winter: snow\n"
    assert f"{file}, line 1: the rule “mute is:cold” is not used: is:cold (at" in ran.err
    assert ran.status == 1
    assert len(run("list", "is:muted").lines) == 1


def test_what_is_imported_is_tagged(run, imported, news):
    """By rules of both kinds, also where another file comes later."""
    run("rules", "tag", "cold", "snow")
    (news / "d.txt").write_text("More snow\n20230401\nIt snowed again, and again.\n")
    ran = run("import", news)
    assert "reader: 1 article tagged by your rules.\n" in ran.err
    assert len(run("list", "tag:cold").lines) == 2


@pytest.mark.parametrize(
    "words",
    [("mute",), ("tag", "a"), ("remove", "1"), ("remove", "x"), ("frob",), ("list", "x"),
     ("mute", "is:muted"), ("mute", "new:0"), ("mute", "x", "--json"), ("tag", "a,b", "snow")],
)  # fmt: skip
def test_wrong_use_is_explained(run, imported, words):
    """In one sentence, and nothing is changed."""
    ran = run("rules", *words)
    assert ran.status != 0
    assert ran.err.startswith("reader: ")
    assert run("rules").out == ""


@pytest.mark.parametrize("tag", ["", "a,b", "# "])
def test_a_rule_with_a_tag_that_is_none_does_nothing(run, imported, tag):
    """A rule without a tag mutes: a mistake in a name must not hide articles."""
    file = find_paths().settings
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'[tag_rules]\n"{tag}" = "snow"\n')
    ran = run("rules")
    assert (ran.status, ran.out) == (1, "")
    assert f"{file}, line 2: the rule" in ran.err
    assert len(run("list").lines) == 3
    assert run("list", "is:muted").lines == []


@pytest.mark.parametrize(
    "words", [("mute", "snow"), ("tag", "cold", "snow"), ("remove", "1")], ids=" ".join
)
def test_nothing_is_told_as_done_that_is_not_kept(run, imported, words, monkeypatch):
    """Where the library cannot be written."""
    run("rules", "tag", "ice", "ice")
    with monkeypatch.context() as patched:
        patched.setattr("reader.library.maintenance.library_file.may_write", lambda path: False)
        ran = run("rules", *words)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.endswith("Nothing was changed, because the library cannot be written.\n")
    assert "muted." not in ran.err
    assert run("rules").out == "1\t1\ttag ice: ice\n"
