"""Stories with known text, and the pages made of them."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812
from pathlib import Path
from random import Random

from reader.formats import read_file

_SEEDS = Path(__file__).parents[3] / "seeds"
_AUTHORS = ("Mara Lindqvist", "Tom Abara", "Ines Okafor", "Jonas Weid", "Pia Castellano")


@dataclass(slots=True)
class Story:
    """What an article says; layouts take the texts escaped."""

    title: str
    date: Date
    url: str
    author: str
    paragraphs: list[str]
    chance: Random
    may: list[str] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The paragraphs as they stand in HTML."""
        return [html.escape(text, quote=False) for text in self.paragraphs]

    @property
    def heading(self) -> str:
        """The headline as it stands in HTML."""
        return html.escape(self.title, quote=False)

    def allow(self, text: str) -> str:
        """Return a text that an extraction may have or leave out: a caption, a byline."""
        self.may.append(text)
        return html.escape(text, quote=False)


@dataclass(frozen=True, slots=True)
class Page:
    """A page and what is to be found in it.

    ``body`` are the paragraphs that must be found, ``may`` what is neither right nor wrong.
    """

    layout: str
    data: bytes
    title: str
    date: Date
    url: str
    author: str
    body: tuple[str, ...]
    may: tuple[str, ...]


Layout = Callable[[Story], str | bytes]


def make_pages(layouts: dict[str, Layout], rounds: int = 1) -> list[Page]:
    """Return each layout around ``rounds`` different stories, the same at every call."""
    pages = []
    for number in range(rounds):
        for place, (name, layout) in enumerate(layouts.items()):
            story = _make_story(name, place + 7 * number)
            data = layout(story)
            pages.append(
                Page(
                    name,
                    data if isinstance(data, bytes) else data.encode("utf-8"),
                    story.title,
                    story.date,
                    story.url,
                    story.author,
                    tuple(story.paragraphs),
                    tuple(story.may),
                )
            )
    return pages


def _make_story(layout: str, number: int) -> Story:
    seeds = sorted(_SEEDS.glob("0*.txt"))
    wanted = {"german": ("011",), "spanish": ("012",)}.get(
        layout.partition("_")[0], tuple(f"{n:03}" for n in range(1, 9))
    )
    chosen = [path for path in seeds if path.name.startswith(wanted)]
    (article,) = read_file(chosen[number % len(chosen)])
    chance = Random(f"{layout} {number}")
    texts = list(dict.fromkeys(paragraph.text for paragraph in article.paragraphs))
    texts = [text for text in texts if len(text.split()) >= 8]
    start = chance.randrange(max(1, len(texts) - 20))
    count = chance.choice((5, 7, 9, 12, 16, 22))
    return Story(
        title=article.title,
        date=article.date or Date(2023, 4, 5),
        url=f"https://www.example.org/{layout}/{number}.html",
        author=chance.choice(_AUTHORS),
        paragraphs=texts[start : start + count],
        chance=chance,
    )
