r"""Grounding (đối chiếu với văn bản): what of a claim about a text its words bear out.

A language model or another extractor answers in the shape of ``congvan.schema(for_llm=True)``; what it says is looked
for in the text, and only what stands there is believed.

>>> import congvan
>>> text = "Số: 12/UBND-VX\nHuế, ngày 05 tháng 3 năm 2024\n1. Sở Y tế báo cáo trước ngày 15/4/2024."
>>> answer = {"number": {"text": "12/UBND-VX"}, "place": "Hà Nội", "issued_on": "2024-03-05"}
>>> found = congvan.ground(answer, text)
>>> found.directive.number.text, found.directive.issued_on.isoformat(), found.directive.place
('12/UBND-VX', '2024-03-05', None)
>>> [(claim.path, claim.value, claim.code) for claim in found.unsupported]
[('place', 'Hà Nội', 'not_found')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.errors import LimitError, Reason
from congvan.grounding.claims import Claim, ClaimCode, Evidence, Grounding
from congvan.grounding.content import ground_annexes, ground_blocks
from congvan.grounding.header import ground_header
from congvan.grounding.missed import missed
from congvan.grounding.people import ground_recipients, ground_signatures
from congvan.grounding.references import ground_references
from congvan.grounding.tasks import ground_tasks
from congvan.grounding.valid import admit
from congvan.model import Directive, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Claim", "ClaimCode", "Grounding", "ground"]

_DEEPEST = 200


def ground(data: Directive | Mapping[str, object] | str | bytes, text: str) -> Grounding:
    """The directive that a text bears out, out of what is claimed about it.

    A claim is borne out by words in the place of its field: of the header's fields in the header (of a report: in its
    sentences on the paper), of a mention in that mention, of a task in the task or the headings that govern it. Names
    count as a whole. Codes that no words tell are kept where reading agrees, and listed apart where it does not. The
    parts of a number and the day of a relative deadline are filled in.

    Args:
        data: What is claimed: a directive, or an object or JSON in its shape, however faulty.
        text: The text that it is about; all spans refer to it.

    Raises:
        InputError: ``data`` is no JSON object.
        LimitError: ``data`` is nested too deep.
    """
    try:
        return _ground(data, text)
    except RecursionError as error:
        raise LimitError(Reason("json-too-deep", most=_DEEPEST), form="json", limit=_DEEPEST) from error


def _ground(data: Directive | Mapping[str, object] | str | bytes, text: str) -> Grounding:
    admitted = admit(data)
    claimed = admitted.directive
    evidence = Evidence(text, admitted.claims, admitted.places)
    fields = ground_header(evidence, claimed)
    fields["recipients"] = tuple(ground_recipients(evidence, claimed.recipients))
    fields["body"] = tuple(block for block, _ in ground_blocks(evidence, "body", claimed.body))
    fields["annexes"] = tuple(ground_annexes(evidence, claimed.annexes))
    fields["tasks"] = tuple(ground_tasks(evidence, claimed.tasks, fields["issued_on"]))
    fields["references"] = ground_references(evidence, claimed)
    fields["signatures"] = tuple(ground_signatures(evidence, claimed.signatures))
    places = sorted(evidence.fields, key=lambda place: place.span.start)
    fields["source"] = Source(form="text", text=evidence.finder.text.source, fields=tuple(places))
    directive = claimed.model_copy(update=fields)
    return Grounding(
        directive=directive,
        unsupported=tuple(evidence.claims),
        unverified=tuple(evidence.doubts),
        missed=tuple(missed(directive, evidence.read)),
    )
