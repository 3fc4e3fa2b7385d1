"""The words by which a line of a signature goes on with the line above it: with who is signed for, or with the post."""

from __future__ import annotations

from congvan.reading.grammar.rule import rule

MORE_OF_BODY = rule(
    "closing.behalf.goes-on",
    r"(?:tinh|thanh pho|huyen|quan|xa|phuong|viet nam|va)(?: |$)",
    basis="the body signed for, broken before its place",
    examples=("tỉnh", "thành phố Huế", "huyện Yên"),
    counterexamples=("tỉnhx", "Trần Văn Bình"),
    anchored=True,
)
UNIT = rule(
    "closing.behalf.unit",
    r"(?:vu|khoa|phong|ban) [a-z]",
    basis="NĐ30 PL I, II.7.b: the unit whose head is signed for, broken behind the head's post",
    examples=("VỤ PHÁP CHẾ", "KHOA DƯỢC", "PHÒNG TỔ CHỨC", "BAN QUẢN LÝ"),
    counterexamples=("VỤ", "PHÓ TRƯỞNG PHÒNG"),
    anchored=True,
)
OF_UNIT = rule(
    "closing.post.of-unit",
    r"truong (?:vu|phong|ban|khoa) [a-z]",
    basis="NĐ30 PL I, II.7.c: the head of a unit signs with the unit's name behind the post, which may take two lines",
    examples=("VỤ TRƯỞNG VỤ CHÍNH SÁCH", "TRƯỞNG PHÒNG KẾ HOẠCH", "TRƯỞNG BAN PHÁP CHẾ", "TRƯỞNG KHOA DƯỢC"),
    counterexamples=("PHÓ CHỦ TỊCH", "TRƯỞNG PHÒNG"),
)
DEPUTY = rule(
    "closing.behalf.deputy",
    r"\s(?=(?:pho|thu truong) )",
    basis="NĐ30 PL I, II.7.b: the deputy's post behind the post that it stands for",
    examples=("CHỦ TỊCH‹ ›PHÓ CHỦ TỊCH", "BỘ TRƯỞNG‹ ›THỨ TRƯỞNG THƯỜNG TRỰC"),
    counterexamples=("PHÓ CHỦ TỊCH", "thu chi"),
)
THU = rule(
    "closing.post.broken",
    r"thu\b",
    basis="THỨ TRƯỞNG, broken behind its first word",
    examples=("THỨ", "Thứ trưởng"),
    counterexamples=("THUẾ", "PHÓ"),
    anchored=True,
)
