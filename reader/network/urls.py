"""URLs: what may be asked for, taken apart once, by one parser, for checking and for connecting."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from reader.errors import NetworkError
from reader.text.cleaning import clean

_LONGEST = 4_000  # characters; servers take 8,000 bytes at most
_SHOWN = 160  # characters


class Target(NamedTuple):
    """A URL taken apart: ``host`` in ASCII and without brackets, ``path`` with its query."""

    scheme: str
    host: str
    port: int
    path: str
    url: str


def show_url(url: str) -> str:
    """Return a URL for a sentence: clean, without a password, not too long."""
    shown = clean(url).strip()
    scheme, mark, rest = shown.partition("://")
    host, slash, path = rest.partition("/")
    if mark and "@" in host:
        shown = f"{scheme}://…@{host.rpartition('@')[2]}{slash}{path}"
    return shown if len(shown) <= _SHOWN else clean(shown[:_SHOWN]) + "…"


def check_url(url: str) -> str:
    """Return a URL in its plain form; raises ``NetworkError`` for what is not of the web."""
    return take_apart(url).url


def take_apart(url: str, asked: str | None = None) -> Target:
    """Return the parts of a URL; raises ``NetworkError``, naming ``asked``, for what may not be.

    Only http and https with a host, no name and password, nothing invisible.
    """
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    shown = show_url(url)
    asked = show_url(asked or url)
    lead = shown if asked == shown else f"{asked} leads to {shown}, which"
    text = url.strip()
    if clean(text) != text or " " in text or not text or len(text) > _LONGEST:
        raise NetworkError(f"{lead} is no web address; check it.", asked)
    try:
        scheme = urlsplit(text).scheme
        parts = parse_url(text)
        port = parts.port
        host = (parts.host or "").strip("[]")
        host.encode("ascii")
    except (LocationParseError, ValueError) as error:
        raise NetworkError(f"{lead} is no web address; check it.", asked) from error
    if not scheme or "://" not in text:
        raise NetworkError(f"{lead} is no web address; write it with https:// in front.", asked)
    if scheme not in ("http", "https"):
        raise NetworkError(
            f"{lead} is not of the web ({clean(scheme)}); only http and https are fetched.", asked
        )
    if parts.auth is not None:
        raise NetworkError(
            f"{lead} has a user name in it, which reader does not send; give it without.", asked
        )
    if not host or port == 0:
        raise NetworkError(f"{lead} is no web address; check it.", asked)
    whole = parts._replace(fragment=None, path=parts.path or "/").url
    if len(whole) > _LONGEST:  # three times what was given, where all of it is escaped
        raise NetworkError(f"{lead} is no web address; check it.", asked)
    return Target(
        scheme, host, port or (443 if scheme == "https" else 80), parts.request_uri, whole
    )


def join_url(base: str, reference: str) -> str | None:
    """Return what a link means on a page at ``base``, None where it means nothing."""
    try:
        return urljoin(base, reference.strip())
    except ValueError:
        return None
