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
