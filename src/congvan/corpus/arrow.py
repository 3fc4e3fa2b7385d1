"""The schema of a corpus for pyarrow, made from the columns and from the tables of :mod:`congvan.records`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from congvan import records
from congvan.corpus.columns import NESTED, Record
from congvan.errors import MissingExtraError, Reason

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["arrow_schema"]


@cache
def arrow_schema() -> pa.Schema:
    """The schema of records; a column that may be empty is nullable, and no other.

    Raises:
        MissingExtraError: ``congvan[corpus]`` is not installed.
    """
    try:
        import pyarrow  # noqa: ICN001, PLC0415 - an extra, and heavy
    except ImportError as error:
        raise MissingExtraError("corpus", purpose=Reason("to-table-corpus")) from error
    papers = records.ARROW_SCHEMAS["papers"]
    kinds = {str: pyarrow.string(), int: pyarrow.int64()}

    def field(name: str, hint: Any) -> pa.Field:  # noqa: ANN401 - an annotation
        if name in NESTED:
            rows = [column for column in records.ARROW_SCHEMAS[name] if column.name not in {"paper", "number"}]
            return pyarrow.field(name, pyarrow.list_(pyarrow.struct(rows)), nullable=False)
        may_be_empty = get_origin(hint) is not list and bool(get_args(hint))
        if name in papers.names:
            return papers.field(name).with_nullable(may_be_empty)
        return pyarrow.field(name, kinds[get_args(hint)[0] if may_be_empty else hint], nullable=may_be_empty)

    return pyarrow.schema([field(name, hint) for name, hint in get_type_hints(Record).items()])
