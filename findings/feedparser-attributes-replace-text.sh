#!/usr/bin/env bash
# Tool:     feedparser 6.0.14 (RSS and Atom), elements of extensions that it has no rule for.
# Expected: <podcast:person role="host">Mira Holt</podcast:person> gives the name, as the same
#           element without role does. The documentation says that it attempts "to expose all
#           possible data in feeds, including elements in extension namespaces".
# Seen:     where an element has an attribute, the value is a dictionary of its attributes, and the
#           text is nowhere. xml:lang is such an attribute too.
# Matters:  who spoke in a podcast, where, and who wrote an article in Dublin Core terms is lost as
#           soon as a publisher says more of it, and entry.dcterms_creator is a text in one feed and
#           a dictionary in the next. Read these elements from the XML yourself.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   <podcast:person>Mira Holt</podcast:person>: podcast_person = 'Mira Holt'
#   <podcast:person role="host">Mira Holt</podcast:person>: podcast_person = {'role': 'host'}
#   <podcast:location>Felling</podcast:location>: podcast_location = 'Felling'
#   <podcast:location geo="geo:54.9,-1.5">Felling</podcast:location>: podcast_location = {'geo': 'geo:54.9,-1.5'}
#   <dcterms:creator>Mira Holt</dcterms:creator>: dcterms_creator = 'Mira Holt'
#   <dcterms:creator xml:lang="en">Mira Holt</dcterms:creator>: dcterms_creator = {'xml:lang': 'en'}
#   <prism:section>World</prism:section>: prism_section = 'World'
#   <prism:section platform="web">World</prism:section>: prism_section = {'platform': 'web'}
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  feedparser==6.0.14 feedparser-sgmllib==2.1.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import feedparser

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"
     xmlns:dcterms="http://purl.org/dc/terms/"
     xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
<channel><title>Herald</title><link>https://example.org/</link><description>News</description>
<item><title>The pier</title><link>https://example.org/pier</link>ELEMENT</item></channel></rss>"""
ELEMENTS = (
    "<podcast:person>Mira Holt</podcast:person>",
    '<podcast:person role="host">Mira Holt</podcast:person>',
    "<podcast:location>Felling</podcast:location>",
    '<podcast:location geo="geo:54.9,-1.5">Felling</podcast:location>',
    "<dcterms:creator>Mira Holt</dcterms:creator>",
    '<dcterms:creator xml:lang="en">Mira Holt</dcterms:creator>',
    "<prism:section>World</prism:section>",
    '<prism:section platform="web">World</prism:section>',
)

for element in ELEMENTS:
    parsed = feedparser.parse(FEED.replace("ELEMENT", element).encode())
    assert not parsed.bozo
    (key,) = (key for key in parsed.entries[0] if key.startswith(("podcast", "dcterms", "prism")))
    print(f"{element}: {key} = {parsed.entries[0][key]!r}")
PYTHON
cat >"$work/expected" <<'LINES'
<podcast:person>Mira Holt</podcast:person>: podcast_person = 'Mira Holt'
<podcast:person role="host">Mira Holt</podcast:person>: podcast_person = {'role': 'host'}
<podcast:location>Felling</podcast:location>: podcast_location = 'Felling'
<podcast:location geo="geo:54.9,-1.5">Felling</podcast:location>: podcast_location = {'geo': 'geo:54.9,-1.5'}
<dcterms:creator>Mira Holt</dcterms:creator>: dcterms_creator = 'Mira Holt'
<dcterms:creator xml:lang="en">Mira Holt</dcterms:creator>: dcterms_creator = {'xml:lang': 'en'}
<prism:section>World</prism:section>: prism_section = 'World'
<prism:section platform="web">World</prism:section>: prism_section = {'platform': 'web'}
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
