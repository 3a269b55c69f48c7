"""Escaped text renders as itself, in Markdown and in YAML, whatever it is."""

import re

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.escapes import escape_markdown, quote_yaml

ACTIVE = st.text(
    st.sampled_from("\\`*_[]()<>#|~^$&;:=%+-.!\"'/ \t1ax@{}\n") | st.sampled_from("é日’"),
    max_size=40,
)
WORDS = st.lists(
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "<!--",
            "-->",
            "[x](javascript:alert(1))",
            "![](http://a.b/c)",
            "[[note]]",
            "![[note]]",
            "#tag",
            "&lt;",
            "&#x3c;",
            "&amp;",
            "https://evil.example/",
            "www.evil.example",
            "obsidian://open",
            "<http://a.b>",
            "**bold**",
            "`code`",
            "1.",
            "12)",
            "-",
            "+",
            "***",
            "---",
            "===",
            "```",
            "~~~",
            "| a | b |",
            "> [!note]",
            "[^1]:",
            "[a]: http://b",
            "==mark==",
            "%%hidden%%",
            "$x$",
            "$5",
            "key:: value",
            "^block",
            "\\",
            "word",
        ]
    ),
    max_size=6,
).map(" ".join)
TEXTS = ACTIVE | WORDS

RENDERER = MarkdownIt("gfm-like", {"html": True, "linkify": True})
# example.com and a@b.c without a mark become links to just what they show.
RENDERER.linkify.set({"fuzzy_link": False, "fuzzy_email": False})


def shown(markdown: str) -> tuple[list[str], str]:
    """Return the kinds of all tokens and the text that is shown."""
    kinds, text = [], []
    for token in RENDERER.parse(markdown):
        kinds.append(token.type)
        for child in token.children or ():
            kinds.append(child.type)
            text.append(child.content)
    return kinds, "".join(text)


def one_line(text: str) -> str:
    return " ".join(text.splitlines()).replace("\t", " ").strip()


@pytest.mark.parametrize(
    ("before", "around"),
    [("", "paragraph"), ("- ", "list_item"), ("# ", "heading"), ("> ", "blockquote")],
)
@given(text=TEXTS)
@example(text="https://evil.example")
@example(text="www.evil.example")
def test_markdown_shows_the_text_and_nothing_else(before, around, text):
    """In every place where a note has text, only text comes out, and it is the article's."""
    markdown = before + escape_markdown(text) + "\n"
    kinds, content = shown(markdown)
    if one_line(text):
        assert f"{around}_open" in kinds
        # Markdown shows a run of spaces as it is; HTML as one.
        assert content.split() == one_line(text).split()
    allowed = {"text", "inline", "paragraph_open", "paragraph_close"}
    allowed |= {f"{around}_open", f"{around}_close", "bullet_list_open", "bullet_list_close"}
    assert set(kinds) <= allowed


@given(text=TEXTS)
def test_nothing_that_obsidian_acts_on_is_left(text):
    """No tag, wiki link, comment, highlight, block name, mathematics or field."""
    bare = re.sub(r"\\.", "\0", escape_markdown(text))
    assert not re.search(r"[#\[\]`*_~|^$<]|%%|==|::|://|\bwww\.", bare)


@given(st.text())
def test_plain_words_stay_readable(text):
    """Letters, digits, spaces and common punctuation stay, but where "1)" begins a list."""
    plain = "".join(c for c in text if c.isalnum() or c in " ,;!?'\"()“”‘’–—").strip()
    plain = re.sub(r"^\d+\)", "", plain)
    assert escape_markdown(plain) == plain


def without_space_in_brackets(text: str) -> str:
    return re.sub(r"(?<=[\[\]]) (?=[\[\]])", "", text)


@given(st.text() | TEXTS)
def test_yaml_reads_back_the_text(text):
    """Front matter holds any string, and never ends early."""
    line = f"title: {quote_yaml(text)}"
    assert line.isprintable()
    read = yaml.safe_load(line + "\nnext: 1")
    assert read["next"] == 1
    assert without_space_in_brackets(read["title"]) == without_space_in_brackets(text)


@given(st.text(st.sampled_from("[]a|"), max_size=12))
def test_properties_make_no_wiki_link(text):
    """No two brackets stand together in front matter."""
    quoted = quote_yaml(text)
    assert "[[" not in quoted
    assert "]]" not in quoted
