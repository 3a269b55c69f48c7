#!/usr/bin/env bash
# Tool:     trafilatura 2.3.1, extract_metadata(page).author.
# Expected: the author is the name that the page gives, in any script, whichever element names it.
# Seen:     (1) Signs that are no letters to Python's "\W" are cut off at the end of a name, and vowel
#           signs of Hindi, Thai, Bengali and Tamil are such: कुमारी (Kumari, a woman's name) becomes
#           कुमार (Kumar, a man's). (2) A name without a space in <meta name="author">, as Chinese,
#           Japanese, Korean and Indonesian names are, is None; in JSON-LD and in the text it is read.
# Matters:  articles of one author are listed under two names, or another person's, or none, and only
#           those in scripts that the tests of a European developer do not have. Read the element
#           yourself where the name has no space or ends in a combining mark.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   राम कुमारी: meta राम कुमार, JSON-LD राम कुमार, text राम कुमार
#   สมชาย ใจดี: meta สมชาย ใจด, JSON-LD สมชาย ใจด, text สมชาย ใจด
#   রবি রানী: meta রবি রান, JSON-LD রবি রান, text রবি রান
#   王小明: meta None, JSON-LD 王小明, text 王小明
#   김철수: meta None, JSON-LD 김철수, text 김철수
#   Sukarno: meta None, JSON-LD Sukarno, text Sukarno
#   Ines Olsen: meta Ines Olsen, JSON-LD Ines Olsen, text Ines Olsen
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 justext==3.0.2 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import json

import trafilatura

NAMES = ("राम कुमारी", "สมชาย ใจดี", "রবি রানী", "王小明", "김철수", "Sukarno", "Ines Olsen")
BODY = "".join(
    f"<p>Boat {n} left the harbour of Felling on Monday, and came back with its nets full.</p>"
    for n in range(6)
)


def read(head="", byline=""):
    page = (
        f"<html><head><title>Boats</title>{head}</head><body><article>"
        f"<h1>Boats leave the harbour</h1>{byline}{BODY}</article></body></html>"
    )
    return trafilatura.extract_metadata(page).author


for name in NAMES:
    person = {"@type": "Person", "name": name}
    described = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Boats",
        "author": person,
    }
    script = f'<script type="application/ld+json">{json.dumps(described)}</script>'
    meta = read(f'<meta name="author" content="{name}">')
    byline = read(byline=f'<span class="author">{name}</span>')
    print(f"{name}: meta {meta}, JSON-LD {read(script)}, text {byline}")
PYTHON
cat >"$work/expected" <<'LINES'
राम कुमारी: meta राम कुमार, JSON-LD राम कुमार, text राम कुमार
สมชาย ใจดี: meta สมชาย ใจด, JSON-LD สมชาย ใจด, text สมชาย ใจด
রবি রানী: meta রবি রান, JSON-LD রবি রান, text রবি রান
王小明: meta None, JSON-LD 王小明, text 王小明
김철수: meta None, JSON-LD 김철수, text 김철수
Sukarno: meta None, JSON-LD Sukarno, text Sukarno
Ines Olsen: meta Ines Olsen, JSON-LD Ines Olsen, text Ines Olsen
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
