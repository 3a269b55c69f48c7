"""What the command line says of figures that an article tells differently."""

import json

import pytest

from .face import read_line

ARTICLE = """Oil comes ashore in Heron Bay
20261120
Oil from a broken pipe came ashore in Heron Bay on Friday morning.
The pipeline company said that 1,200 barrels had leaked.
Volunteers with spades were at work before it was light.
The harbour office estimates the spill at 3,000 barrels.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "oil.txt"
    path.write_text(ARTICLE, "utf-8")
    return str(path)


def test_json_has_disagreements_and_disputed_sentences(run, article):
    """The group has both claims, and each of two sentences is disputed by the other."""
    read = read_line(run("digest", "--json", article).out.rstrip("\n"))
    [group] = read["disagreements"]
    assert group["unit"] == "barrel"
    assert [(c["value"], c["text"], c["paragraph"]) for c in group["claims"]] == [
        (1200, "1,200", 1),
        (3000, "3,000", 3),
    ]
    disputed = {
        sentence["paragraph"]: [place["paragraph"] for place in sentence["disputed"]]
        for sentence in read["summary"]["sentences"]
    }
    assert disputed[1] == [3]
    assert disputed[3] == [1]
    assert disputed[0] == []


def test_show_has_them_too(run, article):
    """An article of the library has the same groups, also when its digest is kept."""
    run("import", article)
    first, again = (
        json.loads(run("show", "--json", "--id", "1").out)["disagreements"] for _ in range(2)
    )
    assert first == again
    assert [claim["text"] for claim in first[0]["claims"]] == ["1,200", "3,000"]


@pytest.mark.parametrize(
    "form", [("digest", "--plain"), ("digest", "--markdown"), ("show",)], ids=" ".join
)
def test_plain_and_markdown_say_it(run, article, form):
    """Both figures stand in a line with their paragraphs."""
    out = run(*form, article).out
    [line] = [line for line in out.splitlines() if "“1,200”" in line and "“3,000”" in line]
    assert "paragraph 2" in line
    assert "paragraph 4" in line
