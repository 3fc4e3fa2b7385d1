"""One identifier for one document: the URN scheme ``urn:congvan:doc``.

``urn:congvan:doc:<issuer>:<type>:<year>:<serial>`` for a numbered paper, and
``urn:congvan:doc::<type>:<year>:<name>`` for one that is known by its name (a law, the Constitution). All parts are
lower-case ASCII, so that spellings which name the same paper give the same identifier.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.model.issuer import Issuer
    from congvan.model.number import DocumentNumber

_NOT_WORD = re.compile(r"[^a-z0-9.&]+")


def slug(text: str) -> str:
    """Lower-case ASCII with hyphens: ``Đất đai`` is ``dat-dai``."""
    folded = unicodedata.normalize("NFD", text.casefold().replace("đ", "d")).encode("ascii", "ignore").decode()
    return _NOT_WORD.sub("-", folded).strip("-")


def document_uri(
    document_type: str | None,
    number: DocumentNumber | None,
    year: int | None,
    issuer: Issuer | None,
    title: str | None,
) -> str | None:
    """The identifier, or ``None`` where the facts do not name one document.

    Args:
        document_type: Code of the type, where the number does not tell it.
        number: Number and notation.
        year: Year of issue, where the number does not carry it.
        issuer: Who issued it; its place tells the people's committees of two provinces apart.
        title: The name of a paper that has no number.
    """
    if number is not None and number.serial is not None and number.issuer_code is not None:
        year = number.year or year
        if year is None and not number.issuer_code.upper().startswith(("QH", "UBTVQH")):
            return None
        body = slug("-".join(code for code in (number.issuer_code, number.unit_code) if code))
        if issuer is not None and issuer.place:
            body = f"{body}.{slug(issuer.place)}"
        kind = slug(number.type_code or document_type or "cv")
        return f"urn:congvan:doc:{body}:{kind}:{year or ''}:{slug(number.serial).lstrip('0')}"
    if title and document_type:
        return f"urn:congvan:doc::{slug(document_type)}:{year or ''}:{slug(title)}"
    return None
