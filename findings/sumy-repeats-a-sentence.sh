#!/usr/bin/env bash
# Library: sumy 0.13.0 with numpy 2.4.6 and nltk 3.10.4 (Python 3.11), its summarizers.
#
# Expected: a summary of three sentences has three different ones where the text has six.
# Seen:     ratings are kept by the text of a sentence, so all copies of one have the best rating
#           together, and each copy is chosen. Where a sentence stands three times in a text, LSA,
#           Luhn, TextRank and Reduction give that sentence three times and nothing else; LexRank
#           gives it twice. KL and SumBasic take the sentences that are left.
# Matters:  articles of the web have the same sentence as lead, caption and text. The summary of
#           such an article is its lead, three times over, and it is scored as three sentences.
#           Drop copies before the text is given to sumy.
#
# Seen on 2026-11-29 with Python 3.11.7 (the numbers are those of the sentences; 1, 3 and 5 are copies):
#   LSA: 1 1 1
#   Luhn: 1 1 1
#   TextRank: 1 1 1
#   Reduction: 1 1 1
#   LexRank: 1 2 1
#   KL: 2 4 6
#   SumBasic: 2 4 6
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  sumy==0.13.0 nltk==3.10.4 numpy==2.4.6 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

CLOSED = "The bridge is closed until March, because a beam is cracked."
SENTENCES = (
    CLOSED,
    "The council met on Monday to vote on the bridge.",
    CLOSED,
    "The mayor told the council what a new beam costs.",
    CLOSED,
    "A ferry takes the people of the island to the market.",
)
METHODS = {
    "LSA": LsaSummarizer,
    "Luhn": LuhnSummarizer,
    "TextRank": TextRankSummarizer,
    "Reduction": ReductionSummarizer,
    "LexRank": LexRankSummarizer,
    "KL": KLSummarizer,
    "SumBasic": SumBasicSummarizer,
}


class Lines:
    """A tokenizer that needs no model: one sentence a paragraph."""

    def to_sentences(self, paragraph):
        return (paragraph.strip(),) if paragraph.strip() else ()

    def to_words(self, sentence):
        return tuple(sentence.replace(",", "").strip(".").split())


document = PlaintextParser.from_string("\n\n".join(SENTENCES), Lines()).document
for name, summarizer in METHODS.items():
    chosen = [SENTENCES.index(str(sentence)) + 1 for sentence in summarizer()(document, 3)]
    print(f"{name}:", *chosen)
PYTHON
cat >"$work/expected" <<'LINES'
LSA: 1 1 1
Luhn: 1 1 1
TextRank: 1 1 1
Reduction: 1 1 1
LexRank: 1 2 1
KL: 2 4 6
SumBasic: 2 4 6
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
