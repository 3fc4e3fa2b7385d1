"""The edges of a graph as a table: one row for each kind of citation of one paper by another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from congvan.corpus.parts import need_pyarrow, replaced

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from congvan.graph import Graph

__all__ = ["rows", "write"]

_FACTS = ("document_type", "number", "issued_on", "issuer", "title")


def rows(graph: Graph) -> Iterator[dict[str, Any]]:
    """A row an edge: the two identifiers, the role, how many mentions, and what is known of both papers.

    ``cited_is_given`` tells whether the cited paper is in the corpus itself.
    """
    nodes = {node.uri: node for node in graph.nodes}
    for edge in graph.edges:
        citing, cited = nodes[edge.source], nodes[edge.target]
        yield {
            "citing": edge.source,
            "cited": edge.target,
            "role": edge.role,
            "mentions": edge.mentions,
            **{f"citing_{name}": getattr(citing, name) for name in _FACTS},
            **{f"cited_{name}": getattr(cited, name) for name in _FACTS},
            "cited_is_given": cited.is_given,
        }


def write(graph: Graph, file: str | os.PathLike[str]) -> None:
    """Write the edges as Parquet; the file is there whole or not at all.

    Raises:
        MissingExtraError: ``congvan[corpus]`` is not installed.
        OSError: It cannot be written.
    """
    parquet = need_pyarrow()
    import pyarrow as pa  # noqa: PLC0415 - an extra, and heavy

    kinds = {"mentions": pa.int64(), "cited_is_given": pa.bool_(), "citing_issued_on": pa.date32()}
    kinds["cited_issued_on"] = pa.date32()
    always = {"citing", "cited", "role", "mentions", "cited_is_given"}
    names = ["citing", "cited", "role", "mentions"]
    names += [f"{end}_{name}" for end in ("citing", "cited") for name in _FACTS] + ["cited_is_given"]
    schema = pa.schema([pa.field(name, kinds.get(name, pa.string()), nullable=name not in always) for name in names])
    made = replaced(Path(file))
    parquet.write_table(pa.Table.from_pylist(list(rows(graph)), schema=schema), made)
    made.replace(file)
