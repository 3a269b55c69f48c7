"""Plain text that is wrapped to a width."""

from tests.formats.reading import read_one, texts

WRAPPED = """The long night of the lock keeper

It was the longest night of the year, and the keeper of the lower lock
had not slept since the barges began to come down in the early evening
of the day before.

"Nobody told me," he said, when somebody asked him whether he had known
that the upper gates were open. He went back into his house, and closed
the door.
"""


def test_wrapped_paragraphs_are_joined():
    """Each with its first line; a first paragraph of one line is the headline."""
    article = read_one(WRAPPED)
    assert article.title == "The long night of the lock keeper"
    assert [p.line for p in article.paragraphs] == [3, 7]
    assert texts(article)[1].endswith("into his house, and closed the door.")


def test_a_wrapped_text_without_headline_has_its_files_name():
    """The first line of a paragraph is none."""
    article = read_one(WRAPPED.split("\n\n", 1)[1], "lock.txt")
    assert article.title == "lock.txt"
    assert len(article.paragraphs) == 2


def test_items_of_a_wrapped_text_stay_apart():
    """A list is no paragraph."""
    text = WRAPPED + "\n- The first thing on the list that was found in the lock keeper's house,\n"
    text += "  which is long.\n- The second.\n"
    assert texts(read_one(text))[2:] == [
        "- The first thing on the list that was found in the lock keeper's house, which is long.",
        "- The second.",
    ]


def test_lines_that_are_paragraphs_stay_so():
    """Short ones, and long ones."""
    poem = "The tide\n\nThe tide went out\nand left a shoe.\nNobody asked whose.\n\nIt came back.\n"
    assert len(read_one(poem).paragraphs) == 4
    lines = "Head\n" + "".join(f"{'word ' * n}end.\n" for n in (5, 30, 12, 18, 40))
    assert len(read_one(lines).paragraphs) == 5


def test_sentences_of_one_length_on_a_line_each_stay_apart():
    """They look full, as wrapped lines do; but nobody who wraps a text ends each line with one."""
    lines = [
        f"Sentence {n:04} tells what the harbour master did on day {n:04}." for n in range(900)
    ]
    assert texts(read_one("\n".join(lines))) == lines
    assert (
        texts(read_one("\n\n".join("\n".join(lines[n : n + 9]) for n in range(0, 90, 9))))
        == (lines[:90])
    )


def test_a_long_headline_and_author_are_cut_between_letters():
    """No joiner is left at the end, where it would join what follows on the screen."""
    joined = "ض\u200d" * 1_000
    article = read_one(f"---\nauthor: {joined}\n---\n# {joined}\n\nText.\n", "a.md")
    assert article.title.endswith("ض…")
    assert article.author.endswith("ض")


def test_a_list_of_links_is_not_wrapped():
    """Each title and each address stays a paragraph, though no line has room for the next."""
    address = "https://news.example.org/2022/a-story-of-some-length.html"
    lines = ["First one.", address, "Second one.", address, "", "Third one.", address, "Last."]
    article = read_one("\n".join(["Links", "", "Some.", "More.", *lines]), "links.txt")
    assert texts(article)[-7:] == [line for line in lines if line]
