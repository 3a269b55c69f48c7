"""The bounds of a fetch: time, bytes and number of requests, whatever the server does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bounds of one fetch with all its redirects and attempts; times are in seconds.

    - ``connect_timeout``: for a connection with its TLS handshake.
    - ``idle_timeout``: without a byte from the server.
    - ``total_timeout``: for everything together.
    - ``slow_timeout``, ``min_rate``: a response must begin within ``slow_timeout``, and then each
      ``slow_timeout * min_rate`` bytes must come within ``slow_timeout``. It ends servers that send
      a byte now and then (slowloris), but not slow lines.
    - ``max_bytes``: of a body, before and after decompression.
    - ``max_redirects``, ``max_attempts``: count requests; ``backoff`` is the wait before the second
      attempt, doubled before each further one.
    - ``allow_private``: whether private addresses (SSRF) may be connected to.
    """

    connect_timeout: float = 10.0
    idle_timeout: float = 10.0
    total_timeout: float = 120.0
    slow_timeout: float = 15.0
    min_rate: int = 1000  # bytes a second; a telephone line carries 1,200 at worst, a modem 5,000
    max_bytes: int = 32 * 1024 * 1024
    max_redirects: int = 5
    max_attempts: int = 3
    backoff: float = 1.0
    allow_private: bool = False


MAX_CONCURRENT = 8  # fetches in all
MAX_CONCURRENT_PER_HOST = 2
