"""EPUB: a chapter is an article."""

import io
import zipfile
from datetime import date

from tests.formats.reading import make_zip, read_all, read_one, refusal, texts

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)


def make_book(chapters, folder="text", **files):
    """Return a book of chapters, of which each is the XHTML within its body."""
    items = "".join(
        f'<item id="c{n}" href="{folder}/ch%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Lock</dc:title>'
        "<dc:creator>Ann Bee</dc:creator><dc:creator>Tom</dc:creator><dc:date>2020-02-03</dc:date>"
        f'</metadata><manifest><item id="n" href="nav.xhtml" properties="nav"'
        f' media-type="application/xhtml+xml"/>{items}</manifest><spine><itemref idref="n"/>{spine}'
        "</spine></package>"
    )
    return make_zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OPS/book.opf": package,
            "OPS/nav.xhtml": "<html><body><nav><ol><li>One</li></ol></nav></body></html>",
            **{
                f"OPS/text/ch {n}.xhtml": '<?xml version="1.0"?><html xmlns="http://www.w3.org/'
                f'1999/xhtml"><head><title>x</title></head><body>{body}</body></html>'
                for n, body in enumerate(chapters)
            },
            **files,
        },
        compression=0,
    )


def chapter(number):
    """Return a chapter with a heading and two paragraphs."""
    return (
        f"<h2>Chapter {number}</h2><p>The water rose by {number} inches in the night.</p>"
        "<p>Nobody slept.</p>"
    )


def test_every_chapter_is_an_article():
    """In the book's order, with the book's title, author and date."""
    articles, complaints = read_all(make_book([chapter(1), "<p>A plate</p>", chapter(2)]))
    assert complaints == []
    assert [(a.item, a.title) for a in articles] == [
        (0, "The Lock: Chapter 1"),
        (1, "The Lock: Chapter 2"),
    ]
    first = articles[0]
    assert (first.author, first.date) == ("Ann Bee, Tom", date(2020, 2, 3))
    assert texts(first) == ["The water rose by 1 inches in the night.", "Nobody slept."]
    assert first.paragraphs[0].line is None


def test_a_book_of_one_chapter_is_one_article():
    """Without a number."""
    assert read_one(make_book([chapter(1)])).title == "The Lock: Chapter 1"


def test_a_chapter_that_is_missing_leaves_the_others():
    """It is told."""
    data = make_book([chapter(1), chapter(2)]).replace(b"OPS/text/ch 1", b"OPS/text/xx 1")
    articles, complaints = read_all(data, "b.epub")
    assert len(articles) == 1
    assert complaints == [
        "b.epub is an EPUB book, but damaged (OPS/text/ch 1.xhtml is missing); download or save"
        " it again."
    ]


def test_a_damaged_book_is_refused():
    """Cut off, without contents, or with contents that are no XML."""
    data = make_book([chapter(1)])
    assert "is an EPUB book, but damaged" in refusal(data[:-40])
    for name in ("META-INF/container.xml", "OPS/book.opf"):
        for content in ("", "<a", "<a/>", "no XML"):
            sentence = refusal(make_book([chapter(1)], **{name: content}))
            assert "is an EPUB book, but damaged" in sentence or "contains no text" in sentence


def test_a_chapter_outside_of_the_book_is_none():
    """Names are looked up in the archive and nowhere else."""
    assert "missing" in refusal(make_book([chapter(1)], folder="../../../etc"))


def test_a_book_packed_anew_is_a_book():
    """By zip programs that compress all, and put no file first."""
    with zipfile.ZipFile(io.BytesIO(make_book([chapter(1), chapter(2)]))) as book:
        files = {name: book.read(name) for name in reversed(book.namelist())}
    articles, complaints = read_all(make_zip(files))
    assert complaints == []
    assert [article.title for article in articles] == ["The Lock: Chapter 1", "The Lock: Chapter 2"]


def test_an_archive_of_books_is_no_book():
    """The list of contents stands in the books."""
    articles, complaints = read_all(make_zip({"a.epub": make_book([chapter(1)])}, compression=0))
    assert complaints == []
    assert [article.title for article in articles] == ["The Lock: Chapter 1"]
