"""Archives: read where they are, each file told by its content, bombs left unexploded."""

import bz2
import gzip
import io
import itertools
import json
import lzma
import os
import random
import stat
import tarfile
import zipfile
import zlib
from functools import partial

import pytest

from tests.formats.reading import make_zip, read_all, read_one, refusal, texts

ARTICLE = "A headline\n20240102\nhttps://example.org/a\nOne.\n"
PAGE = "<html><head><title>A page of news</title></head><body><p>Two words more.</p></body></html>"
MIXED = {
    "news/a.txt": ARTICLE,
    "news/page.html": PAGE,
    "news/.hidden": ARTICLE,
    "README.md": "read me",
    "__MACOSX/a.txt": "x",
    "page_files/style.css": "p {}",
    "news/picture.png": b"\x89PNG",
    "news/poetry.lock": "[[package]]",
    "news/tool.py": "import os",
    "news/data.bin": bytes(range(256)),
    "list.csv": "title,text\nA,One.\nB,Two.\n",
}


def make_tar(files, mode="w", format=tarfile.PAX_FORMAT):
    """Return a tar archive of files."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode, format=format) as archive:
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return stream.getvalue()


@pytest.mark.parametrize(
    "make",
    [make_zip, make_tar, *(partial(make_tar, mode=f"w:{m}") for m in ("gz", "bz2", "xz"))],
    ids=["zip", "tar", "tar.gz", "tar.bz2", "tar.xz"],
)
def test_the_files_of_an_archive_become_articles(make):
    """Each told by its content, numbered through, with the archive's path."""
    articles, complaints = read_all(make(MIXED), "news.arc")
    assert [(a.item, a.title, a.path) for a in articles] == [
        (0, "A headline", "news.arc"),
        (1, "A page of news", "news.arc"),
        (2, "A", "news.arc"),
        (3, "B", "news.arc"),
    ]
    assert articles[0].paragraphs[0].line == 4
    assert complaints == [
        "news/data.bin in news.arc is a program, an image or other data, not text; give a text"
        " file."
    ]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_compressed_file_is_read_as_what_it_holds(pack):
    """Its name without the suffix is its headline where it has none."""
    article = read_one(pack(b"One sentence without a headline.\n"), "note.txt.gz")
    assert texts(article) == ["One sentence without a headline."]
    assert article.path == "note.txt.gz"
    assert read_one(pack(b"a\n" * 9) + pack(b"b\n" * 9)).paragraphs[-1].text == "b"


def test_long_names_of_every_dialect_are_read():
    """They are headlines at times."""
    name = "/".join(["folder of news"] * 15) + "/the very long name of a file.txt"
    for format in (tarfile.PAX_FORMAT, tarfile.GNU_FORMAT):
        data = make_tar({name: "It ends with a full stop."}, format=format)
        assert read_one(data).title == "the very long name of a file.txt"


def test_an_archive_in_an_archive_is_read_and_a_third_one_is_not():
    """Somewhere it must end."""
    inner = make_zip({"a.txt": ARTICLE})
    middle = make_tar({"inner.zip": inner})
    assert read_one(middle).title == "A headline"
    assert read_one(gzip.compress(middle)).title == "A headline"
    assert "inside an archive that is inside another archive" in refusal(
        make_zip({"middle.tar": middle})
    )


def test_names_that_lead_out_of_an_archive_lead_nowhere(tmp_path, monkeypatch):
    """Nothing is written, and such a name is but a name."""
    monkeypatch.chdir(tmp_path)
    files = {"../../escaped.txt": "One.", "/etc/absolute": "Two.", "a\x1b[31m/b": "Three."}
    for data in (make_zip(files), make_tar(files)):
        articles, _ = read_all(data)
        assert [article.title for article in articles] == ["escaped.txt", "absolute", "b"]
    assert os.listdir(tmp_path) == []
    assert not (tmp_path.parent.parent / "escaped.txt").exists()


def test_links_and_devices_of_a_tar_archive_are_left_out():
    """They are no text."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            entry = tarfile.TarInfo("leads away")
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
    assert "contains no text" in refusal(stream.getvalue())


def test_links_of_a_zip_archive_are_left_out():
    """What stands in one is no text but where it leads."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        entry = zipfile.ZipInfo("leads away.txt")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    assert "contains no text" in refusal(stream.getvalue())


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_bomb_is_not_unpacked(pack):
    """Neither alone nor as a tar archive."""
    assert "is too large when unpacked" in refusal(pack(bytes(9_000_000)), size=2**20)
    tar = make_tar({f"{n}.txt": b"a" * 2**20 for n in range(9)})
    assert "is too large when unpacked" in refusal(pack(tar), size=2**20)


def test_a_zip_bomb_is_not_unpacked():
    """Neither a huge file nor very many."""
    big = make_zip({"a.txt": ARTICLE, "b.txt": b"a" * 2_000_000, "c.txt": ARTICLE + "Two.\n"})
    articles, complaints = read_all(big, "z", size=2**20)
    assert len(articles) == 2
    assert complaints[0].startswith("b.txt in z is larger than 1 MB")
    many = make_zip({f"{n}.txt": b"a word " * 15_000 for n in range(40)})
    assert read_all(many, "z", size=2**20)[1][-1] == (
        "z is too large when unpacked; unpack it yourself and import its files."
    )


def test_an_archive_of_very_many_files_is_refused():
    """Their names alone would fill the memory."""
    assert "contains more than 50,000 files" in refusal(b"PK\x03\x04" + b"PK\x01\x02" * 50_001)


def test_of_many_files_that_cannot_be_read_some_are_named():
    """And the others counted."""
    files = {"a.txt": ARTICLE, **{f"{n}.bin": bytes(range(256)) for n in range(30)}}
    articles, complaints = read_all(make_zip(files), "z")
    assert (len(articles), len(complaints)) == (1, 21)
    assert complaints[-1] == "10 more files in z could not be read; unpack it to see why."


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("word/document.xml", "a Word document"),
        ("xl/workbook.xml", "an Excel workbook"),
        ("content.xml", "an OpenDocument file"),
    ],
)
def test_a_document_of_an_office_program_is_named(name, kind):
    """Its XML is nothing to read."""
    assert f"is {kind}; save it as text" in refusal(make_zip({name: "<w/>"}))


def test_a_locked_file_is_reported():
    """Its password is nobody's business."""
    data = bytearray(make_zip({"a.txt": ARTICLE}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "needs a password" in refusal(bytes(data))


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 cut off",
        b"PK\x05\x06",
        gzip.compress(b"text " * 99, mtime=0)[:-9],
        b"\x1f\x8b\x08\x00\x00\x00\x00\x00" + bytes(range(256)),
        b"BZh91AY&SY" + bytes(50),
        b"\xfd7zXZ\x00",
        make_tar({"a.txt": "x" * 3000})[:1500],
        b"a" * 257 + b"ustar\x00" + bytes(400),
    ],
)
def test_a_damaged_archive_is_refused(data):
    """In one sentence that says what it seems to be."""
    assert "but damaged" in refusal(data)


def test_a_damaged_file_in_an_archive_leaves_the_others():
    """Each has its own sum."""
    data = make_zip({"a.txt": ARTICLE, "b.txt": ARTICLE * 99}, compression=0)
    place = data.rindex(b"One.")
    articles, complaints = read_all(data[:place] + b"?" + data[place + 1 :], "z")
    assert len(articles) == 1
    assert complaints[0].startswith("b.txt in z is a file, but damaged")


def test_headers_of_a_tar_archive_cannot_hold_up_or_loop():
    """Long pax headers and negative sizes do, in the standard library before 3.11.10."""
    tar = bytearray(make_tar({"a.txt": "x"}))

    def with_field(start, value):
        header = bytearray(tar[:512])
        header[start : start + len(value)] = value
        header[148:156] = b" " * 8
        header[148:156] = b"%06o\0 " % sum(header)
        return bytes(header) + bytes(tar[512:])

    assert "but damaged" in refusal(with_field(124, b"\xff" * 12))
    tar[156:157] = b"x"
    assert "but damaged" in refusal(with_field(124, b"%011o\0" % 10**6) + b"9" * 10**6)
    huge = with_field(124, b"\x80" + bytes(7) + b"\x7f\xff\xff\xff")
    assert "but damaged" in refusal(huge)


def test_what_follows_a_compressed_file_is_left():
    """Some programs pad it."""
    packed = zlib.compressobj(wbits=31)
    data = packed.compress(ARTICLE.encode()) + packed.flush()
    assert read_one(data + bytes(100)).title == "A headline"


def test_a_file_without_a_name_is_no_harm():
    """Found by fuzzing."""
    data = make_zip({"a.txt": ARTICLE, "b.txt": ARTICLE + "Two.\n"}, compression=0)
    nameless = data[:26] + b"\0\0" + data[28:]
    place = nameless.index(b"PK\x01\x02") + 28
    sentence = refusal(nameless[:place] + b"\0\0" + nameless[place + 2 :])
    assert "is a ZIP archive, but damaged" in sentence or "is a file, but damaged" in sentence


class Clock:
    """Seconds of work that pass with each look at them."""

    def __init__(self, step: float) -> None:
        self.steps = itertools.count(0, step)

    def __call__(self) -> float:
        return next(self.steps)


@pytest.fixture
def each_look_takes(monkeypatch):
    """Have each look at the clock take so many seconds."""
    return lambda step: monkeypatch.setattr(
        "reader.formats.shared.read_budget.time.thread_time", Clock(step)
    )


SLOW = (
    "slow.zip takes too long to read, so only its first files were read; unpack it and"
    " import its files."
)


def test_an_archive_that_takes_its_time_is_left_in_the_middle(each_look_takes):
    """What was read of it is there, and it is said that there is more."""
    each_look_takes(0.8)
    data = make_zip({f"{number}.txt": ARTICLE for number in range(9)})
    articles, complaints = read_all(data, "slow.zip")
    assert len(articles) == 2
    assert complaints == [SLOW]


def test_what_is_added_to_an_archive_buys_no_time(each_look_takes):
    """Noise costs a stranger nothing."""
    each_look_takes(0.8)
    noise = random.Random(1).randbytes(1_500_000)
    data = make_zip({**{f"{n}.txt": ARTICLE for n in range(9)}, "noise.png": noise})
    articles, complaints = read_all(data, "slow.zip")
    assert len(articles) == 2
    assert complaints == [SLOW]


def test_an_archive_of_many_articles_may_take_long(each_look_takes):
    """Each of them earns the time of one."""
    each_look_takes(0.004)
    data = make_zip({f"{number}.txt": ARTICLE for number in range(2_000)})
    articles, complaints = read_all(data)
    assert len(articles) == 2_000
    assert complaints == []
    each_look_takes(0.008)
    articles, complaints = read_all(data, "slow.zip")
    assert 100 < len(articles) < 1_000
    assert complaints == [SLOW]


def test_an_article_in_two_archives_earns_time_once(each_look_takes):
    """Else nesting would buy some."""
    each_look_takes(0.008)
    inner = make_zip({f"{number}.txt": ARTICLE for number in range(2_000)})
    articles, _ = read_all(make_zip({"inner.zip": inner}), "slow.zip")
    assert 100 < len(articles) < 1_000


def test_a_slow_file_of_an_archive_is_left_between_its_articles(each_look_takes):
    """A list may be as slow as many files."""
    each_look_takes(0.8)
    lines = json.dumps({"title": "T", "text": "Some words."}) + "\n"
    articles, complaints = read_all(make_zip({"a.jsonl": lines * 50}), "slow.zip")
    assert len(articles) < 9
    assert complaints == [SLOW]


def test_a_slow_archive_of_what_cannot_be_read_is_left_too(each_look_takes):
    """The clock is looked at after each file."""
    each_look_takes(0.8)
    complaints = read_all(make_zip({"a.txt": ARTICLE, **{f"{n}.txt": b"" for n in range(9)}}))[1]
    assert "takes too long to read" in complaints[-1]
    assert len(complaints) < 9


def test_where_nothing_can_be_read_the_first_error_and_the_count_are_reported():
    """One sentence."""
    data = make_zip({f"{name}.txt": b"\x89PNG\r\n\x1a\n" + bytes(99) for name in "abc"})
    sentence = refusal(data, "a.zip")
    assert sentence.startswith("a.txt in a.zip is an image, not text")
    assert sentence.endswith("; 2 more parts of it cannot be read.")
