"""The author of a text file: from a line near its top or its end."""

import pytest

from reader.formats import read_articles
from reader.ingest import import_paths
from reader.library import Library, View
from reader.paths import find_paths

HEAD = ["The council of Ostby talks of roofs", "20230412", "https://news.example.org/roofs"]
BODY = [f"The council met for the {n}th time on Monday and talked of roofs." for n in range(4, 16)]


def find_author(lines):
    """Return the author of a text of these lines."""
    (article,) = read_articles("\n".join([*lines, ""]).encode(), "a.txt")
    return article.author


@pytest.mark.parametrize("head", [HEAD, HEAD[:1]], ids=["scraped", "text"])
@pytest.mark.parametrize("by", ["By", "Von", "Par", "Por"])
def test_a_byline_at_the_top_or_the_end_names_the_author(head, by):
    line = f"{by} Ida Lunde"
    assert find_author([*head, line, *BODY]) == "Ida Lunde"
    assert find_author([*head, BODY[0], line, *BODY]) == "Ida Lunde"
    assert find_author([*head, *BODY, line]) == "Ida Lunde"


def test_an_agency_says_who_reported_and_who_edited():
    line = "Reporting by Ida Lunde and Bo Ek; editing by Ann Lee"
    assert find_author([*HEAD, *BODY, line]) == "Ida Lunde, Bo Ek"


def test_a_line_in_the_middle_or_within_a_sentence_names_nobody():
    assert find_author([*HEAD, *BODY[:6], "By Ida Lunde", *BODY[6:]]) is None
    assert find_author([*HEAD, "By Ida Lunde the roofs were never liked.", *BODY]) is None
    assert find_author([*HEAD, "By Popular Demand", *BODY]) is None


def test_a_wrapped_text_has_its_author_too():
    text = ["A short headline", "", "By Ida Lunde", ""]
    for sentence in BODY:
        text += [sentence[:40], sentence[40:].strip(), ""]
    assert find_author(text) == "Ida Lunde"


def test_the_library_finds_the_author_and_keeps_the_line(reader_home, tmp_path):
    """Its content key is that of all lines."""
    file = tmp_path / "a.txt"
    file.write_text("\n".join([*HEAD, "By Ida Lunde", *BODY, ""]), encoding="utf-8")
    with Library.open(find_paths()) as library:
        import_paths(library, [str(file)])
        (row,) = library.rows(View(query='author:"Ida Lunde"'), 0, 9)
        assert library.article(row.id).paragraphs[0].text == "By Ida Lunde"
