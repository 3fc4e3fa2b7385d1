"""Turn docstrings into Markdown while the site is built: their roles into plain code, their examples into code blocks.

Where a model keeps its values is no field of it, and is left out of its page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from griffe import Extension

if TYPE_CHECKING:
    from griffe import Class, Object

_ROLE = re.compile(r":(?:func|class|meth|mod|attr|data|exc):`~?([^`]*)`")
_KEPT = ("__slots__", "__dict__")
_EXAMPLE = re.compile(r"(?m)^>>> .*(?:\n.+)*")


class MarkdownDocstrings(Extension):
    """Rewrites each docstring as it is found."""

    def on_instance(self, *, obj: Object, **_: Any) -> None:  # noqa: ANN401 - what the caller passes
        """Rewrite the docstring of one object."""
        if obj.docstring is not None:
            obj.docstring.value = markdown(obj.docstring.value)

    def on_class_members(self, *, cls: Class, **_: Any) -> None:  # noqa: ANN401 - what the caller passes
        """Leave out where the values of one class are kept."""
        for name in _KEPT:
            if name in cls.members:
                cls.del_member(name)


def markdown(docstring: str) -> str:
    """A docstring as Markdown."""
    return _EXAMPLE.sub(r"```python\n\g<0>\n```", _ROLE.sub(r"``\1``", docstring))
