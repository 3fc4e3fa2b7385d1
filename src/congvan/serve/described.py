"""How the service describes itself (OpenAPI): the published schema, what is uploaded, what can go wrong.

>>> "Directive" in published() and "Task" in published()
True
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from congvan.schemas import read_schema
from congvan.serve.answers import PROBLEM
from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["DIRECTIVE", "FILE", "UPLOAD", "described", "page", "problems", "published"]

_HERE = "#/components/schemas/"
UPLOAD: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {
                            "type": "string",
                            "format": "binary",
                            "contentMediaType": "application/octet-stream",
                            "description": "the document; its name is not looked at",
                        }
                    },
                }
            }
        },
    }
}
DIRECTIVE: dict[str, Any] = {
    "description": "The directive",
    "content": {"application/json": {"schema": {"$ref": f"{_HERE}Directive"}}},
}
FILE: dict[str, Any] = {
    "description": "The file",
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
}
_SCHEMES = {
    "key": {"type": "http", "scheme": "bearer", "description": "a key of the service"},
    "password": {"type": "http", "scheme": "basic", "description": "a key as the password of any name"},
}
_PROBLEM_SCHEMA: dict[str, Any] = {
    "title": "Problem",
    "description": "What went wrong (RFC 9457).",
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "diagnostics": {
            "type": "array",
            "description": "What the reader could not make out, each with a code, a severity, a reason and its place.",
            "items": {
                "type": "object",
                "required": ["code", "severity", "reason"],
                "properties": {
                    "code": {"type": "string"},
                    "severity": {"type": "string"},
                    "reason": {"type": "string"},
                    "place": {"type": "object"},
                    "span": {"type": "object"},
                },
            },
        },
    },
}


def page() -> dict[str, Any]:
    """A page for a browser."""
    return {"description": "The page", "content": {"text/html": {"schema": {"type": "string"}}}}


def problems() -> dict[int | str, dict[str, Any]]:
    """What can come back instead, by its status."""
    titles: dict[int | str, list[str]] = {}
    for row in tables.rows("problems", "congvan.serve"):
        titles.setdefault(int(row["status"]), []).append(f"`{row['problem']}`: {row['en']}")
    content = {PROBLEM: {"schema": {"$ref": f"{_HERE}Problem"}}}
    return {status: {"description": "; ".join(told), "content": content} for status, told in sorted(titles.items())}


def published() -> dict[str, Any]:
    """The published schema of a directive and its parts, as components."""
    whole = json.loads(read_schema("directive-1.schema.json"))
    parts = whole.pop("$defs")
    for key in ("$schema", "$id"):
        whole.pop(key)
    moved: dict[str, Any] = _moved(parts | {"Directive": whole})
    return moved


def _moved(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same with references to where the parts now stand."""
    if isinstance(value, dict):
        return {
            name: inner.replace("#/$defs/", _HERE) if name == "$ref" and isinstance(inner, str) else _moved(inner)
            for name, inner in value.items()
        }
    return [_moved(inner) for inner in value] if isinstance(value, list) else value


def described(made: dict[str, Any], *, with_keys: bool, open_to_all: Iterable[str]) -> dict[str, Any]:
    """A description of the addresses, completed with the published schema in place of what was made of the models.

    Args:
        made: What FastAPI made of the addresses.
        with_keys: Whether a key is asked for.
        open_to_all: The addresses that ask for none all the same.
    """
    components = made.setdefault("components", {})
    if with_keys:
        components["securitySchemes"] = _SCHEMES
        made["security"] = [{name: []} for name in _SCHEMES]
        for path in open_to_all:
            made["paths"][path]["get"]["security"] = []
    components["schemas"] = components.get("schemas", {}) | published() | {"Problem": _PROBLEM_SCHEMA}
    for name in ("HTTPValidationError", "ValidationError"):  # a wrong request is a problem like any other
        components["schemas"].pop(name, None)
    return made
