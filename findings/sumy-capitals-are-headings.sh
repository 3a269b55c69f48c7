#!/usr/bin/env bash
# Library: sumy 0.13.0 with nltk 3.10.4 (Python 3.11), its parser of plain text.
#
# Expected: a statement that an article prints in capitals is a sentence like the others, and can be
#   chosen for a summary; an article of a wire service that writes all in capitals has a summary.
# Behaviour: PlaintextParser takes each line in capitals for a heading. It is in document.headings
#   and in no summary; of an article in capitals document.sentences is empty, so every summary is,
#   without an error. Scripts that have no capitals are not touched.
# Why it matters: the line in capitals of a news page is mostly the one that matters ("THE BRIDGE IS
#   CLOSED"). Whoever summarises what an agency sent over a teleprinter gets nothing and no reason.
# Output seen:
#   one line in capitals: 2 of 3 sentences, 1 heading
#   all in capitals: 0 of 3 sentences, 3 headings
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'sumy==0.13.0' 'nltk==3.10.4'

seen=$("$folder/venv/bin/python" - <<'PYTHON'
from sumy.parsers.plaintext import PlaintextParser


class Lines:
    """A tokenizer that needs no model: one sentence a line."""

    def to_sentences(self, paragraph):
        return tuple(line.strip() for line in paragraph.split("\n") if line.strip())

    def to_words(self, sentence):
        return tuple(sentence.strip(".").split())


text = """The council met on Monday to vote on the bridge.
THE BRIDGE IS CLOSED UNTIL MARCH, BECAUSE A BEAM IS CRACKED.
The mayor told the council what a new beam costs."""
for name, article in (("one line", text), ("all", text.upper())):
    document = PlaintextParser.from_string(article, Lines()).document
    sentences, headings = len(document.sentences), len(document.headings)
    print(f"{name} in capitals: {sentences} of 3 sentences, {headings} heading{'s'[:headings > 1]}")
PYTHON
)
printf 'sumy 0.13.0, nltk 3.10.4\n%s\n' "$seen"
expected='one line in capitals: 2 of 3 sentences, 1 heading
all in capitals: 0 of 3 sentences, 3 headings'
if [ "$seen" != "$expected" ]; then
  echo "The behaviour has changed." >&2
  exit 1
fi
