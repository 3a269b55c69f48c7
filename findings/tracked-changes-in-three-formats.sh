#!/usr/bin/env bash
# Library: python-docx 1.2.0, odfpy 1.4.1 and striprtf 0.0.35 (the text of DOCX, ODT and RTF files).
#
# Expected: of a sentence whose "Monday" was replaced by "Friday" with changes recorded, which word
#           processors show as "The vote is on Friday.", the text has Friday, and not Monday.
# Seen:     three answers, none of them that one. python-docx: neither day, as paragraph.text passes
#           over inserted words as well as over deleted ones. odfpy: what was deleted is a paragraph
#           of its own, at the beginning, as ODT keeps it there; and a comment is in the middle of the
#           sentence, with its author and date. striprtf: both days, joined to one word.
# Matters:  press releases and interviews are sent to and fro with changes recorded, and are
#           published with them. Words that were taken back are quoted, words that hold are missing,
#           and the sentence reads on. Accept all changes in a word processor before, or walk through
#           the XML: w:ins counts in DOCX, text:tracked-changes and office:annotation do not in ODT.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   python-docx: ['The vote is on .']
#   odfpy: ['Monday', 'The vote is on FridayMira Holt2026-03-02T09:00:00Is it?.', 'Is it?']
#   striprtf: ['The vote is on MondayFriday.']
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  python-docx==1.2.0 odfpy==1.4.1 striprtf==0.0.35 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import io
import zipfile

import docx
from docx.oxml import parse_xml
from odf import teletype, text
from odf.opendocument import load
from striprtf.striprtf import rtf_to_text

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CHANGE = 'w:id="{}" w:author="Mira Holt" w:date="2026-03-02T09:00:00Z"'
OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
ODT = "application/vnd.oasis.opendocument.text"
WHO = "<dc:creator>Mira Holt</dc:creator><dc:date>2026-03-02T09:00:00</dc:date>"
CONTENT = (
    f'<office:document-content xmlns:office="{OASIS}office:1.0" xmlns:text="{OASIS}text:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:body><office:text>'
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>'
    f"{WHO}</office:change-info><text:p>Monday</text:p></text:deletion></text:changed-region>"
    '<text:changed-region text:id="c2"><text:insertion><office:change-info>'
    f"{WHO}</office:change-info></text:insertion></text:changed-region></text:tracked-changes>"
    '<text:p>The vote is on <text:change text:change-id="c1"/>'
    '<text:change-start text:change-id="c2"/>Friday<text:change-end text:change-id="c2"/>'
    f"<office:annotation>{WHO}<text:p>Is it?</text:p></office:annotation>.</text:p>"
    "</office:text></office:body></office:document-content>"
)
MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{OASIS}manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODT}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
RTF = (
    r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\revtbl{Unknown;}{Mira Holt;}}\f0 The vote is on "
    r"{\deleted\revauthdel1\revdttmdel0 Monday}{\revised\revauth1\revdttm0 Friday}.\par}"
)

document = docx.Document()
paragraph = document.add_paragraph("The vote is on ")
for number, (tag, word) in enumerate({"del": "Monday", "ins": "Friday"}.items(), 1):
    run = f"<w:delText>{word}</w:delText>" if tag == "del" else f"<w:t>{word}</w:t>"
    change = f'<w:{tag} xmlns:w="{WORD}" {CHANGE.format(number)}><w:r>{run}</w:r></w:{tag}>'
    paragraph._p.append(parse_xml(change))
paragraph.add_run(".")
stored = io.BytesIO()
document.save(stored)
print("python-docx:", [paragraph.text for paragraph in docx.Document(stored).paragraphs])

stored = io.BytesIO()
with zipfile.ZipFile(stored, "w") as packed:
    packed.writestr("mimetype", ODT)
    packed.writestr("content.xml", CONTENT)
    packed.writestr("META-INF/manifest.xml", MANIFEST)
stored.seek(0)
print("odfpy:", [teletype.extractText(found) for found in load(stored).getElementsByType(text.P)])

print("striprtf:", rtf_to_text(RTF).splitlines())
PYTHON
cat >"$work/expected" <<'LINES'
python-docx: ['The vote is on .']
odfpy: ['Monday', 'The vote is on FridayMira Holt2026-03-02T09:00:00Is it?.', 'Is it?']
striprtf: ['The vote is on MondayFriday.']
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
