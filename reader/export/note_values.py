"""What the fields of a template are in the note of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.digest import Digest
from reader.export.digest_markdown import make_tags, render_blocks
from reader.export.links import make_link_url
from reader.export.note_template import NoteTemplate, NoteValues
from reader.export.user_note import NoteLike

NoteLinks = Mapping[str, Sequence[tuple[str, str]]]
"""Names of notes, with what the link reads as, by "versions" and "story"."""


def make_note_values(
    digest: Digest,
    template: NoteTemplate,
    exported: str,
    tags: Sequence[str],
    notes: Sequence[NoteLike],
    words_new: int | None,
    links: NoteLinks,
) -> NoteValues:
    """Return the fields of an article's note; ``exported`` is a time as the note has it."""
    article = digest.article
    texts = {
        "title": article.title,
        "source": article.source or "",
        "url": make_link_url(article.url) or "",
        "date": article.date.isoformat() if article.date else "",
        "author": article.author or "",
        "path": article.path,
        "exported": exported,
        "method": digest.summary.method,
        "sentences": str(len(digest.summary.sentences)),
        "words": str(digest.words),
        "words_shown": str(digest.words_shown),
        "words_new": "" if words_new is None else str(words_new),
        "folded": str(len(digest.folding.folds)),
    }
    return NoteValues(
        texts=texts,
        keywords=digest.summary.keywords,
        tags=make_tags(tags),
        links=links,
        blocks=render_blocks(digest, notes, with_article="article" in template.fields),
    )
