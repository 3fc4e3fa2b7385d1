"""``congvan corpus graph``: what the papers of a table cite, told and written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.cli.command import READ
from congvan.cli.printing import Segment, clean, print_lines
from congvan.corpus import edges
from congvan.corpus.graph import answers, load, most_cited, resting_on_replaced
from congvan.errors import InputError, Reason, UnknownFormatError
from congvan.graph import to_dot, to_graphml, to_jsonld, to_mermaid

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from congvan.cli.command import Subparsers
    from congvan.graph import Graph, Node

_WRITERS = {".graphml": to_graphml, ".jsonld": to_jsonld, ".dot": to_dot, ".mmd": to_mermaid}


def add_parser(subparsers: Subparsers) -> None:
    """Add ``corpus graph`` to the command line."""
    parser = subparsers.add_parser(
        "corpus graph",
        help="show and write what the papers of a table cite",
        description="Join the papers of a table on their identifiers: which are cited most, which answer which, and which "
        "cite something that had been replaced. Exit codes: 0 told; 2 the table could not be used.",
    )
    parser.add_argument("table", metavar="TABLE", help="what congvan corpus made: a file, or a folder of parts")
    parser.add_argument(
        "-o", "--out", metavar="FILE", help="write the edges: .parquet, .graphml, .jsonld, .dot or .mmd (Mermaid)"
    )
    parser.add_argument("--top", type=int, default=10, metavar="N", help="so many lines of each list (default 10)")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Load, write where asked, and tell."""
    out = Path(arguments.out) if arguments.out is not None else None
    if out is not None and out.suffix not in {".parquet", *_WRITERS}:
        raise UnknownFormatError(Reason("edges-suffix", suffixes=", ".join([".parquet", *_WRITERS])), form=out.suffix)
    if out is not None and out.exists() and not arguments.force:
        raise InputError(Reason("already-there"), form="graph", place=str(out))
    graph = load(arguments.table)
    if out is not None and out.suffix == ".parquet":
        edges.write(graph, out)
    elif out is not None:
        out.write_text(_WRITERS[out.suffix](graph), encoding="utf-8")
    print_lines((Segment(line),) for line in _told(graph, arguments.top))
    return READ


def _told(graph: Graph, top: int) -> Iterator[str]:
    nodes = {node.uri: node for node in graph.nodes}
    given = sum(node.is_given for node in graph.nodes)
    yield f"{given} papers, {len(graph.nodes) - given} more that they cite, {len(graph.edges)} citations"
    yield from _listed("cited most:", [f"{count:>6} {named(node)}" for node, count in most_cited(graph, top)], top)
    yield from _listed(
        "answers:", [f"{named(nodes[edge.source])} -> {named(nodes[edge.target])}" for edge in answers(graph)], top
    )
    yield from _listed(
        "cite what had been replaced:",
        [
            f"{named(nodes[edge.source])} -> {named(nodes[edge.target])}, replaced by {named(nodes[end.source])}"
            for edge, end in resting_on_replaced(graph)
        ],
        top,
    )


def _listed(title: str, lines: list[str], top: int) -> Iterator[str]:
    if lines:
        yield title
        yield from (f"  {line}" for line in lines[:top])
    if len(lines) > top:
        yield f"  and {len(lines) - top} more"


def named(node: Node) -> str:
    """A paper on a line: its label and who issued it."""
    return clean(f"{node.label} ({node.issuer})" if node.issuer else node.label)
