#!/usr/bin/env bash
# Tool:     pypdfium2 5.15.2 (text of PDF files by PDFium), beside pypdf and pdfminer.six.
# Expected: a word that is divided at the end of a line ("govern-", "ment") is given with its hyphen and
#           the line break, or whole.
# Seen:     hyphen and line break are replaced by one character: U+FFFE, which Unicode says is none, by
#           get_text_range(), and the control character U+0002 by get_text_bounded(). Only between
#           letters, and also where the hyphen belongs to the word ("long-", "term"); before a digit
#           both are there. pypdf and pdfminer.six have hyphen and line break.
# Matters:  neither sign is shown by most terminals, so that the text looks right ("government"), and is
#           found by no search for either form; U+0002 is not allowed in XML, and lxml refuses it. After
#           a replacement by "" "long-term" is "longterm". The documentation does not tell of it.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   get_text_range: 'The govern\ufffement has a long\ufffeterm plan, and won 3-\r\n2 with it.'
#   get_text_bounded: 'The govern\x02ment has a long\x02term plan, and won 3-\r\n2 with it.'
#   pypdf: 'The govern-\nment has a long-\nterm plan, and won 3-\n2 with it.'
#   pdfminer.six: 'The govern-\nment has a long-\nterm plan, and won 3-\n2 with it.'
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  pypdfium2==5.15.2 pypdf==7.1.1 pdfminer.six==20260107 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import io

import pypdf
import pypdfium2
from pdfminer.high_level import extract_text

LINES = ("The govern-", "ment has a long-", "term plan, and won 3-", "2 with it.")


def make_pdf(lines):
    """Return a page with lines in Helvetica, one of the fonts that every PDF reader has."""
    text = "".join(f"({line}) Tj T* " for line in lines)
    text = f"BT /F1 12 Tf 72 700 Td 14 TL {text}ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(text)}>>stream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    made, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        f"{made}xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\n"
        f"startxref\n{len(made)}\n%%EOF"
    ).encode()


pdf = make_pdf(LINES)
page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
print("get_text_range:", ascii(page.get_text_range()))
print("get_text_bounded:", ascii(page.get_text_bounded()))
print("pypdf:", ascii(pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text().strip()))
print("pdfminer.six:", ascii(extract_text(io.BytesIO(pdf)).strip()))
PYTHON
cat >"$work/expected" <<'LINES'
get_text_range: 'The govern\ufffement has a long\ufffeterm plan, and won 3-\r\n2 with it.'
get_text_bounded: 'The govern\x02ment has a long\x02term plan, and won 3-\r\n2 with it.'
pypdf: 'The govern-\nment has a long-\nterm plan, and won 3-\n2 with it.'
pdfminer.six: 'The govern-\nment has a long-\nterm plan, and won 3-\n2 with it.'
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
