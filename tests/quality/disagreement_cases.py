"""Articles and stories of our own with figures that are marked, for the figures of disagreements.

In the files of ``disagreement_texts``, "# " begins an article or a story, "@ " an article of a
story with its host and date; each other line is a paragraph. ``{a=4,000:4000}`` marks the figure
"4,000" of group a with its value. In articles a and b are disagreements, x, y and z traps; in
stories all groups are true ones, and every figure without a mark is a trap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812
from pathlib import Path
from typing import NamedTuple

from reader.article import Article, Paragraph
from reader.disagreements import StoryArticle
from reader.text import prepare

TEXTS = Path(__file__).parent / "disagreement_texts"
HALVES = ("develop", "confirm")
STORY_PARTS = (
    *HALVES, "kinds", "styles", "words", "fresh",  # from "styles" on in other words
    "times", "times_fresh", "times_last",  # days, times and ordinals; offers; counts by two
    "taken_back", "taken_back_fresh",  # figures that a later article takes back
    "years", "years_fresh",  # of building, founding, birth, the last time
)  # fmt: skip
FRESH = (
    "fresh",
    "times_fresh",
    "times_last",
    "taken_back_fresh",
    "years_fresh",
)  # of whose words no rule was made with them in view
_MARK = re.compile(r"\{(\w)=([^}]*):([^:}]*)\}")
_DISAGREEMENTS = frozenset("ab")


class Mark(NamedTuple):
    """A marked figure: its place, group and value."""

    article: int
    paragraph: int
    start: int
    end: int
    group: str
    value: float


@dataclass
class Case:
    """An article (a story of one) or a story, with what is marked in it."""

    title: str
    sources: list[tuple[str, str]] = field(default_factory=list)
    texts: list[list[str]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def make_articles(self) -> list[StoryArticle]:
        """Return the prepared articles."""
        return [
            StoryArticle(prepare_texts(self.title, texts), host, Date.fromisoformat(day))
            for texts, (host, day) in zip(self.texts, self.sources, strict=True)
        ]

    @property
    def true_groups(self) -> set[str]:
        """The groups that differ."""
        values: dict[str, set[float]] = {}
        for mark in self.marks:
            values.setdefault(mark.group, set()).add(mark.value)
        return {group for group, told in values.items() if len(told) > 1}

    def find(self, article: int, paragraph: int, start: int, end: int) -> Mark | None:
        """Return the mark at a place."""
        return next(
            (
                mark
                for mark in self.marks
                if (mark.article, mark.paragraph) == (article, paragraph)
                and start < mark.end
                and mark.start < end
            ),
            None,
        )

    def judge(self, claims: Sequence[tuple[int, int, int, int, float]]) -> str | None:
        """Return the group of which all claims are, None if they are of none or of several."""
        marks = [self.find(*claim[:4]) for claim in claims]
        groups = {mark.group if mark else "" for mark in marks}
        told = {claim[4] for claim in claims}
        if len(groups) != 1 or len(told) < 2:
            return None
        for mark, claim in zip(marks, claims, strict=True):
            if mark is None or abs(mark.value - claim[4]) > 1e-6 * max(1.0, mark.value):
                return None
        return groups.pop()


def prepare_texts(title: str, texts: Sequence[str], language: str = "english") -> Article:
    """Return texts as the paragraphs of a prepared article."""
    paragraphs = tuple(Paragraph(i, None, text, text) for i, text in enumerate(texts))
    return prepare(Article(title, title, None, None, paragraphs), language)


def read_cases(kind: str, half: str) -> Iterator[Case]:
    """Yield the cases of a kind, "articles" or "stories", of one half or part."""
    case: Case | None = None
    for line in (TEXTS / f"{kind}_{half}.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            if case:
                yield case
            case = Case(line[2:])
        elif case and line.startswith("@ "):
            host, day = line[2:].split()
            case.sources.append((host, day))
            case.texts.append([])
        elif case and line:
            if not case.texts:
                case.sources.append(("example.org", "2026-01-01"))
                case.texts.append([])
            _add_paragraph(case, line)
    if case:
        yield case


def is_disagreement(group: str | None) -> bool:
    """Return whether a group of an article is a disagreement, not a trap."""
    return group in _DISAGREEMENTS


def _add_paragraph(case: Case, line: str) -> None:
    text, place = "", 0
    for match in _MARK.finditer(line):
        text += line[place : match.start()]
        start = len(text)
        text += match[2]
        where = len(case.texts) - 1, len(case.texts[-1])
        case.marks.append(Mark(*where, start, len(text), match[1], float(match[3])))
        place = match.end()
    case.texts[-1].append(text + line[place:])
