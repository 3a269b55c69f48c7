"""Which addresses may be connected to: those of the public internet, unless a setting allows more.

The rule is what is allowed, not what is forbidden: a special range that is invented tomorrow lies
outside of the global unicast addresses, or in Python's copy of IANA's registries of special ones.
https://www.iana.org/assignments/iana-ipv4-special-registry
https://www.iana.org/assignments/ipv6-address-space
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")  # how an IPv6-only network reaches an IPv4 address
_TUNNELS = (
    IPv6Network("2001::/23"),  # IETF protocol assignments, Teredo among them
    IPv6Network("2002::/16"),  # 6to4: any IPv4 address may stand behind it
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("3fff::/20"),  # documentation
)
_RELAYS = (
    IPv4Network("192.88.99.0/24"),  # 6to4 relays, given up
    IPv4Network("192.0.0.0/24"),  # IETF protocol assignments
)


def may_connect(address: str, *, allow_private: bool = False) -> bool:
    """Whether the numeric ``address``, as a resolver gives it, may be connected to.

    Never multicast, broadcast and unspecified addresses. What is no address may not.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        inner = found.ipv4_mapped or _behind_nat64(found)
        if inner is not None:
            return may_connect(str(inner), allow_private=allow_private)
    if found.is_multicast or found.is_unspecified:
        return False
    if isinstance(found, IPv4Address):
        if int(found) == 0xFFFFFFFF or found in IPv4Network("0.0.0.0/8"):
            return False
        public = found.is_global and not found.is_reserved and not _in(found, _RELAYS)
    else:
        public = found.is_global and found in _GLOBAL_UNICAST and not _in(found, _TUNNELS)
    return public or allow_private


def _behind_nat64(address: IPv6Address) -> IPv4Address | None:
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in _NAT64 else None


def _in(
    address: IPv4Address | IPv6Address, networks: tuple[IPv4Network, ...] | tuple[IPv6Network, ...]
) -> bool:
    return any(address in network for network in networks)
