#!/usr/bin/env bash
# Library: trafilatura 2.1.0 (Python 3.11), extract(..., deduplicate=True).
#
# Expected: the option removes what stands twice in a page. The same page gives the same text,
#   however often it is given, and another page has nothing to do with it.
# Behaviour: extracted texts are counted over all calls of a process. The fourth time that a page is
#   given, extract returns None, as for a page without a text. The fifth extraction, from another
#   page of another site that prints the same text, gives None too: it was never seen before.
# Why it matters: a program that runs for days and asks for a page again and again, to see what has
#   changed, comes to be told that the page is empty; and of an agency's report that five outlets
#   print, two have no text. The result depends on what else the process has read. Who wants copies
#   folded within an article has to do it after the extraction.
# Output seen:
#   the same page four times: text, text, text, None
#   another site with the same text: None
#   another text: text
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  'trafilatura==2.1.0' 'lxml==6.1.3' 'lxml_html_clean==0.4.6' 'justext==3.0.2'

seen=$("$folder/venv/bin/python" - <<'PYTHON'
from trafilatura import extract

PARAGRAPHS = [
    f"Ferry number {number} sailed at noon with forty passengers and a cargo of wool, and did not"
    " come back before night, since the fog over the sound was as thick as the wool."
    for number in ("one", "two", "three", "four", "five", "six")
]
OTHER = [paragraph.replace("Ferry", "Barge").replace("wool", "salt") for paragraph in PARAGRAPHS]


def page(paragraphs, site="Coast News"):
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    head = f"<head><title>{site}</title></head>"
    article = f"<article><h1>Six ferries</h1>{text}</article>"
    return f"<html>{head}<body>{article}<footer>{site}</footer></body></html>"


def found(html):
    return "None" if extract(html, deduplicate=True) is None else "text"


print("the same page four times:", ", ".join(found(page(PARAGRAPHS)) for _ in range(4)))
print("another site with the same text:", found(page(PARAGRAPHS, "Island Post")))
print("another text:", found(page(OTHER)))
PYTHON
)
printf 'trafilatura 2.1.0\n%s\n' "$seen"
expected='the same page four times: text, text, text, None
another site with the same text: None
another text: text'
if [ "$seen" != "$expected" ]; then
  echo "The behaviour has changed." >&2
  exit 1
fi
