"""Elements that no field carries: kept as exclusive canonical XML, which means the same wherever it is put back."""

from __future__ import annotations

import re

from lxml import etree

from congvan.errors import InputError, LimitError, Reason
from congvan.formats import safexml
from congvan.formats.edxml.errors import FORM, EdxmlDepthError, EdxmlError

__all__ = ["canonical", "local_name", "placed", "verified"]

_START = re.compile(r"<[^\s/>]+")


def local_name(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def canonical(element: etree._Element) -> str | None:
    """The element in exclusive canonical XML; ``None`` where a relative namespace forbids it."""
    try:
        return etree.tostring(element, method="c14n", exclusive=True, with_comments=False).decode("utf-8")
    except etree.LxmlError:
        return None


def verified(xml: str, *, depth: int) -> str:
    """A fragment that a caller may have made, after a look at it.

    Raises:
        EdxmlError: It is not one element in exclusive canonical XML.
        EdxmlDepthError: It is too deep.
    """
    try:
        element = safexml.parse(xml.encode("utf-8"), form=FORM, limits=safexml.Limits(depth=depth))
    except UnicodeError as error:
        raise EdxmlError(Reason("unknown-lone-surrogates")) from error
    except LimitError as error:
        raise EdxmlDepthError(error.reason, limit=error.limit) from error
    except InputError as error:
        raise EdxmlError(Reason("unknown-malformed", error=error.reason)) from error
    if canonical(element) != xml:
        raise EdxmlError(Reason("unknown-not-canonical"))
    return local_name(str(element.tag))


def placed(xml: str) -> str:
    """The fragment as it stands in a document that has a default namespace."""
    name = _START.match(xml)
    end = name.end() if name else 0
    if xml.startswith(" xmlns=", end):  # canonical XML puts it first
        return xml
    return f'{xml[:end]} xmlns=""{xml[end:]}'
