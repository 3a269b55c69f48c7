"""Further cases of the same kinds, written after the first ones were right."""

from __future__ import annotations

import base64
import json
import plistlib
from typing import Any

from tests.formats.reading import make_zip
from tests.formats.reported import STORY, TITLE, Case, article_page, atom, page, paragraphs, rss
from tests.formats.reported.document_cases import RUSSIAN, make_mail
from tests.formats.reported.moving_cases import PAGE, make_record

_H1 = f"<h1>{TITLE}</h1>"
_ALL = {"texts": list(STORY)}
FIRST, SECOND, *_ = STORY
URL = "https://tarn.example/2024/barges"
DAY = {"date": "2024-03-05"}
JANE = {"author": "Jane Doe"}
TAGS = {"tags": ("river", "frost")}
LINK = {"title": TITLE, "url": URL, "link": True}


def make_byline(markup: str, language: str = "en") -> str:
    return article_page(above=markup, attributes=f'lang="{language}"')


def make_data(text: str) -> str:
    return article_page(f'<script type="application/ld+json">{text}</script>')


def make_item(
    inner: str, title: str = TITLE, attributes: str = "", link: str = f"<link>{URL}</link>"
) -> str:
    return rss(f"<item><title>{title}</title>{link}{inner}</item>", "", attributes)


def to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


_PAGES: list[Case] = [
    ("a list whose entries have headings and paragraphs",
     page(f"<article>{_H1}<ol>" + "".join(f"<li><h3>Reason {n}</h3><p>{t}</p></li>" for n, t in enumerate(STORY)) + "</ol></article>"),
     {"has": (*STORY, "Reason 3")}),
    ("each paragraph is a row of a table", page(f"{_H1}<table>" + "".join(f"<tr><td>{t}</td></tr>" for t in STORY) + "</table>"), _ALL),
    ("news in points alone", page(f"<main>{_H1}<ul>" + "".join(f"<li>{t}</li>" for t in STORY) + "</ul></main>"), _ALL),
    ("the article is one quotation", page(f"<article>{_H1}<blockquote>{paragraphs()}</blockquote></article>"), _ALL),
    ("a standfirst within the article's header",
     page(f'<article><header>{_H1}<p class="lede">{FIRST}</p></header>{paragraphs(1, 2, 3, 4, 5)}</article>'), {"has": STORY}),
    ("a paragraph that is mostly links",
     page(f"<article>{_H1}{paragraphs(0, 1)}<p>The keepers of <a href='/a'>the upper lock at Penn</a>, <a href='/b'>the lower lock at Moss</a>"
          f" and <a href='/c'>the weir beside the mill at Dell</a> agree.</p>{paragraphs(2, 3)}</article>"),
     {"has": ("The keepers of the upper lock at Penn, the lower lock at Moss and the weir beside the mill at Dell agree.",)}),
    ("a frame closed as in XML", f'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
     f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body><article>{_H1}<iframe src="https://v.example/1"/>'
     f"{paragraphs()}</article></body></html>", {"has": STORY}),
    ("questions and answers of a forum",
     page(f'<div id="question">{_H1}<div class="post-text"><p>{FIRST}</p><p>{SECOND}</p></div></div><div id="answers"><div class="answer">'
          f'<div class="post-text">{paragraphs(2, 3)}</div></div><div class="answer"><div class="post-text">{paragraphs(4, 5)}</div></div></div>'),
     {"has": STORY}),
    ("ingredients and steps of a recipe",
     page(f"<article>{_H1}{paragraphs(0, 1)}<h2>Ingredients</h2><ul><li>200 g of flour</li><li>2 eggs</li><li>salt</li></ul><h2>Method</h2>"
          f"<ol><li>Sift the flour and beat the eggs into it.</li><li>Fry in butter.</li></ol>{paragraphs(2, 3)}</article>"),
     {"has": ("200 g of flour", "2 eggs", "Sift the flour", "Fry in butter.", "Ingredients")}),
    ("readings above Chinese characters",
     page(f"<article>{_H1}<p>水門の番人は<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>で名を書いた。</p>{paragraphs()}</article>"),
     {"has": ("番人は漢字で名を書いた。",)}),
    ("spacers between paragraphs", page(f"<article>{_H1}" + "".join(f"<p>{t}</p><p>&nbsp;</p><p><br></p>" for t in STORY) + "</article>"), _ALL),
    ("a script that writes a script",
     page('<script>document.write("<scr" + "ipt src=\'a.js\'></scr" + "ipt>"); if (1 < 2 && x<y) { go("<p>") }</script>' + f"<article>{_H1}{paragraphs()}</article>"), _ALL),
    ("angle brackets within attributes", page(f"<article>{_H1}" + "".join(f'<p data-tip="a > b <c>" title=\'x>y\'>{t}</p>' for t in STORY) + "</article>"), _ALL),
    ("text behind the end of the page", f"<html><head><title>{TITLE}</title></head><body>{_H1}{paragraphs(0, 1)}</body></html>{paragraphs(2, 3, 4, 5)}", _ALL),
    ("a text for browsers without frames", f"<html><head><title>{TITLE}</title></head><frameset cols='1,*'><frame src='a.html'><noframes><body>{_H1}{paragraphs()}</body></noframes></frameset></html>",
     {"has": STORY}),
    ("classes of a grid that hides on small screens", page(f'<div class="d-none d-md-block hidden-xs"><article>{_H1}{paragraphs()}</article></div>'), _ALL),
    ("a body that is too low to be seen", page(f'<article>{_H1}<div class="body" style="max-height:300px;overflow:hidden">{paragraphs()}</div><button>Read on</button></article>'), _ALL),
    ("an interview with marks before each speech",
     page(f"<article>{_H1}" + "".join(f"<p><strong>{who}:</strong> {t}</p>" for who, t in zip(("Courier", "Moll") * 3, STORY, strict=True)) + "</article>"),
     {"has": (f"Courier: {FIRST}", f"Moll: {SECOND}")}),
    ("paragraphs within spans", page(f"<article>{_H1}<span>{paragraphs()}</span></article>"), _ALL),
    ("a title attribute of the document alone", page(f"<div class='post'>{paragraphs()}</div>"), {**_ALL, "title": TITLE}),
]  # fmt: skip

_META: list[Case] = [
    ("a line break within a string of the data", make_data('{"@type":"NewsArticle","headline":"' + TITLE + '","description":"one\ntwo","author":{"name":"Jane Doe"},}'), JANE),
    ("a type with its address", make_data('{"@type":"https://schema.org/NewsArticle","headline":"' + TITLE + '","author":{"name":"Jane Doe"}}'), JANE),
    ("several types", make_data('{"@type":["NewsArticle","Article"],"headline":"' + TITLE + '","author":[[{"name":"Jane Doe"}]]}'), JANE),
    ("a list in the manner of JSON-LD", make_data('{"@type":"NewsArticle","headline":"' + TITLE + '","author":{"@list":[{"name":"Jane Doe"}]}}'), JANE),
    ("the word by in the data", make_data('{"@type":"NewsArticle","headline":"' + TITLE + '","author":{"name":"By Jane Doe"}}'), JANE),
    ("the paper behind the name", article_page('<meta property="og:site_name" content="Tarn Courier"><meta name="author" content="Jane Doe, Tarn Courier">'), JANE),
    ("two names with an ampersand", make_byline('<p class="byline">By Jane Doe &amp; John Roe</p>'), {"author": {"Jane Doe & John Roe", "Jane Doe, John Roe"}}),
    ("who took the pictures", make_byline('<p class="byline">Story by Jane Doe<br>Photographs by John Roe</p>'), {"author": {"Jane Doe", "Jane Doe, John Roe"}}),
    ("day and author in one line", make_byline("<p class='meta'>Published: 5 March 2024 | Author: Jane Doe</p>"), {**JANE, **DAY}),
    ("microformats", page(f'<article class="h-entry"><h1 class="p-name">{TITLE}</h1><a class="p-author h-card" href="/j">Jane Doe</a><time class="dt-published" datetime="2024-03-05T10:00">5 Mar</time>'
                          f'<div class="e-content">{paragraphs()}</div></article>'), {**JANE, **DAY, "title": TITLE}),
    ("an export of Medium", f'<!DOCTYPE html><html><head><title>{TITLE}</title></head><body><article class="h-entry"><header><h1 class="p-name">{TITLE}</h1></header><section data-field="subtitle" class="p-summary">'
     f'Eleven barges.</section><section data-field="body" class="e-content">{paragraphs()}</section><footer><p>By <a href="https://m.example/@j" class="p-author h-card">Jane Doe</a> on <a href="{URL}"><time class='
     f'"dt-published" datetime="2024-03-05T10:00:00.000Z">March 5, 2024</time></a>.</p><p><a href="{URL}" class="p-canonical">Canonical link</a></p></footer></article></body></html>',
     {**JANE, **DAY, "title": TITLE, "url": URL, "has": STORY}),
    ("properties of Dublin Core on spans", make_byline('<span property="dc:creator" content="Jane Doe"></span><span property="dc:date" content="2024-03-05">5/3</span>'), {**JANE, **DAY}),
    ("a title behind marks of a blog", page(f"<div>{paragraphs()}</div>", '<meta property="og:site_name" content="Tarn Courier">', title=f"Tarn Courier » Blog Archive » {TITLE}"),
     {"title": {TITLE, f"Blog Archive » {TITLE}"}}),
    ("a title before a section and the site", page(f"<div>{paragraphs()}</div>", '<meta property="og:site_name" content="Tarn Courier">', title=f"{TITLE} | River | Tarn Courier"), {"title": TITLE}),
    ("a top heading that is a picture", page(f'<h1><a href="/"><img src="l.png" alt="Tarn Courier"></a></h1><article><h2>{TITLE}</h2>{paragraphs()}</article>', title=f"{TITLE} :: Tarn Courier"),
     {"title": TITLE}),
    ("a tag of a translation", article_page(attributes='lang="nl-x-mtfrom-en"'), {"language": "dutch"}),
    ("the name of a language for its tag", article_page(attributes='lang="Finnish"'), {"language": "finnish"}),
    ("an empty tag before another", article_page('<meta name="language" content="sv">', attributes='lang=""'), {"language": "swedish"}),
    ("no day in the address", article_page('<link rel="canonical" href="https://tarn.example/2024/03/barges">'), {"date": None}),
] + [
    (f"the day as {text}", make_byline(f'<div class="post-date">{text}</div>', language), DAY)
    for text, language in (
        ("Published on: Tuesday 05 March 2024 10:22", "en"), ("Mar. 5, 2024", "en"), ("March 5th 2024", "en"), ("2024.03.05 10:00", "ko"), ("05-03-2024", "nl"), ("5-Mar-2024", "en"),
        ("Tue, Mar 5 2024", "en"), ("Dienstag, den 5. März 2024", "de"), ("Le mardi 5 mars 2024 - 10:00", "fr"), ("5 de março de 2024 às 10h", "pt"), ("tirsdag d. 5. marts 2024", "da"),
        ("5.3.2024 klo 10.00", "fi"), ("Úterý 5. března 2024", "cs"), ("torek, 5. marec 2024", "sl"), ("5. märts 2024", "et"), ("发布时间：2024-03-05 10:00", "zh"), ("2024/3/5（火）", "ja"),
        ("Τρίτη, 05 Μαρ. 2024", "el"), ("05.03.24", "de"), ("martedì 5 marzo 2024", "it"), ("2024 m. kovo 5 d.", "lt"), ("2024. gada 5. marts", "lv"), ("5 มี.ค. 2567", "th"),
    )
] + [
    (f"a time element with {attributes}", make_byline(f"<time {attributes}>yesterday</time>"), DAY)
    for attributes in ('datetime="2024-03-05 10:00:00 UTC"', 'datetime="Tue Mar 05 2024 10:00:00 GMT+0100"', 'datetime="1709629200"', 'title="March 5, 2024 at 10:00"',
                       'data-timestamp="1709629200000"', 'content="2024-03-05"')
]  # fmt: skip

_A10 = 'xmlns:a10="http://www.w3.org/2005/Atom"'
_WXR = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'
    ' xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
)
_FEEDS: list[Case] = [
    ("a link that is closed before its address", make_item("", link=f"<link/>{URL}"), {"url": URL}),
    ("bare ampersands in an address", make_item("", link="<link>https://tarn.example/?a=1&b=2</link>"), {"url": "https://tarn.example/?a=1&b=2"}),
    ("Atom within RSS, as .NET writes it", make_item(f'<a10:author><a10:name>Jane Doe</a10:name></a10:author><a10:updated>2024-03-05T10:00:00Z</a10:updated><a10:content type="html">&lt;p&gt;{FIRST}&lt;/p&gt;'
                                                "</a10:content>", attributes=_A10), {**JANE, **DAY, "texts": [FIRST]}),
    ("names of authors that are links", make_item('<dc:creator>&lt;a href="/j"&gt;Jane Doe&lt;/a&gt;, &lt;a href="/r"&gt;John Roe&lt;/a&gt;</dc:creator>', attributes=_WXR), {"author": "Jane Doe, John Roe"}),
    ("references in a CDATA section of a title", make_item("", title="<![CDATA[Gate &#8211; open &amp; warm]]>"), {"title": "Gate – open & warm"}),
    ("a character as two surrogates", make_item(f"<description>{FIRST} &#55357;&#56832;</description>", title="Gate &#55357;&#56832; open"), {"title": {"Gate 😀 open", "Gate open"}, "has": (FIRST,)}),
    ("HTML that was escaped twice", make_item("<description>&amp;lt;p&amp;gt;" + FIRST + "&amp;lt;/p&amp;gt;</description>"), {"texts": [FIRST]}),
    ("an empty encoded content", make_item(f"<description>{FIRST}</description><content:encoded><![CDATA[ ]]></content:encoded>", attributes=_WXR), {"texts": [FIRST]}),
    ("an author with parts in RSS", make_item("<author><name>Jane Doe</name><email>j@tarn.example</email></author>"), JANE),
    ("XML 1.1", make_item(f"<description>{FIRST}</description>").replace('version="1.0"', 'version="1.1"', 1), {"texts": [FIRST], "title": TITLE}),
    ("an export of WordPress", make_item(f"<pubDate>Tue, 05 Mar 2024 10:00:00 +0000</pubDate><dc:creator><![CDATA[jane]]></dc:creator><description></description><content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>{FIRST}"
                                     f"</p>\n<!-- /wp:paragraph -->\n\n{SECOND}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type>",
                                     attributes=_WXR), {**DAY, "texts": [FIRST, SECOND], "title": TITLE, "url": URL}),
    ("names in capital letters", f"<RSS VERSION='2.0'><CHANNEL><ITEM><TITLE>{TITLE}</TITLE><LINK>{URL}</LINK><DESCRIPTION>{FIRST}</DESCRIPTION></ITEM></CHANNEL></RSS>", {"title": TITLE, "texts": [FIRST]}),
    ("a title in several lines", make_item("", title="\n   Barges pass\n   the lock at Tarn again\n"), {"title": TITLE}),
    ("an author of Atom's without a name", atom(f"<entry><title>{TITLE}</title><author><email>j@tarn.example</email></author></entry>", head="<author><name>Jane Doe</name></author>"), JANE),
    ("a namespace of Dublin Core with another prefix", make_item("<x:creator>Jane Doe</x:creator><x:date>2024-03-05</x:date>", attributes='xmlns:x="http://purl.org/dc/elements/1.1/"'), {**JANE, **DAY}),
] + [
    (f"a day as {day}", make_item(f"<pubDate>{day}</pubDate>"), DAY)
    for day in ("Tues, 05 Mar 2024 10:00:00 GMT", "05 Mar 2024 10:00 PM", "2024-3-5", "Mar 5 2024 10:00AM", "5. Mrz 2024", "Mar 05, 2024", "2024-03-05T10:00:00.123456789Z", "mardi 5 mars 2024 - 10:00",
                "mar, 05 mar 2024 10:00:00 +0100", "Seg, 05 Mar 2024 10:00:00", "2024-03-05T10:00:00+01:00[Europe/Berlin]", "Tue, 05 Mar 2024 10:00:00 Europe/Berlin")
]  # fmt: skip

_HEADERS = "From: Jane Doe <jane@tarn.example>\r\nTo: a@tarn.example\r\nSubject: {}\r\nMIME-Version: 1.0\r\n"
_TEXTS: list[Case] = [
    (f"a page that says {label}", page(f"<p>{text}</p><p>{text} 2</p>", f'<meta content="text/html; charset={label}" http-equiv=Content-Type>', title="x").encode(codec), {"has": (text,)})
    for label, codec, text in (
        ("koi8-u", "koi8_u", "Доглядачка шлюзу відчинила верхні ворота на світанку в четвер, і їхні баржі пройшли."), ("iso-8859-15", "iso8859_15", "Un poêle coûte 5 € à l’œuvre".replace("’", "'")),
        ("macintosh", "mac_roman", "Der Kahn – „grün“ – fährt"), ("ibm866", "cp866", RUSSIAN), ("windows-1258", "cp1258", "Nguoi gac cong mo cua som"), ("uhc", "cp949", "똠방각하 펲시맨 갑문지기는 목요일 새벽에 위쪽 문을 열었다"),
    )
] + [
    ("a declaration with spaces around its sign", page(f"<p>{RUSSIAN}</p><p>{RUSSIAN} 2</p>", "<meta charset = 'windows-1251' >").encode("cp1251"), {"has": (RUSSIAN,)}),
    ("a subject in bytes of Latin-1", make_mail(FIRST, subject="SUBJECT").replace(b"SUBJECT", "Kähne – fährt".encode("cp1252")), {"title": "Kähne – fährt"}),
    ("a subject with underscores and a question mark", make_mail(FIRST, subject="=?iso-8859-1?q?K=E4hne_an_der_Schleuse=3F?="), {"title": "Kähne an der Schleuse?"}),
    ("HTML in Base64", make_mail(base64.encodebytes(f"<p>{FIRST}</p><p>Größe</p>".encode()), head="Content-Transfer-Encoding: base64\r\n", kind="text/html; charset=utf-8"), {"texts": [FIRST, "Größe"]}),
    ("a mail without its last boundary", make_mail(f"--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{FIRST}\r\n", kind="multipart/mixed; boundary=b"), {"texts": [FIRST]}),
    ("a signed mail", make_mail(f"--b\r\nContent-Type: text/plain\r\n\r\n{FIRST}\r\n--b\r\nContent-Type: application/pgp-signature; name=s.asc\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\nabc\r\n--b--\r\n",
                            kind='multipart/signed; micalg=pgp-sha1; protocol="application/pgp-signature"; boundary=b'), {"texts": [FIRST]}),
    ("a text that is signed in itself", make_mail(f"-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n{FIRST}\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQEz\r\n=abcd\r\n-----END PGP SIGNATURE-----\r\n"),
     {"has": (FIRST,), "lacks": ("iQEz", "Hash: SHA256")}),
    ("properties of Notion under the heading", f"# {TITLE}\n\nURL: {URL}\nTags: river, frost\nCreated: March 5, 2024 10:00 AM\n\n{FIRST}\n\n{SECOND}\n", {"file": "a.md", "title": TITLE, "has": (FIRST,), "url": URL, **TAGS}),
    ("properties of Logseq", f"title:: {TITLE}\ntags:: [[river]], [[frost]]\n\n- {FIRST}\n- {SECOND}\n", {"file": "a.md", "title": TITLE, "has": (FIRST,), **TAGS}),
    ("headings of two kinds and a rule", f"{TITLE}\n======\n\n{FIRST}\n\n* * *\n\nThe stove\n---\n\n{SECOND}\n", {"file": "a.md", "title": TITLE, "texts": [FIRST, "The stove", SECOND]}),
    ("a note of a clipper with a list of authors and aliases", f'---\ntitle: "{TITLE}"\naliases: []\nauthor: ["[[Jane Doe]]", "[[John Roe]]"]\nurl: {URL}\nclipped: 2024-06-01\npublished: 2024-03-05\ntags: [clippings, river]\n---\n'
     f"> [!summary]\n> Short.\n\n{FIRST}\n", {"file": "a.md", "title": TITLE, "author": "Jane Doe, John Roe", "url": URL, **DAY, "tags": ("clippings", "river")}),
]  # fmt: skip

_ENTRY = {"createdAt": "2024-03-05T09:00:00Z", "title": TITLE}
_SAFARI = {
    "Title": "",
    "Children": [
        {
            "Title": "BookmarksBar",
            "Children": [
                {
                    "Title": "river",
                    "WebBookmarkType": "WebBookmarkTypeList",
                    "Children": [
                        {
                            "WebBookmarkType": "WebBookmarkTypeLeaf",
                            "URLString": URL,
                            "URIDictionary": {"title": TITLE},
                        }
                    ],
                }
            ],
            "WebBookmarkType": "WebBookmarkTypeList",
        }
    ],
    "WebBookmarkFileVersion": 1,
}
_MOVING: list[Case] = [
    ("Raindrop's page of links, with a star", f'<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Raindrop.io Bookmarks</TITLE><H1>Raindrop.io Bookmarks</H1><DL><p><DT><H3>Unsorted</H3><DL><p><DT><A HREF="{URL}" ADD_DATE="1709629200"'
     f' TAGS="river,frost" DATA-COVER="" DATA-IMPORTANT="true">{TITLE}</A><DD>{FIRST}</DL><p></DL><p>', {**LINK, **DAY, **TAGS, "starred": True}),
    ("Safari's bookmarks", plistlib.dumps(_SAFARI, fmt=plistlib.FMT_BINARY), {**LINK, "file": "Bookmarks.plist", "tags": ("river",)}),
    ("a packed backup of Firefox", b"mozLz40\0" + bytes(range(256)) * 2, {"refused": ""}),
    ("a file of Common Crawl's texts", f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: {URL}\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nContent-Type: text/plain\r\nContent-Length: {len((TITLE + chr(10) + chr(10).join(STORY)).encode())}"
     f"\r\n\r\n{TITLE}\n{chr(10).join(STORY)}\r\n\r\n", {"url": URL, "has": STORY, "file": "a.warc.wet"}),
    ("WARC of an older version", make_record("response", "Content-Type: text/html\r\n", PAGE.encode()).replace(b"WARC/1.1", b"WARC/0.18"), {"title": TITLE, "file": "a.warc"}),
    ("Google Keep's notes", to_json({"color": "DEFAULT", "isTrashed": False, "isPinned": True, "isArchived": True, "textContent": f"{FIRST}\n{SECOND}", "title": TITLE, "userEditedTimestampUsec": 1709629200000000,
                                   "labels": [{"name": "river"}, {"name": "frost"}]}), {"title": TITLE, "texts": [FIRST, SECOND]}),
    ("Google's saved links", f"Title,Note,URL,Comment\n{TITLE},ask,{URL},\n", {**LINK, "notes": [("", "ask")], "file": "Saved.csv"}),
    ("trafilatura's table", f"url\tid\tfingerprint\thostname\ttitle\timage\tdate\ttext\tcomments\tlicense\tpagetype\n{URL}\tnull\tab\ttarn.example\t{TITLE}\tnull\t2024-03-05\t{FIRST} {SECOND}\tnull\tnull\tarticle\n",
     {"title": TITLE, "url": URL, **DAY, "has": (FIRST,), "file": "a.csv"}),
    ("links of Mastodon", f"{URL}\nhttps://m.example/@a/2\n", {"n": 2, "url": URL, "link": True, "file": "bookmarks.csv"}),
    ("Karakeep with tags as objects", to_json({"bookmarks": [{**_ENTRY, "tags": [{"name": "river", "attachedBy": "human"}, {"name": "frost"}], "content": {"type": "link", "url": URL}, "note": "", "archived": True}]}),
     {**LINK, **DAY, **TAGS, "read": True}),
    ("hits of a search server", to_json({"took": 1, "hits": {"total": 1, "hits": [{"_id": "1", "_source": {"title": TITLE, "maintext": f"{FIRST}\n\n{SECOND}", "url": URL, "date_publish": "2024-03-05 10:00:00", "authors": ["Jane Doe"]}}]}}),
     {"title": TITLE, "url": URL, **DAY, **JANE, "texts": [FIRST, SECOND]}),
    ("Zotero's objects", to_json([{"id": "a/1", "type": "article-newspaper", "title": TITLE, "URL": URL, "abstract": f"{FIRST}", "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [[2024, 3, 5]]}}]),
     {"title": TITLE, "url": URL, "has": (FIRST,), "author": "Jane Doe", **DAY}),
    ("wallabag's archive with two entries", to_json([{"id": n, "title": f"{TITLE} {n}", "url": f"{URL}/{n}", "content": paragraphs(n), "is_archived": n, "is_starred": 0, "tags": []} for n in range(2)]),
     {"n": 2, "titles": [f"{TITLE} 0", f"{TITLE} 1"], "read": False}),
    ("a folder of Omnivore within the archive", make_zip({"export/metadata_0_to_1.json": to_json([{"id": "1", "slug": "a", "title": TITLE, "url": URL, "state": "Active", "labels": ["river", "frost"], "savedAt": "2024-03-05T00:00:00Z",
                                                          "publishedAt": None}]), "export/content/a.html": f"<p>{FIRST}</p><p>{SECOND}</p>"}), {"title": TITLE, "url": URL, **TAGS, "texts": [FIRST, SECOND]}),
    ("Pinboard's page of links", f'<!DOCTYPE NETSCAPE-Bookmark-file-1><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Pinboard Bookmarks</TITLE><H1>Bookmarks</H1><DL><p><DT><A HREF="{URL}" ADD_DATE="1709629200"'
     f' PRIVATE="1" TOREAD="0" TAGS="river,frost">{TITLE}</A>\n<DD><blockquote>{FIRST}</blockquote></DL></p>', {**LINK, **DAY, **TAGS, "read": True, "texts": [FIRST]}),
    ("tweets of an archive", "window.YTD.tweets.part0 = " + to_json([{"tweet": {"id": "1", "full_text": FIRST, "created_at": "Tue Mar 05 10:00:00 +0000 2024"}}]), {"has": (FIRST,)}),
]  # fmt: skip

FURTHER_CASES: dict[str, list[Case]] = {
    "page": _PAGES,
    "metadata": _META,
    "feed": _FEEDS,
    "document": _TEXTS,
    "moving in": _MOVING,
}
