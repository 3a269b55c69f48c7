"""Finding words in the article in view."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ui.model.matches import make_finder
from tests.ui.conftest import SAMPLE, long_article

LETTERS = st.text(st.sampled_from("abcdéèñüçÅØßİσςйё 'xyz\u0301ΑάЙ-"), min_size=1, max_size=12)


def base(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def test_case_accents_and_quotes():
    """Small letters find capitals too; accents and kinds of quotes do not count."""
    text = "Café in the CAFE: don’t, “do” — naïve Zoë’s"
    assert [text[s:e] for s, e in make_finder("cafe")(text)] == ["Café", "CAFE"]
    assert [text[s:e] for s, e in make_finder("Cafe")(text)] == ["Café"]
    assert [text[s:e] for s, e in make_finder("don't")(text)] == ["don’t"]
    assert [text[s:e] for s, e in make_finder('"do" - naive')(text)] == ["“do” — naïve"]
    assert [text[s:e] for s, e in make_finder("zoë's")(text)] == ["Zoë’s"]
    assert make_finder("  ") is None


@settings(deadline=None)
@given(before=LETTERS, word=LETTERS, after=LETTERS)
def test_what_stands_there_is_found(before, word, after):
    """Any text finds itself wherever it stands, and each place found has the letters looked for."""
    find = make_finder(word)
    if find is None:
        return
    text = f"{before}{word}{after}"
    places = find(text)
    wanted = "".join(base(word).split()).casefold()
    assert any(start <= len(before) + len(word) and end > len(before) for start, end in places)
    for start, end in places:
        assert "".join(base(text[start:end]).split()).casefold() == wanted


async def test_the_article_is_searched_as_one_types(open_screen, passing_messages):
    """The first match from here on is shown and counted with each letter; n and N go round."""
    async with open_screen({"a.txt": long_article(300)}) as driver:
        await driver.read()
        await driver.press("slash", *"day 1")
        await driver.wait_until(lambda: "of 111" in driver.screen_text())
        assert "1 of 111" in driver.screen_text()
        await driver.press(*"23")
        await driver.wait_until(lambda: "1 of 1" in driver.screen_text().split("\n")[-1])
        assert "tells of day 123" in driver.screen_text()
        await driver.press("backspace", "enter", "n", "n")
        await driver.wait_until(lambda: "3 of 11" in driver.screen_text().split("\n")[-1])
        assert "day 121" in driver.screen_text()
        await driver.press("N", "N", "N")
        await driver.wait_until(lambda: "11 of 11" in driver.screen_text().split("\n")[-1])
        assert "day 129" in driver.screen_text()


async def test_escape_returns_to_where_one_was(open_screen):
    """Esc ends the search where it began, but not for one who has read on since."""
    async with open_screen({"a.txt": long_article(300)}) as driver:
        await driver.read()
        await driver.press("space", "space")
        before = driver.main_screen.article.position
        await driver.press("slash", *"day 250")
        await driver.wait_until(lambda: "tells of day 250" in driver.screen_text())
        await driver.press("escape")
        assert driver.main_screen.article.position == before
        await driver.press("slash", *"day 25", "enter", "n", "escape")
        assert driver.main_screen.article.position == before
        assert "day 25" not in driver.screen_text().split("\n")[-1]
        await driver.press("slash", *"day 250", "enter", "space", "escape")
        assert driver.main_screen.article.position != before
        await driver.press("ctrl+o")
        assert driver.main_screen.article.position == before


async def test_what_is_folded_is_found_and_said_to_be_so(open_screen):
    """A match in a copy counts, opens the copies, and they close when the search goes on."""
    copy = "Scene: The harbour of Ostby was dredged on Monday for the first time in forty years"
    text = f"{SAMPLE}{copy}\n"
    async with open_screen({"a.txt": text}) as driver:
        await driver.read()
        assert "copy" in driver.screen_text()
        await driver.press("slash", *"scene")
        await driver.wait_until(lambda: "1 in folded copies" in driver.screen_text())
        assert "Scene: The harbour" in driver.screen_text()
        await driver.press("enter")
        assert "in a copy" in driver.screen_text().split("\n")[-1]
        await driver.press("escape")
        assert "Scene: The harbour" not in driver.screen_text()


async def test_what_is_not_there_is_said(open_screen):
    """A word that the article has not leaves the reader where he was, and says so."""
    async with open_screen({"a.txt": long_article(300)}) as driver:
        await driver.read()
        await driver.press("space")
        before = driver.main_screen.article.position
        await driver.press("slash", *"zebra")
        await driver.wait_until(lambda: "not found" in driver.screen_text())
        assert driver.main_screen.article.position == before
        await driver.press("enter")
        assert "is not in this article" in driver.screen_text()
        assert driver.main_screen.navigation.pane == "article"
        await driver.press("j")
        assert driver.main_screen.article.position != before


async def test_a_find_ends_with_its_article(open_screen):
    """Another article is not searched for the last one's words, and n goes to the unread again."""
    async with open_screen({"a.txt": SAMPLE, "b.txt": long_article(50)}) as driver:
        await driver.read()
        await driver.press("slash", *"the", "enter", "J")
        await driver.wait_until(lambda: driver.main_screen.article.digest is not None)
        assert "“the”" not in driver.screen_text()
        assert driver.main_screen.control.article_search.search is None


async def test_a_word_of_the_headline_alone_is_said_to_be_there(open_screen):
    """Whether it is looked for in the article or in the library."""
    article = "A ferry for Nesvik\n20240316\nThe boat came on Monday.\nIt was late.\n"
    async with open_screen({"a.txt": article, "b.txt": SAMPLE}) as driver:
        await driver.press("slash", *"ferry nesvik", "enter")
        await driver.read()
        await driver.wait_until(
            lambda: "“ferry nesvik” only in the headline" in driver.screen_text()
        )
        await driver.press("slash", *"date", "escape", "slash", *"nesvik", "enter")
        await driver.wait_until(lambda: "“nesvik” is only in the headline." in driver.screen_text())
