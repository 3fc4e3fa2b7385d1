"""Where in the source something stands."""

from __future__ import annotations

from typing import Annotated, Self, final

from pydantic import Field, model_validator

from congvan.model.slots import Slotted, in_slots


@final
class Span(Slotted):
    """Offsets in code points into the very string that was given (vị trí trong văn bản nguồn).

    >>> Span(start=4, end=9).cut("Số: 15/QĐ-BNV")
    '15/QĐ'
    """

    __slots__ = ("_end", "_start")
    __dict__ = in_slots("start", "end")

    start: Annotated[int, Field(ge=0)]
    """The first code point (vị trí đầu)."""
    end: Annotated[int, Field(ge=0)]
    """One past the last code point (vị trí cuối, không kể)."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end < self.start:
            msg = "a span ends where it starts or later"
            raise ValueError(msg)
        return self

    def cut(self, text: str) -> str:
        """The words of ``text`` under this span."""
        return text[self.start : self.end]
