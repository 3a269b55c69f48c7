"""Articles, files and libraries made for tests."""

from __future__ import annotations

import os
import time
from datetime import date as Date  # noqa: N812
from pathlib import Path

from reader.article import Article, Paragraph


def make_article(
    title: str = "A headline",
    *paragraphs: str,
    date: Date | None = None,
    url: str | None = None,
    path: str = "made.txt",
    item: int | None = None,
) -> Article:
    """Return an article as formats makes them: clean, not repaired."""
    texts = paragraphs or ("It has one paragraph.",)
    return Article(
        path=path,
        title=title,
        date=date,
        url=url,
        paragraphs=tuple(Paragraph(i, i + 4, text, text) for i, text in enumerate(texts)),
        item=item,
    )


def write_article(
    folder: Path, name: str, title: str, *paragraphs: str, url: str | None = None
) -> Path:
    """Write a file in the format of the seeds, old enough to be trusted not to change."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    header = [title, "20240229", url or f"https://www.example.org/{title.replace(' ', '-')}"]
    file.write_text("\n".join([*header, *(paragraphs or (f"All about {title}.",))]) + "\n")
    age(file)
    return file


def age(file: Path, seconds: float = 60) -> None:
    """Date a file back."""
    then = time.time() - seconds
    os.utime(file, (then, then))
