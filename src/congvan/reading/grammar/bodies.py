"""The names of bodies: with which words one begins, and where one goes on in the next line (NĐ30 PL I, II.2; HD05 II, I.2)."""

from __future__ import annotations

from congvan.reading.grammar.rule import rule

HEAD = rule(
    "grammar.body.head",
    r"(?:bo (?!may)|so |tong cuc|tong cong ty|tong lien doan|cuc |chi cuc|thue |kho bac|hai quan|van phong|uy ban|ubnd|"
    r"hdnd|hoi dong|hoi |ban |tinh uy|thanh uy|huyen uy|quan uy|thi uy|xa uy|phuong uy|dang bo|dang uy|chi bo|dang doan|"
    r"toa an|vien |truong |hoc vien|cong ty|tap doan|ngan hang|trung tam|phong |bao hiem|thanh tra|lien doan|cong doan|"
    r"doan |tinh doan|thanh doan|huyen doan|tnch|mat tran|mttq|ubmttq|thuong truc|thu tuong|chu tich|chinh phu|quoc hoi|"
    r"kiem toan|bo tu lenh|quan khu|quan chung|quan doan|binh doan|binh chung|su doan|trung doan|lu doan|cong an|"
    r"bo chi huy|bao |dai |nha |quy |dai hoi|ban quan ly|tieu ban|to |doi |hiep hoi|lien hiep|lien minh|tong hoi|"
    r"bo chinh tri|ban bi thu|bch |bqp|btv |ubkt|chi nhanh|hop tac xa|xi nghiep|benh vien|hat |tram |cang |co quan )",
    basis="NĐ30 PL I, II.2; HD05 Phần II, I.2",
    examples=(
        "SỞ Y TẾ",
        "CÔNG AN TỈNH",
        "ỦY BAN NHÂN DÂN",
        "BỘ TÀI CHÍNH ",
        "Tổng cục",
        "Tổng công ty",
        "Tổng liên đoàn",
        "Cục tỉnh",
        "Chi cục",
        "Thuế tỉnh",
        "Kho bạc",
        "Hải quan",
        "Văn phòng",
        "UBND",
        "HĐND",
        "‹Hội đồng›",
        "Hội tỉnh",
        "Ban tỉnh",
        "Tỉnh ủy",
        "Thành ủy",
        "Huyện ủy",
        "quận ủy",
        "thị ủy",
        "xã ủy",
        "phường ủy",
        "Đảng bộ",
        "Đảng ủy",
        "Chi bộ",
        "Đảng đoàn",
        "Tòa án",
        "Viện tỉnh",
        "Trường tỉnh",
        "Học viện",
        "Công ty",
        "Tập đoàn",
        "Ngân hàng",
        "Trung tâm",
        "Phòng tỉnh",
        "‹Bảo hiểm›",
        "Thanh tra",
        "Liên đoàn",
        "Công đoàn",
        "Đoàn tỉnh",
        "Tỉnh đoàn",
        "Thành đoàn",
        "Huyện đoàn",
        "TNCH",
        "Mặt trận",
        "MTTQ",
        "UBMTTQ",
        "Thường trực",
        "Thủ tướng",
        "Chủ tịch",
        "Chính phủ",
        "Quốc hội",
        "Kiểm toán",
        "Quân khu",
        "quân chủng",
        "quân đoàn",
        "binh đoàn",
        "binh chủng",
        "sư đoàn",
        "trung đoàn",
        "lữ đoàn",
        "Báo tỉnh",
        "Đài tỉnh",
        "Nhà hát",
        "Quỹ tỉnh",
        "Tiểu ban",
        "Tổ tỉnh",
        "Đội tỉnh",
        "Hiệp hội",
        "Liên hiệp",
        "Liên minh",
        "tổng hội",
        "BCH Đảng bộ",
        "BQP",
        "BTV Tỉnh ủy",
        "UBKT",
        "Chi nhánh",
        "hợp tác xã",
        "xí nghiệp",
        "Bệnh viện",
        "Hạt Kiểm lâm",
        "Trạm tỉnh",
        "Cảng vụ",
        "Cơ quan tỉnh",
        "Bộ Tư lệnh",
        "Bộ Chỉ huy",
        "Ban Quản lý",
        "Bộ Chính trị",
        "Ban Bí thư",
    ),
    counterexamples=("XÃ HỘI CHỦ NGHĨA", "BỘ MÁY NHÀ NƯỚC", "GIÁM ĐỐC"),
    anchored=True,
)
_OPEN_END = rule(
    "grammar.body.open-end",
    r"(?:\bva|\bcua|\bthuoc|[,&]|\bvan phong|\buy ban|\bthuong vu|\bhoi dong|\bban chap hanh|\bchu tich(?: uy)?|^uy|"
    r"\bthu tuong|\bbo truong|\bcong ty(?: co phan| tnhh| tnhh mtv)?|\bchi nhanh|\btrung tam|"
    r"^truong(?: cao dang| dai hoc| trung cap)?)$",
    basis="A name that ends so goes on in the next line, whatever that begins with",
    examples=(
        "VĂN PHÒNG",
        "BỘ NÔNG NGHIỆP VÀ",
        "CÔNG TY TNHH",
        "THUỘC",
        "CỦA",
        "VĂN PHÒNG ỦY BAN",
        "THƯỜNG VỤ",
        "HỘI ĐỒNG",
        "BAN CHẤP HÀNH",
        "VĂN PHÒNG CHỦ TỊCH",
        "ỦY",
        "THỦ TƯỚNG",
        "BỘ TRƯỞNG",
        "CHI NHÁNH",
        "TRUNG TÂM",
        "TRƯỜNG CAO ĐẲNG",
        "TRƯỜNG ĐẠI HỌC",
        "TRƯỜNG TRUNG CẤP",
        "CÔNG TY CỔ PHẦN",
        "CÔNG TY TNHH MTV",
        "‹CHỦ TỊCH ỦY›",
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
