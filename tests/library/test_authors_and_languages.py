"""Queries for who wrote an article and for its language, which both are read from its text."""

from dataclasses import replace

import pytest

from reader.errors import QueryError
from reader.ingest import import_paths
from reader.library import View
from reader.library.rules.rule import Rule
from tests.library.making import make_article

GERMAN = (
    "Der Hafen blieb am Montag geschlossen, weil das Eis auf dem Fluss noch zu dick war.",
    "Die Fischer warten auf den Eisbrecher, der nach den Worten der Stadt erst am Freitag kommt.",
    "Bis dahin bleiben die Boote am Kai, und die Preise auf dem Markt steigen weiter.",
)
ENGLISH = (
    "The harbour stayed closed on Monday, because the ice on the river was still too thick.",
    "The fishermen wait for the icebreaker, which the town says will not come before Friday.",
)


@pytest.fixture
def ids(library):
    """Articles by several authors, in several languages, by name."""
    articles = {
        "lunde": replace(make_article("Ice", *ENGLISH), author="Ida Lunde, Bo Ék"),
        "lundestad": replace(make_article("Snow", "The snow fell."), author="A. Lundestad"),
        "german": replace(make_article("Eis", *GERMAN), author="李小明"),
        "declared": replace(make_article("Kort", "Is og sne."), language="norwegian"),
        "quoted": make_article("Old", 'He wrote "author":"Lunde" on the wall, and that was all.'),
        "two lines": replace(make_article("Poem", "First\nsecond"), author="Ida Brandt"),
    }
    return {name: library.add(article) for name, article in articles.items()}


def find(library, ids, query, **view):
    """Return the names of the articles that a query finds."""
    numbers = {number: name for name, number in ids.items()}
    return {numbers[i] for i in library.ids(View(query=query, **view))}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("author:lunde", {"lunde"}),
        ('author:"ida lunde"', {"lunde"}),
        ('author:"lunde ida"', set()),
        ("author:ek", {"lunde"}),
        ("author:ida -author:lunde", {"two lines"}),
        ("author:lund", set()),
        ("author:lund*", {"lunde", "lundestad"}),
        ("author:小明", {"german"}),
        ("author:ida OR lang:de", {"lunde", "two lines", "german"}),
        ("lang:german", {"german"}),
        ("lang:DE", {"german"}),
        ("lang:no", {"declared"}),
        ("-lang:en", {"german", "declared"}),
        ("author:ida is:unread", {"lunde", "two lines"}),
    ],
)
@pytest.mark.parametrize("filtered", ["all", "unread"])  # the two ways of finding articles
def test_authors_and_languages_are_found(library, ids, query, names, filtered):
    assert find(library, ids, query, filter=filtered) == names


def test_what_is_typed_may_go_on(library, ids):
    assert find(library, ids, "author:lund", is_typed=True) == {"lunde", "lundestad"}
    assert find(library, ids, "lang:ge", is_typed=True) == {"german"}
    assert find(library, ids, "lang:", is_typed=True) == set(ids)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("lang:germna", "is no language that reader knows; write its English name or its code, as"
         " lang:german"),
        ("lang:xx", "as lang:german or lang:de"),
        ('author:"--"', 'is no name; write author:lunde or author:"Ida Lunde"'),
        ("author:", "has no value"),
        ("language:de", "lang: finds by the language"),
        ("by:lunde", "author: finds by the name"),
    ],
)  # fmt: skip
def test_wrong_ones_are_explained(library, query, said):
    with pytest.raises(QueryError) as error:
        library.count(View(query=query))
    assert said in str(error.value)


def test_an_author_that_a_file_gives_later_is_found(library, ids, tmp_path):
    """What was found before is not kept beyond the change."""
    file = tmp_path / "a.md"
    text = "---\nauthor: {}\n---\n# Thaw\n\nThe ice went.\n"
    file.write_text(text.format("Nobody"))
    import_paths(library, [file])
    assert library.count(View(query="author:Oden")) == 0
    file.write_text(text.format("Eva Oden"))
    import_paths(library, [file])
    assert library.count(View(query="author:Oden")) == 1
    assert library.count(View(query="author:Nobody")) == 0


def test_a_damaged_text_has_no_author(library, ids):
    """And ends no search."""
    with library._connections.writing() as db:
        db.execute("UPDATE body SET content = x'0102' WHERE id = ?", (ids["lunde"],))
    assert find(library, ids, "author:ida") == {"two lines"}
    assert "lunde" not in find(library, ids, "lang:german")


def test_rules_are_made_for_authors_and_languages(library, ids):
    """They mute and tag what is there, and undo takes them back."""
    rules = [Rule('author:"Ida Lunde"'), Rule("lang:de", "deutsch")]
    assert all(map(library.rules.add, rules))
    muted = tuple(rule.query for rule in rules if not rule.tag)
    found = find(library, ids, "", hides_muted=True, muted_by=muted)
    assert found == set(ids) - {"lunde"}
    assert find(library, ids, "tag:deutsch") == {"german"}
