"""Records that the benchmarks of forms read and write: invented letters of a province, the same in every run."""

from __future__ import annotations

import datetime as dt
import random

from congvan import (
    Assignee,
    Block,
    Deadline,
    Directive,
    DocumentNumber,
    FieldSpan,
    Issuer,
    Pinpoint,
    Recipient,
    Reference,
    Signature,
    Source,
    Span,
    Task,
)

_LENGTH = 9_000  # characters of a source, within which all spans lie
_WORDS = [
    "Ủy",
    "ban",
    "nhân",
    "dân",
    "tỉnh",
    "chủ",
    "trì",
    "phối",
    "hợp",
    "với",
    "Sở",
    "Y",
    "tế",
    "các",
    "đơn",
    "vị",
    "liên",
    "quan",
    "triển",
    "khai",
    "thực",
    "hiện",
    "nghiêm",
    "túc",
    "báo",
    "cáo",
    "kết",
    "quả",
    "trước",
    "ngày",
    "theo",
    "quy",
    "định",
    "của",
    "pháp",
    "luật",
    "và",
    "kịp",
    "thời",
    "tham",
    "mưu",
    "đề",
    "xuất",
    "giải",
    "pháp",
]


def directives(count: int) -> list[Directive]:
    """Letters of some 8,000 characters with 15 clauses, 9 tasks and 8 references, every value with its span."""
    chance = random.Random(1)  # noqa: S311 - the same records in every run
    return [_directive(number, chance) for number in range(count)]


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS, k=count))


def _directive(number: int, chance: random.Random) -> Directive:
    sections = tuple(_section(part, chance) for part in range(1, 4))
    text = "\n".join(str(clause.text) for section in sections for clause in section.children)
    text += _words(chance, (_LENGTH - len(text)) // 4)
    return Directive(
        system="state",
        document_type="CV",
        number=DocumentNumber.parse(f"{number + 1}/UBND-VX"),
        issued_on=dt.date(2023, 1, 5),
        place="Quảng Nam",
        issuers=(Issuer(name="ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM", level="province", place="tỉnh Quảng Nam"),),
        subject=_words(chance, 15),
        recipients=tuple(_recipient(place, chance) for place in range(6)),
        body=sections,
        tasks=tuple(_task(section, clause) for section in sections for clause in section.children[::2]),
        references=tuple(_reference(place, chance) for place in range(8)),
        signatures=(
            Signature(
                name="Nguyễn Văn An",
                position="PHÓ CHỦ TỊCH",
                capacity="KT",
                on_behalf_of="CHỦ TỊCH",
                span=Span(start=6900, end=6950),
            ),
        ),
        source=Source(
            form="text",
            text=text,
            fields=tuple(FieldSpan(field=name, span=Span(start=3, end=9)) for name in ("number", "place", "subject")),
        ),
    )


def _section(part: int, chance: random.Random) -> Block:
    clauses, place = [], part * 1000
    for label in range(1, 6):
        text = _words(chance, chance.randint(30, 70))
        clauses.append(Block(kind="clause", label=str(label), text=text, span=Span(start=place, end=place + len(text))))
        place += len(text) + 4
    span = Span(start=part * 1000, end=place)
    return Block(kind="section", label=str(part), heading=_words(chance, 8), children=tuple(clauses), span=span)


def _task(section: Block, clause: Block) -> Task:
    start = clause.span.start if clause.span is not None else 0
    return Task(
        id=f"{section.label}.{clause.label}",
        text=clause.text or "",
        assignees=(
            Assignee(name="Sở Y tế", span=Span(start=start, end=start + 7)),
            Assignee(name="Sở Tài chính", role="support", span=Span(start=start + 20, end=start + 32)),
        ),
        deadline=Deadline(text="trước ngày 15/6/2023", on=dt.date(2023, 6, 15), span=Span(start=start, end=start + 20)),
        path=(section.label or "", clause.label or ""),
        span=clause.span,
    )


def _recipient(place: int, chance: random.Random) -> Recipient:
    name = _words(chance, 4)
    span = Span(start=6000 + place, end=6020 + place)
    return Recipient(text=f"{name} (b/c)", name=name, role="copy", purpose="report", span=span)


def _reference(place: int, chance: random.Random) -> Reference:
    printed = f"{place + 10}/2020/NĐ-CP"
    return Reference(
        document_type="NĐ",
        number=DocumentNumber.parse(printed),
        issued_on=dt.date(2020, 3, 5),
        issuer=Issuer(name="Chính phủ"),
        title=_words(chance, 8),
        pinpoint=(Pinpoint(clauses=("2",), articles=("5",)),),
        role="basis",
        text=f"Nghị định số {printed} ngày 05/3/2020 của Chính phủ",
        span=Span(start=place * 100, end=place * 100 + 60),
    )
