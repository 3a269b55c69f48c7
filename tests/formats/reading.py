"""Bytes read as a user's file would be."""

from __future__ import annotations

import io
import zipfile

import pytest

from reader.article import Article
from reader.errors import UnreadableError
from reader.formats import Limits, read_articles


def read_all(
    data: bytes | str, name: str = "file", **limits: object
) -> tuple[tuple[Article, ...], list[str]]:
    """Return the articles of a file and the sentences about what could not be read of it."""
    complaints: list[UnreadableError] = []
    articles = read_articles(
        data.encode() if isinstance(data, str) else data,
        name,
        limits=Limits(**limits),  # type: ignore[arg-type]
        on_error=complaints.append,
    )
    assert all(complaint.path == name for complaint in complaints)
    return articles, [str(complaint) for complaint in complaints]


def read_one(data: bytes | str, name: str = "file", **limits: object) -> Article:
    """Return the one article of a file of which nothing is left out."""
    (article,), complaints = read_all(data, name, **limits)
    assert complaints == []
    assert article.item is None
    return article


def texts(article: Article) -> list[str]:
    """Return the paragraphs' texts."""
    return [paragraph.text for paragraph in article.paragraphs]


def refusal(data: bytes | str, name: str = "file", **limits: object) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(UnreadableError) as caught:
        read_all(data, name, **limits)
    assert caught.value.path == name
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")
    return str(caught.value)


def make_zip(files: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()
