"""Exports of other programs: each gives the same article, with all that its program kept of it."""

from datetime import date

import pytest

from reader.article import SavedState
from tests.formats.export_samples import ADDRESS, FIRST, SAMPLES, SECOND, make_zip
from tests.formats.reading import read_all, read_one, refusal, texts
from tests.formats.reported.moving_cases import make_record

# name: tags, starred, read, notes (quote and text); None where the format has no such thing
TEXTS = {
    "wallabag.json": (("coast",), True, True, [(SECOND, "ask the divers")]),
    "wallabag.csv": (("coast", "work"), False, False, []),
    "wallabag.xml": (("coast",), True, False, []),
    "wallabag.txt": ((), False, False, []),
    "starred.json": (("Coast",), True, True, []),
    "miniflux.json": (("coast",), True, True, []),
    "readwise.csv": (("coast",), False, False, [(SECOND, "ask")]),
    "jsonld.json": ((), False, False, []),
    "ninjs.json": ((), False, False, []),
    "nitf.xml": ((), False, False, []),
    "newsml.xml": ((), False, False, []),
    "trafilatura.xml": ((), False, False, []),
    "notes.enex": (("coast",), False, False, []),
    "page.webarchive": ((), False, False, []),
    "page2.webarchive": ((), False, False, []),
    "crawl.warc": ((), False, False, []),
    "crawl.warc.gz": ((), False, False, []),
    "crawl.wacz": ((), False, False, []),
    "omnivore.zip": (("coast",), False, True, [(SECOND, "ask")]),
}
_NO_ADDRESS = ("wallabag.txt", "readwise.csv", "nitf.xml", "newsml.xml")
_NO_DAY = ("wallabag.txt", "page.webarchive", "page2.webarchive", "crawl.warc", "crawl.warc.gz",
           "crawl.wacz", "wallabag.csv")  # fmt: skip
_AUTHORS = ("wallabag.json", "wallabag.xml", "starred.json", "miniflux.json", "readwise.csv",
            "jsonld.json", "ninjs.json", "nitf.xml", "newsml.xml", "trafilatura.xml", "notes.enex",
            "omnivore.zip")  # fmt: skip

LINKS = {
    "pinboard.json": (("coast", "work"), False, False, [("", "for the talk")]),
    "linkwarden.json": (("coast",), False, False, []),
    "firefox.json": (("coast", "work"), False, False, []),
    "pocket.csv": (("coast", "work"), False, True, []),
    "pocket.zip": (("coast", "work"), False, True, [(FIRST, "")]),
    "instapaper.csv": ((), True, False, [(FIRST, "")]),
    "matter.csv": (("coast",), True, True, []),
    "raindrop.csv": (("coast", "work"), True, False, [("", "mine"), (SECOND, "ask")]),
}


def saved_of(article):
    """Return what an article brings along as the tables above have it."""
    saved = article.saved or SavedState()
    notes = [(note.quote, note.text) for note in saved.notes]
    return saved.tags, saved.starred, saved.read, notes


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_comes_with_all_that_its_program_kept(name):
    """Headline, paragraphs, date, address, author, tags, star, state and notes."""
    article = read_one(SAMPLES[name], name)
    assert (article.title, texts(article)) == ("The pier stands", [FIRST, SECOND])
    assert article.url == (None if name in _NO_ADDRESS else ADDRESS)
    assert article.date == (None if name in _NO_DAY else date(2024, 3, 1)) or name == "wallabag.csv"
    assert article.author == ("Ida Holm" if name in _AUTHORS else None)
    assert saved_of(article) == TEXTS[name]
    assert article.saved is None or not article.saved.is_link


def test_days_of_wallabag_s_tables_come_first():
    """ "02/03/2024" is in March, and would else be no date at all."""
    assert read_one(SAMPLES["wallabag.csv"], "wallabag.csv").date == date(2024, 3, 2)


@pytest.mark.parametrize("name", LINKS)
def test_a_link_comes_with_all_that_its_program_kept(name):
    """It is an article with a headline, an address, the day on which it was kept, and no text."""
    article = read_one(SAMPLES[name], name)
    assert (article.title, article.url) == ("The pier stands", ADDRESS)
    assert article.date == date(2024, 3, 1)
    assert texts(article) == ([FIRST] if name == "raindrop.csv" else [])
    assert saved_of(article) == LINKS[name]
    assert article.saved.is_link


def test_links_of_one_headline_are_different_articles():
    """Many pages are called "Home"."""
    rows = "title,url,time_added,status\nHome,https://a.example/,1,unread\nHome,https://b.example/,1,unread\n"
    articles, _ = read_all(rows, "part.csv")
    assert len({article.key for article in articles}) == 2


def test_bookmarks_have_folders_and_tags_and_leave_out_what_is_no_page():
    """A description is a text, a bookmarklet is no link."""
    article = read_one(SAMPLES["bookmarks.html"], "bookmarks.html")
    assert (article.title, article.url) == ("The pier & more", ADDRESS)
    assert texts(article) == [FIRST]
    assert saved_of(article) == (("work", "Coast"), False, False, [])


def test_a_list_of_addresses_is_links():
    """As OneTab writes it."""
    articles, _ = read_all(SAMPLES["onetab.txt"], "tabs.txt")
    assert [article.title for article in articles] == ["The pier stands", "A tram is late"]
    assert all(article.saved.is_link for article in articles)


def test_a_table_that_nobody_knows_with_addresses_alone_is_links():
    """With whatever of tags, star and state its names say."""
    table = f"Name,Link,Labels,Favorite\nThe pier stands,{ADDRESS},coast,yes\n"
    article = read_one(table, "links.csv")
    assert (article.title, article.url, texts(article)) == ("The pier stands", ADDRESS, [])
    assert saved_of(article) == (("coast",), True, False, [])


def test_clippings_of_a_book_are_one_article():
    """Highlights are its paragraphs; a note is on the highlight at its place, in any language."""
    article = read_one(SAMPLES["My Clippings.txt"], "My Clippings.txt")
    assert (article.title, article.author, article.date) == (
        "The pier stands",
        "Ida Holm",
        date(2020, 5, 3),
    )
    assert texts(article) == [FIRST]
    assert saved_of(article)[3] == [(FIRST, "ask")]


def test_items_of_crawlers_keep_their_parts():
    """fundus' sections, pages in records, lists of one text, tables by columns."""
    assert texts(read_one(SAMPLES["fundus.json"], "a.json")) == [FIRST, "Below", SECOND]
    line = f'{{"headline": ["The pier stands"], "body": ["{FIRST}"], "link": "{ADDRESS}"}}\n'
    article = read_one(line * 1, "items.jl")
    assert (article.title, article.url, texts(article)) == ("The pier stands", ADDRESS, [FIRST])
    columns = f'{{"title": {{"0": "A", "1": "B"}}, "text": {{"0": "{FIRST}", "1": "{SECOND}"}}}}'
    articles, _ = read_all(columns, "a.json")
    assert [(one.title, *texts(one)) for one in articles] == [("A", FIRST), ("B", SECOND)]


def test_references_and_light_markup_lose_their_marks():
    """RIS, Org, subtitles."""
    reference = read_one(SAMPLES["zotero.ris"], "a.ris")
    assert (reference.author, reference.date, texts(reference)) == (
        "Ida Holm",
        date(2024, 3, 1),
        [FIRST],
    )
    note = read_one(SAMPLES["notes.org"], "notes.org")
    assert (note.title, note.date, texts(note)) == (
        "The pier stands",
        date(2024, 3, 1),
        ["Below", FIRST, SECOND],
    )
    assert texts(read_one(SAMPLES["talk.srt"], "talk.srt")) == [FIRST]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.tex", b"\\documentclass{article}\n\\begin{document}\nx\n", "a LaTeX document"),
        ("a.zim", b"ZIM\x04" + bytes(80), "a ZIM archive"),
        ("a.xml", b"<?xml version='1.0'?><urlset><url><loc>x</loc></url></urlset>", "a sitemap"),
        ("a.plist", b"bplist00" + bytes(40), "a Safari web archive or another property list"),
    ],
)
def test_what_is_not_read_is_named(name, data, kind):
    """In one sentence, and never shown as text."""
    assert kind in refusal(data, name)


def test_a_crawl_leaves_out_pages_that_are_no_articles():
    """Of pages that somebody saved, one or two, each is taken."""
    short, _ = read_all(
        make_zip({"a.txt": "A headline\n20240102\nhttps://a.example/b\nOne.\n"}), "a.zip"
    )
    assert len(short) == 1
    articles, complaints = read_all(SAMPLES["crawl.warc.gz"], "crawl.warc.gz")
    assert (len(articles), complaints) == (1, [])


@pytest.mark.parametrize(
    "tags", ['[coast, "work"]', "['coast, work']", "\n  - coast\n  - work", "coast, #work"]
)
def test_tags_of_front_matter_are_tags(tags):
    """However YAML writes them."""
    article = read_one(f"---\ntitle: The pier stands\ntags: {tags}\n---\n\n{FIRST}\n", "a.md")
    assert saved_of(article)[0] == ("coast", "work")


def test_a_title_that_was_written_as_markdown_has_no_backslashes():
    """As pandoc writes front matter."""
    article = read_one(f"---\ntitle: The pier \\| it\\'s up\n---\n\n{FIRST}\n", "a.md")
    assert article.title == "The pier | it's up"


LINK_LISTS = {
    "markdown": "- [The [old] pier](https://a.example/1) <!-- TAGS: coast,to keep -->\n"
    "- [ ] [Two](https://a.example/2)\n* <https://a.example/3>\n",
    "org": "* [[https://a.example/1][The [old] pier]] :coast:to_keep:\n"
    "* [[https://a.example/2][Two]]\n- [[https://a.example/3]]\n",
    "xbel": '<?xml version="1.0"?><!DOCTYPE xbel PUBLIC "+//IDN" "http://x.example/xbel.dtd">'
    '<xbel><folder><title>coast</title><bookmark href="https://a.example/1" TAGS="to keep">'
    "<title>The [old] pier</title></bookmark></folder>"
    '<bookmark href="https://a.example/2"><title>Two</title></bookmark>'
    '<bookmark href="https://a.example/3"/></xbel>',
}


@pytest.mark.parametrize("name", LINK_LISTS)
def test_lists_of_links_have_many_forms(name):
    """Markdown, Org mode, XBEL."""
    articles, complaints = read_all(LINK_LISTS[name], f"links.{name}")
    assert [one.url for one in articles] == [f"https://a.example/{n}" for n in (1, 2, 3)]
    assert (articles[0].title, articles[1].title) == ("The [old] pier", "Two")
    assert set(saved_of(articles[0])[0]) == {"coast", "to keep"}
    assert all(one.saved and one.saved.is_link for one in articles)
    assert complaints == []


def test_a_list_with_a_word_beside_a_link_is_a_text():
    """Somebody's note."""
    note = "- [One](https://a.example/1) says what the pier cost\n- [Two](https://a.example/2)\n"
    article = read_one(note, "a.md")
    assert article.saved is None
    assert "what the pier cost" in article.paragraphs[0].text


@pytest.mark.parametrize("mark", ["PERSONAL_TOOLBAR_FOLDER", "UNFILED_BOOKMARKS_FOLDER"])
def test_a_folder_of_the_browser_itself_is_no_tag(mark):
    """It has another name in each language."""
    page = (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><H1>Lesezeichen</H1><DL><p>"
        f'<DT><H3 ADD_DATE="1" {mark}="true">Lesezeichen-Symbolleiste</H3><DL><p>'
        '<DT><H3>coast</H3><DL><p><DT><A HREF="https://a.example/1">One</A></DL><p></DL><p></DL>'
    )
    assert set(saved_of(read_one(page, "a.html"))[0]) <= {"coast", "Lesezeichen"}


def test_bookmarks_of_linkding_have_notes_and_an_archive():
    """The notes stand behind the description, the archive among the tags."""
    page = (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><H1>Bookmarks</H1><DL><p>"
        '<DT><A HREF="https://a.example/1" TOREAD="1" TAGS="coast,linkding:bookmarks.archived">One'
        "</A>\n<DD>About the pier[linkding-notes]Ask &amp; see\nHolt[/linkding-notes]\n"
        '<DT><A HREF="https://a.example/2" TOREAD="1" TAGS="">Two</A></DL><p>'
    )
    (one, two), _ = read_all(page, "bookmarks.html")
    assert texts(one) == ["About the pier"]
    assert (one.saved.tags, one.saved.read) == (("coast",), True)
    assert [note.text.split() for note in one.saved.notes] == [["Ask", "&", "see", "Holt"]]
    assert (two.saved.read, two.saved.notes) == (False, ())


def test_pages_in_brotli_are_told():
    """They are not left out in silence."""
    head = "Content-Type: text/html\r\nContent-Encoding: br\r\n"
    record = make_record("response", head, b"\x0b\x02\x80packed")
    assert "one page is packed" in refusal(record, "crawl.warc")


def _warc_record(name, *fields):
    """Return a record of a page."""
    text = 4 * f"<p>{FIRST}</p>"
    page = f"<html><head><title>{name}</title></head><body><article><h1>{name}</h1>{text}"
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}</article></body></html>"
    head = ["WARC/1.0", "WARC-Type: response", f"Content-Length: {len(block.encode())}", *fields]
    return ("\r\n".join(head) + f"\r\n\r\n{block}\r\n\r\n").encode()


WARC = [_warc_record(name, f"WARC-Target-URI: https://a.example/{name}") for name in "AB"]


@pytest.mark.parametrize(
    ("data", "titles", "complaint"),
    [
        (WARC[0] + _warc_record("C") + WARC[1], ["A", "C", "B"], None),
        (WARC[0] + b"no record of an archive\r\n\r\n" + WARC[1], ["A"], "damaged"),
        (WARC[0] + WARC[1][:-60], ["A", "B"], "ends within a page"),
    ],
    ids=["without an address", "a line between", "cut"],
)
def test_a_fault_in_a_crawl_costs_no_other_page(data, titles, complaint):
    """What stands before it is read, and what is missing is said."""
    articles, complaints = read_all(data, "a.warc")
    assert [article.title for article in articles] == titles
    assert [complaint in str(one) for one in complaints] == ([True] if complaint else [])
