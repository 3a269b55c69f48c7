"""The scraped format: what is header, what is a paragraph, and on which line it stands."""

from datetime import date
from random import Random

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reader.errors import UnreadableError
from reader.formats import Limits, read_articles
from reader.samples import sample_files

URL = "https://news.example.org/2022/a-story.html"


def read(text, name="story.txt"):
    """Return the article in a file with that text."""
    (article,) = read_articles(text.encode("utf-8", "surrogatepass"), name)
    return article


def body(article):
    """Return line and text of each paragraph."""
    return [(paragraph.line, paragraph.text) for paragraph in article.paragraphs]


def test_headline_date_url_and_then_a_paragraph_a_line():
    """The usual order."""
    article = read(f"A headline\n20220302\n{URL}\nOne.\nTwo.\n")
    assert (article.title, article.date, article.url) == ("A headline", date(2022, 3, 2), URL)
    assert body(article) == [(4, "One."), (5, "Two.")]
    assert [p.index for p in article.paragraphs] == [0, 1]


@pytest.mark.parametrize(
    "header",
    [
        ("20220302", URL, "A headline"),
        (URL, "A headline", "20220302"),
        ("20220302", "A headline", URL),
        (URL, "20220302", "A headline"),
        ("A headline", URL, "20220302"),
    ],
)
def test_header_lines_may_stand_in_any_order(header):
    """The first of three that is neither date nor URL is the headline."""
    article = read("\n".join([*header, "One."]))
    assert (article.title, article.date, article.url) == ("A headline", date(2022, 3, 2), URL)
    assert body(article) == [(4, "One.")]


def test_header_lines_may_be_missing():
    """One of date and URL is enough to know the headline, however long it is."""
    headline = "A headline of very many words " * 9 + "that ends with a full stop."
    assert read(f"{headline}\n{URL}\nOne.").title == headline
    article = read(f"20220302\n{headline}\nOne.")
    assert (article.title, article.url, body(article)) == (headline, None, [(3, "One.")])


def test_only_the_first_three_lines_that_are_not_blank_are_header():
    """A date or URL further down is a paragraph."""
    article = read(f"A headline\n\nOne.\n\nTwo.\n20220302\n{URL}\n")
    assert (article.date, article.url) == (None, None)
    assert body(article) == [(3, "One."), (5, "Two."), (6, "20220302"), (7, URL)]
    assert read("\n\n\n20220302\n\nA headline\n\nOne.").title == "A headline"


def test_what_stands_between_header_lines_and_is_no_header_is_a_paragraph():
    """Nothing is lost."""
    article = read(f"A headline\nOne.\n{URL}\nTwo.")
    assert (article.title, article.url) == ("A headline", URL)
    assert body(article) == [(2, "One."), (4, "Two.")]


@pytest.mark.parametrize("impossible", ["20220230", "20221301", "00000000", "99999999"])
def test_an_impossible_date_is_a_paragraph(impossible):
    """Wherever it stands in the header."""
    article = read(f"A headline\n{impossible}\n{URL}\nOne.")
    assert (article.title, article.date) == ("A headline", None)
    assert body(article) == [(2, impossible), (4, "One.")]
    assert read(f"{impossible}\n{URL}\nA headline").title == "A headline"
    assert body(read(f"{impossible}\nOne.")) == [(1, impossible), (2, "One.")]


def test_a_second_date_or_url_is_a_paragraph():
    """The first of each counts."""
    article = read(f"20220302\n20220303\n{URL}\nOne.")
    assert (article.date, article.title) == (date(2022, 3, 2), "story.txt")
    assert body(article) == [(2, "20220303"), (4, "One.")]


@pytest.mark.parametrize("url", ["HTTP://EXAMPLE.ORG/A", "https://example.org/a?b=c,d#e"])
def test_a_line_that_is_one_web_address_is_the_url(url):
    """With any spelling of its scheme."""
    assert read(f"A headline\n{url}\nOne.").url == url


@pytest.mark.parametrize(
    "line", ["See https://example.org/a", "https://example.org/a b", "javascript:alert(1)", "a://b"]
)
def test_a_line_with_more_or_less_than_a_web_address_is_a_paragraph(line):
    """Only http and https can be opened."""
    article = read(f"A headline\n{line}\nOne.")
    assert article.url is None
    assert body(article)[0] == (2, line)


def test_a_short_first_line_without_full_stop_is_the_headline_of_plain_text():
    """Thirty words are the most."""
    assert read("What we know\nOne.").title == "What we know"
    thirty = " ".join(["word"] * 30)
    assert read(f"{thirty}\nOne.").title == thirty
    assert body(read(f"{thirty} more\nOne."))[0] == (1, f"{thirty} more")


@pytest.mark.parametrize(
    "line", ["It ended here.", "'It ended here.'", "He said: “No.”", "終わった。"]
)
def test_else_the_headline_is_the_name_of_the_file(line):
    """A sentence is a paragraph."""
    article = read(f"{line}\nTwo.", "notes of may.txt")
    assert article.title == "notes of may.txt"
    assert body(article) == [(1, line), (2, "Two.")]


def test_a_header_alone_is_an_article_without_paragraphs():
    """Nothing to read, but nothing wrong."""
    assert read(f"A headline\n20220302\n{URL}\n").paragraphs == ()
    assert read(f"20220302\n{URL}\n").title == "story.txt"


def test_standard_input_has_a_headline_of_its_own():
    """A hyphen is no headline."""
    assert read("It ended here.", "-").title == "Standard input"


def test_lines_end_at_lf_crlf_and_cr_and_nothing_else():
    """What other readers take for a line end must not shift the numbers."""
    article = read("A headline\r\n\r\nOne.\rTwo\x0b\x0c\x1c\x85\u2028\u2029two.\n\rThree.")
    assert [line for line, _ in body(article)] == [3, 4, 6]
    assert body(article)[1][1].split() == ["Two", "two."]


def test_blank_lines_count_and_are_skipped():
    """A line of which nothing is left to see is blank."""
    article = read("A headline\n \t \n\u200b\ufeff\x00\nOne.\n\n")
    assert body(article) == [(4, "One.")]


def test_everything_is_clean():
    """Headline, URL, name and text."""
    article = read(
        "A \x1b[31mred\x1b[0m head\u202eline\nhttps://example.org/\x1b]52;c;aGk=\x07x\nO\u200bne.",
        "na\x1b[2Jme\u202e.txt",
    )
    assert article.title == "A red headline"
    assert article.url == "https://example.org/x"
    assert article.path == "name.txt"
    assert body(article) == [(3, "One.")]


def test_the_text_is_not_repaired():
    """The content key of an article must not hang on the rules of repair."""
    paragraph = read("A headline\nrefused.We left").paragraphs[0]
    assert paragraph.text == paragraph.original == "refused.We left"
    assert paragraph.sentences == ()


@pytest.mark.parametrize("data", [b"", b"\n\n", b" \r\n\t", b"\xef\xbb\xbf", b"\x00"])
def test_a_file_with_nothing_to_see_is_refused(data):
    """In one sentence that names it."""
    with pytest.raises(
        UnreadableError, match=r"^folder/x\.txt is (empty|a .*, not text).*"
    ) as caught:
        read_articles(data, "x.txt", path="folder/x.txt")
    assert caught.value.path == "folder/x.txt"


def test_too_many_paragraphs_and_bytes_are_refused():
    """At the limit all is read, beyond it a sentence says what to do."""
    data = b"A headline\n" + b"One.\n" * 5
    assert len(read_articles(data, "x", limits=Limits(paragraphs=5))[0].paragraphs) == 5
    with pytest.raises(UnreadableError, match="x has more than 4 paragraphs; split it"):
        read_articles(data, "x", limits=Limits(paragraphs=4))
    assert read_articles(data, "x", limits=Limits(size=len(data)))
    with pytest.raises(UnreadableError, match="x is larger than 35 bytes; split it"):
        read_articles(data, "x", limits=Limits(size=len(data) - 1))


def test_the_limits_are_32_megabytes_and_100_000_paragraphs():
    """Unless a setting says otherwise."""
    assert Limits() == Limits(size=32 * 1024 * 1024, paragraphs=100_000)


def test_the_real_article(real_article):
    """Its 93 paragraphs begin on line 4."""
    (article,) = read_articles(real_article.read_bytes(), real_article.name)
    assert article.title.startswith("These are not warriors")
    assert article.date == date(2022, 3, 2)
    assert article.url.startswith("https://www.dailymail.co.uk/")
    assert [p.line for p in article.paragraphs] == list(range(4, 97))
    assert article.remarks == ()


@given(
    st.lists(st.sampled_from(["One.", "Two two", "", "20220302", "20229999", URL, "\x1b[1m", "é"])),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
@example(["One."] * 3 + [URL, "One.", URL, "One.", "", "One.", URL], "\n")
def test_every_line_is_header_paragraph_or_blank_and_keeps_its_number(lines, end):
    """Line numbers point to the line of the file that the paragraph came from."""
    assume({URL} != {line for line in lines if line})  # addresses alone are a list of links
    text = end.join(lines)
    try:
        article = read(text)
    except UnreadableError:
        assert not [line for line in lines if line.strip() and line != "\x1b[1m"]
        return
    for paragraph in article.paragraphs:
        assert lines[paragraph.line - 1] == paragraph.text
    numbers = [paragraph.line for paragraph in article.paragraphs]
    assert numbers == sorted(set(numbers))
    seen = [line for line in lines if line and line != "\x1b[1m"]
    # A copy of the date or the address is read once.
    dates = seen.count("20220302") if article.date else 0
    header = dates + (seen.count(URL) if article.url else 0)
    header += article.title != "story.txt"
    assert len(article.paragraphs) + header == len(seen)


def test_nothing_of_a_long_headline_is_lost():
    """What the title leaves out is read as the first paragraph."""
    headline = " ".join(f"word{number}" for number in range(400))
    article = read(f"{headline}\n20240316\nThe pier stands.\n")
    assert article.title.endswith("…")
    assert body(article) == [(1, headline), (3, "The pier stands.")]


SCRAMBLED = (
    "Harbour bridge stays closed after storm",
    "20220302",
    URL,
    "The bridge over the harbour was closed on Monday, the council said.",
    "A storm had torn two cables of the bridge.",
    "“We heard it snap,” said Ida Lunde, who lives beside the harbour.",
    "Picture: the bridge on Monday",
    "Picture: the bridge on Monday",
    "Photo by A. Berg: cables on the quay",
    "By Anna Berg",
    "What will it cost?",
    "20220302",
    "The council meets again on Friday.",
)


@given(st.permutations(SCRAMBLED))
def test_any_order_of_the_lines_has_the_same_headline(lines):
    """The one that reads as a headline, but for a question that stands in its place."""
    first = [line for line in lines[:3] if line not in ("20220302", URL)][:1]
    assume("What will it cost?" not in first)
    assert read("\n".join(lines)).title == SCRAMBLED[0]


@given(st.permutations(["A headline", "20220302", URL, "One.", "Two is more.", "Three."]))
def test_any_order_of_short_lines_has_the_same_headline(lines):
    """No sentence wins over it."""
    assert read("\n".join(lines)).title == "A headline"


def test_a_sentence_in_the_place_of_the_headline_is_a_paragraph():
    """Nothing is lost: it is read first, and the headline is not read twice."""
    article = read(f"20220302\nThe tram was late.\n{URL}\nTwo came.\nTrams are late in Velmora\n")
    assert article.title == "Trams are late in Velmora"
    assert body(article) == [(2, "The tram was late."), (4, "Two came.")]


@pytest.mark.parametrize(
    "line", ["Photo: the tram on Monday", "(left) The tram", "and then it went", "As he said:"]
)
def test_no_aside_is_the_headline(line):
    """What has no full stop for another reason; a sentence that is in its place stays it."""
    article = read(f"20220302\nThe tram was late.\n{URL}\nTwo came.\n{line}\n")
    assert article.title == "The tram was late."


def test_a_copy_of_the_date_or_the_address_is_read_once():
    """Scrambled lower down; another date is a paragraph."""
    article = read(f"A headline\n20220302\n{URL}\nOne.\n20220302\nTwo.\n{URL}\n20220303\n")
    assert body(article) == [(4, "One."), (6, "Two."), (8, "20220303")]
    assert article.date == date(2022, 3, 2)


def test_text_without_date_and_address_keeps_its_order():
    """Notes are not scrambled: a line further down is not their headline."""
    article = read("It ended here.\nTrams are late in Velmora\nTwo.", "notes.txt")
    assert article.title == "notes.txt"


def shuffle(text, random):
    """Return the lines of a file in another order, the date and the address below the others."""
    lines = [line for line in text.split("\n") if line.strip()]
    random.shuffle(lines)
    header = [line for line in lines if line.isdigit() or line.startswith("https://")]
    body = [line for line in lines if line not in header]
    return "\n".join([*body[:4], *header, *body[4:]])


def make_scraped(sentences):
    """Return a made article of which each line but every third has lost its full stop."""
    kept = [s if n % 3 else s.rstrip(".") for n, s in enumerate(sentences)]
    return "\n".join(["Ferry Skarvoy is pulled free off Brenholm", *kept, "20261129", FERRY_URL])


FERRY_URL = "https://wire.example.org/2026/ferry-skarvoy-pulled-free"
FERRY = (
    "Two tugs pulled the ferry Skarvoy free from the sandbank off Brenholm on Sunday at high tide.",
    "Divers found a dent of three metres in the hull of the Skarvoy.",
    "The ferry will be taken to the yard at Nordhavn.",
    "The captain had reported a fault in the steering.",
    "A choir from Tarvik sang until the lifeboats came.",
    "Mr Lindal, the harbour master, said that nobody was hurt.",
)


@pytest.mark.parametrize("seed", range(6))
def test_scrambled_files_have_one_headline_in_any_order(samples, seed):
    """Where no header tells it; for most of them it is that of the file before it was scrambled.

    They have a date: without one, nothing tells a scraped page from a text in its author's order.
    """
    found = []
    for title, scrambled, text in samples:
        shuffled = read(shuffle(text, Random(seed))).title
        assert shuffled == scrambled
        found.append(shuffled == title)
    assert found[0], "the real article"
    assert sum(found) >= len(samples) * 3 // 4


@pytest.fixture(scope="module")
def samples(real_article):
    """The real article, those of the samples, and a made one.

    Of each its headline, that in some order of its lines, and its text.
    """
    files = [real_article, *sample_files()]
    texts = [*(file.read_text("utf-8") for file in files), make_scraped(FERRY)]
    texts = [text for text in texts if any(line.isdigit() for line in text.split("\n"))]
    return [(read(text).title, read(shuffle(text, Random(1))).title, text) for text in texts]


def test_the_address_tells_which_line_is_the_headline():
    """Where sentences without a full stop are shorter and have more of the others' words."""
    text = make_scraped(FERRY)
    assert read(text).title == "Ferry Skarvoy is pulled free off Brenholm"
    other = text.replace("ferry-skarvoy-pulled-free", "captain-fault-steering")
    assert read(other).title == "The captain had reported a fault in the steering"


@pytest.mark.parametrize("top", ["20261129", FERRY_URL])
def test_half_of_a_header_at_the_top_by_chance_is_none(top):
    """The line beside it is not in the place of a headline where the other half stands below."""
    lines = make_scraped(FERRY).split("\n")
    lines.remove(top)
    lines = ["The ferry will be taken to the yard at Nordhavn", top, *lines]
    assert read("\n".join(lines)).title == "Ferry Skarvoy is pulled free off Brenholm"


def test_links_below_a_header_scramble_nothing():
    """A text with a date and several links keeps its first line as its headline."""
    text = (
        f"Notes on the ferry\n20261129\n{FERRY[0]}\nFerries are safe\n{URL}\nhttps://a.example/x\n"
    )
    assert read(text).title == "Notes on the ferry"
