"""The JSON face as other programs know it: the schema, and what no schema can say."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from reader.word_counts import count_words

SCHEMA = json.loads((Path(__file__).parent / "digest.schema.json").read_text("utf-8"))
Draft202012Validator.check_schema(SCHEMA)
VALIDATOR = Draft202012Validator(SCHEMA)

KEYS = (
    "path",
    "title",
    "date",
    "url",
    "words",
    "words_shown",
    "paragraphs",
    "summary",
    "language",
    "conflicts",
    "author",
    "disagreements",
    "order",
    "reading_order",
)


def words_of(paragraphs: list[dict[str, Any]]) -> int:
    return sum(count_words(paragraph["text"]) for paragraph in paragraphs)


def in_order(pieces: list[str], text: str) -> bool:
    """Whether the pieces stand in a text one after another."""
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return True


def read_line(line: str) -> dict[str, Any]:
    """Read a line of ``reader digest --json`` and hold it against all that is promised."""
    assert "\n" not in line
    read = json.loads(line)
    VALIDATOR.validate(read)
    if "paragraphs" not in read:
        return read
    assert tuple(key for key in read if key not in ("item", "error", "words_new")) == KEYS
    paragraphs = read["paragraphs"]
    assert [paragraph["index"] for paragraph in paragraphs] == list(range(len(paragraphs)))
    lines = [paragraph["line"] for paragraph in paragraphs if paragraph["line"] is not None]
    assert lines == sorted(set(lines))
    shown = [paragraph for paragraph in paragraphs if paragraph["folded"] is None]
    unfolded = {paragraph["index"] for paragraph in shown}
    assert read["words"] == words_of(paragraphs)
    assert read["words_shown"] == words_of(shown)
    for paragraph in paragraphs:
        _check_paragraph(paragraph, paragraphs, unfolded)
    assert {"read" in paragraph for paragraph in paragraphs} <= {"words_new" in read}
    if "words_new" in read:
        assert read["words_new"] == sum(map(_check_read, shown))
    for sentence in read["summary"]["sentences"]:
        assert sentence["paragraph"] in unfolded
        text = paragraphs[sentence["paragraph"]]["text"]
        assert sentence["text"] == text[sentence["start"] : sentence["end"]]
    for keyword in read["summary"]["keywords"]:
        assert any(keyword in paragraph["text"] for paragraph in shown)
    for conflict in read["conflicts"]:
        one, other = paragraphs[conflict["paragraph"]], paragraphs[conflict["other"]]
        assert conflict["paragraph"] < conflict["other"]
        assert {one["index"], other["index"]} <= unfolded
        statement = one["text"][conflict["start"] : conflict["end"]]
        against = other["text"][conflict["other_start"] : conflict["other_end"]]
        assert statement
        assert against
        assert statement != against
    _check_disagreements(read, unfolded)
    return read


def _check_disagreements(read: dict[str, Any], unfolded: set[int]) -> None:
    """Check that claims stand where they say, differ, and are what disputes a sentence."""
    paragraphs = read["paragraphs"]
    places = set()
    for group in read["disagreements"]:
        assert len({claim["value"] for claim in group["claims"]}) > 1
        for claim in group["claims"]:
            assert claim["paragraph"] in unfolded
            text = paragraphs[claim["paragraph"]]["text"]
            assert claim["text"] == text[claim["start"] : claim["end"]]
            places.add((claim["paragraph"], claim["start"], claim["end"]))
    for conflict in read["conflicts"]:
        places.add((conflict["paragraph"], conflict["start"], conflict["end"]))
        places.add((conflict["other"], conflict["other_start"], conflict["other_end"]))
    for sentence in read["summary"]["sentences"]:
        for place in sentence["disputed"]:
            assert (place["paragraph"], place["start"], place["end"]) in places


def _check_read(paragraph: dict[str, Any]) -> int:
    """Check the known sentences of a paragraph, and return the words outside of them."""
    assert [[span["start"], span["end"]] for span in paragraph["read"]] == [
        sentence
        for sentence in paragraph["sentences"]
        if sentence in [[span["start"], span["end"]] for span in paragraph["read"]]
    ]
    text = paragraph["text"]
    for span in reversed(paragraph["read"]):
        assert span["there_start"] < span["there_end"]
        own = [pair[0] for pair in span.get("own_words", [])]
        assert in_order(own, text[span["start"] : span["end"]])
        text = text[: span["start"]] + " " + text[span["end"] :]
    return count_words(text)


def _check_paragraph(
    paragraph: dict[str, Any], paragraphs: list[dict[str, Any]], unfolded: set[int]
) -> None:
    folded, repeats = paragraph["folded"], paragraph["repeats"]
    if folded is not None:
        assert folded["onto"] in unfolded
        assert repeats == []
        own, other = zip(*folded["own_words"], strict=True) if folded["own_words"] else ((), ())
        assert in_order(own, paragraph["text"])
        assert in_order(other, paragraphs[folded["onto"]]["text"])
        assert bool(own) == (folded["relation"] in ("variant", "reworded"))
    ends = [0, *(edge for sentence in paragraph["sentences"] for edge in sentence)]
    assert ends == sorted(ends)
    sentences = [paragraph["text"][start:end] for start, end in paragraph["sentences"]]
    assert sentences == [sentence.strip() for sentence in sentences]
    if sentences:  # a digest that was not prepared has none
        assert "".join(paragraph["text"].split()) == "".join("".join(sentences).split())
    assert repeats == sorted(repeats, key=lambda repeat: repeat["start"])
    for repeat in repeats:
        assert repeat["start"] < repeat["end"] <= len(paragraph["text"])
        assert repeat["in"] in unfolded - {paragraph["index"]}
