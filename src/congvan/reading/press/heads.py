"""The words with which the name of an issuing body, or the post of its head, begins (NĐ30 PL I, II.1 and II.7.b)."""

from __future__ import annotations

from congvan.reading.grammar.rule import rule

POSTS: str = (
    r"(?:quyen )?(?:(?:pho )?(?:tong giam doc|giam doc|chu tich|bi thu|thu tuong|chanh van phong|chanh thanh tra|chanh an|"
    r"tong thanh tra|thong doc|chu nhiem|vien truong|hieu truong|truong ban|truong phong|bo truong|cuc truong|tong cuc truong|"
    r"chi cuc truong|vu truong|tu lenh|truong doan)|thu truong|tong bi thu|uy vien|thuong truc(?= ban bi thu| tinh uy| thanh uy| huyen uy| hdnd| hoi dong))(?: thuong truc| phu trach| chuyen trach)?"
)
"""The posts of those who sign, as part of a pattern."""
POST = rule(
    "press.who.post",
    rf"{POSTS}(?![a-z])",
    basis="NĐ30 PL I, II.7.b: posts of those who sign",
    examples=("Phó Chủ tịch UBND tỉnh", "Thứ trưởng", "Chánh Văn phòng"),
    counterexamples=("công chức",),
    anchored=True,
)
POST_BEFORE = rule(
    "press.who.post-before",
    rf"{POSTS} $",
    basis="NĐ30 PL I, II.7.b: the post of its head stands before the name of a body",
    examples=("Phó Chủ tịch ", "của Giám đốc "),
    counterexamples=("Phó Chủ tịch", "công chức "),
)
HEAD = rule(
    "press.who.head",
    rf"(?:(?<![\w/-])|(?<=\)-))(?:(?:ubnd|ub mttq|uy ban|hdnd|hoi dong|bo(?! phan| luat| may| sung)|lien bo|so|cuc|tong cuc|chi cuc|vu|van phong|vp|"
    rf"thuong truc|ban can su|dang doan|quan khu|cong doan|tong doan|lien minh|tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy|ban(?! hanh| be| quyen| do)|quoc hoi|chinh phu|trung uong|"
    rf"cong an|bao hiem|bhxh|thanh tra|kiem toan|ngan hang|kho bac|toa an|tand|vien kiem sat|vks|tong lien doan|lien doan|"
    rf"tap doan|tong cong ty|cong ty|phong|thue(?= tinh| thanh| tp)|trung tam|hai quan|dai hoc|dh(?= \S)|truong|(?:giao )?hoi(?! nghi| thao)|hat(?= kiem lam)|doi(?= quan ly| canh sat| csgt| thanh tra)|kiem lam|doan(?= thanh nien| tncs| kiem tra| thanh tra)|lien nganh|hang(?= hang khong)|mat tran|"
    rf"vksnd(?:tc)?|tandtc|(?:tong )?ldld|mttq|nhnn|vpcp|ttcp|ktnn|evn|bch|bcd|btv|bql|cang vu|tieu ban|to cong tac|co quan(?= canh sat| cong an| csdt| thuong truc| thanh tra)|"
    rf"hiep hoi|tinh doan|thanh doan|benh vien|hoc vien|vien|nha xuat ban|dai(?= phat| truyen| tieng)|lanh dao (?:tp|thanh pho|tinh|huyen|quan|thi xa)|{POSTS})(?![a-z])|"
    rf"(?:tp\.?|thanh pho|tinh|huyen|quan|thi xa|phuong|xa|dac khu) (?=\S))",
    basis="NĐ30 PL I, II.1: the words with which the name of a body, or the post of its head, begins",
    examples=(
        "UBND tỉnh Hà Nam",
        "Phó Thủ tướng",
        "TP Hà Nội",
        "(PLO)-Bộ Y tế",
        "Lãnh đạo thành phố",
        "lãnh đạo TP",
        "lãnh đạo tỉnh",
        "lãnh đạo huyện",
        "lãnh đạo quận",
        "lãnh đạo thị xã",
    ),
    counterexamples=("bộ phận một cửa", "ban hành", "hội nghị", "12/VP-XD"),
)
