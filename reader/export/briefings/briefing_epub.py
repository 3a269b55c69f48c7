"""A briefing as a book for e-readers (EPUB 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from reader.briefing import Briefing, Entry
from reader.errors import ExportError
from reader.export.atomic_files import export_error, move_to_free_name, temporary_file
from reader.export.briefings.briefing_phrases import (
    Claims,
    describe_article,
    describe_extent,
    describe_own_words,
    find_claims,
    find_telling_entries,
    group_entries,
    list_days,
    mark_dispute,
    name_part,
    render_shown,
    sort_sources,
)
from reader.export.briefings.difference_phrases import (
    Difference,
    list_differences,
    list_rows,
    name_differences,
)
from reader.export.briefings.epub_book import Page, escape, make_epub
from reader.export.links import make_link_url
from reader.formats import show_path
from reader.text.languages.supported import CODES_WITHOUT_MODEL, ISO_CODES
from reader.text.sentences.datelines import drop_dateline

_UNKNOWN = "und"  # BCP 47: the language is not determined


def write_briefing_epub(briefing: Briefing, target: Path, exported: datetime) -> None:
    """Write a briefing as a book into a new file; raises ``ExportError``."""
    data = render_briefing_epub(briefing, exported)
    try:
        with temporary_file([data], target.parent) as temporary:
            is_new = move_to_free_name(temporary, target)
    except OSError as error:
        raise export_error(target.parent, error) from error
    if not is_new:
        shown = show_path(target)
        raise ExportError(f"{shown} already exists; give another name, or remove it.")


def render_briefing_epub(briefing: Briefing, exported: datetime) -> bytes:
    """Return a briefing as a book: summary, body, what only one article says, figures, articles.

    The numbers behind a sentence of the summary lead to the body, those in the body to the list of
    articles, and from there to the articles' own addresses (http or https). ``exported`` has a time
    zone.
    """
    articles = briefing.articles
    language = next((article.language for article in articles if article.language), None)
    sources = list(dict.fromkeys(article.source for article in articles if article.source))
    claims = find_claims(briefing)
    parts = list(group_entries(briefing))
    page_of: dict[int, int] = {}  # of an entry, by its place in the body
    for number, part in enumerate(parts, start=2):
        page_of |= dict.fromkeys(range(len(page_of), len(page_of) + len(part.entries)), number)
    differences = list_differences(briefing)
    last = 2 + len(parts) + bool(differences)
    pages = [
        Page("Summary", _render_summary(briefing, claims, page_of)),
        *(
            Page(
                name_part(briefing, part),
                "\n".join(_render_entry(briefing, entry, claims, last) for entry in part.entries),
            )
            for part in parts
        ),
        *(
            [Page(name_differences(briefing), _render_differences(briefing, differences))]
            if differences
            else []
        ),
        Page("Articles", "\n".join(_render_articles(briefing))),
    ]
    title = briefing.title or "Briefing"
    code = (ISO_CODES | CODES_WITHOUT_MODEL).get(language or "", _UNKNOWN)
    return make_epub(title, code, sources, pages, exported)


def _render_summary(briefing: Briefing, claims: Claims, page_of: dict[int, int]) -> str:
    told_by = find_telling_entries(briefing)
    lines = []
    for sentence in briefing.sentences:
        marks = []
        for source in sort_sources(sentence):
            number = told_by[source.article, source.paragraph]
            target = f"page-{page_of[number]}.xhtml#{_name(briefing.entries[number])}"
            marks.append(f'<a href="{target}">[{source.article + 1}]</a>')
        sign = mark_dispute(claims, sentence, [(sentence.start, sentence.end)])
        lines.append(f"<p>{escape(drop_dateline(sentence.text))} {sign}{' '.join(marks)}</p>")
    title = f"<h2>{escape(briefing.title)}</h2>"
    return "\n".join([title, f"<p>{escape(describe_extent(briefing))}</p>", *lines])


def _name(entry: Entry) -> str:
    """Return the name of an entry on its page, to which links lead."""
    return f"article-{entry.article + 1}-paragraph-{entry.paragraph + 1}"


def _render_entry(briefing: Briefing, entry: Entry, claims: Claims, last: int) -> str:
    text = render_shown(briefing, entry, claims, escape, partial(_mark, page=last))
    lines = [f'<p id="{_name(entry)}">{text}</p>']
    lines += [
        f'<p class="words">[{number}] {escape(words)}</p>'
        for number, words in describe_own_words(entry)
    ]
    return "\n".join(lines)


def _mark(numbers: Sequence[int], page: int) -> str:
    return " ".join(f'<a href="page-{page}.xhtml#article-{n}">[{n}]</a>' for n in numbers)


def _render_differences(briefing: Briefing, differences: Sequence[Difference]) -> str:
    rows = [
        f"<tr><td>{escape(difference.what)}</td><td>{escape(text)}</td><td>{escape(who)}</td></tr>"
        for difference in differences
        for text, who in list_rows(briefing, difference)
    ]
    return f"<table>\n{chr(10).join(rows)}\n</table>"


def _render_articles(briefing: Briefing) -> Iterator[str]:
    for day, numbers in list_days(briefing):
        yield f"<p>{escape(day)}: {' '.join(f'[{number}]' for number in numbers)}</p>"
    for number, article in enumerate(briefing.articles, start=1):
        title, address = escape(article.title or article.path), make_link_url(article.url)
        headline = f'<a href="{escape(address)}">{title}</a>' if address else title
        about = describe_article(article)
        yield (
            f'<p id="article-{number}">[{number}] {headline}'
            + (f", {escape(about)}" if about else "")
            + "</p>"
        )
