"""The child process that makes digests, from its start to its end."""

import asyncio
import os
import subprocess

import pytest

from reader.digesting import Digester


def children():
    """The digesting children of this process."""
    command = ["pgrep", "-P", str(os.getpid()), "-f", "reader.digesting.child"]
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
