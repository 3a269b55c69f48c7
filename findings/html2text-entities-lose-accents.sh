#!/usr/bin/env bash
# Tool:     html2text 2025.4.15 (HTML to Markdown), called without options.
# Expected: a letter is the same, however HTML writes it: as itself, by name (&uuml;) or by number
#           (&#252;).
# Seen:     written by name or number, vowels lose their accents, ligatures are two letters, and
#           curly quotes straight, while the same characters written as themselves stay. Which ones
#           is a table: ü, é, ã and œ, but neither Å nor ß, ñ, ç and €.
# Matters:  newsletters write each letter beyond ASCII by name. "Müller" of the page and "Muller" of
#           the mail are two persons to whoever searches or compares; "más" and "mas", "pêche" and
#           "péché" are other words. Set unicode_snob (UNICODE_SNOB) to have the letters.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   Müller: Müller, by name Muller, by number Muller
#   São: São, by name Sao, by number Sao
#   œuvre: œuvre, by name oeuvre, by number oeuvre
#   péché: péché, by name peche, by number peche
#   pêche: pêche, by name peche, by number peche
#   Ås: Ås, by name Ås, by number Ås
#   año: año, by name año, by number año
#   with unicode_snob: Müller
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check html2text==2025.4.15 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from html.entities import codepoint2name

import html2text


def by_name(word):
    return "".join(c if c.isascii() else f"&{codepoint2name[ord(c)]};" for c in word)


def by_number(word):
    return "".join(c if c.isascii() else f"&#{ord(c)};" for c in word)


def convert(word):
    return html2text.html2text(f"<p>{word}</p>").strip()


for word in ("Müller", "São", "œuvre", "péché", "pêche", "Ås", "año"):
    named, numbered = convert(by_name(word)), convert(by_number(word))
    print(f"{word}: {convert(word)}, by name {named}, by number {numbered}")
converter = html2text.HTML2Text()
converter.unicode_snob = True
print("with unicode_snob:", converter.handle("<p>M&uuml;ller</p>").strip())
PYTHON
cat >"$work/expected" <<'LINES'
Müller: Müller, by name Muller, by number Muller
São: São, by name Sao, by number Sao
œuvre: œuvre, by name oeuvre, by number oeuvre
péché: péché, by name peche, by number peche
pêche: pêche, by name peche, by number peche
Ås: Ås, by name Ås, by number Ås
año: año, by name año, by number año
with unicode_snob: Müller
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
