"""Papers of a provincial Party committee by the guide on their form (Hướng dẫn 05-HD/VPTW and 36-HD/VPTW)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.corpus.generate.content import clauses, statements, task, tasks
from congvan.corpus.generate.words import day, person, place, serial, words
from congvan.model import Block, Directive, DocumentNumber, Issuer, Recipient, Reference, Signature, evolve

if TYPE_CHECKING:
    import datetime as dt
    import random

    from congvan.corpus.generate.kinds import Kind
    from congvan.model.reference import ReferenceRole

__all__ = ["decision", "letter", "orders", "told"]

_WORDS = "party "
_STANDING = "Ban Thường vụ Tỉnh uỷ"


def letter(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A letter to one body (công văn)."""
    when = day(chance)
    paper = _header(kind, number, when, chance)
    rests_on, ordered = _basis(chance), tasks(when, chance, of=_WORDS)
    to = chance.choice(words("party body"))
    opening = f"Thực hiện {rests_on.text}, {_STANDING} {kind.words} các cơ quan, đơn vị thực hiện các nội dung sau:"
    return evolve(
        paper,
        body=(Block(kind="paragraph", text=opening), *clauses(ordered)),
        tasks=ordered,
        references=(rests_on,),
        recipients=(Recipient(role="addressee", text=to, name=to), *paper.recipients),
    )


def orders(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A paper whose clauses each order something: an instruction, a conclusion, a plan."""
    when = day(chance)
    paper = _header(kind, number, when, chance)
    rests_on, ordered = _basis(chance), tasks(when, chance, of=_WORDS)
    opening = f"Thực hiện {rests_on.text}, {_STANDING} {kind.words}:"
    return evolve(
        paper,
        body=(Block(kind="paragraph", text=opening), *clauses(ordered)),
        tasks=ordered,
        references=(rests_on,),
    )


def decision(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A decision in articles."""
    when = day(chance)
    paper = _header(kind, number, when, chance)
    ground, ordered = _basis(chance, "basis"), task("2", when, chance, of=_WORDS)
    articles = (
        "Ban hành kèm theo Quyết định này danh mục công việc.",
        ordered.text,
        "Quyết định này có hiệu lực kể từ ngày ký.",
    )
    return evolve(
        paper,
        body=(
            Block(kind="recital", text=f"Căn cứ {ground.text},"),
            Block(kind="formula", text="BAN THƯỜNG VỤ TỈNH UỶ QUYẾT ĐỊNH"),
            *(Block(kind="article", label=str(label), text=text) for label, text in enumerate(articles, start=1)),
        ),
        tasks=(ordered,),
        references=(ground,),
        effective_on=when,
    )


def told(kind: Kind, number: int, chance: random.Random) -> Directive:
    """A paper that reports, proposes or regulates, and gives nobody an order."""
    when = day(chance)
    paper = _header(kind, number, when, chance)
    rests_on = _basis(chance)
    opening = f"Thực hiện {rests_on.text}, {_STANDING} {kind.words or 'xây dựng nội dung'} như sau:"
    return evolve(paper, body=(Block(kind="paragraph", text=opening), *statements(chance)), references=(rests_on,))


def _basis(chance: random.Random, role: ReferenceRole = "implements") -> Reference:
    """A resolution of the Political Bureau that may or may not exist."""
    when = day(chance).replace(year=chance.randint(2018, 2024), day=chance.randint(1, 28))
    number = f"{chance.randint(10, 80)}-NQ/TW"
    return Reference(
        document_type="NQ",
        number=DocumentNumber.parse(number),
        issued_on=when,
        issuer=Issuer(name="Bộ Chính trị"),
        role=role,
        text=f"Nghị quyết số {number}, ngày {when.day:02d}/{when.month}/{when.year} của Bộ Chính trị",
    )


def _header(kind: Kind, number: int, when: dt.date, chance: random.Random) -> Directive:
    """All but the body."""
    province = place(chance)
    copy, archive = "Như trên", "Lưu Văn phòng Tỉnh uỷ"
    subject = chance.choice(words("party topic"))
    return Directive(
        system="party",
        document_type=kind.code,
        number=DocumentNumber.parse(f"{serial(number)}-{kind.code}/TU"),
        issued_on=when,
        place=province,
        issuers=(Issuer(name=f"TỈNH UỶ {province.upper()}", level="province", place=f"tỉnh {province}"),),
        subject=subject if kind.code == "CV" else f"về {subject}",
        recipients=(
            Recipient(role="copy", text=copy, name=copy),
            Recipient(role="archive", text=archive, name=archive),
        ),
        signatures=(
            Signature(name=person(chance), position="PHÓ BÍ THƯ", capacity="TM", on_behalf_of="BAN THƯỜNG VỤ"),
        ),
    )
