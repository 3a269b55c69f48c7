"""The outlets that lead a briefing and are quoted first, in the order of the reader's settings."""

from __future__ import annotations

from collections.abc import Sequence


def find_preference(source: str, preferred: Sequence[str]) -> int:
    """Return the place of a source among the preferred outlets, their number for none."""
    host = source.lower()
    places = (place for place, outlet in enumerate(preferred) if _is_of(host, outlet.lower()))
    return next(places, len(preferred))


def _is_of(host: str, outlet: str) -> bool:
    """Return whether a host, or the sender of a mail, is an outlet's.

    The outlet is given as a host ("example.org", which "news.example.org" belongs to), or by a name
    that is a part of one ("herald" of "herald.example.org"); a sender by words of its name.
    """
    outlet = outlet.strip().removeprefix("www.")
    if not outlet:
        return False
    if "." in outlet:
        return host == outlet or host.endswith(f".{outlet}")
    return outlet in host.split(".") or f" {outlet} " in f" {host} "
