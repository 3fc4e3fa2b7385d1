"""Directives read one after another into one graph."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from congvan.graph.nodes import Edge, Graph, Node, canonical_uri

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from congvan.model import Directive, DocumentNumber, Reference

_FACTS = ("document_type", "number", "issued_on", "issuer", "title")


def build(directives: Iterable[Directive], *, key: Callable[[Directive], str] | None = None) -> Graph:
    """The graph of what these directives cite.

    Args:
        directives: Any number of them; one at a time is held.
        key: The ``uri`` of the node of a directive that has none; without it, its place in the input.
    """
    given: dict[str, Node] = {}
    cited: dict[str, Node] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    unresolved: list[tuple[str, Reference]] = []
    for place, directive in enumerate(directives):
        source = directive.uri or (key(directive) if key is not None else f"urn:congvan:directive:{place}")
        given.setdefault(source, _node_of(source, directive))
        uris = _uris(directive.references)
        for uri, reference in zip(uris, directive.references, strict=True):
            if uri is None:
                unresolved.append((source, reference))
            elif uri != source:
                cited[uri] = joined(cited.get(uri), _node_cited(uri, reference))
                _add(edges, source, uri, reference)
    nodes = [node if uri not in cited else joined(node, cited.pop(uri)) for uri, node in given.items()]
    return Graph((*nodes, *cited.values()), tuple(edges.values()), tuple(unresolved))


def _uris(references: tuple[Reference, ...]) -> list[str | None]:
    """The identifier of each; a short form has that of its full mention."""
    uris = [canonical_uri(reference) for reference in references]
    for place, reference in enumerate(references):
        full = reference.resolves_to
        if full is not None and full < len(uris) and uris[full] is not None:
            uris[place] = uris[full]
    return uris


def _add(edges: dict[tuple[str, str, str], Edge], source: str, target: str, reference: Reference) -> None:
    pinpoints = tuple(str(pinpoint) for pinpoint in reference.pinpoint)
    known = edges.get((source, target, reference.role))
    if known is None:
        edges[source, target, reference.role] = Edge(source, target, reference.role, 1, pinpoints)
        return
    more = tuple(dict.fromkeys((*known.pinpoints, *pinpoints)))
    edges[source, target, reference.role] = dataclasses.replace(known, mentions=known.mentions + 1, pinpoints=more)


def _node_of(uri: str, directive: Directive) -> Node:
    return Node(
        uri=uri,
        label=_label(directive.document_type, directive.number, directive.subject) or uri,
        document_type=directive.document_type,
        number=directive.number.text if directive.number is not None else None,
        issued_on=directive.issued_on,
        issuer=directive.issuers[0].name if directive.issuers else None,
        title=directive.subject,
        is_given=True,
    )


def _node_cited(uri: str, reference: Reference) -> Node:
    return Node(
        uri=uri,
        label=_label(reference.document_type, reference.number, reference.title) or uri,
        document_type=reference.document_type,
        number=reference.number.text if reference.number is not None else None,
        issued_on=reference.issued_on,
        issuer=reference.issuer.name if reference.issuer is not None else None,
        title=reference.title,
    )


def _label(code: str | None, number: DocumentNumber | None, title: str | None) -> str:
    if number is not None and number.text:
        return f"{code} {number.text}" if code else number.text
    names = {"L": "Luật ", "PL": "Pháp lệnh "}
    return f"{names.get(code or '', '')}{title}" if title else ""


def joined(known: Node | None, other: Node) -> Node:
    """What two mentions tell of one document: the first that tells a fact is believed."""
    if known is None:
        return other
    facts = {
        name: getattr(known, name) if getattr(known, name) is not None else getattr(other, name) for name in _FACTS
    }
    label = known.label if known.number is not None or other.number is None else other.label
    return dataclasses.replace(known, label=label, **facts)
