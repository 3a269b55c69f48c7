"""``reader batch``: shards in, shards out, whole or not there."""

import fcntl
import gzip
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import zipfile

import pytest

from reader.batch import parquet_files
from reader.batch.batch_options import BatchOptions
from reader.batch.batch_steps import run_task
from reader.batch.shard_records import MAX_LINE_BYTES
from reader.batch.shards import find_shards
from reader.cli import main
from tests.batch.made_corpus import (
    make_record,
    make_records,
    read_bytes,
    read_shard,
    write_corpus,
    write_shard,
)


def test_objects_are_those_of_digest(batch, capsys, tmp_path):
    """A shard holds what ``reader digest`` prints of the same file, with shard and line."""
    write_shard(tmp_path / "news.jsonl", make_records(3))
    ran = batch(tmp_path / "news.jsonl", "--out", tmp_path / "out", "--sentences", 2)
    assert ran.status == 0
    main(["digest", "--json", "--sentences", "2", str(tmp_path / "news.jsonl")])
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    made = read_shard(tmp_path / "out" / "news.jsonl.gz")
    assert [(one.pop("shard"), one.pop("line")) for one in made] == [
        ("news.jsonl", 1),
        ("news.jsonl", 2),
        ("news.jsonl", 3),
    ]
    assert [one.pop("item") for one in printed] == [0, 1, 2]
    assert made == printed


def test_broken_records_are_errors_in_their_place(batch, tmp_path):
    """Lines count blank ones; whatever a record is, the next one is read."""
    lines = [
        make_record(1),
        "",
        '{"title": "cut',
        "[1, 2]",
        '{"headline": "No text"}',
        '{"text": "  "}',
        '{"title": "A link", "url": "https://example.org/a"}',
        '{"text": "' + "x" * MAX_LINE_BYTES + '"}',
        "[" * 100_000,
        b"\xff\xfe\x00\x01".decode("utf-8", "surrogateescape"),
        make_record(2),
    ]
    write_shard(tmp_path / "a.jsonl.gz", lines)
    ran = batch(tmp_path / "a.jsonl.gz", "--out", tmp_path / "out")
    made = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert ran.status == 1
    assert [one["line"] for one in made] == [1, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    assert [one["line"] for one in made if "error" in one] == [3, 4, 5, 6, 8, 9, 10]
    assert made[5]["words"] == 0
    assert made[5]["url"] == "https://example.org/a"
    assert all(one["error"].endswith(".") and "line " in one["error"] for one in made[1:5])
    assert "3 articles" in ran.err
    assert "7 errors" in ran.err


def test_bytes_are_the_same_for_any_number_of_processes(batch, tmp_path):
    """One process or three, all shards and markers are the same."""
    corpus = write_corpus(tmp_path / "in", 4, 3)
    assert batch(corpus, "--out", tmp_path / "one", jobs=1).status == 0
    assert batch(corpus, "--out", tmp_path / "three", jobs=3).status == 0
    made = read_bytes(tmp_path / "one")
    assert made == read_bytes(tmp_path / "three")
    assert sorted(made) == [
        *(f"_done/s{n}" for n in range(4)),
        *(f"s{n}.jsonl.gz" for n in range(4)),
    ]
    assert made["s0.jsonl.gz"][4:8] == bytes(4)  # gzip's time


def test_run_again_it_makes_what_has_no_marker(batch, tmp_path):
    """What is complete is not touched, and counts as if it had been made."""
    write_corpus(tmp_path / "in", 3, 2)
    write_shard(tmp_path / "in" / "s1.jsonl.gz", [make_record(7), "{"])
    first = batch(tmp_path / "in", "--out", tmp_path / "out")
    made = read_bytes(tmp_path / "out")
    times = {file: file.stat().st_mtime_ns for file in (tmp_path / "out").glob("*.gz")}
    (tmp_path / "out" / "_done" / "s2").unlink()
    again = batch(tmp_path / "in", "--out", tmp_path / "out")
    assert (first.status, again.status) == (1, 1)
    assert read_bytes(tmp_path / "out") == made
    changed = [file.name for file, time in times.items() if file.stat().st_mtime_ns != time]
    assert changed == ["s2.jsonl.gz"]
    for ran in (first, again):
        assert "5 articles, " in ran.err
        assert ", 1 error" in ran.err
    assert "complete already" not in first.err
    assert again.err.endswith(", 1 error; 2 of 3 shards were complete already\n")


def test_figures_are_of_what_was_done(batch, tmp_path):
    """A rate only where something was made, and one of a thing is told as one."""
    write_shard(tmp_path / "a.jsonl", [{"title": "One", "text": "Word"}])
    first = batch(tmp_path / "a.jsonl", "--out", tmp_path / "out")
    again = batch(tmp_path / "a.jsonl", "--out", tmp_path / "out")
    assert re.fullmatch(
        r"reader: 1 article, [\d.]+ articles/s, 1 word, 0 folded words, 0 errors\n", first.err
    )
    assert again.err == (
        "reader: 1 article, 1 word, 0 folded words, 0 errors; nothing was left to do, the one shard"
        " was complete already\n"
    )
    write_shard(tmp_path / "b.jsonl", ["{"])
    broken = batch(tmp_path / "b.jsonl", "--out", tmp_path / "out")
    assert broken.err == "reader: 0 articles, 0 words, 0 folded words, 1 error\n"
    (tmp_path / "a.jsonl").write_text("1")
    other = batch(tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--out", tmp_path / "out")
    assert "was made of another a.jsonl" in other.err
    assert "not 1); remove" in other.err
    assert other.err.endswith("2 errors; 1 of 2 shards was complete already\n")


def test_every_language_can_be_named(batch, tmp_path):
    """Those without a model too, as of reader digest."""
    write_shard(tmp_path / "a.jsonl", make_records(1))
    ran = batch(tmp_path / "a.jsonl", "--language", "ukrainian", "--out", tmp_path / "out")
    assert ran.status == 0
    assert read_shard(tmp_path / "out" / "a.jsonl.gz")[0]["language"] == "ukrainian"


def test_run_again_it_loads_nothing_that_makes_digests(tmp_path):
    """Where every shard is complete neither formats nor processes nor a cluster are asked for."""
    write_corpus(tmp_path / "in", 2, 2)
    code = (
        "import sys; from reader.cli import main; status = main(sys.argv[1:]);"
        " print(*sys.modules); raise SystemExit(status)"
    )
    command = [sys.executable, "-c", code, "batch", tmp_path / "in", "--out", tmp_path / "out"]
    assert main(["batch", str(tmp_path / "in"), "--out", str(tmp_path / "out")]) == 0
    for more in ([], ["--once"], ["--scheduler", "tcp://127.0.0.1:9"]):
        if more == ["--once"]:
            shutil.rmtree(tmp_path / "out")
            assert main(["batch", str(tmp_path / "in"), "--out", str(tmp_path / "out"), *more]) == 0
        ran = subprocess.run(
            [*command, *more, *(["--once"] if "--scheduler" in more else [])],
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stderr
        loaded = set(ran.stdout.split())
        assert "reader.batch.batch_run" in loaded
        assert not loaded & {
            *("numpy", "lxml", "distributed", "subprocess", "gzip", "hashlib", "rich"),
            *("platformdirs", "reader.formats.dispatch", "reader.folding.alignment"),
            *("reader.batch.batch_steps", "reader.batch.local_run", "reader.batch.cluster_run"),
        }


@pytest.mark.parametrize("other", ["b/news.jsonl.gz", "b/news.parquet", "b/news.jsonl"])
def test_two_inputs_of_one_name_are_refused(batch, tmp_path, other):
    """Nothing is done where one output would replace the other."""
    for name in ("a/news.jsonl", other):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    ran = batch(tmp_path / "a", tmp_path / "b", "--out", tmp_path / "out")
    assert ran.status == 2
    assert "news.jsonl.gz" in ran.err
    assert not (tmp_path / "out").exists()


def test_an_input_is_never_replaced(batch, tmp_path):
    """Neither an output folder that is the input's, nor one that is the input."""
    write_shard(tmp_path / "news.jsonl.gz", make_records(2))
    before = (tmp_path / "news.jsonl.gz").read_bytes()
    assert batch(tmp_path / "news.jsonl.gz", "--out", tmp_path).status == 2
    assert batch(tmp_path, "--out", tmp_path).status == 2
    assert (tmp_path / "news.jsonl.gz").read_bytes() == before


def test_an_output_folder_in_the_input_is_no_input(batch, tmp_path):
    """A walk leaves the digests out."""
    write_shard(tmp_path / "news.jsonl", make_records(2))
    for _ in range(2):
        assert batch(tmp_path, "--out", tmp_path / "out").status == 0
    assert sorted(read_bytes(tmp_path / "out")) == ["_done/news", "news.jsonl.gz"]


@pytest.mark.parametrize("damage", ["cut", "turned", "plain", "empty"])
def test_a_damaged_shard_is_one_sentence(batch, tmp_path, damage):
    """It has no output, not even the part that could be read; the rest is done."""
    corpus = write_corpus(tmp_path / "in", 3, 4)
    whole = (corpus / "s1.jsonl.gz").read_bytes()
    turned = whole[:-300] + bytes(byte ^ 85 for byte in whole[-300:])
    damaged = {"cut": whole[:-40], "turned": turned, "plain": b'{"text": "a"}', "empty": b""}
    (corpus / "s1.jsonl.gz").write_bytes(damaged[damage])
    ran = batch(corpus, tmp_path / "absent.jsonl", "--out", tmp_path / "out")
    assert ran.status == 1
    *sentences, figures = ran.err.splitlines()
    assert len(sentences) == 2
    assert any("absent.jsonl does not exist" in sentence for sentence in sentences)
    assert any("s1.jsonl.gz is a gzip file" in sentence for sentence in sentences)
    assert "2 errors" in figures
    assert sorted(read_bytes(tmp_path / "out")) == [
        *("_done/s0", "_done/s2", "s0.jsonl.gz", "s2.jsonl.gz")
    ]
    (corpus / "s1.jsonl.gz").write_bytes(whole)
    assert batch(corpus, "--out", tmp_path / "out").status == 0
    assert len(read_shard(tmp_path / "out" / "s1.jsonl.gz")) == 4


def test_files_and_archives_of_articles(batch, tmp_path):
    """The files of a folder are grouped; an archive that is named is a shard."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3):
        text = f"Headline {number}\n20240105\n{make_record(number)['text']}\n"
        (folder / f"{number}.txt").write_text(text)
    (folder / "empty.txt").write_text("")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as archive:
        archive.write(folder / "0.txt", "0.txt")
        archive.write(folder / "1.txt", "1.txt")
    ran = batch(folder, tmp_path / "more.zip", "--out", tmp_path / "out")
    assert ran.status == 1
    made = read_shard(tmp_path / "out" / "pages-00000.jsonl.gz")
    assert [one.get("title") for one in made] == [*(f"Headline {n}" for n in range(3)), None]
    assert [one["line"] for one in made] == [1, 2, 3, 4]
    assert "empty.txt is empty" in made[3]["error"]
    packed = read_shard(tmp_path / "out" / "more.zip.jsonl.gz")
    assert [(one["item"], one["shard"]) for one in packed] == [(0, "more.zip"), (1, "more.zip")]


def test_columns_are_named(batch, tmp_path):
    """Fields have the names that --columns gives them; a wrong one is wrong usage."""
    record = make_record(1)
    named = {"kicker": record["title"], "prose": record["text"]}
    write_shard(tmp_path / "a.jsonl", [named])
    out = tmp_path / "out"
    ran = batch(tmp_path / "a.jsonl", "--out", out, "--columns", "text=prose,title=kicker")
    assert ran.status == 0
    assert read_shard(out / "a.jsonl.gz")[0]["title"] == record["title"]
    for wrong in ("prose", "body=prose", "text="):
        assert batch(tmp_path / "a.jsonl", "--out", out, "--columns", wrong).status == 2


def test_parquet_in_and_out(batch, tmp_path):
    """Rows are records, digests are rows with the keys of the JSON object."""
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [*make_records(3), {"title": "No text"}]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "p.parquet")
    write_shard(tmp_path / "j.jsonl", rows)
    batch(tmp_path / "p.parquet", tmp_path / "j.jsonl", "--out", tmp_path / "lines")
    of_rows = read_shard(tmp_path / "lines" / "p.jsonl.gz")
    of_lines = read_shard(tmp_path / "lines" / "j.jsonl.gz")
    assert [one.get("paragraphs") for one in of_rows] == [one.get("paragraphs") for one in of_lines]
    assert "error" in of_rows[3]
    arguments = (tmp_path / "j.jsonl", "--to", "parquet", "--out")
    batch(*arguments, tmp_path / "rows")
    batch(*arguments, tmp_path / "again", jobs=1)
    assert read_bytes(tmp_path / "rows") == read_bytes(tmp_path / "again")
    for row, made in zip(
        parquet.read_table(tmp_path / "rows" / "j.parquet").to_pylist(), of_lines, strict=True
    ):
        for key in ("line", "title", "words", "summary", "error"):
            assert row[key] == made.get(key)
        for of_row, of_line in zip(
            row["paragraphs"] or [], made.get("paragraphs", []), strict=True
        ):
            assert of_row.pop("read") is None
            assert of_row == of_line


def test_a_damaged_parquet_file_is_one_sentence(batch, tmp_path):
    """Cut off or of another kind, it has no output."""
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(pyarrow.Table.from_pylist(list(make_records(40))), tmp_path / "p.parquet")
    whole = (tmp_path / "p.parquet").read_bytes()
    (tmp_path / "cut.parquet").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "turned.parquet").write_bytes(whole[:200] + bytes(900) + whole[1100:])
    paths = [tmp_path / "cut.parquet", tmp_path / "turned.parquet"]
    ran = batch(*paths, "--out", tmp_path / "out")
    assert ran.status == 1
    assert len(ran.err.splitlines()) == 3
    assert read_bytes(tmp_path / "out") == {}


def test_a_missing_extra_is_named(batch, tmp_path, monkeypatch):
    """Without pyarrow a Parquet file, or Parquet as output, is one sentence that says so."""
    monkeypatch.setattr(parquet_files, "find_spec", lambda name: None)
    (tmp_path / "p.parquet").write_bytes(b"PAR1")
    (shard,), _ = find_shards([str(tmp_path / "p.parquet")], str(tmp_path / "out"), ".jsonl.gz")
    task = {"step": "digest", "label": "p", "shard": shard.to_object()}
    task |= {"options": BatchOptions().to_object(), "folder": str(tmp_path)}
    result = run_task(task, (), lambda line, share: None)
    assert "pip install 'reader-tui[parquet]'" in result["error"]
    ran = batch(tmp_path / "p.parquet", "--out", tmp_path / "out", "--to", "parquet")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "pip install 'reader-tui[parquet]'" in ran.err


def test_a_folder_that_takes_no_file(batch, tmp_path):
    """One sentence before any work: a file in its place, or what cannot be written."""
    corpus = write_corpus(tmp_path / "in", 1, 1)
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", "/proc/reader"):
        ran = batch(corpus, "--out", folder)
        assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    ("more", "size"),
    [([], 20_000), (["--once"], 20_000), (["--to", "parquet"], 40_000)],
    ids=["lines", "once", "parquet"],
)
def test_a_full_disk_leaves_nothing_half_written(tmp_path, more, size):
    """A file that cannot grow ends the batch with one sentence; a rerun goes on.

    ``size`` is the most bytes of any file: more than a small shard has.
    """
    corpus = write_corpus(tmp_path / "in", 3, 2)
    write_shard(corpus / "s1.jsonl.gz", make_records(60, paragraphs=10))
    command = [sys.executable, "-m", "reader", "batch", corpus, "--out", tmp_path / "out"]
    command += ["--jobs", "1", *more]

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    ran = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=bound)
    assert ran.returncode == 1, ran.stderr
    told = r"reader: No file could be written to \S+: file too large; [^;]+\.\n"
    assert re.fullmatch(told, ran.stderr)
    there = sorted(name for name in read_bytes(tmp_path / "out") if not name.startswith("_once/"))
    suffix = "parquet" if "parquet" in more else "jsonl.gz"
    assert there == ([] if "--once" in more else ["_done/s0", f"s0.{suffix}"])
    assert not [name for name in read_bytes(tmp_path / "out") if name.endswith(".part")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0
    assert len(read_bytes(tmp_path / "out")) == 6


def test_one_batch_at_a_time(batch, tmp_path):
    """A folder that another batch holds is left alone."""
    corpus = write_corpus(tmp_path / "in", 1, 1)
    (tmp_path / "out").mkdir()
    descriptor = os.open(tmp_path / "out", os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        ran = batch(corpus, "--out", tmp_path / "out")
    finally:
        os.close(descriptor)
    assert ran.status == 1
    assert "Another batch is writing" in ran.err
    assert read_bytes(tmp_path / "out") == {}
    assert batch(corpus, "--out", tmp_path / "out").status == 0


@pytest.mark.parametrize("others", [["--sentences", "3"], ["--once"], ["--columns", "text=body"]])
def test_other_options_do_not_mix(batch, tmp_path, others):
    """A folder with the shards of another batch is not gone on with."""
    corpus = write_corpus(tmp_path / "in", 2, 1)
    batch(corpus, "--out", tmp_path / "out")
    (tmp_path / "out" / "_done" / "s1").unlink()
    before = read_bytes(tmp_path / "out")
    ran = batch(corpus, "--out", tmp_path / "out", *others)
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "was made with other options" in ran.err
    assert read_bytes(tmp_path / "out") == before


def test_another_input_of_the_name_replaces_nothing(batch, tmp_path):
    """Shards of another corpus stay, and the user is told."""
    write_corpus(tmp_path / "in", 1, 1)
    write_corpus(tmp_path / "other", 2, 2)
    batch(tmp_path / "in", "--out", tmp_path / "out")
    before = read_bytes(tmp_path / "out")
    ran = batch(tmp_path / "other", "--out", tmp_path / "out")
    assert ran.status == 1
    assert "was made of another s0.jsonl.gz" in ran.err
    after = read_bytes(tmp_path / "out")
    assert before.items() <= after.items()
    assert "s1.jsonl.gz" in after


def test_a_marker_without_its_shard(batch, tmp_path):
    """The shard is made again, and the user is told."""
    corpus = write_corpus(tmp_path / "in", 2, 1)
    batch(corpus, "--out", tmp_path / "out")
    before = read_bytes(tmp_path / "out")
    (tmp_path / "out" / "s0.jsonl.gz").unlink()
    ran = batch(corpus, "--out", tmp_path / "out")
    assert ran.status == 0
    assert "s0.jsonl.gz is not there, although its marker is" in ran.err
    assert read_bytes(tmp_path / "out") == before


def test_a_damaged_marker_is_none(batch, tmp_path):
    """Whatever stands in a marker, the shard is made again."""
    corpus = write_corpus(tmp_path / "in", 3, 1)
    batch(corpus, "--out", tmp_path / "out")
    before = read_bytes(tmp_path / "out")
    for name, content in (("s0", b""), ("s1", b"[1]"), ("s2", b'{"counts": {"a": 1}}')):
        (tmp_path / "out" / "_done" / name).write_bytes(content)
    assert batch(corpus, "--out", tmp_path / "out").status == 0
    assert read_bytes(tmp_path / "out") == before


def test_an_empty_shard_is_complete(batch, tmp_path):
    """No lines, no objects; the marker says so."""
    (tmp_path / "none.jsonl").write_bytes(b"\n\n")
    assert batch(tmp_path / "none.jsonl", "--out", tmp_path / "out").status == 0
    assert gzip.decompress((tmp_path / "out" / "none.jsonl.gz").read_bytes()) == b""
    assert json.loads((tmp_path / "out" / "_done" / "none").read_text())["counts"]["articles"] == 0


def test_hostile_records_and_names(batch, tmp_path):
    """Neither text nor names send anything to a terminal."""
    record = {"title": "\x1b]0;x\x07 A [red]title[/]", "text": "\x1b[31mRed \x9b0m words here."}
    write_shard(tmp_path / "a\x1b[2J.jsonl", [record, '{"\x1b[1m": 1}'])
    ran = batch(tmp_path, "--out", tmp_path / "out")
    (file,) = (tmp_path / "out").glob("*.gz")
    assert "\x1b" not in ran.err
    assert b"u001b" not in gzip.decompress(file.read_bytes())
    assert read_shard(file)[0]["shard"] == "a.jsonl"  # the whole sequence is gone


def test_nothing_is_left_of_a_batch(batch, tmp_path):
    """No process and no file beside shards and markers, also after a wrong one."""
    corpus = write_corpus(tmp_path / "in", 2, 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "s0.jsonl.gz.0123abcd.part").write_bytes(b"half")
    batch(corpus, "--out", tmp_path / "out")
    assert len(read_bytes(tmp_path / "out")) == 4
    shutil.rmtree(tmp_path / "out")
