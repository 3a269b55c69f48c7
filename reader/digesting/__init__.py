"""Digests made in a child process, which keeps the screen fast and its process small."""

from reader.digesting.digest_messages import DigestStats, StatsRequest
from reader.digesting.digester import Digester, DigestError

__all__ = ["DigestError", "DigestStats", "Digester", "StatsRequest"]
