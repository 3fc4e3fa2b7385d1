"""JSON: the models' own format, which carries all of a directive; its JSON Schema is published.

>>> from congvan import Directive
>>> from congvan.formats import json
>>> json.loads(json.dumps(Directive(place="Huế"))).place
'Huế'

It differs from ``Directive.model_validate_json`` in two ways: a document of a newer minor version is read, and what
cannot be read raises an ``InputError`` with the path of the field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.formats.files import read_bytes, to_text, write_bytes
from congvan.model.versions import read_json

if TYPE_CHECKING:
    from congvan.formats.files import Readable, Writable
    from congvan.model import Directive

__all__ = ["dump", "dumps", "load", "loads"]

FORM = "json"


def loads(data: str | bytes) -> Directive:
    """Read a directive from its JSON.

    Args:
        data: The document, in UTF-8 or UTF-16 where it is bytes.

    Raises:
        InputError: It is not JSON, or no directive of this major version; ``place`` is the path of the field.
    """
    return read_json(to_text(data, form=FORM))


def load(file: Readable) -> Directive:
    """Read a directive from a path or an open binary file; raises as :func:`loads`, and ``OSError``."""
    return loads(read_bytes(file, form=FORM))


def dumps(directive: Directive) -> str:
    """The directive as JSON, every field with its own name."""
    return directive.model_dump_json()


def dump(directive: Directive, file: Writable) -> None:
    """Write :func:`dumps` in UTF-8 to a path or an open binary file."""
    write_bytes(dumps(directive).encode(), file)
