"""The paragraphs of an article as folding analyses them."""

from __future__ import annotations

from reader.article import Article, Paragraph, Sentence
from reader.folding.analysis import AnalysedText, analyse_paragraph
from reader.folding.lexicons import EMPTY_LEXICON, Lexicon, lexicon_of


def analyse_article(article: Article) -> dict[int, AnalysedText]:
    """Return the analysed paragraphs of a prepared article by index.

    Paragraphs without sentences, as those of an article that is too long, are left out.
    """
    return {
        paragraph.index: analyse(paragraph, article.language)
        for paragraph in article.paragraphs
        if paragraph.sentences
    }


def analyse(paragraph: Paragraph, language: str | None) -> AnalysedText:
    """Return the analysis of a paragraph; one in another script has no lexicon."""
    lexicon = lexicon_of(language)
    return analyse_paragraph(
        paragraph, lexicon if lexicon.is_script_of(paragraph.text) else EMPTY_LEXICON
    )


def analyse_sentence(paragraph: Paragraph, number: int, language: str | None) -> AnalysedText:
    """Return the analysis of sentence ``number`` of a paragraph, from 0, as a text of its own."""
    text = paragraph.get_sentence_text(paragraph.sentences[number])
    return analyse(_make_paragraph(text), language)


def analyse_text(text: str, lexicon: Lexicon) -> AnalysedText:
    """Return the analysis of a sentence."""
    return analyse_paragraph(_make_paragraph(text), lexicon)


def _make_paragraph(text: str) -> Paragraph:
    """Return a paragraph of one sentence."""
    return Paragraph(0, None, text, text, (Sentence(0, len(text)),))
