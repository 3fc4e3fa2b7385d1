"""What all models share: frozen, closed, base64 for bytes."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


class Model(BaseModel):
    """The base of every model: frozen, with no unknown fields, bytes as base64 in JSON."""

    model_config: ClassVar[ConfigDict] = ConfigDict(
        frozen=True,
        extra="forbid",
        ser_json_bytes="base64",
        val_json_bytes="base64",
    )

    @classmethod
    @override
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The same clean descriptions in every schema that is made of the models, OpenAPI's too."""
        made = handler(core)
        owner = handler.resolve_ref_schema(made)
        told = descriptions(cls)
        for name, facts in owner.get("properties", {}).items():
            if name in told:
                facts["description"] = told[name]
        for facts in (owner, *owner.get("properties", {}).values()):
            if "description" in facts:
                facts["description"] = first_paragraph(facts["description"])
        return made


@cache
def descriptions(model: type[BaseModel]) -> Mapping[str, str]:
    """What the docstring under each field of a model says.

    They are read from the source when somebody asks: pydantic's ``use_attribute_docstrings`` does so at every import, which
    took a fifth of the time until the first paper is read.
    """
    told: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        if issubclass(kind, Model) and kind is not Model:
            told |= _docstrings(kind)
    return MappingProxyType(told)


def _docstrings(kind: type[Model]) -> Iterator[tuple[str, str]]:
    """The docstrings under the fields of one class; none where only its byte code is at hand."""
    try:
        made = ast.parse(inspect.getsource(kind)).body[0]
    except OSError:
        return
    body = made.body if isinstance(made, ast.ClassDef) else []
    for field, below in pairwise(body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
        ):
            yield field.target.id, inspect.cleandoc(str(below.value.value))


def first_paragraph(docstring: str) -> str:
    """A docstring without its examples, its markup made plain, in JSON's words."""
    words = " ".join(inspect.cleandoc(docstring).split("\n\n", maxsplit=1)[0].split())
    return words.replace("``None``", "``null``").replace("``", "`")


class Identified(Model):
    """A model that computes its ``uri``: one that is read back is dropped, and computed again."""

    @model_validator(mode="before")
    @classmethod
    def _drop_computed(cls, data: Any) -> Any:  # noqa: ANN401 - whatever a caller gives
        if isinstance(data, dict) and "uri" in data:
            return {name: value for name, value in data.items() if name != "uri"}
        return data
