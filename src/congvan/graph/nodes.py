"""What a graph is made of, and the one identifier of a document in it."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - a dataclass keeps its annotations
from dataclasses import dataclass
from typing import TYPE_CHECKING

from congvan.model import DocumentNumber
from congvan.model.uri import document_uri
from congvan.vocab import laws

if TYPE_CHECKING:
    from congvan.model import Reference
    from congvan.model.reference import ReferenceRole

_STATUTES = {"L": ("bộ luật", "luật"), "PL": ("pháp lệnh",)}


@dataclass(frozen=True, slots=True)
class Node:
    """A document (văn bản).

    Attributes:
        uri: Its identifier; for a directive that has none, the caller's key, else
            ``urn:congvan:directive:<place in the input>``.
        label: What to print: type and number, or the name.
        document_type: Code of its type, or ``None``.
        number: Its number as printed, or ``None``.
        issued_on: Day of issue, or ``None``.
        issuer: Who issued it, as printed, or ``None``.
        title: Its name or abstract, or ``None``.
        is_given: Whether it is one of the directives that were given, rather than one that they only cite.
    """

    uri: str
    label: str
    document_type: str | None = None
    number: str | None = None
    issued_on: dt.date | None = None
    issuer: str | None = None
    title: str | None = None
    is_given: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """All citations of one kind of one document by another (viện dẫn).

    Attributes:
        source: The ``uri`` of the document that cites.
        target: The ``uri`` of the document that is cited.
        role: What the one does with the other.
        mentions: How many times.
        pinpoints: The parts that are meant, each as printed, in reading order.
    """

    source: str
    target: str
    role: ReferenceRole
    mentions: int = 1
    pinpoints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Graph:
    """Documents and their citations.

    Attributes:
        nodes: The given directives in their order, then what they cite, in reading order.
        edges: In reading order of their first mention.
        unresolved: Citations that do not name one document, each with the ``uri`` of the directive that makes it.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    unresolved: tuple[tuple[str, Reference], ...] = ()


def canonical_uri(reference: Reference) -> str | None:
    """The ``uri`` of what is cited; a law that is cited by name and year gets that of its number, where it is known.

    >>> from congvan import Reference
    >>> canonical_uri(Reference(document_type="L", title="Đất đai", year=2013))
    'urn:congvan:doc:qh13:l:2013:45'
    """
    title = reference.title
    if reference.number is None and title and reference.document_type in _STATUTES:
        year = reference.issued_on.year if reference.issued_on is not None else reference.year
        law = laws.find(title, year=year, kinds=_STATUTES[reference.document_type])
        if law is not None and law.number is not None:
            number = DocumentNumber.parse(law.number)
            return document_uri(reference.document_type, number, law.year, None, None)
    return reference.uri
