#!/usr/bin/env bash
# Tool:     mkepub 1.2.2 (writes EPUB 3 books).
# Expected: a title of a book or of a page is text: "&" and "<" in it are escaped in each file of the
#           book that names it.
# Seen:     the title is escaped in package.opf and left as it is in the contents (toc.xhtml,
#           toc.ncx) and in the pages, which are no well-formed XML then. mkepub raises nothing.
# Matters:  headlines have "&" every day ("AT&T", "Marks & Spencer"). E-readers that parse pages as
#           XML, as the standard asks for, show an error in place of the page. Escaping titles before
#           they are given escapes that of the book twice in package.opf, which is what the shelf of
#           an e-reader shows.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   EPUB/package.opf: well-formed, Ships &amp; harbours
#   EPUB/toc.xhtml: not well-formed, Ships & harbours
#   EPUB/toc.ncx: not well-formed, Ships & harbours
#   EPUB/page0001.xhtml: not well-formed, Winds < 10 knots
#   escaped before: package.opf has Ships &amp;amp; harbours
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  mkepub==1.2.2 jinja2==3.1.6 puremagic==1.30 || exit 2

cat >"$work/books.py" <<'PYTHON'
import html
import re
import sys
import zipfile
from pathlib import Path
from xml.dom.minidom import parseString
from xml.parsers.expat import ExpatError

import mkepub

EXPECTED = """\
EPUB/package.opf: well-formed, Ships &amp; harbours
EPUB/toc.xhtml: not well-formed, Ships & harbours
EPUB/toc.ncx: not well-formed, Ships & harbours
EPUB/page0001.xhtml: not well-formed, Winds < 10 knots
escaped before: package.opf has Ships &amp;amp; harbours
"""
TITLE, PAGE = "Ships & harbours", "Winds < 10 knots"
TITLES = re.compile(r"(Ships .*? harbours|Winds .*? knots)")


def files_of(title: str, page: str) -> dict[str, str]:
    path = Path(sys.argv[1]) / f"{len(title)}.epub"
    book = mkepub.Book(title=title)
    book.add_page(page, "<p>The ferry left on time.</p>")
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    return {name: text for name, text in texts.items() if TITLES.search(text)}


lines = []
files = files_of(TITLE, PAGE)
for name in ("package.opf", "toc.xhtml", "toc.ncx", "page0001.xhtml"):
    name = f"EPUB/{name}"
    try:
        parseString(files[name])
        state = "well-formed"
    except ExpatError:
        state = "not well-formed"
    lines.append(f"{name}: {state}, {TITLES.search(files[name])[1]}\n")
twice = files_of(html.escape(TITLE), html.escape(PAGE))["EPUB/package.opf"]
lines.append(f"escaped before: package.opf has {TITLES.search(twice)[1]}\n")
seen = "".join(lines)
print(seen, end="")
if seen != EXPECTED:
    print("The behaviour has changed.", file=sys.stderr)
    sys.exit(1)
PYTHON
"$work/venv/bin/python" "$work/books.py" "$work"
