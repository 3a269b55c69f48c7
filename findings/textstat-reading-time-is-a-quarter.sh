#!/usr/bin/env bash
# Library:  textstat 0.7.13 (Python 3.11), its reading_time.
#
# Expected: the reading time of a text is near what its words take at the 200 to 260 words a minute
#           that adults read.
# Seen:     characters are multiplied by 14.69 ms, which are some 900 to 1,000 words a minute for
#           English prose: 255 words take "16 seconds". Of Chinese, with two characters a word, it is
#           4,084 characters a minute, where some 260 to 500 are read.
# Matters:  "1 min read" on a page that takes four. Count words, or characters in scripts without
#           spaces.
#
# Seen on 2026-12-01 with Python 3.11.7:
#   English: 255 words, 16.1 s, 951 words a minute
#   Chinese: 260 characters, 3.8 s, 4084 characters a minute
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  textstat==0.7.13 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import textstat

ENGLISH = "The ferry ran aground on Monday and twelve people were taken to the hospital of the town. " * 15
CHINESE = "\u6e21\u8f6e\u5468\u4e00\u6401\u6d45\uff0c\u5341\u4e8c\u4eba\u53d7\u4f24\u3002" * 20
words, seconds = len(ENGLISH.split()), textstat.reading_time(ENGLISH)
print(f"English: {words} words, {seconds:.1f} s, {words / seconds * 60:.0f} words a minute")
seconds = textstat.reading_time(CHINESE)
print(f"Chinese: {len(CHINESE)} characters, {seconds:.1f} s, {len(CHINESE) / seconds * 60:.0f} characters a minute")
PYTHON
cat >"$work/expected" <<'LINES'
English: 255 words, 16.1 s, 951 words a minute
Chinese: 260 characters, 3.8 s, 4084 characters a minute
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
