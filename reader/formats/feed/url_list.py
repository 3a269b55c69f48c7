"""Lists of feeds as newsboat keeps them: an address on each line, and after it tags and a title.

Tags are left out; a word in quotation marks that begins with "~" is the feed's title, one with "!"
hides the feed there. Comments, queries over feeds, and feeds that a program makes are no addresses.
"""

from __future__ import annotations

import re
import shlex

from reader.formats.feed.opml import MAX_TITLE_CHARS, Outline
from reader.text import clean

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_OF_NEWSBOAT = re.compile(r"\"?(?:query|exec|filter):|https?://\S+\s.*\"[~!]", re.IGNORECASE)
_OTHER_LINE = re.compile(r"#|\"?(?:query|exec|filter|file):|$", re.IGNORECASE)


def is_url_list(text: str) -> bool:
    """Return whether a text that is no XML has a line with an address."""
    if "://" not in text:  # as in most files
        return False
    lines = [line.strip() for line in text.splitlines()]
    first = next((line for line in lines if line), "")
    return not first.lstrip("\ufeff").startswith("<") and any(map(_ADDRESS.match, lines))


def is_newsboat_list(head: str, name: str) -> bool:
    """Return whether the beginning of a text can be newsboat's list of feeds, and nothing else.

    Addresses alone may be links to articles as well, but for a file of newsboat's ``name``.
    """
    lines = [line.strip() for line in head.lstrip("\ufeff").split("\n")[:-1] if line.strip()]
    if not any(map(_ADDRESS.match, lines)):
        return False
    if not all(_ADDRESS.match(line) or _OTHER_LINE.match(line) for line in lines):
        return False
    return name == "urls" or any(map(_OF_NEWSBOAT.match, lines))


def read_url_list(text: str) -> list[Outline]:
    """Return the feeds, each address once, with their titles, "" where none is given.

    A line that is none that newsboat knows is taken for an address: whoever checks it, names it.
    """
    found: dict[str, Outline] = {}
    for line in map(str.strip, text.lstrip("\ufeff").splitlines()):
        if (address := _ADDRESS.match(line)) is None:
            if not _OTHER_LINE.match(line):
                odd = clean(line[:MAX_TITLE_CHARS])
                found.setdefault(odd, Outline(odd, ""))
            continue
        try:
            words = shlex.split(line[address.end() :], comments=True)
        except ValueError:  # a quotation mark without its second one
            words = []
        title = next((word[1:] for word in words if word.startswith("~")), "")
        title = " ".join(clean(title).split())[:MAX_TITLE_CHARS]
        found.setdefault(address[0], Outline(address[0], clean(title)))
    return list(found.values())
