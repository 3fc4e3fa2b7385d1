"""What invented papers say: whom they rest on, and who shall do what by when."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from congvan.corpus.generate.words import on, words
from congvan.model import Assignee, Block, Deadline, DocumentNumber, Issuer, Reference, Task

if TYPE_CHECKING:
    import random

    from congvan.model.reference import ReferenceRole

__all__ = ["basis", "clauses", "statements", "task", "tasks"]


def basis(chance: random.Random, role: ReferenceRole = "implements") -> Reference:
    """A decree that may or may not exist: few enough numbers that papers meet in the same."""
    year = chance.randint(2016, 2024)
    number = f"{chance.randint(10, 60)}/{year}/NĐ-CP"
    when = dt.date(year, 3, chance.randint(1, 28))
    return Reference(
        document_type="NĐ",
        number=DocumentNumber.parse(number),
        issued_on=when,
        issuer=Issuer(name="Chính phủ"),
        role=role,
        text=f"Nghị định số {number} {on(when)} của Chính phủ",
    )


def tasks(issued_on: dt.date, chance: random.Random, *, of: str = "") -> tuple[Task, ...]:
    """Some tasks, counted from 1; ``of`` is put before the kinds of words that are used."""
    return tuple(task(str(label), issued_on, chance, of=of) for label in range(1, chance.randint(3, 8)))


def task(label: str, issued_on: dt.date, chance: random.Random, *, of: str = "") -> Task:
    """One task: who leads, at times who supports, at times by when."""
    lead, support = chance.sample(words(f"{of}body"), 2)
    shared = chance.random() < 0.5  # noqa: PLR2004 - every other task
    due = issued_on + dt.timedelta(days=chance.randint(15, 150)) if chance.random() < 0.7 else None  # noqa: PLR2004 - most
    deadline = Deadline(text=f"trước {on(due)}", on=due) if due is not None else None
    who = f"{lead} chủ trì, phối hợp với {support}" if shared else lead
    by = f", hoàn thành {deadline.text}" if deadline is not None else ""
    supporting = (Assignee(name=support, role="support"),) if shared else ()
    return Task(
        id=label,
        text=f"{who} {chance.choice(words(f'{of}job'))}{by}.",
        assignees=(Assignee(name=lead), *supporting),
        deadline=deadline,
        path=(label,),
    )


def clauses(orders: tuple[Task, ...]) -> tuple[Block, ...]:
    """The clauses whose words the tasks are."""
    return tuple(Block(kind="clause", label=order.id, text=order.text) for order in orders)


def statements(chance: random.Random) -> tuple[Block, ...]:
    """Clauses that tell how things stand and order nothing."""
    told = chance.sample(words("statement"), chance.randint(2, 4))
    return tuple(Block(kind="clause", label=str(label), text=text) for label, text in enumerate(told, start=1))
