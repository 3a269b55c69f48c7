"""A digest as a Markdown note that Obsidian reads: where it comes from and what matters in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from reader.digest import Digest
from reader.export.escaping import escape_markdown, quote_yaml
from reader.export.links import web_address
from reader.export.wording import copies_line, long_date, place_of
from reader.summarising import SummarySentence


def render_markdown(digest: Digest, exported: datetime, *, with_article: bool = False) -> str:
    """Return the note of an article: front matter, headline, summary, link, and maybe the article.

    ``exported`` is local time. Whatever the article holds is shown as text; the only links are its
    own address, if that is http or https, and those from summary sentences to their paragraphs.
    """
    blocks = [_front_matter(digest, exported), *_summary(digest, with_article), _link(digest)]
    if with_article:
        blocks.extend(_article(digest))
    return "\n\n".join(blocks) + "\n"


def _front_matter(digest: Digest, exported: datetime) -> str:
    article = digest.article
    source, address = article.source, web_address(article.url)
    fields = {
        "title": quote_yaml(article.title),
        "source": quote_yaml(source) if source else "",
        "url": quote_yaml(address) if address else "",
        "date": article.date.isoformat() if article.date else "",
        "exported": exported.replace(tzinfo=None).isoformat(timespec="seconds"),
        "method": quote_yaml(digest.summary.method),
        "sentences": str(len(digest.summary.sentences)),
        "words": str(digest.words),
        "words_shown": str(digest.words_shown),
        "folded": str(len(digest.folding.folds)),
    }
    if digest.summary.keywords:
        fields["keywords"] = f"[{', '.join(map(quote_yaml, digest.summary.keywords))}]"
    lines = (f"{name}: {value}".rstrip() for name, value in fields.items())
    return "\n".join(("---", *lines, "---"))


def _summary(digest: Digest, linked: bool) -> Iterator[str]:
    yield f"# {escape_markdown(digest.article.title)}"
    if digest.summary.sentences:
        yield "## Summary"
        yield "\n".join(
            f"- {escape_markdown(sentence.text)} ({_place(sentence, digest, linked)})"
            for sentence in digest.summary.sentences
        )


def _place(sentence: SummarySentence, digest: Digest, linked: bool) -> str:
    place = place_of(sentence, digest)
    return f"[{place}](#^{_anchor(sentence.paragraph)})" if linked else place


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


def _article(digest: Digest) -> Iterator[str]:
    if digest.shown:
        yield "## Article"
    linked = {sentence.paragraph for sentence in digest.summary.sentences}
    copies = digest.folding.copies
    for paragraph in digest.shown:
        anchor = f" ^{_anchor(paragraph.index)}" if paragraph.index in linked else ""
        yield escape_markdown(paragraph.text) + anchor
        differing = copies_line(copies.get(paragraph.index, ()))
        if differing:
            yield f"> {escape_markdown(differing)}"
