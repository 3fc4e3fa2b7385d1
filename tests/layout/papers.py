"""Papers written for the tests in the manner of real ones: invented bodies, numbers and people."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from congvan.model import Annex, Block, Directive, DocumentNumber, Issuer, Recipient, Signature

if TYPE_CHECKING:
    from congvan.layout import Paragraph


def words(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """The paragraphs as printed."""
    return [paragraph.text for paragraph in paragraphs]


def letter() -> Directive:
    """A letter of a People's Committee with items, two addressees and a boxed mark."""
    return Directive(
        system="state",
        document_type="CV",
        number=DocumentNumber.parse("1286/UBND-KT"),
        issued_on=dt.date(2026, 3, 5),
        place="Sơn Hải",
        issuers=(Issuer(name="ỦY BAN NHÂN DÂN TỈNH SƠN HẢI"),),
        subject="đẩy mạnh giải ngân vốn đầu tư công năm 2026",
        urgency="urgent",
        recipients=(
            Recipient(text="Các Sở: Tài chính, Xây dựng, Y tế", role="addressee"),
            Recipient(text="UBND các xã, phường", role="addressee"),
            Recipient(text="Như trên", role="copy"),
            Recipient(text="Chủ tịch, các PCT UBND tỉnh (b/c)", role="copy"),
            Recipient(text="Lưu: VT, KT (3)", role="archive"),
        ),
        body=(
            Block(
                kind="paragraph",
                text="Thực hiện Chỉ thị số 07/CT-TTg ngày 12 tháng 02 năm 2026 của Thủ tướng Chính phủ về đẩy mạnh "
                "giải ngân vốn đầu tư công, Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị thực hiện như sau:",
            ),
            Block(
                kind="clause",
                label="1",
                text="Sở Tài chính chủ trì, phối hợp với Sở Xây dựng rà soát các dự án chậm tiến độ, báo cáo Ủy ban "
                "nhân dân tỉnh trước ngày 20 tháng 3 năm 2026.",
            ),
            Block(
                kind="clause",
                label="2",
                text="UBND các xã, phường:",
                children=(
                    Block(
                        kind="point", label="a", text="Hoàn thành bồi thường, giải phóng mặt bằng trong quý II/2026;"
                    ),
                    Block(kind="point", label="b", text="Báo cáo kết quả về Sở Tài chính trước ngày 25 hằng tháng."),
                ),
            ),
            Block(kind="paragraph", text="Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./."),
        ),
        signatures=(
            Signature(capacity="KT", on_behalf_of="CHỦ TỊCH", position="PHÓ CHỦ TỊCH", name="Trần Quang Vĩnh"),
        ),
    )


def decision() -> Directive:
    """A decision with grounds, articles and an annex with a table."""
    table = Block(
        kind="table",
        children=tuple(
            Block(kind="row", children=tuple(Block(kind="cell", text=text) for text in row))
            for row in (
                ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"),
                ("1", "Kiểm tra hồ đập", "Sở Nông nghiệp và Môi trường", "Trước ngày 30/4/2026"),
                ("2", "Diễn tập cứu hộ", "Bộ Chỉ huy Quân sự tỉnh", "Quý II/2026"),
            )
        ),
    )
    return Directive(
        system="state",
        document_type="QĐ",
        number=DocumentNumber.parse("418/QĐ-UBND"),
        issued_on=dt.date(2026, 2, 9),
        place="Sơn Hải",
        issuers=(Issuer(name="ỦY BAN NHÂN DÂN TỈNH SƠN HẢI"),),
        subject="Ban hành Kế hoạch phòng, chống thiên tai năm 2026",
        recipients=(
            Recipient(text="Như Điều 3", role="copy"),
            Recipient(text="Bộ Nông nghiệp và Môi trường (b/c)", role="copy"),
            Recipient(text="Lưu: VT, NN", role="archive"),
        ),
        body=(
            Block(kind="recital", text="Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"),
            Block(kind="recital", text="Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;"),
            Block(
                kind="recital",
                text="Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường tại Tờ trình số 57/TTr-SNNMT ngày 30 "
                "tháng 01 năm 2026.",
            ),
            Block(kind="formula", text="QUYẾT ĐỊNH:"),
            Block(
                kind="article",
                label="1",
                text="Ban hành kèm theo Quyết định này Kế hoạch phòng, chống thiên tai năm 2026.",
            ),
            Block(kind="article", label="2", text="Quyết định này có hiệu lực kể từ ngày ký."),
            Block(
                kind="article",
                label="3",
                text="Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở, Chủ tịch UBND các xã, phường chịu trách "
                "nhiệm thi hành Quyết định này./.",
            ),
        ),
        annexes=(Annex(title="PHÂN CÔNG NHIỆM VỤ PHÒNG, CHỐNG THIÊN TAI", body=(table,)),),
        signatures=(
            Signature(capacity="TM", on_behalf_of="ỦY BAN NHÂN DÂN", position="CHỦ TỊCH", name="Lê Hữu Phước"),
        ),
    )


def conclusion() -> Directive:
    """A conclusion of a provincial Party committee's standing committee."""
    return Directive(
        system="party",
        document_type="KL",
        number=DocumentNumber.parse("24-KL/TU"),
        issued_on=dt.date(2026, 6, 18),
        place="Sơn Hải",
        issuers=(Issuer(name="TỈNH UỶ SƠN HẢI"),),
        subject="về công tác xây dựng Đảng 6 tháng cuối năm 2026",
        recipients=(
            Recipient(text="Ban Bí thư Trung ương Đảng (để báo cáo)", role="copy"),
            Recipient(text="Các đảng uỷ trực thuộc Tỉnh uỷ", role="copy"),
            Recipient(text="Lưu Văn phòng Tỉnh uỷ", role="archive"),
        ),
        body=(
            Block(kind="paragraph", text="Tại phiên họp ngày 15/6/2026, Ban Thường vụ Tỉnh uỷ kết luận như sau:"),
            Block(
                kind="clause",
                label="1",
                text="Giao Ban Tổ chức Tỉnh uỷ chủ trì, phối hợp với Uỷ ban Kiểm tra Tỉnh uỷ tham mưu quy hoạch cán bộ, "
                "hoàn thành trước ngày 30/9/2026.",
            ),
            Block(
                kind="clause", label="2", text="Giao Văn phòng Tỉnh uỷ theo dõi, đôn đốc việc thực hiện Kết luận này."
            ),
        ),
        signatures=(
            Signature(capacity="TM", on_behalf_of="BAN THƯỜNG VỤ", position="PHÓ BÍ THƯ", name="Hoàng Ngọc Bảo"),
        ),
    )


def party_letter() -> Directive:
    """A letter of a body of a Party committee, with its superior and the drafter's mark."""
    return Directive(
        system="party",
        document_type="CV",
        number=DocumentNumber.parse("138-CV/BTCTU"),
        issued_on=dt.date(2026, 10, 2),
        place="Sơn Hải",
        issuers=(Issuer(name="BAN TỔ CHỨC", parent=Issuer(name="TỈNH UỶ SƠN HẢI")),),
        subject="báo cáo kết quả học tập nghị quyết",
        recipients=(
            Recipient(text="Các đảng uỷ trực thuộc Tỉnh uỷ", role="addressee"),
            Recipient(text="Như trên", role="copy"),
            Recipient(text="Lưu Ban Tổ chức Tỉnh uỷ", role="archive"),
        ),
        body=(Block(kind="paragraph", text="Ban Tổ chức Tỉnh uỷ đề nghị các đảng uỷ báo cáo trước ngày 15/10/2026."),),
        signatures=(
            Signature(capacity="KT", on_behalf_of="TRƯỞNG BAN", position="PHÓ TRƯỞNG BAN", name="Vũ Thị Kim Oanh"),
        ),
    )


ALL = {"letter": letter, "decision": decision, "conclusion": conclusion, "party-letter": party_letter}
