"""Papers of the kinds whose text does not tell all that is set: joint ones with their signers, and a wide annex."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import congvan
from congvan import Annex, Block, Directive, DocumentNumber, Issuer, Recipient, Signature

_PAGES = Path(__file__).parent / "pages"


def joint_state() -> Directive:
    """A guidance of two ministries: the leading one first, at the left."""
    return congvan.evolve(
        congvan.read(_PAGES / "joint-letter.txt"),
        issuers=(Issuer(name="BỘ NỘI VỤ"), Issuer(name="BỘ TÀI CHÍNH")),
        signatures=(
            Signature(
                body="BỘ NỘI VỤ",
                capacity="KT",
                on_behalf_of="BỘ TRƯỞNG",
                position="THỨ TRƯỞNG",
                name="Đinh Quang Hợp",
            ),
            Signature(
                body="BỘ TÀI CHÍNH",
                capacity="KT",
                on_behalf_of="BỘ TRƯỞNG",
                position="THỨ TRƯỞNG",
                name="Tống Khánh Duy",
            ),
        ),
    )


def joint_party() -> Directive:
    """A programme of two commissions of the Party: the leading one signs at the right."""
    leading, other = "BAN TỔ CHỨC TỈNH ỦY", "BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY"
    return Directive(
        system="party",
        document_type="HD",
        number=DocumentNumber.parse("15-HDLB/BTC-BTGDV"),
        issued_on=dt.date(2026, 6, 9),
        place="Sơn Hải",
        issuers=(
            Issuer(name=leading, parent=Issuer(name="TỈNH ỦY SƠN HẢI")),
            Issuer(name=other, parent=Issuer(name="TỈNH ỦY SƠN HẢI")),
        ),
        subject="học tập chuyên đề năm 2026 trong các chi bộ",
        recipients=(
            Recipient(text="Thường trực Tỉnh ủy (để báo cáo)", role="copy"),
            Recipient(text="Các đảng ủy trực thuộc Tỉnh ủy", role="copy"),
            Recipient(text="Lưu Ban Tổ chức, Ban Tuyên giáo và Dân vận Tỉnh ủy", role="archive"),
        ),
        body=(
            Block(
                kind="paragraph",
                text="Thực hiện Kế hoạch số 40-KH/TU, ngày 15/01/2026 của Ban Thường vụ Tỉnh ủy, hai ban hướng dẫn như sau:",
            ),
            Block(
                kind="clause", label="1", text="Chi bộ học tập chuyên đề một lần mỗi quý, xong trước ngày 30/11/2026."
            ),
            Block(kind="clause", label="2", text="Đảng ủy cơ sở báo cáo kết quả về Ban Tổ chức Tỉnh ủy."),
        ),
        signatures=(
            Signature(body=leading, position="TRƯỞNG BAN", name="Lương Văn Thái"),
            Signature(
                body=other, capacity="KT", on_behalf_of="TRƯỞNG BAN", position="PHÓ TRƯỞNG BAN", name="Chu Thị Hạnh"
            ),
        ),
    )


def wide_annex() -> Directive:
    """The decision with an annex whose table has nine columns."""
    head = (
        "STT",
        "Họ và tên",
        "Chức vụ, đơn vị công tác",
        "Nhiệm vụ trong Tổ công tác",
        "Nội dung theo dõi",
        "Sản phẩm",
        "Thời hạn",
        "Kinh phí (triệu đồng)",
        "Ghi chú",
    )
    rows = (
        (
            "1",
            "Phan Thế Vinh",
            "Thứ trưởng Bộ Y tế",
            "Tổ trưởng",
            "Chỉ đạo chung",
            "Báo cáo quý",
            "25 hằng tháng",
            "0",
            "",
        ),
        (
            "2",
            "Nguyễn Thị Thùy Dương",
            "Vụ trưởng Vụ Tổ chức cán bộ",
            "Tổ phó",
            "Nhân lực số tại các bệnh viện trực thuộc",
            "Đề án vị trí việc làm",
            "30/6/2026",
            "120",
            "Phối hợp Bộ Nội vụ",
        ),
        (
            "3",
            "Kiều Anh Tuấn",
            "Giám đốc Trung tâm Thông tin y tế quốc gia",
            "Tổ phó thường trực",
            "Hồ sơ sức khỏe điện tử, bệnh án điện tử",
            "Nền tảng dùng chung",
            "31/10/2026",
            "15.400",
            "",
        ),
    )
    table = Block(
        kind="table",
        children=tuple(
            Block(kind="row", children=tuple(Block(kind="cell", text=text or None) for text in row))
            for row in (head, *rows)
        ),
    )
    annex = Annex(title="DANH SÁCH TỔ CÔNG TÁC CHUYỂN ĐỔI SỐ NGÀNH Y TẾ", body=(table,))
    return congvan.evolve(congvan.read(_PAGES / "decision.txt"), annexes=(annex,))


BY_HAND = {"joint-letter": joint_state(), "joint-party-paper": joint_party(), "wide-annex": wide_annex()}
