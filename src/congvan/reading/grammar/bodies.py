"""The names of bodies: with which words one begins, and where one goes on in the next line (NĐ30 PL I, II.2; HD05 II, I.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.reading.grammar.rule import rule

if TYPE_CHECKING:
    from congvan.reading.raw import RawIssuer
    from congvan.vocab.bodies import Body

HEAD = rule(
    "grammar.body.head",
    r"(?:bo (?!may)|so |tong cuc|tong cong ty|tong lien doan|cuc |chi cuc|thue |kho bac|hai quan|van phong|uy ban|ubnd|"
    r"hdnd|hoi |ban |tinh uy|thanh uy|huyen uy|quan uy|thi uy|xa uy|phuong uy|dang bo|dang uy|chi bo|dang doan|"
    r"toa an|vien |truong |hoc vien|cong ty|tap doan|ngan hang|trung tam|phong |thanh tra|lien doan|cong doan|"
    r"doan |tinh doan|thanh doan|huyen doan|tnch|mat tran|mttq|ubmttq|thuong truc|thu tuong|chu tich|chinh phu|quoc hoi|"
    r"kiem toan|quan khu|quan chung|quan doan|binh doan|binh chung|su doan|trung doan|lu doan|cong an|"
    r"bao |dai |nha |quy |tieu ban|to |doi |hiep hoi|lien hiep|lien minh|tong hoi|"
    r"bch |bqp|btv |ubkt|chi nhanh|hop tac xa|xi nghiep|benh vien|hat |tram |cang |co quan )",
    basis="NĐ30 PL I, II.2; HD05 Phần II, I.2",
    examples=(
        "BỘ TÀI CHÍNH",
        "SỞ Y TẾ",
        "TỔNG CỤC THUẾ",
        "TỔNG CÔNG TY ĐIỆN LỰC",
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG",
        "CỤC HẢI QUAN",
        "CHI CỤC THÚ Y",
        "THUẾ TỈNH SƠN HẢI",
        "KHO BẠC NHÀ NƯỚC",
        "HẢI QUAN KHU VỰC I",
        "VĂN PHÒNG",
        "ỦY BAN NHÂN DÂN",
        "UBND TỈNH",
        "HĐND TỈNH",
        "HỘI NÔNG DÂN",
        "BAN TỔ CHỨC",
        "TỈNH ỦY SƠN HẢI",
        "THÀNH ỦY",
        "HUYỆN ỦY",
        "QUẬN ỦY",
        "THỊ ỦY",
        "XÃ ỦY",
        "PHƯỜNG ỦY",
        "ĐẢNG BỘ TỈNH",
        "ĐẢNG ỦY XÃ",
        "CHI BỘ",
        "ĐẢNG ĐOÀN",
        "TÒA ÁN NHÂN DÂN",
        "VIỆN KIỂM SÁT",
        "TRƯỜNG ĐẠI HỌC",
        "HỌC VIỆN",
        "CÔNG TY CỔ PHẦN",
        "TẬP ĐOÀN",
        "NGÂN HÀNG",
        "TRUNG TÂM",
        "PHÒNG NỘI VỤ",
        "BẢO HIỂM XÃ HỘI",
        "THANH TRA TỈNH",
        "LIÊN ĐOÀN LAO ĐỘNG",
        "CÔNG ĐOÀN",
        "ĐOÀN THANH NIÊN",
        "TỈNH ĐOÀN",
        "THÀNH ĐOÀN",
        "HUYỆN ĐOÀN",
        "TNCH",
        "MẶT TRẬN",
        "MTTQ",
        "UBMTTQ",
        "THƯỜNG TRỰC",
        "THỦ TƯỚNG",
        "CHỦ TỊCH",
        "CHÍNH PHỦ",
        "QUỐC HỘI",
        "KIỂM TOÁN",
        "QUÂN KHU 5",
        "QUÂN CHỦNG",
        "QUÂN ĐOÀN",
        "BINH ĐOÀN",
        "BINH CHỦNG",
        "SƯ ĐOÀN",
        "TRUNG ĐOÀN",
        "LỮ ĐOÀN",
        "CÔNG AN TỈNH",
        "BÁO SƠN HẢI",
        "ĐÀI PHÁT THANH",
        "NHÀ XUẤT BẢN",
        "QUỸ ĐẦU TƯ",
        "TIỂU BAN",
        "TỔ CÔNG TÁC",
        "ĐỘI QUẢN LÝ",
        "HIỆP HỘI",
        "LIÊN HIỆP",
        "LIÊN MINH",
        "TỔNG HỘI",
        "BCH ĐOÀN",
        "BQP",
        "BTV ĐOÀN",
        "UBKT",
        "CHI NHÁNH",
        "HỢP TÁC XÃ",
        "XÍ NGHIỆP",
        "BỆNH VIỆN",
        "HẠT KIỂM LÂM",
        "TRẠM Y TẾ",
        "CẢNG VỤ",
        "CƠ QUAN ĐẠI DIỆN",
    ),
    counterexamples=("XÃ HỘI CHỦ NGHĨA", "BỘ MÁY NHÀ NƯỚC", "GIÁM ĐỐC"),
    anchored=True,
)
_OPEN_END = rule(
    "grammar.body.open-end",
    r"(?:\bva|\bcua|\bthuoc|[,&]|\bvan phong|\buy ban|\bthuong vu|\bhoi dong|\bban chap hanh|\bchu tich(?: uy)?|^uy|"
    r"\bthu tuong|\bbo truong|\bcong ty(?: co phan| tnhh(?: mtv)?)?|\bchi nhanh|\btrung tam|"
    r"^truong(?: cao dang| dai hoc| trung cap)?)$",
    basis="A name that ends so goes on in the next line, whatever that begins with",
    examples=(
        "VĂN PHÒNG",
        "BỘ NÔNG NGHIỆP VÀ",
        "CÔNG TY TNHH",
        "CÔNG TY CỔ PHẦN",
        "CÔNG TY",
        "CÔNG TY TNHH MTV",
        "BAN CỦA",
        "ĐƠN VỊ THUỘC",
        "SỞ VĂN HÓA,",
        "SỞ GIÁO DỤC &",
        "ỦY BAN",
        "BAN THƯỜNG VỤ",
        "HỘI ĐỒNG",
        "BAN CHẤP HÀNH",
        "CHỦ TỊCH",
        "CHỦ TỊCH ỦY",
        "UỶ",
        "THỦ TƯỚNG",
        "BỘ TRƯỞNG",
        "CHI NHÁNH",
        "TRUNG TÂM",
        "TRƯỜNG",
        "TRƯỜNG CAO ĐẲNG",
        "TRƯỜNG ĐẠI HỌC",
        "TRƯỜNG TRUNG CẤP",
    ),
    counterexamples=("SỞ Y TẾ", "BỘ TÀI CHÍNH"),
)
_WHOLE_HEADS = {"van phong", "ban thuong truc", "ban thuong vu", "ban chap hanh"}

_KINDS = (
    ("bo ", "uy ban nhan dan", "ubnd", "chinh phu"),
    ("tong cuc",),
    ("so ", "cuc ", "uy ban"),
    ("chi cuc", "phong ", "trung tam", "thanh tra", "benh vien", "van phong", "vu "),
)


def opens_body(fold: str) -> bool:
    """Whether a line begins with a word with which the name of a body begins."""
    return HEAD.match(fold + " ") is not None and not fold.startswith("hoi chu nghia")


def begins_body(previous: str, fold: str) -> bool:
    """Whether a line begins the name of another body than the line above it."""
    if not opens_body(fold):
        return False
    return " " in previous and not (_OPEN_END.search(previous) and previous not in _WHOLE_HEADS)


def is_below(head: str, body: str) -> bool:
    """Whether a body is a part of the one above it by its kind alone: a unit of a ministry issues nothing beside it."""
    above, below = _rank(head), _rank(body)
    return above is not None and below is not None and below > above


def _rank(fold: str) -> int | None:
    """How deep a kind of body stands; ``None`` for kinds that stand at any depth."""
    return next((rank for rank, kinds in enumerate(_KINDS) if fold.startswith(kinds)), None)


def with_known(name: str, body: Body | None) -> RawIssuer:
    """A body as printed, with what the registry knows of it: abbreviation, level and place."""
    issuer: RawIssuer = {"name": name}
    if body is None:
        return issuer
    if body.abbreviation:
        issuer["abbreviation"] = body.abbreviation
    if body.level:
        issuer["level"] = body.level
    if body.place:
        issuer["place"] = body.place
    return issuer
