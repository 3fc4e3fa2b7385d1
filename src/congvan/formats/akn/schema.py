"""Validation by the OASIS schema of Akoma Ntoso 3.0, which is shipped."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from lxml import etree
from typing_extensions import override

from congvan.errors import InputError, Location, Reason
from congvan.formats.safexml import parse
from congvan.schemas import read_schema

if TYPE_CHECKING:
    from typing import Any

__all__ = ["validate"]

_LOCAL = threading.local()


def validate(data: bytes) -> None:
    """Hold a document to the OASIS schema; reading does not need it.

    Raises:
        InputError: It breaks the schema; ``place`` is the line.
    """
    root = parse(data, form="akn")
    schema = _schema()
    if not schema.validate(root):
        entry = schema.error_log[0]
        raise InputError(Reason("schema-breach", error=entry.message), form="akn", place=Location(line=entry.line))


class _Shipped(etree.Resolver):
    """The schema that the OASIS schema imports, from the package and nowhere else."""

    @override
    def resolve(self, system_url: str | None, public_id: str | None, context: Any) -> Any:
        return self.resolve_string(read_schema("xml.xsd"), context)


def _schema() -> etree.XMLSchema:
    """Compiled once for each thread, because its log of errors is its own."""
    schema: etree.XMLSchema | None = getattr(_LOCAL, "schema", None)
    if schema is None:
        parser = etree.XMLParser(no_network=True)
        parser.resolvers.add(_Shipped())
        schema = _LOCAL.schema = etree.XMLSchema(etree.fromstring(read_schema("akomantoso30.xsd"), parser))
    return schema
