"""Whether a caller shows a valid key: ``Authorization: Bearer KEY``, or as the password of a browser.

>>> shows_key("Bearer mot-hai-ba", ("khac", "mot-hai-ba"))
True
>>> shows_key(None, ("khac",)), shows_key(None, ())
(False, True)
"""

from __future__ import annotations

import base64
import binascii
import hmac
from typing import TYPE_CHECKING

from congvan.errors import InputError, Reason

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["CHALLENGE", "read_keys", "shows_key"]

CHALLENGE = (("WWW-Authenticate", 'Basic realm="congvan", charset="UTF-8"'),)
_SHORTEST = 16


def read_keys(path: Path) -> tuple[str, ...]:
    """The keys of a file, one a line; two of them let callers go from one to the other.

    Raises:
        InputError: There is none, or one is shorter than 16 characters.
        OSError: The file cannot be read.
    """
    keys = tuple(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    if not keys or any(len(key) < _SHORTEST for key in keys):
        raise InputError(Reason("keys-too-short", least=_SHORTEST), form="text", place=path.name)
    return keys


def shows_key(authorization: str | None, keys: tuple[str, ...]) -> bool:
    """Whether the header shows one of the keys; every key is compared, in the same time whatever is shown."""
    if not keys:
        return True
    shown = _shown(authorization or "")
    return any([hmac.compare_digest(shown, key.encode()) for key in keys])  # noqa: C419 - none is left out


def _shown(authorization: str) -> bytes:
    """The key that a header shows, by either scheme."""
    scheme, _, words = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return words.strip().encode("latin-1", "replace")
    if scheme.lower() != "basic":
        return b""
    try:
        return base64.b64decode(words.strip(), validate=True).partition(b":")[2]
    except (binascii.Error, ValueError):
        return b""
