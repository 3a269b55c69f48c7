"""A briefing as a JSON object on one line, for other programs.

This is a stable interface: keys may be added, but never changed or removed. The schema beside the
tests of the command line checks them.
"""

from __future__ import annotations

from typing import Any

from reader.article import Article, get_source
from reader.briefing import Briefing, BriefingSentence, Entry, FigureClaim, FigureGroup, Statement
from reader.export.json_line import format_json_line


def format_briefing_line(briefing: Briefing) -> str:
    """Return the object of a briefing as JSON text without a line break."""
    return format_json_line(make_briefing_object(briefing))


def make_briefing_object(briefing: Briefing) -> dict[str, Any]:
    """Return a briefing as an object for JSON.

    ``article`` is an index of ``articles``; offsets count code points of the paragraph's text.
    """
    return {
        "title": briefing.title,
        "articles": [_make_article(article) for article in briefing.articles],
        "words": briefing.words,
        "words_shown": briefing.words_shown,
        "summary": {
            "method": briefing.method,
            "sentences": [_make_sentence(sentence) for sentence in briefing.sentences],
        },
        "paragraphs": [_make_entry(briefing, entry) for entry in briefing.entries],
        "figures": [_make_figures(group) for group in briefing.figures],
        "conflicts": [
            {
                "kind": conflict.kind,
                "statements": [_make_statement(one) for one in conflict.statements],
            }
            for conflict in briefing.conflicts
        ],
    }


def _make_article(article: Article) -> dict[str, Any]:
    return {
        "path": article.path,
        "item": article.item,
        "title": article.title,
        "date": article.date and article.date.isoformat(),
        "url": article.url,
        "source": get_source(article.url) or None,
        "words": article.words,
    }


def _make_sentence(sentence: BriefingSentence) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "article": sentence.article,
        "paragraph": sentence.paragraph,
        "start": sentence.start,
        "end": sentence.end,
        "sources": [
            {
                "article": source.article,
                "paragraph": source.paragraph,
                "start": source.start,
                "end": source.end,
            }
            for source in sentence.sources
        ],
    }


def _make_entry(briefing: Briefing, entry: Entry) -> dict[str, Any]:
    return {
        "article": entry.article,
        "paragraph": entry.paragraph,
        "text": briefing.get_text(entry),
        "shown": [[sentence.start, sentence.end] for sentence in entry.shown],
        "sources": [
            {
                "article": source.article,
                "paragraph": source.paragraph,
                "says_all": [n for n, t in enumerate(entry.tellers) if source.article in t.whole],
                "says_part": [n for n, t in enumerate(entry.tellers) if source.article in t.part],
                **(
                    {"own_words": [list(pair) for pair in source.own_words]}
                    if source.own_words
                    else {}
                ),
            }
            for source in entry.sources
        ],
        "alone": entry.is_alone,
        "apart": entry.is_apart,
    }


def _make_figures(group: FigureGroup) -> dict[str, Any]:
    return {
        "about": group.about,
        "unit": group.unit,
        "claims": [_make_claim(claim) for claim in group.claims],
    }


def _make_claim(claim: FigureClaim) -> dict[str, Any]:
    return {"value": claim.value, **_make_statement(claim)}


def _make_statement(claim: FigureClaim | Statement) -> dict[str, Any]:
    return {
        "text": claim.text,
        "article": claim.article,
        "paragraph": claim.paragraph,
        "start": claim.start,
        "end": claim.end,
        "date": claim.date,
    }
