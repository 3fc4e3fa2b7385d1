"""The graph as text: Mermaid and DOT to look at, GraphML for graph programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.graph.nodes import Graph, Node

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIGNS_OF_MERMAID = re.compile(r"""["#<>&\[\]{}()|\\;`]|[^\S ]|[\x00-\x1f\x7f]""")
_NODE_KEYS = ("label", "document_type", "number", "issued_on", "issuer", "title")
_LONGEST_LABEL = 80


def to_mermaid(graph: Graph) -> str:
    """A Mermaid flow chart; GitHub and many note programs draw it."""
    return "\n".join(["graph LR", *(f"  {line}" for line in _mermaid_lines(graph))]) + "\n"


def _mermaid_lines(graph: Graph) -> Iterator[str]:
    names = {node.uri: f"n{place}" for place, node in enumerate(graph.nodes)}
    for node in graph.nodes:
        label = _SIGNS_OF_MERMAID.sub(lambda sign: f"#{ord(sign[0])};", _short(node.label))
        yield f'{names[node.uri]}["{label}"]'
    for edge in graph.edges:
        yield f"{names[edge.source]} -->|{edge.role}| {names[edge.target]}"


def to_dot(graph: Graph) -> str:
    """A DOT digraph for Graphviz; given directives stand in boxes."""
    return "\n".join(["digraph documents {", "  rankdir=LR;", *(f"  {line}" for line in _dot_lines(graph)), "}"]) + "\n"


def _dot_lines(graph: Graph) -> Iterator[str]:
    for node in graph.nodes:
        shape = "box" if node.is_given else "ellipse"
        yield f"{_dot(node.uri)} [label={_dot(_short(node.label))}, shape={shape}];"
    for edge in graph.edges:
        yield f"{_dot(edge.source)} -> {_dot(edge.target)} [label={_dot(edge.role)}];"


def _dot(text: str) -> str:
    """A quoted string of DOT, in which only the quote and the backslash are special."""
    kept = _NOT_XML.sub("\ufffd", text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{kept}"'


def to_graphml(graph: Graph) -> str:
    """GraphML 1.0, with each fact as a data element."""
    keys = [_key(name, "node") for name in _NODE_KEYS]
    keys += ['<key id="is_given" for="node" attr.name="is_given" attr.type="boolean"/>', _key("role", "edge")]
    keys += ['<key id="mentions" for="edge" attr.name="mentions" attr.type="int"/>', _key("pinpoints", "edge")]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">']
    lines += [f"  {line}" for line in (*keys, '<graph edgedefault="directed">', *_graphml_lines(graph), "</graph>")]
    return "\n".join([*lines, "</graphml>"]) + "\n"


def _key(name: str, of: str) -> str:
    return f'<key id="{name}" for="{of}" attr.name="{name}" attr.type="string"/>'


def _graphml_lines(graph: Graph) -> Iterator[str]:
    for node in graph.nodes:
        yield f"  <node id={quoteattr(_xml(node.uri))}>{''.join(_facts(node))}</node>"
    for place, edge in enumerate(graph.edges):
        ends = f"source={quoteattr(_xml(edge.source))} target={quoteattr(_xml(edge.target))}"
        data = (
            _data("role", edge.role)
            + _data("mentions", str(edge.mentions))
            + _data("pinpoints", "; ".join(edge.pinpoints))
        )
        yield f'  <edge id="e{place}" {ends}>{data}</edge>'


def _facts(node: Node) -> Iterator[str]:
    for name in _NODE_KEYS:
        value = getattr(node, name)
        if value is not None:
            yield _data(name, str(value))
    yield _data("is_given", "true" if node.is_given else "false")


def _data(name: str, value: str) -> str:
    return f'<data key="{name}">{escape(_xml(value))}</data>'


def _xml(text: str) -> str:
    """The text without what XML 1.0 cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def _short(label: str) -> str:
    words = " ".join(label.split())
    return words if len(words) <= _LONGEST_LABEL else words[: _LONGEST_LABEL - 1] + "…"
