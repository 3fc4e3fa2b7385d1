"""From a draft to a directive: values are cut, what is left over is listed, and the models are built once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from congvan.model import Directive
from congvan.model.number import split_number
from congvan.model.sharing import share_fields_set
from congvan.reading.text.lines import squeeze

if TYPE_CHECKING:
    from congvan.reading.draft import Draft, Node
    from congvan.reading.raw import RawBlock, RawSpan
    from congvan.reading.text.normalise import Text

_TOLD_SHARE = 10  # one word in so many may be left over in silence
_BARE_MARKS = re.compile(
    r"^[^\S\n]*[*\\\u200b-\u200f\u2060\ufeff](?:[*\\\u200b-\u200f\u2060\ufeff]|[^\S\n])*$", re.MULTILINE
)


def assemble(draft: Draft) -> Directive:
    """Build the directive of a finished draft."""
    text = draft.text
    if text.was_broken:
        draft.tell("surrogates-replaced", "lone surrogates stand as U+FFFD in the source text")
    leftovers = _leftovers(draft)
    _tell_unread(draft, leftovers)
    number = split_number(draft.number, document_type=draft.document_type) if draft.number else None
    directive = Directive.model_validate(
        {
            "system": draft.system,
            "document_type": draft.document_type,
            "number": number,
            "issued_on": draft.issued_on,
            "place": draft.place,
            "issuers": draft.issuers,
            "author": draft.author,
            "subject": draft.subject,
            "subject_prefix": draft.subject_prefix,
            "sender": draft.sender,
            "urgency": draft.urgency,
            "secrecy": draft.secrecy,
            "circulation": draft.circulation,
            "recipients": draft.recipients,
            "body": [block(text, node) for node in draft.body],
            "annexes": draft.annexes,
            "tasks": draft.tasks,
            "references": draft.references,
            "signatures": draft.signatures,
            "effective_on": draft.effective_on,
            "drafter": draft.drafter,
            "contact": draft.contact,
            "source": {
                "form": "text",
                "text": text.source,
                "kind": draft.kind,
                "fields": draft.fields,
                "diagnostics": draft.diagnostics,
                "leftovers": leftovers,
                "trace": draft.trace or (),
            },
        }
    )
    share_fields_set(directive)
    return directive


def _tell_unread(draft: Draft, leftovers: list[RawSpan]) -> None:
    """Tell where more than a tenth of what was read belongs to no field."""
    source = draft.text.source
    unread = sum(len(source[span["start"] : span["end"]].split()) for span in leftovers)
    # A longer text is not counted to its end.
    if unread and unread * _TOLD_SHARE > (words := len(source.split(None, unread * _TOLD_SHARE))):
        share = f"{unread / words:.0%}"
        reason = f"{unread} of {words} words ({share}) belong to no field"
        draft.tell("unread-text", reason, values=(share,))


def block(text: Text, node: Node) -> RawBlock:
    """A raw :class:`congvan.model.Block` of a node and all under it."""
    raw: RawBlock = {"kind": node.kind, "span": text.span(node.start, node.end)}
    if node.label is not None:
        raw["label"] = node.label
    if node.heading_end > node.words:
        raw["heading"] = _words(text, node, node.words, node.heading_end)
    if node.heading_end < node.stop:
        raw["text"] = _words(text, node, node.heading_end, node.stop)
    if node.children:
        raw["children"] = [block(text, child) for child in node.children]
    return raw


def _words(text: Text, node: Node, start: int, end: int) -> str:
    """The words of a stretch, without page numbers and running heads inside it."""
    if not node.breaks:
        return squeeze(text.text[start:end])
    pieces = []
    for first, last in node.breaks:
        if start <= first < end:
            pieces.append(text.text[start:first])
            start = last
    pieces.append(text.text[start:end])
    return squeeze(" ".join(pieces))


def _leftovers(draft: Draft) -> list[RawSpan]:
    """Lines under no field and in no block, neighbours as one span."""
    text = draft.text
    covered = sorted(draft.covered + [(node.start, node.end) for node in draft.body])
    spans: list[RawSpan] = []
    at = reach = 0
    joined = False
    for line in draft.lines:
        while at < len(covered) and covered[at][0] < line.end:
            reach = max(reach, covered[at][1])
            at += 1
        if reach > line.start:
            joined = False
            continue
        span = text.span(line.start, line.end)
        if joined:
            spans[-1]["end"] = span["end"]
        else:
            spans.append(span)
        joined = True
    return spans if text.is_as_given else _with_bare_marks(draft, covered, spans)


def _with_bare_marks(draft: Draft, covered: list[tuple[int, int]], spans: list[RawSpan]) -> list[RawSpan]:
    """The leftovers and, between them, lines of the source that were nothing but marks of emphasis."""
    taken = [draft.text.span(start, end) for start, end in covered] + spans
    taken.sort(key=lambda span: span["start"])
    bare: list[RawSpan] = []
    at = reach = 0
    for match in _BARE_MARKS.finditer(draft.text.source):
        while at < len(taken) and taken[at]["start"] < match.end():
            reach = max(reach, taken[at]["end"])
            at += 1
        if reach <= match.start():
            bare.append({"start": match.start(), "end": match.end()})
    return sorted(spans + bare, key=lambda span: span["start"])
