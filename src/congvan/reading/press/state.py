"""What is carried from sentence to sentence of a report: whether its paper speaks, and to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.reading.tasks.names import Name

SILENT, OPEN, ORDERS = 0, 1, 2
"""Somebody else speaks; the paper is spoken of; the paper orders."""


class State:
    """Whether the paper speaks, and to whom.

    Attributes:
        mode: ``SILENT``, ``OPEN`` or ``ORDERS``.
        leads: Who acts where a sentence names nobody.
        ordered: Whom the last order named; an order that names nobody goes to them.
        charged: Whom the sentence told that opened the points of the paper; each paragraph goes to them anew.
        is_aside: Whether the leads are only those of one paragraph of several sentences.
        lapsed: How many sentences in a row have only told something.
        listing: Whether the last sentence opened a list of what is to be done.
        list_leads: The lists that are open: depth, who acts, with whom.
    """

    __slots__ = ("charged", "is_aside", "lapsed", "leads", "list_leads", "listing", "mode", "ordered")

    def __init__(self) -> None:
        self.mode: int = SILENT
        self.leads: list[Name] = []
        self.ordered: list[Name] = []
        self.charged: list[Name] = []
        self.is_aside: bool = False
        self.lapsed: int = 0
        self.listing: bool = False
        self.list_leads: list[tuple[int, list[Name], list[Name]]] = []

    def inherited(self) -> tuple[list[Name], list[Name]]:
        """Who acts, and with whom, where a sentence or an item names nobody."""
        return self.list_leads[-1][1:] if self.list_leads else (self.leads, [])

    def titled(self, names: list[Name], *, presents: bool) -> None:
        """Go on below a heading: one that presents the paper opens it, one that names bodies tells them."""
        if presents:
            self.mode = max(self.mode, OPEN)
        if names and self.mode > SILENT:
            self.mode, self.lapsed, self.leads = ORDERS, 0, names
            self.list_leads.clear()
