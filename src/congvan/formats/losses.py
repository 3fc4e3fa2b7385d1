"""What of a directive gets lost in a format (phần không giữ được): told by reading back what was written.

>>> from congvan.formats.registry import format_named
>>> from congvan.model import Attachment, Directive
>>> paper = Directive(document_type="TB", subject="Kết luận cuộc họp", attachments=(Attachment(name="bang.xlsx"),))
>>> losses(paper, format_named("markdown"), written(paper, format_named("markdown")))
{'attachments.name': 'dropped'}
"""

from __future__ import annotations

import io
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from congvan.errors import CongvanError, Reason, UnknownFormatError
from congvan.formats.registry import module_of
from congvan.model import Directive, DocumentNumber, Pinpoint, Source, Span
from congvan.model.base import Model
from congvan.vocab import tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.formats.registry import Format

__all__ = ["Loss", "comes_back", "losses", "shortened", "values_of", "written"]

Loss: TypeAlias = Literal["dropped", "changed"]

SPANS, SOURCE = "spans", "source"
_WHOLE = (DocumentNumber, Pinpoint, Source)  # told as one value
_LEFT_OUT = frozenset({"schema_version"})


def written(directive: Directive, file_format: Format) -> bytes:
    """The directive in a format, as its file would hold it.

    Raises:
        UnknownFormatError: The format is only read.
        CongvanError: The format refuses this directive, or needs an optional dependency.
    """
    if not file_format.writes:
        raise UnknownFormatError(Reason("only-read", name=file_format.name), form=file_format.name)
    stream = io.BytesIO()
    module_of(file_format).dump(directive, stream)
    return stream.getvalue()


def comes_back(file_format: Format, data: bytes) -> Directive:
    """What a written file is read as; nothing where it cannot be read."""
    try:
        return module_of(file_format).loads(data)
    except CongvanError:
        return Directive()


def losses(directive: Directive, file_format: Format, data: bytes) -> dict[str, Loss]:
    """Which fields a written file does not carry, or gives back with another value.

    A format that is only written tells it by a table; of one that a third party adds, nothing is known.

    Args:
        directive: What was written.
        file_format: In which format.
        data: The file.
    """
    before = values_of(directive)
    if not file_format.reads:
        told = _unread().get(file_format.name)
        return {} if told is None else {field: "dropped" for field in before if field not in told}
    after = values_of(comes_back(file_format, data))
    lost: dict[str, Loss] = {}
    for field, values in before.items():
        if after.get(field) != values:
            # What is read has a source and places of its own; the former ones are gone.
            gone = field not in after or field in {SPANS, SOURCE}
            lost[field] = "dropped" if gone else "changed"
    return lost


def values_of(directive: Directive) -> dict[str, list[object]]:
    """All that a directive says, by field, in order: ``tasks.deadline.on``; places in lists and depth are left out.

    ``spans`` holds the places of all, ``source`` the whole source, and ``body.children`` the shape of a tree.
    """
    found: defaultdict[str, list[object]] = defaultdict(list)
    _walk("", directive, found)
    return dict(found)


def _walk(path: str, value: object, found: defaultdict[str, list[object]]) -> None:
    if value is None or value is False or value in ((), ""):
        return
    if isinstance(value, Span):
        found[SPANS].append((path, value))
    elif isinstance(value, tuple):
        for item in value:
            _walk(path, item, found)
    elif isinstance(value, Model) and not isinstance(value, _WHOLE):
        for name in type(value).model_fields:
            inner: object = getattr(value, name)
            if name == "children":
                found[f"{path}.children"].append(len(inner) if isinstance(inner, tuple) else 0)
                _walk(path, inner, found)
            elif name not in _LEFT_OUT:
                _walk(_joined(path, name), inner, found)
    else:
        found[path].append(value)


def _joined(path: str, name: str) -> str:
    """A field's path; a parent's parent goes by the parent's."""
    if name == "span" or (name == "parent" and path.endswith(".parent")):
        return path
    return f"{path}.{name}" if path else name


def shortened(fields: Iterable[str], of: Iterable[str]) -> list[str]:
    """Fields for people: ``tasks`` alone, where every field of the tasks is among them.

    Args:
        fields: What to name.
        of: All fields that there are.
    """
    named, known = list(fields), list(of)
    short: dict[str, None] = {}
    for field in named:
        steps = field.split(".")
        heads = (".".join(steps[:length]) for length in range(1, len(steps) + 1))
        short[next(head for head in heads if _under(head, known) <= set(named))] = None
    return list(short)


def _under(head: str, fields: Iterable[str]) -> set[str]:
    return {field for field in fields if field == head or field.startswith(f"{head}.")}


@cache
def _unread() -> dict[str, frozenset[str]]:
    """What formats carry that are only written."""
    rows = tables.rows("unread_forms", "congvan.formats")
    return {
        name: frozenset(row["field"] for row in rows if row["form"] == name) for name in {row["form"] for row in rows}
    }
