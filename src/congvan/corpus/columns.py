"""The columns of a record; they stay as they are, and new ones are added at the end."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - the schema for pyarrow and empty records are made from the annotations
from typing import TypedDict

__all__ = ["NESTED", "Record"]


class Record(TypedDict):
    """A document of a corpus, read or not (một văn bản trong kho).

    After the columns of its own come those of :class:`congvan.records.PaperRow`, with the tasks, references and
    recipients themselves in place of their counts: each a list of rows as in :mod:`congvan.records`, without the two
    columns that name the paper.
    """

    source: str
    """The key: the path, with ``#`` and the member's name or the row's number where the file holds many documents."""
    error_kind: str | None
    """Why there is no reading: the name of an error class, ``TimeLimit`` or ``WorkerDied``; else nothing is wrong."""
    error_place: str | None
    error_message: str | None
    characters: int | None
    """How long the text is that was read."""
    unread: int | None
    """How many of these characters belong to no field."""
    paper: str | None
    uri: str | None
    system: str | None
    document_type: str | None
    number: str | None
    serial: str | None
    issued_on: dt.date | None
    effective_on: dt.date | None
    place: str | None
    issuers: list[str]
    parents: list[str]
    subject: str | None
    urgency: str | None
    secrecy: str | None
    signers: list[str]
    positions: list[str]
    kind: str | None
    diagnostics: list[str]
    tasks: list[dict[str, object]]
    references: list[dict[str, object]]
    recipients: list[dict[str, object]]


NESTED = ("tasks", "references", "recipients")
"""The columns that hold rows of the tables of the same names in :mod:`congvan.records`."""
