"""A reading as spans of a spaCy document (khoảng spaCy).

>>> import congvan, spacy
>>> d = congvan.parse_text("Thực hiện Công văn số 12/UBND-VX của UBND tỉnh.")
>>> doc = to_spacy(d, spacy.blank("xx"))  # needs pip install "congvan[spacy]"
>>> [(span.label_, span.text) for span in doc.spans["congvan"]]
[('REFERENCE', 'Công văn số 12/UBND-VX của UBND tỉnh')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import InputError, MissingExtraError, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from congvan.model import Directive, Span

__all__ = ["to_spacy"]


def to_spacy(directive: Directive, nlp: Language, *, group: str = "congvan") -> Doc:
    """The text that was read as a document, with a span for each field, recipient, reference, task, assignee, deadline.

    Args:
        directive: A paper that was read from text.
        nlp: The pipeline whose tokenizer cuts the text; a span that does not end where a token ends grows to its end.
        group: The key in ``doc.spans``.

    Raises:
        MissingExtraError: spaCy is not installed.
        InputError: The paper was not read from text.
    """
    try:
        from spacy.tokens import SpanGroup  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("spacy", purpose="spans of spaCy") from error
    if directive.source is None or directive.source.text is None:
        raise InputError(Reason("no-source-text"), form="spacy")
    doc = nlp.make_doc(directive.source.text)
    found = [
        doc.char_span(span.start, span.end, label=label, alignment_mode="expand")
        for label, span in _labelled(directive)
    ]
    doc.spans[group] = SpanGroup(doc, name=group, spans=[span for span in found if span is not None])
    return doc


def _labelled(directive: Directive) -> Iterator[tuple[str, Span]]:
    """Every value that has a place, under the name of its model or field in capitals."""
    if directive.source is not None:
        for field in directive.source.fields:
            yield field.field.partition(".")[0].upper(), field.span
    named = (
        ("RECIPIENT", directive.recipients),
        ("SIGNATURE", directive.signatures),
        ("REFERENCE", directive.references),
        ("TASK", directive.tasks),
    )
    for label, values in named:
        for value in values:
            if value.span is not None:
                yield label, value.span
    for task in directive.tasks:
        for assignee in task.assignees:
            if assignee.span is not None:
                yield "ASSIGNEE", assignee.span
        if task.deadline is not None and task.deadline.span is not None:
            yield "DEADLINE", task.deadline.span
