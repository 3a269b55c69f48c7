"""A corpus of made-up English news: any number of articles, always the same, and plants in it."""

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.batch.made_prose import Story


def make_sentence(chance: random.Random) -> str:
    """Return a sentence with a name and a figure, hardly ever the same one twice."""
    return Story(chance).make_sentence(has_figure=True)


def make_record(number: int, paragraphs: int = 6, sentences: int = 2) -> dict[str, Any]:
    """Return the record of an article: another one for each number."""
    chance = random.Random(number)
    story = Story(chance)
    texts = [
        " ".join(story.make_sentence(has_figure=not sentence) for sentence in range(sentences))
        for _ in range(paragraphs)
    ]
    return {
        "title": f"Report {number} on the {story.noun()} of {story.place()}",
        "date": f"2024-{1 + number % 12:02}-{1 + number % 28:02}",
        "url": f"https://example.org/{number}",
        "text": "\n\n".join(texts),
    }


def change_figure(text: str) -> str:
    """Return a text with its first figure raised by one: it says something else."""
    words = text.split(" ")
    place = next(i for i, word in enumerate(words) if word.isdigit())
    words[place] = str(int(words[place]) + 1)
    return " ".join(words)


def change_name(text: str) -> str:
    """Return a text with its last name replaced by another one: it says something else."""
    words = text.split(" ")
    place = max(i for i, word in enumerate(words) if i and word[:1].isupper())
    bare = words[place].rstrip(".,")
    words[place] = ("Quillhaven" if bare != "Quillhaven" else "Dorrby") + words[place][len(bare) :]
    return " ".join(words)


def change_word(text: str) -> str:
    """Return a text with the longest of its words that are no names replaced."""
    words = text.split(" ")
    place = max(range(len(words)), key=lambda i: (words[i].islower(), len(words[i].rstrip(".,"))))
    bare = words[place].rstrip(".,")
    words[place] = ("saxophone" if bare != "saxophone" else "zeppelin") + words[place][len(bare) :]
    return " ".join(words)


def make_records(count: int, first: int = 0, **shape: int) -> Iterator[dict[str, Any]]:
    """Yield the records of that many articles."""
    return (make_record(number, **shape) for number in range(first, first + count))


def write_shard(path: Path, records: Any) -> None:
    """Write records, or lines as they are, as JSON Lines; packed if the name ends in .gz."""
    lines = (r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records)
    text = "".join(f"{line}\n" for line in lines)
    data = text.encode("utf-8", "surrogateescape")
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)


def write_corpus(folder: Path, shards: int, articles: int, **shape: int) -> Path:
    """Write a folder of shards of articles."""
    folder.mkdir(parents=True)
    for number in range(shards):
        records = make_records(articles, number * 1000, **shape)
        write_shard(folder / f"s{number}.jsonl.gz", records)
    return folder


def read_shard(path: Path) -> list[dict[str, Any]]:
    """Return the objects of an output shard."""
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]


def read_bytes(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all shards and markers of an output folder, by their names."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
