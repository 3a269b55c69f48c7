#!/usr/bin/env bash
# Tool:     mail-parser 4.8.0 (parts and headers of mails), text_plain, text_html and body.
# Expected: a part is decoded by the charset that it names. Japanese mail is ISO-2022-JP, which is
#           made of seven-bit bytes alone (RFC 1468), and so are ISO-2022-KR and HZ-GB-2312.
# Seen:     where such a part is sent as it is ("7bit", or no transfer encoding named), the text is its
#           bytes: escape sequences with ASCII letters between them. A part in base64 is decoded, and
#           so is the subject. has_defects is False. Python's own email package decodes all of them.
# Matters:  a program takes what is ASCII for text that needs no decoding. Newsletters of
#           Japan are read as "$B66$O3+DL...", indexed and summarised as such; whoever tests with
#           mail in UTF-8 or Shift_JIS sees nothing. The text has control characters too (ESC).
#
# Seen on 2026-11-30 with Python 3.11.7:
#   iso-2022-jp, 7bit: 橋, '\x1b$B66$O3+DL$7$?!#\x1b(B', defects False, email right True
#   iso-2022-jp, base64: 橋, '橋は開通した。', defects False, email right True
#   iso-2022-kr, 7bit: 橋, '\x1b$)C\x0e4Y8.0!\x0f \x0e?-7H4Y\x0f.', defects False, email right True
#   iso-2022-kr, base64: 橋, '다리가 열렸다.', defects False, email right True
#   utf-8, 8bit: 橋, '橋は開通した。', defects False, email right True
#   utf-8, base64: 橋, '橋は開通した。', defects False, email right True
#
# Ends with 1 where one of these does otherwise, with 2 where a package cannot be had.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
  mail-parser==4.8.0 || exit 2

PYTHONIOENCODING=utf-8 "$work/venv/bin/python" - <<'PYTHON' | tee "$work/seen"
import base64
import email
from email import policy

import mailparser

TEXTS = {"iso-2022-jp": "橋は開通した。", "iso-2022-kr": "다리가 열렸다.", "utf-8": "橋は開通した。"}


def make_mail(charset, text, encoding):
    body = text.encode(charset)
    return (
        f"From: holt@courier.example\nSubject: =?utf-8?B?5qmL?=\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    ).encode() + (base64.b64encode(body) if encoding == "base64" else body)


for charset, text in TEXTS.items():
    for encoding in ("8bit" if charset == "utf-8" else "7bit", "base64"):
        mail = make_mail(charset, text, encoding)
        parsed = mailparser.parse_from_bytes(mail)
        standard = email.message_from_bytes(mail, policy=policy.default).get_content()
        print(f"{charset}, {encoding}: {parsed.subject}, {parsed.text_plain[0]!r},", end=" ")
        print(f"defects {parsed.has_defects}, email right {standard == text}")
PYTHON
cat >"$work/expected" <<'LINES'
iso-2022-jp, 7bit: 橋, '\x1b$B66$O3+DL$7$?!#\x1b(B', defects False, email right True
iso-2022-jp, base64: 橋, '橋は開通した。', defects False, email right True
iso-2022-kr, 7bit: 橋, '\x1b$)C\x0e4Y8.0!\x0f \x0e?-7H4Y\x0f.', defects False, email right True
iso-2022-kr, base64: 橋, '다리가 열렸다.', defects False, email right True
utf-8, 8bit: 橋, '橋は開通した。', defects False, email right True
utf-8, base64: 橋, '橋は開通した。', defects False, email right True
LINES
diff "$work/expected" "$work/seen" || { echo "The behaviour has changed." >&2; exit 1; }
