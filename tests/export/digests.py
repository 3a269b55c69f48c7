"""Digests made by hand, so that exports are tested apart from folding and summarising."""

from dataclasses import replace
from datetime import date

from reader.article import Article, Paragraph, Sentence
from reader.digest import Digest
from reader.folding import Conflict, Fold, Folding, Repeat
from reader.summarising import Summary, SummarySentence

TEXTS = (
    "The harbour froze on Monday. Ships waited outside.",
    "Ships waited outside.",
    "The mayor said the ice was 'very thick'.",
    "Pictured: the mayor said the ice was very thick.",
)


def paragraph(index: int, text: str, line: int | None = None) -> Paragraph:
    return Paragraph(index, line, text, text, (Sentence(0, len(text)),))


def sentence(paragraph: int, text: str, start: int = 0, score: float | None = 1.5):
    return SummarySentence(text, paragraph, start, start + len(text), score)


def make_digest(
    *,
    title: str = "Harbour frozen",
    url: str | None = "https://www.example.org/ice",
    day: date | None = date(2023, 1, 5),
    path: str = "news/ice.txt",
    item: int | None = None,
    texts: tuple[str, ...] = TEXTS,
    folding: Folding | None = None,
    summary: Summary | None = None,
) -> Digest:
    """A digest of four paragraphs, the second folded onto the first, the fourth onto the third."""
    if folding is None:
        folding = Folding(
            (
                Fold(1, 0, "contained"),
                Fold(3, 2, "variant", (("Pictured:", ""), ("very thick", "'very thick'"))),
            ),
            (Repeat(0, 29, 50, 2),),
        )
    if summary is None:
        summary = Summary("gist", (sentence(2, texts[2]), sentence(0, texts[0][:28])))
    paragraphs = tuple(paragraph(i, text, i + 4) for i, text in enumerate(texts))
    return Digest(Article(path, title, day, url, paragraphs, item), folding, summary)


def make_plain_digest(**given) -> Digest:
    """A digest without folds and summary."""
    return make_digest(**{"folding": Folding(), "summary": Summary("gist"), **given})


def make_conflict() -> Digest:
    """A digest of two paragraphs that tell one sentence with two numbers."""
    texts = (
        "The *ferry* had 214 passengers on board. Nobody was hurt.",
        "The ferry had 241 passengers on board.",
    )
    digest = make_plain_digest(
        texts=texts, folding=Folding(conflicts=(Conflict("number", 0, 16, 19, 1, 14, 17),))
    )
    first = digest.article.paragraphs[0]
    cut = replace(first, sentences=(Sentence(0, 40), Sentence(41, len(first.text))))
    article = replace(digest.article, paragraphs=(cut, *digest.article.paragraphs[1:]))
    return replace(digest, article=article)
