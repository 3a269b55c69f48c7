"""Names in feeds: each counts in its namespace, the fullest text is taken, addresses are whole."""

import json
from datetime import date

import pytest

from reader.formats import read_feed
from tests.formats.reading import read_all, read_one, texts

MODULES = (
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:x="http://example.org/own"'
)
STORY = "The bakery on Mill Lane closes on Friday after ninety years, its owner said."
MORE = "The ovens go to a school, and the bell above the door to a museum."


def rss(item, channel="<link>https://example.org/</link>", root=MODULES):
    """A feed with one item."""
    return (
        f'<rss version="2.0" {root}><channel><title>Feed</title>{channel}<item>{item}</item>'
        "</channel></rss>"
    )


def atom(entry, feed='<link href="https://example.org/"/>', root=""):
    """An Atom feed with one entry."""
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {MODULES} {root}><title>Feed</title>{feed}'
        f"<entry>{entry}</entry></feed>"
    )


@pytest.mark.parametrize(
    "item",
    [
        f"<description>{STORY}</description>"
        "<media:content><media:credit>Photo: A. Lind</media:credit></media:content>",
        f"<media:content url='a.jpg'><media:description>A bell.</media:description></media:content>"
        f"<description>{STORY}</description>",
        f"<x:description>A much longer text of a module that nobody knows. {STORY} {STORY}"
        f"</x:description><description>{STORY}</description>",
        f"<description>Short.</description><content:encoded>{STORY}</content:encoded>",
        "<content:encoded>&lt;img src='a.jpg'&gt;</content:encoded>"
        f"<description>{STORY}</description>",
        f"<media:group><media:title>T</media:title><media:description>{STORY}</media:description>"
        "</media:group>",
        f"<itunes:summary>{STORY}</itunes:summary><description>Short.</description>",
        f"<atom:content type='html'>{STORY}</atom:content><description>Short.</description>",
        f"<dc:description>{STORY}</dc:description>",
        f"<undeclared:content>No.</undeclared:content><description>{STORY}</description>",
    ],
)
def test_the_fullest_text_of_its_own_names_is_the_article(item):
    article = read_one(rss(f"<title>T</title>{item}"))
    assert texts(article) == [STORY]


@pytest.mark.parametrize(
    "titles",
    [
        "<itunes:title>Short</itunes:title><title>The bakery closes</title>",
        "<title>The bakery closes</title><media:title>Photo</media:title>",
        "<x:title>Other</x:title><title>The bakery closes</title>",
        "<title></title><media:title>The bakery closes</media:title>",
        "<media:group><media:title>Photo</media:title></media:group>"
        "<title>The bakery closes</title>",
        "<title>The &lt;em&gt;bakery&lt;/em&gt; closes</title>",
        "<title>The <em>bakery</em> closes</title>",
        "<title>The &lt;code&gt;bakery&lt;/code&gt; closes</title>",
    ],
)
def test_the_title_is_that_of_the_item(titles):
    assert read_one(rss(f"{titles}<description>{STORY}</description>")).title == "The bakery closes"


def test_references_of_html_in_texts_without_tags():
    """A text of RSS is HTML, though nothing in it says so; lines stay."""
    article = read_one(
        rss(
            "<title>Caf&amp;eacute; &#146;Bell&#146;</title><description>Tea &amp;amp; buns for"
            " &amp;euro;5 &amp;hellip;\n\nOpen at nine &amp;#8211; or ten.</description>"
        )
    )
    assert article.title == "Café ’Bell’"
    assert texts(article) == ["Tea & buns for €5 …", "Open at nine – or ten."]


def test_a_text_of_atom_is_no_markup():
    """Unless its type says so, or it plainly is."""
    plain = atom(
        "<title>When &lt;b&gt; is a tag</title><content type='text'>Use &lt;p&gt; and"
        " &amp;nbsp; with care.</content>"
    )
    assert read_one(plain).title == "When <b> is a tag"
    assert texts(read_one(plain)) == ["Use <p> and &nbsp; with care."]
    sloppy = atom(
        f"<title>T</title><content>&lt;p&gt;{STORY}&lt;/p&gt;&lt;p&gt;{MORE}&lt;/p&gt;</content>"
    )
    assert texts(read_one(sloppy)) == [STORY, MORE]
    html = atom("<title type='html'>A &amp;amp; B</title><summary>Text.</summary>")
    assert read_one(html).title == "A & B"
    inner = atom(
        f"<title>T</title><content type='xhtml'><div>{STORY}<embed/> {MORE}</div></content>"
    )
    assert texts(read_one(inner)) == [f"{STORY} {MORE}"]


def test_an_element_that_is_not_closed_hides_nothing():
    """What follows it is not within it."""
    for tag in ("<embed src='a'>", "<source src='a'>", "<track>", "<wbr>", "<hr>"):
        html = f"<p>{STORY}</p>{tag}<p>{MORE}</p>".replace("<", "&lt;")
        assert texts(read_one(rss(f"<title>T</title><description>{html}</description>"))) == [
            STORY,
            MORE,
        ], tag


PAGE = "https://example.org/news/42"


@pytest.mark.parametrize(
    "feed",
    [
        rss(f"<link>{PAGE}</link><atom:link rel='self' href='https://example.org/feed/42.xml'/>"),
        rss("<link>/news/42</link>"),
        rss(
            "<link>/news/42</link>",
            "<link>/</link><atom:link rel='self' href='https://example.org/f'/>",
        ),
        rss("<link> \n/news/42 </link>", "", f"{MODULES} xml:base='https://example.org/'"),
        rss(f"<guid>{PAGE}</guid>"),
        rss("<guid isPermaLink='true'>/news/42</guid>"),
        rss(f"<link></link><atom:link href='{PAGE}'/>"),
        atom(
            f"<link rel='alternate' type='application/json' href='{PAGE}.json'/>"
            f"<link href='{PAGE}'/>"
        ),
        atom("<link href='/news/42'/>", "<link rel='self' href='https://example.org/feeds/all'/>"),
        atom("<link href='42'/>", root="xml:base='https://example.org/news/'"),
        atom("<link xml:base='news/' href='42'/>", root="xml:base='https://example.org/'"),
        atom("<link href='42'/>", root="xml:base='https://example.org/'").replace(
            "<entry>", "<entry xml:base='news/'>"
        ),
    ],
)
def test_the_address_is_that_of_the_page(feed):
    feed = feed.replace("</item>", f"<title>T</title><description>{STORY}</description></item>")
    feed = feed.replace("</entry>", f"<title>T</title><summary>{STORY}</summary></entry>")
    assert read_one(feed).url == PAGE


def test_a_number_is_no_address():
    """Many feeds number their items, and do not say that this is no link."""
    for guid in ("12345", "tag:example.org,2024:1", "a b"):
        item = f"<title>T</title><guid>{guid}</guid><description>{STORY}</description>"
        assert read_one(rss(item)).url is None, guid


def test_relative_addresses_of_a_fetched_feed():
    """The feed's own address is the base where it names no other."""
    feeds = {
        "f.xml": rss(f"<title>T</title><link>news/42</link><description>{STORY}</description>", ""),
        "f.json": json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "items": [{"id": "1", "url": "/news/42", "content_text": STORY}],
            }
        ),
    }
    for name, feed in feeds.items():
        found = read_feed(feed.encode(), name, address="https://example.org/feed")
        assert [article.url for _, article in found.articles] == [PAGE]


def test_an_entry_without_an_author_has_that_of_its_feed():
    """RFC 4287, 4.2.1; an entry that was taken from another feed has the author of that one."""
    author = "<author><name>Ida Lunde</name><email>ida@example.org</email></author>"
    text = f"<title>T</title><summary>{STORY}</summary>"
    assert read_one(atom(text, author)).author == "Ida Lunde"
    assert read_one(atom(text + "<author><name>Tom</name></author>", author)).author == "Tom"
    source = "<source><author><name>Zoe</name></author></source>"
    assert read_one(atom(text + source, author)).author == "Zoe"
    item = f"<title>T</title><description>{STORY}</description>"
    assert read_one(rss(item, "<itunes:author>Ida Lunde</itunes:author>")).author == "Ida Lunde"
    assert read_one(rss(item, "<managingEditor>ida@example.org</managingEditor>")).author is None
    feed = {"version": "https://jsonfeed.org/version/1.1", "authors": [{"name": "Ida Lunde"}]}
    feed["items"] = [{"id": "1", "content_html": "", "summary": STORY}]
    article = read_one(json.dumps(feed))
    assert (article.author, texts(article)) == ("Ida Lunde", [STORY])


def test_the_first_day_that_a_feed_names_is_that_of_publishing():
    """A change comes later; a module's dates count too."""
    entry = "<updated>2024-03-05T10:00:00Z</updated><published>2024-03-01T10:00:00Z</published>"
    assert read_one(atom(f"<title>T</title>{entry}<summary>{STORY}</summary>")).date == date(
        2024, 3, 1
    )
    item = f"<title>T</title><description>{STORY}</description>"
    created = '<d:created xmlns:d="http://purl.org/dc/terms/">2024-03-01</d:created>'
    assert read_one(rss(item + created)).date == date(2024, 3, 1)
    other = "<x:date>1999-01-01</x:date><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate>"
    assert read_one(rss(item + other)).date == date(2024, 3, 1)


def test_a_root_in_a_namespace_of_its_own():
    """Old feeds have many; names without a prefix are the feed's then."""
    feed = rss(
        f"<title>T</title><description>{STORY}</description>",
        root=f'xmlns="http://example.org/rss" {MODULES}',
    )
    (article,), _ = read_all(feed)
    assert (article.title, texts(article)) == ("T", [STORY])


@pytest.mark.parametrize(
    "markup",
    [
        'Open<iframe src="a"> again',
        'Open<object data="a"><param name="b" value="c"> again',
        'Open<applet code="a"></applet> again',
        "<blink>Open</blink> again",
        'Open<frameset rows="*"><frame src="a"></frameset> again',
        'Open<link rel="stylesheet" href="a.css"> again',
        'Open<meta http-equiv="Refresh" content="0"> again',
        'Open<iframe src="a"> again</iframe>',
        'Open<iframe src="a">Your browser shows no <b>frames</b>.</iframe> again',
        "<ruby>Open<rt>oh</rt></ruby> again",
        "<math><mi>Open</mi> <mi>again</mi><annotation>x</annotation></math>",
    ],
)
@pytest.mark.parametrize("name", ["title", "description", "content:encoded"])
def test_embedded_things_hide_no_text(markup, name):
    """Closed or not, old or new."""
    article = read_one(rss(f"<{name}><![CDATA[{markup}]]></{name}>"))
    found = article.title if name == "title" else " ".join(texts(article))
    assert " ".join(found.split()) == "Open again"


@pytest.mark.parametrize(
    "text",
    [
        "&lt;b&gt;Less&lt;/b&gt; &lt;!' is no declaration &lt;b&gt;of&lt;/b&gt; HTML",
        "<![CDATA[<![CDATA[<b>Less</b> <!-- no --><!' is no declaration of HTML]]&gt;]]>",
        "&lt;![CDATA[&lt;b&gt;Less&lt;/b&gt; &lt;!' is no declaration of HTML]]&gt;",
    ],
)
def test_what_only_looks_like_a_declaration_is_text(text):
    """And a CDATA section within another one is taken off."""
    article = read_one(rss(f"<title>T</title><description>{text}</description>"))
    assert texts(article) == ["Less <!' is no declaration of HTML"]


@pytest.mark.parametrize("title", ["The <link> element", "Why <meta> matters"])
def test_a_tag_without_attributes_may_be_a_word(title):
    """In a title about HTML."""
    escaped = title.replace("<", "&lt;")
    assert read_one(rss(f"<title>{escaped}</title>")).title == title


def test_signs_of_windows_that_became_controls():
    """As bytes of windows-1252 taken for Latin-1; the beginning of a terminal's sequence goes."""
    article = read_one(rss("<description>\x93Don\x92t\x94 \x96 it\x85 \x9b31mred</description>"))
    assert texts(article) == ["“Don’t” – it… red"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (f"<body><b>The bakery</b>{STORY[10:]}</body>", STORY),
        (f"<fullitem>&lt;p&gt;{STORY}&lt;/p&gt;</fullitem>", STORY),
    ],
)
def test_older_names_of_the_text(item, expected):
    """Before there was content:encoded."""
    assert texts(read_one(rss(item))) == [expected]


def test_an_author_in_dublin_core_by_its_common_name():
    """dc:author is none of its names, and meant nonetheless."""
    assert read_one(rss("<title>A</title><dc:author>Ann Bee</dc:author>")).author == "Ann Bee"


def test_of_several_dates_of_one_name_the_last_counts():
    """As it was appended."""
    entry = "<title>A</title><updated>2010-12-01</updated><updated>2003-12-31</updated>"
    assert read_one(atom(entry)).date == date(2003, 12, 31)


def test_a_root_with_a_prefix():
    """RSS in a namespace of its own."""
    feed = (
        '<r:rss xmlns:r="http://backend.userland.com/rss2" xmlns:x="http://example.org/own">'
        f"<r:channel><r:item><r:title>A</r:title><x:description>No</x:description>"
        f"<r:description>{STORY}</r:description></r:item></r:channel></r:rss>"
    )
    assert texts(read_one(feed)) == [STORY]


def test_channels_of_the_channel_definition_format():
    """Microsoft's, before RSS; in capital letters."""
    feed = (
        '<CHANNEL><TITLE>F</TITLE><ITEM HREF="https://example.org/a" LASTMOD="2004-04-06T23:05">'
        f"<TITLE>A</TITLE><ABSTRACT>{STORY}</ABSTRACT></ITEM></CHANNEL>"
    )
    article = read_one(feed)
    assert (article.title, article.url) == ("A", "https://example.org/a")
    assert (article.date, texts(article)) == (date(2004, 4, 6), [STORY])
