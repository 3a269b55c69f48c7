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


async def test_the_article_is_searched_as_one_types(room):
    """The first match from here on is shown and counted with each letter; n and N go round."""
    async with room({"a.txt": long_article(300)}) as hands:
        await hands.read()
        await hands.press("slash", *"day 1")
        await hands.until(lambda: "of 111" in hands.screen())
        assert "1 of 111" in hands.screen()
        await hands.press(*"23")
        await hands.until(lambda: "1 of 1" in hands.screen().split("\n")[-1])
        assert "tells of day 123" in hands.screen()
        await hands.press("backspace", "enter", "n", "n")
        await hands.until(lambda: "3 of 11" in hands.screen().split("\n")[-1])
        assert "day 121" in hands.screen()
        await hands.press("N", "N", "N")
        await hands.until(lambda: "11 of 11" in hands.screen().split("\n")[-1])
        assert "day 129" in hands.screen()


async def test_escape_returns_to_where_one_was(room):
    """Esc ends the search where it began, but not for one who has read on since."""
    async with room({"a.txt": long_article(300)}) as hands:
        await hands.read()
        await hands.press("space", "space")
        before = hands.room.article.position
        await hands.press("slash", *"day 250")
        await hands.until(lambda: "tells of day 250" in hands.screen())
        await hands.press("escape")
        assert hands.room.article.position == before
        await hands.press("slash", *"day 25", "enter", "n", "escape")
        assert hands.room.article.position == before
        assert "day 25" not in hands.screen().split("\n")[-1]
        await hands.press("slash", *"day 250", "enter", "space", "escape")
        assert hands.room.article.position != before
        await hands.press("ctrl+o")
        assert hands.room.article.position == before


async def test_what_is_folded_is_found_and_said_to_be_so(room):
    """A match in a copy counts, opens the copies, and they close when the search goes on."""
    copy = "Pictured: The harbour of Ostby was dredged on Monday for the first time in forty years"
    text = f"{SAMPLE}{copy}\n"
    async with room({"a.txt": text}) as hands:
        await hands.read()
        assert "copy" in hands.screen()
        await hands.press("slash", *"pictured")
        await hands.until(lambda: "1 in folded copies" in hands.screen())
        assert "Pictured: The harbour" in hands.screen()
        await hands.press("enter")
        assert "in a copy" in hands.screen().split("\n")[-1]
        await hands.press("escape")
        assert "Pictured: The harbour" not in hands.screen()


async def test_what_is_not_there_is_said(room):
    """A word that the article has not leaves the reader where he was, and says so."""
    async with room({"a.txt": long_article(300)}) as hands:
        await hands.read()
        await hands.press("space")
        before = hands.room.article.position
        await hands.press("slash", *"zebra")
        await hands.until(lambda: "not found" in hands.screen())
        assert hands.room.article.position == before
        await hands.press("enter")
        assert "is not in this article" in hands.screen()
        assert hands.room.navigation.pane == "article"
        await hands.press("j")
        assert hands.room.article.position != before


async def test_a_find_ends_with_its_article(room):
    """Another article is not searched for the last one's words, and n goes to the unread again."""
    async with room({"a.txt": SAMPLE, "b.txt": long_article(50)}) as hands:
        await hands.read()
        await hands.press("slash", *"the", "enter", "J")
        await hands.until(lambda: hands.room.article.digest is not None)
        assert "“the”" not in hands.screen()
        assert hands.room.control.article_search.search is None
