"""Signs that words order nothing: whom to ask, a title, a question, what was found."""

from __future__ import annotations

import re

from congvan.reading.grammar.notation import spaced
from congvan.reading.grammar.rule import Rule, rule

CONTACT = rule(
    "task.sign.contact",
    spaced(r"\b(?:xin|vui long) [^.;:]{0,80}\blien he\b"),
    basis="habit of letters: whom to ask is no work to do",
    examples=("Mọi chi tiết xin liên hệ Phòng Nghiệp vụ", "vui lòng liên hệ ông An"),
    counterexamples=("Tăng cường mối liên hệ với cử tri", "đề nghị Cục Thuế liên hệ Sở Xây dựng"),
)
PERSON = rule(
    "task.sign.person",
    spaced(r"\W*+(?:d/c|dong chi|ong|ba) [^.;]{0,60}\b(?:e-?mail|so dien thoai|sdt)\b"),
    basis="habit of letters: who answers, with telephone and address",
    examples=(
        "Đ/c Trần An, email: an@sonhai.vn",
        "(đồng chí Trần An, số điện thoại 0123)",
        "Ông Trần An, SĐT 0123",
        "Bà Trần An, e-mail an@sonhai.vn",
    ),
    counterexamples=("Báo cáo gửi đ/c An, email: an@sonhai.vn", "Ông Trần An báo cáo"),
    anchored=True,
)
TITLED = rule(
    "task.sign.titled",
    spaced(
        r"(?:cong tac )?(?:to chuc (?:thuc hien|trien khai)|phan cong (?:nhiem vu|thuc hien|trach nhiem)"
        r"|che do (?:thong tin,? )?bao cao|(?:trach nhiem|hieu luc|dieu khoan) thi hanh|kinh phi thuc hien)\W*$"
    ),
    basis="NĐ30 PL I, II.6.đ: the title of a section is no order, whatever its first word",
    examples=(
        "Tổ chức thực hiện",
        "Tổ chức triển khai",
        "Công tác tổ chức thực hiện:",
        "Phân công nhiệm vụ",
        "Phân công thực hiện",
        "Phân công trách nhiệm",
        "Chế độ thông tin, báo cáo",
        "Trách nhiệm thi hành",
        "Hiệu lực thi hành",
        "Điều khoản thi hành",
        "Kinh phí thực hiện",
    ),
    counterexamples=("Tổ chức thực hiện Nghị quyết", "Phân công nhiệm vụ cho cán bộ"),
    flags=re.DOTALL,
    anchored=True,
)
QUESTION = rule(
    "task.sign.question",
    spaced(r"\b(?:khong|gi|nao|sao|dau|ai|nhieu|hay|chua)\b[^.?;:]{0,80}") + r"\?[\s./\"”)]*$",
    basis="a question is no order; a mark of one that a scan found in a stain asks nothing",
    examples=(
        "Có được hoàn thuế không?",
        "Hồ sơ gồm những gì?",
        "Áp dụng mức nào?",
        "Vì sao?",
        "Nộp ở đâu?",
        "Do ai ký?",
        "Thuế suất là bao nhiêu?",
        "Kê khai hay miễn?",
        "Đã nộp chưa?",
    ),
    counterexamples=("Báo cáo kết quả.", "chịu trách nhiệm thi hành Quyết định này?./.", "Có hay không. Báo cáo?"),
)
TELLS = rule(
    "task.list.tells",
    spaced(
        r"\b(?:(?:mot so|nhung|cac|con|nhieu) (?:[a-z]+ ){0,3}?"
        r"(?:ton tai|han che|khuyet diem|yeu kem|bat cap|nguyen nhan|kho khan|vuong mac)\b[^.;:]{0,80}"
        r"|dat duoc [^.;:]{0,40}\bket qua\b[^.;:]{0,60}|(?:cho|nhan) thay_):\W*$"
    ),
    basis="a lead-in whose last words name what was found opens a list of what was, and not of what is to be done",
    examples=(
        "còn phát sinh một số tồn tại, cụ thể:",
        "có những hạn chế sau:",
        "các khuyết điểm như sau:",
        "nhiều yếu kém:",
        "còn bất cập sau đây:",
        "do các nguyên nhân sau:",
        "gặp một số khó khăn:",
        "còn vướng mắc như sau:",
        "đã đạt được một số kết quả nhất định như sau:",
        "Kết quả kiểm tra cho thấy:",
        "Sở Y tế nhận thấy:",
    ),
    counterexamples=("để hạn chế lây lan, thực hiện các biện pháp sau:", "còn tồn tại. Yêu cầu các sở:"),
)

AMENDS = rule(
    "task.sign.amends",
    spaced(
        r"\W*+(?:sua doi(?:,? (?:va )?bo sung)?|bo sung|thay the|thay|bai bo|huy bo|dinh chinh) "
        r"(?:mot so |cac |toan bo |noi dung |so thu tu (?:va )?)?(?:cum tu|tu \"|khoan|diem|dieu|muc|phu luc|ten|doan|gach dau dong|quy dinh|bieu|mau)\b"
    ),
    basis="NĐ78/2025, amending papers: the paper itself does what these items say",
    examples=(
        "Sửa đổi, bổ sung khoản 2 Điều 5",
        "Sửa đổi và bổ sung Điều 5",
        "Sửa đổi Điều 5",
        "Bổ sung điểm c khoản 2",
        "Thay thế cụm từ “cấp huyện”",
        "Thay cụm từ “cấp huyện”",
        "Bãi bỏ một số điều",
        "Bãi bỏ các quy định",
        "Bãi bỏ toàn bộ Phụ lục II",
        "Hủy bỏ mục 3",
        "Đính chính nội dung khoản 2",
        "Sửa đổi tên Điều 3",
        "Sửa đổi số thứ tự và tên của Điều 11",
        "Bãi bỏ đoạn thứ hai",
        "Thay thế gạch đầu dòng thứ nhất",
        "Thay thế Biểu số 2",
        "Thay thế Mẫu số 01",
        "Bãi bỏ từ “huyện”",
    ),
    counterexamples=("Bổ sung vốn cho các dự án", "Thay thế thiết bị", "Sửa đổi Luật Đất đai"),
    anchored=True,
)
REPLACED = rule(
    "task.sign.replaced",
    spaced(r"\bvan ban[^.;]{0,160}\b(?:vien dan|dan chieu)\b[^.;]{0,200}\bthi (?:thuc hien|ap dung)\b"),
    basis="the formula on papers that are cited and change later orders nothing",
    examples=(
        "trường hợp văn bản viện dẫn tại Nghị quyết này được sửa đổi thì thực hiện theo văn bản mới",
        "các văn bản được dẫn chiếu bị thay thế thì áp dụng văn bản thay thế",
    ),
    counterexamples=("Rà soát các văn bản được viện dẫn",),
)
OPENING: tuple[Rule, ...] = (TITLED, PERSON, AMENDS)
"""Held against the first words."""
FIRST: dict[Rule, tuple[str, ...]] = {CONTACT: ("lien",), REPLACED: ("vien dan", "dan chieu")}
"""Held against the first sentence, each with the words of which it has one."""
