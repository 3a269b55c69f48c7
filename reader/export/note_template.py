"""Notes by a template of the user's: Markdown in which ``{{title}}`` stands for the headline.

A field stands in a line, or is a line of its own. In the front matter its value is written as YAML,
elsewhere as Markdown, so that nothing in an article acts. A line whose fields are all empty is left
out, and so is a heading that had nothing but this line below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from reader.errors import ExportError
from reader.export.escapes import escape_markdown, quote_yaml
from reader.formats import show_path
from reader.records import Record

MAX_BYTES = 1_000_000  # bytes of a template, far beyond any

TEXT_FIELDS = (
    "title", "source", "url", "date", "author", "path", "exported", "method", "sentences", "words",
    "words_shown", "words_new", "folded",
)  # fmt: skip
LIST_FIELDS = ("keywords", "tags", "versions", "story")
BLOCK_FIELDS = ("summary", "conflicts", "figures", "copies", "notes", "article", "origin")
FIELDS = (*TEXT_FIELDS, *LIST_FIELDS, *BLOCK_FIELDS)

EXAMPLE = """\
---
title: {{title}}
source: {{source}}
url: {{url}}
created: {{exported}}
published: {{date}}
author: {{author}}
tags: {{tags}}
related: {{versions}}
---
# {{title}}

{{origin}}

## Summary

{{summary}}

## My notes

{{notes}}

## Other versions

{{versions}}

## The same story

{{story}}
"""

_BARE = frozenset(
    ("date", "exported", "sentences", "words", "words_shown", "words_new", "folded")
)  # what YAML takes as a date, a time or a number
_FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_FRONT_MATTER = re.compile(r"---\n(?:.*\n)*?---(?:\n|\Z)")
_PROPERTY = re.compile(r"(\s*(?:-\s+)?(?:[^\s:'\"{}][^:'\"{}]*:(?:\s+|\Z))?)(.*)")


class NoteValues(Record):
    """What the fields of a note are.

    ``texts`` are plain, and ``blocks`` Markdown; ``links`` are names of notes with what the link
    reads as. ``tags`` can be tags in Obsidian.
    """

    texts: Mapping[str, str]
    keywords: Sequence[str]
    tags: Sequence[str]
    links: Mapping[str, Sequence[tuple[str, str]]]
    blocks: Mapping[str, str]


class NoteTemplate:
    """A template that was read and is right.

    ``fields`` are those that it has.
    """

    def __init__(self, text: str, name: str = "the template") -> None:
        """Take a template; raises ``ExportError`` for a field that there is none of."""
        text = text.replace("\r\n", "\n").removeprefix("\ufeff")
        for number, line in enumerate(text.split("\n"), 1):
            for field in _FIELD.findall(line):
                if field not in FIELDS:
                    raise _unknown_field_error(field, name, number)
        front = _FRONT_MATTER.match(text)
        self._front = [] if front is None else front[0].rstrip("\n").split("\n")
        self._body = text[front.end() if front else 0 :].rstrip("\n").split("\n")
        for number, line in enumerate(self._front, 1):
            for field in _FIELD.findall(line):
                if field in BLOCK_FIELDS:
                    raise ExportError(
                        f"{name}, line {number}: {{{{{field}}}}} has several lines and cannot stand"
                        " in the front matter; move it below."
                    )
        self.fields = frozenset(_FIELD.findall(text))

    def render(self, values: NoteValues) -> str:
        """Return the note."""
        front = [line for given in self._front for line in _render_property(given, values)]
        lines: list[str] = []
        for given in self._body:
            line = self._render_line(given, values)
            if line is not None:
                lines.append(line)
                continue
            while lines and not lines[-1].strip():
                lines.pop()
            if lines and lines[-1].startswith("#") and _is_heading(lines[-1]):
                lines.pop()
        text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
        return "\n".join((*front, text)) if front else text

    def _render_line(self, given: str, values: NoteValues) -> str | None:
        """Return a line below the front matter, None where all of its fields are empty."""
        fields = _FIELD.findall(given)
        if not fields:
            return given
        found = {field: _render_markdown(field, values) for field in fields}
        if not any(found.values()):
            return None
        return _FIELD.sub(lambda match: found[match[1]], given)


def load_template(path: Path) -> NoteTemplate:
    """Return the template of a file; raises ``ExportError``, a sentence that names the file."""
    shown = show_path(path)
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise ExportError(f"The template {shown} is larger than 1 MB; give another one.")
        return NoteTemplate(content.decode("utf-8"), shown)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        what = "correct note_template in the settings, or remove it"
        raise ExportError(f"The template {shown} cannot be read ({reason}); {what}.") from error
    except UnicodeDecodeError as error:
        raise ExportError(f"The template {shown} is not UTF-8 text; save it as UTF-8.") from error


def has_front_matter(text: str) -> bool:
    """Return whether Markdown begins with front matter."""
    return _FRONT_MATTER.match(text) is not None


def _unknown_field_error(field: str, name: str, line: int) -> ExportError:
    near = get_close_matches(field, FIELDS, n=1)
    instead = f"did you mean {{{{{near[0]}}}}}?" if near else f"there are {', '.join(FIELDS)}."
    return ExportError(f"{name}, line {line}: there is no field {{{{{field}}}}}; {instead}")


def _is_heading(line: str) -> bool:
    return re.match(r"#{1,6}\s", line) is not None


def _render_property(given: str, values: NoteValues) -> Iterator[str]:
    """Yield a line of the front matter with its values as YAML; nothing where all are empty."""
    fields = _FIELD.findall(given)
    if not fields:
        yield given
        return
    match = _PROPERTY.fullmatch(given)
    head, value = match.groups() if match else ("", given)
    only = _FIELD.fullmatch(value.strip().strip("\"'"))
    if only is not None:
        if found := _render_yaml(only[1], values):
            yield head + found
        return
    found_texts = {field: _get_text(field, values) for field in fields}
    if any(found_texts.values()):
        plain = value.strip()
        if plain[:1] in ('"', "'") and plain[-1:] == plain[:1]:
            plain = plain[1:-1]
        yield head + quote_yaml(_FIELD.sub(lambda one: found_texts[one[1]], plain))


def _render_yaml(field: str, values: NoteValues) -> str:
    """Return the value of a field as YAML, "" where it is empty."""
    if field in ("keywords", "tags"):
        names = values.keywords if field == "keywords" else values.tags
        return f"[{', '.join(map(quote_yaml, names))}]" if names else ""
    if field in LIST_FIELDS:
        links = values.links.get(field, ())
        # Names of notes have no quotation mark and no bracket; a link is to stay alive.
        listed = ", ".join(f'"[[{name}]]"' for name, _ in links)
        return f"[{listed}]" if listed else ""
    text = _get_text(field, values)
    return text if field in _BARE or not text else quote_yaml(text)


def _get_text(field: str, values: NoteValues) -> str:
    """Return a field as plain text on one line."""
    if field == "keywords":
        return ", ".join(values.keywords)
    if field == "tags":
        return ", ".join(values.tags)
    if field in LIST_FIELDS:
        return ", ".join(text for _, text in values.links.get(field, ()))
    return values.texts.get(field, "")


def _render_markdown(field: str, values: NoteValues) -> str:
    """Return a field as Markdown, "" where it is empty."""
    if field in BLOCK_FIELDS:
        return values.blocks.get(field, "")
    if field == "tags":
        return " ".join(f"#{tag}" for tag in values.tags)
    if field in ("versions", "story"):
        links = values.links.get(field, ())
        return "\n".join(f"- [[{name}|{_make_link_text(text)}]]" for name, text in links)
    if field in ("url", "exported", "date"):
        return _get_text(field, values)
    return escape_markdown(_get_text(field, values))


def _make_link_text(text: str) -> str:
    """Return what a wiki link reads as: no bar or bracket may end it."""
    return escape_markdown(re.sub(r"[\[\]|]", " ", text))
