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
        (22, "1. first"),
        (24, "quoted on"),
        (27, "def f(): return 1"),
        (33, "a | b"),
        (35, "1 | 2"),
        (37, "in HTML"),
        (39, "Hard break & & *not soft*."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3. Oktober: frei.\n\n9. November: keiner.\n",
        "9. listopadu byl klid.\n\n10. listopadu přišla bouře.\n",
        "Years:\n\n1986. A good year.\n\n1987) A bad one.\n",
        "1. Mai: frei.\n\n17. Juni: auch.\n",
        "1. Mai: frei.\n\nNichts sonst.\n",
        "- Dates:\n\n  3. Oktober\n  4. November\n",
    ],
)
def test_numbers_that_count_nothing_are_words(text):
    """CommonMark reads a day or year at the start of a paragraph as the number of a list."""
    words = text.replace("- ", "").replace("  ", "").split("\n")
    assert texts(read_one(f"# Chronicle\n\n{text}", "a.md")) == [word for word in words if word]


@pytest.mark.parametrize("numbers", ["123", "111", "012", "000"])
def test_numbers_of_a_list_are_left_out(numbers):
    """Also of one within another."""
    text = "".join(f"{number}. Word\n   1. inner\n   2. inner\n" for number in numbers)
    assert texts(read_one(f"# List\n\n{text}", "a.md")) == ["Word", "inner", "inner"] * 3


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See the [plan][p] and [the map][] and [Quay].", "See the plan and the map and Quay."),
        ("Not [defined][x] here.", "Not [defined][x] here."),
        ("A claim[^1], and one more [^n].", "A claim, and one more."),
        ("No note of this number [^7].", "No note of this number."),
        ("A pattern [^a-z] of letters.", "A pattern [^a-z] of letters."),
        (
            "By [[Ida Morrel]], [[people/Bo|Bo]], [[Quay#North]].",
            "By Ida Morrel, Bo, Quay > North.",
        ),
        ("See [[#North]] and [[Quay#^a1b2]].", "See North and Quay."),
        ("Before ![[map.png|300]] after ![[Quay]].", "Before after Quay."),
        ("`[[kept]]` and `==kept==` and `[^1]`", "[[kept]] and ==kept== and [^1]"),
        ("A ==very *loud*== word.", "A very loud word."),
        ("x==y and z==w", "x==y and z==w"),
        ("他说**“重要”**的新闻。**注意：**请看*《海》*吧", "他说“重要”的新闻。注意：请看《海》吧"),
        ("これは**「重要」**です。~~（旧）~~新", "これは「重要」です。~~（旧）~~新"),
        ("面积为 3 * 4 * 5，又 2*（3+4）*5", "面积为 3 * 4 * 5，又 2*（3+4）*5"),
        ('A *"quoted"*word keeps', 'A *"quoted"*word keeps'),
        ("Text %%not shown%% here.", "Text here."),
        ("It is 100%% sure and 50%% not.", "It is 100%% sure and 50%% not."),
        ("Its last words ^a1b2c3", "Its last words"),
        ("It is x ^2", "It is x ^2"),
    ],
)
def test_marks_of_programs_for_notes(text, expected):
    """Links by reference, notes, wiki links, highlights, comments, names of blocks."""
    definitions = (
        "\n\n[p]: https://a.example\n[The Map]: /m\n[quay]: /q\n\n[^1]: One.\n[^n]: Two.\n"
    )
    article = read_one(f"# T\n\n{text}{definitions}", "a.md")
    assert texts(article) == [expected, "One.", "Two."]


def test_footnotes_stand_where_they_are_defined():
    """One within a text follows it."""
    text = "# T\n\nA^[Said *by* Bo.] and[^long].\n\n[^long]: One\n    line.\n\n    More.\n\nEnd.\n"
    found = [(p.line, p.text) for p in read_one(text).paragraphs]
    assert found == [
        (3, "A and."),
        (3, "Said by Bo."),
        (5, "One line."),
        (8, "More."),
        (10, "End."),
    ]


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        ("> [!note] Map\n> The bank.\n> It lies.", ["Map", "The bank. It lies."]),
        ("> [!WARNING]\n> The bank.", ["The bank."]),
        ("> [!tip]- Map\n> - [ ] The bank.\n> - [x] It lies.", ["Map", "The bank.", "It lies."]),
        ("> [!quote|wide]+ **Map**\n>\n> The bank.", ["Map", "The bank."]),
        ("> [not one] The bank.", ["[not one] The bank."]),
        ('!!! note "Map"\n    The bank.\n\n    It lies.', ["Map", "The bank.", "It lies."]),
        ('??? note "Map"\n    !!! tip\n        The bank.', ["Map", "The bank."]),
        ("!!! Great news today", ["!!! Great news today"]),
        (":::tip Map\nThe bank.\n:::", ["Map", "The bank."]),
        (":::note[Map]\nThe bank.\n:::", ["Map", "The bank."]),
        (":::: {.box}\n::: inner\nThe bank.\n:::\n::::", ["The bank."]),
        ("%%\nThe bank.\n%%", []),
        ("%%\nThe bank.", ["%% The bank."]),
        ("```\n:::tip Map\n%%\n```", [":::tip Map %%"]),
    ],
)
def test_boxes_are_opened(box, expected):
    """Callouts of Obsidian and GitHub, admonitions of MkDocs and Docusaurus; code stays."""
    article = read_one(f"# T\n\nBefore.\n\n{box}\n\nAfter.\n", "a.md")
    assert texts(article) == ["Before.", *expected, "After."]
    assert article.paragraphs[-1].line == box.count("\n") + 7


@pytest.mark.parametrize(
    ("head", "title", "url"),
    [
        ("# T\n\nhttps://a.example/b", "T", "https://a.example/b"),
        ("# T\n\n<https://a.example/b>\n\n2024-03-05", "T", "https://a.example/b"),
        ("T\n===\n\n2024-03-05\n\nhttps://a.example/b", "T", "https://a.example/b"),
        ("---\ntitle: T\nsource: '[T](https://a.example/b)'\n---", "T", "https://a.example/b"),
    ],
)
def test_an_address_alone_under_the_headline_is_the_articles(head, title, url):
    """It does not make Markdown a scraped text."""
    article = read_one(f"{head}\n\nA **loud** word.\n", "a.md")
    assert (article.title, article.url, texts(article)) == (title, url, ["A loud word."])


@pytest.mark.parametrize(
    "authors",
    [
        'author:\n  - "[[Ann]]"\n  - "[[people/Bo|Bo]]"',
        "author: '[[Ann]], [[Bo]]'",
        "authors: [Ann, Bo]",
        "authors:\n- Ann\n- Bo",
        "authors:\n  - name: Ann\n    url: https://a.example\n  - name: Bo",
        "author: '[Ann](https://a.example), [Bo](https://b.example)'",
    ],
)
def test_authors_of_front_matter(authors):
    """Links, lists with and without indent, mappings."""
    article = read_one(f"---\ntitle: T\n{authors}\n---\nText.\n", "a.md")
    assert article.author == "Ann, Bo"


def test_front_matter_over_several_lines():
    """A text that is folded, and an address in a list."""
    head = "title: >-\n  A long\n\n  title\nsource:\n  - https://a.example/b\ntags:\n- one\n- x/two"
    article = read_one(f"---\n{head}\n---\nText.\n", "a.md")
    assert (article.title, article.url) == ("A long title", "https://a.example/b")
    assert article.saved is not None
    assert article.saved.tags == ("one", "x/two")
