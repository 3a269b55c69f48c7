"""``reader show --changes``: what the present text says otherwise than an earlier one."""

import json
import unicodedata

import pytest

from reader.library import Library, View
from reader.paths import find_paths

FIRST = """The harbour of Ostby was dredged on Monday. It cost 9 million and took until May.
'We had waited for this,' said the harbour master, Ida Lunde, on the quay.
A heron stood on the dredger all day and would not be moved. It was grey.
The council had argued about the cost since the winter storms of 2019.
Fishermen say that the larger boats can now come in at low tide.
"""
SECOND = (
    FIRST.replace("9 million", "12 million")
    .replace("A heron stood on the dredger all day and would not be moved. ", "")
    .replace("The council had argued about the cost since the winter storms of 2019.\n", "")
    .replace("low tide.", "low tide. A museum [shows] the bell from June.")
)


@pytest.fixture
def write(run, tmp_path):
    """Write the file of an article anew, and import it."""
    folder = tmp_path / "harbour"
    folder.mkdir()

    def write(text, headline="A harbour is dredged", name="a.txt"):
        head = f"{headline}\n20240316\nhttps://www.example.org/{name}\n"
        (folder / name).write_text(head + text, encoding="utf-8")
        assert run("import", folder).status == 0

    return write


def test_every_kind_of_change(run, write):
    """Words, a sentence, a paragraph; what did not change is counted."""
    write(FIRST)
    write(SECOND, "A harbour was dredged")
    ran = run("show", "--changes", "harbour")
    assert (ran.status, ran.err) == (0, "")
    head, *body = ran.out.rstrip("\n").split("\n\n")
    title, dateline, updated, compared = head.split("\n")
    assert title == "A harbour [-is-]{+was+} dredged"
    assert dateline == "example.org · 16 March 2024"
    assert updated.startswith("Updated ")
    assert updated.endswith(" · headline changed, 1 sentence new, 1 changed, 2 removed")
    assert compared.startswith("Compared with the text until ")
    assert body == [
        "The harbour of Ostby was dredged on Monday."
        " It cost [-9-]{+12+} million and took until May.",
        "[1 paragraph without a change]",
        "[-A heron stood on the dredger all day and would not be moved.-] It was grey.",
        "[-The council had argued about the cost since the winter storms of 2019.-]",
        "Fishermen say that the larger boats can now come in at low tide."
        " {+A museum [shows] the bell from June.+}",
    ]
    assert run("show", "--changes", "--id", 1).out == ran.out


def test_json(run, write):
    """Versions with times, and every sentence of both texts with where it stands."""
    write(FIRST)
    with Library.open(find_paths()) as library:
        (first,) = library.rows(View(), 0, 9)
    write(SECOND)
    write(SECOND.replace("grey", "blue"))
    ran = run("show", "--changes", "--json", "--id", 1, "--against", 2)
    assert (ran.status, ran.err, ran.out.count("\n")) == (0, "", 1)
    made = json.loads(ran.out)
    assert set(made) == {
        *("id", "path", "title", "date", "url", "key", "updated", "versions", "compared_with"),
        *("counts", "headline", "sentences"),
    }
    assert [version["number"] for version in made["versions"]] == [1, 2]
    assert set(made["versions"][0]) == {"number", "key", "title", "date", "replaced", "opened"}
    assert made["versions"][1]["key"] == first.key
    assert made["updated"] == made["versions"][0]["replaced"]
    assert (made["compared_with"], made["headline"]) == (2, [])
    assert made["counts"] == {"same": 3, "changed": 2, "new": 1, "removed": 2, "moved": 0}
    with Library.open(find_paths()) as library:
        sides = {"old": library.article(1, first.key), "new": library.article(1)}
    for sentence in made["sentences"]:
        assert set(sentence) == {"kind", "moved", "new", "old", "words"}
        for name, article in sides.items():
            if (place := sentence[name]) is not None:
                text = article.paragraphs[place["paragraph"]].text
                assert text[place["start"] : place["end"]] == place["text"]
    changed = next(s for s in made["sentences"] if s["kind"] == "changed")
    assert changed["words"][1] == {"old": "9 ", "new": "12 ", "same": False}
    assert "".join(pair["new"] for pair in changed["words"]) == changed["new"]["text"]


def test_what_was_read_last_is_compared(run, write):
    """Unless another earlier text is asked for by its number."""
    write(FIRST)
    with Library.open(find_paths()) as library:
        library.mark_opened(1)
    write(FIRST.replace("9", "12"))
    write(FIRST.replace("9", "15"))
    ran = run("show", "--changes", "dredged")
    assert "[-9-]{+15+}" in ran.out
    assert "Compared with the text that you opened " in ran.out
    assert "2 of 2 earlier texts; --against N" in ran.out
    assert "[-12-]{+15+}" in run("show", "--changes", "--id", 1, "--against", 1).out


def test_the_newest_that_has_an_earlier_text(run, write):
    """Of several that are found; articles that came once have nothing to show."""
    write(FIRST)
    write(FIRST, "Another harbour is dredged", "b.txt")
    ran = run("show", "--changes", "harbour")
    assert (ran.status, ran.out) == (1, "")
    assert (
        ran.err == "reader: None of the articles that match has an earlier text: each came once.\n"
    )
    write(SECOND)
    assert run("show", "--changes", "harbour").out.startswith("A harbour is dredged\n")


def test_an_article_that_came_once(run, write):
    """A sentence and status 1; for programs an object without versions."""
    write(FIRST)
    ran = run("show", "--changes", "--id", 1)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "reader: Article 1 has no earlier text: it came once.\n"
    ran = run("show", "--changes", "--json", "--id", 1)
    made = json.loads(ran.out)
    assert ran.status == 0
    assert (made["versions"], made["compared_with"], made["sentences"]) == ([], None, [])


@pytest.mark.parametrize(
    "arguments",
    [
        ("--against", "1", "harbour"),
        ("--changes",),
        ("--changes", "--id", "9"),
        ("--changes", "--id", "1", "--against", "2"),
        ("--changes", "--id", "1", "--against", "0"),
    ],
)
def test_wrong_usage(run, write, arguments):
    """Options that go with another one, ids and numbers that there are none of."""
    write(FIRST)
    write(SECOND)
    ran = run("show", *arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_sentences_in_another_order(run, write):
    """Are the same sentences."""
    lines = FIRST.splitlines()
    write(FIRST)
    write("\n".join([*lines[1:], lines[0]]) + "\n")
    out = run("show", "--changes", "harbour").out
    assert " · the same sentences in another order\n" in out
    assert out.endswith("\n\n[5 paragraphs without a change]\n")


def test_hostile_texts(run, write):
    """Nothing that a terminal acts on comes out, however it was written."""
    write(FIRST)
    write(FIRST.replace("9 million", "\x1b[31m12\x1b]0;x\x07 million\x9b2J"), "A \x1b[2Jharbour")
    for options in ((), ("--json",)):
        out = run("show", "--changes", *options, "--id", 1).out
        assert "12" in out
        assert {c for c in out if unicodedata.category(c) == "Cc"} == {"\n"}
