"""EPUB: a chapter is an article."""

import io
import zipfile
from datetime import date

import pytest

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


PLAIN = "<p>The water rose by three inches in the night.</p>"


def make_nav(*entries):
    """Return the page of contents of entries (address, name)."""
    links = "".join(f'<li><a href="{href}">{name}</a></li>' for href, name in entries)
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        '<body><nav epub:type="landmarks"><ol><li><a href="text/ch%200.xhtml">Start</a></li></ol>'
        f'</nav><nav epub:type="toc"><ol>{links}</ol></nav></body></html>'
    )


@pytest.mark.parametrize(
    ("body", "entries", "title"),
    [
        (PLAIN, [("text/ch%200.xhtml", "The Flood")], "The Lock: The Flood"),
        (PLAIN, [("text/ch%200.xhtml#a", "The <i>Flood</i>")], "The Lock: The Flood"),
        (PLAIN, [("text/other.xhtml", "The Flood")], "The Lock"),
        (PLAIN, [("text/ch%200.xhtml", "The Lock")], "The Lock"),
        (PLAIN, [("text/ch%200.xhtml#a", "A"), ("text/ch%200.xhtml#b", "B")], "The Lock"),
        ("<h1>Rain</h1>" + PLAIN, [("text/ch%200.xhtml", "The Flood")], "The Lock: Rain"),
        ("<h1>The Lock</h1>" + PLAIN, [("text/ch%200.xhtml", "Flood")], "The Lock: Flood"),
        ("<h1>II</h1>" + PLAIN, [("text/ch%200.xhtml", "II. Flood")], "The Lock: II. Flood"),
        ("<p>The Flood</p>" + PLAIN, [("text/ch%200.xhtml", "The Flood")], "The Lock: The Flood"),
    ],
)
def test_a_chapter_without_heading_has_its_name_in_the_contents(body, entries, title):
    """What stands in the headline does not stand in the text again."""
    article = read_one(make_book([body], **{"OPS/nav.xhtml": make_nav(*entries)}))
    assert article.title == title
    assert texts(article) == ["The water rose by three inches in the night."]


def test_contents_of_older_books():
    """In NCX, which stands in a folder of its own."""
    package = (
        '<package><metadata><title>The Lock</title></metadata><manifest><item id="t"'
        ' href="toc/a.ncx" media-type="application/x-dtbncx+xml"/><item id="c"'
        ' href="text/a.html" media-type="application/xhtml+xml"/></manifest><spine toc="t">'
        '<itemref idref="c"/></spine></package>'
    )
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint id="a"><navLabel>'
        '<text>The Flood</text></navLabel><content src="../text/a.html#top"/></navPoint></navMap>'
        "</ncx>"
    )
    files = {"OPS/book.opf": package, "OPS/toc/a.ncx": ncx, "OPS/text/a.html": PLAIN}
    assert read_one(make_book([], **files)).title == "The Lock: The Flood"


@pytest.mark.parametrize("nav", ["", "<a", "no XML", "<html><body/></html>"])
def test_contents_that_cannot_be_read_leave_the_text(nav):
    """The chapters have the name of the book then."""
    assert read_one(make_book([PLAIN], **{"OPS/nav.xhtml": nav})).title == "The Lock"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>Let <math><mi>x</mi><mo>=</mo><mn>2</mn></math> be it.</p>", ["Let x=2 be it."]),
        ("<svg><title>t</title><g><text>Stop</text><text>here!</text></g></svg>", ["Stop here!"]),
        ("<object type='a/b'><p>One.</p><ol><li>Two.</li></ol></object>", ["One.", "Two."]),
    ],
)
def test_formulas_drawn_words_and_what_stands_for_an_object_are_text(markup, expected):
    """The words of a book are nowhere else."""
    assert texts(read_one(make_book([PLAIN + markup])))[1:] == expected


def test_a_book_says_its_language_and_when_it_appeared():
    """Not when its file was changed."""
    package = (
        '<package xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="d"><metadata><dc:title>L'
        "</dc:title><dc:language>fi-FI</dc:language><dc:date opf:event='modification'>2021-05-06"
        "</dc:date><dc:date>1999-02-03</dc:date></metadata><manifest><item id='c'"
        " href='a.html' media-type='text/html'/></manifest><spine><itemref idref='c'/></spine>"
        "</package>"
    )
    article = read_one(make_book([], **{"OPS/book.opf": package, "OPS/a.html": PLAIN}))
    assert (article.language, article.date) == ("finnish", date(1999, 2, 3))
