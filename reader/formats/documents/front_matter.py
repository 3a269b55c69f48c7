"""Front matter: the fields in YAML or TOML that stand before a Markdown text."""

from __future__ import annotations

import re
from typing import Any

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_MAX_LINES = 200
_FIELD = re.compile(r"([\w -]{1,40}?)\s*:(?:\s+|$)(.*)")
_LIST_ITEM = re.compile(r"\s*-\s+(.*)")
_NAMED_ITEM = re.compile(r"name\s*:\s+(.*)", re.IGNORECASE)
_DOUBLE_COLON = re.compile(r"([\w -]{1,40})::\s+(.+)")
_KNOWN_FIELD = re.compile(
    r"(url|link|source|tags?|created|date|published|author|status|type|category|last edited time"
    r"|created time|updated)\s*:\s+(.+)",
    re.IGNORECASE,
)
_ADDRESSES = ("url", "link", "source")
_TELLING = frozenset(("url", "link", "source", "tags", "tag", "created", "published"))
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]{0,2}(?:\s+#.*)?")
# A quoted value of a list may have a comma in it.
_FLOW_ITEM = re.compile(r"""\s*+('(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^,]+)\s*+(?:,|$)""")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{0,500}\|)?([^\[\]|]{1,500})\]\]")


def read_front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    """Return the fields of YAML or TOML front matter, and the index of the line after it.

    Names are in lower case; of a list the values stand behind commas, of a link the words. Of YAML
    only "name: value", lists of one level and texts over several lines are read; titles need no
    more.
    """
    first_line = next((n for n, line in enumerate(lines[:20]) if line.strip()), 0)
    ends = _FENCES.get(lines[first_line].rstrip()) if lines else None
    if ends is None:
        return {}, 0
    for number, line in enumerate(lines[first_line + 1 : first_line + _MAX_LINES], first_line + 1):
        if line.rstrip() in ends:
            front = lines[first_line + 1 : number]
            fields = _read_toml(front) if ends[0] == "+++" else _read_yaml(front)
            plain = {name: _WIKI_LINK.sub(r"\1", value) for name, value in fields.items()}
            return (plain, number + 1) if fields else ({}, 0)
    return {}, 0


def read_properties(lines: list[str], start: int) -> tuple[dict[str, str], range]:
    """Return the fields that stand in a text without fences, and the lines that hold them.

    Logseq begins a page with "tags:: [[a]], [[b]]"; Notion has "URL: …" under the heading. There
    one of the fields must be an address, tags or a day, and all of them of names that are known.
    """
    number = next((n for n in range(start, min(len(lines), start + 20)) if lines[n].strip()), start)
    for mark in (_DOUBLE_COLON, _KNOWN_FIELD):
        begin = number
        if mark is _KNOWN_FIELD:
            if begin >= len(lines) or not lines[begin].startswith("# "):
                continue
            begin += 1
            while begin < len(lines) and not lines[begin].strip():
                begin += 1
        end = begin
        fields: dict[str, str] = {}
        while end < len(lines) and (match := mark.fullmatch(lines[end].strip())):
            fields.setdefault(match[1].strip().lower(), _WIKI_LINK.sub(r"\1", match[2].strip()))
            end += 1
        for name in _ADDRESSES:
            if name in fields and not fields[name].startswith(("http:", "https:")):
                end = begin  # "Source: the harbour office" is text
        is_whole = end >= len(lines) or not lines[end].strip()
        if end > begin and (mark is _DOUBLE_COLON or (is_whole and fields.keys() & _TELLING)):
            return fields, range(begin, end)
    return {}, range(0)


def _read_toml(lines: list[str]) -> dict[str, str]:
    import tomllib

    try:
        table = tomllib.loads("\n".join(lines))
    except (ValueError, RecursionError):
        return {}
    return {name.lower(): _value_text(value) for name, value in table.items()}


def _value_text(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_value_text, value)))
    if isinstance(value, dict):
        return str(value.get("name") or "")
    return str(value)


def _read_yaml(lines: list[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    is_block = False  # the value goes on in indented lines, as it is
    for line in lines:
        is_inner = line[:1] in " \t" or not line.strip()
        if is_block and is_inner:
            fields[name] = f"{fields[name]} {line.strip()}".strip()
            continue
        is_block = False
        item = _LIST_ITEM.match(line)
        match = None if item else _FIELD.match(line)
        if item and name:
            named = _NAMED_ITEM.fullmatch(item[1])  # of a list of mappings
            value = _unquote(named[1] if named else item[1])
            fields[name] = ", ".join(filter(None, (fields[name], value)))
        elif match and name and is_inner:
            if match[1].strip().lower() == "name":  # of "author:", a mapping
                fields[name] = fields[name] or _unquote(match[2])
        elif match:
            name = match[1].strip().lower()
            is_block = _BLOCK_SCALAR.fullmatch(match[2].strip()) is not None
            fields[name] = "" if is_block else _unquote(match[2])
    return fields


def _unquote(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r'\\(["\\])', r"\1", value[1:-1])
    if value.startswith("[") and value.endswith("]") and len(value) < 5_000:
        return ", ".join(map(_unquote, _FLOW_ITEM.findall(value[1:-1])))
    # YAML has a comment begin at " #" whatever follows; but "#work" is a tag that somebody typed.
    return re.sub(r"\s+#(?!\w).*", "", value)
