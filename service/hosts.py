"""By which names the service may be asked.

A page from elsewhere can let its own name point at this machine and then read what the service
answers (DNS rebinding); its requests still carry that name as their host. An address of digits is
nobody's name, so it is let through.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket
    from collections.abc import Collection

THIS_MACHINE = "localhost"
# oa.example.cn:8000, [::1]:8000, localhost.
_HOST = re.compile(r"(?P<name>\[[^\]]*\]|[^:]*?)\.?(:\d*)?")


def names_for(listening: socket.socket, hosts: Collection[str]) -> frozenset[str] | None:
    """Give the names a service on a socket may be asked by: those set, None for any.

    Where none are set, a service that only this machine reaches has no other name than localhost;
    what others reach it by is theirs to say.
    """
    local = ip_address(listening.getsockname()[0]).is_loopback
    return frozenset(hosts) if hosts or local else None


def is_named(host: str, names: Collection[str]) -> bool:
    """Tell whether the host of a request is this machine, an address, or one of the names.

    >>> is_named("127.0.0.1:8000", ()), is_named("wence.example.cn", ())
    (True, False)
    """
    found = _HOST.fullmatch(host)
    name = found["name"].lower() if found else host
    return name in {"", THIS_MACHINE, *names} or _is_address(name.strip("[]"))


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
