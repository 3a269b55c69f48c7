"""Pages of a PDF: running heads, page numbers, broken words, large first letters, ligatures."""

import pytest

from reader.formats.documents import printed_pages
from reader.formats.documents.printed_pages import join_lines

BODY = [
    "The keeper had not slept since the barges began to come",
    "and nobody told him that the upper gate was open to all.",
]


def remove_running_heads(pages):
    """Return the lines that are left."""
    return printed_pages.remove_running_heads(pages).lines


def make_pages(count, head=(), foot=(), order="hbf"):
    """Return pages whose bodies differ; head and foot may name the page as {n}."""
    pages = []
    for page in range(count):
        parts = {
            "h": [line.format(n=page + 1, m=page + 41) for line in head],
            "f": [line.format(n=page + 1, m=page + 41) for line in foot],
            "b": [f"{'abcdefgh'[page]} {line}" for line in BODY],
        }
        pages.append("\n".join(line for part in order for line in parts[part]))
    return pages


@pytest.mark.parametrize("order", ["hbf", "hfb", "bhf", "bfh", "fhb"])
@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (["The Harbour Gazette, 3 May 2024"], ["Page {n} of 6"]),
        (["Harbour news {n}"], ["© 2024 The Gazette", "www.example.org"]),
        (["Volume 7, p. {m}"], ["- {n} -"]),
        ([], ["Seite {n} von 6"]),
        (["Mayor | {m}"], ["第{n}页"]),
    ],
)
def test_heads_and_feet_are_left_out(order, head, foot):
    """In whatever order the pages were drawn."""
    pages = make_pages(6, head, foot, order)
    assert remove_running_heads(pages) == remove_running_heads(make_pages(6))
    assert len(remove_running_heads(pages)) == 12


def test_heads_of_left_and_right_pages():
    """Each stands on half of the pages, and the first page has none."""
    pages = make_pages(8)
    pages = [
        page if n == 0 else f"{'Ann Bee' if n % 2 else 'The Lock'}\n{page}"
        for n, page in enumerate(pages)
    ]
    assert remove_running_heads(pages) == remove_running_heads(make_pages(8))


@pytest.mark.parametrize("number", ["i", "iv", "- xii -", "12", "3/4", "Page 12", "12 | Page"])
def test_page_numbers_alone(number):
    """On one page already."""
    assert remove_running_heads([f"{BODY[0]}\n{number}"]) == [BODY[0]]


@pytest.mark.parametrize("line", ["I", "mild", "12 men", "Page one", "1,204", "Yes.", "did"])
def test_short_lines_of_the_text_stay(line):
    """They are no numbers of pages."""
    assert remove_running_heads([f"{BODY[0]}\n{line}"]) == [BODY[0], line]


def test_lines_with_counts_of_their_own_are_text():
    """Such as the rows of a table that goes on: no number of them counts pages."""
    pages = [
        "\n".join(f"Lock {5 * page + row} was opened again" for row in range(5))
        for page in range(6)
    ]
    assert len(remove_running_heads(pages)) == 30


def test_a_line_within_a_page_is_text():
    """Also where it is that of a head."""
    pages = make_pages(6, ["The Lock"])
    long = "\n".join(f"{letter} {BODY[0]}" for letter in "abcdefghij")
    pages[2] = f"The Lock\n{long}\nThe Lock\n{long}"
    assert remove_running_heads(pages).count("The Lock") == 1


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["The vice-", "president of the govern-", "ment"], "The vice-president of the government"),
        (["the 2024-", "25 season and COVID-", "19"], "the 2024-25 season and COVID-19"),
        (["in the north-", "east of the Anglo-", "Saxon"], "in the north-east of the Anglo-Saxon"),
        (["the state-of-the-", "art and up-", "to-date"], "the state-of-the-art and up-to-date"),
        (["the long-", "term, high-", "level talks"], "the long-term, high-level talks"),
        (["the high-", "est in the north-", "ern part"], "the highest in the northern part"),
        (["the part-", "ners and near-", "by", "men"], "the partners and nearby men"),
        (["the pre- and post-", "war", "years"], "the pre- and postwar years"),
        (["the north-", "and south-bound lines"], "the north- and south-bound lines"),
        (["an e-", "mail of the T-", "shirt"], "an e-mail of the T-shirt"),
        (["THE GOVERN-", "MENT"], "THE GOVERNMENT"),
        (["the gov\u00ad", "ernment and the vi\u2010", "sitor"], "the government and the visitor"),
        (["die Regie-", "rung in Nord-", "Holland"], "die Regierung in Nord-Holland"),
        (["Le gouverne-", "ment a dit"], "Le gouvernement a dit"),
        (["the co-op. A co-", "op"], "the co-op. A co-op"),
        (["the lakeside. A lake-", "side"], "the lakeside. A lakeside"),
        (["the man –", "who was late -", "left"], "the man – who was late - left"),
    ],
)
def test_words_broken_by_hyphens_are_joined(lines, expected):
    """With the hyphen where it is of the word."""
    assert list(join_lines(lines)) == [expected]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["T", "he keeper slept"], "The keeper slept"),
        (["W", "HEN the keeper slept"], "WHEN the keeper slept"),
        (["A", "fter the keeper slept"], "After the keeper slept"),
        (["I", "was the keeper"], "I was the keeper"),
        (["A", "lock is a lock"], "A lock is a lock"),
        (["L", "ondon slept"], "London slept"),
        (["T he keeper slept"], "The keeper slept"),
        (["A man slept"], "A man slept"),
        (["A way to sleep"], "A way to sleep"),
        (["C is a language"], "C is a language"),
        (["É", "tait-ce lui"], "Était-ce lui"),
        (["Plan", "B"], "Plan B"),
    ],
)
def test_a_large_first_letter_is_joined_to_its_word(lines, expected):
    """Unless it is a word by itself."""
    assert list(join_lines(lines)) == [expected]


def test_ligatures_are_letters():
    """They are found and read as such."""
    assert list(join_lines(["The o\ufb03ce of \ufb01nance \ufb02oods the sta\ufb00"])) == [
        "The office of finance floods the staff"
    ]


def test_heads_of_two_pages_are_the_same_on_both():
    """A number that grows by one is no sign there."""
    pages = make_pages(2, ["Coast Post, 5 March"], ["Page {n} of 2"])
    assert remove_running_heads(pages) == remove_running_heads(make_pages(2))
    assert len(remove_running_heads(make_pages(2, ["Lock {n} opened"]))) == 6


def test_a_head_is_not_lost():
    """It may be all that says what the text is called."""
    found = printed_pages.remove_running_heads(make_pages(4, ["A night at the lock"], ["{n}"]))
    assert found.head == "A night at the lock"
    assert printed_pages.remove_running_heads(make_pages(4, [], ["{n}"])).head is None
