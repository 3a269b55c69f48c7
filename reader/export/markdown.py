"""A digest as a Markdown note that Obsidian reads: where it comes from and what matters in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from reader.digest import Digest
from reader.export.escaping import escape_markdown, quote_yaml
from reader.export.links import web_address
from reader.export.wording import (
    copies_line,
    error_line,
    long_date,
    own_words_line,
    place_of,
    told_twice,
)

# What Obsidian's tags have: letters, digits, underscores, hyphens and slashes.
_NO_TAG = re.compile(r"[^\w/-]+")


class NoteLike(Protocol):
    """What a reader wrote on a paragraph, or on some words of it, the quote."""

    @property
    def paragraph(self) -> int:
        """The index of the paragraph."""

    @property
    def quote(self) -> str:
        """What the note was written on."""

    @property
    def text(self) -> str:
        """The note, of any number of lines."""

    def span(self, text: str) -> tuple[int, int] | None:
        """Return where the quote stands in the text of the paragraph, None where it does not."""


def render_markdown(
    digest: Digest,
    exported: datetime,
    *,
    with_article: bool = False,
    tags: Sequence[str] = (),
    notes: Sequence[NoteLike] = (),
) -> str:
    """Return the note of an article: its summary, what contradicts in it, notes, and its text.

    ``exported`` is local time. Whatever the article and the notes hold is shown as text; the only
    links are the article's own address, if that is http or https, and those to paragraphs of the
    note. What copies say in their own words stands below the paragraph that shows them, in a list
    if there is no article. Tags have a hyphen where Obsidian takes no character of theirs.
    """
    linked = {note.paragraph for note in notes}
    linked.update(sentence.paragraph for sentence in digest.summary.sentences)
    linked.update(*((c.paragraph, c.other) for c in digest.folding.conflicts))
    linked &= {paragraph.index for paragraph in digest.shown} if with_article else set()
    blocks = [
        _front_matter(digest, exported, tags),
        *_summary(digest, linked),
        *_conflicts(digest, linked),
        *([] if with_article else _copies(digest)),
        *_notes(notes, digest, linked),
        _link(digest),
    ]
    if with_article:
        blocks.extend(_article(digest, linked))
    return "\n\n".join(blocks) + "\n"


def _front_matter(digest: Digest, exported: datetime, tags: Sequence[str]) -> str:
    article = digest.article
    source, address = article.source, web_address(article.url)
    fields = {
        "title": quote_yaml(article.title),
        "source": quote_yaml(source) if source else "",
        "url": quote_yaml(address) if address else "",
        "date": article.date.isoformat() if article.date else "",
        **({"author": quote_yaml(article.author)} if article.author else {}),
        "exported": exported.replace(tzinfo=None).isoformat(timespec="seconds"),
        "method": quote_yaml(digest.summary.method),
        "sentences": str(len(digest.summary.sentences)),
        "words": str(digest.words),
        "words_shown": str(digest.words_shown),
        "folded": str(len(digest.folding.folds)),
    }
    if digest.summary.keywords:
        fields["keywords"] = f"[{', '.join(map(quote_yaml, digest.summary.keywords))}]"
    if tags:
        fields["tags"] = f"[{', '.join(quote_yaml(_NO_TAG.sub('-', tag)) for tag in tags)}]"
    lines = (f"{name}: {value}".rstrip() for name, value in fields.items())
    return "\n".join(("---", *lines, "---"))


def _summary(digest: Digest, linked: set[int]) -> Iterator[str]:
    yield f"# {escape_markdown(digest.article.title)}"
    if error := error_line(digest):
        yield escape_markdown(error)
    if digest.summary.sentences:
        yield "## Summary"
        yield "\n".join(
            f"- {escape_markdown(sentence.text)} ({_place(sentence.paragraph, digest, linked)})"
            for sentence in digest.summary.sentences
        )


def _conflicts(digest: Digest, linked: set[int]) -> Iterator[str]:
    if digest.folding.conflicts:
        yield "## Conflicts"
        yield "\n".join(
            f"- {escape_markdown(told_twice(conflict, digest))}"
            f" ({_place(conflict.paragraph, digest, linked)};"
            f" {_place(conflict.other, digest, linked)})"
            for conflict in digest.folding.conflicts
        )


def _copies(digest: Digest) -> Iterator[str]:
    told = [
        f"- {escape_markdown(own_words)} ({place_of(fold.paragraph, digest)},"
        f" folded onto {place_of(fold.onto, digest)})"
        for fold in digest.folding.folds
        if (own_words := own_words_line(fold))
    ]
    if told:
        yield "## Copies that differ"
        yield "\n".join(told)


def _notes(notes: Sequence[NoteLike], digest: Digest, linked: set[int]) -> Iterator[str]:
    if notes:
        yield "## Notes"
    paragraphs = digest.article.paragraphs
    for note in notes:
        text = paragraphs[note.paragraph].text if note.paragraph < len(paragraphs) else ""
        there = bool(text) and (not note.quote or note.span(text) is not None)
        place = _place(note.paragraph, digest, linked) if there else "in an earlier version"
        yield f"> {escape_markdown(note.quote)} ({place})"
        yield from (escape_markdown(line) for line in note.text.split("\n") if line.strip())


def _place(index: int, digest: Digest, linked: set[int]) -> str:
    place = place_of(index, digest)
    return f"[{place}](#^{_anchor(index)})" if index in linked else place


def _anchor(index: int) -> str:
    """The name by which Obsidian finds a paragraph that ends with a caret and the name."""
    return f"paragraph-{index + 1}"


def _link(digest: Digest) -> str:
    article = digest.article
    address = web_address(article.url)
    if address:
        origin = f"[The article at {escape_markdown(article.source or address)}]({address})"
    else:
        origin = f"From the file {escape_markdown(article.path)}"
    return f"{origin}, {long_date(article.date)}" if article.date else origin


def _article(digest: Digest, linked: set[int]) -> Iterator[str]:
    if digest.shown:
        yield "## Article"
    copies = digest.folding.copies
    for paragraph in digest.shown:
        anchor = f" ^{_anchor(paragraph.index)}" if paragraph.index in linked else ""
        yield escape_markdown(paragraph.text) + anchor
        differing = copies_line(copies.get(paragraph.index, ()))
        if differing:
            yield f"> {escape_markdown(differing)}"
