#!/usr/bin/env bash
# Tool:     rich 15.0.0, Text.wrap, and textual 8.2.8, Content.wrap.
# Expected: no line ends at a space that is there so that none does: U+00A0, U+202F, U+2007.
# Seen:     both break there, as at any space: words are found by "\S+", and Python counts these as
#           white space. "12 500 euros" is cut in the number, and "«" stands alone at the end of a
#           line. Textual also drops the space at the cut. textwrap, which lists its spaces, does
#           not break.
# Matters:  French, Russian, Polish and Nordic news write numbers, units and quotation marks with
#           these spaces: "12" at the end of a row and "500" in the next are read as two numbers.
#           Wrap the text yourself before it is given to them.
#
# Seen on 2026-11-30 with Python 3.11.7:
#   narrow no-break space, rich: Le total est de 12\u202f | 500 euros.
#   narrow no-break space, textual: Le total est de 12 | 500 euros.
#   narrow no-break space, textwrap: Le total est de | 12\u202f500 euros.
#   no-break space, rich: Le total est de 12\xa0 | 500 euros.
#   no-break space, textual: Le total est de 12 | 500 euros.
#   no-break space, textwrap: Le total est de | 12\xa0500 euros.
#   figure space, rich: Le total est de 12\u2007 | 500 euros.
#   figure space, textual: Le total est de 12 | 500 euros.
#   figure space, textwrap: Le total est de | 12\u2007500 euros.
#   guillemets, rich: Elle a dit hier \xab\xa0 | oui\xa0\xbb.
#   guillemets, textual: Elle a dit hier \xab | oui\xa0\xbb.
#   guillemets, textwrap: Elle a dit hier | \xab\xa0oui\xa0\xbb.
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  rich==15.0.0 textual==8.2.8 || exit 2

"$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import textwrap

from rich.text import Text
from textual.content import Content

TEXTS = {
    "narrow no-break space": ("Le total est de 12\u202f500 euros.", 20),
    "no-break space": ("Le total est de 12\xa0500 euros.", 20),
    "figure space": ("Le total est de 12\u2007500 euros.", 20),
    "guillemets": ("Elle a dit hier \xab\xa0oui\xa0\xbb.", 18),
}
WRAPPERS = {
    "rich": lambda text, width: [line.plain for line in Text(text).wrap(None, width)],
    "textual": lambda text, width: [line.plain for line in Content(text).wrap(width)],
    "textwrap": textwrap.wrap,
}

for name, (text, width) in TEXTS.items():
    for wrapper, wrap in WRAPPERS.items():
        print(f"{name}, {wrapper}: {' | '.join(ascii(line.strip(' '))[1:-1] for line in wrap(text, width))}")
PYTHON
cat >"$work/expected" <<'LINES'
narrow no-break space, rich: Le total est de 12\u202f | 500 euros.
narrow no-break space, textual: Le total est de 12 | 500 euros.
narrow no-break space, textwrap: Le total est de | 12\u202f500 euros.
no-break space, rich: Le total est de 12\xa0 | 500 euros.
no-break space, textual: Le total est de 12 | 500 euros.
no-break space, textwrap: Le total est de | 12\xa0500 euros.
figure space, rich: Le total est de 12\u2007 | 500 euros.
figure space, textual: Le total est de 12 | 500 euros.
figure space, textwrap: Le total est de | 12\u2007500 euros.
guillemets, rich: Elle a dit hier \xab\xa0 | oui\xa0\xbb.
guillemets, textual: Elle a dit hier \xab | oui\xa0\xbb.
guillemets, textwrap: Elle a dit hier | \xab\xa0oui\xa0\xbb.
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
