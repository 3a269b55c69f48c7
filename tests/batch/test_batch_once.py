"""``reader batch --once``: as if the articles of the corpus were read one after another."""

import json
import random
from collections import Counter

import numpy as np
import pytest

from reader.batch.batch_options import BatchOptions
from reader.batch.batch_run import Batch
from reader.batch.batch_steps import run_task
from reader.batch.once import corpus_plan, kept_files, place_join
from reader.batch.output_folder import OutputFolder
from reader.batch.runners import TaskEvent
from reader.batch.shards import find_shards
from reader.cli import main
from reader.commands.shared.progress_bar import NoProgress
from reader.digest import make_digest
from reader.export.digest_json import make_digest_object
from reader.export.read_before import ReadBefore, ReadSource
from reader.formats import read_articles
from reader.known import find_known
from reader.known.analysed_article import analyse_article
from reader.known.memory_index import MemoryIndex
from reader.known.runs import find_query_runs
from reader.text import prepare
from tests.batch.made_corpus import (
    change_figure,
    make_record,
    make_sentence,
    read_bytes,
    read_shard,
    write_shard,
)

BOILERPLATE = "Sign up to the morning letter of our newsroom for everything that happened today."


class InlineRunner:
    """Does tasks in this process, the last one first."""

    def run(self, tasks):
        for number in reversed(range(len(tasks))):
            yield TaskEvent(number, 1.0, run_task(tasks[number], (), lambda line, share: None))

    def close(self):
        pass


def run_inline(corpus, out):
    """Run a batch with --once in this process."""
    folder = OutputFolder(out, "jsonl")
    options = BatchOptions(once=True)
    shards, errors = find_shards([str(corpus)], str(out), ".jsonl.gz")
    assert errors == []
    told = []
    with folder.locked():
        batch = Batch(
            shards, options, folder, lambda most: InlineRunner(), told.append, NoProgress()
        )
        result = batch.run()
    return result, told


def write_planted(folder, shards=3, articles=14):
    """Write a corpus in which many sentences stand a second time, changed or not.

    Returns, by shard and line, the sentences that are repeats, and those that are changed.
    """
    folder.mkdir()
    chance = random.Random(4)
    told, repeats, changed, all_changed = [], {}, {}, []
    for shard in range(shards):
        records = []
        for line in range(1, articles + 1):
            place = f"s{shard}.jsonl", line
            record = make_record(shard * 100 + line, paragraphs=4)
            texts = record["text"].split("\n\n")
            own = [make_sentence(chance) for _ in range(3)]
            repeats[place], changed[place] = [], []
            if len(told) > 6:  # a sentence that is contradicted later is not told
                # One under eight words is not told alone: it may be said of anybody.
                again = chance.choice([s for s in told[::2] if s.count(" ") >= 7])
                other = change_figure(told[2 * len(all_changed) + 1])  # each once
                all_changed.append(other)
                repeats[place].append(again)
                changed[place].append(other)
                texts += [f"{again} {own[2]}", other]
            told += own[:2]
            record["text"] = "\n\n".join([*texts, " ".join(own[:2]), BOILERPLATE])
            records.append(record)
        if shard == 1:
            records.insert(3, "{broken")
            records.append(records[0])  # the article itself: it never counts against itself
        write_shard(folder / f"s{shard}.jsonl", records)
    return repeats, changed


def find_expected(corpus):
    """Return the objects of all shards by an index in memory that is filled as it goes."""
    index, sources, expected = MemoryIndex(), {}, {}
    for file in sorted(corpus.iterdir()):
        expected[file.name] = []
        for line, text in enumerate(file.read_text().splitlines(), 1):
            place = {"shard": file.name, "line": line}
            if text == "{broken":
                expected[file.name].append(None)
                continue
            (article,) = read_articles(text.encode(), file.name, path=str(file))
            digest = make_digest(article)
            read = ReadBefore(find_known(digest.article, index), sources)
            expected[file.name].append(make_digest_object(digest, read) | place)
            number = index.add(digest.article)
            sources[number] = ReadSource(file.name, None, article.title, line=line)
    return expected


def test_it_is_as_if_read_one_after_another(tmp_path, monkeypatch):
    """In small chunks and parts, and in any order, what is found is what an index would."""
    monkeypatch.setattr(kept_files, "_CHUNK_ROWS", 500)
    monkeypatch.setattr(corpus_plan, "_PART_ROWS", 900)
    monkeypatch.setattr(corpus_plan, "_SAMPLE_STEP", 8)
    monkeypatch.setattr(place_join, "_BLOCK_ASKED", 100)
    write_planted(tmp_path / "in")
    parts = []
    make_plan = corpus_plan.make_plan
    monkeypatch.setattr(
        "reader.batch.once.once_run.make_plan",
        lambda shards: parts.append(made := make_plan(shards)) or made,
    )
    result, told = run_inline(tmp_path / "in", tmp_path / "out")
    assert told == []
    assert parts[0].parts > 5
    assert result.total.errors == 1
    expected = find_expected(tmp_path / "in")
    found = 0
    for name, objects in expected.items():
        made = read_shard(tmp_path / "out" / f"{name}.gz")
        for one, wanted in zip(made, objects, strict=True):
            if wanted is None:
                assert "error" in one
                continue
            assert one == wanted
            found += sum(len(paragraph["read"]) for paragraph in one["paragraphs"])
    assert found > 35


def test_places_are_those_of_an_index(tmp_path, monkeypatch):
    """Of many places of a run those read first and last before the article, never its own."""
    monkeypatch.setattr(kept_files, "_CHUNK_ROWS", 700)
    monkeypatch.setattr(corpus_plan, "_PART_ROWS", 1500)
    monkeypatch.setattr(corpus_plan, "_SAMPLE_STEP", 8)
    monkeypatch.setattr(place_join, "_BLOCK_ASKED", 64)
    monkeypatch.setattr(OutputFolder, "remove_kept", lambda folder: None)
    write_planted(tmp_path / "in")
    run_inline(tmp_path / "in", tmp_path / "out")
    work = tmp_path / "out" / "_once"
    joined = place_join.JoinedPlaces(work, corpus_plan.load_plan(work).parts)
    index, number, most = MemoryIndex(), 0, 0
    for file in sorted((tmp_path / "in").iterdir()):
        for text in file.read_text().splitlines():
            if text == "{broken":
                continue
            (article,) = read_articles(text.encode(), file.name)
            article = prepare(article)
            asked = np.unique(find_query_runs(analyse_article(article)).runs)
            wanted, found = index.find_places(asked), joined.find_places(number)
            for column in ("runs", "articles", "paragraphs", "neighbours"):
                assert getattr(found, column).tolist() == getattr(wanted, column).tolist()
            most = max([most, *Counter(found.runs.tolist()).values()])
            number = index.add(article) + 1
    assert most == 24


def test_repeats_are_told_and_changes_are_not(tmp_path):
    """A sentence that stands again is told with where; one with another figure is not."""
    repeats, changed = write_planted(tmp_path / "in")
    run_inline(tmp_path / "in", tmp_path / "out")
    texts, told = {}, []
    for shard in range(3):
        for one in read_shard(tmp_path / "out" / f"s{shard}.jsonl.gz"):
            if "error" not in one:
                place = one["shard"], one["line"]
                texts[place] = [paragraph["text"] for paragraph in one["paragraphs"]]
                for paragraph in one["paragraphs"]:
                    text = paragraph["text"]
                    told += [
                        (place, text[span["start"] : span["end"]], span)
                        for span in paragraph["read"]
                    ]
    for place, sentence, span in told:
        source = span["path"], span["line"]
        assert source < place
        there = texts[source][span["paragraph"]][span["there_start"] : span["there_end"]]
        assert there == sentence
    sentences = {sentence for _, sentence, _ in told}
    planted = [sentence for of_place in repeats.values() for sentence in of_place]
    assert sum(sentence in sentences for sentence in planted) >= 0.95 * len(planted)
    assert not sentences & {sentence for of_place in changed.values() for sentence in of_place}


def test_bytes_are_the_same_for_any_number_of_processes(batch, tmp_path):
    """Nothing is left but shards and markers."""
    write_planted(tmp_path / "in", shards=2, articles=8)
    for name, jobs in (("one", 1), ("two", 2)):
        ran = batch(tmp_path / "in", "--once", "--out", tmp_path / name, jobs=jobs)
        assert ran.status == 1, ran.err
    assert read_bytes(tmp_path / "one") == read_bytes(tmp_path / "two")
    assert len(read_bytes(tmp_path / "one")) == 4


def test_a_shard_is_made_again_with_the_same_bytes(batch, tmp_path):
    """Without its marker a shard is written again, by what the others say."""
    write_planted(tmp_path / "in", shards=3, articles=8)
    batch(tmp_path / "in", "--once", "--out", tmp_path / "out")
    before = read_bytes(tmp_path / "out")
    (tmp_path / "out" / "_done" / "s1").unlink()
    (tmp_path / "out" / "s1.jsonl.gz").unlink()
    batch(tmp_path / "in", "--once", "--out", tmp_path / "out")
    assert read_bytes(tmp_path / "out") == before


def test_a_damaged_shard_does_not_end_the_others(batch, tmp_path):
    """It is one sentence; what is kept of the others is not made again for it."""
    write_planted(tmp_path / "in", shards=2, articles=8)
    write_shard(tmp_path / "in" / "s2.jsonl.gz", [make_record(1)])
    damaged = (tmp_path / "in" / "s2.jsonl.gz").read_bytes()
    (tmp_path / "in" / "s2.jsonl.gz").write_bytes(damaged[:-9])
    for _ in range(2):
        ran = batch(tmp_path / "in", "--once", "--out", tmp_path / "out")
        assert ran.status == 1
        assert ran.err.count("s2.jsonl.gz is a gzip file") == 1
        names = [name for name in read_bytes(tmp_path / "out") if not name.startswith("_once")]
        assert names == ["_done/s0", "_done/s1", "s0.jsonl.gz", "s1.jsonl.gz"]


def test_the_first_article_has_nothing_read(batch, tmp_path):
    """A corpus of one article: all words are new."""
    write_shard(tmp_path / "a.jsonl", [make_record(1)])
    batch(tmp_path / "a.jsonl", "--once", "--out", tmp_path / "out")
    (made,) = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert made["words_new"] == made["words_shown"]
    assert all(paragraph["read"] == [] for paragraph in made["paragraphs"])


def test_spans_are_those_of_digest_read(batch, capsys, tmp_path):
    """What ``reader digest --read`` says of two files is what a corpus of both says."""
    repeated = make_record(1)["text"].split("\n\n")
    second = make_record(2)
    second["text"] = "\n\n".join([second["text"], *repeated[:3]])
    write_shard(tmp_path / "a.jsonl", [make_record(1)])
    write_shard(tmp_path / "b.jsonl", [second])
    main(["digest", "--json", "--read", str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")])
    printed = json.loads(capsys.readouterr().out)
    batch(tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--once", "--out", tmp_path / "out")
    (made,) = read_shard(tmp_path / "out" / "b.jsonl.gz")
    assert made["words_new"] == printed["words_new"]
    spans = [span for paragraph in printed["paragraphs"] for span in paragraph["read"]]
    assert len(spans) >= 6
    ours = [span for paragraph in made["paragraphs"] for span in paragraph["read"]]
    assert [span.pop("line") for span in ours] == [1] * len(spans)
    assert {span.pop("path") for span in ours} == {"a.jsonl"}
    for span in spans:
        span.pop("path")
    assert ours == spans


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_every_form_has_the_spans(batch, tmp_path, form):
    """Parquet's rows have what was read too."""
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    records = [make_record(1), make_record(2) | {"text": make_record(1)["text"]}]
    write_shard(tmp_path / "a.jsonl", records)
    ran = batch(tmp_path / "a.jsonl", "--once", "--to", form, "--out", tmp_path / "out")
    assert ran.status == 0, ran.err
    if form == "parquet":
        rows = parquet.read_table(tmp_path / "out" / "a.parquet").to_pylist()
    else:
        rows = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert rows[1]["words_new"] == 0
    assert rows[1]["paragraphs"][0]["read"][0]["line"] == 1
