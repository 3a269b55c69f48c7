#!/usr/bin/env bash
# Library:  blingfire 0.1.8 (Python 3.11), its text_to_sentences.
#
# Expected: a closing quotation mark belongs to the sentence that it closes, in every language; a
#           Hindi sentence ends with its danda.
# Seen:     after a full stop, a question mark or an exclamation mark of Chinese and Japanese the next
#           sentence begins, and the closing mark stands before its first word; after a Latin full
#           stop the mark stays. The danda ends nothing, though the full stop of Urdu does.
# Matters:  of Chinese and Japanese speech one sentence has a mark that is not closed and the next one
#           a mark that was not opened, and a Hindi article is one sentence.
#
# Seen on 2026-12-01 with Python 3.11.7:
#   English: 2, they begin with ["'\\u201c'", "'T'"]
#   German: 2, they begin with ["'\\u201e'", "'D'"]
#   Chinese: 2, they begin with ["'\\u5979'", "'\\u201d'"]
#   Japanese: 2, they begin with ["'\\u300c'", "'\\u300d'"]
#   Urdu: 2, they begin with ["'\\u0633'", "'\\u0644'"]
#   Hindi: 1, they begin with ["'\\u092c'"]
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  blingfire==0.1.8 numpy==2.4.6 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import blingfire

for name, text in (
    ("English", "\u201cWe will go.\u201d Then he left."),
    ("German", "\u201eWir gehen.\u201c Dann ging er."),
    ("Chinese", "\u5979\u95ee\uff1a\u201c\u8c01\u6765\uff1f\u201d\u6ca1\u6709\u4eba\u56de\u7b54\u3002"),
    ("Japanese", "\u300c\u884c\u304d\u307e\u3059\u3002\u300d\u3068\u5e02\u9577\u306f\u8a00\u3063\u305f\u3002"),
    ("Urdu", "\u0633\u06cc\u0644\u0627\u0628 \u0622\u06cc\u0627\u06d4 \u0644\u0648\u06af \u06af\u0626\u06d2\u06d4"),
    ("Hindi", "\u092c\u093e\u0922\u093c \u0906\u0908\u0964 \u0932\u094b\u0917 \u0917\u090f\u0964"),
):
    sentences = blingfire.text_to_sentences(text).split("\n")
    print(f"{name}: {len(sentences)}, they begin with", [ascii(sentence[0]) for sentence in sentences])
PYTHON
cat >"$work/expected" <<'LINES'
English: 2, they begin with ["'\\u201c'", "'T'"]
German: 2, they begin with ["'\\u201e'", "'D'"]
Chinese: 2, they begin with ["'\\u5979'", "'\\u201d'"]
Japanese: 2, they begin with ["'\\u300c'", "'\\u300d'"]
Urdu: 2, they begin with ["'\\u0633'", "'\\u0644'"]
Hindi: 1, they begin with ["'\\u092c'"]
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
