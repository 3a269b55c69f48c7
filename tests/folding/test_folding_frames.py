"""A statement, and the same words inside a sentence that says another thing; both stay."""

import pytest

from tests.folding.articles import fold_texts, only_fold

DEED = "aron Pike sold the parish bell to a dealer from the coast"
FRAMES = """
The cousin of A{deed}.
The solicitor for A{deed}.
A portrait of A{deed}.
A man posing as A{deed}.
The clerk accusing A{deed}.
The vicar dismissed reports that A{deed}.
The diocese poured scorn on the notion that A{deed}.
The inquiry ruled out that A{deed}.
A court threw out the allegation that A{deed}.
The Gazette retracted its report that A{deed}.
The suggestion that A{deed} is absurd.
The tale that A{deed} has been discredited.
There is speculation that A{deed}.
Prosecutors will try to prove that A{deed}.
The police have yet to confirm that A{deed}.
It is too early to say that A{deed}.
The bishop stopped short of saying that A{deed}.
Contrary to what was printed, A{deed}.
A{deed}, or so the Gazette said.
A{deed}, according to a satirical paper.
A{deed} on condition that it stayed in the county.
A{deed} in case the roof fell in.
In the event of a fire, A{deed}.
A{deed} as long as nobody looked.
"""
PAIRS = """
Should the fine be paid, the captain will be released on Friday.|The captain will be released on Friday.
Were the fine to be paid, the captain would be released on Friday.|The captain would be released on Friday.
Had the captain been told that the mast was rotten before the race.|The captain had been told that the mast was rotten before the race.
Visitors may climb the tower by the north stair on Sundays only.|Visitors may climb the tower by the north stair.
The levy will be paid by every farm in the valley that keeps goats.|The levy will be paid by every farm in the valley.
The ice on the mere is thick enough to skate on, the warden told the school.|The ice on the mere is too thick to skate on, the warden told the school.
The broth was too warm for the guests at the long table in the yard.|The broth was warm for the guests at the long table in the yard.
The talks between the two crofters were anything but friendly, a witness said.|The talks between the two crofters were friendly, a witness said.
The crew have yet to be told where the boat will be mended this winter.|The crew have to be told where the boat will be mended this winter.
Three dozen geese left the loch before the guns were heard.|A dozen geese left the loch before the guns were heard.
Six thousand candles were lit along the wall of the harbour.|A thousand candles were lit along the wall of the harbour.
More than a year after the flood the mill opened again.|A year after the flood the mill opened again.
Miss Orme bit the constable on the thumb outside the dance hall, the court heard.|The constable bit Miss Orme on the thumb outside the dance hall, the court heard.
The girl, who is known as A, was taken to her aunt in the hills.|The girl, who is known as K, was taken to her aunt in the hills.
Her step-daughter was named in the will as the keeper of the mill.|Her daughter was named in the will as the keeper of the mill.
桥是不安全的，卡车可以继续通行，不需要任何维修工作。|桥是安全的，卡车可以继续通行，不需要任何维修工作。
"""  # noqa: E501 - a pair stands on one line


@pytest.mark.parametrize("frame", FRAMES.strip().splitlines())
def test_a_frame_hides_no_statement(frame):
    """Wherever the framed one stands."""
    framed, bare = frame.format(deed=DEED), f"A{DEED}."
    assert fold_texts(framed, bare).folds == ()
    assert fold_texts(bare, framed).folds == ()
    assert fold_texts(bare, f"The parish met on Monday. {framed}").folds == ()


@pytest.mark.parametrize("pair", PAIRS.strip().splitlines())
def test_neither_hides_the_other(pair):
    """Whichever comes first."""
    one, other = pair.split("|")
    assert fold_texts(one, other).folds == ()
    assert fold_texts(other, one).folds == ()


@pytest.mark.parametrize(
    "framed",
    [
        "Police said Aaron Pike sold the parish bell to a dealer from the coast.",
        "On Monday Aaron Pike sold the parish bell to a dealer from the coast.",
        "The churchwarden Aaron Pike sold the parish bell to a dealer from the coast.",
        "The bell was loud, and Aaron Pike sold the parish bell to a dealer from the coast.",
    ],
)
def test_a_harmless_frame_holds_the_statement(framed):
    """Who says it, when it was and what else was so take nothing from it."""
    fold = only_fold(f"A{DEED}.", framed)
    assert fold
    assert (fold.paragraph, fold.relation) == (0, "contained")


@pytest.mark.parametrize("particle", ["off", "up", "over", "out"])
def test_a_particle_is_no_mere_function_word(particle):
    """The union called off a strike, or called one."""
    text = "The union of the weavers called {}the strike at the mill. It was Friday."
    assert not only_fold(text.format(f"{particle} "), text.format("") + " The looms stood still.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The cafe\u0301 in Mu\u0308nster was sold", "The café in Münster was sold"),
        (
            "The inn has one rule—no songs before nine",
            "The inn has one rule – no songs before nine",
        ),
    ],
)
def test_another_way_to_write_the_same(one, other):
    """Accents put together from two characters, and dashes without spaces."""
    end = " to a weaver from the coast, the papers said."
    fold = only_fold(one + end, other + end)
    assert fold
    assert fold.relation == "same"


def test_the_copy_with_its_spaces_is_shown():
    """Though it has a word that a caption has as well: "seen"."""
    sound = "The board had not seen the letter from the bank before the vote on Monday."
    fold = only_fold(sound, sound.replace("not seen", "notseen"))
    assert fold
    assert (fold.paragraph, fold.onto) == (1, 0)


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("The loom was sold few years ago to a", "The loom was sold a few years ago to a"),
        (
            "and wept over the loom that he had sold to the",
            "The weaver told bad jokes and wept over the loom that he had sold to the",
        ),
    ],
)
def test_what_a_scraper_lost_is_a_copy(cut, whole):
    """An article before "years ago", and a beginning that has a word of doubt in another sense."""
    end = " weaver from the coast, the papers said."
    fold = only_fold(cut + end, whole + end)
    assert fold
    assert (fold.paragraph, fold.relation) == (0, "contained")


def test_a_mark_that_is_never_closed_hides_no_quotation_after_it():
    """What has lost its first word is not shown in place of what has it."""
    cut = "cases sometimes involve 'lone weavers' who work at night, the mill said on Monday."
    fold = only_fold(cut, f'"Such {cut}')
    assert fold
    assert (fold.paragraph, fold.onto) == (0, 1)
