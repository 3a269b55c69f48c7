"""Stories in languages that inflect and join their words: what belongs together is found."""

import pytest

from reader.stories import find_lead_words
from tests.quality.stories_cases import group_articles, score, sort_days
from tests.quality.stories_languages import LANGUAGES, read_stories

from .events import make_article

# Recall of pairs that each language has at least; without stems German had .17, Russian .6.
LEAST_RECALL = {"german": 0.75, "french": 0.85, "spanish": 0.8, "russian": 0.7}


def terms_of(words, language):
    """Return the terms of some words."""
    return set(find_lead_words(make_article(words), language).counts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_follow_ups_join_their_story_and_others_stay_apart(language):
    """Eight stories of three or four articles, and as many articles on like events."""
    articles = read_stories(language)
    labels = {i: article.story or i for i, article in enumerate(articles)}
    scores = score(group_articles(articles, sort_days(articles)), labels)
    assert scores.pair_precision >= 0.95
    assert scores.pair_recall >= LEAST_RECALL[language]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("russian", ("паром", "парома", "паромом", "паромов")),
        ("russian", ("маресков", "марескова", "марескове")),
        ("german", ("träger", "trägern", "trägers")),
        ("german", ("brand", "brände", "bränden")),
        ("french", ("camion", "camions")),
    ],
)
def test_forms_of_a_word_are_one_term(language, forms):
    terms = [terms_of(form, language) for form in forms]
    assert all(found == terms[0] for found in terms)
    assert terms[0]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("russian", "пожар", "пожарный"), ("german", "Werk", "Welle"), ("french", "camion", "camp")],
)
def test_other_words_are_other_terms(language, one, other):
    assert terms_of(one, language).isdisjoint(terms_of(other, language))


def test_a_german_compound_is_found_by_its_last_part():
    assert terms_of("Brücken", "german") & terms_of("Rheinbrücke", "german")


def test_an_elided_article_is_no_part_of_a_word():
    text = "Selon la police, l’incendie d’Arvaux a détruit l’école hier soir, et le feu a duré " * 2
    words = find_lead_words(make_article("Feu à l’école", text), "french")
    assert terms_of("École Arvaux incendie", "french") <= set(words.counts)
    assert terms_of("Arvaux", "french") <= words.names


def test_german_names_are_told_from_other_nouns():
    text = (
        "Der Bürgermeister Jens Portmann sprach in Grünfeld über die Sperrung der Brücke und über "
        "das Schiff „Seestern“, das vor der Küste im Sand liegt und auf den Schlepper wartet."
    )
    names = find_lead_words(make_article("Titel", text), "german").names
    assert terms_of("Portmann Grünfeld Seestern", "german") <= names
    assert names.isdisjoint(terms_of("Sperrung Schlepper Küste", "german"))
