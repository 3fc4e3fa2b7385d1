"""What can be wrong with a message."""

from __future__ import annotations

from congvan.errors import InputError, LimitError, Location, Reason

__all__ = ["EdxmlDepthError", "EdxmlError", "EdxmlExpansionError", "EdxmlLimitError", "EdxmlSizeError"]

FORM = "edxml"


class EdxmlError(InputError):
    """A message cannot be read as edXML, or must not be written as edXML.

    Attributes:
        reason: What is wrong.
        place: The line and column, the element or the attachment.
        form: Always ``"edxml"``.
    """

    def __init__(self, reason: Reason | str, *, place: Location | str | None = None) -> None:
        super().__init__(reason, form=FORM, place=place)


class EdxmlLimitError(EdxmlError, LimitError):
    """A message goes beyond what a reader follows; one subclass for each limit.

    Attributes:
        limit: The limit that was met, in the unit that the message names.
    """

    def __init__(self, reason: Reason | str, *, limit: int, place: Location | str | None = None) -> None:
        LimitError.__init__(self, reason, form=FORM, limit=limit, place=place)


class EdxmlSizeError(EdxmlLimitError):
    """The message, or what stands around its attachments, has too many bytes."""


class EdxmlDepthError(EdxmlLimitError):
    """Elements stand within each other too deep."""


class EdxmlExpansionError(EdxmlLimitError):
    """A wrapped attachment unpacks to too many bytes."""
