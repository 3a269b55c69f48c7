"""Markdown: front matter, headings, and paragraphs without marks."""

from datetime import date

import pytest

from tests.formats.reading import read_one, texts

NOTE = """---
title: "A day: \\"at\\" the lock"
date: 2024-03-02T10:00:00
author:
  - Ann
  - Bob
source: https://example.org/lock   # where it was
tags: [a, b]
---

# A day: "at" the lock

Some *soft* and **loud** words, a [link](https://example.org/z "title"), `code`,
<https://example.org/auto> and a ![picture](p.png).

## Part two

- one
- two
  with more

1. first

> quoted
> on

```python
def f():

    return 1
```

| a | b |
|---|---|
| 1 | **2** |

<div>in <b>HTML</b></div>

Hard  
break & &amp; \\*not soft\\*.
"""


def test_front_matter_and_paragraphs_without_marks():
    """Each with the line that it begins on."""
    article = read_one(NOTE)
    assert (article.title, article.date) == ('A day: "at" the lock', date(2024, 3, 2))
    assert (article.url, article.author) == ("https://example.org/lock", "Ann, Bob")
    assert [(p.line, p.text) for p in article.paragraphs] == [
        (13, "Some soft and loud words, a link, code, https://example.org/auto and a picture."),
        (16, "Part two"),
        (18, "one"),
        (19, "two with more"),
        (22, "first"),
        (24, "quoted on"),
        (27, "def f(): return 1"),
        (33, "a | b"),
        (35, "1 | 2"),
        (37, "in HTML"),
        (39, "Hard break & & *not soft*."),
    ]


def test_front_matter_of_toml():
    """As Hugo writes it."""
    article = read_one('+++\ntitle = "T"\ndate = 2024-03-02\nauthors = ["A", "B"]\n+++\nText.\n')
    assert (article.title, article.date, article.author) == ("T", date(2024, 3, 2), "A, B")
    assert texts(article) == ["Text."]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# One\n\nText.\n", "One"),
        ("Text.\n\n# One\n\n# Two\n", "One"),
        ("Title\n=====\n\nText *one*.\n", "Title"),
        ("Text alone.\n", "note.md"),
    ],
)
def test_the_first_heading_is_the_headline(text, title):
    """Else the file's name."""
    assert read_one(text, "note.md").title == title


def test_a_heading_that_differs_from_the_title_stays():
    """Nothing is lost."""
    assert texts(read_one("---\ntitle: A\n---\n# B\n\nC\n")) == ["B", "C"]


@pytest.mark.parametrize(
    "text",
    [
        "A headline\n20220302\nhttps://example.org/a\n## not a heading\n**loud** [a](http://b)\n",
        "What we know\n- One thing.\n- Another.\n#1 is the winner\n",
        "---\nNo front matter here, just a rule.\n---\nText.\n",
    ],
)
def test_what_is_no_markdown_keeps_its_marks(text):
    """A stray mark in plain text is text."""
    assert "".join(texts(read_one(text))).count("#") == text.count("#")
    assert read_one(text).paragraphs[-1].line == text.count("\n")


def test_a_note_that_reader_exported_is_an_article_again():
    """Its front matter is plain."""
    article = read_one("---\ntitle: T\nurl: https://example.org/a\n---\n\n- **One.**\n")
    assert (article.title, article.url, texts(article)) == (
        "T",
        "https://example.org/a",
        ["One."],
    )


def test_a_very_long_text_is_read_without_markdown():
    """The parser would take too long; it is said."""
    article = read_one("# T\n\n" + "Some *words* of text.\n\n" * 40_000)
    assert article.paragraphs[1].text == "Some *words* of text."
    assert article.remarks == ("too long to be read as Markdown; it was read as plain text",)
