"""Digests on the command line: counted for a query, kept, and shared with the screen."""

import json
from collections import Counter

import pytest

from reader.digest import make_digest
from reader.errors import ReaderError
from reader.library import Library, View, article_digests
from reader.paths import find_paths
from reader.settings import load_settings

ICE, TRAM, SNOW = "Ice in the harbour", "A tram is late", "Snow"


@pytest.fixture
def made(monkeypatch):
    """Count the digests that are made, by headline; a headline in ``fails`` gets none."""
    made = Counter()
    made.fails = {}

    def make(article, *options):
        made[article.title] += 1
        if article.title in made.fails:
            raise made.fails[article.title]
        return make_digest(article, *options)

    monkeypatch.setattr(article_digests, "make_digest", make)
    return made


@pytest.fixture
def kept(run, news):
    """A library of three articles, of which one has a fold; nothing was opened on screen."""
    (news / "empty.txt").unlink()
    run("import", news)


def titles(ran):
    return [line.split("\t")[-1] for line in ran.lines]


def figures():
    with Library.open(find_paths()) as library:
        return {row.title: row.folds for row in library.rows(View(), 0, 9)}


def test_list_counts_what_it_is_asked_for(run, kept, made):
    """Folds of articles that were never opened are counted, and what is counted is kept."""
    ran = run("list", "folds:>0")
    assert (ran.status, titles(ran), ran.err) == (0, [ICE], "")
    assert figures() == {ICE: 1, TRAM: 0, SNOW: 0}
    assert titles(run("list", "-folds:>0")) == [TRAM, SNOW]
    assert [json.loads(line)["words_shown"] for line in run("list", "--json").lines] == [27, 7, 8]
    assert set(made.values()) == {1}


def test_only_what_may_belong_to_the_answer_is_counted(run, kept, made):
    """Articles that other conditions rule out, or let in anyway, need no digest."""
    assert titles(run("list", "harbour", "folds:>0")) == [ICE]
    assert titles(run("list", "folds:>0", "OR", "snow")) == [ICE, SNOW]
    assert titles(run("list", "words:>99")) == titles(run("list", "words:>1000", "ice")) == []
    assert dict(made) == {ICE: 1, TRAM: 1}


def test_words_are_those_with_lost_spaces_put_back(run, tmp_path):
    """A query by words gives the same answer before an article is opened and after."""
    (tmp_path / "a.txt").write_text("Glued\n20230105\nIt froze.We left.Nobody came.\n")
    run("import", tmp_path / "a.txt")
    assert run("list", "words:4").out == ""
    assert titles(run("list", "words:6")) == ["Glued"]


def test_an_interruption_keeps_what_is_counted(run, kept, made):
    """Ctrl+C prints no part of an answer and says what is left; the next run goes on there."""
    made.fails = {TRAM: KeyboardInterrupt()}
    ran = run("list", "folds:>=0")
    assert (ran.status, ran.out) == (130, "")
    assert ran.err == (
        "reader: Interrupted: 2 articles are not folded yet; the numbers so far are saved."
        " The same command continues the work.\n"
    )
    assert figures() == {ICE: 1, TRAM: None, SNOW: None}
    made.fails = {}
    assert titles(run("list", "folds:>=0")) == [ICE, TRAM, SNOW]
    assert made[ICE] == 1


@pytest.mark.parametrize("query", ["folds:>=0", "-folds:>5"])
def test_what_cannot_be_counted_is_said_and_in_no_answer(run, kept, made, query):
    """The others are listed; status 1, and a sentence says how many are left out, and why."""
    made.fails = {TRAM: ReaderError("It has no end.")}
    ran = run("list", query)
    assert (ran.status, titles(ran)) == (1, [ICE, SNOW])
    assert ran.err == (
        "reader: 1 article is not folded yet, so conditions on folds and words leave it out."
        f" {TRAM}: It has no end.\n"
    )


def test_nothing_is_forgotten_for_what_is_not_counted(run, kept, made):
    """What could not be counted stays."""
    made.fails = {TRAM: ReaderError("It has no end.")}
    assert run("forget", "--yes", "-folds:>0").status == 1
    assert figures() == {ICE: 1, TRAM: None}


def test_a_library_that_keeps_nothing_is_counted_all_the_same(run, kept, monkeypatch):
    """Where the library cannot be written the answer is whole, for this time."""
    monkeypatch.setattr("reader.library.maintenance.library_file.may_write", lambda path: False)
    ran = run("list", "folds:>0")
    assert (ran.status, titles(ran)) == (0, [ICE])
    assert "will not be saved" in ran.err
    monkeypatch.undo()


def test_a_library_that_is_full_says_what_is_left(run, kept, made, monkeypatch):
    """Figures that cannot be kept end the counting, whatever is left is said."""
    from reader.errors import LibraryError

    def put_stats(*args, **figures):
        raise LibraryError("The library was not changed, because the disk is full.")

    monkeypatch.setattr(Library, "put_stats", put_stats)
    ran = run("list", "folds:>0")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("reader: 3 articles are not folded yet")
    assert "the disk is full" in ran.err
    assert sum(made.values()) == 1


def test_wrong_settings_are_said_where_digests_are_made(run, kept):
    """What a count depends on is named when it is wrong, and the default is used."""
    find_paths().config.mkdir(parents=True)
    find_paths().settings.write_text("fold_reworded = 3\n")
    ran = run("list", "folds:>0")
    assert titles(ran) == [ICE]
    assert "fold_reworded" in ran.err


@pytest.mark.parametrize(
    "command", [("export", "--to", "{notes}"), ("show", "ice"), ("list", "folds:>0")]
)
def test_a_second_run_makes_no_digest(run, kept, made, tmp_path, command):
    """Digests are kept under the settings' options, where screen and commands look for them."""
    find_paths().config.mkdir(parents=True)
    find_paths().settings.write_text('method = "luhn"\nsummary_sentences = 2\n')
    command = [part.format(notes=tmp_path / "notes") for part in command]
    first = run(*command)
    number = sum(made.values())
    assert first.status == 0
    assert number == (1 if command[0] == "show" else 3)
    assert run(*command).out == first.out
    assert sum(made.values()) == number
    options = load_settings(find_paths())[0].digest_options()
    with Library.open(find_paths()) as library:
        (ice,) = library.ids(View("ice"))
        digest = article_digests.get_kept(library, library.article(ice), options)
        assert len(digest.summary.sentences) == 2
        assert library.row(ice).folds == 1


def test_other_settings_are_other_digests(run, kept, made):
    """A kept digest of another method or length is not taken for one of these settings."""
    run("show", "ice")
    find_paths().config.mkdir(parents=True)
    find_paths().settings.write_text("summary_sentences = 1\n")
    run("show", "ice")
    assert made[ICE] == 2


def test_export_does_without_a_cache(run, kept, reader_home, tmp_path):
    """Digests that cannot be kept are written into notes all the same."""
    cache = find_paths().cache
    assert not cache.exists()
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text("in the way")
    ran = run("export", "--to", tmp_path / "notes")
    assert (ran.status, len(ran.lines), ran.err) == (0, 3, "")
