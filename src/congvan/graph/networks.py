"""The graph for networkx (extra ``graph``)."""

from __future__ import annotations

import dataclasses
import importlib
from typing import TYPE_CHECKING

from congvan.errors import MissingExtraError, Reason

if TYPE_CHECKING:
    import networkx as nx  # type: ignore[import-untyped]  # it carries no types

    from congvan.graph.nodes import Graph


def to_networkx(graph: Graph) -> nx.MultiDiGraph[str]:
    """A ``networkx.MultiDiGraph``: nodes are identifiers, edges are keyed by their role, facts that are told are attributes.

    Days are ISO strings and pinpoints one string, so that every writer of networkx takes them.

    Raises:
        MissingExtraError: ``congvan[graph]`` is not installed.
    """
    try:
        module = importlib.import_module("networkx")
    except ModuleNotFoundError as error:
        raise MissingExtraError("graph", purpose=Reason("to-networkx")) from error
    made = module.MultiDiGraph()
    for node in graph.nodes:
        facts = {name: value for name, value in dataclasses.asdict(node).items() if name != "uri" and value is not None}
        made.add_node(node.uri, **facts | ({"issued_on": node.issued_on.isoformat()} if node.issued_on else {}))
    for edge in graph.edges:
        made.add_edge(
            edge.source,
            edge.target,
            key=edge.role,
            role=edge.role,
            mentions=edge.mentions,
            pinpoints="; ".join(edge.pinpoints),
        )
    return made
