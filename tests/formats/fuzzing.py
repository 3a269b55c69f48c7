"""What is fuzzed: for each target a function of bytes that fails where an invariant is broken.

Bytes are turned into what a target takes, so that one fuzzer serves all. ``SEEDS`` are what a
fuzzer begins with, and ``mutations`` gives them changed, for tests without a fuzzer.
"""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import tarfile
import zipfile
from collections.abc import Callable

from hypothesis import strategies as st

from reader.errors import UnreadableError
from reader.formats import Limits
from reader.text import clean
from tests.export import fuzzing as export
from tests.formats import fuzzing_packed as packed
from tests.formats.export_samples import SAMPLES
from tests.formats.invariants import LIMITS, read_anything
from tests.library import fuzzing as library
from tests.network import fuzzing as network
from tests.settings import fuzzing as settings

_ARTICLE = "A headline\n20240102\nhttps://example.org/a\nOne 'quoted' sentence.It goes on.\nTwo.\n"

PAGE = """<!DOCTYPE html><html lang=en><head><meta charset="utf-8"><title>T | S</title>
<meta property="og:url" content="https://example.org/a"><link rel=canonical href="/a">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"T","author":[{
"name":"A"}],"datePublished":"2024-01-02","articleBody":"One.\\n\\nTwo."}]}</script></head><body>
<nav><ul><li><a href=/>Home</a></ul></nav><article><h1>T</h1><time datetime=2024-01-02>x</time>
<p>One <b>two</b> &amp; &#x1b;[31m three.<br><br>Four<sup>[1]</sup>.</p><div hidden>no</div>
<table><tr><td>a</td><td>b</td></tr></table><pre>x\n\ny</pre><figure><figcaption>C</figcaption>
</figure><div class=card><h3><a href=/x>X</a></h3><p>y</p></div></article></body></html>"""
RSS = """<?xml version="1.0"?><rss xmlns:content="c" xmlns:dc="d"><channel><title>F</title>
<link>https://example.org</link><item><title>T &amp;amp; u</title><link>https://example.org/1</link>
<guid>1</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><dc:creator>A</dc:creator>
<content:encoded><![CDATA[<p>One</p>]]></content:encoded></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title type="html">T
&lt;i&gt;</title><link href="a" rel="alternate"/><updated>2024-01-02T00:00:00Z</updated><author>
<name>A</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p>
</div></content></entry></feed>"""
MARKDOWN = """---\ntitle: "T"\ndate: 2024-01-02\nauthor:\n  - A\n---\n\n# T\n\nSome *soft*
**words**, a [link](https://example.org "t"), `code` <a@b.c>
![p](q)\n\n- one\n  1. two\n\n> q\n\n```py\nx\n```\n
|a|b|\n|-|-|\n|1|2|\n\n<div>x</div>\n\n[r]: https://example.org\n"""
MAIL = """From: "A" <a@b.c>\nTo: d@e.f\nSubject: =?utf-8?q?T=C3=BC?=\nDate: Tue, 05 Mar 2024
 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="x"\n\n--x
Content-Type: text/plain\n\nplain\n--x\nContent-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable\n\n<p>One=20two</p>
<a href=3D"https://example.org">View online</a>\n--x--\n"""
MBOX = "From a@b.c Tue Mar  5 10:00:00 2024\nFrom: a@b.c\nSubject: T\n\nOne.\n>From x\n\n" * 2
TABLE = 'title,text,date\nA,"One, ""two""\nthree",2024-01-02\nB,<p>x</p>,1704164645\n'
JSON = [
    {"title": "A", "text": "One.\nTwo.", "date": "2024-01-02", "url": "https://example.org/a"},
    {"title": {"rendered": "B"}, "content": {"rendered": "<p>x</p>"}, "authors": [{"name": "A"}]},
    {"title": "C", "paragraphs": ["One", {"text": "Two"}], "date": 1704164645},
]
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "F",
    "items": [{"id": "1", "content_html": "<p>x</p>", "date_published": "2024-01-02T00:00:00Z"}],
}

FULL_JSON_FEED = {
    **JSON_FEED,
    "home_page_url": "https://example.org/",
    "items": [
        {"id": 7, "title": "T", "content_text": "One.\n\nTwo.", "url": "https://example.org/7",
         "author": {"name": "A"}, "date_modified": "2024-01-02", "summary": "S"},
        {"id": None, "external_url": "https://example.org/8", "authors": [{"name": "B"}, 1],
         "content_html": "<h2>x</h2><p>One<p>Two", "attachments": [], "tags": ["a"]},
    ],
}  # fmt: skip


def _zip(files: dict[str, str | bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def _tar(files: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content.encode())
            archive.addfile(entry, io.BytesIO(content.encode()))
    return stream.getvalue()


_BOOK = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container><rootfile full-path="p.opf"/></container>',
    "p.opf": '<package xmlns:dc="d"><dc:title>B</dc:title><manifest><item id="c" href="c.xhtml"'
    ' media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
    "c.xhtml": "<html><body><h1>One</h1><p>Some words that are enough for a chapter.</p></body>"
    "</html>",
}
_MEMBERS = {"a.txt": _ARTICLE, "b.html": PAGE, "c/d.csv": TABLE}


def _named(name: str) -> Callable[[bytes], None]:
    return lambda data: read_anything(data, name)


def clean_text(data: bytes) -> None:
    """Cleaning twice changes nothing, and leaves nothing that a terminal obeys."""
    import unicodedata

    text = clean(data.decode("utf-8", "surrogateescape"))
    assert clean(text) == text
    assert not {unicodedata.category(char) for char in text} & {"Cc", "Cs", "Zl", "Zp"}


def repair(data: bytes) -> None:
    """Repair adds spaces and nothing else, once."""
    from reader.text import repair_paragraphs

    texts = [clean(line) for line in data.decode("utf-8", "replace").split("\n")]
    repaired = repair_paragraphs(texts)
    assert [text.replace(" ", "") for text in repaired] == [text.replace(" ", "") for text in texts]
    assert repair_paragraphs(repaired) == repaired


def cut_sentences(data: bytes) -> None:
    """Sentences stand in order, do not overlap, and leave out nothing but space."""
    from reader.text import find_sentences

    text = clean(data.decode("utf-8", "replace")).strip()
    rest, place = [], 0
    for sentence in find_sentences(text, "english"):
        assert place <= sentence.start < sentence.end <= len(text)
        rest.append(text[place : sentence.start])
        place = sentence.end
    rest.append(text[place:])
    assert not "".join(rest).strip()


def fold_text(data: bytes) -> None:
    """What is folded stands, or is shown, in a paragraph that is not folded."""
    from reader.digest import make_digest
    from reader.formats.shared.read_budget import ReadBudget
    from reader.formats.shared.source import Source

    lines = data.decode("utf-8", "replace").split("\n")
    source = Source(b"", "a", "a", LIMITS, lambda error: None, ReadBudget.for_size(0, LIMITS))
    try:
        article = source.make_article(lines)
    except UnreadableError:
        return
    digest = make_digest(article)
    shown = {paragraph.index for paragraph in digest.shown}
    assert all(fold.onto in shown for fold in digest.folding.folds)
    for sentence in digest.summary.sentences:
        text = digest.article.paragraphs[sentence.paragraph].text
        assert text[sentence.start : sentence.end] == sentence.text


def read_dates(data: bytes) -> None:
    """A date is read or not; one that is written as dates are is read as itself."""
    from reader.formats.shared.dates import read_date

    text = data.decode("utf-8", "surrogateescape")
    values: list[object] = [text]
    with contextlib.suppress(ValueError, RecursionError):
        values.append(json.loads(text))
    for value in values:
        found = read_date(value)
        assert found is None or read_date(found.isoformat()) == found


def decode_bytes(data: bytes) -> None:
    """Bytes are text or refused in a sentence; UTF-8 is read as UTF-8."""
    from reader.formats.shared.character_encoding import decode_text

    try:
        text, remarks = decode_text(data, "a")
    except UnreadableError as error:
        text, remarks = "", (str(error),)
    assert all(clean(one) == one for one in remarks)
    if not text:
        return
    text.encode("utf-8", "surrogatepass")
    with contextlib.suppress(UnicodeDecodeError):
        plain = data.decode()
        marked = data.startswith((b"\xef\xbb\xbf", b"\xfe\xff", b"\xff\xfe", b"\0\0\xfe\xff"))
        if not data.isascii() and not marked:
            assert text == plain


def _read_export(name: str) -> Callable[[bytes], None]:
    """What an export brings along is clean, as its texts are."""
    from reader.formats import read_articles

    def read(data: bytes) -> None:
        read_anything(data, name, _ROOMY)
        with contextlib.suppress(UnreadableError):
            for article in read_articles(data, name, limits=_ROOMY):
                for tag in article.saved.tags if article.saved else ():
                    assert clean(tag) == tag == tag.strip() != ""
                for note in article.saved.notes if article.saved else ():
                    lines = f"{note.quote}\n{note.text}".split("\n")
                    assert all(clean(line) == line for line in lines)

    return read


_ROOMY = Limits(size=100_000, paragraphs=300, articles=50)
_EXPORTS = {f"export {name}": _read_export(name) for name in SAMPLES}

TARGETS: dict[str, Callable[[bytes], None]] = {
    "anything": _named("a"),
    "scraped": _named("a.txt"),
    "page": _named("a.html"),
    "feed": _named("a.xml"),
    "markdown": _named("a.md"),
    "json": _named("a.json"),
    "table": _named("a.csv"),
    "mail": _named("a.eml"),
    "book": _named("a.epub"),
    "archive": _named("a.zip"),
    "clean": clean_text,
    "repair": repair,
    "sentences": cut_sentences,
    "folding": fold_text,
    "json feed": _named("a.json"),
    "date": read_dates,
    "decode": decode_bytes,
    **_EXPORTS,
    **packed.TARGETS,
    **export.TARGETS,
    **library.TARGETS,
    **settings.TARGETS,
    **network.TARGETS,
}

_LINES = "\n".join(json.dumps(one) for one in JSON)
_TEXT = (
    "The port was closed on Monday, officials said.\nOfficials said the port was closed on Monday."
    "\n'It is 30C,' he said.He left.\nPictured: the port in St. Mary's, 3.5 miles off.\n"
)
_RECORDS = (
    b'<?xml version="1.0"?><items><item><title>T</title><text><value>A b.</value><value>C</value>'
    b"</text></item><item><text>D <i>e</i> f.</text><field name='url'>https://a.b/</field></item></items>"
)
SEEDS: dict[str, list[bytes]] = {
    "scraped": [_ARTICLE.encode(), _TEXT.encode("utf-16"), _TEXT.encode()],
    "page": [PAGE.encode(), b"<p>a<p>b", PAGE.encode("utf-16")],
    "feed": [RSS.encode(), ATOM.encode(), b"<opml><body/></opml>", _RECORDS],
    "markdown": [MARKDOWN.encode(), b'+++\ntitle = "T"\n+++\n# T\n\ntext\n'],
    "json": [_LINES.encode(), json.dumps(JSON, indent=1).encode(), json.dumps(JSON_FEED).encode()],
    "table": [TABLE.encode(), TABLE.replace(",", ";").encode()],
    "mail": [MAIL.encode(), MBOX.encode()],
    "book": [_zip(dict(_BOOK))],
    "archive": [_zip(dict(_MEMBERS)), _tar(_MEMBERS), gzip.compress(_tar(_MEMBERS), mtime=0)],
    "clean": ["a\x1b[31m\x9b2J\u202e\u200d\ufe0f\ud7ff🚀 1\xa0000".encode()],
    "repair": [
        b"refused.We went.Then companyShadowBreak\nShadowBreak",
        "the sloveneǋ and ǆungla".encode(),
        b"an'an''7''tt;pa",
        b"NaN'n\nan''7'''nNaN'';pg",
        b"NaN'n\nann''7g\xa7'nNaN\xff''\xd6pNaN'*''7g\xa7'nNaN\xff''\xd6p\xa2NaN'*na'7''n",
    ],
    "sentences": [_TEXT.encode(), "Er sagte: „Nein.“ Dann ging er.".encode()],
    "folding": [_TEXT.encode(), _TEXT.encode() * 2],
    "json feed": [json.dumps(one).encode() for one in (JSON_FEED, FULL_JSON_FEED)],
    "date": [
        *(b"Tue, 05 Mar 2024 10:00:00 +0100", b"5th March, 2024", b"2024/3/5", b"1704164645000"),
        *(b"Tue, 05 Mar 202400000000 10:00:00", b"20240305", b"31/12/2024", b"5.3.2024", b"1e308"),
    ],
    "decode": [
        *("Tür, žluťoučký kůň".encode("cp1250"), "Ёлка".encode("koi8-r")),
        *("日本語の本".encode("shift_jis"), "𝒳y".encode("utf-16-be")),
        *(b'<meta charset=iso-2022-jp>\x1b$B$"\x1b(B', b"{\\rtf", "ab ü".encode() * 9 + b"\xff"),
    ],
}
_WHOLE = [seed for name in list(SEEDS)[:9] for seed in SEEDS[name]]
SEEDS |= packed.SEEDS | export.SEEDS | library.SEEDS | settings.SEEDS | network.SEEDS
SEEDS |= {f"export {name}": [data] for name, data in SAMPLES.items()}
SEEDS["anything"] = [*_WHOLE, *SEEDS["json feed"]]

TOKENS = [
    *(b"<", b">", b"&", b"&#x1b;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<br>", b"<pre>"),
    *(b"\x00", b"\x1b[31m", b"\xff", b"\xe2\x80\xae", b"\xed\xa0\x80", b"\n", b"\r", b"\n\n"),
    *(b'"', b"'", b"{", b"}", b"[", b"]", b",", b":", b";", b"---\n", b"# ", b"```", b"- ", b"> "),
    *(b"--x\n", b"boundary=", b"From ", b"PK\x01\x02", b"PK\x05\x06", b"20240102", b"99999999"),
    *(b"hidden", b"type=xhtml", b'"text":', b"\\u001b", b"\\ud800", b"1e999", b"NaN", b"../"),
]  # fmt: skip


@st.composite
def mutations(draw: st.DrawFn, name: str) -> bytes:
    """Give seeds of a target with pieces cut out, doubled, and tokens put in."""
    data = draw(st.sampled_from(SEEDS[name]))
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(data)))
        end = min(len(data), place + draw(st.integers(0, 60)))
        what = draw(st.integers(0, 3))
        if what == 0:
            data = data[:place] + data[end:]
        elif what == 1:
            data = data[:place] + data[place:end] * 2 + data[end:]
        elif what == 2:
            data = data[:place] + draw(st.sampled_from(TOKENS)) + data[place:]
        else:
            data = data[:place] + draw(st.binary(max_size=8)) + data[end:]
    return data
