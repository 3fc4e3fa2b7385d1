"""The name of a document's type as it is printed above the abstract (tên loại)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.vocab import document_types

if TYPE_CHECKING:
    from congvan.layout.sheet import Profile
    from congvan.model import Directive, System

__all__ = ["opens_with_type", "printed_type"]

_LETTER = "CV"


def printed_type(profile: Profile, directive: Directive) -> str | None:
    """The type's name, ``None`` for a letter, which prints none (NĐ30 PL I, II.5.b).

    A type that the vocabulary does not know is printed as a letter. Where several types of a system share a code, as
    Quyết định and Quy định of the Party do, the first is taken.
    """
    code = directive.document_type
    if code is None or code == _LETTER:
        return None
    system: System = "state" if profile.name == "state" else "party"
    names = document_types.names(code, system) or document_types.names(code)
    return names[0] if names else None


def opens_with_type(title: str) -> bool:
    """Whether a title opens with a type's name, as that of an attached Quy chế does (NĐ30 PL III, Mẫu 1.3)."""
    return document_types.find_heading(title) is not None
