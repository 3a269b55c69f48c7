"""Mail: newsletters, mailboxes, and pages saved as mail."""

from datetime import date
from email.message import EmailMessage

import pytest

from tests.formats.reading import read_all, read_one, refusal, texts

PAGE = (
    '<html><body><div style="display:none">Preheader</div><table><tr><td><h1>Morning</h1></td></tr>'
    "<tr><td><p>Boats left on time this morning, and nobody was surprised by it.</p><p>Bridges"
    ' opened twice for the tall ships.</p></td></tr></table><a href="https://example.org/n/1">View'
    " this email in your browser</a></body></html>"
)


def make_mail(plain=None, page=None, subject="Grüße vom Hafen", **headers):
    """Return a mail with those parts."""
    mail = EmailMessage()
    mail["From"] = '"The Courier" <news@example.org>'
    mail["To"] = "reader@example.org"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 05 Mar 2024 23:00:00 -0500"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    if plain is not None:
        mail.set_content(plain)
    if page is not None:
        mail.add_alternative(page, subtype="html") if plain else mail.set_content(page, "html")
    return mail


def test_a_newsletter_is_read_from_its_html():
    """With subject, sender, date, and where it stands on the web."""
    article = read_one(bytes(make_mail("Read this as HTML.", PAGE)))
    assert (article.title, article.author) == ("Grüße vom Hafen", "The Courier")
    assert (article.date, article.url) == (date(2024, 3, 5), "https://example.org/n/1")
    assert texts(article)[:3] == [
        "Morning",
        "Boats left on time this morning, and nobody was surprised by it.",
        "Bridges opened twice for the tall ships.",
    ]
    assert article.paragraphs[0].line is None


def test_a_mail_of_plain_text_is_read_and_its_lines_joined():
    """As they were before they were wrapped."""
    plain = (
        "The lock was closed for the whole of Monday, and the boats that\n"
        "had come for it lay along the wall in the rain until the evening\n"
        "came.\n\nThen the keeper opened it again, and all of them went home to\n"
        "their harbours in the dark, one after another.\n"
    )
    assert len(texts(read_one(bytes(make_mail(plain))))) == 2


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_every_transfer_encoding_is_undone(encoding):
    """Whatever the mail server chose."""
    mail = make_mail()
    mail.set_content("Ein Satz über die Brücke am Hafen.\n", charset="utf-8", cte=encoding)
    assert texts(read_one(mail.as_bytes())) == ["Ein Satz über die Brücke am Hafen."]


def test_attachments_are_left_out():
    """Pictures, and texts that are not the mail's."""
    mail = make_mail("The text of the mail.")
    mail.add_attachment("attached", filename="a.txt")
    mail.add_attachment(b"\x89PNG", "image", "png", filename="a.png")
    assert texts(read_one(bytes(mail))) == ["The text of the mail."]


def test_a_mailbox_gives_an_article_a_mail():
    """Each begins with a line of its own; quoted ones in the text do not."""
    mails = [bytes(make_mail(f"Text {n}.\nFrom here on.\n", subject=f"No {n}")) for n in range(3)]
    box = b"".join(
        b"From news@example.org Tue Mar  5 23:00:00 2024\n"
        + mail.replace(b"\nFrom here", b"\n>From here")
        + b"\n"
        for mail in mails
    )
    articles, complaints = read_all(box)
    assert complaints == []
    assert [(a.item, a.title) for a in articles] == [(0, "No 0"), (1, "No 1"), (2, "No 2")]
    assert texts(articles[1]) == ["Text 1.", "From here on."]


def test_a_page_saved_as_mail_is_a_page():
    """With the address it was saved from."""
    story = "".join(f"<p>Sentence {n} of the saved story is long enough.</p>" for n in range(6))
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/s\r\n"
        "Subject: A saved page\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/s\r\n"
        f"\r\n<html><head><title>A saved page</title></head><body><nav>Menu</nav>{story}</body>"
        "</html>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        "iVBORw0KGgo=\r\n--b--\r\n"
    )
    article = read_one(data)
    assert (article.title, article.url) == ("A saved page", "https://example.org/s")
    assert len(article.paragraphs) == 6


def test_parts_nested_without_end_are_refused():
    """The parser would look at every line once for each of them."""
    data = "From: a@b.c\nSubject: s\nMIME-Version: 1.0\n" + "".join(
        f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(500)
    )
    assert "too many parts" in refusal(data)


def test_a_damaged_mail_in_a_mailbox_leaves_the_others():
    """It is told."""
    good = b"From a@b.c Tue Mar  5 23:00:00 2024\nFrom: a@b.c\nSubject: One\n\nText.\n\n"
    bad = b"From a@b.c Tue Mar  5 23:00:00 2024\nFrom: a@b.c\n\n\n\n"
    articles, complaints = read_all(good + bad, "box")
    assert len(articles) == 1
    assert complaints == [
        "1 mail in box could not be read; the first: box contains no text; give a file"
        " with an article."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "From: the harbour\nTo: the hill\nIt is a walk of an hour.\n",
        "Warning: this is a headline\n\nAnd a text.\n",
        "From 8 to 9 the lock is closed\nOne.\n",
    ],
)
def test_a_text_that_begins_a_little_like_a_mail_is_none(text):
    """Words with a colon are common."""
    assert read_one(text).paragraphs[-1].line == text.count("\n")


def test_a_subject_in_an_encoding_that_is_none_is_left_as_it_is():
    """Found by fuzzing."""
    data = "From: a@b.c\nSubject: =?utf-8\xad\xad?q?T?=\nTo: d@e.f\n\nText.\n".encode("latin-1")
    assert "T" in read_one(data).title
    for name in ("no-such", "utf-8\x80", "base64", "idna"):
        data = f"From: a@b.c\nSubject: =?{name}?q?T?=\n\nText.\n".encode()
        assert read_one(data).title


def test_a_line_of_text_that_begins_with_from_begins_no_mail():
    """Programs that write mailboxes mark such a line, others do not."""
    text = "The first paragraph.\n\nFrom the town came a letter, dated 2024.\n\nThe last one.\n"
    postmark = b"From news@example.org Tue Mar  5 23:00:00 2024\n"
    articles, _ = read_all(postmark + bytes(make_mail(text)))
    assert [texts(article) for article in articles] == [
        ["The first paragraph.", "From the town came a letter, dated 2024.", "The last one."]
    ]


FIELDS = "From: News <news@example.org>\nSubject: {}\nDate: Tue, 05 Mar 2024 10:00:00 +0100\n"


@pytest.mark.parametrize(
    "postmark",
    [
        "From - Tue Mar 05 10:00:00 2024",
        "From MAILER-DAEMON Tue Mar  5 10:00:00 2024",
        "From 1791234567890123456@xxx Tue Mar 05 10:00:00 +0000 2024",
        "From news@example.org Tue Mar  5 10:00 EST 2024",
        "From news@example.org Tue, 05 Mar 2024 10:00:00 +0100",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_line_of_the_text_that_begins_with_from_ends_no_mail(postmark, end):
    """Whether it was quoted or not: a postmark has a month and a year, and a header follows it."""
    lines = [
        "From Monday the mail boat will go at 08:00 and at 17:30.",
        "From 4 March 2024 on, at 08:00, nobody waits any longer.\n\nThe bus does.",
        "From Monday, 4 Mar 2024, 08:00 on\nStops: all of them.",
        "From the pier one sees it.",
    ]
    body = "\n\n".join(lines)
    box = "".join(f"{postmark}\n{FIELDS.format(n)}\nText {n}.\n\n{body}\n\n" for n in range(2))
    articles, complaints = read_all(box.replace("\n", end))
    assert complaints == []
    assert [article.title for article in articles] == ["0", "1"]
    assert texts(articles[0]) == [
        line for part in ("Text 0.", *lines) for line in part.split("\n") if line
    ]


def test_a_short_postmark_before_a_single_mail():
    """As some programs write it."""
    for end in ("\n", "\r\n"):
        mail = (
            f"From news@example.org\nReturn-Path: <news@example.org>\n{FIELDS.format('A')}\nText.\n"
        )
        article = read_one(mail.replace("\n", end))
        assert (article.title, texts(article)) == ("A", ["Text."])


def test_a_line_in_the_header_that_is_no_field():
    """What follows it is still the header; a text without a blank line before it is the text."""
    for odd in ("X_Odd line without a colon", "(a comment)"):
        head = FIELDS.format("A").replace("Date:", f"To: me@example.org\n{odd}\nDate:")
        article = read_one(f"{head}\nText.\n", "a.eml")
        assert (article.title, texts(article)) == ("A", ["Text."])
        assert article.date == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("delsp", "lines", "expected"),
    [
        ("no", ["The lock was \n", "closed on \n", "Monday.\n", "\n", "Boats wait.\n"], None),
        ("yes", ["The lock was  \n", "closed on  \n", "Monday.\n", "\n", "Boats wait.\n"], None),
        ("yes", ["渡轮 \n", "搁浅了。\n"], ["渡轮搁浅了。"]),
        ("no", [" From here \n", "it goes on.\n"], ["From here it goes on."]),
        ("no", ["Yours \n", "-- \n", "Ida\n"], ["Yours", "--", "Ida"]),
        ("no", ["> Quoted \n", "> text.\n", "Reply.\n"], ["> Quoted text.", "Reply."]),
        ("no", ["One line.\n", "Another line.\n"], ["One line.", "Another line."]),
    ],
)
def test_flowed_text_is_unfolded(delsp, lines, expected):
    """RFC 3676: a line that ends in a space goes on."""
    kind = f"Content-Type: text/plain; charset=utf-8; format=flowed; delsp={delsp}\n"
    article = read_one(f"{FIELDS.format('A')}{kind}\n{''.join(lines)}", "a.eml")
    assert texts(article) == (expected or ["The lock was closed on Monday.", "Boats wait."])


def test_plain_text_that_is_called_html():
    """Its lines are lines, and references are characters."""
    head = f"{FIELDS.format('A')}Content-Type: text/html; charset=utf-8\n"
    body = (
        "Boats left at 8 &amp; 9, if tide < 2 m.\n\n- first the tug\n- then the ferry\n\nAll came."
    )
    assert texts(read_one(f"{head}\n{body}\n", "a.eml")) == [
        "Boats left at 8 & 9, if tide < 2 m.",
        "- first the tug",
        "- then the ferry",
        "All came.",
    ]


TEXT = "<p>Boats left on time this morning, and nobody was surprised by it.</p>"
HIDDEN = [
    '<div style="max-height:0px;overflow:hidden">No</div>',
    '<span style="font-size:0;line-height:0">No</span>',
    '<div style="color:#fff;font-size:1px;opacity:0">No</div>',
    '<div style="opacity: 0.0">No</div>',
    '<span style="mso-hide:all;">No</span>',
    '<div style="height:0;overflow:hidden !important">No</div>',
    '<p style="position:absolute;left:-9999px">No</p>',
    "<style>.pre { display:none !important }</style><span class='a pre'>No</span>",
    "<style>@media all{#x{color:red}} a, div.Pre{max-height:0;overflow:hidden}</style>"
    "<div class='Pre'>No</div>",
    "<style><!-- /* x */ #pre{visibility:hidden} --></style><p id='pre'>No</p>",
]
SHOWN = [
    '<div class="preheader">Yes</div>',
    '<div style="max-height:100px;overflow:hidden">Yes</div>',
    '<div style="height:0">Yes</div>',
    '<div style="font-size:10px;opacity:0.9">Yes</div>',
    '<div style="font-size:0"><p style="font-size:14px">Yes</p></div>',
    "<style>@media (max-width:600px){.x{display:none}}</style><p class='x'>Yes</p>",
    "<style>.x{display:none} .x{display:block}</style><p class='x'>Yes</p>",
    "<style>.x{display:none}</style><p class='x' style='display:block'>Yes</p>",
    f'<div style="opacity:0">{"Yes " * 200}</div>',
]


@pytest.mark.parametrize("markup", HIDDEN)
def test_preheaders_are_left_out(markup):
    """Whichever way they are hidden; what is hidden and alone is read."""
    assert len(texts(read_one(bytes(make_mail("Stub.", f"{markup}{TEXT}"))))) == 1
    alone = markup.replace("No", "The text alone stands here.")
    assert texts(read_one(bytes(make_mail(None, alone)))) == ["The text alone stands here."]


@pytest.mark.parametrize("markup", SHOWN)
def test_what_a_mail_shows_is_no_preheader(markup):
    """Nor what is long, or hidden on small screens alone."""
    found = texts(read_one(bytes(make_mail("Stub.", f"{markup}{TEXT}"))))
    assert found[0].startswith("Yes")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("codec", "subject", "declared"),
    [
        ("gbk", "大桥今天关闭，渡轮停航到周五", "gb2312"),
        ("koi8-r", "Мост сегодня закрыт", None),
        ("cp1251", "Мост сегодня закрыт", None),
        ("cp1251", "Мост закрыт", "windows-1251"),
        ("latin-1", "Flüsse und Häfen", None),
        ("cp1252", "Don’t – “never”", "utf-8"),
        ("shift_jis", "橋は閉鎖された", "shift_jis"),
    ],
)
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_raw_headers_are_in_the_encoding_of_the_text(codec, subject, declared, kind):
    """Where none is named, the likely one."""
    charset = f"; charset={declared}" if declared else ""
    text = f"{subject}, {subject}, {subject}."
    mail = (
        f"From: A <a@b.c>\nSubject: {subject}\nDate: Tue, 05 Mar 2024 10:00:00 +0100\n"
        f"Content-Type: text/{kind}{charset}\n\n{text if kind == 'plain' else f'<p>{text}</p>'}\n"
    )
    article = read_one(mail.encode(codec), "a.eml")
    assert (article.title, texts(article)) == (subject, [text])


@pytest.mark.parametrize(
    ("headers", "outlet"),
    [
        ({}, "The Courier"),
        ({"List-Id": "Harbour Post <post.lists.example>"}, "Harbour Post"),
        ({"List-Id": '"Häfen und Meer" <post.lists.example>'}, "Häfen und Meer"),
        ({"List-Id": "4f2a9c01b7 mc list <4f2a9c01b7.list-id.example>"}, "The Courier"),
        ({"List-Id": "<post.lists.example>"}, "The Courier"),
        ({"From": "news@example.org", "List-Id": "<post.lists.example>"}, "post.lists.example"),
        ({"From": "news@example.org"}, "news@example.org"),
        ({"From": "=?utf-8?q?K=C3=BCstenblatt?= <news@example.org>"}, "Küstenblatt"),
    ],
)
def test_a_mail_comes_from_its_list_or_sender(headers, outlet):
    """Not from its file, nor from where its page stands; numbers are no name of a list."""
    mail = make_mail("Read this as HTML.", PAGE)
    for name, value in headers.items():
        del mail[name]
        mail[name] = value
    article = read_one(bytes(mail))
    assert article.source == outlet
    assert article.url == "https://example.org/n/1"
