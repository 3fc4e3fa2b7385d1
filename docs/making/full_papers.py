"""Papers in which every field of the schema says something, for ``forms_page.py``: invented bodies and people.

What a reader derives from other words (a recipient's purpose, a task) is set to what those words do not say, so that
a form which carries it can be told from one whose reader derives it again.
"""

from __future__ import annotations

import datetime as dt
import hashlib

from congvan import (
    Annex,
    Assignee,
    Attachment,
    AuthorityStep,
    Block,
    Deadline,
    Diagnostic,
    DigitalSignature,
    Directive,
    DocumentNumber,
    Issuer,
    Pinpoint,
    Recipient,
    Reference,
    Signature,
    Source,
    Span,
    Task,
)

__all__ = ["authored", "full", "marked", "plain", "surrounded", "wired"]

_NAME = "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI"


def full() -> Directive:
    """A letter with all fields but those that :func:`surrounded` and :func:`marked` have."""
    return Directive(
        system="state",
        document_type="CV",
        number=DocumentNumber.parse("1286/UBND-KT"),
        issued_on=dt.date(2026, 3, 5),
        place="Sơn Hải",
        issuers=(_issuer(_NAME),),
        subject="nội dung trao đổi",
        subject_prefix="V/v",
        urgency="urgent",
        recipients=_recipients(),
        body=_body(),
        annexes=(Annex(label="I", title="DANH MỤC", body=_annex_body()),),
        tasks=_tasks(),
        references=_references(),
        signatures=(_signature(),),
        effective_on=dt.date(2026, 4, 1),
        attachments=(_attachment(),),
        source=Source(
            form="text",
            text="Nội dung",
            kind="news",
            diagnostics=(Diagnostic(code="date-missing", reason="no date", span=Span(start=0, end=3)),),
            leftovers=(Span(start=0, end=8),),
        ),
    )


def surrounded() -> Directive:
    """A notice of a body under another, with what stands around the text."""
    return Directive(
        system="state",
        document_type="TB",
        number=DocumentNumber.parse("41/TB-SYT"),
        issued_on=dt.date(2026, 3, 5),
        place="Sơn Hải",
        issuers=(Issuer(name="SỞ Y TẾ", parent=_issuer(_NAME)),),
        subject="Kết luận cuộc họp",
        body=(Block(kind="paragraph", text="Nội dung."),),
        signatures=(_signature(),),
        drafter="KT.(12)",
        contact="Điện thoại: 0200 000 000",
    )


def marked() -> Directive:
    """The same with marks of secrecy and circulation, for which some forms refuse a paper."""
    return surrounded().model_copy(update={"secrecy": "secret", "circulation": "XEM XONG TRẢ LẠI"})


def wired() -> Directive:
    """A telegram, which names who wires it."""
    return Directive(
        system="state",
        document_type="CĐ",
        number=DocumentNumber.parse("7/CĐ-UBND"),
        issued_on=dt.date(2026, 3, 5),
        issuers=(Issuer(name=_NAME),),
        sender=f"CHỦ TỊCH {_NAME}",
        recipients=(Recipient(text="Giám đốc các Sở", role="addressee"),),
        body=(Block(kind="paragraph", text="Yêu cầu trực bão."),),
    )


def authored() -> Directive:
    """A conclusion of the Party with its author."""
    return Directive(
        system="party",
        document_type="KL",
        number=DocumentNumber.parse("24-KL/TU"),
        issuers=(Issuer(name="TỈNH UỶ SƠN HẢI"),),
        author="CỦA BAN THƯỜNG VỤ TỈNH UỶ",
        subject="về công tác cán bộ",
        body=(Block(kind="paragraph", text="Ban Thường vụ Tỉnh uỷ kết luận."),),
        recipients=(Recipient(text="Lưu Văn phòng Tỉnh uỷ", role="archive"),),
        signatures=(
            Signature(
                body="BAN TỔ CHỨC",
                capacity="KT",
                on_behalf_of="TRƯỞNG BAN",
                position="PHÓ TRƯỞNG BAN",
                name="Trần Quang Vĩnh",
            ),
        ),
    )


def plain() -> Directive:
    """A paper whose words bear tasks and references that no field repeats."""
    return Directive(
        system="state",
        document_type="CT",
        number=DocumentNumber.parse("17/CT-UBND"),
        issued_on=dt.date(2026, 3, 5),
        place="Sơn Hải",
        issuers=(Issuer(name=_NAME),),
        subject="tăng cường phòng cháy",
        recipients=(Recipient(text="Bộ Công an (b/c)", role="copy"), Recipient(text="Lưu: VT (3)", role="archive")),
        body=(
            Block(
                kind="paragraph",
                text="Thực hiện khoản 2 Điều 5 Nghị định số 85/2025/NĐ-CP ngày 10 tháng 4 năm 2025 của Chính phủ và Luật "
                "Đất đai năm 2024, Ủy ban nhân dân tỉnh yêu cầu:",
            ),
            Block(
                kind="clause",
                label="1",
                text="Sở Y tế chủ trì, phối hợp với các sở, ngành báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 3 năm "
                "2026.",
            ),
            Block(kind="clause", label="2", text="Sở Tài chính báo cáo Ủy ban nhân dân tỉnh trước ngày 25 hằng tháng."),
            Block(kind="clause", label="3", text="Chỉ thị này có hiệu lực kể từ ngày 01 tháng 4 năm 2026."),
        ),
        signatures=(_signature().model_copy(update={"digital": None}),),
    )


def _issuer(name: str) -> Issuer:
    return Issuer(name=name, code="H99.7", abbreviation="SH", level="unit", place="vùng Sơn Hải")


def _recipients() -> tuple[Recipient, ...]:
    span = Span(start=0, end=1)
    return (
        Recipient(text="Sở Y tế", name="Sở Y tế tỉnh", role="addressee", code="H99.8", span=span),
        Recipient(text="Bộ Công an (b/c)", name="Bộ CA", purpose="monitoring", role="copy", code="G01"),
        Recipient(text="Lưu: VT (3)", name="Văn thư cơ quan", role="archive", copies=7),
    )


def _body() -> tuple[Block, ...]:
    point = Block(kind="point", label="a", text="Nội dung của điểm.")
    clause = Block(kind="clause", label="1", text="Nội dung của khoản.", children=(point,), span=Span(start=0, end=2))
    return (
        Block(kind="paragraph", text="Nội dung mở đầu."),
        Block(kind="section", label="I", heading="NỘI DUNG CHUNG", children=(clause,)),
    )


def _annex_body() -> tuple[Block, ...]:
    item = Block(kind="clause", label="1", text="Nội dung của danh mục.")
    return (Block(kind="section", label="I", heading="DANH MỤC CHUNG", children=(item,)),)


def _tasks() -> tuple[Task, ...]:
    assignees = (
        Assignee(name="Chi cục Thủy lợi", is_group=True, code="CCTL", span=Span(start=1, end=2)),
        Assignee(name="Chi cục Kiểm lâm", role="support"),
    )
    once = Deadline(text="trước ngày 30/4", on=dt.date(2026, 4, 30), at=dt.time(17, 0), span=Span(start=2, end=3))
    again = Deadline(text="ngày 10 hằng tháng", recurrence="FREQ=MONTHLY;BYMONTHDAY=10")
    return (
        Task(
            id="7.b",
            text="Rà soát hồ đập",
            assignees=assignees,
            deadline=once,
            path=("7", "b"),
            confidence=0.75,
            span=Span(start=0, end=4),
        ),
        Task(id="8", text="Lập danh sách", assignees=assignees[:1], deadline=again),
    )


def _references() -> tuple[Reference, ...]:
    return (
        Reference(
            document_type="QĐ",
            number=DocumentNumber.parse("418/QĐ-UBND"),
            issued_on=dt.date(2025, 2, 9),
            issuer=_issuer("UBND tỉnh").model_copy(update={"parent": _issuer("Cơ quan cấp trên")}),
            title="kế hoạch năm 2025",
            pinpoint=(Pinpoint(articles=("3",)),),
            role="basis",
            text="Điều 3 Quyết định số 418/QĐ-UBND",
            span=Span(start=0, end=3),
        ),
        Reference(document_type="L", title="Thủy lợi", year=2017, resolves_to=0),
        Reference(
            document_type="CV",
            number=DocumentNumber.parse("77/SXD-QLN"),
            issued_on=dt.date(2026, 1, 9),
            role="replies_to",
        ),
    )


def _signature() -> Signature:
    return Signature(
        name="Trần Quang Vĩnh",
        position="PHÓ CHỦ TỊCH",
        authority=(
            AuthorityStep(capacity="TM", on_behalf_of="ỦY BAN NHÂN DÂN"),
            AuthorityStep(capacity="KT", on_behalf_of="CHỦ TỊCH"),
        ),
        digital=DigitalSignature(
            signer="Trần Quang Vĩnh",
            organization="UBND tỉnh Sơn Hải",
            signed_at=dt.datetime(2026, 3, 5, 8, 30, tzinfo=dt.UTC),
            valid=True,
            reason="not tried",
        ),
        span=Span(start=1, end=3),
    )


def _attachment() -> Attachment:
    content = b"%PDF-1.7"
    return Attachment(
        url="https://example.vn/phu-luc.pdf",
        name="phu-luc.pdf",
        media_type="application/pdf",
        description="Phụ lục",
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
    )
