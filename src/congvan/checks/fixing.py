"""Applying the sure corrections, and telling each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.checks.run import check
from congvan.formats import text as text_form
from congvan.reading import parse_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from congvan.model import Directive, Finding

__all__ = ["Fix", "fix", "sure"]


class Fix(NamedTuple):
    """A directive with the sure corrections applied (bản đã sửa)."""

    directive: Directive
    """Read anew from the corrected words."""
    changes: tuple[Finding, ...]
    """What was corrected: each finding with its place in the words before, and what stands there now."""


def fix(
    directive: Directive, *, on: dt.date | None = None, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> Fix:
    r"""Apply the corrections that are sure, and tell each; nothing is changed in silence (sửa thể thức).

    Args:
        directive: The paper; one that was not read from anything is printed first.
        on: As for :func:`check`.
        select: As for :func:`check`.
        ignore: As for :func:`check`.

    >>> from congvan import parse_text
    >>> made = fix(parse_text("BỘ NỘI VỤ\nSố 15/QĐ-BNV\nHà Nội, ngày 5 tháng 01 năm 2024\nQUYẾT ĐỊNH\nVề việc thử"))
    >>> [change.suggestion for change in made.changes]
    ['Số:', '05']
    """
    if directive.source is None or directive.source.text is None:
        directive = parse_text(text_form.dumps(directive))
    text = directive.source.text if directive.source and directive.source.text else ""
    changes = sure(check(directive, on=on, select=select, ignore=ignore))
    for change in reversed(changes):
        if change.span is not None:
            text = text[: change.span.start] + (change.suggestion or "") + text[change.span.end :]
    if not changes:
        return Fix(directive, ())
    read = parse_text(text)
    if read.source is not None and directive.source is not None:
        read = read.model_copy(update={"source": read.source.model_copy(update={"form": directive.source.form})})
    return Fix(read, changes)


def sure(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with a sure correction, in the order of the text, none over another."""
    placed = [one for one in findings if one.suggestion is not None and one.span is not None]
    kept: list[Finding] = []
    for one in sorted(placed, key=lambda item: (item.span.start, item.span.end) if item.span else (0, 0)):
        last = kept[-1].span if kept else None
        if one.span is not None and (last is None or one.span.start >= last.end):
            kept.append(one)
    return tuple(kept)
