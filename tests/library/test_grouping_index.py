"""What grouping keeps of the grouped articles is what the library has of them."""

import random

from reader.library import Library
from reader.library.stories import memberships
from reader.library.stories.stored_stories import StoredIndex
from reader.stories import MAX_OF_TERM, GroupedArticle, find_key_terms
from tests.library.making import make_article

TERMS = range(1, 16)  # so few that each has more articles than are looked at
DAYS = 50


def make_vector(chance):
    """Some terms, of which twelve are key terms."""
    return {term: chance.randint(50, 400) for term in chance.sample(TERMS, 14)}


def find_all(index, articles, day):
    """Return what is found of all terms around a day, and in which stories articles are."""
    found = index.find_articles(list(TERMS), day - 14, day + 14)
    return {term: set(found.get(term, ())) for term in TERMS}, dict(index.find_stories(articles))


def test_what_is_kept_is_what_is_stored(library):
    """Whatever was put in, moved, or taken out since it was looked up, on whatever day."""
    articles = [library.add(make_article(f"Number {n}")) for n in range(160)]
    chance = random.Random(7)
    most = 0
    with library.connections.writing() as db:
        index = StoredIndex(db)
        for number, article in enumerate(articles, 1):
            # Mostly later and later, as articles come, and some out of order.
            day = number * DAYS // 160 if chance.random() < 0.8 else chance.randrange(DAYS)
            # Of a batch on far days nothing of the terms is kept.
            if number % 20 == 1:
                index.begin_batch([day, day + chance.choice([0, 5, 60])])
            found = find_all(index, articles, day)
            assert found == find_all(StoredIndex(db), articles, day)
            most = max(most, *map(len, found[0].values()))
            vector = make_vector(chance)
            story = chance.choice([None, *set(found[1].values())])
            terms = find_key_terms(vector)
            story, _ = memberships.add(db, article, day, vector, terms, story, number)
            index.add_article(story, GroupedArticle(article, day, vector), terms)
            if number % 9 == 0:
                before = found[1][moved := chance.choice(list(found[1]))]
                for changed in (before, memberships.move(db, moved, story)):
                    index.forget_story(changed)
            if number % 13 == 0:
                removed = chance.choice(list(found[1]))
                index.forget_story(found[1][removed])
                index.forget_terms()
                memberships.remove(db, removed)
    assert most == MAX_OF_TERM


def test_what_others_change_is_looked_up_again(library):
    """From the next batch on."""
    one, other = (library.add(make_article(title)) for title in ("One", "Other"))
    with library.connections.writing() as db:
        vectors = {one: {1: 900, 2: 400}, other: {1: 800, 3: 600}}
        for number, (article, vector) in enumerate(vectors.items(), 1):
            memberships.add(db, article, 5, vector, vector, None, number)
    with library.connections.reading() as db:
        index = StoredIndex(db)
        index.begin_batch([5])
        assert find_all(index, [one, other], 5)[0][1] == {one, other}
    forget_elsewhere(library, one)
    index.begin_batch([5])
    found, stories = find_all(index, [one, other], 5)
    assert (found[1], found[2], set(stories)) == ({other}, set(), {other})


def forget_elsewhere(library, article):
    """Forget an article as another program does."""
    with Library.join(library.file, library.cache) as other:
        other.forget(article)
