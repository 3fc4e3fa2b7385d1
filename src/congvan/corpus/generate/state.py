"""Papers of a province by the decree on clerical work (Nghị định 30/2020/NĐ-CP, PL I and III)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.corpus.generate.content import basis, clauses, statements, task, tasks
from congvan.corpus.generate.words import day, person, place, serial, words
from congvan.model import Block, Directive, DocumentNumber, Issuer, Recipient, Signature, evolve

if TYPE_CHECKING:
    import datetime as dt
    import random

    from congvan.corpus.generate.kinds import Kind

__all__ = ["decision", "letter", "orders", "telegram", "told"]

_CHAIR = "Chủ tịch Ủy ban nhân dân tỉnh"
_COPIES = (Recipient(role="copy", text="Như trên", name="Như trên"),)
_ARCHIVE = Recipient(role="archive", text="Lưu: VT", name="Lưu: VT")


def letter(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A letter to one department (công văn, Mẫu 1.5)."""
    when = day(chance)
    paper = _header(kind, number, when, chance)
    rests_on, to = basis(chance), chance.choice(words("body"))
    asked = (
        f"Thực hiện {rests_on.text}, Ủy ban nhân dân tỉnh {kind.words} các cơ quan, đơn vị thực hiện các nội dung sau:"
    )
    ordered = tasks(when, chance)
    return evolve(
        paper,
        number=DocumentNumber.parse(f"{serial(number)}/UBND-{chance.choice(words('unit'))}"),
        body=(Block(kind="paragraph", text=asked), *clauses(ordered)),
        tasks=ordered,
        references=(rests_on,),
        recipients=(Recipient(role="addressee", text=to, name=to), *_COPIES, _ARCHIVE),
    )


def orders(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A paper whose clauses each order something: an instruction, a plan, a notice."""
    when = day(chance)
    paper = _header(kind, number, when, chance)
    rests_on, ordered = basis(chance), tasks(when, chance)
    opening = f"Thực hiện {rests_on.text}, {_CHAIR} {kind.words}:"
    return evolve(
        paper, body=(Block(kind="paragraph", text=opening), *clauses(ordered)), tasks=ordered, references=(rests_on,)
    )


def telegram(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A telegram of the chair (công điện, Mẫu 1.6)."""
    paper = orders(kind, number, chance)
    to = "Giám đốc các Sở"
    sender = f"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH {(paper.place or '').upper()}"
    return evolve(paper, sender=sender, recipients=(Recipient(role="addressee", text=to, name=to), *paper.recipients))


def decision(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A decision or resolution in articles (Mẫu 1.1, 1.2)."""
    when = day(chance)
    paper = _header(kind, number, when, chance)
    ground = basis(chance, "basis")
    ordered = task("2", when, chance)
    noun, line = ("Quyết định", "QUYẾT ĐỊNH:") if kind.code == "QĐ" else ("Nghị quyết", "QUYẾT NGHỊ:")
    articles = (
        f"Ban hành kèm theo {noun} này danh mục công việc.",
        ordered.text,
        f"{noun} này có hiệu lực kể từ ngày ký.",
    )
    return evolve(
        paper,
        body=(
            Block(kind="recital", text=f"Căn cứ {ground.text};"),
            Block(kind="formula", text=line),
            *(Block(kind="article", label=str(label), text=text) for label, text in enumerate(articles, start=1)),
        ),
        tasks=(ordered,),
        references=(ground,),
        effective_on=paper.issued_on,
    )


def told(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A paper that reports, proposes or regulates, and gives nobody an order."""
    when = day(chance)
    paper = _header(kind, number, when, chance)
    rests_on = basis(chance)
    opening = f"Thực hiện {rests_on.text}, Ủy ban nhân dân tỉnh {kind.words or 'xây dựng nội dung'} như sau:"
    to = (Recipient(role="addressee", text="Chính phủ", name="Chính phủ"),) if kind.code in {"TTr", "BC"} else ()
    return evolve(
        paper,
        body=(Block(kind="paragraph", text=opening), *statements(chance)),
        references=(rests_on,),
        recipients=(*to, *paper.recipients),
    )


def _header(kind: Kind, number: int, when: dt.date, chance: random.Random) -> Directive:
    """All but the body."""
    province = place(chance)
    name = f"ỦY BAN NHÂN DÂN TỈNH {province.upper()}"
    return Directive(
        system="state",
        document_type=kind.code,
        number=DocumentNumber.parse(f"{serial(number)}/{kind.code}-UBND"),
        issued_on=when,
        place=province,
        issuers=(Issuer(name=name, level="province", place=f"tỉnh {province}"),),
        subject=chance.choice(words("topic")),
        recipients=(*_COPIES, _ARCHIVE),
        signatures=(_signature(chance),),
    )


def _signature(chance: random.Random) -> Signature:
    """The chair, or a deputy in the chair's place (NĐ30 PL I, II.7)."""
    if chance.random() < 0.5:  # noqa: PLR2004 - every other paper
        return Signature(name=person(chance), position="CHỦ TỊCH")
    return Signature(name=person(chance), position="PHÓ CHỦ TỊCH", capacity="KT", on_behalf_of="CHỦ TỊCH")
