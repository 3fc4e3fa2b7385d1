"""Invented papers in the manner of real ones, each with its true reading (văn bản giả định).

>>> from congvan.corpus.generate import papers
>>> from congvan.reading import parse_text
>>> truth, = papers(1)
>>> parse_text(text_of(truth)).uri == truth.uri
True

A paper is made as a directive and printed by the rules of its system, so that the directive is what a reader should find:
number, day, place, issuer, subject, references, tasks with who acts and by when, recipients and signer. Write it with
:func:`congvan.write` in any format. Nobody wrote these papers, and nobody named in them lives.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import random
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from congvan.formats import text
from congvan.model import (
    Assignee,
    Block,
    Deadline,
    Directive,
    DocumentNumber,
    Issuer,
    Recipient,
    Reference,
    Signature,
    Task,
)
from congvan.vocab import provinces

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["papers", "text_of"]

_MERGED = dt.date(2025, 7, 1)  # the provinces since then, NQ 202/2025/QH15
_KINDS = {"CT": "yêu cầu", "KH": "phân công", "TB": "giao"}
_CHAIR = "Chủ tịch Ủy ban nhân dân tỉnh"


def papers(count: int, *, seed: int = 1) -> Iterator[Directive]:
    """So many papers, the same for a seed on every machine; any number, one at a time."""
    for number in range(count):
        yield _paper(number, random.Random(f"{seed}/{number}"))  # noqa: S311 - invention, not secrecy


def text_of(paper: Directive) -> str:
    """The paper as it is printed."""
    return text.dumps(paper)


@cache
def _words(kind: str) -> tuple[str, ...]:
    table = files("congvan.corpus").joinpath("data", "invented.csv").read_text(encoding="utf-8")
    return tuple(row["text"] for row in csv.DictReader(io.StringIO(table)) if row["kind"] == kind)


@cache
def _provinces() -> tuple[str, ...]:
    """The provinces of today, by name; cities have other words for what a province has."""
    return tuple(
        sorted(one.short_name for one in provinces.all_provinces() if one.unit == "tỉnh" and one.valid_to is None)
    )


def _paper(number: int, chance: random.Random) -> Directive:
    kind, order = chance.choice(sorted(_KINDS.items()))
    place = chance.choice(_provinces())
    day = _MERGED + dt.timedelta(days=chance.randrange(500))
    basis = _basis(chance)
    tasks = tuple(_task(str(label), day, chance) for label in range(1, chance.randint(3, 8)))
    opening = f"Thực hiện {basis.text}, {_CHAIR} {order}:"
    return Directive(
        system="state",
        document_type=kind,
        number=DocumentNumber.parse(f"{number % 4000 + 1:02d}/{kind}-UBND"),
        issued_on=day,
        place=place,
        issuers=(Issuer(name=f"ỦY BAN NHÂN DÂN TỈNH {place.upper()}", level="province", place=f"tỉnh {place}"),),
        subject=chance.choice(_words("topic")),
        body=(
            Block(kind="paragraph", text=opening),
            *(Block(kind="clause", label=task.id, text=task.text) for task in tasks),
        ),
        tasks=tasks,
        references=(basis,),
        recipients=(
            Recipient(role="copy", text="Như trên", name="Như trên"),
            Recipient(role="archive", text="Lưu: VT", name="Lưu: VT"),
        ),
        signatures=(Signature(name=_person(chance), position="CHỦ TỊCH"),),
    )


def _basis(chance: random.Random) -> Reference:
    """A decree that may or may not exist: few enough numbers that papers meet in the same."""
    year = chance.randint(2016, 2024)
    number = f"{chance.randint(10, 60)}/{year}/NĐ-CP"
    day = dt.date(year, 3, chance.randint(1, 28))
    return Reference(
        document_type="NĐ",
        number=DocumentNumber.parse(number),
        issued_on=day,
        issuer=Issuer(name="Chính phủ"),
        role="implements",
        text=f"Nghị định số {number} {_on(day)} của Chính phủ",
    )


def _task(label: str, issued_on: dt.date, chance: random.Random) -> Task:
    lead, support = chance.sample(_words("body"), 2)
    shared = chance.random() < 0.5  # noqa: PLR2004 - every other task
    due = issued_on + dt.timedelta(days=chance.randint(15, 150)) if chance.random() < 0.7 else None  # noqa: PLR2004 - most
    deadline = Deadline(text=f"trước {_on(due)}", on=due) if due is not None else None
    who = f"{lead} chủ trì, phối hợp với {support}" if shared else lead
    by = f", hoàn thành {deadline.text}" if deadline is not None else ""
    supporting = (Assignee(name=support, role="support"),) if shared else ()
    return Task(
        id=label,
        text=f"{who} {chance.choice(_words('job'))}{by}.",
        assignees=(Assignee(name=lead), *supporting),
        deadline=deadline,
        path=(label,),
    )


def _on(day: dt.date) -> str:
    """A day as NĐ30 prints it: days below 10 and January and February with a 0."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)  # noqa: PLR2004 - NĐ30 PL I, II.4
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def _person(chance: random.Random) -> str:
    return " ".join(chance.choice(_words(part)) for part in ("family", "middle", "given"))
