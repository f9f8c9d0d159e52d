"""What every answer carries: security headers, and which other origins may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from starlette.types import Scope

SECURITY_HEADERS = {
    "cache-control": "no-cache",
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        # a page that would make markup or code of a text throws instead
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
# what visitors said is kept by no cache
API_HEADERS = {"cache-control": "no-store"}
# code is no secret, and a page of any origin loads it as modules
CODE_HEADERS = {"access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin"}
PREFLIGHT_HEADERS = {
    "access-control-allow-methods": "GET, POST, PATCH, DELETE",
    "access-control-allow-headers": "content-type, x-wence-visitor, last-event-id",
    "access-control-max-age": "7200",  # Chromium keeps it no longer
}


def guard_headers(headers: MutableHeaders, scope: Scope, origins: Collection[str]) -> None:
    """Add to an answer's headers what its path and the asking page's origin call for."""
    path = scope["path"]
    headers.update(SECURITY_HEADERS)
    if path == "/widget.js" or path.startswith("/static/"):
        headers.update(CODE_HEADERS)
    if path.startswith("/v1/"):
        headers.update(API_HEADERS)
        headers.update(allowing(scope, origins))
        headers.add_vary_header("origin")


def allowing(scope: Scope, origins: Collection[str]) -> Mapping[str, str]:
    """Allow the asking page to read the answer, where its origin is on the list."""
    origin = Headers(scope=scope).get("origin")
    return {"access-control-allow-origin": origin} if origin and origin in origins else {}
