"""What stands below the body: the value of its stage, and the draft of it while that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.reading.findings import Findings, Notes

if TYPE_CHECKING:
    from congvan.reading.closing.recipients import Item
    from congvan.reading.raw import RawRecipient, RawSignature
    from congvan.reading.text.sheet import Sheet


class Closing(NamedTuple):
    """The foot of a paper; ``below`` is the row of the first line below it."""

    below: int
    recipients: tuple[RawRecipient, ...] = ()
    signatures: tuple[RawSignature, ...] = ()
    drafter: str | None = None
    findings: Findings = Findings()


class ClosingDraft(Notes):
    """A foot while it is read; ``is_joint`` where the paper has several issuers."""

    def __init__(self, sheet: Sheet, *, is_joint: bool) -> None:
        super().__init__(sheet)
        self.is_joint: bool = is_joint
        self.recipients: list[RawRecipient] = []
        self.signatures: list[RawSignature] = []
        self.drafter: str | None = None

    def keep(self, item: Item | None) -> None:
        """Keep an item of Nơi nhận, and the drafter's mark behind it."""
        if item is None:
            return
        if item.drafter is not None:
            self.drafter = self.text.text[slice(*item.drafter)]
            self.note("drafter", *item.drafter)
        self.recipients.append(item.recipient)
        self.covered.extend(item.pieces)

    def closing(self, below: int) -> Closing:
        """What was read, above row ``below``."""
        return Closing(below, tuple(self.recipients), tuple(self.signatures), self.drafter, self.findings())
