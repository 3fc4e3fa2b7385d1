"""What all models share: frozen, closed, base64 for bytes."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Model(BaseModel):
    """The base of every model: frozen, with no unknown fields, bytes as base64 in JSON."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        ser_json_bytes="base64",
        val_json_bytes="base64",
        use_attribute_docstrings=True,
    )


class Identified(Model):
    """A model that computes its ``uri``: one that is read back is dropped, and computed again."""

    @model_validator(mode="before")
    @classmethod
    def _drop_computed(cls, data: Any) -> Any:  # noqa: ANN401 - whatever a caller gives
        if isinstance(data, dict) and "uri" in data:
            return {name: value for name, value in data.items() if name != "uri"}
        return data
