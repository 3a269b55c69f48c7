"""What corpora are made of beside good JSON Lines: each is read, or is one sentence."""

import gzip
import json
import os
import re

import pytest

from tests.batch.made_corpus import (
    make_record,
    make_records,
    read_bytes,
    read_shard,
    write_corpus,
    write_shard,
)


def test_lines_as_strangers_write_them(batch, tmp_path):
    """Byte order mark, CRLF, numbers of 5,000 digits, NaN, lone surrogates, no last line feed."""
    numbers = '{"id": ' + "9" * 5000 + ', "score": NaN, "date": ' + "1" * 30 + ', "text": "A word"}'
    surrogates = r'{"title": "A \ud83d title", "text": "Words \ud800 here"}'
    lines = [json.dumps(make_record(1)), "", numbers, surrogates, r'{"k\ud83d": 1}']
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode())
    batch(tmp_path / "a.jsonl", "--out", tmp_path / "out")
    made = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert [(one["line"], "error" in one) for one in made] == [
        *((1, False), (3, False), (4, False), (5, True))
    ]
    assert made[0]["title"] == make_record(1)["title"]


def test_gzip_of_several_members(batch, tmp_path):
    """As ``cat`` and parallel packers write it, with zeros at its end."""
    members = [gzip.compress(f"{json.dumps(make_record(n))}\n".encode()) for n in range(3)]
    (tmp_path / "a.jsonl.gz").write_bytes(b"".join(members) + bytes(512))
    assert batch(tmp_path / "a.jsonl.gz", "--out", tmp_path / "out").status == 0
    assert len(read_shard(tmp_path / "out" / "a.jsonl.gz")) == 3


@pytest.mark.parametrize("is_named", [True, False], ids=["named", "in a folder"])
def test_shards_that_are_packed_otherwise(batch, tmp_path, is_named):
    """One sentence that says what to do, and no digests of what cannot be read."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.jsonl.zst").write_bytes(b"\x28\xb5\x2f\xfd\x04\x58" + bytes(range(200)))
    ran = batch(folder / "a.jsonl.zst" if is_named else folder, "--out", tmp_path / "out")
    assert ran.status == 1
    assert ran.err.count("\n") == 2
    assert "a.jsonl.zst is packed in a way that reader does not unpack; unpack it (zstd" in ran.err
    assert not list((tmp_path / "out").glob("*.gz"))


def test_ndjson_is_json_lines(batch, tmp_path):
    """A shard each, larger than a file of articles may be."""
    folder = tmp_path / "in"
    folder.mkdir()
    pad = "x" * 6_000_000
    write_shard(folder / "a.ndjson", (record | {"pad": pad} for record in make_records(6)))
    write_shard(folder / "b.ndjson.gz", make_records(2))
    assert batch(folder, "--out", tmp_path / "out").status == 0
    assert [len(read_shard(tmp_path / "out" / f"{name}.jsonl.gz")) for name in "ab"] == [6, 2]


def test_a_key_within_another_is_named_by_its_path(batch, tmp_path):
    """Where no key has that name itself."""
    record = {"a.b": "Not this", "story": {"lead": {"body": "The harbour was closed."}}}
    write_shard(tmp_path / "a.jsonl", [record, {"story": "text"}, {"story": None}])
    columns = ("--columns", "text=story.lead.body,title=a.b")
    batch(tmp_path / "a.jsonl", "--out", tmp_path / "out", *columns)
    made = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert made[0]["title"] == "Not this"
    assert made[0]["paragraphs"][0]["text"] == "The harbour was closed."
    assert ["error" in one for one in made] == [False, True, True]


def test_a_record_without_the_key_that_is_named(batch, tmp_path):
    """It is an error that names its keys: another text would be digested, and nobody told."""
    write_shard(tmp_path / "a.jsonl", [make_record(1), {"boddy": "Words of a text"}])
    ran = batch(tmp_path / "a.jsonl", "--out", tmp_path / "out", "--columns", "text=boddy")
    made = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert ran.status == 1
    assert "line 1 has no key 'boddy' for its text (title, date, url, text)" in made[0]["error"]
    assert made[1]["words"] == 4


def test_an_input_that_is_given_twice(batch, tmp_path):
    """It is told as such; so is standard input, which has no name."""
    write_shard(tmp_path / "a.jsonl", make_records(1))
    os.symlink(tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    twice = batch(tmp_path / "a.jsonl", tmp_path / "a.jsonl", "--out", tmp_path / "out")
    assert (twice.status, twice.err.count("\n")) == (2, 1)
    assert "a.jsonl is given twice; give it once" in twice.err
    pipe = batch("-", "--out", tmp_path / "out")
    assert (pipe.status, pipe.err.count("\n")) == (2, 1)
    assert "not standard input" in pipe.err
    assert not (tmp_path / "out").exists()


def test_what_spark_leaves_beside_its_shards(batch, tmp_path):
    """Marks and logs are no articles."""
    folder = tmp_path / "in"
    (folder / "_delta_log").mkdir(parents=True)
    write_shard(folder / "part-00000-ab.jsonl.gz", make_records(1))
    (folder / "_delta_log" / "00000.json").write_text('{"commitInfo": {}}')
    for name in ("_SUCCESS", "_metadata", "_committed_123", ".part-00000-ab.jsonl.gz.crc"):
        (folder / name).write_bytes(b"")
    ran = batch(folder, "--out", tmp_path / "out")
    assert (ran.status, ran.err.count("\n")) == (0, 1), ran.err
    assert [file.name for file in (tmp_path / "out").glob("*.gz")] == ["part-00000-ab.jsonl.gz"]


def test_names_of_any_bytes(batch, tmp_path):
    """Spaces, dots, other scripts, and bytes that are no UTF-8: each has its own output."""
    folder = os.fsencode(tmp_path / "in")
    os.mkdir(folder)
    names = [b"a b", b"c.d.e", b"-x", b"caf\xe9", b"caf\xe8", "日本".encode(), b"a\nb"]
    for name in names:
        with open(folder + b"/" + name + b".jsonl", "wb") as file:
            file.write(json.dumps(make_record(1)).encode())
    assert batch(tmp_path / "in", "--out", tmp_path / "out").status == 0
    there = sorted(os.listdir(os.fsencode(tmp_path / "out")))
    assert there == sorted([b"_done", *(name + b".jsonl.gz" for name in names)])
    assert "all 7 shards were complete" in batch(tmp_path / "in", "--out", tmp_path / "out").err


def test_links_that_lead_back_and_pipes(batch, tmp_path):
    """A walk ends, waits for nobody, and finds each shard once."""
    (tmp_path / "in" / "x").mkdir(parents=True)
    write_shard(tmp_path / "in" / "x" / "a.jsonl", make_records(1))
    os.symlink(tmp_path / "in", tmp_path / "in" / "x" / "up")
    os.mkfifo(tmp_path / "in" / "p.jsonl")
    ran = batch(tmp_path / "in", "--out", tmp_path / "out")
    assert "link to a folder that contains it" in ran.err
    assert [file.name for file in (tmp_path / "out").glob("*.gz")] == ["a.jsonl.gz"]


def test_a_shard_that_was_changed_after_its_marker(batch, tmp_path):
    """It stays as it is, and the user is told what it is and how to have it made again."""
    corpus = write_corpus(tmp_path / "in", 3, 1)
    out = tmp_path / "out"
    batch(corpus, "--out", out)
    before = read_bytes(out)
    (out / "s1.jsonl.gz").write_bytes(before["s1.jsonl.gz"][:-5])
    ran = batch(corpus, "--out", out)
    assert ran.status == 1
    assert "s1.jsonl.gz was changed after it was made" in ran.err
    assert "; remove it to make it again" in ran.err
    assert "2 articles" in ran.err
    assert read_bytes(out)["s1.jsonl.gz"] == before["s1.jsonl.gz"][:-5]
    (out / "s1.jsonl.gz").unlink()
    assert batch(corpus, "--out", out).status == 0
    assert read_bytes(out) == before


def test_an_input_that_is_newer_than_its_marker(batch, tmp_path):
    """Its digests stay and count; one sentence tells of it, however many there are."""
    corpus = write_corpus(tmp_path / "in", 3, 1)
    batch(corpus, "--out", tmp_path / "out")
    before = read_bytes(tmp_path / "out")
    for name, count in (("s1", 1), ("s2", 2)):
        later = os.stat(tmp_path / "out" / "_done" / name).st_mtime + 5
        os.utime(corpus / f"{name}.jsonl.gz", (later, later))
        ran = batch(corpus, "--out", tmp_path / "out")
        assert (ran.status, ran.err.count("\n")) == (0, 2)
        which = "s1.jsonl.gz" if count == 1 else "2 shards, first s1.jsonl.gz,"
        assert f"{which} may have changed after its digests were made" in ran.err
    assert read_bytes(tmp_path / "out") == before


def test_a_shard_that_cannot_be_written_leaves_the_others(batch, tmp_path):
    """A name that is too long, a folder where its output or its marker goes: a sentence each."""
    corpus, out = write_corpus(tmp_path / "in", 3, 1), tmp_path / "out"
    for name in ("n" * 249, "m" * 240):  # the second has room for its suffix, not for another one
        write_shard(corpus / f"{name}.jsonl", make_records(1))
    (out / "s0.jsonl.gz").mkdir(parents=True)
    (out / "_done" / "s1").mkdir(parents=True)
    ran = batch(corpus, "--out", out)
    assert (ran.status, ran.err.count("\n")) == (1, 4)
    for name, reason in (
        ("n" * 249, "as their name would be too long; give it a shorter one."),
        ("s0", f"as {out}/s0.jsonl.gz is a folder; move it elsewhere."),
        ("s1", f"as {out}/_done/s1 is a folder; move it elsewhere."),
    ):
        assert re.search(f"The digests of {name}.jsonl\\S* could not be written, {reason}", ran.err)
    assert ran.err.endswith(", 3 errors\n")
    assert {file.name for file in (out / "_done").iterdir() if file.is_file()} == {"s2", "m" * 240}


@pytest.mark.parametrize("name", ["..jsonl", "...jsonl", ".jsonl"])
def test_names_that_would_be_folders(batch, tmp_path, name):
    """Without their suffix they are no names; they have outputs of their own all the same."""
    write_shard(tmp_path / name, make_records(1))
    assert batch(tmp_path / name, "--out", tmp_path / "out").status == 0
    assert sorted(read_bytes(tmp_path / "out")) == [f"{name}.jsonl.gz", f"_done/{name}"]


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_nothing_of_others_is_replaced(batch, tmp_path, form):
    """A corpus of the same names may stand in the folder: it stays, and the rest is done."""
    corpus, out = write_corpus(tmp_path / "in", 2, 1), tmp_path / "out"
    if form == "parquet":
        pytest.importorskip("pyarrow")
    arguments = (corpus, "--out", out, "--to", form)
    assert batch(*arguments).status == 0
    calm = read_bytes(out)
    suffix = {"jsonl": ".jsonl.gz", "parquet": ".parquet"}[form]
    for other in (gzip.compress(b'{"text": "Words"}\n'), b"no gzip", calm[f"s1{suffix}"]):
        (out / f"s0{suffix}").write_bytes(other)
        for name in ("s0", "s1"):
            (out / "_done" / name).unlink(missing_ok=True)
        ran = batch(*arguments)
        assert (ran.status, ran.err.count("\n")) == (1, 2)
        told = f"s0{suffix} is there already, and not as the digests of s0.jsonl.gz; move it"
        assert told in ran.err
        assert (out / f"s0{suffix}").read_bytes() == other
        assert (out / f"s1{suffix}").read_bytes() == calm[f"s1{suffix}"]
    (out / f"s0{suffix}").unlink()
    assert batch(*arguments).status == 0
    assert read_bytes(out) == calm


def test_a_file_where_a_folder_of_the_batch_goes(batch, tmp_path):
    """It is named."""
    corpus = write_corpus(tmp_path / "in", 1, 1)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "_done").write_text("")
    ran = batch(corpus, "--out", tmp_path / "out")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert f"{tmp_path}/out/_done is a file" in ran.err


def test_lines_of_utf_16(batch, tmp_path):
    """As PowerShell writes them: one sentence, not an error for each line."""
    for name, encoding in (("a", "utf-16"), ("b", "utf-16-be")):
        text = "\ufeff" * (name == "b") + json.dumps(make_record(1)) + "\n"
        (tmp_path / f"{name}.jsonl").write_bytes(text.encode(encoding))
    ran = batch(tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--out", tmp_path / "out")
    assert (ran.status, ran.err.count("\n")) == (1, 3)
    assert ran.err.count("is UTF-16, and JSON Lines are UTF-8; convert it") == 2
