"""Text as scraped and hostile pages have it."""

from hypothesis import strategies as st

PIECES = (
    *(
        "refused",
        "We",
        "were",
        "wars",
        "soldiers",
        "in",
        "of",
        "the",
        "after",
        "becoming",
        "become",
    ),
    *("company", "ShadowBreak", "Kherson", "while", "iPhone", "McDonald", "U.S", "e.g", "Mr", "St"),
    *("Smith", "said", "up", "demoralised", "CNN", "a", "A", "I", "x", "3", "5m", "2014", "10"),
    *("example", "com", "Booking", "www", "https", "über", "Straße", "Он", "сказал", "中文", "é"),
    *(
        "The",
        "But",
        "director",
        "tonight",
        "easyJet",
        "air",
        "Baltic",
        "airBaltic",
        "their",
        "would",
    ),
)
MARKS = (
    *(
        ".",
        ",",
        "!",
        "?",
        ";",
        ":",
        "'",
        '"',
        "’",
        "‘",
        "“",
        "”",
        "„",
        "«",
        "»",
        "(",
        ")",
        "[",
        "]",
    ),
    *("...", "-", "–", "/", "@", "#", "&", "=", "_", "%", "\\", ".'", '."', '."', "'.", ',"'),
)
GAPS = ("", "", "", " ", " ", "  ", "\xa0")
HIDDEN = (
    *("\x1b", "\x1b[31m", "\x1b]52;c;", "\x07", "\x1b\\", "\x9b", "\x9b2J", "\x00", "\x85", "\x7f"),
    *("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u202e", "\u2066", "\u2069", "\u2028"),
    *("\u00ad", "\ufff9", "\U000e0041", "\ud800", "\udfff", "\ufe0f", "\u3000", "\u202f", "\t"),
)
LETTERS = ("a", "Z", "5", "ب", "ی", "क", "ष", "്", "👩", "🚀", "é", "ß", "中", "\u0301", " ")

words = st.lists(
    st.tuples(st.sampled_from(PIECES + MARKS), st.sampled_from(GAPS)), max_size=25
).map(lambda pieces: "".join(piece + gap for piece, gap in pieces))

hostile = st.one_of(
    st.text(),
    st.text(st.characters(codec=None, categories=None)),
    st.lists(st.sampled_from(HIDDEN + LETTERS), max_size=20).map("".join),
)

paragraphs = st.lists(st.one_of(words, words, st.text(max_size=30)), max_size=6)
