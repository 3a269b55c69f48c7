"""Bounds of a child process that reads what a hostile file can make slow or large."""

from __future__ import annotations

import contextlib


def set_limits(seconds: int, memory_bytes: int) -> None:
    """Bound this process's work and memory; SIGXCPU ends it after ``seconds`` of work."""
    import resource

    for what, most in (
        (resource.RLIMIT_CORE, 0),  # SIGXCPU would leave its memory in a file
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory_bytes),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most + 1 if what == resource.RLIMIT_CPU else most))
