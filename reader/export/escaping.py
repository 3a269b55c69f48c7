"""Text of an article as Markdown and YAML that show it as text and do nothing else with it.

What is escaped is active in CommonMark, GitHub's Markdown or Obsidian: emphasis, code, links,
images, HTML, entities, headings, lists, quotes, tables, rules, strikethrough; highlights, tags,
wiki links, block names, comments, mathematics and Dataview's fields. Left alone is what stays text
without: quotation marks, round brackets, single signs of what acts in pairs.
"""

from __future__ import annotations

import json
import re

_ACTIVE = re.compile(
    r"[\\`*_\[\]|~#^$<]"
    r"|&(?=#?\w+;)"  # an entity
    r"|==|%%|::"  # Obsidian's highlight and comment, Dataview's field
    r"|:(?=//)|(?<=\bwww)\."  # what is linked without being marked as a link
)
_NAMED = {"<": "&lt;", "&": "&amp;"}  # old renderers know no backslash before these
_BLOCK_MARK = re.compile(r"^([-+=:>])")
_DOUBLED_BRACKET = re.compile(r"(?<=\[)(?=\[)|(?<=\])(?=\])")
_LIST_NUMBER = re.compile(r"^(\d{1,9})([.)])")


def escape_markdown(text: str) -> str:
    """Return one line of Markdown that renders as ``text`` wherever a line's text may stand."""
    line = " ".join(text.splitlines()).replace("\t", " ").strip()
    line = _ACTIVE.sub(_escape, line)
    line = _BLOCK_MARK.sub(r"\\\1", line)
    return _LIST_NUMBER.sub(r"\1\\\2", line)


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return _NAMED.get(found) or "".join(f"\\{character}" for character in found)


def quote_yaml(text: str) -> str:
    """Return a string as YAML has it between double quotes, whatever is in it.

    Obsidian makes a link of a property that has two brackets: they are set apart.
    """
    apart = _DOUBLED_BRACKET.sub(" ", text)
    return "".join(
        character if character.isprintable() else _yaml_escape(character)
        for character in json.dumps(apart, ensure_ascii=False)
    )


def _yaml_escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
