"""Hypothesis strategies for every possible directive, derived from the models, so that a new field is covered at once.

>>> from tests.strategies import directives
>>> directives()                      # anything that the schema admits, small
>>> directives(max_items=5, depth=4)  # larger
>>> directives(texts=plain_texts())   # free texts as a clerk types them
"""

from __future__ import annotations

import datetime as dt
import hashlib
import types
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from congvan.model import Attachment, Directive, Signature, Span

__all__ = ["directives", "nasty_texts", "plain_texts", "values"]

_NASTY = "\x00\x01\x08\t\n\x0b\r\x1b\x7f\x85\xa0\u0110\u0111\u0300\u2028\u200b\ufeff\ufffe\uffff\U0001f1fb\U0010ffff &<>\"'\\]/;-"
_PLAIN = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắếềểộớựýAĂÂBCDĐEGHIKLMNOÔƠPQRSTUƯVXY0123456789"


@cache
def nasty_texts() -> st.SearchStrategy[str]:
    """Any string but lone surrogates, with a taste for what text formats trip over."""
    return st.one_of(
        st.text(st.sampled_from(_NASTY), max_size=6),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
        st.sampled_from(
            ["", " ", "\r", "\r\n", "]]>", "&#0;", " a ", "\n", "1537-CV/TU", "Sở Y tế", "UBND tỉnh (b/c)"]
        ),
    )


@cache
def plain_texts() -> st.SearchStrategy[str]:
    """One or more words of Vietnamese letters and digits, in NFC, joined by single spaces."""
    words = st.text(st.sampled_from(_PLAIN), min_size=1, max_size=8)
    return st.lists(words, min_size=1, max_size=5).map(" ".join)


def directives(
    *, texts: st.SearchStrategy[str] | None = None, max_items: int = 2, depth: int = 2
) -> st.SearchStrategy[Directive]:
    """Directives of every shape.

    Args:
        texts: What free texts are made of; by default anything that a string can hold.
        max_items: The most entries of each list.
        depth: How deep blocks and issuers nest.
    """
    return values(Directive, texts=texts, max_items=max_items, depth=depth)


def values(
    model: type[BaseModel], *, texts: st.SearchStrategy[str] | None = None, max_items: int = 2, depth: int = 2
) -> st.SearchStrategy[Any]:
    """Instances of one model of the schema; the arguments are those of :func:`directives`."""
    return _model(model, texts if texts is not None else nasty_texts(), max_items, depth)


@cache
def _model(model: type[BaseModel], texts: st.SearchStrategy[str], max_items: int, depth: int) -> st.SearchStrategy[Any]:
    if model is Span:
        numbers = st.integers(0, 9) | st.integers(0, 2**40)
        return st.tuples(numbers, numbers).map(lambda pair: Span(start=min(pair), end=max(pair)))
    fields = {}
    for name, field in model.model_fields.items():
        bounded = _BOUNDED.get(f"{model.__name__}.{name}")
        unbounded = _annotated(field.annotation, model, texts, max_items, depth)
        fields[name] = unbounded if bounded is None else bounded
    given = st.fixed_dictionaries(fields)
    if model is Directive:
        given = given.map(_agreeing)
    built: st.SearchStrategy[Any] = given.map(lambda given: model(**given))
    if model is Signature:
        built = st.fixed_dictionaries(fields).map(_consistent_signature)
    return built.map(_with_digest) if model is Attachment else built


def _annotated(
    annotation: Any, owner: type[BaseModel], texts: st.SearchStrategy[str], max_items: int, depth: int
) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(arguments[0], owner, texts, max_items, depth)
    if origin in (Union, types.UnionType):
        return st.one_of([_annotated(part, owner, texts, max_items, depth) for part in sorted(arguments, key=_rank)])
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        recursive = arguments[0] is owner
        if recursive and depth <= 0:
            return st.just(())
        item = _annotated(arguments[0], owner, texts, max_items, depth)
        return st.lists(item, max_size=max_items).map(tuple)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation is owner:
            if depth <= 0:
                return st.none()
            return st.deferred(lambda: _model(annotation, texts, max_items, depth - 1))
        return _model(annotation, texts, max_items, depth)
    if annotation is str:
        return texts
    return _PLAIN_TYPES[annotation]


def _rank(part: Any) -> int:
    """``None`` first: hypothesis shrinks towards it."""
    return 0 if part is types.NoneType else 1


# The fields whose bounds the annotation does not tell.
_BOUNDED: dict[str, st.SearchStrategy[Any]] = {
    "Directive.document_type": st.none() | st.sampled_from(["CV", "QĐ", "CTr", "KHPH", "CVP"]),
    "Directive.schema_version": st.integers(0, 3).map(lambda minor: f"1.{minor}"),
    "Deadline.recurrence": st.none()
    | st.sampled_from(
        ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15"]
    ),
    "Recipient.copies": st.none() | st.integers(0, 10**6),
    "Reference.year": st.none() | st.integers(1, 9999),
    "Reference.resolves_to": st.none() | st.integers(0, 10**6),
    "Attachment.sha256": st.none(),
    "Task.confidence": st.none() | st.floats(0, 1),
    "Source.ocr_pages": st.lists(st.integers(1, 2**40), max_size=3).map(tuple),
    "Source.page_starts": st.lists(st.integers(0, 2**40), max_size=3).map(tuple),
}
_PLAIN_TYPES: dict[Any, st.SearchStrategy[Any]] = {
    types.NoneType: st.none(),
    bool: st.booleans(),
    int: st.integers(-9999, 9999) | st.integers(-(2**70), 2**70),
    bytes: st.binary(max_size=8),
    dt.date: st.dates(),
    dt.time: st.times(),
    float: st.floats(-9, 9),
    dt.datetime: st.datetimes(
        timezones=st.none() | st.integers(-23 * 60, 23 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
    ),
}


def _agreeing(given: dict[str, Any]) -> dict[str, Any]:
    """The same parts, in agreement: tasks with their own ids, short forms of what is there, a text under every span."""
    ids = [task.id for task in given["tasks"]]
    if len(set(ids)) < len(ids):
        given["tasks"] = tuple(
            task.model_copy(update={"id": f"{task.id}{place}"}) for place, task in enumerate(given["tasks"])
        )
    references = given["references"]
    given["references"] = tuple(
        found
        if found.resolves_to is None
        else found.model_copy(update={"resolves_to": found.resolves_to % len(references)})
        for found in references
    )
    source = given["source"]
    if source is not None and source.text is not None and _reach(given) > len(source.text):
        given["source"] = source.model_copy(update={"text": None})
    return given


def _reach(part: Any) -> int:
    """How far the spans of something go."""
    if isinstance(part, Span):
        return part.end
    if isinstance(part, BaseModel):
        return max((_reach(getattr(part, name)) for name in type(part).model_fields), default=0)
    if isinstance(part, dict):
        return max(map(_reach, part.values()), default=0)
    return max(map(_reach, part), default=0) if isinstance(part, tuple) else 0


def _with_digest(attachment: Attachment) -> Attachment:
    """Half of the files with content carry its digest."""
    content = attachment.content
    if content is None or len(content) % 2:
        return attachment
    return attachment.model_copy(update={"sha256": hashlib.sha256(content).hexdigest()})


def _consistent_signature(given: dict[str, Any]) -> Signature:
    """The last step of the authority is told twice, and alike."""
    last = given["authority"][-1] if given["authority"] else None
    if last is not None:
        given = {**given, "capacity": last.capacity, "on_behalf_of": last.on_behalf_of}
    return Signature(**given)
