"""Near-duplicates: reprints and versions are found; stories that merely share a subject are not."""

import random

import pytest

from reader.ingest import import_paths, rescan
from reader.library import Library, UndoResult, View
from reader.library.content.fingerprint import compute_address_checksum, compute_fingerprint
from reader.library.near_duplicates.text_similarity import compute_similarity
from reader.samples import sample_files
from tests.library.making import make_article, write_article

WORDS = (
    "harbour ferry council ice winter bridge vote engine pilot crew storm tide signal dock".split()
)


def story(seed, paragraphs=12):
    """An article of made sentences, of which no two seeds share a run of words but by chance."""
    rng = random.Random(seed)
    return [
        " ".join(f"{rng.choice(WORDS)}{rng.randrange(60)}" for _ in range(40)) + "."
        for _ in range(paragraphs)
    ]


def edited(texts, share, seed=0):
    """The same with a share of its words changed."""
    rng = random.Random(seed)
    return [
        " ".join("other" if rng.random() < share else word for word in text.split())
        for text in texts
    ]


@pytest.fixture
def first(library):
    """An article among fifty others."""
    for number in range(50):
        library.add(make_article(f"Other {number}", *story(number)))
    return library.add(make_article("The harbour", *story("first"), url="https://a.org/harbour"))


def find_duplicates(library, article_id):
    return {
        duplicate.id: (duplicate.relation, duplicate.differing)
        for duplicate in library.related_articles(article_id)
    }


def test_a_reprint_is_found(library, first):
    """Another headline and house, a paragraph edited, one cut, one new: each finds the other."""
    texts = story("first")
    texts[3] = texts[3].replace(" ", " then ", 3)
    del texts[7]
    texts.append("A line of its own.")
    reprint = library.add(make_article("Ice at last", *texts, url="https://b.org/x", path="b.txt"))
    assert find_duplicates(library, first) == {reprint: ("reprint", 3)}
    assert find_duplicates(library, reprint) == {first: ("reprint", 3)}
    (duplicate,) = library.related_articles(first)
    assert (duplicate.title, duplicate.source, duplicate.path) == ("Ice at last", "b.org", "b.txt")


@pytest.mark.parametrize("share", [0.02, 0.05, 0.1])
def test_edits_of_words_are_seen_through(library, first, share):
    """Up to every tenth word may be another."""
    reprint = library.add(make_article("Edited", *edited(story("first"), share)))
    assert list(find_duplicates(library, first)) == [reprint]


LETTERS_AND_LENGTH = {  # of a word, as made words are
    "chinese": (
        "渡轮港口冬天桥梁投票引擎船员风暴潮水信号码头市长议会乘客消防灯塔渔民海关货物记者",
        2,
    ),
    "japanese": ("渡港町冬夜橋上投票船員嵐潮流信号市長議会はがのにをでともからまで", 2),
    "thai": ("กขคงจชดตถทธนบปผพฟมยรลวสหอ", 4),
    "burmese": ("ကခဂငစဆဇညတထဒနပဖဗမယရလဝသဟအ", 4),
}


def make_unspaced_words(language):
    rng = random.Random(language)
    letters, length = LETTERS_AND_LENGTH[language]
    return ["".join(rng.choices(letters, k=length)) for _ in range(300)]


def unspaced_story(language, seed, paragraphs=8):
    """Paragraphs of words without spaces between them, each as a list of its words."""
    rng, words = random.Random(f"{language} {seed}"), make_unspaced_words(language)
    return [[rng.choice(words) for _ in range(50)] for _ in range(paragraphs)]


@pytest.mark.parametrize("language", LETTERS_AND_LENGTH)
def test_a_reprint_is_found_where_words_have_no_spaces(library, language):
    """Every twelfth word is another, a paragraph is cut: it is found, and no other article is."""
    for number in range(20):
        texts = map("".join, unspaced_story(language, number))
        library.add(make_article(f"Other {number}", *(f"{text}。" for text in texts)))
    story = unspaced_story(language, "first")
    first = library.add(make_article("First", *map("".join, story)))
    rng, words = random.Random(2), make_unspaced_words(language)
    edited = [
        [rng.choice(words) if rng.random() < 1 / 12 else word for word in text]
        for text in story[1:]
    ]
    reprint = library.add(make_article("Again", *map("".join, edited)))
    assert list(find_duplicates(library, first)) == [reprint]
    assert list(find_duplicates(library, reprint)) == [first]


def test_marks_are_no_borders_of_words(library):
    """Two Hindi texts with the same consonants under other vowel signs are no reprints."""
    signs = "ािीुूेैोौ"
    rng = random.Random(3)
    letters = [["".join(rng.choices("कखगचजटतदनपबमरलसह", k=4)) for _ in range(60)] for _ in range(4)]

    def write(number):
        signed = random.Random(number)
        return [
            " ".join("".join(c + signed.choice(signs) for c in word) for word in text)
            for text in letters
        ]

    assert not compute_similarity(write(1), write(2)).is_reprint
    assert compute_similarity(write(1), write(1)).is_reprint


def test_order_and_headline_do_not_matter(library, first):
    """Paragraphs in another order under another headline differ in nothing."""
    other = library.add(make_article("Shuffled", *reversed(story("first"))))
    assert find_duplicates(library, first) == {other: ("reprint", 0)}


def test_one_address_makes_versions(library, first):
    """However much was rewritten, and however the address is spelt."""
    new = library.add(
        make_article("Later", *story("later"), url="http://www.a.org/harbour/?utm_source=x#top")
    )
    relation, differing = find_duplicates(library, first)[new]
    assert relation == "version"
    assert differing == 24
    same = library.add(
        make_article("Edited", *edited(story("first"), 0.02), url="https://a.org/harbour")
    )
    assert [duplicate.id for duplicate in library.related_articles(first)] == [same, new]


def test_the_address_of_a_front_page_makes_no_versions(library, first):
    """A host alone, or an address of very many articles, is that of no article."""
    for url in ("https://c.org/", "https://c.org/live"):
        for number in range(30):
            library.add(make_article(f"{url} {number}", *story(f"{url}{number}"), url=url))
    last = library.add(make_article("Last", *story("last"), url="https://c.org/live"))
    assert library.related_articles(last) == ()


def test_a_story_that_shares_paragraphs_is_another(library, first):
    """Background and captions that are told again make no reprint; nor does a short excerpt."""
    later = story("first")[:6] + story("later")[:6]
    library.add(make_article("A later day", *later))
    library.add(make_article("In brief", *story("first")[:3]))
    assert library.related_articles(first) == ()


def test_the_samples_are_no_near_duplicates(library):
    """Fourteen articles of our own, some on near subjects."""
    import_paths(library, sample_files())
    for article_id in library.ids(View()):
        assert library.related_articles(article_id) == ()


def test_a_sample_and_its_reprint(library, tmp_path):
    """Each is found again from a copy with every tenth word changed and one paragraph cut.

    But the Chinese one, whose words no space parts: there a changed word is a changed clause.
    """
    import_paths(library, sample_files()[:13])
    for article_id in library.ids(View()):
        texts = [paragraph.original for paragraph in library.article(article_id).paragraphs]
        copy = library.add(make_article("A copy", *edited(texts[1:], 0.1)))
        assert list(find_duplicates(library, copy)) == [article_id]
        library.forget(copy)
        assert library.related_articles(article_id) == ()


def test_headlines_alone_are_no_reprints_of_each_other(library, tmp_path):
    """Articles without a text have nothing in common."""
    for name, headline in (("a", "Storm closes the harbour"), ("b", "Parliament votes")):
        (tmp_path / f"{name}.txt").write_text(f"{headline}\n")
    import_paths(library, [tmp_path])
    found = [library.related_articles(article_id) for article_id in library.ids(View())]
    assert found == [(), ()]


def test_a_new_version_of_a_file_is_found_by_its_new_text(library, tmp_path, first):
    """The text before an update finds no near-duplicate any more."""
    write_article(tmp_path, "a.txt", "File", *story("old"), url="https://d.org/1")
    (article_id,) = import_paths(library, [tmp_path]).ids
    old = library.add(make_article("Old reprint", *edited(story("old"), 0.05)))
    assert list(find_duplicates(library, article_id)) == [old]
    write_article(tmp_path, "a.txt", "File", *edited(story("first"), 0.05), url="https://d.org/1")
    assert rescan(library).updated == 1
    assert list(find_duplicates(library, article_id)) == [first]
    assert find_duplicates(library, old) == {}


def test_opening_marks_near_duplicates_read(library, first):
    """When it is asked, and one undo takes back all of it; else each is read alone."""
    reprint = library.add(make_article("Reprint", *edited(story("first"), 0.02)))
    library.mark_opened(first)
    assert library.state(reprint).unread
    assert library.undo() is None
    library.mark_read(first, False)
    library.mark_opened(first, with_duplicates=True)
    assert not library.state(reprint).unread
    assert library.state(first).opened_at is not None
    assert library.undo() == UndoResult("unread", True, 2)
    assert library.state(reprint).unread
    assert library.mark_read(first, with_duplicates=True) == 2
    assert library.undo() == UndoResult("unread", True, 2)
    assert library.mark_read(reprint, False, with_duplicates=True) == 0


def test_opening_again_marks_no_near_duplicate(library, first):
    """Where the near-duplicates are read already there is nothing to take back."""
    reprint = library.add(make_article("Reprint", *edited(story("first"), 0.02)))
    library.set_starred(reprint)
    library.mark_opened(reprint)
    library.mark_opened(first, with_duplicates=True)
    assert library.undo() == UndoResult("starred", False, 1)


def test_a_damaged_text_has_no_near_duplicates(library, first):
    """There are none, and no error."""
    reprint = library.add(make_article("Reprint", *edited(story("first"), 0.02)))
    with library._connections.writing() as db:
        db.execute("UPDATE body SET content = x'00' WHERE id = ?", (reprint,))
    assert library.related_articles(first) == ()
    assert library.related_articles(reprint) == ()
    assert library.related_articles(10**6) == ()


def test_near_duplicates_are_found_after_a_restart(paths):
    """They are found by what is in the file."""
    with Library.open(paths) as library:
        first = library.add(make_article("One", *story("first")))
        second = library.add(make_article("Two", *edited(story("first"), 0.05)))
    with Library.open(paths) as library:
        assert list(find_duplicates(library, first)) == [second]


@pytest.mark.parametrize(
    ("texts", "others", "differing"),
    [
        (["a b c d"], ["a b c d"], 0),
        (["A ‘b’ c\u00a0d."], ["a 'b' c d"], 0),
        (["a b c d e f g h"], ["a b c d e f g x"], 1),
        (["a b c d", "e f g h"], ["e f g h"], 1),
        (["a b c d", "a b c d"], ["a b c d"], 1),
        (["a b", "..."], ["a c"], 2),
        ([], ["a b c"], 1),
        ([], [], 0),
    ],
)
def test_paragraphs_that_differ_are_counted(texts, others, differing):
    """An edited one counts once; quotation marks, case and dots are no difference."""
    assert compute_similarity(texts, others).differing == differing
    assert compute_similarity(others, texts).differing == differing


@pytest.mark.parametrize(
    "url", [None, "", "https://a.org", "https://a.org/", "x", "http://[", "https://a.org/?utm_x=1"]
)
def test_what_is_no_address_of_an_article(url):
    """No version is found by it."""
    assert compute_address_checksum(url) is None


@pytest.mark.parametrize("text", ["", "x", "новости " * 999, "新闻" * 2000, "e " * 5000, "\udcff"])
def test_any_text_has_a_fingerprint(text):
    """Whatever the script and the length; of at most two dozen words."""
    assert 1 <= len(compute_fingerprint(text).split()) <= 24
    assert compute_fingerprint(text) == compute_fingerprint(text)


def test_a_text_of_many_megabytes_has_the_fingerprint_of_a_short_one():
    """The same pieces, and no more, give the same sketch."""
    text = "The stone stood by the stair since some storm, said six sisters so softly. " * 30
    assert compute_fingerprint(text * 500) == compute_fingerprint(text)
