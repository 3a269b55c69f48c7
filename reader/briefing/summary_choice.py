"""The summary of a briefing: the sentences that matter most of what is shown."""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Article, Paragraph
from reader.briefing.briefing import Entry
from reader.folding import Folding
from reader.summarising import Length, summarise

METHOD = "gist"


def choose_sentences(
    articles: Sequence[Article], entries: Sequence[Entry], length: Length
) -> list[tuple[int, int]]:
    """Return the chosen sentences in reading order: numbers of an entry and of its sentence."""
    paragraphs = []
    for number, entry in enumerate(entries):
        text = articles[entry.article].paragraphs[entry.paragraph].text
        paragraphs.append(Paragraph(number, None, text, text, entry.shown))
    title = articles[0].title if articles else ""
    language = articles[0].language if articles else None
    whole = Article("", title, None, None, tuple(paragraphs), language=language)
    starts = [[sentence.start for sentence in entry.shown] for entry in entries]
    return [
        (sentence.paragraph, starts[sentence.paragraph].index(sentence.start))
        for sentence in summarise(whole, Folding(), "gist", length).sentences
    ]
