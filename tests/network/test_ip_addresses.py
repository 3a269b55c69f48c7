"""Which addresses may be connected to."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.network.ip_addresses import may_connect

PUBLIC = [
    "93.184.216.34",
    "1.1.1.1",
    "9.9.9.9",
    "223.255.255.254",
    "2606:2800:220:1::1",
    "2a00:1450::1",
    "::ffff:93.184.216.34",
    "64:ff9b::5db8:d822",
]
OWN = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "240.0.0.1",
    "192.0.0.8",
    "192.88.99.1",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fc00::1",
    "fd12:3456::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "64:ff9b:1::1",
    "2002:7f00:1::1",
    "2001::1",
    "2001:db8::1",
    "3fff::1",
    "100::1",
    "4000::1",
]
NEVER = [
    "0.0.0.0",
    "0.1.2.3",
    "255.255.255.255",
    "224.0.0.1",
    "239.1.1.1",
    "::",
    "ff02::1",
    "ff0e::1",
]
NEVER += [
    "::ffff:0.0.0.0",
    "::ffff:224.0.0.1",
    "example.org",
    "",
    "127.1",
    "0x7f000001",
    "2130706433",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address):
    """What anybody on the internet has may be connected to."""
    assert may_connect(address)
    assert may_connect(address, allow_private=True)


@pytest.mark.parametrize("address", OWN)
def test_own_addresses(address):
    """Loopback, private, link-local and special ones, in every disguise, only where it is set."""
    assert not may_connect(address)
    assert may_connect(address, allow_private=True)


@pytest.mark.parametrize("address", NEVER)
def test_addresses_of_nobody(address):
    """Many, none, and what is no address: never."""
    assert not may_connect(address)
    assert not may_connect(address, allow_private=True)


@given(st.integers(0, 2**32 - 1))
def test_a_mapped_address_is_what_it_maps(number):
    """No way of writing an IPv4 address makes more of it."""
    plain = str(ipaddress.IPv4Address(number))
    for prefix in ("::ffff:", "64:ff9b::"):
        assert may_connect(f"{prefix}{plain}") == may_connect(plain)
        assert may_connect(str(ipaddress.IPv6Address(f"{prefix}{plain}"))) == may_connect(
            str(plain)
        )


@given(st.ip_addresses())
def test_nothing_special_is_public(address):
    """What Python knows as special in any way is not connected to."""
    special = (
        address.is_private
        or address.is_loopback
        or address.is_link_local
        or address.is_multicast
        or address.is_unspecified
        or not address.is_global
    )
    assert not (special and may_connect(str(address))) or address in ipaddress.ip_network(
        "::ffff:0:0/96"
    )
