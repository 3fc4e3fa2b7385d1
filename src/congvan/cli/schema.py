"""``congvan schema``: the JSON Schema of a directive, as it is published."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from congvan.schemas import read_schema

if TYPE_CHECKING:
    import argparse

    from congvan.cli.command import Subparsers


def add_parser(subparsers: Subparsers) -> None:
    """Add ``schema`` to the command line."""
    parser = subparsers.add_parser(
        "schema",
        help="print the JSON Schema of a directive",
        description="Print the JSON Schema (draft 2020-12) of a directive, such as `congvan parse --to json` gives for each file.",
    )
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--typescript", action="store_true", help="TypeScript types instead")
    kind.add_argument(
        "--for-llm",
        action="store_true",
        help="the variant for structured output of language models (no offsets, all fields required)",
    )
    parser.set_defaults(handler=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the schema."""
    if arguments.for_llm:
        from congvan.model.json_schema import schema_text  # noqa: PLC0415 - pydantic is heavy, the shipped file is not

        sys.stdout.write(schema_text(for_llm=True))
    elif arguments.typescript:
        sys.stdout.write(read_schema("directive-1.d.ts").decode("utf-8"))
    else:
        sys.stdout.write(read_schema("directive-1.schema.json").decode("utf-8"))
    return 0
