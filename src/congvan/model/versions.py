"""What a reader does with a newer minor version of the schema (phiên bản lược đồ): it reads what it knows.

A newer minor version may add fields that need not be there, and codes to lists whose field need not be there. This
version leaves out what it does not know and notes it in ``source.diagnostics`` under the code ``newer-version``.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from congvan.errors import InputError, Location, Reason
from congvan.model.directive import SCHEMA_VERSION, Directive
from congvan.model.source import Diagnostic, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

__all__ = ["NOTES", "is_newer", "read_json", "with_notes"]

NOTES = 100
"""How many things that were left out are named one by one."""

_DIGITS = 9  # a minor version of more digits is no version
_BROKEN = re.compile(r"(.*) at line (\d+) column (\d+)", re.DOTALL)
_UNKNOWN = frozenset({"extra_forbidden", "literal_error"})


def is_newer(version: object) -> bool:
    """Whether a ``schema_version`` is of this major version and a later minor one."""
    if not isinstance(version, str):
        return False
    major, _, minor = version.partition(".")
    ours_major, _, ours = SCHEMA_VERSION.partition(".")
    is_number = minor.isascii() and minor.isdigit() and len(minor) <= _DIGITS
    return major == ours_major and is_number and int(minor) > int(ours)


def with_notes(directive: Directive, places: Iterable[str], count: int) -> Directive:
    """The directive with a diagnostic for each thing that was left out.

    Args:
        directive: What was read.
        places: Where those things stood; no more than :data:`NOTES` are named.
        count: How many there were.
    """
    if not count:
        return directive
    reasons = [
        f"{place} is not known to version {SCHEMA_VERSION}" for _, place in zip(range(NOTES), places, strict=False)
    ]
    if count > len(reasons):
        reasons.append(f"{count - len(reasons)} more are not known to version {SCHEMA_VERSION}")
    found = tuple(Diagnostic(code="newer-version", severity="warning", reason=reason) for reason in reasons)
    source = directive.source or Source()
    source = source.model_copy(update={"diagnostics": source.diagnostics + found})
    return directive.model_copy(update={"source": source})


def read_json(data: str | bytes) -> Directive:
    """A directive from JSON, of this version, an older one, or a newer minor one.

    ``Directive.model_validate_json`` is the strict reader of exactly this version.

    Raises:
        InputError: It is not JSON, or not a directive of this major version; ``place`` is the path of the field.
    """
    try:
        return Directive.model_validate_json(data)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False)
        wrong = [found for found in errors if found["type"] not in _UNKNOWN]
        whole = None if wrong else _loaded(data)
        if not isinstance(whole, dict) or not is_newer(whole.get("schema_version")):
            raise _refused((wrong or errors)[0], data) from error
    for found in errors:
        _leave_out(whole, found["loc"])
    try:
        directive = Directive.model_validate_json(json.dumps(whole))
    except ValidationError as error:
        raise _refused(error.errors(include_url=False)[0], data) from error
    return with_notes(directive, (_path(found["loc"]) for found in errors), len(errors))


def _loaded(data: str | bytes) -> Any:  # noqa: ANN401 - whatever the JSON holds
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


def _leave_out(whole: Any, loc: tuple[int | str, ...]) -> None:  # noqa: ANN401 - JSON
    for step in loc[:-1]:
        whole = whole[step]
    del whole[loc[-1]]


def _path(loc: tuple[int | str, ...]) -> str:
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in loc)


def _refused(error: ErrorDetails, data: str | bytes) -> InputError:
    message = error["msg"].removeprefix("Value error, ")
    broken = _BROKEN.fullmatch(message)
    if error["type"] != "json_invalid" or broken is None:
        return InputError(Reason("refused-value", error=message), form="json", place=_path(error["loc"]))
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    place = Location.in_line(text, int(broken[2]), max(int(broken[3]), 1))
    return InputError(Reason("not-json", error=broken[1]), form="json", place=place)
