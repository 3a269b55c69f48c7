"""Plain text of mails: paragraphs that flow over lines (RFC 3676), and what is not HTML."""

from __future__ import annotations

import re

from reader.formats.shared.text_paragraphs import split_lines

_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?|!--)")
_SIGNATURE = "-- "
_SIGNED = re.compile(
    r"\s*-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n"
    r"(?:[A-Za-z-]{1,40}: [^\n]{0,200}\n){0,9}[ \t]*\r?\n"
)
_DASH = re.compile(r"^- (?=-)", re.MULTILINE)  # put before lines that begin with one


def unfold_flowed(text: str, delete_space: bool) -> str:
    """Return text of the form "flowed" with each paragraph on one line.

    A line that ends in a space goes on in the next one of the same depth of quotation, but for
    the line before a signature; ``delete_space`` says that this space is not of the text. A space
    at the beginning of a line was put there by the program that sent it.
    """
    lines: list[str] = []
    flowing: str | None = None  # the quotation marks of the paragraph that goes on
    for line in split_lines(text):
        content = line.lstrip(">")
        marks = line[: len(line) - len(content)]
        content = content.removeprefix(" ")
        is_flowing = content.endswith(" ") and content != _SIGNATURE
        if is_flowing and delete_space:
            content = content[:-1]
        if flowing == marks and content != _SIGNATURE:
            lines[-1] += content
        else:
            lines.append(f"{marks} {content}" if marks else content)
        flowing = marks if is_flowing else None
    return "\n".join(lines)


def is_plain(text: str) -> bool:
    """Return whether a text that is called HTML has no tag, so that its lines are lines."""
    return _TAG.search(text) is None


def strip_clear_signature(text: str) -> str:
    """Return a text that is signed in itself (OpenPGP, RFC 9580, 7) without the signature."""
    signed = _SIGNED.match(text)
    if signed is None:
        return text
    inner = text[signed.end() :].partition("-----BEGIN PGP SIGNATURE-----")[0]
    return _DASH.sub("", inner)
