"""Pages that others collected: ``python -m tests.quality.page_suites SUITE REPOSITORY [--show N]``.

SUITE is ``readability`` (mozilla/readability) or ``newspaper`` (AndyTheFactory/newspaper4k), and
REPOSITORY a git directory of it, which is read and never copied. Prints the mean F1 of the words of
reader and of trafilatura as it comes, how often date, author and headline are those of the suite,
on how many pages reader has less than half of the words of trafilatura, and the processor time of
both. ``--show`` names the N pages where reader is most behind. Status 1 where a bound is missed.
"""

from __future__ import annotations

import io
import json
import logging
import re
import subprocess
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html as lxml_html

from reader.errors import UnreadableError
from reader.formats import read_articles

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|\w+")
_FOLDERS = {"readability": "test/test-pages", "newspaper": "tests/data"}
_WANTED_LEAD = 0.01
_BLOCK_ENDS = re.compile(r"</(?:p|div|li|h[1-6]|td|blockquote|pre|figcaption)>|<br[^>]*>", re.I)


@dataclass(frozen=True)
class SuitePage:
    """A page and what its suite says of it; what it does not say is None."""

    name: str
    data: bytes
    text: str
    title: str | None
    author: str | None
    date: str | None


@dataclass
class Found:
    """What a program found on a page."""

    text: str
    title: str | None = None
    author: str | None = None
    date: str | None = None


def main(suite: str, repository: str, shown: int) -> int:
    """Print the figures."""
    logging.disable(logging.CRITICAL)
    pages = list(load_pages(suite, repository))
    seconds = {}
    found = {}
    for name, read in (("reader", _by_reader), ("trafilatura", _by_trafilatura)):
        read(pages[0])  # loads what it needs
        start = time.process_time()
        found[name] = [read(page) for page in pages]
        seconds[name] = time.process_time() - start
    scores = {
        name: [f1(one.text, page.text) for one, page in zip(ones, pages, strict=True)]
        for name, ones in found.items()
    }
    print(f"{len(pages)} pages of {suite}")
    for name, ones in found.items():
        mean = sum(scores[name]) / len(pages)
        rights = [f"{part} {_right(ones, pages, part)}" for part in ("date", "author", "title")]
        print(f"{name:12} F1 {mean:.4f}  {'  '.join(rights)}  {seconds[name]:.1f} s")
    pairs = list(zip(found["reader"], found["trafilatura"], strict=True))
    half = [
        page.name
        for page, (ours, theirs) in zip(pages, pairs, strict=True)
        if 2 * _count(ours.text) < _count(theirs.text)
    ]
    print(f"less than half of the words of trafilatura: {len(half)} {half[:10]}")
    order = sorted(range(len(pages)), key=lambda i: scores["reader"][i] - scores["trafilatura"][i])
    for i in order[:shown]:
        print(f"{scores['reader'][i]:.3f} {scores['trafilatura'][i]:.3f} {pages[i].name}")
    lead = (sum(scores["reader"]) - sum(scores["trafilatura"])) / len(pages)
    return 0 if lead >= _WANTED_LEAD and len(half) <= 0.005 * len(pages) else 1


def load_pages(suite: str, repository: str) -> Iterator[SuitePage]:
    """Yield the pages of a suite that have an expected text."""
    archive = subprocess.run(
        ["git", "-C", repository, "archive", "HEAD", _FOLDERS[suite]],
        check=True,
        capture_output=True,
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        files = {m.name: tar.extractfile(m).read() for m in tar if m.isfile()}  # type: ignore[union-attr]
    if suite == "readability":
        for path in sorted(p for p in files if p.endswith("/source.html")):
            folder = path.rpartition("/")[0]
            known = json.loads(files[f"{folder}/expected-metadata.json"])
            yield SuitePage(
                folder.rpartition("/")[2],
                files[path],
                _text_of(files[f"{folder}/expected.html"].decode()),
                known.get("title"),
                known.get("byline"),
                (known.get("publishedTime") or "")[:10] or None,
            )
        return
    for path in sorted(p for p in files if "/txt/" in p):
        name = path.rpartition("/")[2].removesuffix(".txt")
        page = files.get(f"tests/data/html/{name}.html")
        if page is None:
            continue
        known = json.loads(files.get(f"tests/data/metadata/{name}.json", b"{}"))
        day = str(known.get("publish_date") or "")[:10]
        yield SuitePage(
            name,
            page,
            files[path].decode(),
            known.get("title"),
            ", ".join(known.get("authors") or []) or None,
            day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None,
        )


def f1(found: str, expected: str) -> float:
    """Return F1 of the words of two texts."""
    ours, theirs = _words(found), _words(expected)
    hits = (ours & theirs).total()
    return 2 * hits / (ours.total() + theirs.total()) if hits else float(not theirs)


def _by_reader(page: SuitePage) -> Found:
    try:
        (article, *_) = read_articles(page.data, "page.html")
    except UnreadableError:
        return Found("")
    return Found(
        "\n".join(p.text for p in article.paragraphs),
        article.title,
        article.author,
        article.date.isoformat() if article.date else None,
    )


def _by_trafilatura(page: SuitePage) -> Found:
    import trafilatura

    found: Any = trafilatura.bare_extraction(page.data, include_comments=False, with_metadata=True)
    if found is None:
        return Found("")
    return Found(found.text or "", found.title, found.author, found.date)


def _right(ones: list[Found], pages: list[SuitePage], part: str) -> str:
    """Return on how many of the pages that name a thing it was found."""
    known = [
        (getattr(one, part), getattr(page, part))
        for one, page in zip(ones, pages, strict=True)
        if getattr(page, part)
    ]
    right = sum(_same(found, wanted) for found, wanted in known)
    return f"{right}/{len(known)}"


def _same(found: str | None, wanted: str) -> bool:
    ours, theirs = _words(found or ""), _words(wanted)
    hits = (ours & theirs).total()
    return hits > 0 and 2 * hits >= 0.8 * (ours.total() + theirs.total())


def _text_of(page: str) -> str:
    root = lxml_html.fromstring(_BLOCK_ENDS.sub(lambda end: " " + end[0], page))
    return str(root.text_content())


def _words(text: str) -> Counter[str]:
    return Counter(word.lower() for word in _WORD.findall(text))


def _count(text: str) -> int:
    return _words(text).total()


if __name__ == "__main__":
    options = sys.argv[3:]
    number = int(options[1]) if options[:1] == ["--show"] else 0
    sys.exit(main(sys.argv[1], sys.argv[2], number))
