"""Kept digests: found by content and options, bounded, and lost without harm."""

import random

import pytest

from reader.library import Library, View
from reader.library import digest_cache as module
from reader.library.digest_cache import DigestCache
from reader.paths import find_paths
from tests.library.making import make_article

KEY = make_article().key


def noise(seed):
    """Return a text of 40 kB that shrinks to half."""
    return random.Random(seed).randbytes(20_000).hex()


def test_a_digest_is_found_by_content_and_options(paths):
    """The same text comes back after a restart, and nothing for other options or content."""
    with Library.open(paths) as library:
        library.put_digest(KEY, "v1|gist|5", "first")
        library.put_digest(KEY, "v1|gist|5", "ünïcode “text” \U0001f600")
        library.put_digest(KEY, "v1|lsa|5", "other")
    with Library.open(paths) as library:
        assert library.get_digest(KEY, "v1|gist|5") == "ünïcode “text” \U0001f600"
        assert library.get_digest(KEY, "v1|lsa|5") == "other"
        assert library.get_digest(KEY, "v2|gist|5") is None
        assert library.get_digest(make_article("Other").key, "v1|gist|5") is None


def test_its_figures_stand_in_the_list(library):
    """Words after folding and after repair are shown once a digest told them."""
    article = make_article("Title", "two words")
    article_id = library.add(article)
    other = library.add(make_article("Other"))
    by_length = View(sort="shown")
    assert library.uncounted(by_length, 5) == [article_id, other]
    assert library.uncounted(by_length, 1) == [article_id]
    assert library.count_uncounted(by_length) == 2
    assert library.count_uncounted(View(sort="title")) == 0
    library.put_digest(article.key, "o", "text", words_shown=2, words=3)
    row = library.row(article_id)
    assert (row.words, row.words_shown) == (3, 2)
    assert library.uncounted(by_length) == [other]
    assert library.count_uncounted(by_length) == 1
    library.put_digest(article.key, "o", "text", words_shown=1)
    assert library.row(article_id).words_shown == 1
    assert library.row(article_id).words == 3


def test_the_cache_is_bounded(tmp_path):
    """Beyond its size the oldest go, the latest stay."""
    digests = DigestCache(tmp_path, max_bytes=400_000)
    texts = {f"{n:032x}": noise(n) for n in range(60)}
    for key, text in texts.items():
        digests.put(key, "o", text)
    kept = [key for key in texts if digests.get(key, "o") == texts[key]]
    assert 2 <= len(kept) < 50
    assert kept == list(texts)[-len(kept) :]
    digests.close()
    assert digests.file.stat().st_size < 1_200_000


def test_what_was_used_lately_stays(tmp_path, monkeypatch):
    """A digest that is looked at every day outlives those that are not."""
    digests = DigestCache(tmp_path, max_bytes=300_000)
    for n in range(40):
        monkeypatch.setattr(module, "_today", lambda today=n: today)
        digests.put(f"{n:032x}", "o", noise(n))
        assert digests.get(f"{0:032x}", "o") == noise(0)
    digests.close()


def keep_many(digests, numbers):
    """Keep what is not kept, as a command that goes through many articles does; count the finds."""
    found = 0
    for n in numbers:
        if digests.get(f"{n:032x}", "o") == noise(n):
            found += 1
        else:
            digests.put(f"{n:032x}", "o", noise(n), is_one_of_many=True)
    return found


def test_a_full_cache_keeps_a_part(tmp_path):
    """Who goes twice through more articles than fit finds again those that fitted."""
    found = []
    for _ in range(3):
        digests = DigestCache(tmp_path, max_bytes=400_000)
        found.append(keep_many(digests, range(60)))
        digests.close()
    assert found[0] == 0
    assert 10 < found[1] == found[2] < 60
    assert digests.file.stat().st_size < 1_200_000


def test_many_digests_do_not_displace_recent_ones(tmp_path, monkeypatch):
    """What nobody used for long makes room; what the screen keeps is kept in any case."""
    monkeypatch.setattr(module, "_today", lambda: 100)
    digests = DigestCache(tmp_path, max_bytes=400_000)
    for n in range(60):
        digests.put(f"{n:032x}", "o", noise(n))
    lately = [n for n in range(60) if digests.get(f"{n:032x}", "o")]
    monkeypatch.setattr(module, "_today", lambda: 110)
    assert keep_many(digests, range(100, 160)) == 0
    assert keep_many(digests, range(100, 160)) < 3
    digests.put(f"{60:032x}", "o", noise(60))
    assert digests.get(f"{60:032x}", "o") == noise(60)
    digests.close()
    monkeypatch.setattr(module, "_today", lambda: 141)
    digests = DigestCache(tmp_path, max_bytes=400_000)
    keep_many(digests, range(100, 160))
    assert keep_many(digests, range(100, 160)) > 10
    assert sum(digests.get(f"{n:032x}", "o") is not None for n in lately) < 3
    digests.close()


@pytest.mark.parametrize(
    "garbage", [b"no database " * 1000, b"", b"x"], ids=["text", "nothing", "a byte"]
)
def test_a_damaged_cache_is_made_anew(paths, garbage):
    """Nothing is said: what a cache had can be made again."""
    with Library.open(paths) as library:
        library.put_digest(KEY, "o", "text")
    (file,) = paths.cache.iterdir()
    file.write_bytes(garbage)
    with Library.open(paths) as library:
        assert library.get_digest(KEY, "o") is None
        library.put_digest(KEY, "o", "again")
        assert library.get_digest(KEY, "o") == "again"
        assert library.notices == ()


def test_a_cache_that_is_removed_meanwhile(paths):
    """Who clears the cache folder loses digests, not the program."""
    with Library.open(paths) as library:
        library.put_digest(KEY, "o", "text")
        for file in paths.cache.iterdir():
            file.unlink()
        library.get_digest(KEY, "o")
        library.put_digest(KEY, "o", "text")
    with Library.open(paths) as library:
        library.put_digest(KEY, "o", "text")
        assert library.get_digest(KEY, "o") == "text"


def test_files_are_where_the_paths_say():
    """What `reader where` names is what the library makes."""
    paths = find_paths()
    with Library.open(paths) as library:
        library.put_digest("00" * 16, "gist", "{}")
    assert paths.database.is_file()
    assert paths.digests.is_file()
    assert paths.lock.is_file()
