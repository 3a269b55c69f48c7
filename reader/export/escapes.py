"""Escaping of an article's text in Markdown and YAML, so that it is shown as text and does nothing.

Escaped is what is active in CommonMark, GitHub's Markdown or Obsidian: emphasis, code, links,
images, HTML, entities, headings, lists, quotes, tables, rules, strikethrough; highlights, tags,
wiki links, block names, comments, mathematics and Dataview's fields. Not escaped is what is text
anyway: quotation marks, round brackets, and single marks that act only in pairs.
"""

from __future__ import annotations

import json
import re

_ACTIVE = re.compile(
    r"[\\`*_\[\]|~#^$<]"
    r"|&(?=#?\w+;)"  # an entity
    r"|==|%%|::"  # Obsidian's highlight and comment, Dataview's field
    r"|:(?=//)|(?<=\bwww)\."  # bare addresses, which become links
)
# What a user types into a note for Obsidian: a link to another note, and a tag, which has a letter.
_LINK_TEXT = r"(?:[\w #.,;!?'()@+–—-]|/(?!/))+"
_WRITTEN = re.compile(
    rf"\[\[{_LINK_TEXT}(?:\|{_LINK_TEXT})?\]\]"
    r"|(?<![\w#&/\\])#(?=[\w/-]*[^\W\d])(?:[\w-]|/(?!/))+"
)
_EMPHASIS = re.compile(r"(?<![^\W_])_|_(?![^\W_])|\bwww\.")
_NAMED = {"<": "&lt;", "&": "&amp;"}  # old renderers ignore a backslash before these
_BLOCK_MARK = re.compile(r"^([-+=:>])")
_DOUBLED_BRACKET = re.compile(r"(?<=\[)(?=\[)|(?<=\])(?=\])")
_LIST_NUMBER = re.compile(r"^(\d{1,9})([.)])")


def escape_markdown(text: str) -> str:
    """Return one line of Markdown that renders as ``text`` at the start of or within a line."""
    line = " ".join(text.splitlines()).replace("\t", " ").strip()
    line = _ACTIVE.sub(_escape, line)
    line = _BLOCK_MARK.sub(r"\\\1", line)
    return _LIST_NUMBER.sub(r"\1\\\2", line)


def escape_own_text(text: str) -> str:
    """Return one line of a user's note as ``escape_markdown`` does, with links and tags alive."""
    line = " ".join(text.splitlines())
    parts, end = [], 0
    for match in _WRITTEN.finditer(line):
        if _EMPHASIS.search(match[0]):
            continue
        parts += [(line[end : match.start()], False), (match[0], True)]
        end = match.end()
    parts.append((line[end:], False))
    return "".join(part if is_alive else _escape_within(part) for part, is_alive in parts).strip()


def _escape_within(text: str) -> str:
    """Return a part of a line escaped, with the spaces at its edges."""
    escaped = escape_markdown(text)
    if not escaped:
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    return before + escaped + (" " if text[-1].isspace() else "")


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return _NAMED.get(found) or "".join(f"\\{character}" for character in found)


def quote_yaml(text: str) -> str:
    """Return a double-quoted YAML string.

    Obsidian makes a link of a property with two brackets: a space goes between them.
    """
    apart = _DOUBLED_BRACKET.sub(" ", text)
    return "".join(
        character if character.isprintable() else _escape_yaml(character)
        for character in json.dumps(apart, ensure_ascii=False)
    )


def _escape_yaml(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
