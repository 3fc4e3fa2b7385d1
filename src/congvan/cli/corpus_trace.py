"""``congvan corpus trace``: the chain of a paper, up to the law it rests on and down to what carries it out."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from congvan.cli.command import READ
from congvan.cli.corpus_graph import named
from congvan.cli.printing import Segment, clean, print_lines
from congvan.corpus.graph import around, load, trace
from congvan.errors import InputError, Reason
from congvan.graph import to_dot, to_graphml, to_mermaid

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence

    from congvan.cli.command import Subparsers
    from congvan.corpus.graph import Link
    from congvan.graph import Graph, Node

_PICTURES = {"mermaid": to_mermaid, "dot": to_dot, "graphml": to_graphml}


def add_parser(subparsers: Subparsers) -> None:
    """Add ``corpus trace`` to the command line."""
    parser = subparsers.add_parser(
        "corpus trace",
        help="show what a paper implements, up to its law, and what implements it",
        description="Follow the chains of one paper through a table: what it implements or rests on, up to the law, and what "
        "implements it, down to the last. Exit codes: 0 told; 2 the table could not be used, or does not hold the paper.",
    )
    parser.add_argument("uri", metavar="URI", help="the paper: its identifier, or its number where one paper has it")
    parser.add_argument("table", metavar="TABLE", help="what congvan corpus made: a file, or a folder of parts")
    parser.add_argument(
        "--to", choices=["text", "json", *_PICTURES], default="text", help="how it is written (default text)"
    )
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Find the paper and tell its chains."""
    graph = load(arguments.table)
    uri = _found(graph, arguments.uri, arguments.table)
    if arguments.to in _PICTURES:
        sys.stdout.write(_PICTURES[arguments.to](around(graph, uri)))
        return READ
    found = trace(graph, uri)
    if arguments.to == "json":
        chains = {name: [link._asdict() for link in links] for name, links in found._asdict().items()}
        sys.stdout.write(json.dumps({"uri": uri, **chains}, ensure_ascii=False, indent=1) + "\n")
        return READ
    nodes = {node.uri: node for node in graph.nodes}
    lines = [_with_uri(nodes[uri]), "implements:", *_tree(uri, found.implements, nodes, up=True)]
    lines += ["implemented by:", *_tree(uri, found.implemented_by, nodes, up=False)]
    print_lines((Segment(line),) for line in lines)
    return READ


def _found(graph: Graph, asked: str, table: str) -> str:
    """The identifier of the paper that was asked for."""
    uris = [node.uri for node in graph.nodes if asked in {node.uri, node.number}]
    if len(uris) == 1 or asked in uris:
        return asked if asked in uris else uris[0]
    if uris:
        raise InputError(Reason("several-papers", asked=asked, found=", ".join(uris)), form="table", place=table)
    raise InputError(Reason("no-such-paper", asked=asked), form="table", place=table)


def _tree(uri: str, links: Sequence[Link], nodes: Mapping[str, Node], *, up: bool) -> Iterator[str]:
    """A line a step, below the paper that it goes on from; each paper is gone on from once."""
    steps: dict[str, list[Link]] = {}
    for link in links:
        steps.setdefault(link.citing if up else link.cited, []).append(link)
    waiting = [(link, 1) for link in reversed(steps.pop(uri, []))]
    while waiting:
        link, depth = waiting.pop()
        other = link.cited if up else link.citing
        yield f"{'  ' * depth}{link.role}: {_with_uri(nodes[other])}"
        waiting += [(below, depth + 1) for below in reversed(steps.pop(other, []))]
    if not links:
        yield "  nothing"


def _with_uri(node: Node) -> str:
    return f"{named(node)}  {clean(node.uri)}"
