#!/usr/bin/env bash
# Program: pandoc 3.9 by pypandoc_binary 1.17 (Python 3.11) with PyYAML 6.0.2, front matter of Markdown.
#
# Expected: a title that pandoc takes from a page and writes into YAML front matter is that title for
#           whoever reads YAML.
# Seen:     the value is Markdown, escaped as such: "Bridge | Courier" is written as Bridge \\| Courier,
#           the apostrophe of "it's" gets one too, and a dash becomes two hyphens. To YAML a backslash
#           outside quotation marks is a character like any other: all readers but pandoc show it.
# Matters:  most news sites end their titles with a bar and their name, so that most saved pages
#           that came through pandoc have a backslash in their headline. Take it out before signs of
#           Markdown, in titles of front matter.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   Bridge \| Courier
#   It\'s open
#   The #1 bridge
#   Bridge -- Courier
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  pypandoc_binary==1.17 pyyaml==6.0.2 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import pypandoc
import yaml

for title in ("Bridge | Courier", "It's open", "The #1 bridge", "Bridge – Courier"):
    page = f"<html><head><title>{title}</title></head><body><p>The bridge is open.</p></body></html>"
    written = pypandoc.convert_text(page, "markdown", format="html", extra_args=["-s"])
    front = written.split("---\n")[1]
    print(yaml.safe_load(front)["title"])
PYTHON
cat >"$work/expected" <<'LINES'
Bridge \| Courier
It\'s open
The #1 bridge
Bridge -- Courier
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
