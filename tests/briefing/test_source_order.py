"""In which order the sources of a statement are named."""

from datetime import date

from reader.briefing import make_briefing
from reader.export.briefings.briefing_phrases import list_numbers, sort_sources
from tests.known.articles import make

SAID = "The ferry Aurora ran aground on the rocks near Felling with 214 people on board."
MORE = "The harbour lights of Felling had been out since the storm of last week."


def test_sources_are_named_by_number_behind_the_own_place():
    """Whichever article leads: here the longest, which is the third."""
    texts = [[SAID], [SAID, "A crane was sent from Ardley."], [SAID, MORE, "It rained."], [SAID]]
    briefing = make_briefing(
        [
            make(*text, title=f"Ferry {number}", date=date(2026, 3, 3 + number))
            for number, text in enumerate(texts)
        ]
    )
    sentence = next(s for s in briefing.sentences if s.text == SAID)
    assert list_numbers(sentence) == [3, 1, 2, 4]
    assert [source.article for source in sort_sources(sentence)] == [2, 0, 1, 3]
    entry = next(e for e in briefing.entries if SAID in briefing.get_shown_text(e))
    assert list_numbers(entry) == [3, 1, 2, 4]
