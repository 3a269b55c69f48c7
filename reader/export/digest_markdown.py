"""A digest as a Markdown note for Obsidian, with front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from reader.digest import Digest
from reader.export.escapes import escape_markdown, escape_own_text, quote_yaml
from reader.export.export_phrases import (
    DISPUTED_SIGN,
    describe_conflict,
    describe_copies,
    describe_failures,
    describe_other_sides,
    describe_own_words,
    describe_paragraph,
    format_long_date,
)
from reader.export.links import make_link_url
from reader.export.read_before import ReadBefore
from reader.export.user_note import NoteLike, has_lost_quote
from reader.summarising import SummarySentence
from reader.text.sentences.datelines import drop_dateline

# Not allowed in Obsidian's tags, which have letters, digits, underscores, hyphens and slashes.
_NO_TAG = re.compile(r"[^\w/-]+")


def render_markdown(
    digest: Digest,
    exported: datetime,
    *,
    with_article: bool = False,
    tags: Sequence[str] = (),
    notes: Sequence[NoteLike] = (),
    read_before: ReadBefore | None = None,
    words_new: int | None = None,
) -> str:
    """Return the note of an article: summary, conflicts, figures that differ, notes, text.

    ``exported`` is local time. All text of the article and the notes is escaped, but for links and
    tags that the user typed into a note ("[[Ferries]]", "#harbour"); the only other links are the
    article's own address (http or https) and those to paragraphs of the note. The own words of
    copies go below the shown paragraph, or in a list if the note is without the text. In tags a
    hyphen replaces characters that Obsidian does not allow. With ``read_before`` the front matter
    has the number of new words, and known sentences are left out of the text, with a remark; with
    ``words_new`` it has this number, and the text is complete.
    """
    if read_before is not None:
        words_new = read_before.count_new_words(digest)
    linked = _find_linked(digest, notes) if with_article else set()
    blocks = [
        _render_front_matter(digest, exported, tags, words_new),
        *_render_summary(digest, linked),
        *_render_conflicts(digest, linked),
        *_render_disagreements(digest, linked),
        *([] if with_article else _render_copies(digest)),
        *_render_notes(notes, digest, linked),
        _make_link(digest),
    ]
    if with_article:
        blocks.extend(_render_article(digest, linked, read_before))
    return "\n\n".join(blocks) + "\n"


def render_blocks(
    digest: Digest, notes: Sequence[NoteLike] = (), *, with_article: bool = False
) -> dict[str, str]:
    """Return the parts of an article's note without their headings, "" for one that is empty.

    They are "summary", "conflicts", "figures", "copies", "notes", "article" and "origin", escaped
    as in ``render_markdown``. Only ``with_article`` there is an article, and links to it.
    """
    linked = _find_linked(digest, notes) if with_article else set()
    parts = {
        "summary": _render_summary(digest, linked),
        "conflicts": _render_conflicts(digest, linked),
        "figures": _render_disagreements(digest, linked),
        "copies": _render_copies(digest),
        "notes": _render_notes(notes, digest, linked),
        "article": _render_article(digest, linked, None) if with_article else (),
        "origin": (_make_link(digest),),
    }
    # No text of an article or a note begins with "#" and a space: it is escaped.
    return {
        name: "\n\n".join(block for block in blocks if not block.startswith(("# ", "## ")))
        for name, blocks in parts.items()
    }


def make_tags(names: Iterable[str]) -> list[str]:
    """Return tags as Obsidian takes them."""
    return [_NO_TAG.sub("-", name) for name in names]


def _find_linked(digest: Digest, notes: Sequence[NoteLike]) -> set[int]:
    """Return the shown paragraphs that something in a note with the text refers to."""
    linked = {note.paragraph for note in notes}
    linked.update(sentence.paragraph for sentence in digest.summary.sentences)
    linked.update(*((c.paragraph, c.other) for c in digest.folding.conflicts))
    linked.update(c.paragraph for group in digest.disagreements for c in group.claims)
    return linked & {paragraph.index for paragraph in digest.shown}


def _render_front_matter(
    digest: Digest, exported: datetime, tags: Sequence[str], words_new: int | None
) -> str:
    article = digest.article
    source, address = article.source, make_link_url(article.url)
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
        **({} if words_new is None else {"words_new": str(words_new)}),
        "folded": str(len(digest.folding.folds)),
    }
    if digest.summary.keywords:
        fields["keywords"] = f"[{', '.join(map(quote_yaml, digest.summary.keywords))}]"
    if tags:
        fields["tags"] = f"[{', '.join(map(quote_yaml, make_tags(tags)))}]"
    lines = (f"{name}: {value}".rstrip() for name, value in fields.items())
    return "\n".join(("---", *lines, "---"))


def _render_summary(digest: Digest, linked: set[int]) -> Iterator[str]:
    yield f"# {escape_markdown(digest.article.title)}"
    if error := describe_failures(digest):
        yield escape_markdown(error)
    if digest.summary.sentences:
        yield "## Summary"
        yield "\n".join(
            f"- {_render_sentence(sentence, digest, linked)}"
            for sentence in digest.summary.sentences
        )


def _render_sentence(sentence: SummarySentence, digest: Digest, linked: set[int]) -> str:
    """Return a sentence with its place, and where another paragraph contradicts it (≠)."""
    places = [_make_reference(sentence.paragraph, digest, linked)]
    others = describe_other_sides(
        sentence, digest, lambda index: _make_reference(index, digest, linked), escape_markdown
    )
    places += others
    sign = f"{DISPUTED_SIGN} " if others else ""
    return f"{sign}{escape_markdown(drop_dateline(sentence.text))} ({'; '.join(places)})"


def _render_conflicts(digest: Digest, linked: set[int]) -> Iterator[str]:
    if digest.folding.conflicts:
        yield "## Conflicts"
        yield "\n".join(
            f"- {escape_markdown(describe_conflict(conflict, digest))}"
            f" ({_make_reference(conflict.paragraph, digest, linked)};"
            f" {_make_reference(conflict.other, digest, linked)})"
            for conflict in digest.folding.conflicts
        )


def _render_disagreements(digest: Digest, linked: set[int]) -> Iterator[str]:
    if digest.disagreements:
        yield "## Figures that differ"
        yield "\n".join(
            f"- {escape_markdown(group.about)}: "
            + " or ".join(
                f"“{escape_markdown(claim.text)}”"
                f" ({_make_reference(claim.paragraph, digest, linked)})"
                for claim in group.claims
            )
            for group in digest.disagreements
        )


def _render_copies(digest: Digest) -> Iterator[str]:
    lines = [
        f"- {escape_markdown(own_words)} ({describe_paragraph(fold.paragraph, digest)},"
        f" a copy of {describe_paragraph(fold.onto, digest)})"
        for fold in digest.folding.folds
        if (own_words := describe_own_words(fold))
    ]
    if lines:
        yield "## Copies that differ"
        yield "\n".join(lines)


def _render_notes(notes: Sequence[NoteLike], digest: Digest, linked: set[int]) -> Iterator[str]:
    if notes:
        yield "## Notes"
    paragraphs = digest.article.paragraphs
    for note in notes:
        if has_lost_quote(note, paragraphs):
            reference = "the text no longer has these words"
        elif note.paragraph < len(paragraphs):
            reference = _make_reference(note.paragraph, digest, linked)
        else:
            reference = "the text no longer has this paragraph"
        yield f"> {escape_markdown(note.quote)} ({reference})"
        yield from (escape_own_text(line) for line in note.text.split("\n") if line.strip())


def _make_reference(index: int, digest: Digest, linked: set[int]) -> str:
    reference = describe_paragraph(index, digest)
    return f"[{reference}](#^{_make_block_name(index)})" if index in linked else reference


def _make_block_name(index: int) -> str:
    """Return the block name of a paragraph, to which Obsidian's links lead."""
    return f"paragraph-{index + 1}"


def _make_link(digest: Digest) -> str:
    article = digest.article
    address = make_link_url(article.url)
    if address:
        origin = f"[The article at {escape_markdown(article.source or address)}]({address})"
    else:
        origin = f"From the file {escape_markdown(article.path)}"
    return f"{origin}, {format_long_date(article.date)}" if article.date else origin


def _render_article(
    digest: Digest, linked: set[int], read_before: ReadBefore | None
) -> Iterator[str]:
    if digest.shown:
        yield "## Article"
    copies = digest.folding.copies
    for paragraph in digest.shown:
        anchor = f" ^{_make_block_name(paragraph.index)}" if paragraph.index in linked else ""
        text, read = paragraph.text, ""
        if read_before:
            text, read = (
                read_before.render_new_text(paragraph),
                read_before.describe_left_out(paragraph),
            )
        # A block that is linked to needs a text, which the remark is where nothing is new.
        yield escape_markdown(text or f"[{read}]") + anchor
        if read and text:
            yield f"> {escape_markdown(read)}"
        differing = describe_copies(copies.get(paragraph.index, ()))
        if differing:
            yield f"> {escape_markdown(differing)}"
