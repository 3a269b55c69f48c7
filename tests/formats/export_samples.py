"""Exports as programs write them, with texts of our own: what tests and fuzzers begin with."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
import zipfile

ADDRESS = "https://news.example/2024/pier"
FIRST = "The pier was rebuilt in nine weeks, two fewer than the plan had said."
SECOND = "Divers found the old anchor of the lightship below the third pile."
HTML = f"<p>{FIRST}</p>\n<p>{SECOND}</p>"
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The pier stands</title>'
    f'<link rel="canonical" href="{ADDRESS}"></head><body><nav><a href="/">Home</a></nav>'
    f"<article><h1>The pier stands</h1>{HTML}</article></body></html>"
)

WALLABAG = [
    {
        "is_archived": 1, "is_starred": 1, "tags": ["coast"], "id": 4, "title": "The pier stands",
        "url": ADDRESS, "content": HTML, "created_at": "2024-03-04T10:00:00+01:00",
        "published_at": "2024-03-01T08:00:00+01:00", "published_by": ["Ida Holm"],
        "annotations": [
            {"text": "ask the divers", "quote": SECOND, "created_at": "2024-03-05T08:00:00Z"}
        ],
    }
]  # fmt: skip
WALLABAG_CSV = (
    'Title;URL;Content;Tags;"MIME Type";Language;"Creation date"\n'
    f'"The pier stands";{ADDRESS};"<p>{FIRST}</p><p>{SECOND}</p>";"coast, work";text/html;en;'
    '"02/03/2024 09:12:44"\n'
)
WALLABAG_XML = f"""<?xml version="1.0" encoding="UTF-8"?><result><entry><is_archived>0</is_archived>
<is_starred>1</is_starred><tags><entry><![CDATA[coast]]></entry></tags><id>4</id>
<title><![CDATA[The pier stands]]></title><url><![CDATA[{ADDRESS}]]></url>
<content><![CDATA[{HTML}]]></content><created_at><![CDATA[2024-03-01T08:00:00+01:00]]></created_at>
<published_by><entry><![CDATA[Ida Holm]]></entry></published_by></entry></result>"""
WALLABAG_TXT = f"\n\n{'=' * 100}\n\nThe pier stands\n\n{'=' * 100}\n\n{FIRST}\n\n{SECOND}\n"
FRESHRSS = {
    "id": "user/-/state/com.google/starred", "title": "Starred", "author": "ida",
    "items": [
        {
            "id": "tag:google.com,2005:reader/item/000600", "title": "The pier stands",
            "categories": [
                "user/-/state/com.google/reading-list", "user/-/state/com.google/starred",
                "user/-/state/com.google/read", "user/-/label/Coast",
            ],
            "author": "Ida Holm", "published": 1709280000, "alternate": [{"href": ADDRESS}],
            "content": {"content": HTML}, "origin": {"streamId": "feed/3", "title": "Coast"},
        }
    ],
}  # fmt: skip
MINIFLUX = {
    "total": 1,
    "entries": [
        {
            "id": 8, "feed_id": 2, "status": "read", "hash": "f0", "title": "The pier stands",
            "url": ADDRESS, "published_at": "2024-03-01T08:00:00Z", "content": HTML,
            "author": "Ida Holm", "starred": True, "tags": ["coast"],
        }
    ],
}  # fmt: skip
KARAKEEP = {
    "bookmarks": [
        {"createdAt": 1709280000, "title": "The pier stands", "tags": ["coast"], "note": "mine",
         "content": {"type": "link", "url": ADDRESS}, "archived": True},
        {"createdAt": 1709280000, "title": "A thought", "tags": [], "note": None,
         "content": {"type": "text", "text": f"{FIRST}\n{SECOND}"}, "archived": False},
    ]
}  # fmt: skip
PINBOARD = [
    {"href": ADDRESS, "description": "The pier stands", "extended": "for the talk", "meta": "a",
     "hash": "b", "time": "2024-03-01T08:00:00Z", "shared": "no", "toread": "yes",
     "tags": "coast work"}
]  # fmt: skip
LINKWARDEN = {
    "name": "Ida",
    "collections": [
        {
            "name": "Coast",
            "links": [
                {"id": 1, "name": "The pier stands", "url": ADDRESS, "description": "",
                 "collectionId": 3, "tags": [{"id": 1, "name": "coast"}],
                 "createdAt": "2024-03-01T08:00:00.000Z"}
            ],
        }
    ],
}  # fmt: skip
FIREFOX = {
    "guid": "root________", "type": "text/x-moz-place-container", "root": "placesRoot",
    "children": [
        {
            "type": "text/x-moz-place-container", "title": "menu",
            "children": [
                {"type": "text/x-moz-place", "title": "The pier stands", "uri": ADDRESS,
                 "dateAdded": 1709280000000000, "tags": "coast,work"}
            ],
        }
    ],
}  # fmt: skip
POCKET = (
    f"title,url,time_added,tags,status\nThe pier stands,{ADDRESS},1709280000,coast|work,archive\n"
)
INSTAPAPER = (
    "URL,Title,Selection,Folder,Timestamp\n"
    f'{ADDRESS},The pier stands,"{FIRST}",Starred,1709280000\n'
)
MATTER = (
    "Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight Count,"
    "Last Interaction Date,File Id\n"
    f"The pier stands,Ida Holm,Coast,{ADDRESS},coast,300,False,True,True,0,2024-03-01T08:00:00Z,x\n"
)
RAINDROP = (
    "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
    f'7,The pier stands,mine,"{FIRST}",{ADDRESS},Coast,"coast, work",2024-03-01T08:00:00.000Z,,'
    f'"Highlight:{SECOND}\nNote:ask",true\n'
)
READWISE = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,"
    "Highlighted at,Document tags\n"
    f'"{FIRST}",The pier stands,Ida Holm,,,yellow,,location,12,2024-03-01 08:00:00+00:00,coast\n'
    f'"{SECOND}",The pier stands,Ida Holm,,ask,,,location,14,2024-03-01 08:01:00+00:00,coast\n'
)
NETSCAPE = f"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>
<DT><H3 ADD_DATE="1">Coast</H3><DL><p>
<DT><A HREF="{ADDRESS}" ADD_DATE="1709280000" ICON="data:image/png;base64,iVBO" TAGS="work">The pier
 &amp; more</A><DD>{FIRST}
<DT><A HREF="javascript:alert(1)">No page</A></DL><p></DL><p>"""
ONETAB = f"{ADDRESS} | The pier stands\n\nhttps://news.example/2024/tram | A tram is late\n"
CLIPPINGS = (
    "\ufeffThe pier stands (Holm, Ida)\r\n"
    "- Ihre Markierung bei Position 170-172 | Hinzugefügt am 3.5.2020 21:05:33\r\n\r\n"
    f"{FIRST}\r\n==========\r\n"
    "The pier stands (Holm, Ida)\r\n"
    "- Ihre Notiz bei Position 172 | Hinzugefügt am 3.5.2020 21:06:00\r\n\r\nask\r\n==========\r\n"
)
FUNDUS = [
    {"title": "The pier stands", "authors": ["Ida Holm"],
     "publishing_date": "2024-03-01 08:00:00+00:00",
     "body": {"summary": [FIRST], "sections": [{"headline": ["Below"], "paragraphs": [SECOND]}]}}
]  # fmt: skip
NINJS = {
    "uri": ADDRESS, "type": "text", "headline": "The pier stands", "byline": "Ida Holm",
    "versioncreated": "2024-03-01T08:00:00Z", "body_html": HTML,
}  # fmt: skip
JSON_LD = {
    "@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "Coast"},
        {"@type": ["NewsArticle"], "headline": "The pier stands",
         "articleBody": f"{FIRST}\n{SECOND}", "author": [{"name": "Ida Holm"}],
         "datePublished": "2024-03-01",
         "mainEntityOfPage": {"@id": ADDRESS}},
    ],
}  # fmt: skip
VIEWER_ROWS = {
    "features": [],
    "rows": [{"row_idx": 0, "row": {"title": "The pier stands", "text": FIRST}}],
}
NITF = f"""<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><docdata>
<date.issue norm="20240301T080000Z"/></docdata></head><body><body.head><hedline><hl1>The pier stands
</hl1></hedline><byline>By <person>Ida Holm</person></byline></body.head><body.content>{HTML}
</body.content></body></nitf>"""
NEWSML = f"""<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem><itemMeta><versionCreated>2024-03-01T08:00:00Z</versionCreated></itemMeta><contentMeta>
<headline>The pier stands</headline><by>By Ida Holm</by></contentMeta><contentSet><inlineXML
contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{HTML}</body>
</html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""
TRAFILATURA_XML = f"""<doc sitename="Coast" title="The pier stands" author="Ida Holm"
date="2024-03-01" url="{ADDRESS}"><main><head rend="h1">The pier stands</head>
{HTML}</main><comments/></doc>"""
ENEX = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">
<en-export><note><title>The pier stands</title><content><![CDATA[<?xml version="1.0"?><en-note>
{HTML}</en-note>]]></content><created>20240301T080000Z</created><tag>coast</tag><note-attributes>
<author>Ida Holm</author><source-url>{ADDRESS}</source-url></note-attributes></note></en-export>"""
RIS = (
    f"TY  - NEWS\r\nTI  - The pier stands\r\nAU  - Holm, Ida\r\nAB  - {FIRST}\r\n"
    f"DA  - 2024/03/01/\r\nUR  - {ADDRESS}\r\nKW  - coast\r\nER  - \r\n"
)
ORG = (
    "#+TITLE: The pier stands\n#+DATE: <2024-03-01 Fri>\n\n* TODO Below :coast:\n"
    f"{FIRST}\n\n{SECOND}\n"
)
SUBTITLES = f"1\n00:00:01,000 --> 00:00:04,000\n<i>{FIRST[:28]}</i>\n{FIRST[29:]}\n"


def make_webarchive(binary: bool = True) -> bytes:
    """A page that Safari saved."""
    resource = {
        "WebResourceData": PAGE.encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": ADDRESS,
    }
    form = plistlib.FMT_BINARY if binary else plistlib.FMT_XML
    return plistlib.dumps({"WebMainResource": resource, "WebSubresources": []}, fmt=form)


def make_warc(packed: bool = True) -> bytes:
    """A crawl of a page, its picture, and a page that was not there."""
    records = [
        _record("warcinfo", "application/warc-fields", "", b"software: x\r\n"),
        _record("response", "text/html; charset=utf-8", ADDRESS, PAGE.encode()),
        _record("response", "image/png", f"{ADDRESS}.png", b"\x89PNG"),
        _record("response", "text/html", f"{ADDRESS}/none", b"<p>Not found</p>", "404 Not Found"),
    ]
    return b"".join(gzip.compress(one, mtime=0) if packed else one for one in records)


def _record(kind: str, content_type: str, url: str, body: bytes, status: str = "200 OK") -> bytes:
    block = body
    if kind == "response":
        block = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n\r\n".encode() + body
        content_type = "application/http; msgtype=response"
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2024-03-01T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{kind}>\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def make_zip(files: dict[str, str | bytes]) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


OMNIVORE = make_zip(
    {
        "metadata_0_to_20.json": json.dumps(
            [{"id": "1", "slug": "pier-1", "title": "The pier stands", "author": "Ida Holm",
              "url": ADDRESS, "state": "Archived", "readingProgress": 100, "labels": ["coast"],
              "savedAt": "2024-03-02T08:00:00.000Z", "publishedAt": "2024-03-01T08:00:00.000Z"}]
        ),
        "content/pier-1.html": f"<div>{HTML}</div>",
        "highlights/pier-1.md": f"> {SECOND}\n\nask\n",
    }
)  # fmt: skip
POCKET_ZIP = make_zip(
    {
        "part_000000.csv": POCKET,
        "annotations/part_000000.json": json.dumps(
            [{"url": ADDRESS, "title": "The pier stands",
              "highlights": [{"quote": FIRST, "created_at": 1709280000}]}]
        ),
        "collections/part_000000.json": "[]",
    }
)  # fmt: skip
WACZ = make_zip(
    {"datapackage.json": "{}", "archive/data.warc.gz": make_warc(), "pages/pages.jsonl": "{}\n"}
)

SHORTCUT = f"[InternetShortcut]\r\nURL={ADDRESS}\r\n"
TINY = f"""<articles schema-version="130"><article><guid>x</guid><title>The pier stands</title>
<content><![CDATA[{HTML}]]></content><marked>1</marked><link>{ADDRESS}</link><note>ask</note>
<tag_cache>coast</tag_cache><updated>2024-03-01 08:00:00</updated></article></articles>"""
POSTS = f"""<?xml version="1.0"?><posts user="ida"><post href="{ADDRESS}" tag="coast work"
description="The pier stands" extended="ask" time="2024-03-01T08:00:00Z" toread="no"/></posts>"""
SAFARI = {
    "Children": [
        {"Title": "Coast", "Children": [
            {"URLString": ADDRESS, "URIDictionary": {"title": "The pier stands"}}]}
    ]
}  # fmt: skip
KEEP = {"title": "A thought", "textContent": FIRST, "isTrashed": False, "labels": [{"name": "x"}]}
CSL = [
    {"id": "a", "type": "article", "title": "The pier stands", "URL": ADDRESS, "abstract": FIRST,
     "author": [{"family": "Holm", "given": "Ida"}], "issued": {"date-parts": [[2024, 3, 1]]}}
]  # fmt: skip

SAMPLES: dict[str, bytes] = {
    "wallabag.json": json.dumps(WALLABAG).encode(),
    "wallabag.csv": WALLABAG_CSV.encode(),
    "wallabag.xml": WALLABAG_XML.encode(),
    "wallabag.txt": WALLABAG_TXT.encode(),
    "starred.json": json.dumps(FRESHRSS).encode(),
    "miniflux.json": json.dumps(MINIFLUX).encode(),
    "karakeep.json": json.dumps(KARAKEEP).encode(),
    "pinboard.json": json.dumps(PINBOARD).encode(),
    "linkwarden.json": json.dumps(LINKWARDEN).encode(),
    "firefox.json": json.dumps(FIREFOX).encode(),
    "pocket.csv": POCKET.encode(),
    "instapaper.csv": INSTAPAPER.encode(),
    "matter.csv": MATTER.encode(),
    "raindrop.csv": RAINDROP.encode(),
    "readwise.csv": READWISE.encode(),
    "bookmarks.html": NETSCAPE.encode(),
    "onetab.txt": ONETAB.encode(),
    "My Clippings.txt": CLIPPINGS.encode(),
    "fundus.json": json.dumps(FUNDUS).encode(),
    "ninjs.json": json.dumps(NINJS).encode(),
    "jsonld.json": json.dumps(JSON_LD).encode(),
    "rows.json": json.dumps(VIEWER_ROWS).encode(),
    "nitf.xml": NITF.encode(),
    "newsml.xml": NEWSML.encode(),
    "trafilatura.xml": TRAFILATURA_XML.encode(),
    "notes.enex": ENEX.encode(),
    "zotero.ris": RIS.encode(),
    "notes.org": ORG.encode(),
    "talk.srt": SUBTITLES.encode(),
    "page.webarchive": make_webarchive(),
    "page2.webarchive": make_webarchive(binary=False),
    "crawl.warc": make_warc(packed=False),
    "crawl.warc.gz": make_warc(),
    "pier.url": SHORTCUT.encode(),
    "tiny.xml": TINY.encode(),
    "posts.xml": POSTS.encode(),
    "Bookmarks.plist": plistlib.dumps(SAFARI),
    "keep.json": json.dumps(KEEP).encode(),
    "csl.json": json.dumps(CSL).encode(),
    "omnivore.zip": OMNIVORE,
    "pocket.zip": POCKET_ZIP,
    "crawl.wacz": WACZ,
}
