#!/usr/bin/env bash
# Tool:     ebooklib 0.20 (writes EPUB books), EpubHtml.content and write_epub.
# Expected: the text of a page is in the book, whether or not an element stands around it.
# Seen:     words before the first element of a page are not written: of "The pier is open. <p>Ships
#           may land.</p>" the book has the second sentence. Words behind an element stay. A page of
#           words alone ends write_epub with "Document is empty"; with epub3_pages off, which is there
#           for the numbers of printed pages, such a page is empty, without an error.
# Matters:  descriptions in feeds begin with bare words as often as with <p>, and to make a book for an
#           e-reader of feeds is what ebooklib is often used for: the lead of an article is missing,
#           and the page looks whole. Put a <div> around each page.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   in a <div>: The pier is open. Ships may land.
#   bare words first: Ships may land.
#   bare words last: Ships may land. The pier is open.
#   bare words alone: ParserError, Document is empty
#   the same, epub3_pages off: nothing
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check ebooklib==0.20 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import re
import tempfile
import zipfile
from pathlib import Path

from ebooklib import epub

PAGES = {
    "in a <div>": "<div>The pier is open. <p>Ships may land.</p></div>",
    "bare words first": "The pier is open. <p>Ships may land.</p>",
    "bare words last": "<p>Ships may land.</p> The pier is open.",
    "bare words alone": "The pier is open.",
}


def write_words(path, content, **options):
    book = epub.EpubBook()
    book.set_identifier("pier")
    book.set_title("The pier")
    page = epub.EpubHtml(title="The pier", file_name="pier.xhtml", content=content)
    for item in (page, epub.EpubNcx(), epub.EpubNav()):
        book.add_item(item)
    book.spine = [page]
    try:
        epub.write_epub(path, book, options)
    except Exception as error:
        return f"{type(error).__name__}, {error}"
    with zipfile.ZipFile(path) as written:
        _, _, body = written.read("EPUB/pier.xhtml").decode().partition("<body>")
    return " ".join(re.sub(r"<[^>]*>", " ", body).split()) or "nothing"


with tempfile.TemporaryDirectory() as folder:
    path = str(Path(folder, "pier.epub"))
    for label, content in PAGES.items():
        print(f"{label}: {write_words(path, content)}")
    print("the same, epub3_pages off:", write_words(path, content, epub3_pages=False))
PYTHON
cat >"$work/expected" <<'LINES'
in a <div>: The pier is open. Ships may land.
bare words first: Ships may land.
bare words last: Ships may land. The pier is open.
bare words alone: ParserError, Document is empty
the same, epub3_pages off: nothing
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
