"""A model field of Django that holds a directive as JSON (trường Django).

The module imports Django, since the field is made from Django's own: ``pip install "congvan[django]"``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import MissingExtraError
from congvan.model import Directive

try:
    from django.core.exceptions import ValidationError
    from django.db.models import JSONField
except ImportError as _missing:
    raise MissingExtraError("django", purpose="a model field of Django") from _missing

if TYPE_CHECKING:
    from typing import Any

__all__ = ["DirectiveField"]


class DirectiveField(JSONField):
    """JSON in the database, a :class:`congvan.Directive` in Python; lookups into the JSON work as in ``JSONField``.

    ``Paper.objects.filter(paper__issuers__0__name="SỞ Y TẾ")``
    """

    description = "A Vietnamese official directive"

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Directive | None:  # noqa: ANN401 - as Django calls it
        """From the database."""
        found = super().from_db_value(value, expression, connection)
        return Directive.model_validate(found) if isinstance(found, dict) else found

    def to_python(self, value: Any) -> Directive | None:  # noqa: ANN401 - as Django calls it
        """From a form or a fixture.

        Raises:
            django.core.exceptions.ValidationError: It is no directive.
        """
        if value is None or isinstance(value, Directive):
            return value
        try:
            if isinstance(value, str):
                return Directive.model_validate_json(value)
            return Directive.model_validate(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - as Django calls it
        """To the database."""
        plain = value.model_dump(mode="json") if isinstance(value, Directive) else value
        return super().get_db_prep_value(plain, connection, prepared)

    def validate(self, value: Any, model_instance: Any) -> None:  # noqa: ANN401 - as Django calls it
        """Hold a value against the rules of JSON."""
        plain = value.model_dump(mode="json") if isinstance(value, Directive) else value
        super().validate(plain, model_instance)

    def value_to_string(self, obj: Any) -> str:  # noqa: ANN401 - as Django calls it
        """For a fixture."""
        value = self.value_from_object(obj)
        return value.model_dump_json() if isinstance(value, Directive) else "null"
