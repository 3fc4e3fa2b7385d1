"""What is done with a paper: read, written anew, checked, explained, its tasks told, shown; all by the gate for secrets."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from pydantic import TypeAdapter

from congvan.checks import check as find_faults
from congvan.errors import InputError, Language, Reason, UnknownFormatError
from congvan.formats.dispatch import load_as, spoken
from congvan.formats.losses import losses, shortened, values_of, written
from congvan.formats.registry import detect, format_named
from congvan.model import Diagnostic, Directive, Finding
from congvan.reading import explain as look_up
from congvan.records import TaskRow
from congvan.records import tasks as task_rows
from congvan.serve.answers import Answer, problem
from congvan.serve.secrecy import admit
from congvan.serve.view import PAGE_HEADERS
from congvan.view import page, pictures_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.formats.registry import Format
    from congvan.reading.explanation import Explanation
    from congvan.vocab.codes import Secrecy

__all__ = ["OPERATIONS", "Sent", "UnreadError", "check", "convert", "explain", "parse", "read_paper", "tasks", "view"]

Kept: TypeAlias = Literal["whole", "facts"]

_FINDINGS = TypeAdapter(list[Finding])
_TASKS = TypeAdapter(list[TaskRow])
_DIAGNOSTICS = TypeAdapter(tuple[Diagnostic, ...])
_PLACES = frozenset({"span", "fields", "leftovers", "trace", "ocr_pages", "page_starts"})
_OCTETS = "application/octet-stream"


class Sent(NamedTuple):
    """A document as it was sent.

    Attributes:
        data: Its bytes.
        allowed: The highest level of secrecy that is read.
        file_format: Its format, where its content is not to tell.
        ocr: Whether pages that are pictures are read.
        lang: The language of all that is told.
    """

    data: bytes
    allowed: Secrecy | None
    file_format: str | None = None
    ocr: bool = False
    lang: Language = "en"


class UnreadError(InputError):
    """There are no words in a document.

    Attributes:
        diagnostics: What its reader said of it.
    """

    def __init__(self, form: str, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(Reason("nothing-in-it"), form=form)
        self.diagnostics = diagnostics

    def answer(self, lang: Language) -> Answer:
        """The problem, with all that the reader said."""
        found = _DIAGNOSTICS.dump_python(self.diagnostics, mode="json", exclude_none=True)
        return problem("unreadable", self.reason, lang=lang, diagnostics=found)


def read_paper(sent: Sent) -> tuple[Directive, Format]:
    """A paper that may be handled here, and the format it came in.

    Raises:
        UnreadError: There are no words in it.
        SecretPaperError: It is marked with a higher level than is allowed.
        CongvanError: It cannot be read.
    """
    found = detect(sent.data) if sent.file_format is None else format_named(sent.file_format)
    if not found.reads:
        raise UnknownFormatError(Reason("only-written", name=found.name), form=found.name)
    directive = spoken(load_as(found, sent.data, ocr=sent.ocr), sent.lang)
    source = directive.source
    if source is not None and source.text is not None and not source.text.strip():
        raise UnreadError(found.name, source.diagnostics)
    admit(directive, sent.allowed, sent.data)
    return directive, found


def parse(sent: Sent, *, keep: Kept = "whole") -> Answer:
    """The directive as JSON; ``facts`` leaves out the source text, all offsets, and what is empty."""
    directive, _ = read_paper(sent)
    if keep == "whole":
        return Answer(directive.model_dump_json().encode())
    facts = _without_places(directive.model_dump(mode="json", exclude_none=True))
    return Answer(json.dumps(facts, ensure_ascii=False).encode())


def _without_places(value: object, *, leave: frozenset[str] = _PLACES) -> object:
    if isinstance(value, dict):
        kept = {
            name: _without_places(inner, leave=_PLACES | {"text"} if name == "source" else _PLACES)
            for name, inner in value.items()
            if name not in leave
        }
        return {name: inner for name, inner in kept.items() if inner not in ([], {})}
    return [_without_places(inner) for inner in value] if isinstance(value, list) else value


def convert(sent: Sent, *, to: str) -> Answer:
    """The paper in another format; headers tell what that format does not carry."""
    target = format_named(to)
    directive, _ = read_paper(sent)
    made = written(directive, target)
    lost, known = losses(directive, target, made), values_of(directive)
    headers = [*PAGE_HEADERS, ("Content-Disposition", f'attachment; filename="van-ban{target.suffixes[0]}"')]
    for loss, name in (("dropped", "Congvan-Dropped"), ("changed", "Congvan-Changed")):
        fields = shortened([field for field, found in lost.items() if found == loss], known)
        if fields:
            headers.append((name, ", ".join(fields)))
    return Answer(made, target.media_type or _OCTETS, headers=tuple(headers))


def check(sent: Sent, *, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> Answer:
    """The findings of the rules of form, as JSON; a Word document is judged by its looks too."""
    directive, found = read_paper(sent)
    docx = sent.data if found.name == "docx" else None
    faults = find_faults(directive, docx=docx, lang=sent.lang, select=select, ignore=ignore)
    return Answer(_FINDINGS.dump_json(faults))


def tasks(sent: Sent) -> Answer:
    """A row for each task, as JSON."""
    directive, _ = read_paper(sent)
    return Answer(_TASKS.dump_json(task_rows(directive)))


def explain(sent: Sent, *, field: str | None = None, at: tuple[int, int] | None = None) -> Answer:
    """What was read at a place or for a field, and by which rules, as JSON."""
    directive, found = read_paper(sent)
    text = directive.source.text if directive.source is not None else None
    if text is None:
        raise InputError(Reason("nothing-to-explain"), form=found.name)
    return Answer(json.dumps(_explained(look_up(text, at=at, field=field)), ensure_ascii=False).encode())


def _explained(found: Explanation) -> dict[str, object]:
    return {
        "line": found.line,
        "column": found.column,
        "printed": found.printed,
        "values": [
            {
                "field": value.field,
                "words": value.words,
                "start": value.span.start,
                "end": value.span.end,
                "shown": value.shown,
            }
            for value in found.values
        ],
        "rules": [{"id": rule.id, "basis": rule.basis} for rule in found.rules],
        "near": [{"id": rule.id, "basis": rule.basis} for rule in found.near],
        "trace": list(found.trace),
        "diagnostics": _DIAGNOSTICS.dump_python(found.diagnostics, mode="json", exclude_none=True),
        "is_left_over": found.is_left_over,
    }


def view(sent: Sent) -> Answer:
    """The paper as a page for a browser, with what was read from it."""
    directive, _ = read_paper(sent)
    made = page(directive, lang=sent.lang, pictures=[pictures_of(directive, sent.data)])
    return Answer(made.encode(), "text/html; charset=utf-8", headers=PAGE_HEADERS)


OPERATIONS: dict[str, Callable[..., Answer]] = {
    "parse": parse,
    "convert": convert,
    "check": check,
    "tasks": tasks,
    "explain": explain,
    "view": view,
}
