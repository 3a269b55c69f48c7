#!/usr/bin/env bash
# Library: trafilatura 2.3.1 (Python 3.11), the tags of a page.
#
# Expected: the two keywords of <meta name="keywords" content="bridges, harbour"> are two tags, as the
#           member "tags" is a list, and as newspaper4k and schema.org's readers take them.
# Seen:     the list has one member, the whole text with its comma. The same page with two
#           <meta property="article:tag"> gives two. Markdown with metadata writes the list as
#           tags: ['bridges, harbour'], which YAML reads as one tag whose name has a comma.
# Matters:  a program that takes the tags over, or a vault that lists them, has one tag for each
#           combination of keywords, and a search by one of them finds nothing. Split each member at
#           its commas; and a reader of front matter must not split at a comma in quotation marks
#           and keep the marks.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   keywords: ['bridges, harbour']
#   article:tag: ['bridges', 'harbour']
#   front matter: tags: ['bridges, harbour']
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  trafilatura==2.3.1 lxml_html_clean==0.4.6 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import trafilatura

TEXT = "<p>" + "The bridge is open again, eleven weeks after a barge ran into one of its piers. " * 5
KEYWORDS = '<meta name="keywords" content="bridges, harbour">'
TAGS = "".join(f'<meta property="article:tag" content="{tag}">' for tag in ("bridges", "harbour"))


def page(head):
    return f"<html><head><title>The bridge</title>{head}</head><body><article>{TEXT}</article></body></html>"


print("keywords:", trafilatura.extract_metadata(page(KEYWORDS)).tags)
print("article:tag:", trafilatura.extract_metadata(page(TAGS)).tags)
written = trafilatura.extract(page(KEYWORDS), output_format="markdown", with_metadata=True)
print("front matter:", next(line for line in written.split("\n") if line.startswith("tags")))
PYTHON
cat >"$work/expected" <<'LINES'
keywords: ['bridges, harbour']
article:tag: ['bridges', 'harbour']
front matter: tags: ['bridges, harbour']
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
