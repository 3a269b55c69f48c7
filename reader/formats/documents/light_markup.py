"""Texts with few marks: Org, Gemini's text, subtitles (SRT, WebVTT)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.article import Article
from reader.formats.shared.dates import read_date
from reader.formats.shared.read_errors import no_text_error
from reader.formats.shared.source import Source
from reader.formats.shared.text_paragraphs import split_lines
from reader.text import SENTENCE_ENDS

_ORG_KEYWORD = re.compile(r"#\+([A-Za-z_]{1,40}):[ \t]*(.*)")
_ORG_HEADING = re.compile(
    r"\*+[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?:\[#[A-Z]\][ \t]+)?(.*?)(?:[ \t]+:[\w@:]+:)?[ \t]*"
)
_ORG_LINK = re.compile(r"\[\[([^][]{1,2000})\](?:\[([^][]{1,500})\])?\]")
_ORG_DRAWER = re.compile(r"\s*:[\w-]{1,40}:.*")
_ORG_PLANNED = re.compile(r"\s*(?:SCHEDULED|DEADLINE|CLOSED):")
_CUE = re.compile(r"\s*[0-9:.,]{5,20}[ \t]+-->[ \t]+[0-9:.,]{5,20}.*")
_CUE_NUMBER = re.compile(r"\s*[0-9]{1,7}\s*")
_CUE_TAG = re.compile(r"</?[A-Za-z][^<>]{0,100}>|\{\\[^{}]{0,100}\}")
_SENTENCE_END = tuple(f'{SENTENCE_ENDS}:：”"」』')

_Numbered = tuple[int, str]


def is_org(head: str, name: str) -> bool:
    """Return whether a text is one of Emacs' Org mode."""
    return (
        name.lower().endswith(".org") or _ORG_KEYWORD.match(head.lstrip("\ufeff\r\n ")) is not None
    )


def is_gemini(name: str) -> bool:
    """Return whether a text is one of Gemini, which its name alone says."""
    return name.lower().endswith((".gmi", ".gemini"))


def is_subtitles(head: str) -> bool:
    """Return whether a text begins as subtitles do."""
    head = head.lstrip("\ufeff\r\n ")
    lines = split_lines(head[:2_000])
    return head.startswith("WEBVTT") or (
        len(lines) > 1
        and _CUE_NUMBER.fullmatch(lines[0]) is not None
        and _CUE.fullmatch(lines[1]) is not None
    )


def read_org(source: Source) -> Iterator[Article]:
    """Yield the article of an Org file; drawers, options and comments are left out."""
    fields: dict[str, str] = {}
    found: list[_Numbered] = []
    block: list[str] = []
    start, in_drawer = 0, False

    def end_block() -> None:
        if block:
            found.append((start, " ".join(block)))
            block.clear()

    for number, line in enumerate([*split_lines(source.text.lstrip("\ufeff")), ""], start=1):
        text = line.strip()
        if in_drawer:
            in_drawer = text.upper() != ":END:"
        elif match := _ORG_KEYWORD.fullmatch(text):
            end_block()
            fields.setdefault(match[1].lower(), match[2].strip())
        elif text.startswith("#+") or text == "#" or text.startswith("# "):
            end_block()
        elif _ORG_DRAWER.fullmatch(line) and text.endswith(":"):
            end_block()
            in_drawer = True
        elif _ORG_PLANNED.match(line):
            continue
        elif (match := _ORG_HEADING.fullmatch(line)) is not None:
            end_block()
            found.append((number, _org_text(match[1])))
        elif not text:
            end_block()
        else:
            if not block or text.startswith(("- ", "+ ")):
                end_block()
                start = number
            block.append(_org_text(text))
    yield _make(source, found, fields.get("title"), fields.get("date"), fields.get("author"))


def _org_text(text: str) -> str:
    return _ORG_LINK.sub(lambda match: match[2] or match[1], text)


def read_gemini(source: Source) -> Iterator[Article]:
    """Yield the article of a text of Gemini: each line is a paragraph; links alone are left out."""
    found: list[_Numbered] = []
    title = None
    is_code = False
    for number, line in enumerate(split_lines(source.text.lstrip("\ufeff")), start=1):
        if line.startswith("```"):
            is_code = not is_code
        elif is_code:
            found.append((number, line))
        elif line.startswith("# ") and title is None:
            title = line[2:].strip()
        elif not line.startswith("=>"):
            found.append((number, re.sub(r"^(?:#{1,3}|\*|>)[ \t]*", "", line)))
    yield _make(source, found, title)


def read_subtitles(source: Source) -> Iterator[Article]:
    """Yield the text of subtitles; lines that go on in the next caption are joined."""
    found: list[_Numbered] = []
    lines = split_lines(source.text.lstrip("\ufeff"))
    is_cue = goes_on = False
    for number, line in enumerate(lines, start=1):
        if _CUE.fullmatch(line):
            is_cue = True
        elif not line.strip():
            is_cue = False
        elif is_cue:
            text = _CUE_TAG.sub("", line).strip()
            if goes_on and found:
                text = f"{found[-1][1]} {text}"
                found[-1] = (found[-1][0], text)
            else:
                found.append((number, text))
            goes_on = not text.endswith(_SENTENCE_END) and len(text) < 2_000
    yield _make(source, found)


def _make(
    source: Source,
    found: list[_Numbered],
    title: str | None = None,
    date: str | None = None,
    author: str | None = None,
) -> Article:
    if not any(text.strip() for _, text in found) and not title:
        raise no_text_error(source.path)
    written = (date or "").strip("<>[]")
    return source.make_numbered_article(
        found, title=title, date=read_date(written), author=author, ordered=True
    )
