"""Which papers are cited, each once, with all its mentions (các văn bản được viện dẫn)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan import vocab
from congvan.graph import canonical_uri
from congvan.view.data import NodeData
from congvan.view.words import word

if TYPE_CHECKING:
    import datetime as dt

    from congvan.model import Directive, Reference
    from congvan.view.words import Language

__all__ = ["called", "day_of", "nodes_of"]


def nodes_of(directive: Directive, lang: Language) -> list[NodeData]:
    """The cited papers in the order of their first mention; mentions of one paper are one node.

    A short form belongs to its full mention. What says the most of the role is taken: any other goes before ``cites``.
    """
    nodes: dict[str, NodeData] = {}
    for place, found in enumerate(directive.references):
        full = _full(directive, found)
        uri = canonical_uri(full)
        name = called(full, lang)
        node = nodes.setdefault(
            uri or name,
            NodeData(uri=uri, name=name, about=_about(full), role="", tone="cites", keys=[]),
        )
        node["keys"].append(f"reference-{place + 1}")
        if node["tone"] == "cites":
            node["tone"], node["role"] = found.role, word("role", found.role, lang)
    return list(nodes.values())


def _full(directive: Directive, found: Reference) -> Reference:
    place = found.resolves_to
    return directive.references[place] if place is not None and place < len(directive.references) else found


def _about(found: Reference) -> str:
    parts = (
        day_of(found.issued_on) if found.issued_on is not None else None,
        found.issuer.name if found.issuer is not None else None,
        found.title if found.number is not None else None,
    )
    return " · ".join(filter(None, parts))


def called(found: Reference, lang: Language) -> str:
    """Type and number, or type and name."""
    names = vocab.types.names(found.document_type) if found.document_type else ()
    kind = names[0] if names else found.document_type
    name = str(found.number) if found.number is not None else found.title
    if kind and name and name.startswith(kind):
        return name
    return " ".join(filter(None, (kind, name))) or found.text or word("role", "cites", lang)


def day_of(day: dt.date) -> str:
    """A day as it is written in Vietnam: ``05/01/2026``."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"
