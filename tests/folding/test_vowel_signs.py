"""Vowel signs are letters: words that differ in them alone say different things."""

import pytest

from tests.folding.articles import fold_texts


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "hindi",
            "पुलिस ने सोमवार को कहा कि आरोपी के पिता का बयान दर्ज हुआ है।",
            "पुलिस ने सोमवार को कहा कि आरोपी के पति का बयान दर्ज हुआ है।",
        ),
        (
            "tamil",
            "மதுரை நகரின் பழைய பாலம் பற்றி அமைச்சர் நேற்று பேசினார்.",
            "மதுரை நகரின் பழைய பலம் பற்றி அமைச்சர் நேற்று பேசினார்.",
        ),
        (
            "hebrew",
            "הוא אמר ביום שני כי הַסֵּפֶר הגיע אל העיר בשעות הבוקר.",
            "הוא אמר ביום שני כי הַסַּפָּר הגיע אל העיר בשעות הבוקר.",
        ),
    ],
)
def test_words_that_differ_in_vowel_signs_alone_are_different(language, first, second):
    """Where they are folded at all, what the copy says differently is shown."""
    for texts in ((first, second), (second, first)):
        folding = fold_texts(*texts, language=language)
        assert all(fold.own_words for fold in folding.folds)
