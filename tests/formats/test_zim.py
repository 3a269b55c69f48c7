"""ZIM archives: each article of one is an article, and what is none is left out."""

import subprocess
import sys

import pytest

from reader.formats.archives import zim
from tests.formats.reading import read_all, refusal, texts
from tests.formats.zim_samples import make_page, make_zim, sample


def test_each_article_is_an_article():
    """With the archive's title and its paragraphs; styles, frames, redirects are none."""
    articles, complaints = read_all(sample(), "a.zim")
    assert complaints == []
    found = {article.title: texts(article) for article in articles}
    assert found == {"The pier": ["It stands.", "Divers saw it."], "The ferry": ["It sails again."]}


@pytest.mark.parametrize(
    ("path", "scraper", "source", "url"),
    [
        ("news.example/2024/a b", "warc2zim 2.1", "", "https://news.example/2024/a%20b"),
        ("Old_Pier", "mwoffliner 1.14", "en.wiki.example", "https://en.wiki.example/wiki/Old_Pier"),
        ("Old_Pier", "another", "", None),
    ],
)
def test_addresses_that_the_archive_tells(path, scraper, source, url):
    """Of a site that was crawled, and of a wiki."""
    text = "The pier was rebuilt in nine weeks, two fewer than the plan had said, by divers. " * 3
    data = make_zim(
        {path: ("The pier", make_page("The pier", text))}, scraper=scraper, source=source
    )
    ((article,), _) = read_all(data, "a.zim")
    assert (article.title, article.url) == ("The pier", url)


def test_without_the_extra(monkeypatch):
    """One sentence names it."""
    monkeypatch.setattr("reader.formats.archives.zim.find_spec", lambda name: None)
    assert "pip install 'reader-tui[zim]'" in refusal(sample(), "a.zim")


@pytest.mark.parametrize("end", [90, 2_000, -40])
def test_a_damaged_archive_is_named(end):
    """It is never taken for text, and costs no traceback."""
    assert "a ZIM archive" in refusal(sample()[:end], "a.zim")


def test_an_archive_without_an_article():
    """A page without text is none; a short one that stands alone is."""
    assert "contains no text" in refusal(make_zim({"a": ("Home", make_page("Home"))}), "a.zim")
    ((article,), _) = read_all(make_zim({"a": ("Home", make_page("Home", "One."))}), "a.zim")
    assert texts(article) == ["One."]


def test_what_unpacks_to_too_much_is_left_out():
    """The child stops at what the file may unpack to, and says so."""
    huge = make_page("Huge", "so on and on " * 8_000_000)
    data = make_zim(
        {"Pier": ("The pier", make_page("The pier", "It stands. " * 20)), "Q": ("Huge", huge)}
    )
    assert len(data) < 1_000_000
    articles, (complaint,) = read_all(data, "a.zim")
    assert [article.title for article in articles] == ["The pier"]
    assert "only its first articles were read" in str(complaint)


def test_the_archive_leaves_no_file_behind(tmp_path, monkeypatch):
    """The file that libzim needs is gone once the archive was read."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    data = sample()
    read_all(data, "a.zim")
    refusal(data[:2_000], "a.zim")
    assert list(tmp_path.iterdir()) == []


def test_reading_a_page_does_not_need_libzim():
    """It is imported in the child alone."""
    code = "import sys, reader.formats.archives.zim; print('libzim' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
    assert zim.read is not None


def test_what_an_archive_says_is_cleaned():
    """Titles and pages may have what a terminal obeys."""
    data = make_zim(
        {"Pier": ("The \x1b[31mpier", make_page("x", "It \x9b31m stands. &#x1b;[2J" * 9))}
    )
    ((article,), _) = read_all(data, "a.zim")
    shown = article.title + "".join(texts(article))
    assert "pier" in article.title
    assert not set(shown) & set("\x1b\x9b")
