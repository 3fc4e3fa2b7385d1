r"""What the papers of a corpus cite, joined on their identifiers (mạng viện dẫn của kho văn bản).

>>> from congvan.corpus import record
>>> row = record("BỘ Y TẾ\nSố: 5/BYT-VP\nHà Nội, ngày 05 tháng 3 năm 2024\n\nThực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ.")
>>> made = joined([row])
>>> [found.cited for found in trace(made, "urn:congvan:doc:byt-vp:cv:2024:5").implements]
['urn:congvan:doc:cp:nd:2020:30']

The graph is one of :mod:`congvan.graph`, whose writers give GraphML and pictures of it.
"""

from __future__ import annotations

import dataclasses
from collections import Counter, deque
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from congvan.corpus.opened import rows_of
from congvan.graph import Edge, Graph, Node

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from congvan.model.reference import ReferenceRole

__all__ = ["Link", "Trace", "answers", "around", "joined", "load", "most_cited", "resting_on_replaced", "trace"]

_ENDS = frozenset({"replaces", "repeals"})
_DOWN = frozenset({"basis", "implements"})
_COLUMNS = ["source", "paper", "document_type", "number", "issued_on", "issuers", "subject", "references"]


class Link(NamedTuple):
    """One step of a chain.

    Attributes:
        citing: The ``uri`` of the paper that cites.
        cited: The ``uri`` of what it cites.
        role: What the one does with the other.
        depth: How many steps from the paper that was asked for, from 1.
    """

    citing: str
    cited: str
    role: ReferenceRole
    depth: int


class Trace(NamedTuple):
    """What a paper rests on and what rests on it.

    Attributes:
        implements: Its grounds and theirs, up to the laws, the nearest first.
        implemented_by: What carries it out, and what carries that out.
    """

    implements: tuple[Link, ...]
    implemented_by: tuple[Link, ...]


def load(table: str | os.PathLike[str]) -> Graph:
    """The graph of a table that ``congvan corpus`` made, a file or a folder of parts; a few papers at a time are in memory.

    Raises:
        MissingExtraError: The table needs ``congvan[corpus]``, which is not installed.
        UnknownFormatError: It is no table of a corpus.
        InputError: It lacks the columns of one.
        OSError: The table cannot be read.
    """
    return joined(rows_of(table, _COLUMNS))


def joined(rows: Iterable[Mapping[str, Any]]) -> Graph:
    """The graph of some records; papers that could not be read are in no graph."""
    given: dict[str, Node] = {}
    cited: dict[str, Node] = {}
    mentions: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        paper = row["paper"]
        if paper is None:
            continue
        given.setdefault(paper, _given(row))
        for uri, found in _cited(row["references"]):
            if uri != paper:
                cited.setdefault(uri, _of_mention(uri, found))
                mentions[paper, uri, found["role"]] += 1
    edges = tuple(
        Edge(source, target, cast("ReferenceRole", role), n) for (source, target, role), n in mentions.items()
    )
    return Graph((*given.values(), *(node for uri, node in cited.items() if uri not in given)), edges)


def most_cited(graph: Graph, count: int = 10) -> list[tuple[Node, int]]:
    """What the most papers cite, each with how many do."""
    citing = Counter(target for _, target in {(edge.source, edge.target) for edge in graph.edges})
    nodes = {node.uri: node for node in graph.nodes}
    ranked = sorted(citing.items(), key=lambda item: (-item[1], item[0]))
    return [(nodes[uri], papers) for uri, papers in ranked[:count]]


def answers(graph: Graph) -> list[Edge]:
    """Which papers answer which (trả lời văn bản): the citations by which one answers another."""
    return [edge for edge in graph.edges if edge.role == "replies_to"]


def resting_on_replaced(graph: Graph) -> list[tuple[Edge, Edge]]:
    """Citations of a paper that another one of the corpus replaces or repeals, each with that other one's edge.

    Only papers that are younger than the replacing one are told, where both days are known: an older one could not know.
    """
    ends = {edge.target: edge for edge in graph.edges if edge.role in _ENDS}
    days = {node.uri: node.issued_on for node in graph.nodes}

    def could_know(edge: Edge, end: Edge) -> bool:
        day, ended = days[edge.source], days[end.source]
        return day is None or ended is None or day > ended

    return [
        (edge, ends[edge.target])
        for edge in graph.edges
        if edge.target in ends and edge.role not in _ENDS and could_know(edge, ends[edge.target])
    ]


def trace(graph: Graph, uri: str) -> Trace:
    """What a paper implements, up to its law, and what implements it; nothing where the graph does not hold it."""
    down: dict[str, list[Edge]] = {}
    up: dict[str, list[Edge]] = {}
    for edge in graph.edges:
        if edge.role in _DOWN:
            down.setdefault(edge.source, []).append(edge)
            up.setdefault(edge.target, []).append(edge)
    return Trace(tuple(_walk(uri, down, lambda edge: edge.target)), tuple(_walk(uri, up, lambda edge: edge.source)))


def around(graph: Graph, uri: str) -> Graph:
    """The part of a graph that :func:`trace` walks, for a picture of it."""
    found = trace(graph, uri)
    steps = {(link.citing, link.cited, link.role) for link in (*found.implements, *found.implemented_by)}
    met = {uri, *(end for citing, cited, _ in steps for end in (citing, cited))}
    return Graph(
        tuple(node for node in graph.nodes if node.uri in met),
        tuple(edge for edge in graph.edges if (edge.source, edge.target, edge.role) in steps),
    )


def _walk(start: str, edges: Mapping[str, list[Edge]], other: Callable[[Edge], str]) -> Iterator[Link]:
    """Breadth first; each paper is gone on from once, so that papers which cite each other end too."""
    met, waiting = {start}, deque([(start, 1)])
    while waiting:
        uri, depth = waiting.popleft()
        for edge in edges.get(uri, ()):
            yield Link(edge.source, edge.target, edge.role, depth)
            if other(edge) not in met:
                met.add(other(edge))
                waiting.append((other(edge), depth + 1))


def _cited(references: list[Mapping[str, Any]]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each mention that names one document; a short form has the name of its full mention."""
    uris = [found["cited_uri"] for found in references]
    for place, found in enumerate(references):
        full = found["resolves_to"]
        uri = uris[full] if full is not None and full < len(uris) and uris[full] is not None else uris[place]
        if uri is not None:
            yield uri, found


def _given(row: Mapping[str, Any]) -> Node:
    label = " ".join(part for part in (row["document_type"], row["number"]) if part)
    node = Node(uri=row["paper"], label=label or row["source"], is_given=True)
    issuer = row["issuers"][0] if row["issuers"] else None
    facts = {name: row[name] for name in ("document_type", "number", "issued_on")}
    return dataclasses.replace(node, issuer=issuer, title=row["subject"], **facts)


def _of_mention(uri: str, found: Mapping[str, Any]) -> Node:
    parts = (found["cited_type"], found["cited_number"] or found["cited_title"])
    return Node(
        uri=uri,
        label=" ".join(part for part in parts if part) or uri,
        document_type=found["cited_type"],
        number=found["cited_number"],
        issued_on=found["cited_on"],
        issuer=found["cited_issuer"],
        title=found["cited_title"],
    )
