#!/usr/bin/env bash
# Tool:     lxml 6.1.3 with libxml2 2.14.6 (its HTML parser), and trafilatura 2.3.1, which builds on it.
# Expected: elements that HTML calls void (<br>, <img>, <wbr>, <embed> and the like) have no content:
#           what follows one stands behind it, and stays when it is removed.
# Seen:     of the thirteen void elements four are not known as such: <embed>, <source>, <track> and
#           <wbr>. What follows one is its content, up to the end of the element around it. A program
#           that removes <embed> removes the text behind it too: of an article with a map in its
#           middle trafilatura gives the first half.
# Matters:  release notes of libxml2 2.14 say that it reads tags as HTML 5 does; this list is older.
#           <wbr> stands in long words and addresses, <embed> in pages with maps, sound and Flash.
#           Move what is within these four behind them before anything is removed.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   <p>One<T>two</p>: text within embed, source, track, wbr
#   text behind area, base, br, hr, img, input, link, meta
#   an article with <embed> between two halves: first half
#   the same with <img> there: first half, second half
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 justext==3.0.2 || exit 2

cat >"$work/elements.py" <<'PYTHON'
import lxml.html
import trafilatura

# <col> stands in tables alone.
VOID = "area base br embed hr img input link meta source track wbr".split()


def is_within(name):
    tree = lxml.html.document_fromstring(f"<html><body><p>One<{name}>two</p></body></html>")
    return "two" in "".join(next(tree.iter(name)).itertext())


def make_half(name):
    return "".join(
        f"<p>Boat {n} of the {name} left the harbour of Felling, and came back with full nets.</p>"
        for n in range(5)
    )


def read(element):
    text = trafilatura.extract(
        "<html><head><title>Boats</title></head><body><article><h1>Boats leave the harbour</h1>"
        f"{make_half('first half')}{element}{make_half('second half')}</article></body></html>"
    )
    return ", ".join(half for half in ("first half", "second half") if half in text)


print("<p>One<T>two</p>: text within", ", ".join(name for name in VOID if is_within(name)))
print("text behind", ", ".join(name for name in VOID if not is_within(name)))
print("an article with <embed> between two halves:", read('<embed src="map.svg">'))
print("the same with <img> there:", read('<img src="map.svg">'))
PYTHON
"$work/venv/bin/python" "$work/elements.py" | tee "$work/seen"
cat >"$work/expected" <<'LINES'
<p>One<T>two</p>: text within embed, source, track, wbr
text behind area, base, br, hr, img, input, link, meta
an article with <embed> between two halves: first half
the same with <img> there: first half, second half
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
