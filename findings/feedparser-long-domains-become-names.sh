#!/usr/bin/env bash
# Tool:     feedparser 6.0.14 (RSS and Atom), author_detail and authors of an entry.
# Expected: of "holt@courier.example (Mira Holt)", the form that RSS 2.0 asks for, the name is Mira Holt
#           and the address holt@courier.example, whatever the last part of the domain.
# Seen:     an address may end in four letters at most. What is left of a longer ending (.press, .media,
#           .berlin, .example) goes to the name: "ple (Mira Holt", without its last bracket. An author
#           given by the address alone has such a rest as the name: "ple". The address is cut.
# Matters:  publishers have .media, .press, .online and names of cities for ten years. Lists by author
#           have an "s" or an "in" for each of these outlets. entry.author is as the feed has it:
#           divide it yourself.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   holt@courier.test (Mira Holt): name 'Mira Holt', address 'holt@courier.test'
#   Mira Holt <holt@courier.test>: name 'Mira Holt', address 'holt@courier.test'
#   holt@courier.test: name None, address 'holt@courier.test'
#   holt@courier.example (Mira Holt): name 'ple (Mira Holt', address 'holt@courier.exam'
#   Mira Holt <holt@courier.example>: name 'Mira Holt <ple>', address 'holt@courier.exam'
#   holt@courier.example: name 'ple', address 'holt@courier.exam'
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  feedparser==6.0.14 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import feedparser

FEED = (
    '<rss version="2.0"><channel><title>Courier</title><link>https://courier.example/</link>'
    "<description>News</description><item><title>A bridge</title><author>{}</author></item>"
    "</channel></rss>"
)

for domain in ("courier.test", "courier.example"):
    for form in ("holt@{} (Mira Holt)", "Mira Holt &lt;holt@{}&gt;", "holt@{}"):
        entry = feedparser.parse(FEED.format(form.format(domain))).entries[0]
        (author,) = entry.authors
        print(f"{entry.author}: name {author.get('name')!r}, address {author['email']!r}")
PYTHON
cat >"$work/expected" <<'LINES'
holt@courier.test (Mira Holt): name 'Mira Holt', address 'holt@courier.test'
Mira Holt <holt@courier.test>: name 'Mira Holt', address 'holt@courier.test'
holt@courier.test: name None, address 'holt@courier.test'
holt@courier.example (Mira Holt): name 'ple (Mira Holt', address 'holt@courier.exam'
Mira Holt <holt@courier.example>: name 'Mira Holt <ple>', address 'holt@courier.exam'
holt@courier.example: name 'ple', address 'holt@courier.exam'
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
