#!/usr/bin/env bash
# Tool:     webencodings 0.6.1 (the WHATWG's Encoding Standard for Python; html5lib and tinycss use it).
# Expected: bytes are decoded as the standard says and as browsers do: in GBK the byte 80 is the euro
#           sign; EUC-JP and ISO-2022-JP have the signs that NEC added (row 13: circled numbers,
#           units); two bytes that are no character give one replacement character, and what
#           follows is read as it was written.
# Seen:     labels are mapped to Python's codecs, which have none of the three. Where a pair is no
#           character, Python's error handler goes on behind its first byte, so that all that
#           follows, up to the next ASCII character, is read in wrong pairs: other characters, and
#           not marked as damaged. Shift_JIS is mapped to windows-31j, and is right.
# Matters:  Chinese pages of Windows have the euro sign as one byte; Japanese news has circled
#           numbers in lists. A text without any damage loses characters, and shows wrong ones.
#
# Seen on 2026-11-29 with Python 3.11.7:
#   gb2312 80 35: �5
#   euc-jp ad a1 ad a2 c5 b9: �´�店
#   iso-2022-jp 2d 21: �
#   shift_jis 87 40: ①
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check webencodings==0.6.1 || exit 2

cat >"$work/bytes.py" <<'PYTHON'
import sys

import webencodings

EXPECTED = """\
gb2312 80 35: �5
euc-jp ad a1 ad a2 c5 b9: �´�店
iso-2022-jp 2d 21: �
shift_jis 87 40: ①
"""
TEXTS = {
    "gb2312": b"\x80\x35",
    "euc-jp": b"\xad\xa1\xad\xa2\xc5\xb9",
    "iso-2022-jp": b"\x2d\x21",
    "shift_jis": b"\x87\x40",
}

lines = []
for label, data in TEXTS.items():
    given = b"\x1b$B" + data + b"\x1b(B" if label == "iso-2022-jp" else data
    text, _ = webencodings.decode(given, label)
    lines.append(f"{label} {data.hex(' ')}: {text}\n")
seen = "".join(lines)
print(seen, end="")
if seen != EXPECTED:
    print("The behaviour has changed.", file=sys.stderr)
    sys.exit(1)
PYTHON
PYTHONIOENCODING=utf-8 "$work/venv/bin/python" "$work/bytes.py"
