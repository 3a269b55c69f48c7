#!/usr/bin/env bash
# Tool:     feedparser 6.0.14 (RSS and Atom), items with a picture of Media RSS.
# Expected: the description of a picture (media:description in media:content) belongs to the picture.
#           The entry's summary is the item's own <description>, and content its full text, if any.
# Seen:     caption and teaser share two places, first come, first served. Where the picture stands
#           before the description, the caption is the summary, and the teaser becomes content, as
#           if it were the full text. Where it stands behind, the caption is content. Where there is
#           content:encoded too, the caption may be the first of two contents.
# Matters:  readers show entry.content[0] where there is one, and the summary else, as most examples
#           do. Then all that is shown of an item, or kept as its text, is who took the photograph;
#           and it changes with the order in which a server writes elements.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   picture, teaser: summary caption; content teaser
#   teaser, picture: summary teaser; content caption
#   picture, teaser, text: summary caption; content teaser, text
#   teaser, picture, text: summary teaser; content caption, text
#   teaser, text: summary teaser; content text
#   text, teaser: summary teaser; content text
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

PARTS = {
    "picture": '<media:content url="https://example.org/pier.jpg" medium="image">'
    "<media:description>caption</media:description></media:content>",
    "teaser": "<description>teaser</description>",
    "text": "<content:encoded>text</content:encoded>",
}
FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"
     xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Herald</title><link>https://example.org/</link><description>News</description>
<item><title>The pier</title><link>https://example.org/pier</link>PARTS</item></channel></rss>"""

for order in (
    "picture, teaser",
    "teaser, picture",
    "picture, teaser, text",
    "teaser, picture, text",
    "teaser, text",
    "text, teaser",
):
    item = "".join(PARTS[name] for name in order.split(", "))
    parsed = feedparser.parse(FEED.replace("PARTS", item).encode())
    assert not parsed.bozo
    entry = parsed.entries[0]
    content = ", ".join(part.value for part in entry.get("content", ()))
    print(f"{order}: summary {entry.summary}; content {content}")
PYTHON
cat >"$work/expected" <<'LINES'
picture, teaser: summary caption; content teaser
teaser, picture: summary teaser; content caption
picture, teaser, text: summary caption; content teaser, text
teaser, picture, text: summary teaser; content caption, text
teaser, text: summary teaser; content text
text, teaser: summary teaser; content text
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
