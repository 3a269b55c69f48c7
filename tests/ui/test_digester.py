"""The child process that makes digests, from its start to its end."""

import asyncio
import os
import subprocess
from dataclasses import replace

import pytest

from reader.digest import DigestOptions, decode, make_digest
from reader.digesting import Digester, DigestError, StatsRequest
from reader.ingest import import_paths
from reader.library import Library
from reader.paths import find_paths
from reader.samples import sample_files
from reader.summarising import Length

# kl tries every sentence at every step.
SLOW = DigestOptions("kl", Length(sentences=60))


def children():
    """The digesting children of this process."""
    command = ["pgrep", "-P", str(os.getpid()), "-f", "reader.digesting.digest_child"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()


@pytest.mark.parametrize("seconds", [0, 0.001, 0.002, 0.005, 0.02])
async def test_a_start_that_is_left_loses_no_child(seconds):
    """Whenever the start is cancelled, after closing no child is left."""
    before = children()
    digester = Digester()
    start = asyncio.create_task(digester.start())
    await asyncio.sleep(seconds)
    start.cancel()
    await asyncio.wait([start])
    await digester.close()
    assert children() == before


async def test_a_start_that_is_left_as_it_ends_loses_no_child(monkeypatch):
    """The cancellation comes after the child was made and before who waits for it goes on."""
    before = children()
    digester = Digester()
    create = asyncio.create_subprocess_exec

    async def create_and_cancel(*arguments, **options):
        process = await create(*arguments, **options)
        asyncio.get_running_loop().call_soon(start.cancel)
        return process

    monkeypatch.setattr(asyncio, "create_subprocess_exec", create_and_cancel)
    start = asyncio.create_task(digester.start())
    await asyncio.wait([start])
    assert start.cancelled()
    await digester.close()
    assert children() == before


@pytest.fixture
def stored(reader_home):
    """The first sample, in a library."""
    with Library.open(find_paths()) as library:
        (number,) = import_paths(library, [str(sample_files()[0])]).ids
        yield library, StatsRequest(library.file, library.cache, number, DigestOptions())


@pytest.fixture
async def digester():
    """A digester that is closed whatever happens."""
    made = Digester()
    yield made
    await made.close()


async def test_stats_of_a_stored_article(stored, digester):
    """The child makes the digest, and keeps it and its figures in the library."""
    library, wanted = stored
    figures = await digester.compute_stats(wanted)
    row = library.row(wanted.article_id)
    assert (row.words, row.words_shown, row.folds) == (
        figures.words,
        figures.words_shown,
        figures.folds,
    )
    assert 0 < figures.words_shown < figures.words
    digest = decode(library.get_digest(row.key, DigestOptions().key))
    assert digest == make_digest(library.article(wanted.article_id))


async def test_stats_of_a_removed_article(stored, digester):
    """It is a sentence, and the next request is answered."""
    library, wanted = stored
    with pytest.raises(DigestError, match="not in the library"):
        await digester.compute_stats(replace(wanted, article_id=999))
    made = await digester.digest(library.article(wanted.article_id), DigestOptions())
    assert (await digester.compute_stats(wanted)).words == made.digest.words


async def test_a_request_that_is_left_leaves_no_child_behind(stored):
    """Its child is gone once the digester is closed, so that the loop can close."""
    _, wanted = stored
    before = children()
    for seconds in (0, 0.05, 0.4):
        digester = Digester()
        asked = asyncio.create_task(digester.compute_stats(replace(wanted, options=SLOW)))
        await asyncio.sleep(seconds)
        asked.cancel()
        await asyncio.wait([asked])
        await digester.close()
        assert children() == before
