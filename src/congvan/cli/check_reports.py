"""How findings are written: for people, as JSON, as SARIF 2.1.0, and as annotations of GitHub."""

from __future__ import annotations

import json
import sys
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from congvan._version import __version__
from congvan.checks import all_rules
from congvan.cli.printing import Segment, print_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.checks.registry import Language
    from congvan.cli.printing import Line
    from congvan.model import Directive, Finding, Span

__all__ = ["FORMATS", "Checked", "write_report"]

FORMATS = ("text", "json", "sarif", "github")
_LEVELS = {"block": "error", "error": "error", "warning": "warning", "info": "note"}
_COMMANDS = {"block": "error", "error": "error", "warning": "warning", "info": "notice"}
_WIDEST = 110
_EDGE = 60


class Checked(NamedTuple):
    """A file, what was read from it, and what was found."""

    file: str
    directive: Directive
    findings: tuple[Finding, ...]


class _Place(NamedTuple):
    line: int
    column: int
    end_line: int
    end_column: int


def write_report(checked: Sequence[Checked], form: str, lang: Language) -> None:
    """Write all findings to standard output."""
    if form == "text":
        for one in checked:
            print_lines(_lines(one, lang))
    elif form == "json":
        rows = [_row(one, finding) for one in checked for finding in one.findings]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
    elif form == "sarif":
        sys.stdout.write(json.dumps(_sarif(checked, lang), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(_annotation(one, finding) + "\n" for one in checked for finding in one.findings)


def _place(directive: Directive, span: Span | None) -> _Place | None:
    text = directive.source.text if directive.source is not None else None
    if span is None or text is None:
        return None
    start, end = _point(text, span.start), _point(text, span.end)
    return _Place(*start, *end)


def _point(text: str, at: int) -> tuple[int, int]:
    """Line and column from one, in code points."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _row(one: Checked, finding: Finding) -> dict[str, object]:
    # What concerns the whole paper stands at its beginning, for every tool that shows findings wants a line.
    place = _place(one.directive, finding.span) or _Place(1, 1, 1, 1)
    return {
        "file": one.file,
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "basis": finding.basis,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "location": finding.location,
        "suggestion": finding.suggestion,
    }


def _lines(one: Checked, lang: Language) -> Iterator[Line]:
    """As a compiler does: where, what, and the line with a mark under the place."""
    for finding in one.findings:
        place = _place(one.directive, finding.span)
        at = f":{place.line}:{place.column}" if place else f" ({finding.location})" if finding.location else ""
        role = "error" if finding.severity in {"error", "block"} else "warning"
        yield (
            Segment(f"{_clean(one.file)}{at}: ", "label"),
            Segment(f"{finding.severity} {finding.rule}", "error" if role == "error" else "warning"),
            Segment(f": {_clean(finding.message)} "),
            Segment(f"[{finding.basis}]", "faint"),
        )
        if place is not None and finding.span is not None:
            yield from _marked(one.directive, place)
        if finding.suggestion:
            word = "sửa thành" if lang == "vi" else "write"
            yield (Segment(f"  = {word}: {_clean(finding.suggestion)}", "name"),)


def _marked(directive: Directive, place: _Place) -> Iterator[Line]:
    text = directive.source.text if directive.source is not None and directive.source.text is not None else ""
    line = text.split("\n")[place.line - 1]
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    start = place.column - 1
    cut = max(0, start - _EDGE) if start > _WIDEST - _EDGE else 0
    shown = _clean(line[cut : cut + _WIDEST])
    number = str(place.line)
    before, under = _clean(line[cut:start]), _clean(line[start : min(end, cut + _WIDEST)])
    yield (Segment(f"{number} | ", "faint"), Segment(shown))
    marks = " " * _columns(before) + "^" * max(1, _columns(under))
    yield (Segment(" " * len(number) + " | ", "faint"), Segment(marks, "error"))


def _columns(words: str) -> int:
    return sum(0 if unicodedata.combining(char) else 1 for char in words)


def _clean(text: str) -> str:
    """What a paper says must not steer the terminal; tabs are one blank."""
    return "".join(char if char.isprintable() else " " for char in text)


def _annotation(one: Checked, finding: Finding) -> str:
    """A workflow command of GitHub Actions."""
    place = _place(one.directive, finding.span)
    facts = [f"file={_escaped(one.file, properties=True)}"]
    if place is not None:
        facts += [f"line={place.line}", f"col={place.column}"]
    facts.append(f"title={finding.rule}")
    message = _escaped(f"{finding.message} [{finding.basis}]", properties=False)
    return f"::{_COMMANDS[finding.severity]} {','.join(facts)}::{message}"


def _escaped(words: str, *, properties: bool) -> str:
    pairs = {"%": "%25", "\r": "%0D", "\n": "%0A"} | ({":": "%3A", ",": "%2C"} if properties else {})
    return "".join(pairs.get(char, char) for char in words)


def _sarif(checked: Sequence[Checked], lang: Language) -> dict[str, object]:
    used = {finding.rule for one in checked for finding in one.findings}
    rules = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.vi if lang == "vi" else rule.en},
            "help": {"text": rule.basis},
            "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        }
        for rule in all_rules()
        if rule.id in used
    ]
    results = [_result(one, finding) for one in checked for finding in one.findings]
    driver = {"name": "congvan", "version": __version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}


def _result(one: Checked, finding: Finding) -> dict[str, object]:
    place = _place(one.directive, finding.span)
    physical: dict[str, object] = {"artifactLocation": {"uri": one.file.replace("\\", "/")}}
    if place is not None:
        physical["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} [{finding.basis}]"},
        "locations": [{"physicalLocation": physical}],
    }
