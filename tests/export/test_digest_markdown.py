"""The note: front matter, summary, link, article; and nothing that acts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.digest_markdown import render_markdown
from reader.library import Note
from reader.summarising import Summary, SummarySentence

from .digests import make_conflict, make_digest, make_plain_digest, sentence
from .test_escapes import RENDERER, TEXTS

NOW = datetime(2023, 1, 6, 7, 8, 9, 123)


def front_matter(note: str) -> dict:
    start, head, _ = note.split("---\n", 2)
    assert start == ""
    return yaml.safe_load(head)


def body(note: str) -> str:
    return note.split("\n---\n", 1)[1]


def test_a_whole_note():
    """The note as it stands in the user's folder, to the character."""
    assert render_markdown(make_digest(), NOW) == (
        """\
---
title: "Harbour frozen"
source: "example.org"
url: "https://www.example.org/ice"
date: 2023-01-05
exported: 2023-01-06T07:08:09
method: "gist"
sentences: 2
words: 28
words_shown: 16
folded: 2
---

# Harbour frozen

## Summary

- The mayor said the ice was 'very thick'. (paragraph 3, line 6)
- The harbour froze on Monday. (paragraph 1, line 4)

## Copies that differ

- “Pictured:” added, “very thick” with other quotation marks \
(paragraph 4, line 7, a copy of paragraph 3, line 6)

[The article at example.org](https://www.example.org/ice), 5 January 2023
"""
    )


def test_a_note_with_its_article():
    """Shown paragraphs follow, own words of copies below them, summary sentences lead to them."""
    note = render_markdown(make_digest(), NOW, with_article=True)
    assert "- The harbour froze on Monday. ([paragraph 1, line 4](#^paragraph-1))\n" in note
    assert note.endswith(
        """\

## Article

The harbour froze on Monday. Ships waited outside. ^paragraph-1

The mayor said the ice was 'very thick'. ^paragraph-3

> 1 copy differs: “Pictured:” added, “very thick” with other quotation marks
"""
    )


def test_conflicts_have_their_sentence_and_both_positions():
    """What two paragraphs disagree on stands below the summary, as text whatever it holds."""
    note = render_markdown(make_conflict(), NOW)
    assert (
        "\n\n## Conflicts\n\n"
        "- number: “214” or “241”? The \\*ferry\\* had 214 passengers on board."
        " (paragraph 1, line 4; paragraph 2, line 5)\n\n[The article" in note
    )
    assert "## Copies" not in note


def test_a_sentence_of_the_summary_says_where_it_is_contradicted():
    """By the sign, and the place of the other side."""
    digest = make_conflict()
    text = digest.article.paragraphs[0].text
    first, second = (SummarySentence(text[a:b], 0, a, b) for a, b in ((0, 40), (41, len(text))))
    note = render_markdown(replace(digest, summary=Summary("gist", (first, second))), NOW)
    assert (
        "- ≠ The \\*ferry\\* had 214 passengers on board."
        " (paragraph 1, line 4; paragraph 2, line 5 says otherwise: “241”)\n"
        "- Nobody was hurt. (paragraph 1, line 4)\n" in note
    )


def test_conflicts_lead_to_their_paragraphs():
    """With the article in the note, both places are links to paragraphs that have the name."""
    note = render_markdown(make_conflict(), NOW, with_article=True)
    assert "([paragraph 1, line 4](#^paragraph-1); [paragraph 2, line 5](#^paragraph-2))\n" in note
    assert "on board. Nobody was hurt. ^paragraph-1\n" in note
    assert note.endswith("241 passengers on board. ^paragraph-2\n")


def test_front_matter_has_the_types_that_obsidian_reads():
    """Dates are dates, numbers are numbers, the rest is text."""
    read = front_matter(render_markdown(make_digest(), NOW))
    assert read == {
        "title": "Harbour frozen",
        "source": "example.org",
        "url": "https://www.example.org/ice",
        "date": date(2023, 1, 5),
        "exported": NOW.replace(microsecond=0),
        "method": "gist",
        "sentences": 2,
        "words": 28,
        "words_shown": 16,
        "folded": 2,
    }


def test_what_is_not_known_is_empty():
    """Without URL and date the keys stay, and the file is named."""
    note = render_markdown(make_digest(url=None, day=None, path="a_[b].txt"), NOW)
    read = front_matter(note)
    assert (read["source"], read["url"], read["date"]) == (None, None, None)
    assert note.endswith("\nFrom the file a\\_\\[b\\].txt\n")


def test_exported_is_local_time_without_zone():
    """Obsidian shows no zones."""
    read = front_matter(render_markdown(make_digest(), NOW.replace(tzinfo=UTC)))
    assert read["exported"] == NOW.replace(microsecond=0)


def test_an_article_without_paragraphs():
    """There is a note, with neither summary nor article."""
    note = render_markdown(make_plain_digest(texts=()), NOW, with_article=True)
    assert "##" not in note
    assert front_matter(note)["words"] == 0


def test_a_script_for_an_address_is_no_link():
    """Neither front matter nor body has the URL of an article that is none."""
    note = render_markdown(make_digest(url="javascript://x.org/%0aalert(1)"), NOW)
    assert "javascript" not in note
    assert "](" not in note


@given(title=TEXTS, path=TEXTS, url=TEXTS, texts=st.lists(TEXTS, min_size=1, max_size=3))
def test_nothing_of_an_article_acts(title, path, url, texts):
    """Whatever headline, path, address and paragraphs are, the note's structure is ours."""
    texts = tuple(text if text.split() else "x" for text in texts)
    digest = make_plain_digest(title=title, path=path, url="https://e.org/" + url, texts=texts)
    summary = type(digest.summary)("gist", (sentence(0, texts[0]),))
    digest = type(digest)(digest.article, digest.folding, summary)
    note = render_markdown(digest, NOW, with_article=True)
    assert list(front_matter(note)) == [
        "title", "source", "url", "date", "exported", "method", "sentences", "words",
        "words_shown", "folded",
    ]  # fmt: skip
    tokens = RENDERER.parse(body(note))
    opened = [token.tag for token in tokens if token.nesting == 1]
    assert opened == ["h1", "h2", "ul", "li", "p", "p", "h2", *(["p"] * len(texts))]
    links = [
        child.attrs["href"]
        for token in tokens
        for child in token.children or ()
        if child.type == "link_open"
    ]
    assert links[0] == "#%5Eparagraph-1"
    assert len(links) <= 2
    assert all(link.startswith("https://e.org/") for link in links[1:])
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "link_open", "link_close"}


def test_html_of_an_article_is_text():
    """The plainest case, in words: what is rendered has no tag of the article's."""
    digest = make_plain_digest(title="<img src=x onerror=alert(1)>", texts=("<b>x</b> &lt;i&gt;",))
    note = render_markdown(digest, NOW, with_article=True)
    html = MarkdownIt("commonmark", {"html": True}).render(body(note))
    assert "<h1>&lt;img src=x onerror=alert(1)&gt;</h1>" in html
    assert "<p>&lt;b&gt;x&lt;/b&gt; &amp;lt;i&amp;gt;</p>" in html


def make_note(paragraph: int, quote: str, text: str, start: int | None = None) -> Note:
    return Note(1, 1, paragraph, start, None, quote, text, NOW, NOW)


def test_tags_and_notes():
    """Tags as Obsidian takes them in the front matter; notes with what they are on, in order."""
    note = render_markdown(
        make_digest(),
        NOW,
        tags=("foreign policy", "Öl", "a/b: c"),
        notes=(
            make_note(2, "ice was 'very thick'", "How thick?\n\nAsk him.", 13),
            make_note(0, "It melted.", "Gone?"),
            make_note(9, "Far out.", "Where?"),
        ),
    )
    assert front_matter(note)["tags"] == ["foreign-policy", "Öl", "a/b-c"]
    assert (
        """
## Notes

> ice was 'very thick' (paragraph 3, line 6)

How thick?

Ask him.

> It melted. (the text no longer has these words)

Gone?

> Far out. (the text no longer has these words)

Where?

[The article at"""
        in note
    )


def test_links_and_tags_of_a_note_are_alive():
    """Those that the user typed; what only looks like one, and the publisher's text, is escaped."""
    text = (
        "See [[Ferries]] and [[Harbours/Ostby|the harbour]], #harbour #2024-ice #öl/a-b.\n"
        "Not [[a*b*]], [[_x_]], [[a]b]], # 1, #12, a#b, x/#y, [x](y)."
    )
    notes = (make_note(0, "It [[melted]] #now", text),)
    note = render_markdown(make_plain_digest(), NOW, notes=notes)
    assert (
        "See [[Ferries]] and [[Harbours/Ostby|the harbour]], #harbour #2024-ice #öl/a-b.\n" in note
    )
    assert (
        r"Not \[\[a\*b\*\]\], \[\[\_x\_\]\], \[\[a\]b\]\], \# 1, \#12, a\#b, x/\#y, \[x\](y)."
    ) in note
    assert r"> It \[\[melted\]\] \#now" in note


def test_notes_lead_to_their_paragraphs():
    """Where the article is in the note, and shows the paragraph: a folded one has no place."""
    texts = make_digest().article.paragraphs
    notes = (
        make_note(2, texts[2].text, "On what is shown"),
        make_note(1, texts[1].text, "On what is folded"),
    )
    note = render_markdown(
        make_plain_digest(folding=make_digest().folding), NOW, with_article=True, notes=notes
    )
    assert "thick'. ([paragraph 3, line 6](#^paragraph-3))\n" in note
    assert note.count("^paragraph-3\n") == 1
    assert "> Ships waited outside. (paragraph 2, line 5)\n" in note


@given(TEXTS, TEXTS | st.text("[]|#_ a1/*", max_size=30))
def test_a_note_shows_what_was_written_and_does_nothing(quote, text):
    """Neither quote nor text of a note is markup, whatever they are."""
    note = render_markdown(make_plain_digest(), NOW, notes=(make_note(0, quote, text),))
    tokens = RENDERER.parse(body(note))
    opened = [token.tag for token in tokens if token.nesting == 1]
    lines = [line for line in text.split("\n") if line.strip()]
    assert opened == ["h1", "h2", "blockquote", "p", *(["p"] * len(lines)), "p"]
    inner = [child for token in tokens for child in token.children or ()]
    links = [child.attrs["href"] for child in inner if child.type == "link_open"]
    assert links[-1] == "https://www.example.org/ice"
    assert {child.type for child in inner} <= {"text", "link_open", "link_close"}
    assert len(links) == 1
