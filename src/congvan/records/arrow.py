"""The schemas of the tables for pyarrow, made from the columns."""

from __future__ import annotations

import datetime as dt
from functools import cache
from types import MappingProxyType, NoneType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from congvan.errors import MissingExtraError, Reason
from congvan.records.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

__all__ = ["arrow_schemas"]


@cache
def arrow_schemas() -> Mapping[str, pa.Schema]:
    """The schema of each table; a column that may be empty is nullable, and no other.

    Raises:
        MissingExtraError: ``congvan[arrow]`` is not installed.
    """
    try:
        import pyarrow  # noqa: ICN001, PLC0415 - an extra, and heavy
    except ImportError as error:
        raise MissingExtraError("arrow", purpose=Reason("to-arrow")) from error
    kinds = {
        str: pyarrow.string(),
        int: pyarrow.int64(),
        float: pyarrow.float64(),
        dt.date: pyarrow.date32(),
        dt.time: pyarrow.time64("us"),
    }

    def field(name: str, hint: Any) -> pa.Field:  # noqa: ANN401 - an annotation
        choices = [choice for choice in get_args(hint) if choice is not NoneType]
        if get_origin(hint) is list:
            return pyarrow.field(name, pyarrow.list_(kinds[choices[0]]), nullable=False)
        return pyarrow.field(name, kinds[choices[0] if choices else hint], nullable=bool(choices))

    return MappingProxyType(
        {
            table: pyarrow.schema([field(name, hint) for name, hint in get_type_hints(row).items()])
            for table, row in TABLES.items()
        }
    )
