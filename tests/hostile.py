"""Text that wants to be more than text, in files of every kind."""

from __future__ import annotations

import base64
import json
from html import escape
from pathlib import Path

# Each has the word MARK in it, which must be seen where the text is shown.
TEXTS = {
    "colours": "\x1b[31;5mMARK\x1b[2J\x1b[?1049l\x1b[6n",
    "clipboard": "\x1b]52;c;aGVsbG8=\x07MARK\x1b]52;c;?\x1b\\",
    "title": "\x1b]0;stolen\x07MARK\x1b]2;stolen\x1b\\\x1bkstolen\x1b\\",
    "link": "\x1b]8;;https://evil.example/\x1b\\MARK\x1b]8;;\x1b\\",
    "tmux": "\x1bPtmux;\x1b\x1b]52;c;aGVsbG8=\x07\x1b\\MARK",
    "pictures": "\x1b_Gi=1,a=T;AAAA\x1b\\MARK\x1bPq#0;2;0;0;0~-\x1b\\\x1b]1337;File=:AAAA\x07",
    "8-bit": "\x9b31mMARK\x9d52;c;aGVsbG8=\x9c\x90q\x9c\x84\x85\x8d",
    "controls": "\x05\x07MARK\x08\x08\x0e\x0f\x7f\x1a\x04\x11\x13",
    "direction": "\u202eMARK\u202c\u2066x\u2069\u200f\u061c",
    "markup": "[bold]MARK[/bold] [@click=app.quit]x[/] [link=https://evil.example]y[/] [",
    "unseen": "MA\u200bRK MARK\u00ad\ufeff\U000e0041\ufe0f\u2028\u2029",
}

# For tests that take long: all that a terminal could obey, all that is hidden, and markup.
GROUPS = {
    "sequences": " ".join(list(TEXTS.values())[:6]),
    "characters": " ".join(TEXTS[name] for name in ("8-bit", "controls", "direction", "unseen")),
    "markup": TEXTS["markup"],
}

ACTIVE = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))} | set(
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2028\u2029\u2066\u2067\u2068\u2069\ufeff"
)


def _numbered(text: str) -> str:
    """A text as entities, which no cleaning of bytes can see."""
    return "".join(f"&#{ord(character)};" for character in text)


def _sentences(text: str) -> list[str]:
    return [
        f"The {text} harbour was dredged on Monday for the first time in forty years, it is said.",
        f"Farmers came with tractors and took away nine thousand tonnes {text} of mud for nothing.",
        f"A heron stood on the dredger all day, {text}, and would not be moved by anybody there.",
    ]


def _toll(text: str, number: str) -> str:
    """A figure that two articles of the story tell differently, for the table of a briefing."""
    return f"{number} people were killed when the quay {text} gave way, the harbour master said."


def write_files(folder: Path, text: str) -> list[Path]:
    """Write an article in each format, with a hostile text in whatever a stranger can fill."""
    folder.mkdir()
    body = _sentences(text)
    address = "https://news.example/" + "".join(text.split())
    marked = "".join(f"<p title='{escape(one)}'>{escape(one)}</p>" for one in body)
    numbered = "".join(f"<p>{_numbered(one)}</p>" for one in body)
    mail = "\n".join(
        [
            f"Subject: {_word('Mail ' + text)}",
            f"From: {_word(text)} <a@news.example>",
            "Date: Fri, 01 Mar 2024 10:00:00 +0000",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            base64.encodebytes("\n\n".join(body).encode()).decode(),
        ]
    )
    columns = (f"Table {text}", address, body[1])
    entry = {
        "is_archived": 0,
        "is_starred": 1,
        "tags": [f"tag {text}"],
        "title": f"Saved {text}",
        "url": address,
        "content": marked,
        "published_by": [text],
        "annotations": [{"quote": body[1], "text": f"note {text}"}],
    }
    files = {
        "seed.txt": "\n".join([f"Seed {text}", "20240301", address, *body, _toll(text, "Twelve")]),
        "page.html": f"<html><head><title>Page {escape(text)}</title>"
        f"<link rel=canonical href='{escape(address)}'><meta name=author content='{escape(text)}'>"
        f"</head><body><article><h1>Page {escape(text)}</h1>{marked}</article></body></html>",
        "entities.html": f"<html><head><title>Entities {_numbered(text)}</title></head><body>"
        f"<article><h1>Entities {_numbered(text)}</h1>{numbered}</article></body></html>",
        "feed.xml": f"<rss><channel><title>{escape(text)}</title><item><title>Feed {escape(text)}"
        f"</title><link>{escape(address)}</link><description>{escape(marked)}</description>"
        f"</item><item><title>Numbered {_numbered(text)}</title><description>{numbered}"
        "</description></item></channel></rss>",
        "lines.jsonl": json.dumps({"title": f"Lines {text}", "url": address, "text": body[0]}),
        "note.md": f"---\ntitle: {json.dumps(f'Markdown {text}')}\n---\n\n"
        + "\n\n".join([*body, _toll(text, "Nineteen")]),
        "table.csv": "title,url,text\n"
        + ",".join(f'"{value.replace(chr(34), chr(34) * 2)}"' for value in columns),
        "mail.eml": mail,
        "saved.json": json.dumps([entry]),
        "bookmarks.html": "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><DL><p>"
        f'<DT><A HREF="https://news.example/b" TAGS="{escape(text)}">Link {escape(text)}</A>'
        f"<DD>{escape(body[2])}</DL>",
    }
    written = []
    for name, content in files.items():
        path = folder / f"{text.replace('/', '')[:60]} {name}".replace("\0", "")
        path.write_text(content, "utf-8", newline="")
        written.append(path)
    return written


def _word(text: str) -> str:
    """A text as a header of a mail has it."""
    return f"=?utf-8?b?{base64.b64encode(text.encode()).decode()}?="


def acting(text: str) -> set[str]:
    """The characters of a text that act, but line ends."""
    return {character for character in text if character in ACTIVE} - {"\n"}


def copied(output: bytes) -> list[str]:
    """What a program gave to the terminal's clipboard."""
    pieces = output.split(b"\x1b]52;c;")[1:]
    return [base64.b64decode(piece.partition(b"\x07")[0]).decode() for piece in pieces]
