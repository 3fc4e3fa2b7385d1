"""Papers as tables for a data team: pyarrow for the shards, DuckDB for the questions.

Run it: ``pip install "congvan[arrow]" duckdb`` and ``python tables.py FILE…``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

import congvan
from congvan import records

if TYPE_CHECKING:
    from collections.abc import Iterable

QUESTION = """
    SELECT p.number, t.task, unnest(t.lead) AS lead, t.due
    FROM tasks AS t JOIN papers AS p ON t.paper = p.paper
    WHERE t.due IS NOT NULL
    ORDER BY t.due, p.number, t.task, lead
"""


def write_shards(files: Iterable[Path], folder: Path, *, size: int = 2) -> list[str]:
    """Write the papers to Parquet, ``size`` papers a shard; what cannot be read is given back with its reason."""
    failed: list[str] = []
    shard: list[congvan.Directive] = []
    number = 0
    for source, outcome in congvan.read_all(files):
        if isinstance(outcome, congvan.Directive):
            shard.append(outcome)
        else:
            failed.append(f"{source!r}: {outcome}")
        if len(shard) == size:
            _write(shard, folder, number)
            shard, number = [], number + 1
    if shard:
        _write(shard, folder, number)
    return failed


def _write(papers: list[congvan.Directive], folder: Path, number: int) -> None:
    """One file for each table; the schema is the same in all shards, whatever stands in them."""
    schemas = records.ARROW_SCHEMAS
    rows = {
        "papers": [row for paper in papers for row in records.papers(paper)],
        "tasks": [row for paper in papers for row in records.tasks(paper)],
        "references": [row for paper in papers for row in records.references(paper)],
    }
    for table, found in rows.items():
        pq.write_table(pa.Table.from_pylist(found, schema=schemas[table]), folder / f"{table}-{number}.parquet")


def due_tasks(folder: Path) -> list[tuple[object, ...]]:
    """Who must do what by when, over all shards."""
    with duckdb.connect() as database:
        for table in ("papers", "tasks", "references"):
            database.read_parquet(str(folder / f"{table}-*.parquet")).create_view(table)
        return database.execute(QUESTION).fetchall()


if __name__ == "__main__":
    here = Path("shards")
    here.mkdir(exist_ok=True)
    sys.stderr.writelines(f"{line}\n" for line in write_shards(map(Path, sys.argv[1:]), here))
    sys.stdout.writelines(f"{row}\n" for row in due_tasks(here))
