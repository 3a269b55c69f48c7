"""A briefing of three articles made by hand: pictures of it change with the screen alone."""

from datetime import date
from pathlib import Path

from reader.article import Article, Paragraph, Sentence
from reader.briefing import (
    Briefing,
    BriefingSentence,
    Entry,
    EntrySource,
    FigureClaim,
    FigureGroup,
    OtherTellers,
    SourceSpan,
)
from reader.digesting import BriefingResult, ReadStatements
from reader.ingest import import_paths
from reader.library import Library

AGROUND = "The ferry Aurora ran aground on the rocks near Felling with 214 people on board."
FOURTEEN = "Fourteen people were injured, the coast guard said."
NINETEEN = "Nineteen people were injured, the hospital in Ardley said."
LIGHTS = "Captain Ines Olsen said the harbour lights had been out since the storm."
SCHOOL = "Mayor Karl Oduya opened the school of Felling for those who could not go home."
LETTER = "The harbour board had been told of the broken lights on Monday, a letter shows."
TEXTS = (
    ("Ferry runs aground off Felling", 3, "herald.example", (AGROUND, FOURTEEN, LIGHTS, SCHOOL)),
    ("Aurora [update] aground", 4, "post.example", (AGROUND, NINETEEN, LETTER)),
    ("Ferry with 214 aboard hits rocks", 3, "wire.example", (f"Wire: {AGROUND}", LIGHTS)),
)


def fill(library: Library, folder: Path) -> None:
    """Import the articles into a library, the newest of which is listed first."""
    for number, (title, day, host, texts) in enumerate(TEXTS):
        lines = (title, f"202603{day:02}", f"https://{host}/ferry", *texts)
        (folder / f"{number}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    import_paths(library, [str(folder)])


def make_result(folder: Path, ids: list[int]) -> BriefingResult:
    """Return the briefing of the articles, the first of which were told first."""
    order = (0, 2, 1)  # by date, as the screen asks for them
    articles = tuple(_make_article(folder, number) for number in order)
    briefing = Briefing(
        articles,
        articles[0].title,
        "agreement",
        (
            BriefingSentence(AGROUND, 0, 0, 0, len(AGROUND), (_span(0, 0), _span(2, 0))),
            BriefingSentence(LIGHTS, 0, 2, 0, len(LIGHTS), (_span(0, 2), _span(1, 1))),
        ),
        (
            _entry(articles, 0, 0, EntrySource(2, 0), EntrySource(1, 0, (("Wire:", ""),))),
            _entry(articles, 0, 1),
            _entry(articles, 0, 2, EntrySource(1, 1)),
            _entry(articles, 0, 3, is_alone=True),
            _entry(articles, 2, 1, is_alone=True),
            _entry(articles, 2, 2, is_alone=True),
        ),
        (
            FigureGroup(
                "injured",
                None,
                (
                    FigureClaim(14, "Fourteen", 0, 1, 0, 8, "2026-03-03"),
                    FigureClaim(19, "Nineteen", 2, 1, 0, 8, "2026-03-04"),
                ),
            ),
        ),
    )
    return BriefingResult(briefing, tuple(ids))


STATEMENTS = ReadStatements(frozenset({(0, 0, 0), (0, 3, 0)}), None)


def _make_article(folder: Path, number: int) -> Article:
    title, day, host, texts = TEXTS[number]
    paragraphs = tuple(
        Paragraph(index, index + 4, text, text, (Sentence(0, len(text)),))
        for index, text in enumerate(texts)
    )
    return Article(
        str(folder / f"{number}.txt"),
        title,
        date(2026, 3, day),
        f"https://{host}/ferry",
        paragraphs,
        language="english",
    )


def _span(article: int, paragraph: int) -> SourceSpan:
    return SourceSpan(article, paragraph, 0, 60)


def _entry(
    articles: tuple[Article, ...],
    article: int,
    paragraph: int,
    *sources: EntrySource,
    is_alone: bool = False,
) -> Entry:
    text = articles[article].paragraphs[paragraph].text
    others = sorted({source.article for source in sources} - {article})
    tellers = (OtherTellers(tuple(others)),)
    return Entry(article, paragraph, (Sentence(0, len(text)),), tellers, sources, is_alone)
