"""From directives to a graph of documents (mạng viện dẫn): a node for each document, an edge for each kind of citation.

>>> from congvan import Directive, DocumentNumber, Reference
>>> basis = Reference(document_type="NĐ", number=DocumentNumber.parse("30/2020/NĐ-CP"), role="basis")
>>> letter = Directive(document_type="TT", number=DocumentNumber.parse("05/2023/TT-BYT"), references=(basis,))
>>> graph = build([letter])
>>> [(edge.source, edge.role, edge.target) for edge in graph.edges]
[('urn:congvan:doc:byt:tt:2023:5', 'basis', 'urn:congvan:doc:cp:nd:2020:30')]
>>> print(to_mermaid(graph))
graph LR
  n0["TT 05/2023/TT-BYT"]
  n1["NĐ 30/2020/NĐ-CP"]
  n0 -->|basis| n1
<BLANKLINE>

Documents join by their ``uri``, so that the same decree cited in ten letters is one node. A citation that does not name one
document (``Quyết định số 12/QĐ-UBND`` without a province) has no ``uri``: it is kept in :attr:`Graph.unresolved`.
"""

from __future__ import annotations

from congvan.graph.build import build
from congvan.graph.linked_data import to_jsonld
from congvan.graph.merge import merge
from congvan.graph.networks import to_networkx
from congvan.graph.nodes import Edge, Graph, Node, canonical_uri
from congvan.graph.text_forms import to_dot, to_graphml, to_mermaid

__all__ = [
    "Edge",
    "Graph",
    "Node",
    "build",
    "canonical_uri",
    "merge",
    "to_dot",
    "to_graphml",
    "to_jsonld",
    "to_mermaid",
    "to_networkx",
]
