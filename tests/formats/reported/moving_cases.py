"""Moving in: exports with their tags, stars, states and notes; lists of links; web archives."""

from __future__ import annotations

import gzip
import json
import plistlib
import zlib
from typing import Any

from tests.formats.reading import make_zip
from tests.formats.reported import STORY, TITLE, Case, article_page, paragraphs

_URL = "https://tarn.example/2024/barges"
_FIRST, _SECOND, *_ = STORY
_TIME = 1709629200  # 5 March 2024
_LINK = {"title": TITLE, "url": _URL, "date": "2024-03-05", "link": True}
_WHOLE = {
    "title": TITLE,
    "url": _URL,
    "date": "2024-03-05",
    "texts": [_FIRST, _SECOND],
    "link": False,
}
_HTML = paragraphs(0, 1)
_TAGS = {"tags": ("river", "frost")}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _netscape(items: str, title: str = "Bookmarks") -> str:
    return f"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>{title}</TITLE>\n<H1>{title}</H1>\n<DL><p>\n{items}\n</DL><p>"


def _anchor(attributes: str, after: str = "") -> str:
    return f'<DT><A HREF="{_URL}" ADD_DATE="{_TIME}" {attributes}>{TITLE}</A>\n{after}'


_ENTRY = {
    "id": 4,
    "title": TITLE,
    "url": _URL,
    "content": _HTML,
    "created_at": "2024-03-05T10:00:00+0100",
}
_READER_ITEM = {
    "id": "tag:google.com,2005:reader/item/1",
    "title": TITLE,
    "published": _TIME,
    "author": "Jane Doe",
    "origin": {"title": "Courier", "streamId": "feed/1"},
}
_STATE = "user/-/state/com.google"

_SERVICES: list[Case] = [
    ("wallabag's interface, with tags as objects",
     _json({"page": 1, "_embedded": {"items": [{**_ENTRY, "is_archived": 1, "is_starred": 0, "tags": [
         {"id": 1, "label": "river", "slug": "river"}, {"id": 2, "label": "frost", "slug": "frost"}],
         "annotations": [{"text": "ask", "quote": _SECOND, "ranges": []}]}]}}),
     {**_WHOLE, **_TAGS, "read": True, "starred": False, "notes": [(_SECOND, "ask")]}),
    ("wallabag with yes and no as words",
     _json([{**_ENTRY, "is_archived": False, "is_starred": True, "tags": ["river", "frost"], "published_by": "Jane Doe",
             "published_at": None}]), {**_WHOLE, **_TAGS, "read": False, "starred": True, "author": "Jane Doe"}),
    ("wallabag of the first version",
     _json([{"0": "4", "id": "4", "title": TITLE, "url": _URL, "is_read": "1", "is_fav": "1", "content": _HTML,
             "user_id": "1", "tags": "river,frost"}]),
     {"title": TITLE, "url": _URL, "texts": [_FIRST, _SECOND], **_TAGS, "read": True, "starred": True}),
    ("Omnivore, with labels as objects and a list in two files",
     make_zip({"metadata_0_to_1.json": _json([{"id": "1", "slug": "a", "title": TITLE, "url": _URL, "state": "Active",
               "author": "Jane Doe", "readingProgress": 0, "labels": [{"name": "river"}, {"name": "frost"}],
               "savedAt": "2024-06-01T00:00:00Z", "publishedAt": "2024-03-05T00:00:00Z"}]),
               "metadata_1_to_2.json": _json([{"id": "2", "slug": "b", "title": "Other", "url": _URL + "/2", "state":
               "Archived", "labels": [], "savedAt": "2024-06-01T00:00:00Z", "readingProgress": 10}]),
               "content/a.html": f"<html><body>{_HTML}</body></html>", "content/b.html": f"<p>{STORY[2]}</p>"}),
     {**_WHOLE, **_TAGS, "read": False, "n": 2, "author": "Jane Doe"}),
    ("an item of Omnivore whose text is missing",
     make_zip({"metadata_0_to_1.json": _json([{"id": "1", "slug": "a", "title": TITLE, "url": _URL, "state": "Archived",
               "labels": ["river", "frost"], "savedAt": "2024-03-05T00:00:00Z", "publishedAt": None}])}),
     {**_LINK, **_TAGS, "read": True}),
    ("Inoreader, with labels and a note",
     _json({"items": [{**_READER_ITEM, "canonical": [{"href": _URL}], "summary": {"content": _HTML}, "categories": [
         f"{_STATE}/starred", f"{_STATE}/fresh", "user/1005/label/river", "user/1005/label/frost"],
         "annotations": [{"id": 1, "text": _SECOND, "note": "ask"}]}]}),
     {**_WHOLE, **_TAGS, "starred": True, "read": False, "author": "Jane Doe"}),
    ("FreshRSS's archive",
     make_zip({"starred_2024.json": _json({"id": f"{_STATE}/starred", "items": [{**_READER_ITEM, "alternate": [
         {"href": _URL}], "content": {"content": _HTML}, "categories": [f"{_STATE}/starred", f"{_STATE}/read",
                                                                       "user/-/label/river", "user/-/label/frost"]}]}),
               "feeds.opml.xml": '<?xml version="1.0"?><opml version="2.0"><body/></opml>'}),
     {**_WHOLE, **_TAGS, "starred": True, "read": True, "complaints": 1}),
    ("Tiny Tiny RSS's archive of articles",
     '<?xml version="1.0" encoding="UTF-8"?><articles schema-version="130"><article><guid><![CDATA[x1]]></guid><title>'
     f"<![CDATA[{TITLE}]]></title><content><![CDATA[{_HTML}]]></content><marked><![CDATA[1]]></marked><published>"
     "<![CDATA[0]]></published><score><![CDATA[0]]></score><note><![CDATA[ask]]></note><link><![CDATA["
     f"{_URL}]]></link><tag_cache><![CDATA[river,frost]]></tag_cache><label_cache><![CDATA[]]></label_cache><feed_title>"
     "<![CDATA[Courier]]></feed_title><updated><![CDATA[2024-03-05 10:00:00]]></updated></article></articles>",
     {**_WHOLE, **_TAGS, "starred": True, "notes": [("", "ask")]}),
    ("Miniflux, with a removed entry",
     _json({"total": 1, "entries": [{"id": 1, "feed_id": 2, "status": "unread", "hash": "a", "title": TITLE, "url": _URL,
            "published_at": "2024-03-05T08:00:00Z", "content": _HTML, "author": "Jane Doe", "starred": False,
            "tags": ["river", "frost"], "share_code": "", "enclosures": None}]}),
     {**_WHOLE, **_TAGS, "read": False, "starred": False}),
    ("Pocket's page of links",
     f"<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul></ul><h1>Read Archive</h1>"
     f'<ul><li><a href="{_URL}" time_added="{_TIME}" tags="river,frost">{TITLE}</a></li></ul></body></html>',
     {**_LINK, **_TAGS, "read": True}),
    ("Instapaper's page of links",
     f"<html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol></ol><h1>Archive</h1><ol><li><a"
     f' href="{_URL}">{TITLE}</a></ol></body></html>', {"title": TITLE, "url": _URL, "link": True, "read": True}),
    ("Instapaper with tags as a list", f"URL,Title,Selection,Folder,Timestamp,Tags\n{_URL},{TITLE},,Unread,{_TIME},"
     '"[""river"",""frost""]"\n', {**_LINK, **_TAGS, "read": False}),
    ("Instapaper with no tags", f"URL,Title,Selection,Folder,Timestamp,Tags\n{_URL},{TITLE},,Archive,{_TIME},[]\n",
     {**_LINK, "tags": (), "read": True}),
    ("folders within folders of a browser's bookmarks",
     _netscape("<DT><H3>Bookmarks bar</H3><DL><p><DT><H3>river</H3><DL><p><DT><H3>frost</H3><DL><p>" + _anchor("")
               + "</DL><p></DL><p></DL><p>"), {**_LINK, **_TAGS}),
    ("a bookmark to be read", _netscape(_anchor('TOREAD="1" TAGS="river,frost" PRIVATE="1"', "<DD>")),
     {**_LINK, **_TAGS, "read": False}),
    ("notes of linkding within descriptions",
     _netscape(_anchor('TAGS="river,frost"', f"<DD>{_FIRST}[linkding-notes]ask the clerk[/linkding-notes]")),
     {**_LINK, **_TAGS, "texts": [_FIRST], "notes": [("", "ask the clerk")]}),
    ("archived bookmarks of linkding", _netscape(_anchor('TAGS="river,frost,linkding:bookmarks.archived"')),
     {**_LINK, **_TAGS, "read": True}),
    ("a day in milliseconds", _netscape(_anchor("").replace(str(_TIME), f"{_TIME}000")), _LINK),
    ("attributes in single quotes, and none", _netscape(f"<DT><A HREF='{_URL}' ADD_DATE={_TIME} TAGS='river,frost'>"
                                                       f"{TITLE}</A>"), {**_LINK, **_TAGS}),
    ("linkding's interface",
     _json({"count": 1, "next": None, "results": [{"id": 1, "url": _URL, "title": TITLE, "description": "", "notes": "ask",
            "is_archived": True, "unread": False, "shared": False, "tag_names": ["river", "frost"],
            "date_added": "2024-03-05T09:00:00Z"}]}), {**_LINK, **_TAGS, "read": True, "notes": [("", "ask")]}),
    ("Pinboard's XML",
     f'<?xml version="1.0" encoding="UTF-8"?><posts user="jane"><post href="{_URL}" time="2024-03-05T09:00:00Z"'
     f' description="{TITLE}" extended="ask" tag="river frost" hash="a" shared="no" toread="yes"/></posts>',
     {**_LINK, **_TAGS, "read": False, "notes": [("", "ask")]}),
    ("Diigo's table", "title,url,tags,description,comments,annotations,created_at\n"
     f'"{TITLE}","{_URL}","river,frost","","","Highlight: {_SECOND}","2024-03-05 09:00:00 UTC"\n', {**_LINK, **_TAGS, "file": "diigo.csv"}),
    ("Karakeep with lists and stars",
     _json({"bookmarks": [{"createdAt": _TIME, "title": None, "tags": ["river", "frost"], "content": {"type": "link",
            "url": _URL, "title": TITLE}, "note": "ask", "archived": False, "favourited": True, "lists": ["a1"]}]}),
     {**_LINK, **_TAGS, "starred": True, "read": False, "notes": [("", "ask")]}),
    ("Raindrop's collections",
     "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
     f'7,{TITLE},,,{_URL},"river / frost","",2024-03-05T08:00:00.000Z,,"",false\n', {**_LINK, **_TAGS}),
    ("Raindrop's links that are in no collection",
     "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
     f'7,{TITLE},,,{_URL},Unsorted,"river, frost",2024-03-05T08:00:00.000Z,,"",true\n', {**_LINK, **_TAGS, "starred": True}),
    ("Readwise Reader", "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
     f'{TITLE},{_URL},a,"[\'river\', \'frost\']",2024-03-05 08:00:00+00:00,0.2,archive,True\n',
     {**_LINK, **_TAGS, "read": True}),
    ("Shiori's bookmarks",
     _json([{"id": 1, "url": _URL, "title": TITLE, "excerpt": "", "tags": [{"id": 1, "name": "river"}, {"id": 2, "name":
             "frost"}], "modified": "2024-03-05 09:00:00", "public": 0}]), {"title": TITLE, "url": _URL, **_TAGS, "link": True}),
    ("a table of links with a category", f"category,name,link,tags\nnews,{TITLE},{_URL},river;frost\n",
     {"title": TITLE, "url": _URL, "link": True, "file": "links.csv"}),
    ("addresses, one a line", f"{_URL}\nhttps://tarn.example/2\nhttps://tarn.example/3\n", {"n": 3, "url": _URL, "link": True}),
    ("a favourite of Windows", f"[DEFAULT]\r\nBASEURL={_URL}\r\n[InternetShortcut]\r\nURL={_URL}\r\nIconIndex=0\r\n",
     {"file": f"{TITLE}.url", "title": TITLE, "url": _URL, "link": True}),
    ("a favourite of the Mac", plistlib.dumps({"URL": _URL}), {"file": f"{TITLE}.webloc", "title": TITLE, "url": _URL,
                                                              "link": True}),
    ("a favourite of the Mac in binary", plistlib.dumps({"URL": _URL}, fmt=plistlib.FMT_BINARY),
     {"file": f"{TITLE}.webloc", "title": TITLE, "url": _URL, "link": True}),
    ("a link of a Linux desktop", f"[Desktop Entry]\nEncoding=UTF-8\nName={TITLE}\nType=Link\nURL={_URL}\n",
     {"file": "a.desktop", "title": TITLE, "url": _URL, "link": True}),
]  # fmt: skip


def _clip(line: str, text: str, title: str = "The Lock (Doe, Jane)") -> str:
    return f"{title}\r\n- {line}\r\n\r\n{text}\r\n==========\r\n"


_CLIPPINGS: list[Case] = [
    (f"clippings of a device in {language}", "\ufeff" + _clip(mark, _FIRST) + _clip(note, "ask"),
     {"title": "The Lock", "author": "Jane Doe", "date": "2024-03-05", "texts": [_FIRST], "notes": [(_FIRST, "ask")],
      "file": "My Clippings.txt"})
    for language, mark, note in (
        ("English", "Your Highlight on page 119-119 | location 1797-1799 | Added on Tuesday, 5 March 2024 18:57:00",
         "Your Note on page 119 | location 1799 | Added on Tuesday, 5 March 2024 18:57:13"),
        ("American English", "Your Highlight on Location 170-172 | Added on Tuesday, March 5, 2024 8:40:13 PM",
         "Your Note on Location 172 | Added on Tuesday, March 5, 2024 8:41:13 PM"),
        ("German", "Ihre Markierung auf Seite 6 | bei Position 83-84 | Hinzugefügt am Dienstag, 5. März 2024 14:12:02",
         "Ihre Notiz auf Seite 6 | bei Position 84 | Hinzugefügt am Dienstag, 5. März 2024 14:12:30"),
        ("Portuguese", "Seu destaque na página 6 | posição 83-84 | Adicionado: terça-feira, 5 de março de 2024 23:32:06",
         "Sua nota na página 6 | posição 84 | Adicionado: terça-feira, 5 de março de 2024 23:33:06"),
        ("Spanish", "Tu subrayado en la página 6 | posición 83-84 | Añadido el martes, 5 de marzo de 2024 23:32:06",
         "Tu nota en la página 6 | posición 84 | Añadido el martes, 5 de marzo de 2024 23:33:06"),
        ("French", "Votre surlignement sur la page 6 | emplacement 83-84 | Ajouté le mardi 5 mars 2024 23:32:06",
         "Votre note sur la page 6 | emplacement 84 | Ajouté le mardi 5 mars 2024 23:33:06"),
        ("Italian", "La tua evidenziazione a pagina 6 | posizione 83-84 | Aggiunto in data martedì 5 marzo 2024 23:32:06",
         "La tua nota a pagina 6 | posizione 84 | Aggiunto in data martedì 5 marzo 2024 23:33:06"),
        ("Chinese", "您在位置 #83-84的标注 | 添加于 2024年3月5日星期二 上午9:11:28",
         "您在位置 #84 的笔记 | 添加于 2024年3月5日星期二 上午9:12:28"),
        ("Japanese", "位置No. 83-84のハイライト |作成日: 2024年3月5日火曜日 9:11:28",
         "位置No. 84のメモ |作成日: 2024年3月5日火曜日 9:12:28"),
        ("Dutch", "Je markering op pagina 6 | locatie 83-84 | Toegevoegd op dinsdag 5 maart 2024 23:32:06",
         "Je notitie op pagina 6 | locatie 84 | Toegevoegd op dinsdag 5 maart 2024 23:33:06"),
        ("Russian", "Ваш выделенный отрывок на странице 6 | Место 83–84 | Добавлено: вторник, 5 марта 2024 г. в 23:32:06",
         "Ваша заметка на странице 6 | Место 84 | Добавлено: вторник, 5 марта 2024 г. в 23:33:06"),
    )
] + [
    ("a book in a series, with its author in a second bracket",
     _clip("Your Highlight on Location 1-2 | Added on Tuesday, 5 March 2024 18:57:00", _FIRST, "The Lock (Tarn Book 2)"
           " (Jane Doe)"), {"title": "The Lock (Tarn Book 2)", "author": "Jane Doe"}),
]  # fmt: skip

_CRAWLED = {"title": TITLE, "url": _URL, "date": "2024-03-05", "texts": [_FIRST, _SECOND]}
_BODY = f"{_FIRST}\n\n{_SECOND}"
_RECORDS: list[Case] = [
    ("newspaper4k", _json({"url": _URL, "title": TITLE, "authors": ["Jane Doe"], "publish_date": "2024-03-05 10:00:00",
                           "text": _BODY, "top_image": "a.jpg", "keywords": ["river"], "summary": "s"}),
     {**_CRAWLED, "author": "Jane Doe"}),
    ("news-please", _json({"authors": ["Jane Doe"], "date_download": "2024-06-01 00:00:00", "date_modify": None,
                           "date_publish": "2024-03-05 10:00:00", "description": "Short.", "filename": "a.json",
                           "language": "en", "maintext": _BODY, "source_domain": "tarn.example", "text": None,
                           "title": TITLE, "title_page": None, "url": _URL}), {**_CRAWLED, "author": "Jane Doe"}),
    ("trafilatura", _json({"title": TITLE, "author": "Jane Doe; John Roe", "hostname": "tarn.example", "date": "2024-03-05",
                           "categories": "", "tags": "", "fingerprint": "a", "id": None, "license": None, "comments": "",
                           "raw_text": "x", "text": _BODY.replace("\n\n", "\n"), "language": None, "image": None,
                           "pagetype": "article", "source": _URL, "source-hostname": "Tarn", "excerpt": "Short."}),
     {**_CRAWLED, "author": "Jane Doe, John Roe"}),
    ("fundus with an empty summary",
     _json([{"title": TITLE, "authors": ["Jane Doe"], "publishing_date": "2024-03-05 10:00:00+01:00", "body": {"summary": [],
             "sections": [{"headline": [], "paragraphs": [_FIRST, _SECOND]}]}, "html": {"requested_url": _URL,
             "responded_url": _URL, "content": "<p>x</p>", "crawl_date": "2024-06-01"}}]),
     {**_CRAWLED, "author": "Jane Doe"}),
    ("C4", _json({"text": _BODY.replace("\n\n", "\n"), "timestamp": "2024-03-05T10:00:00Z", "url": _URL}),
     {"url": _URL, "date": "2024-03-05", "texts": [_FIRST, _SECOND]}),
    ("FineWeb", _json({"text": _BODY, "id": "<urn:uuid:1>", "dump": "CC-MAIN-2024-10", "url": _URL, "date":
                       "2024-03-05T10:00:00Z", "file_path": "s3://x", "language": "en", "language_score": 0.9,
                       "token_count": 90}), {"url": _URL, "date": "2024-03-05", "texts": [_FIRST, _SECOND]}),
    ("Dolma", _json({"id": "1", "text": _BODY, "source": "common-crawl", "created": "2024-03-05T00:00:00Z", "added":
                     "2024-06-01T00:00:00Z", "metadata": {"url": _URL, "title": TITLE}}),
     {"date": "2024-03-05", "texts": [_FIRST, _SECOND], "url": _URL, "title": TITLE}),
    ("OSCAR", _json({"content": _BODY, "warc_headers": {"warc-target-uri": _URL, "warc-date": "2024-03-05T10:00:00Z"},
                     "metadata": {"identification": {"label": "en", "prob": 0.9}}}),
     {"url": _URL, "date": None, "texts": [_FIRST, _SECOND]}),
    ("articles with highlights", _json({"article": _BODY, "highlights": "Short one.\nAnother.", "id": "a"}),
     {"texts": [_FIRST, _SECOND]}),
    ("documents with summaries", _json({"document": _BODY, "summary": "Short.", "id": "a"}), {"texts": [_FIRST, _SECOND]}),
    ("texts by columns", _json({"title": {"0": TITLE, "1": "Two"}, "text": {"0": _BODY, "1": STORY[2]}}),
     {"n": 2, "title": TITLE, "texts": [_FIRST, _SECOND]}),
    ("GDELT's and others' nested source", _json({"articles": [{"source": {"id": None, "name": "Courier"}, "author":
        "Jane Doe", "title": TITLE, "description": "Short.", "url": _URL, "urlToImage": None, "publishedAt":
        "2024-03-05T10:00:00Z", "content": _BODY}]}), {**_CRAWLED, "author": "Jane Doe"}),
    ("WordPress's interface", _json([{"id": 1, "date": "2024-03-05T10:00:00", "date_gmt": "2024-03-05T09:00:00", "link": _URL,
        "title": {"rendered": TITLE}, "content": {"rendered": _HTML, "protected": False}, "excerpt": {"rendered": "x"},
        "author": 5}]), _CRAWLED),
    ("Ghost's export", _json({"db": [{"meta": {}, "data": {"posts": [{"id": "1", "title": TITLE, "slug": "barges", "html":
        _HTML, "plaintext": "x", "published_at": "2024-03-05T10:00:00.000Z", "status": "published"}]}}]}),
     {"title": TITLE, "texts": [_FIRST, _SECOND], "date": "2024-03-05"}),
    ("the Guardian's interface", _json({"response": {"status": "ok", "results": [{"id": "a/b", "type": "article",
        "webPublicationDate": "2024-03-05T10:00:00Z", "webTitle": TITLE, "webUrl": _URL, "fields": {"headline": TITLE,
        "body": _HTML, "byline": "Jane Doe"}}]}}), {**_CRAWLED, "author": "Jane Doe"}),
    ("Scrapy's lists of lines", _json({"headline": [TITLE], "body": [f"{_FIRST}\n", "\n", _SECOND], "link": [_URL],
                                       "date": ["5 March 2024"]}), _CRAWLED),
    ("an item of NewsML-G2 alone",
     '<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2024-03-05T10:00:'
     f"00Z</versionCreated></itemMeta><contentMeta><headline>{TITLE}</headline></contentMeta><contentSet><inlineData"
     f' contenttype="text/plain">{_BODY}</inlineData></contentSet></newsItem>',
     {"title": TITLE, "date": "2024-03-05", "texts": [_FIRST, _SECOND]}),
    ("ninjs 2 with lists", _json({"uri": _URL, "headlines": [{"role": "main", "value": TITLE}], "bodies": [{"role": "main",
        "contentType": "text/html", "value": _HTML}], "versionCreated": "2024-03-05T10:00:00Z", "by": "Jane Doe"}),
     {**_CRAWLED, "author": "Jane Doe"}),
]  # fmt: skip

PAGE = article_page('<meta property="article:published_time" content="2024-03-05T10:00:00Z">')


def make_record(kind: str, head: str, body: bytes, url: str = _URL) -> bytes:
    block = f"HTTP/1.1 200 OK\r\n{head}\r\n".encode() + body if kind == "response" else body
    content_type = "application/http; msgtype=response" if kind == "response" else head
    return (
        (
            f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
        ).encode()
        + block
        + b"\r\n\r\n"
    )


def _chunked(data: bytes) -> bytes:
    parts = [data[:700], data[700:]]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


_KIND = "Content-Type: text/html; charset=utf-8\r\n"
_DEFLATED = zlib.compressobj(wbits=-15)
_ARCHIVES: list[Case] = [
    (f"a record {what}", make_record("response", head, body), {"title": TITLE, "url": _URL, "texts": list(STORY),
                                                          "date": "2024-03-05", "file": "a.warc"})
    for what, head, body in (
        ("in parts", _KIND + "Transfer-Encoding: chunked\r\n", _chunked(PAGE.encode())),
        ("that says parts and has none", _KIND + "Transfer-Encoding: chunked\r\n", PAGE.encode()),
        ("in gzip", _KIND + "Content-Encoding: gzip\r\n", gzip.compress(PAGE.encode())),
        ("in gzip and in parts", _KIND + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
         _chunked(gzip.compress(PAGE.encode()))),
        ("that says gzip and is not", _KIND + "Content-Encoding: gzip\r\n", PAGE.encode()),
        ("in raw deflate", _KIND + "Content-Encoding: deflate\r\n",
         _DEFLATED.compress(PAGE.encode()) + _DEFLATED.flush()),
        ("with another letter case", "content-type: TEXT/HTML\r\n", PAGE.encode()),
        ("without a type", "Server: x\r\n", PAGE.encode()),
    )
] + [
    ("a resource", make_record("resource", "text/html", PAGE.encode()), {"title": TITLE, "url": _URL, "file": "a.warc"}),
    ("a resource after its revisits and requests",
     make_record("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n")
     + make_record("revisit", "application/http; msgtype=response", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
     + make_record("response", _KIND, PAGE.encode()), {"title": TITLE, "n": 1, "file": "a.warc"}),
    ("records that are packed as one", gzip.compress(make_record("response", _KIND, PAGE.encode()) * 2),
     {"title": TITLE, "file": "a.warc.gz"}),
    ("WACZ with several files", make_zip({"datapackage.json": "{}", "pages/pages.jsonl": "{}\n", "archive/a.warc.gz":
        gzip.compress(make_record("response", _KIND, PAGE.encode())), "archive/b.warc": make_record("response", _KIND, PAGE
        .replace(TITLE, "Another").encode(), _URL + "/2"), "indexes/index.cdx.gz": gzip.compress(b"x")}),
     {"n": 2, "titles": [TITLE, "Another"], "file": "a.wacz"}),
]  # fmt: skip

MOVING_CASES: list[Case] = [*_SERVICES, *_CLIPPINGS, *_RECORDS, *_ARCHIVES]
