"""Mails that others collected: ``python -m tests.quality.mail_suite REPOSITORY [--python PATH]``.

REPOSITORY is a git directory of SpamScope/mail-parser, which is read and never copied; PATH a
Python that has mail-parser, which is run beside. Counted is how often subject and sender are those
of the header, as the standard library's strict policy decodes it: of the sender the name, or the
address where there is none. ``--show`` prints what reader has otherwise. Status 1 where
mail-parser is right more often.
"""

from __future__ import annotations

import argparse
import base64
import email
import email.policy
import json
import subprocess
import sys

from reader.errors import UnreadableError
from reader.formats import read_articles

_FOLDER = "tests/mails"
_OUTLOOK = b"\xd0\xcf\x11\xe0"  # not a mail, but a database of one
# Run by the other Python: reads the base64 of a mail in lines.
_MAIL_PARSER = """
import base64, json, sys, mailparser
for line in sys.stdin:
    try:
        mail = mailparser.parse_from_bytes(base64.b64decode(line))
        sender = (list(mail.from_) or [("", "")])[0]
        print(json.dumps([mail.subject, sender[0] or sender[1]]), flush=True)
    except Exception as error:
        print(json.dumps(["", repr(error)]), flush=True)
"""

Header = tuple[str, str]
"""Subject and sender."""


def main(repository: str, python: str | None, shows: bool) -> int:
    """Print the figures."""
    mails = _load_mails(repository)
    wanted = {name: _read_header(data) for name, data in mails.items()}
    found = {"reader": {name: _by_reader(data) for name, data in mails.items()}}
    if python is not None:
        found["mail-parser"] = _by_mail_parser(python, mails)
    print(f"{len(mails)} mails")
    rights: dict[str, int] = {}
    for program, headers in found.items():
        counts = [
            sum(_plain(headers[name][part]) == _plain(wanted[name][part]) for name in mails)
            for part in (0, 1)
        ]
        rights[program] = sum(counts)
        print(f"{program:12} subject {counts[0]}/{len(mails)}  sender {counts[1]}/{len(mails)}")
    for name in mails if shows else ():
        for program, headers in found.items():
            if tuple(map(_plain, headers[name])) != tuple(map(_plain, wanted[name])):
                print(f"{name} {program}: {headers[name]!r} not {wanted[name]!r}")
    return 0 if rights["reader"] >= max(rights.values()) else 1


def _load_mails(repository: str) -> dict[str, bytes]:
    git = ["git", "-C", repository]
    names = subprocess.run(
        [*git, "ls-tree", "-r", "--name-only", "HEAD", _FOLDER], check=True, capture_output=True
    ).stdout.decode()
    mails = {
        name.rpartition("/")[2]: subprocess.run(
            [*git, "show", f"HEAD:{name}"], check=True, capture_output=True
        ).stdout
        for name in names.split()
    }
    return {name: data for name, data in mails.items() if not data.startswith(_OUTLOOK)}


def _read_header(data: bytes) -> Header:
    mail = email.message_from_bytes(data, policy=email.policy.default)
    senders = mail["From"].addresses if mail["From"] else ()
    sender = (senders[0].display_name or senders[0].addr_spec) if senders else ""
    return str(mail["Subject"] or ""), sender


def _by_reader(data: bytes) -> Header:
    try:
        article = read_articles(data, "mail.eml")[0]
    except UnreadableError as error:
        return str(error), ""
    return "" if article.title == "mail.eml" else article.title, article.author or ""


def _by_mail_parser(python: str, mails: dict[str, bytes]) -> dict[str, Header]:
    output = subprocess.run(
        [python, "-W", "ignore", "-c", _MAIL_PARSER],
        input=b"".join(base64.b64encode(data) + b"\n" for data in mails.values()),
        check=True,
        capture_output=True,
    ).stdout
    headers = map(json.loads, output.decode().splitlines())
    return {name: tuple(header) for name, header in zip(mails, headers, strict=True)}


def _plain(text: str) -> str:
    return "".join(text.split()).strip("'\"")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("repository")
    parser.add_argument("--python")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    sys.exit(main(options.repository, options.python, options.show))
