"""One article never ends the others: failures thrown into each step of the work on one of three."""

import importlib
import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.cli import main
from reader.digest import DigestOptions, make_digest, summarise_again
from reader.errors import Cancelled, UsageError
from reader.formats import read_articles
from reader.paths import find_paths
from reader.text import LANGUAGES
from tests.hostile import acting
from tests.text.stop_lists import as_prose, stop_list

from .face import read_line

# The word that only the second file has: what is given it fails.
MARK = "zebra"
BODY = (
    "The harbour froze on Monday after nine cold nights. Ships waited outside.\n"
    "Ships waited outside.\n"
    "The mayor said that the ice was thick and that nobody should walk on {thing}.\n"
    "Above: the harbour on Monday\n"
)
TITLES = {"a.txt": "Ice in the harbour", "b.txt": f"A {MARK} on the ice", "c.txt": "Snow falls"}

# Where an exception is thrown, and what may then be missing of the article.
STEPS = {
    "reader.text.preparation.detect_language": "preparing",
    "reader.text.preparation.repair_paragraphs": "preparing",
    "reader.text.preparation.find_sentences": "preparing",
    "reader.folding.fold_pipeline.fold_article": "folding",
    "reader.summarising.summary_pipeline.find_gist": "summary",
    "reader.summarising.summary_pipeline.find_keywords": "summary",
    "reader.text.captions.find_captions": "captions",
}


class UnspeakableError(Exception):
    """An exception that cannot even be shown."""

    def __str__(self) -> str:
        raise ValueError("no words for it")


EXCEPTIONS = st.one_of(
    st.builds(KeyError, st.text(max_size=20)),
    st.builds(ValueError, st.sampled_from(["", "\x1b[2J\n2026 forged", "[bold]x[/]", "\udc80"])),
    st.sampled_from(
        [
            IndexError("string index out of range"),
            AssertionError(),
            RecursionError("maximum recursion depth exceeded"),
            MemoryError(),
            UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"),
            StopIteration(3),
            OSError(28, "No space left on device"),
            BrokenPipeError(32, "Broken pipe"),
            ExceptionGroup("two", [KeyError(1), OSError(2)]),
            UnspeakableError(),
        ]
    ),
)


class Ran(NamedTuple):
    """What a run of the command line came to."""

    status: int
    out: str
    err: str


def run(*arguments: object) -> Ran:
    """Run the command line in this process."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main([str(argument) for argument in arguments])
        out.flush()
    return Ran(status, out.buffer.getvalue().decode("utf-8"), err.getvalue())


def failing(target: str, error: BaseException):
    """Patch a function so that it raises for what has the mark in it."""
    module, name = target.rsplit(".", 1)
    real = getattr(importlib.import_module(module), name)

    def function(*args, **kwargs):
        seen = [args, kwargs, *(getattr(one, "candidates", "") for one in args)]
        if MARK in repr(seen):
            raise error
        return real(*args, **kwargs)

    return patch(target, function)


@pytest.fixture
def news(tmp_path):
    """Three articles, of which the second has the mark."""
    for name, title in TITLES.items():
        thing = f"it, {MARK} or not" if name == "b.txt" else "it"
        text = f"{title}\n20230105\n{BODY.format(thing=thing)}{title} is all that was seen.\n"
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def log_text() -> str:
    """The log, "" where there is none."""
    log = find_paths().log
    return log.read_text("utf-8") if log.exists() else ""


@pytest.mark.parametrize("target", STEPS)
@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(error=EXCEPTIONS)
def test_a_failing_step_costs_what_it_makes_and_nothing_else(news, target, error):
    """Objects 1 and 3 are those of an undisturbed run; the second has all its text."""
    whole = [json.loads(line) for line in run("digest", "--json", news).out.splitlines()]
    find_paths().log.unlink(missing_ok=True)
    with failing(target, error):
        ran = run("digest", "--json", news)
    first, second, third = map(read_line, ran.out.splitlines())
    assert [first, third] == [whole[0], whole[2]]
    assert ran.status == 1
    assert "Traceback" not in ran.err
    assert second["error"] in ran.err
    assert "text is complete" in second["error"]
    assert not acting(ran.err.replace("\n", ""))
    texts = [paragraph["text"] for paragraph in second["paragraphs"]]
    assert texts == [paragraph["text"] for paragraph in whole[1]["paragraphs"]]
    assert type(error).__name__ in log_text()
    assert "Traceback (most recent call last):" in log_text()
    assert all(line.startswith(("20", "    ")) for line in log_text().splitlines())
    missing = STEPS[target]
    folds = [paragraph["folded"] for paragraph in second["paragraphs"]]
    assert any(folds) == (missing in ("summary", "captions"))
    assert bool(second["summary"]["sentences"]) == (missing in ("folding", "captions"))


@pytest.mark.parametrize("form", ["--plain", "--markdown"])
@pytest.mark.parametrize("target", STEPS)
def test_every_form_says_what_is_missing(news, form, target):
    """The sentence stands with the article, on standard error, and the others are there."""
    with failing(target, KeyError("x")):
        ran = run("digest", form, "--article", news)
    assert ran.status == 1
    assert all(title in ran.out for title in TITLES.values())
    assert "KeyError" in ran.out.replace("\\", "")
    assert f"{MARK} or not" in ran.out
    assert f"{news}/b.txt: " in ran.err


@pytest.mark.parametrize(
    "target",
    ["reader.formats.documents.plain_text.read", "reader.formats.dispatch.decode_text"],
)
@given(error=EXCEPTIONS)
@settings(
    max_examples=8,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_a_file_on_which_a_parser_fails(news, target, error):
    """It is an error line with its path; the others are read."""
    whole = run("digest", "--json", news).out.splitlines()
    with failing(target, error):
        ran = run("digest", "--json", news)
    lines = ran.out.splitlines()
    assert [lines[0], lines[2]] == [whole[0], whole[2]]
    second = read_line(lines[1])
    assert set(second) == {"path", "error"}
    assert second["path"] == f"{news}/b.txt"
    assert ran.status == 1
    assert type(error).__name__ in log_text()


@pytest.mark.parametrize("form", ["json", "plain", "markdown"])
def test_a_digest_that_cannot_be_printed_is_given_up_for_its_text(news, form):
    """What goes wrong in the printing of folds and summary leaves the text."""
    module, name = {
        "json": ("digest_json", "format_digest_line"),
        "plain": ("digest_text", "render_plain"),
        "markdown": ("digest_markdown", "render_markdown"),
    }[form]
    target = f"reader.export.{module}.{name}"
    real = getattr(importlib.import_module(f"reader.export.{module}"), name)

    def render(digest, *args, **kwargs):
        if digest.article.path.endswith("b.txt") and digest.summary.sentences:
            raise LookupError
        return real(digest, *args, **kwargs)

    with patch(target, render):
        ran = run("digest", f"--{form}", "--article", news)
    assert (ran.status, "LookupError" in ran.err) == (1, True)
    assert f"{MARK} or not" in ran.out
    assert "Snow falls" in ran.out
    with patch(target, side_effect=LookupError):
        ran = run("digest", f"--{form}", news)
    assert ran.status == 1
    assert ran.err.count("cannot be written") == 3


@pytest.mark.parametrize("target", STEPS)
def test_who_interrupts_ends_all(news, target):
    """Ctrl+C is no failure of an article."""
    with failing(target, KeyboardInterrupt()):
        assert run("digest", "--json", news).status == 130


class Leaving(Exception):  # noqa: N818 - of a test
    """What a caller's progress raises."""


@pytest.mark.parametrize("error", [Cancelled("left"), Leaving(), KeyError("x"), UsageError("x")])
@pytest.mark.parametrize("method", ["gist", "lexrank", "kl"])
def test_progress_that_raises_leaves_the_work(error, method):
    """Also where its exception is one that a step may fail with."""
    (article,) = read_articles(f"Ice\n20230105\n{BODY}".encode(), "a.txt")

    def progress(share: float) -> None:
        raise error

    with pytest.raises(type(error)):
        make_digest(article, DigestOptions(method), progress)
    with pytest.raises(type(error)):
        summarise_again(make_digest(article), DigestOptions(method), progress)


def test_what_does_not_exist_is_still_wrong_usage():
    """A method or language of no name is no failure of the article."""
    (article,) = read_articles(BODY.encode(), "a.txt")
    for options in (DigestOptions("nonsense"), DigestOptions(language="klingon")):
        with pytest.raises(UsageError):
            make_digest(article, options)
        with pytest.raises(UsageError):
            make_digest(article, options, lambda share: None)


def test_an_article_too_long_for_a_method_keeps_its_text(tmp_path):
    """What is foreseen has its own sentence and no traceback."""
    lines = (f"Day {n} brought {n * 7} boats to quay {n % 9}." for n in range(2_100))
    (tmp_path / "a.txt").write_text("Long\n20230105\n" + "\n".join(lines), encoding="utf-8")
    ran = run("digest", "--json", "--method", "lsa", tmp_path / "a.txt")
    read = read_line(ran.out.strip())
    assert ran.status == 1
    assert "lsa takes at most 2000 sentences" in read["error"]
    assert len(read["paragraphs"]) == 2_100
    assert "Traceback" not in log_text()


def test_show_and_export_go_on(news):
    """The same holds for articles of the library, and every note is written."""
    run("import", news)
    with failing("reader.folding.fold_pipeline.fold_article", KeyError("x")):
        exported = run("export", "--to", news / "notes", "--article")
        shown = run("show", "zebra")
        file = run("show", news / "b.txt")
    assert exported.status == 1
    notes = [Path(line).read_text("utf-8") for line in exported.out.splitlines()]
    assert len(notes) == 3
    assert sum("KeyError" in note for note in notes) == 1
    assert f"{TITLES['b.txt']}: its copies could not be folded" in exported.err
    for ran in (shown, file):
        assert ran.status == 1
        assert f"{MARK} or not" in ran.out
        assert "KeyError" in ran.out
    with patch("reader.export.note_files.make_file_name", side_effect=KeyError("x")):
        ran = run("export", "--to", news / "notes")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("KeyError") == 3


def test_records_go_on(news):
    """What cannot be written of an article leaves the others in the file, and one sentence."""
    run("import", news)
    from reader.library import Library

    real = Library.object_of

    def object_of(library, article_id):
        found = real(library, article_id)
        if MARK in str(found):
            raise KeyError("x")
        return found

    with patch.object(Library, "object_of", object_of):
        ran = run("export", "--jsonl", "--to", news / "out")
    assert ran.status == 1
    assert ran.err.count("KeyError") == 1
    lines = Path(ran.out.strip()).read_text("utf-8").splitlines()
    assert len(lines) == 2
    run("forget", "--yes", "harbour")
    with failing("reader.library.jsonl.record_files.restore", KeyError("x")):
        (news / "out" / "all.jsonl").write_text(
            "\n".join([*lines, lines[0].replace("harbour", MARK)])
        )
        ran = run("import", news / "out" / "all.jsonl")
    assert ran.status == 1
    assert "line 3" in ran.err
    assert "KeyError" in log_text()


@pytest.mark.parametrize("form", ["--json", "--plain", "--markdown"])
def test_articles_of_signs_are_digested(tmp_path, form):
    """Lines without a word, and words of which joined letters leave too few to compare."""
    bodies = (
        "...",
        "....\n!!!!\n???? ...",
        "***\n* * *",
        "😀 😀\n😀",
        "U.S. " * 7,
        "00000000\nU.S. U.S.",
    )
    for i, body in enumerate(bodies):
        (tmp_path / f"{i}.txt").write_text(f"A headline of words\n{body}\n", encoding="utf-8")
    ran = run("digest", form, "--read", tmp_path / "4.txt", tmp_path)
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize("method", ["gist", "lexrank", "luhn", "edmundson", "sumbasic"])
def test_an_english_ending_of_a_word_in_another_script(tmp_path, method):
    """Of a name in Chinese, Japanese or Thai the ending is a word, and then none at all."""
    for i, name in enumerate(("東京", "字", "เขา", "ひらがな")):
        text = (
            f"{name}'s mayor met Ada Merrow. He said that 's Merrow and {name}’s men left Torrin."
        )
        (tmp_path / f"{i}.txt").write_text(f"{name}'s mayor\n{text}\n{text[::-1]}\n", "utf-8")
    ran = run("digest", "--json", "--language", "english", "--method", method, tmp_path)
    assert (ran.status, ran.err) == (0, "")
    summaries = [json.loads(line)["summary"]["sentences"] for line in ran.out.splitlines()]
    assert all(summaries)
    assert len(summaries) == 4


@pytest.mark.parametrize("form", ["--json", "--plain", "--markdown"])
def test_articles_of_stop_words_are_digested(tmp_path, form):
    """Of each language: Greek ones had no stem, and ended the run."""
    for language in LANGUAGES:
        (tmp_path / f"{language}.txt").write_text(as_prose(stop_list(language)), encoding="utf-8")
    ran = run("digest", form, tmp_path)
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize("method", ["lexrank", "luhn", "edmundson", "sumbasic"])
def test_methods_of_sumy_know_every_language(tmp_path, method):
    """sumy's own stemmers for Greek and Polish raise for each word."""
    for language in LANGUAGES:
        text = as_prose(stop_list(language)[:120])
        (tmp_path / f"{language}.txt").write_text(text, encoding="utf-8")
        ran = run("digest", "--json", "--method", method, "--language", language, tmp_path)
        assert (ran.status, ran.err) == (0, "")
        (tmp_path / f"{language}.txt").unlink()


COMPARING = "reader.known.known_sentences.find_known"


def test_an_article_that_cannot_be_compared_is_whole(news, tmp_path_factory):
    """The others are compared; of this one nothing was read, and its object says why."""
    read = tmp_path_factory.mktemp("read") / "read.txt"
    read.write_text((news / "c.txt").read_text("utf-8"), encoding="utf-8")
    command = ("digest", "--read", read, news)
    whole = [json.loads(line) for line in run(*command, "--json").out.splitlines()]
    for form in ("--plain", "--markdown", "--json"):
        with failing(COMPARING, IndexError("index -1 is out of bounds")):
            ran = run(*command, form)
        assert (ran.status, "Traceback" in ran.err) == (1, False)
        for title in TITLES.values():
            assert title in ran.out
    first, second, third = map(read_line, ran.out.splitlines())
    assert [first, third] == [whole[0], whole[2]]
    assert "could not be found" in second["error"]
    assert second["summary"] == whole[1]["summary"]
    assert not any(paragraph["read"] for paragraph in second["paragraphs"])
    assert "IndexError" in log_text()


def test_a_kept_article_that_cannot_be_compared_is_listed_and_shown(news):
    """Its number is null and its status 1, with one sentence; all else is as it was."""
    run("import", news)
    run("mark", "read", "snow")
    ids = {line.split("	")[-1]: line.split("	")[0] for line in run("list").out.splitlines()}
    with failing(COMPARING, IndexError("index -1 is out of bounds")):
        listed = run("list", "--json")
        found = run("list", "new:>0")
        shown = run("show", "--json", "--id", ids[TITLES["b.txt"]])
        read = run("show", "--id", ids[TITLES["b.txt"]])
    new = {row["title"]: row["words_new"] for row in map(json.loads, listed.out.splitlines())}
    assert [title for title, words in new.items() if words is None] == [TITLES["b.txt"]]
    assert TITLES["a.txt"] in found.out
    assert TITLES["b.txt"] not in found.out
    made = read_line(shown.out.strip())
    assert "could not be found" in made["error"]
    assert len(made["paragraphs"]) == len(BODY.splitlines()) + 1
    assert "Above: the harbour" in read.out
    for ran in (listed, found, shown, read):
        assert ran.status == 1
        assert "Traceback" not in ran.err
        assert ran.err.count("cannot be compared") + ran.err.count("could not be found") == 1
