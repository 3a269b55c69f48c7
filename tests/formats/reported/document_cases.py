"""Encodings, mail, books, Markdown and PDF."""

from __future__ import annotations

import base64
import quopri

from tests.formats.reading import make_zip
from tests.formats.reported import STORY, TITLE, Case, page, paragraphs
from tests.formats.test_books import CONTAINER
from tests.formats.test_pdf import make_pdf

_FIRST, _SECOND, *_REST = STORY
RUSSIAN = (
    "Смотритель шлюза открыла верхние ворота на рассвете в четверг, и одиннадцать барж прошли."
)
_JAPANESE = "水門の番人は木曜日の夜明けに上の門を開け、週末から待っていた十一隻の船が通った。"
_CHINESE = "闸门看守人星期四黎明打开了上闸门，从周末起等候的十一艘船在集市开始前通过了。"
_TAIWAN = "閘門看守人星期四黎明打開了上閘門，從週末起等候的十一艘船在市集開始前通過了。"
_KOREAN = "갑문지기는 목요일 새벽에 위쪽 문을 열었고 주말부터 기다리던 배 열한 척이 지나갔다."
_GREEK = "Η φύλακας του φράγματος άνοιξε την πάνω πύλη τα ξημερώματα της Πέμπτης, και έντεκα βάρκες πέρασαν."
_HEBREW = "שומרת הסכר פתחה את השער העליון עם שחר ביום חמישי ואחת עשרה דוברות עברו לפני השוק."
_ARABIC = "فتحت حارسة الهويس البوابة العليا فجر الخميس وعبرت إحدى عشرة سفينة قبل أن يبدأ السوق."
_THAI = "ผู้ดูแลประตูน้ำเปิดประตูบนตอนรุ่งสางวันพฤหัสบดีและเรือสิบเอ็ดลำที่รอตั้งแต่สุดสัปดาห์ก็ผ่านไป"
_POLISH = (
    "Strażniczka śluzy otworzyła górną bramę o świcie w czwartek, a jedenaście barek przepłynęło."
)
_TURKISH = (
    "Kapı bekçisi perşembe günü şafakta üst kapıyı açtı ve on bir mavna pazardan önce geçti, dedi."
)


def _declared(label: str, encoding: str, text: str) -> Case:
    body = f"<article><h1>{text[:12]}</h1><p>{text}</p><p>{text[::1]} 2</p></article>"
    return (
        f"a page that says {label}",
        page(body, f'<meta charset="{label}">', title=text[:12]).encode(encoding),
        {"has": (text,)},
    )


_ENCODINGS: list[Case] = [
    _declared("x-sjis", "cp932", _JAPANESE), _declared("windows-31j", "cp932", _JAPANESE),
    _declared("ks_c_5601-1987", "cp949", _KOREAN), _declared("x-euc-jp", "euc_jp", _JAPANESE),
    _declared("big5-hkscs", "big5hkscs", _TAIWAN), _declared("x-gbk", "gbk", _CHINESE),
    _declared("tis-620", "cp874", _THAI), _declared("iso-8859-8-i", "iso8859_8", _HEBREW),
    _declared("iso-8859-9", "cp1254", _TURKISH), _declared("utf8", "utf-8", _JAPANESE),
    _declared("unicode", "utf-8", _JAPANESE), _declared("utf-16", "utf-8", _JAPANESE),
    _declared("ansi", "cp1252", "The keeper’s stove – “new” – costs £5 a week…"),
    _declared("UTF-8;", "utf-8", _KOREAN), _declared("cp1251", "cp1251", RUSSIAN),
    _declared("iso-2022-jp", "iso2022_jp", _JAPANESE), _declared("x-mac-cyrillic", "mac_cyrillic", RUSSIAN),
    ("a mark against the declaration",
     b"\xef\xbb\xbf" + page(f"<p>{RUSSIAN}</p><p>{RUSSIAN} 2</p>",
                            '<meta charset="windows-1251">').encode(), {"has": (RUSSIAN,)}),
    ("a declaration in XML's manner",
     ('<?xml version="1.0" encoding="windows-1251"?>' + page(f"<p>{RUSSIAN}</p><p>{RUSSIAN} 2</p>")
      ).encode("cp1251"), {"has": (RUSSIAN,)}),
    ("two declarations, the second another",
     page(f"<p>{RUSSIAN}</p><p>{RUSSIAN} 2</p>", '<meta http-equiv="Content-Type" content="text/html;'
          ' charset=windows-1251"><meta charset="utf-8">').encode("cp1251"), {"has": (RUSSIAN,)}),
] + [
    (f"lines in {encoding} that declare nothing",
     f"{text[:10]}\n20240305\nhttps://tarn.example/1\n{text}\n{text[5:]}\n".encode(encoding), {"has": (text,)})
    for encoding, text in (
        ("big5", _TAIWAN), ("euc_jp", _JAPANESE), ("iso2022_jp", _JAPANESE), ("cp1253", _GREEK),
        ("cp1255", _HEBREW), ("cp1256", _ARABIC), ("cp874", _THAI), ("cp1250", _POLISH),
        ("cp1254", _TURKISH), ("iso8859_2", _POLISH), ("utf-16-le", _POLISH), ("utf-16-be", RUSSIAN),
        ("euc_kr", _KOREAN), ("cp866", RUSSIAN),
    )
] + [
    ("UTF-8 with one byte that is none, in a page",
     page(f"<p>{RUSSIAN}</p>").encode().replace("ворота".encode(), "воро".encode() + b"\xff" + "та".encode()),
     {"has": ("Смотритель шлюза открыла верхние воро",)}),
    ("UTF-8 with one damaged byte in a list of objects",
     ('{"title": "' + TITLE + '", "text": "' + RUSSIAN + '"}\n').encode().replace(
         "ж пр".encode(), b"\xd0 " + "пр".encode()), {"has": ("Смотритель шлюза открыла",)}),
    ("a text with NUL bytes here and there", f"{TITLE}\n\n{_FIRST}\0\n\n\0{_SECOND}\n".encode(),
     {"texts": [_FIRST, _SECOND]}),
    ("a text in UTF-8 that ends within a character", f"{TITLE}\n\n{RUSSIAN}é".encode()[:-1],
     {"has": (RUSSIAN,)}),
] + [
    (f"{name} are no text", data, {"refused": ""})
    for name, data in (
        ("a picture in WebP", b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(range(256)) * 3),
        ("a font", b"wOF2\x00\x01\x00\x00" + bytes(range(256)) * 3),
        ("a program", b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 3),
        ("a table of Avro", b"Obj\x01\x04\x16avro.schema" + bytes(range(256)) * 3),
        ("a table of ORC", b"ORC" + bytes(range(256)) * 3),
        ("a table of Arrow", b"ARROW1\x00\x00" + bytes(range(256)) * 3),
        ("an old Word document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + bytes(range(256)) * 3),
        ("a book for Kindle", b"A book\0" + bytes(53) + b"BOOKMOBI" + bytes(range(256)) * 3),
        ("a list of files of the Mac", b"\x00\x00\x00\x01Bud1\x00\x00\x10\x00" + bytes(range(256)) * 3),
        ("an archive in 7z", b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(range(256)) * 3),
        ("a dump of a packet", b"\xd4\xc3\xb2\xa1\x02\x00\x04\x00" + bytes(range(256)) * 3),
    )
]  # fmt: skip


def make_mail(
    body: str | bytes, head: str = "", subject: str = TITLE, kind: str = "text/plain; charset=utf-8"
) -> bytes:
    lines = (
        f"From: Jane Doe <jane@tarn.example>\r\nTo: all@tarn.example\r\nSubject: {subject}\r\n"
        f"Date: Tue, 05 Mar 2024 10:00:00 +0100 (CET)\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n"
        f"{head}\r\n"
    )
    return lines.encode() + (body if isinstance(body, bytes) else body.encode())


def _parts(kind: str, *parts: str) -> bytes:
    inner = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return make_mail(f"{inner}--b--\r\n", kind=f'multipart/{kind}; boundary="b"')


_HTML_PART = "Content-Type: text/html; charset=utf-8\r\n\r\n"
_TEXT_PART = "Content-Type: text/plain; charset=utf-8\r\n\r\n"
_HIDDEN = "Our best offers of the week, only for you"


def _letter(hidden: str) -> bytes:
    return make_mail(
        f"<html><head><style>.preheader{{display:none !important;mso-hide:all}}</style></head><body>{hidden}"
        f"<table><tr><td><p>{_FIRST}</p></td></tr><tr><td><p>{_SECOND}</p></td></tr></table></body></html>",
        kind="text/html; charset=utf-8",
    )


_MAILS: list[Case] = [
    ("flowed lines with stuffed spaces and a signature",
     make_mail("The keeper opened \r\nthe gate at dawn.\r\n\r\n From Monday it \r\nstays open.\r\n\r\n-- \r\nJane\r\n",
           kind="text/plain; charset=utf-8; format=flowed"),
     {"has": ("The keeper opened the gate at dawn.", "From Monday it stays open.")}),
    ("quoted lines that flow at two depths",
     make_mail("> The keeper opened \r\n> the gate at dawn.\r\n>> Was it \r\n>> frozen?\r\nIt was.\r\n",
           kind="text/plain; charset=utf-8; format=flowed"),
     {"has": ("The keeper opened the gate at dawn.", "Was it frozen?", "It was.")}),
] + [
    (f"a preview that is hidden by {name}", _letter(markup), {"texts": [_FIRST, _SECOND]})
    for name, markup in (
        ("height", f'<div style="max-height:0;overflow:hidden;mso-hide:all" aria-hidden="true">{_HIDDEN}</div>'),
        ("a class", f'<span class="preheader">{_HIDDEN}</span>'),
        ("size", f'<div style="font-size:1px;line-height:1px;color:#fff;opacity:0">{_HIDDEN}</div>'),
        ("visibility", f'<span style="visibility:hidden;height:0;width:0">{_HIDDEN}</span>'),
        ("its name", f'<div style="display:none">{_HIDDEN}</div><div style="display:none">'
         + "&#847;&zwnj;&nbsp;" * 30 + "</div>"),
    )
] + [
    ("fillers of a preview that are shown", make_mail(f"<p>{_FIRST}</p><div>" + "&#847;&zwnj;&nbsp;&shy;" * 30
                                                  + f"</div><p>{_SECOND}</p>", kind="text/html; charset=utf-8"),
     {"texts": [_FIRST, _SECOND]}),
    ("an attachment that is a text",
     _parts("mixed", _TEXT_PART + _FIRST, "Content-Type: text/plain; name=log.txt\r\nContent-Disposition:"
            " attachment; filename=log.txt\r\n\r\nerror 5 at line 7 of the pump"),
     {"has": (_FIRST,), "lacks": ("error 5",)}),
    ("HTML within related within alternative",
     make_mail(f"--b\r\n{_TEXT_PART}See the page.\r\n--b\r\nContent-Type: multipart/related; boundary=c\r\n\r\n--c\r\n"
           f"{_HTML_PART}{paragraphs(0, 1)}\r\n--c\r\nContent-Type: image/png\r\n\r\nx\r\n--c--\r\n--b--\r\n",
           kind="multipart/alternative; boundary=b"), {"texts": [_FIRST, _SECOND]}),
    ("a subject with a character divided between two words",
     make_mail(_FIRST, subject="=?utf-8?B?" + base64.b64encode("Fähre".encode()[:2]).decode() + "?=\r\n =?utf-8?B?"
           + base64.b64encode("Fähre".encode()[2:]).decode() + "?="), {"title": "Fähre"}),
    ("a subject in Base64 without its end",
     make_mail(_FIRST, subject="=?utf-8?B?" + base64.b64encode("Kähne an der Schleuse".encode()).decode().rstrip("=")
           + "?="), {"title": "Kähne an der Schleuse"}),
    ("a subject in Korean",
     make_mail(_FIRST, subject="=?ks_c_5601-1987?B?" + base64.b64encode("갑문이 열렸다".encode("cp949")).decode() + "?="),
     {"title": "갑문이 열렸다"}),
    ("two words of a subject that are joined", make_mail(_FIRST, subject="=?UTF-8?Q?Barges_at?= =?UTF-8?Q?_Tarn?="),
     {"title": "Barges at Tarn"}),
    ("a subject in bytes of GBK",
     make_mail(_FIRST, subject="SUBJECT").replace(b"SUBJECT", "闸门打开了，船通过了".encode("gbk")),
     {"title": "闸门打开了，船通过了"}),
    ("a body in UTF-7", make_mail(b"Die F+AOQ-hre f+AOQ-hrt wieder.\r\n", kind="text/plain; charset=utf-7"),
     {"has": ("Die Fähre fährt wieder.",)}),
    ("an encoding that nobody knows", make_mail("Die Fähre fährt wieder.\r\n", kind="text/plain; charset=unknown-8bit"),
     {"has": ("Die Fähre fährt wieder.",)}),
    ("an encoding with an apostrophe", make_mail("Die Fähre fährt wieder.\r\n", kind="text/plain; charset='utf-8'"),
     {"has": ("Die Fähre fährt wieder.",)}),
    ("quoted-printable with soft ends of lines",
     make_mail(quopri.encodestring((_FIRST + "\n\nGrüße aus Tarn").encode()),
           head="Content-Transfer-Encoding: quoted-printable\r\n"), {"has": (_FIRST, "Grüße aus Tarn")}),
    ("a name with a comma",
     make_mail(_FIRST).replace(b"Jane Doe <jane@tarn.example>", b'"Doe, Jane" <jane@tarn.example>'),
     {"author": {"Doe, Jane", "Jane Doe"}}),
    ("a sender without a name", make_mail(_FIRST).replace(b"Jane Doe <jane@tarn.example>", b"jane@tarn.example"),
     {"author": "jane@tarn.example"}),
    ("an invitation beside the text",
     _parts("mixed", _TEXT_PART + _FIRST, "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR"),
     {"texts": [_FIRST]}),
    ("mails of Thunderbird, with a line that begins with From",
     b"From - Tue Mar 05 10:00:00 2024\r\n" + make_mail(f"{_FIRST}\r\n\r\n>From Monday on it is open.\r\n")
     + b"\r\nFrom - Wed Mar 06 10:00:00 2024\r\n" + make_mail(_SECOND, subject="Second"),
     {"n": 2, "titles": [TITLE, "Second"], "has": ("From Monday on it is open.",), "lacks": (">From",)}),
    ("mails with postmarks that have no day",
     b"From ???@??? Tue Mar 05 10:00:00 2024\n" + make_mail(_FIRST) + b"\n\nFrom MAILER-DAEMON Wed Mar  6 10:00:00 2024\n"
     + make_mail(_SECOND, subject="Second"), {"titles": [TITLE, "Second"]}),
    ("a page kept as MHTML whose part names no encoding",
     b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://tarn.example/1\r\nSubject: " + TITLE.encode()
     + b"\r\nDate: Wed, 1 May 2024 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\t"
     b'type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding:'
     b" quoted-printable\r\nContent-Location: https://tarn.example/1\r\n\r\n"
     + quopri.encodestring(page(f"<article><h1>Баржи</h1><p>{RUSSIAN}</p><p>{RUSSIAN} 2</p></article>",
                                '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
                                title="Баржи").encode("cp1251")) + b"\r\n--b--\r\n",
     {"has": (RUSSIAN,), "url": "https://tarn.example/1"}),
    ("a document that Word kept as MHTML",
     b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\nThis document is a Single File"
     b" Web Page.\r\n\r\n--b\r\nContent-Location: file:///C:/1/0.htm\r\nContent-Transfer-Encoding: quoted-printable"
     b"\r\nContent-Type: text/html; charset=\"windows-1251\"\r\n\r\n"
     + quopri.encodestring(f"<html><head><title>Баржи</title></head><body><div class=WordSection1><p class=MsoNormal>"
                           f"{RUSSIAN}<o:p></o:p></p><p class=MsoNormal>{RUSSIAN} 2</p></div></body></html>"
                           .encode("cp1251")) + b"\r\n--b--\r\n", {"title": "Баржи", "has": (RUSSIAN,)}),
]  # fmt: skip


def _book(
    contents: str,
    files: dict[str, str],
    metadata: str = "",
    container: str = CONTAINER,
    ncx: str = "",
) -> bytes:
    items = "".join(
        f'<item id="{name[:-6]}" href="{name}" media-type="application/xhtml+xml"/>'
        for name in files
    )
    spine = "".join(f'<itemref idref="{name[:-6]}"/>' for name in files)
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:opf="http://www.idpf.org/2007/opf">{metadata or "<dc:title>The Lock</dc:title>"}</metadata><manifest>'
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="ncx"'
        f' href="toc.ncx" media-type="application/x-dtbncx+xml"/>{items}</manifest><spine toc="ncx">{spine}</spine>'
        "</package>"
    )
    inner = {
        f"OPS/{name}": f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
        for name, body in files.items()
    }
    if contents:
        inner["OPS/nav.xhtml"] = (
            f'<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol>{contents}</ol></nav>'
            "</body></html>"
        )
    if ncx:
        inner["OPS/toc.ncx"] = (
            f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{ncx}</navMap></ncx>'
        )
    return make_zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            **inner,
        },
        compression=0,
    )


def _link(href: str, name: str) -> str:
    return f'<li><a href="{href}">{name}</a></li>'


def _point(href: str, name: str, inner: str = "") -> str:
    return f'<navPoint><navLabel><text>{name}</text></navLabel><content src="{href}"/>{inner}</navPoint>'


_ONE, _TWO = {"one.xhtml": paragraphs(0, 1)}, {"two.xhtml": paragraphs(2, 3)}
_BOOKS: list[Case] = [
    ("a chapter that is divided between two files", _book(_link("one.xhtml", "The Gate"), {**_ONE, **_TWO}),
     {"titles": ["The Lock: The Gate"], "texts": list(STORY[:4])}),
    ("names in nested points of the old table",
     _book("", {**_ONE, **_TWO}, ncx=_point("one.xhtml", "Part One", _point("two.xhtml#x", "The Hinges"))),
     {"titles": ["The Lock: Part One", "The Lock: The Hinges"]}),
    ("paragraphs that are boxes",
     _book("", {"one.xhtml": "<h1>The Gate</h1>" + "".join(f'<div class="calibre1">{t}</div>' for t in STORY)}),
     {"texts": list(STORY), "title": "The Lock: The Gate"}),
    ("half of a chapter in paragraphs, half in boxes",
     _book("", {"one.xhtml": f"<h1>The Gate</h1>{paragraphs(0, 1, 2)}<div>{STORY[3]}</div><div>{STORY[4]}</div>"}),
     {"texts": list(STORY[:5])}),
    ("a translator beside the author",
     _book("", _ONE, metadata='<dc:title>The Lock</dc:title><dc:creator opf:role="aut">Jane Doe</dc:creator>'
           '<dc:creator opf:role="trl">John Roe</dc:creator>'), {"author": "Jane Doe"}),
    ("a translator told by a refinement",
     _book("", _ONE, metadata='<dc:title>The Lock</dc:title><dc:creator id="a">Jane Doe</dc:creator><dc:creator id="b">'
           'John Roe</dc:creator><meta refines="#a" property="role">aut</meta><meta refines="#b" property="role">trl'
           "</meta>"), {"author": "Jane Doe"}),
    ("the day of publication among others",
     _book("", _ONE, metadata='<dc:title>The Lock</dc:title><dc:date opf:event="modification">2025-01-01</dc:date>'
           '<dc:date opf:event="publication">2024-03-05</dc:date>'), {"date": "2024-03-05"}),
    ("entities of HTML in a chapter",
     _book("", {"one.xhtml": f"<h1>The Gate</h1><p>At&nbsp;dawn&mdash;caf&eacute;s shut.</p>{paragraphs(0)}"}),
     {"has": ("At dawn—cafés shut.",)}),
    ("notes at the end of a chapter",
     _book("", {"one.xhtml": f'<h1>The Gate</h1>{paragraphs(0, 1)}<aside epub:type="footnote" xmlns:epub="http://www.'
                'idpf.org/2007/ops"><p>The winter of 1951 was colder, by the clerk’s figures.</p></aside>'}),
     {"has": ("The winter of 1951 was colder",)}),
    ("a main title and its second line",
     _book("", _ONE, metadata='<dc:title id="t1">The Lock</dc:title><dc:title id="t2">A winter at Tarn</dc:title>'
           '<meta refines="#t1" property="title-type">main</meta><meta refines="#t2" property="title-type">subtitle'
           "</meta>"), {"title": {"The Lock", "The Lock: A winter at Tarn"}}),
    ("the package's name with a slash before it",
     _book("", {"one.xhtml": f"<h1>The Gate</h1>{paragraphs(0)}"}, container=CONTAINER.replace("OPS/", "/OPS/")),
     {"texts": [_FIRST]}),
    ("several chapters of one file, by their places",
     _book(_link("one.xhtml#a", "The Gate") + _link("one.xhtml#b", "The Hinges"),
           {"one.xhtml": f'<div id="a">{paragraphs(0, 1)}</div><div id="b">{paragraphs(2, 3)}</div>'}),
     {"has": STORY[:2]}),
]  # fmt: skip

_BODY = f"{_FIRST}\n\n{_SECOND}\n"


def _note(body: str, head: str = "", name: str = "note.md") -> tuple[str, str]:
    return (f"---\n{head}\n---\n\n{body}" if head else f"# {TITLE}\n\n{body}"), name


def _markdown(what: str, body: str, right: dict, head: str = "", name: str = "note.md") -> Case:  # type: ignore[type-arg]
    text, file = _note(body, head, name)
    return what, text, {"file": file, **right}


_MARKDOWN: list[Case] = [
    _markdown("footnotes by number", f"{_FIRST}[^1]\n\n{_SECOND}\n\n[^1]: By the clerk’s figures of 1951.\n",
              {"has": (_FIRST, "By the clerk’s figures of 1951."), "lacks": ("[^1]",)}),
    _markdown("a callout with a title", f"> [!WARNING] Mind the ice\n> {_FIRST}\n\n{_SECOND}\n",
              {"has": (_FIRST, "Mind the ice"), "lacks": ("[!",)}),
    _markdown("a callout that is folded", f"> [!note]- More\n> {_FIRST}\n", {"has": (_FIRST,), "lacks": ("[!",)}),
    _markdown("links of a wiki, and pictures", f"See [[Locks of Tarn|the lock]] and [[Weir#North]] first. ![[gate.png]]"
              f"\n\n{_BODY}", {"has": ("See the lock and Weir",), "lacks": ("[[", "gate.png", "![")}),
    _markdown("marks and comments", f"The ==upper gate== is %%check this%% open.\n\n{_BODY}",
              {"has": ("The upper gate is",), "lacks": ("==", "%%", "check this")}),
    _markdown("names of blocks", f"{_FIRST} ^a1b2c3\n\n{_SECOND}\n", {"texts": [_FIRST, _SECOND]}),
    _markdown("a list of tasks", f"{_BODY}\n- [x] Warm the gate\n- [ ] Pay the barge people\n",
              {"has": ("Warm the gate", "Pay the barge people"), "lacks": ("[x]", "[ ]")}),
    _markdown("HTML within", f"{_FIRST}\n\n<details><summary>More</summary>\n\n{_SECOND}\n\n</details>\n",
              {"has": (_FIRST, _SECOND), "lacks": ("<details", "summary>")}),
    _markdown("addresses in angle brackets, and escapes",
              f"Write to <https://tarn.example/a> about \\*this\\* 5\\. gate.\n\n{_BODY}",
              {"has": ("https://tarn.example/a about *this* 5. gate.",), "lacks": ("<http", "\\")}),
    _markdown("a heading that is underlined", f"The hinges\n----------\n\n{_BODY}", {"has": ("The hinges", _FIRST),
                                                                                    "lacks": ("---",)}),
    _markdown("tags in one line", _BODY, {"tags": ("river", "frost"), "title": TITLE},
              head=f"title: {TITLE}\ntags: river, frost"),
    _markdown("tags as a list", _BODY, {"tags": ("river", "frost")}, head=f"title: {TITLE}\ntags:\n  - river\n  - frost"),
    _markdown("tags in brackets, with signs", _BODY, {"tags": ("river", "frost")},
              head=f'title: {TITLE}\ntags: ["#river", frost]'),
    _markdown("an author as a link of the wiki", _BODY, {"author": "Jane Doe", "url": "https://tarn.example/1",
                                                        "date": "2024-03-05"},
              head=f'title: "{TITLE}"\nsource: "https://tarn.example/1"\nauthor:\n  - "[[Jane Doe]]"\npublished:'
                   " 2024-03-05\ncreated: 2025-01-01"),
    _markdown("a title over several lines", _BODY, {"title": TITLE, "texts": [_FIRST, _SECOND]},
              head="title: >-\n  Barges pass\n  the lock at Tarn again"),
    _markdown("a title with a colon that is not quoted", _BODY, {"title": "Tarn: barges pass", "texts": [_FIRST, _SECOND]},
              head="title: Tarn: barges pass\ndate: 2024-03-05"),
    ("a head in TOML", f'+++\ntitle = "{TITLE}"\ndate = 2024-03-05T10:00:00Z\ntags = ["river", "frost"]\nauthors ='
     f' ["Jane Doe"]\n+++\n\n{_BODY}', {"file": "post.md", "title": TITLE, "date": "2024-03-05", "author": "Jane Doe",
                                        "texts": [_FIRST, _SECOND]}),
    ("the day in the name of a post", f"---\ntitle: {TITLE}\nlayout: post\n---\n\n{_BODY}",
     {"file": "2024-03-05-barges-pass.md", "date": "2024-03-05", "title": TITLE}),
    _markdown("lines that end with two spaces", "The keeper:  \nGreta Moll  \nTarn\n\n" + _BODY,
              {"has": ("Greta Moll", _FIRST)}),
]  # fmt: skip


def _lines(text: str, width: int = 60) -> list[str]:
    lines, line = [], ""
    for word in text.replace("’", "'").split():
        if len(line) + len(word) > width:
            lines, line = [*lines, line.strip()], ""
        line += f"{word} "
    return [*lines, line.strip()]


_PRINTED = [_lines(text) for text in STORY]


def _printed(head: str, foot: str) -> bytes:
    pages = []
    for n in range(3):
        body = [*_PRINTED[2 * n], *_PRINTED[2 * n + 1]]
        names = {
            "n": n + 1,
            "m": n + 11,
            "roman": ("i", "ii", "iii")[n],
            "side": ("", "The Tarn Courier")[n % 2],
        }
        pages.append([line for line in (head.format(**names), *body, foot.format(**names)) if line])
    return make_pdf(pages)


_PDF: list[Case] = [
    (f"running lines such as {head or foot}", _printed(head, foot),
     {"has": (_FIRST, STORY[3]), "file": "a.pdf", "lacks": (
         *(piece for piece in (head, foot) if piece and "{" not in piece), "Page 2", "Seite 2", "2 / 3", "- 2 -",
         "| 12", "page 2 sur", "2 of 3")})
    for head, foot in (
        ("The Tarn Courier", "Page {n} of 3"), ("", "- {n} -"), ("", "Seite {n} von 3"), ("The Tarn Courier", "{n} / 3"),
        ("River news | {m}", ""), ("The Tarn Courier - {n} of 3", ""), ("", "page {n} sur 3"),
    )
] + [
    ("words divided at the ends of lines",
     make_pdf([[TITLE, "The keeper of the upper gate had not been told of the fro-", "zen hinges by the well-",
                "known clerk, who wrote in the winter of 2023-", "24 that nothing would move before the feast."]]),
     {"has": ("frozen hinges by the well-known clerk", "2023-24 that nothing"), "file": "a.pdf"}),
]  # fmt: skip

DOCUMENT_CASES: list[Case] = [*_ENCODINGS, *_MAILS, *_BOOKS, *_MARKDOWN, *_PDF]
