"""Tables and JSON: which column is what, and what is said of rows that are no articles."""

import json
from datetime import date

import pytest

from tests.formats.reading import read_all, read_one, refusal, texts


def table(*names, delimiter=","):
    """Return a table with one row in which every cell tells its column."""
    cells = {"date": "2024-05-06", "url": "https://example.org/a"}
    row = [cells.get(name, f"The {name}.") for name in names]
    return f"{delimiter.join(names)}\n{delimiter.join(row)}\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_with_the_usual_names_needs_no_settings(delimiter):
    """Whatever stands between its cells."""
    article = read_one(table("id", "title", "date", "url", "text", delimiter=delimiter))
    assert (article.title, article.date) == ("The title.", date(2024, 5, 6))
    assert (article.url, texts(article)) == ("https://example.org/a", ["The text."])
    assert article.paragraphs[0].line is None


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("headline", "body"),
        ("Title", "Content"),
        ("Headline", "Article Text"),
        ("articleTitle", "fullText"),
        ("titel", "inhalt"),
        ("subject", "article"),
    ],
)
def test_names_are_known_in_many_spellings(title, text):
    """Capitals, spaces, and another language."""
    article = read_one(table(title, text, "date"))
    assert (article.title, texts(article)) == (f"The {title}.", [f"The {text}."])


def test_other_names_are_given_in_the_settings():
    """They come before what would be guessed."""
    data = table("kopf", "text", "lauftext", "date")
    article = read_one(data, columns={"title": "kopf", "text": "lauftext"})
    assert (article.title, texts(article)) == ("The kopf.", ["The lauftext."])
    lines = '{"kopf": "K", "lauf": "L"}\n'
    assert texts(read_one(lines, columns={"title": "kopf", "text": "lauf"})) == ["L"]


def test_quoted_cells_hold_paragraphs_quotes_and_delimiters():
    """As spreadsheets write them."""
    data = 'title,text,date\n"A, ""b""","One.\r\nTwo, or\nthree.",3.5.2024\n'
    article = read_one(data)
    assert (article.title, article.date) == ('A, "b"', date(2024, 5, 3))
    assert texts(article) == ["One.", "Two, or", "three."]


def test_html_in_a_cell_is_text():
    """Exports of content systems have it."""
    article = read_one("title,content\nAT&amp;T,<p>One &amp; <b>two</b>.</p><p>Three.</p>\n")
    assert (article.title, texts(article)) == ("AT&T", ["One & two.", "Three."])


def test_rows_without_a_text_are_reported_and_left_out():
    """In one sentence, with the first of them."""
    articles, complaints = read_all("title,text\nA,One.\nB,\nC,Two.\n,,,,\n", "a.csv")
    assert [article.item for article in articles] == [0, 1]
    assert complaints == ["a.csv: 2 rows have no article and were left out (first: row 3)."]


def test_a_quotation_mark_that_is_never_closed_is_named():
    """With its line; rows before it are read, none has the rest of the file for its text."""
    table = 'title,text\nA,One.\nB,"Two.\nC,Three.\nD,Four.\n'
    articles, complaints = read_all(table, "a.csv")
    assert [article.title for article in articles] == ["A"]
    assert complaints == [
        "a.csv is a table, but damaged (the quotation mark opened in line 3 is never closed);"
        " download or save it again."
    ]
    assert "opened in line 2 is" in refusal('\n"title,text\nA,One.\nB,Two.\n', "a.csv")
    (article,) = read_all('title,text\nA,"One.\nTwo."\n', "a.csv")[0]
    assert texts(article) == ["One.", "Two."]


def test_a_table_without_a_known_text_names_its_columns():
    """And says where to name one."""
    assert refusal("a,b\n1,2\n", "a.csv") == (
        "a.csv has no column that reader knows as the article's text (a, b); name yours in"
        ' the settings: [columns] text = "NAME".'
    )


def test_a_text_with_commas_is_no_table():
    """Nor one whose first line has a word that a column may have."""
    for text in ("Text, title and date\nOne, two.\n", "Boats, bridges\nOne, two.\n"):
        assert texts(read_one(text)) == ["One, two."]


def test_json_lines_give_an_article_each():
    """Keys are known as columns are; what is no article is told."""
    lines = [
        {"headline": "A", "body": "One.\nTwo.", "publishedAt": "2024-01-02T03:04:05Z"},
        {"title": "B", "paragraphs": ["Three.", "Four."], "date": 1704164645, "url": "x"},
        {"title": {"rendered": "C &amp; D"}, "content": {"rendered": "<p>Five.</p>"}},
        {"title": "E", "paragraphs": [{"index": 0, "line": 4, "text": "Six."}], "path": "x"},
    ]
    data = "\n".join(json.dumps(line) for line in lines)
    articles, complaints = read_all(data + '\n{"title": "no text"}\nnot json\n\n"x"\n', "a.jsonl")
    assert [article.title for article in articles] == ["A", "B", "C & D", "E"]
    assert [texts(article) for article in articles] == [
        *(["One.", "Two."], ["Three.", "Four."], ["Five."], ["Six."]),
    ]
    assert [a.date for a in articles] == [date(2024, 1, 2), date(2024, 1, 2), None, None]
    assert complaints == [
        "a.jsonl: 2 lines have no article and were left out (first: line 5).",
        "a.jsonl: one line is not JSON (first: line 6); correct or remove it.",
    ]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda records: json.dumps(records),
        lambda records: json.dumps(records, indent=2),
        lambda records: json.dumps({"status": "ok", "articles": records}, indent=1),
        lambda records: "\n".join(json.dumps(record, indent=2) for record in records),
        lambda records: "\x1e".join(json.dumps(record) + "\n" for record in records),
    ],
)
def test_lists_of_articles_in_json_are_read_as_well(wrap):
    """In one list, in an answer of a service, or one after another over many lines."""
    records = [{"title": "A", "text": "One."}, {"title": "B", "text": "Two."}]
    articles, complaints = read_all(wrap(records))
    assert [(a.item, a.title, texts(a)) for a in articles] == [
        (0, "A", ["One."]),
        (1, "B", ["Two."]),
    ]
    assert complaints == []


def test_one_object_is_one_article():
    """It has no number among others."""
    assert read_one('{\n "title": "A",\n "text": "One."\n}').item is None


@pytest.mark.parametrize("data", ['{"title": [[[[', '["a', '{"a": 1}{', '{"text": "a"'])
def test_json_that_is_damaged_or_no_article_says_so(data):
    """And never raises anything else."""
    assert "file" in refusal(data)


@pytest.mark.parametrize("wrap", ["{}", "[{}]", '{{"articles": [{}]}}'])
def test_a_number_without_end_spoils_nothing(wrap):
    """Python refuses whole numbers of more than 4,300 digits; the record is read all the same."""
    record = '{"id": ' + "9" * 5000 + ', "title": "Harbour", "text": "It is closed."}'
    (article,), complaints = read_all(wrap.format(record))
    assert (article.title, complaints) == ("Harbour", [])


def test_json_that_is_nested_without_end_is_refused():
    """Not by an end of the stack."""
    for data in ("[" * 100_000, '{"a":' * 100_000):
        assert "file" in refusal(data)
    (article,), complaints = read_all('{"text": "x"}\n' + '{"a":[' * 100_000)
    assert texts(article) == ["x"]
    assert len(complaints) == 1


def test_a_list_of_millions_of_values_is_refused():
    """It would take many times its size in memory."""
    assert "more than 1,500,000 values; split the object." in refusal("[" + "{}," * 800_000 + "{}]")


def test_too_many_articles_in_a_file_are_reported():
    """The first ones are read."""
    data = '{"text": "a"}\n' * 30
    articles, complaints = read_all(data, "a.jsonl", articles=10)
    assert len(articles) == 10
    assert complaints == [
        "a.jsonl has more than 10 articles; only those were read. Split the file."
    ]


def test_a_huge_paragraph_of_spaces_is_as_tidy_as_any_other():
    """Its words are not looked at one by one."""
    article = read_one(json.dumps({"text": ["  word" + " " * 1_100_000 + "here \N{ROCKET} "]}), "a")
    assert texts(article) == ["word here \N{ROCKET}"]


FULL = "The ferry from Norrhamn was late by an hour on Monday, as ice lay in the sound."


@pytest.mark.parametrize(
    "record",
    [
        {"text": None, "maintext": FULL, "title": "Late", "title_rss": None},
        {"text": "", "description": FULL, "title": "Late"},
        {"text": " \n", "content": [], "plaintext": FULL, "title": None, "headline": "Late"},
        {"content": float("nan"), "text": FULL, "title": "Late"},
    ],
)
def test_a_name_without_a_value_gives_way_to_the_next(record):
    """news-please leaves "text" empty beside "maintext"; pandas writes NaN for what is missing."""
    article = read_one(json.dumps(record))
    assert texts(article) == [FULL]


def test_a_column_of_the_settings_may_be_a_path():
    """To a key within others, where no key has that name itself."""
    record = {"headline": "Harbour", "content": {"body": {"plain": "It is closed."}}}
    article = read_one(json.dumps(record), columns={"text": "content.body.plain"})
    assert (article.title, texts(article)) == ("Harbour", ["It is closed."])


def test_a_column_of_the_settings_gives_way_to_none():
    """Who names a column means that one."""
    data = json.dumps({"kopf": "K", "lauf": "", "text": FULL})
    assert "no article" in refusal(data, columns={"title": "kopf", "text": "lauf"})


PARAGRAPHS = [FULL, "“We waited inside,” said a nurse.", "The next one left at noon, half empty."]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (",".join(PARAGRAPHS), PARAGRAPHS),
        (",".join(PARAGRAPHS[:2]), None),
        ("He met J.,K., and L.,M. at the harbour, and all of them went home.", None),
        ("It cost 3.,4., or 5., he said, and nobody could tell him why it did.", None),
    ],
)
def test_a_list_in_a_cell_is_paragraphs_again(cell, expected):
    """Scrapy puts a comma alone between the texts of a list."""
    row = '"' + cell.replace('"', '""') + '"'
    article = read_one(f"title,date,text\nLate,2025-01-02,{row}\n")
    assert texts(article) == (expected or [cell])


ITEMS = """<?xml version="1.0" encoding="utf-8"?>
<items>
<item><url>https://example.org/a</url><title>Late &amp; cold</title><date>2025-01-02</date>{}</item>
<item><url>https://example.org/b</url><title>Two</title><date>2025-01-03</date>{}</item>
</items>
"""


@pytest.mark.parametrize(
    "body",
    [
        "<body><value>{}</value>\n<value>{}</value></body>",
        "<content>{}\n{}</content>",
        "<text><p>{}</p><p>{}</p></text>",
    ],
)
def test_xml_of_records_is_an_article_each(body):
    """As Scrapy writes its items, with lists as values."""
    body = body.format(FULL, PARAGRAPHS[2])
    (first, second), _ = read_all(ITEMS.format(body, body))
    assert (first.title, first.date) == ("Late & cold", date(2025, 1, 2))
    assert (second.url, texts(second)) == ("https://example.org/b", [FULL, PARAGRAPHS[2]])


def test_a_text_with_marks_in_a_record_of_xml_stays_whole():
    """Elements within a sentence do not cut it."""
    body = "<content>The <b>ferry</b> from Norrhamn was late by an hour on Monday.</content>"
    (first, _), _ = read_all(ITEMS.format(body, body))
    assert texts(first) == ["The ferry from Norrhamn was late by an hour on Monday."]


def test_fields_with_their_names_in_attributes_are_known():
    """Solr's documents."""
    field = '<field name="{}">{}</field>'
    doc = "".join(field.format(*one) for one in (("id", 7), ("headline", "Late"), ("body", FULL)))
    assert texts(read_one(f'<?xml version="1.0"?><add><doc>{doc}</doc></add>')) == [FULL]


def test_rows_of_trafilatura_have_no_names():
    """Eleven cells behind tabs, "null" for what is not known."""
    row = ["https://example.org/a", "null", "860c89f7ff3400f2", "example.org", "Late", "null"]
    row += ["2025-01-02", f'"{FULL}\n{PARAGRAPHS[2]}"', "null", "null", "null"]
    (first, second), _ = read_all("\t".join(row) + "\r\n" + "\t".join(["null", *row[1:]]) + "\r\n")
    assert (first.title, first.date, first.url) == ("Late", date(2025, 1, 2), row[0])
    assert (texts(first), second.url) == ([FULL, PARAGRAPHS[2]], None)


@pytest.mark.parametrize("cut", [20, 45, 62])
def test_xml_of_records_that_ends_in_the_middle_says_so(cut):
    """What is there is read."""
    data = ITEMS.format(f"<text>{FULL}</text>", f"<text>{FULL}</text>").strip()[:-cut]
    (first, *_), (complaint,) = read_all(data)
    assert (first.title, texts(first)) == ("Late & cold", [FULL])
    assert "ends in the middle" in complaint
