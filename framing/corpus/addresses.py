"""Which addresses are on the public web."""

from __future__ import annotations

import ipaddress
import socket

_NOT_FOR_US = [
    ipaddress.ip_network(network)
    for network in (
        "168.63.129.16/32",  # a cloud's service address in the public range
        "192.0.0.0/24",  # protocol assignments, among them another cloud's metadata; older Pythons call it global
        "192.88.99.0/24",  # 6to4 relays
        "64:ff9b::/96",  # these carry an IPv4 address inside: NAT64,
        "64:ff9b:1::/48",
        "2001::/32",  # Teredo,
        "2002::/16",  # 6to4
    )
]


def is_public(address: str) -> bool:
    """May a page be fetched from this IP address?

    Not from private, loopback, link-local, multicast, reserved and metadata addresses, nor from those that carry
    another address inside (6to4, Teredo, NAT64); an IPv4 address mapped into IPv6 is judged as itself.

    >>> [is_public(address) for address in ("93.184.216.34", "10.0.0.1", "::ffff:127.0.0.1", "169.254.169.254")]
    [True, False, False, False]
    """
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    if any(ip in network for network in _NOT_FOR_US):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host, as the system finds them."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
