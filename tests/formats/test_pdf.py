"""PDF: paragraphs of printed lines, and files that are made to do harm."""

import sys
from datetime import date

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from tests.formats.reading import read_one, refusal, texts

LINES = [
    ["The Courier 1", "The night of the lock", "The keeper had not slept since the barges began to",
     "come down, and nobody told him that the upper gate was open be-", "fore he saw it.",
     "He went home.", "Then it was morning, and the water had gone down by a", "1"],
    ["The Courier 2", "whole yard, as it does in spring.", "2"],
    ["The Courier 3", "Nobody was hurt on that night, and nobody was surprised at that.", "3"],
]  # fmt: skip


def make_pdf(pages=LINES, metadata=None, content=None):
    """Return a PDF with those lines."""
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        font = DictionaryObject({
            NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        })  # fmt: skip
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream.set_data(content or f"BT /F1 12 Tf 14 TL 50 800 Td {shown} ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    if metadata:
        writer.add_metadata(metadata)
    import io

    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_lines_are_joined_to_paragraphs():
    """Over hyphens and pages; page numbers and running heads are left out."""
    article = read_one(make_pdf(), "night.pdf")
    assert article.title == "The night of the lock"
    assert texts(article) == [
        "The keeper had not slept since the barges began to come down, and nobody told him that the"
        " upper gate was open before he saw it.",
        "He went home.",
        "Then it was morning, and the water had gone down by a whole yard, as it does in spring.",
        "Nobody was hurt on that night, and nobody was surprised at that.",
    ]
    assert article.paragraphs[0].line is None


def test_what_a_pdf_says_of_itself_is_used():
    """But not a title that is a file's name."""
    known = {"/Title": "A night", "/Author": "Ann Bee", "/CreationDate": "D:20240506070809Z"}
    article = read_one(make_pdf(metadata=known))
    assert (article.title, article.author) == ("A night", "Ann Bee")
    assert article.date == date(2024, 5, 6)
    junk = make_pdf(metadata={"/Title": "Microsoft Word - lock.docx"})
    assert read_one(junk).title == "The night of the lock"


def test_a_pdf_of_pictures_says_so():
    """There is no text in it."""
    assert "is a PDF file of images" in refusal(make_pdf([[], []]))


@pytest.mark.parametrize("page", [["1"], ["Page 2 of 7", "3"]])
def test_a_pdf_of_page_numbers_has_no_text(page):
    """And says so."""
    assert "contains no text" in refusal(make_pdf([page]))


def test_a_single_line_is_text_and_no_headline():
    """No article is without text."""
    article = read_one(make_pdf([["Closed today"]]), "note.pdf")
    assert (article.title, texts(article)) == ("note.pdf", ["Closed today"])


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\nall in plain characters", b"junk\n%PDF-1.4\n", b"%PDF-"]
)
def test_a_damaged_pdf_is_refused(data):
    """Whatever goes wrong in its reader."""
    assert "is a PDF file, but damaged" in refusal(data)


def test_without_the_extra_it_is_named(monkeypatch):
    """With the command that installs it."""
    monkeypatch.setattr("reader.formats.documents.pdf.find_spec", lambda name: None)
    assert refusal(make_pdf(), "a.pdf") == (
        "a.pdf is a PDF file; to read PDF files, pip install 'reader-tui[pdf]'."
    )


def test_a_locked_pdf_is_reported():
    """With a password that nobody gave."""
    import io

    from pypdf import PdfReader

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert "is a PDF file with a password" in refusal(out.getvalue())


def test_pages_that_lead_in_a_circle_end():
    """A tree whose child is its parent."""
    writer = PdfWriter()
    page = writer.add_blank_page(10, 10)
    pages = page["/Parent"].get_object()
    pages["/Kids"].append(pages.indirect_reference)
    pages[NameObject("/Count")] = NumberObject(10**9)
    import io

    out = io.BytesIO()
    writer.write(out)
    assert "PDF file" in refusal(out.getvalue())


SLOW = """
import json, sys, time
sys.stdin.buffer.read()
print(json.dumps({"title": "T", "pages": 9}), flush=True)
print(json.dumps({"text": "The first page is there."}), flush=True)
time.sleep(600)
"""


def test_what_is_read_when_the_time_is_up_is_kept(monkeypatch):
    """And it is said how much that is, whether the child works on or does nothing at all."""
    monkeypatch.setattr("reader.formats.documents.pdf._TIMEOUT_SECONDS", 5.0)
    monkeypatch.setattr("reader.formats.documents.pdf._COMMAND", [sys.executable, "-c", SLOW])
    article = read_one(make_pdf())
    assert texts(article) == ["The first page is there."]
    assert article.remarks == ("only the first 1 of 9 pages were read",)


WORKING = """
import sys
from pypdf import PageObject
from reader.formats.documents import pdf_child

extract_text = PageObject.extract_text

def extract_first(page):
    while page.page_number > 0:
        pass
    return extract_text(page)

PageObject.extract_text = extract_first
sys.exit(pdf_child.main())
"""


def test_a_pdf_has_its_time_of_work(monkeypatch):
    """Pages that take longer than it are left out: no file can be made to be read for hours."""
    first = ["The first page is there, with a line that is read."]
    monkeypatch.setattr("reader.formats.documents.pdf._CPU_SECONDS", 3)
    monkeypatch.setattr("reader.formats.documents.pdf._COMMAND", [sys.executable, "-c", WORKING])
    article = read_one(make_pdf([first, ["The second."], ["The third."]]))
    assert texts(article) == first
    assert article.remarks == ("only the first 1 of 3 pages were read",)


def test_a_printed_page_says_its_headline_author_and_day():
    """The document's title has the site's name at its end, its date is that of printing."""
    headline = "The night of the lock"
    lines = ["Home Sport", headline, "By Mira Holt", "14 March 2025"]
    lines += [
        "The keeper had not slept since the barges began to come down in spring, and the lock"
    ]
    lines += [
        "stood open on every one of those nights, as the people of the village could tell him."
    ]
    metadata = {
        "/Title": "The night of the lock | The Courier",
        "/CreationDate": "D:20250601120000Z",
    }
    article = read_one(make_pdf([lines], metadata), "night.pdf")
    assert article.title == headline
    assert (article.author, article.date) == ("Mira Holt", date(2025, 3, 14))
    assert headline not in texts(article)


@pytest.mark.parametrize("line", ["The lock of 3 May 2023 is not forgotten.", "14 March 2026"])
def test_a_day_in_running_text_or_after_the_document_s_is_not_the_article_s(line):
    """A sentence is no dateline."""
    metadata = {"/Title": "The lock", "/CreationDate": "D:20250601120000Z"}
    article = read_one(make_pdf([[line, *LINES[0][2:]]], metadata), "night.pdf")
    assert article.date == date(2025, 6, 1)
