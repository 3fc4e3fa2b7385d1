"""What an error says: a code and its values, put into English or Vietnamese words by ``messages.csv``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, runtime_checkable

from congvan import tables

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Language", "Reason", "Sayable"]

Language: TypeAlias = Literal["en", "vi"]


@runtime_checkable
class Sayable(Protocol):
    """What has words of its own in both languages, as a diagnostic has."""

    def told(self, lang: Language = "en") -> str:
        """It in words."""


class Reason:
    """What is wrong (lý do), by its code in the catalogue of messages.

    >>> Reason("too-many-bytes", most=10).told("vi")
    'lớn hơn 10 byte'

    Attributes:
        code: The stable name of the message.
        values: What stands in its blanks: numbers, words of the input, or what has words of its own in each language.
    """

    __slots__ = ("code", "values")

    code: str
    values: Mapping[str, object]

    def __init__(self, code: str, /, **values: object) -> None:
        """Say what is wrong.

        Args:
            code: A code of ``messages.csv``.
            values: What its blanks ask for.
        """
        self.code: str = code
        self.values = values

    def __eq__(self, other: object) -> bool:
        """Whether both say the same."""
        return isinstance(other, Reason) and (self.code, self.values) == (other.code, other.values)

    def __hash__(self) -> int:
        """By the code, which is equal where the whole is."""
        return hash(self.code)

    def __repr__(self) -> str:
        """As it would be called."""
        return f"Reason({', '.join([repr(self.code), *(f'{name}={value!r}' for name, value in self.values.items())])})"

    def told(self, lang: Language = "en") -> str:
        """It in words.

        Args:
            lang: English or Vietnamese.

        Raises:
            KeyError: The catalogue has no such code, or asks for a value that was not given.
        """
        said = {name: value.told(lang) if isinstance(value, Sayable) else value for name, value in self.values.items()}
        return _catalogue()[self.code][lang].format_map(said)


@cache
def _catalogue() -> Mapping[str, Mapping[str, str]]:
    return {row["code"]: row for row in tables.rows("messages", "congvan.errors")}
