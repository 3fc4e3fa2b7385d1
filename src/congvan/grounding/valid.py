"""What of a claim the schema admits: the rest is taken out and listed, however a model has put it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import JsonValue, ValidationError

from congvan.errors import InputError, Reason
from congvan.grounding.claims import Claim
from congvan.model import Directive

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

__all__ = ["Admitted", "admit"]

_FORM = "json"


class Admitted:
    """The part of a claim that is a directive.

    Attributes:
        directive: That part.
        claims: What was taken out.
        places: For each list that lost items, where those that stayed stood.
    """

    def __init__(self) -> None:
        self.directive: Directive = Directive()
        self.claims: list[Claim] = []
        self.places: dict[str, list[int]] = {}


def admit(data: Directive | Mapping[str, object] | str | bytes) -> Admitted:
    """Take out what is no part of a directive.

    Raises:
        InputError: It is no JSON object.
    """
    admitted = Admitted()
    if isinstance(data, Directive):
        admitted.directive = data
        return admitted
    whole = _copy(_loaded(data) if isinstance(data, (str, bytes)) else data)
    if not isinstance(whole, dict):
        raise InputError(Reason("json-object-expected"), form=_FORM)
    while True:
        try:
            admitted.directive = Directive.model_validate_json(json.dumps(whole, default=str))
        except ValidationError as error:
            _take_out(whole, error.errors(include_url=False, include_context=False), admitted)
        except (ValueError, RecursionError) as error:
            raise InputError(Reason("not-json", error=str(error)), form=_FORM) from error
        else:
            return admitted


def _loaded(data: str | bytes) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError(Reason("not-json", error=str(error)), form=_FORM) from error


def _copy(value: object) -> Any:  # noqa: ANN401 - JSON
    """The same in plain lists and dictionaries, which may be cut."""
    if isinstance(value, Mapping):
        return {str(name): _copy(part) for name, part in value.items()}
    return list(map(_copy, value)) if isinstance(value, (list, tuple)) else value


def _take_out(whole: dict[str, Any], errors: list[ErrorDetails], admitted: Admitted) -> None:
    """Each wrong value; of an item that lacks what it must have, the item. The last of a list goes first."""
    targets = {error["loc"][:-1] if error["type"] == "missing" else error["loc"] for error in errors}
    if () in targets:
        raise InputError(Reason("refused-value", error=errors[0]["msg"]), form=_FORM)
    for loc in sorted(targets, key=_order, reverse=True):
        owner, path = _owner(whole, loc, admitted.places)
        step = loc[-1]
        if owner is None or (isinstance(owner, dict) and step not in owner):
            continue
        if isinstance(step, int):
            places = admitted.places.setdefault(path, list(range(len(owner))))
            place = f"{path}[{places.pop(step)}]"
        else:
            place = f"{path}.{step}" if path else str(step)
        value = owner.pop(step)
        if step != "uri":
            admitted.claims.append(Claim(path=place, value=_plain(value), code="invalid"))


def _order(loc: tuple[int | str, ...]) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in loc]


def _owner(whole: Any, loc: tuple[int | str, ...], places: Mapping[str, list[int]]) -> tuple[Any, str]:  # noqa: ANN401
    """What holds the last step of a path, and its own path as it was claimed."""
    path = ""
    for step in loc[:-1]:
        if isinstance(step, int) and isinstance(whole, list) and step < len(whole):
            path = f"{path}[{places[path][step] if path in places else step}]"
        elif isinstance(step, str) and isinstance(whole, dict) and step in whole:
            path = f"{path}.{step}" if path else step
        else:
            return None, path
        whole = whole[step]
    return whole, path


def _plain(value: object) -> JsonValue:
    plain: JsonValue = json.loads(json.dumps(value, default=str))
    return plain
