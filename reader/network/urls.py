"""URLs: each is parsed once, by one parser, both for the checks and for the connection."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from reader.errors import NetworkError
from reader.text import clean

_MAX_URL_CHARS = 4_000  # servers accept 8,000 bytes at most
_MAX_SHOWN_CHARS = 160


class ParsedUrl(NamedTuple):
    """The parts of a URL: ``host`` in ASCII and without brackets, ``path`` with its query."""

    scheme: str
    host: str
    port: int
    path: str
    url: str


def show_url(url: str) -> str:
    """Return a URL for display: cleaned, without a password, shortened if it is long."""
    shown = clean(url).strip()
    scheme, separator, rest = shown.partition("://")
    host, slash, path = rest.partition("/")
    if separator and "@" in host:
        shown = f"{scheme}://…@{host.rpartition('@')[2]}{slash}{path}"
    return shown if len(shown) <= _MAX_SHOWN_CHARS else clean(shown[:_MAX_SHOWN_CHARS]) + "…"


def check_url(url: str) -> str:
    """Return a URL in normal form; raises ``NetworkError`` if it cannot be fetched."""
    return parse_web_url(url).url


def parse_web_url(url: str, requested_url: str | None = None) -> ParsedUrl:
    """Return the parts of a URL; raises ``NetworkError``, naming ``requested_url``, if not allowed.

    Allowed are http and https with a host, without user name, password and invisible characters.
    ``requested_url`` is the user's address, if ``url`` is where it redirects to.
    """
    from urllib3.exceptions import LocationParseError
    from urllib3.util import parse_url

    shown = show_url(url) or "An empty address"
    requested = show_url(requested_url or url) or shown
    subject = shown if requested == shown else f"{requested} leads to {shown}, which"
    text = url.strip()
    if clean(text) != text or " " in text or not text or len(text) > _MAX_URL_CHARS:
        raise NetworkError(f"{subject} is not a web address; check it.", requested)
    try:
        scheme = urlsplit(text).scheme
        parts = parse_url(text)
        port = parts.port
        host = (parts.host or "").strip("[]")
        host.encode("ascii")
    except (LocationParseError, ValueError) as error:
        raise NetworkError(f"{subject} is not a web address; check it.", requested) from error
    if not scheme or "://" not in text:
        raise NetworkError(
            f"{subject} is not a web address; write it with https:// in front.", requested
        )
    if scheme not in ("http", "https"):
        raise NetworkError(
            f"{subject} begins with {clean(scheme)}:; only http and https are fetched.",
            requested,
        )
    if parts.auth is not None:
        raise NetworkError(
            f"{subject} contains a user name, which reader does not send; give the address"
            " without it.",
            requested,
        )
    if not host or port == 0:
        raise NetworkError(f"{subject} is not a web address; check it.", requested)
    normal_url = parts._replace(fragment=None, path=parts.path or "/").url
    if len(normal_url) > _MAX_URL_CHARS:  # percent-encoding makes it up to three times as long
        raise NetworkError(f"{subject} is not a web address; check it.", requested)
    return ParsedUrl(
        scheme, host, port or (443 if scheme == "https" else 80), parts.request_uri, normal_url
    )


def join_url(base: str, reference: str) -> str | None:
    """Return the address of a link on the page at ``base``, None if it is invalid."""
    try:
        return urljoin(base, reference.strip())
    except ValueError:
        return None
