#!/usr/bin/env bash
# Library:  fastfeedparser 0.6.5 (Python 3.11).
#
# Expected: an Atom entry with two authors has both in "authors", and one without <published> has no
#           date of publication.
# Seen:     "authors" has the first alone, also where RSS names two dc:creator; and where an Atom
#           entry has only <updated>, its date stands as "published" too.
# Matters:  who looks for the second author finds nothing, and each correction makes an old article
#           the newest one.
#
# Seen on 2026-12-01 with Python 3.11.7:
#   Atom: authors ['Ana Weller'] published 2026-10-05T08:00:00+00:00 updated 2026-10-05T08:00:00+00:00
#   RSS: authors ['Ana Weller'] published None updated None
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  fastfeedparser==0.6.5 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import fastfeedparser

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><id>urn:coast</id>
<updated>2026-10-05T08:00:00Z</updated><entry><title>Ferry</title><id>urn:coast:1</id>
<updated>2026-10-05T08:00:00Z</updated><author><name>Ana Weller</name></author>
<author><name>Ben Okoro</name></author><content>Aground.</content></entry></feed>"""
RSS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast</title>
<link>https://coast.example/</link><description>News</description><item><title>Ferry</title>
<link>https://coast.example/1</link><dc:creator>Ana Weller</dc:creator>
<dc:creator>Ben Okoro</dc:creator><description>Aground.</description></item></channel></rss>"""
for name, feed in (("Atom", ATOM), ("RSS", RSS)):
    (entry,) = fastfeedparser.parse(feed).entries
    print(f"{name}: authors", [author["name"] for author in entry["authors"]],
          "published", entry.get("published"), "updated", entry.get("updated"))
PYTHON
cat >"$work/expected" <<'LINES'
Atom: authors ['Ana Weller'] published 2026-10-05T08:00:00+00:00 updated 2026-10-05T08:00:00+00:00
RSS: authors ['Ana Weller'] published None updated None
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
