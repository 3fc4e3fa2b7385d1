r"""Grounding (đối chiếu với văn bản): what of a claim about a text its words bear out.

A language model or another extractor answers in the shape of ``congvan.schema(for_llm=True)``; what it says is looked
for in the text, and only what stands there is believed.

>>> import congvan
>>> text = "Số: 12/UBND-VX\nHuế, ngày 05 tháng 3 năm 2024\n1. Sở Y tế báo cáo trước ngày 15/4/2024."
>>> answer = {"number": {"text": "12/UBND-VX"}, "place": "Hà Nội", "issued_on": "2024-03-05"}
>>> found = congvan.ground(answer, text)
>>> found.directive.number.text, found.directive.issued_on.isoformat(), found.directive.place
('12/UBND-VX', '2024-03-05', None)
>>> [(claim.path, claim.value, claim.reason) for claim in found.unsupported]
[('place', 'Hà Nội', 'not_found')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.model import Directive, Source
from congvan.reading.grounding.claims import Account, Claim, Grounding
from congvan.reading.grounding.content import ground_annexes, ground_blocks, ground_references, ground_tasks
from congvan.reading.grounding.header import ground_header
from congvan.reading.grounding.people import ground_recipients, ground_signatures
from congvan.reading.grounding.valid import admit

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Claim", "Grounding", "ground"]


def ground(data: Directive | Mapping[str, object] | str | bytes, text: str) -> Grounding:
    """The directive that a text bears out, out of what is claimed about it.

    Every text, number and day of the result stands in ``text``, under its ``span`` or, for the header, under
    ``source.fields``. What does not, and what the schema does not admit, is left out and listed. Codes that name no
    words (the system, roles and purposes, a level, the path and id of a task) are kept where what bears them is.

    Args:
        data: What is claimed: a directive, or an object or JSON in its shape, however faulty.
        text: The text that it is about; all spans refer to it.

    Raises:
        InputError: ``data`` is no JSON object.
    """
    admitted = admit(data)
    claimed = admitted.directive
    account = Account(text, admitted.claims, admitted.places)
    fields = ground_header(account, claimed)
    fields["recipients"] = tuple(ground_recipients(account, claimed.recipients))
    fields["body"] = tuple(block for block, _ in ground_blocks(account, "body", claimed.body))
    fields["annexes"] = tuple(ground_annexes(account, claimed.annexes))
    fields["tasks"] = tuple(ground_tasks(account, claimed.tasks, fields["issued_on"]))
    fields["references"] = ground_references(account, claimed)
    fields["signatures"] = tuple(ground_signatures(account, claimed.signatures))
    places = sorted(account.fields, key=lambda place: place.span.start)
    fields["source"] = Source(form="text", text=account.finder.text.source, fields=tuple(places))
    return Grounding(directive=claimed.model_copy(update=fields), unsupported=tuple(account.claims))
