#!/usr/bin/env bash
# Tool:     pysbd 0.3.4 (sentence boundaries by rules; its newest version), Segmenter(clean=False).
# Expected: the sentences, put together, are the text, as long as "clean" is not asked for.
# Seen:     pysbd marks places in a text by signs such as ♭, ♬, ☉, ☝ and ♨, and turns all of them to
#           punctuation at the end, the text's own too. Such a sentence is then looked for in the
#           text, is not there, and is left out: of "She played the sonata in B♭ major." nothing is
#           left. Nothing is raised. ♯, which pysbd does not use, does no harm.
# Matters:  reviews of concerts have B♭, calendars ☉, Japanese texts ♨ and ♬. Whole sentences are
#           missing from whatever is made of them. Replace these signs before, or compare the joined
#           sentences with the text.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   She played the sonata in B♭ major. Then she left. -> Then she left.
#   A song ♬ began. All rose. -> All rose.
#   The sun ☉ rose at six. All left. -> rose at six. | All left.
#   A hand ☝ went up. All rose. -> All rose.
#   A bath ♨ was open. All left. -> All left.
#   The sonata in F♯ came first. All rose. -> The sonata in F♯ came first. | All rose.
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check pysbd==0.3.4 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" -W ignore - <<'PYTHON' | tee "$work/seen"
import pysbd

TEXTS = (
    "She played the sonata in B♭ major. Then she left.",
    "A song ♬ began. All rose.",
    "The sun ☉ rose at six. All left.",
    "A hand ☝ went up. All rose.",
    "A bath ♨ was open. All left.",
    "The sonata in F♯ came first. All rose.",
)
segmenter = pysbd.Segmenter(language="en", clean=False)
for text in TEXTS:
    print(text, "->", " | ".join(sentence.strip() for sentence in segmenter.segment(text)))
PYTHON
cat >"$work/expected" <<'LINES'
She played the sonata in B♭ major. Then she left. -> Then she left.
A song ♬ began. All rose. -> All rose.
The sun ☉ rose at six. All left. -> rose at six. | All left.
A hand ☝ went up. All rose. -> All rose.
A bath ♨ was open. All left. -> All left.
The sonata in F♯ came first. All rose. -> The sonata in F♯ came first. | All rose.
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
