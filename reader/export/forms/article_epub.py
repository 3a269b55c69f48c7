"""An article as a book for e-readers (EPUB 3): summary, then each paragraph once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from reader.digest import Digest
from reader.export.briefings.epub_book import Page, escape, make_epub
from reader.export.export_phrases import describe_copies, describe_failures, format_long_date
from reader.export.links import make_link_url
from reader.export.user_note import NoteLike
from reader.text.languages.supported import ISO_CODES
from reader.text.sentences.datelines import drop_dateline

_UNKNOWN = "und"  # BCP 47: the language is not determined
_CODES = {name: code for code, name in ISO_CODES.items()}


def render_article_epub(digest: Digest, notes: Sequence[NoteLike], exported: datetime) -> bytes:
    """Return an article as a book; sentences of the summary lead to their paragraphs.

    ``exported`` has a time zone. What copies say differently, and the user's notes, stand below the
    paragraphs.
    """
    article = digest.article
    body = "\n".join(_render(digest, notes))
    language = _CODES.get(article.language or "", _UNKNOWN)
    sources = [article.source] if article.source else []
    return make_epub(article.title, language, sources, [Page(article.title, body)], exported)


def _render(digest: Digest, notes: Sequence[NoteLike]) -> Iterator[str]:
    yield f"<p>{_render_origin(digest)}</p>"
    if error := describe_failures(digest):
        yield f"<p>{escape(error)}</p>"
    shown = {paragraph.index for paragraph in digest.shown}
    if digest.summary.sentences:
        yield "<h2>Summary</h2>\n<ul>"
        for sentence in digest.summary.sentences:
            text, place = escape(drop_dateline(sentence.text)), sentence.paragraph
            link = f'<a href="#p{place + 1}">{text}</a>' if place in shown else text
            yield f"<li>{link}</li>"
        yield "</ul>\n<h2>Article</h2>"
    for paragraph in digest.shown:
        yield f'<p id="p{paragraph.index + 1}">{escape(paragraph.text)}</p>'
        below = [describe_copies(digest.folding.copies.get(paragraph.index, ()))]
        below += [f"» {one.text}" for one in notes if one.text and one.paragraph == paragraph.index]
        for line in filter(None, below):
            yield f'<p class="words">{escape(line)}</p>'


def _render_origin(digest: Digest) -> str:
    article = digest.article
    date = format_long_date(article.date) if article.date else ""
    tellers = article.tellers if article.source else (article.path, article.author)
    parts = filter(None, (*tellers, date))
    text = escape(" · ".join(parts))
    address = make_link_url(article.url)
    return f'<a href="{escape(address)}">{text}</a>' if address else text
