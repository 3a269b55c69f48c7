"""Decoding: marks, UTF-8, other encodings, and bytes that are no text."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UnreadableError
from reader.formats import Limits, read_articles
from reader.text import clean
from tests.formats.reading import read_one, refusal, texts
from tests.text.samples import SAMPLES

TEXT = "Grüße – “quoted”\nDer Zug fährt über die Brücke.\n"


def read(data, name="story.txt"):
    """Return the article in those bytes."""
    return read_articles(data, name)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_and_without_a_mark_is_read_without_remark(encoding):
    """The mark itself is not part of the text."""
    article = read(TEXT.encode(encoding))
    assert article.title == "Grüße – “quoted”"
    assert article.remarks == ()


def test_both_byte_orders_are_read():
    """As the mark tells."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert read(mark + TEXT.encode(encoding)).title == "Grüße – “quoted”"


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        *((name, "windows-1252") for name in ("danish", "finnish", "french", "german", "italian")),
        *((name, "windows-1252") for name in ("norwegian", "portuguese", "spanish", "swedish")),
        *(("czech", "windows-1250"), ("polish", "iso-8859-2"), ("slovene", "windows-1250")),
        *(("greek", "windows-1253"), ("turkish", "windows-1254"), ("russian", "windows-1251")),
        *(("russian", "koi8-r"), ("estonian", "windows-1257")),
    ],
)
def test_what_is_not_utf8_is_decoded_and_said_so(language, encoding):
    """Short articles in the encodings that each language was written in."""
    text = "\n".join(SAMPLES[language])
    article = read(text.encode(encoding))
    assert [p.text for p in article.paragraphs] == list(SAMPLES[language])
    assert len(article.remarks) == 1
    assert article.remarks[0].startswith("decoded as ")


def test_a_few_characters_are_taken_as_the_web_takes_them():
    """Where too little is there to tell, windows-1252 is the likeliest."""
    for text in ("It costs £5 and no more", "Add ½ cup of milk", "5 – 7 °C, “mild”", "© A. Lind"):
        article = read(text.encode("windows-1252"))
        assert article.title == text
        assert article.remarks == ("decoded as windows-1252",)


def test_utf8_as_declared_is_nothing_to_remark_on():
    """Even where most of its characters are damaged; the damage is told."""
    page = b'<?xml version="1.0" encoding="utf-8"?><html><p>A caf\xe9 by the sea.</p></html>'
    assert read(page).remarks == ("1 damaged character in the file",)


def test_utf8_with_some_damage_stays_utf8():
    """One wrong byte must not turn every other letter into two wrong ones."""
    data = TEXT.encode().replace(b"Zug", b"Z\xffg")
    article = read(data)
    assert article.paragraphs[0].text == "Der Z\ufffdg fährt über die Brücke."
    assert article.remarks == ("1 damaged character in the file",)


def test_control_bytes_in_text_are_cleaned_away():
    """Hostile text is text."""
    data = b"A headline\nOne\x00 \x01\x02\x1b[31mtwo\x7f three, and some more words to read.\n"
    assert read(data).paragraphs[0].text == "One two three, and some more words to read."


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(50),
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(50),
        b"\x7fELF\x02\x01\x01" + bytes(50),
        b"\x89PNG\r\n\x1a\n" + bytes([0, 1]) * 300,
        b"7z\xbc\xaf\x27\x1c" + bytes([7, 1]) * 300,
        b"{\\rtf1 Hello}",
        bytes(range(256)) * 4,
        bytes(1000),
        b"text\x00" * 100,
        bytes(range(1, 27)) * 10,
    ],
)
def test_bytes_that_are_no_text_are_refused(data):
    """In one sentence that names the file and what it seems to be."""
    with pytest.raises(UnreadableError) as caught:
        read(data, "a.bin")
    sentence = str(caught.value)
    assert sentence.startswith("a.bin is ")
    assert sentence.endswith(", not text; give a text file.")
    assert "\n" not in sentence


@given(st.binary(max_size=300))
def test_any_bytes_give_clean_articles_or_one_sentence(data):
    """Never another error, never a character that a terminal obeys."""
    refusal, articles = None, ()
    try:
        articles = read_articles(data, "a\x1bb.txt", limits=Limits(size=250, paragraphs=9))
    except UnreadableError as error:
        refusal = error
    assert bool(refusal) != bool(articles)
    if refusal:
        assert clean(str(refusal)) == str(refusal)
        assert refusal.path == "ab.txt"
    for article in articles:
        strings = [article.title, article.path, article.url or "", *article.remarks]
        strings += [text for p in article.paragraphs for text in (p.text, p.original)]
        assert all(clean(string) == string for string in strings)
        assert all(p.text.strip() == p.text != "" for p in article.paragraphs)


@given(
    st.lists(st.text(st.characters(min_codepoint=0x20, exclude_characters="\x7f"), max_size=30)),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_any_text_in_unicode_comes_through(lines, encoding):
    """What is to be seen of a file is the same in all its encodings."""
    lines = [line for line in lines if not line.strip().isdecimal()]  # a date is header
    text = "\n".join(["A headline", *lines]).encode(encoding, "replace").decode(encoding)
    article = read(text.encode(encoding))
    seen = [clean(line).strip() for line in text.split("\n")[1:]]
    assert [p.text for p in article.paragraphs] == [line for line in seen if line]


def test_a_short_french_text_is_not_taken_for_a_cyrillic_one():
    """No language mixes two alphabets in most of its words."""
    text = "Tête à tête\nLe garçon est né à Orléans en été. Où est-il?\n"
    article = read(text.encode("latin-1"))
    assert article.title == "Tête à tête"
    assert article.remarks == ("decoded as windows-1252",)


# What a page, a feed or a mail declares, and a text that only the larger encoding of browsers has.
_DECLARED = [
    ("gb2312", "gb18030", "朱镕谈渡轮，每张€5"),
    ("shift_jis", "cp932", "①浮標が消えていた。②㈱髙島屋Ⅲ"),
    ("euc-kr", "cp949", "똠방각하는 펲시콜라를 마신다"),
    ("big5", "big5hkscs", "渡輪擱淺，㗎嘅啲"),
    ("euc-jp", "euc_jis_2004", "①浮標が消えていた。②船長は㈱北海"),
    ("iso-8859-1", "cp1252", "“Nobody was hurt,” she said – it’s €5"),
    ("us-ascii", "cp1252", "“Nobody was hurt,” she said – it’s €5"),
    ("tis-620", "cp874", "เรือข้ามฟากเกยตื้น…"),
    ("iso-8859-9", "cp1254", "Şehir – “ışık”"),
    ("x-sjis", "cp932", "フェリーが座礁した"),
    ("windows-1251", "cp1251", "Паром сел на мель"),
    ("koi8-r", "koi8-r", "Паром сел на мель"),
    ("iso-2022-jp", "iso2022_jp", "フェリーが座礁した"),
    ("cp850", "cp850", "Die Fähre lief auf Grund"),
]


@pytest.mark.parametrize(("label", "codec", "text"), _DECLARED)
@pytest.mark.parametrize("kind", ["page", "feed", "mail", "header"])
def test_a_declared_encoding_is_read_as_browsers_read_it(kind, label, codec, text):
    """Labels of the Encoding Standard name larger encodings than those that Python has by them."""
    data = text.encode(codec)
    ascii_text = "The ferry ran onto a sandbank on Monday evening. " * 3
    if kind == "page":
        page = (
            f'<html><head><meta charset="{label}"><title>A</title></head><body><h1>A</h1><p>%s</p>'
        )
        name, whole = "a.html", (page + f"<p>{ascii_text}</p>").encode().replace(b"%s", data)
    elif kind == "feed":
        feed = (
            f'<?xml version="1.0" encoding="{label}"?><rss version="2.0"><channel><title>F</title>'
        )
        item = "<item><title>A</title><description>%s</description></item></channel></rss>"
        name, whole = "a.xml", (feed + item).encode().replace(b"%s", data)
    elif kind == "mail":
        head = f"From: a@b.example\nSubject: A\nContent-Type: text/plain; charset={label}\n"
        name, whole = "a.eml", f"{head}Content-Transfer-Encoding: 8bit\n\n%s\n".encode()
        whole = whole.replace(b"%s", data)
    else:
        word = b64encode(data).decode()
        head = f"From: a@b.example\nSubject: A =?{label}?B?{word}?= B\n\n{ascii_text}\n"
        name, whole = "a.eml", head.encode()
    article = read(whole, name)
    shown = article.title if kind == "header" else " ".join(p.text for p in article.paragraphs)
    assert clean(text) in shown
    assert "\ufffd" not in shown
    if kind == "header":
        assert shown == f"A {clean(text)} B"


def test_the_euro_of_windows_in_chinese():
    """One byte, which is no character of the national standard."""
    page = b'<html><head><meta charset="gbk"><title>A</title></head><body><p>%s\x805</p>'
    assert read(page % "每张".encode("gbk"), "a.html").paragraphs[0].text == "每张€5"


def test_a_raw_header_is_utf8_or_windows_1252():
    """Many programs write it so, against the standard."""
    for text, encoding in (("Grüße – “vom” Hafen", "utf-8"), ("Grüße vom Hafen", "cp1252")):
        mail = f"From: a@b.example\nSubject: {text}\n\nThe ferry ran onto a sandbank.\n"
        assert read(mail.encode(encoding), "a.eml").title == text


@pytest.mark.parametrize("label", ["utf-16", "utf-32", "cp037", "rot13", "zip", "idna", "nonsense"])
def test_a_declaration_that_cannot_be_true_is_no_declaration(label):
    """It was read as ASCII."""
    page = f'<html><head><meta charset="{label}"><title>Grüße</title></head><body><p>{TEXT}</p>'
    assert read(page.encode(), "a.html").title == "Grüße"


@pytest.mark.parametrize(
    ("label", "codec", "before", "after", "damaged"),
    [
        ("gb2312", "gb18030", "渡轮搁浅", "渡轮", b"\xff"),
        ("euc-jp", "euc_jis_2004", "座礁", "船長", b"\xff"),
        ("euc-kr", "cp949", "여객선", "좌초", b"\xc9\xff"),
        ("big5", "big5hkscs", "渡輪擱淺", "渡輪", b"\xff"),
        ("windows-1253", "cp1253", "Το πλοίο", "προσάραξε", b"\xff"),
        ("utf-8", "utf-8", "Fähre läuft", "auf Grund – “gut”", b"\xff"),
    ],
)
@pytest.mark.parametrize("kind", ["page", "mail"])
def test_one_damaged_character_costs_no_other(kind, label, codec, before, after, damaged):
    """What follows is not read in wrong pairs, nor all in another encoding."""
    data = before.encode(codec) + damaged + after.encode(codec)
    page = f'<html><head><meta charset="{label}"><title>A</title></head><body><p>%s</p>'
    mail = f"From: a@b.example\nSubject: A\nContent-Type: text/plain; charset={label}\n\n%s\n"
    whole, name = (page, "a.html") if kind == "page" else (mail, "a.eml")
    article = read(whole.encode().replace(b"%s", data), name)
    assert article.paragraphs[0].text == f"{before}\ufffd{after}"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PAR1\x15\x04" + b"\0" * 90, "a Parquet file"),
        (b"ARROW1\0\0\xff\xff", "an Arrow file"),
        (b"Obj\x01\x04\x14avro.codec\x08null", "an Avro file"),
        (b"\x93NUMPY\1\0v\0{'descr': '<f8'}\n", "an array of NumPy"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1", "an image, sound or film"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "an image, sound or film"),
        (b"ID3\x03\0\0\0\0\0\x21TIT2", "sound"),
        (b"\x28\xb5\x2f\xfd\x04\x58", "a Zstandard archive"),
        (b"Title" + b"\0" * 55 + b"BOOKMOBI" + b"\0" * 40, "a book for Kindle"),
        (b"GIF89a\1\0\1\0\x80\0\0", "an image"),
        (b"{\\rtf1 text}", "an RTF file"),
    ],
)
def test_what_is_no_text_is_refused_by_its_kind(data, kind):
    """By how it begins; never shown as characters."""
    assert f"a is {kind}" in refusal(data, "a")


@pytest.mark.parametrize("text", ["ID3 tags and RIFF", "ORC eats man", "PAR1 is a locus", "wOFF!"])
def test_a_text_may_begin_as_a_file_of_another_kind_does(text):
    """Without characters of control it is text."""
    assert texts(read_one(f"{text}. It goes on.\n")) == [f"{text}. It goes on."]
