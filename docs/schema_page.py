"""Write ``docs/en/reference/schema.md`` from the models: ``python docs/schema_page.py > docs/en/reference/schema.md``.

A test holds the page current.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import types
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from congvan import Directive
from congvan.model import SCHEMA_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_BOTH = re.compile(r"(?P<english>.*) \((?P<vietnamese>[^()]*)\)\.", re.DOTALL)
_TYPES = {str: "text", int: "number", bool: "yes or no", bytes: "bytes", dt.date: "date", dt.datetime: "date and time"}
_HEAD = f"""\
# The schema

Version {SCHEMA_VERSION}, made from the models by `docs/schema_page.py`. All models are frozen and closed; lists are tuples.
What a source does not say is `None`, or `()` for a list. In JSON the names are the same, dates are ISO 8601, bytes are base64.
The JSON Schema is printed by `congvan schema`.

Back to the [overview](../../../README.md); words are explained in the [glossary](../explanation/glossary.md).
"""


def page() -> str:
    """The whole page."""
    models = list(dict.fromkeys(reached(Directive)))
    return "\n".join([_HEAD, *(section(model) for model in models)])


def reached(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and all that it is made of, from the top down."""
    seen = [model]
    for found in seen:
        yield found
        for field in found.model_fields.values():
            seen += [part for part in parts(field.annotation) if part not in seen]


def parts(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 - any annotation
    """The models that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from parts(argument)


def section(model: type[BaseModel]) -> str:
    """One model: what it is, and its fields."""
    described = (model.__doc__ or "").split("\n\n")[0]
    rows = [
        row(name, kind(field.annotation, required=field.is_required()), field.description or "")
        for name, field in model.model_fields.items()
    ]
    rows += [
        row(name, f"{kind(field.return_type)} (computed)", field.description or "")
        for name, field in model.model_computed_fields.items()
    ]
    table = ["| field | holds | meaning | nghĩa |", "| --- | --- | --- | --- |", *rows]
    return f"## {model.__name__}\n\n{described}\n\n" + "\n".join(table) + "\n"


def row(name: str, held: str, description: str) -> str:
    """One field, its meaning in both languages."""
    found = _IN_BOTH.fullmatch(" ".join(description.split()))
    english, vietnamese = (found["english"], found["vietnamese"]) if found else (description, "")
    return f"| `{name}` | {held} | {english.replace('``', '`').replace('|', chr(92) + '|')} | {vietnamese} |"


def kind(annotation: Any, *, required: bool = False) -> str:  # noqa: ANN401 - any annotation
    """What a field holds, in words."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if required:
        return f"{kind(annotation)}, always"
    if origin is Annotated:
        return kind(arguments[0])
    if origin in {Union, types.UnionType}:
        return kind(next(argument for argument in arguments if argument is not types.NoneType))
    if origin is Literal:
        return " ".join(f"`{value}`" for value in arguments)
    if origin is tuple:
        return f"list of {kind(arguments[0])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return _TYPES[annotation]


if __name__ == "__main__":
    sys.stdout.write(page())
