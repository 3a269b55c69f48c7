"""What ``reader digest --json`` prints, held against the contract with other programs."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Paragraph
from reader.digest import Digest, DigestOptions, make_digest
from reader.errors import UnreadableError
from reader.export.digest_json import format_digest_line, format_error_line
from reader.folding import Folding
from reader.formats import read_articles
from reader.summarising import METHODS, Length, Summary, SummarySentence
from reader.word_counts import count_words

from .face import KEYS, read_line

SENTENCES = (
    "The mayor of Odrin closed the bridge on 3 May.",
    "The mayor of Odrin closed the bridge on 4 May.",
    "'Nobody will cross it this year,' she said.",
    "Engineers found cracks in nine of its pillars.",
    "Pictured: Engineers found cracks in nine of its pillars",
    "He also said no.",
    "Ängstliche Fahrgäste warteten bis 17.30 Uhr.",
    "20230105",
    "https://example.org/bridge",
    "日本語の文です。",
    "👩‍🚀 went up\u2028and down\x1b[31m.",
)
LINES = st.lists(st.sampled_from(SENTENCES), max_size=4).map(" ".join) | st.text(max_size=80)
FILES = st.lists(LINES, min_size=1, max_size=12).map("\n".join)
LENGTHS = st.one_of(
    st.integers(1, 9).map(lambda n: Length(sentences=n)),
    st.integers(1, 60).map(lambda n: Length(words=n)),
    st.floats(0.01, 1).map(lambda r: Length(ratio=r)),
)


def line_of(text: str, options: DigestOptions | None = None) -> str:
    (article,) = read_articles(text.encode("utf-8", "replace"), "a.txt")
    return format_digest_line(make_digest(article, options))


@settings(max_examples=40, deadline=None)
@given(text=FILES, length=LENGTHS, reworded=st.booleans())
def test_any_file_keeps_the_contract(text, length, reworded):
    """Schema, offsets, indices and sums hold for whatever text."""
    try:
        read = read_line(line_of(text, DigestOptions(length=length, reworded=reworded)))
    except UnreadableError:
        return
    assert read["summary"]["method"] == "gist"
    sentences = read["summary"]["sentences"]
    if length.sentences:
        assert len(sentences) <= length.sentences
    if length.words and len(sentences) > 1:
        assert sum(count_words(sentence["text"]) for sentence in sentences) <= length.words


@settings(max_examples=25, deadline=None)
@given(text=FILES)
def test_text_is_the_same_folded_or_not(text):
    """What is said of a paragraph does not change its text, number or line."""
    try:
        on = read_line(line_of(text, DigestOptions(reworded=True)))
    except UnreadableError:
        return
    off = read_line(line_of(text, DigestOptions(reworded=False)))

    def statements(read):
        return [(p["index"], p["line"], p["text"]) for p in read["paragraphs"]]

    assert statements(on) == statements(off)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_keeps_the_contract(real_article, method):
    """On the real article each method gives five sentences that stand where it says."""
    text = real_article.read_text("utf-8")
    read = read_line(line_of(text, DigestOptions(method=method)))
    assert read["summary"]["method"] == method
    assert len(read["summary"]["sentences"]) == 5


def test_the_real_article(run, real_article):
    """Headline, date, URL, lines and folds of the real article, from the command line."""
    ran = run("digest", "--json", real_article)
    assert (ran.status, ran.err) == (0, "")
    read = read_line(ran.out.removesuffix("\n"))
    assert read["path"] == str(real_article)
    assert read["date"] == "2022-03-02"
    assert read["url"].startswith("https://www.dailymail.co.uk/news/article-10570529/")
    assert read["title"].startswith("These are not warriors")
    file = real_article.read_text("utf-8").split("\n")
    for paragraph in read["paragraphs"]:
        assert file[paragraph["line"] - 1].split()[:1] == paragraph["text"].split()[:1]
    folded = {p["line"]: p["folded"]["onto"] for p in read["paragraphs"] if p["folded"]}
    assert {28, 66, 72} <= set(folded)
    assert read["words_shown"] < read["words"]


def test_keys_and_their_order():
    """The object as it is documented, key by key."""
    article = Article("p", "t", None, None, (Paragraph(0, None, "a", "a"),), item=0)
    digest = Digest(article, Folding(), Summary("gist", (SummarySentence("a", 0, 0, 1, 0.5),)))
    assert format_digest_line(digest) == (
        '{"path": "p", "item": 0, "title": "t", "date": null, "url": null,'
        ' "words": 1, "words_shown": 1,'
        ' "paragraphs": [{"index": 0, "line": null, "text": "a", "folded": null, "repeats": [],'
        ' "caption": false, "sentences": []}],'
        ' "summary": {"method": "gist", "sentences":'
        ' [{"text": "a", "paragraph": 0, "start": 0, "end": 1, "score": 0.5, "why": [],'
        ' "disputed": []}], "keywords": []}, "language": null, "conflicts": [], "author": null,'
        ' "disagreements": [], "order": "unknown", "reading_order": []}'
    )
    assert tuple(json.loads(format_digest_line(digest)))[2:] == KEYS[1:]


@pytest.mark.parametrize("score", [None, float("nan"), float("inf")])
def test_a_score_that_is_no_number_is_null(score):
    """JSON has no infinity."""
    article = Article("p", "t", date(2020, 1, 2), None, (Paragraph(0, 1, "a", "a"),))
    digest = Digest(article, Folding(), Summary("gist", (SummarySentence("a", 0, 0, 1, score),)))
    assert read_line(format_digest_line(digest))["summary"]["sentences"][0]["score"] is None


def test_characters_stand_as_they_are():
    """Nothing beyond ASCII is escaped; the line has one end."""
    line = line_of("Über 日本\nÄ\u2028b 👍 text.\n")
    assert "Über 日本" in line
    assert "👍" in line
    assert len(line.splitlines()) == 1


def test_an_article_without_paragraphs():
    """Headline alone: empty lists, and no error."""
    read = read_line(line_of("Only a headline\n20230105\n"))
    assert (read["paragraphs"], read["summary"]["sentences"], read["words"]) == ([], [], 0)


def test_error_line():
    """The object of what cannot be read."""
    assert read_line(format_error_line("a.txt", "It is empty.")) == {
        "path": "a.txt",
        "error": "It is empty.",
    }
