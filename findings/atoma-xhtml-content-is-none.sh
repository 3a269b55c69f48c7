#!/usr/bin/env bash
# Library:  atoma 0.0.17 (Python 3.11), its parse_atom_bytes.
#
# Expected: an entry whose content has type="xhtml", one of the three types of RFC 4287, has its text,
#           as one of type "html" has.
# Seen:     it has no content at all (None): the text is looked for in the element itself, while that
#           of XHTML is in the div below. A summary of this type is lost likewise.
# Matters:  the whole article is missing, and nothing tells it from an entry that has a headline
#           alone.
#
# Seen on 2026-12-01 with Python 3.11.7:
#   html: <p>The ferry ran aground.</p>
#   text: The ferry ran aground.
#   xhtml: None
#   xhtml, as summary: None
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  atoma==0.0.17 python-dateutil==2.9.0.post0 attrs==25.4.0 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import atoma

DIV = '<div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry ran <b>aground</b>.</p></div>'
FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast</title><id>urn:coast</id>
<updated>2026-10-05T08:00:00Z</updated><entry><title>Ferry</title><id>urn:coast:1</id>
<updated>2026-10-05T08:00:00Z</updated>%s</entry></feed>"""
for kind, element in (
    ("html", '<content type="html">&lt;p&gt;The ferry ran aground.&lt;/p&gt;</content>'),
    ("text", '<content type="text">The ferry ran aground.</content>'),
    ("xhtml", f'<content type="xhtml">{DIV}</content>'),
    ("xhtml, as summary", f'<summary type="xhtml">{DIV}</summary>'),
):
    (entry,) = atoma.parse_atom_bytes((FEED % element).encode()).entries
    found = entry.content or entry.summary
    print(f"{kind}:", None if found is None else found.value)
PYTHON
cat >"$work/expected" <<'LINES'
html: <p>The ferry ran aground.</p>
text: The ferry ran aground.
xhtml: None
xhtml, as summary: None
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
