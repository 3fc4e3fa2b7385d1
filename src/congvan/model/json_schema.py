"""The JSON Schema of a directive (lược đồ JSON), draft 2020-12, made from the models.

>>> from congvan.model.json_schema import schema
>>> schema()["$id"]
'urn:congvan:directive:1.0'
>>> schema(for_llm=True)["$defs"]["Assignee"]["required"]
['name', 'role', 'is_group', 'code']

``python -m congvan.model.json_schema`` writes the file that is shipped, ``congvan/schemas/directive-1.schema.json``.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import override

from congvan.model.directive import SCHEMA_VERSION, Directive

if TYPE_CHECKING:
    from collections.abc import Collection

    from pydantic.json_schema import JsonSchemaMode, JsonSchemaValue
    from pydantic_core import core_schema

__all__ = ["Json", "schema", "schema_text"]

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_FILE = "directive-1.schema.json"

# What a language model is not asked for: offsets, files and what a reader keeps for itself. Grounding finds the places.
_NOT_ASKED = frozenset(
    {"span", "source", "uri", "attachments", "digital", "schema_version", "resolves_to", "confidence"}
)
# The keywords that structured output understands everywhere.
_PLAIN_KEYWORDS = frozenset(
    {"$ref", "$defs", "additionalProperties", "anyOf", "const", "description", "enum", "items", "properties", "type"}
)


class _Generator(GenerateJsonSchema):
    """Pydantic's schema without titles that repeat the names, and with the forms that the models write."""

    @override
    def field_title_should_be_set(self, schema: object) -> bool:
        return False

    @override
    def datetime_schema(self, schema: core_schema.DatetimeSchema) -> JsonSchemaValue:
        """An ISO date and time; the offset may be missing, which ``format: date-time`` forbids."""
        return {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$"}

    @override
    def time_schema(self, schema: core_schema.TimeSchema) -> JsonSchemaValue:
        """A time of the day without an offset, which ``format: time`` forbids."""
        return {"type": "string", "pattern": r"^\d\d:\d\d:\d\d(\.\d+)?$"}

    @override
    def bytes_schema(self, schema: core_schema.BytesSchema) -> JsonSchemaValue:
        """Base64 with the alphabet that is safe in URLs, which the models write."""
        return {"type": "string", "contentEncoding": "base64", "pattern": "^[A-Za-z0-9+/_-]*={0,2}$"}


def schema(*, for_llm: bool = False, fields: Collection[str] | None = None) -> dict[str, Json]:
    """The JSON Schema of :class:`~congvan.Directive` with every model under ``$defs``.

    It accepts what the models write, with or without the computed ``uri``, and refuses unknown fields.

    Args:
        for_llm: The variant for structured output of language models: every field is required (``null`` or ``[]``
            where the text says nothing), objects are closed, and there are no formats, patterns, bounds and defaults.
            Places, files and the reader's own notes are left out; give the answer to :func:`congvan.ground`.
        fields: The fields of a directive that a language model is asked for, such as all but ``body`` and ``annexes``,
            which need not be repeated; without it all of them.

    Raises:
        ValueError: A directive has no such field, or ``fields`` is given without ``for_llm``.
    """
    if fields is not None and not for_llm:
        msg = "fields are chosen for a language model alone"
        raise ValueError(msg)
    unknown = sorted(set(fields or ()) - Directive.model_fields.keys())
    if unknown:
        msg = f"a directive has no field {unknown[0]!r}"
        raise ValueError(msg)
    whole = _generate("validation")
    read = dict(_models(whole))
    for name, model in _models(_generate("serialization")):
        known = read[name]["properties"]
        known.update({field: facts for field, facts in model["properties"].items() if field not in known})
    if for_llm:
        return _for_llm(whole, fields)
    head: dict[str, Json] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:congvan:directive:{SCHEMA_VERSION}",
    }
    return head | whole


def schema_text(*, for_llm: bool = False) -> str:
    """The schema as the text of a file, the same for the same models."""
    return json.dumps(schema(for_llm=for_llm), ensure_ascii=False, indent=2) + "\n"


def _generate(mode: JsonSchemaMode) -> JsonSchemaValue:
    return Directive.model_json_schema(schema_generator=_Generator, mode=mode)


def _models(generated: JsonSchemaValue) -> list[tuple[str, JsonSchemaValue]]:
    return [(Directive.__name__, generated), *generated["$defs"].items()]


def _for_llm(whole: JsonSchemaValue, fields: Collection[str] | None) -> dict[str, Json]:
    kept = {name: _closed(model) for name, model in whole["$defs"].items()}
    root = _closed({key: value for key, value in whole.items() if key != "$defs"})
    if fields is not None:
        root["properties"] = {name: facts for name, facts in root["properties"].items() if name in fields}
        root["required"] = list(root["properties"])
    used: set[str] = set()
    waiting = [root]
    while waiting:
        for name in _references(waiting.pop()):
            if name not in used:
                used.add(name)
                waiting.append(kept[name])
    return root | {"$defs": {name: model for name, model in kept.items() if name in used}}


def _closed(model: JsonSchemaValue) -> JsonSchemaValue:
    """An object all of whose fields are required, in plain keywords."""
    fields = {name: _plain(facts) for name, facts in model["properties"].items() if name not in _NOT_ASKED}
    return {
        "type": "object",
        "description": model["description"],
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _plain(facts: JsonSchemaValue) -> JsonSchemaValue:
    plain = {key: value for key, value in facts.items() if key in _PLAIN_KEYWORDS}
    if "anyOf" in plain:
        plain["anyOf"] = [_plain(part) for part in facts["anyOf"]]
    if "items" in plain:
        plain["items"] = _plain(facts["items"])
    if "description" in plain and '"format": "date"' in json.dumps(facts):
        plain["description"] += " YYYY-MM-DD"
    return plain


def _references(part: Json) -> list[str]:
    """The names of the models that a schema refers to."""
    if isinstance(part, dict):
        own = [str(part["$ref"]).rpartition("/")[2]] if "$ref" in part else []
        return own + [name for value in part.values() for name in _references(value)]
    return [name for value in part for name in _references(value)] if isinstance(part, list) else []


def _main() -> None:
    """Write the file that is shipped."""
    Path(str(files("congvan.schemas") / _FILE)).write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    _main()
