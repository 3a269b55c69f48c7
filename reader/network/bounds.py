"""How long, how much and how often: what no server can make more of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of one fetch with all its redirects and tries; times in seconds.

    ``connect`` is for a connection with its handshake, ``idle`` for a silence, ``total`` for
    everything together, ``size`` for the bytes of a body before and after decompression.
    ``patience`` is for an answer to begin, and then for each piece of ``pace`` times so many bytes:
    a server that sends a byte now and then is not waited for, one at the end of a slow line is.
    ``redirects`` and ``tries`` count requests, ``backoff`` is the wait before the second try,
    doubled before each further one. ``allow_private`` lets machines of the own network be asked.
    """

    connect: float = 10.0
    idle: float = 10.0
    total: float = 120.0
    patience: float = 15.0
    pace: int = 1000  # bytes a second; a telephone's line carries 1,200 at worst, a modem's 5,000
    size: int = 32 * 1024 * 1024
    redirects: int = 5
    tries: int = 3
    backoff: float = 1.0
    allow_private: bool = False


AT_ONCE = 8  # fetches in all
AT_ONCE_OF_A_HOST = 2
