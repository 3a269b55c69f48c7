"""The child process that makes digests, from its start to its end."""

import asyncio

import pytest

from reader.digesting import Digester


@pytest.mark.parametrize("seconds", [0, 0.001, 0.005, 0.02])
async def test_a_start_that_is_left_loses_no_child(monkeypatch, seconds):
    """Whenever the start is cancelled, after closing no child is left."""
    children = []
    create = asyncio.create_subprocess_exec

    async def record(*args, **kwargs):
        children.append(await create(*args, **kwargs))
        return children[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", record)
    digester = Digester()
    start = asyncio.create_task(digester.start())
    await asyncio.sleep(seconds)
    start.cancel()
    await asyncio.wait([start])
    await digester.close()
    assert all(child.returncode is not None for child in children)
