"""The page of the schema, made from the models; the Vietnamese meanings stand in ``fields.csv``."""

from __future__ import annotations

import datetime as dt
import re
import types
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from congvan import Directive
from congvan.model import SCHEMA_VERSION
from congvan.model.base import descriptions
from words import filled, rows, table, word

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_BOTH = re.compile(r"(?P<english>.*) \((?P<vietnamese>[^()]*)\)\.", re.DOTALL)
# The diagram shows how the models hang together; their fields stand in the tables.
_BARE_BOXES = ("---", "config:", "  class:", "    hideEmptyMembersBox: true", "---")
_TYPES = {
    str: "text",
    int: "number",
    bool: "yes_or_no",
    bytes: "bytes",
    dt.date: "date",
    dt.datetime: "date_and_time",
    dt.time: "time",
    float: "decimal",
}


def page(language: str) -> str:
    """The whole page."""
    models = list(dict.fromkeys(reached(Directive)))
    return filled(
        "schema",
        language,
        version=SCHEMA_VERSION,
        diagram=diagram(models),
        models="\n".join(section(model, language) for model in models).rstrip("\n"),
    )


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


def diagram(models: list[type[BaseModel]]) -> str:
    """Which model is made of which, as a Mermaid class diagram; spans are left out, as nearly all have one."""
    lines = [*_BARE_BOXES, "classDiagram", "    direction LR"]
    for model in models:
        for name, field in model.model_fields.items():
            many = "*" if "tuple" in str(field.annotation) else "1" if field.is_required() else "0..1"
            lines += [
                f'    {model.__name__} *-- "{many}" {part.__name__} : {name}'
                for part in parts(field.annotation)
                if part.__name__ != "Span"
            ]
    return "\n".join(lines)


def section(model: type[BaseModel], language: str) -> str:
    """One model: what it is, and its fields."""
    model.model_rebuild()  # validators are built when they are asked for, and what is computed with them
    described = (model.__doc__ or "").split("\n\n")[0]
    if language == "vi":
        described = vietnamese(model.__name__, "") or described
    body = [
        row(model, name, kind(field.annotation, language, required=field.is_required()), language)
        for name, field in model.model_fields.items()
    ]
    body += [
        row(model, name, word("computed", language).format(kind(field.return_type, language)), language)
        for name, field in model.model_computed_fields.items()
    ]
    columns = ("field", "holds", "term", "meaning") if language == "vi" else ("field", "holds", "meaning", "term")
    return f"## {model.__name__}\n\n{described}\n\n" + table([word(column, language) for column in columns], body)


def row(model: type[BaseModel], name: str, held: str, language: str) -> list[str]:
    """One field: its meaning in the language of the page, and its Vietnamese term."""
    computed = model.model_computed_fields.get(name)
    english, term = meanings(computed.description or "" if computed else descriptions(model)[name])
    if language == "vi":
        return [f"`{name}`", held, term, vietnamese(model.__name__, name) or english]
    return [f"`{name}`", held, english, term]


def meanings(description: str) -> tuple[str, str]:
    """The English words and the Vietnamese term of a field's description."""
    folded = " ".join(description.split()).replace("``", "`")
    found = _IN_BOTH.fullmatch(folded)
    return (found["english"], found["vietnamese"]) if found else (folded, "")


def vietnamese(model: str, field: str) -> str:
    """What a model or a field means, in Vietnamese."""
    return next((row["nghĩa"] for row in rows("fields.csv") if (row["model"], row["field"]) == (model, field)), "")


def kind(annotation: Any, language: str, *, required: bool = False) -> str:  # noqa: ANN401 - any annotation
    """What a field holds, in words."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if required:
        return word("always", language).format(kind(annotation, language))
    if origin is Annotated:
        return kind(arguments[0], language)
    if origin in {Union, types.UnionType}:
        return kind(next(argument for argument in arguments if argument is not types.NoneType), language)
    if origin is Literal:
        return " ".join(f"`{value}`" for value in arguments)
    if origin is tuple:
        return word("list_of", language).format(kind(arguments[0], language))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return word(_TYPES[annotation], language)
