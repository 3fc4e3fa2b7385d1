"""One schema for Vietnamese official directives: what stands in a paper, and the files in which it travels.

>>> import congvan
>>> d = congvan.Directive(document_type="CV", number=congvan.DocumentNumber.parse("12/UBND-VX"))
>>> d.number.unit_code
'VX'

Read and write
    read, read_all      a paper or many, from a file in any format
    write               a paper to a file in any format
    parse_text          a paper from its plain text
    Vocabulary, OwnBody the bodies that you know by codes and short forms of your own
    derive              the tasks, references and deadlines of a body written by hand

Look closer
    check, fix          hold a paper against the rules of form, and mend what can be mended
    explain             which rules read a value
    ground              hold somebody's claims about a text against it
    diff                what changed between two papers
    evolve              a paper with some fields changed, validated
    schema              the JSON Schema, also for a language model

The paper
    Directive, DocumentNumber, Issuer, Recipient, Attachment
    Block, Annex                                    its body
    Task, Assignee, Deadline                        who must do what, by when
    Reference, Pinpoint                             the papers that it names
    Signature, AuthorityStep, DigitalSignature      who signed, and for whom
    Source, Span, FieldSpan, TraceEntry             what was read, and where
    Diagnostic, Finding                             what is the matter with it

Modules
    text, markdown, html, docx, pdf     pages
    xml, edxml, akn, ics                messages, archives, calendars
    records, graph                      rows for tables, and who names whom

Errors
    CongvanError, with the kinds InputError, LimitError, UnknownFormatError, MissingExtraError, MissingProgramError
    Reason, Location    what is wrong, and where in an input

Each has its own help, such as help(congvan.read). Names are bound on first use, so that an import stays as light as
pydantic; a star import brings none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan._version import __version__
from congvan.later import on_first_use

if TYPE_CHECKING:
    from congvan import graph, records
    from congvan.checks import check, fix
    from congvan.errors import (
        CongvanError,
        InputError,
        LimitError,
        Location,
        MissingExtraError,
        MissingProgramError,
        Reason,
        UnknownFormatError,
    )
    from congvan.formats import akn, derive, docx, edxml, html, ics, markdown, pdf, read, read_all, text, write, xml
    from congvan.grounding import ground
    from congvan.model import (
        Annex,
        Assignee,
        Attachment,
        AuthorityStep,
        Block,
        Deadline,
        Diagnostic,
        DigitalSignature,
        Directive,
        DocumentNumber,
        FieldSpan,
        Finding,
        Issuer,
        Pinpoint,
        Recipient,
        Reference,
        Signature,
        Source,
        Span,
        Task,
        TraceEntry,
        diff,
        evolve,
        schema,
    )
    from congvan.reading import explain, parse_text
    from congvan.vocab import OwnBody, Vocabulary

    # For type checkers alone: with it, help() would print each class with everything that pydantic gives it.
    __all__ = [
        "Annex",
        "Assignee",
        "Attachment",
        "AuthorityStep",
        "Block",
        "CongvanError",
        "Deadline",
        "Diagnostic",
        "DigitalSignature",
        "Directive",
        "DocumentNumber",
        "FieldSpan",
        "Finding",
        "InputError",
        "Issuer",
        "LimitError",
        "Location",
        "MissingExtraError",
        "MissingProgramError",
        "OwnBody",
        "Pinpoint",
        "Reason",
        "Recipient",
        "Reference",
        "Signature",
        "Source",
        "Span",
        "Task",
        "TraceEntry",
        "UnknownFormatError",
        "Vocabulary",
        "__version__",
        "akn",
        "check",
        "derive",
        "diff",
        "docx",
        "edxml",
        "evolve",
        "explain",
        "fix",
        "graph",
        "ground",
        "html",
        "ics",
        "markdown",
        "parse_text",
        "pdf",
        "read",
        "read_all",
        "records",
        "schema",
        "text",
        "write",
        "xml",
    ]

# Where each public name lives, by theme.
_HOMES = {
    "congvan.errors": "CongvanError InputError LimitError Location MissingExtraError MissingProgramError Reason UnknownFormatError",
    "congvan.model": (
        "Annex Assignee Attachment AuthorityStep Block Deadline Diagnostic DigitalSignature Directive DocumentNumber FieldSpan Finding "
        "Issuer Pinpoint Recipient Reference Signature Source Span Task TraceEntry diff evolve schema"
    ),
    "congvan.formats": "derive read read_all write akn docx edxml html ics markdown pdf text xml",
    "congvan": "graph records",
    "congvan.grounding": "ground",
    "congvan.reading": "explain parse_text",
    "congvan.checks": "check fix",
    "congvan.vocab": "OwnBody Vocabulary",
}
_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """A public name."""
    return on_first_use(__name__, _HOME, name)


def __dir__() -> list[str]:
    return sorted({*_HOME, "__version__"})
