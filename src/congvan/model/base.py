"""What all models share: frozen, closed, base64 for bytes."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator
from typing_extensions import override

if TYPE_CHECKING:
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
        use_attribute_docstrings=True,
    )

    @classmethod
    @override
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The same clean descriptions in every schema that is made of the models, OpenAPI's too."""
        made = handler(core)
        owner = handler.resolve_ref_schema(made)
        for facts in (owner, *owner.get("properties", {}).values()):
            if "description" in facts:
                facts["description"] = first_paragraph(facts["description"])
        return made


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
