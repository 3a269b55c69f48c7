"""Printed pages as text: running heads and page numbers left out, lines joined to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.formats.documents.printed_words import WordsOfText, mend_ligatures
from reader.formats.shared.source import clean_line
from reader.text import SENTENCE_ENDS

_NUMBER = re.compile("[0-9]+")
_EDGE_LINES = 4  # at the top and at the foot of a page, among which running heads are
_MIN_PAGES = 3  # on which a head stands
_PAGE_WORD = (
    r"page|pages?|pg\.?|p\.|seite|s\.|página|pág\.|pàgina|pagina|pag\.|strona|str\.|strana|stran|stránka"
    r"|sida|sidan|side|sivu|sayfa|oldal|страница|стр\.|сторінка|σελίδα|σελ\.|第"
)
_PAGE_NUMBER = re.compile(
    rf"\W*(?:(?:{_PAGE_WORD})\s*)?[0-9]{{1,4}}"
    r"(?:\s*(?:/|\||of|von|de|di|van|av|af|sur|z|ze|iz|из|από)\s*[0-9]{1,4})?"
    r"(?:\s*\|?\s*(?:page|页|頁|ページ|쪽|\.\s?oldal))?\W*",
    re.IGNORECASE,
)
_ROMAN_PAGE = re.compile(r"[-–— ]*(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})[-–— ]*")
_SENTENCE_END = re.compile(rf"[{SENTENCE_ENDS}:：]['\"’”»)\]」』）]*$")
_LETTER_LINE = re.compile(r"[^\W\d_]")
_APART = re.compile(r"(?![AEIOUY])([^\W\d_]) ([^\W\d_]+)")  # "T he"; "A man" is two words
_SHORT_LINE = 0.75  # of the usual width

_Form = tuple[str, tuple[int, ...]]


class PrintedText(NamedTuple):
    """The lines of all pages, and the first running head of the first page, None if it has none."""

    lines: list[str]
    head: str | None


def remove_running_heads(pages: Sequence[str]) -> PrintedText:
    """Return the lines of all pages without page numbers, running heads and feet.

    They stand at an edge of a page, in whatever order its program drew it, and are the same on
    other pages but for a number that counts these.
    """
    split = [[line.strip() for line in page.split("\n") if line.strip()] for page in pages]
    heads = _find_heads(split)
    lines: list[str] = []
    first = None
    for page, texts in enumerate(split):
        start, end = 0, len(texts)
        while start < min(end, _EDGE_LINES) and _is_head(texts[start], page, heads):
            start += 1
        while end > max(start, len(texts) - _EDGE_LINES) and _is_head(texts[end - 1], page, heads):
            end -= 1
        lines += texts[start:end]
        if page == 0:
            removed = (*texts[:start], *texts[end:])
            first = next((line for line in removed if not _NUMBER.search(line)), None)
    return PrintedText(lines, first)


def _find_heads(pages: list[list[str]]) -> set[_Form]:
    """Return the lines, as ``_generalise`` gives them, that stand at the edges of many pages."""
    counts: Counter[_Form] = Counter()
    for page, texts in enumerate(pages):
        edges = {*texts[:_EDGE_LINES], *texts[-_EDGE_LINES:]}
        for line in edges:
            forms = _generalise(line, page)
            # Of two pages a number that grows by one says nothing.
            counts.update(forms[:1] if len(pages) == 2 else forms)
    # Heads may stand on left or right pages alone, and on some not at all.
    least = max(min(_MIN_PAGES, len(pages)), 0.3 * len(pages), 2)
    return {form for form, count in counts.items() if count >= least}


def _generalise(line: str, page: int) -> Sequence[_Form]:
    """Return what a line has in common with that of other pages: the words, and its numbers.

    One number may be that of the page: what it has in common is the distance to its place.
    """
    if len(line) > 200:
        return ()
    numbers = [int(found[:6]) for found in _NUMBER.findall(line)][:8]
    words = _NUMBER.sub("0", line)
    forms = [(words, tuple(numbers))]
    for place, number in enumerate(numbers):
        forms.append((words, (*numbers[:place], number - page, *numbers[place + 1 :], place)))
    return forms


def _is_head(line: str, page: int, heads: set[_Form]) -> bool:
    return (
        _PAGE_NUMBER.fullmatch(line) is not None
        or _ROMAN_PAGE.fullmatch(line) is not None
        or any(form in heads for form in _generalise(line, page))
    )


def join_lines(lines: list[str]) -> Iterator[str]:
    """Yield the paragraphs in printed lines.

    A paragraph ends at a line that is clearly shorter than most lines and either ends a sentence or
    is followed, like a heading, by a line that begins with a capital or a digit.
    """
    lines = [mend_ligatures(line) for line in lines]
    words = WordsOfText(lines)
    lines = list(_join_initials(lines, words))
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    usual = lengths[int(0.8 * (len(lengths) - 1))] if lengths else 0
    parts: list[str] = []  # joined at the end: a hostile page is one paragraph of 100,000 lines
    for line, following in zip(lines, [*lines, ""][1:], strict=True):
        line = line.strip()
        if parts and (joined := words.join_hyphenated(parts[-1], line)) is not None:
            parts[-1], line = joined
            parts.append(line)
        else:
            parts.append(f" {line}" if parts else line)
        next_character = following.strip()[:1]
        is_short = len(line) < _SHORT_LINE * usual
        starts_anew = (
            next_character.isupper() or next_character.isdigit() or next_character in "\"'“‘„«•–-"
        )
        if (
            not line
            or not next_character
            or (is_short and (_SENTENCE_END.search(line) or starts_anew))
        ):
            if text := clean_line("".join(parts)):
                yield text
            parts = []
    if text := clean_line("".join(parts)):
        yield text


def _join_initials(lines: list[str], words: WordsOfText) -> Iterator[str]:
    """Yield lines with a large first letter, which stands alone, joined to its word."""
    initial = ""
    after_end = True
    for line in lines:
        text = line.strip()
        if initial:
            yield words.join_initial(initial, text)
            initial = ""
        elif _LETTER_LINE.fullmatch(text) and text.isupper():
            initial = text
            continue
        elif after_end and (found := _APART.match(text)) and words.is_word(found[1] + found[2]):
            yield f"{text[0]}{text[2:]}"
        else:
            yield line
        after_end = not text or _SENTENCE_END.search(text) is not None
    if initial:
        yield initial
