"""Lines of a page among the paragraphs: told apart from sentences, and in no summary."""

import pytest

from reader.article import Article, Paragraph
from reader.digest import make_digest
from reader.text.sentences.author_lines import find_byline_names
from reader.text.sentences.page_notes import is_page_note

LINES = [
    "20230412", "Share this article", "Read more:", "Advertisement", "0 comments", "1,204 Comments",
    "Artikel teilen", "Lesen Sie auch: Sturm trifft Küste", "Anzeige", "14 Kommentare",
    "Partager sur Facebook", "Lire aussi :", "Publicité", "Compartir este artículo", "Publicidad",
    "Lea también: La tormenta llega a la costa", "Leggi anche", "Condividi questo articolo",
    "Leia também", "Lees ook: Storm bereikt kust", "Sign up for our newsletter", "3 min read",
    "© 2023 Coast News Ltd", "▶ Show more", "Läs också", "Реклама", "Back to top", "Comments (3)",
    "Mehr zum Thema", "READ MORE: Storm reaches the coast",
]  # fmt: skip
SENTENCES = [
    "Share prices fell.",
    "Share this with your doctor before you change your dose.",
    "Comments were made.",
    "Read more books, says the minister.",
    "Read more: the minister says that children who read do better. She will pay for books.",
    "Advertisement of the vacant post begins on Monday.",
    "20230412 people were counted.",
    "Related to the mayor by marriage, he did not vote.",
    "Save the whales!",
    "Print is dead.",
    "Anzeigen gegen den Bürgermeister gibt es keine.",
    "Werbung machte er nie.",
    "Subscribe to the view that all is lost and you will lose.",
    "Three comments were enough.",
    "More from the deal was not to be had.",
    "19851331",
    "Lire aussi vite est un don.",
    "See also means look there too.",
]
BODY = [
    "The storm reached the coast of Ostby on Monday and tore the roofs off nine houses.",
    "Ida Lunde, the harbour master, said that all boats had been brought in the night before.",
    "The council will pay for tarpaulins until the insurers have seen the damage.",
]
BYLINES = [
    ("By Jane Doe", "Jane Doe"),
    ("BY JANE DOE", "JANE DOE"),
    ("Von Anna Berg und Tom Klein", "Anna Berg, Tom Klein"),
    ("Par Jean-Luc de la Tour", "Jean-Luc de la Tour"),
    ("Por Ana Ruiz", "Ana Ruiz"),
    ("Words by Ida Lunde", "Ida Lunde"),
    ("By Jane Doe, BBC News", "Jane Doe"),
    ("Reporting by Ann Lee in Oslo; editing by Bo Ek", "Ann Lee"),
    ("(Reporting by Ann Lee and Bo Ek; Writing by Tom Ray; Editing by Al Poe)", "Ann Lee, Bo Ek"),
]
NO_BYLINES = [
    "By Popular Demand",
    "By Land And Sea",
    "By Monday Night",
    "By Royal Appointment",
    "Von Berlin nach Paris",
    "Par Exemple",
    "By the way, John Smith",
    "By Jane Doe was the book that won.",
    "By Christmas Ida Lunde had left the town of Ostby.",
    "Reporting by phone was never easy.",
    "By train",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_of_the_page_is_in_no_summary(line):
    """Nor is it gone: it stays a paragraph of the article."""
    assert is_page_note(line)
    texts = [*BODY, line]
    paragraphs = tuple(Paragraph(n, n + 1, text, text) for n, text in enumerate(texts))
    article = Article("a.txt", "Storm reaches the coast of Ostby", None, None, paragraphs)
    digest = make_digest(article)
    assert digest.summary.sentences
    assert all(sentence.paragraph < 3 for sentence in digest.summary.sentences)
    assert digest.article.paragraphs[3].index == 3


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_no_line_of_the_page(text):
    assert not is_page_note(text)


@pytest.mark.parametrize(("line", "names"), BYLINES)
def test_a_byline_names_who_wrote_it(line, names):
    assert find_byline_names(line) == names


@pytest.mark.parametrize("line", NO_BYLINES)
def test_what_is_no_name_is_no_byline(line):
    assert find_byline_names(line) is None
