"""Why a value was read: what stands at a place of a text, and which named rules speak for it (giải thích).

>>> text = "Thực hiện Công văn số 12/UBND-VX ngày 05/01/2026 của UBND tỉnh."
>>> [value.field for value in explain(text, at=(1, 25)).values]
['body.0', 'references.0']
>>> "references.date.after" in {rule.id for rule in explain(text, at=(1, 36)).rules}
True
"""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

from congvan.errors import InputError, Reason
from congvan.model import Directive, Span
from congvan.model.base import Model
from congvan.reading.grammar.rule import rules
from congvan.reading.parse import parse_text
from congvan.reading.text.normalise import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Diagnostic, Source, TraceEntry
    from congvan.reading.grammar.rule import Rule, Runs

__all__ = ["Explanation", "ReadValue", "explain", "outline"]

_LONGEST_LOOK = 2_000  # characters of a line on which the rules are tried
_TERMINAL = 80  # characters of a value in one line
_STAIN = re.compile(r"[^\w(]*")
# What the codes of diagnostics call a field, where it is not by its own name.
_TOLD_AS = {"issued_on": "date", "issuers": "issuer", "signatures": "signature", "recipients": "recipient"}
_FRAME = {"header", "closing"}  # rooms that read what stands around the body
_PARTS = ("recipients", "body", "annexes", "signatures", "references", "tasks")


class ReadValue(NamedTuple):
    """A value that was read from words which cover the place.

    Attributes:
        field: Its path: ``number``, ``tasks.3.deadline``.
        words: The words, as printed.
        span: Where they stand.
        shown: What was made of them.
    """

    field: str
    words: str
    span: Span
    shown: str


class Explanation(NamedTuple):
    """What was read at a place, the smallest value last.

    Attributes:
        line: The line, counted from 1.
        column: The column, counted from 1.
        printed: The line as printed.
        values: The values under whose words the place lies; none where nothing was read there.
        rules: The named rules that match words which cover the place, of those rooms that read such a place: in the body
            none of header and closing, in a report none but those of the press beside the common ones; where nothing was
            read, all.
        trace: What the reader noted of these values while it read: which rule, and with what weight; and where readings
            competed, which came second, with what sum, and what told most against it.
        near: The rules that would match where the line had no stain before its first word.
        diagnostics: What the reader said of this line, or of the fields that were read here.
        is_left_over: Whether the place belongs to no field.
    """

    line: int
    column: int
    printed: str
    values: tuple[ReadValue, ...]
    rules: tuple[Rule, ...]
    trace: tuple[str, ...]
    near: tuple[Rule, ...]
    diagnostics: tuple[Diagnostic, ...]
    is_left_over: bool


def explain(text: str, *, at: tuple[int, int] | None = None, field: str | None = None) -> Explanation:
    """Say what was read at a place, or where a field was read, and by which rules.

    Args:
        text: The text, as for :func:`congvan.parse_text`.
        at: Line and column, both counted from 1.
        field: The path of a value instead: ``number``, ``tasks.3``, of which its parts are told as well.

    Raises:
        InputError: There is no such place in the text, or neither was asked for, or the field was not read; the error
            says what the reader told of it.
    """
    directive = parse_text(text, trace=True)
    source = directive.source
    printed = (source.text or "") if source is not None else ""
    values = list(_values(directive, printed))
    offset = _offset_of(printed, at) if at is not None else _start_of(directive, values, field)
    line_start = printed.rfind("\n", 0, offset) + 1
    line_end = printed.find("\n", offset)
    line_end = line_end if line_end >= 0 else len(printed)
    line = printed[line_start:line_end]
    covering = sorted(
        (value for value in values if value.span.start <= offset < value.span.end), key=_size, reverse=True
    )
    notes = source.trace if source is not None else ()
    noted = [
        _noted(entry)
        for entry in notes
        if any(entry.field == value.field for value in covering)
        or (field is not None and entry.field.startswith(f"{field}."))
        or (entry.field == "tasks" and entry.span is not None and entry.span.start <= offset < entry.span.end)
    ]
    return Explanation(
        line=printed.count("\n", 0, offset) + 1,
        column=offset - line_start + 1,
        printed=line,
        values=tuple(covering),
        rules=tuple(
            each for each in _matching(line, offset - line_start) if not covering or _is_asked(each, covering, source)
        ),
        trace=tuple(noted),
        near=tuple(_behind_a_stain(line)),
        diagnostics=tuple(
            told
            for told in (source.diagnostics if source is not None else ())
            if (told.span is not None and told.span.start < line_end and told.span.end > line_start)
            or any(_tells_of(told, value.field) for value in covering)
        ),
        is_left_over=source is not None and any(span.start <= offset < span.end for span in source.leftovers),
    )


def _is_asked(rule: Rule, covering: list[ReadValue], source: Source | None) -> bool:
    """Whether the room of a rule has a say at a place with these values."""
    room = rule.id.partition(".")[0]
    is_report = source is not None and source.kind == "news"
    if room == "press":
        return is_report
    in_body = any(value.field.startswith(("body.", "annexes.")) for value in covering)
    return room not in _FRAME or not (is_report or in_body)


def _noted(entry: TraceEntry) -> str:
    """An entry of the trace in one line; one of a rival says what it was and why it lost."""
    weight = f" {entry.weight:+g}" if entry.weight is not None else ""
    if entry.rival is not None:
        return f"{entry.field}: second came {entry.rival}{weight}, against it {entry.rule}"
    return f"{entry.field}: {entry.rule}{weight}"


def _size(value: ReadValue) -> int:
    return value.span.end - value.span.start


def _offset_of(text: str, at: tuple[int, int]) -> int:
    lines = text.split("\n")
    line, column = at
    if not (1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1])):
        raise InputError(Reason("no-such-place", line=line, column=column), form="text")
    return sum(len(each) + 1 for each in lines[: line - 1]) + column - 1


def _start_of(directive: Directive, values: list[ReadValue], field: str | None) -> int:
    if not field:
        raise InputError(Reason("say-where"), form="text")
    for value in values:
        if value.field == field:
            return value.span.start
    reasons = [Reason("field-not-read", field=field)]
    made = getattr(directive, field, None) if field in Directive.model_fields else None
    if made not in (None, ()):
        reasons.append(Reason("concluded", value=_shown(made)))
    told = directive.source.diagnostics if directive.source is not None else ()
    reasons += [Reason("noted", note=one, code=one.code) for one in told if _tells_of(one, field)]
    raise InputError(reduce(lambda first, then: Reason("both", first=first, then=then), reasons), form="text")


def _tells_of(told: Diagnostic, field: str) -> bool:
    """Whether a diagnostic is about a field, by its code: ``subject-missing`` of the subject."""
    name = field.partition(".")[0]
    return told.code.startswith(f"{_TOLD_AS.get(name, name)}-")


def outline(text: str) -> list[tuple[int, int, ReadValue]]:
    """Line, column and value of each field, recipient, signature, reference and task, in the order of the text.

    The blocks of the body are left out: they cover all of it.
    """
    directive = parse_text(text)
    printed = (directive.source.text or "") if directive.source is not None else ""
    found = sorted(
        (value for value in _values(directive, printed) if not value.field.startswith(("body.", "annexes."))),
        key=lambda value: (value.span.start, -value.span.end),
    )
    placed, line, begin = [], 1, 0
    for value in found:
        at = value.span.start
        line += printed.count("\n", begin, at)
        begin = at
        placed.append((line, at - printed.rfind("\n", 0, at), value))
    return placed


def _values(directive: Directive, text: str) -> Iterator[ReadValue]:
    """Everything that was read from words, with its path."""
    if directive.source is not None:
        for found in directive.source.fields:
            shown = getattr(directive, found.field.partition(".")[0], None)
            yield ReadValue(found.field, text[found.span.start : found.span.end], found.span, _shown(shown))
    for name in _PARTS:
        for place, item in enumerate(getattr(directive, name)):
            yield from _inside(f"{name}.{place}", item, text)


def _inside(path: str, item: Model, text: str) -> Iterator[ReadValue]:
    span = getattr(item, "span", None)
    if isinstance(span, Span):
        yield ReadValue(path, text[span.start : span.end], span, _shown(item))
    for name in type(item).model_fields:
        value = getattr(item, name)
        if isinstance(value, Model) and not isinstance(value, Span):
            yield from _inside(f"{path}.{name}", value, text)
        elif isinstance(value, tuple):
            for place, inner in enumerate(value):
                if isinstance(inner, Model):
                    yield from _inside(f"{path}.{name}.{place}", inner, text)


def _shown(value: object) -> str:
    """A value in one line; of a model, its plain fields."""
    if isinstance(value, Model):
        told = value.model_dump(mode="json", exclude={"span", "children", "assignees", "body"}, exclude_none=True)
        return "; ".join(f"{name} {_short(_named(part))}" for name, part in told.items() if part not in ([], ""))
    if isinstance(value, tuple):
        return " | ".join(map(_shown, value))
    return _short(value)


def _named(part: object) -> object:
    """What a value within a value is called by: a deadline by its words, an issuer by its name."""
    if isinstance(part, dict):
        return part.get("text") or part.get("name") or part
    return part


def _short(value: object) -> str:
    words = str(value)
    return words if len(words) <= _TERMINAL else f"{words[: _TERMINAL - 1]}…"


def _looks(words: str) -> dict[Runs, str]:
    """Words as each kind of rule looks at them."""
    made = Text(words)
    return {"fold": made.fold, "plain": made.plain, "text": made.text}


def _behind_a_stain(line: str) -> Iterator[Rule]:
    """The rules that match at the first word of a line, and not at its first sign."""
    line = line[:_LONGEST_LOOK].lstrip()
    stain = _STAIN.match(line)
    if stain is None or not stain.end():
        return
    whole, clean = _looks(line), _looks(line[stain.end() :])
    for each in rules().values():
        near = each.match(clean[each.runs_on])
        if near is not None and near.end() > 1 and each.match(whole[each.runs_on]) is None:
            yield each


def _matching(line: str, at: int) -> Iterator[Rule]:
    """The rules of the table that find words which cover the place."""
    looks = _looks(line[:_LONGEST_LOOK])
    for each in rules().values():
        if any(found.start() <= at < found.end() for found in each.finditer(looks[each.runs_on])):
            yield each
