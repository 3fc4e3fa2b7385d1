"""A column of SQLAlchemy that holds a directive as JSON (cột SQLAlchemy).

The module imports SQLAlchemy, since the type is made from SQLAlchemy's own: ``pip install "congvan[sqlalchemy]"``.

>>> from sqlalchemy import Column
>>> Column("paper", DirectiveType()).type.python_type.__name__
'Directive'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import MissingExtraError
from congvan.model import Directive

try:
    from sqlalchemy import JSON, Dialect
    from sqlalchemy.types import TypeDecorator
except ImportError as _missing:
    raise MissingExtraError("sqlalchemy", purpose="a column of SQLAlchemy") from _missing

if TYPE_CHECKING:
    from typing import Any

__all__ = ["DirectiveType"]


class DirectiveType(TypeDecorator[Directive]):
    """JSON in the database, a :class:`congvan.Directive` in Python; what is read from the database is validated."""

    impl = JSON
    cache_ok = True

    @property
    def python_type(self) -> type[Directive]:
        """What a value is in Python."""
        return Directive

    def process_bind_param(self, value: Directive | None, dialect: Dialect) -> Any:  # noqa: ANN401, ARG002 - JSON; as SQLAlchemy calls it
        """To the database."""
        return None if value is None else value.model_dump(mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> Directive | None:  # noqa: ANN401, ARG002 - JSON; as SQLAlchemy calls it
        """From the database.

        Raises:
            pydantic.ValidationError: What stands there is no directive.
        """
        return None if value is None else Directive.model_validate(value)
