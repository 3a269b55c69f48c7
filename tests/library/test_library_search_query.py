"""The language of queries: what is chosen, what is refused with which words, what is marked."""

from datetime import date as Date  # noqa: N812
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.library import View
from reader.library.query import Term, extract_terms, find_terms, parse
from tests.library.making import make_article


@pytest.fixture
def chosen(library):
    """Four articles that differ in all that a query can ask for; a function that asks."""
    articles = {
        "kyiv": make_article(
            "Kyiv under fire",
            "The price cap was refused.We left, said the Élysée.",
            date=Date(2022, 3, 2),
            url="https://www.example.org/kyiv",
        ),
        "cap": make_article(
            "A cap on the price",
            "Nothing about the capital.",
            "Two paragraphs of some more words than the others have.",
            date=Date(2022, 2, 28),
            url="https://news.example.com/cap",
        ),
        "storm": make_article(
            "Storm", "The companyShadowBreak sells wind.", date=Date(2021, 12, 31)
        ),
        "bare": make_article("Untold", "No date, no address."),
    }
    ids = {name: library.add(article) for name, article in articles.items()}
    library.mark_read(ids["kyiv"])
    library.set_starred(ids["cap"])
    library.set_position(ids["storm"], 0, 1, 0.5)
    library.mark_finished(ids["bare"])
    library.set_tags([ids["kyiv"], ids["cap"]], ["Énergie"])
    library.set_tags(ids["storm"], ["two words"])
    library.add_note(ids["storm"], 0, None, None, "wind", "mine")
    for name, folds, words in (("kyiv", 0, 11), ("cap", 4, 5)):
        library.put_digest(articles[name].key, "o", "text", words_shown=5, words=words, folds=folds)
    names = {number: name for name, number in ids.items()}

    def ask(query, **view):
        return {names[i] for i in library.ids(View(query=query, **view))}

    return ask


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", "kyiv cap storm bare"),
        ("&  –", "kyiv cap storm bare"),
        ("price", "kyiv cap"),
        ("PRICE Kyiv", "kyiv"),
        ("refused", "kyiv"),
        ("we", "kyiv"),
        ("elysee", "kyiv"),
        ("“price cap”", "kyiv"),
        ("price-cap", "kyiv"),
        ('"cap price"', ""),
        ("shadowbreak", "storm"),
        ("companyshadowbreak", "storm"),
        ('"company ShadowBreak"', "storm"),
        ("capi", ""),
        ("capitals", "cap"),
        ('"capitals"', ""),
        ("capped", "kyiv cap"),
        ("cap*", "kyiv cap"),
        ("title:price", "cap"),
        ('title:"cap on"', "cap"),
        ("title:sto*", "storm"),
        ("source:EXAMPLE", "kyiv cap"),
        ("source:example.org", "kyiv"),
        ("tag:énergie", "kyiv cap"),
        ("tag:#ÉNERGIE", "kyiv cap"),
        ('tag:"two words"', "storm"),
        ("tag:two", ""),
        ("date:2022", "kyiv cap"),
        ("date:2022-02", "cap"),
        ("date:2022-3-2", "kyiv"),
        ("date:20220302", "kyiv"),
        ("date:2022-02..", "kyiv cap"),
        ("date:..2022-02", "cap storm"),
        ("date:2021..2022-02-28", "cap storm"),
        ("date:>2022-02", "kyiv"),
        ("date:>=2022-02", "kyiv cap"),
        ("date:<2022-02", "storm"),
        ("date:<=2022-02", "cap storm"),
        ("-has:date", "bare"),
        ("is:unread", "cap storm"),
        ("is:read", "kyiv bare"),
        ("IS:Starred", "cap"),
        ("is:started", "storm"),
        ("is:finished", "bare"),
        ("is:gone", ""),
        ("has:note", "storm"),
        ("has:tag", "kyiv cap storm"),
        ("folds:>3", "cap"),
        ("folds:0", "kyiv"),
        ("folds:<=4", "kyiv cap"),
        ("-folds:>3", "kyiv"),
        ("-(folds:>3 OR folds:<3)", ""),
        ("-folds:>3 OR title:storm", "kyiv storm"),
        ("words:<6", "cap"),
        ("words:<25", "kyiv cap storm bare"),
        ("words:>=12", ""),
        ("-words:>=12", "kyiv cap"),
        ("-price", "storm bare"),
        ('-"price cap"', "cap storm bare"),
        ("-tag:énergie -is:finished", "storm"),
        ("--price", "kyiv cap"),
        ("storm OR kyiv", "kyiv storm"),
        ("storm or kyiv", ""),
        ("price (kyiv OR is:starred) -has:note", "kyiv cap"),
        ("-(price OR storm)", "bare"),
        ("kyiv OR price is:starred", "kyiv cap"),
        ("Kyiv: price", "kyiv"),
        ("kyiv\N{NO-BREAK SPACE}price", "kyiv"),
    ],
)
def test_a_query_chooses(chosen, query, names):
    """Words, phrases, fields, not, or and groups choose what they say."""
    assert chosen(query) == set(names.split())


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("p", "cap"),
        ("k", "kyiv"),
        ("un", "kyiv bare"),
        ("un ", ""),
        ("pri", "cap"),
        ("price", "kyiv cap"),
        ("refus", "kyiv"),
        ("title:un", "kyiv bare"),
        ("tag:éner", "kyiv cap"),
        ("tag:", "kyiv cap storm bare"),
        ('"price c', "kyiv cap"),
        ('"price ca" ', ""),
        ("(storm OR ky", "kyiv storm"),
        ("storm OR", "storm"),
        ("kyiv -", "kyiv"),
    ],
)
def test_what_is_typed_is_found_before_it_is_finished(chosen, typed, names):
    """The last word may be the beginning of one, and what is open need not be closed yet."""
    assert chosen(typed, is_typed=True) == set(names.split())


@pytest.mark.parametrize(
    ("query", "place", "words"),
    [
        (
            "kyiv colour:red",
            5,
            "no field colour: (at character 6 of the query); the fields are title:, source:",
        ),
        ("date:2022-13", 0, "does not exist; write date:2022"),
        ("date:soon", 0, "date:soon (at character 1 of the query) is not a date; write"),
        ("date:..", 0, "has no date"),
        ("date:2022..2021", 0, "ends before it begins"),
        ("is:blue", 0, "write is:unread, is:read"),
        ("a has:cat", 2, "write has:note, has:tag or has:date"),
        ("folds:many", 0, "write folds:3, folds:>3"),
        ("words:1.5", 0, "is not a number"),
        ("tag: x", 0, "has no value; write tag:later"),
        ('price "cap', 6, "quotation mark at character 7"),
        ("(a OR b", 0, "is not closed"),
        ("a ) b", 2, "closes no bracket"),
        ("a OR", 2, "both sides"),
        ("OR a", 0, "both sides"),
        ("a OR OR b", 5, "both sides"),
        ("a -(", 3, "is not closed"),
        ("a -OR", 2, "excludes nothing"),
        ("ab*", 0, "needs 3 letters"),
        ("(" * 30, 20, "other brackets"),
        ("a " * 200, 200, "more than 100 parts"),
        ("a" * 2000, 1000, "1,000 at most"),
    ],
)
def test_a_wrong_query_is_explained(library, query, place, words):
    """What is wrong, where, and how it is written, in one sentence, whoever asks."""
    for ask in (library.count, library.ids, lambda view: library.rows(view, 0, 9)):
        with pytest.raises(QueryError) as caught:
            ask(View(query=query))
        assert words in str(caught.value)
        assert caught.value.start == place < caught.value.end <= len(query)


PIECES = st.sampled_from(
    (
        *"()-\"' \t:*.“”–\0\ud800é",
        *("OR", "AND", "NEAR(", "price", "title:", "source:", "tag:", "date:", "is:", "has:"),
        *("folds:", "words:", "2022", "-03", "..", ">", "<=", "unread", "note", "9" * 9),
    )
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=st.lists(PIECES, max_size=12).map("".join) | st.text(), is_typed=st.booleans())
def test_any_text_is_a_query_or_explained(library, query, is_typed):
    """Whatever is typed either runs or is one sentence; nothing else ever comes of it."""
    library.add(make_article("Price cap", "The price of é."))
    view = View(query=query, is_typed=is_typed)
    try:
        parse(query, is_typed=is_typed)
    except QueryError:
        with pytest.raises(QueryError, match=r"\.$"):
            library.rows(view, 0, 10)
    else:
        rows = library.rows(view, 0, 10)
        assert len(rows) == library.count(view)
        assert set(library.snippets([row.id for row in rows], query, is_typed=is_typed)) <= {1}


def test_terms_are_what_is_marked():
    """Words that are looked for are terms, once each; what is left out is none."""
    assert extract_terms('Kyiv -storm "price cap" title:Élan (a OR kyiv) --war is:unread gov*') == (
        Term(("kyiv",)),
        Term(("price", "cap")),
        Term(("elan",), in_title=True),
        Term(("a",)),
        Term(("war",)),
        Term(("gov",), is_prefix=True),
    )
    assert extract_terms("ky", is_typed=True) == (Term(("ky",), is_prefix=True),)


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("elan", "Élan, the e\u0301lan and ELANS", ["Élan", "e\u0301lan"]),
        ("elan*", "elans", ["elans"]),
        ("we", "refused.We went", ["We"]),
        ('"price cap"', "A price-cap, a price cap; price, then cap", ["price-cap", "price cap"]),
        ("straße 한국", "STRASSE Straße 한국", ["STRASSE", "Straße", "한국"]),
        ('"a b" "b c"', "a b c", ["a b c"]),
        ("", "nothing", []),
    ],
)
def test_hits_are_where_the_words_stand(query, text, marked):
    """Hits are whole words of the text as the index parts and folds them, apart and in order."""
    assert [text[start:end] for start, end in find_terms(text, extract_terms(query))] == marked


@pytest.mark.parametrize(
    ("query", "same"),
    [
        ("price AND cap", "price cap"),
        ("NOT price", "-price"),
        ("price AND NOT capital", "price -capital"),
        ("cap AND (price OR storm)", "cap (price OR storm)"),
    ],
)
def test_and_and_not_may_be_written_in_capitals(query, same):
    assert parse(query) == parse(same)


def test_and_and_not_in_small_letters_are_words_like_others():
    """They are looked for, and do not combine others."""
    terms = extract_terms("price and not cap")
    assert [term.words for term in terms] == [("price",), ("and",), ("not",), ("cap",)]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("AND price", "AND (at character 1 of the query) needs a word on both sides"),
        ("price AND", "AND (at character 7 of the query) needs a word on both sides"),
        ("price AND OR cap", "needs a word on both sides"),
        ("NOT", "NOT (at character 1 of the query) excludes nothing"),
        ("site:example.org", "source: finds by the host"),
        ("story:harbour", "story:harbour (at character 1 of the query) is no story"),
    ],
)
def test_what_is_missing_is_explained(query, said):
    """Fields that other programs have are answered with what finds the same here."""
    with pytest.raises(QueryError) as error:
        parse(query)
    assert said in str(error.value)


def test_an_operator_that_is_typed_waits_for_its_word():
    assert parse("price NOT", is_typed=True) == parse("price")
    assert parse("price AND", is_typed=True) == parse("price")


def test_a_story_is_found_by_its_number(library):
    """Also after an article has been split off."""
    texts = (
        "The ferry to Ostby sank in the harbour on Monday.",
        "Divers raised the ferry of Ostby.",
    )
    ids = [library.add(make_article("The ferry of Ostby sinks", text)) for text in texts]
    alone = library.add(make_article("Bees move into a clock", "A beekeeper will come for them."))
    library.stories.group_pending(10)
    story = library.stories.find_ids(ids)[ids[0]]
    assert {row.id for row in library.rows(View(query=f"story:{story}"), 0, 10)} == set(ids)
    assert {row.id for row in library.rows(View(query=f"ferry OR NOT story:{story}"), 0, 10)} == {
        *ids,
        alone,
    }
    library.stories.split([ids[1]])
    assert [row.id for row in library.rows(View(query=f"story:{story} OR storm"), 0, 10)] == [
        ids[0]
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("date:today", {0}),
        ("date:Yesterday", {1}),
        ("date:3d", {0, 1, 2}),
        ("date:..yesterday", {1, 2, 6, 7}),
        ("date:7d..yesterday", {1, 2, 6}),
        ("-date:7d", {7}),
    ],
)
def test_days_counted_from_today(library, query, expected):
    """As who reads the news asks for them."""
    days = {}
    for ago in (0, 1, 2, 6, 7):
        day = Date.today() - timedelta(days=ago)
        days[library.add(make_article(f"News {ago}", "A text.", date=day))] = ago
    assert {days[article] for article in library.ids(View(query=query))} == expected
