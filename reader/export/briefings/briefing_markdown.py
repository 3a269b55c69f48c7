"""A briefing as a Markdown note for Obsidian, with front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from reader.briefing import Briefing, Entry
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
from reader.export.briefings.difference_phrases import list_differences, list_rows, name_differences
from reader.export.escapes import escape_markdown, quote_yaml
from reader.export.links import make_link_url
from reader.text.sentences.datelines import drop_dateline


def render_briefing_markdown(briefing: Briefing, exported: datetime) -> str:
    """Return the note of a briefing: summary, body, figures, timeline and articles.

    ``exported`` is local time. All text of the articles is escaped. On the line of a sentence or
    paragraph ``[n]`` stands for each article that says it: in the summary as a link to the block of
    the note that tells it, in the body to the article's own address (http or https). Before them
    stands "≠" where a figure of the line is among those of the table.
    """
    claims = find_claims(briefing)
    blocks = [
        _render_front_matter(briefing, exported),
        f"# {escape_markdown(briefing.title)}",
        escape_markdown(describe_extent(briefing)),
        *_render_summary(briefing, claims),
        *_render_body(briefing, claims),
        *_render_differences(briefing),
        *_render_timeline(briefing),
        *_render_articles(briefing),
    ]
    return "\n\n".join(blocks) + "\n"


def _render_front_matter(briefing: Briefing, exported: datetime) -> str:
    articles = briefing.articles
    dates = sorted(article.date for article in articles if article.date)
    sources = list(dict.fromkeys(article.source for article in articles if article.source))
    addresses = [url for article in articles if (url := make_link_url(article.url))]
    fields = {
        "title": quote_yaml(briefing.title),
        "articles": str(len(articles)),
        "sources": f"[{', '.join(map(quote_yaml, sources))}]",
        "urls": f"[{', '.join(map(quote_yaml, addresses))}]",
        "first": dates[0].isoformat() if dates else "",
        "last": dates[-1].isoformat() if dates else "",
        "exported": exported.replace(tzinfo=None).isoformat(timespec="seconds"),
        "method": quote_yaml(briefing.method),
        "sentences": str(len(briefing.sentences)),
        "words": str(briefing.words),
        "words_shown": str(briefing.words_shown),
    }
    lines = (f"{name}: {value}".rstrip() for name, value in fields.items())
    return "\n".join(("---", *lines, "---"))


def _render_summary(briefing: Briefing, claims: Claims) -> Iterator[str]:
    if not briefing.sentences:
        return
    told_by = find_telling_entries(briefing)
    yield "## Summary"
    lines = []
    for sentence in briefing.sentences:
        sign = mark_dispute(claims, sentence, [(sentence.start, sentence.end)])
        marks = []
        for source in sort_sources(sentence):
            entry = briefing.entries[told_by[source.article, source.paragraph]]
            marks.append(f"[{source.article + 1}](#^{_name_block(entry)})")
        lines.append(f"- {escape_markdown(drop_dateline(sentence.text))} {sign}{' '.join(marks)}")
    yield "\n".join(lines)


def _name_block(entry: Entry) -> str:
    """Return the block name of an entry, to which Obsidian's links lead."""
    return f"article-{entry.article + 1}-paragraph-{entry.paragraph + 1}"


def _render_body(briefing: Briefing, claims: Claims) -> Iterator[str]:
    for part in group_entries(briefing):
        title = "" if part.alone is None else escape_markdown(briefing.articles[part.alone].title)
        yield f"## {name_part(briefing, part, title)}"
        for entry in part.entries:
            text = render_shown(briefing, entry, claims, escape_markdown, _mark)
            yield f"{text} ^{_name_block(entry)}"
            for number, words in describe_own_words(entry):
                yield f"> [{number}] {escape_markdown(words)}"


def _render_differences(briefing: Briefing) -> Iterator[str]:
    differences = list_differences(briefing)
    if not differences:
        return
    yield f"## {name_differences(briefing)}"
    rows = ["| what | figure | source |", "|---|---|---|"]
    for difference in differences:
        for text, who in list_rows(briefing, difference):
            cells = escape_markdown(difference.what), escape_markdown(text), _space_marks(who)
            rows.append(f"| {' | '.join(cells)} |")
    yield "\n".join(rows)


def _render_timeline(briefing: Briefing) -> Iterator[str]:
    days = list_days(briefing)
    if not days:
        return
    yield "## Timeline"
    titles = [escape_markdown(article.title) for article in briefing.articles]
    yield "\n".join(
        f"- {day}: " + "; ".join(f"{titles[number - 1]} [{number}]" for number in numbers)
        for day, numbers in days
    )


def _render_articles(briefing: Briefing) -> Iterator[str]:
    yield "## Articles"
    lines, addresses = [], []
    for number, article in enumerate(briefing.articles, start=1):
        title, address = escape_markdown(article.title), make_link_url(article.url)
        about = escape_markdown(describe_article(article))
        origin = (
            about
            if address
            else " · ".join(
                part for part in (about, f"from the file {escape_markdown(article.path)}") if part
            )
        )
        headline = f"[{title}]({address})" if address else title
        lines.append(f"{number}. {headline}" + (f", {origin}" if origin else ""))
        if address:
            addresses.append(f"[{number}]: {address}")
    yield "\n".join(lines)
    if addresses:
        yield "\n".join(addresses)


def _space_marks(text: str) -> str:
    return text.replace("][", "] [")


def _mark(numbers: Iterable[int]) -> str:
    # With a space: "[2][1]" is one link.
    return " ".join(f"[{number}]" for number in numbers)
