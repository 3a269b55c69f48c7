"""Books that others made: ``python -m tests.quality.book_suite REPOSITORY [--show N]``.

REPOSITORY is a git directory of IDPF/epub3-samples, which is read and never copied. Prints the mean
F1 of the words of each book: what reader finds, against the text of the documents in its spine but
the table of contents. ``--show`` names the N worst books. Status 1 where the bound is missed.
"""

from __future__ import annotations

import io
import posixpath
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from lxml import etree

from reader.errors import UnreadableError
from reader.formats import read_articles
from tests.quality.page_suites import f1

_FOLDER = "30"
_WANTED = 0.93
_READ = (".html", ".ncx", ".opf", ".svg", ".xhtml", ".xml")
_UNSEEN = ("script", "style", "rt", "rp", "template")
_BLOCKS = frozenset(
    "article aside blockquote body br caption dd details div dl dt figcaption figure footer h1 h2"
    " h3 h4 h5 h6 header hr img li main nav ol p pre section summary table tbody td tfoot th thead"
    " tr ul".split()
)


def main(repository: str, shown: int) -> int:
    """Print the figures."""
    scores: dict[str, float] = {}
    for name, files in sorted(_load_books(repository).items()):
        if expected := "\n".join(_spine_texts(files)).strip():
            scores[name] = f1(_read(files, name), expected)
    mean = sum(scores.values()) / len(scores)
    print(f"{len(scores)} books with text: F1 {mean:.4f}, the worst {min(scores.values()):.4f}")
    for name in sorted(scores, key=scores.__getitem__)[:shown]:
        print(f"{scores[name]:.3f} {name}")
    return 0 if mean >= _WANTED else 1


def _load_books(repository: str) -> dict[str, dict[str, bytes]]:
    """Return the files of each book that may hold text or name such files."""
    git = ["git", "-C", repository]
    listing = subprocess.run(
        [*git, "ls-tree", "-r", "-z", "HEAD", _FOLDER], check=True, capture_output=True
    ).stdout
    books: dict[str, dict[str, bytes]] = {}
    for entry in filter(None, listing.decode().split("\0")):
        head, path = entry.split("\t")
        if not path.endswith(_READ):
            continue
        _, book, name = path.split("/", 2)
        blob = subprocess.run(
            [*git, "cat-file", "blob", head.split()[2]], check=True, capture_output=True
        )
        books.setdefault(book, {})[name] = blob.stdout
    return {name: files for name, files in books.items() if "META-INF/container.xml" in files}


def _read(files: dict[str, bytes], name: str) -> str:
    """Return the text that reader finds in a book, with the names of chapters as headlines."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for path, data in files.items():
            archive.writestr(path, data)
    try:
        articles = read_articles(buffer.getvalue(), f"{name}.epub")
    except UnreadableError:
        return ""
    package = _find_package(files)[1]
    book = " ".join("".join(next(package.iter("{*}title")).itertext()).split())
    texts: list[str] = []
    for article in articles:
        texts.append(article.title.removeprefix(book).removeprefix(": "))
        texts += (paragraph.text for paragraph in article.paragraphs)
    return "\n".join(texts)


def _spine_texts(files: dict[str, bytes]) -> Iterator[str]:
    """Yield the text of each document of the spine, without what is not shown."""
    path, package = _find_package(files)
    items = {item.get("id"): item for item in package.iter("{*}item")}
    for reference in package.iter("{*}itemref"):
        item = items[reference.get("idref")]
        if "nav" in (item.get("properties") or "").split():
            continue
        href = unquote(item.get("href"))
        data = files.get(posixpath.normpath(posixpath.join(posixpath.dirname(path), href)))
        if data is not None and "html" in item.get("media-type"):
            for body in _parse(data).iter("{*}body"):
                yield "".join(_shown_texts(body))


def _find_package(files: dict[str, bytes]) -> tuple[str, Any]:
    root = next(_parse(files["META-INF/container.xml"]).iter("{*}rootfile"))
    path = root.get("full-path")
    return path, _parse(files[path])


def _parse(data: bytes) -> Any:
    return etree.fromstring(data, etree.XMLParser(recover=True, resolve_entities=False))


def _shown_texts(element: Any) -> Iterator[str]:
    name = etree.QName(element).localname if isinstance(element.tag, str) else ""
    if name and name not in _UNSEEN:
        yield element.text or ""
        for child in element:
            yield from _shown_texts(child)
            yield child.tail or ""
    if name in _BLOCKS:
        yield " "


if __name__ == "__main__":
    options = sys.argv[2:]
    sys.exit(main(sys.argv[1], int(options[1]) if options[:1] == ["--show"] else 0))
