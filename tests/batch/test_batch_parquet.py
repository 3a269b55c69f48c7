"""``reader batch`` and Parquet as others write it and read it."""

import datetime
import json
import math
from pathlib import Path

import pytest

from tests.batch.made_corpus import make_record, make_records, read_shard, write_shard

pyarrow = pytest.importorskip("pyarrow")
from pyarrow import dataset, parquet  # noqa: E402
from pyarrow import json as pyarrow_json  # noqa: E402

from reader.batch.parquet_files import find_schema  # noqa: E402

TEXTS = ["The harbour of Dörrby was closed on Monday.", "Forty boats had to wait outside of it."]
TEXT = "\n\n".join(TEXTS)
DAY = datetime.date(2024, 3, 4)
MOMENT = datetime.datetime(2024, 3, 4, 12)


def write_table(path, **columns):
    """Write a table with a row for each value."""
    parquet.write_table(pyarrow.table(columns), path)


@pytest.mark.parametrize(
    "column",
    [
        pyarrow.array([TEXT], pyarrow.large_string()),
        pyarrow.array([TEXT], pyarrow.string_view()),
        pyarrow.array([TEXT]).dictionary_encode(),
        pyarrow.array([TEXTS]),
        pyarrow.array([TEXTS], pyarrow.large_list(pyarrow.large_string())),
        pyarrow.array([[text.encode() for text in TEXTS]]),
        pyarrow.array([TEXT.encode()]),
        pyarrow.array([TEXT.encode("latin-1")]),
        pyarrow.array([[{"text": text, "kind": "p"} for text in TEXTS]]),
    ],
    ids=lambda column: str(column.type),
)
def test_texts_of_any_type_are_read(batch, tmp_path, column):
    """Whether a column is plain, packed, a list or bytes, the paragraphs are the same."""
    write_table(tmp_path / "a.parquet", text=column, title=pyarrow.array(["The harbour"]))
    assert batch(tmp_path / "a.parquet", "--out", tmp_path / "out").status == 0
    (made,) = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert [paragraph["text"] for paragraph in made["paragraphs"]] == TEXTS


@pytest.mark.parametrize(
    "column",
    [
        pyarrow.array([DAY]),
        pyarrow.array([DAY], pyarrow.date64()),
        pyarrow.array([MOMENT], pyarrow.timestamp("s")),
        pyarrow.array([MOMENT], pyarrow.timestamp("us", "UTC")),
        pyarrow.array([1_709_553_600_000_000_001], pyarrow.timestamp("ns")),
        pyarrow.array([1_709_553_600_000_000_001], pyarrow.timestamp("ns", "UTC")),
    ],
    ids=lambda column: str(column.type),
)
def test_dates_of_any_unit_are_read(batch, tmp_path, column):
    """Nanoseconds too, which Python does not know."""
    write_table(tmp_path / "a.parquet", text=pyarrow.array([TEXT]), date=column)
    assert batch(tmp_path / "a.parquet", "--out", tmp_path / "out").status == 0
    assert read_shard(tmp_path / "out" / "a.jsonl.gz")[0]["date"] == "2024-03-04"


def test_columns_that_nobody_asks_for_spoil_nothing(batch, tmp_path):
    """What Python has no value for, and values that hold no text."""
    write_table(
        tmp_path / "a.parquet",
        text=pyarrow.array([TEXT, TEXT]),
        date=pyarrow.array([10**15, 1_709_553_600], pyarrow.timestamp("s")),  # the first: no year
        took=pyarrow.array([1_234_567_891] * 2, pyarrow.duration("ns")),
        at=pyarrow.array([1] * 2, pyarrow.time64("ns")),
        vector=pyarrow.array([[0.1] * 8] * 2),
        price=pyarrow.array([1, 2]).cast(pyarrow.decimal128(38, 0)),
        tags=pyarrow.array([[("k", "v")]] * 2, pyarrow.map_(pyarrow.string(), pyarrow.string())),
        picture=pyarrow.array([b"\x89PNG\r\n\x1a\n" + bytes(9)] * 2),
        author=pyarrow.nulls(2),
    )
    assert batch(tmp_path / "a.parquet", "--out", tmp_path / "out").status == 0
    made = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert [one["date"] for one in made] == [None, "2024-03-04"]


def test_rows_without_a_text(batch, tmp_path):
    """With an address they are links, without one errors; a table may have no text column."""
    rows = [make_record(1), {"url": "https://example.org/2"}, {"title": "None"}]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    write_table(tmp_path / "b.parquet", vector=pyarrow.array([[0.1], [0.2]]))
    batch(tmp_path / "a.parquet", tmp_path / "b.parquet", "--out", tmp_path / "out")
    made = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert ["error" in one for one in made] == [False, False, True]
    assert made[1]["words"] == 0
    made = read_shard(tmp_path / "out" / "b.jsonl.gz")
    assert ["(vector)" in one["error"] for one in made] == [True, True]


def test_a_column_that_is_named_must_be_there(batch, tmp_path):
    """Else a wrong name would have another column digested: one sentence, and no output."""
    rows = [{"headline": "The harbour", "content": {"body": TEXT}, "meta": {"kicker": "Dorrby"}}]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    arguments = (tmp_path / "a.parquet", "--out", tmp_path / "out", "--columns")
    for wrong in ("title=headlin", "text=content.boddy", "text=headline.body", "text=a.b"):
        ran = batch(*arguments, wrong)
        assert (ran.status, ran.err.count("\n")) == (1, 2)
        assert "(it has headline, content, meta); correct --columns" in ran.err
        assert not list((tmp_path / "out").glob("*.gz"))
    assert batch(*arguments, "text=content.body,title=kicker").status == 0
    (made,) = read_shard(tmp_path / "out" / "a.jsonl.gz")
    assert made["title"] == "Dorrby"
    assert [paragraph["text"] for paragraph in made["paragraphs"]] == TEXTS


def test_all_shards_have_one_schema(batch, tmp_path):
    """Full, empty, of errors alone, and with what was read: they are one table for others."""
    write_shard(tmp_path / "a.jsonl", make_records(2))
    write_shard(tmp_path / "b.jsonl", [])
    write_shard(tmp_path / "c.jsonl", ["{"])
    shards = [tmp_path / f"{name}.jsonl" for name in "abc"]
    batch(*shards, "--to", "parquet", "--out", tmp_path / "out")
    batch(*shards, "--to", "parquet", "--once", "--out", tmp_path / "once")
    files = [*(tmp_path / "out").glob("*.parquet"), *(tmp_path / "once").glob("*.parquet")]
    assert len(files) == 6
    assert len({str(parquet.read_schema(file)) for file in files}) == 1
    empty = parquet.ParquetFile(tmp_path / "out" / "b.parquet")
    assert empty.num_row_groups == 0  # one without rows is refused by datasets
    rows = dataset.dataset(tmp_path / "out", format="parquet").to_table().to_pylist()
    assert [(row["shard"], row["error"] is None) for row in rows] == [
        *(("a.jsonl", True), ("a.jsonl", True), ("c.jsonl", False))
    ]


def test_what_is_no_number_is_no_text(batch, tmp_path):
    """NaN, which pandas writes for what is missing, is neither a title nor a text."""
    write_table(tmp_path / "a.parquet", title=pyarrow.array([math.nan]), text=pyarrow.array([TEXT]))
    batch(tmp_path / "a.parquet", "--out", tmp_path / "out")
    assert "nan" not in read_shard(tmp_path / "out" / "a.jsonl.gz")[0]["title"].lower()


def list_columns(kind, path=""):
    """Return the paths of the columns of a type, those within lists and structs too."""
    if pyarrow.types.is_list(kind):
        return list_columns(kind.value_type, path)
    if pyarrow.types.is_struct(kind):
        fields = [kind.field(place) for place in range(len(kind))]
        return {p for field in fields for p in list_columns(field.type, f"{path}.{field.name}")}
    return {path}


def list_keys(rule, rules, path=""):
    """Return the paths of the keys that a JSON schema's rule allows."""
    rule = rules[rule["$ref"].rpartition("/")[2]] if "$ref" in rule else rule
    found = {p for one in rule.get("oneOf", ()) for p in list_keys(one, rules, path)}
    if rule.get("items"):
        found |= list_keys(rule["items"], rules, path)
    for name, inner in rule.get("properties", {}).items():
        found |= list_keys(inner, rules, f"{path}.{name}")
    return found - ({path} if len(found) > 1 else set()) or {path}


def test_the_columns_are_the_keys_of_the_face():
    """A key that the face gains and the columns do not would be lost without a word."""
    rules = json.loads((Path(__file__).parents[1] / "cli" / "digest.schema.json").read_text())
    keys = list_keys(rules["$defs"]["article"], rules["$defs"])
    keys |= {".shard", ".line", ".paragraphs.read.line"}  # of a corpus
    keys -= {".paragraphs.read.article"}  # of the library
    assert list_columns(pyarrow.struct(list(find_schema()))) == keys


@pytest.mark.parametrize("once", [[], ["--once"]], ids=["", "once"])
def test_lines_of_json_have_the_types_of_the_columns(batch, tmp_path, once):
    """Shards of errors alone, and those in which every list is empty, are of one table too."""
    write_shard(tmp_path / "a.jsonl", ["{broken"])
    write_shard(tmp_path / "b.jsonl", [{"url": "https://example.org/1"}])
    texts = make_record(1)["text"].split("\n\n")
    told_twice = {"text": "\n\n".join([*texts, texts[0]]), "author": "A. Writer"}
    write_shard(tmp_path / "c.jsonl", [*make_records(2), told_twice])
    shards = [tmp_path / f"{name}.jsonl" for name in "abc"]
    batch(*shards, *once, "--out", tmp_path / "out")
    given = pyarrow_json.ParseOptions(explicit_schema=find_schema())
    files = sorted((tmp_path / "out").glob("*.jsonl.gz"))
    tables = [pyarrow_json.read_json(file, parse_options=given) for file in files]
    assert [table.schema for table in tables] == [find_schema()] * 3  # and no key beside these
    assert pyarrow.concat_tables(tables).column("error").null_count == 4
