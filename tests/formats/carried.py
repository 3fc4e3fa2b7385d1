"""What the printed forms carry, as plain values without places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from congvan.model import Directive

__all__ = ["carried"]

_DROPPED = {"schema_version", "effective_on", "attachments", "source", "uri"}
_BY_RULE = {"V/v", "về việc"}  # printed before a letter's abstract where nothing else is said
_DERIVED = {"name", "purpose", "copies", "code"}
_DERIVED_OF_ISSUERS = {"code", "abbreviation", "level", "place"}


def carried(directive: Directive, *, derived: bool = True) -> dict[str, Any]:
    """The fields that text, Markdown, HTML and DOCX carry; without what reading derives, where that is asked for."""
    values: dict[str, Any] = _bare(directive.model_dump(exclude=_DROPPED))
    if not derived:
        if values["subject_prefix"] in _BY_RULE:
            values["subject_prefix"] = None
        for recipient in values["recipients"]:
            for name in _DERIVED & recipient.keys():
                del recipient[name]
        for issuer in (found for first in values["issuers"] for found in (first, first["parent"]) if found):
            for name in _DERIVED_OF_ISSUERS:
                issuer[name] = None
        del values["tasks"], values["references"]
    return values


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if key not in {"span", "uri"}}
    return [_bare(inner) for inner in value] if isinstance(value, (list, tuple)) else value
