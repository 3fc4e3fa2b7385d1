"""Reports in newspapers of a paper (tin về một văn bản): the paper is the truth, the report keeps its words in ``source``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.corpus.generate.content import basis, tasks
from congvan.corpus.generate.words import day, place, serial, words
from congvan.model import Directive, DocumentNumber, Issuer, Source, evolve

if TYPE_CHECKING:
    import random

    from congvan.corpus.generate.kinds import Kind

__all__ = ["report"]

_NAMES = {"CV": "Công văn", "CT": "Chỉ thị"}


def report(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A report of a letter or an instruction of a province."""
    province, when, topic = place(chance), day(chance), chance.choice(words("topic"))
    code = f"{serial(number)}/CT-UBND" if kind.code == "CT" else f"{serial(number)}/UBND-{chance.choice(words('unit'))}"
    issuer = f"Ủy ban nhân dân tỉnh {province}"
    rests_on = basis(chance)
    ordered = tasks(when, chance)[:3]
    told = [f"{issuer} {kind.words} {order.text}" for order in ordered]
    lines = [
        f"{province}: {topic[0].upper()}{topic[1:]}",
        "",
        f"{when.day:02d}/{when.month:02d}/{when.year} 07:42",
        "",
        (
            f"({chance.choice(words('newspaper'))}) - {issuer} vừa ban hành {_NAMES[kind.code]} số {code} ngày "
            f"{when.day}/{when.month}/{when.year} về việc {topic}."
        ),
        "",
        f"Theo đó, thực hiện {rests_on.text}, {told[0]}",
        *(line for sentence in told[1:] for line in ("", sentence)),
        *(line for sentence in words("news") for line in ("", sentence)),
        "",
        chance.choice(words("reporter")),
    ]
    paper = Directive(
        system="state",
        document_type=kind.code,
        number=DocumentNumber.parse(code),
        issued_on=when,
        issuers=(Issuer(name=issuer, level="province", place=f"tỉnh {province}"),),
        subject=topic,
        tasks=tuple(evolve(order, path=()) for order in ordered),
        references=(rests_on,),
    )
    return evolve(paper, source=Source(form="text", kind="news", text="\n".join(lines)))
