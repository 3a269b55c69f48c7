"""Which IP addresses may be connected to: is_public ones, unless a setting allows more.

This guards against SSRF: links that reach into the user's own network. It is an allow-list: future
special ranges lie outside global unicast, or in Python's copy of IANA's registries.
https://www.iana.org/assignments/iana-ipv4-special-registry
https://www.iana.org/assignments/ipv6-address-space
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")  # IPv4 addresses, as seen from IPv6-only networks
_TUNNELS = (
    IPv6Network("2001::/23"),  # IETF protocol assignments, Teredo among them
    IPv6Network("2002::/16"),  # 6to4: may stand for any IPv4 address
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("3fff::/20"),  # documentation
)
_RELAYS = (
    IPv4Network("192.88.99.0/24"),  # 6to4 relays, deprecated
    IPv4Network("192.0.0.0/24"),  # IETF protocol assignments
)


def may_connect(address: str, *, allow_private: bool = False) -> bool:
    """Whether the numeric ``address``, as a resolver gives it, may be connected to.

    Never multicast, broadcast and unspecified addresses, nor text that is no address.
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        embedded_ipv4 = ip.ipv4_mapped or _nat64_target(ip)
        if embedded_ipv4 is not None:
            return may_connect(str(embedded_ipv4), allow_private=allow_private)
    if ip.is_multicast or ip.is_unspecified:
        return False
    if isinstance(ip, IPv4Address):
        if int(ip) == 0xFFFFFFFF or ip in IPv4Network("0.0.0.0/8"):
            return False
        is_public = ip.is_global and not ip.is_reserved and not _is_in_any(ip, _RELAYS)
    else:
        is_public = ip.is_global and ip in _GLOBAL_UNICAST and not _is_in_any(ip, _TUNNELS)
    return is_public or allow_private


def _nat64_target(address: IPv6Address) -> IPv4Address | None:
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None


def _is_in_any(
    address: IPv4Address | IPv6Address, networks: tuple[IPv4Network, ...] | tuple[IPv6Network, ...]
) -> bool:
    return any(address in network for network in networks)
