"""Lines that a format gave, read as a directive that tells which format it came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading import parse_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.model import Diagnostic, Directive

__all__ = ["read_as"]


def read_as(form: str, text: str, diagnostics: Iterable[Diagnostic] = ()) -> Directive:
    """Read lines, with ``source.form`` set, and what the format's own reader has to tell put first."""
    directive = parse_text(text)
    source = directive.source
    if source is None:
        return directive
    told = (*diagnostics, *source.diagnostics)
    return directive.model_copy(update={"source": source.model_copy(update={"form": form, "diagnostics": told})})
