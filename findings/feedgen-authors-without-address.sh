#!/usr/bin/env bash
# Library: feedgen 1.0.0 (Python 3.11), the authors of a feed's entries.
#
# Expected: an entry whose author was given by name has that name in Atom and in RSS, or the library
#           says that RSS cannot have it.
# Seen:     Atom has the name. RSS has no author at all, without a word, as its <author> wants an
#           address of mail; with one, <author> has it and the name in brackets. The element that other
#           feeds write for names, <dc:creator>, is written only where the extension "dc" is loaded and
#           the name is given there a second time.
# Matters:  feeds made by it have no authors in feed readers that take the RSS of a site, although
#           whoever wrote the program gave them. Nothing can be mended on the reader's side: the
#           name of the feed's own author must not stand in for it.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   name alone: Atom True, RSS False
#   name and address: Atom True, RSS True
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  feedgen==1.0.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from feedgen.feed import FeedGenerator


def feeds(author):
    feed = FeedGenerator()
    feed.id("https://courier.example/")
    feed.title("The Courier")
    feed.description("News of the coast")
    feed.link(href="https://courier.example/", rel="alternate")
    entry = feed.add_entry()
    entry.id("https://courier.example/1")
    entry.title("The bridge")
    entry.link(href="https://courier.example/1")
    entry.author(author)
    return [b"Mira Holt" in written for written in (feed.atom_str(), feed.rss_str())]


for label, author in (
    ("name alone", {"name": "Mira Holt"}),
    ("name and address", {"name": "Mira Holt", "email": "holt@courier.example"}),
):
    atom, rss = feeds(author)
    print(f"{label}: Atom {atom}, RSS {rss}")
PYTHON
cat >"$work/expected" <<'LINES'
name alone: Atom True, RSS False
name and address: Atom True, RSS True
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
