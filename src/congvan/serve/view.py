"""The page on which a document is chosen; it asks for nothing outside and runs no script."""

from __future__ import annotations

from importlib.resources import files

from congvan.serve.answers import Answer

__all__ = ["FORM", "PAGE_HEADERS"]

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
PAGE_HEADERS = (("Content-Security-Policy", _POLICY),)
FORM = Answer(
    (files("congvan.serve") / "data" / "view.html").read_bytes(), "text/html; charset=utf-8", headers=PAGE_HEADERS
)
