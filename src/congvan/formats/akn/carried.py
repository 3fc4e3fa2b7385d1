"""What Akoma Ntoso carries of a directive."""

from __future__ import annotations

from typing import TypeVar

from congvan.formats.akn.words import fold, fold_lines
from congvan.model import Annex, Block, Directive, Source
from congvan.model.base import Model

__all__ = ["carried", "facts_of"]

M = TypeVar("M", bound=Model)


def carried(directive: Directive) -> Directive:
    """The directive as it comes back from Akoma Ntoso.

    Places in the source and the source itself are not carried, and in the body and the annexes white space is folded
    line by line. Everything else is.
    """
    facts = without_places(directive)
    return facts.model_copy(
        update={
            "body": tuple(map(_block, facts.body)),
            "annexes": tuple(
                Annex(label=_folded(annex.label), title=_folded(annex.title), body=tuple(map(_block, annex.body)))
                for annex in facts.annexes
            ),
            "source": Source(form="akn"),
        }
    )


def facts_of(directive: Directive) -> Directive:
    """What is embedded under our own namespace: all but the body and the annexes, which are wholly visible."""
    return without_places(directive.model_copy(update={"body": (), "annexes": (), "source": None}))


def without_places(value: M) -> M:
    """The same value with no spans in it."""
    changed: dict[str, object] = {}
    for name in type(value).model_fields:
        given = getattr(value, name)
        if name == "span":
            changed[name] = None
        elif name == "source":
            continue
        elif isinstance(given, Model):
            changed[name] = without_places(given)
        elif isinstance(given, tuple) and given and isinstance(given[0], Model):
            changed[name] = tuple(map(without_places, given))
    return value.model_copy(update=changed)


def _block(block: Block) -> Block:
    return Block(
        kind=block.kind,
        label=_folded(block.label),
        heading=_folded(block.heading),
        text=None if block.text is None else fold_lines(block.text),
        children=tuple(map(_block, block.children)),
    )


def _folded(text: str | None) -> str | None:
    return None if text is None else fold(text)
