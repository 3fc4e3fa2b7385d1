"""The graph as JSON-LD in terms of ELI, the European Legislation Identifier (ontology 1.5)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.graph.nodes import Graph, Node
    from congvan.model.reference import ReferenceRole

_CONTEXT = {
    "eli": "http://data.europa.eu/eli/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id_local": "eli:id_local",
    "title": {"@id": "eli:title", "@language": "vi"},
    "type_document": "eli:type_document",
    "responsibility_of": {"@id": "eli:responsibility_of", "@language": "vi"},
    "date_document": {"@id": "eli:date_document", "@type": "xsd:date"},
}
# eli:repeals is said of a resource that "cancels, abrogates or replaces another".
_TERMS: dict[ReferenceRole, str] = {
    "basis": "based_on",
    "implements": "implements",
    "replies_to": "related_to",
    "amends": "amends",
    "replaces": "repeals",
    "repeals": "repeals",
    "follows_up": "related_to",
    "cites": "cites",
}


def to_jsonld(graph: Graph, *, indent: int | None = None) -> str:
    """A JSON-LD document: each node an ``eli:LegalResource``, each edge one of its properties.

    Args:
        graph: The graph.
        indent: Spaces of indentation; ``None`` for one line.
    """
    links = {
        term: {"@id": f"eli:{term}", "@type": "@id", "@container": "@set"} for term in sorted(set(_TERMS.values()))
    }
    relations: dict[str, dict[str, list[str]]] = {}
    for edge in graph.edges:
        targets = relations.setdefault(edge.source, {}).setdefault(_TERMS[edge.role], [])
        if edge.target not in targets:
            targets.append(edge.target)
    resources = [{**_resource(node), **relations.get(node.uri, {})} for node in graph.nodes]
    return json.dumps({"@context": _CONTEXT | links, "@graph": resources}, ensure_ascii=False, indent=indent)


def _resource(node: Node) -> dict[str, object]:
    facts = {
        "id_local": node.number,
        "type_document": node.document_type,
        "title": node.title,
        "responsibility_of": node.issuer,
        "date_document": node.issued_on.isoformat() if node.issued_on is not None else None,
    }
    told = {name: value for name, value in facts.items() if value is not None}
    return {"@id": node.uri, "@type": "eli:LegalResource", **told}
