#!/usr/bin/env bash
# Tool:     rouge 1.0.1 (ROUGE in Python, Rouge().get_scores), beside rouge-score 0.1.2.
# Expected: ROUGE counts each word as often as it is there, so that a summary that says one sentence
#           three times has a low precision. No score is more than 1.
# Seen:     by default n-grams are a set: each counts once, and the summary that repeats a sentence
#           three times has the precision 1.0 (rouge-score: 0.4). With exclusive=False, which counts
#           them, ROUGE-L is above 1, since its words are counted otherwise than those it is divided
#           by: 1.2 here, and an F of 1.16.
# Matters:  repeats are the commonest fault of summaries by models and by extraction, and the one that
#           this default hides; figures of the two packages stand beside each other in papers. The
#           README says nothing of either.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   rouge-1, exclusive=True: precision 1.00, recall 0.33, F 0.50
#   rouge-1, exclusive=False: precision 0.40, recall 0.38, F 0.39
#   rouge-1 of rouge-score: precision 0.40, recall 0.38, F 0.39
#   rouge-2, exclusive=True: precision 0.80, recall 0.27, F 0.40
#   rouge-2, exclusive=False: precision 0.29, recall 0.27, F 0.28
#   rouge-2 of rouge-score: precision 0.29, recall 0.27, F 0.28
#   rouge-l, exclusive=True: precision 1.00, recall 0.33, F 0.50
#   rouge-l, exclusive=False: precision 1.20, recall 1.12, F 1.16
#   rouge-l of rouge-score: precision 0.40, recall 0.38, F 0.39
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  rouge==1.0.1 rouge-score==0.1.2 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
from rouge import Rouge
from rouge_score.rouge_scorer import RougeScorer

SUMMARY = "The bridge is open again. The bridge is open again. The bridge is open again."
ARTICLE = "The bridge is open again. A barge hit it in May. The repair cost four million."


def show(label, scores):
    print(f"{label}: precision {scores[0]:.2f}, recall {scores[1]:.2f}, F {scores[2]:.2f}")


for kind, other in (("rouge-1", "rouge1"), ("rouge-2", "rouge2"), ("rouge-l", "rougeL")):
    for exclusive in (True, False):
        (scores,) = Rouge(exclusive=exclusive).get_scores(SUMMARY, ARTICLE)
        found = scores[kind]
        show(f"{kind}, exclusive={exclusive}", (found["p"], found["r"], found["f"]))
    show(f"{kind} of rouge-score", RougeScorer([other]).score(ARTICLE, SUMMARY)[other])
PYTHON
cat >"$work/expected" <<'LINES'
rouge-1, exclusive=True: precision 1.00, recall 0.33, F 0.50
rouge-1, exclusive=False: precision 0.40, recall 0.38, F 0.39
rouge-1 of rouge-score: precision 0.40, recall 0.38, F 0.39
rouge-2, exclusive=True: precision 0.80, recall 0.27, F 0.40
rouge-2, exclusive=False: precision 0.29, recall 0.27, F 0.28
rouge-2 of rouge-score: precision 0.29, recall 0.27, F 0.28
rouge-l, exclusive=True: precision 1.00, recall 0.33, F 0.50
rouge-l, exclusive=False: precision 1.20, recall 1.12, F 1.16
rouge-l of rouge-score: precision 0.40, recall 0.38, F 0.39
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
