"""What pages put behind a text and in front of it: addresses of posts, credits, dots, kickers."""

import pytest

from tests.folding.articles import fold_texts, only_fold

OPENS = "The mill of Harnden opens again in spring, and the school follows in the summer"
SHOWN = [
    (
        f"{OPENS}. https://t.co/D0vT3fPGDZ",
        f"Ada Merrow wrote: “{OPENS}.”",
        "https://t.co/D0vT3fPGDZ",
    ),
    (f"{OPENS} (Image: SWNS)", f"{OPENS}, Ada Merrow said, and will stay open.", "Image: SWNS"),
    (f"Seeing double: {OPENS}", f"{OPENS}.", "Seeing double:"),
]
CUT = [
    ("Ada Merrow Will Play An Old Miller In The Harnden Pag...", True),
    ("Ada Merrow Will Play An Old Miller In The Harnden Pig...", False),
    ("Ada Merrow Will Play An Old Miller In The Harnden Pag.", False),
]
STAY = [
    (f"{OPENS} (Image: SWNS)", "The mill of Harnden opens again in spring, and the inn follows."),
    (
        f"{OPENS}, a man wrote at https://t.co/D0vT3fPGDZ on Monday",
        f"{OPENS}, the council decided in May.",
    ),
    ("Code: https://code.example/mill", "Code: https://code.example/inn"),
    (
        "Read the whole story of the mill here: https://t.co/D0vT3fPGDZ",
        "Read the whole story of the mill here: https://t.co/T910Af9CAQ",
    ),
    (
        "The mill that I love most of all in spring. By Dorothea Willow.",
        "The mill that I love most of all in spring. By Tim Harper.",
    ),
]


@pytest.mark.parametrize(("copy", "shown", "own"), SHOWN)
def test_a_note_is_shown_beside_the_copy(copy, shown, own):
    """The text is folded, and what only the page adds is on the screen."""
    fold = only_fold(copy, shown)
    assert (fold.paragraph, fold.onto, fold.relation) == (0, 1, "variant")
    assert own in [words for words, _ in fold.own_words]


@pytest.mark.parametrize(("title", "is_copy"), CUT)
def test_dots_may_stand_behind_half_a_word(title, is_copy):
    """A title that the page has cut off is told by the whole one, if the word begins so."""
    whole = "Ada Merrow Will Play An Old Miller In The Harnden Pageant, Not The Flood"
    folds = fold_texts(title, whole).folds
    assert [(fold.paragraph, fold.onto) for fold in folds] == ([(0, 1)] if is_copy else [])


def test_an_account_is_its_owner():
    """A post says "@HarndenMill" where a report writes "Harnden Mill"."""
    told = "I may get a regular partner there, rather than one who changes. You are {}!"
    fold = only_fold(told.format("@HarndenMill"), f"Ada said: “{told.format('Harnden Mill')}”")
    assert (fold.paragraph, fold.onto) == (0, 1)


@pytest.mark.parametrize(("one", "other"), STAY)
def test_what_says_something_else_stays(one, other):
    """A credit excuses no other word, and two authors have two texts."""
    assert fold_texts(one, other).folds == ()
    assert fold_texts(other, one).folds == ()
