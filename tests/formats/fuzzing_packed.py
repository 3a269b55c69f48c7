"""What is fuzzed behind a check that random bytes do not pass: sums, offsets, packing.

The bytes of a fuzzer are put where a hostile file would have them, and the sums are made right.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import warnings
import zipfile
from collections.abc import Callable

from reader.errors import UnreadableError
from reader.formats import Limits
from reader.formats.shared.read_budget import ReadBudget
from reader.formats.shared.source import Source
from tests.formats.invariants import LIMITS, check_invariants, read_anything
from tests.formats.zim_samples import sample

_BLOCK = 512
_PART = b"\n%%\n"
_ROOMY = Limits(size=100_000, paragraphs=300, articles=50)


def _source(data: bytes, name: str) -> Source:
    return Source(
        data, name, name, LIMITS, lambda error: None, ReadBudget.for_size(len(data), LIMITS)
    )


def read_pdf(data: bytes) -> None:
    """What pypdf finds is messages in lines of JSON, of which an article or a sentence is made.

    As in the child process, but in this one.
    """
    import json

    from reader.formats.documents.pdf import make_pdf_article
    from reader.formats.documents.pdf_child import extract

    messages = [json.loads(json.dumps(one)) for one in extract(data)]
    try:
        article = make_pdf_article(_source(data, "a.pdf"), messages)
    except UnreadableError as error:
        check_invariants((), [error], "a.pdf")
    else:
        check_invariants([article], (), "a.pdf")
        assert article.paragraphs


def read_pdf_page(data: bytes) -> None:
    """A sound PDF with what a page shows, its font's table of characters, and what it is."""
    shown, table, known, font = (*data.split(_PART, 3), b"", b"", b"")[:4]
    streams = [b"<</Length %d>>stream\n%b\nendstream" % (len(s), s) for s in (shown, table)]
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 6 0 R>>>>>>",
        *streams,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R %b>>" % font,
        b"<<%b>>" % known,
    ]
    file = b"%PDF-1.4\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj%b\nendobj\n" % (number, one)
    table_at = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer<</Size %d/Root 1 0 R/Info 7 0 R>>" % (len(objects) + 1)
    read_pdf(file + b"\nstartxref\n%d\n%%%%EOF\n" % table_at)


def join_pages(data: bytes) -> None:
    """Whatever text pages have, an article or a sentence comes of it."""
    from reader.formats.documents.pdf import make_pdf_article

    title, *pages = data.decode("utf-8", "surrogateescape").split("\f")
    messages = [{"title": title, "pages": len(pages) + 1}, *({"text": page} for page in pages)]
    try:
        article = make_pdf_article(_source(data, "a.pdf"), messages, timed_out=not pages)
    except UnreadableError as error:
        check_invariants((), [error], "a.pdf")
    else:
        check_invariants([article], (), "a.pdf")
        assert article.paragraphs


def read_tar(data: bytes) -> None:
    """A tar archive whose sums are right: what it says is taken for true as far as it goes."""
    blocks = bytearray(data)
    for place in range(0, len(blocks) - _BLOCK + 1, _BLOCK):
        block = blocks[place : place + _BLOCK]
        if place == 0:
            block[257:262] = b"ustar"
        if block[257:262] == b"ustar":
            block[148:156] = b" " * 8
            block[148:156] = b"%06o\0 " % sum(block)
            blocks[place : place + _BLOCK] = block
    read_anything(bytes(blocks), "a.tar", _ROOMY)


def read_packed(data: bytes) -> None:
    """What gzip, bzip2 or xz packed, in members whose sums are right, some of them cut off."""
    packers: tuple[Callable[[bytes], bytes], ...] = (
        lambda part: gzip.compress(part, mtime=0),
        bz2.compress,
        lzma.compress,
    )
    which, cut = data[:2].ljust(2, b"\0")
    pack = packers[which % 3]
    packed = b"".join(map(pack, data[2:].split(_PART)))
    read_anything(packed[: len(packed) - cut] if cut > 200 else packed, "a.gz", _ROOMY)


def read_zip(data: bytes) -> None:
    """A zip archive with any names, packed or not: what lies in it is read as it would be alone."""
    read_anything(_zip(data.split(_PART)), "a.zip", _ROOMY)


def read_book(data: bytes) -> None:
    """A book with any container, package and chapters."""
    container, package, *chapters = (*data.split(_PART), b"")
    files = [b"mimetype\napplication/epub+zip", b"META-INF/container.xml\n" + container]
    files.append(b"p.opf\n" + package)
    files.extend(b"%d.xhtml\n%b" % (i, chapter) for i, chapter in enumerate(chapters))
    read_anything(_zip(files), "a.epub", _ROOMY)


def _zip(files: list[bytes]) -> bytes:
    """Pack files, each its name, a line end and its content."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive, warnings.catch_warnings(action="ignore"):
        for number, file in enumerate(files):
            name, _, content = file.partition(b"\n")
            entry = zipfile.ZipInfo(name.decode("utf-8", "replace"))
            entry.compress_type = zipfile.ZIP_DEFLATED if number % 2 else zipfile.ZIP_STORED
            archive.writestr(entry, content)
    return stream.getvalue()


def _tar(*files: tuple[str, bytes, bytes]) -> bytes:
    """Make a tar archive of files: name, kind, content; ``read_tar`` above makes its sums."""
    archive = b""
    for name, kind, content in files:
        header = name.encode()[:100].ljust(100, b"\0") + b"0000644\0" + b"0000000\0" * 2
        header += b"%011o\0" % len(content) + b"0" * 11 + b"\0" + b" " * 8 + kind
        header = header.ljust(257, b"\0") + b"ustar\x0000"
        archive += header.ljust(_BLOCK, b"\0") + content.ljust(-(-len(content) // 512) * 512, b"\0")
    return archive


def read_zim(data: bytes) -> None:
    """What libzim finds in its child process; libzim checks no sums."""
    read_anything(data, "a.zim", Limits(size=1_000_000, paragraphs=300, articles=50))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "pdf": read_pdf,
    "pdf page": read_pdf_page,
    "pdf lines": join_pages,
    "tar": read_tar,
    "packed": read_packed,
    "zip": read_zip,
    "book parts": read_book,
    "zim": read_zim,
}

_PAGE = b"BT /F 12 Tf 14 TL 50 800 Td (The port was closed) Tj T* [(On) -250 <4D6F>] TJ ET"
_TABLE = b"1 begincodespacerange <00><FF> endcodespacerange 1 beginbfchar <41><D83DDE00> endbfchar"
_KNOWN = b"/Title(A port)/Author<FEFF0041>/CreationDate(D:20240102)"
_TEXT = b"The port was closed on Monday, officials said.\n\n1 of 2\n"

SEEDS: dict[str, list[bytes]] = {
    "zim": [sample()],
    "pdf": [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]"
        b"/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F<<"
        b"/Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length 80>>stream\n"
        + _PAGE
        + b"\nendstream endobj\n5 0 obj<<"
        + _KNOWN
        + b">>endobj\ntrailer<</Root 1 0 R/Info 5 0 R/Size 6>>\nstartxref\n0\n%%EOF\n",
        b"%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Filter/ASCIIHexDecode/Length 20>>stream\n"
        b"322030203c3c3e3e>\nendstream endobj\ntrailer<</Root 2 0 R/Encrypt 3 0 R>>\n%%EOF",
    ],
    "pdf page": [
        _PART.join((_PAGE, _TABLE, _KNOWN, b"/Encoding<</Differences[65/quotesingle]>>")),
        _PART.join((b"BI /W 1 /H 1 ID x EI BT /F 1e9 Tf (" + _TEXT + b"\\101) ' ET", b"", _KNOWN)),
    ],
    "pdf lines": [b"A port\f" + b"\f".join([_TEXT, b"2", "be-\nfore \u202e.".encode()]), b"\f1"],
    "tar": [
        _tar(("a.txt", b"0", _TEXT), ("c/d.csv", b"0", b"title,text\nA,One\n")),
        _tar(("x", b"L", b"a/../../b.txt\0"), ("b", b"0", _TEXT)),
        _tar(("x", b"x", b"15 path=a.html\n"), ("b", b"\0", b"<p>One</p>"), ("l", b"2", b"")),
    ],
    "packed": [b"\0\0" + _TEXT + _PART + _TEXT, b"\1\0" + _TEXT, b"\2\xff<html><p>One</p>"],
    "zip": [
        _PART.join([b"a.txt\n" + _TEXT, b"../b.html\n<p>One</p>", b"c.csv\ntitle,text\nA,One"]),
        _PART.join([b"a.zip\n" + _zip([b"b.txt\n" + _TEXT]), b"\x1b[31m\n{}", b"word/x\n"]),
    ],
    "book parts": [
        _PART.join(
            [
                b'<container><rootfile full-path="p.opf"/></container>',
                b'<package xmlns:dc="d"><dc:title>B</dc:title><dc:creator>A</dc:creator><dc:date>'
                b'2024</dc:date><manifest><item id="c" href="./0.xhtml#a" properties="x" media-type'
                b'="application/xhtml+xml"/><item id="d" href="1.xhtml" media-type="text/html"/>'
                b'</manifest><spine><itemref idref="c"/><itemref idref="d"/></spine></package>',
                b"<html><body><h1>One</h1><p>Some words that are enough for a chapter.</p></body>"
                b"</html>",
                b"<p>Some more words that are enough for another chapter",
            ]
        ),
        _PART.join(
            [
                b'<!DOCTYPE a [<!ENTITY b "p.opf">]><a><rootfile full-path="&b;"/></a>',
                b'<p><item id="" href="%2e%2e/p.opf" media-type="text/html"/><itemref idref=""/>',
            ]
        ),
    ],
}
