"""A signer whose name is a picture: pressed on with the seal, or pasted in with the signature (chữ ký là ảnh)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.model import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.model import Directive, Signature

__all__ = ["with_pictured_names"]


def with_pictured_names(directive: Directive, has_picture: Callable[[Signature], bool]) -> Directive:
    """The directive, with a diagnostic for each signer without a name by whom a picture stands.

    Args:
        directive: What was read.
        has_picture: Whether there is a picture where a signature stands.
    """
    source = directive.source
    if source is None:
        return directive
    told = [
        Diagnostic(
            code="name-in-picture",
            reason="no name stands below the post as text; there is a picture, which is not read",
            span=signature.span,
        )
        for signature in directive.signatures
        if signature.name is None and has_picture(signature)
    ]
    if not told:
        return directive
    return directive.model_copy(
        update={"source": source.model_copy(update={"diagnostics": (*source.diagnostics, *told)})}
    )
