"""Feeds: texts, names, dates and addresses of entries, and documents that are damaged."""

from tests.formats.reported import STORY, TITLE, Case, atom, paragraphs, rss

_FIRST, _SECOND, *_REST = STORY
_LINK = "<link>https://tarn.example/1</link>"
_URL = "https://tarn.example/1"


def _item(inner: str, head: str = "", attributes: str = "", title: str = TITLE) -> str:
    return rss(f"<item><title>{title}</title>{_LINK}{inner}</item>", head, attributes)


def _entry(inner: str, attributes: str = "", head: str = "") -> str:
    return atom(
        f'<entry><id>urn:1</id><title>{TITLE}</title><link href="{_URL}"/>'
        f"<updated>2024-03-05T10:00:00Z</updated>{inner}</entry>",
        attributes,
        head,
    )


def _dated(day: str) -> str:
    return _item(f"<pubDate>{day}</pubDate><description>{_FIRST}</description>")


_TEXTS: list[Case] = [
    ("content:encoded without its namespace, before the description",
     _item(f"<content:encoded><![CDATA[{paragraphs()}]]></content:encoded><description>{_FIRST}"
           "</description>"), {"texts": list(STORY)}),
    ("a summary element within XHTML",
     _entry('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>' + _FIRST
            + "</p><details><summary>More</summary><p>" + _SECOND + "</p></details></div></content>"),
     {"has": (_FIRST, _SECOND), "title": TITLE}),
    ("a title element within XHTML",
     _entry('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><svg xmlns="http://www.w3.'
            'org/2000/svg"><title>Icon</title></svg><p>' + _FIRST + "</p></div></content>"),
     {"title": TITLE, "has": (_FIRST,)}),
    ("XHTML in a summary alone",
     _entry('<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>' + _FIRST
            + "</p></div></summary>"), {"texts": [_FIRST]}),
    ("a content that stands elsewhere",
     _entry(f'<content src="https://tarn.example/1.html" type="text/html"/><summary>{_FIRST}</summary>'),
     {"texts": [_FIRST]}),
    ("the fuller one of summary and content",
     _entry(f'<content type="html">{_FIRST[:40]}…</content><summary type="html">&lt;p&gt;{_FIRST}'
            f"&lt;/p&gt;&lt;p&gt;{_SECOND}&lt;/p&gt;</summary>"), {"texts": [_FIRST, _SECOND]}),
    ("notes of an episode in iTunes' summary alone",
     _item(f"<itunes:summary>{_FIRST}\n\n{_SECOND}</itunes:summary>",
           attributes='xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'),
     {"has": (_FIRST, _SECOND)}),
    ("a body in XHTML's namespace",
     _item(f'<body xmlns="http://www.w3.org/1999/xhtml"><p>{_FIRST}</p><p>{_SECOND}</p></body>'
           "<description>Short.</description>"), {"texts": [_FIRST, _SECOND]}),
    ("content in an element without a namespace",
     _item(f"<content>&lt;p&gt;{_FIRST}&lt;/p&gt;</content>"), {"texts": [_FIRST]}),
    ("an item of RDF with Dublin Core's names alone",
     '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
     ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://tarn.example/"><title>T'
     f'</title></channel><item rdf:about="{_URL}"><dc:title>{TITLE}</dc:title><link>{_URL}</link>'
     f"<dc:description>{_FIRST}</dc:description><dc:date>2024-03-05</dc:date></item></rdf:RDF>",
     {"title": TITLE, "texts": [_FIRST], "date": "2024-03-05", "url": _URL}),
    ("paragraphs of a description without tags",
     _item(f"<description>{_FIRST}\n\n{_SECOND}</description>"), {"texts": [_FIRST, _SECOND]}),
    ("a CDATA section that was divided",
     _item(f"<description><![CDATA[<p>{_FIRST}</p><script>x]]]]><![CDATA[></script><p>{_SECOND}</p>]]>"
           "</description>"), {"texts": [_FIRST, _SECOND]}),
    ("two descriptions, the second empty",
     _item(f"<description>{_FIRST}</description><description/>"), {"texts": [_FIRST]}),
    ("HTML described by media elements",
     _entry('<media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>Clip</media:title>'
            f"<media:description type='html'>&lt;p&gt;{_FIRST}&lt;/p&gt;</media:description>"
            "</media:group>"), {"title": TITLE, "texts": [_FIRST]}),
    ("a caption within a medium that has the same name as the text",
     _item('<media:content xmlns:media="http://search.yahoo.com/mrss/" url="a.jpg"><media:description>'
           "The gate in the frost, by Bob Sample, who takes pictures of gates for a living and sells"
           " them at the market on Thursdays, and of the barges that pass through them, in all seasons,"
           " and of the keepers with their keys</media:description></media:content>"
           f"<description>{_FIRST}</description>"), {"texts": [_FIRST]}),
    ("an entry alone, without a feed",
     f'<?xml version="1.0"?><entry xmlns="http://www.w3.org/2005/Atom"><title>{TITLE}</title><link'
     f' href="{_URL}"/><published>2024-03-05T00:00:00Z</published><content type="html">&lt;p&gt;{_FIRST}'
     "&lt;/p&gt;</content></entry>", {"title": TITLE, "url": _URL, "texts": [_FIRST],
                                      "date": "2024-03-05"}),
    ("Atom 0.3",
     '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title mode="escaped">'
     f'{TITLE}</title><link rel="alternate" type="text/html" href="{_URL}"/><issued>2024-03-05T10:00:00Z'
     '</issued><modified>2024-05-01T10:00:00Z</modified><author><name>Jane Doe</name></author><content'
     f' type="text/html" mode="escaped">&lt;p&gt;{_FIRST}&lt;/p&gt;</content></entry></feed>',
     {"title": TITLE, "url": _URL, "texts": [_FIRST], "date": "2024-03-05", "author": "Jane Doe"}),
    ("a feed in UserLand's namespace",
     f'<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><title>T</title><item><title>'
     f"{TITLE}</title>{_LINK}<description>{_FIRST}</description></item></channel></rss>",
     {"title": TITLE, "url": _URL, "texts": [_FIRST]}),
]  # fmt: skip

_DOCUMENTS: list[Case] = [
    ("entities of HTML that XML does not have",
     _item("<description>The keeper&rsquo;s f&ecirc;te&nbsp;is on &ldquo;Monday&rdquo;</description>",
           title="A f&ecirc;te &ndash; and a gate"),
     {"title": "A fête – and a gate", "has": ("The keeper’s fête is on “Monday”",)}),
    ("bare ampersands", _item(f"<description>{_FIRST}</description>", title="Locks & weirs: R&D at Tarn"),
     {"title": "Locks & weirs: R&D at Tarn", "texts": [_FIRST]}),
    ("control characters", _item(f"<description>{_FIRST[:50]}\x08{_FIRST[50:53]}\x0b{_FIRST[54:]}</description>"),
     {"texts": [_FIRST]}),
    ("a number of a character that is none",
     _item(f"<description>{_FIRST}&#x1F; &#0;</description>"), {"texts": [_FIRST]}),
    ("the beginning after a warning of PHP",
     "<br />\n<b>Warning</b>: mysql_connect() in <b>/srv/a.php</b> on line <b>3</b><br />\n"
     + _item(f"<description>{_FIRST}</description>"), {"title": TITLE, "texts": [_FIRST]}),
    ("blank lines before the declaration", "\n\n  " + _item(f"<description>{_FIRST}</description>"),
     {"title": TITLE, "texts": [_FIRST]}),
    ("a download that was cut",
     rss(f"<item><title>{TITLE}</title>{_LINK}<description>{_FIRST}</description></item><item><title>"
         "Second").split("Second")[0] + "Seco", {"title": TITLE, "texts": [_FIRST], "complaints": 1}),
    ("a prefix that is not declared",
     _item(f"<dc:creator>Jane Doe</dc:creator><media:thumbnail url='a'/><description>{_FIRST}"
           "</description>"), {"author": "Jane Doe", "texts": [_FIRST]}),
    ("Latin-1 is declared, and it is UTF-8",
     _item(f"<description>{_FIRST} Größe, „so“.</description>", title="Kähne fahren").replace(
         "UTF-8", "ISO-8859-1"), {"title": "Kähne fahren", "has": ("Größe, „so“.",)}),
    ("UTF-8 is declared, and it is windows-1251",
     _item("<description>Смотритель шлюза открыла верхние ворота на рассвете в четверг</description>",
           title="Баржи прошли шлюз").encode("cp1251"),
     {"title": "Баржи прошли шлюз", "has": ("Смотритель шлюза открыла",)}),
    ("nothing is declared, and it is windows-1252",
     _item("<description>The keeper’s “stove” costs £5</description>", title="Café at the lock").replace(
         ' encoding="UTF-8"', "").encode("cp1252"),
     {"title": "Café at the lock", "has": ("The keeper’s “stove” costs £5",)}),
    ("UTF-16 with a mark",
     _item("<description>Größe – „so“</description>").replace("UTF-8", "UTF-16").encode("utf-16"),
     {"title": TITLE, "has": ("Größe – „so“",)}),
    ("UTF-16 without a mark",
     _item("<description>Größe – „so“</description>").replace("UTF-8", "UTF-16").encode("utf-16-le"),
     {"title": TITLE, "has": ("Größe – „so“",)}),
]  # fmt: skip

_NAMES: list[Case] = [
    ("a CDATA section that was escaped in a title",
     atom(f'<entry><title type="html">&lt;![CDATA[{TITLE}]]&gt;</title><link href="{_URL}"/><content'
          f' type="html">{_FIRST}</content></entry>'), {"title": TITLE}),
    ("entities escaped twice in a title of RDF",
     '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
     f'<item rdf:about="{_URL}"><title>Keeper &amp;quot;not asked&amp;quot;</title><link>{_URL}</link>'
     "</item></rdf:RDF>", {"title": 'Keeper "not asked"'}),
    ("an ampersand escaped twice", _item("", title="Locks &amp;amp; weirs"), {"title": "Locks & weirs"}),
    ("angle brackets that are no tag", _item("", title="Sorting a List&lt;String&gt; in Java"),
     {"title": "Sorting a List<String> in Java"}),
    ("less than and greater than", _item("", title="Why 3 &lt; 5 and 7 &gt; 2"),
     {"title": "Why 3 < 5 and 7 > 2"}),
    ("a combining character by its number", _item("", title="Ar&amp;#x0301;a at Tarn"),
     {"title": {"Aŕa at Tarn", "Ar\u0301a at Tarn"}}),
    ("several creators",
     _item("<dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator>",
           attributes='xmlns:dc="http://purl.org/dc/elements/1.1/"'), {"author": "Jane Doe, John Roe"}),
    ("a creator in lines of its own",
     _item("<dc:creator>\n<![CDATA[ Jane Doe &amp; John Roe ]]>\n</dc:creator>",
           attributes='xmlns:dc="http://purl.org/dc/elements/1.1/"'),
     {"author": {"Jane Doe & John Roe", "Jane Doe, John Roe"}}),
    ("an author with an address", _item("<author>jane@tarn.example (Jane Doe)</author>"),
     {"author": "Jane Doe"}),
    ("an author as in mail", _item("<author>Jane Doe &lt;jane@tarn.example&gt;</author>"),
     {"author": "Jane Doe"}),
    ("an author with a placeholder for an address",
     _item("<author>noreply@blogger.example (Jane Doe)</author><description>x</description>"),
     {"author": "Jane Doe"}),
    ("authors of an entry",
     _entry("<author><name>Jane Doe</name></author><author><name>John Roe</name></author>"),
     {"author": "Jane Doe, John Roe"}),
    ("the author of the feed from which an entry was copied",
     _entry("<source><title>Other blog</title><author><name>Jane Doe</name></author><updated>2020-01-01T"
            "00:00:00Z</updated><link href='https://other.example/'/></source>",
            head="<author><name>Planet</name></author>"),
     {"author": "Jane Doe", "title": TITLE, "date": "2024-03-05", "url": _URL}),
    ("a picture's title before the item's",
     rss(f"<item><image><url>a.jpg</url><title>Picture</title><link>https://tarn.example/p</link></image>"
         f"<title>{TITLE}</title>{_LINK}<description>{_FIRST}</description></item>"),
     {"title": TITLE, "url": _URL}),
    ("a source's title and a category before the item's",
     rss(f"<item><source url='https://o.example/f'>Other</source><category>Rivers</category><title>{TITLE}"
         f"</title>{_LINK}</item>"), {"title": TITLE, "url": _URL}),
    ("the address before a counter's",
     rss(f"<item xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><title>{TITLE}</title><link>"
         f"http://feedproxy.example/~r/t/~3/x/</link><feedburner:origLink>{_URL}</feedburner:origLink>"
         "</item>"), {"url": _URL}),
    ("an address without a scheme", rss(f"<item><title>{TITLE}</title><link>//tarn.example/1</link></item>"),
     {"url": _URL}),
    ("the page among several links",
     atom(f'<entry><title>{TITLE}</title><link rel="enclosure" type="audio/mpeg" href="https://tarn.example/a.mp3"/>'
          '<link rel="replies" type="text/html" href="https://tarn.example/1#c"/><link rel="alternate"'
          f' type="application/json" href="https://tarn.example/1.json"/><link type="text/html" href="{_URL}"/>'
          "</entry>"), {"url": _URL}),
    ("a link to the comments first",
     rss(f"<item><comments>https://tarn.example/1#c</comments><title>{TITLE}</title>{_LINK}</item>"),
     {"url": _URL}),
]  # fmt: skip

_DATES: list[Case] = [
    (f"a day as {day}", _dated(day), {"date": "2024-03-05"})
    for day in (
        "05 Mar 2024", "Tue, 05 Mar 2024 00:00:00 EST", "Tue, 5 Mar 2024 1:35:20 -0800", "2024-03-05",
        "mar., 05 mars 2024 10:00:00 +0100", "Di, 05 Mär 2024 10:00:00 +0100", "Вт, 05 Мар 2024 10:00:00",
        "Tue, 05 Mar 2024 24:00:00 GMT", "2024-03-05T10:00:00 +0100", "March 5, 2024, 10:15 am",
        "Tue, 5 Mar 24 10:00:00 GMT", "Tuesday, March 5th, 2024", "2024-03-05 10:00:00.0",
        "20240305T100000Z", "Tue Mar  5 10:00:00 CET 2024", "2024/03/05 10:00", "Mar, 05 Mar 2024 08:00",
        "wto, 05 mar 2024 10:00:00 +0100", "05-Mar-2024 10:00", "1709629200", "Tue, 05 March 2024 10.00",
        "2024年03月05日 10:00", "Tue, 2024-03-05 10:00:00", "Thu, 05 Mar 2024 10:00:00 Z",
    )
] + [
    ("Dublin Core's day alone",
     _item("<dc:date>2024-03-05T10:00:00Z</dc:date>", attributes='xmlns:dc="http://purl.org/dc/elements/1.1/"'),
     {"date": "2024-03-05"}),
    ("the year of a book beside the day of its entry",
     _entry('<published>2024-03-05T15:48:19Z</published><dcterms:issued xmlns:dcterms="http://purl.org/dc/'
            'terms/">1871</dcterms:issued>'), {"date": "2024-03-05"}),
    ("the day of the entry before the day of its change",
     atom(f"<entry><title>{TITLE}</title><updated>2024-06-01T00:00:00Z</updated><published>2024-03-05T"
          "00:00:00Z</published></entry>"), {"date": "2024-03-05"}),
]  # fmt: skip


def _json(item: str, head: str = "") -> str:
    return (
        '{"version": "https://jsonfeed.org/version/1.1", "title": "T", '
        + head
        + '"items": [{"id": "1", "title": "'
        + TITLE
        + '", "url": "'
        + _URL
        + '", '
        + item
        + "}]}"
    )


_JSON: list[Case] = [
    ("text and HTML of one item", _json(f'"content_text": "{_FIRST[:30]}", "content_html": "<p>{_FIRST}</p>'
                                        f'<p>{_SECOND}</p>"'), {"texts": [_FIRST, _SECOND]}),
    ("a summary alone", _json(f'"summary": "{_FIRST}"'), {"texts": [_FIRST]}),
    ("line breaks within the strings of JSON", _json(f'"content_html": "\n<p>{_FIRST}</p>\n"'),
     {"texts": [_FIRST], "url": _URL}),
    ("an author of version 1", _json('"summary": "x", "author": {"name": "Jane Doe"}'),
     {"author": "Jane Doe"}),
    ("the day of a change alone", _json('"summary": "x", "date_modified": "2024-03-05T10:00:00Z"'),
     {"date": "2024-03-05"}),
    ("an item whose address is its name",
     '{"version": "https://jsonfeed.org/version/1", "title": "T", "items": [{"id": "' + _URL
     + f'", "title": "{TITLE}", "content_text": "{_FIRST}"}}]}}', {"url": _URL}),
    ("a mark before the text", ("\ufeff" + _json(f'"content_text": "{_FIRST}"')), {"texts": [_FIRST]}),
    ("null for what is missing",
     _json('"content_html": null, "summary": null, "authors": null, "date_published": null, "content_text":'
           f' "{_FIRST}"'), {"texts": [_FIRST], "author": None}),
]  # fmt: skip

FEED_CASES: list[Case] = [*_TEXTS, *_DOCUMENTS, *_NAMES, *_DATES, *_JSON]
