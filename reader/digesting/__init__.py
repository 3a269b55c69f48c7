"""Digests made in a child process: neither the screen's latency nor its memory pays for them."""

from reader.digesting.digester import Digester, DigestError
from reader.digesting.messages import Figures, Stored

__all__ = ["DigestError", "Digester", "Figures", "Stored"]
