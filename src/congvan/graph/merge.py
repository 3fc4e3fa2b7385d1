"""Graphs of shards into one graph."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from congvan.graph.build import joined
from congvan.graph.nodes import Edge, Graph, Node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.model import Reference

__all__ = ["merge"]


def merge(graphs: Iterable[Graph]) -> Graph:
    """One graph of several, each built from a part of the papers.

    Nodes join by their ``uri``, edges by their ends and role, with their mentions added up. Papers without an identifier
    need keys that are unlike in all shards: give :func:`build` a ``key``.

    >>> from congvan import Directive
    >>> from congvan.graph import build
    >>> shards = [build([Directive()], key=lambda _, name=name: f"file:{name}") for name in ("a", "b")]
    >>> [node.uri for node in merge(shards).nodes]
    ['file:a', 'file:b']
    """
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    unresolved: list[tuple[str, Reference]] = []
    for graph in graphs:
        for node in graph.nodes:
            known = nodes.get(node.uri)
            if known is not None and node.is_given and not known.is_given:
                nodes[node.uri] = joined(node, known)
            else:
                nodes[node.uri] = joined(known, node)
        for edge in graph.edges:
            ends = (edge.source, edge.target, edge.role)
            edges[ends] = _added(edges.get(ends), edge)
        unresolved += graph.unresolved
    given = [node for node in nodes.values() if node.is_given]
    cited = [node for node in nodes.values() if not node.is_given]
    return Graph((*given, *cited), tuple(edges.values()), tuple(unresolved))


def _added(known: Edge | None, edge: Edge) -> Edge:
    if known is None:
        return edge
    pinpoints = tuple(dict.fromkeys((*known.pinpoints, *edge.pinpoints)))
    return dataclasses.replace(known, mentions=known.mentions + edge.mentions, pinpoints=pinpoints)
