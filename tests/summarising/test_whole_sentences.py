"""Whole sentences in summaries of every language."""

import pytest

from reader.article import Article, Paragraph
from reader.digest import DigestOptions, make_digest
from reader.summarising import Length
from tests.text.briefs import BRIEFS

_WITHOUT_ENDS = ("thai",)  # its sentences are found by likelihood


@pytest.mark.parametrize("language", sorted(set(BRIEFS) - set(_WITHOUT_ENDS)))
@pytest.mark.parametrize("method", ["gist", "textrank"])
def test_a_summary_has_whole_sentences(language, method):
    """No half of one, and no two that are one."""
    briefs = [line.strip() for line in BRIEFS[language].strip().splitlines()]
    gap = "" if language in ("chinese", "japanese") else " "
    text = gap.join(briefs)
    article = Article("a.txt", "", None, None, (Paragraph(0, 1, text, text),))
    digest = make_digest(article, DigestOptions(method, Length(sentences=2)))
    found = [sentence.text for sentence in digest.summary.sentences]
    assert digest.article.language == language
    assert found
    for sentence in found:
        assert sentence[-1] in ".!?。।۔։።"
        assert text.find(sentence) in (0, *(i for i in range(len(text)) if _begins(text, i)))


def _begins(text, place):
    """Return whether a sentence of the text begins at a place."""
    return text[:place].rstrip()[-1:] in tuple(".!?。।۔։።")
