"""The files of ``tests.quality.hostile``: each function of ``CASES`` returns one's bytes."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable

MB = 1 << 20


def _zip(files: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _tar(files: dict[str, bytes], pax: dict[str, str] | None = None) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            entry.pax_headers = pax or {}
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


def _repeat(text: str, megabytes: float = 31.0) -> bytes:
    data = text.encode()
    return data * int(megabytes * MB / len(data))


# Plain text


def _line_of_100_mb() -> bytes:
    return b"word " * (20 * MB)


def _line_of_31_mb() -> bytes:
    return b"A sentence of some words. " * (31 * MB // 26)


def _line_of_31_mb_beyond_latin() -> bytes:
    return ("Ein Satz – mit Zeichen 中. " * (31 * MB // 30)).encode()[: 31 * MB]


def _million_paragraphs() -> bytes:
    return b"a\n" * 1_000_000


def _text_of_small_words() -> bytes:
    return ("a s " * 240_000 + "\n").encode() * 33


def _text_of_pictures() -> bytes:
    return ("🚀 s " * 190_000 + "\n").encode() * 24


def _text_of_line_ends() -> bytes:
    return b"\r\n\r" * (10 * MB)


def _control_bytes() -> bytes:
    return b"a\x1b[31mb\x9b" * (4 * MB)


def _random_bytes() -> bytes:
    return random.Random(3).randbytes(31 * MB)


def _unknown_encoding() -> bytes:
    chance = random.Random(4)
    return bytes(chance.choices(range(32, 256), k=8 * MB)) * 3


def _joining_marks() -> bytes:
    return ("e" + "\u0301" * 99).encode() * (31 * MB // 199)


def _text_with_a_picture_a_paragraph() -> bytes:
    return ("word soon " * 99_000 + "🚀\n").encode() * 31


def _text_of_lost_spaces() -> bytes:
    return ("abcDe " * 160_000 + "\n").encode() * 32


def _text_of_paragraph_marks() -> bytes:
    return ("a\u2029" * 40_000 + "\n").encode() * 190


def _text_of_dates() -> bytes:
    return b"20240101\n" * 3_000_000


def _text_of_addresses() -> bytes:
    return b"https://a.example/" + b"a" * 30 * MB + b"\nA head\nText.\n"


def _text_utf_16() -> bytes:
    return ("words 中 " * 130_000 + "\n").encode("utf-16-le") * 14


# Pages


def _page(body: str) -> bytes:
    return f"<html><head><title>T</title></head><body>{body}</body></html>".encode()


def _page_deep() -> bytes:
    return _page("<div>" * 1_000_000 + "text")


def _page_of_tags() -> bytes:
    return _page("<p>a" * 7_000_000)


def _page_of_as_many_tags_as_are_read() -> bytes:
    return _page("<p>a" * 99_000 + "<b>c</b>" * 99_000)


def _page_of_tags_for_trafilatura() -> bytes:
    return _page("<p>some words that are a sentence." * 29_000)


def _page_of_links() -> bytes:
    return _page("<p><a href='/x'>some words</a> and text</p>" * 7_000)


def _page_of_headings() -> bytes:
    return _page("<div><h2><a href='/x'>some words here</a></h2><p>and text</p></div>" * 4_000)


def _page_of_attributes() -> bytes:
    return _page("<p " + " ".join(f"a{n}=1" for n in range(2_000_000)) + ">text")


def _page_of_attributes_in_quotes() -> bytes:
    return _page('<p a=">" ' + " ".join(f"b{n}<" for n in range(2_000_000)) + ">text")


def _page_of_open_quotes() -> bytes:
    return _page("<p a='<p b=\"" * 2_000_000)


def _page_of_open_tags() -> bytes:
    return b"<html>" + b"<p " * 290_000 + b"x" * 20 * MB


def _page_of_forty_attributes() -> bytes:
    tag = "<p " + " ".join(f"a{n}" for n in range(100)) + ">a"
    return _page(tag * (30 * MB // len(tag)))


def _page_of_tables() -> bytes:
    return _page("<table><tr><td>" * 90_000)


def _page_of_cells() -> bytes:
    return _page("<table><tr>" + "<td>a" * 250_000)


def _page_of_comments() -> bytes:
    return _page("<!--" * 7_000_000)


def _page_of_comments_before() -> bytes:
    return b"<!-- a -->" * 3_000_000 + b"<html><p>text"


def _page_of_entities() -> bytes:
    return _page("&amp;&#x1b;&lt;" * 2_000_000)


def _page_of_scripts() -> bytes:
    return _page("<script>" * 250_000)


def _page_of_line_breaks() -> bytes:
    return _page("a. <br>" * 290_000)


def _page_of_bad_json() -> bytes:
    return _page('<script type="application/ld+json">' + '{"@type":' * 200_000 + "</script><p>text")


def _page_of_json_objects() -> bytes:
    graph = json.dumps({"@graph": [{"@graph": [{"@type": "Article"}] * 100}] * 100})
    return _page(f'<script type="application/ld+json">{graph}</script>' * 100 + "<p>text")


def _page_of_classes() -> bytes:
    return _page('<p class="date byline author">' * 100_000)


def _page_of_data() -> bytes:
    return _page('<p>text<img src="data:image/png;base64,' + "A" * 30 * MB + '">')


def _page_of_empty_elements() -> bytes:
    return _page("<p>" + "<span/>some words that are a sentence. " * 14_000)


def _page_of_nested_spans() -> bytes:
    unit = "<span>" * 200 + "some words that are a sentence. </span>" * 200
    return _page(f"<div>{unit}</div>" * 70)


def _page_of_nested_formatting() -> bytes:
    return _page("<p>" + "<b><i><a href=x>" * 90_000 + "text")


def _page_of_hidden_elements() -> bytes:
    return _page("<p>text " + "<i hidden>x</i>some words of the text that follows. " * 90_000)


def _page_of_elements_around_all_of_it() -> bytes:
    around = "".join(f"<h1 class='date byline author'><{tag}>" for tag in ("div", "sup") * 50)
    return _page(around + "words of the page " * (MB // 2))


def _page_of_references() -> bytes:
    return _page("<p>" + "words<sup>[1]</sup> " * 90_000)


def _page_of_one_long_attribute() -> bytes:
    return _page(f'<p title="{"a b " * 7 * MB}">text')


def _page_of_metadata() -> bytes:
    return b"<html><head>" + b'<meta property="og:title" content="A headline">' * 600_000


def _page_of_titles() -> bytes:
    return b"<html><head><title>" + b"A headline " * 2_800_000 + b"</title><body><p>text"


def _page_of_nested_tables() -> bytes:
    return _page("<table><tr><td>a<td>b" * 300 + "text" * 1000 + "</table>" * 300)


def _page_of_many_cells_in_rows() -> bytes:
    return _page("<table>" + ("<tr>" + "<td>a" * 90) * 1_000)


def _page_of_unclosed_quotes_in_attributes() -> bytes:
    return _page("<p class='a" * 100_000)


def _page_of_numbered_characters() -> bytes:
    return _page("<p>" + "&#97;&#x1F680;&#0;&#999999999;" * 900_000)


def _page_of_cdata() -> bytes:
    return _page("<![CDATA[" * 3_000_000)


def _page_of_processing() -> bytes:
    return _page("<?a " * 7_000_000)


def _page_with_a_date_of_digits() -> bytes:
    return _page('<meta name="date" content="' + "1" * 20 * MB + '"><p>text')


# XML and feeds


def _feed_of_one_long_title() -> bytes:
    return b"<rss><channel><item><title>" + b"word " * 6 * MB + b"</title></item></channel></rss>"


def _feed_of_unknown_elements() -> bytes:
    return b"<rss><channel><item>" + b"<a/>" * 7_000_000 + b"</item></channel></rss>"


def _feed_of_comments() -> bytes:
    return b"<rss><channel>" + b"<!-- a -->" * 3_000_000 + b"<item/></channel></rss>"


def _feed_of_small_texts() -> bytes:
    return b"<feed><entry><content>" + b"a<b/>" * 6_000_000 + b"</content></entry></feed>"


def _feed_of_links() -> bytes:
    return b"<feed><entry>" + b'<link href="https://a.example/"/>' * 900_000 + b"</entry></feed>"


def _feed_outline() -> bytes:
    return b"<opml><body>" + b'<outline text="a" xmlUrl="https://a.example/">' * 600_000


def _feed_in_json() -> bytes:
    item = b'{"id":"1","content_html":"<p>a<b>c"},'
    head = b'{"version":"https://jsonfeed.org/version/1.1","items":['
    return head + item * 800_000 + b"{}]}"


def _feed_of_entities() -> bytes:
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(30))
    return (
        f'<?xml version="1.0"?><!DOCTYPE rss [{lines}]><rss><channel><item><title>t</title>'
        "<description>&e29;</description></item></channel></rss>"
    ).encode()


def _feed_of_one_entity() -> bytes:
    return (
        f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "{"a" * MB}">]><rss><channel><item>'
        f"<description>{'&a;' * 100_000}</description></item></channel></rss>"
    ).encode()


def _feed_of_files() -> bytes:
    return (
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///dev/zero">]><rss><channel>'
        b"<item><description>&a;</description></item></channel></rss>"
    )


def _feed_deep() -> bytes:
    return b"<rss><channel>" + b"<item>" * 900_000


def _feed_of_items() -> bytes:
    return b"<rss><channel>" + b"<item><title>t</title></item>" * 240_000


def _feed_of_attributes() -> bytes:
    return b"<rss " + b" ".join(b"a%d='1'" % n for n in range(1_000_000)) + b"><item/></rss>"


def _feed_of_namespaces() -> bytes:
    names = b" ".join(b"xmlns:a%d='u%d'" % (n, n) for n in range(500_000))
    return b"<rss " + names + b"><item/></rss>"


def _feed_of_records() -> bytes:
    """XML of records, as Scrapy writes it."""
    item = b"<item><title>a</title><text><value>b</value><value>c</value></text></item>"
    return b'<?xml version="1.0"?><items>' + item * 90_000 + b"</items>"


def _feed_of_one_record() -> bytes:
    return (
        b'<?xml version="1.0"?><items><item><title>a</title><text>'
        + b"<value>b</value>" * 450_000
        + b"</text></item></items>"
    )


def _feed_of_pages() -> bytes:
    item = b"<item><description><![CDATA[" + b"<p>a" * 60_000 + b"]]></description></item>"
    return b"<rss><channel>" + item * 16


# Markdown


def _markdown(text: str, megabytes: float = 0.56) -> bytes:
    paragraph = text * (9_000 // len(text) + 1) + "\n\n"
    return b"# T\n\n" + _repeat(paragraph, megabytes)


def _markdown_long() -> bytes:
    return _markdown("Some *words* of a text.\n\n", 31)


def _markdown_head() -> bytes:
    return b"---\n" + b"a: b\n" * 6_000_000 + b"---\n\n# T\n\nText.\n"


def _markdown_head_without_end() -> bytes:
    return b"---\ntitle: T\n" + b"tags: [a, b]\n" * 2_400_000


def _markdown_head_nested() -> bytes:
    return b"---\ntitle: " + b"[" * 10 * MB + b"\n---\n\nText.\n"


def _markdown_head_of_anchors() -> bytes:
    lines = "".join(f"a{n}: &a{n} [{f'*a{n - 1},' * 9}]\n" for n in range(1, 40))
    return f"---\na0: &a0 [lol]\n{lines}---\n\n# T\n\nText.\n".encode()


# JSON, tables


def _json_deep() -> bytes:
    return b'{"text":' + b"[" * (31 * MB)


def _json_of_lists() -> bytes:
    return b'{"text":[' + b"[]," * (10 * MB) + b"[]]}"


def _json_of_small_objects() -> bytes:
    return b'{"text":"a"}\n' * (31 * MB // 13)


def _json_of_small_objects_in_a_list() -> bytes:
    return b"[" + b'{"text":"a"},' * 700_000 + b"{}]"


def _json_of_strings() -> bytes:
    return b'{"a":[' + b'"ab",' * 1_400_000 + b'"c"]}\n{"text":"x"}'


def _json_of_huge_numbers() -> bytes:
    return b'{"text":"x","n":' + b"9" * (20 * MB) + b"}"


def _json_of_bad_lines() -> bytes:
    return b'{"text":"a"}\n' + b"{bad\n" * (5 * MB)


def _json_of_escapes() -> bytes:
    return b'{"text":"' + b"\\u001b\\ud800" * (2 * MB) + b'"}'


def _table_of_nuls() -> bytes:
    return b"title,text\n" + b'A\0,"B and words of a text that is long enough for it\0"\n' * 50_000


def _table_of_one_quote() -> bytes:
    return b'title,text\nA,"' + b"words, and\n" * (2 * MB)


def _table_of_cells() -> bytes:
    return b"title,text\n" + b"," * (31 * MB)


def _table_of_rows() -> bytes:
    return b"title,text\n" + b"a,b\n" * (7 * MB)


def _table_of_columns() -> bytes:
    return b"title,text" + b",a" * (15 * MB) + b"\nA,B\n"


def _json_of_lists_in_lists() -> bytes:
    return b"[" * 1_000_000 + b"]" * 1_000_000


def _json_of_objects_in_objects() -> bytes:
    return b'{"text":' * 1_000_000 + b'"a"' + b"}" * 1_000_000


def _json_of_keys() -> bytes:
    return b'{"text":"x",' + b",".join(b'"%d":1' % n for n in range(1_400_000)) + b"}"


def _json_of_the_same_key() -> bytes:
    return b"{" + b'"text":"a",' * 1_400_000 + b'"text":"b"}'


def _json_of_paragraphs() -> bytes:
    return b'{"text":[' + b'"a",' * 1_400_000 + b'"b"]}'


def _json_of_pages() -> bytes:
    return json.dumps({"text": "<p>a<b>c" * 300_000}).encode() + b"\n{}"


def _json_of_wide_characters() -> bytes:
    return b'{"text":"' + b"\\ud83d\\ude00 words of it\\n" * 900_000 + b'"}'


def _json_separated() -> bytes:
    return b'\x1e{"text":"a"}' * (2 * MB)


def _table_of_one_field() -> bytes:
    return b"title,text\nA," + b"word " * (6 * MB) + b"\n"


def _table_of_one_field_of_100_mb() -> bytes:
    return b'title,text\nA,"' + b"word " * (20 * MB) + b'"\n'


def _table_of_quotes() -> bytes:
    return b'title,text\nA,"' + b'""' * (15 * MB) + b'"\n'


def _table_of_one_quote_a_row() -> bytes:
    return b"title,text\n" + b'a,"b\n' * (6 * MB)


def _table_of_names() -> bytes:
    return b",".join(b"text%d" % n for n in range(3_000_000)) + b"\na\n"


# Mail


def _mail_nested() -> bytes:
    parts = "".join(
        f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(20_000)
    )
    return f"From: a@b.c\nSubject: s\nMIME-Version: 1.0\n{parts}\ntext".encode()


def _mail_nested_as_deep_as_is_read() -> bytes:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(19))
    return f"From: a@b.c\nSubject: s\nMIME-Version: 1.0\n{parts}\n".encode() + b"- a\n" * 100_000


def _mail_of_parts() -> bytes:
    head = (
        b'From: a@b.c\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"'
    )
    return head + b"\n\n" + b"--b\nContent-Type: text/plain\n\nwords\n" * 800_000


def _mail_of_header() -> bytes:
    return b"From: a@b.c\nSubject: s\nX: " + b"a\n " * (10 * MB)


def _mail_of_encoded_words() -> bytes:
    return b"From: a@b.c\nSubject: " + b"=?utf-8?q?a?= " * 10_000 + b"\n\ntext"


def _mail_of_addresses() -> bytes:
    return b"Subject: s\nFrom: " + b"(((((" * 30_000 + b"\n\ntext"


def _mailbox_of_mails() -> bytes:
    return b"From a@b.c Tue Mar  5 23:00:00 2024\nFrom: a@b.c\nSubject: s\n\nText.\n\n" * 300_000


def _mail_of_quoted_printable() -> bytes:
    head = b"From: a@b.c\nSubject: s\nContent-Transfer-Encoding: quoted-printable\n\n"
    return head + b"=E2=82=AC=\n" * (2 * MB)


def _mail_of_base64() -> bytes:
    head = b"From: a@b.c\nSubject: s\nContent-Transfer-Encoding: base64\n\n"
    return head + b"d29yZHMgb2YgdGV4dC4g\n" * (MB + MB // 3)


def _mail_of_broken_base64() -> bytes:
    head = b"From: a@b.c\nSubject: s\nContent-Transfer-Encoding: base64\n\n"
    return head + b"A=%\xff" * (7 * MB)


def _mail_of_uuencoding() -> bytes:
    head = b"From: a@b.c\nSubject: s\nContent-Transfer-Encoding: x-uuencode\n\n"
    return head + b"begin 666 a\n" + b"M" + b"8" * 60 + b"\n" * (15 * MB)


def _mail_of_headers() -> bytes:
    return b"From: a@b.c\nSubject: s\n" + b"X-A: b\n" * 4_000_000 + b"\ntext"


def _mail_of_parameters() -> bytes:
    given = b"; ".join(b"a*%d=b" % n for n in range(400_000))
    return b"From: a@b.c\nSubject: s\nContent-Type: text/plain; " + given + b"\n\ntext"


def _mail_of_boundaries() -> bytes:
    head = b"From: a@b.c\nSubject: s\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b"
    return head + b"\n\n" + b"--b\n" * (7 * MB)


def _mail_of_letters() -> bytes:
    inner = b"Content-Type: message/rfc822\n\n" * 100_000
    return b"From: a@b.c\nSubject: s\nMIME-Version: 1.0\n" + inner + b"\ntext"


def _mail_of_html() -> bytes:
    head = b"From: a@b.c\nSubject: s\nContent-Type: text/html\n\n"
    return head + b"<table><tr><td><p>some words are a sentence." * 25_000


def _mail_of_styles() -> bytes:
    head = b"From: a@b.c\nSubject: s\nContent-Type: text/html\n\n<style>"
    sheet = b"".join(b".c%d,#i%d{opacity:0;" % (n, n) + b"}@media{" * (n % 2) for n in range(9_000))
    return head + sheet + b"</style>" + b"<p class='c1 c2' style='font-size:0'>a<div>" * 50_000


def _mailbox_of_beginnings() -> bytes:
    return b"From a@b.c Tue Mar  5 23:00:00 2024\n" * 850_000


# Archives


def _zip_of_zeros() -> bytes:
    return _zip({f"{n}.txt": bytes(300 * MB) for n in range(2)})


def _zip_of_lines() -> bytes:
    return _zip({f"{n}.txt": b"a word\n" * 90_000 for n in range(600)})


def _zip_of_pages() -> bytes:
    return _zip({f"{n}.html": _page("<p>some words are a sentence." * 5_000) for n in range(300)})


def _zip_of_markdown() -> bytes:
    return _zip({f"{n}.md": _markdown("[") for n in range(60)})


def _zip_of_pdfs() -> bytes:
    return _zip({f"{n}.pdf": _pdf_of_work() for n in range(60)})


def _zip_of_all_that_is_slow() -> bytes:
    pages = {f"{n}.html": _page("<p>some words are a sentence." * 5_000) for n in range(20)}
    return _zip({**pages, "a.md": _markdown("["), "b.pdf": _pdf_of_work()})


def _zip_of_stored_pages() -> bytes:
    page = _page("<p>some words are a sentence." * 3_000)
    return _zip({f"{n}.html": page for n in range(350)}, zipfile.ZIP_STORED)


def _zip_of_small_stored_pages() -> bytes:
    page = _page("<p>a b c d" * 300)
    return _zip({f"{n}.html": page for n in range(9_000)}, zipfile.ZIP_STORED)


def _zip_of_pages_and_noise() -> bytes:
    page = _page("<p>some words are a sentence." * 5_000)
    noise = {f"{n}.png": random.Random(n).randbytes(MB) for n in range(20)}
    return _zip({**noise, **{f"{n}.html": page for n in range(300)}})


def _zip_of_markdown_and_noise() -> bytes:
    noise = {f"{n}.png": random.Random(n).randbytes(MB) for n in range(20)}
    return _zip({**noise, **{f"{n}.md": _markdown("[") for n in range(60)}})


def _zip_of_mails() -> bytes:
    mail = _mail_nested_as_deep_as_is_read()
    return _zip({f"{n}.eml": mail for n in range(40)}, zipfile.ZIP_STORED)


def _zip_of_books() -> bytes:
    book = _book("<p>some words are a sentence." * 2_000, 40)
    return _zip({f"{n}.epub": book for n in range(60)})


def _zip_of_feeds() -> bytes:
    return _zip({f"{n}.xml": _feed_of_pages()[:3_000_000] for n in range(10)}, zipfile.ZIP_STORED)


def _zip_of_lists() -> bytes:
    lines = b'{"text":"<p>a<b>c <p>a<b>c"}\n' * 9_000
    return _zip({f"{n}.jsonl": lines for n in range(90)}, zipfile.ZIP_STORED)


def _zip_of_damage() -> bytes:
    return _zip({f"{n}.pdf": b"%PDF-1.7\n" + b"1 0 obj\n" * 9_000 for n in range(400)})


def _zip_nested() -> bytes:
    data = b"text"
    for n in range(50):
        data = _zip({f"{n}.zip": data})
    return data


def _zip_of_zips() -> bytes:
    inner = _zip({f"{n}.txt": bytes(30 * MB) for n in range(16)})
    return _zip({f"{n}.zip": inner for n in range(16)})


def _zip_overlapping() -> bytes:
    """After Fifield's "A better zip bomb": thousands of names for the same compressed bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    plain = bytes(20 * MB)
    packed = packer.compress(plain) + packer.flush()
    sizes = struct.pack("<III", zlib.crc32(plain), len(packed), len(plain))
    local = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0" + sizes + b"\x01\0\0\0a" + packed
    central = b"".join(
        b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0" + sizes + b"\x01\0" + bytes(16) + b"a"
        for _ in range(40_000)
    )
    end = struct.pack("<HHII", 40_000, 40_000, len(central), len(local))
    return local + central + b"PK\x05\x06\0\0\0\0" + end + b"\0\0"


def _zip_of_names() -> bytes:
    return _zip({f"{'x' * 200}{n}": b"" for n in range(49_000)})


def _zip_of_lzma() -> bytes:
    return _zip({"a.txt": bytes(400 * MB)}, zipfile.ZIP_LZMA)


def _gzip_of_zeros() -> bytes:
    return gzip.compress(bytes(1 << 30), 1)


def _gzip_in_gzip() -> bytes:
    return gzip.compress(gzip.compress(bytes(1 << 30), 1))


def _gzip_of_members() -> bytes:
    return gzip.compress(b"", mtime=0) * 1_500_000


def _bzip2_of_zeros() -> bytes:
    return bz2.compress(bytes(600 * MB))


def _xz_of_zeros() -> bytes:
    return lzma.compress(bytes(600 * MB), preset=0)


def _xz_of_memory() -> bytes:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 30}]
    return lzma.compress(b"text " * 99, filters=filters)


def _tar_of_files() -> bytes:
    return _tar({f"{n}.txt": b"A head\n20240101\nwords" for n in range(15_000)})


def _tar_of_pax() -> bytes:
    return _tar({"a.txt": b"text"}, {"comment": "9" * 20 * MB})


def _tar_of_stored_pages() -> bytes:
    page = _page("<p>some words are a sentence." * 500)
    return _tar({f"{n}.html": page for n in range(2_000)})


def _tar_of_names() -> bytes:
    return _tar({f"{'x' * 150}/{n}.txt": b"" for n in range(15_000)})


def _tar_of_gzips() -> bytes:
    return _tar({f"{n}.gz": gzip.compress(bytes(30 * MB), 9) for n in range(30)})


def _tar_gz_of_zeros() -> bytes:
    return gzip.compress(_tar({f"{n}.txt": bytes(30 * MB) for n in range(8)}), 1)


# Books and PDF


def _book_of_zeros() -> bytes:
    return _book("<p>a" * 70_000_000)


def _book(body: str, chapters: int = 1) -> bytes:
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(chapters))
    package = f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>"
    container = '<container><rootfile full-path="p.opf"/></container>'
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("p.opf", package)
        for n in range(chapters):
            text = f"<html><body>{body}</body></html>"
            archive.writestr(f"c{n}.xhtml", text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _book_of_chapters() -> bytes:
    return _book("<p>Some words of a chapter that is short.</p>" * 200, 4_000)


def _book_of_names() -> bytes:
    items = "<item id='a' href='a.xhtml'/>" * 900_000
    return _zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfile full-path="p.opf"/></container>',
            "p.opf": f"<package><manifest>{items}</manifest></package>",
        }
    )


def _book_of_one_chapter() -> bytes:
    return _book("<p>some words are a sentence." * 5_000, 300)


def _book_of_one_chapter_again_and_again() -> bytes:
    spine = "<itemref idref='a'/>" * 40_000
    item = "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>"
    return _zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfile full-path="p.opf"/></container>',
            "p.opf": f"<package><manifest>{item}</manifest><spine>{spine}</spine></package>",
            "a.xhtml": "<html><body>" + "<p>some words are a sentence." * 2_000,
        }
    )


def _pdf(objects: list[str]) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return out + b"startxref\n%d\n%%%%EOF" % start


def _pdf_of_loops() -> bytes:
    return _pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 99999999 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources 3 0 R >>",
            "<< /Length 5 0 R >>\nstream\nBT (a) Tj ET\nendstream",
            "5 0 R",
        ]
    )


def _pdf_of_forms() -> bytes:
    forms = [
        f"<< /Type /XObject /Subtype /Form /Resources << /XObject << /F {n + 1} 0 R >> >>"
        f" /Length {13 * 10} >>\nstream\n{'/F Do  /F Do ' * 10}\nendstream"
        for n in range(4, 24)
    ]
    return _pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /F 4 0 R >> >>"
            " >>",
            *forms,
            "<< /Length 12 >>\nstream\nBT (a) Tj ET\nendstream",
        ]
    )


def _pdf_stream(packed: bytes) -> bytes:
    stream = packed.decode("latin-1")
    return _pdf(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R"
            " /Resources << /Font << /F1 5 0 R >> >> >>",
            f"<< /Filter /FlateDecode /Length {len(stream)} >>\nstream\n{stream}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
    )


def _pdf_bomb() -> bytes:
    return _pdf_stream(zlib.compress(b"BT /F1 9 Tf (a) Tj ET " * (20 * MB)))


def _pdf_of_work() -> bytes:
    return _pdf_stream(zlib.compress(b"q 1 0 0 1 0 0 cm BT /F1 1 Tf (a) Tj ET Q " * 1_500_000))


def _pdf_deep() -> bytes:
    return _pdf(["<< /Type /Catalog /Pages 2 0 R >>", "[" * 500_000])


def _pdf_of_references() -> bytes:
    return _pdf(["<< /Type /Catalog /Pages 2 0 R >>", "2 0 R", "4 0 R", "3 0 R"])


def _pdf_of_spaces() -> bytes:
    return b"%PDF-1.7\n" + b" " * 30 * MB + b"startxref\n99999999\n%%EOF"


# ZIM archives


def _zim_bomb() -> bytes:
    from tests.formats.zim_samples import make_page, make_zim

    return make_zim({"a": ("Huge", make_page("Huge", "so on and on " * (40 * MB)))})


def _zim_of_pages() -> bytes:
    from tests.formats.zim_samples import make_page, make_zim

    page = make_page("A page", "It stands in the port.")
    return make_zim({f"page/{number}": ("A page", page) for number in range(2_000)})


def _zim_of_wrong_offsets() -> bytes:
    from tests.formats.zim_samples import sample

    return sample()[:80] + random.Random(5).randbytes(30 * MB)


_BEGINNINGS = (
    "_line_ _million_ _text_ _control_ _random_ _unknown_ _joining_ _page_ _feed_ _markdown_ _json_"
    " _table_ _mail _zip_ _gzip_ _bzip2_ _xz_ _tar_ _book_ _pdf_ _zim_"
)
CASES: dict[str, Callable[[], bytes]] = {
    name.lstrip("_").replace("_", "-"): make
    for name, make in list(globals().items())
    if name.startswith(tuple(_BEGINNINGS.split())) and name != "_pdf_stream"
}
for _name, _text in {
    "emphasis": "*a **b ",
    "brackets": "[",
    "links": "[a](",
    "nested-links": "[![[a](b)](c)](d",
    "backticks": "`a ``b ```c ",
    "quotes": "> " * 50 + "a\n",
    "lists": "- " * 50 + "a\n",
    "deep-quotes": ">" * 5000 + "a\n",
    "indented-lists": "".join(" " * 2 * n + "- a\n" for n in range(200)),
    "tables": "|a|b|\n|-|-|\n" + "|a|b|\n" * 100,
    "wide-tables": "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "|b|\n" * 500,
    "html": "<a <b <!-- <![CDATA[ <? ",
    "entities": "&a &amp &#x &#99999999; ",
    "autolinks": "<a:b <a@b ",
    "references": "[a]: b\n\n",
    "one-line-of-references": "[a]: b [a] [a][a] ",
    "notes": "^[\\]",
    "defined-notes": "[^a]: [^a] [^a][^1]\n\n",
    "wiki-links": "[[a|",
    "boxes": "> [!a] b\n!!! a\n    :::b\n%%\n",
    "highlights": " ==a",
}.items():
    CASES[f"markdown-{_name}"] = lambda text=_text: _markdown(text)
