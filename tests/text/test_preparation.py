"""Preparing an article: repaired text, sentences and language; all else as it was."""

from dataclasses import replace

import pytest

from reader.article import Article, Paragraph
from reader.digest import DigestOptions, decode, encode, make_digest, summarise_again
from reader.errors import UsageError
from reader.formats import read_file
from reader.text import prepare
from tests.text.samples import SAMPLES


def make(*texts, title="A headline"):
    """Return a clean article of these paragraphs."""
    paragraphs = tuple(Paragraph(i, i + 1, text, text) for i, text in enumerate(texts))
    return Article("a.txt", title, None, None, paragraphs)


def test_the_original_stays_beside_the_repaired_text():
    """So that the key of the article does not depend on the rules of repair."""
    article = make("He refused.We left.")
    prepared = prepare(article)
    assert prepared.paragraphs[0].original == "He refused.We left."
    assert prepared.paragraphs[0].text == "He refused. We left."
    assert prepared.key == article.key


def test_sentences_are_those_of_the_repaired_text():
    """Their offsets fit the text that is shown."""
    paragraph = prepare(make("He refused.We left.")).paragraphs[0]
    assert [paragraph.get_sentence_text(s) for s in paragraph.sentences] == [
        "He refused.",
        "We left.",
    ]


def test_preparing_twice_is_preparing_once():
    """A prepared article may be prepared again."""
    prepared = prepare(make("He refused.We left.", "At 2am, whileOslo slept.", title="Oslo"))
    assert prepare(prepared) == prepared


def test_the_language_is_detected_and_can_be_overridden():
    """A setting has the last word."""
    article = make(*SAMPLES["german"])
    assert prepare(article).language == "german"
    assert prepare(article, "dutch").language == "dutch"


def test_a_language_without_a_model_is_a_usage_error():
    """Before any work is done."""
    with pytest.raises(UsageError):
        prepare(make("Text."), "klingon")


def test_an_article_without_paragraphs_is_prepared():
    """A headline alone is an article."""
    assert prepare(make()).paragraphs == ()


def test_the_real_article_gets_its_spaces_back(real_article):
    """Exactly the spaces that its page has lost."""
    article = prepare(read_file(real_article)[0])
    repaired = {p.index: p.text for p in article.paragraphs if p.text != p.original}
    expected = {
        6: "enemy lines. 'No one",
        13: "'no-one wants war'. Meanwhile",
        22: "tied up 'demoralised and exhausted' Russian",
        24: "refused. We",
        54: "company ShadowBreak revealed Russian soldiers retreating after becoming",
        58: "saying. Other",
        59: "week. Pictures",
        73: "soldiers in",
        74: "phone. The",
        77: "forces. He",
        80: "while Kherson",
    }
    assert repaired.keys() == expected.keys()
    for index, text in expected.items():
        assert text in repaired[index]
    assert "sees her. One" in repaired[74]
    spaces = sum(len(p.text) - len(p.original) for p in article.paragraphs)
    assert spaces == 13


def test_the_real_article_has_the_sentences_that_a_reader_sees(real_article):
    """Counted by hand: 139 in 93 paragraphs, English."""
    article = prepare(read_file(real_article)[0])
    assert article.language == "english"
    counts = [len(p.sentences) for p in article.paragraphs]
    many = {0: 5, 6: 3, 11: 2, 14: 1, 28: 1, 47: 3, 58: 4, 65: 4, 74: 5, 77: 2, 80: 2, 91: 3}
    assert {index: counts[index] for index in many} == many
    assert sum(counts) == 139


def test_the_scrambled_article_is_prepared_like_the_article(real_article):
    """Order carries no meaning in scraped pages."""
    article = read_file(real_article)[0]
    backwards = replace(article, paragraphs=article.paragraphs[::-1])
    assert prepare(backwards).paragraphs == prepare(article).paragraphs[::-1]


@pytest.mark.parametrize("text", ["a " * 150_000, "a" * 900_000])
def test_an_endless_article_stays_as_it_is_and_says_so(text):
    """Neither very many words nor very many letters take the machine's memory or minutes."""
    article = make("He refused.We left.", *[text.strip()] * 9)
    digest = make_digest(article)
    assert digest.article.paragraphs == article.paragraphs
    assert digest.article.key == article.key
    assert digest.article.remarks == (
        "longer than 800,000 words: not repaired, folded or summarised",
    )
    assert not digest.folding.folds
    assert not digest.summary.sentences
    assert summarise_again(digest, DigestOptions(method="lexrank")).summary.sentences == ()
    assert decode(encode(digest)) == digest
