"""TypeScript types of a directive, made from the published JSON Schema (kiểu TypeScript).

>>> print(types().splitlines()[-1])
export default Directive;

``python -m congvan.model.typescript`` writes the file that is shipped, ``congvan/schemas/directive-1.d.ts``. Each model is
an interface as the library writes it, every field present; beside it stands one for what it takes, ``…Input``, in which a
field with a default may be missing.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from congvan.model.directive import SCHEMA_VERSION
from congvan.model.json_schema import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["types"]

_FILE = "directive-1.d.ts"
_PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
_HEAD = f"""/** Vietnamese official directives, version {SCHEMA_VERSION} of the schema. Dates are ISO 8601, bytes are base64, spans count code points. */

"""


def types() -> str:
    """The text of the file, the same for the same models."""
    whole = cast("dict[str, Any]", schema())
    models = {"Directive": whole, **whole["$defs"]}
    written = [_interface(name, model, suffix="") for name, model in models.items()]
    taken = [_interface(name, model, suffix="Input") for name, model in models.items()]
    return _HEAD + "\n".join([*written, *taken]) + "\nexport default Directive;\n"


def _interface(name: str, model: dict[str, Any], *, suffix: str) -> str:
    """A model as an interface; its fields may be missing only where it is one to be taken."""
    required = model.get("required", ())
    lines = [_comment(model["description"], ""), f"export interface {name}{suffix} {{"]
    for field, facts in model["properties"].items():
        may_be_missing = suffix and field not in required
        lines += [
            _comment(facts["description"], "  ") if "description" in facts else "",
            f"  readonly {field}{'?' if may_be_missing else ''}: {_type(facts, suffix)};",
        ]
    return "\n".join([line for line in lines if line] + ["}\n"])


def _comment(words: str, indent: str) -> str:
    return f"{indent}/** {' '.join(words.split()).replace('*/', '* /')} */"


def _type(facts: dict[str, Any], suffix: str) -> str:
    """What a field holds."""
    return " | ".join(dict.fromkeys(_parts(facts, suffix)))


def _parts(facts: dict[str, Any], suffix: str) -> Iterator[str]:
    if "$ref" in facts:
        yield facts["$ref"].rpartition("/")[2] + suffix
    elif "anyOf" in facts:
        for part in facts["anyOf"]:
            yield from _parts(part, suffix)
    elif "enum" in facts or "const" in facts:
        yield from (json.dumps(value, ensure_ascii=False) for value in facts.get("enum", [facts.get("const")]))
    elif facts["type"] == "array":
        yield f"ReadonlyArray<{_type(facts['items'], suffix)}>"
    else:
        yield _PLAIN[facts["type"]]


def _main() -> None:
    """Write the file that is shipped."""
    Path(str(files("congvan.schemas") / _FILE)).write_text(types(), encoding="utf-8")


if __name__ == "__main__":
    _main()
