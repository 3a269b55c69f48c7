"""Plain text: what the screen shows, for pipes and ears."""

from dataclasses import dataclass, replace

from reader.export.digest_text import render_plain
from reader.summarising import Summary, SummarySentence

from .digests import make_conflict, make_digest, make_plain_digest


def test_a_whole_digest():
    """Headline, source and date, summary, shown paragraphs, own words of copies."""
    assert render_plain(make_digest()) == (
        """\
Harbour frozen
example.org · 5 January 2023

Summary: 2 sentences by gist

1. The mayor said the ice was 'very thick'. (paragraph 3, line 6)
2. The harbour froze on Monday. (paragraph 1, line 4)

Article: 16 words, 28 before folding (2 paragraphs are folded)

The harbour froze on Monday. Ships waited outside.
[1 copy folded]

The mayor said the ice was 'very thick'.
[1 copy differs: “Pictured:” added, “very thick” with other quotation marks]
"""
    )


def test_a_sentence_of_the_summary_says_where_it_is_contradicted():
    """By the sign, and the place of the other side."""
    digest = make_conflict()
    first = SummarySentence(digest.article.paragraphs[0].text[:40], 0, 0, 40)
    assert (
        "1. ≠ The *ferry* had 214 passengers on board."
        " (paragraph 1, line 4; paragraph 2, line 5 says otherwise: “241”)\n"
        in render_plain(replace(digest, summary=Summary("gist", (first,))))
    )


def test_conflicts_stand_between_summary_and_article():
    """What two paragraphs disagree on, in which sentence, and where the two stand."""
    assert (
        "\n\n1 conflict between paragraphs\n\n"
        "1. number: “214” or “241”? The *ferry* had 214 passengers on board."
        " (paragraph 1, line 4; paragraph 2, line 5)\n\nArticle: " in render_plain(make_conflict())
    )


def test_only_a_headline():
    """Nothing is said of what is not there."""
    digest = make_plain_digest(texts=(), url=None, day=None)
    assert render_plain(digest) == "Harbour frozen\n"


def test_long_paragraphs_are_one_line():
    """Who wraps knows the width."""
    digest = make_plain_digest(texts=("word " * 10_000,))
    assert max(map(len, render_plain(digest).split("\n"))) == 50_000


def test_keywords_tags_and_remarks():
    """What stands above and below the summary on the screen is there too."""
    digest = make_digest(summary=Summary("gist", keywords=("harbour", "ice")))
    digest = replace(digest, article=replace(digest.article, remarks=("Read as latin-1.",)))
    head, keywords, *_ = render_plain(digest, tags=("winter", "sea")).split("\n\n")
    assert head.split("\n")[2:] == ["Tags: winter, sea", "Read as latin-1."]
    assert keywords == "Keywords: harbour, ice"


@dataclass
class Note:
    paragraph: int
    quote: str
    text: str

    def span(self, text):
        start = text.find(self.quote)
        return None if start < 0 else (start, start + len(self.quote))


def test_notes_stand_below_their_paragraphs():
    """One line each, without control characters; a folded paragraph's below the one shown."""
    notes = [Note(0, "froze", "Cold.\n\nVery \x1b[31mcold."), Note(3, "", "Who?")]
    text = render_plain(make_digest(), notes=notes)
    assert "Ships waited outside.\n[1 copy folded]\n[Note on “froze”: Cold. Very " in text
    assert "\x1b" not in text
    assert text.endswith("\n[Note: Who?]\n")


def test_a_note_whose_words_are_gone_says_so():
    """At the place where they were, past the last paragraph, and where no paragraph is left."""
    notes = [Note(0, "melted", "Gone?"), Note(99, "Far out.", "Where?")]
    digest = make_digest()
    text = render_plain(digest, notes=notes)
    lines = [
        "[Note on “melted”, which the text no longer has: Gone?]",
        "[Note on “Far out.”, which the text no longer has: Where?]",
    ]
    assert all(line in text for line in lines)
    empty = make_plain_digest(texts=())
    assert render_plain(empty, notes=notes).endswith("\n\n".join(["", *lines]) + "\n")
