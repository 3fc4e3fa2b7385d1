"""The published schemas, as files: JSON Schema and XSD of version 1, and the OASIS schema of Akoma Ntoso 3.0."""

from __future__ import annotations

from importlib.resources import files

__all__ = ["read_schema"]


def read_schema(name: str) -> bytes:
    """The bytes of a schema that is shipped: ``directive-1.xsd``, ``directive-1.schema.json``, ``directive-1.d.ts``, ``akomantoso30.xsd``.

    Raises:
        FileNotFoundError: No schema has this name.
    """
    return (files(__name__) / name).read_bytes()
