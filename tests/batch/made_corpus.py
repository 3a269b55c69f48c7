"""A corpus of made-up English news: any number of articles, always the same, and plants in it."""

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_FIRST = (
    "Anna Boris Carla David Elena Frank Greta Henry Irina James Karin Louis Maria Nadia".split()
)
_LAST = (
    "Abel Brandt Castro Dorsey Egbert Farrow Gilmore Hansen Ibsen Jarvis Keller Lindqvist Moreau"
    " Novak Osborne Petrov Quiroga Rossi Sandoval Thorpe Ulrich Varga Winslow Yilmaz Zeller"
).split()
_PLACES = (
    "Arvika Bergamo Calais Dunmore Eindhoven Falmouth Gdansk Halmstad Inverness Jaroslaw Kilkenny"
    " Limerick Malaga Narvik Oporto Pescara Roskilde Santander Tampere Utrecht Varberg Wexford"
).split()
_THINGS = (
    "harbour railway hospital library bridge stadium factory museum reservoir airport market school"
    " theatre tunnel prison brewery shipyard cathedral orchard laboratory quarry lighthouse"
).split()
_DEEDS = (
    "repaired inspected opened closed sold bought painted flooded measured rebuilt visited guarded"
    " photographed abandoned expanded heated cleaned mapped insured leased"
).split()
_MATTERS = (
    "timber turbines ledgers carpets furnaces boilers windows bicycles barges carriages pipes"
    " lanterns engines barrels statues violins antennas batteries pumps crates"
).split()
_WAYS = ("quietly cheaply carefully hastily publicly illegally reluctantly loudly abroad").split()


def make_sentence(chance: random.Random) -> str:
    """Return a sentence with a name, a figure and a place, hardly ever the same one twice."""
    pick = chance.choice
    name = f"{pick(_FIRST)} {pick(_LAST)}"
    number = chance.randint(11, 9899)
    shape = chance.randint(0, 3)
    if shape == 0:
        return (
            f"{name} {pick(_WAYS)} {pick(_DEEDS)} {number} {pick(_MATTERS)} behind the"
            f" {pick(_THINGS)} of {pick(_PLACES)}."
        )
    if shape == 1:
        return (
            f"The {pick(_THINGS)} near {pick(_PLACES)} was {pick(_DEEDS)} by {name} with {number}"
            f" {pick(_MATTERS)} from the old {pick(_THINGS)}."
        )
    if shape == 2:
        return (
            f"Engineers from {pick(_PLACES)} {pick(_WAYS)} {pick(_DEEDS)} {number}"
            f" {pick(_MATTERS)} that {name} had {pick(_WAYS)} {pick(_DEEDS)}."
        )
    return (
        f"{name} told the council of {pick(_PLACES)} that {number} {pick(_MATTERS)} in the"
        f" {pick(_THINGS)} were {pick(_WAYS)} {pick(_DEEDS)}."
    )


def make_record(number: int, paragraphs: int = 6, sentences: int = 2) -> dict[str, Any]:
    """Return the record of an article: another one for each number."""
    chance = random.Random(number)
    texts = [" ".join(make_sentence(chance) for _ in range(sentences)) for _ in range(paragraphs)]
    return {
        "title": f"Report {number} on the {chance.choice(_THINGS)} of {chance.choice(_PLACES)}",
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
